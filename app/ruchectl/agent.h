// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ruchectl/commands.h"
#include "core/services/publisher.h"

#include <QJsonObject>

namespace ruche::ctl {

[[nodiscard]] QJsonObject sendOutcomeJson(const services::SendOutcome &outcome);

/// `ruchectl agent`: does what an open window does by itself (send, flush the outbox, sync, wake the
/// snoozed), without one. Any number of agents and windows may run on one file; claims see to it that each
/// thing is done once. Prints a line for what it sent. Ends at SIGINT or SIGTERM after what is under way.
int runAgent(Context &context, const Arguments &arguments);

} // namespace ruche::ctl
