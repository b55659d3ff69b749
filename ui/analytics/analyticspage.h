// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/analytics/analyticscontroller.h"
#include "ui/shell/page.h"

#include <QList>

class QGridLayout;
class QPushButton;
class QScrollArea;
class QTableView;
class QToolButton;
class QVBoxLayout;

namespace ruche::ui {

class ArticleBars;
class Card;
class ChartCard;
class Chip;
class DayLine;
class HeatMap;
class MonthBars;
class PageRegistry;
class PlainLabel;
class SentimentAreas;
class Tile;
class TopPostsTable;
struct ChartFigures;
struct TileData;

/// Analyses: key figures, charts, where the objectives stand, the posts that brought most; imports of access
/// logs and WordPress exports; export of what is shown.
class AnalyticsPage final : public Page
{
    Q_OBJECT
public:
    explicit AnalyticsPage(PageContext &context, QWidget *parent = nullptr);
    ~AnalyticsPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    void setBrands(const QList<domain::Brand> &brands) override;
    void setCompact(bool compact) override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] bool isLoading() const override;

protected:
    void retranslate() override;

private:
    void buildToolbar();
    void buildCards();
    void buildTable();
    void addCommands();
    void place();
    void onPart(AnalyticsController::Part part);
    /// The period that was chosen (not where the arrows led) is that of the next start.
    void keepPeriod();
    void recallPeriod();
    void updateToolbar();
    void updateTiles();
    void updateMonths();
    void updateDays();
    void updateArticles();
    void updateSentiment();
    void updateHours();
    void updateObjectives();
    void updatePosts();
    /// Shows what failed, or that it loads; false when there are figures to show.
    template <typename T> bool withoutFigures(ChartCard *card, const Figures<T> &figures);
    void showPeriodMenu();
    void showBrandMenu();
    void showImportMenu();
    void showExportMenu();
    void chooseImport(domain::BrandId brand);
    void exportFigures(const QString &name, const ChartFigures &figures);
    void toggleTable();
    [[nodiscard]] QList<ChartCard *> cards() const;

    AnalyticsController *m_controller;
    QWidget *m_toolbar;
    QToolButton *m_previous;
    QToolButton *m_next;
    QPushButton *m_period;
    QToolButton *m_compare;
    Chip *m_brandFilter;
    QPushButton *m_import;
    QPushButton *m_export;
    QScrollArea *m_scroll;
    QWidget *m_body;
    QVBoxLayout *m_column;
    QGridLayout *m_tileGrid;
    QGridLayout *m_cardGrid;
    QList<Tile *> m_tiles; ///< page views, comments, per article, members, sentiment, response
    MonthBars *m_monthBars;
    DayLine *m_dayLine;
    SentimentAreas *m_areas;
    ArticleBars *m_articleBars;
    HeatMap *m_heat;
    ChartCard *m_monthCard;
    ChartCard *m_dayCard;
    ChartCard *m_sentimentCard;
    ChartCard *m_articleCard;
    ChartCard *m_heatCard;
    Card *m_objectivesCard;
    QPushButton *m_strategyButton;
    QVBoxLayout *m_objectiveRows;
    Card *m_postsCard;
    TopPostsTable *m_postsModel;
    QTableView *m_posts;
    PlainLabel *m_noPosts;
    bool m_withSentiment = false; ///< the tile is shown only when there is any
    bool m_compact = false;
};

void registerAnalyticsPage(PageRegistry &registry);

} // namespace ruche::ui
