// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/async.h"
#include "core/settings/filesecretstore.h"

#include <QFile>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

#include <sodium.h>

using namespace ruche;
using namespace ruche::settings;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The cheapest that is allowed, so that tests are quick.
constexpr PassphraseCost cheap{crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};

/// Answers from a list, and notes what it was asked.
struct ScriptedPassphrases
{
    QStringList answers;
    QList<PassphraseReason> asked;

    PassphraseProvider provider()
    {
        return [this](PassphraseReason reason) {
            asked << reason;
            if (answers.isEmpty())
                return async::ready<QString>(fail(ErrorCode::Cancelled));
            return async::ready<QString>(answers.takeFirst());
        };
    }
};

template <typename T> Result<T> waited(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20000) || future.resultCount() == 0)
        return fail(ErrorCode::Internal, u"no answer"_s);
    return future.resultAt(0);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void putContent(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class tst_FileSecretStore : public QObject
{
    Q_OBJECT
private slots:
    void secret_written_isReadByAnotherStoreWithThePassphrase();
    void secret_onDisk_isNeitherReadableNorOpenToOthers();
    void read_withoutAFile_asksForNothing();
    void read_wrongPassphrase_isLockedThenAskedAgain();
    void operations_whilePassphraseIsAsked_askOnce();
    void operations_afterRefusedPassphrase_allAnswerLocked();
    void file_damaged_isSaidAndKept_data();
    void file_damaged_isSaidAndKept();
    void file_ofALaterVersion_isNotTouched();
    void twoStores_writingInTurn_loseNothing();
    void write_whileAnotherHoldsTheLock_waitsForIt();
    void write_intoAMissingFolder_isUnwritable();
    void remove_isFinalAndOfMissingIsSuccess();
    void store_goneBeforeTheAnswer_cancels();
    void environment_passphrase_isOfferedOnce();

private:
    [[nodiscard]] QString freshPath() { return m_folder.filePath(u"%1.secrets"_s.arg(++m_count)); }

    QTemporaryDir m_folder;
    int m_count = 0;
};

void tst_FileSecretStore::secret_written_isReadByAnotherStoreWithThePassphrase()
{
    const QString path = freshPath();
    ScriptedPassphrases first{{u"correct horse é"_s}, {}};
    {
        FileSecretStore store(path, first.provider(), cheap);
        QVERIFY(waited(store.write(u"ruche/w/account/1"_s, u"abcd EFGH ñ 🐝"_s)));
        QVERIFY(waited(store.write(u"ruche/w/account/2"_s, u"second"_s)));
        QCOMPARE(waited(store.read(u"ruche/w/account/1"_s)).value_or(u"failed"_s), u"abcd EFGH ñ 🐝"_s);
    }
    QCOMPARE(first.asked, QList<PassphraseReason>{PassphraseReason::Choose});

    ScriptedPassphrases again{{u"correct horse é"_s}, {}};
    FileSecretStore store(path, again.provider());
    QCOMPARE(waited(store.read(u"ruche/w/account/1"_s)).value_or(u"failed"_s), u"abcd EFGH ñ 🐝"_s);
    QCOMPARE(waited(store.read(u"ruche/w/account/2"_s)).value_or(u"failed"_s), u"second"_s);
    const Result<QString> missing = waited(store.read(u"ruche/w/account/3"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QCOMPARE(again.asked, QList<PassphraseReason>{PassphraseReason::Unlock});
    QCOMPARE(store.kind(), u"file"_s);
}

void tst_FileSecretStore::secret_onDisk_isNeitherReadableNorOpenToOthers()
{
    const QString path = freshPath();
    ScriptedPassphrases passphrases{{u"pass"_s}, {}};
    FileSecretStore store(path, passphrases.provider(), cheap);
    QVERIFY(waited(store.write(u"ruche/w/account/1"_s, u"very-secret"_s)));
    const QByteArray once = contentOf(path);
    QVERIFY(!once.isEmpty());
    QVERIFY(!once.contains("very-secret"));
    QVERIFY(!once.contains("account"));
    QCOMPARE(
        QFile::permissions(path)
            & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther),
        QFile::Permissions());
    // The same content again is other bytes: the nonce is never used twice.
    QVERIFY(waited(store.write(u"ruche/w/account/1"_s, u"very-secret"_s)));
    QVERIFY(contentOf(path) != once);
    QCOMPARE(contentOf(path).size(), once.size());
}

void tst_FileSecretStore::read_withoutAFile_asksForNothing()
{
    ScriptedPassphrases passphrases;
    FileSecretStore store(freshPath(), passphrases.provider(), cheap);
    QVERIFY(!store.exists());
    const Result<QString> missing = waited(store.read(u"k"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QVERIFY(waited(store.remove(u"k"_s)));
    QVERIFY(passphrases.asked.isEmpty());
    QVERIFY(!store.exists());
}

void tst_FileSecretStore::read_wrongPassphrase_isLockedThenAskedAgain()
{
    const QString path = freshPath();
    ScriptedPassphrases right{{u"right"_s}, {}};
    FileSecretStore writer(path, right.provider(), cheap);
    QVERIFY(waited(writer.write(u"k"_s, u"v"_s)));

    ScriptedPassphrases passphrases{{u"wrong"_s, u"right"_s}, {}};
    FileSecretStore store(path, passphrases.provider(), cheap);
    const QByteArray before = contentOf(path);
    const Result<void> refused = waited(store.write(u"k"_s, u"other"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::SecretsLocked);
    QCOMPARE(contentOf(path), before);
    QCOMPARE(waited(store.read(u"k"_s)).value_or(u"failed"_s), u"v"_s);
    QCOMPARE(passphrases.asked, (QList{PassphraseReason::Unlock, PassphraseReason::Retry}));
}

void tst_FileSecretStore::operations_whilePassphraseIsAsked_askOnce()
{
    const async::Answer<QString> typed;
    int asked = 0;
    const PassphraseProvider slow = [&](PassphraseReason) {
        ++asked;
        return typed.future();
    };
    FileSecretStore store(freshPath(), slow, cheap);
    const auto first = store.write(u"a"_s, u"1"_s);
    const auto second = store.write(u"b"_s, u"2"_s);
    const auto third = store.read(u"a"_s);
    QTRY_COMPARE(asked, 1);
    QVERIFY(!first.isFinished());
    typed.finish(u"pass"_s);
    QVERIFY(waited(first));
    QVERIFY(waited(second));
    QCOMPARE(waited(third).value_or(u"failed"_s), u"1"_s);
    QCOMPARE(asked, 1);
}

void tst_FileSecretStore::operations_afterRefusedPassphrase_allAnswerLocked()
{
    ScriptedPassphrases nobody;
    FileSecretStore store(freshPath(), nobody.provider(), cheap);
    const auto first = store.write(u"a"_s, u"1"_s);
    const auto second = store.write(u"b"_s, u"2"_s);
    QCOMPARE(waited(first).error().code, ErrorCode::SecretsLocked);
    QCOMPARE(waited(second).error().code, ErrorCode::SecretsLocked);
    QCOMPARE(nobody.asked.size(), 1);
    QVERIFY(!store.exists());
    // Later it may be given after all.
    nobody.answers = {u"pass"_s};
    QVERIFY(waited(store.write(u"a"_s, u"1"_s)));
}

void tst_FileSecretStore::file_damaged_isSaidAndKept_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("keep");
    QTest::newRow("something else") << 0 << QByteArray("SQLite format 3") << -1;
    QTest::newRow("salt changed") << 26 << QByteArray("\xff\x00\xff", 3) << -1;
    QTest::newRow("box changed") << 70 << QByteArray("\xff\x00\xff", 3) << -1;
    QTest::newRow("cut in the header") << 0 << QByteArray() << 20;
    QTest::newRow("cut at the end") << 0 << QByteArray() << 90;
    QTest::newRow("empty") << 0 << QByteArray() << 0;
}

void tst_FileSecretStore::file_damaged_isSaidAndKept()
{
    QFETCH(int, from);
    QFETCH(QByteArray, bytes);
    QFETCH(int, keep);
    const QString path = freshPath();
    {
        ScriptedPassphrases passphrases{{u"pass"_s}, {}};
        FileSecretStore store(path, passphrases.provider(), cheap);
        QVERIFY(waited(store.write(u"ruche/w/account/1"_s, u"secret"_s)));
    }
    QByteArray damaged = contentOf(path);
    damaged.replace(from, bytes.size(), bytes);
    if (keep >= 0)
        damaged.truncate(keep);
    putContent(path, damaged);

    ScriptedPassphrases passphrases{{u"pass"_s, u"pass"_s}, {}};
    FileSecretStore store(path, passphrases.provider(), cheap);
    const Result<QString> read = waited(store.read(u"ruche/w/account/1"_s));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Damaged);
    QCOMPARE(read.error().subject, path);
    const Result<void> written = waited(store.write(u"ruche/w/account/1"_s, u"new"_s));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Damaged);
    QCOMPARE(contentOf(path), damaged);
    QVERIFY(passphrases.asked.isEmpty());
}

void tst_FileSecretStore::file_ofALaterVersion_isNotTouched()
{
    const QString path = freshPath();
    const QByteArray later = QByteArray("RUCHESEC") + char(2) + QByteArray(200, 'x');
    putContent(path, later);
    ScriptedPassphrases passphrases{{u"pass"_s}, {}};
    FileSecretStore store(path, passphrases.provider(), cheap);
    QCOMPARE(waited(store.write(u"k"_s, u"v"_s)).error().code, ErrorCode::NewerFile);
    QCOMPARE(contentOf(path), later);
}

void tst_FileSecretStore::twoStores_writingInTurn_loseNothing()
{
    const QString path = freshPath();
    ScriptedPassphrases one{{u"pass"_s}, {}};
    ScriptedPassphrases two{{u"pass"_s}, {}};
    FileSecretStore first(path, one.provider(), cheap);
    QVERIFY(waited(first.write(u"start"_s, u"0"_s)));
    FileSecretStore second(path, two.provider(), cheap);
    QList<QFuture<Result<void>>> writes;
    for (int number = 0; number < 10; ++number) {
        FileSecretStore &store = number % 2 == 0 ? first : second;
        writes << store.write(QString::number(number), u"value %1"_s.arg(number));
    }
    for (const auto &write : writes)
        QVERIFY(waited(write));
    for (int number = 0; number < 10; ++number) {
        FileSecretStore &other = number % 2 == 0 ? second : first;
        QCOMPARE(waited(other.read(QString::number(number))).value_or(u"failed"_s),
                 u"value %1"_s.arg(number));
    }
}

void tst_FileSecretStore::write_whileAnotherHoldsTheLock_waitsForIt()
{
    const QString path = freshPath();
    ScriptedPassphrases passphrases{{u"pass"_s}, {}};
    FileSecretStore store(path, passphrases.provider(), cheap);
    QVERIFY(waited(store.write(u"k"_s, u"old"_s)));
    QLockFile other(path + u".lock"_s);
    QVERIFY(other.lock());
    const auto write = store.write(u"k"_s, u"new"_s);
    QTest::qWait(150);
    QVERIFY(!write.isFinished());
    other.unlock();
    QVERIFY(waited(write));
    QCOMPARE(waited(store.read(u"k"_s)).value_or(u"failed"_s), u"new"_s);
}

void tst_FileSecretStore::write_intoAMissingFolder_isUnwritable()
{
    const QString path = m_folder.filePath(u"missing/a.secrets"_s);
    ScriptedPassphrases passphrases{{u"pass"_s}, {}};
    FileSecretStore store(path, passphrases.provider(), cheap);
    const Result<void> written = waited(store.write(u"k"_s, u"v"_s));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::FileUnwritable);
    QCOMPARE(written.error().subject, path);
}

void tst_FileSecretStore::remove_isFinalAndOfMissingIsSuccess()
{
    const QString path = freshPath();
    ScriptedPassphrases passphrases{{u"pass"_s, u"pass"_s}, {}};
    FileSecretStore store(path, passphrases.provider(), cheap);
    QVERIFY(waited(store.write(u"k"_s, u"v"_s)));
    QVERIFY(waited(store.remove(u"k"_s)));
    QVERIFY(waited(store.remove(u"k"_s)));
    QCOMPARE(waited(store.read(u"k"_s)).error().code, ErrorCode::NotFound);
    FileSecretStore later(path, passphrases.provider(), cheap);
    QCOMPARE(waited(later.read(u"k"_s)).error().code, ErrorCode::NotFound);
}

void tst_FileSecretStore::store_goneBeforeTheAnswer_cancels()
{
    const async::Answer<QString> neverTyped;
    QFuture<Result<void>> write;
    bool asked = false;
    {
        FileSecretStore store(
            freshPath(),
            [&](PassphraseReason) {
                asked = true;
                return neverTyped.future();
            },
            cheap);
        write = store.write(u"k"_s, u"v"_s);
        QTRY_VERIFY(asked);
    }
    QCOMPARE(waited(write).error().code, ErrorCode::Cancelled);
}

void tst_FileSecretStore::environment_passphrase_isOfferedOnce()
{
    const auto restore = qScopeGuard([] { qunsetenv("RUCHE_PASSPHRASE"); });
    qputenv("RUCHE_PASSPHRASE", "from-the-environment");
    ScriptedPassphrases typed{{u"typed"_s}, {}};
    const PassphraseProvider provider = passphraseFromEnvironment(typed.provider());
    QCOMPARE(waited(provider(PassphraseReason::Unlock)).value_or(QString()), u"from-the-environment"_s);
    QCOMPARE(waited(provider(PassphraseReason::Retry)).value_or(QString()), u"typed"_s);
    qunsetenv("RUCHE_PASSPHRASE");
    QCOMPARE(waited(passphraseFromEnvironment()(PassphraseReason::Choose)).error().code,
             ErrorCode::SecretsLocked);
}

QTEST_GUILESS_MAIN(tst_FileSecretStore)
#include "tst_filesecretstore.moc"
