// SPDX-License-Identifier: GPL-3.0-or-later
// What people say to the brand of a sample workspace, what it answers, and who reads: the second half of
// BrandMaker.
#include "core/base/zonedtime.h"
#include "core/services/samplebrand.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services::sample {

namespace {

using domain::ConversationState;
using domain::IncomingMessage;
using domain::Moderation;

constexpr double averageComments = 7.0;
constexpr double averageDelayHours = 60;
constexpr int recentComments = 19; ///< on older posts, within the last two days
constexpr double shareAnalysed = 0.94;
constexpr int daysMeasured = 410;
constexpr int daysRead = 100; ///< of a post

/// Which way a comment goes.
QString moodOf(SampleDice &dice)
{
    const double place = dice.share();
    if (place < 0.43)
        return u"positive"_s;
    if (place < 0.62)
        return u"neutral"_s;
    return place < 0.86 ? u"question"_s : u"negative"_s;
}

double answerChance(const QString &mood)
{
    if (mood == u"question"_s || mood == u"negative"_s)
        return 0.84;
    return mood == u"positive"_s ? 0.4 : 0.25;
}

} // namespace

void BrandMaker::makeComments()
{
    QList<Article> articles = m_articles;
    for (const Article &article : std::as_const(articles)) {
        const int count = int(std::lround(averageComments * article.weight));
        for (int i = 0; i < count; ++i) {
            const double hours = m_dice.decaying(averageDelayHours);
            const QDateTime at = atLivelyHour(article.at.addSecs(qint64(hours * 3600)));
            if (at > article.at && at < m_now.addSecs(-60))
                comment(article, at);
        }
    }
    // Today is alive whenever the sample is made: minutes, then hours ago.
    for (int i = 0; i < recentComments; ++i) {
        const qint64 minutes = 6 + qint64(9.0 * std::pow(double(i), 1.9));
        const qsizetype newest = articles.size() - 1 - m_dice.below(std::min<qsizetype>(12, articles.size()));
        const QDateTime at = m_now.addSecs(-minutes * 60 - m_dice.between(0, 59));
        if (at > articles.at(newest).at)
            comment(articles.at(newest), at);
        else
            comment(articles.at(articles.size() - 3), at);
    }
}

void BrandMaker::comment(const Article &article, const QDateTime &at)
{
    // The first of the list write most.
    const auto place = qsizetype(double(m_authors.size()) * std::pow(m_dice.share(), 1.7));
    const Author author = m_authors.at(place);
    const QString mood = moodOf(m_dice);
    IncomingMessage message;
    message.id = nextId();
    message.post = article.id;
    message.thread = message.id;
    message.subject = article.title;
    message.author = {u"mail:"_s + author.email};
    message.authorName = author.name;
    message.authorEmail = author.email;
    message.writtenAt = at;
    message.url = QUrl(m_plan.accounts.at(article.account).account.url.toString() + article.path
                       + u"#comment-"_s + message.id.value);
    QStringList choices;
    const QJsonObject comments = m_brand.value(u"comments"_s).toObject();
    if (author.language == u"fr"_s)
        choices = words(comments, mood);
    else
        choices = words(comments.value(author.language).toObject(), mood);
    if (choices.isEmpty())
        choices = words(comments.value(author.language).toObject(), u"positive"_s);
    message.text = filled(m_dice.pick(choices));
    ThreadPlan thread;
    thread.account = article.account;
    thread.thread = message.thread;
    const bool isRecent = at.secsTo(m_now) < 60 * 3600;
    if (m_dice.chance(0.02)) {
        message.moderation = Moderation::Spam;
        message.text = m_dice.pick(words(m_texts, u"spam"_s));
        message.author = {u"mail:offer%1@spam.example"_s.arg(m_dice.between(1, 8))};
        message.authorName = u"offer"_s;
        message.authorEmail = message.author.value.mid(5);
    } else if (isRecent && m_dice.chance(0.2)) {
        message.moderation = Moderation::Held;
    }
    m_plan.accounts[article.account].messages << message;
    if (message.moderation == Moderation::Spam)
        return;
    addSentiment(message, article.account, mood);
    if (message.moderation == Moderation::Approved)
        answer(message, mood, author, thread);
    if (m_dice.chance(0.03))
        thread.label = m_dice.pick(words(m_texts, u"labels"_s));
    if (at.daysTo(m_now) < 10 && m_dice.chance(0.12))
        thread.note = m_dice.pick(words(m_texts, u"conversationNotes"_s));
    m_plan.threads << thread;
}

