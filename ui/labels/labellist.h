// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/changes.h"
#include "core/domain/label.h"
#include "core/services/labelservice.h"

#include <QList>
#include <QObject>
#include <QStringList>

namespace ruche::services {
class Workspace;
}

namespace ruche::ui {

/// The pillars of some brands and the tags of their posts, read again when they change, and what is done with
/// them. Knows no widget. Thread: GUI.
class LabelList final : public QObject
{
    Q_OBJECT
public:
    explicit LabelList(services::Workspace &workspace, QObject *parent = nullptr);

    void setBrands(const QList<domain::BrandId> &brands);
    [[nodiscard]] services::LabelService &service() { return m_service; }

    /// By brand, then as they were added.
    [[nodiscard]] const QList<domain::Pillar> &pillars() const { return m_pillars; }
    [[nodiscard]] QList<domain::Pillar> pillarsOf(domain::BrandId brand) const;
    [[nodiscard]] const domain::Pillar *find(domain::PillarId pillar) const;
    /// Of the posts of all brands, the most used first.
    [[nodiscard]] const QStringList &tags() const { return m_tags; }
    /// What somebody typed between commas.
    [[nodiscard]] static QStringList typedTags(const QString &text);

    /// An invalid pillar takes theirs away.
    void setPillar(const QList<domain::PostId> &posts, domain::PillarId pillar);
    void changeTags(const QList<domain::PostId> &posts, const QStringList &added, const QStringList &removed);
    /// The pillars of a brand anew, as one step.
    void setPillars(domain::BrandId brand, const QList<domain::Pillar> &pillars);

signals:
    void changed();
    /// Done; `event` undoes it. `text` is what a toast says.
    void done(const QString &text, ruche::domain::EventId event);
    void failed(const ruche::Error &error);

private:
    void reload();
    void deliver(const QFuture<Result<domain::EventId>> &future, const QString &text);

    services::LabelService m_service;
    QList<domain::BrandId> m_brands;
    QList<domain::Pillar> m_pillars;
    QStringList m_tags;
    int m_generation = 0; ///< tells late answers
};

} // namespace ruche::ui
