// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/audiencedata.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

/// Q_INIT_RESOURCE only works outside any namespace; without it the linker drops the resources of a static
/// library.
static void initAudienceResource()
{
    Q_INIT_RESOURCE(audience);
}

namespace ruche::services {

namespace {

constexpr int oldestAge = 120;

tl::unexpected<Error> brokenAudience(const QString &where)
{
    return fail(ErrorCode::Damaged, where, u"audience.json"_s);
}

/// Reads one file; keeps where it stands so that a mistake can be found.
class AudienceReader
{
public:
    Result<AudienceData> read(const QJsonObject &root)
    {
        if (root["format"_L1].toInt() != 1)
            return brokenAudience(u"format is not 1"_s);
        for (const QJsonValue &value : root["networks"_L1].toArray()) {
            const AudienceData::Network network{value["key"_L1].toString(), value["name"_L1].toString()};
            if (network.key.isEmpty() || network.name.isEmpty() || isKnown(network.key))
                return brokenAudience(u"network %1"_s.arg(m_data.networks.size() + 1));
            m_data.networks << network;
        }
        const QJsonObject countries = root["countries"_L1].toObject();
        for (auto country = countries.begin(); country != countries.end(); ++country) {
            RUCHE_TRY_ASSIGN(const AudienceText text, textOf(*country, u"country "_s + country.key()));
            m_data.countries.insert(country.key(), text);
        }
        for (const QJsonValue &value : root["surveys"_L1].toArray()) {
            RUCHE_TRY_ASSIGN(AudienceSurvey survey, surveyOf(value));
            m_data.surveys << std::move(survey);
        }
        for (const QJsonValue &value : root["remarks"_L1].toArray()) {
            RUCHE_TRY_ASSIGN(AudienceRemark remark, remarkOf(value));
            m_data.remarks << std::move(remark);
        }
        if (m_data.networks.isEmpty() || m_data.surveys.isEmpty())
            return brokenAudience(u"no networks or no surveys"_s);
        return std::move(m_data);
    }

private:
    [[nodiscard]] bool isKnown(const QString &network) const
    {
        return std::ranges::any_of(m_data.networks, [&](const auto &known) { return known.key == network; });
    }

    static Result<AudienceText> textOf(const QJsonValue &value, const QString &where)
    {
        const AudienceText text{value["en"_L1].toString(), value["fr"_L1].toString()};
        if (text.english.isEmpty() || text.french.isEmpty())
            return brokenAudience(where + u": text is missing in a language"_s);
        return text;
    }

    static Result<std::optional<AgeSpan>> agesOf(const QJsonValue &value, const QString &where)
    {
        if (value["ageFrom"_L1].isUndefined() && value["ageTo"_L1].isUndefined())
            return std::nullopt;
        AgeSpan ages{value["ageFrom"_L1].toInt(-1), std::nullopt};
        if (!value["ageTo"_L1].isUndefined())
            ages.to = value["ageTo"_L1].toInt(-1);
        if (ages.from < 0 || ages.from > oldestAge || (ages.to && *ages.to < ages.from))
            return brokenAudience(where + u": ages"_s);
        return ages;
    }

    /// What surveys and remarks have in common: where it comes from.
    template <typename T>
    Result<void> readOrigin(T &into, const QJsonValue &value, const QString &where) const
    {
        into.country = value["country"_L1].toString();
        into.source = value["source"_L1].toString();
        into.url = QUrl(value["url"_L1].toString(), QUrl::StrictMode);
        into.year = value["year"_L1].toInt();
        if (!m_data.countries.contains(into.country))
            return brokenAudience(where + u": country"_s);
        if (into.source.isEmpty())
            return brokenAudience(where + u": source"_s);
        if (!into.url.isValid() || into.url.scheme() != "https"_L1 || into.url.host().isEmpty())
            return brokenAudience(where + u": url"_s);
        if (into.year < 2000 || into.year > 2100)
            return brokenAudience(where + u": year"_s);
        return {};
    }

    static bool isCertainty(const QString &letter)
    {
        return letter == "A"_L1 || letter == "B"_L1 || letter == "C"_L1;
    }

