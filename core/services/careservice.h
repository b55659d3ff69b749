// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/base/result.h"
#include "core/domain/care.h"
#include "core/domain/queries.h"

#include <QFuture>
#include <QList>
#include <QObject>

#include <optional>

namespace ruche::services {

class Storage;

/// Whose answers are late, and whose soon will be.
struct DueCounts
{
    int overdue = 0;
    int withinAnHour = 0; ///< and not late yet
};

/// Promises of answers: what a brand promises, which clocks run, what is due next. The clocks are stored, so
/// that the list of what is late needs no arithmetic; what happens to a conversation, by whomever, lets its
/// clock be looked at again (settle()). Window, agent and commands may do so at the same time. Thread: that
/// of the Workspace.
class CareService final : public QObject
{
    Q_OBJECT
public:
    explicit CareService(Storage &storage, QObject *parent = nullptr);

    /// The zone is that of the brand. Errors: NotFound.
    [[nodiscard]] QFuture<Result<domain::CarePlan>> plan(domain::BrandId brand);
    /// Undoable. All clocks of the brand are reckoned anew. Errors: NotFound.
    [[nodiscard]] QFuture<Result<domain::EventId>> setPlan(domain::BrandId brand,
                                                           const domain::CarePlan &plan);
    /// Undoable, as one event. Errors: InvalidArgument (none), NotFound.
    [[nodiscard]] QFuture<Result<domain::EventId>>
    setPriority(const QList<domain::ConversationId> &conversations, domain::Priority priority);

    /// Those about which there is something to say.
    [[nodiscard]] QFuture<Result<domain::CareById>> ofConversations(const QList<domain::ConversationId> &ids);
    /// In the order in which they are due, then those without a clock as InboxService::ids(); `limit` 0 for
    /// all.
    [[nodiscard]] QFuture<Result<QList<domain::ConversationId>>>
    idsByDue(const domain::ConversationQuery &query, int limit = 0);
    /// Only those that are late by now.
    [[nodiscard]] QFuture<Result<QList<domain::ConversationId>>>
    overdue(const domain::ConversationQuery &query, int limit = 0);
    [[nodiscard]] QFuture<Result<DueCounts>> counts(const QList<domain::BrandId> &brands);

    /// Brings all clocks up to date; the answer is how many conversations were looked at.
    [[nodiscard]] QFuture<Result<int>> settle();
    /// settle() by itself: now, and when wake() is called.
    void setAutomatic(bool automatic);
    /// Something may have happened to a conversation.
    void wake();
    /// Whom to hurry to now; each promise is answered once, to one process alone.
    [[nodiscard]] QFuture<Result<QList<domain::CareWarning>>> takeWarnings();

private:
    void settleNext(const async::Answer<int> &answer, int done);

    Storage &m_storage;
    bool m_automatic = false;
    bool m_settling = false;
    bool m_wokenMeanwhile = false;
};

} // namespace ruche::services
