// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/strategypage.h"

#include "core/settings/settings.h"
#include "ui/commands/commandregistry.h"
#include "ui/commands/pagecommands.h"
#include "ui/common/card.h"
#include "ui/common/emptystate.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/skeletonlist.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/common/toasthost.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"
#include "ui/strategy/advicedelegate.h"
#include "ui/strategy/advicedetail.h"
#include "ui/strategy/advicemodel.h"
#include "ui/strategy/objectivedelegate.h"
#include "ui/strategy/objectivedialog.h"
#include "ui/strategy/objectivesmodel.h"
#include "ui/strategy/pillarcard.h"

#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int mostRowsShown = 6;
constexpr int pillarsWidth = 300;

QString countryName(const QString &code)
{
    if (code == "FR"_L1)
        return StrategyPage::tr("France");
    if (code == "US"_L1)
        return StrategyPage::tr("United States");
    return code;
}

PlainLabel *labelOf(QWidget *field, QWidget *parent)
{
    auto *const label = new PlainLabel(parent);
    label->setTextSize(TextSize::Small);
    label->setInk(PlainLabel::Ink::Secondary);
    label->setBuddy(field);
    return label;
}

} // namespace

StrategyPage::StrategyPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_controller(new StrategyController(context.workspace(), context.clock(), this))
    , m_objectivesModel(new ObjectivesModel(*m_controller, this))
    , m_adviceModel(new AdviceModel(*m_controller, this))
    , m_scroll(new QScrollArea(this))
    , m_body(new QWidget)
{
    buildObjectives();
    buildAudience();
    auto *const column = new QVBoxLayout(m_body);
    column->setContentsMargins(metrics::pageMargin, 16, metrics::pageMargin, 16);
    column->setSpacing(metrics::cardGap);
    column->addWidget(m_objectivesCard);
    m_lower = new QHBoxLayout;
    m_lower->setSpacing(metrics::cardGap);
    m_lower->addWidget(m_audienceCard, 1);
    m_pillars = new PillarCard(context, m_body);
    m_lower->addWidget(m_pillars);
    column->addLayout(m_lower, 1);
    m_scroll->setWidget(m_body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_body->setAutoFillBackground(false);
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    connect(m_controller, &StrategyController::objectivesChanged, this, &StrategyPage::updateObjectives);
    connect(m_controller, &StrategyController::adviceChanged, this, &StrategyPage::updateAdvice);
    connect(
        m_controller,
        &StrategyController::undoable,
        this,
        [this](const QString &text, domain::EventId event) { this->context().toastWithUndo(text, event); });
    connect(m_controller, &StrategyController::saved, this, [this](const QString &text) {
        if (!text.isEmpty())
            this->context().toast({text, {}, {}, {}, false});
    });
    connect(m_controller, &StrategyController::failed, this, [this](const QString &text) {
        this->context().toastError(text);
    });
    place();
    StrategyPage::retranslate();
}

StrategyPage::~StrategyPage() = default;

void StrategyPage::buildObjectives()
{
    m_objectivesCard = new Card(u" "_s, m_body);
    m_objectivesCard->setHeaderLine(true);
    m_tickNote = new PlainLabel(m_objectivesCard);
    m_tickNote->setTextSize(TextSize::Meta);
    m_tickNote->setInk(PlainLabel::Ink::Meta);
    m_objectivesCard->addHeaderWidget(m_tickNote);
    m_new = new QPushButton(m_objectivesCard);
    m_new->setObjectName(u"newObjective"_s);
    m_new->setIcon(icon(u"plus"_s));
    setButtonKind(m_new, "secondary", true);
    m_objectivesCard->addHeaderWidget(m_new);
    connect(m_new, &QPushButton::clicked, this, &StrategyPage::newObjective);
    m_objectivesContent = new QWidget(m_objectivesCard);
    m_objectivesStack = new QStackedLayout(m_objectivesContent);
    m_skeleton = new SkeletonList(scaled(metrics::twoLineRow), false, m_objectivesContent);
    m_objectives = new QTableView(m_objectivesContent);
    m_objectives->setObjectName(u"objectives"_s);
    m_objectives->setModel(m_objectivesModel);
    m_objectives->setItemDelegate(new ObjectiveDelegate(m_objectives));
    m_objectives->setFrameShape(QFrame::NoFrame);
    m_objectives->setShowGrid(false);
    m_objectives->setTabKeyNavigation(false);
    m_objectives->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_objectives->setSelectionMode(QAbstractItemView::SingleSelection);
    m_objectives->setContextMenuPolicy(Qt::CustomContextMenu);
    m_objectives->verticalHeader()->hide();
    m_objectives->verticalHeader()->setDefaultSectionSize(scaled(46));
    m_objectives->horizontalHeader()->setHighlightSections(false);
    m_objectives->horizontalHeader()->setSectionResizeMode(ObjectivesModel::Name, QHeaderView::Stretch);
    m_noObjectives = new EmptyState(m_objectivesContent);
    m_objectivesStack->addWidget(m_skeleton);
    m_objectivesStack->addWidget(m_objectives);
    m_objectivesStack->addWidget(m_noObjectives);
    m_skeleton->setLoading(true);
    m_objectivesCard->content()->addWidget(m_objectivesContent);
    connect(m_objectives, &QTableView::activated, this, [this](const QModelIndex &index) {
        editObjective(index.row());
    });
    connect(m_objectives, &QTableView::customContextMenuRequested, this, &StrategyPage::showObjectiveMenu);
}

void StrategyPage::buildAudience()
{
    m_audienceCard = new Card(u" "_s, m_body);
    m_audienceCard->setHeaderLine(true);
    auto *const bar = new QWidget(m_audienceCard);
    auto *const row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics::cardPadding, 10, metrics::cardPadding, 10);
    row->setSpacing(8);
    m_from = new QSpinBox(bar);
    m_to = new QSpinBox(bar);
    m_country = new QComboBox(bar);
    m_from->setObjectName(u"ageFrom"_s);
    m_to->setObjectName(u"ageTo"_s);
    m_country->setObjectName(u"country"_s);
    m_fromLabel = labelOf(m_from, bar);
    m_toLabel = labelOf(m_to, bar);
    m_countryLabel = labelOf(m_country, bar);
    recallProfile();
    const services::AudienceProfile &profile = m_controller->profile();
    for (QSpinBox *const box : {m_from, m_to})
        box->setRange(StrategyController::youngest, StrategyController::oldest);
    m_from->setValue(profile.ageFrom);
    m_to->setValue(profile.ageTo);
    for (const QString &code : m_controller->countries())
        m_country->addItem(countryName(code), code);
    m_country->setCurrentIndex(std::max(0, m_country->findData(profile.country)));
    for (QWidget *const widget :
         std::initializer_list<QWidget *>{m_fromLabel, m_from, m_toLabel, m_to, m_countryLabel, m_country})
        row->addWidget(widget);
    row->addStretch(1);
    m_adviceProblem = new PlainLabel(bar);
    m_adviceProblem->setInk(PlainLabel::Ink::Failed);
    m_adviceProblem->setTextSize(TextSize::Small);
    row->addWidget(m_adviceProblem);
    m_advice = new QListView(m_audienceCard);
    m_advice->setObjectName(u"advice"_s);
    m_advice->setModel(m_adviceModel);
    m_advice->setItemDelegate(new AdviceDelegate(m_advice));
    m_advice->setUniformItemSizes(true);
    m_advice->setFrameShape(QFrame::NoFrame);
    m_advice->setMouseTracking(true);
    m_advice->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_advice->setMinimumHeight(scaled(260));
    m_detail = new AdviceDetail;
    m_detailScroll = new QScrollArea(m_audienceCard);
    m_detailScroll->setObjectName(u"adviceDetail"_s);
    m_detailScroll->setWidget(m_detail);
    m_detailScroll->setWidgetResizable(true);
    m_detailScroll->setFrameShape(QFrame::NoFrame);
    m_detailScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_detailScroll->setMinimumHeight(scaled(260));
    m_detailScroll->viewport()->setAutoFillBackground(false);
    m_detail->setAutoFillBackground(false);
    m_adviceRow = new QHBoxLayout;
    m_adviceRow->setSpacing(0);
    m_adviceRow->addWidget(m_advice, 1);
    m_adviceRow->addWidget(m_detailScroll, 1);
    m_adviceFoot = new PlainLabel(m_audienceCard);
    m_adviceFoot->setTextSize(TextSize::Meta);
    m_adviceFoot->setInk(PlainLabel::Ink::Meta);
    m_adviceFoot->setWordWrap(true);
    m_adviceFoot->setContentsMargins(metrics::cardPadding, 6, metrics::cardPadding, 10);
    m_audienceCard->content()->setSpacing(0);
    m_audienceCard->content()->addWidget(bar);
    m_audienceCard->content()->addLayout(m_adviceRow, 1);
    m_audienceCard->content()->addWidget(m_adviceFoot);
    const auto ask = [this] {
        m_controller->setProfile({m_from->value(), m_to->value(), m_country->currentData().toString()});
        keepProfile();
    };
    connect(m_from, &QSpinBox::valueChanged, this, ask);
    connect(m_to, &QSpinBox::valueChanged, this, ask);
    connect(m_country, &QComboBox::currentIndexChanged, this, ask);
    connect(
        m_advice->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { updateDetail(); });
    connect(m_advice, &QListView::activated, this, &StrategyPage::showSource);
    connect(m_detail, &AdviceDetail::openRequested, this, [](const QUrl &url) {
        QDesktopServices::openUrl(url);
    });
    connect(m_detail, &AdviceDetail::copyRequested, this, [this](const QString &text) {
        QGuiApplication::clipboard()->setText(text);
        context().toast({tr("Copied with its sources."), {}, {}, {}, false});
    });
}

