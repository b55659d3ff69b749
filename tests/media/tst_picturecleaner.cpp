// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/filekind.h"
#include "core/media/picturecleaner.h"
#include "ui/imaging/qtpicturemaker.h"

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QTest>

#include <exiv2/exiv2.hpp>
#include <vector>

using namespace ruche;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *secret = "48/1 51/1 24/1";

/// Red at the top left, blue elsewhere: which way is up can be seen.
QImage flag(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(20, 40, 220));
    for (int y = 0; y < size.height() / 2; ++y) {
        for (int x = 0; x < size.width() / 2; ++x)
            image.setPixelColor(x, y, QColor(220, 30, 20));
    }
    return image;
}

QByteArray encodedAs(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(95);
    writer.setText(u"Comment"_s, u"by Camille Roux"_s);
    return writer.write(image) ? bytes : QByteArray();
}

/// As a phone writes it: where it was taken, by whom, and how to turn it.
QByteArray withNotes(const QByteArray &bytes, int orientation)
{
    const auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(bytes.constData()),
                                                 static_cast<long>(bytes.size()));
    image->readMetadata();
    Exiv2::ExifData exif = image->exifData();
    exif["Exif.Image.Orientation"] = uint16_t(orientation);
    exif["Exif.Image.Artist"] = "Camille Roux";
    exif["Exif.GPSInfo.GPSLatitudeRef"] = "N";
    exif["Exif.GPSInfo.GPSLatitude"] = secret;
    image->setExifData(exif);
    Exiv2::XmpData xmp;
    xmp["Xmp.dc.creator"] = "Camille Roux";
    image->setXmpData(xmp);
    image->writeMetadata();
    Exiv2::BasicIo &io = image->io();
    io.open();
    std::vector<Exiv2::byte> written(size_t(io.size()));
    io.read(written.data(), static_cast<long>(written.size()));
    return {reinterpret_cast<const char *>(written.data()), qsizetype(written.size())};
}

struct Notes
{
    int exif = 0;
    int xmp = 0;
    bool place = false;
};

Notes notesIn(const QByteArray &bytes)
{
    const auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(bytes.constData()),
                                                 static_cast<long>(bytes.size()));
    image->readMetadata();
    Notes notes{int(image->exifData().count()), int(image->xmpData().count()), false};
    for (const Exiv2::Exifdatum &entry : image->exifData())
        notes.place = notes.place || entry.groupName() == "GPSInfo";
    return notes;
}

QString typeOf(const char *format)
{
    return u"image/"_s + QString::fromLatin1(format);
}

bool isRed(const QColor &color)
{
    return color.red() > 150 && color.blue() < 100;
}

} // namespace

class tst_PictureCleaner : public QObject
{
    Q_OBJECT
private slots:
    void notes_ofEachFormat_goAndPixelsStay_data();
    void notes_ofEachFormat_goAndPixelsStay();
    void orientation_ofAJpeg_isApplied_data();
    void orientation_ofAJpeg_isApplied();
    void orientation_ofUnevenSize_losesAnEdgeAtMost();
    void orientation_ofAPng_isTold();
    void jpeg_filmBehindIt_isCutOff();
    void twice_isAsOnce();
    void whatCannotBeRead_staysAsItIs_data();
    void whatCannotBeRead_staysAsItIs();
    void truncated_anywhere_doesNoHarm();
};

void tst_PictureCleaner::notes_ofEachFormat_goAndPixelsStay_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char *format : {"jpeg", "png", "webp"}) {
        if (QImageWriter::supportedImageFormats().contains(format))
            QTest::newRow(format) << QByteArray(format);
    }
}

void tst_PictureCleaner::notes_ofEachFormat_goAndPixelsStay()
{
    QFETCH(QByteArray, format);
    const QByteArray bytes = withNotes(encodedAs(flag({64, 32}), format.constData()), 1);
    QVERIFY(notesIn(bytes).place);
    QVERIFY(bytes.contains("Camille Roux"));
    const media::Cleaned cleaned = media::clean(bytes, typeOf(format.constData()));
    QVERIFY(cleaned.cleaned);
    QVERIFY(cleaned.hadPlace);
    QVERIFY(!cleaned.turned);
    QCOMPARE(notesIn(cleaned.bytes).exif, 0);
    QCOMPARE(notesIn(cleaned.bytes).xmp, 0);
    QVERIFY(!cleaned.bytes.contains("Camille"));
    const auto before = imaging::readPicture(bytes);
    const auto after = imaging::readPicture(cleaned.bytes);
    QVERIFY(before && after);
    QCOMPARE(after->convertToFormat(QImage::Format_RGB32), before->convertToFormat(QImage::Format_RGB32));
}

