// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/services/brandservice.h"
#include "core/services/sampleworkspace.h"
#include "core/services/workspace.h"
#include "core/settings/memorysecretstore.h"
#include "tests/support/answered.h"
#include "tests/support/faketransport.h"
#include "ui/commands/commandregistry.h"
#include "ui/common/prompts.h"
#include "ui/common/theme.h"
#include "ui/common/toasthost.h"
#include "ui/shell/keyrouter.h"
#include "ui/shell/page.h"
#include "ui/shell/pagecontext.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace ruche::test {

/// The sample workspace at a fixed time with nothing behind its network, and what a page has around it: keys
/// go to commands as in the window, questions are answered from a script, toasts and intents are written
/// down.
class SampleFixture
{
public:
    SampleFixture()
        : clock(QDateTime(QDate(2026, 6, 16), QTime(9, 0), Qt::UTC))
        , theme(*qApp)
        , workspace(services::Environment{clock, transport, secrets})
        , context(&workspace, clock, commands, prompts, theme)
    {
        QObject::connect(&context,
                         &ui::PageContext::undoToastRequested,
                         &context,
                         [this](const QString &text, domain::EventId event) {
                             toasts.append(text);
                             events.append(event);
                         });
        QObject::connect(&context,
                         &ui::PageContext::toastRequested,
                         &context,
                         [this](const ui::ToastMessage &message) { toasts.append(message.text); });
        QObject::connect(&context,
                         &ui::PageContext::intentRequested,
                         &context,
                         [this](const ui::Intent &intent) { intents.append(intent); });
    }

    /// Opens a copy of the sample, which is made once a program; false when that failed.
    [[nodiscard]] bool open()
    {
        const QString path = folder.filePath(QStringLiteral("sample.ruche"));
        if (!QFile::copy(original(), path) || !answered(workspace.open(path)))
            return false;
        const auto listed = answered(workspace.brands().list());
        brands = listed.value_or(QList<domain::Brand>());
        return listed.has_value();
    }

    /// Shows the page as the window would.
    void show(ui::Page &page, const QString &id, QSize size = {1232, 848})
    {
        commands.setCurrentPage(id);
        new ui::KeyRouter(commands, clock, &page); // goes with the page
        page.resize(size);
        page.show();
        page.setBrands(brands);
        page.activate();
        page.activateWindow();
        [[maybe_unused]] const bool exposed = QTest::qWaitForWindowActive(&page);
    }

    QTemporaryDir folder;
    FixedClock clock;
    FakeTransport transport;
    settings::MemorySecretStore secrets;
    ui::ThemeManager theme;
    ui::CommandRegistry commands;
    ui::ScriptedPrompts prompts;
    services::Workspace workspace;
    ui::PageContext context;
    QList<domain::Brand> brands;
    QStringList toasts;
    QList<domain::EventId> events;
    QList<ui::Intent> intents;

private:
    /// The filled file, closed; empty when it could not be made.
    [[nodiscard]] QString original()
    {
        static const QTemporaryDir place;
        static const QString made = [this] {
            const QString path = place.filePath(QStringLiteral("sample.ruche"));
            services::Workspace filled(services::Environment{clock, transport, secrets});
            const bool good = answered(filled.create(path, QStringLiteral("Sample")))
                && answered(services::fillSample(filled.storage()), 60000);
            return good ? path : QString();
        }();
        return made;
    }
};

} // namespace ruche::test
