// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analytics/analyticspage.h"

#include "core/services/workspace.h"
#include "ui/analytics/articlebars.h"
#include "ui/analytics/figuretext.h"
#include "ui/analytics/heatmap.h"
#include "ui/analytics/monthbars.h"
#include "ui/analytics/sentimentareas.h"
#include "ui/analytics/toppoststable.h"
#include "ui/charts/brandmenu.h"
#include "ui/charts/chartcard.h"
#include "ui/charts/dayline.h"
#include "ui/charts/toolbarparts.h"
#include "ui/commands/commandregistry.h"
#include "ui/commands/pagecommands.h"
#include "ui/common/card.h"
#include "ui/common/chip.h"
#include "ui/common/emptystate.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/objectiveitem.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/common/surface.h"
#include "ui/common/theme.h"
#include "ui/common/tile.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"

#include <QApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int mostObjectives = 4;
constexpr int tableRowsShown = 8;
constexpr qsizetype sentimentTileIndex = 4;

} // namespace

AnalyticsPage::AnalyticsPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_controller(new AnalyticsController(context.workspace(), context.clock(), this))
    , m_toolbar(new Surface(Qt::BottomEdge, this))
    , m_scroll(new QScrollArea(this))
    , m_body(new QWidget)
    , m_column(new QVBoxLayout(m_body))
    , m_tileGrid(new QGridLayout)
    , m_cardGrid(new QGridLayout)
{
    buildToolbar();
    buildCards();
    buildTable();
    m_column->setContentsMargins(metrics::pageMargin, 12, metrics::pageMargin, 16);
    m_column->setSpacing(metrics::cardGap);
    m_tileGrid->setSpacing(metrics::cardGap);
    m_cardGrid->setSpacing(metrics::cardGap);
    m_column->addLayout(m_tileGrid);
    m_column->addLayout(m_cardGrid, 1);
    m_column->addWidget(m_postsCard);
    m_scroll->setWidget(m_body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_body->setAutoFillBackground(false);
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_toolbar);
    whole->addWidget(m_scroll, 1);
    connect(m_controller, &AnalyticsController::partChanged, this, &AnalyticsPage::onPart);
    connect(m_controller, &AnalyticsController::periodChanged, this, [this] {
        updateToolbar();
        emit titleChanged();
    });
    recallPeriod();
    AnalyticsPage::retranslate();
    place();
}

AnalyticsPage::~AnalyticsPage() = default;

void AnalyticsPage::buildToolbar()
{
    m_previous = toolbarTool(u"previousPeriod"_s, u"chevron-left"_s, m_toolbar);
    m_next = toolbarTool(u"nextPeriod"_s, u"chevron-right"_s, m_toolbar);
    m_period = toolbarButton(u"period"_s, u"calendar"_s, m_toolbar);
    m_compare = toolbarTool(u"compare"_s, u"history"_s, m_toolbar);
    m_compare->setCheckable(true);
    m_compare->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_brandFilter = new Chip({}, ChipKind::Outlined, m_toolbar);
    m_brandFilter->setObjectName(u"brandFilter"_s);
    m_brandFilter->setFilter(true);
    m_brandFilter->setMenuArrow(true);
    m_import = toolbarButton(u"import"_s, u"upload"_s, m_toolbar);
    m_export = toolbarButton(u"export"_s, u"download"_s, m_toolbar);
    m_toolbar->setFixedHeight(scaled(metrics::toolBar));
    auto *const row = new QHBoxLayout(m_toolbar);
    row->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, 0);
    row->setSpacing(8);
    row->addWidget(m_previous);
    row->addWidget(m_period);
    row->addWidget(m_next);
    row->addWidget(m_compare);
    row->addWidget(m_brandFilter);
    row->addStretch(1);
    row->addWidget(m_import);
    row->addWidget(m_export);
    connect(m_previous, &QToolButton::clicked, this, [this] { m_controller->step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_controller->step(1); });
    connect(m_period, &QPushButton::clicked, this, &AnalyticsPage::showPeriodMenu);
    connect(m_compare, &QToolButton::clicked, m_controller, &AnalyticsController::setComparing);
    connect(m_brandFilter, &Chip::clicked, this, &AnalyticsPage::showBrandMenu);
    connect(m_import, &QPushButton::clicked, this, &AnalyticsPage::showImportMenu);
    connect(m_export, &QPushButton::clicked, this, &AnalyticsPage::showExportMenu);
}

