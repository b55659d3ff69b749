// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/filekind.h"

#include <QTest>
#include <QtEndian>

using namespace ruche;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray big(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray box(const QByteArray &name, const QByteArray &content)
{
    return big(quint32(content.size()) + 8) + name + content;
}

QByteArray chunk(const QByteArray &name, const QByteArray &content)
{
    return big(quint32(content.size())) + name + content + big(0);
}

QByteArray png(quint32 width, quint32 height, bool whole = true)
{
    return QByteArray("\x89PNG\r\n\x1A\n", 8)
        + chunk("IHDR", big(width) + big(height) + QByteArray(5, '\x08')) + chunk("IDAT", "data")
        + (whole ? chunk("IEND", {}) : QByteArray());
}

/// 12.5 s of 1280 × 720.
QByteArray movie()
{
    const QByteArray header = big(0) + big(0) + big(0) + big(600) + big(7500) + QByteArray(80, '\0');
    const QByteArray sound = box("tkhd", QByteArray(84, '\0'));
    const QByteArray pictures = box("tkhd", QByteArray(76, '\0') + big(1280u << 16) + big(720u << 16));
    return box("ftyp", "isom" + big(0)) + box("free", "x")
        + box("moov", box("mvhd", header) + box("trak", sound) + box("trak", pictures)) + box("mdat", "film");
}

} // namespace

class tst_FileKind : public QObject
{
    Q_OBJECT
private slots:
    void type_byContent_notByName_data();
    void type_byContent_notByName();
    void picture_head_tellsSizeAndWhetherItMoves();
    void picture_cutOff_isIncomplete();
    void film_boxes_tellLengthAndSize();
    void film_damagedBoxes_areNothing();
    void everyPrefix_isReadWithoutHarm();
    void fileName_hostile_becomesPlain_data();
    void fileName_hostile_becomesPlain();
};

void tst_FileKind::type_byContent_notByName_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("taken");
    const auto row =
        [](const char *title, const QByteArray &bytes, const char *name, const char *type, bool taken) {
            QTest::newRow(title) << bytes << QString::fromLatin1(name) << QString::fromLatin1(type) << taken;
        };
    row("png called txt", png(3, 2), "a.txt", "image/png", true);
    row("jpeg called png", "\xFF\xD8\xFF\xE0....\xFF\xD9", "a.png", "image/jpeg", true);
    row("gif", "GIF89a....", "a", "image/gif", true);
    row("webp", "RIFF....WEBPVP8 ", "a.jpg", "image/webp", true);
    row("film", movie(), "a.jpg", "video/mp4", true);
    row("quicktime", box("ftyp", "qt  ") + box("moov", ""), "a", "video/quicktime", true);
    row("webm", "\x1A\x45\xDF\xA3....webm", "a", "video/webm", true);
    row("pdf", "%PDF-1.7", "a.jpg", "application/pdf", true);
    row("heic", box("ftyp", "heic"), "a.jpg", "image/heic", false);
    row("svg",
        "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
        "a.png",
        "image/svg+xml",
        false);
    row("svg in capitals", "<SVG onload='x'>", "a.jpg", "image/svg+xml", false);
    row("text called jpg", "hello there", "a.jpg", "application/octet-stream", false);
    row("text called mp4", "hello there", "a.mp4", "application/octet-stream", false);
    row("text", "hello there", "a.txt", "text/plain", false);
}

void tst_FileKind::type_byContent_notByName()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(QString, type);
    QFETCH(bool, taken);
    const media::FileKind kind = media::lookAt(bytes, name);
    QCOMPARE(kind.mimeType, type);
    QCOMPARE(media::isTaken(kind), taken);
}

