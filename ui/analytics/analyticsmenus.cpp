// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of AnalyticsPage: which period and brands, what to import and to export.
#include "core/services/workspace.h"
#include "ui/analytics/analyticspage.h"
#include "ui/analytics/toppoststable.h"
#include "ui/charts/brandmenu.h"
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
    ui::keepPeriod(context(), m_controller->periodKind(), m_controller->span());
}

void AnalyticsPage::recallPeriod()
{
    const auto kept = keptPeriod(context());
    if (!kept)
        return;
    if (kept->first == PeriodKind::Custom)
        m_controller->setCustomPeriod(kept->second.from, kept->second.to);
    else
        m_controller->setPeriod(kept->first);
}

void AnalyticsPage::showBrandMenu()
{
    popUpBrands(m_brandFilter,
                m_controller->brands(),
                m_controller->hiddenBrands(),
                [this](const QSet<domain::BrandId> &hidden) {
                    m_controller->setHiddenBrands(hidden);
                    updateToolbar();
                });
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
