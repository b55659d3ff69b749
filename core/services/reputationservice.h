// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mood.h"
#include "core/services/analyticsservice.h"

#include <QDateTime>

namespace ruche::services {

/// The net sentiment of the seven days that end with a day.
struct NetDay
{
    QDate day;
    int messages = 0; ///< of that day, read for certain
    int negative = 0; ///< of these
    int neutral = 0;
    int positive = 0;
    int uncounted = 0; ///< besides: unsure, not analysed or not read yet; never neutral
    std::optional<double> net; ///< −100 … 100; empty without any in the seven days
    std::optional<double> low; ///< where the true figure lies in 95 of 100 cases
    std::optional<double> high;
};

/// A word that stands in more of the negative messages than in the period before.
struct NegativeDriver
{
    QString word;
    int now = 0;
    int before = 0;
    double strength = 0; ///< log-likelihood ratio (G²)
    int neutral = 0; ///< other messages with it, in the period
    int positive = 0;
    QList<domain::MessageId> examples; ///< the worst first
};

/// What messages with a word do to the net sentiment of the period.
struct WordEffect
{
    QString word;
    int negative = 0;
    int neutral = 0;
    int positive = 0;
    double effect = 0; ///< percentage points: net of all minus net of those without the word
    QList<domain::MessageId> examples; ///< the worst first, or the best when it lifts

    [[nodiscard]] int messages() const { return negative + neutral + positive; }
};

/// A message as this page shows it.
struct SpokenMessage
{
    domain::MessageId id;
    domain::ConversationId conversation;
    domain::BrandId brand;
    QString network;
    QString author;
    QString text;
    QDateTime writtenAt;
    domain::Mood mood;
};

/// More negative messages than a brand has on such a weekday at such an hour. One an episode, however long.
struct NegativeAlert
{
    domain::BrandId brand;
    QDateTime from; ///< UTC; of its first hour
    QDateTime to; ///< end of its last
    int negative = 0; ///< of the 24 hours up to the worst
    int usualLow = 0; ///< the same 24 hours of up to eight weeks before
    int usualHigh = 0;
    bool isOpen = false; ///< still going on
};

struct ReputationReport
{
    QList<NetDay> days;
    std::optional<double> net; ///< of the whole period
    std::optional<double> previous; ///< of the period of equal length just before
    int negative = 0;
    int neutral = 0;
    int positive = 0;
    int unsure = 0; ///< read, but not with enough certainty
    int notAnalysed = 0; ///< in a language that cannot be read, or nothing to read
    int unread = 0; ///< not read yet
    QList<NegativeDriver> drivers; ///< the strongest first
    QList<WordEffect> words; ///< from what pulls down most to what lifts most
    int wordTexts = 0; ///< messages that `words` were counted in
    QList<domain::MessageId> worst; ///< the lowest scores first
    QList<domain::MessageId> best;
    QList<NegativeAlert> alerts; ///< newest first
};

/// How a brand is spoken of: approved messages of others, a person's word before the engine's, and nothing of
/// what is unsure. Thread: that of the Workspace.
class ReputationService
{
public:
    static constexpr int mostDrivers = 12;
    /// The newest negative messages whose words are counted, of each of the two periods.
    static constexpr int mostTexts = 5000;
    /// The newest messages of a brand in the period whose words are weighed.
    static constexpr int mostWeighed = 20000;
    static constexpr int mostWords = 12;
    static constexpr int mostLoudest = 8; ///< worst and best messages, of each

    explicit ReputationService(Storage &storage);

    /// Errors: InvalidArgument (a period without days), WrongFormat (no weights: the lexicon is with them).
    [[nodiscard]] QFuture<Result<ReputationReport>> report(const Period &period);
    /// In the order of `ids`; one that is gone is left out.
    [[nodiscard]] QFuture<Result<QList<SpokenMessage>>> messages(const QList<domain::MessageId> &ids);
    /// The negative messages of an episode, newest first, at most `limit`.
    [[nodiscard]] QFuture<Result<QList<SpokenMessage>>> messagesOf(const NegativeAlert &alert, int limit);
    /// The messages of a brand that a person judged, newest first, at most `limit`.
    [[nodiscard]] QFuture<Result<QList<SpokenMessage>>> judged(domain::BrandId brand, int limit);
    /// The alerts that go on now, of all brands but those that are archived or of the sample.
    [[nodiscard]] QFuture<Result<QList<NegativeAlert>>> openAlerts();
    /// Those of `alerts` that nobody was told of yet; they count as told from now on. An episode that begins
    /// within a day of one that was told is the same to people.
    [[nodiscard]] QFuture<Result<QList<NegativeAlert>>> tellNew(const QList<NegativeAlert> &alerts);

private:
    Storage &m_storage;
};

} // namespace ruche::services
