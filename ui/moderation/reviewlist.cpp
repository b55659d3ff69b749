// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moderation/reviewlist.h"

#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/moderation/reviewmodel.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int reviewRow = 52;

void paintReviewTick(QPainter *painter, const QRect &area, bool on, const QWidget *widget)
{
    QStyleOptionButton box;
    const int side = scaled(16);
    box.rect = QRect(0, 0, side, side);
    box.rect.moveCenter(area.center());
    box.state = QStyle::State_Enabled | (on ? QStyle::State_On : QStyle::State_Off);
    const QStyle *style = widget ? widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, widget);
}

} // namespace

ReviewRowLayout
layoutReviewRow(const domain::ReviewItem &item, const QString &chip, const QString &time, const QRect &rect)
{
    ReviewRowLayout layout;
    const int line = scaled(20);
    const int top = rect.top() + (rect.height() - 2 * line) / 2;
    const int disc = scaled(28);
    layout.tick = QRect(rect.left() + 10, rect.top(), scaled(28), rect.height());
    layout.avatar = QRect(layout.tick.right() + 7, rect.top() + (rect.height() - disc) / 2, disc, disc);
    const int left = layout.avatar.right() + 1 + 12;
    const int right = rect.right() - 16;
    const QSize chipArea = chipSize(chip);
    layout.chip = QRect(right - chipArea.width(), top, chipArea.width(), chipArea.height());
    const int timeWidth = textWidth(font(TextSize::Meta), time) + 4;
    layout.time = QRect(right - timeWidth, top + line, timeWidth, line);
    const int glyph = scaled(14);
    const int room = layout.chip.left() - 10 - left - (6 + 8 + 6 + glyph);
    const int name
        = std::clamp(textWidth(font(TextSize::Base, QFont::DemiBold), item.author) + 1, 0, std::max(0, room));
    layout.author = QRect(left, top, name, line);
    layout.dot = QRect(layout.author.right() + 1 + 6, top, 8, line);
    layout.network = QRect(layout.dot.right() + 1 + 6, top, glyph, line);
    layout.text = QRect(left, top + line, std::max(0, layout.time.left() - 10 - left), line);
    return layout;
}

ReviewDelegate::ReviewDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QSize ReviewDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, scaled(reviewRow)};
}

void ReviewDelegate::paint(QPainter *painter,
                           const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    using Role = ReviewModel::Role;
    const Theme &theme = Theme::of(option.widget);
    const bool ticked = index.data(static_cast<int>(Role::Ticked)).toBool();
    const bool current = option.state.testFlag(QStyle::State_Selected);
    paintRowBackground(painter, option.rect, current, option.state.testFlag(QStyle::State_MouseOver), theme);
    if (ticked && !current)
        painter->fillRect(option.rect.adjusted(0, 0, 0, -1), theme.soft);
    const QVariant value = index.data(static_cast<int>(Role::Row));
    if (!value.isValid()) {
        const QRect bar = option.rect.adjusted(84, scaled(12), -option.rect.width() / 3, -scaled(28));
        paintFrame(painter, bar, 4, theme.press, {});
        return;
    }
    const auto item = value.value<domain::ReviewItem>();
    const QString time = index.data(static_cast<int>(Role::TimeText)).toString();
    const QString chip = index.data(static_cast<int>(Role::ChipText)).toString();
    const ReviewRowLayout layout = layoutReviewRow(item, chip, time, option.rect);
    paintReviewTick(painter, layout.tick, ticked, option.widget);
    paintAvatar(painter, layout.avatar, item.author, theme);
    paintElided(painter, layout.author, item.author, font(TextSize::Base, QFont::DemiBold), theme.text);
    paintDot(
        painter, layout.dot, theme.brandColor(index.data(static_cast<int>(Role::BrandColor)).toString()));
    paintIcon(painter, layout.network, networkIconName(item.network), theme.text2);
    const bool bad = item.kind == domain::ReviewKind::Spam && item.severity >= 0.8;
    paintChip(painter, layout.chip.topLeft(), chip, bad ? ChipKind::Bad : ChipKind::Label, theme);
    paintElided(painter, layout.text, item.text.simplified(), font(TextSize::Small), theme.text2);
    paintTabular(painter, layout.time, time, font(TextSize::Meta), theme.text3);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, option.rect, 0, theme, -2);
}

