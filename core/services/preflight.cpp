// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/preflight.h"

#include "core/composing/postcheck.h"
#include "core/services/limitsinforce.h"
#include "core/services/reviewjobs.h"
#include "core/storage/accountrepository.h"
#include "core/storage/allowancerepository.h"
#include "core/storage/postrepository.h"

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

using Kind = domain::PublishWarning::Kind;

std::optional<Kind> warningOf(composing::Finding::Kind kind)
{
    using Found = composing::Finding::Kind;
    switch (kind) {
    case Found::NothingToSay:
        return Kind::NothingToSay;
    case Found::ToReconnect:
        return Kind::ToReconnect;
    case Found::TitleMissing:
        return Kind::TitleMissing;
    case Found::TitleTooLong:
        return Kind::TitleTooLong;
    case Found::TextTooLong:
    case Found::TooManyBytes:
        return Kind::TextTooLong;
    case Found::TooManyFiles:
        return Kind::TooManyFiles;
    case Found::FilesNotTaken:
        return Kind::FilesNotTaken;
    case Found::FileTooLarge:
        return Kind::FileTooLarge;
    case Found::FileTypeNotTaken:
        return Kind::FileTypeNotTaken;
    case Found::AltTextTooLong:
        return Kind::AltTextTooLong;
    case Found::TooManyHashtags:
        return Kind::TooManyHashtags;
    case Found::TooManyMentions:
        return Kind::TooManyMentions;
    case Found::TimeInThePast:
    case Found::AltTextMissing:
    case Found::Trackers:
        return std::nullopt;
    }
    return std::nullopt;
}

QString detailOf(const composing::Finding &finding, const composing::CheckedPost &checked)
{
    if (finding.file >= 0 && finding.file < checked.files.size())
        return checked.files.at(finding.file).name;
    return finding.limit > 0 ? u"%1 over %2"_s.arg(finding.amount).arg(finding.limit) : QString();
}

/// Why the network is to take no more posts by then, in English; nothing: it is to take it. Counted by what
/// is planned and what is out, with the network's documented number and with what it answered itself.
Result<std::optional<QString>> usedUp(storage::Connection &connection,
                                      const domain::Account &account,
                                      domain::VariantId variant,
                                      const QDateTime &slot,
                                      const QDateTime &now)
{
    namespace allowances = storage::allowances;
    const domain::PostQuota quota = quotasInForce().value(account.network);
    if (quota.posts > 0) {
        RUCHE_TRY_ASSIGN(
            const int before,
            allowances::postsBefore(
                connection, account.id, variant, slot.addSecs(-60LL * quota.minutes), slot, false));
        if (before >= quota.posts)
            return std::optional(u"%1 posts in %2 min"_s.arg(quota.posts).arg(quota.minutes));
    }
    RUCHE_TRY_ASSIGN(const auto said, allowances::allowance(connection, account.id, now));
    if (said && slot < said->resetsAt) {
        RUCHE_TRY_ASSIGN(const int waiting,
                         allowances::postsBefore(connection, account.id, variant, said->notedAt, slot, true));
        if ((waiting + 1) * said->cost > said->left)
            return std::optional(u"%1 of %2 left until %3"_s.arg(said->left)
                                     .arg(said->most)
                                     .arg(said->resetsAt.toString(Qt::ISODate)));
    }
    return std::optional<QString>();
}

} // namespace

Result<QList<domain::PublishWarning>>
checkVariant(storage::Connection &connection, domain::VariantId id, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const domain::Variant variant, storage::posts::readVariant(connection, id));
    RUCHE_TRY_ASSIGN(const domain::Post post, storage::posts::read(connection, variant.post));
    RUCHE_TRY_ASSIGN(const domain::Account account,
                     storage::accounts::read(connection, variant.account, now));
    QList<domain::PublishWarning> warnings;
    const auto warn = [&](Kind kind, const QString &detail) {
        warnings << domain::PublishWarning{
            kind, post.id, id, account.id, detail, post.plannedAt.value_or(now), now};
    };
    const bool byHand = variant.delivery == domain::Delivery::Assisted
        || account.capabilities.testFlag(domain::Capability::Assisted);
    if (!byHand && account.state == domain::AccountState::Paused)
        warn(Kind::AccountPaused, {});
    // Its quota is used up for now: what is planned before it goes on is late.
    if (!byHand && account.retryAt && post.plannedAt && *account.retryAt > *post.plannedAt
        && account.state == domain::AccountState::RateLimited)
        warn(Kind::RateLimited, account.retryAt->toString(Qt::ISODate));
    const QDateTime slot = post.plannedAt.value_or(now);
    RUCHE_TRY_ASSIGN(const auto signInEnd, storage::allowances::signInEnd(connection, account.id));
    if (!byHand && signInEnd && *signInEnd <= std::max(slot, now)
        && account.state != domain::AccountState::ToReconnect)
        warn(Kind::SignInEnds, signInEnd->toString(Qt::ISODate));
    RUCHE_TRY_ASSIGN(const auto reason, usedUp(connection, account, id, slot, now));
    if (reason)
        warn(Kind::QuotaUsedUp, *reason);
    composing::CheckedPost checked{.title = variant.title.value_or(post.title),
                                   .text = variant.text.value_or(post.text),
                                   .options = variant.options,
                                   .files = {},
                                   .plannedAt = post.plannedAt};
    for (const domain::Media &file : post.media) {
        checked.files << composing::CheckedFile{
            .name = file.fileName, .mimeType = file.mimeType, .altText = file.altText, .bytes = file.bytes};
        RUCHE_TRY_ASSIGN(const bool there, storage::posts::hasContent(connection, file.id));
        if (!there)
            warn(Kind::FileMissing, file.fileName);
    }
    RUCHE_TRY_ASSIGN(const reviewjobs::Standing standing, reviewjobs::standing(connection, post));
    if (const auto refusal = reviewjobs::refusal(standing))
        warn(Kind::NotApproved, refusal->detail);
    else if (standing.isOpen() && !standing.isApproved())
        warn(Kind::LeavesUnapproved, {});
    const auto findings = composing::checkPost(
        checked, account, composing::limitsOf(account, limitsInForce()), now);
    for (const composing::Finding &finding : findings) {
        const auto kind = warningOf(finding.kind);
        // What is too long for one post is cut into a thread when it is sent.
        const bool keepsBack = finding.severity == composing::Finding::Severity::Error
            && finding.fix != composing::Finding::Fix::SplitIntoThread;
        if (kind && (keepsBack || *kind == Kind::ToReconnect))
            warn(*kind, detailOf(finding, checked));
    }
    return warnings;
}

} // namespace ruche::services
