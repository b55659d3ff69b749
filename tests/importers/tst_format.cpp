// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/format.h"
#include "tests/importers/filewriter.h"

#include <QElapsedTimer>
#include <QStringEncoder>

#include <zlib.h>

using namespace ruche;
using namespace ruche::importers;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray logText
    = R"(1.2.3.4 - - [16/Jun/2026:18:30:00 +0200] "GET /a/ HTTP/1.1" 200 512 "-" "Mozilla/5.0 (X11) Firefox/128.0")"
      "\n";
const QByteArray wxrText = R"(<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Caf)"
                           "\xC3\xA9"
                           R"(</title></channel></rss>)";

QByteArray gzipped(const QByteArray &data)
{
    z_stream stream{};
    const int started = deflateInit2(&stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(data.size()))) + 64, '\0');
    QByteArray input = data;
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = uInt(input.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    const int ended = deflate(&stream, Z_FINISH);
    packed.resize(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return started == Z_OK && ended == Z_STREAM_END ? packed : QByteArray();
}

QByteArray utf16(const QByteArray &text, QStringEncoder::Encoding encoding, bool mark)
{
    QStringEncoder encoder(encoding,
                           mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder.encode(QString::fromUtf8(text));
}

QByteArray readAll(TextSource &source)
{
    QByteArray all;
    QByteArray block(1000, Qt::Uninitialized);
    while (true) {
        const Result<qint64> got = source.read(block.data(), block.size());
        if (!got || *got == 0)
            return all;
        all.append(block.constData(), *got);
    }
}

} // namespace

class tst_Format : public QObject
{
    Q_OBJECT
private slots:
    void recognise_file_isToldByItsContent_data();
    void recognise_file_isToldByItsContent();
    void recognise_otherFile_saysWhatItIs_data();
    void recognise_otherFile_saysWhatItIs();
    void open_missingOrFolder_isUnreadable();
    void open_hugeFileOfZeros_isRefusedAtOnce();
    void read_anyEncoding_givesTheSameText_data();
    void read_anyEncoding_givesTheSameText();
    void read_truncatedGzip_isAnError();
    void read_damagedGzip_isAnError();
    void decodeLenient_mixedBytes_losesNothing();
    void formatName_each_roundTrips();
};

void tst_Format::recognise_file_isToldByItsContent_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("encoding");
    const auto row
        = [](const char *name, const QByteArray &content, const QString &format, Encoding encoding) {
              QTest::newRow(name) << content << format << int(encoding);
          };
    const QByteArray latin = QByteArray(wxrText).replace("\xC3\xA9", "\xE9");
    row("log", logText, u"access-log"_s, Encoding::Utf8);
    row("log with CRLF", QByteArray(logText).replace("\n", "\r\n"), u"access-log"_s, Encoding::Utf8);
    row("log without end of line", logText.chopped(1), u"access-log"_s, Encoding::Utf8);
    row("log with some dirt", "# restarted\n" + logText.repeated(3), u"access-log"_s, Encoding::Utf8);
    row("log packed", gzipped(logText), u"access-log"_s, Encoding::Utf8);
    row("log packed in two members", gzipped(logText) + gzipped(logText), u"access-log"_s, Encoding::Utf8);
    row("log packed and padded", gzipped(logText) + QByteArray(512, '\0'), u"access-log"_s, Encoding::Utf8);
    row("log with mark", "\xEF\xBB\xBF" + logText, u"access-log"_s, Encoding::Utf8);
    row("log in UTF-16LE",
        utf16(logText, QStringEncoder::Utf16LE, true),
        u"access-log"_s,
        Encoding::Utf16LittleEndian);
    row("log in UTF-16BE",
        utf16(logText, QStringEncoder::Utf16BE, true),
        u"access-log"_s,
        Encoding::Utf16BigEndian);
    row("log in UTF-16LE without mark",
        utf16(logText, QStringEncoder::Utf16LE, false),
        u"access-log"_s,
        Encoding::Utf16LittleEndian);
    row("export", wxrText, u"wxr"_s, Encoding::Utf8);
    row("export packed", gzipped(wxrText), u"wxr"_s, Encoding::Utf8);
    row("export behind blank lines", "\n\n" + wxrText, u"wxr"_s, Encoding::Utf8);
    row("export in Windows-1252", latin, u"wxr"_s, Encoding::Windows1252);
}

