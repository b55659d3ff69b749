// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/audienceservice.h"

#include <QLocale>
#include <QScopeGuard>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace ruche;
using namespace ruche::services;
using namespace Qt::Literals::StringLiterals;

namespace {

QList<NetworkAdvice> adviceFor(int from, int to, const QString &country)
{
    return AudienceService().advise({from, to, country}).value_or(QList<NetworkAdvice>());
}

NetworkAdvice of(const QList<NetworkAdvice> &advice, const QString &network)
{
    const auto found = std::ranges::find(advice, network, &NetworkAdvice::network);
    return found == advice.end() ? NetworkAdvice() : *found;
}

qsizetype placeOf(const QList<NetworkAdvice> &advice, const QString &network)
{
    return std::ranges::find(advice, network, &NetworkAdvice::network) - advice.begin();
}

/// A data file of one survey, for mistakes to be put into.
QByteArray smallFile()
{
    // Not a raw string: with one in the file, moc finds no class.
    QByteArray json
        = "{'format': 1,"
          " 'networks': [{'key': 'one', 'name': 'One'}, {'key': 'two', 'name': 'Two'}],"
          " 'countries': {'BE': {'en': 'in Belgium', 'fr': 'en Belgique'}},"
          " 'surveys': [{"
          "  'id': 's', 'country': 'BE', 'year': 2025, 'population': {'en': 'people', 'fr': 'gens'},"
          "  'source': 'A survey', 'url': 'https://survey.example/',"
          "  'figures': ["
          "   {'network': 'one', 'share': 40, 'certainty': 'A'},"
          "   {'network': 'one', 'share': 80, 'certainty': 'B', 'ageFrom': 15, 'ageTo': 24},"
          "   {'network': 'two', 'share': 50, 'certainty': 'A', 'ageFrom': 15, 'ageTo': 24}"
          " ]}], 'remarks': []}";
    return json.replace('\'', '"');
}

} // namespace

class tst_AudienceService : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void france25to40_ranksInstagramBeforeFacebookAndSaysWhy();
    void france25to40_keepsRawSharesWithTheirPopulation();
    void france25to40_withoutAgePattern_isSaid();
    void france15to24_usesTheFrenchAgeFigures();
    void unitedStates18to29_usesOneSurveyByAge();
    void unitedStates65AndOver_putsInstagramFarBehind();
    void unitedStates25to40_blendsTheAgeGroupsByYears();
    void networks_withoutAnyFigure_comeLastWithNone();
    void country_withoutFigures_inventsNone();
    void certainty_isTheWorstOfTheFiguresUsed();
    void ranking_neverMixesBases();
    void texts_followTheLanguage();
    void profile_outOfRange_isRefused_data();
    void profile_outOfRange_isRefused();
    void file_withAMistake_isDamagedAndNamesThePlace_data();
    void file_withAMistake_isDamagedAndNamesThePlace();
    void file_ownCountryPattern_isPreferred();
};

void tst_AudienceService::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void tst_AudienceService::france25to40_ranksInstagramBeforeFacebookAndSaysWhy()
{
    const QList<NetworkAdvice> advice = adviceFor(25, 40, u"FR"_s);
    QCOMPARE(advice.first().network, u"instagram"_s);
    QVERIFY(placeOf(advice, u"instagram"_s) < placeOf(advice, u"facebook"_s));

    const NetworkAdvice instagram = of(advice, u"instagram"_s);
    const NetworkAdvice facebook = of(advice, u"facebook"_s);
    // (5 × 78/47 + 11 × 59/47) / 16 × 60.3 and (5 × 67/68 + 11 × 75/68) / 16 × 72.3
    QVERIFY(qAbs(instagram.score.value_or(0) - 83.3) < 0.05);
    QVERIFY(qAbs(facebook.score.value_or(0) - 77.1) < 0.05);
    QCOMPARE(instagram.basis, AdviceBasis::Estimated);
    QCOMPARE(instagram.patternCountry, u"US"_s);
    for (const QString &said : {u"60.3% over all ages"_s,
                                u"internet users aged 16 to 64 in France, monthly use"_s,
                                u"no figure for ages 25 to 40 exists in France"_s,
                                u"in the United States (2023)"_s,
                                u"1.38 times"_s,
                                u"60.3 × 1.38 = 83"_s,
                                u"Facebook (72.3%)"_s,
                                u"treat them as equal"_s}) {
        QVERIFY2(instagram.why.contains(said), qPrintable(said + u" — "_s + instagram.why));
    }
    QVERIFY2(facebook.why.contains(u"72.3 × 1.07 = 77"_s), qPrintable(facebook.why));
    QVERIFY(facebook.remarks.join(u' ').contains(u"35 or older"_s));
}

