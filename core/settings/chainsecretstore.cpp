// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/chainsecretstore.h"

#include "core/base/async.h"
#include "core/settings/filesecretstore.h"
#include "core/settings/keychainsecretstore.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::settings {

ChainSecretStore::ChainSecretStore(std::unique_ptr<KeychainSecretStore> keychain,
                                   std::unique_ptr<FileSecretStore> file)
    : m_keychain(std::move(keychain))
    , m_file(std::move(file))
{
    async::deliver(m_keychain->probe(), &m_context, [this](const Result<bool> &works) {
        choose(works.value_or(false));
    });
}

ChainSecretStore::~ChainSecretStore() = default;

QFuture<Result<QString>> ChainSecretStore::read(const QString &key)
{
    const async::Answer<QString> answer;
    whenChosen([this, key, answer] {
        const auto fromFile = [this, key, answer] {
            async::deliver(m_file->read(key), &m_context, [answer](const Result<QString> &found) {
                answer.finish(found);
            });
        };
        if (m_choice == Choice::File)
            return fromFile();
        async::deliver(
            m_keychain->read(key), &m_context, [this, answer, fromFile](const Result<QString> &found) {
                const bool missing = !found && found.error().code == ErrorCode::NotFound;
                if (missing && m_file->exists())
                    return fromFile();
                answer.finish(found);
            });
    });
    return answer.future();
}

QFuture<Result<void>> ChainSecretStore::write(const QString &key, const QString &secret)
{
    const async::Answer<void> answer;
    whenChosen([this, key, secret, answer] {
        SecretStore &store = m_choice == Choice::Keychain ? static_cast<SecretStore &>(*m_keychain) : *m_file;
        async::deliver(store.write(key, secret), &m_context, [answer](const Result<void> &done) {
            answer.finish(done);
        });
    });
    return answer.future();
}

QFuture<Result<void>> ChainSecretStore::remove(const QString &key)
{
    const async::Answer<void> answer;
    whenChosen([this, key, answer] {
        const auto fromFile = [this, key, answer] {
            async::deliver(
                m_file->remove(key), &m_context, [answer](const Result<void> &done) { answer.finish(done); });
        };
        if (m_choice == Choice::File)
            return fromFile();
        async::deliver(
            m_keychain->remove(key), &m_context, [this, answer, fromFile](const Result<void> &done) {
                if (done && m_file->exists())
                    return fromFile();
                answer.finish(done);
            });
    });
    return answer.future();
}

QString ChainSecretStore::kind() const
{
    return m_choice == Choice::Keychain ? m_keychain->kind() : m_file->kind();
}

void ChainSecretStore::whenChosen(std::function<void()> call)
{
    if (m_choice == Choice::Pending)
        m_waiting.append(std::move(call));
    else
        call();
}

void ChainSecretStore::choose(bool keychainWorks)
{
    m_choice = keychainWorks ? Choice::Keychain : Choice::File;
    for (const std::function<void()> &call : std::exchange(m_waiting, {}))
        call();
}

std::unique_ptr<SecretStore> makeSecretStore(const QString &workspacePath, PassphraseProvider passphrase)
{
    return std::make_unique<ChainSecretStore>(
        std::make_unique<KeychainSecretStore>(),
        std::make_unique<FileSecretStore>(FileSecretStore::pathFor(workspacePath), std::move(passphrase)));
}

} // namespace ruche::settings
