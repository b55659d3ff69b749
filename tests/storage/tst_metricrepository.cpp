// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/connection.h"
#include "core/storage/metricrepository.h"
#include "core/storage/migrator.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <memory>
#include <random>

using namespace ruche;
using namespace ruche::storage;
using namespace Qt::Literals::StringLiterals;

class tst_MetricRepository : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void add_severalSubjectsAndAccounts_sumsByDayAndMonth();
    void add_aLaterObservation_supersedesAndKeepsTheFormer();
    void add_anObservationOfEarlier_isKeptButDoesNotCount();
    void add_theSameAgain_addsNothing();
    void add_differences_addToWhatIsKnown();
    void add_unusable_refusesAll_data();
    void add_unusable_refusesAll();
    void sums_twoSources_stayApart();
    void sums_monthWithoutData_isAGap();
    void removeImport_superseding_bringsTheFormerBack();
    void removeImport_theOnlyOne_leavesAGap();
    void removeImport_sameValuesInAnother_keepsThem();
    void rebuildSums_afterBulk_equalsTheKeptSums();
    void subjectSums_superseded_countsTheValidOnce();
    void subjectSums_anyAdditionsAndRemovals_equalTheRawSums();
    void addition_severalThousand_sumsThemAll();

private:
    [[nodiscard]] domain::Observation views(QDate day, const QString &subject, double value) const;
    [[nodiscard]] metricrepository::Added add(const QList<domain::Observation> &observations);
    [[nodiscard]] QList<metricrepository::MonthSum> months(QDate from, QDate to);
    [[nodiscard]] qint64 count(const QString &table);
    /// All that is kept of subjects, a row a line.
    [[nodiscard]] QStringList subjectRows();
    /// By page, computed from the observations alone.
    [[nodiscard]] QHash<QString, double> rawSums(QDate from, QDate to);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
    domain::BrandId m_brand;
    domain::AccountId m_account;
    QDateTime m_now = QDateTime(QDate(2026, 6, 16), QTime(10, 42), Qt::UTC);
};

void tst_MetricRepository::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(u"w.ruche"_s);
    auto opened = Connection::open(path, Access::ReadWrite);
    QVERIFY(opened);
    m_connection = std::move(*opened);
    QVERIFY(Migrator::migrate(*m_connection, path, m_now));
    m_brand = domain::BrandId(m_connection
                                  ->value(u"INSERT INTO brand (name, color, zone, created_at) VALUES ('B', "
                                          u"'#0369a1', 'Europe/Paris', 0) "
                                          "RETURNING id"_s)
                                  ->toLongLong());
    m_account = domain::AccountId(
        m_connection
            ->value(u"INSERT INTO account (brand_id, network, url, created_at) VALUES (:brand, 'wordpress', "
                    "'https://b.example', 0) RETURNING id"_s,
                    {{u":brand"_s, m_brand.value}})
            ->toLongLong());
    for (int id = 1; id <= 2; ++id) {
        QVERIFY(m_connection->change(
            u"INSERT INTO import (id, brand_id, format, file_name, sha256, byte_count, state, started_at) "
            "VALUES (:id, :brand, 'access-log', 'a.log', 'x', 1, 'done', 0)"_s,
            {{u":id"_s, id}, {u":brand"_s, m_brand.value}}));
    }
}

void tst_MetricRepository::cleanup()
{
    m_connection.reset();
    m_folder.reset();
}

domain::Observation tst_MetricRepository::views(QDate day, const QString &subject, double value) const
{
    return {m_brand, {}, u"pageViews"_s, subject, day, value, m_now, u"access-log"_s, {}};
}

metricrepository::Added tst_MetricRepository::add(const QList<domain::Observation> &observations)
{
    const auto added = metricrepository::addObservations(*m_connection, observations);
    if (!added)
        qWarning() << added.error().detail;
    return added.value_or(metricrepository::Added{-1, -1, -1});
}

QList<metricrepository::MonthSum> tst_MetricRepository::months(QDate from, QDate to)
{
    return metricrepository::monthSums(*m_connection, m_brand, u"pageViews"_s, from, to)
        .value_or(QList<metricrepository::MonthSum>());
}

