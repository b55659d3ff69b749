// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reputation/reputationpage.h"

#include "core/base/zonedtime.h"
#include "core/services/workspace.h"
#include "ui/charts/brandmenu.h"
#include "ui/charts/chartcard.h"
#include "ui/charts/periodmenu.h"
#include "ui/charts/toolbarparts.h"
#include "ui/common/banner.h"
#include "ui/common/card.h"
#include "ui/common/chip.h"
#include "ui/common/emptystate.h"
#include "ui/common/format.h"
#include "ui/common/plainlabel.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/common/style.h"
#include "ui/common/surface.h"
#include "ui/common/theme.h"
#include "ui/reputation/alertrow.h"
#include "ui/reputation/indexcard.h"
#include "ui/reputation/messagelist.h"
#include "ui/reputation/netchart.h"
#include "ui/reputation/reputationtext.h"
#include "ui/reputation/teachingdialog.h"
#include "ui/reputation/watchcard.h"
#include "ui/reputation/whycard.h"
#include "ui/reputation/wordtable.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int sideWidth = 388;
constexpr int chartHeight = 292;
constexpr int mostAlertRows = 12;
constexpr int mostExampleRows = 8;

} // namespace

ReputationPage::ReputationPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_controller(new ReputationController(context.workspace(), context.clock(), this))
    , m_toolbar(new Surface(Qt::BottomEdge, this))
    , m_scroll(new QScrollArea(this))
    , m_body(new QWidget)
    , m_grid(new QGridLayout(m_body))
    , m_main(new QWidget(m_body))
    , m_banner(new Banner(Banner::Kind::Bad, this))
{
    buildToolbar();
    buildChart();
    buildWords();
    buildSide();
    auto *const column = new QVBoxLayout(m_main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::cardGap);
    column->addWidget(m_chartCard);
    column->addWidget(m_wordsCard);
    column->addStretch(1);
    m_grid->setContentsMargins(metrics::pageMargin, 12, metrics::pageMargin, 16);
    m_grid->setSpacing(metrics::cardGap);
    m_scroll->setWidget(m_body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_body->setAutoFillBackground(false);
    m_banner->setObjectName(u"alertBanner"_s);
    m_banner->setStrip(true);
    m_banner->hide();
    m_bannerButton = m_banner->addAction(u" "_s);
    m_bannerButton->setObjectName(u"alertBannerOpen"_s);
    connect(m_bannerButton, &QAbstractButton::clicked, this, [this] {
        const auto open = m_controller->openAlerts();
        if (!open.isEmpty())
            showAlert(open.constFirst());
    });
    m_bannerCrisis = m_banner->addAction(u" "_s);
    m_bannerCrisis->setObjectName(u"alertBannerCrisis"_s);
    connect(m_bannerCrisis, &QAbstractButton::clicked, this, [this] {
        const auto open = m_controller->openAlerts();
        if (!open.isEmpty())
            openCrisis(m_controller->brand(open.constFirst().brand));
    });
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_toolbar);
    whole->addWidget(m_banner);
    whole->addWidget(m_scroll, 1);
    connect(m_controller, &ReputationController::periodChanged, this, [this] {
        updateToolbar();
        emit titleChanged();
    });
    connect(m_controller, &ReputationController::reportChanged, this, &ReputationPage::updateReport);
    connect(m_controller, &ReputationController::examplesChanged, this, &ReputationPage::updateExamples);
    connect(m_controller, &ReputationController::loudestChanged, this, &ReputationPage::updateLoudest);
    connect(m_controller, &ReputationController::chosenChanged, this, &ReputationPage::updateChosen);
    connect(m_controller, &ReputationController::watchesChanged, this, &ReputationPage::updateWatches);
    connect(m_controller, &ReputationController::indexChanged, this, &ReputationPage::updateIndex);
    connect(
        m_controller, &ReputationController::done, this, [this](const QString &text, domain::EventId event) {
            this->context().toastWithUndo(text, event);
        });
    connect(m_controller, &ReputationController::failed, this, [this](const QString &text) {
        this->context().toastError(text);
    });
    if (const auto kept = keptPeriod(context)) {
        if (kept->first == PeriodKind::Custom)
            m_controller->setCustomPeriod(kept->second.from, kept->second.to);
        else
            m_controller->setPeriod(kept->first);
    }
    ReputationPage::retranslate();
    place();
}

