// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composing/limitsfile.h"

#include "core/base/files.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace ruche::composing {

namespace {

/// The members of `limits` that `base` has otherwise; a limit that `base` has and it has not is 0.
QJsonObject differenceOf(const domain::Limits &limits, const domain::Limits &base)
{
    const QJsonObject now = domain::toJson(limits);
    const QJsonObject before = domain::toJson(base);
    QJsonObject difference;
    for (auto at = now.begin(); at != now.end(); ++at) {
        if (before.value(at.key()) != at.value())
            difference.insert(at.key(), at.value());
    }
    for (auto at = before.begin(); at != before.end(); ++at) {
        if (!now.contains(at.key()))
            difference.insert(at.key(), at.value().isArray() ? QJsonValue(QJsonArray()) : QJsonValue(0));
    }
    return difference;
}

constexpr qint64 largestLimitsFile = 16LL * 1024 * 1024; // bytes

} // namespace

LimitsFile::LimitsFile(const QString &path)
    : m_path(path)
{
}

Result<QByteArray> LimitsFile::content() const
{
    if (!QFileInfo::exists(m_path))
        return QByteArray("{}");
    return files::read(m_path, largestLimitsFile);
}

Result<LimitsTable> LimitsFile::table() const
{
    RUCHE_TRY_ASSIGN(const QByteArray json, content());
    return parseLimits(json, builtInLimits());
}

Result<QuotaTable> LimitsFile::quotas() const
{
    RUCHE_TRY_ASSIGN(const QByteArray json, content());
    return parseQuotas(json, builtInQuotas());
}

Result<QStringList> LimitsFile::changedNetworks() const
{
    RUCHE_TRY(table());
    RUCHE_TRY_ASSIGN(const QByteArray json, content());
    return QJsonDocument::fromJson(json).object().keys();
}

Result<void> LimitsFile::set(const QString &network, const std::optional<domain::Limits> &limits)
{
    RUCHE_TRY(table()); // what cannot be read is not written over
    RUCHE_TRY_ASSIGN(const QByteArray json, content());
    QJsonObject networks = QJsonDocument::fromJson(json).object();
    const QJsonObject difference
        = limits ? differenceOf(*limits, builtInLimits().value(network)) : QJsonObject();
    const QJsonObject before = networks.value(network).toObject();
    QJsonObject written = difference;
    for (const QString &beside : {u"source"_s, u"quota"_s}) {
        if (before.contains(beside) && (!difference.isEmpty() || beside == "quota"_L1))
            written.insert(beside, before.value(beside));
    }
    if (written.isEmpty())
        networks.remove(network);
    else
        networks.insert(network, written);
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    return files::write(m_path, QJsonDocument(networks).toJson());
}

} // namespace ruche::composing