qint64 tst_MetricRepository::count(const QString &table)
{
    return m_connection->value(u"SELECT count(*) FROM "_s + table)->toLongLong();
}

void tst_MetricRepository::add_severalSubjectsAndAccounts_sumsByDayAndMonth()
{
    auto ofAccount = views(QDate(2026, 5, 2), u"/a"_s, 7);
    ofAccount.account = m_account;
    const auto added = add({views(QDate(2026, 5, 2), u"/a"_s, 10),
                            views(QDate(2026, 5, 2), u"/b"_s, 5),
                            ofAccount,
                            views(QDate(2026, 5, 31), u"/a"_s, 1),
                            views(QDate(2026, 6, 1), u"/a"_s, 100)});
    QCOMPARE(added.created, 5);
    QCOMPARE(added.updated, 0);
    const auto days = metricrepository::daySums(
        *m_connection, m_brand, u"pageViews"_s, QDate(2026, 5, 1), QDate(2026, 5, 31));
    QVERIFY(days);
    QCOMPARE(days->size(), 2);
    QCOMPARE(days->at(0).day, QDate(2026, 5, 2));
    QCOMPARE(days->at(0).value, 22.0);
    QCOMPARE(days->at(1).day, QDate(2026, 5, 31));
    const auto sums = months(QDate(2026, 5, 20), QDate(2026, 6, 3));
    QCOMPARE(sums.size(), 2);
    QCOMPARE(sums.at(0).month, QDate(2026, 5, 1));
    QCOMPARE(sums.at(0).value, 23.0);
    QCOMPARE(sums.at(0).days, 2);
    QCOMPARE(sums.at(1).value, 100.0);
    QVERIFY(m_connection->takeTouched().testFlag(domain::Change::Metrics));
}

void tst_MetricRepository::add_aLaterObservation_supersedesAndKeepsTheFormer()
{
    (void)add({views(QDate(2026, 5, 2), u"/a"_s, 10), views(QDate(2026, 5, 2), u"/b"_s, 5)});
    auto later = views(QDate(2026, 5, 2), u"/a"_s, 12);
    later.observedAt = m_now.addSecs(3600);
    const auto added = add({later});
    QCOMPARE(added.created, 0);
    QCOMPARE(added.updated, 1);
    QCOMPARE(months(QDate(2026, 5, 1), QDate(2026, 5, 1)).at(0).value, 17.0);
    QCOMPARE(count(u"observation"_s), 3);
}

void tst_MetricRepository::add_anObservationOfEarlier_isKeptButDoesNotCount()
{
    (void)add({views(QDate(2026, 5, 2), u"/a"_s, 10)});
    auto earlier = views(QDate(2026, 5, 2), u"/a"_s, 3);
    earlier.observedAt = m_now.addDays(-1);
    QCOMPARE(add({earlier}).updated, 1);
    QCOMPARE(months(QDate(2026, 5, 1), QDate(2026, 5, 1)).at(0).value, 10.0);
    QCOMPARE(count(u"observation"_s), 2);
}

void tst_MetricRepository::add_theSameAgain_addsNothing()
{
    const QList<domain::Observation> same{views(QDate(2026, 5, 2), u"/a"_s, 10),
                                          views(QDate(2026, 5, 3), {}, 4)};
    QCOMPARE(add(same).created, 2);
    const auto again = add(same);
    QCOMPARE(again.created, 0);
    QCOMPARE(again.unchanged, 2);
    QCOMPARE(count(u"observation"_s), 2);
    QCOMPARE(months(QDate(2026, 5, 1), QDate(2026, 5, 1)).at(0).value, 14.0);
}

