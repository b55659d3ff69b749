// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/domain/message.h"
#include "core/domain/network.h"
#include "core/domain/objective.h"
#include "core/domain/post.h"

#include <QString>

/// What states, kinds and metrics are called, in the language of the user: on badges, in filters, in tables
/// of `ruchectl`. Short, in sentence case, never empty. (The stable words for files and `--json` are in
/// core/domain.) Thread: any, once translators are installed.
namespace ruche::text {

[[nodiscard]] QString name(domain::PostState state);
[[nodiscard]] QString name(domain::ConversationState state);
[[nodiscard]] QString name(domain::Moderation moderation);
[[nodiscard]] QString name(domain::MessageKind kind);
[[nodiscard]] QString name(domain::Sentiment::Label label);
[[nodiscard]] QString name(domain::ObjectiveMetric metric);
[[nodiscard]] QString name(domain::Pace pace);
[[nodiscard]] QString name(domain::AccountState state);
/// "Reply to comments": what an account can do, as a verb.
[[nodiscard]] QString name(domain::Capability capability);

} // namespace ruche::text