void tst_AudienceService::france25to40_keepsRawSharesWithTheirPopulation()
{
    const QList<NetworkAdvice> advice = adviceFor(25, 40, u"FR"_s);
    const NetworkAdvice instagram = of(advice, u"instagram"_s);
    QCOMPARE(instagram.share, std::optional<double>(60.3));
    QCOMPARE(of(advice, u"facebook"_s).share, std::optional<double>(72.3));
    QCOMPARE(instagram.population, u"internet users aged 16 to 64 in France, monthly use"_s);
    QCOMPARE(instagram.year, 2024);
    QVERIFY(instagram.sourceUrl.isValid() && !instagram.source.isEmpty());
    // The borrowed figures are shown too, each with its own population.
    QCOMPARE(instagram.figures.size(), 4);
    QCOMPARE(instagram.figures.at(0).share, 60.3);
    QCOMPARE(instagram.figures.at(1).share, 47.0);
    QCOMPARE(instagram.figures.at(2).share, 78.0);
    QVERIFY(instagram.figures.at(2).population.contains(u"United States"_s));
    QVERIFY(instagram.figures.at(2).population.contains(u"18 to 29"_s));
    QCOMPARE(instagram.figures.at(3).year, 2023);
}

void tst_AudienceService::france25to40_withoutAgePattern_isSaid()
{
    const NetworkAdvice messenger = of(adviceFor(25, 40, u"FR"_s), u"messenger"_s);
    QCOMPARE(messenger.score, std::optional<double>(57.1));
    QVERIFY(messenger.patternCountry.isEmpty());
    QVERIFY2(messenger.why.contains(u"No age pattern"_s), qPrintable(messenger.why));
}

void tst_AudienceService::france15to24_usesTheFrenchAgeFigures()
{
    const QList<NetworkAdvice> advice = adviceFor(15, 24, u"FR"_s);
    const QStringList expected{u"snapchat"_s, u"instagram"_s, u"tiktok"_s, u"facebook"_s};
    for (qsizetype at = 0; at < expected.size(); ++at) {
        QCOMPARE(advice.at(at).network, expected.at(at));
        QCOMPARE(advice.at(at).basis, AdviceBasis::Measured);
        QVERIFY(advice.at(at).patternCountry.isEmpty());
        QCOMPARE(advice.at(at).year, 2023);
    }
    QCOMPARE(advice.first().share, std::optional<double>(81));
    QVERIFY(advice.first().population.contains(u"daily use"_s));
    QVERIFY(advice.first().population.contains(u"15 to 24"_s));
    // Monthly figures of all ages are larger, but never ranked against daily ones of this age.
    const NetworkAdvice whatsApp = of(advice, u"whatsapp"_s);
    QVERIFY(whatsApp.share.value_or(0) > *advice.at(3).share);
    QVERIFY(placeOf(advice, u"whatsapp"_s) > 3);
    QVERIFY2(whatsApp.why.contains(u"listed after them"_s), qPrintable(whatsApp.why));
}

void tst_AudienceService::unitedStates18to29_usesOneSurveyByAge()
{
    const QList<NetworkAdvice> advice = adviceFor(18, 29, u"us"_s);
    const QStringList expected{u"youtube"_s, u"instagram"_s, u"facebook"_s, u"snapchat"_s, u"tiktok"_s};
    for (qsizetype at = 0; at < expected.size(); ++at)
        QCOMPARE(advice.at(at).network, expected.at(at));
    QCOMPARE(advice.at(0).share, std::optional<double>(93));
    QCOMPARE(advice.at(0).certainty, u"A"_s);
    QCOMPARE(advice.at(0).figures.size(), 1);
    const NetworkAdvice threads = of(advice, u"threads"_s);
    QCOMPARE(threads.basis, AdviceBasis::MeasuredElsewhere);
    QCOMPARE(threads.share, std::optional<double>(15));
    QCOMPARE(threads.year, 2025);
    QVERIFY2(threads.why.contains(u"another survey"_s), qPrintable(threads.why));
}

