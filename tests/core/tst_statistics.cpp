// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/statistics.h"

#include <QTest>

using namespace ruche;

class tst_Statistics : public QObject
{
    Q_OBJECT
private slots:
    void quantile_ofValues_isExact_data();
    void quantile_ofValues_isExact();
    void quantile_ofNothing_isEmpty();
    void mean_ofValues_isTheirSumByTheirNumber();
};

void tst_Statistics::quantile_ofValues_isExact_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<double>("share");
    QTest::addColumn<double>("expected");
    QTest::newRow("median of one") << QList<double>{7} << 0.5 << 7.0;
    QTest::newRow("median of an odd number") << QList<double>{9, 1, 5} << 0.5 << 5.0;
    QTest::newRow("median of an even number") << QList<double>{9, 1, 4, 2} << 0.5 << 3.0;
    QTest::newRow("upper quartile of five") << QList<double>{1, 2, 3, 4, 10} << 0.75 << 4.0;
    QTest::newRow("upper quartile of four") << QList<double>{1, 2, 3, 10} << 0.75 << 4.75;
    QTest::newRow("90th of eleven") << QList<double>{11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1} << 0.9 << 10.0;
    QTest::newRow("90th of two") << QList<double>{10, 20} << 0.9 << 19.0;
    QTest::newRow("equal values") << QList<double>{3, 3, 3, 3} << 0.75 << 3.0;
    QTest::newRow("the least") << QList<double>{3, 2, 8} << 0.0 << 2.0;
    QTest::newRow("the most") << QList<double>{3, 2, 8} << 1.0 << 8.0;
}

void tst_Statistics::quantile_ofValues_isExact()
{
    QFETCH(QList<double>, values);
    QFETCH(double, share);
    QFETCH(double, expected);
    QCOMPARE(quantile(values, share).value(), expected);
}

void tst_Statistics::quantile_ofNothing_isEmpty()
{
    QVERIFY(!quantile({}, 0.5));
    QVERIFY(!mean({}));
}

void tst_Statistics::mean_ofValues_isTheirSumByTheirNumber()
{
    QCOMPARE(mean({1, 2, 6}).value(), 3.0);
}

QTEST_GUILESS_MAIN(tst_Statistics)
#include "tst_statistics.moc"
