// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace ruche::media {

/// A file without what its camera and its programs wrote into it.
struct Cleaned
{
    QByteArray bytes;
    bool cleaned = false; ///< false: this kind, or this file, cannot be read; it is as it was
    bool hadPlace = false; ///< it said where it was taken
    bool turned = false; ///< it is upright now
    int turns = 0; ///< quarter turns to the right that it still wants
};

/// Takes place, time, owner, camera, previews and comments out of a JPEG, PNG or WebP, and what hangs behind
/// its end. The picture is not encoded anew: its pixels stay exactly as they are, its colour profile too. A
/// JPEG that asks to be turned is turned without loss (of a size that is no multiple of its blocks, up to 15
/// rows at the edge go); what a PNG or WebP asks for is told by `turns`. Anything else stays as it is.
/// Cleaning twice is harmless. Pure but for a lock. Thread: any.
[[nodiscard]] Cleaned clean(const QByteArray &bytes, const QString &mimeType);

} // namespace ruche::media