void StrategyPage::keepProfile()
{
    settings::SettingsStore *const state = context().windowState();
    if (!state)
        return;
    const services::AudienceProfile &profile = m_controller->profile();
    state->setValue(settings::audienceAgeFrom().key, profile.ageFrom);
    state->setValue(settings::audienceAgeTo().key, profile.ageTo);
    state->setValue(settings::audienceCountry().key, profile.country);
}

void StrategyPage::recallProfile()
{
    const settings::SettingsStore *const state = context().windowState();
    if (!state)
        return;
    services::AudienceProfile profile{settings::audienceAgeFrom().read(*state),
                                      settings::audienceAgeTo().read(*state),
                                      settings::audienceCountry().read(*state)};
    if (!m_controller->countries().contains(profile.country))
        profile.country = services::AudienceProfile().country;
    m_controller->setProfile(profile);
}

void StrategyPage::addCommands()
{
    const PageCommands add(context().commands(), this, pages::strategy);
    const auto chosen = [this] { return currentRow() >= 0 && m_objectives->hasFocus(); };
    add(
        u"strategy.new"_s,
        tr("New objective…"),
        u"plus"_s,
        {u"O"_s},
        [this] { newObjective(); },
        [this] { return !m_controller->brands().isEmpty(); });
    add(
        u"strategy.edit"_s,
        tr("Change the objective…"),
        u"edit"_s,
        {u"F2"_s},
        [this] { editObjective(currentRow()); },
        chosen);
    add(
        u"strategy.delete"_s,
        tr("Delete the objective"),
        u"trash"_s,
        {u"Delete"_s},
        [this] { deleteObjective(currentRow()); },
        chosen);
    add(
        u"strategy.source"_s,
        tr("Show the source"),
        u"link"_s,
        {u"S"_s},
        [this] { showSource(); },
        [this] { return m_adviceModel->rowCount() > 0; });
}

