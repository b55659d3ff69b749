// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analytics/analyticscontroller.h"

#include "core/base/async.h"
#include "core/base/zonedtime.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "ui/shell/shownbrands.h"

#include <QTimer>

#include <algorithm>
#include <chrono>

namespace ruche::ui {

AnalyticsController::AnalyticsController(services::Workspace &workspace, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_clock(clock)
    , m_coalesce(new QTimer(this))
    , m_period(dayIn(clock.now(), systemZone()))
{
    // A sync commits many times a second, and these figures cost more than a list.
    m_coalesce->setSingleShot(true);
    m_coalesce->setInterval(std::chrono::milliseconds(300));
    connect(m_coalesce, &QTimer::timeout, this, [this] {
        const domain::Changes changes = m_pending;
        m_pending = {};
        onChanged(changes);
    });
    connect(&m_workspace, &services::Workspace::changed, this, [this](domain::Changes changes) {
        m_pending |= changes;
        if (!m_coalesce->isActive())
            m_coalesce->start();
    });
}

AnalyticsController::~AnalyticsController() = default;

void AnalyticsController::setBrands(const QList<domain::Brand> &brands)
{
    m_brands = brands;
    m_brandsKnown = true;
    m_period.follow(today());
    emit periodChanged();
    reload();
}

domain::Brand AnalyticsController::brand(domain::BrandId id) const
{
    return shownbrands::find(m_brands, id);
}

void AnalyticsController::setHiddenBrands(const QSet<domain::BrandId> &hidden)
{
    m_hidden = hidden;
    reload();
}

QDate AnalyticsController::today() const
{
    return shownbrands::today(m_brands, m_clock);
}

void AnalyticsController::setPeriod(PeriodKind kind)
{
    if (kind == PeriodKind::Custom)
        return;
    m_period.choose(kind, today());
    periodChosen();
}

void AnalyticsController::setCustomPeriod(QDate from, QDate to)
{
    if (m_period.chooseDays(from, to, today()))
        periodChosen();
}

void AnalyticsController::step(int by)
{
    if (m_period.step(by, today()))
        periodChosen();
}

void AnalyticsController::periodChosen()
{
    emit periodChanged();
    reload();
}

void AnalyticsController::setComparing(bool on)
{
    m_comparing = on;
    emit partChanged(Part::Tiles);
}

services::Period AnalyticsController::period(const DaySpan &span) const
{
    services::Period period{{}, span.from, span.to};
    for (const domain::Brand &brand : m_brands) {
        if (!m_hidden.contains(brand.id))
            period.brands << brand.id;
    }
    return period;
}

template <typename T>
void AnalyticsController::ask(Part part, Figures<T> &figures, const QFuture<Result<T>> &answer)
{
    figures.loading = true;
    if (part != Part::Posts)
        ++m_outstanding;
    async::deliver(answer, this, [this, part, &figures, generation = m_generation](const Result<T> &result) {
        if (generation != m_generation)
            return;
        figures.loading = false;
        figures.error.clear();
        if (result)
            figures.value = *result;
        else
            figures.error = text::errorText(result.error()).message;
        emit partChanged(part);
        if (part != Part::Posts && --m_outstanding == 0 && m_postsWanted)
            askPosts();
    });
}

void AnalyticsController::askPosts()
{
    m_postsWanted = false;
    ask(Part::Posts, m_posts, m_workspace.analytics().topPosts(period(m_period.span()), mostPosts));
}

void AnalyticsController::reload()
{
    if (!m_brandsKnown)
        return;
    ++m_generation;
    m_outstanding = 0;
    m_postsWanted = false;
    askAll(domain::Change::Everything);
}

void AnalyticsController::onChanged(domain::Changes changes)
{
    if (m_brandsKnown)
        askAll(changes);
}

void AnalyticsController::askAll(domain::Changes because)
{
    using enum domain::Change;
    const services::Period asked = period(m_period.span());
    if (asked.brands.isEmpty()) {
        // An empty list would mean all brands; without any there are no figures.
        m_tiles = {services::Tiles(), {}, false};
        m_months = {QList<services::MonthValue>(), {}, false};
        m_monthsBefore = m_months;
        m_days = {QList<services::DayValue>(), {}, false};
        m_articles = {services::ArticleCommentsReport(), {}, false};
        m_sentiment = {services::SentimentReport(), {}, false};
        m_hours = {services::HourGrid(), {}, false};
        m_response = {services::ResponseTimes(), {}, false};
        m_objectives = {QList<services::ObjectiveStatus>(), {}, false};
        m_posts = {QList<services::TopPost>(), {}, false};
        for (int part = int(Part::Tiles); part <= int(Part::Response); ++part)
            emit partChanged(Part(part));
        return;
    }
    services::AnalyticsService &analytics = m_workspace.analytics();
    const bool all = because.testFlag(Brands);
    if (all || because.testFlag(Metrics)) {
        const DaySpan months = monthsShown(m_period.span());
        ask(Part::Months, m_months, analytics.pageViewsByMonth(period(months)));
        const QDate to = months.to.addYears(-1);
        const DaySpan before{months.from.addYears(-1), QDate(to.year(), to.month(), to.daysInMonth())};
        ask(Part::Months, m_monthsBefore, analytics.pageViewsByMonth(period(before)));
    }
    if (all || because & (domain::Changes(Metrics) | Messages | Posts | Members)) {
        ask(Part::Tiles, m_tiles, analytics.tiles(asked));
        m_posts.loading = true;
        m_postsWanted = true;
    }
    if (all || because & (domain::Changes(Messages) | Posts))
        ask(Part::Articles, m_articles, analytics.commentsPerArticle(asked));
    if (all || because.testFlag(Messages)) {
        ask(Part::Days, m_days, analytics.messagesByDay(asked));
        ask(Part::Sentiment, m_sentiment, analytics.sentiment(asked));
        ask(Part::Hours, m_hours, analytics.activityByHour(asked));
        ask(Part::Response, m_response, analytics.responseTimes(asked));
    }
    if (all || because & (domain::Changes(Objectives) | Metrics | Messages | Posts | Members))
        ask(Part::Objectives, m_objectives, m_workspace.objectives().list(asked.brands));
}

} // namespace ruche::ui
