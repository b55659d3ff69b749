// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/moderation/wordwatch.h"

#include <QByteArray>

/// Lists of watched words as files. Pure. Thread: any.
namespace ruche::moderation {

/// "word", "stem", "pattern", and "flag", "hold", "block", "replace", "label": as files and storage have
/// them.
[[nodiscard]] QString watchKindName(WatchKind kind);
[[nodiscard]] std::optional<WatchKind> watchKindFromName(const QString &name);
[[nodiscard]] QString watchActionName(WatchAction action);
[[nodiscard]] std::optional<WatchAction> watchActionFromName(const QString &name);

/// A list as JSON: {"lists": [{"language": "fr", "texts": [{"text", "kind", "action", "with"}, …]}, …]},
/// where everything but the text may be absent. Errors: MalformedAnswer, with the place.
[[nodiscard]] Result<QList<WatchedText>> parseWatchList(const QByteArray &json);
[[nodiscard]] QByteArray writeWatchList(const QList<WatchedText> &texts);
/// What every brand may begin with, in French and English: insults, slurs and threats as Flag, the usual
/// baits of spam as Hold. A file of the program, to be copied and changed.
[[nodiscard]] QList<WatchedText> starterList();

} // namespace ruche::moderation
