// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reputation/watchcard.h"

#include "ui/charts/toolbarparts.h"
#include "ui/common/card.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/reputation/figurerow.h"
#include "ui/reputation/reputationtext.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

QString watchChange(const services::WatchFigure &figure)
{
    if (figure.before == 0)
        return figure.messages == 0 ? QString() : WatchRow::tr("new");
    return format::signedPercent(100.0 * (figure.messages - figure.before) / figure.before);
}

/// The mood that prevails clearly, neutral otherwise.
domain::Sentiment::Label prevailing(const services::WatchFigure &figure)
{
    using Label = domain::Sentiment::Label;
    const int more = figure.positive - figure.negative;
    if (std::abs(more) * 5 < std::max(1, figure.messages))
        return Label::Neutral;
    return more < 0 ? Label::Negative : Label::Positive;
}

} // namespace

WatchRow::WatchRow(const services::WatchFigure &figure, QWidget *parent)
    : QAbstractButton(parent)
    , m_figure(figure)
    , m_change(watchChange(figure))
{
    setText(figure.watch.name);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(
        tr("%1, %2: %n message(s), %3 negative, %4 positive, %5 before", nullptr, figure.messages)
            .arg(figure.watch.name,
                 reputationtext::watchKind(figure.watch.kind),
                 format::number(figure.negative),
                 format::number(figure.positive),
                 format::number(figure.before)));
    setToolTip(figure.watch.terms.join(u", "_s).toHtmlEscaped());
}

void WatchRow::setCurrent(bool on)
{
    m_isCurrent = on;
    update();
}

QSize WatchRow::sizeHint() const
{
    return {240, scaled(metrics::tableRowDense)};
}

void WatchRow::contextMenuEvent(QContextMenuEvent *)
{
    emit menuRequested();
}

void WatchRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    paintRowBackground(&painter, rect(), m_isCurrent, underMouse(), theme);
    const QFont small = ui::font(TextSize::Small);
    int right = width() - metrics::rowPadding;
    paintIcon(&painter,
              QRectF(right - 13, (height() - 13) / 2.0, 13, 13),
              sentimentIconName(prevailing(m_figure)),
              prevailing(m_figure) == domain::Sentiment::Label::Negative       ? theme.negative
                  : prevailing(m_figure) == domain::Sentiment::Label::Positive ? theme.positive
                                                                               : theme.neutral);
    right -= 18;
    const int changeWidth = scaled(54);
    paintTabular(
        &painter, QRect(right - changeWidth, 0, changeWidth, height()), m_change, small, theme.text2);
    right -= changeWidth + 4;
    const int countWidth = scaled(44);
    paintTabular(&painter,
                 QRect(right - countWidth, 0, countWidth, height()),
                 format::number(m_figure.messages),
                 small,
                 theme.text);
    right -= countWidth + 10;
    const int lineWidth = scaled(54);
    paintSparkline(
        &painter, QRectF(right - lineWidth, height() / 2.0 - 7, lineWidth, 14), m_figure.series, theme.text2);
    right -= lineWidth + 10;
    paintElided(&painter,
                QRect(metrics::rowPadding, 0, right - metrics::rowPadding, height()),
                text(),
                small,
                theme.text);
    if (hasFocus())
        paintFocusRing(&painter, rect(), 0, theme, -2);
}

WatchCard::WatchCard(QWidget *parent)
    : QWidget(parent)
    , m_card(new Card(u" "_s, this))
    , m_add(new QPushButton(m_card))
    , m_placeholder(new PlainLabel(m_card))
    , m_rows(new QVBoxLayout)
    , m_shareTitle(new PlainLabel(m_card))
    , m_shares(new QVBoxLayout)
    , m_sources(new PlainLabel(m_card))
{
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_card);
    m_add->setObjectName(u"addWatch"_s);
    m_add->setIcon(icon(u"plus"_s));
    setButtonKind(m_add, "quiet", true);
    m_card->addHeaderWidget(m_add);
    m_card->setHeaderLine(true);
    connect(m_add, &QPushButton::clicked, this, &WatchCard::addRequested);
    m_placeholder->setTextSize(TextSize::Small);
    m_placeholder->setInk(PlainLabel::Ink::Secondary);
    m_placeholder->setWordWrap(true);
    m_placeholder->setContentsMargins(metrics::cardPadding, 8, metrics::cardPadding, 8);
    m_placeholder->setMinimumHeight(scaled(72)); // three lines
    m_rows->setSpacing(0);
    m_shareTitle->setTextSize(TextSize::Base, QFont::DemiBold);
    m_shareTitle->setContentsMargins(metrics::cardPadding, 10, metrics::cardPadding, 2);
    m_shares->setContentsMargins(8, 0, 8, 0);
    m_shares->setSpacing(0);
    m_sources->setObjectName(u"watchSources"_s);
    m_sources->setTextSize(TextSize::Meta);
    m_sources->setInk(PlainLabel::Ink::Meta);
    m_sources->setWordWrap(true);
    m_sources->setContentsMargins(metrics::cardPadding, 6, metrics::cardPadding, 10);
    m_card->content()->setSpacing(0);
    m_card->content()->addWidget(m_placeholder);
    m_card->content()->addLayout(m_rows);
    m_card->content()->addWidget(m_shareTitle);
    m_card->content()->addLayout(m_shares);
    m_card->content()->addWidget(m_sources);
    retranslate();
}

