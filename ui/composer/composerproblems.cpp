// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps a post from leaving, and what one click does about it.
#include "core/base/async.h"
#include "core/composing/links.h"
#include "core/composing/threadsplit.h"
#include "core/services/accountservice.h"
#include "core/services/publishdesk.h"
#include "core/services/publisher.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "core/text/publishtext.h"
#include "ui/composer/composercontroller.h"
#include "ui/composer/problemtext.h"

#include <QMimeDatabase>

#include <algorithm>

namespace ruche::ui {

namespace {

using composing::Finding;

/// Said once for the whole post rather than once an account.
bool isAboutThePost(const Finding &finding)
{
    switch (finding.kind) {
    case Finding::Kind::NothingToSay:
    case Finding::Kind::TimeInThePast:
    case Finding::Kind::AltTextMissing:
    case Finding::Kind::Trackers:
        return true;
    case Finding::Kind::TitleMissing:
        return finding.severity == Finding::Severity::Warning;
    default:
        return false;
    }
}

using Ahead = domain::PublishWarning::Kind;

/// What the draft does not tell by itself: of its account, its network, its time.
bool isOnlyKnownAhead(Ahead kind)
{
    return kind == Ahead::SignInEnds || kind == Ahead::QuotaUsedUp || kind == Ahead::AccountPaused
        || kind == Ahead::RateLimited || kind == Ahead::Unreachable || kind == Ahead::FileMissing
        || kind == Ahead::ToReconnect;
}

PostProblem::Remedy remedyOf(Ahead kind)
{
    using Remedy = PostProblem::Remedy;
    switch (kind) {
    case Ahead::SignInEnds:
    case Ahead::ToReconnect:
        return Remedy::Reconnect;
    case Ahead::AccountPaused:
        return Remedy::Resume;
    case Ahead::QuotaUsedUp:
    case Ahead::RateLimited:
        return Remedy::ChangeTime;
    default:
        return Remedy::None;
    }
}

QString remedyText(PostProblem::Remedy remedy)
{
    using Remedy = PostProblem::Remedy;
    switch (remedy) {
    case Remedy::Reconnect:
        return ComposerController::tr("Reconnect");
    case Remedy::Resume:
        return ComposerController::tr("Resume");
    case Remedy::ChangeTime:
        return ComposerController::tr("Change");
    case Remedy::None:
        break;
    }
    return {};
}

} // namespace

void ComposerController::askAhead()
{
    if (!m_post || !m_post->plannedFor || !isEditable()) {
        m_ahead.clear();
        return;
    }
    async::deliver(m_workspace.publisher().desk().preflight(m_post->id),
                   this,
                   [this, post = m_post->id](const Result<QList<domain::PublishWarning>> &found) {
                       if (!found || !m_post || m_post->id != post)
                           return;
                       QList<domain::PublishWarning> ahead;
                       for (const domain::PublishWarning &warning : *found) {
                           if (isOnlyKnownAhead(warning.kind))
                               ahead << warning;
                       }
                       // Only when it was found differs each time.
                       if (!std::equal(ahead.begin(),
                                       ahead.end(),
                                       m_ahead.begin(),
                                       m_ahead.end(),
                                       [](const auto &a, const auto &b) {
                                           return a.kind == b.kind && a.account == b.account
                                               && a.detail == b.detail;
                                       })) {
                           m_ahead = ahead;
                           emit changed();
                       }
                   });
}

void ComposerController::resume(domain::AccountId account)
{
    async::deliver(m_workspace.accounts().setPaused(account, false),
                   this,
                   [this](const Result<domain::EventId> &event) {
                       if (!event)
                           emit failed(text::errorText(event.error()).message);
                   });
}

domain::Limits ComposerController::limitsOf(const domain::Account &account) const
{
    return composing::limitsOf(account, m_limits);
}

composing::TextLength ComposerController::lengthFor(const domain::Account &account) const
{
    const domain::Limits limits = limitsOf(account);
    const QString warning = options(account.id).contentWarning;
    if (account.capabilities.testFlag(domain::Capability::Thread)
        && composing::manualParts(textOf(account.id)).size() > 1)
        return composing::lengthOf(textOf(account.id), composing::limitsBeside(limits, warning), true);
    return composing::measure(textOf(account.id), limits, warning);
}

QList<composing::TextRange> ComposerController::overflow() const
{
    const domain::Account *const one = account(m_tab);
    if (!one)
        return {};
    return composing::overflow(text(),
                               composing::limitsBeside(limitsOf(*one), options(m_tab).contentWarning),
                               one->capabilities.testFlag(domain::Capability::Thread));
}

composing::CheckedPost ComposerController::checkedPost(const domain::Account &account) const
{
    composing::CheckedPost post;
    post.title = titleOf(account.id);
    post.text = textOf(account.id);
    post.options = options(account.id);
    for (const domain::Media &file : m_keptMedia)
        post.files << composing::CheckedFile{file.fileName, file.mimeType, file.altText, file.bytes};
    for (const services::MediaFile &file : m_draft.newMedia)
        post.files << composing::CheckedFile{
            file.fileName,
            QMimeDatabase().mimeTypeForFile(file.fileName, QMimeDatabase::MatchExtension).name(),
            file.altText,
            file.bytes.size()};
    if (m_draft.plannedFor) {
        const auto at = toUtc(*m_draft.plannedFor);
        post.plannedAt = at ? *at : m_clock.now(); // a wall time that does not exist is no time to come
    }
    return post;
}

QString ComposerController::fileName(qsizetype index) const
{
    if (index < 0)
        return {};
    return index < m_keptMedia.size() ? m_keptMedia.at(index).fileName
                                      : m_draft.newMedia.value(index - m_keptMedia.size()).fileName;
}

const QHash<domain::AccountId, QList<Finding>> &ComposerController::findings() const
{
    if (!m_findings) {
        m_findings.emplace();
        for (const domain::Account &one : chosenAccounts()) {
            QList<Finding> found = composing::checkPost(checkedPost(one), one, limitsOf(one), m_clock.now());
            for (Finding &finding : found) {
                if (m_altRequired && finding.kind == Finding::Kind::AltTextMissing)
                    finding.severity = Finding::Severity::Error;
            }
            m_findings->insert(one.id, found);
        }
    }
    return *m_findings;
}

QList<PostProblem> ComposerController::problems() const
{
    using Kind = PostProblem::Kind;
    QList<PostProblem> list;
    if (accounts().isEmpty())
        list.append({Kind::Error, tr("No account of this brand can publish. Connect one in Settings.")});
    else if (m_draft.accounts.isEmpty())
        list.append({Kind::Error, tr("Choose at least one account.")});
    if (m_draft.accounts.isEmpty() && isEmpty())
        list.append({Kind::Error, tr("There is nothing to publish yet.")});
    for (const domain::Account &one : chosenAccounts()) {
        for (const Finding &finding : findings().value(one.id)) {
            PostProblem problem;
            problem.kind = finding.severity == Finding::Severity::Error ? Kind::Error : Kind::Warning;
            problem.finding = finding;
            problem.account = isAboutThePost(finding) ? domain::AccountId() : one.id;
            problem.text = problemtext::sentence(finding, one, fileName(finding.file));
            problem.fixText = problemtext::fix(finding.fix);
            if (finding.kind == Finding::Kind::ToReconnect) {
                problem.remedy = PostProblem::Remedy::Reconnect;
                problem.fixText = remedyText(problem.remedy);
            }
            if (std::none_of(list.begin(), list.end(), [&problem](const PostProblem &other) {
                    return other.account == problem.account && other.text == problem.text;
                }))
                list << problem;
        }
    }
    for (const domain::PublishWarning &warning : m_ahead) {
        const domain::Account *const one = account(warning.account);
        const QList<Finding> found = findings().value(warning.account);
        const bool isSaid = warning.kind == Ahead::ToReconnect
            && std::any_of(found.begin(), found.end(), [](const Finding &finding) {
                   return finding.kind == Finding::Kind::ToReconnect;
               });
        if (!one || !isChosen(warning.account) || isSaid)
            continue;
        PostProblem problem;
        problem.kind = Kind::Warning;
        problem.account = warning.account;
        problem.text
            = tr("%1: %2", "account, what is wrong").arg(problemtext::accountName(*one), text::warningText(warning));
        problem.remedy = remedyOf(warning.kind);
        problem.fixText = remedyText(problem.remedy);
        list << problem;
    }
    std::stable_sort(
        list.begin(), list.end(), [](const PostProblem &a, const PostProblem &b) { return a.kind < b.kind; });
    return list;
}

QList<domain::Account> ComposerController::blockedAccounts() const
{
    QList<domain::Account> blocked;
    for (const domain::Account &one : chosenAccounts()) {
        const QList<Finding> found = findings().value(one.id);
        if (std::any_of(found.begin(), found.end(), [](const Finding &finding) {
                // To publish now takes a time that was set away.
                return finding.severity == Finding::Severity::Error
                    && finding.kind != Finding::Kind::TimeInThePast;
            }))
            blocked << one;
    }
    return blocked;
}

void ComposerController::leaveOutBlocked()
{
    for (const domain::Account &one : blockedAccounts())
        setChosen(one.id, false);
}

bool ComposerController::canPublishNow() const
{
    return isEditable() && !m_leaving && !isEmpty() && !m_draft.accounts.isEmpty()
        && blockedAccounts().size() < chosenAccounts().size();
}

bool ComposerController::canSchedule() const
{
    if (!canPublishNow() || !m_draft.plannedFor)
        return false;
    const auto at = toUtc(*m_draft.plannedFor);
    return at && *at > m_clock.now();
}

bool ComposerController::canRepeat() const
{
    return canSchedule() && blockedAccounts().isEmpty() && !(m_post && m_post->series.isValid());
}

void ComposerController::fix(const PostProblem &problem)
{
    using Fix = Finding::Fix;
    const domain::Account *const one = account(problem.account);
    switch (problem.finding.fix) {
    case Fix::Shorten:
        if (one)
            setOwnText(one->id,
                       composing::shortened(
                           textOf(one->id),
                           composing::limitsBeside(limitsOf(*one), options(one->id).contentWarning)));
        break;
    case Fix::SplitIntoThread:
        if (one)
            setOwnText(one->id,
                       composing::withManualBreaks(
                           textOf(one->id),
                           composing::limitsBeside(limitsOf(*one), options(one->id).contentWarning)));
        break;
    case Fix::DropFiles:
        for (qsizetype i = m_keptMedia.size() + m_draft.newMedia.size() - 1; i >= problem.finding.file; --i)
            removeMedia(i);
        break;
    case Fix::DropFile:
        removeMedia(problem.finding.file);
        break;
    case Fix::CleanLinks:
        m_draft.text = composing::textWithoutTrackers(m_draft.text);
        for (services::VariantDraft &own : m_draft.variants) {
            if (own.text)
                own.text = composing::textWithoutTrackers(*own.text);
        }
        break;
    case Fix::None:
    case Fix::WriteTitle:
    case Fix::DescribeFile:
    case Fix::ChangeTime:
        return; // for a person to do
    }
    // Where a fix made words for one account, they are what one wants to see.
    if (one && m_tab != one->id && isCustomised(one->id))
        m_tab = one->id;
    emit textsReplaced();
    touch();
}

} // namespace ruche::ui