void AnalyticsPage::buildCards()
{
    for (int i = 0; i < 6; ++i)
        m_tiles.append(new Tile(m_body));
    m_monthBars = new MonthBars;
    m_dayLine = new DayLine;
    m_areas = new SentimentAreas;
    m_articleBars = new ArticleBars;
    m_heat = new HeatMap;
    m_monthCard = new ChartCard(m_monthBars, m_body);
    m_dayCard = new ChartCard(m_dayLine, m_body);
    m_sentimentCard = new ChartCard(m_areas, m_body);
    m_articleCard = new ChartCard(m_articleBars, m_body);
    m_heatCard = new ChartCard(m_heat, m_body);
    m_monthCard->setObjectName(u"monthCard"_s);
    m_dayCard->setObjectName(u"dayCard"_s);
    m_sentimentCard->setObjectName(u"sentimentCard"_s);
    m_articleCard->setObjectName(u"articleCard"_s);
    m_heatCard->setObjectName(u"heatCard"_s);
    connect(m_monthBars, &Plot::pointActivated, this, [this](int point) {
        context().open(OpenDay{m_monthBars->bars().at(point).month});
    });
    connect(m_dayLine, &Plot::pointActivated, this, [this](int point) {
        context().open(OpenDay{m_dayLine->days().at(point).day});
    });
    connect(m_areas, &Plot::pointActivated, this, [this](int point) {
        context().open(OpenDay{m_areas->stretches().at(point).from});
    });
    connect(m_articleBars, &Plot::pointActivated, this, [this](int point) {
        if (m_controller->articles().value)
            context().openPost(m_controller->articles().value->articles.at(point).post);
    });
    m_objectivesCard = new Card(u" "_s, m_body);
    m_strategyButton = new QPushButton(m_objectivesCard);
    setButtonKind(m_strategyButton, "quiet", true);
    m_objectivesCard->addHeaderWidget(m_strategyButton);
    connect(m_strategyButton, &QPushButton::clicked, this, [this] { context().openPage(pages::strategy); });
    m_objectiveRows = new QVBoxLayout;
    m_objectiveRows->setSpacing(0);
    m_objectivesCard->content()->addLayout(m_objectiveRows);
    m_objectivesCard->content()->addStretch(1);
    m_objectivesCard->setMinimumSize(300, scaled(214));
}

void AnalyticsPage::buildTable()
{
    m_postsCard = new Card(u" "_s, m_body);
    m_postsModel = new TopPostsTable(this);
    m_posts = new QTableView(m_postsCard);
    m_posts->setObjectName(u"topPosts"_s);
    m_posts->setModel(m_postsModel);
    m_posts->setItemDelegate(new TopPostsDelegate(m_posts));
    m_posts->setFrameShape(QFrame::NoFrame);
    m_posts->setShowGrid(false);
    m_posts->setTabKeyNavigation(false);
    m_posts->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_posts->setSelectionMode(QAbstractItemView::SingleSelection);
    m_posts->verticalHeader()->hide();
    m_posts->verticalHeader()->setDefaultSectionSize(scaled(metrics::tableRowDense));
    QHeaderView *const header = m_posts->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(TopPostsTable::Title, QHeaderView::Stretch);
    m_posts->setSortingEnabled(true);
    m_posts->sortByColumn(TopPostsTable::Comments, Qt::DescendingOrder);
    m_noPosts = new PlainLabel(m_postsCard);
    m_noPosts->setInk(PlainLabel::Ink::Secondary);
    m_noPosts->setContentsMargins(metrics::cardPadding, 4, metrics::cardPadding, 16);
    m_postsCard->content()->addWidget(m_posts);
    m_postsCard->content()->addWidget(m_noPosts);
    m_postsCard->content()->setContentsMargins(0, 0, 0, 8);
    connect(m_posts, &QTableView::activated, this, [this](const QModelIndex &index) {
        context().openPost(m_postsModel->postAt(index.row()));
    });
}

