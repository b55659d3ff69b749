// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace ruche::text {

/// What was done, for toasts, the undo command and the history: "3 comments marked as spam". `action` is the
/// stable word of HistoryEvent::action, with an optional detail after a colon ("message.moderate:spam",
/// "conversation.state:done"), `count` how many objects it touched. An unknown word gives a general sentence,
/// never the word. Thread: any, once translators are installed.
[[nodiscard]] QString actionText(const QString &action, int count = 1);

/// Every word that actionText() knows, details included.
[[nodiscard]] QStringList knownActions();

} // namespace ruche::text
