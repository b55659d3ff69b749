// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <array>
#include <cstddef>

namespace ruche::settings {

/// What it costs to try one passphrase (Argon2id). Kept in the file's header, so that a file stays readable
/// when the default moves.
struct PassphraseCost
{
    quint64 operations = 3;
    quint64 memoryBytes = 256ULL * 1024 * 1024;

    friend bool operator==(const PassphraseCost &, const PassphraseCost &) = default;
};

/// The key of one salt, in memory that is locked against swapping and wiped when it goes.
class SecretFileKey
{
public:
    static constexpr std::size_t saltBytes = 16;
    using Salt = std::array<unsigned char, saltBytes>;

    /// Takes 100s of milliseconds. Errors: Internal (not enough memory).
    [[nodiscard]] static Result<SecretFileKey>
    derive(QByteArray passphrase, const Salt &salt, const PassphraseCost &cost);
    SecretFileKey() = default;
    ~SecretFileKey();
    SecretFileKey(SecretFileKey &&other) noexcept;
    SecretFileKey &operator=(SecretFileKey &&other) noexcept;
    SecretFileKey(const SecretFileKey &) = delete;
    SecretFileKey &operator=(const SecretFileKey &) = delete;

    [[nodiscard]] bool isNull() const { return m_bytes == nullptr; }
    [[nodiscard]] bool isFor(const Salt &salt, const PassphraseCost &cost) const;
    [[nodiscard]] const Salt &salt() const { return m_salt; }
    [[nodiscard]] const PassphraseCost &cost() const { return m_cost; }
    [[nodiscard]] const unsigned char *bytes() const { return m_bytes; }

private:
    unsigned char *m_bytes = nullptr;
    Salt m_salt{};
    PassphraseCost m_cost;
};

/// The bytes of a file of secrets, version 1, little endian:
///
///     8 "RUCHESEC" · 1 version · 8 operations · 8 memory bytes · 16 salt · 24 nonce · box · 32 checksum
///
/// The box is XChaCha20-Poly1305 over the entries, authenticated together with all that stands before it. The
/// checksum (BLAKE2b, no key) only tells a damaged file from a wrong passphrase. Pure but for randomness;
/// thread: any.
namespace secretfile {

using Entries = QMap<QByteArray, QByteArray>;

struct Header
{
    PassphraseCost cost;
    SecretFileKey::Salt salt{};
};

/// Errors: NewerFile (a later version), Damaged.
[[nodiscard]] Result<Header> readHeader(const QByteArray &file);
/// Errors: those of readHeader(), SecretsLocked (the key does not open it).
[[nodiscard]] Result<Entries> open(const QByteArray &file, const SecretFileKey &key);
/// With a fresh nonce each time.
[[nodiscard]] QByteArray seal(const Entries &entries, const SecretFileKey &key);
[[nodiscard]] SecretFileKey::Salt newSalt();
/// Overwrites before the memory goes back to the heap; bytes that somebody else still holds are only let go.
void wipe(Entries &entries);
void wipe(QByteArray &bytes);

} // namespace secretfile

} // namespace ruche::settings
