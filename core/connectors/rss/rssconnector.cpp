// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/rss/rssconnector.h"

#include "core/connectors/dates.h"
#include "core/connectors/rss/feed.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors {

namespace {

constexpr qint64 longestFeed = 5LL * 1024 * 1024;
constexpr int shortestPollSeconds = 15 * 60;
constexpr int longestPollSeconds = 24 * 3600;
constexpr qsizetype longestValidator = 1000;

template <typename T> QFuture<Result<T>> feedsCannot()
{
    return async::ready<T>(fail(ErrorCode::Unsupported, u"feeds are only read"_s));
}

HttpRequest feedRequest(const QUrl &address)
{
    HttpRequest request;
    request.url = address.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    request.headers
        = {{"Accept",
            "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, "
            "text/xml;q=0.9, */*;q=0.5"}};
    request.maxAnswerBytes = longestFeed;
    return request;
}

/// A feed that is not there any more is another address, not a cursor that is too old.
Error feedError(const HttpRequest &request, const HttpResponse &response, const QDateTime &now)
{
    Error error = errorOf(request, response, now);
    if (error.code == ErrorCode::Gone)
        error.code = ErrorCode::NotThisNetwork;
    return error;
}

int pollSecondsOf(const HttpResponse &response)
{
    static const QRegularExpression maxAge(u"max-age=(\\d{1,9})"_s);
    const auto match = maxAge.match(QString::fromLatin1(response.header("Cache-Control")));
    return std::clamp(
        match.hasMatch() ? match.captured(1).toInt() : 0, shortestPollSeconds, longestPollSeconds);
}

/// The cursor after an answer. A "not modified" need not repeat the validators.
QString cursorAfter(const QJsonObject &last, const HttpResponse &response, const QDateTime &now)
{
    QJsonObject next = response.status == 304 ? last : QJsonObject();
    const QByteArray etag = response.header("ETag");
    if (!etag.isEmpty() && etag.size() <= longestValidator)
        next.insert("etag"_L1, QString::fromLatin1(etag));
    const QByteArray modified = response.header("Last-Modified");
    if (!modified.isEmpty() && modified.size() <= longestValidator)
        next.insert("modified"_L1, QString::fromLatin1(modified));
    next.insert("checked"_L1, now.toString(Qt::ISODate));
    next.insert("wait"_L1, pollSecondsOf(response));
    return QString::fromUtf8(QJsonDocument(next).toJson(QJsonDocument::Compact));
}

} // namespace

domain::NetworkInfo RssConnector::network()
{
    domain::NetworkInfo info;
    info.key = u"rss"_s;
    info.name = u"RSS"_s;
    info.icon = u"network-rss"_s;
    info.signIn = domain::SignIn::None;
    info.capabilities = domain::Capability::ReadPosts;
    info.pollSeconds = shortestPollSeconds;
    return info;
}

RssConnector::RssConnector(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock)
    : m_address(endpoint.apiUrl.isEmpty() ? endpoint.url : QUrl(endpoint.apiUrl))
    , m_caller(transport, clock)
{
}

QFuture<Result<Profile>> RssConnector::signIn()
{
    const async::Answer<Profile> answer;
    discover(m_address, true, answer);
    return answer.future();
}

void RssConnector::discover(const QUrl &address, bool mayBePage, const async::Answer<Profile> &answer)
{
    const HttpRequest request = feedRequest(address);
    m_caller.send(request, [this, request, mayBePage, answer](const Result<HttpResponse> &response) {
        if (!response) {
            answer.finish(fail(response.error()));
            return;
        }
        if (response->status != 200) {
            answer.finish(fail(feedError(request, *response, m_caller.now())));
            return;
        }
        const Result<rss::Feed> feed = rss::parseFeed(response->body, response->url);
        if (!feed) {
            const QUrl named = mayBePage ? rss::feedOfPage(response->body, response->url) : QUrl();
            if (named.isEmpty())
                answer.finish(fail(feed.error()));
            else
                discover(named, false, answer);
            return;
        }
        Profile profile;
        profile.apiUrl = response->url.toString(QUrl::FullyEncoded);
        profile.url = feed->site.isEmpty() ? response->url : feed->site;
        profile.handle = profile.url.host();
        profile.displayName = feed->title.isEmpty() ? profile.handle : feed->title;
        profile.capabilities = domain::Capability::ReadPosts;
        answer.finish(profile);
    });
}