void WatchCard::setReport(const services::WatchReport &report, domain::WatchId current)
{
    m_report = report;
    m_current = current;
    m_known = true;
    rebuild();
}

void WatchCard::setPlaceholder(const QString &text)
{
    m_placeholder->setText(text);
    m_placeholder->show();
}

QString WatchCard::sources() const
{
    return m_sources->text();
}

void WatchCard::rebuild()
{
    for (QWidget *const widget : std::as_const(m_made)) {
        widget->hide();
        widget->deleteLater();
    }
    m_made.clear();
    const bool any = !m_report.watches.isEmpty();
    m_card->setCount(any ? format::number(m_report.watches.size()) : QString());
    m_placeholder->setVisible(!any);
    m_shareTitle->setVisible(any);
    m_sources->setVisible(any);
    if (m_known && !any)
        m_placeholder->setText(tr("Watch the name of your brand with its misspellings, your products, people "
                                  "and competitors: Ruche counts them in the messages that reach you."));
    for (const services::WatchFigure &figure : std::as_const(m_report.watches)) {
        auto *const row = new WatchRow(figure, m_card);
        row->setObjectName(u"watchRow"_s);
        row->setCurrent(figure.watch.id == m_current);
        connect(row, &QAbstractButton::clicked, this, [this, figure] { emit chosen(figure); });
        connect(
            row, &WatchRow::menuRequested, this, [this, row, watch = figure.watch] { showMenu(row, watch); });
        m_rows->addWidget(row);
        row->show();
        m_made << row;
    }
    if (any)
        addShares();
}

void WatchCard::addShares()
{
    QList<services::WatchFigure> voices;
    int all = 0;
    for (const services::WatchFigure &figure : std::as_const(m_report.watches)) {
        if (figure.watch.kind != domain::Watch::Kind::Brand
            && figure.watch.kind != domain::Watch::Kind::Competitor)
            continue;
        voices << figure;
        all += figure.messages;
    }
    std::stable_sort(
        voices.begin(), voices.end(), [](const auto &a, const auto &b) { return a.messages > b.messages; });
    const QStringList networks = m_report.networks;
    const QString counted
        = tr("Counted in %n message(s) that reached you here: %1.", nullptr, m_report.messages)
              .arg(networks.join(u", "_s));
    if (voices.size() < 2 || all == 0) {
        m_sources->setText(
            tr("Shares of voice need two watches of brands or competitors with messages. %1").arg(counted));
        return;
    }
    m_sources->setText(counted);
    for (qsizetype i = 0; i < voices.size(); ++i) {
        const double share = double(voices.at(i).messages) / all;
        auto *const row
            = new FigureRow(voices.at(i).watch.name, share, format::percent(100 * share), int(i), m_card);
        row->setObjectName(u"shareRow"_s);
        connect(row, &QAbstractButton::clicked, this, [this, figure = voices.at(i)] { emit chosen(figure); });
        m_shares->addWidget(row);
        row->show();
        m_made << row;
    }
}

void WatchCard::showMenu(WatchRow *row, const domain::Watch &watch)
{
    QMenu *const menu = menuBelow(row, u"watchMenu"_s);
    connect(menu->addAction(tr("Change…")), &QAction::triggered, this, [this, watch] {
        emit editRequested(watch);
    });
    connect(menu->addAction(tr("Remove")), &QAction::triggered, this, [this, id = watch.id] {
        emit removeRequested(id);
    });
    popUp(menu, row);
}

void WatchCard::retranslate()
{
    m_card->setTitle(tr("Watched words"));
    m_add->setText(tr("Add"));
    m_add->setAccessibleName(tr("Add a watch"));
    m_shareTitle->setText(tr("Share of voice"));
    rebuild();
}

void WatchCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace ruche::ui
