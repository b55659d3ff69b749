// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/besttimes.h"

#include "ui/common/format.h"
#include "ui/common/formfield.h"
#include "ui/common/painting.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int dayNameWidth = 44;
constexpr int hourRow = 18;
constexpr int heatCellWidth = 30;
constexpr int heatCellHeight = 26;
constexpr int mostBestHours = 5;
constexpr int markedBest = 3;

QString heatDayName(int weekday, QLocale::FormatType format)
{
    QString name = QLocale().standaloneDayName(weekday, format);
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return name;
}

/// An hour whose posts nobody answers is not a good one, even where there is none better.
QList<planning::HeatCell> answeredBest(const planning::HeatMap &map, int most)
{
    QList<planning::HeatCell> best = map.best();
    erase_if(best, [](const planning::HeatCell &cell) { return cell.median.value_or(0) <= 0; });
    return best.mid(0, most);
}

} // namespace

HeatMapView::HeatMapView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"heatMap"_s);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(sizeHint());
    setAccessibleName(tr("Best times, by weekday and hour"));
}

QSize HeatMapView::sizeHint() const
{
    return {dayNameWidth + 24 * heatCellWidth + 2, scaled(hourRow) + 7 * scaled(heatCellHeight) + 2};
}

void HeatMapView::setMap(const planning::HeatMap &map)
{
    m_map = map;
    m_most = 0;
    for (const planning::HeatCell &cell : map.cells) {
        if (!cell.tooFew())
            m_most = std::max(m_most, cell.median.value_or(0));
    }
    const QList<planning::HeatCell> best = map.best();
    if (!best.isEmpty())
        choose(best.constFirst().weekday, best.constFirst().hour);
    else
        choose(m_weekday, m_hour);
    update();
}

QRect HeatMapView::rectOf(int weekday, int hour) const
{
    const int left = dayNameWidth + (width() - dayNameWidth - 1) * hour / 24;
    const int right = dayNameWidth + (width() - dayNameWidth - 1) * (hour + 1) / 24;
    const int room = height() - scaled(hourRow) - 1;
    const int top = scaled(hourRow) + room * (weekday - 1) / 7;
    return {left, top, right - left, scaled(hourRow) + room * weekday / 7 - top};
}

std::pair<int, int> HeatMapView::cellAt(const QPoint &pos) const
{
    for (int weekday = 1; weekday <= 7; ++weekday) {
        for (int hour = 0; hour < 24; ++hour) {
            if (rectOf(weekday, hour).contains(pos))
                return {weekday, hour};
        }
    }
    return {0, 0};
}

double HeatMapView::share(const planning::HeatCell &cell) const
{
    return m_most > 0 ? cell.median.value_or(0) / m_most : 0;
}

QString HeatMapView::textOf(int weekday, int hour) const
{
    const QString when = tr("%1, %2", "weekday, hour")
                             .arg(heatDayName(weekday, QLocale::LongFormat), format::time(QTime(hour, 0)));
    if (m_map.cells.isEmpty())
        return when;
    const planning::HeatCell &cell = m_map.cell(weekday, hour);
    if (cell.n == 0)
        return tr("%1: no post yet").arg(when);
    const QString count = tr("%n post(s)", nullptr, cell.n);
    if (cell.tooFew())
        return tr("%1: %2, too few to say anything").arg(when, count);
    return tr("%1: %2, %3 comments in the median, half of them between %4 and %5")
        .arg(when,
             count,
             format::decimal(cell.median.value_or(0), 1),
             format::decimal(cell.lowerQuartile.value_or(0), 1),
             format::decimal(cell.upperQuartile.value_or(0), 1));
}

void HeatMapView::choose(int weekday, int hour)
{
    m_weekday = std::clamp(weekday, 1, 7);
    m_hour = std::clamp(hour, 0, 23);
    const QString text = textOf(m_weekday, m_hour);
    setAccessibleDescription(text);
    emit described(text);
    update();
}

