// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/dayscale.h"
#include "core/domain/message.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace ruche::sentiment {
class Lexicon;
}

/// The reckoning behind the reputation of a brand. Pure.
namespace ruche::services::reputation {

/// Positive minus negative in percentage points of what was read for certain, with the band in which the true
/// figure lies in 95 of 100 cases, −100 … 100.
struct Net
{
    double value = 0;
    double low = 0;
    double high = 0;
};
/// Empty of nothing.
[[nodiscard]] std::optional<Net> netOf(int negative, int neutral, int positive);

/// In how many texts each word stands that says something: no small words, negators, numbers, links, names of
/// people.
class TermCounts
{
public:
    /// `lexicon` knows the small words.
    explicit TermCounts(std::shared_ptr<const sentiment::Lexicon> lexicon);

    void add(const QString &text);
    [[nodiscard]] int texts() const { return m_texts; }
    [[nodiscard]] int count(quint64 term) const { return m_counts.value(term).count; }
    [[nodiscard]] QList<quint64> terms() const { return m_counts.keys(); }
    /// As it was written first.
    [[nodiscard]] QString word(quint64 term) const { return m_counts.value(term).word; }

private:
    struct Term
    {
        QString word;
        int count = 0;
    };
    std::shared_ptr<const sentiment::Lexicon> m_lexicon;
    QHash<quint64, Term> m_counts; ///< by their letters without accents
    int m_texts = 0;
};

/// How the messages with a word sound, and what they do to the net sentiment.
struct WordWeight
{
    QString word;
    int negative = 0;
    int neutral = 0;
    int positive = 0;
    /// Percentage points: the net of all messages minus that of those without the word.
    double effect = 0;
    QList<domain::MessageId> examples; ///< the worst first, or the best when the effect is over 0

    [[nodiscard]] int messages() const { return negative + neutral + positive; }
};

/// In how many texts of each mood a word stands.
class WordMoods
{
public:
    static constexpr qsizetype mostExamples = 4;
    static constexpr int fewestMessages = 5; ///< a word in fewer has no effect worth naming
    static constexpr double weakestEffect = 0.05;

    explicit WordMoods(std::shared_ptr<const sentiment::Lexicon> lexicon);

    void add(domain::MessageId id, const QString &text, domain::Sentiment::Label label, double score);
    [[nodiscard]] int texts() const { return m_all[0] + m_all[1] + m_all[2]; }
    /// The `most` / 2 that pull down most, then those that lift: from the lowest effect to the highest.
    [[nodiscard]] QList<WordWeight> weights(int most) const;
    /// Of a word as TermCounts writes it, with the worst examples; nothing when it stands nowhere.
    [[nodiscard]] WordWeight of(const QString &word) const;

private:
    struct Example
    {
        domain::MessageId id;
        double score = 0;
    };
    struct Term
    {
        QString word;
        int counts[3] = {0, 0, 0};
        QList<Example> worst;
        QList<Example> best;
    };
    [[nodiscard]] WordWeight weightOf(const Term &term) const;

    std::shared_ptr<const sentiment::Lexicon> m_lexicon;
    QHash<quint64, Term> m_terms; ///< by their letters without accents
    int m_all[3] = {0, 0, 0};
};

/// A word that stands in more of the negative messages than before.
struct Driver
{
    QString word;
    int now = 0; ///< negative messages with it
    int before = 0; ///< the same in the period before
    double strength = 0; ///< log-likelihood ratio (G²); 3.84 is exceeded by chance once in twenty
};
/// The strongest first. Words in fewer than three messages, or that chance explains, are left out.
[[nodiscard]] QList<Driver> driversOf(const TermCounts &now, const TermCounts &before, int most);

/// A time during which more negative messages came in than usual. Counts are of the 24 hours up to the worst
/// hour, beside the same 24 hours of the weeks before.
struct Episode
{
    qsizetype from = 0; ///< index of its first hour
    qsizetype to = 0; ///< and of its last
    int negative = 0;
    int usualLow = 0;
    int usualHigh = 0;
};

inline constexpr int hoursOfWeek = 168;
inline constexpr int mostWeeks = 8; ///< that a band is made of
inline constexpr int fewestWeeks = 4; ///< no alert with less to compare with
inline constexpr int fewestNegatives = 5; ///< fewer are not worth an alert
inline constexpr int calmHours = 24; ///< without more than usual end an episode

/// The hours of the wall clock of a zone, 24 a day, one after the other: the same hour of another week is
/// always 168 further, also over a night in which the clock changes. The hour that such a night leaves out
/// stays empty, and the one it has twice is one.
class WallHours
{
public:
    /// `to` inclusive.
    WallHours(QDate from, QDate to, const QString &zone);

    [[nodiscard]] qsizetype count() const { return m_days.days() * 24; }
    /// Of an instant; empty outside.
    [[nodiscard]] std::optional<qsizetype> indexOf(qint64 utcMs) const;
    /// When an hour begins, UTC; that of count() is the end.
    [[nodiscard]] QDateTime begin(qsizetype index) const;

private:
    DayScale m_days;
    QString m_zone;
};

/// `hourly` are counts of negative messages, hour by hour; hours before `known` say nothing. Only episodes
/// that reach into the hours from `from` on are answered, oldest first. However long one lasts, it is one.
[[nodiscard]] QList<Episode> episodesOf(const QList<int> &hourly, qsizetype known, qsizetype from);

} // namespace ruche::services::reputation
