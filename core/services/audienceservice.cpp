// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/audienceservice.h"

#include "core/services/audienceadvisor.h"
#include "core/services/audiencedata.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

AudienceService::AudienceService()
    : m_data(std::make_shared<const Result<AudienceData>>(AudienceData::bundled()))
{
}

AudienceService::AudienceService(const QByteArray &json)
    : m_data(std::make_shared<const Result<AudienceData>>(AudienceData::parse(json)))
{
}

Result<QList<NetworkAdvice>> AudienceService::advise(const AudienceProfile &profile) const
{
    if (!*m_data)
        return fail(m_data->error());
    if (profile.ageFrom < 0 || profile.ageTo > 120 || profile.ageFrom > profile.ageTo) {
        return fail(ErrorCode::InvalidArgument,
                    u"ages are not a span within 0 to 120"_s,
                    u"%1–%2"_s.arg(profile.ageFrom).arg(profile.ageTo));
    }
    static const QRegularExpression isoCode(u"\\A[A-Za-z]{2}\\z"_s);
    if (!isoCode.match(profile.country).hasMatch())
        return fail(
            ErrorCode::InvalidArgument, u"country is not an ISO 3166-1 alpha-2 code"_s, profile.country);
    AudienceProfile asked = profile;
    asked.country = profile.country.toUpper();
    return AudienceAdvisor(**m_data, asked).advise();
}

QStringList AudienceService::countries() const
{
    QStringList codes;
    if (*m_data) {
        for (const AudienceSurvey &survey : (*m_data)->surveys)
            codes << survey.country;
    }
    codes.removeDuplicates();
    codes.sort();
    return codes;
}

} // namespace ruche::services
