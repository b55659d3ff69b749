// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/publishtext.h"

#include <QCoreApplication>

namespace ruche::text {

namespace {

struct PublishTr
{
    Q_DECLARE_TR_FUNCTIONS(PublishText)
};

} // namespace

QString warningText(const domain::PublishWarning &warning)
{
    using enum domain::PublishWarning::Kind;
    switch (warning.kind) {
    case ToReconnect:
        return PublishTr::tr("The account has to be reconnected.");
    case NothingToSay:
        return PublishTr::tr("There is nothing to post.");
    case TitleMissing:
        return PublishTr::tr("The title is missing.");
    case TitleTooLong:
        return PublishTr::tr("The title is too long for this network.");
    case TextTooLong:
        return PublishTr::tr("The text is too long for this network.");
    case TooManyFiles:
        return PublishTr::tr("There are more files than this network takes.");
    case FilesNotTaken:
        return PublishTr::tr("This account takes no files.");
    case FileTooLarge:
        return PublishTr::tr("The file “%1” is too large for this network.").arg(warning.detail);
    case FileTypeNotTaken:
        return PublishTr::tr("This network does not take files like “%1”.").arg(warning.detail);
    case FileMissing:
        return PublishTr::tr("The file “%1” is missing.").arg(warning.detail);
    case AltTextTooLong:
        return PublishTr::tr("The description of “%1” is too long.").arg(warning.detail);
    case TooManyHashtags:
        return PublishTr::tr("There are more hashtags than this network takes.");
    case TooManyMentions:
        return PublishTr::tr("There are more mentions than this network takes.");
    case Unreachable:
        return PublishTr::tr("The network could not be reached shortly before its time.");
    case AccountPaused:
        return PublishTr::tr("The account is paused: nothing leaves on it until you resume it.");
    case RateLimited:
        return PublishTr::tr("The network asked Ruche to wait until after its time.");
    case SignInEnds:
        return PublishTr::tr("The account’s sign-in ends before its time: reconnect it.");
    case QuotaUsedUp:
        return PublishTr::tr("By its time, this network takes no more posts from the account for a while.");
    case Late:
        return PublishTr::tr("Its time has passed, and it is not out.");
    case NotApproved:
        return PublishTr::tr("It is not approved as it is now, and does not leave before it is.");
    case LeavesUnapproved:
        return PublishTr::tr("It is still under review, and leaves at its time all the same.");
    case ByHand:
        return PublishTr::tr("It is time to post it by hand.");
    }
    return {};
}

} // namespace ruche::text
