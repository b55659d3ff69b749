// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace ruche::media {

/// A JPEG with its blocks turned as the EXIF orientation 2 … 8 asks, without decoding it; null when that
/// cannot be done. Pure. Thread: any.
[[nodiscard]] QByteArray turnedJpeg(const QByteArray &bytes, int orientation);

} // namespace ruche::media
