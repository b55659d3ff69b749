// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/message.h"

#include <QList>

namespace ruche::storage {

class Connection;

/// Notes for colleagues, on conversations and on members. Thread: the connection's.
namespace notes {

/// `note.id` is ignored.
[[nodiscard]] Result<domain::NoteId> add(Connection &connection, const domain::Note &note);
/// Oldest first.
[[nodiscard]] Result<QList<domain::Note>> ofConversation(Connection &connection, domain::ConversationId id);
[[nodiscard]] Result<QList<domain::Note>> ofMember(Connection &connection, domain::MemberId id);

} // namespace notes

} // namespace ruche::storage
