// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/carerule.h"

#include "core/domain/question.h"

#include <QJsonArray>
#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::domain {

namespace {

QString foldedText(const QString &text)
{
    QString folded;
    folded.reserve(text.size());
    for (const QChar letter : text.normalized(QString::NormalizationForm_KD)) {
        if (letter == QChar(0x2019))
            folded += u'\'';
        else if (!letter.isMark())
            folded += letter;
    }
    return folded.toCaseFolded().simplified();
}

bool isInWord(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && text.at(at).isLetterOrNumber();
}

bool holdsWord(const QString &folded, QString word)
{
    const bool begins = word.endsWith(u'*');
    if (begins)
        word.chop(1);
    if (word.isEmpty())
        return false;
    for (qsizetype at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
        if (!isInWord(folded, at - 1) && (begins || !isInWord(folded, at + word.size())))
            return true;
    }
    return false;
}

bool isOnlyEmoji(const QString &text)
{
    bool any = false;
    for (const QChar letter : text) {
        if (letter.isLetterOrNumber())
            return false;
        any = any || letter.isSurrogate() || letter.category() == QChar::Symbol_Other;
    }
    return any;
}

int charactersOf(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int count = 0;
    while (finder.toNextBoundary() >= 0)
        ++count;
    return count;
}

std::optional<MessageKind> ruleKindFrom(const QString &name)
{
    using enum MessageKind;
    for (const MessageKind kind : {Comment, Mention, Direct, Topic, Review}) {
        if (kindName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

std::optional<Sentiment::Label> ruleSentimentFrom(const QString &name)
{
    using enum Sentiment::Label;
    for (const Sentiment::Label label : {Negative, Neutral, Positive}) {
        if (sentimentName(label) == name)
            return label;
    }
    return std::nullopt;
}

tl::unexpected<Error> badMember(const QString &name)
{
    return fail(ErrorCode::InvalidArgument, u"this member of a rule cannot be read"_s, name);
}

Result<QStringList> textsFrom(const QJsonValue &value, const QString &name)
{
    QStringList texts;
    for (const QJsonValue &one : value.toArray()) {
        if (one.toString().trimmed().isEmpty())
            return badMember(name);
        texts << one.toString().simplified();
    }
    return value.isArray() ? Result<QStringList>(texts) : badMember(name);
}

Result<bool> flagFrom(const QJsonValue &value, const QString &name)
{
    return value.isBool() ? Result<bool>(value.toBool()) : badMember(name);
}

Result<int> lengthFrom(const QJsonValue &value, const QString &name)
{
    const int length = value.toInt(-1);
    return length > 0 ? Result<int>(length) : badMember(name);
}

Result<void> readActions(const QJsonObject &json, RuleActions &then)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QString name = it.key();
        if (name == "labels"_L1) {
            RUCHE_TRY_ASSIGN(then.labels, textsFrom(it.value(), name));
        } else if (name == "priority"_L1) {
            then.priority = priorityFromName(it.value().toString());
            if (!then.priority)
                return badMember(name);
        } else if (name == "hide"_L1) {
            RUCHE_TRY_ASSIGN(then.hide, flagFrom(it.value(), name));
        } else if (name == "done"_L1) {
            RUCHE_TRY_ASSIGN(then.done, flagFrom(it.value(), name));
        } else if (name == "alert"_L1) {
            RUCHE_TRY_ASSIGN(then.alert, flagFrom(it.value(), name));
        } else {
            return badMember(name);
        }
    }
    return then == RuleActions{} ? Result<void>(badMember(u"then"_s)) : Result<void>();
}

Result<void> readLists(const QString &name, const QJsonValue &value, RuleCondition &when)
{
    RUCHE_TRY_ASSIGN(const QStringList texts, textsFrom(value, name));
    if (name == "words"_L1)
        when.words = texts;
    else if (name == "languages"_L1)
        when.languages = texts;
    else if (name == "networks"_L1)
        when.networks = texts;
    else {
        for (const QString &text : texts) {
            const auto kind = ruleKindFrom(text);
            if (!kind)
                return badMember(name);
            when.kinds << *kind;
        }
    }
    return {};
}

Result<void> readCondition(const QString &name, const QJsonValue &value, RuleCondition &when)
{
    static const QStringList lists{u"words"_s, u"languages"_s, u"networks"_s, u"kinds"_s};
    if (lists.contains(name))
        return readLists(name, value, when);
    if (name == "sentiment"_L1) {
        when.sentiment = ruleSentimentFrom(value.toString());
        return when.sentiment ? Result<void>() : badMember(name);
    }
    if (name == "authorTag"_L1) {
        when.authorTag = value.toString().trimmed();
        return when.authorTag.isEmpty() ? badMember(name) : Result<void>();
    }
    if (name == "question"_L1) {
        RUCHE_TRY_ASSIGN(when.question, flagFrom(value, name));
    } else if (name == "link"_L1) {
        RUCHE_TRY_ASSIGN(when.link, flagFrom(value, name));
    } else if (name == "onlyEmoji"_L1) {
        RUCHE_TRY_ASSIGN(when.onlyEmoji, flagFrom(value, name));
    } else if (name == "longerThan"_L1) {
        RUCHE_TRY_ASSIGN(when.longerThan, lengthFrom(value, name));
    } else if (name == "shorterThan"_L1) {
        RUCHE_TRY_ASSIGN(when.shorterThan, lengthFrom(value, name));
    } else {
        return badMember(name);
    }
    return {};
}

} // namespace

QJsonObject ruleToJson(const CareRule &rule)
{
    QJsonObject json;
    const auto list = [&json](const QString &name, const QStringList &texts) {
        if (!texts.isEmpty())
            json.insert(name, QJsonArray::fromStringList(texts));
    };
    const RuleCondition &when = rule.when;
    list(u"words"_s, when.words);
    list(u"languages"_s, when.languages);
    list(u"networks"_s, when.networks);
    QStringList kinds;
    for (const MessageKind kind : when.kinds)
        kinds << kindName(kind);
    list(u"kinds"_s, kinds);
    if (when.sentiment)
        json.insert(u"sentiment"_s, sentimentName(*when.sentiment));
    if (!when.authorTag.isEmpty())
        json.insert(u"authorTag"_s, when.authorTag);
    if (when.question)
        json.insert(u"question"_s, *when.question);
    if (when.link)
        json.insert(u"link"_s, *when.link);
    if (when.onlyEmoji)
        json.insert(u"onlyEmoji"_s, true);
    if (when.longerThan > 0)
        json.insert(u"longerThan"_s, when.longerThan);
    if (when.shorterThan > 0)
        json.insert(u"shorterThan"_s, when.shorterThan);
    QJsonObject then;
    if (!rule.then.labels.isEmpty())
        then.insert(u"labels"_s, QJsonArray::fromStringList(rule.then.labels));
    if (rule.then.priority)
        then.insert(u"priority"_s, priorityName(*rule.then.priority));
    if (rule.then.hide)
        then.insert(u"hide"_s, true);
    if (rule.then.done)
        then.insert(u"done"_s, true);
    if (rule.then.alert)
        then.insert(u"alert"_s, true);
    json.insert(u"then"_s, then);
    return json;
}

Result<CareRule> ruleFromJson(const QJsonObject &json)
{
    CareRule rule;
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (it.key() != "then"_L1)
            RUCHE_TRY(readCondition(it.key(), it.value(), rule.when));
    }
    // Without a condition it would act on everything.
    if (rule.when == RuleCondition{})
        return badMember(u"when"_s);
    RUCHE_TRY(readActions(json.value(u"then"_s).toObject(), rule.then));
    return rule;
}

