// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/watchservice.h"

#include "core/base/dayscale.h"
#include "core/services/storage.h"
#include "core/storage/analyticsrepository.h"
#include "core/storage/brandwatchrepository.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/watchsearch.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

constexpr qsizetype longestWatchName = 80;

QStringList cleanTerms(const QStringList &terms)
{
    QStringList clean;
    for (const QString &term : terms) {
        QString one = term.simplified();
        one.remove(u'"');
        if (!one.isEmpty() && !clean.contains(one, Qt::CaseInsensitive))
            clean << one;
    }
    return clean;
}

Result<domain::Watch> checkedWatch(domain::Watch watch)
{
    watch.name = watch.name.simplified();
    watch.terms = cleanTerms(watch.terms);
    watch.excluded = cleanTerms(watch.excluded);
    if (watch.name.isEmpty() || watch.name.size() > longestWatchName)
        return fail(ErrorCode::InvalidArgument, u"a name of 1 to 80 characters is needed"_s, u"name"_s);
    if (watch.terms.size() + watch.excluded.size() > WatchService::mostTerms)
        return fail(ErrorCode::InvalidArgument, u"too many words"_s, u"terms"_s);
    if (storage::watchsearch::matchOf(watch).isEmpty())
        return fail(ErrorCode::InvalidArgument, u"a word to look for is needed"_s, u"terms"_s);
    return watch;
}

Result<WatchFigure>
figureOf(storage::Connection &connection, const domain::Watch &watch, const DayScale &scale)
{
    WatchFigure figure;
    figure.watch = watch;
    const qsizetype length = scale.days() / 2;
    const qint64 middle = scale.startMs(length);
    const qint64 end = scale.endMs();
    RUCHE_TRY_ASSIGN(
        const auto before,
        storage::watchsearch::hits(connection, watch, scale.beginMs(), middle, WatchService::mostHits));
    RUCHE_TRY_ASSIGN(const auto hits,
                     storage::watchsearch::hits(connection, watch, middle, end, WatchService::mostHits));
    figure.before = int(before.size());
    figure.messages = int(hits.size());
    figure.series.fill(0, WatchService::parts);
    for (const auto &hit : hits) {
        using Label = domain::Sentiment::Label;
        figure.negative += hit.label == Label::Negative ? 1 : 0;
        figure.positive += hit.label == Label::Positive ? 1 : 0;
        if (figure.newest.size() < WatchService::mostNewest)
            figure.newest << hit.id;
        const auto part
            = qsizetype(double(hit.writtenMs - middle) / double(end - middle) * WatchService::parts);
        figure.series[std::clamp<qsizetype>(part, 0, WatchService::parts - 1)] += 1;
    }
    return figure;
}

} // namespace

WatchService::WatchService(Storage &storage)
    : m_storage(storage)
{
}

QFuture<Result<QList<domain::Watch>>> WatchService::list(const QList<domain::BrandId> &brands)
{
    return m_storage.read(
        [brands](storage::Connection &connection) { return storage::watches::list(connection, brands); });
}

QFuture<Result<domain::EventId>> WatchService::save(const domain::Watch &watch)
{
    return m_storage.write(
        [watch, now = m_storage.clock().now()](storage::Connection &connection) -> Result<domain::EventId> {
            RUCHE_TRY_ASSIGN(domain::Watch wanted, checkedWatch(watch));
            if (wanted.id.isValid()) {
                RUCHE_TRY_ASSIGN(const domain::Watch kept, storage::watches::read(connection, wanted.id));
                wanted.brand = kept.brand;
            }
            storage::EventRecorder recorder(connection, u"mention.save"_s, now);
            RUCHE_TRY(recorder.watch(u"watch"_s, u"brand_id"_s, wanted.brand.value));
            RUCHE_TRY_ASSIGN(const domain::WatchId id, storage::watches::save(connection, wanted, now));
            return recorder.finish(wanted.brand, id.value);
        });
}

QFuture<Result<domain::EventId>> WatchService::remove(domain::WatchId watch)
{
    return m_storage.write(
        [watch, now = m_storage.clock().now()](storage::Connection &connection) -> Result<domain::EventId> {
            RUCHE_TRY_ASSIGN(const domain::Watch kept, storage::watches::read(connection, watch));
            storage::EventRecorder recorder(connection, u"mention.remove"_s, now);
            RUCHE_TRY(recorder.watch(u"watch"_s, u"id"_s, watch.value));
            RUCHE_TRY(storage::watches::remove(connection, watch));
            return recorder.finish(kept.brand, watch.value);
        });
}

QFuture<Result<WatchReport>> WatchService::report(const Period &period)
{
    return m_storage.read([period](storage::Connection &connection) -> Result<WatchReport> {
        const qint64 length = period.from.daysTo(period.to) + 1;
        if (!period.from.isValid() || !period.to.isValid() || length <= 0)
            return fail(ErrorCode::InvalidArgument, u"a period without days"_s);
        RUCHE_TRY_ASSIGN(const auto zones,
                         storage::analyticsrepository::brandZones(connection, period.brands));
        WatchReport report;
        for (const auto &zone : zones) {
            const DayScale scale(period.from.addDays(-length), period.to, zone.zone);
            RUCHE_TRY_ASSIGN(const auto watches, storage::watches::list(connection, {zone.brand}));
            for (const domain::Watch &watch : watches) {
                RUCHE_TRY_ASSIGN(const WatchFigure figure, figureOf(connection, watch, scale));
                report.watches << figure;
            }
            RUCHE_TRY_ASSIGN(const auto buckets,
                             storage::analyticsrepository::comments(
                                 connection, zone.brand, scale.startMs(length), scale.endMs()));
            for (const auto &bucket : buckets)
                report.messages += bucket.count;
            RUCHE_TRY_ASSIGN(const QStringList networks,
                             storage::analyticsrepository::networks(connection, zone.brand));
            for (const QString &network : networks) {
                if (!report.networks.contains(network))
                    report.networks << network;
            }
        }
        return report;
    });
}

} // namespace ruche::services
