// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/moodreader.h"

#include "core/services/moodreading.h"
#include "core/storage/eventrecorder.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

using DomainLabel = domain::Sentiment::Label;

static_assert(int(DomainLabel::Negative) == int(sentiment::Label::Negative)
              && int(DomainLabel::Neutral) == int(sentiment::Label::Neutral)
              && int(DomainLabel::Positive) == int(sentiment::Label::Positive));
static_assert(domain::unsureBelow == sentiment::SentimentEngine::unsureBelow);

sentiment::Label engineLabel(DomainLabel label)
{
    return static_cast<sentiment::Label>(label);
}

} // namespace

domain::Mood moodOf(const sentiment::Explanation &explanation, const QString &engine)
{
    const sentiment::Reading &reading = explanation.reading;
    domain::Mood mood;
    mood.language = reading.languageCode;
    if (!reading.analysed) {
        if (mood.language == u"und"_s)
            mood.language = QString::fromLatin1(domain::nothingToRead);
        return mood;
    }
    mood.isRead = true;
    mood.label = static_cast<DomainLabel>(reading.label);
    mood.score = reading.score;
    mood.confidence = reading.confidence;
    mood.engine = engine;
    for (const sentiment::Contribution &piece : explanation.contributions)
        mood.evidence << domain::MoodEvidence{piece.start,
                                              piece.length,
                                              piece.weight,
                                              piece.negatorStart.value_or(-1),
                                              piece.negatorStart ? piece.negatorLength : 0};
    std::stable_sort(mood.evidence.begin(), mood.evidence.end(), [](const auto &a, const auto &b) {
        return std::abs(a.weight) > std::abs(b.weight);
    });
    return mood;
}

Result<TextMood> readMood(const QString &text)
{
    RUCHE_TRY_ASSIGN(const auto engine, sentiment::SentimentEngine::shared());
    const sentiment::Explanation explanation = engine->readAndExplain(text, sentiment::Language::Any);
    return TextMood{moodOf(explanation, engine->version()), explanation.reading.probabilities};
}

Result<TextLanguage> readLanguage(const QString &text)
{
    RUCHE_TRY_ASSIGN(const auto engine, sentiment::SentimentEngine::shared());
    const sentiment::LanguageGuess guess = engine->detect(text);
    return TextLanguage{guess.code, guess.confidence};
}

Result<void> MoodReader::begin(storage::Connection &connection)
{
    RUCHE_TRY_ASSIGN(m_engine, sentiment::SentimentEngine::shared());
    return storage::moods::useEngine(connection, m_engine->version()).map([](bool) {});
}

Result<MoodReader::Brand> MoodReader::brandOf(storage::Connection &connection, domain::BrandId id)
{
    RUCHE_TRY_ASSIGN(const QString mark, storage::moods::teachingMark(connection, id));
    RUCHE_TRY_ASSIGN(const QStringList languages, storage::moods::languagesOf(connection, id));
    Brand brand = m_brands.value(id);
    // Short texts are taken for the brand's language only when it has a single one.
    brand.language = languages.size() == 1 ? sentiment::languageFromCode(languages.constFirst().trimmed())
                                           : sentiment::Language::Any;
    if (brand.mark != mark) {
        auto tuning = std::make_shared<sentiment::BrandTuning>(m_engine->lexicon());
        RUCHE_TRY_ASSIGN(const QList<domain::BrandWord> words, storage::moods::words(connection, id));
        for (const domain::BrandWord &word : words)
            tuning->setWord(word.word, word.valence);
        RUCHE_TRY_ASSIGN(const QList<storage::moods::Correction> corrections,
                         storage::moods::corrections(connection, id));
        for (const storage::moods::Correction &correction : corrections)
            tuning->learn({.text = correction.text,
                           .language = sentiment::languageFromCode(correction.language),
                           .was = engineLabel(correction.was),
                           .is = engineLabel(correction.is)});
        brand.tuning = tuning->isEmpty() ? nullptr : std::move(tuning);
        brand.mark = mark;
    }
    m_brands.insert(id, brand);
    return brand;
}

Result<MoodReader::Batch>
MoodReader::readNext(storage::Connection &connection, int limit, bool announces, const QDateTime &now)
{
    Batch batch;
    RUCHE_TRY_ASSIGN(const QString reading, storage::moods::engine(connection));
    batch.otherEngine = !m_engine || reading != m_engine->version();
    if (batch.otherEngine)
        return batch;
    RUCHE_TRY_ASSIGN(const QList<storage::moods::Unread> unread, storage::moods::next(connection, limit));
    QHash<domain::BrandId, Brand> brands;
    QList<domain::Mood> moods;
    QList<domain::MessageId> nothing;
    for (const storage::moods::Unread &message : unread) {
        if (message.text.isEmpty()) {
            nothing << message.id;
            continue;
        }
        if (!brands.contains(message.brand)) {
            RUCHE_TRY_ASSIGN(const Brand found, brandOf(connection, message.brand));
            brands.insert(message.brand, found);
        }
        const Brand &brand = *brands.constFind(message.brand);
        domain::Mood mood = moodOf(m_engine->readAndExplain(message.text, brand.language, brand.tuning.get()),
                                   m_engine->version());
        mood.message = message.id;
        moods << mood;
    }
    RUCHE_TRY_ASSIGN(const int changed, storage::moods::store(connection, moods, nothing, now));
    m_untold = m_untold || changed > 0;
    batch.read = int(unread.size());
    batch.isLast = unread.size() < limit;
    if (batch.isLast)
        batch.left = 0;
    if (announces && !batch.isLast) {
        RUCHE_TRY_ASSIGN(batch.left, storage::moods::left(connection));
    }
    if (announces || batch.isLast)
        announce(connection);
    return batch;
}

void MoodReader::announce(storage::Connection &connection)
{
    if (m_untold)
        storage::events::announce(connection, domain::Change::Messages | domain::Change::Members);
    m_untold = false;
}

} // namespace ruche::services
