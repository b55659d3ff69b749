// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/planningcalendar.h"

#include "core/planning/icalendar.h"
#include "core/storage/accountrepository.h"
#include "core/storage/brandrepository.h"
#include "core/storage/calendarposts.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/planningrepository.h"
#include "core/storage/postrepository.h"
#include "core/storage/workspacefile.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services::calendarjobs {

namespace {

namespace planningrepository = storage::planningrepository;
using planning::CalendarEvent;

constexpr int mostRepeats = 60; ///< of one event that repeats
constexpr int weeksOfRepeats = 26;
constexpr qsizetype longestTitle = 200;

/// Reads one file into the workspace, as one step.
class Importer
{
public:
    Importer(storage::Connection &connection,
             const CalendarImportRequest &request,
             QString uuid,
             const QDateTime &now)
        : m_connection(connection)
        , m_request(request)
        , m_uuid(std::move(uuid))
        , m_now(now)
        , m_recorder(connection, u"calendar.import"_s, now)
    {
    }

    Result<CalendarImport> run(const planning::CalendarFile &file)
    {
        m_result.skipped = file.withoutStart + file.cancelled;
        RUCHE_TRY_ASSIGN(m_keyDates, planningrepository::keyDates(m_connection));
        for (const CalendarEvent &event : file.events)
            RUCHE_TRY(event.allDay || m_request.onlyKeyDates ? importKeyDate(event) : importPosts(event));
        const int changes = m_result.created + m_result.moved + m_result.keyDates;
        if (!m_request.dryRun && changes > 0) {
            RUCHE_TRY_ASSIGN(m_result.event, m_recorder.finish(m_request.brand, 0, changes));
        }
        return m_result;
    }

private:
    /// "06-21" for what comes each year, else its days.
    [[nodiscard]] QString rulesOfEvent(const CalendarEvent &event) const
    {
        const QDate first = event.allDay ? event.from : event.time.wall.date();
        if (event.rule.isEmpty())
            return planning::onceRule(first);
        if (event.rule == "FREQ=YEARLY"_L1)
            return planning::yearlyRule(first);
        const ZonedTime start{QDateTime(first, QTime(12, 0), Qt::UTC), u"UTC"_s};
        const auto times = planning::expand(
            start, event.rule, std::max(*toUtc(start), m_now.addDays(-31)), m_now.addYears(5), mostRepeats);
        QStringList rules;
        for (const planning::Occurrence &time : times.value_or(QList<planning::Occurrence>()))
            rules << planning::onceRule(time.time.wall.date());
        return rules.join(u' ');
    }

    Result<void> importKeyDate(const CalendarEvent &event)
    {
        domain::StoredKeyDate date;
        date.brand = m_request.brand;
        date.kind = m_request.kind;
        date.name = event.summary.simplified().left(longestTitle);
        date.rules = rulesOfEvent(event);
        date.days = event.allDay ? int(event.from.daysTo(event.to)) + 1 : 1;
        date.uid = event.uid;
        if (date.name.isEmpty() || date.days > 366 || !planning::checkKeyRules(date.rules)) {
            ++m_result.skipped;
            return {};
        }
        const auto known
            = std::find_if(m_keyDates.begin(), m_keyDates.end(), [&date](const domain::StoredKeyDate &other) {
                  const bool sameEvent = !date.uid.isEmpty() && other.uid == date.uid;
                  const bool sameDay
                      = date.uid.isEmpty() && other.name == date.name && other.rules == date.rules;
                  return other.brand == date.brand && (sameEvent || sameDay);
              });
        const bool isNew = known == m_keyDates.end();
        if (!isNew) {
            date.id = known->id;
            date.hidden = known->hidden;
            if (date == *known) {
                ++m_result.unchanged;
                return {};
            }
        }
        ++m_result.keyDates;
        if (m_request.dryRun)
            return {};
        if (isNew) {
            RUCHE_TRY_ASSIGN(date.id, planningrepository::addHiddenKeyDate(m_connection, date, m_now));
        }
        RUCHE_TRY(m_recorder.watch(u"key_date"_s, u"id"_s, date.id.value));
        RUCHE_TRY(planningrepository::updateKeyDate(m_connection, date));
        RUCHE_TRY(planningrepository::setKeyDateDeleted(m_connection, date.id, std::nullopt));
        if (isNew)
            m_keyDates << date;
        else
            *known = date;
        return {};
    }

    Result<void> importPosts(const CalendarEvent &event)
    {
        const auto times
            = planning::expand(event.time, event.rule, m_now, m_now.addDays(7 * weeksOfRepeats), mostRepeats);
        if (event.rule.isEmpty()) {
            const auto instant = toUtc(event.time);
            if (!instant) {
                ++m_result.skipped;
                return {};
            }
            return importPost(event, event.uid, {event.time, *instant});
        }
        if (!times || times->isEmpty()) {
            ++m_result.skipped;
            return {};
        }
        for (const planning::Occurrence &time : *times)
            RUCHE_TRY(importPost(event, event.uid + time.instant.toString(u"#yyyyMMddHHmm"_s), time));
        return {};
    }

    /// The post that an event is: one of this workspace, or one that it became before.
    Result<std::optional<domain::Post>> postOf(const QString &uid)
    {
        domain::PostId id;
        if (uid.endsWith(u'@' + m_uuid)) {
            id = domain::PostId::fromText(uid.section(u'@', 0, 0));
        } else if (!uid.isEmpty()) {
            RUCHE_TRY_ASSIGN(const auto known,
                             planningrepository::postOfEvent(m_connection, m_request.brand, uid));
            id = known.value_or(domain::PostId());
        }
        if (!id.isValid())
            return std::optional<domain::Post>();
        const auto post = storage::posts::read(m_connection, id);
        if (!post && post.error().code != ErrorCode::NotFound)
            return fail(post.error());
        const bool usable = post && post->brand == m_request.brand && !post->deletedAt;
        return usable ? std::optional(*post) : std::nullopt;
    }

