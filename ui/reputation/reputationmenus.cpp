// SPDX-License-Identifier: GPL-3.0-or-later
// The commands and menus of ReputationPage: keys, which period and brands, what to export.
#include "core/text/names.h"
#include "ui/charts/brandmenu.h"
#include "ui/charts/chartcard.h"
#include "ui/charts/exportfigures.h"
#include "ui/charts/periodmenu.h"
#include "ui/charts/toolbarparts.h"
#include "ui/commands/commandregistry.h"
#include "ui/commands/pagecommands.h"
#include "ui/common/chip.h"
#include "ui/common/icons.h"
#include "ui/reputation/crisisroom.h"
#include "ui/reputation/netchart.h"
#include "ui/reputation/reputationpage.h"
#include "ui/reputation/reputationtext.h"
#include "ui/reputation/watchdialog.h"
#include "ui/reputation/weightsdialog.h"
#include "ui/reputation/wordtable.h"
#include "ui/shell/pagecontext.h"

#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

void ReputationPage::addCommands()
{
    const PageCommands add(context().commands(), this, pages::reputation);
    const auto arrows = [] { return arrowsAreFree(); };
    add(
        u"reputation.previous"_s,
        tr("Previous period"),
        u"chevron-left"_s,
        {u"Left"_s},
        [this] { m_controller->step(-1); },
        arrows);
    add(
        u"reputation.next"_s,
        tr("Next period"),
        u"chevron-right"_s,
        {u"Right"_s},
        [this] { m_controller->step(1); },
        arrows);
    add(u"reputation.compare"_s, tr("Compare with the period before"), u"history"_s, {u"C"_s}, [this] {
        m_compare->click();
    });
    add(u"reputation.table"_s, tr("Show the chart as a table, or back"), u"list"_s, {u"T"_s}, [this] {
        toggleTable();
    });
    add(u"reputation.export"_s, tr("Export figures…"), u"download"_s, {u"Ctrl+E"_s}, [this] {
        showExportMenu();
    });
    add(
        u"reputation.messages"_s,
        tr("See the messages of this word or alert in the inbox"),
        u"inbox"_s,
        {},
        [this] { openExamples(); },
        [this] { return m_controller->topic() != ReputationController::Topic::Nothing; });
    add(u"reputation.watch"_s, tr("Add a watch…"), u"plus"_s, {u"W"_s}, [this] { addWatch(); });
    add(u"reputation.words"_s, tr("Brand words and corrections…"), u"edit"_s, {}, [this] {
        m_teaching->click();
    });
    add(u"reputation.crisis"_s, tr("Crisis room…"), u"flag"_s, {}, [this] { m_crisis->click(); });
    using Label = domain::Sentiment::Label;
    struct Correction
    {
        Label label;
        QString id;
        QString text;
        QString key;
    };
    const std::array corrections{
        Correction{Label::Negative, u"reputation.moodNegative"_s, tr("Sentiment: negative"), u"-"_s},
        Correction{Label::Neutral, u"reputation.moodNeutral"_s, tr("Sentiment: neutral"), u"="_s},
        Correction{Label::Positive, u"reputation.moodPositive"_s, tr("Sentiment: positive"), u"+"_s}};
    for (const Correction &one : corrections) {
        add(
            one.id,
            one.text,
            sentimentIconName(one.label),
            {one.key},
            [this, label = one.label] { m_controller->correct(label); },
            [this] { return m_controller->chosen().has_value(); });
    }
}

void ReputationPage::withBrand(QWidget *button, const std::function<void(const domain::Brand &brand)> &open)
{
    const QList<domain::BrandId> shown = m_controller->shownBrands();
    if (shown.size() == 1)
        open(m_controller->brand(shown.constFirst()));
    if (shown.size() < 2)
        return;
    QMenu *const menu = menuBelow(button, u"whichBrand"_s);
    for (const domain::BrandId id : shown) {
        const domain::Brand brand = m_controller->brand(id);
        connect(menu->addAction(brand.name), &QAction::triggered, this, [open, brand] { open(brand); });
    }
    popUp(menu, button);
}

