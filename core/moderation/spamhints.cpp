// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moderation/spamhints.h"

#include "core/moderation/textletters.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::moderation {

namespace {

constexpr qsizetype longestRead = 20000;

const QRegularExpression &linkPattern()
{
    static const QRegularExpression pattern(
        u"(?:https?://"
        u"|www\\.)[^\\s<>\"')\\]]+|\\b[a-z0-9][a-z0-9-]{1,62}\\.(?:com|net|org|info|biz|xyz|top|shop|"
        "site|online|club|icu|vip|live|click|link|ru|cn|fr|de|co|io|me|example)(?:/[^\\s<>\"')\\]]*)?\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

QString domainOf(const QString &link)
{
    static const QRegularExpression host(u"^(?:https?://)?(?:[^@/]*@)?(?:www\\.)?([^/:?#\\s]+)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    QString domain = host.match(link).captured(1).toLower();
    while (domain.endsWith(u'.') || domain.endsWith(u',') || domain.endsWith(u'!'))
        domain.chop(1);
    return domain.contains(u'.') ? domain : QString();
}

bool isShortener(const QString &domain)
{
    static const QSet<QString> known{u"bit.ly"_s,
                                     u"tinyurl.com"_s,
                                     u"goo.gl"_s,
                                     u"t.ly"_s,
                                     u"is.gd"_s,
                                     u"cutt.ly"_s,
                                     u"rb.gy"_s,
                                     u"shorturl.at"_s,
                                     u"ow.ly"_s,
                                     u"buff.ly"_s,
                                     u"rebrand.ly"_s,
                                     u"tiny.cc"_s,
                                     u"s.id"_s,
                                     u"urlz.fr"_s};
    return known.contains(domain);
}

/// What has been found so far, with weights instead of shares.
struct Hints
{
    QList<SpamReason> found;

    void
    add(SpamHint hint, double weight, const QString &detail = {}, qsizetype from = 0, qsizetype length = 0)
    {
        found << SpamReason{hint, std::clamp(weight, 0.0, 0.95), detail, from, length};
    }
};

/// A place in the folded text as one in the original.
std::pair<qsizetype, qsizetype> placeIn(const Letters &letters, qsizetype from, qsizetype to)
{
    const qsizetype begin = letters.at.at(from);
    return {begin, letters.at.at(to) - begin};
}

void readWords(const Letters &letters, Hints &hints)
{
    // 900 € en 2 jours; earn $500 a day; +300 % en une semaine
    static const QRegularExpression money(
        u"(?:(?:gagn\\w*|earn\\w*|made|make|won|win)\\W{1,3}(?:\\w+\\W{1,3}){0,3})?"
        "(?:[$€£]\\s?\\d[\\d ., ]{0,9}|\\d[\\d ., ]{0,9}\\s?(?:€|\\$|£|eur\\w*|usd|dollars?|%))"
        "\\W{1,3}(?:en|in|par|per|a|every|within|sous|chaque)\\W{1,3}(?:(?:\\w+)\\W)?"
        "(?:jours?|days?|heures?|hours?|semaines?|weeks?|mois|months?)\\b"_s);
    static const QRegularExpression elsewhere(
        u"\\b(?:whats\\W?app|telegram|t\\.me/|wa\\.me/"
        u"|signal\\W{1,2}(?:moi|me)\\b|dm\\W{1,2}me|mp\\W{1,2}moi|"
        "inbox\\W{1,2}me|(?:ecrivez|contactez|demandez)\\W{1,2}moi\\W{1,3}(?:\\w+\\W{1,2}){0,2}(?:en )?prive|"
        "lien dans ma bio|link in (?:my )?bio)"_s);
    if (const auto match = money.match(letters.text); match.hasMatch()) {
        const auto [from, length] = placeIn(letters, match.capturedStart(), match.capturedEnd());
        hints.add(SpamHint::MoneyPromise, 0.6, match.captured().trimmed(), from, length);
    }
    if (const auto match = elsewhere.match(letters.text); match.hasMatch()) {
        const auto [from, length] = placeIn(letters, match.capturedStart(), match.capturedEnd());
        hints.add(SpamHint::ContactElsewhere, 0.35, match.captured().trimmed(), from, length);
    }
}

void readLinks(const QString &text, const SpamContext &context, Hints &hints)
{
    qsizetype linked = 0;
    int links = 0;
    QSet<QString> told;
    auto matches = linkPattern().globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString domain = domainOf(match.captured());
        if (domain.isEmpty())
            continue;
        ++links;
        linked += match.capturedLength();
        if (told.contains(domain))
            continue;
        told.insert(domain);
        if (context.reportedDomains.contains(domain))
            hints.add(SpamHint::ReportedDomain, 0.7, domain, match.capturedStart(), match.capturedLength());
        if (isShortener(domain))
            hints.add(SpamHint::ShortenedLink, 0.2, domain, match.capturedStart(), match.capturedLength());
    }
    const qsizetype letters = std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace(); });
    if (links > 0 && letters > 0 && (linked * 10 >= letters * 6 || links >= 4))
        hints.add(SpamHint::MostlyLinks, links >= 4 ? 0.45 : 0.3, QString::number(links));
}

void readLooks(const QString &text, const Letters &letters, Hints &hints)
{
    if (letters.invisible > 0)
        hints.add(SpamHint::InvisibleCharacters,
                  std::min(0.2 + 0.1 * letters.invisible, 0.6),
                  QString::number(letters.invisible));
    if (letters.disguised > 0)
        hints.add(SpamHint::DisguisedLetters,
                  std::min(0.3 + 0.1 * letters.disguised, 0.7),
                  QString::number(letters.disguised));
    const auto all = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    const auto capitals = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isUpper(); });
    if (all >= 20 && capitals * 10 >= all * 8)
        hints.add(SpamHint::Shouting, 0.15);
}

