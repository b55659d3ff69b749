// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/queryparser.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::domain {

namespace {

constexpr auto noPillar = "none"_L1;

struct QueryToken
{
    QString key; ///< lower case; empty for a word or phrase
    QString value;
    QString source; ///< as typed, for messages
    qsizetype position = 0; ///< of its first character, from 1
    bool quoted = false;
};

bool isQuote(QChar letter)
{
    return QStringView(u"\"\u201C\u201D\u00AB\u00BB").contains(letter);
}

/// Reads from `at` to the closing quote, or to the end: someone may still be typing.
QString readQuoted(const QString &text, qsizetype &at)
{
    const qsizetype start = ++at;
    while (at < text.size() && !isQuote(text.at(at)))
        ++at;
    const QString inner = text.mid(start, at - start).simplified();
    if (at < text.size())
        ++at;
    return inner;
}

QString readBare(const QString &text, qsizetype &at)
{
    const qsizetype start = at;
    while (at < text.size() && !text.at(at).isSpace() && !isQuote(text.at(at)))
        ++at;
    return text.mid(start, at - start);
}

/// "is" of "is:open"; nothing when the text at `at` is no filter: a word, an address ("https://…"), a time
/// ("12:30").
QString filterKey(const QString &text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && text.at(end).isLetter())
        ++end;
    if (end == at || end >= text.size() || text.at(end) != u':')
        return {};
    if (QStringView(text).mid(end + 1).startsWith(u"//"))
        return {};
    return text.mid(at, end - at).toLower();
}

QList<QueryToken> tokensOf(const QString &text)
{
    QList<QueryToken> tokens;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text.at(at).isSpace()) {
            ++at;
            continue;
        }
        QueryToken token;
        const qsizetype start = at;
        token.position = start + 1;
        token.key = filterKey(text, at);
        if (!token.key.isEmpty())
            at += token.key.size() + 1;
        token.quoted = at < text.size() && isQuote(text.at(at));
        token.value = token.quoted ? readQuoted(text, at) : readBare(text, at);
        token.source = text.mid(start, at - start).simplified();
        tokens << token;
    }
    return tokens;
}

QString foldedName(const QString &text)
{
    QString folded;
    for (const QChar letter : text.normalized(QString::NormalizationForm_KD)) {
        if (!letter.isMark())
            folded += letter;
    }
    return folded.toCaseFolded().simplified();
}

tl::unexpected<Error> badFilter(const QueryToken &token, const QString &why)
{
    return fail(ErrorCode::InvalidArgument,
                u"%1 at position %2: %3"_s.arg(token.source, QString::number(token.position), why),
                u"%1 (%2)"_s.arg(token.source, QString::number(token.position)));
}

template <typename Value> void addOnce(QList<Value> &list, const Value &value)
{
    if (!list.contains(value))
        list << value;
}

Result<void> applyIs(const QueryToken &token, ConversationQuery &query)
{
    const QString word = token.value.toLower();
    if (const auto state = conversationStateFromName(word))
        addOnce(query.states, *state);
    else if (const auto moderation = moderationFromName(word))
        addOnce(query.moderations, *moderation);
    else if (word == "question"_L1)
        query.questionsOnly = true;
    else
        return badFilter(token, u"unknown word"_s);
    return {};
}

QString nameOf(const Account &account)
{
    return account.handle;
}

template <typename Named> QString nameOf(const Named &named)
{
    return named.name;
}

/// Those of that name or id, else those with it in their name. `what` is for the message.
template <typename Named, typename NamedId>
Result<void>
applyNamed(const QueryToken &token, const QList<Named> &all, const QString &what, QList<NamedId> &into)
{
    const QString wanted = foldedName(token.value);
    QList<NamedId> same;
    QList<NamedId> alike;
    for (const Named &one : all) {
        const QString name = foldedName(nameOf(one));
        if (name == wanted || one.id.text() == wanted)
            same << one.id;
        else if (name.contains(wanted))
            alike << one.id;
    }
    const QList<NamedId> &found = same.isEmpty() ? alike : same;
    if (found.isEmpty())
        return badFilter(token, u"no such "_s + what);
    for (const NamedId id : found)
        addOnce(into, id);
    return {};
}

Result<void> applyBrand(const QueryToken &token, const QList<Brand> &brands, QList<BrandId> &into)
{
    return applyNamed(token, brands, u"brand"_s, into);
}

Result<void> applySentiment(const QueryToken &token, ConversationQuery &query)
{
    const QString word = token.value.toLower();
    if (query.sentiment)
        return badFilter(token, u"given twice"_s);
    for (const auto label :
         {Sentiment::Label::Negative, Sentiment::Label::Neutral, Sentiment::Label::Positive}) {
        if (word.size() >= 3 && sentimentName(label).startsWith(word))
            query.sentiment = label;
    }
    if (!query.sentiment)
        return badFilter(token, u"unknown word"_s);
    return {};
}

