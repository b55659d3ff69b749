// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/metric.h"

#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace ruche::domain {

namespace {

qsizetype rankOf(const QString &source)
{
    const QStringList order = sourcePrecedence();
    const qsizetype place = order.indexOf(source);
    // Unknown ones share a place just before the last two, "manual" and "sample".
    return place >= 0 ? place * 2 : (order.size() - 2) * 2 - 1;
}

} // namespace

QStringList sourcePrecedence()
{
    return {u"access-log"_s, u"matomo"_s, u"plausible"_s, u"wordpress"_s, u"manual"_s, u"sample"_s};
}

QString preferredSource(const QList<SourceDays> &sources)
{
    const auto best
        = std::min_element(sources.begin(), sources.end(), [](const SourceDays &a, const SourceDays &b) {
              return std::tuple(-a.days, rankOf(a.source), a.source)
                  < std::tuple(-b.days, rankOf(b.source), b.source);
          });
    return best == sources.end() ? QString() : best->source;
}

} // namespace ruche::domain