void ReputationPage::openCrisis(const domain::Brand &brand)
{
    QString suggestion;
    for (const services::NegativeAlert &alert : m_controller->openAlerts()) {
        if (alert.brand == brand.id)
            suggestion = reputationtext::alertText(alert);
    }
    (new CrisisRoom(brand, suggestion, context(), this))->open();
}

void ReputationPage::addWatch()
{
    const QList<domain::BrandId> shown = m_controller->shownBrands();
    if (shown.isEmpty())
        return;
    domain::Watch watch;
    watch.brand = shown.constFirst();
    // The first one is the brand itself.
    const auto &known = m_controller->watches().value;
    if (known && known->watches.isEmpty())
        watch.name = m_controller->brand(watch.brand).name;
    editWatch(watch);
}

void ReputationPage::editWatch(const domain::Watch &watch)
{
    auto *const dialog = new WatchDialog(watch, m_controller->brands(), this);
    connect(dialog, &WatchDialog::saveRequested, m_controller, &ReputationController::saveWatch);
    connect(m_controller, &ReputationController::saved, dialog, &QDialog::accept);
    connect(m_controller, &ReputationController::refused, dialog, &WatchDialog::showProblem);
    dialog->open();
}

void ReputationPage::editWeights(const services::BrandIndex &index)
{
    auto *const dialog = new WeightsDialog(index, m_controller->brand(index.brand).name, this);
    connect(dialog, &WeightsDialog::chosen, m_controller, &ReputationController::setWeights);
    dialog->open();
}

void ReputationPage::openPart(services::IndexPart::Kind kind, domain::BrandId brand)
{
    using Kind = services::IndexPart::Kind;
    switch (kind) {
    case Kind::Sentiment:
        m_scroll->ensureWidgetVisible(m_chartCard);
        m_chartCard->focusTarget()->setFocus();
        break;
    case Kind::Complaints:
    case Kind::Ratings:
        openInInbox(u"sentiment:neg"_s, {brand});
        break;
    case Kind::Replies:
        context().openPage(pages::analytics);
        break;
    }
}

void ReputationPage::toggleTable()
{
    if (!m_chartCard->hasChart())
        return;
    if (!m_chartCard->holdsFocus())
        m_chartCard->focusTarget()->setFocus();
    m_chartCard->toggleTable();
}

void ReputationPage::showPeriodMenu()
{
    const auto keep = [this] { keepPeriod(context(), m_controller->periodKind(), m_controller->span()); };
    popUpPeriods(
        m_period,
        m_controller->periodKind(),
        m_controller->span(),
        m_controller->today(),
        [this, keep](PeriodKind kind) {
            m_controller->setPeriod(kind);
            keep();
        },
        [this, keep](QDate from, QDate to) {
            m_controller->setCustomPeriod(from, to);
            keep();
        });
}

void ReputationPage::showBrandMenu()
{
    popUpBrands(m_brandFilter,
                m_controller->brands(),
                m_controller->hiddenBrands(),
                [this](const QSet<domain::BrandId> &hidden) {
                    m_controller->setHiddenBrands(hidden);
                    updateToolbar();
                    emit titleChanged();
                });
}

void ReputationPage::showExportMenu()
{
    QMenu *const menu = menuBelow(m_export, u"exportMenu"_s);
    const auto offer = [this, menu](const QString &name, const ChartFigures &figures) {
        QAction *const action = menu->addAction(tr("%1…").arg(name));
        action->setEnabled(!figures.rows.isEmpty());
        connect(action, &QAction::triggered, this, [this, name, figures] {
            exportFigures(this, context(), name, m_controller->span(), figures);
        });
    };
    offer(m_chartCard->title(), m_chartCard->hasChart() ? m_chartCard->figures() : ChartFigures());
    offer(tr("Rising complaints"), m_rising->figures());
    offer(tr("Words and their effect"), m_effects->figures());
    popUp(menu, m_export);
}

} // namespace ruche::ui
