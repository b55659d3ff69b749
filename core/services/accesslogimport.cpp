// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/accesslog.h"
#include "core/importers/logline.h"
#include "core/services/importrun.h"
#include "core/storage/metricrepository.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services::importrun {

namespace {

using importers::AccessLog;
using importers::LogPosition;

/// What an earlier import of a log left as its mark: how far it was read, and the time that its lines cover.
struct LogMark
{
    LogPosition position;
    qint64 first = 0;
    qint64 last = 0;
    QDateTime importedAt;
};

QString toText(const AccessLog &log)
{
    // Offsets as text: a JSON number is a double.
    const QJsonObject object{
        {u"firstLine"_s, QString::fromLatin1(log.position.firstLine.toHex())},
        {u"lastLine"_s, QString::fromLatin1(log.position.lastLine.toHex())},
        {u"bytes"_s, QString::number(log.position.bytes)},
        {u"replayFrom"_s, QString::number(log.position.replayFrom)},
        {u"first"_s, QString::number(log.first.toMSecsSinceEpoch())},
        {u"last"_s, QString::number(log.last.toMSecsSinceEpoch())},
    };
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

LogMark logMarkOf(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    const auto number = [&object](const QString &key) { return object.value(key).toString().toLongLong(); };
    LogMark mark;
    mark.position.firstLine = QByteArray::fromHex(object.value("firstLine"_L1).toString().toLatin1());
    mark.position.lastLine = QByteArray::fromHex(object.value("lastLine"_L1).toString().toLatin1());
    mark.position.bytes = number(u"bytes"_s);
    mark.position.replayFrom = number(u"replayFrom"_s);
    mark.first = number(u"first"_s);
    mark.last = number(u"last"_s);
    return mark;
}

Result<QList<LogMark>> marksOf(storage::Connection &connection, domain::BrandId brand)
{
    RUCHE_TRY_ASSIGN(const QList<storage::StoredImport> imports,
                     storage::imports::list(connection, brand, u"access-log"_s));
    QList<LogMark> marks;
    for (const storage::StoredImport &import : imports) {
        marks.append(logMarkOf(import.mark));
        marks.last().importedAt = import.startedAt;
    }
    return marks;
}

/// Lines of two files that cover the same time are most likely the same lines. Two files of a rotation touch:
/// a request that took long stands in the later one.
bool overlaps(const AccessLog &log, const LogMark &mark)
{
    constexpr qint64 touchMs = 3'600'000;
    if (!log.first.isValid() || mark.position.firstLine == log.position.firstLine)
        return false;
    const qint64 first = log.first.toMSecsSinceEpoch();
    const qint64 last = log.last.toMSecsSinceEpoch();
    const qint64 common = std::min(last, mark.last) - std::max(first, mark.first);
    return common > touchMs || (common > 0 && common * 2 > last - first);
}

/// The sites to count: those of the brand, when the start of the log names one of them; else all.
QStringList sitesOf(const importers::TextSource &source, const QStringList &hosts)
{
    QStringList wanted;
    for (const QString &host : hosts) {
        const QString bare = host.startsWith(u"www."_s) ? host.mid(4) : host;
        wanted << bare << u"www."_s + bare;
    }
    importers::LogLineParser parser;
    const QByteArrayView head = source.head();
    for (qsizetype at = 0; at < head.size();) {
        const qsizetype found = head.indexOf('\n', at);
        const qsizetype end = found < 0 ? head.size() : found;
        const auto line = parser.parse({head.data() + at, std::size_t(end - at)});
        if (line && !line->virtualHost.empty()) {
            const QString name
                = QString::fromUtf8(line->virtualHost.data(), qsizetype(line->virtualHost.size()));
            if (wanted.contains(name.section(u':', 0, 0).toLower()))
                return wanted;
        }
        at = end + 1;
    }
    return {};
}

/// The log's figures as observations. A day without any views inside the time of the log is a day with none,
/// not a day of which nothing is known; unless it belongs to a gap of more than a week, where the log is more
/// likely to be missing.
QList<domain::Observation> observationsOf(const AccessLog &log, const storage::StoredImport &record)
{
    constexpr qint64 longestGapDays = 7;
    QList<domain::Observation> observations;
    const auto add = [&](const QString &metric, const QString &subject, QDate day, qint64 value) {
        domain::Observation observation;
        observation.brand = record.brand;
        observation.metric = metric;
        observation.subject = subject;
        observation.day = day;
        observation.value = double(value);
        observation.observedAt = record.startedAt;
        observation.source = record.format;
        observation.import = record.id;
        observations.append(observation);
    };
    QDate before;
    for (auto day = log.days.cbegin(); day != log.days.cend(); ++day) {
        if (before.isValid() && before.daysTo(day.key()) <= longestGapDays) {
            for (QDate empty = before.addDays(1); empty < day.key(); empty = empty.addDays(1)) {
                add(u"pageViews"_s, u""_s, empty, 0);
                add(u"visitors"_s, u""_s, empty, 0);
            }
        }
        before = day.key();
        add(u"visitors"_s, u""_s, day.key(), day->visitors);
        for (auto view = day->views.cbegin(); view != day->views.cend(); ++view)
            add(u"pageViews"_s, log.pages.at(view.key()), day.key(), *view);
    }
    return observations;
}

} // namespace

Result<ImportReport> runAccessLog(const Job &job, File file)
{
    const domain::BrandId brand = file.record.brand;
    RUCHE_TRY_ASSIGN(const QList<LogMark> marks,
                     await(job.storage->read(
                         [brand](storage::Connection &connection) { return marksOf(connection, brand); })));
    importers::AccessLogOptions options;
    options.zone = file.target.zone;
    options.virtualHosts = sitesOf(*file.source, file.target.hosts);
    options.progressed = readerProgress(job);
    for (const LogMark &mark : marks)
        options.known.append(mark.position);
    RUCHE_TRY_ASSIGN(const AccessLog log,
                     importers::readAccessLog(*file.source, importers::LogRules::bundled(), options));
    if (log.nothingNew) {
        ImportReport report;
        report.format = file.record.format;
        for (const LogMark &mark : marks) {
            if (mark.position.firstLine == log.position.firstLine)
                report.importedBefore = mark.importedAt;
        }
        return report;
    }
    if (std::any_of(marks.begin(), marks.end(), [&log](const LogMark &mark) { return overlaps(log, mark); }))
        return fail(ErrorCode::AlreadyExists,
                    u"another log of the same time was imported already"_s,
                    job.request.path);

    file.record.mark = toText(log);
    ImportReport report;
    report.format = file.record.format;
    report.rejectedCount = log.rejections.count;
    report.rejected = rowsOf(log.rejections);
    const auto rows = [&](storage::Connection &connection,
                          domain::ImportId id,
                          storage::EventRecorder &,
                          ImportReport &result) -> Result<void> {
        // Another process may have read the same log meanwhile; differences must not be added twice.
        RUCHE_TRY_ASSIGN(const QList<LogMark> now, marksOf(connection, brand));
        if (now.size() != marks.size() + 1) // this one is in already
            return fail(ErrorCode::Busy, u"another import into this brand ran at the same time"_s);
        storage::StoredImport record = file.record;
        record.id = id;
        RUCHE_TRY_ASSIGN(
            const storage::metricrepository::Added added,
            storage::metricrepository::addObservations(
                connection, observationsOf(log, record), storage::metricrepository::Meaning::Differences));
        result.created = added.created;
        result.updated = added.updated;
        result.unchanged = added.unchanged;
        return {};
    };
    return write(job, file.record, report, rows);
}

} // namespace ruche::services::importrun