ReputationPage::~ReputationPage() = default;

void ReputationPage::buildToolbar()
{
    m_previous = toolbarTool(u"previousPeriod"_s, u"chevron-left"_s, m_toolbar);
    m_next = toolbarTool(u"nextPeriod"_s, u"chevron-right"_s, m_toolbar);
    m_period = toolbarButton(u"period"_s, u"calendar"_s, m_toolbar);
    m_compare = toolbarTool(u"compare"_s, u"history"_s, m_toolbar);
    m_compare->setCheckable(true);
    m_compare->setChecked(true);
    m_compare->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_brandFilter = new Chip({}, ChipKind::Outlined, m_toolbar);
    m_brandFilter->setObjectName(u"brandFilter"_s);
    m_brandFilter->setFilter(true);
    m_brandFilter->setMenuArrow(true);
    m_teaching = toolbarButton(u"brandWords"_s, u"edit"_s, m_toolbar);
    m_crisis = toolbarButton(u"crisis"_s, u"flag"_s, m_toolbar);
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
    row->addWidget(m_teaching);
    row->addWidget(m_crisis);
    row->addWidget(m_export);
    connect(m_previous, &QToolButton::clicked, this, [this] { m_controller->step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_controller->step(1); });
    connect(m_period, &QPushButton::clicked, this, &ReputationPage::showPeriodMenu);
    connect(m_compare, &QToolButton::toggled, this, &ReputationPage::updateChart);
    connect(m_brandFilter, &Chip::clicked, this, &ReputationPage::showBrandMenu);
    connect(m_teaching, &QPushButton::clicked, this, [this] {
        withBrand(m_teaching, [this](const domain::Brand &brand) {
            (new TeachingDialog(brand, context(), this))->open();
        });
    });
    connect(m_crisis, &QPushButton::clicked, this, [this] {
        withBrand(m_crisis, [this](const domain::Brand &brand) { openCrisis(brand); });
    });
    connect(m_export, &QPushButton::clicked, this, &ReputationPage::showExportMenu);
}

void ReputationPage::buildChart()
{
    m_net = new NetChart;
    m_chartCard = new ChartCard(m_net, m_main);
    m_chartCard->setObjectName(u"netCard"_s);
    m_chartCard->setFixedHeight(scaled(chartHeight));
    m_change = new PlainLabel(m_chartCard);
    m_change->setObjectName(u"netChange"_s);
    m_change->setTextSize(TextSize::Small, QFont::DemiBold);
    m_figure = new PlainLabel(m_chartCard);
    m_figure->setObjectName(u"netFigure"_s);
    m_figure->setTextSize(TextSize::Figure, QFont::DemiBold);
    m_chartCard->addHeaderWidget(m_change);
    m_chartCard->addHeaderWidget(m_figure);
    connect(m_net, &Plot::pointActivated, this, [this](int point) {
        context().open(OpenDay{m_net->days().at(point).day});
    });
}

