// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/post.h"

#include <QDate>
#include <QHash>
#include <QMetaType>
#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QStringList>

#include <chrono>
#include <optional>

namespace ruche::domain {

struct MediaFolderTag { static constexpr char letter = 'd'; };
/// A folder of the library.
using MediaFolderId = Id<MediaFolderTag>;

struct MediaFolder
{
    MediaFolderId id;
    BrandId brand;
    QString name;
    int count = 0; ///< files in it

    friend bool operator==(const MediaFolder &, const MediaFolder &) = default;
};

/// What of a picture one network gets. The kept picture itself is never cut.
struct MediaCrop
{
    QString network; ///< empty: all that have no crop of their own
    QString ratio; ///< "1:1", "4:5", …; empty for a free one
    QRectF area; ///< of the turned picture, fractions of its width and height

    friend bool operator==(const MediaCrop &, const MediaCrop &) = default;
};

/// How a picture leaves: turned, then cut, then made to fit a network. Original bytes plus this are the whole
/// truth; what is sent is made of them when it is sent.
struct MediaEdits
{
    int turns = 0; ///< quarter turns to the right, 0 … 3
    QList<MediaCrop> crops;
    std::optional<QPointF> focus; ///< fractions; what must stay in sight when others cut it

    /// The crop for a network: its own, else that for all; nothing when it gets the whole picture.
    [[nodiscard]] std::optional<MediaCrop> cropFor(const QString &network) const
    {
        std::optional<MediaCrop> common;
        for (const MediaCrop &crop : crops) {
            if (crop.network == network)
                return crop;
            if (crop.network.isEmpty())
                common = crop;
        }
        return common;
    }

    friend bool operator==(const MediaEdits &, const MediaEdits &) = default;
};

/// A file as the library shows it.
struct MediaItem
{
    MediaId id; ///< that of `file`: what lists of rows know it by
    Media file;
    MediaFolderId folder; ///< invalid: in none
    QStringList tags;
    QSize pixels; ///< as kept; empty when unknown
    std::chrono::milliseconds duration{0}; ///< of a film; 0 when unknown
    QString credit; ///< whose work it is
    QString rights; ///< what may be done with it
    std::optional<QDate> rightsUntil; ///< the last day
    MediaEdits edits;
    QDateTime addedAt;
    int uses = 0; ///< posts that have it, without those in the trash
    std::optional<QDateTime> deletedAt;

    [[nodiscard]] bool isPicture() const { return file.mimeType.startsWith(QLatin1StringView("image/")); }
    [[nodiscard]] bool isVideo() const { return file.mimeType.startsWith(QLatin1StringView("video/")); }
    /// As it is shown, after its turns.
    [[nodiscard]] QSize shownPixels() const { return edits.turns % 2 == 0 ? pixels : pixels.transposed(); }

    friend bool operator==(const MediaItem &, const MediaItem &) = default;
};

/// What the library lists.
struct MediaQuery
{
    enum class Group { All, NoAltText, RightsOver, NeverUsed };
    enum class Kind { Any, Pictures, Videos, Others };

    QList<BrandId> brands; ///< empty: all
    Group group = Group::All;
    Kind kind = Kind::Any;
    MediaFolderId folder; ///< invalid: all
    QString tag; ///< empty: all
    QString words; ///< found in name, alternative text, tags, credit, and the titles of posts that have it

    friend bool operator==(const MediaQuery &, const MediaQuery &) = default;
};

struct MediaCounts
{
    int all = 0;
    int pictures = 0;
    int described = 0; ///< pictures with an alternative text
    int rightsOver = 0;
    int neverUsed = 0;
    QList<MediaFolder> folders; ///< by name
    QStringList tags; ///< the most used first

    [[nodiscard]] int undescribed() const { return pictures - described; }
    friend bool operator==(const MediaCounts &, const MediaCounts &) = default;
};

/// Error::detail of what is refused because of a rule for pictures.
namespace mediarefusal {
inline constexpr QLatin1StringView noAltText("a picture without alternative text");
} // namespace mediarefusal

/// A post that has a file.
struct MediaUse
{
    PostId post;
    QString title; ///< or the beginning of its text
    PostState state = PostState::Draft;
    std::optional<QDateTime> at;

    friend bool operator==(const MediaUse &, const MediaUse &) = default;
};

} // namespace ruche::domain

Q_DECLARE_METATYPE(ruche::domain::MediaItem)