void AnalyticsPage::addCommands()
{
    const PageCommands add(context().commands(), this, pages::analytics);
    const auto arrows = [] { return arrowsAreFree(); };
    add(
        u"analytics.previous"_s,
        tr("Previous period"),
        u"chevron-left"_s,
        {u"Left"_s},
        [this] { m_controller->step(-1); },
        arrows);
    add(
        u"analytics.next"_s,
        tr("Next period"),
        u"chevron-right"_s,
        {u"Right"_s},
        [this] { m_controller->step(1); },
        arrows);
    add(u"analytics.compare"_s, tr("Compare with the period before"), u"history"_s, {u"C"_s}, [this] {
        m_compare->click();
    });
    add(u"analytics.table"_s, tr("Show the chart as a table, or back"), u"list"_s, {u"T"_s}, [this] {
        toggleTable();
    });
    add(u"analytics.export"_s, tr("Export figures…"), u"download"_s, {u"Ctrl+E"_s}, [this] {
        showExportMenu();
    });
    add(u"analytics.import"_s, tr("Import an access log or a WordPress export…"), u"upload"_s, {}, [this] {
        showImportMenu();
    });
}

QString AnalyticsPage::title() const
{
    return tr("Analytics");
}

QString AnalyticsPage::subtitle() const
{
    return spanText(m_controller->span(), m_controller->today());
}

void AnalyticsPage::setBrands(const QList<domain::Brand> &brands)
{
    m_controller->setBrands(brands);
    updateToolbar();
}

void AnalyticsPage::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    place();
    updateToolbar();
}

QList<ChartCard *> AnalyticsPage::cards() const
{
    return {m_monthCard, m_dayCard, m_sentimentCard, m_articleCard, m_heatCard};
}

QList<QWidget *> AnalyticsPage::panes() const
{
    QList<QWidget *> panes{m_period};
    for (const ChartCard *const card : cards()) {
        if (card->hasChart())
            panes << card->focusTarget();
    }
    panes << m_posts;
    return panes;
}

bool AnalyticsPage::isLoading() const
{
    return m_controller->isLoading();
}

void AnalyticsPage::place()
{
    QList<QWidget *> tiles;
    for (qsizetype i = 0; i < m_tiles.size(); ++i) {
        m_tileGrid->removeWidget(m_tiles.at(i));
        const bool shown = i != sentimentTileIndex || m_withSentiment;
        m_tiles.at(i)->setVisible(shown);
        if (shown)
            tiles << m_tiles.at(i);
    }
    const int tileColumns = m_compact ? 3 : std::max(1, int(tiles.size()));
    for (int i = 0; i < 6; ++i)
        m_tileGrid->setColumnStretch(i, i < tileColumns ? 1 : 0);
    for (qsizetype i = 0; i < tiles.size(); ++i)
        m_tileGrid->addWidget(tiles.at(i), int(i) / tileColumns, int(i) % tileColumns);
    const QList<QWidget *> all{
        m_monthCard, m_dayCard, m_sentimentCard, m_articleCard, m_heatCard, m_objectivesCard};
    const int columns = m_compact ? 2 : 3;
    for (int i = 0; i < 3; ++i)
        m_cardGrid->setColumnStretch(i, i < columns ? 1 : 0);
    for (qsizetype i = 0; i < all.size(); ++i) {
        m_cardGrid->removeWidget(all.at(i));
        m_cardGrid->addWidget(all.at(i), int(i) / columns, int(i) % columns);
    }
    const QList<int> widths
        = m_compact ? QList<int>{120, 110, 70, 90, 116, 90} : QList<int>{170, 150, 90, 110, 130, 110};
    for (qsizetype i = 0; i < widths.size(); ++i)
        m_posts->setColumnWidth(int(i) + 1, widths.at(i));
}

void AnalyticsPage::onPart(AnalyticsController::Part part)
{
    using enum AnalyticsController::Part;
    switch (part) {
    case Tiles:
        updateTiles();
        break;
    case Months:
        updateMonths();
        break;
    case Days:
        updateDays();
        break;
    case Articles:
        updateArticles();
        break;
    case Sentiment:
        updateSentiment();
        break;
    case Hours:
        updateHours();
        break;
    case Objectives:
        updateObjectives();
        break;
    case Posts:
        updatePosts();
        break;
    case Response:
        updateTiles();
        break;
    }
}