void ReputationPage::buildWords()
{
    m_wordsCard = new Card(u" "_s, m_main);
    m_sections = new SegmentedControl(m_wordsCard);
    m_sections->setObjectName(u"sections"_s);
    m_sections->setCompact(true);
    m_sections->addSegment(u"rising"_s, u" "_s);
    m_sections->addSegment(u"effect"_s, u" "_s);
    m_sections->addSegment(u"alerts"_s, u" "_s);
    m_wordsCard->addHeaderWidget(m_sections);
    connect(m_sections, &SegmentedControl::currentChanged, this, [this](const QString &section) {
        m_sectionChosen = true;
        m_sectionAsked = true;
        showSection(section);
        m_sectionAsked = false;
    });
    m_rising = new WordTable(WordTable::Kind::Rising, this);
    m_effects = new WordTable(WordTable::Kind::Effect, this);
    auto *const sections = new QWidget(m_wordsCard);
    m_sectionStack = new QStackedLayout(sections);
    m_table = new QTableView(sections);
    m_table->setObjectName(u"words"_s);
    m_table->setModel(m_rising);
    m_table->setItemDelegate(new WordDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(scaled(metrics::tableRow));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        openInInbox(currentWords()->wordAt(index.row()), m_controller->shownBrands());
    });
    m_noWords = new PlainLabel(sections);
    m_noWords->setObjectName(u"noWords"_s);
    m_noWords->setInk(PlainLabel::Ink::Secondary);
    m_noWords->setWordWrap(true);
    m_noWords->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_noWords->setContentsMargins(metrics::cardPadding, 8, metrics::cardPadding, 16);
    m_alertsPane = new QWidget(sections);
    m_alertRows = new QVBoxLayout(m_alertsPane);
    m_alertRows->setContentsMargins(0, 0, 0, 0);
    m_alertRows->setSpacing(0);
    m_alertRule = new PlainLabel(m_alertsPane);
    m_alertRule->setTextSize(TextSize::Meta);
    m_alertRule->setInk(PlainLabel::Ink::Meta);
    m_alertRule->setWordWrap(true);
    m_alertRule->setContentsMargins(metrics::cardPadding, 8, metrics::cardPadding, 8);
    m_alertRows->addWidget(m_alertRule);
    m_alertRows->addStretch(1);
    m_sectionStack->addWidget(m_table);
    m_sectionStack->addWidget(m_noWords);
    m_sectionStack->addWidget(m_alertsPane);
    m_examplesPane = new QWidget(m_wordsCard);
    auto *const examples = new QVBoxLayout(m_examplesPane);
    examples->setContentsMargins(0, 4, 0, 4);
    examples->setSpacing(0);
    auto *const head = new QHBoxLayout;
    head->setContentsMargins(metrics::cardPadding, 0, metrics::cardPadding - 8, 0);
    m_examplesTitle = new PlainLabel(m_examplesPane);
    m_examplesTitle->setObjectName(u"examplesTitle"_s);
    m_examplesTitle->setTextSize(TextSize::Small, QFont::DemiBold);
    m_examplesTitle->setEliding(true);
    m_examplesOpen = new QPushButton(m_examplesPane);
    m_examplesOpen->setObjectName(u"examplesOpen"_s);
    setButtonKind(m_examplesOpen, "quiet", true);
    connect(m_examplesOpen, &QPushButton::clicked, this, &ReputationPage::openExamples);
    head->addWidget(m_examplesTitle, 1);
    head->addWidget(m_examplesOpen);
    m_examples = new MessageList(m_examplesPane);
    m_examples->setObjectName(u"examples"_s);
    connect(m_examples, &MessageList::chosen, this, &ReputationPage::choose);
    examples->addLayout(head);
    examples->addWidget(m_examples);
    m_wordsCard->content()->setSpacing(0);
    m_wordsCard->content()->addWidget(sections, 1);
    m_wordsCard->content()->addWidget(m_examplesPane);
}