    Result<void> importPost(const CalendarEvent &event, const QString &uid, const planning::Occurrence &time)
    {
        RUCHE_TRY_ASSIGN(const std::optional<domain::Post> known, postOf(uid));
        if (known && known->plannedAt == time.instant) {
            ++m_result.unchanged;
            return {};
        }
        const bool mayMove = known && domain::isEditable(*known) && known->plannedAt;
        if ((known && !mayMove) || time.instant < m_now) {
            ++m_result.skipped; // out, or past: a plan is about what is to come
            return {};
        }
        known ? ++m_result.moved : ++m_result.created;
        if (m_request.dryRun)
            return {};
        return known ? movePost(*known, time) : addPost(event, uid, time);
    }

    Result<void> watchPostRows(domain::PostId id)
    {
        RUCHE_TRY(m_recorder.watch(u"post"_s, u"id"_s, id.value));
        return m_recorder.watch(u"variant"_s, u"post_id"_s, id.value);
    }

    Result<void> movePost(const domain::Post &post, const planning::Occurrence &time)
    {
        RUCHE_TRY(watchPostRows(post.id));
        return storage::posts::setPlan(m_connection, post.id, time.time, time.instant, m_now);
    }

    Result<void> addPost(const CalendarEvent &event, const QString &uid, const planning::Occurrence &time)
    {
        domain::Post post;
        post.brand = m_request.brand;
        post.title = event.summary.simplified().left(longestTitle);
        post.text = event.description.isEmpty() ? event.summary : event.description;
        if (!event.url.isEmpty() && !post.text.contains(event.url))
            post.text += u"\n\n"_s + event.url;
        post.plannedFor = time.time;
        post.plannedAt = time.instant;
        RUCHE_TRY_ASSIGN(const domain::PostId id, storage::posts::add(m_connection, post, m_now));
        RUCHE_TRY(storage::posts::setDeleted(m_connection, id, m_now));
        RUCHE_TRY(watchPostRows(id));
        RUCHE_TRY(storage::posts::setDeleted(m_connection, id, std::nullopt));
        if (uid.isEmpty() || uid.endsWith(u'@' + m_uuid))
            return {};
        return planningrepository::rememberEvent(m_connection, m_request.brand, uid, id);
    }

    storage::Connection &m_connection;
    const CalendarImportRequest &m_request;
    QString m_uuid;
    QDateTime m_now;
    storage::EventRecorder m_recorder;
    QList<domain::StoredKeyDate> m_keyDates;
    CalendarImport m_result;
};

} // namespace

Result<QByteArray> exportPosts(storage::Connection &connection,
                               const domain::PostQuery &query,
                               const domain::LabelQuery &labels,
                               const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const storage::FileIdentity identity, storage::workspacefile::identity(connection));
    RUCHE_TRY_ASSIGN(const QList<domain::Post> posts, storage::posts::list(connection, query));
    RUCHE_TRY_ASSIGN(const QList<domain::Brand> brands, storage::brands::list(connection, true));
    QSet<domain::PostId> about;
    if (!labels.isEmpty()) {
        RUCHE_TRY_ASSIGN(const QList<domain::CalendarPost> light,
                         storage::calendarposts::list(connection, query, labels));
        for (const domain::CalendarPost &post : light)
            about.insert(post.id);
    }
    QList<CalendarEvent> events;
    for (const domain::Post &post : posts) {
        if (!labels.isEmpty() && !about.contains(post.id))
            continue;
        const auto brand
            = std::find_if(brands.begin(), brands.end(), [&post](const domain::Brand &candidate) {
                  return candidate.id == post.brand;
              });
        CalendarEvent event;
        event.uid = post.id.text() + u'@' + identity.uuid;
        event.summary = post.title.isEmpty() ? post.text.simplified().left(80) : post.title;
        event.description = post.text;
        std::optional<QDateTime> out;
        for (const domain::Variant &variant : post.variants) {
            if (variant.publishedAt && (!out || *variant.publishedAt < *out)) {
                out = variant.publishedAt;
                event.url = variant.remoteUrl.toString();
            }
        }
        if (out)
            event.time = fromUtc(*out, brand == brands.end() ? u"UTC"_s : brand->zone);
        else if (post.plannedFor)
            event.time = *post.plannedFor;
        else
            continue; // without a date it stands in no calendar
        events << event;
    }
    return planning::writeCalendar(events, now);
}

Result<CalendarImport> importFile(storage::Connection &connection,
                                  const QByteArray &content,
                                  const CalendarImportRequest &request,
                                  const QDateTime &now)
{
    QString zone = u"UTC"_s;
    if (request.brand.isValid()) {
        RUCHE_TRY_ASSIGN(const domain::Brand brand, storage::brands::read(connection, request.brand));
        zone = brand.zone;
    } else if (!request.onlyKeyDates) {
        return fail(ErrorCode::InvalidArgument, u"posts belong to a brand"_s, u"brand"_s);
    }
    RUCHE_TRY_ASSIGN(const planning::CalendarFile file, planning::readCalendar(content, zone));
    RUCHE_TRY_ASSIGN(const storage::FileIdentity identity, storage::workspacefile::identity(connection));
    return Importer(connection, request, identity.uuid, now).run(file);
}

} // namespace ruche::services::calendarjobs
