// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/storage/attemptrepository.h"

#include <QDateTime>
#include <QList>

#include <chrono>
#include <optional>

namespace ruche::storage {

class Connection;

/// What networks hold for us and should not any more, or should otherwise. Whether something is to be taken
/// back is read off the rows (a held variant that is a draft now, removed, in the trash, or of a brand that
/// is paused), so nothing can forget it; what is to be changed is told by the revision of its post, or noted.
/// Work on what is held is leased through its attempt, so that of two processes one does it. Thread: the
/// connection's, inside the caller's transaction.
namespace held {

/// A variant that a network has otherwise than it is here.
struct Difference
{
    attempts::Open open;
    bool withdraw = false; ///< else the network gets the new words or the new time
    bool words = false; ///< more than the time has changed
    int number = 0; ///< of the change, for setCarried()
};

/// Notes that what a network holds has to follow.
[[nodiscard]] Result<void> note(Connection &connection, domain::VariantId variant, bool words);
/// Keeps which revision of a post a network holds.
[[nodiscard]] Result<void> noteHeld(Connection &connection, domain::VariantId variant, qint64 revision);
/// What may be carried now.
[[nodiscard]] Result<QList<Difference>> differences(Connection &connection, const QDateTime &now);
/// Whether what a network says of a variant is to be passed over, because it is about to be told otherwise.
[[nodiscard]] Result<bool> isBehind(Connection &connection, domain::VariantId variant);

/// Takes the right to work on what is held. False when another has it or it is settled.
[[nodiscard]] Result<bool> lease(Connection &connection,
                                 domain::AttemptId attempt,
                                 const QString &owner,
                                 const QDateTime &now,
                                 std::chrono::milliseconds time);
[[nodiscard]] Result<void>
giveBack(Connection &connection, domain::AttemptId attempt, const QString &owner, const QDateTime &now);

/// The network has it as it is here now.
[[nodiscard]] Result<void> setCarried(Connection &connection,
                                      const Difference &difference,
                                      const attempts::Outcome &outcome,
                                      const QDateTime &slot,
                                      qint64 revision);
/// The network has it no more: the variant may be sent again, under another key. One that is still to be held
/// becomes Scheduled.
[[nodiscard]] Result<void>
setWithdrawn(Connection &connection, const attempts::Open &open, const QDateTime &now);
/// Tries again at `at`, and shows why.
[[nodiscard]] Result<void>
postpone(Connection &connection, domain::VariantId variant, const Error &problem, const QDateTime &at);
/// After an undo, rows say again what they said before: a network that holds one is told so, and a variant
/// that no network holds any more waits to be handed over anew.
[[nodiscard]] Result<void> followUndo(Connection &connection, domain::PostId post);

} // namespace held

} // namespace ruche::storage
