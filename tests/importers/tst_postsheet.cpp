// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/format.h"
#include "core/importers/postsheet.h"
#include "core/importers/sheettime.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::importers;

class tst_PostSheet : public QObject
{
    Q_OBJECT
private slots:
    void rows_ofEveryKindOfFile_areRead_data();
    void rows_ofEveryKindOfFile_areRead();
    void rows_withBlankLines_countAsInASpreadsheet();
    void quotation_neverClosed_namesItsRow();
    void row_ofManyMegabytes_isRefused();
    void columns_underTheNamesOfOtherPrograms_areFound_data();
    void columns_underTheNamesOfOtherPrograms_areFound();
    void time_inManyNotations_isRead_data();
    void time_inManyNotations_isRead();
    void dates_ofAColumn_tellTheirOrder();
    void sheet_withGoodAndBadRows_keepsTheGood();
    void sheet_withoutColumnForWords_isRefused();
    void sheet_withTooManyRows_isRefused();
    void format_ofATable_isRecognised();

private:
    [[nodiscard]] std::unique_ptr<TextSource> source(const QByteArray &bytes);
    [[nodiscard]] QList<QStringList> rows(const QByteArray &bytes);

    QTemporaryDir m_folder;
    int m_files = 0;
};

std::unique_ptr<TextSource> tst_PostSheet::source(const QByteArray &bytes)
{
    QFile file(m_folder.filePath(u"%1.csv"_s.arg(++m_files)));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return nullptr;
    file.close();
    auto opened = TextSource::open(file.fileName());
    return opened ? std::move(*opened) : nullptr;
}

QList<QStringList> tst_PostSheet::rows(const QByteArray &bytes)
{
    QList<QStringList> found;
    const auto text = source(bytes);
    CsvOptions options;
    options.separator = csvSeparator(text->head());
    options.row = [&found](qint64, const QStringList &fields) {
        found << fields;
        return true;
    };
    return readCsv(*text, options) ? found : QList<QStringList>();
}

void tst_PostSheet::rows_ofEveryKindOfFile_areRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray plain = "text,date\n\"Un, deux\",2027-03-04\n";
    QTest::newRow("comma") << plain;
    QTest::newRow("no last line end") << plain.chopped(1);
    QTest::newRow("Windows line ends") << QByteArray(plain).replace("\n", "\r\n");
    QTest::newRow("old Macintosh line ends") << QByteArray(plain).replace("\n", "\r");
    QTest::newRow("semicolon") << QByteArray("text;date\nUn, deux;2027-03-04\n");
    QTest::newRow("said by the spreadsheet") << QByteArray("sep=;\r\ntext;date\r\nUn, deux;2027-03-04\r\n");
    QTest::newRow("tab") << QByteArray("text\tdate\nUn, deux\t2027-03-04\n");
    QTest::newRow("mark of UTF-8") << "\xEF\xBB\xBF" + plain;
    QTest::newRow("quoted throughout") << QByteArray("\"text\",\"date\"\n\"Un, deux\",\"2027-03-04\"\n");
    QByteArray utf16("\xFF\xFE");
    for (const char c : plain)
        utf16.append(c).append('\0');
    QTest::newRow("UTF-16") << utf16;
}

void tst_PostSheet::rows_ofEveryKindOfFile_areRead()
{
    QFETCH(const QByteArray, bytes);
    const QList<QStringList> expected{{u"text"_s, u"date"_s}, {u"Un, deux"_s, u"2027-03-04"_s}};
    QCOMPARE(rows(bytes), expected);
}

void tst_PostSheet::rows_withBlankLines_countAsInASpreadsheet()
{
    const auto text
        = source("text,date\r\n\r\n,\r\n\"two\r\nlines\",x\r\nlast \xE9t\xE9,\"say \"\"hi\"\"\"\r\n");
    QList<std::pair<qint64, QStringList>> found;
    CsvOptions options;
    options.row = [&found](qint64 row, const QStringList &fields) {
        found.append({row, fields});
        return true;
    };
    QVERIFY(readCsv(*text, options));
    QCOMPARE(found.size(), 3);
    QCOMPARE(found.at(1).first, 4);
    QCOMPARE(found.at(1).second, QStringList({u"two\r\nlines"_s, u"x"_s}));
    QCOMPARE(found.at(2).first, 5);
    QCOMPARE(found.at(2).second, QStringList({u"last été"_s, u"say \"hi\""_s}));
}

