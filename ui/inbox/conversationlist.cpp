// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversationlist.h"

#include "ui/common/theme.h"
#include "ui/inbox/conversationdelegate.h"
#include "ui/inbox/conversationmodel.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace ruche::ui {

ConversationList::ConversationList(ConversationModel &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new ConversationDelegate(this))
{
    setUniformItemSizes(true);
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalScrollBar()->setSingleStep(scaled(metrics::inboxRow) / 2);
    connect(&model, &ConversationModel::tickedChanged, this, [this] {
        m_delegate->setTicking(!m_model.ticked().isEmpty());
        viewport()->update();
    });
}

void ConversationList::setOpened(domain::ConversationId id)
{
    const QScopedValueRollback quiet(m_quiet, true);
    const int row = id.isValid() ? m_model.rowOf(id) : -1;
    if (row < 0) {
        setCurrentIndex({});
        clearSelection();
    } else if (currentIndex().row() != row) {
        setCurrentIndex(m_model.index(row));
    }
}

void ConversationList::keepPlace()
{
    m_quiet = true;
    m_place = {};
    const bool pointed = viewport()->underMouse();
    if (verticalScrollBar()->value() == 0 && !pointed)
        return; // at the top, new ones may show
    const QPoint spot = pointed ? viewport()->mapFromGlobal(QCursor::pos()) : QPoint(8, 0);
    const QModelIndex index = indexAt(spot);
    if (!index.isValid())
        return;
    m_place = m_model.idAt(index.row());
    m_placeOffset = visualRect(index).top();
}

void ConversationList::restorePlace(domain::ConversationId opened)
{
    m_quiet = false;
    doItemsLayout();
    setOpened(opened);
    const int row = m_place.isValid() ? m_model.rowOf(m_place) : -1;
    if (row < 0)
        return;
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(bar->value() + visualRect(m_model.index(row)).top() - m_placeOffset);
}

void ConversationList::toggleTick(int row)
{
    m_anchor = row;
    m_model.setTicked(row, !m_model.ticked().contains(m_model.idAt(row)));
}

void ConversationList::extendTo(int row)
{
    if (m_anchor < 0)
        m_anchor = std::max(0, currentIndex().row());
    m_model.tickRange(m_anchor, row);
}

void ConversationList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_quiet && current.isValid())
        emit openRequested(m_model.idAt(current.row()));
}

void ConversationList::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid() || event->button() != Qt::LeftButton) {
        QListView::mousePressEvent(event);
        return;
    }
    const QRect row = visualRect(index);
    const QRect box(row.left(), row.top(), 14 + scaled(28) + 5, scaled(46));
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        extendTo(index.row());
    } else if (event->modifiers().testFlag(Qt::ControlModifier)
               || box.contains(event->position().toPoint())) {
        toggleTick(index.row());
    } else {
        m_anchor = index.row();
        QListView::mousePressEvent(event);
    }
}

void ConversationList::mouseDoubleClickEvent(QMouseEvent *event)
{
    QListView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && indexAt(event->position().toPoint()).isValid())
        emit readRequested();
}

void ConversationList::keyPressEvent(QKeyEvent *event)
{
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const int row = currentIndex().row();
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (shift && row >= 0) {
            if (m_anchor < 0 || m_model.ticked().isEmpty())
                m_anchor = row;
            const int next
                = std::clamp(row + (event->key() == Qt::Key_Up ? -1 : 1), 0, m_model.rowCount() - 1);
            m_model.tickRange(m_anchor, next);
            selectionModel()->setCurrentIndex(m_model.index(next), QItemSelectionModel::ClearAndSelect);
            return;
        }
        break;
    case Qt::Key_A:
        if (event->modifiers().testFlag(Qt::ControlModifier)) {
            m_model.tickAll();
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
            emit readRequested();
            return;
        }
        break;
    case Qt::Key_Escape:
        if (!m_model.ticked().isEmpty()) {
            m_model.clearTicks();
            return;
        }
        break;
    default:
        break;
    }
    // Letters are commands here; the list's own search by letter would fight them.
    if (event->text().isEmpty() || event->text().at(0).category() == QChar::Other_Control)
        QListView::keyPressEvent(event);
    else
        event->ignore();
}

void ConversationList::contextMenuEvent(QContextMenuEvent *event)
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

void ConversationList::paintEvent(QPaintEvent *event)
{
    QPainter(viewport()).fillRect(viewport()->rect(), Theme::of(this).surface);
    QListView::paintEvent(event);
}

} // namespace ruche::ui
