// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/blueskytid.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTimeZone>
#include <QtEndian>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::bluesky {

namespace {

constexpr auto tidLetters = "234567abcdefghijklmnopqrstuvwxyz"_L1;
constexpr int tidLength = 13;
constexpr quint64 mostMicroseconds = (quint64(1) << 53) - 1;
constexpr quint32 mostClock = 1023;

} // namespace

QString tidOf(quint64 microseconds, quint32 clock)
{
    quint64 number = ((microseconds & mostMicroseconds) << 10) | (clock & mostClock);
    QString tid(tidLength, u'2');
    for (int i = tidLength - 1; i >= 0; --i) {
        tid[i] = tidLetters.at(qsizetype(number & 31));
        number >>= 5;
    }
    return tid;
}

QString makeTid(const QDateTime &at)
{
    auto *random = QRandomGenerator::global();
    const auto microseconds
        = quint64(qMax<qint64>(at.toMSecsSinceEpoch(), 0)) * 1000 + random->bounded(1000u);
    return tidOf(microseconds, random->bounded(mostClock + 1));
}

std::optional<quint64> microsecondsOf(QStringView tid)
{
    if (tid.size() != tidLength || tid.front() > u'j') // the first bit of the number is never set
        return std::nullopt;
    quint64 number = 0;
    for (const QChar letter : tid) {
        const qsizetype digit = tidLetters.indexOf(letter);
        if (digit < 0)
            return std::nullopt;
        number = (number << 5) | quint64(digit);
    }
    return number >> 10;
}

QDateTime instantOf(QStringView tid)
{
    const auto microseconds = microsecondsOf(tid);
    return microseconds ? QDateTime::fromMSecsSinceEpoch(qint64(*microseconds / 1000), Qt::UTC) : QDateTime();
}

QString derivedTid(QStringView base, const QByteArray &seed)
{
    const QByteArray hash = QCryptographicHash::hash(seed, QCryptographicHash::Sha256);
    const auto later = qFromBigEndian<quint32>(hash.constData());
    const auto clock = qFromBigEndian<quint32>(hash.constData() + 4);
    return tidOf(microsecondsOf(base).value_or(0) + later, clock);
}

} // namespace ruche::connectors::bluesky