void tst_PictureCleaner::orientation_ofAJpeg_isApplied_data()
{
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QPoint>("red"); // which quarter it is in when upright
    QTest::newRow("mirrored") << 2 << QPoint(1, 0);
    QTest::newRow("upside down") << 3 << QPoint(1, 1);
    QTest::newRow("flipped") << 4 << QPoint(0, 1);
    QTest::newRow("transposed") << 5 << QPoint(0, 0);
    QTest::newRow("to the right") << 6 << QPoint(1, 0);
    QTest::newRow("transversed") << 7 << QPoint(1, 1);
    QTest::newRow("to the left") << 8 << QPoint(0, 1);
}

void tst_PictureCleaner::orientation_ofAJpeg_isApplied()
{
    QFETCH(int, orientation);
    QFETCH(QPoint, red);
    const QByteArray bytes = withNotes(encodedAs(flag({64, 32}), "jpeg"), orientation);
    const media::Cleaned cleaned = media::clean(bytes, u"image/jpeg"_s);
    QVERIFY(cleaned.turned);
    QCOMPARE(notesIn(cleaned.bytes).exif, 0);
    const auto upright = imaging::readPicture(cleaned.bytes);
    QVERIFY(upright.has_value());
    QCOMPARE(upright->size(), orientation < 5 ? QSize(64, 32) : QSize(32, 64));
    const QSize quarter = upright->size() / 4;
    for (const QPoint place : {QPoint(0, 0), QPoint(1, 0), QPoint(0, 1), QPoint(1, 1)}) {
        const QColor color = upright->pixelColor(quarter.width() * (1 + 2 * place.x()),
                                                 quarter.height() * (1 + 2 * place.y()));
        QCOMPARE(isRed(color), place == red);
    }
}

void tst_PictureCleaner::orientation_ofUnevenSize_losesAnEdgeAtMost()
{
    const QByteArray bytes = withNotes(encodedAs(flag({100, 75}), "jpeg"), 6);
    const media::Cleaned cleaned = media::clean(bytes, u"image/jpeg"_s);
    QVERIFY(cleaned.turned);
    const auto upright = imaging::readPicture(cleaned.bytes);
    QVERIFY(upright.has_value());
    QVERIFY(upright->width() > 75 - 16 && upright->width() <= 75);
    QVERIFY(upright->height() > 100 - 16 && upright->height() <= 100);
}

void tst_PictureCleaner::orientation_ofAPng_isTold()
{
    const media::Cleaned cleaned
        = media::clean(withNotes(encodedAs(flag({64, 32}), "png"), 6), u"image/png"_s);
    QVERIFY(cleaned.cleaned && !cleaned.turned);
    QCOMPARE(cleaned.turns, 1);
    QCOMPARE(notesIn(cleaned.bytes).exif, 0);
}

void tst_PictureCleaner::jpeg_filmBehindIt_isCutOff()
{
    const QByteArray picture = encodedAs(flag({64, 32}), "jpeg");
    const media::Cleaned cleaned = media::clean(picture + "ftypmp42 a film with a place", u"image/jpeg"_s);
    QVERIFY(cleaned.cleaned);
    QVERIFY(!cleaned.bytes.contains("ftyp"));
    QVERIFY(cleaned.bytes.endsWith("\xFF\xD9"));
}

void tst_PictureCleaner::twice_isAsOnce()
{
    for (const char *format : {"jpeg", "png"}) {
        const QByteArray once
            = media::clean(withNotes(encodedAs(flag({64, 32}), format), 6), typeOf(format)).bytes;
        QCOMPARE(media::clean(once, typeOf(format)).bytes, once);
    }
}

void tst_PictureCleaner::whatCannotBeRead_staysAsItIs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("type");
    QTest::newRow("nothing") << QByteArray() << u"image/jpeg"_s;
    QTest::newRow("noise") << QByteArray("\xFF\xD8\xFF noise") << u"image/jpeg"_s;
    QTest::newRow("no png") << QByteArray("\x89PNG\r\n\x1A\n and then?") << u"image/png"_s;
    QTest::newRow("gif") << QByteArray("GIF89a....;") << u"image/gif"_s;
    QTest::newRow("film") << QByteArray("....ftypisom") << u"video/mp4"_s;
}

void tst_PictureCleaner::whatCannotBeRead_staysAsItIs()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, type);
    const media::Cleaned cleaned = media::clean(bytes, type);
    QVERIFY(!cleaned.cleaned);
    QCOMPARE(cleaned.bytes, bytes);
}

void tst_PictureCleaner::truncated_anywhere_doesNoHarm()
{
    for (const char *format : {"jpeg", "png"}) {
        const QByteArray bytes = withNotes(encodedAs(flag({32, 16}), format), 6);
        for (qsizetype length = 0; length < bytes.size(); length += 7) {
            const media::Cleaned cleaned = media::clean(bytes.left(length), typeOf(format));
            QVERIFY(cleaned.bytes.size() <= length + 64);
        }
    }
}

QTEST_GUILESS_MAIN(tst_PictureCleaner)
#include "tst_picturecleaner.moc"
