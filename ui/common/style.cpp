// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/style.h"

#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/common/stylekit.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTableView>
#include <QTextEdit>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

bool isTextEdit(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

bool isInsideField(const QWidget *widget)
{
    const QWidget *parent = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent);
}

QRegion roundedRegion(const QRect &rect, int radius)
{
    QRegion region(rect.adjusted(radius, 0, -radius, 0));
    region += rect.adjusted(0, radius, 0, -radius);
    const int side = 2 * radius;
    region += QRegion(rect.left(), rect.top(), side, side, QRegion::Ellipse);
    region += QRegion(rect.right() + 1 - side, rect.top(), side, side, QRegion::Ellipse);
    region += QRegion(rect.left(), rect.bottom() + 1 - side, side, side, QRegion::Ellipse);
    region += QRegion(rect.right() + 1 - side, rect.bottom() + 1 - side, side, side, QRegion::Ellipse);
    return region;
}

} // namespace

Style::Style()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
    , m_theme(&Theme::light())
{
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QLineEdit *>(widget) || qobject_cast<QScrollBar *>(widget)
        || qobject_cast<QHeaderView *>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

void Style::drawPrimitive(PrimitiveElement element,
                          const QStyleOption *option,
                          QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
        stylekit::paintButtonFrame(painter, option->rect, *option, widget, *m_theme);
        return;
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (!isInsideField(widget) && (!frame || frame->lineWidth > 0))
            stylekit::paintField(painter, option->rect, *option, widget, *m_theme);
        return;
    }
    case PE_FrameLineEdit:
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckIndicator(option, painter, widget);
        return;
    case PE_IndicatorRadioButton:
        drawRadioIndicator(option, painter);
        return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget))
            paintFocusRing(painter, option->rect, metrics::radiusTiny, *m_theme, -2);
        return;
    case PE_FrameMenu:
    case PE_PanelMenu:
        paintFrame(painter, option->rect, metrics::radius, m_theme->surface, m_theme->line2);
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, m_theme->toast);
        return;
    case PE_Frame:
        if (isTextEdit(widget)) {
            stylekit::paintField(painter, option->rect, *option, widget, *m_theme);
            return;
        }
        paintFrame(painter, option->rect, metrics::radius, QColor(), m_theme->line);
        return;
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase:
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, m_theme->surface);
        return;
    case PE_IndicatorArrowDown:
        paintIcon(painter, option->rect, u"chevron-down"_s, m_theme->text2);
        return;
    case PE_IndicatorArrowUp:
        paintIcon(painter, option->rect, u"chevron-up"_s, m_theme->text2);
        return;
    case PE_IndicatorArrowLeft:
        paintIcon(painter, option->rect, u"chevron-left"_s, m_theme->text2);
        return;
    case PE_IndicatorArrowRight:
        paintIcon(painter, option->rect, u"chevron-right"_s, m_theme->text2);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element,
                        const QStyleOption *option,
                        QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        stylekit::paintButtonFrame(painter, option->rect, *option, widget, *m_theme);
        return;
    case CE_PushButtonLabel:
        drawPushButtonLabel(option, painter, widget);
        return;
    case CE_FocusFrame:
        paintFocusRing(painter, option->rect.adjusted(4, 4, -4, -4), metrics::radius, *m_theme);
        return;
    case CE_MenuItem:
        drawMenuItem(option, painter, widget);
        return;
    case CE_Header:
        drawHeader(option, painter, widget);
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        drawHeaderSection(option, painter);
        return;
    case CE_TabBarTabShape:
        drawTab(option, painter);
        return;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            const QRect field = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            const bool enabled = option->state & State_Enabled;
            QRect text = field.adjusted(combo->editable ? 0 : 2, 0, 0, 0);
            if (!combo->currentIcon.isNull()) {
                stylekit::paintInkedIcon(
                    painter,
                    QRect(text.left(), text.top(), combo->iconSize.width(), text.height()),
                    combo->currentIcon,
                    m_theme->text2,
                    enabled);
                text.setLeft(text.left() + combo->iconSize.width() + 6);
            }
            if (!combo->editable) {
                paintElided(painter,
                            text,
                            combo->currentText,
                            widget ? widget->font() : font(TextSize::Base),
                            enabled ? m_theme->text : m_theme->text3);
            }
        }
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control,
                               const QStyleOptionComplex *option,
                               QPainter *painter,
                               const QWidget *widget) const
{
    switch (control) {
    case CC_ToolButton:
        drawToolButton(option, painter, widget);
        return;
    case CC_ScrollBar:
        drawScrollBar(option, painter);
        return;
    case CC_ComboBox:
        drawComboBox(option, painter, widget);
        return;
    case CC_SpinBox:
        drawSpinBox(option, painter, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        return isTextEdit(widget) && !stylekit::flag(widget, "frameless") ? 7 : 1;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_IndicatorWidth:
        return scaled(stylekit::flag(widget, "switch") ? 30 : 16);
    case PM_IndicatorHeight:
        return scaled(stylekit::flag(widget, "switch") ? 18 : 16);
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return scaled(16);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return metrics::grid;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return scaled(16);
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return 4;
    case PM_MenuPanelWidth:
        return 1;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return 4;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_SplitterWidth:
        return 1;
    case PM_HeaderMargin:
        return metrics::grid;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return metrics::grid;
    case PM_MenuButtonIndicator:
        return scaled(stylekit::flag(widget, "compact") ? 26 : 28);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint,
                     const QStyleOption *option,
                     const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_ItemView_ShowDecorationSelected:
    case SH_UnderlineShortcut:
        return 0;
    case SH_Menu_MouseTracking:
    case SH_ComboBox_ListMouseTracking:
    case SH_FocusFrame_AboveWidget:
        return 1;
    case SH_Menu_Mask:
        if (auto *mask = qstyleoption_cast<QStyleHintReturnMask *>(returnData)) {
            mask->region = roundedRegion(option->rect, metrics::radius);
            return 1;
        }
        return 0;
    case SH_ToolTip_Mask:
        if (auto *mask = qstyleoption_cast<QStyleHintReturnMask *>(returnData)) {
            mask->region = roundedRegion(option->rect, metrics::radiusSmall);
            return 1;
        }
        return 0;
    case SH_FocusFrame_Mask:
        if (auto *mask = qstyleoption_cast<QStyleHintReturnMask *>(returnData)) {
            mask->region = QRegion(option->rect) - QRegion(option->rect.adjusted(4, 4, -4, -4));
            return 1;
        }
        return 0;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_ToolTip_WakeUpDelay:
        return 600;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize Style::sizeFromContents(ContentsType type,
                              const QStyleOption *option,
                              const QSize &size,
                              const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            const int pad = stylekit::flag(widget, "compact") ? 10 : 12;
            int width = button->text.isEmpty() ? 0 : textWidth(stylekit::buttonFont(widget), button->text);
            if (!button->icon.isNull())
                width += scaled(16) + (button->text.isEmpty() ? 0 : 6);
            if (button->features & QStyleOptionButton::HasMenu)
                width += scaled(14) + 6;
            const int height = stylekit::buttonHeight(widget);
            return {std::max(width + 2 * pad, height), height};
        }
        break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            const bool segment = stylekit::kindOf(widget) == stylekit::Kind::Segment;
            const int height = segment ? stylekit::buttonHeight(widget) - 4 : stylekit::buttonHeight(widget);
            const bool text = button->toolButtonStyle != Qt::ToolButtonIconOnly && !button->text.isEmpty();
            const bool icon = button->toolButtonStyle != Qt::ToolButtonTextOnly && !button->icon.isNull();
            int width = text ? textWidth(stylekit::buttonFont(widget), button->text) + 20 : 0;
            const QString count = widget ? widget->property("count").toString() : QString();
            if (!count.isEmpty())
                width += textWidth(font(TextSize::Meta, QFont::Medium), count) + 6;
            if (icon)
                width += text ? scaled(16) + 6 : height;
            if (button->features & QStyleOptionToolButton::MenuButtonPopup)
                width += pixelMetric(PM_MenuButtonIndicator, option, widget);
            else if (button->features & QStyleOptionToolButton::HasMenu)
                width += text ? scaled(14) + 4 : 0;
            return {std::max(width, height), height};
        }
        break;
    case CT_LineEdit:
        return {size.width() + 20, stylekit::fieldHeight(widget)};
    case CT_ComboBox:
        return {QProxyStyle::sizeFromContents(type, option, size, widget).width() + 16,
                stylekit::fieldHeight(widget)};
    case CT_SpinBox:
        return {QProxyStyle::sizeFromContents(type, option, size, widget).width() + 8,
                stylekit::fieldHeight(widget)};
    case CT_MenuItem:
        return menuItemSize(option, widget);
    case CT_HeaderSection:
        return {QProxyStyle::sizeFromContents(type, option, size, widget).width(),
                scaled(metrics::controlHeight)};
    case CT_ItemViewItem: {
        QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
        result.setHeight(std::max(result.height(), scaled(28)));
        return result;
    }
    case CT_TabBarTab:
        return {size.width() + 8, scaled(36)};
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents && !isInsideField(widget) && !stylekit::flag(widget, "frameless"))
        return option->rect.adjusted(8, 1, -8, -1);
    QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_ItemViewItemText && qobject_cast<const QTableView *>(widget)) {
        // Under the title of the column, see drawHeader(); the text stands a margin further in.
        const auto *const item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        const bool first = item && item->index.column() == 0;
        const int margin = pixelMetric(PM_FocusFrameHMargin, option, widget) + 1;
        const int indent = (first ? metrics::rowPadding : metrics::grid) - margin;
        rect.setLeft(std::max(rect.left(), option->rect.left() + indent));
    }
    return rect;
}

