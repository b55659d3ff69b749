// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspaceshellmodel.h"

#include "core/base/async.h"
#include "core/services/accountservice.h"
#include "core/services/brandservice.h"
#include "core/services/inboxservice.h"
#include "core/services/outboxservice.h"
#include "core/services/syncservice.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "core/text/historytext.h"

#include <algorithm>

namespace ruche::ui {

using domain::Change;

WorkspaceShellModel::WorkspaceShellModel(services::Workspace &workspace, QObject *parent)
    : ShellModel(parent)
    , m_workspace(workspace)
{
    connect(&workspace, &services::Workspace::changed, this, &WorkspaceShellModel::onChanged);
    connect(&workspace.sync(), &services::SyncService::runningChanged, this, &ShellModel::syncChanged);
    connect(&workspace.outbox(), &services::OutboxService::settled, this, &WorkspaceShellModel::tellRefusal);
    onChanged(Change::Everything);
}

QString WorkspaceShellModel::workspaceName() const
{
    return m_workspace.identity().name;
}

bool WorkspaceShellModel::isSample() const
{
    return m_workspace.identity().isSample
        || std::any_of(
               m_brands.begin(), m_brands.end(), [](const BrandRow &row) { return row.brand.isSample; });
}

void WorkspaceShellModel::onChanged(domain::Changes changes)
{
    if (changes & Change::Brands)
        loadBrands();
    else if (changes & Change::Messages)
        loadCounts();
    if (changes & Change::Accounts)
        loadAccounts();
}

void WorkspaceShellModel::loadBrands()
{
    async::deliver(m_workspace.brands().list(), this, [this](const Result<QList<domain::Brand>> &answer) {
        if (!answer) {
            tellFailure(answer.error());
            return;
        }
        QList<BrandRow> rows;
        for (const domain::Brand &brand : *answer) {
            const auto known = std::find_if(m_brands.begin(), m_brands.end(), [&](const BrandRow &row) {
                return row.brand.id == brand.id;
            });
            rows.append({brand, known == m_brands.end() ? 0 : known->toAnswer});
        }
        m_brands = rows;
        emit workspaceChanged();
        emit brandsChanged();
        if (!m_loaded) {
            m_loaded = true;
            emit loaded();
        }
        loadCounts();
    });
}

void WorkspaceShellModel::loadCounts()
{
    for (const BrandRow &row : std::as_const(m_brands)) {
        const domain::BrandId id = row.brand.id;
        async::deliver(
            m_workspace.inbox().counts({id}), this, [this, id](const Result<services::InboxCounts> &answer) {
                if (!answer)
                    return; // the list stays without figures; the inbox itself says why
                int sum = 0;
                bool changed = false;
                for (BrandRow &known : m_brands) {
                    if (known.brand.id == id && known.toAnswer != answer->toAnswer) {
                        known.toAnswer = answer->toAnswer;
                        changed = true;
                    }
                    sum += known.toAnswer;
                }
                if (changed) {
                    emit brandsChanged();
                    emit toAnswerChanged(sum);
                }
            });
    }
}

void WorkspaceShellModel::loadAccounts()
{
    async::deliver(m_workspace.accounts().list(), this, [this](const Result<QList<domain::Account>> &answer) {
        if (answer)
            m_accounts = *answer;
        emit syncChanged();
    });
}

SyncStatus WorkspaceShellModel::syncStatus() const
{
    SyncStatus status;
    for (const domain::Account &account : m_accounts) {
        if (account.removedAt)
            continue;
        if (account.state == domain::AccountState::ToReconnect
            || account.state == domain::AccountState::Failing)
            ++status.accountsInTrouble;
        if (account.lastSyncAt && (!status.lastAt || *account.lastSyncAt > *status.lastAt))
            status.lastAt = account.lastSyncAt;
    }
    if (const auto complete = m_workspace.sync().lastCompleteAt())
        status.lastAt = complete;
    if (m_workspace.sync().isRunning())
        status.state = SyncStatus::State::Running;
    else if (status.accountsInTrouble > 0)
        status.state = SyncStatus::State::Trouble;
    else if (status.lastAt)
        status.state = SyncStatus::State::UpToDate;
    return status;
}

void WorkspaceShellModel::syncNow(domain::BrandId brand)
{
    const QList<domain::BrandId> brands
        = brand.isValid() ? QList<domain::BrandId>{brand} : QList<domain::BrandId>();
    async::deliver(m_workspace.sync().syncBrands(brands),
                   this,
                   [this](const Result<QList<services::SyncOutcome>> &answer) {
                       if (!answer)
                           tellFailure(answer.error());
                       loadAccounts();
                   });
}

void WorkspaceShellModel::tellRefusal(const domain::OutboxEntry &entry)
{
    if (entry.state != domain::OutboxState::Failed || !entry.problem)
        return;
    const QString why = text::errorText(*entry.problem).message;
    //: %1 is a sentence that says why.
    const QString text = entry.isReply
        ? tr("Your reply did not go out. %1 It is kept in the conversation.").arg(why)
        : tr("The network did not take the decision. %1 The message is shown as it "
             "was.")
              .arg(why);
    emit refused(text, entry.conversation);
}

void WorkspaceShellModel::undo()
{
    async::deliver(
        m_workspace.history().recent(50), this, [this](const Result<QList<services::HistoryEvent>> &answer) {
            if (!answer) {
                tellFailure(answer.error());
                return;
            }
            for (const services::HistoryEvent &event : *answer) {
                if (!event.undone) {
                    undoEvent(event.id);
                    return;
                }
            }
            emit undone(tr("There is nothing to undo."));
        });
}

void WorkspaceShellModel::undoEvent(domain::EventId event)
{
    async::deliver(
        m_workspace.history().undo(event), this, [this](const Result<services::HistoryEvent> &answer) {
            if (!answer) {
                tellFailure(answer.error());
                return;
            }
            m_undone.append(answer->id);
            emit undone(tr("Undone: %1").arg(text::actionText(answer->action, answer->count)));
        });
}

void WorkspaceShellModel::redo()
{
    if (m_undone.isEmpty()) {
        emit undone(tr("There is nothing to do again."));
        return;
    }
    async::deliver(m_workspace.history().redo(m_undone.takeLast()),
                   this,
                   [this](const Result<services::HistoryEvent> &answer) {
                       if (answer)
                           emit undone(
                               tr("Done again: %1").arg(text::actionText(answer->action, answer->count)));
                       else
                           tellFailure(answer.error());
                   });
}

void WorkspaceShellModel::tellFailure(const Error &error)
{
    const text::ErrorText words = text::errorText(error);
    emit failed(words.hint.isEmpty() ? words.message : words.message + u' ' + words.hint);
}

} // namespace ruche::ui
