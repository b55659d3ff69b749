// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/siteimport.h"

#include "core/domain/siteaddress.h"
#include "core/storage/accountrepository.h"
#include "core/storage/connection.h"
#include "core/storage/conversationrepository.h"
#include "core/storage/messagerepository.h"
#include "core/storage/postrepository.h"
#include "core/storage/values.h"

#include <QHash>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage {

namespace {

/// The comment on top of a thread. A chain that bites its tail ends where it began; an answer to a comment
/// that is not in the file is a thread of its own.
QString topOf(const QString &comment, const QHash<QString, QString> &parents)
{
    QString top = comment;
    QSet<QString> seen;
    while (!seen.contains(top)) {
        seen.insert(top);
        const QString parent = parents.value(top);
        if (parent.isEmpty() || !parents.contains(parent))
            return top;
        top = parent;
    }
    return comment;
}

QString stored(const QUrl &url)
{
    return url.isEmpty() ? u""_s : url.toString(QUrl::FullyEncoded);
}

} // namespace

SiteImport::SiteImport(Connection &connection,
                       domain::BrandId brand,
                       domain::ImportId import,
                       EventRecorder &event,
                       const QDateTime &now)
    : m_connection(connection)
    , m_brand(brand)
    , m_import(import)
    , m_event(event)
    , m_now(now)
    , m_search(connection)
{
}

Result<void> SiteImport::begin(const QUrl &site, const QString &title, const QString &zone)
{
    m_zone = zone;
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        m_connection.run(u"SELECT id, url, removed_at IS NULL FROM account WHERE brand_id = :brand "
                         "AND network = 'wordpress' ORDER BY removed_at IS NULL, id"_s,
                         {{u":brand"_s, m_brand.value}}));
    domain::AccountId found;
    while (query->next()) { // the last that fits: one that is shown, if there is one
        if (domain::siteKey(QUrl(query->value(1).toString())) == domain::siteKey(site)) {
            found = domain::AccountId(query->value(0).toLongLong());
            m_connected = query->value(2).toBool();
        }
    }
    query->finish();
    if (found.isValid()) {
        RUCHE_TRY_ASSIGN(m_account, accounts::read(m_connection, found, m_now));
        return {};
    }
    domain::Account account;
    account.brand = m_brand;
    account.network = u"wordpress"_s;
    account.url = site.adjusted(QUrl::StripTrailingSlash);
    account.handle = site.host();
    account.displayName = title;
    RUCHE_TRY_ASSIGN(account.id, accounts::addHidden(m_connection, account, m_now));
    m_account = account;
    return {};
}

Result<void> SiteImport::add(const SitePost &post)
{
    RUCHE_TRY_ASSIGN(domain::PostId id, findPost(post));
    if (id.isValid()) {
        RUCHE_TRY(updatePost(id, post));
    } else {
        RUCHE_TRY_ASSIGN(id, addPost(post));
    }
    return holdComments(id, post);
}

Result<domain::PostId> SiteImport::findPost(const SitePost &post)
{
    RUCHE_TRY_ASSIGN(
        const QVariant byId,
        m_connection.value(u"SELECT coalesce((SELECT post_id FROM variant WHERE account_id = :account "
                           "AND remote_id = :remote), 0)"_s,
                           {{u":account"_s, m_account.id.value}, {u":remote"_s, post.remoteId}}));
    if (byId.toLongLong() > 0 || post.url.isEmpty())
        return domain::PostId(byId.toLongLong());
    RUCHE_TRY_ASSIGN(
        const QVariant byAddress,
        m_connection.value(u"SELECT coalesce((SELECT p.id FROM variant v JOIN post p ON p.id = v.post_id "
                           "WHERE p.brand_id = :brand AND v.remote_url = :url AND v.remote_url <> '' "
                           "ORDER BY p.id LIMIT 1), 0)"_s,
                           {{u":brand"_s, m_brand.value}, {u":url"_s, stored(post.url)}}));
    return domain::PostId(byAddress.toLongLong());
}

Result<domain::PostId> SiteImport::addPost(const SitePost &post)
{
    domain::Post made;
    made.brand = m_brand;
    made.title = post.title;
    made.text = post.text;
    made.origin = domain::PostOrigin::Imported;
    made.state = post.state;
    if (made.state == domain::PostState::HandedOff) {
        // Nobody asks the site of an account that is not connected whether it has published.
        if (post.date && *post.date <= m_now)
            made.state = domain::PostState::Published;
        else if (!m_connected)
            made.state = domain::PostState::Draft;
        made.plannedAt = post.date;
        made.plannedFor = post.date ? std::optional(fromUtc(*post.date, m_zone)) : std::nullopt;
    }
    domain::Variant variant;
    variant.account = m_account.id;
    variant.state = made.state;
    made.variants = {variant};
    RUCHE_TRY_ASSIGN(const domain::PostId id, posts::add(m_connection, made, m_now));
    const bool published = made.state == domain::PostState::Published;
    RUCHE_TRY(
        m_connection.change(u"UPDATE variant SET remote_id = :remote, remote_url = :url, published_at = :at, "
                            "reconcile_key = :slug WHERE post_id = :post"_s,
                            {{u":remote"_s, post.remoteId},
                             {u":url"_s, stored(post.url)},
                             {u":at"_s, published ? toColumn(post.date) : QVariant()},
                             {u":slug"_s, textOrEmpty(post.slug)},
                             {u":post"_s, id.value}}));
    RUCHE_TRY(m_connection.change(u"UPDATE post SET import_id = :import WHERE id = :post"_s,
                                  {{u":import"_s, m_import.value}, {u":post"_s, id.value}}));
    RUCHE_TRY(posts::refresh(m_connection, id));
    ++m_counts.created;
    return id;
}

