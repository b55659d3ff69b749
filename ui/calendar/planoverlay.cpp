// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/planoverlay.h"

#include "core/base/async.h"
#include "core/services/workspace.h"
#include "ui/calendar/calendarcontroller.h"
#include "ui/common/format.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int daysAhead = 60; // for which key dates to come are listed
constexpr qsizetype mostUpcoming = 12;
constexpr double wellAnswered = 0.6; // of the best hour
constexpr int laterMs = 120; // after the posts were shown
constexpr int checkLaterMs = 700; // when the calendar has been at rest
constexpr int mostBest = 3; // hours marked as best

} // namespace

PlanOverlay::PlanOverlay(services::Workspace &workspace, CalendarController &controller, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_controller(controller)
{
    // After the posts, which come first.
    connect(&controller, &CalendarController::changed, this, [this] {
        if (!m_controller.isLoading())
            m_later.start();
        m_checkLater.start();
    });
    m_later.setSingleShot(true);
    m_later.setInterval(laterMs);
    connect(&m_later, &QTimer::timeout, this, &PlanOverlay::reload);
    m_checkLater.setSingleShot(true);
    m_checkLater.setInterval(checkLaterMs);
    connect(&m_checkLater, &QTimer::timeout, this, &PlanOverlay::check);
    connect(&controller, &CalendarController::monthChanged, &m_checkLater, &QTimer::stop); // no rest yet
    connect(&controller, &CalendarController::filterChanged, this, [this] {
        take(m_dates);
        emit changed();
    });
    connect(&m_workspace, &services::Workspace::changed, this, [this](domain::Changes changes) {
        if (changes & domain::Change::Planning)
            reload();
    });
}

void PlanOverlay::setKeyDatesShown(bool shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    take(m_dates);
    emit changed();
}

int PlanOverlay::levelOf(int weekday, int hour) const
{
    return m_levels.value((weekday - 1) * 24 + hour);
}

void PlanOverlay::take(const QList<domain::KeyDate> &dates)
{
    m_dates = dates;
    m_names.clear();
    m_upcoming.clear();
    if (!m_shown)
        return;
    const QDate today = m_controller.today();
    for (const domain::KeyDate &date : dates) {
        if (m_controller.filter().hiddenKeyDates.contains(date.kind))
            continue;
        // Long ones (school holidays) are named at their ends only, else they would fill every day.
        const bool isLong = date.from.daysTo(date.to) > 2;
        for (QDate day = date.from; day <= date.to; day = isLong ? date.to : day.addDays(1)) {
            QStringList &names = m_names[day];
            if (date.kind == domain::KeyDateKind::Holiday)
                names.prepend(date.name);
            else
                names << date.name;
            if (day == date.to)
                break;
        }
        if (date.from >= today && m_upcoming.size() < mostUpcoming)
            m_upcoming << date;
    }
}

QList<domain::BrandId> PlanOverlay::shownBrands() const
{
    QList<domain::BrandId> brands;
    for (const domain::Brand &brand : m_controller.brands()) {
        if (!m_controller.filter().hiddenBrands.contains(brand.id))
            brands << brand.id;
    }
    return brands;
}

void PlanOverlay::check()
{
    const QList<domain::BrandId> brands = shownBrands();
    if (brands.isEmpty())
        return;
    async::deliver(
        m_workspace.planning().gapsAndClashes(brands,
                                              startOfDay(m_controller.today(), u"UTC"_s),
                                              startOfDay(m_controller.lastShown().addDays(1), u"UTC"_s)),
        this,
        [this, brands, last = m_controller.lastShown()](const Result<QList<planning::Finding>> &findings) {
            if (!findings || last != m_controller.lastShown() || brands != shownBrands()
                || *findings == m_findings)
                return;
            m_findings = *findings;
            emit changed();
        });
}

void PlanOverlay::reload()
{
    const int generation = ++m_generation;
    const QList<domain::BrandId> brands = shownBrands();
    if (brands.isEmpty())
        return;
    planning::KeyDateQuery query;
    query.brands = brands;
    query.from = std::min(m_controller.firstShown(), m_controller.today());
    query.to = std::max(m_controller.lastShown(), m_controller.today().addDays(daysAhead));
    query.language = QLocale().name().section(u'_', 0, 0);
    services::PlanningService &plans = m_workspace.planning();
    async::deliver(
        plans.keyDates(query), this, [this, generation](const Result<QList<domain::KeyDate>> &dates) {
            if (generation != m_generation || !dates || *dates == m_dates)
                return;
            take(*dates);
            emit changed();
        });
    countPosts(brands, generation);
    if (brands.size() != 1) {
        if (!m_levels.isEmpty()) {
            m_levels.clear();
            emit changed();
        }
        return;
    }
    async::deliver(
        plans.bestTimes(brands.constFirst()), this, [this, generation](const Result<planning::HeatMap> &map) {
            if (generation != m_generation || !map)
                return;
            double most = 0;
            for (const planning::HeatCell &cell : map->cells) {
                if (!cell.tooFew())
                    most = std::max(most, cell.median.value_or(0));
            }
            QList<int> levels;
            for (const planning::HeatCell &cell : map->cells) {
                const double median = cell.tooFew() ? 0 : cell.median.value_or(0);
                const bool well = most > 0 && median >= wellAnswered * most;
                levels << (well ? 1 : 0);
            }
            if (most <= 0)
                levels.clear();
            for (const planning::HeatCell &cell : map->best().mid(0, mostBest)) {
                if (!levels.isEmpty())
                    levels[(cell.weekday - 1) * 24 + cell.hour] = 2;
            }
            // Not by == of the lists: in Qt 6.4 it hands memcmp the null pointers of two empty ones.
            if (std::equal(levels.cbegin(), levels.cend(), m_levels.cbegin(), m_levels.cend()))
                return;
            m_levels = levels;
            emit changed();
        });
}

void PlanOverlay::countPosts(const QList<domain::BrandId> &brands, int generation)
{
    domain::PostQuery query;
    query.brands = brands;
    query.from = startOfDay(m_controller.today().addDays(-1), u"UTC"_s);
    query.to = startOfDay(m_controller.today().addDays(daysAhead + 2), u"UTC"_s);
    async::deliver(m_controller.calendar().list(query),
                   this,
                   [this, generation](const Result<QList<domain::CalendarPost>> &posts) {
                       if (generation != m_generation || !posts)
                           return;
                       QHash<QDate, int> counts;
                       for (const domain::CalendarPost &post : *posts)
                           ++counts[post.day];
                       if (counts == m_postsOn)
                           return;
                       m_postsOn = counts;
                       emit changed();
                   });
}

QDate PlanOverlay::dayOf(const planning::Finding &finding) const
{
    for (const domain::Brand &brand : m_controller.brands()) {
        if (brand.id == finding.brand)
            return dayIn(finding.from, brand.zone);
    }
    return dayIn(finding.from, systemZone());
}

QString PlanOverlay::textOf(const planning::Finding &finding) const
{
    const QString account = m_controller.accountName(finding.account);
    const QString day = format::weekdayAndDay(dayOf(finding));
    switch (finding.kind) {
    case planning::Finding::Kind::Gap:
        return tr("%1: no post for %n day(s) from %2", nullptr, int(finding.from.daysTo(finding.to)))
            .arg(account, day);
    case planning::Finding::Kind::Clash:
        return tr("%1: %n post(s) close together on %2", nullptr, int(finding.posts.size()))
            .arg(account, day);
    case planning::Finding::Kind::SameText:
        return tr("%1: the same text %n time(s), first on %2", nullptr, int(finding.posts.size()))
            .arg(account, day);
    }
    return {};
}

} // namespace ruche::ui
