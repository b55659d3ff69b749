// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/brand.h"
#include "core/domain/changes.h"
#include "core/services/analyticsservice.h"
#include "core/services/objectiveservice.h"
#include "ui/charts/figures.h"
#include "ui/charts/period.h"

#include <QFuture>
#include <QObject>
#include <QSet>

#include <optional>

class QTimer;

namespace ruche::services {
class Workspace;
}

namespace ruche::ui {

/// The figures of the analyses for a period and some brands, and the months with the year before beside them.
/// Everything is asked again when what it is made of changes; what is known stays shown meanwhile. Knows no
/// widget. Thread: GUI.
class AnalyticsController final : public QObject
{
    Q_OBJECT
public:
    enum class Part { Tiles, Months, Days, Articles, Sentiment, Hours, Objectives, Posts, Response };
    Q_ENUM(Part)
    static constexpr int mostPosts = 50;
    /// Fewer analysed messages than this make no chart of their sentiment.
    static constexpr int fewestAnalysed = 20;

    AnalyticsController(services::Workspace &workspace, const Clock &clock, QObject *parent = nullptr);
    ~AnalyticsController() override;

    void setBrands(const QList<domain::Brand> &brands);
    [[nodiscard]] const QList<domain::Brand> &brands() const { return m_brands; }
    [[nodiscard]] domain::Brand brand(domain::BrandId id) const;
    /// Brands left out by the filter of the page.
    void setHiddenBrands(const QSet<domain::BrandId> &hidden);
    [[nodiscard]] const QSet<domain::BrandId> &hiddenBrands() const { return m_hidden; }

    void setPeriod(PeriodKind kind);
    /// Errors are not possible: a wrong order is turned, and nothing lies after today.
    void setCustomPeriod(QDate from, QDate to);
    void step(int by);
    [[nodiscard]] PeriodKind periodKind() const { return m_period.kind(); }
    [[nodiscard]] const DaySpan &span() const { return m_period.span(); }
    [[nodiscard]] QDate today() const;
    /// Whether the tiles say the change to the period before.
    void setComparing(bool on);
    [[nodiscard]] bool isComparing() const { return m_comparing; }

    [[nodiscard]] const Figures<services::Tiles> &tiles() const { return m_tiles; }
    [[nodiscard]] const Figures<QList<services::MonthValue>> &months() const { return m_months; }
    /// The same months a year before, in the same order.
    [[nodiscard]] const Figures<QList<services::MonthValue>> &monthsBefore() const { return m_monthsBefore; }
    [[nodiscard]] const Figures<QList<services::DayValue>> &days() const { return m_days; }
    [[nodiscard]] const Figures<services::ArticleCommentsReport> &articles() const { return m_articles; }
    [[nodiscard]] const Figures<services::SentimentReport> &sentiment() const { return m_sentiment; }
    [[nodiscard]] const Figures<services::HourGrid> &hours() const { return m_hours; }
    [[nodiscard]] const Figures<services::ResponseTimes> &response() const { return m_response; }
    [[nodiscard]] const Figures<QList<services::ObjectiveStatus>> &objectives() const { return m_objectives; }
    [[nodiscard]] const Figures<QList<services::TopPost>> &posts() const { return m_posts; }

    void reload();
    /// Something was asked for and has not been answered.
    [[nodiscard]] bool isLoading() const { return m_outstanding > 0 || m_posts.loading; }

signals:
    void periodChanged();
    void partChanged(ruche::ui::AnalyticsController::Part part);

private:
    template <typename T> void ask(Part part, Figures<T> &figures, const QFuture<Result<T>> &answer);
    void onChanged(domain::Changes changes);
    void askAll(domain::Changes because);
    /// The posts read the most by far, and the workspace answers one question after the other: they wait
    /// until all else is there, so that nothing waits for them, and nothing is asked for a period that was
    /// left.
    void askPosts();
    void periodChosen();
    [[nodiscard]] services::Period period(const DaySpan &span) const;

    services::Workspace &m_workspace;
    const Clock &m_clock;
    QTimer *m_coalesce;
    domain::Changes m_pending;
    QList<domain::Brand> m_brands;
    QSet<domain::BrandId> m_hidden;
    bool m_brandsKnown = false;
    ChosenPeriod m_period;
    bool m_comparing = true;
    int m_generation = 0;
    int m_outstanding = 0; ///< questions of this generation without an answer, but for the posts
    bool m_postsWanted = false;
    Figures<services::Tiles> m_tiles;
    Figures<QList<services::MonthValue>> m_months;
    Figures<QList<services::MonthValue>> m_monthsBefore;
    Figures<QList<services::DayValue>> m_days;
    Figures<services::ArticleCommentsReport> m_articles;
    Figures<services::SentimentReport> m_sentiment;
    Figures<services::HourGrid> m_hours;
    Figures<services::ResponseTimes> m_response;
    Figures<QList<services::ObjectiveStatus>> m_objectives;
    Figures<QList<services::TopPost>> m_posts;
};

} // namespace ruche::ui
