// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/base/result.h"
#include "core/domain/carerule.h"

#include <QFuture>
#include <QList>
#include <QObject>

namespace ruche::services {

class Storage;

/// Rules: what is done by itself when a message comes in. A new one is switched off until it was tried: try()
/// says which of the last messages it would have touched. All that match act, in their order, once a message;
/// each time is in the log and can be taken back (HistoryService::undo() of its event). Only what comes in
/// from a network while a rule is on is looked at, nothing imported and nothing older than a month; what was
/// written more than a day ago, before its account was followed, is sorted only: labels and priority. Thread:
/// that of the Workspace.
class RuleService final : public QObject
{
    Q_OBJECT
public:
    /// Messages that a trial looks at.
    static constexpr int trialSize = 1000;

    explicit RuleService(Storage &storage, QObject *parent = nullptr);

    /// In their order.
    [[nodiscard]] QFuture<Result<QList<domain::CareRule>>> list();
    /// Adds it, or writes over the one of its id. Undoable. Errors: InvalidArgument (no name, nothing asked
    /// or done), NotFound.
    [[nodiscard]] QFuture<Result<domain::EventId>> save(const domain::CareRule &rule);
    /// Undoable. Errors: NotFound, Unsupported (a rule of a newer version, to be switched on).
    [[nodiscard]] QFuture<Result<domain::EventId>> setEnabled(domain::CareRuleId rule, bool enabled);
    /// Undoable. Errors: NotFound.
    [[nodiscard]] QFuture<Result<domain::EventId>> remove(domain::CareRuleId rule);
    /// What it would have touched of the last messages of its brand; changes nothing.
    [[nodiscard]] QFuture<Result<domain::RuleTrial>> tryOut(const domain::CareRule &rule,
                                                            int limit = trialSize);

    /// Looks at what came in; the answer is what rules did.
    [[nodiscard]] QFuture<Result<QList<domain::RuleFiring>>> run();
    /// run() by itself: now, and when wake() is called.
    void setAutomatic(bool automatic);
    /// Something may have come in.
    void wake();
    /// The alerts that nobody was told of, oldest first, whichever process ran the rule; each is given once.
    [[nodiscard]] QFuture<Result<QList<domain::RuleFiring>>> takeAlerts();
    /// What rules did, newest first.
    [[nodiscard]] QFuture<Result<QList<domain::RuleFiring>>> log(int limit);

signals:
    /// While automatic: a rule says that somebody should look, see takeAlerts().
    void alerted();

private:
    void runNext(const async::Answer<QList<domain::RuleFiring>> &answer, QList<domain::RuleFiring> done);

    Storage &m_storage;
    bool m_automatic = false;
    bool m_running = false;
    bool m_wokenMeanwhile = false;
};

} // namespace ruche::services
