// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartcard.h"

#include "ui/charts/plot.h"
#include "ui/common/card.h"
#include "ui/common/emptystate.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/skeletonlist.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

ChartCard::ChartCard(Plot *plot, QWidget *parent)
    : QWidget(parent)
    , m_plot(plot)
    , m_card(new Card(u" "_s, this))
    , m_note(new PlainLabel(m_card))
    , m_source(new PlainLabel(m_card))
    , m_tableButton(new QToolButton(m_card))
    , m_table(new ChartTable(this))
{
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_card);
    m_note->setTextSize(TextSize::Meta);
    m_note->setInk(PlainLabel::Ink::Meta);
    m_card->addHeaderWidget(m_note);
    m_tableButton->setObjectName(u"tableButton"_s);
    m_tableButton->setIcon(icon(u"list"_s));
    m_tableButton->setCheckable(true);
    setButtonKind(m_tableButton, "quiet", true);
    m_card->addHeaderWidget(m_tableButton);
    connect(m_tableButton, &QToolButton::clicked, this, &ChartCard::toggleTable);

    auto *const content = new QWidget(m_card);
    m_stack = new QStackedLayout(content);
    m_skeleton = new SkeletonList(scaled(36), false, content);
    m_empty = new EmptyState(content);
    m_view = new QTableView(content);
    m_view->setModel(m_table);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(scaled(metrics::tableRowDense));
    m_view->horizontalHeader()->setHighlightSections(false);
    m_stack->addWidget(m_skeleton);
    m_stack->addWidget(m_plot);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_card->content()->setSpacing(0);
    m_card->content()->addWidget(content, 1);
    m_source->setTextSize(TextSize::Meta);
    m_source->setInk(PlainLabel::Ink::Meta);
    m_source->setEliding(true);
    m_source->setContentsMargins(metrics::cardPadding, 0, metrics::cardPadding, 8);
    m_card->content()->addWidget(m_source);
    setMinimumSize(300, scaled(214));
    retranslate();
    showLoading();
}

void ChartCard::setTitle(const QString &title)
{
    m_title = title;
    m_card->setTitle(title);
    m_plot->setName(title);
    m_view->setAccessibleName(title);
    retranslate();
}

QString ChartCard::title() const
{
    return m_title;
}

void ChartCard::setNote(const QString &note)
{
    m_note->setText(note);
}

void ChartCard::addHeaderWidget(QWidget *widget)
{
    m_card->addHeaderWidget(widget);
}

void ChartCard::setSource(const QString &source)
{
    m_source->setText(source);
    m_source->setVisible(!source.isEmpty() && m_hasChart);
}

QString ChartCard::source() const
{
    return m_source->text();
}

void ChartCard::setSummary(const QString &summary)
{
    m_plot->setSummary(summary);
    m_view->setAccessibleDescription(summary);
}

void ChartCard::setFigures(const ChartFigures &figures)
{
    const bool sameShape = figures.columns == m_table->figures().columns;
    m_table->setFigures(figures);
    if (sameShape || figures.columns.isEmpty())
        return;
    QHeaderView *const header = m_view->horizontalHeader();
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < figures.columns.size(); ++column)
        header->resizeSection(column, 84);
}

void ChartCard::showLoading()
{
    if (m_hasChart)
        return; // what is known stays while newer figures come
    m_skeleton->setLoading(true);
    m_stack->setCurrentWidget(m_skeleton);
    m_tableButton->setEnabled(false);
    m_source->hide();
}

void ChartCard::showChart()
{
    m_hasChart = true;
    update();
}

EmptyState *
ChartCard::showEmpty(const QString &icon, const QString &title, const QString &help, double progress)
{
    m_hasChart = false;
    m_empty->setContent(icon, title, help);
    m_empty->setProgress(progress);
    m_empty->clearActions();
    update();
    return m_empty;
}

void ChartCard::update()
{
    m_skeleton->setLoading(false);
    const bool focused = holdsFocus();
    QWidget *const shown = !m_hasChart ? static_cast<QWidget *>(m_empty)
        : m_tableShown                 ? static_cast<QWidget *>(m_view)
                                       : static_cast<QWidget *>(m_plot);
    m_stack->setCurrentWidget(shown);
    m_tableButton->setEnabled(m_hasChart);
    m_tableButton->setChecked(m_tableShown && m_hasChart);
    m_note->setVisible(m_hasChart);
    m_source->setVisible(m_hasChart && !m_source->text().isEmpty());
    if (focused && m_hasChart)
        shown->setFocus();
}

void ChartCard::toggleTable()
{
    if (!m_hasChart)
        return;
    m_tableShown = !m_tableShown;
    update();
    retranslate();
}

bool ChartCard::holdsFocus() const
{
    const QWidget *const focus = QApplication::focusWidget();
    return focus && isAncestorOf(focus);
}

QWidget *ChartCard::focusTarget() const
{
    return m_tableShown ? static_cast<QWidget *>(m_view) : static_cast<QWidget *>(m_plot);
}

void ChartCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ChartCard::retranslate()
{
    const QString text
        = m_tableShown ? tr("Show “%1” as a chart").arg(m_title) : tr("Show “%1” as a table").arg(m_title);
    m_tableButton->setAccessibleName(text);
    m_tableButton->setToolTip(text.toHtmlEscaped());
}

} // namespace ruche::ui
