// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/filesecretstore.h"

#include "core/base/async.h"
#include "core/base/files.h"

#include <QFile>
#include <QLockFile>
#include <QObject>
#include <QQueue>
#include <QThreadPool>

#include <chrono>
#include <optional>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::settings {

namespace {

/// One call, on its way to the worker. `write` and `remove` change the file; only `read` has an answer to
/// carry.
struct SecretJob
{
    enum class Kind { Read, Write, Remove };

    Kind kind = Kind::Read;
    QByteArray name;
    QByteArray secret;
    async::Answer<QString> answer;
};

/// What the worker says: an answer, or that it cannot go on without a passphrase.
struct SecretOutcome
{
    bool needsPassphrase = false;
    bool fileExists = false;
    Result<QString> result;
};

/// The part that runs on the pool's only thread. Owns the key.
class SecretFileWorker
{
public:
    SecretFileWorker(QString path, const PassphraseCost &cost)
        : m_path(std::move(path))
        , m_cost(cost)
    {
    }

    SecretOutcome run(const SecretJob &job, std::optional<QByteArray> passphrase)
    {
        // A reader needs no lock: the file is only ever replaced as a whole.
        std::optional<QLockFile> lock;
        if (job.kind != SecretJob::Kind::Read) {
            if (!QFile::exists(m_path) && job.kind == SecretJob::Kind::Remove)
                return {.result = QString()};
            lock.emplace(m_path + u".lock"_s);
            if (!lock->tryLock(std::chrono::milliseconds(std::chrono::seconds(10)).count()))
                return {.result = lockFailure(*lock)};
        }
        bool exists = false;
        Result<QByteArray> file = readFile(exists);
        SecretOutcome outcome{.fileExists = exists, .result = {}};
        if (!file) {
            outcome.result = fail(std::move(file).error());
            return outcome;
        }
        if (!exists && job.kind == SecretJob::Kind::Read) {
            outcome.result = fail(ErrorCode::NotFound, u"there is no file of secrets"_s);
            return outcome;
        }
        const Result<bool> unlocked = unlock(exists ? &*file : nullptr, std::move(passphrase));
        if (!unlocked)
            outcome.result = fail(unlocked.error());
        else if (!*unlocked)
            outcome.needsPassphrase = true;
        else
            outcome.result = perform(job, exists ? &*file : nullptr);
        return outcome;
    }

private:
    Result<QByteArray> readFile(bool &exists) const
    {
        QFile file(m_path);
        exists = file.exists();
        if (!exists)
            return QByteArray();
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::FileUnreadable, file.errorString(), m_path);
        constexpr qint64 mostBytes = 16LL * 1024 * 1024;
        if (file.size() > mostBytes)
            return fail(ErrorCode::Damaged, u"file of secrets is far too large"_s, m_path);
        return file.readAll();
    }

    tl::unexpected<Error> lockFailure(const QLockFile &lock) const
    {
        if (lock.error() == QLockFile::LockFailedError)
            return fail(ErrorCode::Busy, u"another process holds the lock"_s, m_path);
        return fail(ErrorCode::FileUnwritable, u"the lock file cannot be made"_s, m_path);
    }

    /// Makes sure that the key is that of the file; false when a passphrase is needed for it.
    Result<bool> unlock(const QByteArray *file, std::optional<QByteArray> passphrase)
    {
        secretfile::Header header{m_cost, {}};
        if (file != nullptr) {
            Result<secretfile::Header> read = secretfile::readHeader(*file);
            if (!read)
                return fail(read.error().code, read.error().detail, m_path);
            header = *read;
            if (m_key.isFor(header.salt, header.cost))
                return true;
        }
        if (!passphrase)
            return false;
        if (file == nullptr)
            header.salt = secretfile::newSalt();
        RUCHE_TRY_ASSIGN(m_key, SecretFileKey::derive(*std::move(passphrase), header.salt, header.cost));
        return true;
    }

    Result<QString> perform(const SecretJob &job, const QByteArray *file)
    {
        secretfile::Entries entries;
        if (file != nullptr) {
            Result<secretfile::Entries> opened = secretfile::open(*file, m_key);
            if (!opened) {
                m_key = SecretFileKey();
                return fail(opened.error().code, opened.error().detail, m_path);
            }
            entries = *std::move(opened);
        }
        Result<QString> result = change(job, entries);
        secretfile::wipe(entries);
        return result;
    }

    Result<QString> change(const SecretJob &job, secretfile::Entries &entries) const
    {
        switch (job.kind) {
        case SecretJob::Kind::Read: {
            const auto found = entries.constFind(job.name);
            if (found == entries.constEnd())
                return fail(ErrorCode::NotFound, u"no such secret"_s);
            return QString::fromUtf8(*found);
        }
        case SecretJob::Kind::Write:
            entries.insert(job.name, job.secret);
            break;
        case SecretJob::Kind::Remove:
            if (entries.remove(job.name) == 0)
                return QString();
            break;
        }
        return save(secretfile::seal(entries, m_key));
    }

