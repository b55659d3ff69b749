// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/fakenetwork.h"

#include "core/connectors/slugkey.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::tests {

namespace {

FakeNetwork::Fault nextFault(QList<FakeNetwork::Fault> &faults)
{
    return faults.isEmpty() ? FakeNetwork::Fault::None : faults.takeFirst();
}

class FakeConnector final : public connectors::Connector
{
public:
    FakeConnector(FakeNetwork &network, connectors::Endpoint endpoint)
        : m_network(network)
        , m_endpoint(std::move(endpoint))
    {
    }

    domain::NetworkInfo info() const override
    {
        return {.key = u"fake"_s,
                .name = u"Fake"_s,
                .icon = {},
                .signIn = domain::SignIn::UserAndAppPassword,
                .capabilities = m_network.capabilities,
                .pollSeconds = 300,
                .limits = {},
                .composeUrl = {},
                .mute = domain::SanctionEffect::CannotWrite,
                .ban = domain::SanctionEffect::CannotSignIn,
                .heldOneWay = {}};
    }

    QFuture<Result<connectors::Profile>> signIn() override
    {
        if (m_endpoint.credentials.secret != m_network.password)
            return async::ready<connectors::Profile>(fail(ErrorCode::Auth, u"refused"_s));
        return async::ready<connectors::Profile>(connectors::Profile{.url = m_endpoint.url,
                                                                     .apiUrl = u"https://api.example/"_s,
                                                                     .handle = m_endpoint.url.host(),
                                                                     .displayName = m_network.siteName,
                                                                     .zone = u"Europe/Paris"_s,
                                                                     .capabilities = m_network.capabilities,
                                                                     .session = {},
                                                                     .limits = std::nullopt});
    }

    QFuture<Result<connectors::Page>> pull(connectors::Stream stream, const QString &cursor) override
    {
        return m_network.pull(stream, cursor, m_endpoint);
    }

    bool takesFilesWithPost() const override { return m_network.takesFilesWithPost; }
    bool findsWhatWasSent() const override { return !m_network.cannotBeAsked; }

    QFuture<Result<domain::RemoteId>> uploadMedia(const connectors::MediaUpload &media) override
    {
        const FakeNetwork::Fault fault = nextFault(m_network.uploadFaults);
        if (const auto error = errorOf(fault))
            return async::ready<domain::RemoteId>(fail(*error));
        m_network.uploads << media.fileName;
        m_network.uploadedFiles << media;
        return async::ready<domain::RemoteId>(domain::RemoteId{u"media-%1"_s.arg(m_network.uploads.size())});
    }

    QString makeKey(const connectors::Draft &draft) const override
    {
        return connectors::makeSlugKey(draft.title);
    }

    QFuture<Result<connectors::Receipt>> publish(const connectors::Draft &draft) override
    {
        return m_network.publish(draft);
    }

    QFuture<Result<std::optional<connectors::Receipt>>> reconcile(const connectors::Draft &draft) override
    {
        using Found = std::optional<connectors::Receipt>;
        if (m_network.cannotBeAsked)
            return async::ready<Found>(fail(ErrorCode::Unsupported, u"it reads nothing"_s));
        ++m_network.reconcileCalls;
        if (m_network.reconcileFails)
            return async::ready<Found>(fail(ErrorCode::Transient, u"no connection"_s));
        if (m_network.hidesNewPosts || !m_network.posts.contains(draft.key))
            return async::ready<Found>(Found());
        return async::ready<Found>(Found(m_network.posts.value(draft.key).first().receipt));
    }

    QFuture<Result<connectors::Receipt>> updatePost(const domain::RemoteId &id,
                                                    const connectors::Draft &draft) override
    {
        return m_network.update(id, draft);
    }

    QFuture<Result<void>> deletePost(const domain::RemoteId &id) override { return m_network.remove(id); }

