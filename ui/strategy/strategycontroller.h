// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/brand.h"
#include "core/domain/changes.h"
#include "core/services/audienceservice.h"
#include "core/services/objectiveservice.h"

#include <QObject>

class QTimer;

namespace ruche::services {
class Workspace;
}

namespace ruche::ui {

/// Objectives with where they stand, and which networks an audience uses. Knows no widget. Thread: GUI.
class StrategyController final : public QObject
{
    Q_OBJECT
public:
    /// Ages that the advisor takes.
    static constexpr int youngest = 13;
    static constexpr int oldest = 99;

    StrategyController(services::Workspace &workspace, const Clock &clock, QObject *parent = nullptr);
    ~StrategyController() override;

    void setBrands(const QList<domain::Brand> &brands);
    [[nodiscard]] const QList<domain::Brand> &brands() const { return m_brands; }
    [[nodiscard]] domain::Brand brand(domain::BrandId id) const;
    [[nodiscard]] QDate today() const;

    /// Those that run first, by end day, then those that are over.
    [[nodiscard]] const QList<services::ObjectiveStatus> &objectives() const { return m_objectives; }
    [[nodiscard]] int runningCount() const;
    /// Nothing has been answered yet.
    [[nodiscard]] bool isLoading() const { return !m_known; }
    [[nodiscard]] const QString &problem() const { return m_problem; }
    /// Adds one without an id, else saves over it. Ends in saved() or refused().
    void save(const domain::Objective &objective);
    /// Ends in undoable() or failed().
    void remove(domain::ObjectiveId objective);
    /// What a new one starts from: the brand, this quarter, page views.
    [[nodiscard]] domain::Objective blank() const;

    void setProfile(const services::AudienceProfile &profile);
    [[nodiscard]] const services::AudienceProfile &profile() const { return m_profile; }
    /// Best first, those without a figure last. Empty with adviceProblem().
    [[nodiscard]] const QList<services::NetworkAdvice> &advice() const { return m_advice; }
    [[nodiscard]] const QString &adviceProblem() const { return m_adviceProblem; }
    [[nodiscard]] QStringList countries() const;

    void reload();

signals:
    void objectivesChanged();
    void adviceChanged();
    void saved(const QString &text);
    /// Not kept. `field` names what is wrong ("name", "endDay", "targetValue"); empty for all else.
    void refused(const QString &field, const QString &reason);
    /// Done; `event` undoes it.
    void undoable(const QString &text, ruche::domain::EventId event);
    void failed(const QString &text);

private:
    void advise();

    services::Workspace &m_workspace;
    const Clock &m_clock;
    QTimer *m_coalesce;
    QList<domain::Brand> m_brands;
    bool m_brandsKnown = false;
    QList<services::ObjectiveStatus> m_objectives;
    bool m_known = false;
    QString m_problem;
    services::AudienceProfile m_profile;
    QList<services::NetworkAdvice> m_advice;
    QString m_adviceProblem;
    int m_generation = 0;
};

} // namespace ruche::ui
