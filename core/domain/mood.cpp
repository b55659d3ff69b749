// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mood.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace ruche::domain {

bool isMoodLanguage(const QString &language)
{
    static const QStringList read{u"fr"_s, u"en"_s, u"es"_s, u"de"_s, u"it"_s, u"pt"_s, u"und"_s};
    return read.contains(language);
}

MoodState moodState(const QString &language, const std::optional<Sentiment> &known)
{
    if (known)
        return MoodState::Known;
    if (language.isEmpty())
        return MoodState::Unread;
    return isMoodLanguage(language) ? MoodState::Unsure : MoodState::NotAnalysed;
}

std::optional<Sentiment::Label> Mood::counted() const
{
    if (corrected)
        return corrected;
    return isRead && confidence >= unsureBelow ? std::optional(label) : std::nullopt;
}

MoodState Mood::state() const
{
    if (counted())
        return MoodState::Known;
    if (isRead)
        return MoodState::Unsure;
    return language.isEmpty() ? MoodState::Unread : MoodState::NotAnalysed;
}

} // namespace ruche::domain
