// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/historyservice.h"
#include "core/services/importservice.h"
#include "core/services/postservice.h"
#include "tests/services/servicefixture.h"

#include <QFile>

using namespace ruche;
using namespace ruche::services;
using namespace Qt::Literals::StringLiterals;

class tst_PostSheetImport : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void table_ofGoodRows_becomesAPlan();
    void table_withBadRows_keepsTheGoodAndSaysWhy();
    void table_correctedAndReadAgain_addsWhatIsNew();
    void sameFile_again_isKnown();
    void rowsWithoutAccount_goToThoseOfTheRequest();
    void columns_chosen_winOverTheHeadings();
    void dryRun_saysAllAndKeepsNothing();
    void undo_putsAllIntoTheTrash();
    void undo_whenOneIsOut_isRefused();
    void look_showsHeadingsAndRows();

private:
    [[nodiscard]] QString file(const QByteArray &content);
    [[nodiscard]] Result<ImportReport> import(const QString &path, bool dryRun = false);
    [[nodiscard]] Result<HistoryEvent> undo(domain::EventId event)
    {
        HistoryService history(m_fixture->storage, m_fixture->pool);
        return tests::answerOf(history.undo(event));
    }
    [[nodiscard]] int posts()
    {
        return m_fixture->value(u"SELECT count(*) FROM post WHERE deleted_at IS NULL"_s).toInt();
    }

    std::unique_ptr<tests::ServiceFixture> m_fixture;
    std::unique_ptr<ImportService> m_imports;
    ImportRequest m_request;
    int m_files = 0;
};

void tst_PostSheetImport::init()
{
    m_fixture = std::make_unique<tests::ServiceFixture>();
    m_imports = std::make_unique<ImportService>(m_fixture->storage);
    m_request = {};
    m_request.brand = m_fixture->brand;
}

void tst_PostSheetImport::cleanup()
{
    m_imports.reset();
    m_fixture.reset();
}

QString tst_PostSheetImport::file(const QByteArray &content)
{
    QFile file(m_fixture->folder.filePath(u"plan%1.csv"_s.arg(++m_files)));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName()
                                                                                    : QString();
}

Result<ImportReport> tst_PostSheetImport::import(const QString &path, bool dryRun)
{
    m_request.path = path;
    m_request.dryRun = dryRun;
    return tests::answerOf(m_imports->run(m_request));
}

void tst_PostSheetImport::table_ofGoodRows_becomesAPlan()
{
    const QString handle = m_fixture->value(u"SELECT handle FROM account"_s).toString();
    const auto report = import(file("Texte;Titre;Date;Heure;Compte\n"
                                    "Bonjour;Un titre;17/06/2026;9h30;"
                                    + handle.toUpper().toUtf8()
                                    + "\n"
                                      "Sans heure;;18/06/2026;;"
                                    + handle.toUtf8()
                                    + "\n"
                                      "Sans date;;;;\n"));
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->format, u"csv"_s);
    QCOMPARE(report->created, 3);
    QCOMPARE(report->rejectedCount, 0);
    PostService service(m_fixture->storage);
    const auto all = tests::answerOf(service.list({}));
    QVERIFY(all);
    QCOMPARE(all->size(), 3);
    const auto with = [&all](const QString &text) {
        return *std::find_if(
            all->begin(), all->end(), [&text](const domain::Post &post) { return post.text == text; });
    };
    const domain::Post scheduled = with(u"Bonjour"_s);
    QCOMPARE(scheduled.title, u"Un titre"_s);
    QCOMPARE(scheduled.state, domain::PostState::Scheduled);
    QCOMPARE(scheduled.plannedFor->wall, QDateTime(QDate(2026, 6, 17), QTime(9, 30)));
    QCOMPARE(scheduled.plannedFor->zone, m_fixture->value(u"SELECT zone FROM brand"_s).toString());
    QCOMPARE(scheduled.variants.constFirst().account, m_fixture->account);
    QCOMPARE(with(u"Sans heure"_s).state, domain::PostState::Draft);
    QCOMPARE(with(u"Sans heure"_s).plannedFor->wall.time(), QTime(9, 0));
    QVERIFY(!with(u"Sans date"_s).plannedFor);
}