Result<void> setOnce(const QueryToken &token, const QString &value, QString &field)
{
    if (!field.isEmpty())
        return badFilter(token, u"given twice"_s);
    field = value;
    return {};
}

Result<void> applyFilter(const QueryToken &token, const QList<Brand> &brands, ConversationQuery &query)
{
    if (token.value.isEmpty())
        return badFilter(token, u"nothing after the colon"_s);
    if (token.key == "is"_L1)
        return applyIs(token, query);
    if (token.key == "brand"_L1)
        return applyBrand(token, brands, query.brands);
    if (token.key == "sentiment"_L1)
        return applySentiment(token, query);
    if (token.key == "network"_L1)
        return setOnce(token, token.value.toLower(), query.network);
    if (token.key == "label"_L1)
        return setOnce(token, token.value, query.label);
    if (token.key == "from"_L1)
        return setOnce(token, token.value.startsWith(u'@') ? token.value.mid(1) : token.value, query.author);
    return badFilter(token, u"unknown filter"_s);
}

Result<void> applyPostFilter(const QueryToken &token, const PostNames &names, PostFilter &filter)
{
    if (token.value.isEmpty())
        return badFilter(token, u"nothing after the colon"_s);
    if (token.key == "brand"_L1)
        return applyBrand(token, names.brands, filter.brands);
    if (token.key == "campaign"_L1)
        return applyNamed(token, names.campaigns, u"campaign"_s, filter.campaigns);
    if (token.key == "account"_L1)
        return applyNamed(token, names.accounts, u"account"_s, filter.accounts);
    if (token.key == "pillar"_L1 && token.value.toLower() == noPillar) {
        addOnce(filter.labels.pillars, PillarId());
        return {};
    }
    if (token.key == "pillar"_L1)
        return applyNamed(token, names.pillars, u"pillar"_s, filter.labels.pillars);
    if (token.key == "tag"_L1) {
        addOnce(filter.labels.tags, token.value);
        return {};
    }
    if (token.key == "network"_L1) {
        addOnce(filter.networks, token.value.toLower());
        return {};
    }
    if (token.key != "is"_L1)
        return badFilter(token, u"unknown filter"_s);
    using enum PostState;
    for (const PostState state : {Draft,
                                  InReview,
                                  Approved,
                                  Scheduled,
                                  HandedOff,
                                  Sending,
                                  Uncertain,
                                  Published,
                                  PartlyPublished,
                                  Failed,
                                  Missed}) {
        if (stateName(state).compare(token.value, Qt::CaseInsensitive) == 0) {
            addOnce(filter.states, state);
            return {};
        }
    }
    return badFilter(token, u"unknown word"_s);
}

} // namespace

Result<ConversationQuery> parseConversationQuery(const QString &text, const QList<Brand> &brands)
{
    ConversationQuery query;
    QStringList words;
    for (const QueryToken &token : tokensOf(text)) {
        if (!token.key.isEmpty())
            RUCHE_TRY(applyFilter(token, brands, query));
        else if (!token.value.isEmpty())
            words << (token.quoted ? u'"' + token.value + u'"' : token.value);
    }
    query.words = words.join(u' ');
    return query;
}

Result<PostFilter> parsePostFilter(const QString &text, const PostNames &names)
{
    PostFilter filter;
    QStringList words;
    for (const QueryToken &token : tokensOf(text)) {
        if (!token.key.isEmpty())
            RUCHE_TRY(applyPostFilter(token, names, filter));
        else if (!token.value.isEmpty())
            words << (token.quoted ? u'"' + token.value + u'"' : token.value);
    }
    filter.words = words.join(u' ');
    return filter;
}

QString postFilterText(const PostFilter &filter)
{
    QStringList parts;
    for (const PostState state : filter.states)
        parts << u"is:"_s + stateName(state);
    for (const BrandId brand : filter.brands)
        parts << u"brand:"_s + brand.text();
    for (const QString &network : filter.networks)
        parts << u"network:"_s + network;
    for (const CampaignId campaign : filter.campaigns)
        parts << u"campaign:"_s + campaign.text();
    for (const AccountId account : filter.accounts)
        parts << u"account:"_s + account.text();
    for (const PillarId pillar : filter.labels.pillars)
        parts << u"pillar:"_s + (pillar.isValid() ? pillar.text() : QString(noPillar));
    for (const QString &tag : filter.labels.tags)
        parts << u"tag:\""_s + tag + u'"';
    if (!filter.words.isEmpty())
        parts << filter.words;
    return parts.join(u' ');
}

} // namespace ruche::domain