    Result<AudienceSurvey> surveyOf(const QJsonValue &value) const
    {
        AudienceSurvey survey;
        survey.id = value["id"_L1].toString();
        const QString where = u"survey %1"_s.arg(survey.id);
        if (survey.id.isEmpty())
            return brokenAudience(u"survey without id"_s);
        RUCHE_TRY(readOrigin(survey, value, where));
        RUCHE_TRY_ASSIGN(survey.population, textOf(value["population"_L1], where));
        for (const QJsonValue &entry : value["figures"_L1].toArray()) {
            RUCHE_TRY_ASSIGN(const AudienceShare share, shareOf(entry, where));
            for (const AudienceShare &other : survey.shares) {
                if (other.network == share.network && overlap(other.ages, share.ages))
                    return brokenAudience(where + u": "_s + share.network + u" twice for the same ages"_s);
            }
            survey.shares << share;
        }
        if (survey.shares.isEmpty())
            return brokenAudience(where + u": no figures"_s);
        return survey;
    }

    static bool overlap(const std::optional<AgeSpan> &one, const std::optional<AgeSpan> &other)
    {
        if (!one || !other)
            return !one && !other;
        return one->yearsWith(other->from, other->to.value_or(oldestAge)) > 0;
    }

    Result<AudienceShare> shareOf(const QJsonValue &value, const QString &survey) const
    {
        AudienceShare share;
        share.network = value["network"_L1].toString();
        share.percent = value["share"_L1].toDouble(-1);
        share.certainty = value["certainty"_L1].toString();
        const QString where = survey + u": "_s + share.network;
        if (!isKnown(share.network))
            return brokenAudience(where + u": unknown network"_s);
        if (share.percent < 0 || share.percent > 100)
            return brokenAudience(where + u": share"_s);
        if (!isCertainty(share.certainty))
            return brokenAudience(where + u": certainty"_s);
        RUCHE_TRY_ASSIGN(share.ages, agesOf(value, where));
        return share;
    }

    Result<AudienceRemark> remarkOf(const QJsonValue &value) const
    {
        AudienceRemark remark;
        remark.network = value["network"_L1].toString();
        remark.certainty = value["certainty"_L1].toString();
        const QString where = u"remark on %1"_s.arg(remark.network);
        if (!isKnown(remark.network))
            return brokenAudience(where + u": unknown network"_s);
        if (!isCertainty(remark.certainty))
            return brokenAudience(where + u": certainty"_s);
        RUCHE_TRY(readOrigin(remark, value, where));
        RUCHE_TRY_ASSIGN(remark.text, textOf(value["text"_L1], where));
        RUCHE_TRY_ASSIGN(remark.ages, agesOf(value, where));
        return remark;
    }

    AudienceData m_data;
};

} // namespace

QString AudienceText::text() const
{
    return QLocale().language() == QLocale::French ? french : english;
}

int AgeSpan::yearsWith(int otherFrom, int otherTo) const
{
    return std::max(0, std::min(to.value_or(oldestAge), otherTo) - std::max(from, otherFrom) + 1);
}

const AudienceShare *AudienceSurvey::total(const QString &network) const
{
    const auto found = std::ranges::find_if(
        shares, [&](const AudienceShare &share) { return share.network == network && !share.ages; });
    return found == shares.end() ? nullptr : &*found;
}

QList<const AudienceShare *> AudienceSurvey::byAge(const QString &network) const
{
    QList<const AudienceShare *> found;
    for (const AudienceShare &share : shares) {
        if (share.network == network && share.ages)
            found << &share;
    }
    return found;
}

QString AudienceData::nameOf(const QString &network) const
{
    for (const Network &known : networks) {
        if (known.key == network)
            return known.name;
    }
    return network;
}

Result<AudienceData> AudienceData::parse(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return brokenAudience(u"at byte %1: %2"_s.arg(problem.offset).arg(problem.errorString()));
    return AudienceReader().read(document.object());
}

Result<AudienceData> AudienceData::bundled()
{
    initAudienceResource();
    QFile file(u":/ruche/data/audience.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return brokenAudience(u"not in this build"_s);
    return parse(file.readAll());
}

} // namespace ruche::services
