// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shellcommands.h"

#include "ui/commands/commandregistry.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

struct ShellTr
{
    Q_DECLARE_TR_FUNCTIONS(ruche::ui::ShellCommands)
};

struct Plain
{
    QString id;
    QString text;
    QString icon;
    QStringList shortcuts;
    std::function<void()> run;
    bool inPalette = true;
};

void addPlain(MainWindow &window, Plain plain)
{
    Command command;
    command.id = std::move(plain.id);
    command.text = std::move(plain.text);
    command.icon = std::move(plain.icon);
    command.shortcuts = std::move(plain.shortcuts);
    command.run = std::move(plain.run);
    command.inPalette = plain.inPalette;
    window.context().commands().add(&window, std::move(command));
}

void addPages(MainWindow &window)
{
    for (const PageEntry &entry : window.registry().entries()) {
        if (!entry.inRail)
            continue;
        QStringList keys;
        if (!entry.goKey.isEmpty())
            keys.append(u"G "_s + entry.goKey);
        if (entry.id == pages::settings)
            keys.prepend(u"Ctrl+,"_s);
        addPlain(window, {u"go."_s + entry.id, entry.title(), entry.icon, keys, [&window, id = entry.id] {
                              window.open(OpenPage{id, {}});
                          }});
    }
    if (window.registry().find(pages::composer)) {
        addPlain(window, {u"post.new"_s, ShellTr::tr("New post"), u"plus"_s, {u"N"_s}, [&window] {
                              window.open(NewPost{});
                          }});
    }
}

void addBrands(MainWindow &window)
{
    addPlain(window, {u"brand.all"_s, ShellTr::tr("Show all brands"), u"hexagon"_s, {u"Alt+0"_s}, [&window] {
                          window.chooseBrand({});
                      }});
    for (int digit = 1; digit <= 9; ++digit) {
        const auto brandAt = [&window, digit]() -> std::optional<domain::Brand> {
            const QList<BrandRow> rows = window.model().brands();
            if (digit > rows.size())
                return std::nullopt;
            return rows.at(digit - 1).brand;
        };
        Command command;
        command.id = u"brand.%1"_s.arg(digit);
        command.text = ShellTr::tr("Show brand %1").arg(digit);
        command.icon = u"hexagon"_s;
        command.shortcuts = {u"Alt+%1"_s.arg(digit)};
        command.run = [&window, brandAt] {
            if (const auto brand = brandAt())
                window.chooseBrand(brand->id);
        };
        command.enabled = [brandAt] { return brandAt().has_value(); };
        command.hint = [brandAt] {
            const auto brand = brandAt();
            return brand ? brand->name : QString();
        };
        window.context().commands().add(&window, command);
    }
}

} // namespace

void addShellCommands(MainWindow &window)
{
    addPages(window);
    addBrands(window);
    addPlain(window,
             {u"palette.open"_s,
              ShellTr::tr("Search or run a command"),
              u"search"_s,
              {u"Ctrl+K"_s},
              [&window] { window.openPalette(); },
              false});
    addPlain(window, {u"sync.now"_s, ShellTr::tr("Synchronise now"), u"refresh"_s, {u"F5"_s}, [&window] {
                          window.model().syncNow(window.context().currentBrand());
                      }});
    addPlain(window,
             {u"edit.undo"_s, ShellTr::tr("Undo"), u"undo"_s, {u"Ctrl+Z"_s}, [&window] { window.undo(); }});
    addPlain(window, {u"edit.redo"_s, ShellTr::tr("Redo"), u"redo"_s, {u"Ctrl+Shift+Z"_s}, [&window] {
                          window.model().redo();
                      }});
    addPlain(
        window,
        {u"pane.next"_s, ShellTr::tr("Next pane"), {}, {u"F6"_s}, [&window] { window.stepPane(1); }, false});
    addPlain(window,
             {u"pane.previous"_s,
              ShellTr::tr("Previous pane"),
              {},
              {u"Shift+F6"_s},
              [&window] { window.stepPane(-1); },
              false});
    addPlain(window,
             {u"page.find"_s, ShellTr::tr("Find on this page"), u"search"_s, {u"Ctrl+F"_s}, [&window] {
                  window.focusSearch();
              }});
    addPlain(window,
             {u"rail.toggle"_s,
              ShellTr::tr("Fold or unfold the side bar"),
              u"sidebar"_s,
              {u"Ctrl+B"_s},
              [&window] { window.toggleRail(); }});
    addPlain(window,
             {u"theme.toggle"_s, ShellTr::tr("Switch between light and dark"), u"moon"_s, {}, [&window] {
                  window.toggleTheme();
              }});
    addPlain(window,
             {u"help.shortcuts"_s, ShellTr::tr("Keyboard shortcuts"), u"keyboard"_s, {u"?"_s}, [&window] {
                  window.showShortcuts();
              }});
}

} // namespace ruche::ui
