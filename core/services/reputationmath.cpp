// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/reputationmath.h"

#include "core/base/zonedtime.h"
#include "core/sentiment/lexicon.h"
#include "core/sentiment/tokeniser.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace ruche::services::reputation {

namespace {

constexpr double certainty = 1.96; // standard errors of 95 %
constexpr double byChance = 3.84; // of G² with one degree of freedom, at 5 %
constexpr int fewestTexts = 3;
constexpr qsizetype shortestWord = 3;
constexpr qsizetype window = 24;

/// One term of G²: what was seen against what was to be expected.
double surprise(double seen, double expected)
{
    return seen > 0 ? seen * std::log(seen / expected) : 0;
}

/// Calls `fn` with the key and the word of each term of a text, once each.
template <typename Fn> void forEachTerm(const sentiment::Lexicon &lexicon, const QString &text, Fn fn)
{
    using sentiment::TokenKind;
    using sentiment::WordKind;
    sentiment::TokenList list;
    list.read(text);
    QSet<quint64> seen;
    for (const sentiment::Token &token : list.tokens()) {
        if (token.kind != TokenKind::Word && token.kind != TokenKind::Hashtag)
            continue;
        if (qsizetype(token.textLength) < shortestWord || seen.contains(token.foldedHash))
            continue;
        const bool small = std::any_of(sentiment::supportedLanguages.begin(),
                                       sentiment::supportedLanguages.end(),
                                       [&](sentiment::Language language) {
                                           const auto *entry = lexicon.findOwn(token, language);
                                           return entry && entry->kind != WordKind::Valence
                                               && entry->kind != WordKind::PhraseStart;
                                       });
        if (small)
            continue;
        seen.insert(token.foldedHash);
        fn(token.foldedHash, list.text(token));
    }
}

struct Band
{
    int low = 0;
    int high = 0;
};

/// Twice the scatter around the mean; never narrower than chance alone makes rare events.
Band bandOf(const QList<int> &counts)
{
    double sum = 0;
    double squares = 0;
    for (const int count : counts) {
        sum += count;
        squares += double(count) * count;
    }
    const auto n = double(counts.size());
    const double middle = sum / n;
    const double scatter
        = std::sqrt(std::max({(squares - sum * middle) / std::max(1.0, n - 1), middle, 1.0}));
    return {int(std::max(0.0, std::floor(middle - 2 * scatter))), int(std::ceil(middle + 2 * scatter))};
}

} // namespace

std::optional<Net> netOf(int negative, int neutral, int positive)
{
    const int all = negative + neutral + positive;
    if (all == 0)
        return std::nullopt;
    const double up = double(positive) / all;
    const double down = double(negative) / all;
    const double value = up - down;
    // Few messages that all say the same are no certainty: two more are thought of, one each way.
    const double more = all + 2.0;
    const double damped = (positive - negative) / more;
    const double spread = (positive + negative + 2.0) / more - damped * damped;
    const double error = certainty * std::sqrt(spread / more);
    return Net{value * 100, std::max(-1.0, value - error) * 100, std::min(1.0, value + error) * 100};
}

TermCounts::TermCounts(std::shared_ptr<const sentiment::Lexicon> lexicon)
    : m_lexicon(std::move(lexicon))
{
}

void TermCounts::add(const QString &text)
{
    ++m_texts;
    forEachTerm(*m_lexicon, text, [this](quint64 key, const QString &word) {
        Term &term = m_counts[key];
        if (term.word.isEmpty())
            term.word = word;
        ++term.count;
    });
}

WordMoods::WordMoods(std::shared_ptr<const sentiment::Lexicon> lexicon)
    : m_lexicon(std::move(lexicon))
{
}

void WordMoods::add(domain::MessageId id, const QString &text, domain::Sentiment::Label label, double score)
{
    const auto mood = static_cast<size_t>(label);
    ++m_all[mood];
    const auto keep = [](QList<Example> &list, const Example &one, auto before) {
        const auto place = std::upper_bound(list.begin(), list.end(), one, before);
        if (place == list.end() && list.size() >= mostExamples)
            return;
        list.insert(place, one);
        list.resize(std::min(list.size(), mostExamples));
    };
    forEachTerm(*m_lexicon, text, [&](quint64 key, const QString &word) {
        Term &term = m_terms[key];
        if (term.word.isEmpty())
            term.word = word;
        ++term.counts[mood];
        const Example one{id, score};
        keep(term.worst, one, [](const Example &a, const Example &b) { return a.score < b.score; });
        keep(term.best, one, [](const Example &a, const Example &b) { return a.score > b.score; });
    });
}

WordWeight WordMoods::weightOf(const Term &term) const
{
    const auto net = [](int negative, int neutral, int positive) {
        const int all = negative + neutral + positive;
        return all > 0 ? 100.0 * (positive - negative) / all : 0.0;
    };
    WordWeight weight{term.word, term.counts[0], term.counts[1], term.counts[2], 0, {}};
    weight.effect = net(m_all[0], m_all[1], m_all[2])
        - net(m_all[0] - term.counts[0], m_all[1] - term.counts[1], m_all[2] - term.counts[2]);
    for (const Example &example : weight.effect > 0 ? term.best : term.worst)
        weight.examples << example.id;
    return weight;
}

