// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/post.h"
#include "core/domain/review.h"

#include <QDateTime>
#include <QString>

namespace ruche::storage {
class Connection;
class EventRecorder;
} // namespace ruche::storage

/// One decision about one post, within the event of the recorder: for those who decide here, and for answers
/// to review packs. Thread: storage.
namespace ruche::services::decisionjobs {

/// Who decides, when, and where it was said.
struct Voice
{
    QString by;
    QString comment;
    QString answer; ///< of a review pack; empty: here
    QDateTime now;
};

/// Each answers the post's brand, which the event belongs to.
[[nodiscard]] Result<domain::BrandId> request(storage::Connection &connection,
                                              storage::EventRecorder &recorder,
                                              domain::PostId post,
                                              const Voice &voice);
/// `expected` empty: whatever it is now.
[[nodiscard]] Result<domain::BrandId> approve(storage::Connection &connection,
                                              storage::EventRecorder &recorder,
                                              domain::PostId post,
                                              const Voice &voice,
                                              const QByteArray &expected);
[[nodiscard]] Result<domain::BrandId> askChanges(storage::Connection &connection,
                                                 storage::EventRecorder &recorder,
                                                 domain::PostId post,
                                                 const Voice &voice);
[[nodiscard]] Result<domain::BrandId> withdraw(storage::Connection &connection,
                                               storage::EventRecorder &recorder,
                                               domain::PostId post,
                                               const Voice &voice);
/// Whether what a network holds of it can be taken back there in time. Errors: Refused.
[[nodiscard]] Result<void>
canBeTakenBack(storage::Connection &connection, const domain::Post &post, const QDateTime &now);
/// Adds a comment so that an undo marks it and keeps it.
[[nodiscard]] Result<domain::CommentId>
say(storage::Connection &connection, storage::EventRecorder &recorder, const domain::PostComment &comment);

/// The longest comment, in UTF-16 units.
inline constexpr int longestComment = 10000;
/// Without controls but line breaks, and without blanks around.
[[nodiscard]] QString plainWords(const QString &text);

} // namespace ruche::services::decisionjobs