    QFuture<Result<connectors::RemoteMessage>>
    reply(const domain::RemoteId &post, const domain::RemoteId &message, const QString &text) override
    {
        const FakeNetwork::Fault fault = nextFault(m_network.replyFaults);
        const bool happens = fault == FakeNetwork::Fault::None || fault == FakeNetwork::Fault::LostAnswer;
        if (happens)
            m_network.replies << message.value + u": "_s + text;
        if (const auto error = errorOf(fault))
            return async::ready<connectors::RemoteMessage>(fail(*error));
        connectors::RemoteMessage answer;
        answer.id = {u"reply-%1"_s.arg(m_network.replies.size())};
        answer.parent = message;
        answer.post = post;
        answer.thread = message;
        answer.own = true;
        answer.text = text;
        answer.writtenAt = QDateTime(QDate(2026, 6, 16), QTime(8, 0), Qt::UTC);
        return async::ready<connectors::RemoteMessage>(answer);
    }

    QFuture<Result<domain::Moderation>> moderate(const domain::RemoteId &message,
                                                 domain::ModerationAction action) override
    {
        if (const auto error = errorOf(nextFault(m_network.moderateFaults)))
            return async::ready<domain::Moderation>(fail(*error));
        m_network.moderations << message.value + u": %1"_s.arg(int(action));
        return async::ready<domain::Moderation>(domain::resultOf(action));
    }

    QFuture<Result<void>> sanction(const connectors::SanctionOrder &order) override
    {
        const QString until = order.until ? u" until "_s + order.until->toString(Qt::ISODate) : QString();
        return told(order.author.value + u": "_s + domain::sanctionKindName(order.kind) + until);
    }

    QFuture<Result<void>> lift(const domain::RemoteId &author, domain::SanctionKind kind) override
    {
        return told(author.value + u": end of "_s + domain::sanctionKindName(kind));
    }

private:
    QFuture<Result<void>> told(const QString &what)
    {
        const FakeNetwork::Fault fault = nextFault(m_network.sanctionFaults);
        if (fault == FakeNetwork::Fault::None || fault == FakeNetwork::Fault::LostAnswer)
            m_network.sanctions << what;
        if (const auto error = errorOf(fault))
            return async::ready<void>(fail(*error));
        return async::ready<void>({});
    }

    FakeNetwork &m_network;
    connectors::Endpoint m_endpoint;
};

} // namespace

std::optional<Error> errorOf(FakeNetwork::Fault fault)
{
    const auto make = [](ErrorCode code) { return Error{code, u"scripted"_s, {}, std::nullopt}; };
    using enum FakeNetwork::Fault;
    switch (fault) {
    case None:
    case Hang:
        return std::nullopt;
    case LostAnswer:
    case LostRequest:
        return make(ErrorCode::Uncertain);
    case Transient:
        return make(ErrorCode::Transient);
    case Rate: {
        Error error = make(ErrorCode::Rate);
        error.retryAfter = std::chrono::seconds(60);
        return error;
    }
    case Auth:
        return make(ErrorCode::Auth);
    case Invalid:
        return make(ErrorCode::Invalid);
    case Gone:
        return make(ErrorCode::Gone);
    case Unsupported:
        return make(ErrorCode::Unsupported);
    }
    return std::nullopt;
}

FakeNetwork::FakeNetwork()
{
    using enum domain::Capability;
    capabilities = Publish | Media | AltText | ReadPosts | ReadComments | Reply | Approve | Hold | Spam
        | Trash | Members;
}

services::ConnectorPool::Factory FakeNetwork::factory()
{
    return [this](const QString &network,
                  const connectors::Endpoint &endpoint) -> std::unique_ptr<connectors::Connector> {
        if (network != key)
            return nullptr;
        made << endpoint;
        return std::make_unique<FakeConnector>(*this, endpoint);
    };
}