void tst_Format::recognise_file_isToldByItsContent()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, format);
    QFETCH(int, encoding);
    const test::FileWriter files;
    const auto source = TextSource::open(files.write(u"misleading.jpg"_s, content));
    QVERIFY(source.has_value());
    QCOMPARE(int((*source)->encoding()), encoding);
    const auto found = recognise(**source);
    QVERIFY2(found.has_value(), qPrintable(found ? QString() : found.error().detail));
    QCOMPARE(formatName(*found), format);
}

void tst_Format::recognise_otherFile_saysWhatItIs_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("said");
    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("only a mark") << QByteArray("\xEF\xBB\xBF") << u"empty"_s;
    QTest::newRow("white space") << QByteArray(" \r\n\t\n") << u"white space"_s;
    QTest::newRow("binary") << QByteArray("\x01\x02\x00\x03xyz", 7) << u"not a text"_s;
    QTest::newRow("controls") << QByteArray("\x01\x02\x03\x04\x05\x06").repeated(50) << u"not a text"_s;
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10) << u"picture"_s;
    QTest::newRow("zip") << QByteArray("PK\x03\x04\x14\0", 6) << u"ZIP"_s;
    QTest::newRow("pdf") << QByteArray("%PDF-1.7\n") << u"PDF"_s;
    QTest::newRow("web page") << QByteArray("<!DOCTYPE html>\n<html><title>502</title></html>")
                              << u"web page"_s;
    QTest::newRow("web page as XML") << QByteArray("<?xml version='1.0'?>\n<html xmlns='x'></html>")
                                     << u"web page"_s;
    QTest::newRow("feed") << QByteArray("<?xml version='1.0'?><rss version='2.0'><channel/></rss>")
                          << u"feed"_s;
    QTest::newRow("other XML") << QByteArray("<?xml version='1.0'?><svg/>") << u"XML"_s;
    QTest::newRow("words") << QByteArray("Dear diary,\nnothing happened.\n") << u"neither"_s;
    QTest::newRow("json") << QByteArray("{\"a\": [1, 2]}") << u"neither"_s;
    QTest::newRow("packed binary") << gzipped(QByteArray(100'000, '\0')) << u"not a text"_s;
    QTest::newRow("packed nothing") << gzipped({}) << u"empty"_s;
    QTest::newRow("only the magic") << QByteArray("\x1f\x8b\x08") << u"cut off"_s;
}

void tst_Format::recognise_otherFile_saysWhatItIs()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, said);
    const test::FileWriter files;
    const QString path = files.write(u"export.xml"_s, content);
    const auto source = TextSource::open(path);
    const Result<Format> found = source ? recognise(**source) : Result<Format>(fail(source.error()));
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().code, ErrorCode::WrongFormat);
    QCOMPARE(found.error().subject, path);
    QVERIFY2(found.error().detail.contains(said), qPrintable(found.error().detail));
}

void tst_Format::open_missingOrFolder_isUnreadable()
{
    const test::FileWriter files;
    const auto missing = TextSource::open(files.path(u"none"_s));
    QVERIFY(!missing.has_value());
    QCOMPARE(missing.error().code, ErrorCode::FileUnreadable);
    const auto folder = TextSource::open(files.path(u"."_s));
    QVERIFY(!folder.has_value());
    QCOMPARE(folder.error().code, ErrorCode::FileUnreadable);
}

void tst_Format::open_hugeFileOfZeros_isRefusedAtOnce()
{
    const test::FileWriter files;
    const QString path = files.writeSparse(u"huge.log"_s, {}, 1024LL * 1024 * 1024);
    QVERIFY(!path.isEmpty());
    QElapsedTimer timer;
    timer.start();
    const auto source = TextSource::open(path);
    QVERIFY(source.has_value());
    const auto found = recognise(**source);
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().code, ErrorCode::WrongFormat);
    QCOMPARE((*source)->bytes().fileBytesDone(), 64 * 1024);
}