void tst_AudienceService::unitedStates65AndOver_putsInstagramFarBehind()
{
    const QList<NetworkAdvice> advice = adviceFor(65, 99, u"US"_s);
    QCOMPARE(advice.at(0).network, u"youtube"_s);
    QCOMPARE(advice.at(1).network, u"facebook"_s);
    QCOMPARE(of(advice, u"facebook"_s).share, std::optional<double>(58));
    QCOMPARE(of(advice, u"instagram"_s).share, std::optional<double>(15));
    QVERIFY(of(advice, u"facebook"_s).population.contains(u"65 and over"_s));
    QVERIFY(placeOf(advice, u"pinterest"_s) < placeOf(advice, u"instagram"_s));
}

void tst_AudienceService::unitedStates25to40_blendsTheAgeGroupsByYears()
{
    const NetworkAdvice instagram = of(adviceFor(25, 40, u"US"_s), u"instagram"_s);
    QCOMPARE(instagram.basis, AdviceBasis::Measured);
    QVERIFY(qAbs(instagram.share.value_or(0) - (5 * 78 + 11 * 59) / 16.0) < 0.001);
    QCOMPARE(instagram.figures.size(), 2);
    QVERIFY2(instagram.why.contains(u"78% of ages 18 to 29"_s), qPrintable(instagram.why));
    QVERIFY2(instagram.why.contains(u"59% of ages 30 to 49"_s), qPrintable(instagram.why));
}

void tst_AudienceService::networks_withoutAnyFigure_comeLastWithNone()
{
    const QList<NetworkAdvice> advice = adviceFor(25, 40, u"FR"_s);
    for (const QString &network :
         {u"bluesky"_s, u"mastodon"_s, u"threads"_s, u"reddit"_s, u"discord"_s, u"twitch"_s}) {
        const NetworkAdvice none = of(advice, network);
        QCOMPARE(none.network, network);
        QVERIFY(!none.share && !none.score);
        QVERIFY(none.source.isEmpty() && none.certainty.isEmpty() && none.figures.isEmpty());
        QVERIFY2(none.why.startsWith(u"No figure"_s), qPrintable(none.why));
        QVERIFY(placeOf(advice, network) > placeOf(advice, u"linkedin"_s));
    }
    // YouTube has no share in France, but its visitors are known.
    QVERIFY(!of(advice, u"youtube"_s).share);
    QVERIFY(of(advice, u"youtube"_s).remarks.join(u' ').contains(u"50 million"_s));
    QVERIFY(placeOf(advice, u"youtube"_s) < placeOf(advice, u"mastodon"_s));
}

void tst_AudienceService::country_withoutFigures_inventsNone()
{
    const QList<NetworkAdvice> advice = adviceFor(25, 40, u"DE"_s);
    QVERIFY(advice.size() >= 10);
    for (const NetworkAdvice &one : advice) {
        QVERIFY2(!one.share && !one.score, qPrintable(one.network));
        QCOMPARE(one.basis, AdviceBasis::NoFigure);
        QVERIFY2(one.why.contains(u"No figure"_s) && one.why.contains(u"DE"_s), qPrintable(one.why));
    }
    QCOMPARE(AudienceService().countries(), (QStringList{u"FR"_s, u"US"_s}));
}

void tst_AudienceService::certainty_isTheWorstOfTheFiguresUsed()
{
    // France B, all ages A, 18 to 29 A, 30 to 49 C.
    QCOMPARE(of(adviceFor(25, 40, u"FR"_s), u"instagram"_s).certainty, u"C"_s);
    QCOMPARE(of(adviceFor(15, 24, u"FR"_s), u"instagram"_s).certainty, u"B"_s);
    QCOMPARE(of(adviceFor(18, 29, u"US"_s), u"instagram"_s).certainty, u"A"_s);
}

void tst_AudienceService::ranking_neverMixesBases()
{
    for (const QString &country : {u"FR"_s, u"US"_s, u"DE"_s}) {
        for (int from = 13; from <= 80; ++from) {
            const QList<NetworkAdvice> advice = adviceFor(from, from + 9, country);
            QSet<QString> networks;
            for (qsizetype at = 0; at < advice.size(); ++at) {
                networks << advice.at(at).network;
                QVERIFY(!advice.at(at).why.isEmpty());
                QVERIFY(!advice.at(at).why.contains(u"%1"_s) && !advice.at(at).why.contains(u"%2"_s));
                QCOMPARE(advice.at(at).share.has_value(), advice.at(at).basis != AdviceBasis::NoFigure);
                if (at == 0)
                    continue;
                QVERIFY(advice.at(at - 1).basis <= advice.at(at).basis);
                const bool sameGroup = advice.at(at - 1).basis == advice.at(at).basis
                    && advice.at(at - 1).source == advice.at(at).source;
                if (sameGroup && advice.at(at).score)
                    QVERIFY(*advice.at(at - 1).score >= *advice.at(at).score);
            }
            QCOMPARE(networks.size(), advice.size());
        }
    }
}

