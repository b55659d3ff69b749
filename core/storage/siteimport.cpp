// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/siteimport.h"

#include "core/storage/accountrepository.h"
#include "core/storage/connection.h"
#include "core/storage/postrepository.h"
#include "core/storage/sitederived.h"
#include "core/storage/values.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage {

namespace {

/// "mer.example/blog": what makes an address the same site, whatever its scheme, "www." and final slash.
QString placeOf(const QUrl &url)
{
    QString host = url.host().toLower();
    if (host.startsWith(u"www."_s))
        host = host.mid(4);
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    return host + (url.port() > 0 ? u":%1"_s.arg(url.port()) : QString()) + path;
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
    while (query->next()) { // the last that fits: one that is shown, if there is one
        if (placeOf(QUrl(query->value(1).toString())) == placeOf(site)) {
            m_account = domain::AccountId(query->value(0).toLongLong());
            m_connected = query->value(2).toBool();
        }
    }
    query->finish();
    if (m_account.isValid())
        return {};
    domain::Account account;
    account.brand = m_brand;
    account.network = u"wordpress"_s;
    account.url = site.adjusted(QUrl::StripTrailingSlash);
    account.handle = site.host();
    account.displayName = title;
    RUCHE_TRY_ASSIGN(m_account, accounts::addHidden(m_connection, account, m_now));
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
    m_parents.clear();
    for (const SiteComment &comment : post.comments)
        m_parents.insert(comment.remoteId, comment.parentRemoteId);
    for (const SiteComment &comment : post.comments)
        RUCHE_TRY(addComment(post, id, comment));
    return {};
}

Result<domain::PostId> SiteImport::findPost(const SitePost &post)
{
    RUCHE_TRY_ASSIGN(
        const QVariant byId,
        m_connection.value(u"SELECT coalesce((SELECT post_id FROM variant WHERE account_id = :account "
                           "AND remote_id = :remote), 0)"_s,
                           {{u":account"_s, m_account.value}, {u":remote"_s, post.remoteId}}));
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
    variant.account = m_account;
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
    m_posts.insert(id.value);
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
    return posts::refresh(m_connection, id);
}

Result<void> SiteImport::addComment(const SitePost &post, domain::PostId postId, const SiteComment &comment)
{
    RUCHE_TRY_ASSIGN(
        const QVariant known,
        m_connection.value(u"SELECT EXISTS (SELECT 1 FROM message WHERE account_id = :account "
                           "AND remote_id = :remote)"_s,
                           {{u":account"_s, m_account.value}, {u":remote"_s, comment.remoteId}}));
    if (known.toBool()) {
        ++m_counts.unchanged;
        return {};
    }
    RUCHE_TRY_ASSIGN(const qint64 identity, identityOf(comment));
    RUCHE_TRY_ASSIGN(const qint64 conversation, conversationOf(post, postId, comment));
    RUCHE_TRY_ASSIGN(const qint64 id, newMessageId(comment.writtenAt));
    QUrl url = post.url;
    if (!url.isEmpty())
        url.setFragment(u"comment-"_s + comment.remoteId);
    RUCHE_TRY(m_connection.change(
        u"INSERT INTO message (id, conversation_id, account_id, brand_id, identity_id, kind, direction, "
        u"moderation, remote_id, "
        "parent_remote_id, author_name, body, url, received_at, import_id) VALUES (:id, :conversation, "
        ":account, :brand, "
        ":identity, :kind, :direction, :moderation, :remote, :parent, :author, :body, :url, :now, :import)"_s,
        {{u":id"_s, id},
         {u":conversation"_s, conversation},
         {u":account"_s, m_account.value},
         {u":brand"_s, m_brand.value},
         {u":identity"_s, identity > 0 ? QVariant(identity) : QVariant()},
         {u":kind"_s, domain::kindName(domain::MessageKind::Comment)},
         {u":direction"_s,
          domain::directionName(identity > 0 ? domain::Direction::Incoming : domain::Direction::Outgoing)},
         {u":moderation"_s, domain::moderationName(comment.moderation)},
         {u":remote"_s, comment.remoteId},
         {u":parent"_s, textOrEmpty(comment.parentRemoteId)},
         {u":author"_s, textOrEmpty(comment.authorName)},
         {u":body"_s, textOrEmpty(comment.text)},
         {u":url"_s, stored(url)},
         {u":now"_s, toColumn(m_now)},
         {u":import"_s, m_import.value}}));
    RUCHE_TRY(m_connection.change(
        u"INSERT INTO message_fts (rowid, body, author_name) VALUES (:id, :body, :author)"_s,
        {{u":id"_s, id},
         {u":body"_s, textOrEmpty(comment.text)},
         {u":author"_s, textOrEmpty(comment.authorName)}}));
    ++m_counts.created;
    m_posts.insert(postId.value);
    m_conversations.insert(conversation);
    return {};
}

Result<qint64>
SiteImport::conversationOf(const SitePost &post, domain::PostId postId, const SiteComment &comment)
{
    // The thread is that of the comment on top; a chain that bites its tail ends where it began.
    QString top = comment.remoteId;
    QSet<QString> seen;
    while (!m_parents.value(top).isEmpty() && !seen.contains(top)) {
        seen.insert(top);
        const QString parent = m_parents.value(top);
        if (!m_parents.contains(parent))
            break;
        top = parent;
    }
    RUCHE_TRY_ASSIGN(
        const QVariant known,
        m_connection.value(
            u"SELECT coalesce((SELECT id FROM conversation WHERE account_id = :account "
            "AND remote_id = :remote), (SELECT conversation_id FROM message WHERE account_id = :account "
            "AND remote_id = :parent), 0)"_s,
            {{u":account"_s, m_account.value}, {u":remote"_s, top}, {u":parent"_s, m_parents.value(top)}}));
    if (known.toLongLong() > 0)
        return known.toLongLong();
    RUCHE_TRY_ASSIGN(const QVariant made,
                     m_connection.value(u"INSERT INTO conversation (brand_id, account_id, kind, remote_id, "
                                        u"state, todo, post_id, subject, newest_id, "
                                        "moderation, import_id) VALUES (:brand, :account, :kind, :remote, "
                                        ":state, 0, :post, :subject, 0, :moderation, "
                                        ":import) RETURNING id"_s,
                                        {{u":brand"_s, m_brand.value},
                                         {u":account"_s, m_account.value},
                                         {u":kind"_s, domain::kindName(domain::MessageKind::Comment)},
                                         {u":remote"_s, top},
                                         {u":state"_s, domain::stateName(domain::ConversationState::Done)},
                                         {u":post"_s, postId.value},
                                         {u":subject"_s, textOrEmpty(post.title)},
                                         {u":moderation"_s, domain::moderationName(comment.moderation)},
                                         {u":import"_s, m_import.value}}));
    return made.toLongLong();
}

Result<qint64> SiteImport::identityOf(const SiteComment &comment)
{
    if (comment.authorRemoteId.isEmpty())
        return 0;
    const auto known = m_identities.constFind(comment.authorRemoteId);
    if (known != m_identities.constEnd())
        return *known;
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        m_connection.run(
            u"SELECT id, member_id FROM identity WHERE account_id = :account AND remote_id = :remote"_s,
            {{u":account"_s, m_account.value}, {u":remote"_s, comment.authorRemoteId}}));
    qint64 identity = 0;
    qint64 member = 0;
    if (query->next()) {
        identity = query->value(0).toLongLong();
        member = query->value(1).toLongLong();
    }
    query->finish();
    if (identity == 0) {
        RUCHE_TRY_ASSIGN(const QVariant newMember,
                         m_connection.value(u"INSERT INTO member (brand_id, name, first_seen_at, import_id) "
                                            "VALUES (:brand, :name, :seen, :import) RETURNING id"_s,
                                            {{u":brand"_s, m_brand.value},
                                             {u":name"_s, textOrEmpty(comment.authorName)},
                                             {u":seen"_s, toColumn(comment.writtenAt)},
                                             {u":import"_s, m_import.value}}));
        member = newMember.toLongLong();
        RUCHE_TRY_ASSIGN(
            const QVariant newIdentity,
            m_connection.value(
                u"INSERT INTO identity (member_id, account_id, remote_id, display_name, email, url, "
                u"import_id) "
                "VALUES (:member, :account, :remote, :name, :email, :url, :import) RETURNING id"_s,
                {{u":member"_s, member},
                 {u":account"_s, m_account.value},
                 {u":remote"_s, comment.authorRemoteId},
                 {u":name"_s, textOrEmpty(comment.authorName)},
                 {u":email"_s, textOrEmpty(comment.email)},
                 {u":url"_s, stored(comment.authorUrl)},
                 {u":import"_s, m_import.value}}));
        identity = newIdentity.toLongLong();
        RUCHE_TRY(m_connection.change(
            u"INSERT INTO member_fts (rowid, names) VALUES (:member, :names)"_s,
            {{u":member"_s, member}, {u":names"_s, QString(comment.authorName + u' ' + comment.email)}}));
    }
    m_members.insert(member);
    m_identities.insert(comment.authorRemoteId, identity);
    return identity;
}

Result<qint64> SiteImport::newMessageId(const QDateTime &writtenAt)
{
    constexpr int sequenceBits = 20;
    const qint64 first = writtenAt.toMSecsSinceEpoch() << sequenceBits;
    const qint64 last = first + (qint64(1) << sequenceBits) - 1;
    RUCHE_TRY_ASSIGN(
        const QVariant id,
        m_connection.value(
            u"SELECT coalesce(max(id) + 1, :first) FROM message WHERE id BETWEEN :first AND :last"_s,
            {{u":first"_s, first}, {u":last"_s, last}}));
    return id.toLongLong();
}

Result<SiteImport::Counts> SiteImport::finish()
{
    for (const qint64 conversation : std::as_const(m_conversations))
        RUCHE_TRY(sitederived::refreshConversation(m_connection, conversation));
    for (const qint64 member : std::as_const(m_members))
        RUCHE_TRY(sitederived::refreshMember(m_connection, member, m_now));
    for (const qint64 post : std::as_const(m_posts))
        RUCHE_TRY(sitederived::refreshCommentCount(m_connection, post));
    m_connection.touch(domain::Change::Posts | domain::Change::Messages | domain::Change::Members
                       | domain::Change::Accounts);
    return m_counts;
}

} // namespace ruche::storage