void HeatMapView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    const QFont meta = ui::font(TextSize::Meta);
    for (int hour = 0; hour < 24; hour += 3)
        paintTabular(&painter,
                     QRect(rectOf(1, hour).left(), 0, 60, scaled(hourRow)),
                     QString::number(hour),
                     meta,
                     theme.text3,
                     Qt::AlignLeft | Qt::AlignVCenter);
    const QList<planning::HeatCell> best = answeredBest(m_map, markedBest);
    for (int weekday = 1; weekday <= 7; ++weekday) {
        const QRect first = rectOf(weekday, 0);
        paintElided(&painter,
                    QRect(0, first.top(), dayNameWidth - 6, first.height()),
                    heatDayName(weekday, QLocale::ShortFormat),
                    meta,
                    theme.text2);
        for (int hour = 0; hour < 24 && !m_map.cells.isEmpty(); ++hour) {
            const planning::HeatCell &cell = m_map.cell(weekday, hour);
            const QRect rect = rectOf(weekday, hour).adjusted(1, 1, 0, 0);
            const int step = cell.tooFew() ? 0 : std::clamp(int(share(cell) * 5), 0, 4);
            painter.fillRect(rect, theme.heat.at(std::size_t(step)));
            if (cell.n == 0)
                continue;
            if (cell.tooFew())
                painter.fillRect(rect, hatched(theme.line2));
            const bool strong = step == 4 && !cell.tooFew();
            paintElided(&painter,
                        rect,
                        QString::number(cell.n),
                        meta,
                        strong              ? theme.onAccent
                            : cell.tooFew() ? theme.text3
                                            : theme.text,
                        Qt::AlignCenter);
            if (best.contains(cell)) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(strong ? theme.onAccent : theme.accent);
                painter.drawEllipse(QPointF(rect.right() - 4.5, rect.top() + 4.5), 2.5, 2.5);
            }
        }
    }
    if (hasFocus())
        paintFocusRing(&painter, rectOf(m_weekday, m_hour), 2, theme, -1);
}

void HeatMapView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        choose(m_weekday, m_hour - 1);
        break;
    case Qt::Key_Right:
        choose(m_weekday, m_hour + 1);
        break;
    case Qt::Key_Up:
        choose(m_weekday - 1, m_hour);
        break;
    case Qt::Key_Down:
        choose(m_weekday + 1, m_hour);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void HeatMapView::mousePressEvent(QMouseEvent *event)
{
    if (const auto [weekday, hour] = cellAt(event->pos()); weekday > 0)
        choose(weekday, hour);
}

void HeatMapView::mouseMoveEvent(QMouseEvent *event)
{
    if (const auto [weekday, hour] = cellAt(event->pos()); weekday > 0)
        emit described(textOf(weekday, hour));
}

bool HeatMapView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *const help = static_cast<QHelpEvent *>(event);
        const auto [weekday, hour] = cellAt(help->pos());
        QToolTip::showText(help->globalPos(), weekday > 0 ? textOf(weekday, hour) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

BestTimesDialog::BestTimesDialog(const QList<domain::Brand> &brands, QWidget *parent)
    : QDialog(parent)
    , m_brand(new QComboBox(this))
    , m_view(new HeatMapView(this))
    , m_what(new PlainLabel(this))
    , m_best(new PlainLabel(this))
    , m_source(new PlainLabel(this))
{
    setObjectName(u"bestTimes"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Best times"));
    m_brand->setObjectName(u"bestTimesBrand"_s);
    for (const domain::Brand &brand : brands)
        m_brand->addItem(brand.name, brand.id.value);
    m_best->setObjectName(u"bestTimesList"_s);
    m_best->setWordWrap(true);
    m_what->setWordWrap(true);
    m_what->setInk(PlainLabel::Ink::Secondary);
    m_source->setWordWrap(true);
    m_source->setInk(PlainLabel::Ink::Meta);
    m_source->setTextSize(TextSize::Small);
    auto *const bestTitle = new PlainLabel(tr("Best hours of the week"), this);
    bestTitle->setTextSize(TextSize::Base, QFont::DemiBold);
    auto *const close = new QPushButton(tr("Close"), this);
    auto *const buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(10);
    column->addWidget(new FormField(tr("Brand"), m_brand, this));
    column->addWidget(m_view, 1);
    column->addWidget(m_what);
    column->addWidget(bestTitle);
    column->addWidget(m_best);
    column->addWidget(m_source);
    column->addLayout(buttons);
    connect(m_view, &HeatMapView::described, m_what, &PlainLabel::setText);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_brand, &QComboBox::currentIndexChanged, this, [this] { emit brandChosen(brand()); });
    m_view->setFocus();
}

domain::BrandId BestTimesDialog::brand() const
{
    return domain::BrandId(m_brand->currentData().toLongLong());
}

QString BestTimesDialog::bestText() const
{
    return m_best->text();
}

void BestTimesDialog::setMap(const planning::HeatMap &map)
{
    m_view->setMap(map);
    QStringList lines;
    for (const planning::HeatCell &cell : answeredBest(map, mostBestHours))
        lines << m_view->textOf(cell.weekday, cell.hour);
    m_best->setText(lines.isEmpty()
                        ? tr("No hour of the week has %n post(s) yet.", nullptr, planning::HeatCell::fewest)
                        : lines.join(u'\n'));
    m_source->setText(
        tr("From the comments on %n post(s) of this brand. Hatched hours have too few posts to say anything.",
           nullptr,
           map.posts));
}

} // namespace ruche::ui