void AnalyticsPage::updateToolbar()
{
    const QDate today = m_controller->today();
    const DaySpan &span = m_controller->span();
    const PeriodKind kind = m_controller->periodKind();
    m_period->setText(kind == PeriodKind::Custom ? spanText(span, today) : periodName(kind));
    m_period->setAccessibleName(tr("Period: %1, %2").arg(m_period->text(), spanText(span, today)));
    m_next->setEnabled(span.to < today);
    m_compare->setChecked(m_controller->isComparing());
    m_compare->setText(m_compact ? tr("Compare")
                                 : tr("compared with %1").arg(spanText(spanBefore(span), today)));
    showBrandFilter(m_brandFilter, m_controller->brands(), m_controller->hiddenBrands());
    m_import->setEnabled(!m_controller->brands().isEmpty());
}

void AnalyticsPage::updateTiles()
{
    const Figures<services::Tiles> &figures = m_controller->tiles();
    const services::Tiles tiles = figures.value.value_or(services::Tiles());
    const bool comparing = m_controller->isComparing();
    m_tiles.at(0)->setData(figuretext::countTile(tr("Page views"), tiles.pageViews, comparing));
    m_tiles.at(1)->setData(figuretext::countTile(tr("Comments"), tiles.comments, comparing));
    m_tiles.at(2)->setData(
        figuretext::meanTile(tr("Comments per article"), tiles.commentsPerArticle, comparing));
    m_tiles.at(3)->setData(figuretext::countTile(tr("New members"), tiles.newMembers, comparing));
    m_tiles.at(4)->setData(figuretext::sentimentTile(tr("Net sentiment"), tiles.netSentiment, comparing));
    TileData response = figuretext::durationTile(tr("Response time"), tiles.responseMinutes, comparing);
    if (m_controller->response().value)
        response.source = figuretext::responseDetail(*m_controller->response().value);
    m_tiles.at(5)->setData(response);
    if (!figures.value) {
        // Not there yet is not the same as nothing collected, which is a dash.
        for (Tile *const tile : std::as_const(m_tiles)) {
            TileData waiting = tile->data();
            waiting.value = figures.error.isEmpty() ? u"…"_s : u"?"_s;
            waiting.source = figures.error;
            tile->setData(waiting);
        }
    }
    const bool sounds = tiles.netSentiment.value.has_value() || tiles.netSentiment.previous.has_value();
    if (m_withSentiment != sounds) {
        m_withSentiment = sounds;
        place();
    }
}

template <typename T> bool AnalyticsPage::withoutFigures(ChartCard *card, const Figures<T> &figures)
{
    if (figures.value)
        return false;
    if (figures.error.isEmpty())
        card->showLoading();
    else
        card->showEmpty(u"warning"_s, tr("These figures could not be read"), figures.error);
    return true;
}

void AnalyticsPage::updateMonths()
{
    if (withoutFigures(m_monthCard, m_controller->months()))
        return;
    const QList<services::MonthValue> &months = *m_controller->months().value;
    const QList<services::MonthValue> before
        = m_controller->monthsBefore().value.value_or(QList<services::MonthValue>());
    QList<MonthBar> bars;
    QStringList sources;
    bool any = false;
    for (qsizetype i = 0; i < months.size(); ++i) {
        const services::MonthValue &month = months.at(i);
        bars.append(
            {month.month, month.value, i < before.size() ? before.at(i).value : std::nullopt, month.partial});
        sources << month.sources;
        any = any || month.value.has_value();
    }
    if (!any) {
        EmptyState *const empty = m_monthCard->showEmpty(
            u"analytics"_s,
            tr("No page views are known yet"),
            tr("They come from the access log of your site: import it to see them."));
        connect(empty->addAction(tr("Import…")), &QAbstractButton::clicked, m_import, &QPushButton::click);
        return;
    }
    const figuretext::Reading reading = figuretext::readMonths(bars);
    m_monthBars->setBars(bars);
    m_monthBars->setPoints(reading.points);
    m_monthCard->setSummary(reading.summary);
    m_monthCard->setFigures(reading.figures);
    m_monthCard->setNote(tr("Pale: the year before"));
    const QString source = figuretext::sourcesText(sources);
    m_monthCard->setSource(
        reading.gaps > 0
            ? tr("%1 Hatched: %n month(s) of which nothing was collected.", nullptr, reading.gaps).arg(source)
            : source);
    m_monthCard->showChart();
}

