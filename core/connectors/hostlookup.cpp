// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/hostlookup.h"

#include "core/base/async.h"

#include <QHostAddress>
#include <QHostInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors {

namespace {

bool isPrivateHostAddress(const QHostAddress &address)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4); // also of an IPv6 address that holds one
    if (isV4) {
        const QHostAddress plain(v4);
        static const QList<QPair<QHostAddress, int>> closed{QHostAddress::parseSubnet(u"0.0.0.0/8"_s),
                                                            QHostAddress::parseSubnet(u"10.0.0.0/8"_s),
                                                            QHostAddress::parseSubnet(u"100.64.0.0/10"_s),
                                                            QHostAddress::parseSubnet(u"172.16.0.0/12"_s),
                                                            QHostAddress::parseSubnet(u"192.168.0.0/16"_s)};
        const bool isClosed = std::any_of(
            closed.begin(), closed.end(), [&plain](const auto &net) { return plain.isInSubnet(net); });
        return isClosed || plain.isLoopback() || plain.isLinkLocal() || plain.isMulticast()
            || plain.isBroadcast();
    }
    return address.isNull() || address.isLoopback() || address.isUniqueLocalUnicast() || address.isLinkLocal()
        || address.isSiteLocal() || address.isMulticast() || address == QHostAddress(QHostAddress::AnyIPv6);
}

} // namespace

bool isPrivateAddress(const QString &literal)
{
    return isPrivateHostAddress(QHostAddress(literal));
}

bool isPrivateName(const QString &host)
{
    if (!QHostAddress(host).isNull())
        return isPrivateAddress(host);
    QString name = host.toLower();
    if (name.endsWith(u'.'))
        name.chop(1);
    static const QStringList ends{
        u".localhost"_s, u".local"_s, u".internal"_s, u".lan"_s, u".home"_s, u".home.arpa"_s};
    return !name.contains(u'.')
        || std::any_of(ends.begin(), ends.end(), [&name](const QString &end) { return name.endsWith(end); });
}

QFuture<Result<bool>> leadsToPrivateAddress(const QString &host)
{
    if (isPrivateName(host))
        return async::ready<bool>(true);
    const async::Answer<bool> answer;
    QHostInfo::lookupHost(host, [answer](const QHostInfo &info) {
        const QList<QHostAddress> addresses = info.addresses();
        if (info.error() == QHostInfo::HostNotFound)
            answer.finish(fail(ErrorCode::Gone, info.errorString(), info.hostName()));
        else if (addresses.isEmpty())
            answer.finish(fail(ErrorCode::Transient, info.errorString(), info.hostName()));
        else
            answer.finish(std::any_of(addresses.begin(), addresses.end(), isPrivateHostAddress));
    });
    return answer.future();
}

} // namespace ruche::connectors
