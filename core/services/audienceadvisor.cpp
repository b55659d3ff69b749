// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/audienceadvisor.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

struct AudienceTr
{
    Q_DECLARE_TR_FUNCTIONS(Audience)
};

/// From this part of the leader's index on, two estimates count as equal.
constexpr double equalFrom = 0.9;

QString numberText(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

QString percentText(double value)
{
    const bool whole = std::abs(value - std::round(value)) < 0.05;
    return AudienceTr::tr("%1%", "percentage").arg(numberText(value, whole ? 0 : 1));
}

QString agesText(int from, std::optional<int> to)
{
    if (!to)
        return AudienceTr::tr("%1 and over", "ages").arg(from);
    return AudienceTr::tr("%1 to %2", "ages").arg(QString::number(from), QString::number(*to));
}

QString agesText(const AgeSpan &ages)
{
    return agesText(ages.from, ages.to);
}

QString populationText(const AudienceSurvey &survey, const std::optional<AgeSpan> &ages)
{
    const QString population = survey.population.text();
    return ages ? AudienceTr::tr("%1, ages %2").arg(population, agesText(*ages)) : population;
}

bool byScore(const NetworkAdvice &one, const NetworkAdvice &other)
{
    const double left = one.score.value_or(0);
    const double right = other.score.value_or(0);
    return left > right || (!(right > left) && one.name.compare(other.name, Qt::CaseInsensitive) < 0);
}

} // namespace

AudienceAdvisor::AudienceAdvisor(const AudienceData &data, const AudienceProfile &profile)
    : m_data(data)
    , m_profile(profile)
{
}

QList<NetworkAdvice> AudienceAdvisor::advise() const
{
    QList<NetworkAdvice> advice;
    QSet<QString> placed;
    const auto place = [&](QList<NetworkAdvice> group) {
        std::ranges::sort(group, byScore);
        if (!group.isEmpty() && group.first().basis == AdviceBasis::Estimated)
            compareEstimates(group);
        for (const NetworkAdvice &one : group)
            placed << one.network;
        advice << group;
    };

    const auto measuredIn
        = [this](const AudienceSurvey &survey, const QString &key) { return measures(survey, key); };
    bool first = true;
    for (const AudienceSurvey *survey : ranked(measuredIn)) {
        QList<NetworkAdvice> group;
        for (const auto &network : m_data.networks) {
            if (!placed.contains(network.key) && measures(*survey, network.key))
                group << measured(*survey, network.key, !first);
        }
        place(group);
        first = false;
    }

    const bool afterOthers = !advice.isEmpty();
    const auto totalIn
        = [](const AudienceSurvey &survey, const QString &key) { return survey.total(key) != nullptr; };
    for (const AudienceSurvey *survey : ranked(totalIn)) {
        QList<NetworkAdvice> group;
        for (const auto &network : m_data.networks) {
            if (!placed.contains(network.key) && survey->total(network.key) != nullptr)
                group << estimated(*survey, network.key, afterOthers);
        }
        place(group);
    }

    QList<NetworkAdvice> rest;
    for (const auto &network : m_data.networks) {
        if (!placed.contains(network.key))
            rest << withoutFigure(network.key);
    }
    // What is known without a share comes before what is not known at all.
    std::ranges::stable_partition(rest, [](const NetworkAdvice &one) { return !one.remarks.isEmpty(); });
    return advice << rest;
}

AudienceAdvisor::Blend AudienceAdvisor::blendOf(const AudienceSurvey &survey, const QString &network) const
{
    Blend blend;
    double sum = 0;
    for (const AudienceShare *share : survey.byAge(network)) {
        const int years = share->ages->yearsWith(m_profile.ageFrom, m_profile.ageTo);
        if (years == 0)
            continue;
        blend.shares << share;
        blend.years << years;
        blend.covered += years;
        sum += share->percent * years;
    }
    if (blend.covered > 0)
        blend.mean = sum / blend.covered;
    return blend;
}

bool AudienceAdvisor::measures(const AudienceSurvey &survey, const QString &network) const
{
    const int asked = m_profile.ageTo - m_profile.ageFrom + 1;
    return blendOf(survey, network).covered * 3 >= asked * 2;
}

