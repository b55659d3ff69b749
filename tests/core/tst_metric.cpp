// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/metric.h"

#include <QTest>

using namespace ruche::domain;
using namespace Qt::Literals::StringLiterals;

class tst_Metric : public QObject
{
    Q_OBJECT
private slots:
    void preferredSource_moreDays_wins();
    void preferredSource_equalDays_followsThePrecedence();
    void preferredSource_unknownOne_standsBeforeTypedFigures();
    void preferredSource_ofNone_isEmpty();
};

void tst_Metric::preferredSource_moreDays_wins()
{
    QCOMPARE(preferredSource({{u"access-log"_s, 3}, {u"manual"_s, 30}}), u"manual"_s);
}

void tst_Metric::preferredSource_equalDays_followsThePrecedence()
{
    QCOMPARE(preferredSource({{u"sample"_s, 30}, {u"wordpress"_s, 30}, {u"access-log"_s, 30}}),
             u"access-log"_s);
    QCOMPARE(preferredSource({{u"sample"_s, 30}, {u"manual"_s, 30}}), u"manual"_s);
}

void tst_Metric::preferredSource_unknownOne_standsBeforeTypedFigures()
{
    QCOMPARE(preferredSource({{u"manual"_s, 30}, {u"zcounter"_s, 30}}), u"zcounter"_s);
    QCOMPARE(preferredSource({{u"zcounter"_s, 30}, {u"wordpress"_s, 30}}), u"wordpress"_s);
    QCOMPARE(preferredSource({{u"zcounter"_s, 30}, {u"acounter"_s, 30}}), u"acounter"_s);
}

void tst_Metric::preferredSource_ofNone_isEmpty()
{
    QVERIFY(preferredSource({}).isEmpty());
}

QTEST_GUILESS_MAIN(tst_Metric)
#include "tst_metric.moc"