ReviewList::ReviewList(ReviewModel &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
{
    setUniformItemSizes(true);
    setModel(&model);
    setItemDelegate(new ReviewDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalScrollBar()->setSingleStep(scaled(reviewRow) / 2);
    connect(&model, &ReviewModel::tickedChanged, viewport(), qOverload<>(&QWidget::update));
}

void ReviewList::setOpened(domain::MessageId id)
{
    const QScopedValueRollback quiet(m_quiet, true);
    const int row = id.isValid() ? m_model.rowOf(id) : -1;
    if (row < 0) {
        setCurrentIndex({});
        clearSelection();
    } else if (currentIndex().row() != row || !selectionModel()->isSelected(m_model.index(row))) {
        setCurrentIndex(m_model.index(row));
    }
}

void ReviewList::toggleTick(int row)
{
    m_anchor = row;
    m_model.setTicked(row, !m_model.ticked().contains(m_model.idAt(row)));
}

void ReviewList::extendTo(int row)
{
    if (m_anchor < 0)
        m_anchor = std::max(0, currentIndex().row());
    m_model.tickRange(m_anchor, row);
}

void ReviewList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_quiet && current.isValid())
        emit openRequested(m_model.idAt(current.row()));
}

void ReviewList::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid() || event->button() != Qt::LeftButton) {
        QListView::mousePressEvent(event);
        return;
    }
    const int box = visualRect(index).left() + 10 + scaled(28) + 5;
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        extendTo(index.row());
    } else if (event->modifiers().testFlag(Qt::ControlModifier) || event->position().x() < box) {
        toggleTick(index.row());
    } else {
        m_anchor = index.row();
        QListView::mousePressEvent(event);
    }
}

void ReviewList::mouseDoubleClickEvent(QMouseEvent *event)
{
    QListView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && indexAt(event->position().toPoint()).isValid())
        emit readRequested();
}

void ReviewList::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    const bool arrow = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (arrow && event->modifiers().testFlag(Qt::ShiftModifier) && row >= 0) {
        if (m_anchor < 0 || m_model.ticked().isEmpty())
            m_anchor = row;
        const int next = std::clamp(row + (event->key() == Qt::Key_Up ? -1 : 1), 0, m_model.rowCount() - 1);
        m_model.tickRange(m_anchor, next);
        selectionModel()->setCurrentIndex(m_model.index(next), QItemSelectionModel::ClearAndSelect);
        return;
    }
    if (event->key() == Qt::Key_A && event->modifiers().testFlag(Qt::ControlModifier)) {
        m_model.tickAll();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        emit readRequested();
        return;
    }
    if (event->key() == Qt::Key_Escape && !m_model.ticked().isEmpty()) {
        m_model.clearTicks();
        return;
    }
    // Letters are commands here; the list's own search by letter would fight them.
    if (event->text().isEmpty() || event->text().at(0).category() == QChar::Other_Control)
        QListView::keyPressEvent(event);
    else
        event->ignore();
}

void ReviewList::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        emit contextMenuWanted(viewport()->mapToGlobal(visualRect(currentIndex()).center()));
        return;
    }
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid())
        setCurrentIndex(index);
    emit contextMenuWanted(event->globalPos());
}

void ReviewList::paintEvent(QPaintEvent *event)
{
    QPainter(viewport()).fillRect(viewport()->rect(), Theme::of(this).surface);
    QListView::paintEvent(event);
}

} // namespace ruche::ui
