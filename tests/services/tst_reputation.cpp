// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sentiment/sentimentengine.h"
#include "core/services/moodmodel.h"
#include "core/services/moodservice.h"
#include "core/services/reputationindex.h"
#include "core/services/reputationmath.h"
#include "core/services/reputationservice.h"
#include "core/storage/messagerepository.h"
#include "tests/services/servicefixture.h"

using namespace ruche;
using namespace ruche::tests;
using namespace ruche::services;
using namespace Qt::Literals::StringLiterals;
using Label = domain::Sentiment::Label;

namespace {

/// A message of somebody else with what an engine reads in it.
struct Spoken
{
    QString text;
    QDateTime at;
    domain::Sentiment::Label label = domain::Sentiment::Label::Neutral;
    double confidence = 0;
    double score = 0;
};

bool store(ServiceFixture &fixture, const QList<Spoken> &spoken)
{
    domain::Account account;
    account.id = fixture.account;
    account.brand = fixture.brand;
    account.network = u"fake"_s;
    QList<domain::IncomingMessage> messages;
    for (const Spoken &one : spoken) {
        domain::IncomingMessage message;
        message.id = {QString::number(messages.size())};
        message.thread = message.id;
        message.author = {u"name:lea"_s};
        message.authorName = u"Léa"_s;
        message.text = one.text;
        message.writtenAt = one.at;
        messages << message;
    }
    const QDateTime now = fixture.clock.now();
    const auto stored = fixture.write([=](storage::Connection &connection) -> Result<void> {
        RUCHE_TRY(storage::messages::storeMessages(connection, account, messages, now));
        for (qsizetype i = 0; i < spoken.size(); ++i) {
            RUCHE_TRY_ASSIGN(const auto id,
                             storage::messages::find(connection, account.id, messages.at(i).id));
            const Spoken &one = spoken.at(i);
            RUCHE_TRY(storage::messages::addSentiment(
                connection, *id, {one.label, one.score, u"e"_s, false}, one.confidence, u"[]"_s, now));
        }
        return {};
    });
    return stored.has_value();
}

} // namespace

class tst_Reputation : public QObject
{
    Q_OBJECT
private slots:
    void net_ofNothing_isEmpty();
    void net_bandNarrowsWithMessages_andStaysInside();
    void terms_countAMessageOnce_withoutSmallWords();
    void drivers_rise_chanceAndRareAreLeftOut();
    void episodes_quietBrand_hasNone();
    void episodes_oneStorm_isOneAlert_besideItsBand();
    void episodes_usualOnThatWeekday_isNone();
    void episodes_withoutHistory_isNone();
    void report_daysDriversAndAlerts();
    void wallHours_ofTheNightOfTheClock_stayInStep();
    void alerts_afterTheClockChanged_compareTheSameHourOfTheBrand();
    void report_saysWhatWasNotCounted_andNeverAsNeutral();
    void words_pullAndLift_withTheirOwnEffect();
    void alert_hasItsMessages();
    void alert_thatGoesOn_isToldOnce();
    void index_isTheSumOfItsStatedParts();
    void index_measuresAndKeepsItsWeights();
    void judged_areThoseOfPeople();
    void model_statesHowWellItReads();
    void report_withoutDays_isRefused();

private:
    [[nodiscard]] reputation::TermCounts termsOf(const QStringList &texts) const
    {
        reputation::TermCounts counts(sentiment::SentimentEngine::shared().value()->lexicon());
        for (const QString &text : texts)
            counts.add(text);
        return counts;
    }
};

void tst_Reputation::net_ofNothing_isEmpty()
{
    QVERIFY(!reputation::netOf(0, 0, 0));
}

void tst_Reputation::net_bandNarrowsWithMessages_andStaysInside()
{
    const auto few = reputation::netOf(1, 1, 2).value();
    const auto many = reputation::netOf(100, 100, 200).value();
    QCOMPARE(few.value, 25.0);
    QCOMPARE(many.value, 25.0);
    QVERIFY(few.low < many.low && few.high > many.high);
    QVERIFY(many.low < 25 && many.high > 25);
    const auto alone = reputation::netOf(0, 0, 1).value();
    QCOMPARE(alone.value, 100.0);
    QCOMPARE(alone.high, 100.0);
    QVERIFY(alone.low < 50); // one message is no certainty
    QVERIFY(reputation::netOf(3, 0, 0)->low >= -100);
    // 400 messages, variance of −1, 0, 1 about 0.69: 1.96 · √(0.69 / 400) = 8 points.
    QVERIFY(qAbs(many.high - many.value - 8.1) < 0.5);
}

