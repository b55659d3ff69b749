// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/zonedtime.h"
#include "core/services/sampleplan.h"

#include <QFile>
#include <QJsonDocument>
#include <QMap>
#include <QSet>
#include <QTest>

using namespace ruche;
using namespace ruche::domain;
using namespace ruche::services::sample;
using namespace Qt::Literals::StringLiterals;

class tst_SamplePlan : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void plan_sameInstant_isTheSame();
    void plan_anotherInstant_movesWithIt_data();
    void plan_anotherInstant_movesWithIt();
    void plan_counts_areThoseOfALivelyAgency();
    void plan_messages_areInOrderAndPast();
    void plan_texts_haveNoPlaceholders();
    void plan_posts_haveEachState();
    void plan_written_showWhatPostsCanDo();
    void plan_campaigns_havePlannedAndPublishedPosts_data();
    void plan_campaigns_havePlannedAndPublishedPosts();
    void plan_threads_haveEachState();
    void plan_views_coverThirteenMonths();

private:
    [[nodiscard]] Plan make(const QString &now) const
    {
        return makePlan(m_texts, QDateTime::fromString(now, Qt::ISODate));
    }
    QJsonObject m_texts;
};

void tst_SamplePlan::initTestCase()
{
    QFile file(QStringLiteral(RUCHE_SOURCE_DIR "/resources/data/sample.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_texts = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(!m_texts.isEmpty());
}

void tst_SamplePlan::plan_sameInstant_isTheSame()
{
    const Plan one = make(u"2026-06-16T08:42:00Z"_s);
    const Plan two = make(u"2026-06-16T08:42:00Z"_s);
    QCOMPARE(one.brands.size(), two.brands.size());
    for (qsizetype i = 0; i < one.brands.size(); ++i) {
        QCOMPARE(one.brands.at(i).observations, two.brands.at(i).observations);
        for (qsizetype a = 0; a < one.brands.at(i).accounts.size(); ++a) {
            QCOMPARE(one.brands.at(i).accounts.at(a).messages, two.brands.at(i).accounts.at(a).messages);
            QCOMPARE(one.brands.at(i).accounts.at(a).posts, two.brands.at(i).accounts.at(a).posts);
        }
    }
}

void tst_SamplePlan::plan_anotherInstant_movesWithIt_data()
{
    QTest::addColumn<QString>("now");
    QTest::newRow("a morning in June") << u"2026-06-16T08:42:00Z"_s;
    QTest::newRow("just after midnight") << u"2026-11-30T23:05:00Z"_s;
    QTest::newRow("the day the clock changes") << u"2027-03-28T00:59:00Z"_s;
    QTest::newRow("a leap day") << u"2028-02-29T18:00:00Z"_s;
}

void tst_SamplePlan::plan_anotherInstant_movesWithIt()
{
    QFETCH(QString, now);
    const QDateTime at = QDateTime::fromString(now, Qt::ISODate);
    for (const BrandPlan &brand : make(now).brands) {
        int lastDay = 0;
        int held = 0;
        for (const AccountPlan &account : brand.accounts) {
            for (const IncomingMessage &message : account.messages) {
                held += message.moderation == Moderation::Held ? 1 : 0;
                lastDay += message.writtenAt.secsTo(at) < 24 * 3600 && !message.own ? 1 : 0;
            }
        }
        QVERIFY(held >= 1);
        QVERIFY2(lastDay >= 8, qPrintable(QString::number(lastDay)));
        QSet<ConversationState> states;
        for (const ThreadPlan &thread : brand.threads)
            states.insert(thread.state);
        QCOMPARE(states.size(), 5);
        int soon = 0;
        int past = 0;
        QDateTime furthest = at;
        for (const PlannedPost &post : brand.planned) {
            if (!post.post.plannedAt)
                continue;
            const qint64 seconds = at.secsTo(*post.post.plannedAt);
            soon += seconds > 0 && seconds < 6 * 3600 ? 1 : 0;
            past += seconds < 0 ? 1 : 0;
            furthest = std::max(furthest, *post.post.plannedAt);
            QCOMPARE(seconds < 0,
                     post.post.state == PostState::Failed || post.post.state == PostState::Missed);
        }
        QCOMPARE(soon, 2);
        QVERIFY(past >= 1);
        QVERIFY(at.daysTo(furthest) >= 14 && at.daysTo(furthest) <= 22);
    }
}

void tst_SamplePlan::plan_counts_areThoseOfALivelyAgency()
{
    const Plan plan = make(u"2026-06-16T08:42:00Z"_s);
    QCOMPARE(plan.brands.size(), 2);
    int incoming = 0;
    int own = 0;
    int held = 0;
    int spam = 0;
    int foreign = 0;
    qsizetype posts = 0;
    qsizetype people = 0;
    for (const BrandPlan &brand : plan.brands) {
        QVERIFY(brand.brand.isSample);
        QSet<RemoteId> authors;
        for (const AccountPlan &account : brand.accounts) {
            QVERIFY(QSet<QString>({u"wordpress"_s, u"rss"_s, u"mastodon"_s, u"instagram"_s})
                        .contains(account.account.network));
            posts += account.posts.size();
            for (const IncomingMessage &message : account.messages) {
                ++(message.own ? own : incoming);
                held += message.moderation == Moderation::Held ? 1 : 0;
                spam += message.moderation == Moderation::Spam ? 1 : 0;
                foreign += message.text.contains(u"the "_s) || message.text.contains(u" Sie "_s) ? 1 : 0;
                if (!message.own)
                    authors.insert(message.author);
            }
        }
        people += authors.size();
        QVERIFY(brand.objectives.size() >= 3);
        QVERIFY(!brand.members.isEmpty());
    }
    qInfo() << "incoming" << incoming << "own" << own << "held" << held << "spam" << spam << "foreign"
            << foreign << "posts" << posts << "people" << people;
    QVERIFY(incoming > 1000 && incoming < 1500);
    QVERIFY(own > 400 && own < incoming);
    QVERIFY(held >= 4 && held < 40);
    QVERIFY(spam >= 8 && spam < 60);
    QVERIFY(foreign >= 20);
    QVERIFY(posts > 150 && posts < 300);
    QVERIFY(people > 160 && people < 230);
}

void tst_SamplePlan::plan_messages_areInOrderAndPast()
{
    const QString now = u"2026-06-16T08:42:00Z"_s;
    for (const BrandPlan &brand : make(now).brands) {
        for (const AccountPlan &account : brand.accounts) {
            QSet<RemoteId> known;
            QSet<RemoteId> posts;
            for (const IncomingPost &post : account.posts)
                posts.insert(post.id);
            QDateTime last;
            for (const IncomingMessage &message : account.messages) {
                QVERIFY(!last.isValid() || message.writtenAt >= last);
                QVERIFY(message.writtenAt < QDateTime::fromString(now, Qt::ISODate));
                QVERIFY(!known.contains(message.id));
                QVERIFY(message.parent.isEmpty() || known.contains(message.parent));
                QVERIFY(posts.contains(message.post));
                known.insert(message.id);
                last = message.writtenAt;
            }
        }
    }
}

void tst_SamplePlan::plan_texts_haveNoPlaceholders()
{
    QSet<QString> different;
    for (const BrandPlan &brand : make(u"2026-06-16T08:42:00Z"_s).brands) {
        for (const AccountPlan &account : brand.accounts) {
            for (const IncomingMessage &message : account.messages) {
                QVERIFY2(!message.text.contains(u"%1"_s) && !message.text.isEmpty(),
                         qPrintable(message.text));
                different.insert(message.text);
            }
            for (const IncomingPost &post : account.posts)
                QVERIFY2(!post.title.contains(u'%') && !post.title.isEmpty(), qPrintable(post.title));
        }
    }
    QVERIFY2(different.size() > 500, qPrintable(QString::number(different.size())));
}

void tst_SamplePlan::plan_posts_haveEachState()
{
    QMap<PostState, int> states;
    int withoutDate = 0;
    for (const BrandPlan &brand : make(u"2026-06-16T08:42:00Z"_s).brands) {
        for (const PlannedPost &post : brand.planned) {
            ++states[post.post.state];
            withoutDate += post.post.plannedFor ? 0 : 1;
            QCOMPARE(post.problem.has_value(), post.post.state == PostState::Failed);
            QCOMPARE(brand.accounts.at(post.account).account.network, u"wordpress"_s);
        }
    }
    QCOMPARE(withoutDate, 10);
    QCOMPARE(states.value(PostState::Draft), 10);
    QVERIFY(states.value(PostState::Scheduled) >= 8);
    QVERIFY(states.value(PostState::Approved) >= 1);
    QVERIFY(states.value(PostState::InReview) >= 1);
    QCOMPARE(states.value(PostState::Failed), 2);
    QCOMPARE(states.value(PostState::Missed), 1);
}

void tst_SamplePlan::plan_written_showWhatPostsCanDo()
{
    const QDateTime now = QDateTime::fromString(u"2026-06-16T08:42:00Z"_s, Qt::ISODate);
    const BrandPlan brand = make(u"2026-06-16T08:42:00Z"_s).brands.constFirst();
    int dueByHand = 0;
    int followed = 0;
    int threads = 0;
    int customised = 0;
    for (const WrittenPost &written : brand.written) {
        QVERIFY(written.post.plannedAt && !written.post.variants.isEmpty());
        QCOMPARE(written.post.state, PostState::Scheduled);
        for (const qsizetype picture : written.pictures)
            QVERIFY(picture >= 0 && picture < brand.pictures.size());
        followed += written.followUps.isEmpty() ? 0 : 1;
        threads += written.post.text.contains(u"\n---\n"_s) ? 1 : 0;
        bool byHandAlone = true;
        for (const Variant &variant : written.post.variants) {
            const Account &account = brand.accounts.at(variant.account.value - 1).account;
            byHandAlone = byHandAlone && account.capabilities == Capability::Assisted;
            customised += variant.text ? 1 : 0;
            if (written.post.text.contains(u"\n---\n"_s))
                QVERIFY(account.capabilities.testFlag(Capability::Thread));
        }
        const bool due = *written.post.plannedAt < now;
        QCOMPARE(due, byHandAlone); // what a machine sends is never past: nothing of the sample leaves
        dueByHand += due ? 1 : 0;
    }
    QCOMPARE(dueByHand, 1);
    QCOMPARE(followed, 1);
    QCOMPARE(threads, 1);
    QCOMPARE(customised, 1);
}

void tst_SamplePlan::plan_campaigns_havePlannedAndPublishedPosts_data()
{
    plan_anotherInstant_movesWithIt_data();
}

void tst_SamplePlan::plan_campaigns_havePlannedAndPublishedPosts()
{
    QFETCH(QString, now);
    int campaigns = 0;
    int published = 0;
    for (const BrandPlan &brand : make(now).brands) {
        QList<int> posts(brand.campaigns.size(), 0);
        for (const PlannedPost &post : brand.planned) {
            if (post.campaign >= 0)
                ++posts[post.campaign];
        }
        for (const WrittenPost &post : brand.written) {
            QVERIFY(post.campaign >= 0);
            ++posts[post.campaign];
        }
        QVERIFY(!posts.isEmpty());
        for (qsizetype i = 0; i < posts.size(); ++i) {
            const CampaignPlan &plan = brand.campaigns.at(i);
            QVERIFY(plan.campaign.startDay < plan.campaign.endDay && !plan.campaign.utm.isEmpty());
            QVERIFY2(posts.at(i) > 0, qPrintable(plan.campaign.name));
            published += int(plan.published.size());
            ++campaigns;
        }
    }
    QCOMPARE(campaigns, 3);
    QVERIFY(published >= 3);
}

void tst_SamplePlan::plan_threads_haveEachState()
{
    QMap<ConversationState, int> states;
    int labelled = 0;
    int noted = 0;
    for (const BrandPlan &brand : make(u"2026-06-16T08:42:00Z"_s).brands) {
        for (const ThreadPlan &thread : brand.threads) {
            ++states[thread.state];
            labelled += thread.label.isEmpty() ? 0 : 1;
            noted += thread.note.isEmpty() ? 0 : 1;
            QCOMPARE(thread.snoozedUntil.has_value(), thread.state == ConversationState::Snoozed);
        }
    }
    for (auto state = states.begin(); state != states.end(); ++state)
        qInfo() << stateName(state.key()) << state.value();
    qInfo() << "labelled" << labelled << "noted" << noted;
    for (const auto state : {ConversationState::New,
                             ConversationState::Open,
                             ConversationState::Waiting,
                             ConversationState::Snoozed})
        QVERIFY(states.value(state) >= 3 && states.value(state) < 60);
    QVERIFY(states.value(ConversationState::Done) > 800);
    QVERIFY(labelled > 5 && noted > 2);
}

void tst_SamplePlan::plan_views_coverThirteenMonths()
{
    for (const BrandPlan &brand : make(u"2026-06-16T08:42:00Z"_s).brands) {
        QSet<QDate> days;
        for (const Observation &view : brand.observations) {
            days.insert(view.day);
            QVERIFY(view.value >= 1);
            QCOMPARE(view.source, u"sample"_s);
        }
        for (QDate day(2025, 5, 17); day <= QDate(2026, 6, 16); day = day.addDays(1))
            QVERIFY2(days.contains(day), qPrintable(day.toString(Qt::ISODate)));
        qInfo() << brand.observations.size() << "observations";
    }
}

QTEST_GUILESS_MAIN(tst_SamplePlan)
#include "tst_sampleplan.moc"
