// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/brandmenu.h"

#include "ui/charts/toolbarparts.h"
#include "ui/common/chip.h"

#include <QCoreApplication>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

struct BrandMenuTr
{
    Q_DECLARE_TR_FUNCTIONS(ruche::ui::BrandMenu)
};

} // namespace

void popUpBrands(QWidget *button,
                 const QList<domain::Brand> &brands,
                 const QSet<domain::BrandId> &hidden,
                 const std::function<void(const QSet<domain::BrandId> &hidden)> &hide)
{
    QMenu *const menu = menuBelow(button, u"brandMenu"_s);
    for (const domain::Brand &brand : brands) {
        QAction *const action = menu->addAction(brand.name);
        action->setCheckable(true);
        action->setChecked(!hidden.contains(brand.id));
        QObject::connect(action, &QAction::triggered, button, [hidden, hide, id = brand.id](bool shown) {
            QSet<domain::BrandId> now = hidden;
            if (shown)
                now.remove(id);
            else
                now.insert(id);
            hide(now);
        });
    }
    menu->addSeparator();
    QObject::connect(
        menu->addAction(BrandMenuTr::tr("Show all")), &QAction::triggered, button, [hide] { hide({}); });
    popUp(menu, button);
}

void showBrandFilter(Chip *filter, const QList<domain::Brand> &brands, const QSet<domain::BrandId> &hidden)
{
    const auto left = qsizetype(hidden.size());
    filter->setVisible(brands.size() > 1);
    filter->setKind(left > 0 ? ChipKind::Soft : ChipKind::Outlined);
    filter->setText(left > 0
                        ? BrandMenuTr::tr("Brands: %1 of %2").arg(brands.size() - left).arg(brands.size())
                        : BrandMenuTr::tr("Brands"));
}

} // namespace ruche::ui