void tst_Reputation::terms_countAMessageOnce_withoutSmallWords()
{
    const auto counts = termsOf({u"La cuisson est trop forte, la CUISSON !"_s, u"Cuissón pas très bonne"_s});
    QCOMPARE(counts.texts(), 2);
    int found = 0;
    for (const quint64 term : counts.terms()) {
        QVERIFY(counts.word(term) != u"pas"_s && counts.word(term) != u"est"_s);
        if (counts.word(term) == u"cuisson"_s)
            found = counts.count(term);
    }
    QCOMPARE(found, 2);
}

void tst_Reputation::drivers_rise_chanceAndRareAreLeftOut()
{
    QStringList now;
    QStringList before;
    for (int i = 0; i < 40; ++i) {
        now << (i < 20 ? u"cuisson ratée livraison"_s : u"livraison lente"_s);
        before << (i < 2 ? u"cuisson ratée livraison"_s : u"livraison lente"_s);
    }
    now << u"zèbre"_s << u"zèbre"_s; // twice only
    const auto drivers = reputation::driversOf(termsOf(now), termsOf(before), 10);
    QVERIFY(!drivers.isEmpty());
    QCOMPARE(drivers.constFirst().word, u"cuisson"_s);
    QCOMPARE(drivers.constFirst().now, 20);
    QCOMPARE(drivers.constFirst().before, 2);
    // By hand: 20 of 42 beside 2 of 40.
    QVERIFY2(qAbs(drivers.constFirst().strength - 21.36) < 0.01,
             qPrintable(QString::number(drivers.constFirst().strength)));
    for (const auto &driver : drivers) {
        QVERIFY(driver.word != u"livraison"_s); // as often as before
        QVERIFY(driver.word != u"lente"_s); // less often
        QVERIFY(driver.word != u"zèbre"_s);
    }
    QCOMPARE(reputation::driversOf(termsOf(now), termsOf(before), 1).size(), 1);
}

namespace {

/// Ten weeks, one negative message every six hours.
QList<int> quietHours()
{
    QList<int> hourly(10 * reputation::hoursOfWeek, 0);
    for (qsizetype hour = 0; hour < hourly.size(); hour += 6)
        hourly[hour] = 1;
    return hourly;
}

} // namespace

void tst_Reputation::episodes_quietBrand_hasNone()
{
    QVERIFY(reputation::episodesOf(quietHours(), 0, 0).isEmpty());
}

void tst_Reputation::episodes_oneStorm_isOneAlert_besideItsBand()
{
    QList<int> hourly = quietHours();
    const qsizetype start = 9 * reputation::hoursOfWeek + 30;
    for (qsizetype hour = start; hour < start + 40; ++hour) {
        if (hour % 3 != 0) // with lulls: still the same storm
            hourly[hour] += 4;
    }
    const auto episodes = reputation::episodesOf(hourly, 0, 0);
    QCOMPARE(episodes.size(), 1);
    const auto &storm = episodes.constFirst();
    QVERIFY(storm.from >= start && storm.from < start + 6);
    QVERIFY(storm.to >= start + 39);
    QVERIFY(storm.usualLow <= 4 && storm.usualHigh >= 4);
    QVERIFY(storm.negative > storm.usualHigh);
    QCOMPARE(storm.negative, 4 + 24 * 2 / 3 * 4);
    // Seen from after it, it is over.
    QVERIFY(reputation::episodesOf(hourly, 0, storm.to + 1).isEmpty());
    // Another one days later is another alert.
    for (qsizetype hour = hourly.size() - 10; hour < hourly.size(); ++hour)
        hourly[hour] += 6;
    QCOMPARE(reputation::episodesOf(hourly, 0, 0).size(), 2);
}

void tst_Reputation::episodes_usualOnThatWeekday_isNone()
{
    QList<int> hourly = quietHours();
    for (qsizetype week = 0; week < 10; ++week) { // every Tuesday is bad
        for (qsizetype hour = 24; hour < 48; ++hour)
            hourly[week * reputation::hoursOfWeek + hour] += 2;
    }
    QVERIFY(reputation::episodesOf(hourly, 0, 0).isEmpty());
}

