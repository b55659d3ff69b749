// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/mediagrid.h"

#include "ui/common/painting.h"
#include "ui/library/mediadelegate.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace ruche::ui {

MediaGrid::MediaGrid(QWidget *parent)
    : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setViewMode(QListView::ListMode);
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setLayoutMode(QListView::SinglePass);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    setViewportMargins(13, 8, 7, 0);
}

void MediaGrid::setCards(MediaDelegate *delegate)
{
    m_cards = delegate;
    setItemDelegate(delegate);
    layOut();
}

void MediaGrid::setListed(bool listed)
{
    if (listed == m_listed)
        return;
    m_listed = listed;
    setFlow(listed ? QListView::TopToBottom : QListView::LeftToRight);
    setWrapping(!listed);
    setViewportMargins(listed ? 0 : 13, listed ? 0 : 8, listed ? 0 : 7, 0);
    if (m_cards)
        m_cards->setListed(listed);
    layOut();
    if (currentIndex().isValid())
        scrollTo(currentIndex());
}

void MediaGrid::layOut()
{
    if (!m_cards)
        return;
    const QSize cell = m_listed ? mediaLineSize(viewport()->width()) : mediaCellSize(viewport()->width() - 2);
    m_cards->setCellSize(cell);
    setGridSize(cell);
    verticalScrollBar()->setSingleStep(cell.height() / 4);
}

void MediaGrid::resizeEvent(QResizeEvent *event)
{
    layOut();
    QListView::resizeEvent(event);
}

void MediaGrid::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->modifiers() && currentIndex().isValid()) {
        emit previewRequested();
        return;
    }
    // What is typed is a command of the page; the view's own search by letter would fight it.
    const bool letter = !event->text().isEmpty() && event->text().at(0).isPrint();
    if (letter && !(event->modifiers() & Qt::ControlModifier)) {
        event->ignore();
        return;
    }
    if (event->key() == Qt::Key_F2 || event->key() == Qt::Key_Delete
        || ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            && event->modifiers() != Qt::NoModifier)) {
        event->ignore();
        return;
    }
    QListView::keyPressEvent(event);
}

void MediaGrid::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() != QContextMenuEvent::Keyboard) {
        if (indexAt(viewport()->mapFrom(this, event->pos())).isValid() || selectionModel()->hasSelection())
            emit menuRequested(event->globalPos());
        return;
    }
    if (currentIndex().isValid())
        emit menuRequested(viewport()->mapToGlobal(visualRect(currentIndex()).center()));
}

void MediaGrid::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), Theme::of(this).canvas);
    }
    QListView::paintEvent(event);
}

} // namespace ruche::ui
