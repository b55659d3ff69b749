// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/domain/changes.h"
#include "core/domain/outbox.h"
#include "core/services/historyservice.h"
#include "ui/shell/shellmodel.h"

namespace ruche::services {
class Workspace;
}

namespace ruche::ui {

/// ShellModel on an open workspace. Also remembers what was undone in this session, for redo. `workspace`
/// must outlive it.
class WorkspaceShellModel final : public ShellModel
{
    Q_OBJECT
public:
    explicit WorkspaceShellModel(services::Workspace &workspace, QObject *parent = nullptr);

    [[nodiscard]] QString workspaceName() const override;
    [[nodiscard]] bool isSample() const override;
    [[nodiscard]] QList<BrandRow> brands() const override { return m_brands; }
    [[nodiscard]] SyncStatus syncStatus() const override;
    void syncNow(domain::BrandId brand) override;
    void undo() override;
    void undoEvent(domain::EventId event) override;
    void redo() override;

signals:
    /// The brands were read for the first time.
    void loaded();
    /// Conversations to answer over all brands.
    void toAnswerChanged(int count);

private:
    void onChanged(domain::Changes changes);
    void loadBrands();
    void loadAccounts();
    void loadCounts();
    void tellFailure(const Error &error);
    void tellRefusal(const domain::OutboxEntry &entry);

    services::Workspace &m_workspace;
    QList<BrandRow> m_brands;
    QList<domain::Account> m_accounts;
    QList<domain::EventId> m_undone; ///< newest last
    bool m_loaded = false;
};

} // namespace ruche::ui