void tst_Reputation::episodes_withoutHistory_isNone()
{
    QList<int> hourly(3 * reputation::hoursOfWeek, 0);
    for (qsizetype hour = hourly.size() - 10; hour < hourly.size(); ++hour)
        hourly[hour] = 10;
    QVERIFY(reputation::episodesOf(hourly, 0, 0).isEmpty());
    QList<int> late = quietHours(); // known only since three weeks
    for (qsizetype hour = late.size() - 10; hour < late.size(); ++hour)
        late[hour] = 10;
    QVERIFY(reputation::episodesOf(late, 7 * reputation::hoursOfWeek, 0).isEmpty());
    QCOMPARE(reputation::episodesOf(late, 0, 0).size(), 1);
}

void tst_Reputation::report_daysDriversAndAlerts()
{
    ServiceFixture fixture;
    domain::Account account;
    account.id = fixture.account;
    account.brand = fixture.brand;
    account.network = u"fake"_s;
    const QDateTime now = fixture.clock.now();
    QList<domain::IncomingMessage> messages;
    const auto add = [&](const QString &text, const QDateTime &at) {
        domain::IncomingMessage message;
        message.id = {QString::number(messages.size())};
        message.thread = message.id;
        message.author = {u"name:lea"_s};
        message.authorName = u"Léa"_s;
        message.text = text;
        message.writtenAt = at;
        messages << message;
    };
    for (int day = 1; day <= 70; ++day)
        add(day % 2 ? u"livraison lente"_s : u"bravo"_s, now.addDays(-day));
    for (int i = 0; i < 12; ++i)
        add(u"cuisson ratée"_s, now.addSecs(-600 * (i + 1)));
    QVERIFY(fixture.write([account, messages, now](storage::Connection &connection) -> Result<void> {
        RUCHE_TRY(storage::messages::storeMessages(connection, account, messages, now));
        for (const domain::IncomingMessage &message : messages) {
            RUCHE_TRY_ASSIGN(const auto id, storage::messages::find(connection, account.id, message.id));
            const Label label = message.text == u"bravo"_s ? Label::Positive : Label::Negative;
            RUCHE_TRY(storage::messages::addSentiment(
                connection, *id, {label, 0, u"e"_s, false}, 0.9, u"[]"_s, now));
        }
        return {};
    }));
    ReputationService service(fixture.storage);
    const Period week{{fixture.brand}, now.date().addDays(-6), now.date()};
    const ReputationReport report = answerOf(service.report(week)).value();
    QCOMPARE(report.days.size(), 7);
    QCOMPARE(report.days.constLast().day, week.to);
    QVERIFY(report.days.constLast().messages >= 12);
    QVERIFY(*report.days.constLast().low <= *report.days.constLast().net);
    QVERIFY(*report.net < *report.previous);
    QVERIFY(report.negative > report.positive);
    QCOMPARE(report.drivers.constFirst().now, 12);
    QCOMPARE(report.drivers.constFirst().before, 0);
    QCOMPARE(report.alerts.size(), 1);
    QVERIFY(report.alerts.constFirst().isOpen);
    QVERIFY(report.alerts.constFirst().negative >= 12);
    QVERIFY(report.alerts.constFirst().usualHigh < 12);
    // Weeks before it happened there was none.
    const Period old{{fixture.brand}, now.date().addDays(-20), now.date().addDays(-14)};
    QVERIFY(answerOf(service.report(old))->alerts.isEmpty());
}

void tst_Reputation::wallHours_ofTheNightOfTheClock_stayInStep()
{
    // Paris: 29 March 2026 has no hour 2, 25 October has two of them.
    const reputation::WallHours spring(QDate(2026, 3, 22), QDate(2026, 4, 5), u"Europe/Paris"_s);
    const auto at = [](int month, int day, int hour) {
        return QDateTime(QDate(2026, month, day), QTime(hour, 0), Qt::UTC).toMSecsSinceEpoch();
    };
    const auto before = spring.indexOf(at(3, 23, 8)); // Monday, 09:00
    const auto after = spring.indexOf(at(3, 30, 7)); // the next, 09:00
    QCOMPARE(*after - *before, qsizetype(reputation::hoursOfWeek));
    QCOMPARE(spring.begin(*after), QDateTime(QDate(2026, 3, 30), QTime(7, 0), Qt::UTC));
    QCOMPARE(spring.begin(7 * 24 + 2), spring.begin(7 * 24 + 3)); // the hour that was left out
    QCOMPARE(spring.begin(spring.count()), QDateTime(QDate(2026, 4, 5), QTime(22, 0), Qt::UTC));
    QVERIFY(!spring.indexOf(at(4, 5, 22)));
    const reputation::WallHours autumn(QDate(2026, 10, 25), QDate(2026, 10, 25), u"Europe/Paris"_s);
    QCOMPARE(autumn.indexOf(at(10, 25, 0)), autumn.indexOf(at(10, 25, 1)));
    QCOMPARE(autumn.indexOf(at(10, 25, 2)), std::optional<qsizetype>(3));
}