QString StrategyPage::title() const
{
    return tr("Strategy");
}

QString StrategyPage::subtitle() const
{
    const int running = m_controller->runningCount();
    return running > 0 ? tr("%n objective(s) run", nullptr, running) : QString();
}

void StrategyPage::setBrands(const QList<domain::Brand> &brands)
{
    m_controller->setBrands(brands);
    m_new->setEnabled(!brands.isEmpty());
    m_pillars->setBrands(brands);
}

void StrategyPage::setCompact(bool compact)
{
    m_compact = compact;
    place();
}

QList<QWidget *> StrategyPage::panes() const
{
    return {m_objectivesStack->currentWidget() == m_objectives ? static_cast<QWidget *>(m_objectives)
                                                               : static_cast<QWidget *>(m_new),
            m_advice,
            m_detailScroll,
            m_pillars};
}

bool StrategyPage::isLoading() const
{
    return m_controller->isLoading();
}

void StrategyPage::place()
{
    m_adviceRow->setDirection(m_compact ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_lower->setDirection(m_compact ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_pillars->setMaximumWidth(m_compact ? QWIDGETSIZE_MAX : scaled(pillarsWidth));
    m_pillars->setMinimumWidth(m_compact ? 0 : scaled(pillarsWidth));
    m_tickNote->setVisible(!m_compact);
    const QList<int> widths
        = m_compact ? QList<int>{150, 76, 76, 76, 70, 210} : QList<int>{280, 90, 90, 90, 90, 290};
    for (qsizetype i = 0; i < widths.size(); ++i)
        m_objectives->setColumnWidth(int(i) + 1, widths.at(i));
}

void StrategyPage::updateObjectives()
{
    const int rows = m_objectivesModel->rowCount();
    m_skeleton->setLoading(m_controller->isLoading());
    QWidget *const shown = m_controller->isLoading() ? static_cast<QWidget *>(m_skeleton)
        : rows > 0                                   ? static_cast<QWidget *>(m_objectives)
                                                     : static_cast<QWidget *>(m_noObjectives);
    m_objectivesStack->setCurrentWidget(shown);
    m_objectivesCard->setCount(rows > 0 ? format::number(rows) : QString());
    if (rows > 0 && currentRow() < 0)
        m_objectives->setCurrentIndex(m_objectivesModel->index(0, 0));
    m_noObjectives->clearActions();
    if (!m_controller->problem().isEmpty()) {
        m_noObjectives->setContent(
            u"warning"_s, tr("The objectives could not be read"), m_controller->problem());
    } else {
        m_noObjectives->setContent(
            u"target"_s,
            tr("No objective yet"),
            tr("An objective has a number and an end. How far it is, is counted from your own data."));
        if (!m_controller->brands().isEmpty())
            connect(m_noObjectives->addAction(tr("New objective…"), true),
                    &QAbstractButton::clicked,
                    this,
                    &StrategyPage::newObjective);
    }
    const int header = m_objectives->horizontalHeader()->sizeHint().height();
    m_objectivesContent->setFixedHeight(rows > 0 ? header + scaled(46) * std::min(rows, mostRowsShown)
                                                 : scaled(220));
    emit titleChanged();
}

void StrategyPage::updateAdvice()
{
    m_adviceProblem->setText(m_controller->adviceProblem());
    m_adviceProblem->setVisible(!m_controller->adviceProblem().isEmpty());
    const QList<services::NetworkAdvice> &advice = m_controller->advice();
    int row = 0;
    for (qsizetype i = 0; i < advice.size(); ++i) {
        if (advice.at(i).network == m_network)
            row = int(i);
    }
    if (!advice.isEmpty())
        m_advice->setCurrentIndex(m_adviceModel->index(row));
    updateDetail();
}

void StrategyPage::updateDetail()
{
    const int row = m_advice->currentIndex().row();
    const QList<services::NetworkAdvice> &advice = m_controller->advice();
    if (row < 0 || row >= advice.size()) {
        m_detail->setAdvice({});
        return;
    }
    m_network = advice.at(row).network;
    m_detail->setAdvice(advice.at(row));
    m_detailScroll->setAccessibleName(tr("Why %1").arg(advice.at(row).name));
}

void StrategyPage::showSource()
{
    if (QPushButton *const source = m_detail->sourceButton()) {
        m_detailScroll->ensureWidgetVisible(source);
        source->setFocus(Qt::ShortcutFocusReason);
    }
}

int StrategyPage::currentRow() const
{
    return m_objectives->currentIndex().row();
}

void StrategyPage::newObjective()
{
    if (!m_controller->brands().isEmpty())
        openDialog({});
}

void StrategyPage::editObjective(int row)
{
    if (const services::ObjectiveStatus *const status = m_objectivesModel->at(row))
        openDialog(status->objective.id);
}

void StrategyPage::openDialog(const domain::ObjectiveId &id)
{
    const services::ObjectiveStatus *const known = m_objectivesModel->at(m_objectivesModel->rowOf(id));
    auto *const dialog
        = new ObjectiveDialog(known ? known->objective : m_controller->blank(), m_controller->brands(), this);
    connect(dialog, &ObjectiveDialog::saveRequested, m_controller, &StrategyController::save);
    connect(m_controller, &StrategyController::saved, dialog, &QDialog::accept);
    connect(m_controller, &StrategyController::refused, dialog, &ObjectiveDialog::showProblem);
    dialog->open();
}

void StrategyPage::deleteObjective(int row)
{
    if (const services::ObjectiveStatus *const status = m_objectivesModel->at(row))
        m_controller->remove(status->objective.id);
}

void StrategyPage::showObjectiveMenu(const QPoint &at)
{
    const QModelIndex index = m_objectives->indexAt(at);
    if (!index.isValid())
        return;
    m_objectives->setCurrentIndex(index);
    m_objectives->setFocus();
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(context().commands().action(u"strategy.edit"_s, menu));
    menu->addAction(context().commands().action(u"strategy.delete"_s, menu));
    menu->popup(m_objectives->viewport()->mapToGlobal(at));
}

void StrategyPage::retranslate()
{
    m_objectivesCard->setTitle(tr("Objectives"));
    m_objectives->setAccessibleName(tr("Objectives"));
    m_tickNote->setText(tr("The tick on a bar: where it should be today"));
    m_new->setText(tr("New objective…"));
    m_pillars->retranslate();
    m_audienceCard->setTitle(tr("Where can this audience be found?"));
    m_fromLabel->setText(tr("Aged from"));
    m_toLabel->setText(tr("to"));
    m_countryLabel->setText(tr("in"));
    m_from->setAccessibleName(tr("Aged from"));
    m_to->setAccessibleName(tr("Aged up to"));
    m_advice->setAccessibleName(tr("Networks, best first"));
    m_adviceFoot->setText(tr("Each share says its population, year, source and certainty, from A (the "
                             "surest) to C. Networks without "
                             "a figure come last; nothing is invented."));
    for (int i = 0; i < m_country->count(); ++i)
        m_country->setItemText(i, countryName(m_country->itemData(i).toString()));
    addCommands();
    updateObjectives();
    m_controller->setProfile(m_controller->profile()); // its sentences are in the old language
}

void registerStrategyPage(PageRegistry &registry)
{
    registry.add(
        {pages::strategy,
         [] { return StrategyPage::tr("Strategy"); },
         u"strategy"_s,
         u"S"_s,
         [](PageContext &context, QWidget *parent) -> Page * { return new StrategyPage(context, parent); },
         true});
}

} // namespace ruche::ui
