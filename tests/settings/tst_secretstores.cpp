// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/async.h"
#include "core/settings/chainsecretstore.h"
#include "core/settings/filesecretstore.h"
#include "core/settings/keychainsecretstore.h"
#include "core/settings/memorysecretstore.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace ruche;
using namespace ruche::settings;
using namespace Qt::Literals::StringLiterals;

namespace {

template <typename T> Result<T> answerOf(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20000) || future.resultCount() == 0)
        return fail(ErrorCode::Internal, u"no answer"_s);
    return future.resultAt(0);
}

} // namespace

class tst_SecretStores : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void secretKey_ofTwoWorkspaces_differs();
    void memory_writeReadRemove_works();
    void keychain_withoutASession_isRuledOutAtOnce();
    void keychain_deadBus_isRuledOutInTime();
    void chain_withoutAKeychain_usesTheFileBesideTheWorkspace();
    void chain_callsBeforeTheChoice_areKept();
};

void tst_SecretStores::init()
{
    // No test may reach the keychain of whoever runs it.
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qunsetenv("XDG_RUNTIME_DIR");
    qunsetenv("DISPLAY");
}

void tst_SecretStores::secretKey_ofTwoWorkspaces_differs()
{
    QCOMPARE(secretKey(u"1f0e"_s, 7), u"ruche/1f0e/account/7"_s);
    QVERIFY(secretKey(u"1f0e"_s, 7) != secretKey(u"2a3b"_s, 7));
}

void tst_SecretStores::memory_writeReadRemove_works()
{
    MemorySecretStore store;
    QCOMPARE(answerOf(store.read(u"k"_s)).error().code, ErrorCode::NotFound);
    QVERIFY(answerOf(store.write(u"k"_s, u"v"_s)));
    QCOMPARE(answerOf(store.read(u"k"_s)).value_or(QString()), u"v"_s);
    QVERIFY(answerOf(store.remove(u"k"_s)));
    QVERIFY(answerOf(store.remove(u"k"_s)));
    QCOMPARE(answerOf(store.read(u"k"_s)).error().code, ErrorCode::NotFound);
    QCOMPARE(store.kind(), u"memory"_s);
}

void tst_SecretStores::keychain_withoutASession_isRuledOutAtOnce()
{
    KeychainSecretStore store(u"ruche-test"_s);
    const QFuture<Result<bool>> works = store.probe();
    QVERIFY(works.isFinished());
    QCOMPARE(works.resultAt(0).value_or(true), false);
}

void tst_SecretStores::keychain_deadBus_isRuledOutInTime()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    KeychainSecretStore store(u"ruche-test"_s);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(answerOf(store.probe()).value_or(true), false);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    // What it answers in such a session is an error that people can act on, not a missing secret.
    QCOMPARE(answerOf(store.read(u"k"_s)).error().code, ErrorCode::SecretsLocked);
}

void tst_SecretStores::chain_withoutAKeychain_usesTheFileBesideTheWorkspace()
{
    QTemporaryDir folder;
    const QString workspace = folder.filePath(u"client.ruche"_s);
    const PassphraseProvider provider = [](PassphraseReason) { return async::ready<QString>(u"pass"_s); };
    {
        const auto store = makeSecretStore(workspace, provider);
        QVERIFY(answerOf(store->write(u"k"_s, u"v"_s)));
        QCOMPARE(store->kind(), u"file"_s);
    }
    QVERIFY(QFile::exists(workspace + u".secrets"_s));
    const auto store = makeSecretStore(workspace, provider);
    QCOMPARE(answerOf(store->read(u"k"_s)).value_or(QString()), u"v"_s);
    QVERIFY(answerOf(store->remove(u"k"_s)));
    QCOMPARE(answerOf(store->read(u"k"_s)).error().code, ErrorCode::NotFound);
}

void tst_SecretStores::chain_callsBeforeTheChoice_areKept()
{
    QTemporaryDir folder;
    const auto store = makeSecretStore(folder.filePath(u"client.ruche"_s), {});
    // Asked before the event loop has run even once; without anybody to ask, writing is refused and reading
    // finds nothing.
    const auto read = store->read(u"k"_s);
    const auto written = store->write(u"k"_s, u"v"_s);
    QCOMPARE(answerOf(read).error().code, ErrorCode::NotFound);
    QCOMPARE(answerOf(written).error().code, ErrorCode::SecretsLocked);
}

QTEST_GUILESS_MAIN(tst_SecretStores)
#include "tst_secretstores.moc"