void ReputationPage::buildSide()
{
    m_side = new QWidget(m_body);
    auto *const column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::cardGap);
    m_loudestCard = new Card(u" "_s, m_side);
    m_loudestChoice = new SegmentedControl(m_loudestCard);
    m_loudestChoice->setObjectName(u"loudestChoice"_s);
    m_loudestChoice->setCompact(true);
    m_loudestChoice->addSegment(u"worst"_s, u" "_s);
    m_loudestChoice->addSegment(u"best"_s, u" "_s);
    m_loudestCard->addHeaderWidget(m_loudestChoice);
    connect(m_loudestChoice, &SegmentedControl::currentChanged, this, [this](const QString &which) {
        m_controller->setLoudest(which == "best"_L1);
    });
    m_loudest = new MessageList(m_loudestCard);
    m_loudest->setObjectName(u"loudest"_s);
    m_loudestCard->content()->addWidget(m_loudest);
    connect(m_loudest, &MessageList::chosen, this, &ReputationPage::choose);
    m_why = new WhyCard(m_side);
    m_why->setObjectName(u"why"_s);
    connect(m_why, &WhyCard::corrected, m_controller, &ReputationController::correct);
    connect(m_why, &WhyCard::openRequested, this, [this] {
        if (m_controller->chosen())
            context().open(
                OpenConversation{m_controller->chosen()->conversation, m_controller->chosen()->id});
    });
    m_index = new IndexCard(m_side);
    m_index->setObjectName(u"index"_s);
    connect(m_index, &IndexCard::weightsRequested, this, &ReputationPage::editWeights);
    connect(m_index, &IndexCard::partOpened, this, &ReputationPage::openPart);
    m_watches = new WatchCard(m_side);
    m_watches->setObjectName(u"watches"_s);
    connect(m_watches, &WatchCard::addRequested, this, &ReputationPage::addWatch);
    connect(m_watches, &WatchCard::editRequested, this, &ReputationPage::editWatch);
    connect(m_watches, &WatchCard::removeRequested, m_controller, &ReputationController::removeWatch);
    connect(m_watches, &WatchCard::chosen, this, [this](const services::WatchFigure &figure) {
        m_controller->showWatch(figure);
        m_scroll->ensureWidgetVisible(m_examplesPane);
    });
    column->addWidget(m_watches);
    column->addWidget(m_index);
    column->addWidget(m_why);
    column->addWidget(m_loudestCard);
    column->addStretch(1);
}

void ReputationPage::place()
{
    m_grid->removeWidget(m_main);
    m_grid->removeWidget(m_side);
    m_grid->addWidget(m_main, 0, 0);
    if (m_compact) {
        m_side->setMinimumWidth(0);
        m_side->setMaximumWidth(QWIDGETSIZE_MAX);
        m_grid->addWidget(m_side, 1, 0);
    } else {
        m_side->setFixedWidth(scaled(sideWidth));
        m_grid->addWidget(m_side, 0, 1);
    }
    m_grid->setColumnStretch(0, 1);
    QHeaderView *const header = m_table->horizontalHeader();
    header->setSectionResizeMode(WordTable::Word, QHeaderView::Stretch);
    const QList<int> widths = m_compact ? QList<int>{160, 76, 70, 96} : QList<int>{170, 82, 76, 110};
    for (qsizetype i = 0; i < widths.size(); ++i)
        m_table->setColumnWidth(int(i) + 1, scaled(widths.at(i)));
}

QString ReputationPage::title() const
{
    return tr("Reputation");
}

QString ReputationPage::subtitle() const
{
    const QList<domain::BrandId> shown = m_controller->shownBrands();
    return shown.size() == 1 ? m_controller->brand(shown.constFirst()).name
                             : spanText(m_controller->span(), m_controller->today());
}

void ReputationPage::setBrands(const QList<domain::Brand> &brands)
{
    m_controller->setBrands(brands);
    updateToolbar();
}

void ReputationPage::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    place();
    updateToolbar();
}

QList<QWidget *> ReputationPage::panes() const
{
    QList<QWidget *> panes{m_period};
    if (m_chartCard->hasChart())
        panes << m_chartCard->focusTarget();
    panes << m_table << m_examplesOpen << m_why;
    return panes;
}

bool ReputationPage::isLoading() const
{
    return m_controller->isLoading();
}

