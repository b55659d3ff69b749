// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sentiment/sentimentengine.h"
#include "core/sentiment/weights.h"

#include <QTest>
#include <QtEndian>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::sentiment;

/// The file of weights: what is written is read, and nothing else is.
class tst_Weights final : public QObject
{
    Q_OBJECT

private slots:
    void readWeights_written_isTheSame();
    void readWeights_truncated_isRefused();
    void readWeights_anyFlippedByte_isRefused();
    void readWeights_hostileHeader_isRefused_data();
    void readWeights_hostileHeader_isRefused();
    void fromFile_version_followsTheBytes();
};

namespace {

Weights makeWeights()
{
    Weights weights;
    weights.rowBits = 6;
    weights.sharedScale = 0.01F;
    weights.languageScale = 0.02F;
    weights.temperature = 0.8F;
    weights.bias[1] = {0.1F, -0.2F};
    weights.lexiconWeights[2][3] = {1.5F, -1.5F};
    weights.shared.resize(weights.rowCount());
    weights.byLanguage.resize(weights.rowCount());
    for (size_t i = 0; i < weights.rowCount(); ++i) {
        weights.shared[i] = {qint8(i), qint8(-int(i))};
        weights.byLanguage[i] = {qint8(100 - int(i)), qint8(i)};
    }
    weights.lexicon
        = *Lexicon::fromSources({{Language::French, "bon\tvalence\t2\npas mal\tvalence\t1\n", u"x"_s}});
    return weights;
}

/// Puts a number into the header and mends the checksum, as an attacker would.
QByteArray withNumber(QByteArray file, qsizetype offset, quint32 number)
{
    qToLittleEndian(number, file.data() + offset);
    // CRC-32 (IEEE 802.3), written out so that the test does not trust the code it tests.
    quint32 crc = 0xffffffff;
    for (qsizetype i = 0; i + 4 < file.size(); ++i) {
        crc ^= quint8(file[i]);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320 : 0);
    }
    qToLittleEndian(~crc, file.data() + file.size() - 4);
    return file;
}

} // namespace

void tst_Weights::readWeights_written_isTheSame()
{
    const Weights weights = makeWeights();
    const QByteArray file = writeWeights(weights);
    const auto read = readWeights(file);
    QVERIFY(read);
    QCOMPARE(read->rowBits, 6);
    QCOMPARE(read->temperature, 0.8F);
    QVERIFY(read->shared == weights.shared);
    QVERIFY(read->byLanguage == weights.byLanguage);
    QVERIFY(read->bias == weights.bias);
    QVERIFY(read->lexiconWeights == weights.lexiconWeights);
    QCOMPARE(read->lexicon.entries().size(), weights.lexicon.entries().size());
    QCOMPARE(writeWeights(*read), file);
    QVERIFY(
        readWeights(withNumber(file, 8, Weights::formatVersion))); // the helper below does not break files
}

void tst_Weights::readWeights_truncated_isRefused()
{
    const QByteArray file = writeWeights(makeWeights());
    for (qsizetype size = 0; size < file.size(); size += 1 + size / 7) {
        const auto read = readWeights(file.first(size));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::WrongFormat);
    }
    QVERIFY(!readWeights(file + 'x'));
    QVERIFY(!readWeights(QByteArray(1'000'000, '\0')));
}

void tst_Weights::readWeights_anyFlippedByte_isRefused()
{
    const QByteArray file = writeWeights(makeWeights());
    for (qsizetype at = 0; at < file.size(); ++at) {
        QByteArray damaged = file;
        damaged[at] = char(damaged[at] ^ 0x10);
        QVERIFY2(!readWeights(damaged), qPrintable(QString::number(at)));
    }
}

void tst_Weights::readWeights_hostileHeader_isRefused_data()
{
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<quint32>("number");
    QTest::newRow("other format") << qsizetype(8) << 2U;
    QTest::newRow("other extraction") << qsizetype(12) << 99U;
    QTest::newRow("no rows") << qsizetype(16) << 0U;
    QTest::newRow("more rows than memory") << qsizetype(16) << 60U;
    QTest::newRow("rows that are not there") << qsizetype(16) << 20U;
    QTest::newRow("more words than memory") << qsizetype(20) << 0xffffffffU;
    QTest::newRow("words that are not there") << qsizetype(20) << 1000U;
    QTest::newRow("scale is no number") << qsizetype(24) << 0x7fc00000U;
    QTest::newRow("scale is infinite") << qsizetype(24) << 0x7f800000U;
    QTest::newRow("temperature is nothing") << qsizetype(32) << 0U;
    QTest::newRow("temperature is below nothing") << qsizetype(32) << 0xbf800000U;
}

void tst_Weights::readWeights_hostileHeader_isRefused()
{
    QFETCH(qsizetype, offset);
    QFETCH(quint32, number);
    const auto read = readWeights(withNumber(writeWeights(makeWeights()), offset, number));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::WrongFormat);
    QVERIFY(!read.error().detail.isEmpty());
}

void tst_Weights::fromFile_version_followsTheBytes()
{
    Weights weights = makeWeights();
    const auto first = SentimentEngine::fromFile(writeWeights(weights));
    const auto same = SentimentEngine::fromFile(writeWeights(weights));
    weights.temperature = 0.9F;
    const auto other = SentimentEngine::fromFile(writeWeights(weights));
    QVERIFY(first && same && other);
    QCOMPARE((*first)->version(), (*same)->version());
    QVERIFY((*first)->version() != (*other)->version());
    QVERIFY((*first)->version().startsWith(u"1-"_s));
}

QTEST_GUILESS_MAIN(tst_Weights)
#include "tst_weights.moc"