QFuture<Result<connectors::Receipt>> FakeNetwork::publish(const connectors::Draft &draft)
{
    ++publishCalls;
    const Fault fault = nextFault(publishFaults);
    connectors::Receipt receipt;
    receipt.id = {u"r%1"_s.arg(m_nextId)};
    receipt.url = QUrl(u"https://cap-pertuis.example/?p=%1"_s.arg(m_nextId++));
    receipt.published = publishes && !draft.at;
    receipt.status = receipt.published ? u"publish"_s : u"future"_s;
    if (fault == Fault::None || fault == Fault::LostAnswer || fault == Fault::Hang)
        posts[draft.key] << Stored{draft, receipt};
    if (fault == Fault::Hang) {
        Hanging hanging{{}, receipt};
        m_hanging << hanging;
        return hanging.answer.future();
    }
    if (const auto error = errorOf(fault))
        return async::ready<connectors::Receipt>(fail(*error));
    return async::ready<connectors::Receipt>(receipt);
}

QFuture<Result<connectors::Receipt>> FakeNetwork::update(const domain::RemoteId &id,
                                                         const connectors::Draft &draft)
{
    ++updateCalls;
    const Fault fault = nextFault(updateFaults);
    for (QList<Stored> &stored : posts) {
        for (Stored &one : stored) {
            if (one.receipt.id != id)
                continue;
            if (fault == Fault::None || fault == Fault::LostAnswer)
                one.draft = draft;
            if (const auto error = errorOf(fault))
                return async::ready<connectors::Receipt>(fail(*error));
            return async::ready<connectors::Receipt>(one.receipt);
        }
    }
    return async::ready<connectors::Receipt>(fail(ErrorCode::Gone, u"no such post"_s));
}

QFuture<Result<void>> FakeNetwork::remove(const domain::RemoteId &id)
{
    ++deleteCalls;
    const Fault fault = nextFault(deleteFaults);
    bool found = false;
    for (auto stored = posts.begin(); stored != posts.end();) {
        const bool same = !stored->isEmpty() && stored->first().receipt.id == id;
        found = found || same;
        const bool happens = fault == Fault::None || fault == Fault::LostAnswer;
        stored = same && happens ? posts.erase(stored) : std::next(stored);
    }
    if (const auto error = errorOf(fault))
        return async::ready<void>(fail(*error));
    if (!found)
        return async::ready<void>(fail(ErrorCode::Gone, u"no such post"_s));
    return async::ready<void>({});
}

void FakeNetwork::releaseHeld()
{
    for (QList<Stored> &stored : posts) {
        for (Stored &one : stored)
            one.receipt.published = true;
    }
}

QList<FakeNetwork::Stored> FakeNetwork::allPosts() const
{
    QList<Stored> all;
    for (const QList<Stored> &stored : posts)
        all << stored;
    std::sort(all.begin(), all.end(), [](const Stored &a, const Stored &b) {
        return a.receipt.id.value < b.receipt.id.value;
    });
    return all;
}

void FakeNetwork::answerHanging()
{
    for (const Hanging &hanging : std::exchange(m_hanging, {}))
        hanging.answer.finish(hanging.receipt);
}

QFuture<Result<connectors::Page>>
FakeNetwork::pull(connectors::Stream stream, const QString &cursor, const connectors::Endpoint &endpoint)
{
    if (holdPulls) {
        HeldPull held{{}, stream, cursor, endpoint};
        m_heldPulls << held;
        return held.answer.future();
    }
    return async::ready<connectors::Page>(onPull ? onPull(stream, cursor, endpoint)
                                                 : Result<connectors::Page>(connectors::Page()));
}

void FakeNetwork::answerPulls()
{
    for (const HeldPull &held : std::exchange(m_heldPulls, {}))
        held.answer.finish(onPull ? onPull(held.stream, held.cursor, held.endpoint)
                                  : Result<connectors::Page>(connectors::Page()));
}

int FakeNetwork::postCount() const
{
    int count = 0;
    for (const QList<Stored> &stored : posts)
        count += int(stored.size());
    return count;
}

} // namespace ruche::tests