void tst_MetricRepository::add_differences_addToWhatIsKnown()
{
    auto first = views(QDate(2026, 5, 2), u"/a"_s, 10);
    first.import = domain::ImportId(1);
    auto more = views(QDate(2026, 5, 2), u"/a"_s, -3);
    more.import = domain::ImportId(2);
    const auto other = views(QDate(2026, 5, 2), u"/b"_s, 4);
    using metricrepository::Meaning;
    QVERIFY(metricrepository::addObservations(*m_connection, {first}, Meaning::Differences));
    const auto added = metricrepository::addObservations(*m_connection, {more, other}, Meaning::Differences);
    QCOMPARE(added->created, 1);
    QCOMPARE(added->updated, 1);
    QCOMPARE(months(QDate(2026, 5, 1), QDate(2026, 5, 1)).at(0).value, 11.0);
    QCOMPARE(*metricrepository::removeImport(*m_connection, domain::ImportId(2)), 1);
    QCOMPARE(months(QDate(2026, 5, 1), QDate(2026, 5, 1)).at(0).value, 14.0);
}

void tst_MetricRepository::add_unusable_refusesAll_data()
{
    QTest::addColumn<domain::Observation>("observation");
    const auto good = views(QDate(2026, 5, 2), u"/a"_s, 1);
    auto bad = good;
    bad.day = QDate();
    QTest::newRow("no day") << bad;
    bad = good;
    bad.metric.clear();
    QTest::newRow("no metric") << bad;
    bad = good;
    bad.source.clear();
    QTest::newRow("no source") << bad;
    bad = good;
    bad.value = std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("not a number") << bad;
    bad = good;
    bad.value = std::numeric_limits<double>::infinity();
    QTest::newRow("infinite") << bad;
}

void tst_MetricRepository::add_unusable_refusesAll()
{
    QFETCH(domain::Observation, observation);
    observation.brand = observation.brand.isValid() ? observation.brand : m_brand;
    const auto added = metricrepository::addObservations(*m_connection, {observation});
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(count(u"observation"_s), 0);
}

void tst_MetricRepository::sums_twoSources_stayApart()
{
    auto typed = views(QDate(2026, 5, 2), u"/a"_s, 9);
    typed.source = u"manual"_s;
    (void)add({views(QDate(2026, 5, 2), u"/a"_s, 10), typed});
    const auto sums = months(QDate(2026, 5, 1), QDate(2026, 5, 31));
    QCOMPARE(sums.size(), 2);
    QCOMPARE(sums.at(0).source, u"access-log"_s);
    QCOMPARE(sums.at(0).value, 10.0);
    QCOMPARE(sums.at(1).source, u"manual"_s);
    QCOMPARE(sums.at(1).value, 9.0);
}

void tst_MetricRepository::sums_monthWithoutData_isAGap()
{
    (void)add({views(QDate(2026, 3, 2), {}, 10), views(QDate(2026, 5, 2), {}, 0)});
    const auto sums = months(QDate(2026, 3, 1), QDate(2026, 5, 31));
    QCOMPARE(sums.size(), 2);
    QCOMPARE(sums.at(0).month, QDate(2026, 3, 1));
    QCOMPARE(sums.at(1).month, QDate(2026, 5, 1));
    QCOMPARE(sums.at(1).value, 0.0); // measured, and zero
    QVERIFY(*metricrepository::hasAny(*m_connection, m_brand, u"pageViews"_s));
    QVERIFY(!*metricrepository::hasAny(*m_connection, m_brand, u"followers"_s));
}

void tst_MetricRepository::removeImport_superseding_bringsTheFormerBack()
{
    auto first = views(QDate(2026, 5, 2), u"/a"_s, 10);
    first.import = domain::ImportId(1);
    auto second = views(QDate(2026, 5, 2), u"/a"_s, 30);
    second.import = domain::ImportId(2);
    second.observedAt = m_now.addSecs(60);
    (void)add({first});
    (void)add({second});
    QCOMPARE(months(QDate(2026, 5, 1), QDate(2026, 5, 1)).at(0).value, 30.0);
    QCOMPARE(*metricrepository::removeImport(*m_connection, domain::ImportId(2)), 1);
    QCOMPARE(months(QDate(2026, 5, 1), QDate(2026, 5, 1)).at(0).value, 10.0);
}