std::optional<AudienceAdvisor::Pattern> AudienceAdvisor::patternOf(const QString &network) const
{
    const int asked = m_profile.ageTo - m_profile.ageFrom + 1;
    std::optional<Pattern> best;
    for (const AudienceSurvey &survey : m_data.surveys) {
        const AudienceShare *total = survey.total(network);
        if (total == nullptr || total->percent <= 0)
            continue;
        const Blend blend = blendOf(survey, network);
        if (blend.covered * 2 < asked)
            continue;
        const auto fitness = [this](const AudienceSurvey &lender, int covered) {
            return std::tuple(lender.country == m_profile.country, covered, lender.year);
        };
        if (!best || fitness(survey, blend.covered) > fitness(*best->survey, best->blend.covered))
            best = Pattern{&survey, blend, blend.mean / total->percent};
    }
    return best;
}

template <typename Fn> QList<const AudienceSurvey *> AudienceAdvisor::ranked(Fn answers) const
{
    QList<std::pair<qsizetype, const AudienceSurvey *>> counted;
    for (const AudienceSurvey &survey : m_data.surveys) {
        if (survey.country != m_profile.country)
            continue;
        const auto count = std::ranges::count_if(
            m_data.networks, [&](const auto &network) { return answers(survey, network.key); });
        if (count > 0)
            counted.append({count, &survey});
    }
    std::ranges::stable_sort(counted, [](const auto &one, const auto &other) {
        return one.first > other.first || (one.first == other.first && one.second->year > other.second->year);
    });
    QList<const AudienceSurvey *> surveys;
    for (const auto &[count, survey] : counted)
        surveys << survey;
    return surveys;
}

NetworkAdvice
AudienceAdvisor::measured(const AudienceSurvey &survey, const QString &network, bool elsewhere) const
{
    const Blend blend = blendOf(survey, network);
    NetworkAdvice advice = withoutFigure(network);
    advice.basis = elsewhere ? AdviceBasis::MeasuredElsewhere : AdviceBasis::Measured;
    advice.share = blend.mean;
    advice.score = blend.mean;
    QStringList parts;
    for (qsizetype at = 0; at < blend.shares.size(); ++at) {
        addFigure(advice, survey, *blend.shares.at(at));
        parts << AudienceTr::tr("%1 of ages %2 (%n year(s))", nullptr, blend.years.at(at))
                     .arg(percentText(blend.shares.at(at)->percent), agesText(*blend.shares.at(at)->ages));
    }
    advice.population = blend.shares.size() == 1
        ? populationText(survey, blend.shares.first()->ages)
        : populationText(survey, AgeSpan{m_profile.ageFrom, m_profile.ageTo});

    QStringList why;
    if (blend.shares.size() == 1) {
        why << AudienceTr::tr("Measured %1 for ages %2: %3.")
                   .arg(
                       where(survey.country), agesText(*blend.shares.first()->ages), percentText(blend.mean));
    } else {
        why << AudienceTr::tr(
                   "Measured %1 for the age groups that yours touches, blended by the years in common: %2.")
                   .arg(where(survey.country), parts.join(u", "_s));
    }
    if (blend.covered < m_profile.ageTo - m_profile.ageFrom + 1)
        why << AudienceTr::tr("Not all of the ages you asked for were surveyed.");
    if (elsewhere)
        why << AudienceTr::tr("It is of another survey than the networks above, so it is listed after them.");
    advice.why = why.join(u' ');
    return advice;
}

