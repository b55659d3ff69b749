// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruchectl/agent.h"

#include "core/services/careservice.h"
#include "core/services/inboxservice.h"
#include "core/services/moderationwatch.h"
#include "core/services/moodservice.h"
#include "core/services/outboxservice.h"
#include "core/services/planningservice.h"
#include "core/services/ruleservice.h"
#include "core/services/syncservice.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ctl {

int runAgent(Context &context, const Arguments &)
{
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    QObject scope;
    QEventLoop loop;
    QObject::connect(&workspace->publisher(),
                     &services::Publisher::sent,
                     &scope,
                     [&context](const services::SendOutcome &outcome) {
                         context.out().list({sendOutcomeJson(outcome)},
                                            {u"post"_s, u"account"_s, u"state"_s, u"url"_s, u"error"_s});
                         if (outcome.error)
                             context.out().error(*outcome.error, outcome.post.text());
                     });
    QObject::connect(&workspace->sync(),
                     &services::SyncService::accountFinished,
                     &scope,
                     [&context](const services::SyncOutcome &outcome) {
                         if (outcome.error)
                             context.out().error(*outcome.error, outcome.account.text());
                     });
    QTimer minute;
    QObject::connect(
        &minute, &QTimer::timeout, &scope, [workspace] { (void)workspace->inbox().wakeSnoozed(); });
    minute.start(std::chrono::minutes(1));

    QTimer hour;
    QObject::connect(&hour, &QTimer::timeout, &scope, [workspace] { (void)workspace->planning().extend(); });
    hour.start(std::chrono::hours(1));
    (void)workspace->planning().extend();

    services::RuleService rules(workspace->storage());
    services::CareService care(workspace->storage());
    QObject::connect(workspace, &services::Workspace::changed, &care, [&care](domain::Changes changes) {
        if (changes.testFlag(domain::Change::Messages))
            care.wake();
    });
    care.setAutomatic(true);
    QObject::connect(workspace, &services::Workspace::changed, &rules, [&rules](domain::Changes changes) {
        if (changes.testFlag(domain::Change::Messages))
            rules.wake();
    });
    rules.setAutomatic(true);
    // A message whose mood was not read waits a minute at most.
    QObject::connect(&minute, &QTimer::timeout, &rules, &services::RuleService::wake);
    services::MoodService moods(workspace->storage());
    services::ModerationWatch watch(workspace->storage());
    QObject::connect(
        workspace, &services::Workspace::changed, &moods, [&moods, &watch](domain::Changes changes) {
            if (changes.testFlag(domain::Change::Messages)) {
                moods.wake();
                watch.wake();
            }
        });
    moods.setAutomatic(true);
    watch.setAutomatic(true);
    workspace->publisher().setAutomatic(true);
    workspace->outbox().setAutomatic(true);
    workspace->sync().setAutomatic(true);
    context.out().aside(QCoreApplication::translate("ruchectl", "On watch. Ctrl+C ends it."));
    const auto guard = context.onInterrupt([&] {
        workspace->publisher().setAutomatic(false);
        workspace->outbox().setAutomatic(false);
        workspace->sync().setAutomatic(false);
        workspace->sync().cancel();
        moods.cancel();
        loop.quit();
    });
    loop.exec();
    // What is on its way to a network gets its answer, which would else have to be asked for the next time.
    QTimer patience;
    QObject::connect(&patience, &QTimer::timeout, &scope, [&] {
        if (!workspace->publisher().isSending() && !workspace->outbox().isSending())
            loop.quit();
    });
    if (workspace->publisher().isSending() || workspace->outbox().isSending()) {
        patience.start(std::chrono::milliseconds(50));
        loop.exec();
    }
    return Done;
}

} // namespace ruche::ctl
