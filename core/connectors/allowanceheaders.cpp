// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/allowanceheaders.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors {

namespace {

constexpr qint64 firstInstant = 1'000'000'000; ///< seconds: a smaller number is a stretch of time
constexpr qint64 longestWindow = 40LL * 24 * 3600; ///< seconds

QByteArray rateHeader(const HttpResponse &response, const QByteArray &name)
{
    const QByteArray value = response.header("RateLimit-" + name);
    return (value.isEmpty() ? response.header("X-RateLimit-" + name) : value).trimmed().left(64);
}

QDateTime resetFrom(const QByteArray &text, const QDateTime &now)
{
    bool isNumber = false;
    const qint64 seconds = qint64(text.toDouble(&isNumber));
    if (isNumber)
        return seconds >= firstInstant ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC)
                                       : now.addSecs(qBound(qint64(0), seconds, longestWindow));
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs).toUTC();
}

} // namespace

std::optional<domain::Allowance> allowanceOf(const HttpResponse &response, qint64 cost, const QDateTime &now)
{
    bool hasMost = false;
    bool hasLeft = false;
    domain::Allowance allowance;
    // "100, 100;w=10" is a form that some send: the first number is the limit.
    allowance.most = rateHeader(response, "Limit").split(',').first().toLongLong(&hasMost);
    allowance.left = rateHeader(response, "Remaining").toLongLong(&hasLeft);
    allowance.cost = qMax(qint64(1), cost);
    allowance.resetsAt = resetFrom(rateHeader(response, "Reset"), now);
    allowance.notedAt = now;
    const bool makesSense = hasMost && hasLeft && allowance.most > 0 && allowance.left >= 0
        && allowance.resetsAt.isValid() && now.secsTo(allowance.resetsAt) <= longestWindow;
    return makesSense ? std::optional(allowance) : std::nullopt;
}

std::optional<QDateTime> tokenEnd(const QString &token)
{
    const QStringList parts = token.split(u'.');
    if (parts.size() != 3)
        return std::nullopt;
    const QByteArray payload = QByteArray::fromBase64(parts.at(1).toLatin1(), QByteArray::Base64UrlEncoding);
    const double end = QJsonDocument::fromJson(payload).object().value("exp"_L1).toDouble();
    if (end < double(firstInstant) || end > 1e12)
        return std::nullopt;
    return QDateTime::fromSecsSinceEpoch(qint64(end), Qt::UTC);
}

} // namespace ruche::connectors
