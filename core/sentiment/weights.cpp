// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sentiment/weights.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <zlib.h>

using namespace Qt::Literals::StringLiterals;

namespace ruche::sentiment {

namespace {

constexpr QByteArrayView weightsMagic = "RUCHEMOD";
constexpr quint32 mostEntries = 500'000;
constexpr qsizetype entrySize = 11;
constexpr qsizetype floatCount = 3 + languageCount * 2 + languageCount * lexiconValueCount * 2;
constexpr qsizetype headerSize = 8 + 4 * 4 + floatCount * 4;

class WeightsWriter
{
public:
    void number(quint32 value)
    {
        std::array<char, 4> bytes{};
        qToLittleEndian(value, bytes.data());
        m_bytes.append(bytes.data(), 4);
    }
    void real(float value) { number(std::bit_cast<quint32>(value)); }
    void table(const std::vector<Against<qint8>> &rows)
    {
        for (const Against<qint8> &row : rows) {
            m_bytes.append(char(row[0]));
            m_bytes.append(char(row[1]));
        }
    }
    void raw(QByteArrayView bytes) { m_bytes.append(bytes.data(), bytes.size()); }
    QByteArray m_bytes;
};

/// Reads forward; the size was checked before.
class WeightsReader
{
public:
    explicit WeightsReader(const QByteArray &bytes)
        : m_at(bytes.constData())
    {
    }
    quint32 number()
    {
        const auto value = qFromLittleEndian<quint32>(m_at);
        m_at += 4;
        return value;
    }
    float real()
    {
        const float value = std::bit_cast<float>(number());
        m_finite = m_finite && std::isfinite(value) && std::abs(value) < 1e6F;
        return value;
    }
    void table(std::vector<Against<qint8>> *rows, size_t count)
    {
        rows->resize(count);
        std::memcpy(rows->data(), m_at, count * 2);
        m_at += count * 2;
    }
    const char *take(qsizetype size)
    {
        const char *from = m_at;
        m_at += size;
        return from;
    }
    [[nodiscard]] bool allFinite() const { return m_finite; }

private:
    const char *m_at;
    bool m_finite = true;
};

quint32 checksum(QByteArrayView bytes)
{
    // zlib counts in 32 bits; files are far smaller.
    return quint32(crc32(0, reinterpret_cast<const Bytef *>(bytes.data()), uInt(bytes.size())));
}

} // namespace

float wordNorm(size_t features)
{
    return features == 0 ? 0 : 1 / std::sqrt(float(features));
}

float pieceNorm(size_t features)
{
    return features == 0 ? 0 : 0.7F / std::sqrt(float(features));
}

QByteArray writeWeights(const Weights &weights)
{
    WeightsWriter writer;
    writer.raw(weightsMagic);
    writer.number(Weights::formatVersion);
    writer.number(Weights::extractionVersion);
    writer.number(quint32(weights.rowBits));
    writer.number(quint32(weights.lexicon.entries().size()));
    writer.real(weights.sharedScale);
    writer.real(weights.languageScale);
    writer.real(weights.temperature);
    for (const Against<float> &bias : weights.bias) {
        writer.real(bias[0]);
        writer.real(bias[1]);
    }
    for (const auto &language : weights.lexiconWeights) {
        for (const Against<float> &value : language) {
            writer.real(value[0]);
            writer.real(value[1]);
        }
    }
    writer.table(weights.shared);
    writer.table(weights.byLanguage);
    for (const LexiconEntry &entry : weights.lexicon.entries()) {
        writer.number(quint32(entry.key));
        writer.number(quint32(entry.key >> 32));
        const std::array<char, 3> rest{char(entry.scaled), char(entry.kind), char(entry.words)};
        writer.raw({rest.data(), qsizetype(rest.size())});
    }
    writer.number(checksum(writer.m_bytes));
    return writer.m_bytes;
}

Result<Weights> readWeights(const QByteArray &file)
{
    const auto refuse = [](const QString &why) {
        return fail(ErrorCode::WrongFormat, u"weights of the sentiment engine: %1"_s.arg(why));
    };
    if (file.size() < headerSize + 4 || !file.startsWith(weightsMagic))
        return refuse(u"not such a file"_s);
    WeightsReader reader(file);
    reader.take(weightsMagic.size());
    if (reader.number() != Weights::formatVersion || reader.number() != Weights::extractionVersion)
        return refuse(u"of another version"_s);
    const quint32 rowBits = reader.number();
    const quint32 entryCount = reader.number();
    if (rowBits < quint32(Weights::smallestRowBits) || rowBits > quint32(Weights::largestRowBits)
        || entryCount > mostEntries)
        return refuse(u"impossible sizes"_s);
    Weights weights;
    weights.rowBits = int(rowBits);
    if (file.size() != headerSize + qsizetype(weights.rowCount()) * 4 + qsizetype(entryCount) * entrySize + 4)
        return refuse(u"truncated, or too long"_s);
    if (checksum(QByteArrayView(file).chopped(4))
        != qFromLittleEndian<quint32>(file.constData() + file.size() - 4))
        return refuse(u"damaged"_s);
    weights.sharedScale = reader.real();
    weights.languageScale = reader.real();
    weights.temperature = reader.real();
    for (Against<float> &bias : weights.bias)
        bias = {reader.real(), reader.real()};
    for (auto &language : weights.lexiconWeights) {
        for (Against<float> &value : language)
            value = {reader.real(), reader.real()};
    }
    if (!reader.allFinite() || weights.temperature < 0.05F || weights.sharedScale < 0
        || weights.languageScale < 0)
        return refuse(u"impossible values"_s);
    reader.table(&weights.shared, weights.rowCount());
    reader.table(&weights.byLanguage, weights.rowCount());
    std::vector<LexiconEntry> entries(entryCount);
    for (LexiconEntry &entry : entries) {
        const quint64 low = reader.number();
        entry.key = low | (quint64(reader.number()) << 32);
        const char *rest = reader.take(3);
        const auto kind = quint8(rest[1]);
        const auto words = quint8(rest[2]);
        if (kind > quint8(WordKind::PhraseStart) || words < 1 || words > Lexicon::longestPhrase)
            return refuse(u"impossible lexicon"_s);
        entry.scaled = qint8(rest[0]);
        entry.kind = WordKind(kind);
        entry.words = words;
    }
    weights.lexicon = Lexicon::fromEntries(std::move(entries));
    return weights;
}

} // namespace ruche::sentiment
