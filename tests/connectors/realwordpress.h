// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/connectors/connectorregistry.h"
#include "core/connectors/qthttptransport.h"
#include "tests/support/answered.h"
#include "tests/support/wordpressserver.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace ruche::test {

/// What the tests against a real WordPress share: the server, a connector for each of its users, and the
/// other people there.
class RealWordPress : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();

protected:
    /// A stream read to its end.
    struct Pulled
    {
        QHash<QString, connectors::RemotePost> posts;
        QHash<QString, connectors::RemoteMessage> messages;
        QHash<QString, connectors::RemoteMember> members;
        QString cursor;
        int pages = 0;
        std::optional<Error> error;
    };

    [[nodiscard]] connectors::Endpoint endpoint(const QString &user) const;
    [[nodiscard]] std::unique_ptr<connectors::Connector> connector(const QString &user,
                                                                   const Clock *clock = nullptr);
    /// The whole of a stream after a cursor.
    [[nodiscard]] Pulled
    pullAll(connectors::Connector &connector, connectors::Stream stream, const QString &cursor = {});
    /// A new comment of a visitor; its id.
    [[nodiscard]] QString comment(const QString &text, const QString &status);
    /// "2026-06-16 12:00:00", as the database of WordPress has it.
    [[nodiscard]] static QString gmtOf(const QDateTime &utc);

    WordPressServer m_server;
    SystemClock m_clock;
    connectors::QtHttpTransport m_transport;
};

/// A draft of what the tests vary.
inline connectors::Draft draftOf(const QString &key,
                                 const QString &title,
                                 const QString &text,
                                 const std::optional<QDateTime> &at = std::nullopt,
                                 const QList<domain::RemoteId> &media = {})
{
    connectors::Draft draft;
    draft.key = key;
    draft.title = title;
    draft.text = text;
    draft.at = at;
    for (const domain::RemoteId &id : media)
        draft.media << connectors::DraftMedia{.id = id, .altText = {}, .size = {}};
    return draft;
}

} // namespace ruche::test