void BrandMaker::answer(const IncomingMessage &message,
                        const QString &mood,
                        const Author &author,
                        ThreadPlan &thread)
{
    const double minutes = m_dice.chance(0.72) ? 4 + m_dice.decaying(38) : 130 + m_dice.decaying(300);
    const QDateTime at = message.writtenAt.addSecs(qint64(minutes * 60));
    if (!m_dice.chance(answerChance(mood)) || at > m_now.addSecs(-60)) {
        leaveOpen(message.writtenAt, mood, thread);
        return;
    }
    const QJsonObject replies = m_brand.value(u"replies"_s).toObject();
    IncomingMessage reply = message;
    reply.id = nextId();
    reply.parent = message.id;
    reply.own = true;
    reply.author = {};
    reply.authorEmail.clear();
    reply.authorName = m_plan.accounts.at(thread.account).account.displayName;
    reply.text
        = m_dice.pick(words(replies, author.language == u"fr"_s ? mood : author.language)).arg(author.first);
    const QString closing = m_dice.pick(words(m_texts, u"closing"_s));
    if (author.language == u"fr"_s && !closing.isEmpty())
        reply.text += u' ' + closing;
    reply.writtenAt = at;
    m_plan.accounts[thread.account].messages << reply;
    thread.state = ConversationState::Done;
    const bool mayAnswer
        = (mood == u"negative"_s && at.daysTo(m_now) < 14) || (mood == u"question"_s && at.daysTo(m_now) < 6);
    if (mayAnswer && m_dice.chance(0.4))
        thread.state = ConversationState::Waiting; // for the customer's answer

    if (author.language != u"fr"_s || !m_dice.chance(mood == u"question"_s ? 0.3 : 0.05))
        return;
    IncomingMessage back = message;
    back.id = nextId();
    back.parent = reply.id;
    back.text = m_dice.pick(words(m_brand.value(u"comments"_s).toObject(), u"followUp"_s));
    back.writtenAt = at.addSecs(60 * m_dice.between(7, 900));
    if (back.writtenAt > m_now.addSecs(-60))
        return;
    m_plan.accounts[thread.account].messages << back;
    addSentiment(back, thread.account, u"positive"_s);
    thread.state = back.writtenAt.daysTo(m_now) < 1 ? ConversationState::Open : ConversationState::Done;
}

void BrandMaker::leaveOpen(const QDateTime &at, const QString &mood, ThreadPlan &thread)
{
    const qint64 hours = at.secsTo(m_now) / 3600;
    const bool needsAnswer = mood == u"question"_s || mood == u"negative"_s;
    if (hours < 20)
        thread.state = m_dice.chance(0.7) ? ConversationState::New : ConversationState::Open;
    else if (hours < 96)
        thread.state
            = m_dice.chance(needsAnswer ? 0.95 : 0.5) ? ConversationState::Open : ConversationState::Done;
    else
        thread.state = ConversationState::Done;
    if (hours >= 12 && hours < 24 * 21 && needsAnswer && m_dice.chance(0.7)) {
        thread.state = ConversationState::Snoozed;
        thread.snoozedUntil = instant(m_today.addDays(m_dice.between(1, 4)), QTime(9, 0));
    }
}

void BrandMaker::completeStates()
{
    constexpr int atLeast = 2;
    QHash<QString, qsizetype> messageOf; // the first of each thread, by its id, which is unique in the brand
    for (const AccountPlan &account : std::as_const(m_plan.accounts)) {
        for (qsizetype i = 0; i < account.messages.size(); ++i)
            messageOf.insert(account.messages.at(i).id.value, i);
    }
    const auto first = [&](const ThreadPlan &thread) -> IncomingMessage & {
        return m_plan.accounts[thread.account].messages[messageOf.value(thread.thread.value)];
    };
    QMap<ConversationState, int> states;
    int held = 0;
    for (const ThreadPlan &thread : std::as_const(m_plan.threads)) {
        ++states[thread.state];
        held += first(thread).moderation == Moderation::Held ? 1 : 0;
    }
    for (qsizetype i = m_plan.threads.size() - 1; i >= 0; --i) { // the newest ones last
        ThreadPlan &thread = m_plan.threads[i];
        IncomingMessage &message = first(thread);
        const bool unanswered
            = thread.state == ConversationState::New && message.moderation == Moderation::Approved;
        if (held < atLeast && unanswered && states[ConversationState::New] > atLeast) {
            message.moderation = Moderation::Held;
            ++held;
        } else if (states[ConversationState::Open] < atLeast && unanswered
                   && states[ConversationState::New] > atLeast) {
            thread.state = ConversationState::Open;
            --states[ConversationState::New];
            ++states[ConversationState::Open];
        } else if (thread.state == ConversationState::Done && message.writtenAt.daysTo(m_now) < 20) {
            for (const auto state : {ConversationState::Snoozed, ConversationState::Waiting}) {
                if (states[state] >= atLeast)
                    continue;
                thread.state = state;
                if (state == ConversationState::Snoozed)
                    thread.snoozedUntil = instant(m_today.addDays(2), QTime(9, 0));
                ++states[state];
                break;
            }
        }
    }
}

