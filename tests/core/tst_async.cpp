// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/async.h"

#include <QTest>
#include <QThread>

using namespace ruche;

class tst_Async : public QObject
{
    Q_OBJECT
private slots:
    void deliver_answerFromAnotherThread_arrivesInTheOwners();
    void deliver_ownerGone_isNotCalled();
    void deliver_abandonedPromise_saysCancelled();
    void answer_twice_keepsTheFirst();
};

void tst_Async::deliver_answerFromAnotherThread_arrivesInTheOwners()
{
    async::Answer<int> answer;
    QObject owner;
    int got = 0;
    QThread *where = nullptr;
    async::deliver(answer.future(), &owner, [&](const Result<int> &value) {
        got = value.value_or(-1);
        where = QThread::currentThread();
    });
    std::unique_ptr<QThread> thread(QThread::create([answer] { answer.finish(42); }));
    thread->start();
    QTRY_COMPARE(got, 42);
    QCOMPARE(where, QThread::currentThread());
    thread->wait();
}

void tst_Async::deliver_ownerGone_isNotCalled()
{
    async::Answer<int> answer;
    bool called = false;
    {
        QObject owner;
        async::deliver(answer.future(), &owner, [&](const Result<int> &) { called = true; });
    }
    answer.finish(1);
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void tst_Async::deliver_abandonedPromise_saysCancelled()
{
    QObject owner;
    std::optional<ErrorCode> code;
    {
        async::Answer<int> answer;
        async::deliver(answer.future(), &owner, [&](const Result<int> &value) { code = value.error().code; });
    }
    QTRY_VERIFY(code.has_value());
    QCOMPARE(*code, ErrorCode::Cancelled);
}

void tst_Async::answer_twice_keepsTheFirst()
{
    async::Answer<int> answer;
    answer.finish(1);
    answer.finish(2);
    QCOMPARE(answer.future().resultCount(), 1);
    QCOMPARE(*answer.future().resultAt(0), 1);
}

QTEST_GUILESS_MAIN(tst_Async)
#include "tst_async.moc"
