// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/keydates.h"

#include <QSet>
#include <QTest>

using namespace ruche;
using namespace ruche::planning;
using namespace Qt::Literals::StringLiterals;
using domain::KeyDateKind;

/// Days that move, and what the user makes of them.
class tst_KeyDates : public QObject
{
    Q_OBJECT
private slots:
    void easter_isAsInTheTables_data();
    void easter_isAsInTheTables();
    void builtIn_isOnItsDay_data();
    void builtIn_isOnItsDay();
    void builtIn_hasNamesInBothLanguages_andEnough();
    void holidays_ofFrance_areEleven_withAlsaceThirteen();
    void keyDates_reachingIntoTheStretch_isThere();
    void keyDates_changedHiddenAndOwn();
    void keyDates_ofABrand_areNotForOthers();
    void daysOf_29February_onlyInLeapYears();
    void checkKeyRules_bad_isRefused_data();
    void checkKeyRules_bad_isRefused();
    void parse_badFile_namesTheKey();
};

namespace {

KeyDateQuery year(int number)
{
    KeyDateQuery query;
    query.from = QDate(number, 1, 1);
    query.to = QDate(number, 12, 31);
    query.language = u"fr"_s;
    return query;
}

QList<QDate> of(const QString &key, int number)
{
    QList<QDate> days;
    for (const domain::KeyDate &date : keyDates(builtInKeyDates(), {}, year(number))) {
        if (date.key == key)
            days << date.from;
    }
    return days;
}

} // namespace

void tst_KeyDates::easter_isAsInTheTables_data()
{
    QTest::addColumn<QDate>("day");
    for (const QDate day : {QDate(1961, 4, 2),
                            QDate(2000, 4, 23),
                            QDate(2008, 3, 23),
                            QDate(2011, 4, 24),
                            QDate(2019, 4, 21),
                            QDate(2024, 3, 31),
                            QDate(2025, 4, 20),
                            QDate(2026, 4, 5),
                            QDate(2027, 3, 28),
                            QDate(2038, 4, 25),
                            QDate(2049, 4, 18)})
        QTest::newRow(qPrintable(day.toString(Qt::ISODate))) << day;
}

void tst_KeyDates::easter_isAsInTheTables()
{
    QFETCH(QDate, day);
    QCOMPARE(easterSunday(day.year()), day);
}

void tst_KeyDates::builtIn_isOnItsDay_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QDate>("day");
    const auto row = [](const char *key, QDate day) {
        QTest::newRow(qPrintable(QString::fromLatin1(key) + day.toString(u" yyyy"_s)))
            << QString::fromLatin1(key) << day;
    };
    row("ascension", {2026, 5, 14});
    row("whit-monday", {2026, 5, 25});
    row("mothers-day", {2024, 5, 26});
    row("mothers-day", {2026, 5, 31});
    row("mothers-day", {2020, 6, 7}); // Pentecost was on 31 May
    row("mothers-day", {2023, 6, 4}); // and on 28 May
    row("fathers-day", {2026, 6, 21});
    row("grandmothers-day", {2026, 3, 1});
    row("black-friday", {2024, 11, 29});
    row("black-friday", {2025, 11, 28});
    row("black-friday", {2026, 11, 27});
    row("cyber-monday", {2024, 12, 2});
    row("cyber-monday", {2026, 11, 30});
    row("winter-sales", {2024, 1, 10});
    row("winter-sales", {2025, 1, 8});
    row("winter-sales", {2026, 1, 7}); // the second Wednesday is after the 12th
    row("summer-sales", {2025, 6, 25});
    row("summer-sales", {2026, 6, 24});
    row("summer-sales", {2027, 6, 23}); // the last Wednesday is after the 28th
    row("heritage-days", {2025, 9, 20});
    row("advent", {2026, 11, 29});
    row("beaujolais", {2026, 11, 19});
    row("clocks-forward", {2026, 3, 29});
    row("clocks-back", {2026, 10, 25});
    row("safer-internet-day", {2026, 2, 10});
    row("lunar-new-year", {2027, 2, 6});
}

void tst_KeyDates::builtIn_isOnItsDay()
{
    QFETCH(QString, key);
    QFETCH(QDate, day);
    QCOMPARE(of(key, day.year()), QList<QDate>{day});
}

void tst_KeyDates::builtIn_hasNamesInBothLanguages_andEnough()
{
    QSet<QString> keys;
    for (const BuiltInKeyDate &entry : builtInKeyDates()) {
        keys.insert(entry.key);
        QVERIFY2(!entry.name(u"fr"_s).isEmpty() && !entry.name(u"en"_s).isEmpty(), qPrintable(entry.key));
        QCOMPARE(entry.name(u"de"_s), entry.name(u"en"_s));
    }
    QCOMPARE(keys.size(), builtInKeyDates().size());
    QVERIFY(keyDates(builtInKeyDates(), {}, year(2026)).size() >= 100);
}

void tst_KeyDates::holidays_ofFrance_areEleven_withAlsaceThirteen()
{
    KeyDateQuery query = year(2026);
    query.kinds = {KeyDateKind::Holiday};
    const auto days = keyDates(builtInKeyDates(), {}, query);
    QCOMPARE(days.size(), 11);
    QCOMPARE(days.first().name, u"Jour de l’an"_s);
    QCOMPARE(days.last().from, QDate(2026, 12, 25));
    query.regions << u"FR-AM"_s;
    query.language = u"en"_s;
    const auto more = keyDates(builtInKeyDates(), {}, query);
    QCOMPARE(more.size(), 13);
    QCOMPARE(more.at(1).name, u"Good Friday"_s);
    QCOMPARE(more.at(1).from, QDate(2026, 4, 3));
    query.regions.clear();
    QCOMPARE(keyDates(builtInKeyDates(), {}, query).size(), 2); // what is one everywhere
}