void tst_FileKind::picture_head_tellsSizeAndWhetherItMoves()
{
    QCOMPARE(media::lookAt(png(30000, 20000)).pixels, QSize(30000, 20000));
    QVERIFY(!media::lookAt(png(3, 2)).animated);
    QVERIFY(media::lookAt(png(0, 2)).pixels.isEmpty());
    QVERIFY(media::lookAt(png(0xFFFFFFFF, 2)).pixels.isEmpty());
    const QByteArray gif = QByteArray("GIF89a\x05\x00\x07\x00", 10);
    QCOMPARE(media::lookAt(gif).pixels, QSize(5, 7));
    QVERIFY(media::lookAt(gif + "!\xFF\x0BNETSCAPE2.0").animated);
    const QByteArray webp = QByteArray("RIFF\0\0\0\0WEBPVP8X\x0A\0\0\0\x02\0\0\0", 24)
        + QByteArray("\x0F\x00\x00\x1F\x00\x00", 6);
    QCOMPARE(media::lookAt(webp).pixels, QSize(16, 32));
    QVERIFY(media::lookAt(webp).animated);
    const QByteArray jpeg = QByteArray("\xFF\xD8\xFF\xC0\x00\x11\x08\x00\x10\x00\x20", 11);
    QCOMPARE(media::lookAt(jpeg).pixels, QSize(32, 16));
}

void tst_FileKind::picture_cutOff_isIncomplete()
{
    QVERIFY(media::lookAt(png(3, 2)).complete);
    QVERIFY(!media::lookAt(png(3, 2, false)).complete);
    QVERIFY(!media::lookAt(png(3, 2).chopped(6)).complete);
    QVERIFY(!media::lookAt("\xFF\xD8\xFF\xE0....").complete);
    QVERIFY(!media::lookAt(QByteArray("RIFF\xFF\xFF\0\0WEBPVP8 ", 16)).complete);
}

void tst_FileKind::film_boxes_tellLengthAndSize()
{
    const media::FileKind kind = media::lookAt(movie());
    QCOMPARE(kind.duration, std::chrono::milliseconds(12500));
    QCOMPARE(kind.pixels, QSize(1280, 720));
    QVERIFY(kind.complete && kind.isVideo() && !kind.isPicture());
}

void tst_FileKind::film_damagedBoxes_areNothing()
{
    QCOMPARE(media::lookAt(box("ftyp", "isom") + big(0xFFFFFFF0) + "moov").duration.count(), 0);
    QVERIFY(!media::lookAt(box("ftyp", "isom") + big(4) + "moov").complete);
    const QByteArray noScale = box("mvhd", big(0) + big(0) + big(0) + big(0) + big(7500));
    QCOMPARE(media::lookAt(box("ftyp", "isom") + box("moov", noScale)).duration.count(), 0);
}

void tst_FileKind::everyPrefix_isReadWithoutHarm()
{
    int known = 0;
    for (const QByteArray &whole : {png(3, 2), movie()}) {
        for (qsizetype length = 0; length <= whole.size(); ++length)
            known += media::lookAt(whole.left(length)).mimeType == "application/octet-stream"_L1 ? 0 : 1;
    }
    QVERIFY(known > 100);
}

void tst_FileKind::fileName_hostile_becomesPlain_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("safe");
    QTest::newRow("plain") << u"port à l’aube.png"_s << u"port à l’aube.png"_s;
    QTest::newRow("folders") << u"../../etc/passwd"_s << u"passwd.png"_s;
    QTest::newRow("other folders") << u"C:\\temp\\a.png"_s << u"a.png"_s;
    QTest::newRow("hidden") << u"...a.png"_s << u"a.png"_s;
    QTest::newRow("control") << u"a\n\tb\x01.png"_s << u"ab.png"_s;
    QTest::newRow("turned round") << u"gpj.\u202Eexe.png"_s << u"gpj.exe.png"_s;
    QTest::newRow("devices") << u"a:b*?.png"_s << u"ab.png"_s;
    QTest::newRow("wrong ending") << u"a.txt"_s << u"a.png"_s;
    QTest::newRow("no ending") << u"a"_s << u"a.png"_s;
    QTest::newRow("nothing") << QString() << u"file.png"_s;
    QTest::newRow("only folders") << u"../"_s << u"file.png"_s;
}

void tst_FileKind::fileName_hostile_becomesPlain()
{
    QFETCH(QString, name);
    QFETCH(QString, safe);
    QCOMPARE(media::safeFileName(name, u"image/png"_s), safe);
    const QString longName = media::safeFileName(QString(500, u'x') + u".jpeg"_s, u"image/jpeg"_s);
    QVERIFY(longName.size() <= 120 && longName.endsWith(u".jpeg"_s));
    QCOMPARE(media::safeFileName(u"a.tar.gz"_s, u"application/gzip"_s), u"a.tar.gz"_s);
}

QTEST_GUILESS_MAIN(tst_FileKind)
#include "tst_filekind.moc"