QRect Style::subControlRect(ComplexControl control,
                            const QStyleOptionComplex *option,
                            SubControl subControl,
                            const QWidget *widget) const
{
    const QRect rect = option->rect;
    if (control == CC_ComboBox) {
        if (subControl == SC_ComboBoxEditField)
            return rect.adjusted(8, 1, -30, -1);
        if (subControl == SC_ComboBoxArrow)
            return {rect.right() - 28, rect.top(), 28, rect.height()};
        if (subControl == SC_ComboBoxListBoxPopup)
            return rect.adjusted(0, 0, 0, 4);
    }
    if (control == CC_SpinBox) {
        const int side = 22;
        if (subControl == SC_SpinBoxUp)
            return {rect.right() - side, rect.top() + 1, side, rect.height() / 2};
        if (subControl == SC_SpinBoxDown)
            return {rect.right() - side, rect.center().y() + 1, side, rect.height() / 2};
        if (subControl == SC_SpinBoxEditField)
            return rect.adjusted(8, 1, -side - 2, -1);
    }
    if (control == CC_ScrollBar) {
        if (subControl == SC_ScrollBarAddLine || subControl == SC_ScrollBarSubLine)
            return {};
        if (subControl == SC_ScrollBarGroove)
            return rect;
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (bar
            && (subControl == SC_ScrollBarSlider || subControl == SC_ScrollBarSubPage
                || subControl == SC_ScrollBarAddPage)) {
            const bool flat = bar->orientation == Qt::Horizontal;
            const int length = flat ? rect.width() : rect.height();
            const double range = bar->maximum - bar->minimum;
            const int handle = range > 0
                ? std::clamp(static_cast<int>(length * bar->pageStep / (range + bar->pageStep)),
                             std::min(32, length),
                             length)
                : length;
            const int start = sliderPositionFromValue(
                bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
            int from = start;
            int to = start + handle;
            if (subControl == SC_ScrollBarSubPage) {
                from = 0;
                to = start;
            } else if (subControl == SC_ScrollBarAddPage) {
                from = start + handle;
                to = length;
            }
            const QRect result = flat ? QRect(rect.left() + from, rect.top(), to - from, rect.height())
                                      : QRect(rect.left(), rect.top() + from, rect.width(), to - from);
            return visualRect(option->direction, rect, result);
        }
    }
    if (control == CC_ToolButton) {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (button && (button->features & QStyleOptionToolButton::MenuButtonPopup)) {
            const int side = pixelMetric(PM_MenuButtonIndicator, option, widget);
            const QRect menu(rect.right() + 1 - side, rect.top(), side, rect.height());
            if (subControl == SC_ToolButtonMenu)
                return visualRect(option->direction, rect, menu);
            if (subControl == SC_ToolButton)
                return visualRect(option->direction, rect, rect.adjusted(0, 0, -side, 0));
        } else if (subControl == SC_ToolButton) {
            return rect;
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

void setButtonKind(QWidget *button, const char *kind, bool compact)
{
    button->setProperty("kind", QString::fromLatin1(kind));
    button->setProperty("compact", compact);
    button->updateGeometry();
    button->update();
}

} // namespace ruche::ui
