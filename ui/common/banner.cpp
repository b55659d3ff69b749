// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/banner.h"

#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

Banner::Banner(Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_text(new PlainLabel(this))
    , m_detail(new PlainLabel(this))
    , m_row(new QHBoxLayout(this))
    , m_close(new QToolButton(this))
{
    m_row->setContentsMargins(12 + 16 + 10, 8, 12, 8);
    m_row->setSpacing(10);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    m_text->setTextSize(TextSize::Small);
    m_text->setWordWrap(true);
    m_detail->setTextSize(TextSize::Small);
    m_detail->setInk(PlainLabel::Ink::Secondary);
    m_detail->setWordWrap(true);
    m_detail->hide();
    texts->addWidget(m_text);
    texts->addWidget(m_detail);
    m_row->addLayout(texts, 1);
    m_close->setIcon(icon(u"close"_s));
    setButtonKind(m_close, "quiet", true);
    m_close->hide();
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        emit closed();
    });
    m_row->addWidget(m_close);
    setMinimumHeight(scaled(36));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    setKind(kind);
    retranslate();
}

void Banner::setText(const QString &text, const QString &detail)
{
    m_text->setText(text);
    m_text->setTextSize(TextSize::Small, detail.isEmpty() ? QFont::Normal : QFont::DemiBold);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    setAccessibleName(detail.isEmpty() ? text : text + u' ' + detail);
}

void Banner::setKind(Kind kind)
{
    m_kind = kind;
    m_icon = kind == Kind::Good ? u"check"_s : u"warning"_s;
    update();
}

void Banner::setIcon(const QString &name)
{
    m_icon = name;
    update();
}

QAbstractButton *Banner::addAction(const QString &text)
{
    auto *button = new QPushButton(text, this);
    setButtonKind(button, "secondary", true);
    m_row->insertWidget(m_row->count() - 1, button);
    return button;
}

void Banner::setStrip(bool on)
{
    m_strip = on;
    const int left = on ? metrics::pageMargin : 12;
    m_row->setContentsMargins(left + 16 + 10, on ? 6 : 8, on ? metrics::pageMargin : 12, on ? 6 : 8);
    update();
}

void Banner::setClosable(bool on)
{
    m_close->setVisible(on);
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &t = Theme::of(this);
    const QColor fill = m_kind == Kind::Bad ? t.failed.fill
        : m_kind == Kind::Good              ? t.approved.fill
                                            : t.warnFill;
    const QColor edge = m_kind == Kind::Bad ? t.failedLine
        : m_kind == Kind::Good              ? t.approvedLine
                                            : t.warnLine;
    const QColor ink = m_kind == Kind::Bad ? t.failed.text : m_kind == Kind::Good ? t.positive : t.warn;
    if (m_strip) {
        painter.fillRect(rect(), fill);
        painter.fillRect(QRect(0, height() - 1, width(), 1), edge);
    } else {
        paintFrame(&painter, rect(), metrics::radius, fill, edge);
    }
    paintIcon(&painter, QRectF(m_strip ? metrics::pageMargin : 12, (height() - 16) / 2.0, 16, 16), m_icon, ink);
}

void Banner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Banner::retranslate()
{
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));
}

} // namespace ruche::ui
