// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/problemtext.h"

#include "core/services/accountservice.h"
#include "ui/common/format.h"
#include "ui/composer/composercontroller.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui::problemtext {

namespace {

QString shareText(const composing::LengthShare &share)
{
    using Kind = composing::LengthShare::Kind;
    const QString weight = format::number(share.weight);
    switch (share.kind) {
    case Kind::Characters:
        return ComposerController::tr("%n character(s): %1", nullptr, share.count).arg(weight);
    case Kind::Wide:
        return ComposerController::tr("%n character(s) that count twice: %1", nullptr, share.count)
            .arg(weight);
    case Kind::Emoji:
        return ComposerController::tr("%n emoji: %1", nullptr, share.count).arg(weight);
    case Kind::Url:
        return ComposerController::tr("%n address(es), %2 each: %1", nullptr, share.count)
            .arg(weight, format::number(share.weight / share.count));
    case Kind::Mention:
        return ComposerController::tr("%n mention(s) without their server: %1", nullptr, share.count)
            .arg(weight);
    case Kind::Warning:
        return ComposerController::tr("The content warning: %1").arg(weight);
    }
    return {};
}

} // namespace

QString networkName(const QString &network)
{
    for (const domain::NetworkInfo &info : services::AccountService::networks()) {
        if (info.key == network)
            return info.name;
    }
    return network;
}

QString accountName(const domain::Account &account)
{
    return ComposerController::tr("%1, %2").arg(networkName(account.network), account.handle);
}

QString sentence(const composing::Finding &finding, const domain::Account &account, const QString &file)
{
    using Kind = composing::Finding::Kind;
    const QString who = accountName(account);
    const int amount = int(finding.amount);
    switch (finding.kind) {
    case Kind::NothingToSay:
        return ComposerController::tr("There is nothing to publish yet.");
    case Kind::TimeInThePast:
        return ComposerController::tr("That time is in the past.");
    case Kind::ToReconnect:
        return ComposerController::tr("%1 must be reconnected before it can publish.").arg(account.handle);
    case Kind::TitleMissing:
        return finding.severity == composing::Finding::Severity::Error
            ? ComposerController::tr("%1: a title is missing.").arg(who)
            : ComposerController::tr("An article without a title is hard to find again.");
    case Kind::TitleTooLong:
        return ComposerController::tr("%1: the title is %n character(s) too long.", nullptr, amount).arg(who);
    case Kind::TextTooLong:
        return ComposerController::tr("%1: %n character(s) too many.", nullptr, amount).arg(who);
    case Kind::TooManyBytes:
        return ComposerController::tr("%1: the text is %n byte(s) too large.", nullptr, amount).arg(who);
    case Kind::TooManyFiles:
        return ComposerController::tr("%1: %n file(s) too many, it takes %2.", nullptr, amount)
            .arg(who, format::number(finding.limit));
    case Kind::FilesNotTaken:
        return ComposerController::tr("%1 takes no files.").arg(who);
    case Kind::FileTooLarge:
        return ComposerController::tr("%1: %2 is larger than %3.")
            .arg(who, file, format::fileSize(finding.limit));
    case Kind::FileTypeNotTaken:
        return ComposerController::tr("%1 does not take files like %2.").arg(who, file);
    case Kind::AltTextMissing:
        return ComposerController::tr("%1 has no alternative text.").arg(file);
    case Kind::AltTextTooLong:
        return ComposerController::tr(
                   "%1: the alternative text of %2 is %n character(s) too long.", nullptr, amount)
            .arg(who, file);
    case Kind::TooManyHashtags:
        return ComposerController::tr("%1: %n hashtag(s) too many, it takes %2.", nullptr, amount)
            .arg(who, format::number(finding.limit));
    case Kind::TooManyMentions:
        return ComposerController::tr("%1: %n mention(s) too many, it takes %2.", nullptr, amount)
            .arg(who, format::number(finding.limit));
    case Kind::Trackers:
        return ComposerController::tr("A link carries the marks of a tracker.");
    }
    return {};
}

QString fix(composing::Finding::Fix fix)
{
    using Fix = composing::Finding::Fix;
    switch (fix) {
    case Fix::None:
        return {};
    case Fix::WriteTitle:
        return ComposerController::tr("Write it");
    case Fix::Shorten:
        return ComposerController::tr("Shorten");
    case Fix::SplitIntoThread:
        return ComposerController::tr("Make a thread");
    case Fix::DropFiles:
    case Fix::DropFile:
        return ComposerController::tr("Leave out");
    case Fix::DescribeFile:
        return ComposerController::tr("Describe");
    case Fix::CleanLinks:
        return ComposerController::tr("Clean");
    case Fix::ChangeTime:
        return ComposerController::tr("Change");
    }
    return {};
}

QString length(const composing::TextLength &length)
{
    if (length.limit > 0 && length.length > length.limit)
        return ComposerController::tr("%n character(s) too many", nullptr, length.length - length.limit);
    if (length.byteLimit > 0 && length.bytes > length.byteLimit)
        return ComposerController::tr("%n byte(s) too many", nullptr, length.bytes - length.byteLimit);
    if (length.limit == 0)
        return ComposerController::tr("%n character(s)", nullptr, length.length);
    return ComposerController::tr("%1 of %n character(s)", nullptr, length.limit)
        .arg(format::number(length.length));
}

QStringList sum(const composing::TextLength &length)
{
    QStringList lines;
    for (const composing::LengthShare &share : length.shares)
        lines << shareText(share);
    if (length.limit > 0)
        lines << ComposerController::tr("Together %1, of %2 at most.")
                     .arg(format::number(length.length), format::number(length.limit));
    else
        lines << ComposerController::tr("Together %1. No limit is known.").arg(format::number(length.length));
    if (length.byteLimit > 0)
        lines << ComposerController::tr("%1 bytes, of %2 at most.")
                     .arg(format::number(length.bytes), format::number(length.byteLimit));
    return lines;
}

} // namespace ruche::ui::problemtext