void tst_Reputation::alerts_afterTheClockChanged_compareTheSameHourOfTheBrand()
{
    // Every Monday at nine in Paris the same twelve complain: nothing unusual, also after the night on which
    // nine o'clock became another hour of UTC.
    ServiceFixture fixture;
    QList<Spoken> spoken;
    for (QDate monday(2026, 1, 12); monday <= QDate(2026, 3, 30); monday = monday.addDays(7)) {
        const int hour = monday < QDate(2026, 3, 29) ? 8 : 7;
        for (int i = 0; i < 12; ++i)
            spoken << Spoken{u"encore en retard"_s,
                             QDateTime(monday, QTime(hour, 4 * i), Qt::UTC),
                             Label::Negative,
                             0.9,
                             -0.8};
    }
    fixture
        .write([](storage::Connection &connection) {
            return connection.change(u"UPDATE brand SET zone = 'Europe/Paris'"_s);
        })
        .value();
    fixture.clock.set(QDateTime(QDate(2026, 3, 30), QTime(7, 50), Qt::UTC));
    QVERIFY(store(fixture, spoken));
    ReputationService service(fixture.storage);
    const Period week{{fixture.brand}, QDate(2026, 3, 24), QDate(2026, 3, 30)};
    QVERIFY(answerOf(service.report(week))->alerts.isEmpty());
}

void tst_Reputation::report_saysWhatWasNotCounted_andNeverAsNeutral()
{
    ServiceFixture fixture;
    const QDateTime at = fixture.clock.now().addSecs(-3600);
    QVERIFY(store(fixture,
                  {{u"une merveille"_s, at, Label::Positive, 0.9, 0.9},
                   {u"bof"_s, at.addSecs(60), Label::Neutral, 0.4, 0},
                   {u"très bien, merci"_s, at.addSecs(120), Label::Positive, 0.9, 0.7},
                   {u"horrible"_s, at.addSecs(180), Label::Negative, 0.9, -0.9}}));
    fixture
        .write([](storage::Connection &connection) {
            return connection.change(u"UPDATE message SET language = 'fi' WHERE remote_id = '0'"_s);
        })
        .value();
    fixture
        .write([](storage::Connection &connection) {
            return connection.change(
                u"DELETE FROM sentiment WHERE message_id IN (SELECT id FROM message WHERE "
                "remote_id = '0')"_s);
        })
        .value();
    ReputationService service(fixture.storage);
    const QDate today = fixture.clock.now().date();
    const ReputationReport report = answerOf(service.report({{fixture.brand}, today, today})).value();
    QCOMPARE(report.notAnalysed, 1);
    QCOMPARE(report.unsure, 1);
    QCOMPARE(report.neutral, 0);
    QCOMPARE(report.days.constLast().uncounted, 2);
    QCOMPARE(report.days.constLast().messages, 2);
    QCOMPARE(report.wordTexts, 2);
    QCOMPARE(report.worst.size(), 1);
    const QList<SpokenMessage> loud = answerOf(service.messages(report.worst + report.best)).value();
    QCOMPARE(loud.size(), 2);
    QCOMPARE(loud.constFirst().text, u"horrible"_s);
    QCOMPARE(loud.constFirst().network, u"fake"_s);
    QCOMPARE(loud.constLast().text, u"très bien, merci"_s);
    QVERIFY(loud.constLast().conversation.isValid());
}

