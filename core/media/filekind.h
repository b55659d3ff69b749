// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

#include <chrono>

/// Files that go with posts: told by what is in them, never by their names. Pure. Thread: any.
namespace ruche::media {

/// The largest file that is kept.
inline constexpr qint64 mostBytes = 32LL * 1024 * 1024;
/// The largest picture: a small file can claim to be a picture that fills the memory.
inline constexpr qint64 mostPixels = 100'000'000;

/// What is known of a file from its head.
struct FileKind
{
    QString mimeType; ///< "application/octet-stream" when nothing is known
    QSize pixels; ///< as stored, before an orientation is applied; empty when unknown
    std::chrono::milliseconds duration{0}; ///< of a film whose head tells it
    bool animated = false; ///< a picture that moves: it cannot be made anew without standing still
    bool complete = true; ///< false when its end is missing

    /// A picture that everybody can look at and that can be turned and cut.
    [[nodiscard]] bool isPicture() const;
    [[nodiscard]] bool isVideo() const { return mimeType.startsWith(QLatin1StringView("video/")); }

    friend bool operator==(const FileKind &, const FileKind &) = default;
};

/// Looks at the head, and at the boxes of a film; `fileName` helps only where the content says nothing.
[[nodiscard]] FileKind lookAt(const QByteArray &bytes, const QString &fileName = {});

/// Kinds that the window takes: pictures (JPEG, PNG, GIF, WebP), films (MP4, QuickTime, WebM) and PDF.
[[nodiscard]] bool isTaken(const FileKind &kind);

/// A name without folders, control characters or what other systems cannot store, with the ending of its
/// kind: a picture called ../../notes.txt is kept as notes.png.
[[nodiscard]] QString safeFileName(const QString &name, const QString &mimeType);

} // namespace ruche::media
