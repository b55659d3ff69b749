// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/common/style.h"
#include "ui/common/stylekit.h"

#include <QAction>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

/// The words of a button without the mnemonic sign: there are no mnemonics, but dialogs of Qt have them.
QString withoutMnemonic(QString text)
{
    text.replace(u"&&"_s, u"\u0001"_s);
    text.remove(u'&');
    text.replace(u'\u0001', u'&');
    return text;
}

/// The action behind a row of a menu, by its text: a style option does not carry it.
const QAction *actionOf(const QWidget *menu, const QRect &rect)
{
    const auto *owner = qobject_cast<const QMenu *>(menu);
    return owner ? owner->actionAt(rect.center()) : nullptr;
}

} // namespace

void Style::drawPushButtonLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button)
        return;
    const QColor ink = stylekit::buttonInk(*option, widget, *m_theme);
    const QFont f = stylekit::buttonFont(widget);
    const QString text = withoutMnemonic(button->text);
    const int side = button->icon.isNull() ? 0 : scaled(text.isEmpty() ? 16 : 15);
    const bool menu = button->features & QStyleOptionButton::HasMenu;
    const int arrow = menu ? scaled(14) + 6 : 0;
    const int gap = side > 0 && !text.isEmpty() ? 6 : 0;
    const int room = option->rect.width() - 12 - side - gap - arrow;
    const int words = std::min(textWidth(f, text), std::max(0, room));
    int x = option->rect.left() + (option->rect.width() - words - side - gap - arrow) / 2;
    if (side > 0) {
        stylekit::paintInkedIcon(painter,
                                 QRect(x, option->rect.top(), side, option->rect.height()),
                                 button->icon,
                                 ink,
                                 option->state & State_Enabled);
        x += side + gap;
    }
    paintElided(painter, QRect(x, option->rect.top(), words + 2, option->rect.height()), text, f, ink);
    if (menu)
        paintIcon(painter,
                  QRectF(x + words + 6, option->rect.top(), scaled(14), option->rect.height()),
                  u"chevron-down"_s,
                  ink);
}

void Style::drawToolButton(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (!button)
        return;
    const bool split = button->features & QStyleOptionToolButton::MenuButtonPopup;
    const QColor ink = stylekit::buttonInk(*option, widget, *m_theme);
    QStyleOption frame(*option);
    if (split)
        frame.state &= ~(State_MouseOver | State_Sunken);
    stylekit::paintButtonFrame(painter, option->rect, frame, widget, *m_theme);
    QRect content = subControlRect(CC_ToolButton, option, SC_ToolButton, widget);
    if (split) {
        const QRect menu = subControlRect(CC_ToolButton, option, SC_ToolButtonMenu, widget);
        const stylekit::Kind kind = stylekit::kindOf(widget);
        const QRect hot = (option->activeSubControls & SC_ToolButtonMenu) ? menu : content;
        if ((option->state & State_MouseOver) && (option->state & State_Enabled)) {
            const PainterState state(painter);
            painter->setClipRect(hot);
            stylekit::paintButtonFrame(painter, option->rect, *option, widget, *m_theme);
        }
        const QColor line = kind == stylekit::Kind::Primary ? m_theme->surface : m_theme->line2;
        painter->fillRect(QRect(menu.left(), menu.top(), 1, menu.height()), line);
        paintIcon(painter, QRectF(menu).adjusted(1, 0, 0, 0).adjusted(7, 0, -7, 0), u"chevron-down"_s, ink);
    }
    const bool hasText = button->toolButtonStyle != Qt::ToolButtonIconOnly && !button->text.isEmpty();
    const bool hasIcon = button->toolButtonStyle != Qt::ToolButtonTextOnly && !button->icon.isNull();
    const QFont f = stylekit::buttonFont(widget);
    const QString text = hasText ? withoutMnemonic(button->text) : QString();
    const QString count = widget ? widget->property("count").toString() : QString();
    const QFont countFont = font(TextSize::Meta, QFont::Medium);
    const int side
        = hasIcon ? (hasText ? scaled(15) : std::min(button->iconSize.width(), content.height())) : 0;
    const bool arrow = !split && hasText && (button->features & QStyleOptionToolButton::HasMenu);
    const int extra = (arrow ? scaled(14) + 4 : 0) + (count.isEmpty() ? 0 : textWidth(countFont, count) + 6);
    const int gap = side > 0 && hasText ? 6 : 0;
    const int words = std::min(textWidth(f, text), std::max(0, content.width() - 8 - side - gap - extra));
    int x = content.left() + (content.width() - words - side - gap - extra) / 2;
    if (hasIcon) {
        stylekit::paintInkedIcon(painter,
                                 QRect(x, content.top(), side, content.height()),
                                 button->icon,
                                 ink,
                                 option->state & State_Enabled);
        x += side + gap;
    }
    if (hasText)
        paintElided(painter, QRect(x, content.top(), words + 2, content.height()), text, f, ink);
    x += words;
    if (!count.isEmpty())
        x += 6
            + paintElided(painter,
                          QRect(x + 6, content.top(), 60, content.height()),
                          count,
                          countFont,
                          m_theme->text3);
    if (arrow)
        paintIcon(
            painter, QRectF(x + 4, content.top(), scaled(14), content.height()), u"chevron-down"_s, ink);
    if (stylekit::kindOf(widget) == stylekit::Kind::Segment && (option->state & State_HasFocus)
        && (option->state & State_KeyboardFocusChange)) {
        paintFocusRing(painter, option->rect, metrics::radiusSmall, *m_theme, -2);
    }
}