QList<WordWeight> WordMoods::weights(int most) const
{
    QList<WordWeight> down;
    QList<WordWeight> up;
    for (const Term &term : m_terms) {
        if (term.counts[0] + term.counts[1] + term.counts[2] < fewestMessages)
            continue;
        const WordWeight weight = weightOf(term);
        if (std::abs(weight.effect) >= weakestEffect)
            (weight.effect < 0 ? down : up) << weight;
    }
    const auto lowest = [](const WordWeight &a, const WordWeight &b) {
        return a.effect != b.effect ? a.effect < b.effect : a.word < b.word;
    };
    std::sort(down.begin(), down.end(), lowest);
    std::sort(up.begin(), up.end(), lowest);
    return down.mid(0, most / 2) + up.mid(std::max<qsizetype>(0, up.size() - most / 2));
}

WordWeight WordMoods::of(const QString &word) const
{
    WordWeight found{word, 0, 0, 0, 0, {}};
    forEachTerm(*m_lexicon, word, [&](quint64 key, const QString &) {
        const auto term = m_terms.constFind(key);
        if (term == m_terms.constEnd())
            return;
        found = weightOf(*term);
        found.word = word;
        found.examples.clear();
        for (const Example &example : term->worst)
            found.examples << example.id;
    });
    return found;
}

WallHours::WallHours(QDate from, QDate to, const QString &zone)
    : m_days(from, to, zone)
    , m_zone(zone)
{
}

std::optional<qsizetype> WallHours::indexOf(qint64 utcMs) const
{
    const auto day = m_days.indexOf(utcMs);
    return day ? std::optional(*day * 24 + m_days.hourOf(utcMs)) : std::nullopt;
}

QDateTime WallHours::begin(qsizetype index) const
{
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(m_days.startMs(index / 24), Qt::UTC);
    if (index % 24 == 0)
        return start;
    const QDateTime wall(m_days.day(index / 24), QTime(int(index % 24), 0));
    return toUtc({wall, m_zone}).value_or(start.addSecs(3600 * (index % 24)));
}

QList<Driver> driversOf(const TermCounts &now, const TermCounts &before, int most)
{
    QList<Driver> drivers;
    const auto allNow = double(now.texts());
    const auto allBefore = double(before.texts());
    for (const quint64 term : now.terms()) {
        const auto with = double(now.count(term));
        const auto withBefore = double(before.count(term));
        if (with < fewestTexts || (allBefore > 0 && with / allNow <= withBefore / allBefore))
            continue;
        const double all = allNow + allBefore;
        const double share = (with + withBefore) / all;
        const double rest = 1 - share;
        const double strength = 2
            * (surprise(with, allNow * share) + surprise(withBefore, allBefore * share)
               + surprise(allNow - with, allNow * rest) + surprise(allBefore - withBefore, allBefore * rest));
        if (strength >= byChance)
            drivers << Driver{now.word(term), int(with), int(withBefore), strength};
    }
    std::sort(drivers.begin(), drivers.end(), [](const Driver &a, const Driver &b) {
        return a.strength != b.strength ? a.strength > b.strength : a.word < b.word;
    });
    return drivers.mid(0, most);
}

QList<Episode> episodesOf(const QList<int> &hourly, qsizetype known, qsizetype from)
{
    QList<qint64> sums{0};
    for (const int count : hourly)
        sums << sums.constLast() + count;
    const auto upTo = [&sums](qsizetype hour) {
        return int(sums.at(hour + 1) - sums.at(std::max<qsizetype>(0, hour + 1 - window)));
    };
    QList<Episode> episodes;
    double worst = 0;
    // An episode that reaches into the hours asked for may have begun before.
    for (qsizetype hour = std::max<qsizetype>(known + fewestWeeks * hoursOfWeek, 0); hour < hourly.size();
         ++hour) {
        const int count = upTo(hour);
        if (count < fewestNegatives)
            continue;
        QList<int> usual;
        for (int week = 1; week <= mostWeeks; ++week) {
            const qsizetype then = hour - week * hoursOfWeek;
            if (then - window + 1 >= known && then >= 0)
                usual << upTo(then);
        }
        if (usual.size() < fewestWeeks)
            continue;
        const Band band = bandOf(usual);
        if (count <= band.high)
            continue;
        const double excess = double(count) / std::max(1, band.high);
        if (episodes.isEmpty() || hour - episodes.constLast().to > calmHours) {
            episodes << Episode{hour, hour, count, band.low, band.high};
            worst = excess;
            continue;
        }
        Episode &episode = episodes.last();
        episode.to = hour;
        if (excess > worst) {
            episode.negative = count;
            episode.usualLow = band.low;
            episode.usualHigh = band.high;
            worst = excess;
        }
    }
    episodes.removeIf([from](const Episode &episode) { return episode.to < from; });
    return episodes;
}

} // namespace ruche::services::reputation