NetworkAdvice
AudienceAdvisor::estimated(const AudienceSurvey &survey, const QString &network, bool afterOthers) const
{
    const AudienceShare &total = *survey.total(network);
    NetworkAdvice advice = withoutFigure(network);
    advice.basis = AdviceBasis::Estimated;
    advice.share = total.percent;
    addFigure(advice, survey, total);
    advice.population = populationText(survey, std::nullopt);

    QStringList why;
    why << AudienceTr::tr("%1 over all ages (%2, %3); no figure for ages %4 exists %5.")
               .arg(percentText(total.percent),
                    advice.population,
                    QString::number(survey.year),
                    agesText(m_profile.ageFrom, m_profile.ageTo),
                    where(m_profile.country));
    if (const std::optional<Pattern> pattern = patternOf(network)) {
        const AudienceSurvey &lender = *pattern->survey;
        addFigure(advice, lender, *lender.total(network));
        for (const AudienceShare *share : pattern->blend.shares)
            addFigure(advice, lender, *share);
        advice.score = total.percent * pattern->affinity;
        if (lender.country != m_profile.country)
            advice.patternCountry = lender.country;
        why << (lender.country == m_profile.country
                    ? AudienceTr::tr(
                          "By another survey of %1 there, this age uses it %2 times as much as all ages.")
                          .arg(QString::number(lender.year), numberText(pattern->affinity, 2))
                    : AudienceTr::tr("The age pattern is borrowed: %1 (%2) this age uses it %3 times as much "
                                     "as all adults.")
                          .arg(where(lender.country),
                               QString::number(lender.year),
                               numberText(pattern->affinity, 2)));
        why << AudienceTr::tr("%1 × %2 = %3, an index to rank by, not a share.")
                   .arg(numberText(total.percent, 1),
                        numberText(pattern->affinity, 2),
                        numberText(*advice.score, 0));
    } else {
        advice.score = total.percent;
        why << AudienceTr::tr("No age pattern is known for it, so its share is taken as it is.");
    }
    if (afterOthers)
        why << AudienceTr::tr("The networks above are measured for this age, so it is listed after them.");
    advice.why = why.join(u' ');
    return advice;
}

NetworkAdvice AudienceAdvisor::withoutFigure(const QString &network) const
{
    NetworkAdvice advice;
    advice.network = network;
    advice.name = m_data.nameOf(network);
    advice.remarks = remarksOn(network);
    const QString sentence = AudienceTr::tr("No figure: no share is known %1.").arg(where(m_profile.country));
    advice.why = advice.remarks.isEmpty() ? sentence : sentence + u' ' + advice.remarks.first();
    return advice;
}

void AudienceAdvisor::compareEstimates(QList<NetworkAdvice> &estimates) const
{
    for (qsizetype at = 0; at < estimates.size(); ++at) {
        NetworkAdvice &leader = estimates[at];
        QStringList largerOverAll;
        QStringList equal;
        for (const NetworkAdvice &later : estimates.mid(at + 1)) {
            if (later.share.value_or(0) > leader.share.value_or(0))
                largerOverAll << AudienceTr::tr("%1 (%2)").arg(later.name, percentText(*later.share));
            if (later.score.value_or(0) >= equalFrom * leader.score.value_or(0))
                equal << later.name;
        }
        if (!largerOverAll.isEmpty()) {
            leader.why += u' '
                + AudienceTr::tr("Over all ages more people use %1: only the age pattern puts it before.")
                      .arg(QLocale().createSeparatedList(largerOverAll));
        }
        if (!equal.isEmpty()) {
            leader.why += u' '
                + AudienceTr::tr("The lead over %1 is under 10%: treat them as equal.")
                      .arg(QLocale().createSeparatedList(equal));
        }
    }
}

void AudienceAdvisor::addFigure(NetworkAdvice &advice,
                                const AudienceSurvey &survey,
                                const AudienceShare &share) const
{
    advice.figures << AudienceFigure{share.percent,
                                     populationText(survey, share.ages),
                                     survey.source,
                                     survey.url,
                                     survey.year,
                                     share.certainty};
    if (advice.figures.size() == 1) {
        advice.source = survey.source;
        advice.sourceUrl = survey.url;
        advice.year = survey.year;
    }
    advice.certainty = std::max(advice.certainty, share.certainty);
}

QStringList AudienceAdvisor::remarksOn(const QString &network) const
{
    QStringList remarks;
    for (const AudienceRemark &remark : m_data.remarks) {
        if (remark.network != network || remark.country != m_profile.country)
            continue;
        if (remark.ages && remark.ages->yearsWith(m_profile.ageFrom, m_profile.ageTo) == 0)
            continue;
        remarks << AudienceTr::tr("%1 (%2; certainty %3)")
                       .arg(remark.text.text(), remark.source, remark.certainty);
    }
    return remarks;
}

QString AudienceAdvisor::where(const QString &country) const
{
    const auto known = m_data.countries.constFind(country);
    return known != m_data.countries.constEnd() ? known->text()
                                                : AudienceTr::tr("in this country (%1)").arg(country);
}

} // namespace ruche::services
