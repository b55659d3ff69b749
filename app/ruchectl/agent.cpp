// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruchectl/agent.h"

#include "core/services/inboxservice.h"
#include "core/services/outboxservice.h"
#include "core/services/syncservice.h"
#include "core/text/errortext.h"

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
                         if (outcome.error) {
                             const text::ErrorText words = text::errorText(*outcome.error);
                             context.out().item(
                                 u"%1: %2 %3"_s.arg(outcome.post.text(), words.message, words.hint));
                         }
                     });
    QObject::connect(&workspace->sync(),
                     &services::SyncService::accountFinished,
                     &scope,
                     [&context](const services::SyncOutcome &outcome) {
                         if (outcome.error) {
                             const text::ErrorText words = text::errorText(*outcome.error);
                             context.out().item(
                                 u"%1: %2 %3"_s.arg(outcome.account.text(), words.message, words.hint));
                         }
                     });
    QTimer minute;
    QObject::connect(
        &minute, &QTimer::timeout, &scope, [workspace] { (void)workspace->inbox().wakeSnoozed(); });
    minute.start(std::chrono::minutes(1));

    workspace->publisher().setAutomatic(true);
    workspace->outbox().setAutomatic(true);
    workspace->sync().setAutomatic(true);
    context.out().item(QCoreApplication::translate("ruchectl", "On watch. Ctrl+C ends it."));
    const auto guard = context.onInterrupt([&] {
        workspace->publisher().setAutomatic(false);
        workspace->outbox().setAutomatic(false);
        workspace->sync().setAutomatic(false);
        workspace->sync().cancel();
        loop.quit();
    });
    loop.exec();
    return Done;
}

} // namespace ruche::ctl
