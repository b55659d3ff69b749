// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/async.h"
#include "core/services/brandservice.h"
#include "core/services/workspace.h"
#include "core/settings/memorysecretstore.h"
#include "core/storage/connection.h"
#include "core/storage/migrator.h"
#include "tests/services/servicefixture.h"
#include "tests/support/faketransport.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;
using services::Workspace;

class tst_Workspace : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void create_thenOpen_isTheSameWorkspace();
    void create_overAFile_isRefused_andTheFileStays();
    void open_whatIsNoWorkspace_isRefused_data();
    void open_whatIsNoWorkspace_isRefused();
    void open_newerFile_isRefused_untouched();
    void open_damagedFile_isRefused();
    void create_whereNoFolderCanBe_saysSo();
    void twoAtOnce_eachSeesWhatTheOtherWrote();
    void destructor_writesWhatWasAskedFor();
    void backupAndRestore_bringTheFormerStateBack();
    void restore_whileOpen_isBusy();
    void rename_isStored();

private:
    [[nodiscard]] std::unique_ptr<Workspace> make() const
    {
        return std::make_unique<Workspace>(
            services::Environment{m_surroundings->clock, m_surroundings->transport, m_surroundings->secrets});
    }
    /// Makes the file, with a brand in it, and closes it.
    void makeFile();
    Result<domain::BrandId> addBrand(Workspace &workspace, const QString &name);
    /// Something done to the closed file by SQL.
    void change(const QString &sql)
    {
        const auto connection = storage::Connection::open(m_path, storage::Access::ReadWrite);
        QVERIFY(connection && (*connection)->execute(sql));
    }
    [[nodiscard]] QByteArray content() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    struct Surroundings
    {
        FixedClock clock{QDateTime(QDate(2026, 6, 16), QTime(8, 0), Qt::UTC)};
        test::FakeTransport transport;
        settings::MemorySecretStore secrets;
    };
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Surroundings> m_surroundings;
    QString m_path;
};

void tst_Workspace::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_surroundings = std::make_unique<Surroundings>();
    m_path = m_folder->filePath(u"Été 2026.ruche"_s);
}

void tst_Workspace::cleanup()
{
    m_surroundings.reset();
    m_folder.reset();
}

Result<domain::BrandId> tst_Workspace::addBrand(Workspace &workspace, const QString &name)
{
    domain::Brand brand;
    brand.name = name;
    brand.color = u"#0369A1"_s;
    brand.zone = u"Europe/Paris"_s;
    const auto added = answerOf(workspace.brands().add(brand));
    if (!added)
        return fail(added.error());
    return added->id;
}

void tst_Workspace::makeFile()
{
    const auto workspace = make();
    QVERIFY(answerOf(workspace->create(m_path, u"Agence"_s)));
    QVERIFY(addBrand(*workspace, u"Cap Pertuis"_s));
}

void tst_Workspace::create_thenOpen_isTheSameWorkspace()
{
    QString uuid;
    {
        const auto workspace = make();
        QVERIFY(!workspace->isOpen());
        const auto made = answerOf(workspace->create(m_folder->filePath(u"a/b/w.ruche"_s), u"Agence"_s));
        QVERIFY(made);
        QVERIFY(workspace->isOpen());
        QCOMPARE(made->name, u"Agence"_s);
        QVERIFY(!made->uuid.isEmpty());
        uuid = made->uuid;
        QVERIFY(addBrand(*workspace, u"Cap Pertuis"_s));
        QCOMPARE(answerOf(workspace->info())->counts.value(u"brands"_s), 1);
    }
    const auto again = make();
    const auto opened = answerOf(again->open(m_folder->filePath(u"a/b/w.ruche"_s)));
    QVERIFY(opened);
    QCOMPARE(opened->uuid, uuid);
    QCOMPARE(opened->schemaVersion, storage::Migrator::newestVersion());
    QCOMPARE(again->identity().name, u"Agence"_s);
    const auto info = answerOf(again->info());
    QCOMPARE(info->counts.value(u"brands"_s), 1);
    QVERIFY(info->bytes > 0);
    QVERIFY(answerOf(again->check())->isEmpty());
}

void tst_Workspace::create_overAFile_isRefused_andTheFileStays()
{
    makeFile();
    const QByteArray before = content();
    const auto workspace = make();
    QCOMPARE(answerOf(workspace->create(m_path, u"Autre"_s)).error().code, ErrorCode::AlreadyExists);
    QVERIFY(!workspace->isOpen());
    QCOMPARE(content(), before);
}

void tst_Workspace::open_whatIsNoWorkspace_isRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray(5000, 'x');
    QTest::newRow("SQLite of another program")
        << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0');
}

void tst_Workspace::open_whatIsNoWorkspace_isRefused()
{
    QFETCH(QByteArray, bytes);
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    const auto workspace = make();
    QCOMPARE(answerOf(workspace->open(m_path)).error().code, ErrorCode::NotAWorkspace);
    QVERIFY(!workspace->isOpen());
    QCOMPARE(content(), bytes);
    QCOMPARE(answerOf(workspace->open(m_folder->filePath(u"absent.ruche"_s))).error().code,
             ErrorCode::FileUnreadable);
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"absent.ruche"_s)));
}

void tst_Workspace::open_newerFile_isRefused_untouched()
{
    makeFile();
    change(u"PRAGMA user_version=%1"_s.arg(storage::Migrator::newestVersion() + 1));
    const QByteArray before = content();
    const auto workspace = make();
    const auto opened = answerOf(workspace->open(m_path));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::NewerFile);
    QVERIFY(!workspace->isOpen());
    QCOMPARE(content(), before);
    // The same Workspace may open another file then.
    QVERIFY(answerOf(workspace->create(m_folder->filePath(u"other.ruche"_s), u"Autre"_s)));
}

