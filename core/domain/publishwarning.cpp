// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/publishwarning.h"

#include <array>
#include <utility>

namespace ruche::domain {

namespace {

using WarningKind = PublishWarning::Kind;

constexpr std::array<std::pair<WarningKind, const char *>, 22> warningNames{{
    {WarningKind::ToReconnect, "toReconnect"},
    {WarningKind::NothingToSay, "nothingToSay"},
    {WarningKind::TitleMissing, "titleMissing"},
    {WarningKind::TitleTooLong, "titleTooLong"},
    {WarningKind::TextTooLong, "textTooLong"},
    {WarningKind::TooManyFiles, "tooManyFiles"},
    {WarningKind::FilesNotTaken, "filesNotTaken"},
    {WarningKind::FileTooLarge, "fileTooLarge"},
    {WarningKind::FileTypeNotTaken, "fileTypeNotTaken"},
    {WarningKind::FileMissing, "fileMissing"},
    {WarningKind::AltTextTooLong, "altTextTooLong"},
    {WarningKind::TooManyHashtags, "tooManyHashtags"},
    {WarningKind::TooManyMentions, "tooManyMentions"},
    {WarningKind::Unreachable, "unreachable"},
    {WarningKind::AccountPaused, "accountPaused"},
    {WarningKind::RateLimited, "rateLimited"},
    {WarningKind::SignInEnds, "signInEnds"},
    {WarningKind::QuotaUsedUp, "quotaUsedUp"},
    {WarningKind::Late, "late"},
    {WarningKind::NotApproved, "notApproved"},
    {WarningKind::LeavesUnapproved, "leavesUnapproved"},
    {WarningKind::ByHand, "byHand"},
}};

} // namespace

QString warningName(PublishWarning::Kind kind)
{
    for (const auto &[known, name] : warningNames) {
        if (known == kind)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<PublishWarning::Kind> warningFromName(const QString &name)
{
    for (const auto &[kind, known] : warningNames) {
        if (name == QLatin1StringView(known))
            return kind;
    }
    return std::nullopt;
}

} // namespace ruche::domain