QHash<domain::BrandId, QString> ReputationPage::zones() const
{
    QHash<domain::BrandId, QString> zones;
    for (const domain::Brand &brand : m_controller->brands())
        zones.insert(brand.id, m_controller->zoneOf(brand.id));
    return zones;
}

QString ReputationPage::brandPrefix(domain::BrandId brand) const
{
    return m_controller->brands().size() > 1 ? m_controller->brand(brand).name + u" · "_s : QString();
}

void ReputationPage::updateToolbar()
{
    const QDate today = m_controller->today();
    const DaySpan &span = m_controller->span();
    const PeriodKind kind = m_controller->periodKind();
    m_period->setText(kind == PeriodKind::Custom ? spanText(span, today) : periodName(kind));
    m_period->setAccessibleName(tr("Period: %1, %2").arg(m_period->text(), spanText(span, today)));
    m_next->setEnabled(span.to < today);
    m_compare->setText(m_compact ? tr("Compare") : tr("Compared with the period before"));
    showBrandFilter(m_brandFilter, m_controller->brands(), m_controller->hiddenBrands());
}

void ReputationPage::updateReport()
{
    updateBanner();
    updateChart();
    updateWords();
    updateAlerts();
}

void ReputationPage::updateBanner()
{
    const auto open = m_controller->openAlerts();
    m_banner->setVisible(!open.isEmpty());
    if (open.isEmpty())
        return;
    const services::NegativeAlert &alert = open.constFirst();
    m_banner->setText(
        brandPrefix(alert.brand) + reputationtext::alertText(alert),
        reputationtext::alertTime(alert, m_controller->zoneOf(alert.brand), m_controller->now()));
}

void ReputationPage::updateChart()
{
    const Figures<services::ReputationReport> &figures = m_controller->report();
    if (!figures.value) {
        m_figure->hide();
        m_change->hide();
        if (figures.error.isEmpty())
            m_chartCard->showLoading();
        else
            m_chartCard->showEmpty(u"warning"_s, tr("The reputation could not be read"), figures.error);
        return;
    }
    const services::ReputationReport &report = *figures.value;
    const int read = report.negative + report.neutral + report.positive;
    const bool enough = read >= ReputationController::fewestRead;
    m_figure->setVisible(enough && report.net);
    m_change->setVisible(enough && m_compare->isChecked() && !reputationtext::change(report).isEmpty());
    if (!enough) {
        const QString others = reputationtext::readShare(report);
        m_chartCard->showEmpty(u"smile"_s,
                               tr("Not enough messages to speak of a reputation"),
                               tr("%1 of at least %2 messages whose mood was read for certain. %3")
                                   .arg(read)
                                   .arg(ReputationController::fewestRead)
                                   .arg(others)
                                   .trimmed(),
                               read > 0 ? double(read) / ReputationController::fewestRead : -1);
        return;
    }
    QList<NetChart::Stretch> stretches;
    for (const services::NegativeAlert &alert : report.alerts) {
        const QString zone = m_controller->zoneOf(alert.brand);
        const qint64 from = m_controller->span().from.daysTo(dayIn(alert.from, zone));
        const qint64 to = m_controller->span().from.daysTo(dayIn(alert.to.addMSecs(-1), zone));
        stretches << NetChart::Stretch{int(std::max<qint64>(0, from)),
                                       int(std::clamp<qint64>(to, 0, report.days.size() - 1))};
    }
    const QDate today = m_controller->today();
    const reputationtext::NetReading reading = reputationtext::readNet(report, today);
    m_net->setDays(report.days, stretches, today);
    m_net->setPrevious(m_compare->isChecked() ? report.previous : std::nullopt);
    m_net->setPoints(reading.points);
    m_chartCard->setSummary(reading.summary);
    m_chartCard->setFigures(reading.figures);
    m_chartCard->setNote(m_compact ? QString() : tr("Band: 95 in 100. Bars: messages."));
    m_chartCard->setSource(reputationtext::readShare(report));
    m_figure->setText(reputationtext::points(*report.net));
    m_change->setText(reputationtext::shortChange(report));
    m_change->setToolTip(reputationtext::change(report));
    const bool lower = report.previous && *report.net < *report.previous;
    m_change->setInk(lower ? PlainLabel::Ink::Failed : PlainLabel::Ink::Positive);
    m_chartCard->showChart();
}