void tst_Workspace::open_damagedFile_isRefused()
{
    makeFile();
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        // All pages but the first, which says what the file is.
        const qint64 from = 4096;
        QVERIFY(file.seek(from));
        const QByteArray noise(int(file.size() - from), '\x5a');
        QCOMPARE(file.write(noise), noise.size());
    }
    const auto workspace = make();
    const auto opened = answerOf(workspace->open(m_path));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Damaged);
    QCOMPARE(opened.error().subject, m_path);
    QVERIFY(!workspace->isOpen());
}

void tst_Workspace::create_whereNoFolderCanBe_saysSo()
{
    QFile file(m_folder->filePath(u"a file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto workspace = make();
    const auto made = answerOf(workspace->create(file.fileName() + u"/deeper/w.ruche"_s, u"Agence"_s));
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::FileUnwritable);
    QVERIFY(!workspace->isOpen());
}

void tst_Workspace::twoAtOnce_eachSeesWhatTheOtherWrote()
{
    makeFile();
    const auto first = make();
    const auto second = make();
    QVERIFY(answerOf(first->open(m_path)));
    QVERIFY(answerOf(second->open(m_path)));
    QSignalSpy changed(second.get(), &Workspace::changed);
    QVERIFY(addBrand(*first, u"Café Lila"_s));
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(answerOf(second->info())->counts.value(u"brands"_s), 2);
    // Both write at the same time: nothing is lost and nobody is refused.
    QList<QFuture<Result<domain::Brand>>> answers;
    for (int i = 0; i < 20; ++i) {
        domain::Brand brand;
        brand.name = u"Marque %1"_s.arg(i);
        brand.color = u"#0369A1"_s;
        brand.zone = u"Europe/Paris"_s;
        answers << (i % 2 == 0 ? first : second)->brands().add(brand);
    }
    for (const auto &answer : std::as_const(answers))
        QVERIFY(answerOf(answer));
    QCOMPARE(answerOf(first->info())->counts.value(u"brands"_s), 22);
    QCOMPARE(answerOf(second->info())->counts.value(u"brands"_s), 22);
    // The same name in both: the second is told.
    QCOMPARE(addBrand(*second, u"Café Lila"_s).error().code, ErrorCode::AlreadyExists);
    QVERIFY(answerOf(second->check())->isEmpty());
}

void tst_Workspace::destructor_writesWhatWasAskedFor()
{
    makeFile();
    {
        const auto workspace = make();
        QVERIFY(answerOf(workspace->open(m_path)));
        for (int i = 0; i < 50; ++i) {
            domain::Brand brand;
            brand.name = u"Marque %1"_s.arg(i);
            brand.color = u"#0369A1"_s;
            brand.zone = u"Europe/Paris"_s;
            (void)workspace->brands().add(brand);
        }
    }
    const auto workspace = make();
    QVERIFY(answerOf(workspace->open(m_path)));
    QCOMPARE(answerOf(workspace->info())->counts.value(u"brands"_s), 51);
}

void tst_Workspace::backupAndRestore_bringTheFormerStateBack()
{
    makeFile();
    const QString copy = m_folder->filePath(u"copy.ruche"_s);
    {
        const auto workspace = make();
        QVERIFY(answerOf(workspace->open(m_path)));
        QVERIFY(answerOf(workspace->backup(copy)));
        QCOMPARE(answerOf(workspace->backup(copy)).error().code, ErrorCode::AlreadyExists);
        QVERIFY(addBrand(*workspace, u"Café Lila"_s));
    }
    QVERIFY(answerOf(Workspace::restore(copy, m_path)));
    QVERIFY(QFileInfo::exists(m_path + u".before-restore"_s));
    QVERIFY(!QFileInfo::exists(m_path + u".part"_s));
    const auto workspace = make();
    QVERIFY(answerOf(workspace->open(m_path)));
    QCOMPARE(answerOf(workspace->info())->counts.value(u"brands"_s), 1);
    const auto former = make();
    QVERIFY(answerOf(former->open(m_path + u".before-restore"_s)));
    QCOMPARE(answerOf(former->info())->counts.value(u"brands"_s), 2);
}

void tst_Workspace::restore_whileOpen_isBusy()
{
    makeFile();
    const QString copy = m_folder->filePath(u"copy.ruche"_s);
    const auto workspace = make();
    QVERIFY(answerOf(workspace->open(m_path)));
    QVERIFY(answerOf(workspace->backup(copy)));
    QCOMPARE(answerOf(Workspace::restore(copy, m_path)).error().code, ErrorCode::Busy);
    QVERIFY(addBrand(*workspace, u"Café Lila"_s));
    QCOMPARE(answerOf(workspace->info())->counts.value(u"brands"_s), 2);
}

void tst_Workspace::rename_isStored()
{
    makeFile();
    {
        const auto workspace = make();
        QVERIFY(answerOf(workspace->open(m_path)));
        QVERIFY(answerOf(workspace->rename(u"L’agence du port"_s)));
        QCOMPARE(workspace->identity().name, u"L’agence du port"_s);
    }
    const auto workspace = make();
    QCOMPARE(answerOf(workspace->open(m_path))->name, u"L’agence du port"_s);
}

QTEST_GUILESS_MAIN(tst_Workspace)
#include "tst_workspace.moc"
