// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace ruche::domain {

/// What a look at a planned post finds before its time, or that it is not out after it.
struct PublishWarning
{
    enum class Kind {
        ToReconnect, ///< the account's sign-in is refused
        NothingToSay,
        TitleMissing,
        TitleTooLong,
        TextTooLong,
        TooManyFiles,
        FilesNotTaken, ///< the account takes none
        FileTooLarge,
        FileTypeNotTaken,
        FileMissing, ///< its content is not in the workspace
        AltTextTooLong,
        TooManyHashtags,
        TooManyMentions,
        Unreachable, ///< the network did not answer five minutes before
        AccountPaused, ///< nothing leaves on an account that a person stopped
        RateLimited, ///< the network asked to wait until after its time
        SignInEnds, ///< the account's sign-in has ended, or ends before its time
        QuotaUsedUp, ///< by its time the network takes no more posts from the account
        Late, ///< two minutes after its time it was not out
        NotApproved, ///< its brand lets nothing leave that was not approved as it is
        LeavesUnapproved, ///< it is under review, and leaves all the same
        ByHand, ///< its time to be posted by hand has come: told, no problem
    };

    Kind kind = Kind::Late;
    PostId post;
    VariantId variant;
    AccountId account;
    QString detail; ///< English or a file's name, for the technical line
    QDateTime slot; ///< the planned instant that it is about
    QDateTime foundAt;

    friend bool operator==(const PublishWarning &, const PublishWarning &) = default;
};

/// "toReconnect", "textTooLong", …: stored, and printed by `--json`.
QString warningName(PublishWarning::Kind kind);
std::optional<PublishWarning::Kind> warningFromName(const QString &name);

} // namespace ruche::domain
