// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/planningservice.h"

#include "core/services/planningcalendar.h"
#include "core/services/planningseriesjobs.h"
#include "core/services/storage.h"
#include "core/storage/accountrepository.h"
#include "core/storage/brandrepository.h"
#include "core/storage/calendarposts.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/planningrepository.h"
#include "core/storage/planningseries.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace repository = storage::planningrepository;
namespace seriesrepository = storage::seriesrepository;
using storage::EventRecorder;
using storage::calendarposts::PlannedVariant;

namespace {

constexpr int checkedDaysAround = 60; ///< what of the plan before and after is looked at for gaps and words
constexpr int heatYears = 2;
constexpr int heatSettledDays = 2; ///< a younger post still gets comments
constexpr int mostKeyDateDays = 366;

Result<void> checkSlot(storage::Connection &connection, const domain::Slot &slot, const QDateTime &now)
{
    if (slot.weekday < 1 || slot.weekday > 7)
        return fail(ErrorCode::InvalidArgument, u"a weekday is 1 to 7"_s, u"weekday"_s);
    if (!slot.time.isValid())
        return fail(ErrorCode::InvalidArgument, u"no time of day"_s, u"time"_s);
    RUCHE_TRY_ASSIGN(const domain::Account account, storage::accounts::read(connection, slot.account, now));
    if (account.removedAt)
        return fail(ErrorCode::NotFound, u"account"_s, slot.account.text());
    return {};
}

/// Changes slots of some accounts as one step.
template <typename Work>
Result<domain::EventId> changeSlots(storage::Connection &connection,
                                    const QList<domain::AccountId> &accounts,
                                    const QDateTime &now,
                                    Work work)
{
    EventRecorder recorder(connection, u"slot.set"_s, now);
    if (accounts.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"no slot"_s, u"slot"_s);
    QSet<domain::AccountId> watched;
    for (const domain::AccountId account : accounts) {
        if (watched.contains(account))
            continue;
        watched.insert(account);
        RUCHE_TRY(recorder.watch(u"slot"_s, u"account_id"_s, account.value));
    }
    RUCHE_TRY(work());
    RUCHE_TRY_ASSIGN(const domain::Account account,
                     storage::accounts::read(connection, accounts.first(), now));
    return recorder.finish(account.brand, account.id.value, int(watched.size()));
}

Result<void> checkKeyDate(const domain::StoredKeyDate &date)
{
    if (date.name.trimmed().isEmpty() && date.key.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"a key date needs a name"_s, u"name"_s);
    if (date.days < 1 || date.days > mostKeyDateDays)
        return fail(ErrorCode::InvalidArgument, u"a key date lasts 1 to 366 days"_s, u"days"_s);
    const auto &builtIn = planning::builtInKeyDates();
    const bool known
        = std::any_of(builtIn.begin(), builtIn.end(), [&date](const planning::BuiltInKeyDate &entry) {
              return entry.key == date.key;
          });
    if (!date.key.isEmpty() && !known)
        return fail(ErrorCode::NotFound, u"key date"_s, date.key);
    if (date.rules.isEmpty() && known)
        return {};
    return planning::checkKeyRules(date.rules);
}

/// Writes a key date within the event of the recorder, shown from then on.
Result<domain::KeyDateId> writeKeyDate(storage::Connection &connection,
                                       EventRecorder &recorder,
                                       domain::StoredKeyDate date,
                                       const QDateTime &now)
{
    if (!date.id.isValid() && !date.key.isEmpty()) {
        RUCHE_TRY_ASSIGN(const auto known, repository::findBuiltIn(connection, date.key));
        date.id = known.value_or(domain::KeyDateId());
    }
    const bool isNew = !date.id.isValid();
    if (isNew) {
        RUCHE_TRY_ASSIGN(date.id, repository::addHiddenKeyDate(connection, date, now));
    }
    RUCHE_TRY(recorder.watch(u"key_date"_s, u"id"_s, date.id.value));
    RUCHE_TRY(repository::updateKeyDate(connection, date));
    RUCHE_TRY(repository::setKeyDateDeleted(connection, date.id, std::nullopt));
    return date.id;
}

planning::PlannedPost plannedPost(const PlannedVariant &variant)
{
    const bool out = variant.state == domain::PostState::Published || variant.publishedAt.has_value();
    return {variant.post,
            variant.brand,
            variant.account,
            variant.series,
            variant.publishedAt ? *variant.publishedAt : variant.plannedAt.value_or(QDateTime()),
            variant.text,
            out};
}

/// Whether a variant stands in the plan: what failed or was missed will not go out by itself.
bool isPlanned(const PlannedVariant &variant)
{
    using enum domain::PostState;
    return variant.state != Failed && variant.state != Missed;
}

} // namespace

