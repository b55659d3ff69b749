// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/secretfile.h"

#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

#include <cstring>
#include <sodium.h>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::settings {

namespace {

constexpr char secretMagic[] = "RUCHESEC";
constexpr qsizetype magicBytes = 8;
constexpr char secretVersion = 1;
constexpr qsizetype costOffset = magicBytes + 1;
constexpr qsizetype saltOffset = costOffset + 16;
constexpr qsizetype nonceOffset = saltOffset + qsizetype(SecretFileKey::saltBytes);
constexpr qsizetype nonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype boxOffset = nonceOffset + nonceBytes;
constexpr qsizetype tagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype checksumBytes = 32;
constexpr std::size_t keyBytes = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;

// A header from elsewhere must not be able to ask for all memory or all day.
constexpr quint64 mostOperations = 64;
constexpr quint64 mostMemoryBytes = 2ULL * 1024 * 1024 * 1024;

static_assert(SecretFileKey::saltBytes == crypto_pwhash_SALTBYTES);

bool sodiumIsReady()
{
    return sodium_init() >= 0;
}

const unsigned char *unsignedBytes(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *unsignedBytes(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

QByteArray checksumOf(const QByteArray &file, qsizetype length)
{
    QByteArray sum(checksumBytes, '\0');
    crypto_generichash(
        unsignedBytes(sum), std::size_t(checksumBytes), unsignedBytes(file), quint64(length), nullptr, 0);
    return sum;
}

} // namespace

Result<SecretFileKey>
SecretFileKey::derive(QByteArray passphrase, const Salt &salt, const PassphraseCost &cost)
{
    if (!sodiumIsReady())
        return fail(ErrorCode::Internal, u"the cryptography library does not start"_s);
    SecretFileKey key;
    key.m_bytes = static_cast<unsigned char *>(sodium_malloc(keyBytes));
    if (key.m_bytes == nullptr)
        return fail(ErrorCode::Internal, u"no locked memory for a key"_s);
    key.m_salt = salt;
    key.m_cost = cost;
    const int failed = crypto_pwhash(key.m_bytes,
                                     keyBytes,
                                     passphrase.constData(),
                                     quint64(passphrase.size()),
                                     salt.data(),
                                     cost.operations,
                                     std::size_t(cost.memoryBytes),
                                     crypto_pwhash_ALG_ARGON2ID13);
    secretfile::wipe(passphrase);
    if (failed != 0)
        return fail(ErrorCode::Internal, u"not enough memory to derive the key"_s);
    sodium_mprotect_readonly(key.m_bytes);
    return key;
}

SecretFileKey::~SecretFileKey()
{
    sodium_free(m_bytes); // wipes, and takes null
}

SecretFileKey::SecretFileKey(SecretFileKey &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr))
    , m_salt(other.m_salt)
    , m_cost(other.m_cost)
{
}

SecretFileKey &SecretFileKey::operator=(SecretFileKey &&other) noexcept
{
    if (this != &other) {
        sodium_free(m_bytes);
        m_bytes = std::exchange(other.m_bytes, nullptr);
        m_salt = other.m_salt;
        m_cost = other.m_cost;
    }
    return *this;
}

bool SecretFileKey::isFor(const Salt &salt, const PassphraseCost &cost) const
{
    return !isNull() && m_salt == salt && m_cost == cost;
}

namespace secretfile {

Result<Header> readHeader(const QByteArray &file)
{
    if (!sodiumIsReady())
        return fail(ErrorCode::Internal, u"the cryptography library does not start"_s);
    if (file.size() <= magicBytes || std::memcmp(file.constData(), secretMagic, std::size_t(magicBytes)) != 0)
        return fail(ErrorCode::Damaged, u"not a file of secrets"_s);
    if (file.at(magicBytes) > secretVersion)
        return fail(ErrorCode::NewerFile, u"file of secrets of version %1"_s.arg(int(file.at(magicBytes))));
    if (file.size() < boxOffset + tagBytes + checksumBytes)
        return fail(ErrorCode::Damaged, u"file of secrets is cut short"_s);
    const qsizetype length = file.size() - checksumBytes;
    if (checksumOf(file, length) != file.mid(length))
        return fail(ErrorCode::Damaged, u"checksum of the file of secrets differs"_s);
    Header header;
    header.cost.operations = qFromLittleEndian<quint64>(file.constData() + costOffset);
    header.cost.memoryBytes = qFromLittleEndian<quint64>(file.constData() + costOffset + 8);
    std::memcpy(header.salt.data(), file.constData() + saltOffset, header.salt.size());
    if (header.cost.operations < crypto_pwhash_OPSLIMIT_MIN || header.cost.operations > mostOperations
        || header.cost.memoryBytes < crypto_pwhash_MEMLIMIT_MIN || header.cost.memoryBytes > mostMemoryBytes)
        return fail(ErrorCode::Damaged, u"limits in the file of secrets are out of range"_s);
    return header;
}

Result<Entries> open(const QByteArray &file, const SecretFileKey &key)
{
    RUCHE_TRY_ASSIGN(const Header header, readHeader(file));
    if (!key.isFor(header.salt, header.cost))
        return fail(ErrorCode::SecretsLocked, u"the key is of another file"_s);
    const qsizetype boxBytes = file.size() - checksumBytes - boxOffset;
    QByteArray plain(boxBytes - tagBytes, '\0');
    unsigned long long plainBytes = 0;
    const int refused = crypto_aead_xchacha20poly1305_ietf_decrypt(unsignedBytes(plain),
                                                                   &plainBytes,
                                                                   nullptr,
                                                                   unsignedBytes(file) + boxOffset,
                                                                   quint64(boxBytes),
                                                                   unsignedBytes(file),
                                                                   quint64(boxOffset),
                                                                   unsignedBytes(file) + nonceOffset,
                                                                   key.bytes());
    if (refused != 0)
        return fail(ErrorCode::SecretsLocked, u"wrong passphrase"_s);
    Entries entries;
    QDataStream stream(plain);
    stream.setVersion(QDataStream::Qt_6_0);
    stream >> entries;
    const bool whole = stream.status() == QDataStream::Ok && stream.atEnd();
    wipe(plain);
    if (!whole) {
        wipe(entries);
        return fail(ErrorCode::Damaged, u"entries of the file of secrets cannot be read"_s);
    }
    return entries;
}

QByteArray seal(const Entries &entries, const SecretFileKey &key)
{
    QByteArray plain;
    {
        QDataStream stream(&plain, QIODevice::WriteOnly);
        stream.setVersion(QDataStream::Qt_6_0);
        stream << entries;
    }
    QByteArray file(boxOffset + plain.size() + tagBytes, '\0');
    std::memcpy(file.data(), secretMagic, std::size_t(magicBytes));
    file[magicBytes] = secretVersion;
    qToLittleEndian<quint64>(key.cost().operations, file.data() + costOffset);
    qToLittleEndian<quint64>(key.cost().memoryBytes, file.data() + costOffset + 8);
    std::memcpy(file.data() + saltOffset, key.salt().data(), key.salt().size());
    randombytes_buf(file.data() + nonceOffset, std::size_t(nonceBytes));
    unsigned char *bytes = unsignedBytes(file);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes + boxOffset,
                                               nullptr,
                                               unsignedBytes(std::as_const(plain)),
                                               quint64(plain.size()),
                                               bytes,
                                               quint64(boxOffset),
                                               nullptr,
                                               bytes + nonceOffset,
                                               key.bytes());
    wipe(plain);
    file += checksumOf(file, file.size());
    return file;
}

SecretFileKey::Salt newSalt()
{
    SecretFileKey::Salt salt{};
    if (sodiumIsReady())
        randombytes_buf(salt.data(), salt.size());
    return salt;
}

void wipe(Entries &entries)
{
    for (QByteArray &value : entries)
        wipe(value);
    entries.clear();
}

void wipe(QByteArray &bytes)
{
    // data() of shared bytes would copy them and wipe the copy: then the last holder wipes.
    if (bytes.isDetached())
        sodium_memzero(bytes.data(), std::size_t(bytes.size()));
    bytes.clear();
}

} // namespace secretfile

} // namespace ruche::settings
