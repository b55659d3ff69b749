// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace ruche::connectors {

/// How far ahead of its time a network takes a post to hold it: what is nearer is sent by this program when
/// it is due. Mastodon refuses less than five minutes, and clocks differ; others take any time to come, so
/// that a minute keeps a slow upload from being late. Thread: any.
[[nodiscard]] std::chrono::seconds nativeLead(const QString &network);

} // namespace ruche::connectors