WordTable *ReputationPage::currentWords() const
{
    return m_sections->current() == "effect"_L1 ? m_effects : m_rising;
}

void ReputationPage::updateWords()
{
    const Figures<services::ReputationReport> &figures = m_controller->report();
    if (figures.value) {
        m_filling = true;
        m_rising->setReport(*figures.value);
        m_effects->setReport(*figures.value);
        m_filling = false;
        m_sections->setSegmentCount(
            u"alerts"_s,
            figures.value->alerts.isEmpty() ? QString() : format::number(figures.value->alerts.size()));
        // Where nothing rose the other words say more.
        if (!m_sectionChosen && !figures.loading) {
            const QSignalBlocker quiet(m_sections);
            m_sections->setCurrent(m_rising->rowCount() == 0 && m_effects->rowCount() > 0 ? u"effect"_s
                                                                                          : u"rising"_s);
        }
    }
    showSection(m_sections->current());
}

void ReputationPage::showSection(const QString &section)
{
    if (section == "alerts"_L1) {
        m_sectionStack->setCurrentWidget(m_alertsPane);
        const auto &report = m_controller->report().value;
        if (report && !report->alerts.isEmpty()
            && m_controller->topic() != ReputationController::Topic::Alert)
            m_controller->showAlert(report->alerts.constFirst());
        updateAlerts();
        return;
    }
    WordTable *const words = currentWords();
    if (m_table->model() != words) {
        m_table->setModel(words);
        connect(m_table->selectionModel(),
                &QItemSelectionModel::currentRowChanged,
                this,
                [this](const QModelIndex &index) { chooseRow(index.row()); });
        place();
    }
    m_table->setColumnHidden(WordTable::Before, words->kind() == WordTable::Kind::Effect);
    const Figures<services::ReputationReport> &figures = m_controller->report();
    if (words->rowCount() == 0) {
        m_noWords->setText(
            !figures.value ? (figures.error.isEmpty() ? tr("Loading…") : figures.error)
                : words->kind() == WordTable::Kind::Rising
                ? tr("No word stands in more of the negative messages than in the period before, "
                     "beyond what chance explains.")
                : tr("Too few messages to weigh words."));
        m_sectionStack->setCurrentWidget(m_noWords);
        if (m_controller->topic() == ReputationController::Topic::Word)
            m_controller->showNothing();
        return;
    }
    m_sectionStack->setCurrentWidget(m_table);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + scaled(metrics::tableRow) * words->rowCount() + 2);
    if (m_controller->topic() == ReputationController::Topic::Watch && !m_sectionAsked)
        return; // a report came, and nobody asked for another section
    const int row = m_controller->topic() == ReputationController::Topic::Word
        ? words->rowOf(m_controller->word())
        : -1;
    m_filling = row >= 0;
    m_table->setCurrentIndex(words->index(std::max(0, row), WordTable::Word));
    m_filling = false;
    if (row < 0)
        chooseRow(0);
}

void ReputationPage::chooseRow(int row)
{
    const WordTable *const words = currentWords();
    if (m_filling || row < 0 || row >= words->rowCount())
        return;
    if (m_controller->topic() == ReputationController::Topic::Word
        && m_controller->word() == words->wordAt(row) && m_controller->examples().value)
        return;
    m_controller->showWord(words->wordAt(row), words->examplesAt(row));
}

