// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/account.h"
#include "core/domain/ids.h"
#include "core/domain/incoming.h"
#include "core/domain/post.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/messagesearchbatch.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace ruche::storage {

class Connection;

/// An article of a site's export.
struct SitePost
{
    QString remoteId;
    QString title;
    QString text; ///< HTML
    QUrl url;
    QString slug;
    domain::PostState state = domain::PostState::Published;
    std::optional<QDateTime> date; ///< UTC: published, or due
    QList<domain::IncomingMessage> comments; ///< without post, subject and thread, which add() fills
};

/// Writes the articles of a site that was exported to a file, with their comments and the people who wrote
/// them, into a brand. Objects carry the same names as when they are read from the site itself, so what a
/// sync has stored is found again and not doubled, and a sync that comes later finds what was imported: by
/// account and remote id, articles also by their address. A site without an account gets one that is not
/// shown until the site is connected. What a sync has stored is fresher than any file and is never changed.
/// Old comments are history, not work: their conversations are done. Thread: the connection's, inside the
/// caller's transaction.
class SiteImport
{
public:
    struct Counts
    {
        int created = 0;
        int updated = 0;
        int unchanged = 0;
    };

    /// `event` keeps what an update replaces.
    SiteImport(Connection &connection,
               domain::BrandId brand,
               domain::ImportId import,
               EventRecorder &event,
               const QDateTime &now);

    /// Finds or makes the account of the site; first of all calls.
    [[nodiscard]] Result<void> begin(const QUrl &site, const QString &title, const QString &zone);
    [[nodiscard]] Result<void> add(const SitePost &post);
    /// Writes what add() still holds; last of all calls.
    [[nodiscard]] Result<Counts> finish();

private:
    [[nodiscard]] Result<domain::PostId> findPost(const SitePost &post);
    [[nodiscard]] Result<domain::PostId> addPost(const SitePost &post);
    [[nodiscard]] Result<void> updatePost(domain::PostId id, const SitePost &post);
    [[nodiscard]] Result<void> holdComments(domain::PostId id, const SitePost &post);
    [[nodiscard]] Result<void> writeComments();
    [[nodiscard]] Result<void> attach(const QString &thread, domain::PostId id);

    Connection &m_connection;
    domain::BrandId m_brand;
    domain::ImportId m_import;
    EventRecorder &m_event;
    QDateTime m_now;
    domain::Account m_account;
    QString m_zone;
    bool m_connected = false;
    Counts m_counts;
    QStringList m_updatedPosts; ///< their ids
    QList<domain::IncomingMessage>
        m_held; ///< comments of several articles: written together they take far less time
    QHash<QString, domain::PostId> m_threads; ///< of those comments
    MessageSearchBatch m_search; ///< of all comments: those of the articles overlap in time
};

namespace siteimport {

/// Takes back what an import added: messages, then what stays empty without them. What it replaced is put
/// back by the undo of its event, which comes first. Errors: Refused when something of it is in use (an
/// answer is on its way, a note was written).
[[nodiscard]] Result<void> takeBack(Connection &connection, domain::ImportId import, const QDateTime &now);

} // namespace siteimport

} // namespace ruche::storage
