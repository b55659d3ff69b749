// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>

namespace ruche::connectors::bluesky {

/// Width and height of a PNG, JPEG, GIF or WebP in pixels as it is shown (a JPEG may ask to be turned), read
/// from its head: Qt's own reader is part of Gui. Empty when unknown. Pure. Thread: any.
[[nodiscard]] QSize imageSize(const QByteArray &bytes);

/// A JPEG without what its camera wrote into it (place, time, owner), its picture untouched and turned as
/// before; anything else as it is. Bluesky gives files to everybody as they came. Pure. Thread: any.
[[nodiscard]] QByteArray withoutMetadata(const QByteArray &bytes);

} // namespace ruche::connectors::bluesky
