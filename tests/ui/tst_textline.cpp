// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/textline.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <cmath>

using namespace ruche::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

QFont testFont()
{
    QFont font;
    font.setPixelSize(14);
    return font;
}

/// The first and last column with ink of what is painted in `area`; {-1, -1} for none.
std::pair<int, int> inkOf(const QString &text, const QRectF &area, Qt::Alignment alignment = Qt::AlignLeft)
{
    QImage image(400, 40, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(Qt::black);
    TextLine::of(testFont(), text)->paint(&painter, area, alignment);
    painter.end();
    std::pair<int, int> ink{-1, -1};
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (qGray(image.pixel(x, y)) > 200)
                continue;
            ink.first = ink.first < 0 ? x : ink.first;
            ink.second = x;
        }
    }
    return ink;
}

} // namespace

class tst_TextLine : public QObject
{
    Q_OBJECT
private slots:
    void width_isThatOfTheFont();
    void line_isKeptForItsFontAndText();
    void lineEnds_countAsSpaces();
    void textThatFits_isPaintedWhereItIsAligned();
    void textTooLong_endsWithinItsRoom_data();
    void textTooLong_endsWithinItsRoom();
    void beginning_fillsTheRoom();
};

void tst_TextLine::width_isThatOfTheFont()
{
    const QFontMetricsF metrics(testFont());
    for (const QString &text : {u"09:15"_s, u"Two words"_s, u"Été à Łódź "_s, u""_s})
        QVERIFY(std::abs(TextLine::of(testFont(), text)->width() - metrics.horizontalAdvance(text)) < 0.5);
}

void tst_TextLine::line_isKeptForItsFontAndText()
{
    QFont bold = testFont();
    bold.setBold(true);
    const auto line = TextLine::of(testFont(), u"09:15"_s);
    QCOMPARE(TextLine::of(testFont(), u"09:15"_s), line);
    QVERIFY(TextLine::of(bold, u"09:15"_s) != line);
    QVERIFY(TextLine::of(testFont(), u"09:16"_s) != line);
}

void tst_TextLine::lineEnds_countAsSpaces()
{
    const qreal wanted = TextLine::of(testFont(), u"a b c d"_s)->width();
    QCOMPARE(TextLine::of(testFont(), u"a\nb\tc\u2028d"_s)->width(), wanted);
}

void tst_TextLine::textThatFits_isPaintedWhereItIsAligned()
{
    const QRectF area(100, 0, 200, 40);
    const auto left = inkOf(u"Here"_s, area);
    const auto right = inkOf(u"Here"_s, area, Qt::AlignRight);
    const auto centre = inkOf(u"Here"_s, area, Qt::AlignHCenter);
    QVERIFY(left.first >= 100 && left.first < 104);
    QVERIFY(right.second < 300 && right.second > 295);
    QVERIFY(std::abs((centre.first + centre.second) / 2 - 200) <= 2);
}

void tst_TextLine::textTooLong_endsWithinItsRoom_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << u"A line that is much longer than the room that it has"_s;
    QTest::newRow("no space") << QString(300, u'm');
    QTest::newRow("right to left") << u"שלום לכולם וברוכים הבאים לקהילה שלנו, טוב שבאתם"_s;
    QTest::newRow("both ways") << u"Hello שלום לכולם וברוכים הבאים hello again to all"_s;
    QTest::newRow("emoji")
        << u"👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦 family after family after family after family"_s;
    QTest::newRow("many marks") << QString(u"a"_s + QString(5'000, QChar(0x0301))
                                           + u" and then words that go on"_s);
}

void tst_TextLine::textTooLong_endsWithinItsRoom()
{
    QFETCH(const QString, text);
    const QRectF area(20, 0, 120, 40);
    const auto ink = inkOf(beginningFor(text, area.width()), area);
    QVERIFY(ink.first >= 17);
    QVERIFY2(ink.second <= 143, qPrintable(QString::number(ink.second))); // ink may lean out a little
    // Room for the ellipsis alone, and none at all.
    const auto narrow = inkOf(text.left(100), QRectF(20, 0, 6, 40));
    QVERIFY(narrow.second <= 40);
    inkOf(text.left(100), QRectF(20, 0, 0, 40));
}

void tst_TextLine::beginning_fillsTheRoom()
{
    const QString thin(10'000, u'i');
    for (const int room : {0, 10, 100, 1000}) {
        const QString beginning = beginningFor(thin, room);
        QVERIFY(beginning.size() < 1000);
        QVERIFY(TextLine::of(testFont(), beginning)->width() > room);
    }
    QCOMPARE(beginningFor(u"short"_s, 300), u"short"_s);
    const QString marks = u"a"_s + QString(1'000'000, QChar(0x0301));
    QVERIFY(beginningFor(marks, 100).size() < 10'000);
}

QTEST_MAIN(tst_TextLine)
#include "tst_textline.moc"