void ReputationPage::updateAlerts()
{
    const auto &report = m_controller->report().value;
    for (AlertRow *const row : std::as_const(m_alerts)) {
        row->hide();
        row->deleteLater();
    }
    m_alerts.clear();
    const QList<services::NegativeAlert> alerts
        = report ? report->alerts.mid(0, mostAlertRows) : QList<services::NegativeAlert>();
    for (const services::NegativeAlert &alert : alerts) {
        auto *const row = new AlertRow(
            reputationtext::alertText(alert),
            brandPrefix(alert.brand)
                + reputationtext::alertTime(alert, m_controller->zoneOf(alert.brand), m_controller->now()),
            alert.isOpen,
            m_alertsPane);
        row->setObjectName(u"alertRow"_s);
        row->setCurrent(m_controller->topic() == ReputationController::Topic::Alert
                        && m_controller->alert().brand == alert.brand
                        && m_controller->alert().from == alert.from);
        connect(row, &QAbstractButton::clicked, this, [this, alert] { m_controller->showAlert(alert); });
        m_alertRows->insertWidget(int(m_alerts.size()), row);
        row->show();
        m_alerts << row;
    }
    m_alertRule->setText(alerts.isEmpty()
                             ? tr("No alert in these days: never more negative messages than usual. %1")
                                   .arg(reputationtext::alertRule())
                             : reputationtext::alertRule());
}

void ReputationPage::showAlert(const services::NegativeAlert &alert)
{
    m_sectionChosen = true;
    {
        const QSignalBlocker quiet(m_sections);
        m_sections->setCurrent(u"alerts"_s);
    }
    m_controller->showAlert(alert);
    showSection(u"alerts"_s);
    m_scroll->ensureWidgetVisible(m_examplesPane);
}

void ReputationPage::updateExamples()
{
    using Topic = ReputationController::Topic;
    const Topic topic = m_controller->topic();
    m_examplesPane->setVisible(topic != Topic::Nothing);
    if (topic == Topic::Nothing)
        return;
    const Figures<ReputationController::Messages> &examples = m_controller->examples();
    m_examplesTitle->setText(topic == Topic::Word ? tr("Examples: “%1”").arg(m_controller->word())
                                 : topic == Topic::Watch
                                 ? tr("Examples: “%1”").arg(m_controller->watch().name)
                                 : tr("Negative messages of this alert"));
    m_examples->setPlaceholder(!examples.error.isEmpty() ? examples.error
                                   : examples.loading    ? tr("Loading…")
                                                         : tr("None of its messages is among the newest."));
    const auto messages = examples.value.value_or(ReputationController::Messages());
    m_examples->setMessages(messages.mid(0, mostExampleRows), zones(), m_controller->now());
    if (topic == Topic::Alert) {
        // The rows may still be those of the report before.
        const auto alerts = m_controller->report().value.value_or(services::ReputationReport()).alerts;
        for (qsizetype i = 0; i < std::min(m_alerts.size(), alerts.size()); ++i) {
            const services::NegativeAlert &alert = alerts.at(i);
            m_alerts.at(i)->setCurrent(alert.brand == m_controller->alert().brand
                                       && alert.from == m_controller->alert().from);
        }
    }
    if (examples.value && !examples.loading && !messages.isEmpty() && !m_controller->chosen())
        m_controller->choose(messages.constFirst());
}

void ReputationPage::updateLoudest()
{
    const Figures<ReputationController::Messages> &loudest = m_controller->loudest();
    m_loudest->setPlaceholder(!loudest.error.isEmpty()        ? loudest.error
                                  : loudest.loading           ? tr("Loading…")
                                  : m_controller->showsBest() ? tr("No positive message in these days.")
                                                              : tr("No negative message in these days."));
    m_loudest->setMessages(
        loudest.value.value_or(ReputationController::Messages()).mid(0, 5), zones(), m_controller->now());
}