void tst_PostSheet::quotation_neverClosed_namesItsRow()
{
    const auto text = source("text,date\nfine,2027-01-01\n\"open,2027-01-02\nmore\n");
    CsvOptions options;
    options.row = [](qint64, const QStringList &) { return true; };
    const auto read = readCsv(*text, options);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::WrongFormat);
    QVERIFY(read.error().detail.contains(u"row 3"_s));
}

void tst_PostSheet::row_ofManyMegabytes_isRefused()
{
    const auto text = source("text,date\n\"" + QByteArray(6 << 20, 'a') + "\",x\n");
    CsvOptions options;
    options.row = [](qint64, const QStringList &) { return true; };
    const auto read = readCsv(*text, options);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::WrongFormat);
}

void tst_PostSheet::columns_underTheNamesOfOtherPrograms_areFound_data()
{
    QTest::addColumn<QStringList>("headers");
    QTest::addColumn<SheetColumns>("columns");
    using enum SheetField;
    QTest::newRow("English") << QStringList{u"Text"_s, u"Date"_s, u"Time"_s, u"Link"_s, u"Network"_s}
                             << SheetColumns{{Text, 0}, {Date, 1}, {Time, 2}, {Link, 3}, {Accounts, 4}};
    QTest::newRow("French")
        << QStringList{u"Date de publication"_s, u"Heure"_s, u"Légende"_s, u"Réseaux"_s, u"Statut"_s}
        << SheetColumns{{Date, 0}, {Time, 1}, {Text, 2}, {Accounts, 3}, {State, 4}};
    QTest::newRow("message and url") << QStringList{u"Scheduled Date"_s, u"Message"_s, u"URL"_s}
                                     << SheetColumns{{Date, 0}, {Text, 1}, {Link, 2}};
    QTest::newRow("nothing known") << QStringList{u"foo"_s, u""_s} << SheetColumns{};
}

void tst_PostSheet::columns_underTheNamesOfOtherPrograms_areFound()
{
    QFETCH(const QStringList, headers);
    QFETCH(const SheetColumns, columns);
    QCOMPARE(columnsNamed(headers), columns);
}

void tst_PostSheet::time_inManyNotations_isRead_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("read"); ///< empty: refused
    QTest::newRow("ISO") << u"2027-03-04"_s << u"09:00"_s << u"2027-03-04 09:00:00"_s;
    QTest::newRow("ISO with time") << u"2027-03-04T09:05:30"_s << QString() << u"2027-03-04 09:05:30"_s;
    QTest::newRow("day first") << u"04/03/2027"_s << u"9h30"_s << u"2027-03-04 09:30:00"_s;
    QTest::newRow("dots") << u"4.3.27"_s << u"9 h"_s << u"2027-03-04 09:00:00"_s;
    QTest::newRow("afternoon") << u"4/3/2027"_s << u"9:30 PM"_s << u"2027-03-04 21:30:00"_s;
    QTest::newRow("midnight") << u"4/3/2027 12:15 a.m."_s << QString() << u"2027-03-04 00:15:00"_s;
    QTest::newRow("no time") << u"2027-03-04"_s << QString() << u"2027-03-04 -"_s;
    QTest::newRow("offset") << u"2027-03-04T09:00:00+02:00"_s << QString() << u"2027-03-04T07:00:00Z"_s;
    QTest::newRow("Zulu") << u"2027-03-04 09:00Z"_s << QString() << u"2027-03-04T09:00:00Z"_s;
    QTest::newRow("no such day") << u"31/02/2027"_s << u"09:00"_s << QString();
    QTest::newRow("no such hour") << u"2027-03-04"_s << u"25:00"_s << QString();
    QTest::newRow("thirteen o'clock of an afternoon") << u"2027-03-04"_s << u"13:00 pm"_s << QString();
    QTest::newRow("two times") << u"2027-03-04 09:00"_s << u"10:00"_s << QString();
    QTest::newRow("words") << u"tomorrow"_s << u"09:00"_s << QString();
}