void readHistory(const SpamContext &context, Hints &hints)
{
    if (context.sameTextByOthers >= 2)
        hints.add(SpamHint::RepeatedByOthers,
                  std::min(0.25 + 0.06 * context.sameTextByOthers, 0.85),
                  QString::number(context.sameTextByOthers + 1));
    if (context.sameTextByAuthor >= 2)
        hints.add(SpamHint::RepeatedByAuthor,
                  std::min(0.2 + 0.06 * context.sameTextByAuthor, 0.7),
                  QString::number(context.sameTextByAuthor + 1));
    if (context.accountDays && *context.accountDays < 7)
        hints.add(SpamHint::NewAccount,
                  *context.accountDays < 3 ? 0.2 : 0.1,
                  QString::number(std::max(0, *context.accountDays)));
    if (context.messagesOfDay >= 10)
        hints.add(SpamHint::ManyInADay, 0.2, QString::number(context.messagesOfDay));
}

} // namespace

SpamScore spamScore(const QString &text, const SpamContext &context)
{
    const QString read = text.left(longestRead);
    const Letters letters = lettersOf(read);
    Hints hints;
    readWords(letters, hints);
    readLinks(read, context, hints);
    readLooks(read, letters, hints);
    readHistory(context, hints);
    SpamScore score;
    score.reasons = hints.found;
    std::stable_sort(score.reasons.begin(),
                     score.reasons.end(),
                     [](const SpamReason &a, const SpamReason &b) { return a.share > b.share; });
    double left = 1;
    double weights = 0;
    for (const SpamReason &reason : std::as_const(score.reasons)) {
        left *= 1 - reason.share;
        weights += reason.share;
    }
    score.value = 1 - left;
    // Each reason's part of the whole, in proportion to its weight: so they can be added up by who reads
    // them.
    for (SpamReason &reason : score.reasons)
        reason.share = reason.share / weights * score.value;
    return score;
}

QStringList domainsIn(const QString &text)
{
    QStringList domains;
    auto matches = linkPattern().globalMatch(text.left(longestRead));
    while (matches.hasNext()) {
        const QString domain = domainOf(matches.next().captured());
        if (!domain.isEmpty() && !domains.contains(domain))
            domains << domain;
    }
    return domains;
}

QString spamHintName(SpamHint hint)
{
    static constexpr std::array<std::pair<SpamHint, const char *>, 12> names{{
        {SpamHint::MoneyPromise, "moneyPromise"},
        {SpamHint::ReportedDomain, "reportedDomain"},
        {SpamHint::RepeatedByOthers, "repeatedByOthers"},
        {SpamHint::RepeatedByAuthor, "repeatedByAuthor"},
        {SpamHint::NewAccount, "newAccount"},
        {SpamHint::ManyInADay, "manyInADay"},
        {SpamHint::MostlyLinks, "mostlyLinks"},
        {SpamHint::ShortenedLink, "shortenedLink"},
        {SpamHint::InvisibleCharacters, "invisibleCharacters"},
        {SpamHint::DisguisedLetters, "disguisedLetters"},
        {SpamHint::ContactElsewhere, "contactElsewhere"},
        {SpamHint::Shouting, "shouting"},
    }};
    for (const auto &[known, name] : names) {
        if (known == hint)
            return QString::fromLatin1(name);
    }
    return {};
}

} // namespace ruche::moderation
