// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/passphrase.h"
#include "core/settings/secretstore.h"

#include <QList>
#include <QObject>

#include <functional>
#include <memory>

namespace ruche::settings {

class FileSecretStore;
class KeychainSecretStore;

/// The keychain where it works, else the encrypted file. Which of them is tried once, when the store is made;
/// calls wait for that. A secret that was written to the file before there was a keychain is still found, and
/// removed from both.
class ChainSecretStore final : public SecretStore
{
public:
    ChainSecretStore(std::unique_ptr<KeychainSecretStore> keychain, std::unique_ptr<FileSecretStore> file);
    ~ChainSecretStore() override;

    [[nodiscard]] QFuture<Result<QString>> read(const QString &key) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString &key, const QString &secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString &key) override;
    /// "file" until the keychain has shown that it works.
    [[nodiscard]] QString kind() const override;

private:
    enum class Choice { Pending, Keychain, File };

    void whenChosen(std::function<void()> call);
    void choose(bool keychainWorks);

    std::unique_ptr<KeychainSecretStore> m_keychain;
    std::unique_ptr<FileSecretStore> m_file;
    Choice m_choice = Choice::Pending;
    QList<std::function<void()>> m_waiting;
    QObject m_context;
};

/// The store of a workspace: what the window and `ruchectl` use.
[[nodiscard]] std::unique_ptr<SecretStore> makeSecretStore(const QString &workspacePath,
                                                           PassphraseProvider passphrase);

} // namespace ruche::settings