bool matches(const RuleCondition &condition, const RuleFacts &facts)
{
    const auto oneOf = [](const QStringList &wanted, const QString &value) {
        return wanted.isEmpty() || wanted.contains(value, Qt::CaseInsensitive);
    };
    if (!oneOf(condition.languages, facts.language) || !oneOf(condition.networks, facts.network)
        || (!condition.kinds.isEmpty() && !condition.kinds.contains(facts.kind))
        || (condition.sentiment && condition.sentiment != facts.sentiment)
        || (!condition.authorTag.isEmpty()
            && !facts.authorTags.contains(condition.authorTag, Qt::CaseInsensitive))
        || (condition.question && *condition.question != looksLikeQuestion(facts.text))
        || (condition.onlyEmoji && !isOnlyEmoji(facts.text)))
        return false;
    const bool hasLink = facts.text.contains("http://"_L1, Qt::CaseInsensitive)
        || facts.text.contains("https://"_L1, Qt::CaseInsensitive)
        || facts.text.contains("www."_L1, Qt::CaseInsensitive);
    if (condition.link && *condition.link != hasLink)
        return false;
    if (condition.longerThan > 0 || condition.shorterThan > 0) {
        const int length = charactersOf(facts.text.trimmed());
        if ((condition.longerThan > 0 && length <= condition.longerThan)
            || (condition.shorterThan > 0 && length >= condition.shorterThan))
            return false;
    }
    if (condition.words.isEmpty())
        return true;
    const QString folded = foldedText(facts.text);
    return std::any_of(condition.words.begin(), condition.words.end(), [&folded](const QString &word) {
        return holdsWord(folded, foldedText(word));
    });
}

} // namespace ruche::domain
