// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/connection.h"
#include "core/storage/storagethread.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace ruche;
using namespace ruche::storage;
using namespace Qt::Literals::StringLiterals;

class tst_StorageThread : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void write_anError_rollsBack();
    void write_success_announcesWhatItTouched();
    void run_beforeOpen_answersAnError();
    void destructor_runsWhatWasAskedFor();
    void open_notADatabase_isRefused();
    void otherProcess_commits_isNoticed();
    void write_afterAForeignCommit_doesNotFail();
    void callersThread_whileAMillionRowsAreWritten_isNeverBlocked();

private:
    template <typename T> static Result<T> wait(QFuture<Result<T>> future)
    {
        future.waitForFinished();
        return future.resultAt(0);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StorageThread> m_thread;
    QString m_path;
};

void tst_StorageThread::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"w.ruche"_s);
    m_thread = std::make_unique<StorageThread>(Access::ReadWrite);
    QVERIFY(wait(m_thread->open(m_path)));
    QVERIFY(wait(m_thread->write(
        [](Connection &connection) { return connection.execute(u"CREATE TABLE t (a INTEGER, b TEXT)"_s); })));
}

void tst_StorageThread::cleanup()
{
    m_thread.reset();
    m_folder.reset();
}

void tst_StorageThread::write_anError_rollsBack()
{
    QSignalSpy spy(m_thread.get(), &StorageThread::committed);
    const auto result = wait(m_thread->write([](Connection &connection) -> Result<int> {
        RUCHE_TRY(connection.change(u"INSERT INTO t (a) VALUES (1)"_s));
        connection.touch(domain::Change::Posts);
        return fail(ErrorCode::Refused);
    }));
    QCOMPARE(result.error().code, ErrorCode::Refused);
    const auto rows = wait(
        m_thread->run([](Connection &connection) { return connection.value(u"SELECT count(*) FROM t"_s); }));
    QCOMPARE(rows->toInt(), 0);
    QCoreApplication::processEvents();
    QCOMPARE(spy.count(), 0);
}

void tst_StorageThread::write_success_announcesWhatItTouched()
{
    QSignalSpy spy(m_thread.get(), &StorageThread::committed);
    QVERIFY(wait(m_thread->write([](Connection &connection) -> Result<int> {
        connection.touch(domain::Change::Posts);
        connection.touch(domain::Change::Outbox);
        return connection.change(u"INSERT INTO t (a) VALUES (1)"_s);
    })));
    QTRY_COMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).value<domain::Changes>(),
             domain::Changes(domain::Change::Posts) | domain::Change::Outbox);
}

void tst_StorageThread::run_beforeOpen_answersAnError()
{
    StorageThread closed(Access::ReadOnly);
    const auto result = wait(closed.run([](Connection &) -> Result<int> { return 1; }));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::NotFound);
}

void tst_StorageThread::destructor_runsWhatWasAskedFor()
{
    QList<QFuture<Result<int>>> futures;
    for (int i = 0; i < 500; ++i) {
        futures << m_thread->write([i](Connection &connection) {
            return connection.change(u"INSERT INTO t (a) VALUES (:a)"_s, {{u":a"_s, i}});
        });
    }
    m_thread.reset();
    for (const auto &future : futures)
        QVERIFY(future.isFinished() && future.resultAt(0));
    m_thread = std::make_unique<StorageThread>(Access::ReadWrite);
    QVERIFY(wait(m_thread->open(m_path)));
    QCOMPARE(wait(m_thread->run([](Connection &c) { return c.value(u"SELECT count(*) FROM t"_s); }))->toInt(),
             500);
}

void tst_StorageThread::open_notADatabase_isRefused()
{
    const QString path = m_folder->filePath(u"picture.png"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    StorageThread thread(Access::ReadWrite);
    const auto result = wait(thread.open(path));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::NotAWorkspace);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray(5000, 'x'));
}

void tst_StorageThread::otherProcess_commits_isNoticed()
{
    QSignalSpy spy(m_thread.get(), &StorageThread::foreignCommit);
    auto other
        = Connection::open(m_path, Access::ReadWrite); // another connection is what another process would be
    QVERIFY(other);
    QVERIFY((*other)->change(u"INSERT INTO t (a) VALUES (7)"_s));
    QTRY_VERIFY(spy.count() >= 1);
}

void tst_StorageThread::write_afterAForeignCommit_doesNotFail()
{
    auto other = Connection::open(m_path, Access::ReadWrite);
    QVERIFY(other);
    // Reads first, then another connection commits, then writes: a deferred transaction fails here.
    const auto result = wait(m_thread->run([&other](Connection &connection) -> Result<int> {
        RUCHE_TRY(connection.value(u"SELECT count(*) FROM t"_s));
        RUCHE_TRY((*other)->change(u"INSERT INTO t (a) VALUES (7)"_s));
        RUCHE_TRY_ASSIGN(const auto transaction, Transaction::begin(connection));
        RUCHE_TRY(connection.change(u"INSERT INTO t (a) VALUES (8)"_s));
        RUCHE_TRY(transaction->commit());
        return 1;
    }));
    QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
}

void tst_StorageThread::callersThread_whileAMillionRowsAreWritten_isNeverBlocked()
{
    const auto future = m_thread->write([](Connection &connection) -> Result<int> {
        return connection.change(
            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000) "
            "INSERT INTO t SELECT i, 'message ' || i FROM n"_s);
    });
    // The event loop of this thread ticks on, and asking for something more answers at once.
    qint64 longest = 0;
    QElapsedTimer tick;
    tick.start();
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] {
        QElapsedTimer asking;
        asking.start();
        (void)m_thread->run([](Connection &connection) { return connection.value(u"SELECT 1"_s); });
        longest = qMax(longest, asking.elapsed());
    });
    timer.start(1);
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 60000);
    QVERIFY(future.resultAt(0));
    QVERIFY2(longest < 50, qPrintable(QString::number(longest)));
}

QTEST_GUILESS_MAIN(tst_StorageThread)
#include "tst_storagethread.moc"
