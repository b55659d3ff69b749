// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/siteaddress.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::domain {

QString siteKey(const QUrl &address)
{
    QString key = address.host(QUrl::FullyEncoded).toLower();
    if (key.endsWith(u'.'))
        key.chop(1);
    if (key.startsWith("www."_L1) && key.count(u'.') > 1)
        key = key.mid(4);
    if (key.isEmpty())
        return key;
    const int port = address.port();
    const bool usual = port == -1 || (port == 80 && address.scheme() == "http"_L1)
        || (port == 443 && address.scheme() == "https"_L1);
    if (!usual)
        key += u':' + QString::number(port);
    QString path = address.path(QUrl::FullyEncoded);
    if (path.endsWith("/index.php"_L1))
        path.chop(QLatin1StringView("index.php").size());
    while (path.endsWith(u'/'))
        path.chop(1);
    key += path;
    if (address.hasQuery())
        key += u'?' + address.query(QUrl::FullyEncoded);
    return key;
}

} // namespace ruche::domain