void AnalyticsPage::updateDays()
{
    if (withoutFigures(m_dayCard, m_controller->days()))
        return;
    QList<DayLine::Day> days;
    for (const services::DayValue &day : *m_controller->days().value)
        days.append({day.day, day.value});
    const figuretext::Reading reading = figuretext::readDays(days, m_controller->today());
    if (!reading.any) {
        m_dayCard->showEmpty(u"chat"_s,
                             tr("No message in these days"),
                             tr("Connect an account that has comments, or choose a longer period."));
        return;
    }
    m_dayLine->setDays(days, m_controller->today());
    m_dayLine->setPoints(reading.points);
    m_dayCard->setSummary(reading.summary);
    m_dayCard->setFigures(reading.figures);
    m_dayCard->setNote(reading.note);
    m_dayCard->setSource(tr("Source: approved messages of the connected accounts."));
    m_dayCard->showChart();
}

void AnalyticsPage::updateArticles()
{
    if (withoutFigures(m_articleCard, m_controller->articles()))
        return;
    const services::ArticleCommentsReport &report = *m_controller->articles().value;
    if (report.articles.isEmpty()) {
        m_articleCard->showEmpty(
            u"file"_s,
            tr("No article was published in these days"),
            tr("Only articles of the period are counted. Choose a longer one to see more."));
        return;
    }
    QList<ArticleBars::Article> articles;
    for (const services::ArticleComments &article : report.articles)
        articles.append({article.title, article.comments});
    const figuretext::Reading reading = figuretext::readArticles(report);
    m_articleBars->setArticles(articles);
    m_articleBars->setPoints(reading.points);
    m_articleCard->setSummary(reading.summary);
    m_articleCard->setFigures(reading.figures);
    m_articleCard->setNote(tr("%n article(s)", nullptr, int(report.articles.size())));
    m_articleCard->setSource(reading.note);
    m_articleCard->showChart();
}

void AnalyticsPage::updateSentiment()
{
    if (withoutFigures(m_sentimentCard, m_controller->sentiment()))
        return;
    const services::SentimentReport &report = *m_controller->sentiment().value;
    const QList<SentimentAreas::Stretch> stretches = figuretext::stretchesOf(report);
    if (report.analysed < AnalyticsController::fewestAnalysed || stretches.size() < 2) {
        const double part = double(report.analysed) / AnalyticsController::fewestAnalysed;
        m_sentimentCard->showEmpty(u"smile"_s,
                                   tr("Not enough data for the sentiment"),
                                   tr("%1 of at least %2 analysed messages on two days or more.")
                                       .arg(report.analysed)
                                       .arg(AnalyticsController::fewestAnalysed),
                                   report.analysed > 0 ? std::min(1.0, part) : -1);
        return;
    }
    const figuretext::Reading reading = figuretext::readSentiment(stretches, m_controller->today());
    m_areas->setStretches(stretches, m_controller->today());
    m_areas->setPoints(reading.points);
    m_sentimentCard->setSummary(reading.summary);
    m_sentimentCard->setFigures(reading.figures);
    m_sentimentCard->setNote(tr("%n message(s)", nullptr, report.analysed));
    m_sentimentCard->setSource(report.analysed < report.messages ? tr("Source: %1 analysed of %2 messages.")
                                                                       .arg(format::number(report.analysed),
                                                                            format::number(report.messages))
                                                                 : tr("Source: all messages were analysed."));
    m_sentimentCard->showChart();
}

void AnalyticsPage::updateHours()
{
    if (withoutFigures(m_heatCard, m_controller->hours()))
        return;
    const services::HourGrid &grid = *m_controller->hours().value;
    const figuretext::Reading reading = figuretext::readHours(grid);
    if (!reading.any) {
        m_heatCard->showEmpty(u"clock"_s,
                              tr("Not enough data for the hours"),
                              tr("When people write, this shows on which days and at which hours."));
        return;
    }
    m_heat->setGrid(grid);
    m_heat->setPoints(reading.points);
    m_heatCard->setSummary(reading.summary);
    m_heatCard->setFigures(reading.figures);
    m_heatCard->setNote(tr("Dots: the three best hours"));
    m_heatCard->setSource(tr("Source: hours of incoming messages, in the zone of each brand."));
    m_heatCard->showChart();
}