void tst_KeyDates::keyDates_reachingIntoTheStretch_isThere()
{
    KeyDateQuery query = year(2026);
    query.from = query.to = QDate(2026, 1, 31);
    query.kinds = {KeyDateKind::Commerce};
    const auto days = keyDates(builtInKeyDates(), {}, query);
    QCOMPARE(days.size(), 1);
    QCOMPARE(days.first().key, u"winter-sales"_s);
    QCOMPARE(days.first().from, QDate(2026, 1, 7));
    QCOMPARE(days.first().to, QDate(2026, 2, 3));
}

void tst_KeyDates::keyDates_changedHiddenAndOwn()
{
    domain::StoredKeyDate renamed;
    renamed.id = domain::KeyDateId(1);
    renamed.key = u"halloween"_s;
    renamed.name = u"Soirée citrouilles"_s;
    domain::StoredKeyDate hidden;
    hidden.id = domain::KeyDateId(2);
    hidden.key = u"pi-day"_s;
    hidden.hidden = true;
    domain::StoredKeyDate own;
    own.id = domain::KeyDateId(3);
    own.name = u"Braderie"_s;
    own.rules = u"SA>=09-01 2026-12-12"_s;
    own.days = 2;
    KeyDateQuery query = year(2026);
    QStringList names;
    for (const domain::KeyDate &date : keyDates(builtInKeyDates(), {renamed, hidden, own}, query)) {
        if (date.id.isValid())
            names << date.from.toString(u"MM-dd "_s) + date.name;
    }
    QCOMPARE(names, QStringList({u"09-05 Braderie"_s, u"10-31 Soirée citrouilles"_s, u"12-12 Braderie"_s}));
    query.withHidden = true;
    QList<domain::KeyDate> shown;
    for (const domain::KeyDate &date : keyDates(builtInKeyDates(), {renamed, hidden, own}, query)) {
        if (date.hidden)
            shown << date;
    }
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.first().from, QDate(2026, 3, 14)); // its own rule is as built in
    QCOMPARE(shown.first().name, u"Journée de pi"_s);
}

void tst_KeyDates::keyDates_ofABrand_areNotForOthers()
{
    domain::StoredKeyDate own;
    own.id = domain::KeyDateId(3);
    own.brand = domain::BrandId(7);
    own.name = u"Anniversaire"_s;
    own.rules = u"06-16"_s;
    KeyDateQuery query = year(2026);
    query.kinds = {KeyDateKind::Own};
    QCOMPARE(keyDates({}, {own}, query).size(), 1);
    query.brands = {domain::BrandId(8)};
    QCOMPARE(keyDates({}, {own}, query).size(), 0);
    query.brands << domain::BrandId(7);
    QCOMPARE(keyDates({}, {own}, query).size(), 1);
}

void tst_KeyDates::daysOf_29February_onlyInLeapYears()
{
    QCOMPARE(daysOf(u"02-29"_s, 1, {2025, 1, 1}, {2032, 12, 31}),
             QList<QDate>({QDate(2028, 2, 29), QDate(2032, 2, 29)}));
    QCOMPARE(daysOf(yearlyRule({2026, 6, 21}), 1, {2027, 1, 1}, {2027, 12, 31}),
             QList<QDate>{QDate(2027, 6, 21)});
    QVERIFY(daysOf(onceRule({2026, 6, 21}), 1, {2027, 1, 1}, {2027, 12, 31}).isEmpty());
}

void tst_KeyDates::checkKeyRules_bad_isRefused_data()
{
    QTest::addColumn<QString>("rules");
    for (const char *const rules : {"",
                                    "tomorrow",
                                    "13-01",
                                    "02-30",
                                    "easter*2",
                                    "easter+999",
                                    "XX>=05-01",
                                    "SU>=5-1",
                                    "2026-02-29",
                                    "06-21 no"})
        QTest::newRow(rules) << QString::fromLatin1(rules);
}

void tst_KeyDates::checkKeyRules_bad_isRefused()
{
    QFETCH(QString, rules);
    const auto checked = checkKeyRules(rules);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::InvalidArgument);
}

void tst_KeyDates::parse_badFile_namesTheKey()
{
    QCOMPARE(parseKeyDates("[").error().code, ErrorCode::WrongFormat);
    const auto bad = parseKeyDates(
        "{\"my-day\": {\"kind\": \"awareness\", \"when\": \"31-12\", \"fr\": \"x\", \"en\": \"y\"}}");
    QVERIFY(!bad);
    QCOMPARE(bad.error().subject, u"my-day"_s);
    const auto good = parseKeyDates(
        "{\"my-day\": {\"kind\": \"own\", \"when\": \"12-31\", \"fr\": \"x\", \"en\": \"y\"}}");
    QVERIFY(good);
    QCOMPARE(good->first().rules, u"12-31"_s);
}

QTEST_GUILESS_MAIN(tst_KeyDates)
#include "tst_keydates.moc"
