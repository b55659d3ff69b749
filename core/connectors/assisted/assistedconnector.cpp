// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/assisted/assistedconnector.h"

#include "core/base/async.h"
#include "core/connectors/notoffered.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors {

namespace {

struct AssistedSite
{
    QString key;
    QString name;
    QString icon;
    QString profile; ///< with %1 for the handle
    QString compose; ///< where a person posts
    QStringList hosts; ///< the first is the main one
};

const QList<AssistedSite> &assistedSites()
{
    static const QList<AssistedSite> sites{
        {u"instagram"_s,
         u"Instagram"_s,
         u"network-instagram"_s,
         u"https://www.instagram.com/%1/"_s,
         u"https://www.instagram.com/"_s,
         {u"instagram.com"_s}},
        {u"facebook"_s,
         u"Facebook"_s,
         u"network-facebook"_s,
         u"https://www.facebook.com/%1"_s,
         u"https://www.facebook.com/"_s,
         {u"facebook.com"_s, u"fb.com"_s, u"fb.watch"_s}},
        {u"linkedin"_s,
         u"LinkedIn"_s,
         u"network-linkedin"_s,
         u"https://www.linkedin.com/company/%1/"_s,
         u"https://www.linkedin.com/feed/?shareActive=true"_s,
         {u"linkedin.com"_s, u"lnkd.in"_s}},
        {u"x"_s,
         u"X"_s,
         u"globe"_s,
         u"https://x.com/%1"_s,
         u"https://x.com/compose/post"_s,
         {u"x.com"_s, u"twitter.com"_s}},
        {u"threads"_s,
         u"Threads"_s,
         u"globe"_s,
         u"https://www.threads.com/@%1"_s,
         u"https://www.threads.com/"_s,
         {u"threads.com"_s, u"threads.net"_s}},
        {u"tiktok"_s,
         u"TikTok"_s,
         u"network-tiktok"_s,
         u"https://www.tiktok.com/@%1"_s,
         u"https://www.tiktok.com/upload"_s,
         {u"tiktok.com"_s}},
        {u"youtube"_s,
         u"YouTube"_s,
         u"network-youtube"_s,
         u"https://www.youtube.com/@%1"_s,
         u"https://studio.youtube.com/"_s,
         {u"youtube.com"_s, u"youtu.be"_s}},
        {u"pinterest"_s,
         u"Pinterest"_s,
         u"network-pinterest"_s,
         u"https://www.pinterest.com/%1/"_s,
         u"https://www.pinterest.com/pin-creation-tool/"_s,
         {u"pinterest.com"_s, u"pinterest.fr"_s, u"pinterest.de"_s, u"pinterest.co.uk"_s, u"pin.it"_s}},
        {u"reddit"_s,
         u"Reddit"_s,
         u"network-reddit"_s,
         u"https://www.reddit.com/user/%1/"_s,
         u"https://www.reddit.com/submit"_s,
         {u"reddit.com"_s, u"redd.it"_s}},
    };
    return sites;
}

const AssistedSite *assistedSite(const QString &network)
{
    const auto &sites = assistedSites();
    const auto found = std::find_if(
        sites.begin(), sites.end(), [&](const AssistedSite &site) { return site.key == network; });
    return found == sites.end() ? nullptr : &*found;
}

/// The last word of the path of a profile.
QString handleIn(const QUrl &profile)
{
    const QStringList words = profile.path().split(u'/', Qt::SkipEmptyParts);
    QString handle = words.isEmpty() ? profile.host() : words.constLast();
    while (handle.startsWith(u'@'))
        handle.remove(0, 1);
    return handle;
}

} // namespace

QList<domain::NetworkInfo> AssistedConnector::networks()
{
    QList<domain::NetworkInfo> infos;
    for (const AssistedSite &site : assistedSites()) {
        domain::NetworkInfo info;
        info.key = site.key;
        info.name = site.name;
        info.icon = site.icon;
        info.signIn = domain::SignIn::Handle;
        info.capabilities = domain::Capability::Assisted;
        info.pollSeconds = 86400;
        info.composeUrl = QUrl(site.compose);
        infos << info;
    }
    return infos;
}

Result<QUrl> AssistedConnector::profileAddress(const QString &network, const QString &typed)
{
    const AssistedSite *const site = assistedSite(network);
    const QString text = typed.trimmed();
    if (!site || text.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"no profile"_s, typed);
    static const QRegularExpression handle(u"^@*([\\w.-]{1,100})$"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    QUrl url(text.contains(u"://"_s) ? text : u"https://"_s + text, QUrl::StrictMode);
    if (url.isValid() && isAt(network, url)) {
        url.setScheme(u"https"_s);
        url.setUserInfo({});
        url.setQuery(QString());
        url.setFragment({});
        return url;
    }
    const auto match = handle.match(text);
    if (!match.hasMatch())
        return fail(ErrorCode::InvalidArgument, u"not a profile of this network"_s, typed);
    return QUrl(site->profile.arg(match.captured(1)));
}

bool AssistedConnector::isAt(const QString &network, const QUrl &address)
{
    const AssistedSite *const site = assistedSite(network);
    const QString host = address.host().toLower();
    return site && std::any_of(site->hosts.begin(), site->hosts.end(), [&host](const QString &known) {
               return host == known || host.endsWith(u'.' + known);
           });
}

AssistedConnector::AssistedConnector(domain::NetworkInfo info, Endpoint endpoint)
    : m_info(std::move(info))
    , m_endpoint(std::move(endpoint))
{
}

QFuture<Result<Profile>> AssistedConnector::signIn()
{
    const auto address = profileAddress(m_info.key, m_endpoint.url.toString());
    if (!address)
        return async::ready<Profile>(fail(address.error()));
    Profile profile;
    profile.url = *address;
    profile.handle = u'@' + handleIn(*address);
    profile.displayName = handleIn(*address);
    profile.capabilities = m_info.capabilities;
    return async::ready<Profile>(profile);
}

QFuture<Result<Page>> AssistedConnector::pull(Stream, const QString &)
{
    return notOffered<Page>("reading this");
}

QFuture<Result<domain::RemoteId>> AssistedConnector::uploadMedia(const MediaUpload &)
{
    return notOffered<domain::RemoteId>("media");
}

QString AssistedConnector::makeKey(const Draft &) const
{
    return {};
}

QFuture<Result<Receipt>> AssistedConnector::publish(const Draft &)
{
    return notOffered<Receipt>("publishing");
}

QFuture<Result<std::optional<Receipt>>> AssistedConnector::reconcile(const Draft &)
{
    return notOffered<std::optional<Receipt>>("publishing");
}

QFuture<Result<Receipt>> AssistedConnector::updatePost(const domain::RemoteId &, const Draft &)
{
    return notOffered<Receipt>("editing");
}

QFuture<Result<void>> AssistedConnector::deletePost(const domain::RemoteId &)
{
    return notOffered<void>("deleting");
}

QFuture<Result<RemoteMessage>>
AssistedConnector::reply(const domain::RemoteId &, const domain::RemoteId &, const QString &)
{
    return notOffered<RemoteMessage>("answering");
}

QFuture<Result<domain::Moderation>> AssistedConnector::moderate(const domain::RemoteId &,
                                                                domain::ModerationAction)
{
    return notOffered<domain::Moderation>("moderating");
}

} // namespace ruche::connectors