void tst_Reputation::words_pullAndLift_withTheirOwnEffect()
{
    reputation::WordMoods words(sentiment::SentimentEngine::shared().value()->lexicon());
    qint64 id = 0;
    const auto add = [&](const QString &text, Label label, double score, int times) {
        for (int i = 0; i < times; ++i)
            words.add(domain::MessageId(++id), text, label, score - 0.01 * i);
    };
    add(u"la livraison"_s, Label::Negative, -0.5, 6);
    add(u"la brioche"_s, Label::Positive, 0.5, 10);
    add(u"la boutique"_s, Label::Neutral, 0, 4);
    const QList<reputation::WordWeight> weights = words.weights(12);
    QCOMPARE(weights.constFirst().word, u"livraison"_s);
    // Of 20: +20; without these six: 10 of 14.
    QVERIFY(std::abs(weights.constFirst().effect - (20 - 1000.0 / 14)) < 0.001);
    QCOMPARE(weights.constFirst().negative, 6);
    QCOMPARE(weights.constFirst().examples.size(), reputation::WordMoods::mostExamples);
    QCOMPARE(weights.constFirst().examples.constFirst(), domain::MessageId(6)); // the lowest score
    QCOMPARE(weights.constLast().word, u"brioche"_s);
    QCOMPARE(weights.constLast().examples.constFirst(), domain::MessageId(7)); // the highest
    QCOMPARE(words.of(u"boutique"_s).neutral, 4);
    QCOMPARE(words.of(u"unheard"_s).messages(), 0);
    for (const reputation::WordWeight &weight : weights)
        QVERIFY(weight.word != "boutique"_L1); // too few to weigh
}

void tst_Reputation::alert_hasItsMessages()
{
    ServiceFixture fixture;
    const QDateTime now = fixture.clock.now();
    QVERIFY(store(fixture,
                  {{u"hier"_s, now.addDays(-1), Label::Negative, 0.9, -0.9},
                   {u"un"_s, now.addSecs(-7200), Label::Negative, 0.9, -0.9},
                   {u"deux"_s, now.addSecs(-3600), Label::Negative, 0.9, -0.9},
                   {u"bien"_s, now.addSecs(-1800), Label::Positive, 0.9, 0.9}}));
    ReputationService service(fixture.storage);
    NegativeAlert alert;
    alert.brand = fixture.brand;
    alert.from = now.addSecs(-3 * 3600);
    alert.to = now;
    const QList<SpokenMessage> messages = answerOf(service.messagesOf(alert, 10)).value();
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages.constFirst().text, u"deux"_s);
    QCOMPARE(answerOf(service.messagesOf(alert, 1))->size(), 1);
}

void tst_Reputation::alert_thatGoesOn_isToldOnce()
{
    ServiceFixture fixture;
    const QDateTime now = fixture.clock.now();
    QList<Spoken> spoken;
    for (int day = 1; day <= 70; ++day)
        spoken << Spoken{u"ah"_s, now.addDays(-day), Label::Negative, 0.9, -0.5};
    for (int i = 0; i < 20; ++i)
        spoken << Spoken{u"oh"_s, now.addSecs(-300 * (i + 1)), Label::Negative, 0.9, -0.9};
    QVERIFY(store(fixture, spoken));
    ReputationService service(fixture.storage);
    const QList<NegativeAlert> open = answerOf(service.openAlerts()).value();
    QCOMPARE(open.size(), 1);
    QCOMPARE(answerOf(service.tellNew(open))->size(), 1);
    QCOMPARE(answerOf(service.tellNew(open))->size(), 0);
    // Found an hour earlier, because more was read meanwhile: the same to people.
    NegativeAlert same = open.constFirst();
    same.from = same.from.addSecs(-3600);
    QCOMPARE(answerOf(service.tellNew({same}))->size(), 0);
    NegativeAlert later = open.constFirst();
    later.from = later.from.addDays(9);
    later.to = later.from.addSecs(3600);
    QCOMPARE(answerOf(service.tellNew({later}))->size(), 1);
    fixture
        .write([](storage::Connection &connection) {
            return connection.change(u"UPDATE brand SET is_sample = 1"_s);
        })
        .value();
    QVERIFY(answerOf(service.openAlerts())->isEmpty());
}

void tst_Reputation::index_isTheSumOfItsStatedParts()
{
    using Kind = IndexPart::Kind;
    const QList<IndexPart> measured{{Kind::Sentiment, 20.0, {}, 100, 0, 0},
                                    {Kind::Complaints, 30.0, {}, 100, 0, 0},
                                    {Kind::Replies, std::nullopt, {}, 0, 0, 0},
                                    {Kind::Ratings, 4.0, {}, 10, 0, 0}};
    const BrandIndex index = indexOf(domain::BrandId(1), measured, {50, 25, 25, 25});
    QCOMPARE(*index.parts.at(0).score, 60.0);
    QCOMPARE(*index.parts.at(1).score, 70.0);
    QVERIFY(!index.parts.at(2).score);
    QCOMPARE(*index.parts.at(3).score, 75.0);
    // What is not known has no share: 50, 25 and 25 of 100.
    QCOMPARE(index.parts.at(2).share, 0.0);
    QCOMPARE(*index.value, 60 * 0.5 + 70 * 0.25 + 75 * 0.25);
    QVERIFY(!indexOf(domain::BrandId(1), measured, {0, 0, 25, 0}).value);
}

