// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/filekind.h"
#include "ui/imaging/qtpicturemaker.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

using namespace ruche;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Cannot be made small by any encoding.
QImage noise(QSize size, QImage::Format format = QImage::Format_RGB32)
{
    QImage image(size, format);
    QRandomGenerator random(7);
    for (int y = 0; y < size.height(); ++y)
        random.fillRange(reinterpret_cast<quint32 *>(image.scanLine(y)), size.width());
    return image;
}

QByteArray encodedAs(const QImage &image, const char *format, int quality = 100)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, quality);
    return bytes;
}

} // namespace

class tst_QtPictureMaker : public QObject
{
    Q_OBJECT
private slots:
    void tooLarge_becomesAsLargeAsAllowed_data();
    void tooLarge_becomesAsLargeAsAllowed();
    void seeThrough_onAJpegNetwork_isOnWhite();
    void turnAndArea_areApplied();
    void impossible_isRefused();
    void bomb_isRefusedByItsHead();
    void thumbnail_isReadSmall();
    void needsMaking_onlyWhenSomethingIsToChange();
};

void tst_QtPictureMaker::tooLarge_becomesAsLargeAsAllowed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("types");
    QTest::newRow("photo") << encodedAs(noise({900, 700}), "jpeg") << QStringList();
    QTest::newRow("drawing") << encodedAs(noise({600, 500}), "png") << QStringList{u"image/png"_s};
    QTest::newRow("any") << encodedAs(noise({600, 500}), "png")
                         << QStringList{u"image/jpeg"_s, u"image/png"_s};
}

void tst_QtPictureMaker::tooLarge_becomesAsLargeAsAllowed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, types);
    const qint64 most = bytes.size() / 5;
    const media::PictureRecipe recipe{.mostBytes = most, .types = types};
    QVERIFY(media::needsMaking(bytes, recipe));
    const auto made = imaging::QtPictureMaker().make(bytes, recipe);
    QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().detail));
    QVERIFY(made->bytes.size() <= most);
    QVERIFY(made->bytes.size() > most / 4); // not smaller than it must be
    QCOMPARE(media::lookAt(made->bytes).mimeType, made->mimeType);
    QCOMPARE(media::lookAt(made->bytes).pixels, made->pixels);
    QVERIFY(types.isEmpty() || types.contains(made->mimeType));
}

void tst_QtPictureMaker::seeThrough_onAJpegNetwork_isOnWhite()
{
    QImage image(40, 40, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    const auto made = imaging::QtPictureMaker().make(encodedAs(image, "png"), {.types = {u"image/jpeg"_s}});
    QVERIFY(made.has_value());
    const auto shown = imaging::readPicture(made->bytes);
    QVERIFY(shown.has_value());
    QVERIFY(shown->pixelColor(20, 20).lightness() > 250);
}

void tst_QtPictureMaker::turnAndArea_areApplied()
{
    QImage image(80, 40, QImage::Format_RGB32);
    image.fill(Qt::black);
    for (int y = 0; y < 40; ++y)
        image.setPixelColor(0, y, Qt::white); // the left edge is the upper one after a turn to the right
    const auto made
        = imaging::QtPictureMaker().make(encodedAs(image, "png"), {.turns = 1, .area = {0, 0, 1, 0.5}});
    QVERIFY(made.has_value());
    QCOMPARE(made->pixels, QSize(40, 40));
    const auto shown = imaging::readPicture(made->bytes);
    QCOMPARE(shown->pixelColor(20, 0), QColor(Qt::white));
    QCOMPARE(shown->pixelColor(20, 20), QColor(Qt::black));
}

void tst_QtPictureMaker::impossible_isRefused()
{
    const QByteArray bytes = encodedAs(noise({300, 300}), "png");
    const imaging::QtPictureMaker maker;
    QCOMPARE(maker.make(bytes, {.mostBytes = 100}).error().code, ErrorCode::TooLarge);
    QCOMPARE(maker.make(bytes, {.types = {u"image/avif"_s}}).error().code, ErrorCode::Unsupported);
    QCOMPARE(maker.make("not a picture", {}).error().code, ErrorCode::WrongFormat);
    QCOMPARE(maker.make(bytes.left(100), {}).error().code, ErrorCode::WrongFormat);
}

void tst_QtPictureMaker::bomb_isRefusedByItsHead()
{
    QByteArray bytes = encodedAs(noise({8, 8}), "png");
    qToBigEndian(quint32(60000), bytes.data() + 16);
    qToBigEndian(quint32(60000), bytes.data() + 20);
    QCOMPARE(imaging::readPicture(bytes).error().code, ErrorCode::TooLarge);
}

void tst_QtPictureMaker::thumbnail_isReadSmall()
{
    const auto small = imaging::readPicture(encodedAs(noise({1000, 500}), "jpeg"), {300, 220});
    QVERIFY(small.has_value());
    QCOMPARE(small->size(), QSize(300, 150));
    const auto whole = imaging::readPicture(encodedAs(noise({100, 50}), "png"), {300, 220});
    QCOMPARE(whole->size(), QSize(100, 50));
}

void tst_QtPictureMaker::needsMaking_onlyWhenSomethingIsToChange()
{
    const QByteArray picture = encodedAs(noise({20, 20}), "png");
    QVERIFY(!media::needsMaking(picture, {}));
    QVERIFY(!media::needsMaking(picture, {.turns = 4, .mostBytes = picture.size()}));
    QVERIFY(media::needsMaking(picture, {.turns = 1}));
    QVERIFY(media::needsMaking(picture, {.types = {u"image/jpeg"_s}}));
    QVERIFY(!media::needsMaking("a text", {.turns = 1, .mostBytes = 1}));
    // It would stand still.
    const QByteArray moving = QByteArray("GIF89a\x05\x00\x07\x00!\xFF\x0BNETSCAPE2.0;", 25);
    QVERIFY(!media::needsMaking(moving, {.mostBytes = 1, .types = {u"image/jpeg"_s}}));
}

QTEST_GUILESS_MAIN(tst_QtPictureMaker)
#include "tst_qtpicturemaker.moc"
