// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brand.h"
#include "core/domain/ids.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>

#include <optional>

namespace ruche::ui {

/// A brand in the rail with what waits for an answer.
struct BrandRow
{
    domain::Brand brand;
    int toAnswer = 0;
};

/// What the top bar says of the accounts.
struct SyncStatus
{
    enum class State { Never, UpToDate, Running, Trouble };

    State state = State::Never;
    std::optional<QDateTime> lastAt;
    int accountsInTrouble = 0;
};

/// What the frame of the window shows of the workspace, and the few things it asks of it. An interface, so
/// that the window is tested without a workspace file; WorkspaceShellModel is the real one. Thread: GUI.
class ShellModel : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~ShellModel() override = default;

    [[nodiscard]] virtual QString workspaceName() const = 0;
    [[nodiscard]] virtual bool isSample() const = 0;
    /// Not archived, in switcher order.
    [[nodiscard]] virtual QList<BrandRow> brands() const = 0;
    [[nodiscard]] virtual SyncStatus syncStatus() const = 0;

    /// Reads the accounts of the brand, of all when it is invalid.
    virtual void syncNow(domain::BrandId brand) = 0;
    /// The newest action that can be, or the one named. Says by undone() or failed() how it went.
    virtual void undo() = 0;
    virtual void undoEvent(domain::EventId event) = 0;
    virtual void redo() = 0;

signals:
    void workspaceChanged();
    void brandsChanged();
    void syncChanged();
    /// A sentence for a toast: "Undone: 7 comments marked as spam".
    void undone(const QString &text);
    void failed(const QString &text);
    /// A network did not take a reply or a moderation that was shown as done.
    void refused(const QString &text, ruche::domain::ConversationId conversation);
};

} // namespace ruche::ui
