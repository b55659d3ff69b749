// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/connection.h"
#include "core/storage/workspacefile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ruche;
using namespace ruche::storage;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime morning(QDate(2026, 6, 16), QTime(8, 0), Qt::UTC);

} // namespace

class tst_WorkspaceFile : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void prepare_afterInitialise_knowsWhoItIs();
    void prepare_anotherProgramsDatabase_isNotAWorkspace();
    void prepare_brokenPages_isDamaged();
    void backup_thenRestore_givesTheSameBack();
    void backup_existingDestination_isRefused();
    void restore_whileSomebodyHasItOpen_isRefused();
    void restore_fromJunk_leavesTheFileAlone();

private:
    std::unique_ptr<Connection> openAt(const QString &path)
    {
        auto connection = Connection::open(path, Access::ReadWrite);
        return connection ? *std::move(connection) : nullptr;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void tst_WorkspaceFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"w.ruche"_s);
    const auto connection = openAt(m_path);
    QVERIFY(connection);
    QVERIFY(workspacefile::initialise(*connection, m_path, u"Atelier Salicorne"_s, morning));
}

void tst_WorkspaceFile::prepare_afterInitialise_knowsWhoItIs()
{
    const auto connection = openAt(m_path);
    const auto identity = workspacefile::prepare(*connection, m_path, morning);
    QVERIFY(identity);
    QCOMPARE(identity->name, u"Atelier Salicorne"_s);
    QCOMPARE(identity->uuid.size(), 36);
    QVERIFY(!identity->isSample);
    QVERIFY(workspacefile::problems(*connection)->isEmpty());
    QCOMPARE(workspacefile::counts(*connection)->value(u"posts"_s, -1), 0);
}

void tst_WorkspaceFile::prepare_anotherProgramsDatabase_isNotAWorkspace()
{
    const QString path = m_folder->filePath(u"other.sqlite"_s);
    const auto connection = openAt(path);
    QVERIFY(connection->execute(u"CREATE TABLE bookmarks (url TEXT)"_s));
    const auto identity = workspacefile::prepare(*connection, path, morning);
    QVERIFY(!identity);
    QCOMPARE(identity.error().code, ErrorCode::NotAWorkspace);
    QCOMPARE(workspacefile::recognise(path).error().code, ErrorCode::NotAWorkspace);
    QCOMPARE(workspacefile::recognise(m_folder->filePath(u"absent"_s)).error().code,
             ErrorCode::FileUnreadable);
    QVERIFY(workspacefile::recognise(m_path));
    QCOMPARE(connection->value(u"SELECT count(*) FROM sqlite_master"_s)->toInt(), 1);
}

void tst_WorkspaceFile::prepare_brokenPages_isDamaged()
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > 40000);
    for (qint64 page = 2; page < file.size() / 4096; page += 3) {
        file.seek(page * 4096);
        file.write(QByteArray(4096, '\xa5'));
    }
    file.close();
    const auto connection = openAt(m_path);
    if (!connection)
        return; // refused even earlier
    const auto identity = workspacefile::prepare(*connection, m_path, morning);
    QVERIFY(!identity);
    QCOMPARE(identity.error().code, ErrorCode::Damaged);
}

void tst_WorkspaceFile::backup_thenRestore_givesTheSameBack()
{
    const QString copy = m_folder->filePath(u"l'été.ruche"_s);
    {
        const auto connection = openAt(m_path);
        QVERIFY(workspacefile::backup(*connection, copy));
        QVERIFY(workspacefile::setValue(*connection, u"name"_s, u"Changed"_s));
    }
    const auto restored = workspacefile::restore(copy, m_path);
    QVERIFY2(restored, restored ? "" : qPrintable(restored.error().detail));
    const auto connection = openAt(m_path);
    QCOMPARE(workspacefile::prepare(*connection, m_path, morning)->name, u"Atelier Salicorne"_s);
    const auto kept = openAt(m_path + u".before-restore"_s);
    QCOMPARE(kept->value(u"SELECT value FROM workspace WHERE key = 'name'"_s)->toString(), u"Changed"_s);
}

void tst_WorkspaceFile::backup_existingDestination_isRefused()
{
    const auto connection = openAt(m_path);
    const auto done = workspacefile::backup(*connection, m_path);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(workspacefile::backup(*connection, u"/nowhere/at/all.ruche"_s).error().code,
             ErrorCode::FileUnwritable);
}

void tst_WorkspaceFile::restore_whileSomebodyHasItOpen_isRefused()
{
    const QString copy = m_folder->filePath(u"copy.ruche"_s);
    const auto connection = openAt(m_path);
    QVERIFY(workspacefile::backup(*connection, copy));
    QVERIFY(connection->execute(u"BEGIN IMMEDIATE"_s));
    const auto restored = workspacefile::restore(copy, m_path);
    QVERIFY(!restored);
    QCOMPARE(restored.error().code, ErrorCode::Busy);
    connection->rollback();
    QCOMPARE(connection->value(u"SELECT value FROM workspace WHERE key = 'name'"_s)->toString(),
             u"Atelier Salicorne"_s);
}

void tst_WorkspaceFile::restore_fromJunk_leavesTheFileAlone()
{
    const QString junk = m_folder->filePath(u"junk"_s);
    QFile file(junk);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not a workspace at all, but long enough to be read as a header of one hundred bytes or so, "
               "and then some more");
    file.close();
    QVERIFY(!workspacefile::restore(junk, m_path));
    QVERIFY(!workspacefile::restore(m_folder->filePath(u"absent"_s), m_path));
    const auto connection = openAt(m_path);
    QVERIFY(workspacefile::prepare(*connection, m_path, morning));
}

QTEST_GUILESS_MAIN(tst_WorkspaceFile)
#include "tst_workspacefile.moc"