    Result<QString> save(const QByteArray &bytes) const
    {
        RUCHE_TRY(files::write(m_path, bytes, files::Access::OwnerOnly));
        return QString();
    }

    QString m_path;
    PassphraseCost m_cost;
    SecretFileKey m_key;
};

} // namespace

class FileSecretStore::Private
{
public:
    Private(const QString &filePath, PassphraseProvider provider, const PassphraseCost &cost)
        : path(filePath)
        , ask(std::move(provider))
        , worker(filePath, cost)
    {
        pool.setMaxThreadCount(1);
    }

    QFuture<Result<QString>> enqueue(SecretJob::Kind kind, const QString &name, const QString &secret)
    {
        jobs.enqueue(SecretJob{kind, name.toUtf8(), secret.toUtf8(), {}});
        QFuture<Result<QString>> future = jobs.last().answer.future();
        if (!busy)
            runNext();
        return future;
    }

    void runNext()
    {
        busy = !jobs.isEmpty();
        if (busy)
            run({});
    }

    /// Runs the first job. The passphrase is only sought when the worker says that there is need for one.
    void run(std::optional<QByteArray> passphrase)
    {
        const bool tried = passphrase.has_value();
        async::Answer<SecretOutcome> done;
        const QFuture<Result<SecretOutcome>> future = done.future();
        pool.start([this, job = jobs.head(), passphrase = std::move(passphrase), done]() mutable {
            done.finish(worker.run(job, std::move(passphrase)));
        });
        async::deliver(future, &context, [this, tried](const Result<SecretOutcome> &outcome) {
            if (!outcome)
                return settle(fail(outcome.error()));
            if (outcome->needsPassphrase && !tried)
                return askPassphrase(outcome->fileExists);
            const bool locked = !outcome->result && outcome->result.error().code == ErrorCode::SecretsLocked;
            if (tried)
                wrongBefore = locked;
            settle(outcome->result);
        });
    }

    void askPassphrase(bool fileExists)
    {
        if (!ask)
            return settle(fail(ErrorCode::SecretsLocked, u"nobody to ask for a passphrase"_s, path));
        const PassphraseReason reason = wrongBefore ? PassphraseReason::Retry
            : fileExists                            ? PassphraseReason::Unlock
                                                    : PassphraseReason::Choose;
        async::deliver(ask(reason), &context, [this](const Result<QString> &given) {
            if (!given)
                return settle(fail(ErrorCode::SecretsLocked, given.error().detail, path));
            if (given->isEmpty())
                return settle(fail(ErrorCode::SecretsLocked, u"the passphrase is empty"_s, path));
            run(given->toUtf8());
        });
    }

    /// Answers the first job. When the secrets stay locked, all that waited get the same answer: one question
    /// is asked, not one for each.
    void settle(const Result<QString> &result)
    {
        QQueue<SecretJob> ended;
        if (!result && result.error().code == ErrorCode::SecretsLocked)
            ended = std::exchange(jobs, {});
        else
            ended.enqueue(jobs.dequeue());
        busy = false;
        for (SecretJob &job : ended) {
            secretfile::wipe(job.secret);
            job.answer.finish(result);
        }
        if (!busy)
            runNext();
    }

    QString path;
    PassphraseProvider ask;
    QQueue<SecretJob> jobs;
    bool busy = false;
    bool wrongBefore = false;
    SecretFileWorker worker;
    QObject context; ///< goes before the worker, after the pool has ended
    QThreadPool pool;
};

FileSecretStore::FileSecretStore(const QString &path,
                                 PassphraseProvider passphrase,
                                 const PassphraseCost &cost)
    : d(std::make_unique<Private>(path, std::move(passphrase), cost))
{
}

FileSecretStore::~FileSecretStore()
{
    d->pool.waitForDone();
}

QString FileSecretStore::pathFor(const QString &workspacePath)
{
    return workspacePath + u".secrets"_s;
}

bool FileSecretStore::exists() const
{
    return QFile::exists(d->path);
}

QFuture<Result<QString>> FileSecretStore::read(const QString &key)
{
    return d->enqueue(SecretJob::Kind::Read, key, {});
}

QFuture<Result<void>> FileSecretStore::write(const QString &key, const QString &secret)
{
    return d->enqueue(SecretJob::Kind::Write, key, secret)
        .then([](const Result<QString> &done) -> Result<void> {
            RUCHE_TRY(done);
            return {};
        });
}

QFuture<Result<void>> FileSecretStore::remove(const QString &key)
{
    return d->enqueue(SecretJob::Kind::Remove, key, {}).then([](const Result<QString> &done) -> Result<void> {
        RUCHE_TRY(done);
        return {};
    });
}

QString FileSecretStore::kind() const
{
    return u"file"_s;
}

} // namespace ruche::settings