void tst_MetricRepository::removeImport_theOnlyOne_leavesAGap()
{
    auto only = views(QDate(2026, 5, 2), u"/a"_s, 10);
    only.import = domain::ImportId(1);
    (void)add({only, views(QDate(2026, 6, 2), u"/a"_s, 4)});
    QCOMPARE(*metricrepository::removeImport(*m_connection, domain::ImportId(1)), 1);
    const auto sums = months(QDate(2026, 5, 1), QDate(2026, 6, 30));
    QCOMPARE(sums.size(), 1);
    QCOMPARE(sums.at(0).month, QDate(2026, 6, 1));
    QCOMPARE(count(u"metric_day"_s), 1);
}

void tst_MetricRepository::removeImport_sameValuesInAnother_keepsThem()
{
    auto first = views(QDate(2026, 5, 2), u"/a"_s, 10);
    first.import = domain::ImportId(1);
    auto second = first;
    second.import = domain::ImportId(2);
    (void)add({first});
    QCOMPARE(add({second}).unchanged, 1);
    QCOMPARE(*metricrepository::removeImport(*m_connection, domain::ImportId(1)), 1);
    QCOMPARE(months(QDate(2026, 5, 1), QDate(2026, 5, 1)).at(0).value, 10.0);
}

void tst_MetricRepository::rebuildSums_afterBulk_equalsTheKeptSums()
{
    (void)add({views(QDate(2026, 5, 2), u"/a"_s, 10),
               views(QDate(2026, 5, 3), u"/a"_s, 11),
               views(QDate(2026, 6, 3), u"/b"_s, 12)});
    auto later = views(QDate(2026, 5, 2), u"/a"_s, 1);
    later.observedAt = m_now.addSecs(1);
    (void)add({later});
    const auto kept = months(QDate(2026, 5, 1), QDate(2026, 6, 30));
    QVERIFY(metricrepository::rebuildSums(*m_connection));
    const auto rebuilt = months(QDate(2026, 5, 1), QDate(2026, 6, 30));
    QCOMPARE(rebuilt.size(), 2);
    for (qsizetype i = 0; i < 2; ++i) {
        QCOMPARE(rebuilt.at(i).month, kept.at(i).month);
        QCOMPARE(rebuilt.at(i).value, kept.at(i).value);
        QCOMPARE(rebuilt.at(i).days, kept.at(i).days);
    }
    QCOMPARE(rebuilt.at(0).value, 12.0);
}

void tst_MetricRepository::subjectSums_superseded_countsTheValidOnce()
{
    auto later = views(QDate(2026, 5, 2), u"/a"_s, 12);
    later.observedAt = m_now.addSecs(3600);
    auto earlier = views(QDate(2026, 5, 3), u"/b"_s, 99);
    earlier.observedAt = m_now.addSecs(-3600);
    auto ofAccount = views(QDate(2026, 5, 3), u"/b"_s, 2);
    ofAccount.account = m_account;
    (void)add({views(QDate(2026, 5, 2), u"/a"_s, 10),
               views(QDate(2026, 5, 3), u"/a"_s, 1),
               views(QDate(2026, 5, 3), u"/b"_s, 5),
               views(QDate(2026, 5, 4), u"/b"_s, 50),
               later,
               earlier,
               ofAccount});
    const auto sums = metricrepository::subjectSums(
        *m_connection, m_brand, u"pageViews"_s, u"access-log"_s, QDate(2026, 5, 2), QDate(2026, 5, 3));
    QVERIFY(sums);
    QCOMPARE(sums->size(), 2);
    QCOMPARE(sums->value(u"/a"_s), 13.0);
    QCOMPARE(sums->value(u"/b"_s), 7.0); // the account's apart from the brand's
}

void tst_MetricRepository::addition_severalThousand_sumsThemAll()
{
    QList<domain::Observation> many;
    for (int day = 0; day < 100; ++day) {
        for (int article = 0; article < 100; ++article)
            many << views(QDate(2026, 1, 1).addDays(day), u"/%1"_s.arg(article), article);
    }
    QVERIFY(m_connection->beginImmediate());
    QCOMPARE(add(many).created, 10000);
    QVERIFY(m_connection->commit());
    QCOMPARE(months(QDate(2026, 2, 1), QDate(2026, 2, 1)).at(0).value, 28.0 * 4950);
    QCOMPARE(count(u"metric_subject"_s), 100 * 4);
}

