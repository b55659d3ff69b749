// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/brandswitcher.h"

#include "ui/commands/commandregistry.h"
#include "ui/common/icons.h"
#include "ui/common/painting.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

BrandSwitcher::BrandSwitcher(QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(u"brandSwitcher"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &BrandSwitcher::openMenu);
    describe();
}

void BrandSwitcher::setWorkspaceName(const QString &name)
{
    m_workspace = name;
    describe();
}

void BrandSwitcher::setBrands(const QList<domain::Brand> &brands)
{
    m_brands = brands;
    describe();
}

void BrandSwitcher::setCurrent(domain::BrandId brand)
{
    m_current = brand;
    describe();
}

void BrandSwitcher::setNarrow(bool narrow)
{
    m_narrow = narrow;
    describe();
}

const domain::Brand *BrandSwitcher::current() const
{
    for (const domain::Brand &brand : m_brands) {
        if (brand.id == m_current)
            return &brand;
    }
    return nullptr;
}

void BrandSwitcher::describe()
{
    const domain::Brand *brand = current();
    setText(brand ? brand->name : tr("All brands"));
    setAccessibleName(tr("Brand shown: %1").arg(text()));
    setAccessibleDescription(m_workspace);
    setToolTip(m_narrow ? text().toHtmlEscaped() : QString());
    update();
}

QSize BrandSwitcher::sizeHint() const
{
    return {m_narrow ? metrics::railNarrow - 16 : metrics::railWide - 16, scaled(40)};
}

void BrandSwitcher::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    paintFrame(&painter, rect(), metrics::radius, underMouse() ? theme.hover : theme.surface, theme.line2);
    const int side = 22;
    const QRectF logo(m_narrow ? (width() - side) / 2.0 : 7, (height() - side) / 2.0, side, side);
    // The hexagon takes the accent of the theme; its lines are cut out of it.
    paintIcon(&painter, logo, u"ruche-mark"_s, theme.accent);
    if (m_narrow) {
        if (const domain::Brand *brand = current())
            paintDot(&painter, QRectF(width() - 12, 2, 10, 10), theme.brandColor(brand->color));
        return;
    }
    const QRect text = rect().adjusted(7 + side + 7, 0, -26, 0);
    const int line = scaled(15);
    const int top = (height() - 2 * line) / 2;
    QRect first(text.left(), top, text.width(), line);
    if (const domain::Brand *brand = current()) {
        paintDot(
            &painter, QRectF(first.left(), first.top(), 8, first.height()), theme.brandColor(brand->color));
        first.setLeft(first.left() + 13);
    }
    paintElided(&painter, first, this->text(), ui::font(TextSize::Small, QFont::DemiBold), theme.text);
    paintElided(&painter,
                QRect(text.left(), top + line, text.width(), line),
                m_workspace,
                ui::font(TextSize::Meta),
                theme.text3);
    paintIcon(&painter, QRectF(width() - 21, 0, 14, height()), u"chevron-updown"_s, theme.text2);
}

void BrandSwitcher::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
}

void BrandSwitcher::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Brands"));
    const auto add = [&](const QString &text, domain::BrandId id, const QIcon &glyph, int digit) {
        QAction *action = menu->addAction(glyph, text);
        action->setCheckable(true);
        action->setChecked(id == m_current);
        if (digit <= 9)
            action->setProperty("keys", shortcutText(u"Alt+%1"_s.arg(digit)));
        connect(action, &QAction::triggered, this, [this, id] { emit brandChosen(id); });
    };
    add(tr("All brands"), {}, ui::icon(u"hexagon"_s), 0);
    menu->addSeparator();
    int digit = 1;
    for (const domain::Brand &brand : m_brands)
        add(brand.name, brand.id, ui::icon(u"dot"_s, Theme::of(this).brandColor(brand.color)), digit++);
    menu->popup(mapToGlobal(QPoint(0, height() + 4)));
}

} // namespace ruche::ui
