// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Spaces as French printers set them. Pure. Thread: any.
namespace ruche::composing {

/// With a narrow no-break space (U+202F) before ; ! ? and a no-break space (U+00A0) before : and % and inside
/// « », where there was a space or none; "…" quotes and ' stay as they are. Addresses, mentions, hashtags,
/// times ("18:30"), smileys and what follows no word ("?!") are left alone.
[[nodiscard]] QString frenchSpacing(const QString &text);

} // namespace ruche::composing