void ReputationPage::updateWatches()
{
    const Figures<services::WatchReport> &watches = m_controller->watches();
    if (watches.value)
        m_watches->setReport(*watches.value,
                             m_controller->topic() == ReputationController::Topic::Watch
                                 ? m_controller->watch().id
                                 : domain::WatchId());
    else
        m_watches->setPlaceholder(watches.error.isEmpty() ? tr("Loading…") : watches.error);
}

void ReputationPage::updateIndex()
{
    QHash<domain::BrandId, QString> names;
    for (const domain::Brand &brand : m_controller->brands())
        names.insert(brand.id, brand.name);
    const Figures<QList<services::BrandIndex>> &index = m_controller->index();
    m_index->setPlaceholder(index.error.isEmpty() ? tr("Loading…") : index.error);
    m_index->setIndexes(index.value.value_or(QList<services::BrandIndex>()), names);
}

void ReputationPage::updateChosen()
{
    const auto &chosen = m_controller->chosen();
    if (chosen)
        m_why->setMessage(*chosen, m_controller->zoneOf(chosen->brand), m_controller->now());
    else
        m_why->clear();
}

void ReputationPage::choose(const services::SpokenMessage &message)
{
    m_controller->choose(message);
    m_scroll->ensureWidgetVisible(m_why);
}

void ReputationPage::openInInbox(const QString &words, const QList<domain::BrandId> &brands)
{
    QString query = words;
    if (m_controller->brands().size() > 1 && brands.size() < m_controller->brands().size()) {
        for (const domain::BrandId brand : brands)
            query += u" brand:"_s + brand.text();
    }
    context().openPage(pages::inbox, u"all?"_s + query.trimmed());
}

void ReputationPage::openExamples()
{
    if (m_controller->topic() == ReputationController::Topic::Alert)
        openInInbox(u"sentiment:neg"_s, {m_controller->alert().brand});
    else if (m_controller->topic() == ReputationController::Topic::Watch)
        openInInbox(u'"' + m_controller->watch().terms.value(0) + u'"', {m_controller->watch().brand});
    else
        openInInbox(u'"' + m_controller->word() + u'"', m_controller->shownBrands());
}

void ReputationPage::retranslate()
{
    m_previous->setAccessibleName(tr("Previous period"));
    m_previous->setToolTip(tr("Previous period"));
    m_next->setAccessibleName(tr("Next period"));
    m_next->setToolTip(tr("Next period"));
    m_compare->setToolTip(tr("Show the net sentiment of the period before"));
    m_export->setText(tr("Export"));
    m_bannerButton->setText(tr("See its messages"));
    m_bannerCrisis->setText(tr("Crisis room…"));
    m_teaching->setText(tr("Brand words…"));
    m_crisis->setText(tr("Crisis room…"));
    m_chartCard->setTitle(tr("Net sentiment over time"));
    m_wordsCard->setTitle(tr("What weighs on the sentiment"));
    m_sections->setSegmentText(u"rising"_s, tr("Rising complaints"));
    m_sections->setSegmentText(u"effect"_s, tr("Words"));
    m_sections->setSegmentText(u"alerts"_s, tr("Alerts"));
    m_table->setAccessibleName(tr("Words that weigh on the sentiment"));
    m_examplesOpen->setText(tr("See in the inbox"));
    m_loudestCard->setTitle(tr("Loudest messages"));
    m_loudestChoice->setSegmentText(u"worst"_s, tr("Worst"));
    m_loudestChoice->setSegmentText(u"best"_s, tr("Best"));
    addCommands();
    updateToolbar();
    updateReport();
    updateExamples();
    updateLoudest();
    updateChosen();
    updateWatches();
    updateIndex();
}

void registerReputationPage(PageRegistry &registry)
{
    registry.add(
        {pages::reputation,
         [] { return ReputationPage::tr("Reputation"); },
         u"reputation"_s,
         u"R"_s,
         [](PageContext &context, QWidget *parent) -> Page * { return new ReputationPage(context, parent); },
         true});
}

} // namespace ruche::ui
