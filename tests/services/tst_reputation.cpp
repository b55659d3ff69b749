// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sentiment/sentimentengine.h"
#include "core/services/reputationmath.h"
#include "core/services/reputationservice.h"
#include "core/storage/messagerepository.h"
#include "tests/services/servicefixture.h"

using namespace ruche;
using namespace ruche::tests;
using namespace ruche::services;
using namespace Qt::Literals::StringLiterals;
using Label = domain::Sentiment::Label;

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

void tst_Reputation::report_withoutDays_isRefused()
{
    ServiceFixture fixture;
    ReputationService service(fixture.storage);
    const QDate day(2026, 6, 16);
    QCOMPARE(answerOf(service.report({{}, day, day.addDays(-1)})).error().code, ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(tst_Reputation)
#include "tst_reputation.moc"
