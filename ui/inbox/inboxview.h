// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "core/services/careservice.h"
#include "core/services/inboxservice.h"

#include <QList>
#include <QString>

namespace ruche::ui {

/// The ready-made views of the inbox: what waits for an answer, what moderators look at, and folders.
enum class InboxView { ToAnswer, Overdue, Questions, Negative, Held, Spam, Snoozed, Done, All };

/// Due: who was promised an answer first, the next due one at the top, then as Newest.
enum class InboxOrder { Due, Newest, Oldest };

[[nodiscard]] QList<InboxView> inboxViews();
/// "toAnswer", "held", …: ids of the rows, and the sections of an OpenPage intent.
[[nodiscard]] QString inboxViewId(InboxView view);
/// ToAnswer for an unknown word.
[[nodiscard]] InboxView inboxViewFromId(const QString &id);
[[nodiscard]] QString inboxViewTitle(InboxView view);
[[nodiscard]] QString inboxViewIcon(InboxView view);
[[nodiscard]] int
inboxViewCount(InboxView view, const services::InboxCounts &counts, const services::DueCounts &due);
/// What the view shows of what `typed` asks for: a condition that the user wrote wins over that of the view.
[[nodiscard]] domain::ConversationQuery inboxViewQuery(InboxView view, domain::ConversationQuery typed);

} // namespace ruche::ui
