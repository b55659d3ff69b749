// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composing/limitstable.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

// Resources of a static library are not registered by themselves.
static void initComposingResources()
{
    Q_INIT_RESOURCE(composing);
}

namespace ruche::composing {

namespace {

LimitsTable readBuiltIn()
{
    const auto table = parseLimits(builtInLimitsFile(), {});
    if (!table)
        qFatal("limits.json: %s, %s", qPrintable(table.error().detail), qPrintable(table.error().subject));
    return *table;
}

} // namespace

QByteArray builtInLimitsFile()
{
    initComposingResources();
    QFile file(u":/ruche/data/limits.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("limits.json is missing from the program");
    return file.readAll();
}

const LimitsTable &builtInLimits()
{
    static const LimitsTable table = readBuiltIn();
    return table;
}

Result<LimitsTable> parseLimits(const QByteArray &json, const LimitsTable &base)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return fail(ErrorCode::WrongFormat,
                    u"byte %1: %2"_s.arg(QString::number(problem.offset), problem.errorString()),
                    u"limits"_s);
    LimitsTable table = base;
    const QJsonObject networks = document.object();
    for (auto at = networks.begin(); at != networks.end(); ++at) {
        QJsonObject fields = at.value().toObject();
        fields.remove(u"source"_s);
        fields.remove(u"quota"_s); // see quotatable.h
        auto limits = domain::limitsFromJson(fields, table.value(at.key()));
        if (!limits || !at.value().isObject())
            return fail(ErrorCode::WrongFormat,
                        limits ? u"not an object"_s : limits.error().detail,
                        limits ? at.key() : at.key() + u'.' + limits.error().subject);
        table.insert(at.key(), *limits);
    }
    return table;
}

Result<domain::Limits> limitsFromInstance(const QByteArray &json, const domain::Limits &base)
{
    const QJsonObject instance = QJsonDocument::fromJson(json).object();
    const QJsonObject configuration = instance.value("configuration"_L1).toObject();
    const QJsonObject statuses = configuration.value("statuses"_L1).toObject();
    const QJsonObject media = configuration.value("media_attachments"_L1).toObject();
    domain::Limits limits = base;
    const int text = statuses.value("max_characters"_L1).toInt(instance.value("max_toot_chars"_L1).toInt(0));
    if (text <= 0)
        return fail(ErrorCode::WrongFormat, u"no limit of characters in it"_s, u"instance"_s);
    limits.text = text;
    limits.urlLength = statuses.value("characters_reserved_per_url"_L1).toInt(base.urlLength);
    limits.mediaCount = statuses.value("max_media_attachments"_L1).toInt(base.mediaCount);
    limits.altText = media.value("description_limit"_L1).toInt(base.altText);
    limits.imageBytes = media.value("image_size_limit"_L1).toInteger(base.imageBytes);
    limits.videoBytes = media.value("video_size_limit"_L1).toInteger(base.videoBytes);
    const QJsonArray types = media.value("supported_mime_types"_L1).toArray();
    if (!types.isEmpty()) {
        limits.mediaTypes.clear();
        for (const QJsonValue &type : types)
            limits.mediaTypes << type.toString();
    }
    return limits;
}

domain::Limits limitsOf(const domain::Account &account, const LimitsTable &table)
{
    return account.limits.value_or(table.value(account.network));
}

} // namespace ruche::composing
