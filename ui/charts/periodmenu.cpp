// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/periodmenu.h"

#include "ui/charts/perioddialog.h"
#include "ui/charts/toolbarparts.h"

#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

void popUpPeriods(QWidget *button,
                  PeriodKind current,
                  const DaySpan &span,
                  QDate today,
                  const std::function<void(PeriodKind kind)> &choose,
                  const std::function<void(QDate from, QDate to)> &chooseDays)
{
    QMenu *const menu = menuBelow(button, u"periodMenu"_s);
    using enum PeriodKind;
    for (const PeriodKind kind : {ThisMonth, LastMonth, Days30, Days90, Months12, ThisYear}) {
        QAction *const action = menu->addAction(periodName(kind));
        action->setCheckable(true);
        action->setChecked(kind == current);
        QObject::connect(action, &QAction::triggered, button, [choose, kind] { choose(kind); });
    }
    menu->addSeparator();
    QObject::connect(
        menu->addAction(periodName(Custom)), &QAction::triggered, button, [button, span, today, chooseDays] {
            auto *const dialog = new PeriodDialog(span, today, button->window());
            QObject::connect(dialog, &PeriodDialog::chosen, button, chooseDays);
            dialog->open();
        });
    popUp(menu, button);
}

} // namespace ruche::ui
