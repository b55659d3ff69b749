// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/errortext.h"

#include "core/domain/medialibrary.h"
#include "core/domain/review.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace ruche::text {

namespace {

struct ErrorTr
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    static ErrorText network(const Error &error);
    static ErrorText content(const Error &error);
    static ErrorText object(const Error &error);
    static ErrorText file(const Error &error);
    /// Of what approval forbids; nothing when it is something else.
    static std::optional<ErrorText> approval(const Error &error);
    static ErrorText noAltText(const Error &error);
    static QString wait(std::chrono::seconds wait);

private:
    /// The sentence that quotes the subject when there is one, else the one that does without.
    static QString about(const Error &error, const QString &quoting, const QString &plain)
    {
        return error.subject.isEmpty() ? plain : quoting.arg(error.subject);
    }
};

ErrorText ErrorTr::network(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Rate: {
        const QString message = about(error,
                                      tr("“%1” asks to send fewer requests for a while."),
                                      tr("The network asks to send fewer requests for a while."));
        if (error.retryAfter)
            return {message, tr("Nothing is lost. Ruche tries again %1.").arg(waitText(*error.retryAfter))};
        return {message, tr("Nothing is lost. Ruche tries again by itself a little later.")};
    }
    case ErrorCode::Auth:
        return {about(error,
                      tr("“%1” no longer accepts the sign-in of this account."),
                      tr("The network does not accept this sign-in.")),
                tr("Everything that was read is kept. Reconnect the account with its current user name and "
                   "password.")};
    case ErrorCode::Forbidden:
        return {about(error,
                      tr("The account is not allowed to do this on “%1”."),
                      tr("The account is not allowed to do this.")),
                tr("Nothing was changed. Ask an administrator of the site for this right, or use another "
                   "account.")};
    case ErrorCode::Transient:
        if (error.retryAfter) {
            return {about(error,
                          tr("“%1” cannot be reached at the moment."),
                          tr("The network cannot be reached at the moment.")),
                    tr("Your work is kept and waits here. Ruche tries again %1.")
                        .arg(waitText(*error.retryAfter))};
        }
        return {about(error,
                      tr("“%1” cannot be reached at the moment."),
                      tr("The network cannot be reached at the moment.")),
                tr("Your work is kept and waits here. Check the connection, or try again later.")};
    case ErrorCode::Uncertain:
        return {
            about(error,
                  tr("“%1” did not confirm: it may or may not have arrived."),
                  tr("The network did not confirm: it may or may not have arrived.")),
            tr("It is not sent again blindly. Ruche asks the network first; you can also look on the site.")};
    case ErrorCode::InsecureTransport:
        return {about(error,
                      tr("The address “%1” is not protected by https."),
                      tr("The address is not protected by https.")),
                tr("Nothing was sent, so that no password travels in the open. Use an address that begins "
                   "with https.")};
    case ErrorCode::NotThisNetwork:
        return {about(error,
                      tr("“%1” answers, but it is not the kind of site that was chosen."),
                      tr("The address answers, but it is not the kind of site that was chosen.")),
                tr("No account was added. Check the address, or choose another network.")};
    default:
        return {about(error,
                      tr("The answer of “%1” cannot be understood."),
                      tr("The answer of the network cannot be understood.")),
                tr("What was known before is kept. Try again later; if it lasts, an extension or a firewall "
                   "of the site "
                   "may alter its answers.")};
    }
}