PlanningService::PlanningService(Storage &storage)
    : m_storage(storage)
{
}

Result<QList<planning::Occurrence>>
PlanningService::preview(const ZonedTime &start, const QString &rule, int count) const
{
    RUCHE_TRY(planning::checkRule(rule));
    return planning::next(start, rule, m_storage.clock().now(), count);
}

QFuture<Result<domain::Series>> PlanningService::addSeries(const PostDraft &draft, const QString &rule)
{
    return m_storage.write([draft, rule, now = m_storage.clock().now()](storage::Connection &connection) {
        return seriesjobs::add(connection, draft, rule, now);
    });
}

QFuture<Result<RepeatedPost>> PlanningService::repeatPost(domain::PostId post, const QString &rule)
{
    return m_storage.write([post, rule, now = m_storage.clock().now()](storage::Connection &connection) {
        return seriesjobs::repeat(connection, post, rule, now);
    });
}

QFuture<Result<QList<domain::Series>>> PlanningService::listSeries(const QList<domain::BrandId> &brands)
{
    return m_storage.read(
        [brands](storage::Connection &connection) { return seriesrepository::list(connection, brands); });
}

QFuture<Result<domain::Series>> PlanningService::readSeries(domain::SeriesId series)
{
    return m_storage.read(
        [series](storage::Connection &connection) { return seriesrepository::read(connection, series); });
}

QFuture<Result<domain::EventId>> PlanningService::editSeries(domain::PostId post,
                                                             qint64 revision,
                                                             SeriesScope scope,
                                                             const PostDraft &draft,
                                                             const std::optional<QString> &rule)
{
    return m_storage.write([edit = seriesjobs::Edit{post, revision, scope, draft, rule},
                            now = m_storage.clock().now()](storage::Connection &connection) {
        return seriesjobs::edit(connection, edit, now);
    });
}

QFuture<Result<domain::EventId>> PlanningService::removeFromSeries(domain::PostId post, SeriesScope scope)
{
    return m_storage.write([post, scope, now = m_storage.clock().now()](storage::Connection &connection) {
        return seriesjobs::remove(connection, post, scope, now);
    });
}

QFuture<Result<domain::EventId>> PlanningService::removeSeries(domain::SeriesId series)
{
    return m_storage.write([series, now = m_storage.clock().now()](storage::Connection &connection) {
        return seriesjobs::removeSeries(connection, series, now);
    });
}

QFuture<Result<int>> PlanningService::extend()
{
    return m_storage.write([now = m_storage.clock().now()](storage::Connection &connection) {
        return seriesjobs::extend(connection, now);
    });
}

QFuture<Result<QList<domain::Slot>>> PlanningService::weekSlots(const QList<domain::AccountId> &accounts)
{
    return m_storage.read(
        [accounts](storage::Connection &connection) { return repository::weekSlots(connection, accounts); });
}

