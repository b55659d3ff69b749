// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/post.h"
#include "core/domain/review.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

/// What an approval is bound to: all of a post that leaves, in one canonical form, and its SHA-256. Pure.
/// Thread: any.
namespace ruche::approval {

/// Title, text, the wall clock and zone, what each account gets instead (words, options, way of delivery),
/// files by content with descriptions and crops in order, and what is said under it afterwards. Nothing else:
/// neither states nor revisions nor the ids of variants, so that an edit that was taken back is none.
[[nodiscard]] QJsonObject leavingForm(const domain::Post &post, const domain::LeavingExtras &extras);
/// The bytes that are hashed: compact JSON, members in the order of their names.
[[nodiscard]] QByteArray canonicalBytes(const QJsonObject &form);
/// SHA-256 of the canonical bytes, 64 digits in hex.
[[nodiscard]] QByteArray hashOf(const QJsonObject &form);

/// One thing that differs between two forms.
struct FormChange
{
    enum class Part {
        Title,
        Text,
        Time,
        Accounts, ///< `account` gets it now (before is empty) or does not any more (after is empty)
        Options,
        Delivery,
        Media, ///< files added, removed, or in another order
        AltText,
        Crop,
        FollowUp,
    };

    Part part = Part::Text;
    domain::AccountId account; ///< invalid: what all accounts share
    QString before; ///< words as they were; for times "2026-06-18T18:30:00 Europe/Paris"
    QString after;

    friend bool operator==(const FormChange &, const FormChange &) = default;
};

/// "title", "text", "time", …: printed by `--json`.
[[nodiscard]] QString partName(FormChange::Part part);
/// In the order of the form; empty when both hash alike.
[[nodiscard]] QList<FormChange> differences(const QJsonObject &before, const QJsonObject &after);

} // namespace ruche::approval
