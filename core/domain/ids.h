// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QMetaType>
#include <QString>

namespace ruche::domain {

struct BrandTag { static constexpr char letter = 'b'; };
struct AccountTag { static constexpr char letter = 'a'; };
struct PostTag { static constexpr char letter = 'p'; };
struct VariantTag { static constexpr char letter = 'v'; };
struct AttemptTag { static constexpr char letter = 't'; };
struct MediaTag { static constexpr char letter = 'f'; };
struct ConversationTag { static constexpr char letter = 'c'; };
struct MessageTag { static constexpr char letter = 'm'; };
struct MemberTag { static constexpr char letter = 'u'; };
struct IdentityTag { static constexpr char letter = 'i'; };
struct NoteTag { static constexpr char letter = 'n'; };
struct CampaignTag { static constexpr char letter = 'k'; };
struct ObjectiveTag { static constexpr char letter = 'o'; };
struct ImportTag { static constexpr char letter = 'x'; };
struct EventTag { static constexpr char letter = 'e'; };
struct SeriesTag { static constexpr char letter = 'r'; };
struct SlotTag { static constexpr char letter = 'l'; };
struct OutboxTag { static constexpr char letter = 'q'; };

using BrandId = Id<BrandTag>;
using AccountId = Id<AccountTag>;
using PostId = Id<PostTag>;
using VariantId = Id<VariantTag>;
using AttemptId = Id<AttemptTag>;
using MediaId = Id<MediaTag>;
using ConversationId = Id<ConversationTag>;
/// Ascends with the time the message was written: milliseconds shifted left by 20 bits, then a sequence.
using MessageId = Id<MessageTag>;
using MemberId = Id<MemberTag>;
using IdentityId = Id<IdentityTag>;
using NoteId = Id<NoteTag>;
using CampaignId = Id<CampaignTag>;
using ObjectiveId = Id<ObjectiveTag>;
using ImportId = Id<ImportTag>;
using EventId = Id<EventTag>;
/// A repeating post.
using SeriesId = Id<SeriesTag>;
/// A time of the week at which an account posts.
using SlotId = Id<SlotTag>;
using OutboxId = Id<OutboxTag>;

/// What a network calls one of its own objects: opaque text, never a number.
struct RemoteId
{
    QString value;

    [[nodiscard]] bool isEmpty() const { return value.isEmpty(); }
    friend auto operator<=>(const RemoteId &, const RemoteId &) = default;
    friend size_t qHash(const RemoteId &id, size_t seed = 0) noexcept { return qHash(id.value, seed); }
};

} // namespace ruche::domain

Q_DECLARE_METATYPE(ruche::domain::BrandId)
Q_DECLARE_METATYPE(ruche::domain::AccountId)
Q_DECLARE_METATYPE(ruche::domain::PostId)
Q_DECLARE_METATYPE(ruche::domain::ConversationId)
Q_DECLARE_METATYPE(ruche::domain::MessageId)
Q_DECLARE_METATYPE(ruche::domain::MemberId)
Q_DECLARE_METATYPE(ruche::domain::ObjectiveId)