QFuture<Result<Page>> RssConnector::pull(Stream stream, const QString &cursor)
{
    if (stream != Stream::Posts)
        return feedsCannot<Page>();
    const QJsonObject last = QJsonDocument::fromJson(cursor.toUtf8()).object();
    const QDateTime checked = parseRfc3339(last.value("checked"_L1).toString());
    const qint64 since = checked.isValid() ? checked.secsTo(m_caller.now()) : -1;
    if (since >= 0 && since < last.value("wait"_L1).toInteger(shortestPollSeconds)) {
        Page page;
        page.cursor = cursor;
        return async::ready<Page>(page);
    }
    HttpRequest request = feedRequest(m_address);
    const QString etag = last.value("etag"_L1).toString();
    const QString modified = last.value("modified"_L1).toString();
    if (!etag.isEmpty())
        request.headers << QPair<QByteArray, QByteArray>("If-None-Match", etag.toLatin1());
    if (!modified.isEmpty())
        request.headers << QPair<QByteArray, QByteArray>("If-Modified-Since", modified.toLatin1());
    const async::Answer<Page> answer;
    m_caller.send(request, [this, request, last, answer](const Result<HttpResponse> &response) {
        if (!response) {
            answer.finish(fail(response.error()));
            return;
        }
        Result<Page> page = response->status == 304 ? Result<Page>(Page()) : pageOf(request, *response);
        if (page)
            page->cursor = cursorAfter(last, *response, m_caller.now());
        answer.finish(std::move(page));
    });
    return answer.future();
}

Result<Page> RssConnector::pageOf(const HttpRequest &request, const HttpResponse &response) const
{
    if (response.status != 200)
        return fail(feedError(request, response, m_caller.now()));
    Result<rss::Feed> feed = rss::parseFeed(response.body, response.url);
    if (!feed)
        return fail(feed.error());
    Page page;
    // Feeds begin with the newest.
    std::reverse(feed->entries.begin(), feed->entries.end());
    for (const rss::Entry &entry : std::as_const(feed->entries)) {
        RemotePost post;
        post.id.value = entry.key;
        post.title = entry.title;
        post.text = entry.text;
        post.url = entry.url;
        post.status = u"published"_s;
        post.published = true;
        post.authorName = entry.author;
        post.at = entry.at;
        post.modifiedAt = entry.modifiedAt;
        page.posts << post;
    }
    page.total = int(page.posts.size());
    return page;
}

QFuture<Result<domain::RemoteId>> RssConnector::uploadMedia(const MediaUpload &)
{
    return feedsCannot<domain::RemoteId>();
}

QString RssConnector::makeKey(const Draft &) const
{
    return {};
}

QFuture<Result<Receipt>> RssConnector::publish(const Draft &)
{
    return feedsCannot<Receipt>();
}

QFuture<Result<std::optional<Receipt>>> RssConnector::reconcile(const Draft &)
{
    return feedsCannot<std::optional<Receipt>>();
}

QFuture<Result<Receipt>> RssConnector::updatePost(const domain::RemoteId &, const Draft &)
{
    return feedsCannot<Receipt>();
}

QFuture<Result<void>> RssConnector::deletePost(const domain::RemoteId &)
{
    return feedsCannot<void>();
}

QFuture<Result<RemoteMessage>>
RssConnector::reply(const domain::RemoteId &, const domain::RemoteId &, const QString &)
{
    return feedsCannot<RemoteMessage>();
}

QFuture<Result<domain::Moderation>> RssConnector::moderate(const domain::RemoteId &, domain::ModerationAction)
{
    return feedsCannot<domain::Moderation>();
}

} // namespace ruche::connectors
