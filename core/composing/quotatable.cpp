// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composing/quotatable.h"

#include "core/composing/limitstable.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace ruche::composing {

namespace {

constexpr int longestQuotaMinutes = 366 * 24 * 60;

QuotaTable readBuiltInQuotas()
{
    const auto table = parseQuotas(builtInLimitsFile(), {});
    if (!table)
        qFatal("limits.json: %s, %s", qPrintable(table.error().detail), qPrintable(table.error().subject));
    return *table;
}

} // namespace

const QuotaTable &builtInQuotas()
{
    static const QuotaTable table = readBuiltInQuotas();
    return table;
}

Result<QuotaTable> parseQuotas(const QByteArray &json, const QuotaTable &base)
{
    QuotaTable table = base;
    const QJsonObject networks = QJsonDocument::fromJson(json).object();
    for (auto at = networks.begin(); at != networks.end(); ++at) {
        const QJsonValue member = at.value().toObject().value("quota"_L1);
        if (member.isUndefined())
            continue;
        const QJsonObject quota = member.toObject();
        const int posts = quota.value("posts"_L1).toInt(-1);
        const int minutes = quota.value("minutes"_L1).toInt(posts == 0 ? 0 : -1);
        if (posts < 0 || minutes < 0 || minutes > longestQuotaMinutes || (posts > 0 && minutes == 0))
            return fail(ErrorCode::WrongFormat, u"no number of posts and minutes"_s, at.key() + u".quota"_s);
        table.insert(at.key(), {posts, minutes});
    }
    return table;
}

} // namespace ruche::composing