void tst_AudienceService::texts_followTheLanguage()
{
    const auto restore = qScopeGuard([before = QLocale()] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    const NetworkAdvice instagram = of(adviceFor(25, 40, u"FR"_s), u"instagram"_s);
    QCOMPARE(instagram.population, u"internautes de 16 à 64 ans en France, utilisation mensuelle"_s);
    QVERIFY2(instagram.why.contains(u"60,3"_s), qPrintable(instagram.why));
}

void tst_AudienceService::profile_outOfRange_isRefused_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("country");
    QTest::newRow("ages turned round") << 40 << 25 << "FR";
    QTest::newRow("negative age") << -1 << 25 << "FR";
    QTest::newRow("older than anybody") << 20 << 130 << "FR";
    QTest::newRow("country as a word") << 20 << 30 << "France";
    QTest::newRow("no country") << 20 << 30 << "";
    QTest::newRow("not letters") << 20 << 30 << "1%";
}

void tst_AudienceService::profile_outOfRange_isRefused()
{
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(QString, country);
    const auto refused = AudienceService().advise({from, to, country});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
}

void tst_AudienceService::file_withAMistake_isDamagedAndNamesThePlace_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *title, const char *before, const char *after, const QString &named) {
        QTest::newRow(title) << QByteArray(before) << QByteArray(after) << named;
    };
    row("not JSON", "\"format\": 1,", "\"format\": 1", u"byte"_s);
    row("another format", "\"format\": 1", "\"format\": 2", u"format"_s);
    row("share over 100", "\"share\": 80", "\"share\": 180", u"survey s: one: share"_s);
    row("share as text", "\"share\": 80", "\"share\": \"80\"", u"survey s: one: share"_s);
    row("no certainty", "\"certainty\": \"B\"", "\"certainty\": \"\"", u"certainty"_s);
    row("unknown network", "{\"network\": \"two\"", "{\"network\": \"three\"", u"three: unknown"_s);
    row("network named twice", "\"key\": \"two\"", "\"key\": \"one\"", u"network 2"_s);
    row("ages overlap",
        "\"network\": \"two\", \"share\": 50",
        "\"network\": \"one\", \"share\": 50",
        u"twice"_s);
    row("ages turned round", "\"ageFrom\": 15", "\"ageFrom\": 35", u"ages"_s);
    row("no year", "\"year\": 2025,", "", u"year"_s);
    row("no source", "\"A survey\"", "\"\"", u"source"_s);
    row("address without https", "https://survey", "ftp://survey", u"url"_s);
    row("population in one language", "\"fr\": \"gens\"", "\"fr\": \"\"", u"language"_s);
    row("unknown country", "\"country\": \"BE\"", "\"country\": \"XX\"", u"country"_s);
}

void tst_AudienceService::file_withAMistake_isDamagedAndNamesThePlace()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, named);
    QVERIFY(AudienceService(smallFile()).advise({}).has_value());
    QByteArray broken = smallFile();
    QVERIFY(broken.contains(before));
    broken.replace(before, after);
    const AudienceService service(broken);
    const auto advice = service.advise({});
    QVERIFY(!advice);
    QCOMPARE(advice.error().code, ErrorCode::Damaged);
    QCOMPARE(advice.error().subject, u"audience.json"_s);
    QVERIFY2(advice.error().detail.contains(named), qPrintable(advice.error().detail));
    QVERIFY(service.countries().isEmpty());
}

void tst_AudienceService::file_ownCountryPattern_isPreferred()
{
    // 15 to 34: half of the years are covered, enough for a pattern but not for a measurement.
    const auto advice = AudienceService(smallFile()).advise({15, 34, u"BE"_s});
    QVERIFY(advice.has_value());
    const NetworkAdvice one = of(*advice, u"one"_s);
    QCOMPARE(one.basis, AdviceBasis::Estimated);
    QCOMPARE(one.score, std::optional<double>(80));
    QVERIFY(one.patternCountry.isEmpty());
    QVERIFY(!of(*advice, u"two"_s).share);
    // Two years more, and there is none.
    const auto wider = AudienceService(smallFile()).advise({15, 36, u"BE"_s});
    QCOMPARE(of(*wider, u"one"_s).score, std::optional<double>(40));
}

QTEST_GUILESS_MAIN(tst_AudienceService)
#include "tst_audienceservice.moc"
