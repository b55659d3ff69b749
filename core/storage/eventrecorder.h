// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/changes.h"
#include "core/domain/ids.h"

#include <QDateTime>
#include <QJsonArray>
#include <QList>
#include <QString>
#include <QVariant>

namespace ruche::storage {

class Connection;

/// Writes one user action as an event with what it changed, so that it can be undone and done again. Used inside the write
/// transaction of the action: watch() the rows before changing them, change them, then finish(). What is kept is the
/// difference, column by column; so an undo touches nothing else, and is refused only when one of those very columns has
/// been given a third value since. Thread: the connection's.
class EventRecorder
{
public:
    EventRecorder(Connection &connection, QString action, const QDateTime &now);

    /// Takes the image of all rows of `table` whose `column` equals `key`: one row by its id, or a set by its owner's
    /// (u"conversation_tag"_s, u"conversation_id"_s, id). Rows added later by the action under that key count as added.
    [[nodiscard]] Result<void> watch(const QString &table, const QString &column, const QVariant &key);
    /// The same for rows that may go to another owner: each is followed by its own id. Rows added later do not count.
    [[nodiscard]] Result<void> watchMoving(const QString &table, const QString &column, const QVariant &key);
    /// Writes the event. `object` is what the action was done to (the first, when `count` says there are more).
    [[nodiscard]] Result<domain::EventId> finish(domain::BrandId brand, qint64 object, int count = 1);

private:
    struct Watched
    {
        QString table;
        QString column;
        QVariant key;
        QJsonArray before;
        bool moving = false;
    };
    Connection &m_connection;
    QString m_action;
    QDateTime m_now;
    QList<Watched> m_watched;
};

/// An event as stored.
struct StoredEvent
{
    domain::EventId id;
    QString action;
    domain::BrandId brand;
    qint64 object = 0;
    int count = 1;
    QDateTime at;
    bool undone = false;
};

namespace events {

[[nodiscard]] Result<StoredEvent> read(Connection &connection, domain::EventId event);
/// Newest first.
[[nodiscard]] Result<QList<StoredEvent>> recent(Connection &connection, int limit);
/// Puts back the columns and rows that the event changed. Errors: Conflict (undone already), Refused (changed since),
/// NotFound. What else hangs on a row (full text, sums) is for the caller to refresh, by the action's word.
[[nodiscard]] Result<StoredEvent> undo(Connection &connection, domain::EventId event, const QDateTime &now);
[[nodiscard]] Result<StoredEvent> redo(Connection &connection, domain::EventId event);
/// The ids of the rows of a table that an event changed; of messages where a table is about one each.
[[nodiscard]] Result<QList<qint64>> rowIds(Connection &connection, domain::EventId event, const QString &table);
/// Notes what else an undo changed, for those above this library, who do not see a Connection from inside.
void announce(Connection &connection, domain::Changes changes);

} // namespace events

} // namespace ruche::storage
