// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/domain/reviewanswer.h"

#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace ruche::services {

class Storage;

/// Which posts go into a pack.
struct PackRequest
{
    domain::BrandId brand;
    QList<domain::PostId> posts; ///< chosen ones; empty: all that are planned within the time and not out
    std::optional<QDateTime> from; ///< UTC; nothing: from now on
    std::optional<QDateTime> to; ///< and before, UTC
    QString language; ///< "fr" or "en"
};

/// A pack that was made.
struct PackFile
{
    QString id;
    QByteArray html;
    int posts = 0;
    int leftOutPictures = 0; ///< too large, or of a kind that browsers do not show
};

/// Makes a picture smaller, or answers nothing when it cannot; called off the GUI thread. The type of what it
/// made comes first.
using PictureShrinker
    = std::function<std::optional<std::pair<QString, QByteArray>>(const QByteArray &, const QString &)>;

/// What an answer says, and, when it was taken over, the event that undoes it.
struct AnswerReading
{
    QString reviewer;
    QDateTime packMadeAt;
    domain::BrandId brand;
    QList<domain::AnswerLine> lines;
    domain::EventId event; ///< invalid for a preview, and when there was nothing to take over

    [[nodiscard]] int taken() const;
    [[nodiscard]] int refused() const;
};

/// Review packs for people without Ruche, and their answers: see approval/reviewpack.h for what the seals of
/// a pack prove. Thread: that of the Workspace, which must be open and outlive this.
class ReviewPackService
{
public:
    /// Larger pictures are left out when nothing can make them smaller.
    static constexpr qint64 largestPicture = 1024LL * 1024;

    explicit ReviewPackService(Storage &storage);

    /// Chosen posts in the order of their times. Errors: NotFound (no such brand or post, or nothing to
    /// review), InvalidArgument (a post of another brand).
    [[nodiscard]] QFuture<Result<PackFile>> make(const PackRequest &request,
                                                 const PictureShrinker &shrink = {});
    /// What an answer would do. Errors: WrongFormat, TooLarge, Refused (the pack was not made in this
    /// workspace).
    [[nodiscard]] QFuture<Result<AnswerReading>> preview(const QByteArray &answer);
    /// Takes over what counts, in one step that is undone as one.
    [[nodiscard]] QFuture<Result<AnswerReading>> readIn(const QByteArray &answer);

private:
    Storage &m_storage;
};

} // namespace ruche::services
