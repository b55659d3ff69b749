// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reputation/wordtable.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/reputation/reputationtext.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

QString effectText(double points)
{
    const QString digits = format::decimal(std::abs(points));
    return points < 0 ? u"−"_s + digits : u"+"_s + digits;
}

/// Three parts side by side with 1 px between them: negative hatched, neutral, positive.
void paintShares(QPainter *painter, const QRectF &rect, const QVariantList &counts, const Theme &theme)
{
    double all = 0;
    for (const QVariant &count : counts)
        all += count.toInt();
    if (all <= 0)
        return;
    const std::array<QColor, 3> grounds{theme.areaNegative, theme.areaNeutral, theme.areaPositive};
    double left = rect.left();
    for (size_t i = 0; i < grounds.size(); ++i) {
        const double width = rect.width() * counts.value(qsizetype(i)).toInt() / all;
        const QRectF part(left, rect.top(), std::max(0.0, width - 1), rect.height());
        left += width;
        if (width <= 0)
            continue;
        painter->fillRect(part, grounds.at(i));
        if (i == 0)
            painter->fillRect(part, hatched(theme.negative));
    }
}

} // namespace

WordTable::WordTable(Kind kind, QObject *parent)
    : QAbstractTableModel(parent)
    , m_kind(kind)
{
}

void WordTable::setReport(const services::ReputationReport &report)
{
    beginResetModel();
    m_rows.clear();
    if (m_kind == Kind::Rising) {
        for (const services::NegativeDriver &driver : report.drivers)
            m_rows << Row{driver.word,
                          {driver.now, driver.neutral, driver.positive},
                          driver.before,
                          driver.strength,
                          driver.examples};
    } else {
        for (const services::WordEffect &word : report.words)
            m_rows << Row{
                word.word, {word.negative, word.neutral, word.positive}, 0, word.effect, word.examples};
    }
    endResetModel();
}

QString WordTable::wordAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).word : QString();
}

QList<domain::MessageId> WordTable::examplesAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).examples : QList<domain::MessageId>();
}

int WordTable::messagesAt(int row) const
{
    if (row < 0 || row >= m_rows.size())
        return 0;
    const Row &one = m_rows.at(row);
    return m_kind == Kind::Rising ? one.counts[0] : one.counts[0] + one.counts[1] + one.counts[2];
}

int WordTable::rowOf(const QString &word) const
{
    const auto found
        = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.word == word; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int WordTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int WordTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QString WordTable::cell(const Row &row, int column) const
{
    switch (column) {
    case Word:
        return row.word;
    case Shares:
        return tr("%1 negative, %2 neutral, %3 positive")
            .arg(format::number(row.counts[0]), format::number(row.counts[1]), format::number(row.counts[2]));
    case Count:
        return format::number(m_kind == Kind::Rising ? row.counts[0]
                                                     : row.counts[0] + row.counts[1] + row.counts[2]);
    case Before:
        return m_kind == Kind::Rising ? format::number(row.before) : QString();
    case Weight:
        return m_kind == Kind::Rising ? reputationtext::certainty(row.weight) : effectText(row.weight);
    default:
        return {};
    }
}

QVariant WordTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return cell(row, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Weight)
            return m_kind == Kind::Rising
                ? reputationtext::certaintyDetail(row.weight)
                : (row.weight < 0 ? tr("Without its messages the net sentiment would be %1 points higher.")
                                  : tr("Without its messages the net sentiment would be %1 points lower."))
                      .arg(format::decimal(std::abs(row.weight)));
        return index.column() == Count ? QVariant() : cell(row, index.column()).toHtmlEscaped();
    case Qt::TextAlignmentRole:
        return int((index.column() >= Count ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case int(Role::Counts):
        return QVariantList{row.counts[0], row.counts[1], row.counts[2]};
    case int(Role::WeightValue):
        return m_kind == Kind::Effect ? QVariant(row.weight) : QVariant();
    default:
        return {};
    }
}

QVariant WordTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= Count ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Word:
        return tr("Word");
    case Shares:
        return tr("How its messages sound");
    case Count:
        return m_kind == Kind::Rising ? tr("Negative") : tr("Messages");
    case Before:
        return m_kind == Kind::Rising ? tr("Before") : QString();
    case Weight:
        return m_kind == Kind::Rising ? tr("Certainty") : tr("Effect");
    default:
        return {};
    }
}

ChartFigures WordTable::figures() const
{
    ChartFigures figures;
    figures.columns = {headerData(Word, Qt::Horizontal, Qt::DisplayRole).toString(),
                       tr("Negative"),
                       tr("Neutral"),
                       tr("Positive"),
                       m_kind == Kind::Rising ? tr("Negative before") : tr("Effect in points")};
    if (m_kind == Kind::Rising)
        figures.columns << tr("Log-likelihood");
    for (const Row &row : m_rows) {
        QStringList cells{row.word,
                          format::number(row.counts[0]),
                          format::number(row.counts[1]),
                          format::number(row.counts[2])};
        if (m_kind == Kind::Rising)
            cells << format::number(row.before) << format::decimal(row.weight);
        else
            cells << effectText(row.weight);
        figures.rows << cells;
    }
    return figures;
}

void WordDelegate::paint(QPainter *painter,
                         const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const PainterState state(painter);
    const Theme &theme = Theme::of(option.widget);
    const QRect &rect = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(rect, selected ? theme.soft : theme.surface);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
    if (selected && index.column() == WordTable::Word)
        painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height() - 1), theme.accent);
    const QRect area = rect.adjusted(index.column() == 0 ? metrics::rowPadding : 8,
                                     0,
                                     index.column() == WordTable::Weight ? -metrics::rowPadding : -8,
                                     0);
    const QString text = index.data(Qt::DisplayRole).toString();
    const QFont plain = ui::font(TextSize::Small);
    switch (index.column()) {
    case WordTable::Word:
        paintElided(painter, area, text, ui::font(TextSize::Small, QFont::DemiBold), theme.text);
        break;
    case WordTable::Shares:
        paintShares(painter,
                    QRectF(area.left(), area.center().y() - 6, area.width(), 12),
                    index.data(int(WordTable::Role::Counts)).toList(),
                    theme);
        break;
    case WordTable::Weight: {
        const QVariant weight = index.data(int(WordTable::Role::WeightValue));
        if (!weight.isValid()) {
            paintElided(painter, area, text, plain, theme.text2, Qt::AlignRight | Qt::AlignVCenter);
            break;
        }
        const bool down = weight.toDouble() < 0;
        const QColor color = down ? theme.negative : theme.positive;
        const QFont bold = ui::font(TextSize::Small, QFont::DemiBold);
        paintTabular(painter, area, text, bold, color);
        const double middle = area.center().y() + 0.5;
        const double left = area.right() - textWidth(bold, text) - 18;
        QPolygonF arrow;
        if (down)
            arrow << QPointF(left, middle - 4) << QPointF(left + 10, middle - 4)
                  << QPointF(left + 5, middle + 4);
        else
            arrow << QPointF(left, middle + 4) << QPointF(left + 10, middle + 4)
                  << QPointF(left + 5, middle - 4);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawPolygon(arrow);
        break;
    }
    default:
        paintTabular(
            painter, area, text, plain, index.column() == WordTable::Before ? theme.text2 : theme.text);
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, rect, 0, theme, -2);
}

} // namespace ruche::ui
