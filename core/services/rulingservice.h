// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ruling.h"

#include <QFuture>
#include <QList>
#include <QString>

#include <chrono>

namespace ruche::services {

class Storage;

/// What the card of a person shows beside a message.
struct Standing
{
    int strikes = 0;
    QList<domain::Sanction> active;
    QList<domain::Ruling> record; ///< oldest first, undone ones too
    std::optional<domain::LadderStep> proposal; ///< at one more strike; never done by itself
};

/// Decisions of moderators about messages and people, their log, and the way back. What networks must be told
/// leaves with the outbox. Thread: that of the Workspace.
class RulingService
{
public:
    /// Time during which nothing of a decision leaves.
    static constexpr std::chrono::seconds undoTime{8};

    explicit RulingService(Storage &storage);

    /// One decision, one action to undo. Errors: InvalidArgument, NotFound, Unsupported (the account of a
    /// message cannot do that: subject names it), Refused (a message of ours).
    [[nodiscard]] QFuture<Result<domain::Ruling>> decide(const domain::RulingOrder &order,
                                                         std::chrono::seconds delay = undoTime);
    /// Within rulingUndoDays. Errors: NotFound, Conflict (undone already), Refused (too old, or leaving).
    [[nodiscard]] QFuture<Result<void>> undo(domain::RulingId ruling);
    [[nodiscard]] QFuture<Result<void>> liftByHand(domain::SanctionId sanction);
    /// Newest first, before `before` when that is given.
    [[nodiscard]] QFuture<Result<QList<domain::Ruling>>>
    log(domain::BrandId brand, int limit, domain::RulingId before = {});
    [[nodiscard]] QFuture<Result<Standing>> standing(domain::MemberId member);
    [[nodiscard]] QFuture<Result<QList<domain::Flag>>> flags(domain::MessageId message);

    [[nodiscard]] QFuture<Result<QList<domain::CharterRule>>> rules(domain::BrandId brand);
    [[nodiscard]] QFuture<Result<domain::CharterRuleId>> saveRule(const domain::CharterRule &rule);
    [[nodiscard]] QFuture<Result<QList<domain::LadderStep>>> ladder(domain::BrandId brand);
    [[nodiscard]] QFuture<Result<void>> setLadder(domain::BrandId brand,
                                                  const QList<domain::LadderStep> &steps);

private:
    Storage &m_storage;
};

/// The warning of a rule with the text that it is about in place of {quote}, shortened to `longest`.
[[nodiscard]] QString warningText(const QString &form, const QString &text, int longest = 200);

} // namespace ruche::services
