// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/passphrase.h"
#include "core/settings/secretfile.h"
#include "core/settings/secretstore.h"

#include <memory>

namespace ruche::settings {

/// Secrets in one encrypted file beside the workspace, for machines without a keychain. The passphrase is
/// asked for at the first need and not kept: only the key made from it, in locked memory, until the store
/// goes. Any number of processes may share the file: each change reads it again under a lock file and
/// replaces it in one step, readable by its owner alone. All work is done off the calling thread, one
/// operation after the other; that thread needs an event loop. What was asked for but not begun when the
/// store goes is answered Cancelled.
///
/// Errors of all calls: SecretsLocked (wrong passphrase, or none given: asked again next time), Damaged (the
/// file is left as it is), NewerFile, FileUnreadable, FileUnwritable, DiskFull, Busy (another process holds
/// the lock for 10 s).
class FileSecretStore final : public SecretStore
{
public:
    /// `cost` is that of a new file; an existing one keeps its own.
    FileSecretStore(const QString &path, PassphraseProvider passphrase, const PassphraseCost &cost = {});
    ~FileSecretStore() override;

    /// "client.ruche" → "client.ruche.secrets".
    [[nodiscard]] static QString pathFor(const QString &workspacePath);
    /// Whether the file is there: reading from a store without one asks for no passphrase.
    [[nodiscard]] bool exists() const;

    [[nodiscard]] QFuture<Result<QString>> read(const QString &key) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString &key, const QString &secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString &key) override;
    [[nodiscard]] QString kind() const override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace ruche::settings