void tst_PostSheet::time_inManyNotations_isRead()
{
    QFETCH(const QString, date);
    QFETCH(const QString, time);
    QFETCH(const QString, read);
    const auto found = readSheetTime(date, time, DateOrder::DayFirst);
    QCOMPARE(found.has_value(), !read.isEmpty());
    if (!found)
        return;
    QCOMPARE(found->instant ? found->instant->toString(Qt::ISODate)
                            : found->date->toString(Qt::ISODate) + u' '
                     + (found->time ? found->time->toString(Qt::ISODate) : u"-"_s),
             read);
}

void tst_PostSheet::dates_ofAColumn_tellTheirOrder()
{
    QCOMPARE(dateOrderOf({u"03/04/2027"_s, u"05/06/2027"_s}), DateOrder::DayFirst);
    QCOMPARE(dateOrderOf({u"03/04/2027"_s, u"03/24/2027"_s}), DateOrder::MonthFirst);
    QCOMPARE(dateOrderOf({u"24/03/2027"_s, u"03/24/2027"_s}), DateOrder::DayFirst);
    QCOMPARE(dateOrderOf({u"2027-03-24"_s, u""_s}), DateOrder::DayFirst);
    QCOMPARE(readSheetTime(u"03/04/2027"_s, {}, DateOrder::MonthFirst)->date, QDate(2027, 3, 4));
}

void tst_PostSheet::sheet_withGoodAndBadRows_keepsTheGood()
{
    const auto text = source("Texte;Date;Heure;Comptes;Lien;Statut\n"
                             "Bonjour;04/03/2027;9h30;Mastodon, @cap@mer.example;https://a.example/;\n"
                             ";04/03/2027;9h30;;;\n"
                             "Demain;hier;;;;\n"
                             "\"Voir https://a.example/\";;;;https://a.example/;brouillon\n"
                             "Autre;;;;;en cours\n");
    const auto sheet = readSheet(*text, {});
    QVERIFY(sheet);
    QCOMPARE(sheet->posts.size(), 2);
    const SheetPost &first = sheet->posts.constFirst();
    QCOMPARE(first.row, 2);
    QCOMPARE(first.text, u"Bonjour\nhttps://a.example/"_s);
    QCOMPARE(first.date, QDate(2027, 3, 4));
    QCOMPARE(first.time, QTime(9, 30));
    QCOMPARE(first.accounts, QStringList({u"Mastodon"_s, u"@cap@mer.example"_s}));
    QVERIFY(!first.draft);
    QCOMPARE(sheet->posts.constLast().text, u"Voir https://a.example/"_s);
    QCOMPARE(sheet->posts.constLast().draft, true);
    const QList<Rejection> expected{{3, RejectReason::NothingToSay, {}},
                                    {4, RejectReason::BadDate, u"hier"_s},
                                    {6, RejectReason::UnknownState, u"en cours"_s}};
    QCOMPARE(sheet->rejections.first, expected);
}

void tst_PostSheet::sheet_withoutColumnForWords_isRefused()
{
    const auto text = source("a,b\n1,2\n");
    const auto refused = readSheet(*text, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::WrongFormat);
    const auto headersOnly = source("text,date\n");
    QCOMPARE(readSheet(*headersOnly, {}).error().code, ErrorCode::WrongFormat);
    const auto chosen = source("a,b\n1,2\n");
    SheetOptions options;
    options.columns = {{SheetField::Text, 1}};
    QCOMPARE(readSheet(*chosen, options)->posts.constFirst().text, u"2"_s);
}

void tst_PostSheet::sheet_withTooManyRows_isRefused()
{
    QByteArray bytes("text\n");
    for (int i = 0; i <= mostSheetRows; ++i)
        bytes += "a\n";
    const auto text = source(bytes);
    const auto refused = readSheet(*text, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::WrongFormat);
    const auto fitting = source(bytes.chopped(2));
    QCOMPARE(readSheet(*fitting, {})->posts.size(), mostSheetRows);
}

void tst_PostSheet::format_ofATable_isRecognised()
{
    QCOMPARE(*recognise(*source("Message;Date\nBonjour;2027-01-01\n")), Format::PostSheet);
    QCOMPARE(*recognise(*source("\"text\",\"accounts\"\n")), Format::PostSheet);
    QVERIFY(!recognise(*source("one,two\n1,2\n")));
    QVERIFY(!recognise(*source("Just a message, with a date\n")));
}

QTEST_APPLESS_MAIN(tst_PostSheet)
#include "tst_postsheet.moc"