ErrorText ErrorTr::content(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Invalid:
        return {about(error,
                      tr("The network refuses “%1” as it is."),
                      tr("The network refuses this content as it is.")),
                tr("Your text is kept. Change what the network does not take, then send it again.")};
    case ErrorCode::Gone:
        return {about(error,
                      tr("“%1” no longer exists on the network."),
                      tr("This no longer exists on the network.")),
                tr("The copy kept here stays readable. Sync the account to see what is there now.")};
    case ErrorCode::Conflict:
        return {about(error,
                      tr("“%1” exists already, or was changed by somebody else meanwhile."),
                      tr("This exists already, or was changed by somebody else meanwhile.")),
                tr("Nothing was overwritten. Load the latest version, then make your change again.")};
    case ErrorCode::Unsupported:
        return {about(error, tr("“%1” cannot do this."), tr("This network or file cannot do this.")),
                tr("Nothing was changed. Settings › Accounts shows what each account can do.")};
    case ErrorCode::Refused:
        return {
            about(error, tr("This cannot be done with “%1” any more."), tr("This cannot be done any more.")),
            tr("Nothing was changed. What has left for a network can only be changed there, or by a new "
               "action.")};
    default:
        return {about(error, tr("“%1” cannot be used here."), tr("One of the values cannot be used.")),
                tr("Nothing was changed. Correct the value, then try again.")};
    }
}

ErrorText ErrorTr::object(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Cancelled:
        return {about(error, tr("“%1” was stopped before its end."), tr("This was stopped before its end.")),
                tr("What was done until then is kept. Start it again when you like.")};
    case ErrorCode::NotFound:
        return {
            about(error, tr("There is no “%1” in this workspace."), tr("This is not in the workspace.")),
            tr("It may have been removed, or belong to another workspace. Check the name or the number.")};
    case ErrorCode::AlreadyExists:
        return {about(error, tr("“%1” exists already."), tr("This exists already.")),
                tr("The one that exists was not touched. Choose another name, or use the existing one.")};
    case ErrorCode::SecretsLocked:
        return {tr("The stored passwords are locked."),
                tr("They are kept. Unlock the keychain of the system, or give the right passphrase (in "
                   "scripts: the "
                   "variable RUCHE_PASSPHRASE).")};
    case ErrorCode::Busy:
        return {about(error,
                      tr("Another program is writing to “%1”."),
                      tr("Another program is writing to this workspace.")),
                tr("Nothing was lost and nothing was changed. Wait until it has ended, then try again.")};
    default:
        return {about(error,
                      tr("Ruche made a mistake with “%1”."),
                      tr("Ruche made a mistake and stopped this action.")),
                tr("Your work is kept. Try again; if it comes back, report it with the technical details.")};
    }
}

ErrorText ErrorTr::file(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NewerFile:
        return {about(error,
                      tr("“%1” was written by a newer version of Ruche."),
                      tr("This file was written by a newer version of Ruche.")),
                tr("The file was not touched. Update Ruche to open it.")};
    case ErrorCode::Damaged:
        return {
            about(error, tr("“%1” is damaged."), tr("The file is damaged.")),
            tr("It is left as it is. Restore a backup, or make a copy of it before you try anything else.")};
    case ErrorCode::NotAWorkspace:
        return {
            about(
                error, tr("“%1” is not a workspace of Ruche."), tr("This file is not a workspace of Ruche.")),
            tr("The file was not touched. Open another one, or import it into a brand if it is an export.")};
    case ErrorCode::FileUnreadable:
        return {about(error, tr("“%1” cannot be read."), tr("The file cannot be read.")),
                tr("Nothing was changed. Check that the file is there and that you may read it.")};
    case ErrorCode::FileUnwritable:
        return {about(error, tr("“%1” cannot be written."), tr("The file cannot be written.")),
                tr("The earlier content is kept. Check that you may write to this folder, or choose another "
                   "one.")};
    case ErrorCode::DiskFull:
        return {about(error,
                      tr("There is no space left to write “%1”."),
                      tr("There is no space left on the disk.")),
                tr("What was saved before is kept. Free some space, then try again.")};
    case ErrorCode::WrongFormat:
        return {about(error,
                      tr("“%1” is not in the format it was taken for."),
                      tr("The file is not in the format it was taken for.")),
                tr("Nothing was imported. Choose its format yourself, or export the file again.")};
    default:
        return {about(error, tr("“%1” is too large."), tr("This is too large.")),
                tr("Nothing was changed. Make it smaller, or split it into several parts.")};
    }
}