void tst_Format::read_anyEncoding_givesTheSameText_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray text
        = "d\xC3\xA9j\xC3\xA0 \xF0\x9F\x98\x80\n" + QByteArray("0123456789abcdef").repeated(20'000);
    QTest::newRow("UTF-8") << text;
    QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + text;
    QTest::newRow("UTF-16LE") << utf16(text, QStringEncoder::Utf16LE, true);
    QTest::newRow("UTF-16BE") << utf16(text, QStringEncoder::Utf16BE, true);
    QTest::newRow("gzip") << gzipped(text);
    QTest::newRow("gzip of UTF-16") << gzipped(utf16(text, QStringEncoder::Utf16LE, true));
    QTest::newRow("gzip in two members") << gzipped(text.left(5)) + gzipped(text.mid(5));
}

void tst_Format::read_anyEncoding_givesTheSameText()
{
    QFETCH(QByteArray, content);
    const test::FileWriter files;
    const auto source = TextSource::open(files.write(u"x"_s, content));
    QVERIFY(source.has_value());
    const QByteArray all = readAll(**source);
    QVERIFY(all.startsWith("d\xC3\xA9j\xC3\xA0 \xF0\x9F\x98\x80\n0123"));
    QCOMPARE(all.size(), 12 + 16 * 20'000);
    QCOMPARE((*source)->bytes().fileBytesDone(), (*source)->bytes().fileBytesTotal());
}

void tst_Format::read_truncatedGzip_isAnError()
{
    const test::FileWriter files;
    QByteArray text;
    for (int i = 0; i < 20'000; ++i)
        text += QByteArray::number(i * 7919) + logText;
    const QByteArray packed = gzipped(text);
    const auto source = TextSource::open(files.write(u"x.gz"_s, packed.chopped(20)));
    QVERIFY(source.has_value());
    QByteArray block(100'000, Qt::Uninitialized);
    Result<qint64> got = 1;
    while (got && *got > 0)
        got = (*source)->read(block.data(), block.size());
    QVERIFY(!got.has_value());
    QCOMPARE(got.error().code, ErrorCode::WrongFormat);
    QVERIFY(got.error().detail.contains(u"cut off"_s));
}

void tst_Format::read_damagedGzip_isAnError()
{
    const test::FileWriter files;
    QByteArray packed = gzipped(logText.repeated(100));
    packed[packed.size() / 2] = char(packed[packed.size() / 2] ^ 0x55);
    const auto damaged = TextSource::open(files.write(u"x.gz"_s, packed));
    QVERIFY(!damaged.has_value());
    QCOMPARE(damaged.error().code, ErrorCode::WrongFormat);
    const auto trailing = TextSource::open(files.write(u"y.gz"_s, gzipped(logText) + "junk behind it"));
    QVERIFY(!trailing.has_value());
    QCOMPARE(trailing.error().code, ErrorCode::WrongFormat);
}

void tst_Format::decodeLenient_mixedBytes_losesNothing()
{
    QCOMPARE(decodeLenient("d\xC3\xA9j\xE0 \x80 \xED\xA0\x80"), u"déjà € í\u00A0€"_s);
    QCOMPARE(decodeLenient("plain"), u"plain"_s);
    QVERIFY(isUtf8("caf\xC3"));
    QVERIFY(!isUtf8("caf\xE9 "));
    QVERIFY(!isUtf8("\xC0\xAF"));
}

void tst_Format::formatName_each_roundTrips()
{
    QCOMPARE(formatNames().size(), 3);
    const QStringList names = formatNames();
    for (const QString &name : names)
        QCOMPARE(formatName(formatFromName(name).value()), name);
    QVERIFY(!formatFromName(u"xlsx"_s));
}

QTEST_GUILESS_MAIN(tst_Format)
#include "tst_format.moc"