void Style::drawCheckIndicator(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Theme &t = *m_theme;
    const PainterState saved(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    const bool enabled = option->state & State_Enabled;
    const bool on = option->state & State_On;
    const bool mixed = option->state & State_NoChange;
    const QRectF rect(option->rect);
    if (stylekit::flag(widget, "switch")) {
        const QRectF track(rect.left(), rect.center().y() - 9, 30, 18);
        painter->setPen(Qt::NoPen);
        painter->setBrush(!enabled ? t.line2 : on ? t.accent : t.control);
        painter->drawRoundedRect(track, 9, 9);
        painter->setBrush(Qt::white);
        painter->drawEllipse(QRectF(track.left() + (on ? 14 : 2), track.top() + 2, 14, 14));
        return;
    }
    const qreal side = std::min(rect.width(), rect.height());
    const QRectF box(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side);
    const bool filled = on || mixed;
    painter->setPen(QPen(!enabled ? t.line2 : filled ? t.accent : t.control, 1.5));
    painter->setBrush(filled ? (enabled ? t.accent : t.line2) : t.surface);
    painter->drawRoundedRect(
        box.adjusted(0.75, 0.75, -0.75, -0.75), metrics::radiusTiny - 1, metrics::radiusTiny - 1);
    if (filled)
        paintIcon(painter, box.adjusted(2, 2, -2, -2), mixed ? u"minus"_s : u"check"_s, t.onAccent);
}

void Style::drawRadioIndicator(const QStyleOption *option, QPainter *painter) const
{
    const Theme &t = *m_theme;
    const PainterState saved(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    const bool enabled = option->state & State_Enabled;
    const bool on = option->state & State_On;
    const QRectF box = QRectF(option->rect).adjusted(0.75, 0.75, -0.75, -0.75);
    painter->setBrush(t.surface);
    painter->setPen(QPen(!enabled ? t.line2 : on ? t.accent : t.control, 1.5));
    painter->drawEllipse(box);
    if (on) {
        painter->setPen(QPen(enabled ? t.accent : t.line2, 5));
        painter->setBrush(t.surface);
        painter->drawEllipse(QRectF(option->rect).adjusted(2.5, 2.5, -2.5, -2.5));
    }
}

void Style::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    const PainterState saved(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    const bool active = (option->state & State_MouseOver) || (option->state & State_Sunken);
    QRectF handle(subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, nullptr));
    const qreal margin = active ? 2.5 : 3.5;
    handle.adjust(margin, margin, -margin, -margin);
    painter->setPen(Qt::NoPen);
    painter->setBrush(active ? m_theme->control : m_theme->line2);
    const qreal radius = std::min(handle.width(), handle.height()) / 2;
    painter->drawRoundedRect(handle, radius, radius);
}

void Style::drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    stylekit::paintField(painter, option->rect, *option, widget, *m_theme);
    const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    paintIcon(painter,
              QRectF(arrow.left() + 4, arrow.top(), scaled(14), arrow.height()),
              u"chevron-down"_s,
              option->state & State_Enabled ? m_theme->text2 : m_theme->text3);
}

void Style::drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (!spin)
        return;
    if (spin->frame)
        stylekit::paintField(painter, option->rect, *option, widget, *m_theme);
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](SubControl which, const QString &name, QAbstractSpinBox::StepEnabledFlag flag) {
        const QRectF rect(subControlRect(CC_SpinBox, option, which, widget));
        const bool on = (option->state & State_Enabled) && (spin->stepEnabled & flag);
        const bool hot = (option->activeSubControls & which) && (option->state & State_MouseOver);
        const QRectF glyph(rect.center().x() - 5, rect.center().y() - 5, 10, 10);
        paintIcon(painter, glyph, name, !on ? m_theme->line2 : hot ? m_theme->text : m_theme->text3);
    };
    arrow(SC_SpinBoxUp, u"chevron-up"_s, QAbstractSpinBox::StepUpEnabled);
    arrow(SC_SpinBoxDown, u"chevron-down"_s, QAbstractSpinBox::StepDownEnabled);
}

