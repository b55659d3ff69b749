// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/brand.h"
#include "core/services/planningservice.h"
#include "core/services/publishdesk.h"
#include "core/services/publisher.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

class QTimer;

namespace ruche::services {
class Workspace;
}

namespace ruche::ui {

/// A post whose time passed, with all its accounts that it was missed on.
struct MissedRow
{
    domain::Post post;
    QString title;
    QString brand;
    QStringList places; ///< "Instagram, @cap.mer" each
    QString network; ///< of the first
    QString zone;
    QDateTime slot;
    bool byPause = false;
    QString nextTime; ///< of the next day: "tomorrow, 18:30"; empty without a time
    bool busy = false; ///< something was asked for
};

/// What was missed, and what a person decides about it: publish now, the next day, the next free slot, or
/// not at all. Nothing leaves unless it is asked for, post by post or for all. Knows no widget. Thread: GUI.
class MissedController final : public QObject
{
    Q_OBJECT
public:
    MissedController(services::Workspace &workspace, const Clock &clock, QObject *parent = nullptr);
    ~MissedController() override;

    /// Latest first.
    [[nodiscard]] const QList<MissedRow> &rows() const { return m_rows; }
    [[nodiscard]] bool isKnown() const { return m_known; }
    /// Why it could not be read; empty when it was.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    [[nodiscard]] QDateTime now() const { return m_clock.now(); }

    void reload();
    /// One after the other, never at once. Ends in said() or failed().
    void publishNow(const QList<domain::PostId> &posts);
    /// The rest ends in undoable() or failed(); several are one step.
    void nextDay(const QList<domain::PostId> &posts);
    void nextSlot(const QList<domain::PostId> &posts);
    void skip(const QList<domain::PostId> &posts);
    [[nodiscard]] QList<domain::PostId> all() const;

signals:
    void changed();
    void undoable(const QString &text, ruche::domain::EventId event);
    void said(const QString &text);
    void failed(const QString &text);

private:
    void take(const QList<services::MissedPost> &missed);
    void publishNext(QList<domain::PostId> left, int sent);
    void findSlots(QList<domain::PostId> left, const QList<services::PostMove> &moves);
    void move(const QList<services::PostMove> &moves);
    void setBusy(const QList<domain::PostId> &posts, bool busy);
    void finish(const Result<domain::EventId> &event, const QString &text);
    [[nodiscard]] const MissedRow *find(domain::PostId post) const;
    void tellFailure(const Error &error);

    services::Workspace &m_workspace;
    const Clock &m_clock;
    QTimer *m_coalesce;
    QList<MissedRow> m_rows;
    QHash<domain::BrandId, domain::Brand> m_brands;
    QHash<domain::AccountId, domain::Account> m_accounts;
    QSet<domain::PostId> m_busy;
    bool m_known = false;
    QString m_problem;
};

} // namespace ruche::ui
