// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/stylekit.h"

#include "ui/common/icons.h"
#include "ui/common/painting.h"

#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui::stylekit {

Kind kindOf(const QWidget *button)
{
    const QString kind = button ? button->property("kind").toString() : QString();
    if (kind == "primary"_L1)
        return Kind::Primary;
    if (kind == "quiet"_L1)
        return Kind::Quiet;
    if (kind == "danger"_L1)
        return Kind::Danger;
    if (kind == "dangerPrimary"_L1)
        return Kind::DangerPrimary;
    if (kind == "segment"_L1)
        return Kind::Segment;
    if (kind.isEmpty()) {
        const auto *push = qobject_cast<const QPushButton *>(button);
        if (push && push->isDefault())
            return Kind::Primary;
        if (qobject_cast<const QToolButton *>(button))
            return Kind::Quiet;
    }
    return Kind::Secondary;
}

bool flag(const QWidget *widget, const char *property)
{
    return widget && widget->property(property).toBool();
}

int buttonHeight(const QWidget *button)
{
    return scaled(flag(button, "compact") ? metrics::compactHeight : metrics::controlHeight);
}

QFont buttonFont(const QWidget *button)
{
    const Kind kind = kindOf(button);
    const bool strong = kind == Kind::Primary || kind == Kind::DangerPrimary;
    return font(flag(button, "compact") ? TextSize::Small : TextSize::Base,
                strong ? QFont::DemiBold : QFont::Medium);
}

int fieldHeight(const QWidget *field)
{
    if (flag(field, "large"))
        return scaled(metrics::largeField);
    return buttonHeight(field);
}

QColor buttonInk(const QStyleOption &option, const QWidget *button, const Theme &theme)
{
    if (!(option.state & QStyle::State_Enabled))
        return theme.text3;
    const bool on = option.state & QStyle::State_On;
    switch (kindOf(button)) {
    case Kind::Primary:
        return theme.onAccent;
    case Kind::DangerPrimary:
        return Qt::white;
    case Kind::Danger:
        return theme.failed.text;
    case Kind::Quiet:
        return on ? theme.accentText : theme.text2;
    case Kind::Segment:
        return on ? theme.text : theme.text2;
    case Kind::Secondary:
        return on ? theme.accentText : theme.text;
    }
    return theme.text;
}

void paintInkedIcon(QPainter *painter, const QRect &rect, const QIcon &icon, const QColor &ink, bool enabled)
{
    if (!icon.name().isEmpty() && hasIcon(icon.name()))
        paintIcon(painter, rect, icon.name(), ink);
    else
        icon.paint(painter, rect, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
}

void paintButtonFrame(
    QPainter *painter, const QRect &rect, const QStyleOption &option, const QWidget *button, const Theme &t)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool pressed = option.state & QStyle::State_Sunken;
    const bool hovered = option.state & QStyle::State_MouseOver;
    const bool on = option.state & QStyle::State_On;
    const Kind kind = kindOf(button);
    if (!enabled && kind != Kind::Quiet && kind != Kind::Segment) {
        paintFrame(painter, rect, metrics::radius, t.sunken, t.line);
        return;
    }
    switch (kind) {
    case Kind::Primary: {
        const QColor fill = hovered || pressed ? t.accentHover : t.accent;
        paintFrame(painter, rect, metrics::radius, fill, fill);
        return;
    }
    case Kind::DangerPrimary: {
        const QColor fill = hovered || pressed ? t.dangerHover : t.danger;
        paintFrame(painter, rect, metrics::radius, fill, fill);
        return;
    }
    case Kind::Quiet:
        if (on)
            paintFrame(painter, rect, metrics::radius, t.soft, t.softLine);
        else if (enabled && (hovered || pressed))
            paintFrame(painter, rect, metrics::radius, pressed ? t.press : t.hover, QColor());
        return;
    case Kind::Segment:
        if (on)
            paintFrame(painter, rect, metrics::radiusSmall, t.surface, t.line2);
        else if (enabled && hovered)
            paintFrame(painter, rect, metrics::radiusSmall, t.hover, QColor());
        return;
    case Kind::Danger:
        paintFrame(
            painter, rect, metrics::radius, pressed || hovered ? t.failed.fill : t.surface, t.failedLine);
        return;
    case Kind::Secondary:
        if (on)
            paintFrame(painter, rect, metrics::radius, t.soft, t.softLine);
        else
            paintFrame(painter,
                       rect,
                       metrics::radius,
                       pressed       ? t.press
                           : hovered ? t.hover
                                     : t.surface,
                       t.line2);
        return;
    }
}

void paintField(
    QPainter *painter, const QRect &rect, const QStyleOption &option, const QWidget *field, const Theme &t)
{
    if (flag(field, "frameless"))
        return;
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focused = (option.state & QStyle::State_HasFocus) && enabled;
    const bool invalid = flag(field, "invalid");
    const QColor edge = !enabled ? t.line : invalid ? t.failed.text : focused ? t.focus : t.control;
    paintFrame(painter, rect, metrics::radius, enabled ? t.surface : t.sunken, edge);
    if (focused) {
        const PainterState state(painter);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(edge, 2));
        painter->drawRoundedRect(
            QRectF(rect).adjusted(1, 1, -1, -1), metrics::radius - 1, metrics::radius - 1);
    }
}

} // namespace ruche::ui::stylekit
