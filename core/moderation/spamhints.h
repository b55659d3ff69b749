// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSet>
#include <QString>

#include <optional>

/// How much a message looks like spam, and why, by rules that anybody can check. Pure. Thread: any.
namespace ruche::moderation {

enum class SpamHint {
    MoneyPromise, ///< an amount and how fast it is earned
    ReportedDomain, ///< a link to where other spam led
    RepeatedByOthers, ///< the same text from several people
    RepeatedByAuthor, ///< the same text again from the same person
    NewAccount,
    ManyInADay, ///< from one person
    MostlyLinks,
    ShortenedLink, ///< which hides where it leads
    InvisibleCharacters,
    DisguisedLetters, ///< of other scripts, to get past filters
    ContactElsewhere, ///< "write to me on WhatsApp"
    Shouting, ///< nearly all in capitals
};

/// What is known of a message besides its text. What is not known speaks neither for nor against it.
struct SpamContext
{
    int sameTextByOthers = 0; ///< people who wrote nearly the same lately, its author not counted
    int sameTextByAuthor = 0; ///< other messages of its author with nearly the same text
    std::optional<int> accountDays; ///< age of the author's account, or since when they are known here
    int messagesOfDay = 0; ///< of its author within 24 hours, this one counted
    QSet<QString> reportedDomains; ///< lower case: "win-fast.example"
};

/// One reason, and what it adds to the score.
struct SpamReason
{
    SpamHint hint = SpamHint::MoneyPromise;
    double share = 0; ///< the shares of all reasons make the score
    QString detail; ///< the domain, the number: what a sentence about it needs
    qsizetype from = 0; ///< the place in the text that shows it; length 0 for none
    qsizetype length = 0;

    friend bool operator==(const SpamReason &, const SpamReason &) = default;
};

struct SpamScore
{
    double value = 0; ///< 0 … 1; never 1: nothing is certain
    QList<SpamReason> reasons; ///< heaviest first
};

/// Each hint has a weight w; together they make 1 − Π(1 − w), so that a weak one alone holds nothing and
/// several of them do.
[[nodiscard]] SpamScore spamScore(const QString &text, const SpamContext &context);
/// The domains that a text links to, lower case, without "www.".
[[nodiscard]] QStringList domainsIn(const QString &text);
/// "moneyPromise", …: stored.
[[nodiscard]] QString spamHintName(SpamHint hint);

} // namespace ruche::moderation
