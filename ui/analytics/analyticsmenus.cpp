// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of AnalyticsPage: which period and brands, what to import and to export.
#include "core/services/workspace.h"
#include "core/settings/settings.h"
#include "ui/analytics/analyticspage.h"
#include "ui/analytics/toppoststable.h"
#include "ui/charts/chartcard.h"
#include "ui/charts/exportfigures.h"
#include "ui/charts/periodmenu.h"
#include "ui/charts/toolbarparts.h"
#include "ui/common/chip.h"
#include "ui/imports/importfile.h"
#include "ui/shell/pagecontext.h"

#include <QMenu>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

void AnalyticsPage::showPeriodMenu()
{
    popUpPeriods(
        m_period,
        m_controller->periodKind(),
        m_controller->span(),
        m_controller->today(),
        [this](PeriodKind kind) {
            m_controller->setPeriod(kind);
            keepPeriod();
        },
        [this](QDate from, QDate to) {
            m_controller->setCustomPeriod(from, to);
            keepPeriod();
        });
}

void AnalyticsPage::keepPeriod()
{
    if (settings::SettingsStore *const state = context().windowState())
        state->setValue(settings::analyticsPeriod().key,
                        periodWord(m_controller->periodKind(), m_controller->span()));
}

void AnalyticsPage::recallPeriod()
{
    const settings::SettingsStore *const state = context().windowState();
    if (!state)
        return;
    const auto [kind, span] = periodFromWord(settings::analyticsPeriod().read(*state));
    if (kind == PeriodKind::Custom)
        m_controller->setCustomPeriod(span.from, span.to);
    else
        m_controller->setPeriod(kind);
}

void AnalyticsPage::showBrandMenu()
{
    QMenu *const menu = menuBelow(m_brandFilter, u"brandMenu"_s);
    for (const domain::Brand &brand : m_controller->brands()) {
        QAction *const action = menu->addAction(brand.name);
        action->setCheckable(true);
        action->setChecked(!m_controller->hiddenBrands().contains(brand.id));
        connect(action, &QAction::triggered, this, [this, id = brand.id](bool shown) {
            QSet<domain::BrandId> hidden = m_controller->hiddenBrands();
            if (shown)
                hidden.remove(id);
            else
                hidden.insert(id);
            m_controller->setHiddenBrands(hidden);
            updateToolbar();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Show all")), &QAction::triggered, this, [this] {
        m_controller->setHiddenBrands({});
        updateToolbar();
    });
    popUp(menu, m_brandFilter);
}

void AnalyticsPage::showImportMenu()
{
    const QList<domain::Brand> &brands = m_controller->brands();
    if (brands.isEmpty())
        return;
    if (brands.size() == 1) {
        chooseImport(brands.constFirst().id);
        return;
    }
    QMenu *const menu = menuBelow(m_import, u"importMenu"_s);
    for (const domain::Brand &brand : brands) {
        connect(menu->addAction(tr("Into %1…").arg(brand.name)),
                &QAction::triggered,
                this,
                [this, id = brand.id] { chooseImport(id); });
    }
    popUp(menu, m_import);
}

void AnalyticsPage::chooseImport(domain::BrandId brand)
{
    importFile(this, context(), m_controller->brand(brand), ImportKind::Anything);
}

void AnalyticsPage::showExportMenu()
{
    QMenu *const menu = menuBelow(m_export, u"exportMenu"_s);
    const auto offer = [this, menu](const QString &name, const ChartFigures &figures) {
        QAction *const action = menu->addAction(tr("%1…").arg(name));
        action->setEnabled(!figures.rows.isEmpty());
        connect(action, &QAction::triggered, this, [this, name, figures] { exportFigures(name, figures); });
    };
    for (const ChartCard *const card : cards())
        offer(card->title(), card->hasChart() ? card->figures() : ChartFigures());
    offer(tr("Top posts"), m_postsModel->figures());
    popUp(menu, m_export);
}

void AnalyticsPage::exportFigures(const QString &name, const ChartFigures &figures)
{
    ui::exportFigures(this, context(), name, m_controller->span(), figures);
}

} // namespace ruche::ui