QSize Style::menuItemSize(const QStyleOption *option, const QWidget *) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item)
        return {};
    if (item->menuItemType == QStyleOptionMenuItem::Separator)
        return {10, 9};
    const QStringList parts = item->text.split(u'\t');
    // The key hint of the action is not known here: room for the widest usual one.
    const int width = textWidth(font(TextSize::Base), withoutMnemonic(parts.first())) + 10 + scaled(16) + 10
        + 10 + keyHintWidth(u"Ctrl Shift Z"_s);
    return {width, scaled(metrics::menuRow)};
}

void Style::drawMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item)
        return;
    const Theme &t = *m_theme;
    const QRect rect = option->rect;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(rect.left() + 6, rect.center().y(), rect.width() - 12, 1), t.line);
        return;
    }
    const QAction *action = actionOf(widget, rect);
    const bool enabled = option->state & State_Enabled;
    const bool danger = action && action->property("danger").toBool();
    if ((option->state & State_Selected) && enabled)
        paintFrame(painter, rect, metrics::radiusSmall, t.hover, QColor());
    const QColor ink = !enabled ? t.text3 : danger ? t.failed.text : t.text;
    const int side = scaled(16);
    const QRect glyph(rect.left() + 10, rect.top(), side, rect.height());
    if (item->checked)
        paintIcon(painter, glyph, u"check"_s, t.accentText);
    else if (!item->icon.isNull())
        stylekit::paintInkedIcon(painter,
                                 glyph,
                                 item->icon,
                                 danger        ? ink
                                     : enabled ? t.text2
                                               : t.text3,
                                 enabled);
    const QStringList parts = item->text.split(u'\t');
    QRect text = rect.adjusted(10 + side + 10, 0, -10, 0);
    QString keys = action ? action->property("keys").toString() : QString();
    if (keys.isEmpty() && parts.size() > 1)
        keys = parts.at(1);
    if (!keys.isEmpty())
        text.setRight(text.right() - paintKeyHint(painter, text, keys, t) - 8);
    paintElided(painter, text, withoutMnemonic(parts.first()), font(TextSize::Base), ink);
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu)
        paintIcon(painter,
                  QRectF(rect.right() - 10 - scaled(12), rect.top(), scaled(12), rect.height()),
                  u"chevron-right"_s,
                  t.text3);
}

/// The words stand where those of the cells do: 8 px in, 16 at the edges of the table. The arrow points up
/// when values grow downwards; it stands on the free side, so that figures and their heading end together.
void Style::drawHeader(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (!header)
        return;
    drawHeaderSection(option, painter);
    using enum QStyleOptionHeader::SectionPosition;
    const bool first = header->position == Beginning || header->position == OnlyOneSection;
    const bool last = header->position == End || header->position == OnlyOneSection;
    const bool right = header->textAlignment & Qt::AlignRight;
    QRect area = header->rect.adjusted(
        first ? metrics::rowPadding : metrics::grid, 0, last ? -metrics::rowPadding : -metrics::grid, 0);
    const QFont words = font(TextSize::Meta, QFont::Medium);
    const bool sorted = header->sortIndicator != QStyleOptionHeader::None;
    const QColor ink = sorted ? m_theme->text : m_theme->text3;
    if (sorted) {
        // Qt calls the arrow of an ascending order "down", after old platforms.
        const bool ascending = header->sortIndicator == QStyleOptionHeader::SortDown;
        const int side = scaled(11);
        const int used = std::min(textWidth(words, header->text), area.width() - side - 4);
        const int x = right ? area.right() + 1 - used - 4 - side : area.left() + used + 4;
        paintIcon(painter,
                  QRectF(x, area.top(), side, area.height()),
                  ascending ? u"arrow-up"_s : u"arrow-down"_s,
                  ink);
        area.setWidth(right ? area.width() : used + 1);
        if (right)
            area.setLeft(area.right() - used);
    }
    paintElided(painter, area, header->text, words, ink, header->textAlignment | Qt::AlignVCenter);
    if (widget && widget->hasFocus() && (header->state & State_HasFocus))
        paintFocusRing(painter, header->rect, metrics::radiusTiny, *m_theme, -2);
}

void Style::drawHeaderSection(const QStyleOption *option, QPainter *painter) const
{
    painter->fillRect(option->rect, m_theme->surface);
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                      m_theme->line);
}

void Style::drawTab(const QStyleOption *option, QPainter *painter) const
{
    const QRect rect = option->rect;
    if (option->state & State_Selected)
        painter->fillRect(QRect(rect.left() + 4, rect.bottom() - 1, rect.width() - 8, 2), m_theme->accent);
    else if (option->state & State_MouseOver)
        painter->fillRect(QRect(rect.left() + 4, rect.bottom() - 1, rect.width() - 8, 2), m_theme->line2);
}

} // namespace ruche::ui