QFuture<Result<domain::EventId>> PlanningService::addSlots(const QList<domain::Slot> &weekSlots)
{
    return m_storage.write([weekSlots, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::EventId> {
        QList<domain::AccountId> accounts;
        for (const domain::Slot &slot : weekSlots) {
            RUCHE_TRY(checkSlot(connection, slot, now));
            accounts << slot.account;
        }
        return changeSlots(connection, accounts, now, [&]() -> Result<void> {
            for (const domain::Slot &slot : weekSlots)
                RUCHE_TRY(repository::addSlot(connection, slot));
            return {};
        });
    });
}

QFuture<Result<domain::EventId>> PlanningService::removeSlots(const QList<domain::SlotId> &weekSlots)
{
    return m_storage.write([weekSlots, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::EventId> {
        QList<domain::AccountId> accounts;
        for (const domain::SlotId id : weekSlots) {
            RUCHE_TRY_ASSIGN(const domain::Slot slot, repository::readSlot(connection, id));
            accounts << slot.account;
        }
        return changeSlots(connection, accounts, now, [&]() -> Result<void> {
            for (const domain::SlotId id : weekSlots)
                RUCHE_TRY(repository::removeSlot(connection, id));
            return {};
        });
    });
}

QFuture<Result<domain::EventId>> PlanningService::setSlots(domain::AccountId account,
                                                           const QList<domain::Slot> &weekSlots)
{
    return m_storage.write([account, weekSlots, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::EventId> {
        for (domain::Slot slot : weekSlots) {
            slot.account = account;
            RUCHE_TRY(checkSlot(connection, slot, now));
        }
        RUCHE_TRY_ASSIGN(const QList<domain::Slot> old, repository::weekSlots(connection, {account}));
        return changeSlots(connection, {account}, now, [&]() -> Result<void> {
            const auto isAmong = [](const QList<domain::Slot> &some, const domain::Slot &slot) {
                return std::any_of(some.begin(), some.end(), [&slot](const domain::Slot &other) {
                    return other.weekday == slot.weekday && other.time == slot.time;
                });
            };
            for (const domain::Slot &slot : old) {
                if (!isAmong(weekSlots, slot))
                    RUCHE_TRY(repository::removeSlot(connection, slot.id));
            }
            for (domain::Slot slot : weekSlots) {
                slot.account = account;
                RUCHE_TRY(repository::addSlot(connection, slot));
            }
            return {};
        });
    });
}

QFuture<Result<QList<planning::FreeSlot>>>
PlanningService::nextFreeSlots(const QList<domain::AccountId> &accounts, const QDateTime &after, int count)
{
    return m_storage.read([accounts, after, count, now = m_storage.clock().now()](
                              storage::Connection &connection) -> Result<QList<planning::FreeSlot>> {
        if (accounts.isEmpty())
            return QList<planning::FreeSlot>();
        RUCHE_TRY_ASSIGN(const domain::Account account,
                         storage::accounts::read(connection, accounts.first(), now));
        RUCHE_TRY_ASSIGN(const domain::Brand brand, storage::brands::read(connection, account.brand));
        RUCHE_TRY_ASSIGN(const QList<domain::Slot> weekSlots, repository::weekSlots(connection, accounts));
        const QDateTime from = std::max(after, now);
        domain::PostQuery query;
        query.brands = {account.brand};
        query.accounts = accounts;
        query.from = from.addDays(-1);
        query.to = from.addDays(62);
        RUCHE_TRY_ASSIGN(const QList<PlannedVariant> variants,
                         storage::calendarposts::planned(connection, query, false));
        QList<planning::TakenTime> taken;
        for (const PlannedVariant &variant : variants) {
            if (isPlanned(variant) && variant.plannedAt)
                taken << planning::TakenTime{variant.account, *variant.plannedAt};
        }
        return planning::freeSlots(weekSlots, accounts, taken, brand.zone, from, count);
    });
}

QFuture<Result<QList<domain::KeyDate>>> PlanningService::keyDates(const planning::KeyDateQuery &query)
{
    return m_storage.read([query](storage::Connection &connection) -> Result<QList<domain::KeyDate>> {
        RUCHE_TRY_ASSIGN(const QList<domain::StoredKeyDate> stored, repository::keyDates(connection));
        return planning::keyDates(planning::builtInKeyDates(), stored, query);
    });
}

QFuture<Result<QList<domain::StoredKeyDate>>> PlanningService::storedKeyDates()
{
    return m_storage.read([](storage::Connection &connection) { return repository::keyDates(connection); });
}

QFuture<Result<domain::KeyDateId>> PlanningService::saveKeyDate(const domain::StoredKeyDate &date)
{
    return m_storage.write([date, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::KeyDateId> {
        RUCHE_TRY(checkKeyDate(date));
        if (date.id.isValid())
            RUCHE_TRY(repository::readKeyDate(connection, date.id));
        EventRecorder recorder(connection, date.id.isValid() ? u"keydate.update"_s : u"keydate.add"_s, now);
        RUCHE_TRY_ASSIGN(const domain::KeyDateId id, writeKeyDate(connection, recorder, date, now));
        RUCHE_TRY(recorder.finish(date.brand, id.value));
        return id;
    });
}

QFuture<Result<domain::EventId>> PlanningService::hideKeyDate(const domain::KeyDate &date, bool hidden)
{
    return m_storage.write([date, hidden, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::EventId> {
        domain::StoredKeyDate stored;
        if (date.id.isValid()) {
            RUCHE_TRY_ASSIGN(stored, repository::readKeyDate(connection, date.id));
        } else {
            stored.key = date.key;
            stored.kind = date.kind;
        }
        stored.hidden = hidden;
        RUCHE_TRY(checkKeyDate(stored));
        EventRecorder recorder(connection, u"keydate.update"_s, now);
        RUCHE_TRY_ASSIGN(const domain::KeyDateId id, writeKeyDate(connection, recorder, stored, now));
        return recorder.finish(stored.brand, id.value);
    });
}

QFuture<Result<domain::EventId>> PlanningService::removeKeyDate(domain::KeyDateId date)
{
    return m_storage.write(
        [date, now = m_storage.clock().now()](storage::Connection &connection) -> Result<domain::EventId> {
            RUCHE_TRY_ASSIGN(const domain::StoredKeyDate stored, repository::readKeyDate(connection, date));
            EventRecorder recorder(connection, u"keydate.remove"_s, now);
            RUCHE_TRY(recorder.watch(u"key_date"_s, u"id"_s, date.value));
            RUCHE_TRY(repository::setKeyDateDeleted(connection, date, now));
            return recorder.finish(stored.brand, date.value);
        });
}

QFuture<Result<QList<planning::Finding>>>
PlanningService::gapsAndClashes(const QList<domain::BrandId> &brands,
                                const QDateTime &from,
                                const QDateTime &to,
                                const planning::CheckupRules &rules)
{
    return m_storage.read([brands, from, to, rules, now = m_storage.clock().now()](
                              storage::Connection &connection) -> Result<QList<planning::Finding>> {
        domain::PostQuery query;
        query.brands = brands;
        query.from = from.addDays(-checkedDaysAround);
        query.to = to.addDays(checkedDaysAround);
        RUCHE_TRY_ASSIGN(const QList<PlannedVariant> variants,
                         storage::calendarposts::planned(connection, query, true));
        QList<planning::PlannedPost> planned;
        for (const PlannedVariant &variant : variants) {
            const planning::PlannedPost one = plannedPost(variant);
            if (isPlanned(variant) && one.instant.isValid())
                planned << one;
        }
        RUCHE_TRY_ASSIGN(const QList<domain::Account> accounts,
                         storage::accounts::list(connection, brands, now));
        QList<planning::CheckedAccount> checked;
        for (const domain::Account &account : accounts) {
            if (account.capabilities.testFlag(domain::Capability::Publish))
                checked << planning::CheckedAccount{account.id, account.brand};
        }
        return planning::checkup(planned, checked, from, to, rules);
    });
}

QFuture<Result<planning::HeatMap>> PlanningService::bestTimes(domain::BrandId brand)
{
    return m_storage.read(
        [brand, now = m_storage.clock().now()](storage::Connection &connection) -> Result<planning::HeatMap> {
            RUCHE_TRY_ASSIGN(const domain::Brand own, storage::brands::read(connection, brand));
            RUCHE_TRY_ASSIGN(const auto out,
                             repository::outPosts(
                                 connection, brand, now.addYears(-heatYears), now.addDays(-heatSettledDays)));
            QList<planning::PastPost> past;
            for (const repository::OutPost &post : out)
                past << planning::PastPost{post.publishedAt, double(post.comments)};
            return planning::heatMap(past, own.zone);
        });
}

QFuture<Result<QByteArray>> PlanningService::exportCalendar(const domain::PostQuery &query,
                                                            const domain::LabelQuery &labels)
{
    return m_storage.read([query, labels, now = m_storage.clock().now()](storage::Connection &connection) {
        return calendarjobs::exportPosts(connection, query, labels, now);
    });
}

QFuture<Result<CalendarImport>> PlanningService::importCalendar(const QByteArray &content,
                                                                const CalendarImportRequest &request)
{
    return m_storage.write(
        [content, request, now = m_storage.clock().now()](storage::Connection &connection) {
            return calendarjobs::importFile(connection, content, request, now);
        });
}

QFuture<Result<QList<domain::SavedFilter>>> PlanningService::savedFilters(const QString &page)
{
    return m_storage.read(
        [page](storage::Connection &connection) { return repository::savedFilters(connection, page); });
}

QFuture<Result<domain::SavedFilterId>> PlanningService::saveFilter(const domain::SavedFilter &filter)
{
    return m_storage.write([filter, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::SavedFilterId> {
        if (filter.name.trimmed().isEmpty())
            return fail(ErrorCode::InvalidArgument, u"a filter needs a name"_s, u"name"_s);
        EventRecorder recorder(connection, u"filter.save"_s, now);
        RUCHE_TRY(recorder.watch(u"saved_filter"_s, u"page"_s, filter.page));
        RUCHE_TRY_ASSIGN(const domain::SavedFilterId id, repository::saveFilter(connection, filter));
        RUCHE_TRY(recorder.finish({}, id.value));
        return id;
    });
}

QFuture<Result<domain::EventId>> PlanningService::removeFilter(domain::SavedFilterId filter)
{
    return m_storage.write(
        [filter, now = m_storage.clock().now()](storage::Connection &connection) -> Result<domain::EventId> {
            EventRecorder recorder(connection, u"filter.remove"_s, now);
            RUCHE_TRY(recorder.watch(u"saved_filter"_s, u"id"_s, filter.value));
            RUCHE_TRY(repository::removeFilter(connection, filter));
            return recorder.finish({}, filter.value);
        });
}

} // namespace ruche::services
