// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/reputationindex.h"

#include "core/services/figures.h"
#include "core/services/storage.h"
#include "core/storage/analyticsrepository.h"
#include "core/storage/brandwatchrepository.h"
#include "core/storage/eventrecorder.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

using IndexKind = IndexPart::Kind;

int weightOfPart(IndexKind kind, const domain::IndexWeights &weights)
{
    switch (kind) {
    case IndexKind::Sentiment:
        return weights.sentiment;
    case IndexKind::Complaints:
        return weights.complaints;
    case IndexKind::Replies:
        return weights.replies;
    case IndexKind::Ratings:
        break;
    }
    return weights.ratings;
}

std::optional<double> scoreOf(const IndexPart &part)
{
    if (!part.value)
        return std::nullopt;
    double score = *part.value;
    switch (part.kind) {
    case IndexKind::Sentiment:
        score = (*part.value + 100) / 2;
        break;
    case IndexKind::Complaints:
        score = 100 - *part.value;
        break;
    case IndexKind::Replies:
        break;
    case IndexKind::Ratings: // one to five stars
        score = (*part.value - 1) * 25;
        break;
    }
    return std::clamp(score, 0.0, 100.0);
}

Result<BrandIndex> indexOfBrand(storage::Connection &connection,
                                const storage::analyticsrepository::BrandZone &zone,
                                const Period &period,
                                const QDateTime &now)
{
    const figures::BrandDays days(zone.brand, zone.zone, period.from, period.to, now);
    RUCHE_TRY_ASSIGN(const figures::SentimentDays moods, figures::sentimentByDay(connection, days));
    RUCHE_TRY_ASSIGN(const auto answers, figures::answers(connection, days, now));
    int negative = 0;
    int read = 0;
    for (qsizetype i = 0; i < moods.negative.size(); ++i) {
        negative += moods.negative.at(i);
        read += moods.negative.at(i) + moods.neutral.at(i) + moods.positive.at(i);
    }
    const qsizetype length = days.scale.days();
    IndexPart sentiment{IndexKind::Sentiment, moods.net(0, length), {}, read, 0, 0};
    IndexPart complaints{IndexKind::Complaints, {}, {}, read, 0, 0};
    if (read > 0)
        complaints.value = 100.0 * negative / read;
    const auto counted = std::count_if(answers.begin(), answers.end(), [](const figures::Answer &answer) {
        return answer.minutes || answer.overdue;
    });
    IndexPart replies{IndexKind::Replies, figures::shareWithin2h(answers, 0, length), {}, int(counted), 0, 0};
    RUCHE_TRY_ASSIGN(const auto weights, storage::watches::weights(connection, zone.brand));
    return indexOf(
        zone.brand, {sentiment, complaints, replies, {IndexKind::Ratings, {}, {}, 0, 0, 0}}, weights);
}

} // namespace

BrandIndex
indexOf(domain::BrandId brand, const QList<IndexPart> &measured, const domain::IndexWeights &weights)
{
    BrandIndex index{brand, std::nullopt, measured, weights};
    int sum = 0;
    for (IndexPart &part : index.parts) {
        part.weight = weightOfPart(part.kind, weights);
        part.score = scoreOf(part);
        if (part.score)
            sum += part.weight;
    }
    if (sum <= 0)
        return index;
    double value = 0;
    for (IndexPart &part : index.parts) {
        part.share = part.score ? double(part.weight) / sum : 0;
        value += part.points();
    }
    index.value = value;
    return index;
}

ReputationIndexService::ReputationIndexService(Storage &storage)
    : m_storage(storage)
{
}

QFuture<Result<QList<BrandIndex>>> ReputationIndexService::index(const Period &period)
{
    return m_storage.read([period, now = m_storage.clock().now()](
                              storage::Connection &connection) -> Result<QList<BrandIndex>> {
        if (!period.from.isValid() || !period.to.isValid() || period.to < period.from)
            return fail(ErrorCode::InvalidArgument, u"a period without days"_s);
        RUCHE_TRY_ASSIGN(const auto zones,
                         storage::analyticsrepository::brandZones(connection, period.brands));
        QList<BrandIndex> all;
        for (const auto &zone : zones) {
            RUCHE_TRY_ASSIGN(const BrandIndex index, indexOfBrand(connection, zone, period, now));
            all << index;
        }
        return all;
    });
}

QFuture<Result<domain::EventId>> ReputationIndexService::setWeights(domain::BrandId brand,
                                                                    const domain::IndexWeights &weights)
{
    return m_storage.write([brand, weights, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::EventId> {
        const auto all = {weights.sentiment, weights.complaints, weights.replies, weights.ratings};
        const bool outside
            = std::any_of(all.begin(), all.end(), [](int weight) { return weight < 0 || weight > 100; });
        if (outside || std::max(all) == 0)
            return fail(ErrorCode::InvalidArgument, u"weights are 0 to 100, not all 0"_s, u"weights"_s);
        storage::EventRecorder recorder(connection, u"reputation.weights"_s, now);
        RUCHE_TRY(recorder.watch(u"reputation_weights"_s, u"brand_id"_s, brand.value));
        RUCHE_TRY(storage::watches::setWeights(connection, brand, weights));
        return recorder.finish(brand, brand.value);
    });
}

} // namespace ruche::services
