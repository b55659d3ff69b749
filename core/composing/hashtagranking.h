// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/writing.h"

#include <QList>
#include <QString>

/// Which of a brand's hashtags its posts did well with. Pure. Thread: any.
namespace ruche::composing {

struct HashtagFigures
{
    QString tag; ///< with "#", as it is written most often
    int posts = 0;
    double comments = 0; ///< a post, on average
    friend bool operator==(const HashtagFigures &, const HashtagFigures &) = default;
};

/// Best first. A tag of few posts is taken for nearer to the average of all than its own average says, so
/// that one lucky post does not lead: three average posts are added to each. Capitals make no difference.
[[nodiscard]] QList<HashtagFigures> rankedHashtags(const QList<domain::PostEngagement> &posts);

} // namespace ruche::composing