void tst_PostSheetImport::table_withBadRows_keepsTheGoodAndSaysWhy()
{
    const QByteArray handle = m_fixture->value(u"SELECT handle FROM account"_s).toString().toUtf8();
    const auto report = import(file("text,date,time,accounts,status\n"
                                    "good,2026-06-17,09:00,"
                                    + handle
                                    + ",\n"
                                      "past,2026-06-15,09:00,"
                                    + handle
                                    + ",\n"
                                      "nobody,2026-06-17,09:00,@nobody@mer.example,\n"
                                      ",2026-06-17,09:00,,\n"
                                      "when?,soon,,,\n"
                                      "nowhere,2026-06-17,09:00,,scheduled\n"
                                      "no date,,,"
                                    + handle + ",scheduled\n"));
    QVERIFY(report);
    QCOMPARE(report->created, 1);
    QCOMPARE(report->rejectedCount, 6);
    QCOMPARE(posts(), 1);
    QHash<qint64, QString> reasons;
    for (const RejectedRow &row : report->rejected)
        reasons.insert(row.row, row.reason);
    QCOMPARE(reasons.value(3), u"The time is past."_s);
    QVERIFY(reasons.value(4).contains(u"@nobody@mer.example"_s));
    QVERIFY(reasons.contains(5) && reasons.value(6).contains(u"soon"_s) && reasons.contains(7)
            && reasons.contains(8));
}

void tst_PostSheetImport::table_correctedAndReadAgain_addsWhatIsNew()
{
    QVERIFY(import(file("text,date\nOne,2026-07-01\nTwo,\n")));
    const auto again = import(file("text,date\nOne,2026-07-01\nTwo,\nThree,\n"));
    QVERIFY(again);
    QCOMPARE(again->created, 1);
    QCOMPARE(again->unchanged, 2);
    QCOMPARE(posts(), 3);
}

void tst_PostSheetImport::sameFile_again_isKnown()
{
    const QString path = file("text,date\nOne,2026-07-01\n");
    QVERIFY(import(path));
    const auto again = import(path);
    QVERIFY(again && again->importedBefore);
    QCOMPARE(posts(), 1);
}

void tst_PostSheetImport::rowsWithoutAccount_goToThoseOfTheRequest()
{
    m_request.accounts = {m_fixture->account};
    QVERIFY(import(file("text,date,time\nOne,2026-07-01,10:00\n")));
    QCOMPARE(m_fixture->value(u"SELECT state FROM post"_s).toString(), u"scheduled"_s);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM variant"_s).toInt(), 1);
}

void tst_PostSheetImport::columns_chosen_winOverTheHeadings()
{
    m_request.format = u"csv"_s;
    m_request.columns = {{u"text"_s, 1}};
    QVERIFY(import(file("text,other\nfirst,second\n")));
    QCOMPARE(m_fixture->value(u"SELECT body FROM post"_s).toString(), u"second"_s);
    m_request.columns = {{u"colour"_s, 1}};
    const auto refused = import(file("text,other\nfirst,third\n"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
}

void tst_PostSheetImport::dryRun_saysAllAndKeepsNothing()
{
    const auto report = import(file("text,date\nOne,2026-07-01\n,\nTwo,never\n"), true);
    QVERIFY(report);
    QCOMPARE(report->created, 1);
    QCOMPARE(report->rejectedCount, 1);
    QVERIFY(!report->event.isValid());
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM post"_s).toInt(), 0);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM event"_s).toInt(), 0);
}

void tst_PostSheetImport::undo_putsAllIntoTheTrash()
{
    const QString path = file("text,date\nOne,2026-07-01\nTwo,\n");
    const auto report = import(path);
    QVERIFY(report);
    QVERIFY(undo(report->event));
    QCOMPARE(posts(), 0);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM post WHERE deleted_at IS NOT NULL"_s).toInt(), 2);
    QCOMPARE(import(path)->created, 2);
}

void tst_PostSheetImport::undo_whenOneIsOut_isRefused()
{
    m_request.accounts = {m_fixture->account};
    const auto report = import(file("text,date,time\nOne,2026-07-01,10:00\nTwo,2026-07-02,10:00\n"));
    QVERIFY(report);
    QVERIFY(m_fixture->write([](storage::Connection &connection) -> Result<int> {
        return connection.change(
            u"UPDATE variant SET remote_id = '7', state = 'published' WHERE post_id = 1"_s);
    }));
    const auto undone = undo(report->event);
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, ErrorCode::Refused);
    QCOMPARE(posts(), 2);
}

void tst_PostSheetImport::look_showsHeadingsAndRows()
{
    const auto look = tests::answerOf(m_imports->lookAt(file("Message;Jour\nBonjour;03/24/2027\n")));
    QVERIFY(look);
    QCOMPARE(look->headers, QStringList({u"Message"_s, u"Jour"_s}));
    QCOMPARE(look->rows.size(), 1);
    QCOMPARE(look->columns.value(u"text"_s, -1), 0);
    QCOMPARE(look->columns.value(u"date"_s, -1), 1);
    QVERIFY(look->monthFirst);
    QVERIFY(!tests::answerOf(m_imports->lookAt(file("Message\n"))));
    QVERIFY(!tests::answerOf(m_imports->lookAt(u"/nowhere/plan.csv"_s)));
}

QTEST_GUILESS_MAIN(tst_PostSheetImport)
#include "tst_postsheetimport.moc"
