// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/emptystate.h"

#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/common/plainlabel.h"
#include "ui/common/progressbar.h"
#include "ui/common/style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace ruche::ui {

/// Three hexagons, the middle one with the glyph.
class HexagonGlyph final : public QWidget
{
public:
    using QWidget::QWidget;

    void setIcon(const QString &name)
    {
        m_icon = name;
        update();
    }
    [[nodiscard]] QSize sizeHint() const override { return {96, 64}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = Theme::of(this);
        const QPointF centre = QRectF(rect()).center();
        const auto hexagon = [&painter](QPointF c, qreal radius) {
            QPolygonF shape;
            const qreal half = radius * 0.866;
            shape << c + QPointF(0, -radius) << c + QPointF(half, -radius / 2)
                  << c + QPointF(half, radius / 2) << c + QPointF(0, radius) << c + QPointF(-half, radius / 2)
                  << c + QPointF(-half, -radius / 2);
            painter.drawPolygon(shape);
        };
        painter.setPen(QPen(theme.line, 1));
        painter.setBrush(theme.sunken);
        hexagon(centre + QPointF(-31, 0), 17);
        hexagon(centre + QPointF(31, 0), 17);
        painter.setPen(QPen(theme.softLine, 1));
        painter.setBrush(theme.soft);
        hexagon(centre, 30);
        paintIcon(&painter, QRectF(centre.x() - 12, centre.y() - 12, 24, 24), m_icon, theme.accentText);
    }

private:
    QString m_icon;
};

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_glyph(new HexagonGlyph(this))
    , m_title(new PlainLabel(this))
    , m_help(new PlainLabel(this))
    , m_progress(new ProgressBar(this))
    , m_actions(new QHBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(22, 10, 22, 10);
    column->setSpacing(6);
    column->addStretch(1);
    m_glyph->setFixedSize(m_glyph->sizeHint());
    column->addWidget(m_glyph, 0, Qt::AlignHCenter);
    column->addSpacing(4);
    m_title->setTextSize(TextSize::Reading, QFont::DemiBold);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    m_help->setTextSize(TextSize::Small);
    m_help->setInk(PlainLabel::Ink::Secondary);
    m_help->setAlignment(Qt::AlignCenter);
    m_help->setWordWrap(true);
    column->addWidget(m_help);
    m_progress->setFixedWidth(160);
    m_progress->hide();
    column->addWidget(m_progress, 0, Qt::AlignHCenter);
    m_actions->setSpacing(metrics::grid);
    m_actions->setContentsMargins(0, 8, 0, 0);
    auto *centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addLayout(m_actions);
    centred->addStretch(1);
    column->addLayout(centred);
    column->addStretch(1);
}

void EmptyState::setContent(const QString &icon, const QString &title, const QString &help)
{
    m_glyph->setIcon(icon);
    m_title->setText(title);
    m_help->setText(help);
    m_help->setVisible(!help.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(help);
}

QAbstractButton *EmptyState::addAction(const QString &text, bool primary)
{
    auto *button = new QPushButton(text, this);
    setButtonKind(button, primary ? "primary" : "secondary", true);
    m_actions->addWidget(button);
    return button;
}

void EmptyState::clearActions()
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void EmptyState::setProgress(double value)
{
    m_progress->setVisible(value >= 0);
    if (value >= 0)
        m_progress->setValue(value);
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_glyph->update();
}

} // namespace ruche::ui
