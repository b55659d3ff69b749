// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/threadview.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/inbox/threaddelegate.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

ThreadView::ThreadView(ThreadModel &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new ThreadDelegate(this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setResizeMode(QListView::Adjust);
    verticalScrollBar()->setSingleStep(24);
}

void ThreadView::showNewest()
{
    doItemsLayout();
    for (int row = m_model.rowCount() - 1; row >= 0; --row) {
        if (m_model.items().at(row).newest) {
            scrollTo(m_model.index(row), QAbstractItemView::EnsureVisible);
            break;
        }
    }
    if (verticalScrollBar()->maximum() > 0 && m_model.rowCount() > 0)
        scrollToBottom();
}

void ThreadView::resizeEvent(QResizeEvent *event)
{
    m_delegate->setWidth(viewport()->width());
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

void ThreadView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange
        || event->type() == QEvent::StyleChange) {
        m_delegate->forget();
        scheduleDelayedItemsLayout();
    }
}

void ThreadView::paintEvent(QPaintEvent *event)
{
    QPainter(viewport()).fillRect(viewport()->rect(), Theme::of(this).surface);
    QListView::paintEvent(event);
}

void ThreadView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    const QModelIndex index = indexAt(point);
    const ThreadHit hit = index.isValid()
        ? m_delegate->hit(m_model.items().at(index.row()), point - visualRect(index).topLeft())
        : ThreadHit();
    viewport()->setCursor(hit.what == ThreadHit::What::Nothing ? Qt::ArrowCursor : Qt::PointingHandCursor);
    viewport()->setToolTip(hit.link);
    QListView::mouseMoveEvent(event);
}

void ThreadView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QPoint point = event->position().toPoint();
    const QModelIndex index = indexAt(point);
    if (!index.isValid() || event->button() != Qt::LeftButton)
        return;
    const ThreadItem item = m_model.items().at(index.row());
    const ThreadHit hit = m_delegate->hit(item, point - visualRect(index).topLeft());
    switch (hit.what) {
    case ThreadHit::What::Nothing:
        break;
    case ThreadHit::What::Link:
        emit linkActivated(hit.link);
        break;
    case ThreadHit::What::Retry:
        emit retryRequested(domain::OutboxId(item.id));
        break;
    case ThreadHit::What::Cancel:
        emit cancelRequested(domain::OutboxId(item.id));
        break;
    case ThreadHit::What::Post:
        emit postActivated(domain::PostId(item.id));
        break;
    }
}

void ThreadView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    if (index.isValid() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && event->modifiers() == Qt::NoModifier) {
        activate(m_model.items().at(index.row()));
        return;
    }
    if (index.isValid() && event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(m_model.items().at(index.row()).text);
        return;
    }
    if (event->text().isEmpty() || event->text().at(0).category() == QChar::Other_Control)
        QListView::keyPressEvent(event);
    else
        event->ignore();
}

void ThreadView::activate(const ThreadItem &item)
{
    if (item.kind == ThreadItem::Kind::Post)
        emit postActivated(domain::PostId(item.id));
    else if (item.canRetry)
        emit retryRequested(domain::OutboxId(item.id));
}

void ThreadView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const ThreadItem item = m_model.items().at(index.row());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(u"copy"_s), tr("Copy the text"), this, [text = item.text] {
        QGuiApplication::clipboard()->setText(text);
    });
    if (item.kind == ThreadItem::Kind::Post)
        menu->addAction(icon(u"file"_s), tr("Open the post"), this, [this, item] { activate(item); });
    if (item.canRetry)
        menu->addAction(icon(u"retry"_s), tr("Try again"), this, [this, item] {
            emit retryRequested(domain::OutboxId(item.id));
        });
    if (item.canCancel)
        menu->addAction(icon(u"undo"_s), tr("Take back"), this, [this, item] {
            emit cancelRequested(domain::OutboxId(item.id));
        });
    if (!item.url.isEmpty())
        menu->addAction(icon(u"external"_s), tr("Open in the browser…"), this, [this, item] {
            emit linkActivated(item.url.toString());
        });
    if (!byKey) {
        const QString link = m_delegate->hit(item, event->pos() - visualRect(index).topLeft()).link;
        if (!link.isEmpty())
            menu->addAction(icon(u"link"_s), tr("Copy the address"), this, [link] {
                QGuiApplication::clipboard()->setText(link);
            });
    }
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

} // namespace ruche::ui
