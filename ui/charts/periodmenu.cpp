// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/periodmenu.h"

#include "core/settings/settings.h"
#include "ui/charts/perioddialog.h"
#include "ui/charts/toolbarparts.h"
#include "ui/shell/pagecontext.h"

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

void keepPeriod(PageContext &context, PeriodKind kind, const DaySpan &span)
{
    if (settings::SettingsStore *const state = context.windowState())
        state->setValue(settings::analyticsPeriod().key, periodWord(kind, span));
}

std::optional<std::pair<PeriodKind, DaySpan>> keptPeriod(PageContext &context)
{
    const settings::SettingsStore *const state = context.windowState();
    return state ? std::optional(periodFromWord(settings::analyticsPeriod().read(*state))) : std::nullopt;
}

} // namespace ruche::ui
