// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/drawer.h"

#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

Drawer::Drawer(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(this))
    , m_close(new QToolButton(this))
    , m_headerRow(new QHBoxLayout)
    , m_content(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_headerRow->setContentsMargins(metrics::cardPadding, 8, 8, 8);
    m_headerRow->setSpacing(metrics::grid);
    m_title->setTextSize(TextSize::Base, QFont::DemiBold);
    m_title->setEliding(true);
    m_title->setFocusPolicy(Qt::TabFocus);
    m_headerRow->addWidget(m_title, 1);
    m_close->setObjectName(u"drawerClose"_s);
    m_close->setIcon(icon(u"close"_s));
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close"));
    setButtonKind(m_close, "quiet", true);
    connect(m_close, &QToolButton::clicked, this, &Drawer::close);
    m_headerRow->addWidget(m_close);
    column->addLayout(m_headerRow);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(0);
    column->addLayout(m_content, 1);
}

void Drawer::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Drawer::open()
{
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    show();
    if (m_host) {
        place();
        raise();
    }
    m_title->setFocus(Qt::OtherFocusReason);
}

void Drawer::close()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    emit closed();
}

void Drawer::setOverlay(QWidget *host, int width)
{
    if (m_host)
        m_host->removeEventFilter(this);
    m_host = host;
    m_overlayWidth = width;
    if (host) {
        setParent(host);
        host->installEventFilter(this);
        place();
    }
    update();
}

void Drawer::place()
{
    if (m_host)
        setGeometry(m_host->width() - std::min(m_overlayWidth, m_host->width()),
                    0,
                    std::min(m_overlayWidth, m_host->width()),
                    m_host->height());
}

void Drawer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.canvas);
    if (m_host)
        painter.fillRect(QRect(0, 0, 1, height()), theme.line2);
}

void Drawer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void Drawer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_close->setAccessibleName(tr("Close"));
        m_close->setToolTip(tr("Close"));
    }
}

bool Drawer::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_host && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(object, event);
}

} // namespace ruche::ui