Result<void> SiteImport::updatePost(domain::PostId id, const SitePost &post)
{
    RUCHE_TRY_ASSIGN(const domain::Post old, posts::read(m_connection, id));
    const bool ours = old.origin == domain::PostOrigin::Imported && !m_connected;
    if (!ours || (old.title == post.title && old.text == post.text)) {
        ++m_counts.unchanged;
        return {};
    }
    RUCHE_TRY(m_event.watch(u"post"_s, u"id"_s, id.value));
    RUCHE_TRY(m_connection.change(
        u"UPDATE post SET title = :title, body = :body, updated_at = :now, revision = revision + 1 "
        "WHERE id = :id"_s,
        {{u":title"_s, textOrEmpty(post.title)},
         {u":body"_s, textOrEmpty(post.text)},
         {u":now"_s, toColumn(m_now)},
         {u":id"_s, id.value}}));
    ++m_counts.updated;
    m_updatedPosts << QString::number(id.value);
    return posts::refresh(m_connection, id);
}

Result<void> SiteImport::holdComments(domain::PostId id, const SitePost &post)
{
    constexpr qsizetype heldAtMost = 2000;
    QHash<QString, QString> parents;
    for (const domain::IncomingMessage &comment : post.comments)
        parents.insert(comment.id.value, comment.parent.value);
    for (domain::IncomingMessage comment : post.comments) {
        RUCHE_TRY_ASSIGN(const std::optional<domain::MessageId> known,
                         messages::find(m_connection, m_account.id, comment.id));
        if (known) {
            ++m_counts.unchanged;
            continue;
        }
        comment.post.value = post.remoteId;
        comment.subject = post.title;
        comment.thread.value = topOf(comment.id.value, parents);
        comment.url = post.url;
        if (!comment.url.isEmpty())
            comment.url.setFragment(u"comment-"_s + comment.id.value);
        m_threads.insert(comment.thread.value, id);
        m_held << comment;
    }
    return m_held.size() < heldAtMost ? Result<void>() : writeComments();
}

Result<void> SiteImport::writeComments()
{
    RUCHE_TRY_ASSIGN(const domain::StoreCounts stored,
                     messages::storeMessages(m_connection, m_account, m_held, m_now, m_import, &m_search));
    m_counts.created += stored.created;
    m_counts.updated += stored.updated;
    m_counts.unchanged += stored.unchanged;
    for (auto thread = m_threads.cbegin(); thread != m_threads.cend(); ++thread)
        RUCHE_TRY(attach(thread.key(), *thread));
    m_held.clear();
    m_threads.clear();
    return {};
}

/// An article that another account published is known here by its address alone; its comments belong to it
/// all the same.
Result<void> SiteImport::attach(const QString &thread, domain::PostId id)
{
    RUCHE_TRY_ASSIGN(
        const int attached,
        m_connection.change(
            u"UPDATE conversation SET post_id = :post WHERE account_id = :account "
            "AND remote_id = :thread AND post_id IS NULL"_s,
            {{u":post"_s, id.value}, {u":account"_s, m_account.id.value}, {u":thread"_s, thread}}));
    if (attached == 0)
        return {};
    RUCHE_TRY_ASSIGN(const QVariant conversation,
                     m_connection.value(
                         u"SELECT id FROM conversation WHERE account_id = :account AND remote_id = :thread"_s,
                         {{u":account"_s, m_account.id.value}, {u":thread"_s, thread}}));
    return conversations::refresh(m_connection, domain::ConversationId(conversation.toLongLong()));
}

Result<SiteImport::Counts> SiteImport::finish()
{
    RUCHE_TRY(writeComments());
    RUCHE_TRY(m_search.write());
    // For the undo: the search rows of these must follow their texts.
    RUCHE_TRY(m_connection.change(
        u"UPDATE import SET mark = :posts WHERE id = :import"_s,
        {{u":posts"_s, textOrEmpty(m_updatedPosts.join(u' '))}, {u":import"_s, m_import.value}}));
    return m_counts;
}

} // namespace ruche::storage
