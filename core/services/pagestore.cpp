// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/pagestore.h"

#include "core/storage/memberrepository.h"
#include "core/storage/messagerepository.h"
#include "core/storage/remotepostrepository.h"
#include "core/storage/rulingrepository.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

template <typename Remote> auto incomingList(const QList<Remote> &remote)
{
    QList<decltype(toIncoming(remote.first()))> incoming;
    incoming.reserve(remote.size());
    for (const Remote &one : remote)
        incoming << toIncoming(one);
    return incoming;
}

} // namespace

domain::IncomingPost toIncoming(const connectors::RemotePost &post)
{
    return {.id = post.id,
            .title = post.title,
            .text = post.text,
            .url = post.url,
            .slug = post.slug,
            .status = post.status,
            .published = post.published,
            .planned = post.planned,
            .gone = post.gone,
            .authorName = post.authorName,
            .at = post.at,
            .modifiedAt = post.modifiedAt};
}

domain::IncomingMessage toIncoming(const connectors::RemoteMessage &message)
{
    return {.id = message.id,
            .parent = message.parent,
            .post = message.post,
            .thread = message.thread,
            .subject = message.subject,
            .kind = message.kind,
            .moderation = message.moderation,
            .own = message.own,
            .author = message.author,
            .authorName = message.authorName,
            .authorEmail = message.authorEmail,
            .authorUrl = message.authorUrl,
            .text = message.text,
            .url = message.url,
            .writtenAt = message.writtenAt,
            .flags = message.flags};
}

domain::IncomingMember toIncoming(const connectors::RemoteMember &member)
{
    return {.id = member.id,
            .handle = member.handle,
            .name = member.name,
            .email = member.email,
            .url = member.url,
            .role = member.role,
            .since = member.since};
}

Result<domain::StoreCounts> storePage(storage::Connection &connection,
                                      const domain::Account &account,
                                      const connectors::Page &page,
                                      const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(domain::StoreCounts counts,
                     storage::remoteposts::storePosts(connection, account, incomingList(page.posts), now));
    const auto incoming = incomingList(page.messages);
    RUCHE_TRY_ASSIGN(const domain::StoreCounts messages,
                     storage::messages::storeMessages(connection, account, incoming, now));
    RUCHE_TRY(storage::rulings::storeFlags(connection, account.id, incoming));
    RUCHE_TRY_ASSIGN(const domain::StoreCounts members,
                     storage::members::store(connection, account, incomingList(page.members), now));
    counts += messages;
    counts += members;
    return counts;
}

QList<connectors::Stream> streamsOf(domain::Capabilities capabilities)
{
    QList<connectors::Stream> streams;
    if (capabilities.testFlag(domain::Capability::ReadPosts))
        streams << connectors::Stream::Posts;
    if (capabilities.testFlag(domain::Capability::Members))
        streams << connectors::Stream::Members;
    if (capabilities.testFlag(domain::Capability::ReadComments))
        streams << connectors::Stream::Messages;
    return streams;
}

QString streamName(connectors::Stream stream)
{
    switch (stream) {
    case connectors::Stream::Posts:
        return u"posts"_s;
    case connectors::Stream::Messages:
        return u"messages"_s;
    case connectors::Stream::Members:
        return u"members"_s;
    }
    return {};
}

} // namespace ruche::services
