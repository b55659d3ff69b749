// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/crops.h"

#include <QTest>

using namespace ruche;
using namespace Qt::Literals::StringLiterals;

class tst_Crops : public QObject
{
    Q_OBJECT
private slots:
    void ratios_byName_areTheirNumbers();
    void largestArea_ofEachShape_hasIt_data();
    void largestArea_ofEachShape_hasIt();
    void largestArea_aroundAPoint_keepsItInSight();
    void bounded_nonsense_staysInThePicture();
    void pixelArea_atTheEdge_staysInside();
    void turnedRight_fourTimes_isWhereItWas();
};

void tst_Crops::ratios_byName_areTheirNumbers()
{
    QCOMPARE(media::ratioValue(u"4:5"_s), std::optional(0.8));
    QCOMPARE(media::ratioValue(u"1.91:1"_s), std::optional(1.91));
    QVERIFY(!media::ratioValue({}));
    QVERIFY(!media::ratioValue(u"4:0"_s));
    for (const QString &name : media::ratioNames())
        QVERIFY2(media::ratioValue(name).has_value(), qPrintable(name));
    QVERIFY(media::ratioNames().contains(media::usualRatio(u"instagram"_s)));
}

void tst_Crops::largestArea_ofEachShape_hasIt_data()
{
    QTest::addColumn<QSize>("picture");
    QTest::addColumn<QString>("ratio");
    for (const QSize picture : {QSize(4000, 3000), QSize(3000, 4000), QSize(1000, 1000)}) {
        for (const QString &ratio : media::ratioNames())
            QTest::addRow("%d x %d, %s", picture.width(), picture.height(), qPrintable(ratio))
                << picture << ratio;
    }
}

void tst_Crops::largestArea_ofEachShape_hasIt()
{
    QFETCH(QSize, picture);
    QFETCH(QString, ratio);
    const QRectF area = media::largestArea(picture, ratio);
    const QSizeF pixels(area.width() * picture.width(), area.height() * picture.height());
    QVERIFY(qAbs(pixels.width() / pixels.height() - *media::ratioValue(ratio)) < 0.001);
    QVERIFY(QRectF(0, 0, 1, 1).contains(area));
    QVERIFY(qFuzzyCompare(area.width(), 1.0) || qFuzzyCompare(area.height(), 1.0));
    QVERIFY(qAbs(area.center().x() - 0.5) < 0.001);
}

void tst_Crops::largestArea_aroundAPoint_keepsItInSight()
{
    const QRectF area = media::largestArea({4000, 1000}, u"1:1"_s, QPointF(0.9, 0.5));
    QCOMPARE(area.width(), 0.25);
    QVERIFY(area.contains(QPointF(0.9, 0.5)));
    QCOMPARE(area.right(), 1.0);
}

void tst_Crops::bounded_nonsense_staysInThePicture()
{
    const QSize picture(800, 600);
    const QRectF all(0, 0, 1, 1);
    QVERIFY(all.contains(media::bounded({-3, -3, 9, 9}, picture, {})));
    QVERIFY(all.contains(media::bounded({0.9, 0.9, 0.5, 0.5}, picture, u"9:16"_s)));
    QVERIFY(media::bounded({0.5, 0.5, 0, 0}, picture, {}).width() > 0);
    QVERIFY(all.contains(media::bounded({qQNaN(), qInf(), 0.5, 0.5}, picture, u"1:1"_s)));
    const QRectF square = media::bounded({0.1, 0.1, 0.3, 0.9}, picture, u"1:1"_s);
    QVERIFY(qAbs(square.width() * 800 - square.height() * 600) < 0.01);
}

void tst_Crops::pixelArea_atTheEdge_staysInside()
{
    QCOMPARE(media::pixelArea({0.25, 0.5, 0.5, 0.5}, {400, 200}), QRect(100, 100, 200, 100));
    QVERIFY(QRect(0, 0, 3, 3).contains(media::pixelArea({0.999, 0.999, 0.001, 0.001}, {3, 3})));
}

void tst_Crops::turnedRight_fourTimes_isWhereItWas()
{
    const QRectF area(0.1, 0.2, 0.3, 0.4);
    QRectF turned = media::turnedRight(area);
    QVERIFY(qAbs(turned.x() - 0.4) < 1e-9 && qAbs(turned.y() - 0.1) < 1e-9);
    QCOMPARE(turned.size(), QSizeF(0.4, 0.3));
    for (int i = 0; i < 3; ++i)
        turned = media::turnedRight(turned);
    QVERIFY(qAbs(turned.x() - area.x()) < 1e-9 && qAbs(turned.y() - area.y()) < 1e-9);
}

QTEST_GUILESS_MAIN(tst_Crops)
#include "tst_crops.moc"