ErrorText ErrorTr::noAltText(const Error &error)
{
    return {about(error,
                  tr("“%1” has no alternative text, and the brand wants one for every picture."),
                  tr("A picture has no alternative text, and the brand wants one for every picture.")),
            tr("Nothing was scheduled, and nothing is lost. Describe the picture, then schedule the post.")};
}

std::optional<ErrorText> ErrorTr::approval(const Error &error)
{
    namespace refusal = domain::approvalrefusal;
    const QString waits = tr("Nothing was sent, and nothing is lost: it waits in the review.");
    if (error.detail == refusal::notApproved)
        return ErrorText{tr("This post may not leave before it is approved."), waits};
    if (error.detail == refusal::changedSince)
        return ErrorText{tr("This post was changed since it was approved, so it may not leave."), waits};
    if (error.detail == refusal::otherTurn)
        return ErrorText{
            about(error, tr("%1 has to approve it first."), tr("Somebody else has to approve it first.")),
            tr("Nothing was changed. The approvers of a brand are named in the settings, in their order.")};
    if (error.detail == refusal::alreadyApproved)
        return ErrorText{tr("This post is approved already, exactly as it is."),
                         tr("There is nothing more to do.")};
    if (error.detail == refusal::notUnderReview)
        return ErrorText{tr("This post is not under review."),
                         tr("Nothing was changed. Request a review first.")};
    if (error.detail == refusal::otherWorkspace)
        return ErrorText{tr("This answer is for a review pack that was not made in this workspace."),
                         tr("Nothing was changed. Open the workspace that the pack was made in.")};
    if (error.detail == refusal::aboutToLeave)
        return ErrorText{tr("The network is about to publish this post, or does not give it back."),
                         tr("Nothing was changed. Take it off the network itself if it must not appear.")};
    return std::nullopt;
}

QString ErrorTr::wait(std::chrono::seconds wait)
{
    using namespace std::chrono;
    if (wait <= seconds(90))
        return tr("in %n second(s)", nullptr, int(std::max<qint64>(wait.count(), 1)));
    if (wait <= minutes(90))
        return tr("in %n minute(s)", nullptr, int(ceil<minutes>(wait).count()));
    if (wait <= hours(48))
        return tr("in %n hour(s)", nullptr, int(ceil<hours>(wait).count()));
    return tr("in %n day(s)", nullptr, int(ceil<days>(wait).count()));
}

} // namespace

ErrorText errorText(const Error &error)
{
    if (error.code == ErrorCode::Refused) {
        if (const auto words = ErrorTr::approval(error))
            return *words;
        if (error.detail == domain::mediarefusal::noAltText)
            return ErrorTr::noAltText(error);
    }
    switch (error.code) {
    case ErrorCode::Rate:
    case ErrorCode::Auth:
    case ErrorCode::Forbidden:
    case ErrorCode::Transient:
    case ErrorCode::Uncertain:
    case ErrorCode::InsecureTransport:
    case ErrorCode::NotThisNetwork:
    case ErrorCode::MalformedAnswer:
        return ErrorTr::network(error);
    case ErrorCode::Invalid:
    case ErrorCode::Gone:
    case ErrorCode::Conflict:
    case ErrorCode::Unsupported:
    case ErrorCode::Refused:
    case ErrorCode::InvalidArgument:
        return ErrorTr::content(error);
    case ErrorCode::Cancelled:
    case ErrorCode::NotFound:
    case ErrorCode::AlreadyExists:
    case ErrorCode::SecretsLocked:
    case ErrorCode::Busy:
    case ErrorCode::Internal:
        return ErrorTr::object(error);
    case ErrorCode::NewerFile:
    case ErrorCode::Damaged:
    case ErrorCode::NotAWorkspace:
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileUnwritable:
    case ErrorCode::DiskFull:
    case ErrorCode::WrongFormat:
    case ErrorCode::TooLarge:
        return ErrorTr::file(error);
    }
    return ErrorTr::object(error);
}

QString waitText(std::chrono::seconds wait)
{
    return ErrorTr::wait(wait);
}

} // namespace ruche::text
