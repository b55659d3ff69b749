// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/keychainsecretstore.h"

#include "core/base/async.h"

#include <QFileInfo>
#include <QTimer>
#include <QUuid>
#include <qt6keychain/keychain.h>

using namespace Qt::Literals::StringLiterals;

namespace ruche::settings {

namespace {

Error keychainError(const QKeychain::Job &job)
{
    using enum ErrorCode;
    // The text of the keychain never holds the secret; it names the entry or the bus.
    const ErrorCode code = job.error() == QKeychain::EntryNotFound ? NotFound : SecretsLocked;
    return Error{code, job.errorString(), u"keychain"_s, std::nullopt};
}

/// Asking for a session bus where there is none may start one and wait for it, so look first.
bool mayHaveKeychain()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + u"/bus"_s);
#else
    return true;
#endif
}

} // namespace

KeychainSecretStore::KeychainSecretStore(const QString &service)
    : m_service(service)
{
}

QFuture<Result<bool>> KeychainSecretStore::probe(std::chrono::milliseconds patience)
{
    if (!mayHaveKeychain())
        return async::ready<bool>(false);
    const async::Answer<bool> answer;
    const QString key = u"ruche/probe/"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    async::deliver(write(key, u"probe"_s), &m_context, [this, answer, key](const Result<void> &written) {
        if (!written)
            return answer.finish(false);
        // Also when the answer came too late to count: nothing is left behind.
        async::deliver(remove(key), &m_context, [answer](const Result<void> &) { answer.finish(true); });
    });
    QTimer::singleShot(patience, &m_context, [answer] { answer.finish(false); });
    return answer.future();
}

QFuture<Result<QString>> KeychainSecretStore::read(const QString &key)
{
    const async::Answer<QString> answer;
    auto *job = new QKeychain::ReadPasswordJob(m_service, &m_context);
    job->setKey(key);
    QObject::connect(job, &QKeychain::Job::finished, &m_context, [job, answer](QKeychain::Job *) {
        if (job->error() == QKeychain::NoError)
            answer.finish(job->textData());
        else
            answer.finish(fail(keychainError(*job)));
    });
    job->start();
    return answer.future();
}

QFuture<Result<void>> KeychainSecretStore::write(const QString &key, const QString &secret)
{
    const async::Answer<void> answer;
    auto *job = new QKeychain::WritePasswordJob(m_service, &m_context);
    job->setKey(key);
    job->setTextData(secret);
    QObject::connect(job, &QKeychain::Job::finished, &m_context, [answer](QKeychain::Job *ended) {
        if (ended->error() == QKeychain::NoError)
            answer.finish({});
        else
            answer.finish(fail(keychainError(*ended)));
    });
    job->start();
    return answer.future();
}

QFuture<Result<void>> KeychainSecretStore::remove(const QString &key)
{
    const async::Answer<void> answer;
    auto *job = new QKeychain::DeletePasswordJob(m_service, &m_context);
    job->setKey(key);
    QObject::connect(job, &QKeychain::Job::finished, &m_context, [answer](QKeychain::Job *ended) {
        if (ended->error() == QKeychain::NoError || ended->error() == QKeychain::EntryNotFound)
            answer.finish({});
        else
            answer.finish(fail(keychainError(*ended)));
    });
    job->start();
    return answer.future();
}

QString KeychainSecretStore::kind() const
{
    return u"keychain"_s;
}

} // namespace ruche::settings