QStringList tst_MetricRepository::subjectRows()
{
    QStringList rows;
    auto query = m_connection->run(u"SELECT brand_id, metric, source, month, subject, value, things "
                                   "FROM metric_subject ORDER BY 1, 2, 3, 4, 5"_s);
    while (query && (*query)->next()) {
        QStringList columns;
        for (int column = 0; column < 7; ++column)
            columns << (*query)->value(column).toString();
        rows << columns.join(u' ');
    }
    return rows;
}

QHash<QString, double> tst_MetricRepository::rawSums(QDate from, QDate to)
{
    QHash<QString, double> sums;
    const auto number = [](QDate day) { return day.year() * 10000 + day.month() * 100 + day.day(); };
    auto query = m_connection->run(
        u"SELECT subject, sum(value) FROM (SELECT subject, value, row_number() OVER (PARTITION BY day, "
        u"subject, "
        "account_id ORDER BY observed_at DESC, id DESC) AS place FROM observation WHERE brand_id = :brand "
        "AND metric = 'pageViews' AND source = 'access-log' AND day BETWEEN :from AND :to) AS placed "
        "WHERE place = 1 GROUP BY subject"_s,
        {{u":brand"_s, m_brand.value}, {u":from"_s, number(from)}, {u":to"_s, number(to)}});
    while (query && (*query)->next())
        sums.insert((*query)->value(0).toString(), (*query)->value(1).toDouble());
    return sums;
}

void tst_MetricRepository::subjectSums_anyAdditionsAndRemovals_equalTheRawSums()
{
    std::mt19937 dice(20260616);
    const auto below = [&dice](int end) { return int(dice() % unsigned(end)); };
    const QDate first(2026, 3, 20);
    for (int round = 0; round < 40; ++round) {
        QList<domain::Observation> some;
        for (int i = below(40); i >= 0; --i) {
            domain::Observation one = views(first.addDays(below(80)), u"/page-%1/"_s.arg(below(6)), below(9));
            one.observedAt = m_now.addSecs(below(5));
            one.import = domain::ImportId(below(3)); // 0 for none
            if (below(4) == 0)
                one.account = m_account;
            if (below(9) == 0)
                one.source = u"matomo"_s;
            some << one;
        }
        const auto meaning
            = below(4) == 0 ? metricrepository::Meaning::Differences : metricrepository::Meaning::Totals;
        QVERIFY(metricrepository::addObservations(*m_connection, some, meaning));
        if (below(6) == 0)
            QVERIFY(metricrepository::removeImport(*m_connection, domain::ImportId(1 + below(2))));
        const QDate from = first.addDays(below(60) - 5);
        for (const QDate to : {from, from.addDays(below(70)), QDate(2026, 4, 30), QDate(2026, 5, 31)}) {
            const auto sums = metricrepository::subjectSums(
                *m_connection, m_brand, u"pageViews"_s, u"access-log"_s, from, to);
            QVERIFY(sums);
            QCOMPARE(*sums, rawSums(from, to));
        }
        const auto whole = metricrepository::subjectSums(
            *m_connection, m_brand, u"pageViews"_s, u"access-log"_s, QDate(2026, 3, 1), QDate(2026, 5, 31));
        QVERIFY(whole);
        QCOMPARE(*whole, rawSums(QDate(2026, 3, 1), QDate(2026, 5, 31)));
    }
    const QStringList kept = subjectRows();
    QVERIFY(kept.size() > 20);
    QVERIFY(metricrepository::rebuildSums(*m_connection));
    QCOMPARE(subjectRows(), kept);
    for (const int import : {1, 2})
        QVERIFY(metricrepository::removeImport(*m_connection, domain::ImportId(import)));
    QVERIFY(m_connection->change(u"DELETE FROM observation"_s));
    QVERIFY(metricrepository::rebuildSums(*m_connection));
    QCOMPARE(subjectRows(), QStringList());
}

QTEST_GUILESS_MAIN(tst_MetricRepository)
#include "tst_metricrepository.moc"