void BrandMaker::addSentiment(const IncomingMessage &message, qsizetype account, const QString &mood)
{
    if (!m_dice.chance(shareAnalysed))
        return;
    using Label = domain::Sentiment::Label;
    SentimentPlan sentiment{account, message.id, Label::Neutral, 0};
    const double strength = 0.35 + 0.6 * m_dice.share();
    if (mood == u"positive"_s) {
        sentiment.label = Label::Positive;
        sentiment.score = strength;
    } else if (mood == u"negative"_s) {
        sentiment.label = Label::Negative;
        sentiment.score = -strength;
    } else {
        sentiment.score = 0.3 * (m_dice.share() - 0.4);
    }
    sentiment.score = std::round(sentiment.score * 100) / 100;
    m_plan.sentiments << sentiment;
}

void BrandMaker::makeMembers()
{
    // Everyone who wrote is a member; some of them are known better.
    const QStringList tags = words(m_texts, u"memberTags"_s);
    QSet<QString> seen;
    for (qsizetype i = 0; i < m_plan.accounts.size(); ++i) {
        for (const IncomingMessage &message : std::as_const(m_plan.accounts.at(i).messages)) {
            if (message.own || message.moderation == Moderation::Spam || seen.contains(message.author.value))
                continue;
            seen.insert(message.author.value);
            MemberPlan member{i, message.author, {}, {}};
            if (m_dice.chance(0.3))
                member.tags << m_dice.pick(tags);
            if (m_dice.chance(0.08) && !member.tags.contains(tags.first()))
                member.tags << tags.first();
            if (m_dice.chance(0.1))
                member.note = m_dice.pick(words(m_texts, u"memberNotes"_s));
            if (!member.tags.isEmpty() || !member.note.isEmpty())
                m_plan.members << member;
        }
    }
}

void BrandMaker::makeObservations()
{
    const QJsonArray season = m_brand.value(u"season"_s).toArray();
    const QStringList pages = words(u"pages"_s);
    const double basis = m_brand.value(u"basis"_s).toDouble();
    // Less on Saturdays and Sundays; today is not over.
    const double weekday[] = {1.05, 1.1, 1.05, 1.1, 1.0, 0.8, 0.9};
    const double gone = fromUtc(m_now, m_plan.brand.zone).wall.time().msecsSinceStartOfDay() / 86400000.0;
    const auto add = [&](qsizetype account, const QString &page, QDate day, double expected) {
        double value = expected * season.at(day.month() - 1).toDouble() / 100.0 * weekday[day.dayOfWeek() - 1]
            * (0.8 + 0.4 * m_dice.share());
        if (day == m_today)
            value *= gone;
        if (std::round(value) < 1)
            return;
        m_plan.observations << domain::Observation{{},
                                                   domain::AccountId(account + 1),
                                                   u"pageViews"_s,
                                                   page,
                                                   day,
                                                   std::round(value),
                                                   m_now,
                                                   u"sample"_s,
                                                   {}};
    };
    for (int before = daysMeasured; before >= 0; --before) {
        const QDate day = m_today.addDays(-before);
        const double growth = 1.0 + 0.4 * double(daysMeasured - before) / daysMeasured;
        for (qsizetype i = 0; i < pages.size(); ++i)
            add(0, pages.at(i), day, basis * 5.0 * growth / double(i + 1));
        for (const Article &article : std::as_const(m_articles)) {
            const qint64 age = dayIn(article.at, m_plan.brand.zone).daysTo(day);
            if (age >= 0 && age < daysRead) {
                const double interest = std::exp(-double(age) / 5.0) + 0.06;
                add(article.account, article.path, day, basis * (0.5 + article.weight) * interest);
            }
        }
    }
}

void BrandMaker::makeObjectives()
{
    const QDate thisMonth(m_today.year(), m_today.month(), 1);
    for (const QJsonValue &value : m_brand.value(u"objectives"_s).toArray()) {
        const QJsonObject json = value.toObject();
        ObjectivePlan plan;
        plan.objective.name = json.value(u"name"_s).toString();
        plan.objective.purpose = json.value(u"purpose"_s).toString();
        plan.objective.owner = json.value(u"owner"_s).toString();
        plan.objective.metric = domain::objectiveMetricFromName(json.value(u"metric"_s).toString())
                                    .value_or(domain::ObjectiveMetric::PageViews);
        // Four months, so that half to three quarters of the time are over.
        plan.objective.startDay = thisMonth.addMonths(-2);
        plan.objective.endDay = thisMonth.addMonths(2).addDays(-1);
        for (const auto pace : {domain::Pace::Ahead, domain::Pace::Behind}) {
            if (domain::paceName(pace) == json.value(u"pace"_s).toString())
                plan.pace = pace;
        }
        if (json.contains(u"target"_s))
            plan.target = json.value(u"target"_s).toDouble();
        m_plan.objectives << plan;
    }
}

} // namespace ruche::services::sample