void AnalyticsPage::updateObjectives()
{
    while (QLayoutItem *const item = m_objectiveRows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const QList<services::ObjectiveStatus> list
        = m_controller->objectives().value.value_or(QList<services::ObjectiveStatus>());
    int shown = 0;
    for (const services::ObjectiveStatus &status : list) {
        if (shown == mostObjectives || status.objective.endDay < m_controller->span().from
            || status.objective.startDay > m_controller->span().to)
            continue;
        auto *const item = new ObjectiveItem(m_objectivesCard);
        item->setDense(true);
        item->setObjective(status.objective,
                           status.progress,
                           m_controller->brand(status.objective.brand),
                           m_controller->today());
        connect(item, &ObjectiveItem::clicked, this, [this] { context().openPage(pages::strategy); });
        m_objectiveRows->addWidget(item);
        item->show();
        ++shown;
    }
    if (shown == 0 && m_controller->objectives().value) {
        auto *const empty = new EmptyState(m_objectivesCard);
        empty->setContent(u"target"_s, tr("No objective in these days"));
        connect(empty->addAction(tr("Set an objective")), &QAbstractButton::clicked, this, [this] {
            context().openPage(pages::strategy);
        });
        m_objectiveRows->addWidget(empty);
        empty->show();
    }
}

void AnalyticsPage::updatePosts()
{
    QHash<domain::BrandId, domain::Brand> brands;
    for (const domain::Brand &brand : m_controller->brands())
        brands.insert(brand.id, brand);
    const Figures<QList<services::TopPost>> &posts = m_controller->posts();
    if (posts.value)
        m_postsModel->setPosts(*posts.value, brands);
    const int rows = m_postsModel->rowCount();
    m_posts->setVisible(rows > 0);
    m_noPosts->setVisible(rows == 0);
    m_noPosts->setText(!posts.error.isEmpty() ? posts.error
                           : posts.value      ? tr("No post brought views or comments in these days.")
                                              : tr("Loading…"));
    m_postsCard->setCount(rows > 0 ? format::number(rows) : QString());
    m_posts->setFixedHeight(m_posts->horizontalHeader()->sizeHint().height()
                            + scaled(metrics::tableRowDense) * std::clamp(rows, 1, tableRowsShown) + 2);
}

void AnalyticsPage::toggleTable()
{
    for (ChartCard *const card : cards()) {
        if (card->holdsFocus()) {
            card->toggleTable();
            return;
        }
    }
    if (m_monthCard->hasChart()) {
        m_monthCard->focusTarget()->setFocus();
        m_monthCard->toggleTable();
    }
}

void AnalyticsPage::retranslate()
{
    m_previous->setAccessibleName(tr("Previous period"));
    m_previous->setToolTip(tr("Previous period"));
    m_next->setAccessibleName(tr("Next period"));
    m_next->setToolTip(tr("Next period"));
    m_compare->setToolTip(tr("Compare with the period before"));
    m_import->setText(tr("Import…"));
    m_export->setText(tr("Export"));
    m_monthCard->setTitle(tr("Page views per month"));
    m_dayCard->setTitle(tr("Messages per day"));
    m_sentimentCard->setTitle(tr("Sentiment of messages"));
    m_articleCard->setTitle(tr("Comments per article"));
    m_heatCard->setTitle(tr("When your audience writes"));
    m_objectivesCard->setTitle(tr("Objectives"));
    m_strategyButton->setText(tr("Strategy"));
    m_postsCard->setTitle(tr("Top posts"));
    m_posts->setAccessibleName(tr("Top posts"));
    addCommands();
    updateToolbar();
    for (int part = int(AnalyticsController::Part::Tiles); part <= int(AnalyticsController::Part::Posts);
         ++part)
        onPart(AnalyticsController::Part(part));
}

void registerAnalyticsPage(PageRegistry &registry)
{
    registry.add(
        {pages::analytics,
         [] { return AnalyticsPage::tr("Analytics"); },
         u"analytics"_s,
         u"A"_s,
         [](PageContext &context, QWidget *parent) -> Page * { return new AnalyticsPage(context, parent); },
         true});
}

} // namespace ruche::ui
