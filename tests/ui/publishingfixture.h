// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/services/accountservice.h"
#include "core/services/brandservice.h"
#include "core/services/postservice.h"
#include "core/services/publishdesk.h"
#include "core/services/publisher.h"
#include "core/services/storage.h"
#include "core/services/workspace.h"
#include "core/settings/memorysecretstore.h"
#include "core/storage/accountrepository.h"
#include "core/storage/connection.h"
#include "tests/support/answered.h"
#include "tests/support/faketransport.h"
#include "ui/commands/commandregistry.h"
#include "ui/common/prompts.h"
#include "ui/common/theme.h"
#include "ui/common/toasthost.h"
#include "ui/publishing/publishguide.h"
#include "ui/publishing/publishnotices.h"
#include "ui/shell/pagecontext.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

namespace ruche::test {

/// A workspace with a brand, an Instagram account to post on by hand and a blog that cannot be reached; a
/// window with the guide in it; and nothing that runs by itself. 2026-06-16 08:00 UTC.
class PublishingFixture
{
public:
    PublishingFixture()
        : clock(QDateTime(QDate(2026, 6, 16), QTime(8, 0), Qt::UTC))
        , theme(*qApp)
        , workspace(services::Environment{clock, transport, secrets})
        , context(&workspace, clock, commands, prompts, theme)
    {
        QObject::connect(&context,
                         &ui::PageContext::toastRequested,
                         &context,
                         [this](const ui::ToastMessage &message) { toasts.append(message); });
        QObject::connect(&context,
                         &ui::PageContext::undoToastRequested,
                         &context,
                         [this](const QString &, domain::EventId event) { events.append(event); });
        QObject::connect(&context,
                         &ui::PageContext::intentRequested,
                         &context,
                         [this](const ui::Intent &intent) { intents.append(intent); });
    }

    [[nodiscard]] bool open()
    {
        if (!answered(workspace.create(folder.filePath(QStringLiteral("w.ruche")), QStringLiteral("W"))))
            return false;
        domain::Brand made;
        made.name = QStringLiteral("Cap Pertuis");
        made.color = QStringLiteral("#0369A1");
        made.zone = QStringLiteral("Europe/Paris");
        const auto kept = answered(workspace.brands().add(made));
        if (!kept)
            return false;
        brand = *kept;
        services::ConnectRequest request;
        request.brand = brand.id;
        request.network = QStringLiteral("instagram");
        request.user = QStringLiteral("@cap.mer");
        const auto connected = answered(workspace.accounts().connect(request));
        if (!connected)
            return false;
        instagram = *connected;
        const auto stored = answered(workspace.storage().write(
            [id = brand.id, now = clock.now()](storage::Connection &connection) -> Result<domain::AccountId> {
                domain::Account account;
                account.brand = id;
                account.network = QStringLiteral("wordpress");
                account.url = QUrl(QStringLiteral("https://cap-pertuis.example"));
                account.handle = QStringLiteral("cap-pertuis.example");
                account.capabilities = domain::Capability::Publish;
                RUCHE_TRY_ASSIGN(const domain::AccountId added,
                                 storage::accounts::addHidden(connection, account, now));
                RUCHE_TRY(storage::accounts::setRemoved(connection, added, std::nullopt));
                return added;
            }));
        blog = stored.value_or(domain::AccountId());
        return stored.has_value();
    }

    /// A post in so many minutes.
    [[nodiscard]] domain::Post plan(domain::AccountId account,
                                    int minutes,
                                    const QString &title,
                                    const QList<services::MediaFile> &files = {})
    {
        services::PostDraft draft;
        draft.brand = brand.id;
        draft.accounts = {account};
        draft.title = title;
        draft.text = QStringLiteral("Le chantier ouvre ses portes samedi.");
        draft.newMedia = files;
        draft.plannedFor = fromUtc(clock.now().addSecs(60 * minutes), brand.zone);
        return answered(workspace.posts().add(draft)).value_or(domain::Post());
    }
    /// Its time passes, and somebody looks.
    void pass(int minutes)
    {
        clock.advanceMs(60000LL * minutes);
        (void)answered(workspace.publisher().publishDue(), 20000);
        (void)answered(workspace.publisher().desk().look(), 20000);
    }
    [[nodiscard]] domain::Post read(const domain::Post &post)
    {
        return answered(workspace.posts().read(post.id)).value_or(domain::Post());
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
    domain::Brand brand;
    domain::Account instagram;
    domain::AccountId blog;
    QList<ui::ToastMessage> toasts;
    QList<domain::EventId> events;
    QList<ui::Intent> intents;
};

} // namespace ruche::test