void tst_Reputation::index_measuresAndKeepsItsWeights()
{
    ServiceFixture fixture;
    const QDateTime at = fixture.clock.now().addDays(-1);
    QVERIFY(store(fixture,
                  {{u"bien"_s, at, Label::Positive, 0.9, 0.9},
                   {u"mal"_s, at.addSecs(60), Label::Negative, 0.9, -0.9},
                   {u"oui"_s, at.addSecs(120), Label::Positive, 0.9, 0.7},
                   {u"là"_s, at.addSecs(180), Label::Neutral, 0.9, 0.0}}));
    ReputationIndexService service(fixture.storage);
    const Period week{{fixture.brand}, at.date().addDays(-6), at.date()};
    const BrandIndex index = answerOf(service.index(week))->constFirst();
    QCOMPARE(*index.parts.at(0).value, 25.0);
    QCOMPARE(*index.parts.at(1).value, 25.0);
    QCOMPARE(index.parts.at(0).basis, 4);
    QCOMPARE(*index.parts.at(2).value, 0.0); // nobody answered
    QCOMPARE(index.parts.at(2).basis, 4);
    const auto event = answerOf(service.setWeights(fixture.brand, {100, 0, 0, 0}));
    QVERIFY(event.has_value());
    QCOMPARE(*answerOf(service.index(week))->constFirst().value, 62.5);
    QVERIFY(fixture.undo(*event).has_value());
    QCOMPARE(answerOf(service.index(week))->constFirst().weights, domain::IndexWeights());
    QCOMPARE(answerOf(service.setWeights(fixture.brand, {0, 0, 0, 0})).error().code,
             ErrorCode::InvalidArgument);
    QCOMPARE(answerOf(service.setWeights(fixture.brand, {101, 0, 0, 0})).error().code,
             ErrorCode::InvalidArgument);
}

void tst_Reputation::judged_areThoseOfPeople()
{
    ServiceFixture fixture;
    const QDateTime at = fixture.clock.now().addDays(-1);
    QVERIFY(store(
        fixture,
        {{u"un"_s, at, Label::Positive, 0.9, 0.9}, {u"deux"_s, at.addSecs(60), Label::Negative, 0.9, -1}}));
    MoodService moods(fixture.storage);
    ReputationService service(fixture.storage);
    QVERIFY(answerOf(service.judged(fixture.brand, 10))->isEmpty());
    const domain::MessageId id(fixture.value(u"SELECT id FROM message WHERE body = 'deux'"_s).toLongLong());
    QVERIFY(answerOf(moods.correct(id, Label::Positive)).has_value());
    const QList<SpokenMessage> judged = answerOf(service.judged(fixture.brand, 10)).value();
    QCOMPARE(judged.size(), 1);
    QCOMPARE(judged.constFirst().text, u"deux"_s);
    QCOMPARE(judged.constFirst().mood.corrected, std::optional(Label::Positive));
    QVERIFY(answerOf(service.judged(domain::BrandId(99), 10))->isEmpty());
}

void tst_Reputation::model_statesHowWellItReads()
{
    const MoodModel model = moodModel().value();
    QVERIFY(!model.version.isEmpty());
    QVERIFY(model.measures.size() >= 6);
    QCOMPARE(model.measures.constFirst().name, u"UMSAB fr"_s);
    QVERIFY(model.measures.constFirst().messages > 100);
    QVERIFY(model.measures.constFirst().accuracy > 30 && model.measures.constFirst().accuracy < 100);
    QCOMPARE(moodModelFrom(u"nothing"_s).error().code, ErrorCode::WrongFormat);
}

void tst_Reputation::report_withoutDays_isRefused()
{
    ServiceFixture fixture;
    ReputationService service(fixture.storage);
    const QDate day(2026, 6, 16);
    QCOMPARE(answerOf(service.report({{}, day, day.addDays(-1)})).error().code, ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(tst_Reputation)
#include "tst_reputation.moc"
