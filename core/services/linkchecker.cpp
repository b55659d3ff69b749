// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/linkchecker.h"

#include "core/base/async.h"
#include "core/connectors/hostlookup.h"
#include "core/connectors/qthttptransport.h"

#include <chrono>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

constexpr std::chrono::seconds linkTimeout{15};
constexpr int mostLinkRedirects = 5;
constexpr qint64 mostLinkBytes = 256 * 1024; ///< of a GET: that more would come says enough

} // namespace

struct LinkChecker::Round
{
    QList<QUrl> waiting;
    QList<LinkVerdict> verdicts;
    async::Answer<QList<LinkVerdict>> answer;
    QFuture<Result<connectors::HttpResponse>> exchange;
};

LinkChecker::LinkChecker(QObject *parent)
    : QObject(parent)
    , m_own(std::make_unique<connectors::QtHttpTransport>())
    , m_transport(*m_own)
    , m_resolver(&connectors::leadsToPrivateAddress)
{
}

LinkChecker::LinkChecker(connectors::HttpTransport &transport, Resolver resolver, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_resolver(std::move(resolver))
{
}

LinkChecker::~LinkChecker()
{
    cancel();
}

void LinkChecker::cancel()
{
    const RoundPtr round = std::exchange(m_round, nullptr);
    if (!round)
        return;
    round->exchange.cancel();
    round->answer.finish(fail(ErrorCode::Cancelled));
}

QFuture<Result<QList<LinkVerdict>>> LinkChecker::check(const QList<QUrl> &links)
{
    cancel();
    auto round = std::make_shared<Round>();
    for (const QUrl &link : links) {
        if (!round->waiting.contains(link))
            round->waiting << link;
    }
    m_round = round;
    const auto future = round->answer.future();
    next(round);
    return future;
}

void LinkChecker::next(const RoundPtr &round)
{
    if (round != m_round)
        return; // cancelled
    if (round->waiting.isEmpty()) {
        m_round.reset();
        round->answer.finish(round->verdicts);
        return;
    }
    const QUrl url = round->waiting.takeFirst();
    visit(round, {url, url, 0});
}

void LinkChecker::visit(const RoundPtr &round, const Visit &visit)
{
    const QString host = visit.place.host();
    if (visit.place.scheme() != "https"_L1 || host.isEmpty() || connectors::isPrivateName(host)) {
        note(round, visit.link, LinkVerdict::State::NotAsked, u"not https, or of this network"_s);
        return;
    }
    async::deliver(m_resolver(host), this, [this, round, visit](const Result<bool> &isPrivate) {
        if (round != m_round)
            return;
        if (isPrivate && !*isPrivate)
            ask(round, visit, true);
        else if (isPrivate)
            note(round, visit.link, LinkVerdict::State::NotAsked, u"it leads into a private network"_s);
        else
            note(round,
                 visit.link,
                 isPrivate.error().code == ErrorCode::Gone ? LinkVerdict::State::Dead
                                                           : LinkVerdict::State::Unclear,
                 isPrivate.error().detail);
    });
}

void LinkChecker::ask(const RoundPtr &round, const Visit &visit, bool head)
{
    connectors::HttpRequest request;
    request.method = head ? "HEAD" : "GET";
    request.url = visit.place;
    request.url.setFragment({});
    request.url.setUserInfo({});
    request.timeout = linkTimeout;
    request.maxAnswerBytes = mostLinkBytes;
    // Each step is looked at first: a public site may redirect to a machine that only we can reach.
    request.followsRedirects = false;
    round->exchange = m_transport.send(request);
    async::deliver(
        round->exchange, this, [this, round, visit, head](const Result<connectors::HttpResponse> &answer) {
            using enum LinkVerdict::State;
            if (round != m_round)
                return;
            if (!answer) {
                const bool more = answer.error().code == ErrorCode::TooLarge;
                note(round, visit.link, more ? Alive : Unclear, answer.error().detail);
                return;
            }
            const int status = answer->status;
            const QString detail = u"HTTP %1"_s.arg(status);
            const QByteArray location = answer->header("Location");
            if (status >= 300 && status < 400 && status != 304 && !location.isEmpty()) {
                const QUrl place = visit.place.resolved(QUrl::fromEncoded(location));
                if (visit.redirects == mostLinkRedirects)
                    note(round, visit.link, Unclear, u"it redirects without end"_s);
                else
                    this->visit(round, {visit.link, place, visit.redirects + 1});
            } else if (status >= 200 && status < 400)
                note(round, visit.link, Alive, detail);
            else if (head && status != 429)
                ask(round, visit, false); // some servers know GET alone
            else
                note(round, visit.link, status == 404 || status == 410 ? Dead : Unclear, detail);
        });
}

void LinkChecker::note(const RoundPtr &round,
                       const QUrl &url,
                       LinkVerdict::State state,
                       const QString &detail)
{
    round->verdicts << LinkVerdict{url, state, detail};
    next(round);
}

} // namespace ruche::services
