// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonsession.h"

#include "core/connectors/allowanceheaders.h"
#include "core/connectors/dates.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::mastodon {

namespace {

constexpr qsizetype mostRoots = 20'000;

/// The root of a server's address, whatever page of it was given.
QUrl serverOf(const Endpoint &endpoint)
{
    QUrl url = endpoint.apiUrl.isEmpty() ? endpoint.url : QUrl(endpoint.apiUrl);
    url = url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    url.setPath(u"/"_s);
    return url;
}

/// Whether the error says something of one thread only, so that the rest can go on without it.
bool isAboutTheThread(ErrorCode code)
{
    return code == ErrorCode::Gone || code == ErrorCode::Forbidden || code == ErrorCode::Invalid
        || code == ErrorCode::MalformedAnswer || code == ErrorCode::Unsupported
        || code == ErrorCode::TooLarge;
}

} // namespace

Session::Session(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock)
    : m_access{serverOf(endpoint), endpoint.credentials.secret}
    , m_noteAllowance(endpoint.noteAllowance)
    , m_caller(transport, clock)
{
}

/// Of posts alone: what is read has a limit of its own, which is full again in minutes.
void Session::noteAllowance(const HttpRequest &request, const HttpResponse &response) const
{
    if (!m_noteAllowance || request.method != "POST" || !request.url.path().endsWith("/api/v1/statuses"_L1))
        return;
    if (const auto allowance = allowanceOf(response, 1, now()))
        m_noteAllowance(*allowance);
}

void Session::call(const HttpRequest &request, Handler handler)
{
    m_caller.send(
        request, [this, request, handler = std::move(handler)](const Result<HttpResponse> &response) {
            if (!response) {
                handler(fail(response.error()));
                return;
            }
            noteAllowance(request, *response);
            if (response->status < 200 || response->status > 299) {
                handler(fail(problemOf(request, *response, now())));
                return;
            }
            Result<QJsonDocument> json = parseJson(request, *response);
            if (!json) {
                handler(fail(json.error()));
                return;
            }
            const QDateTime date = parseRfc822(QString::fromLatin1(response->header("Date").left(64)));
            handler(Answer{*std::move(json),
                           nextQuery(*response),
                           response->status,
                           response->url,
                           date.isValid() ? date : now()});
        });
}

void Session::withMe(std::function<void(Result<Me>)> handler)
{
    if (m_me) {
        handler(*m_me);
        return;
    }
    call(buildGet(m_access, u"api/v1/accounts/verify_credentials"_s),
         [this, handler = std::move(handler)](const Result<Answer> &answer) {
             Result<Me> me = answer ? parseMe(answer->json.object()) : Result<Me>(fail(answer.error()));
             if (me)
                 m_me = *me;
             handler(std::move(me));
         });
}

void Session::withRoot(const Status &status, const Me &me, std::function<void(Result<Root>)> handler)
{
    if (const auto known = rootOf(status.id)) {
        handler(*known);
        return;
    }
    if (status.parent.isEmpty()) {
        noteRoot(status.id, {status.id, status.author == me.id});
        handler(Root{status.id, status.author == me.id});
        return;
    }
    if (const auto above = rootOf(status.parent)) {
        noteRoot(status.id, *above);
        handler(*above);
        return;
    }
    call(buildGet(m_access, u"api/v1/statuses/%1/context"_s.arg(status.id)),
         [this, status, me, handler = std::move(handler)](const Result<Answer> &answer) {
             if (!answer && !isAboutTheThread(answer.error().code)) {
                 handler(fail(answer.error()));
                 return;
             }
             handler(noteContext(status, me, answer ? answer->json.object() : QJsonObject()));
         });
}

Root Session::noteContext(const Status &status, const Me &me, const QJsonObject &context)
{
    const QJsonArray above = context.value("ancestors"_L1).toArray();
    Root root{status.parent, status.parentAuthor == me.id};
    if (status.parent.isEmpty())
        root = {status.id, status.author == me.id};
    if (!above.isEmpty()) {
        const QJsonObject top = above.first().toObject();
        const QString id = idText(top.value("id"_L1));
        if (!id.isEmpty())
            root = {id, idText(top.value("account"_L1).toObject().value("id"_L1)) == me.id};
    }
    for (const auto &part : {above, context.value("descendants"_L1).toArray()}) {
        for (const QJsonValue &one : part)
            noteRoot(idText(one.toObject().value("id"_L1)), root);
    }
    noteRoot(status.parent, root);
    noteRoot(status.id, root);
    return root;
}

void Session::noteRoot(const QString &status, const Root &root)
{
    if (m_roots.size() >= mostRoots)
        m_roots.clear();
    if (!status.isEmpty())
        m_roots.insert(status, root);
}

std::optional<Root> Session::rootOf(const QString &status) const
{
    const auto found = m_roots.constFind(status);
    return found == m_roots.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace ruche::connectors::mastodon
