// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruchectl/agent.h"
#include "app/ruchectl/agentunit.h"
#include "app/ruchectl/commands.h"
#include "core/services/publishdesk.h"
#include "core/services/publisher.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ctl {

namespace {

/// Said of the pause of one brand, or of all.
Result<domain::BrandId> pausedBrand(Context &context, const Arguments &arguments)
{
    if (!arguments.has(u"brand"_s))
        return domain::BrandId();
    RUCHE_TRY_ASSIGN(const domain::Brand brand, context.brand(arguments.value(u"brand"_s)));
    return brand.id;
}

QJsonObject handPostJson(const services::HandPost &hand, const QString &zone)
{
    QJsonArray media;
    for (const domain::Media &file : hand.media)
        media.append(file.fileName);
    return {{u"post"_s, hand.post.text()},
            {u"account"_s, hand.account.id.text()},
            {u"state"_s, u"byHand"_s},
            {u"network"_s, hand.account.network},
            {u"handle"_s, hand.account.handle},
            {u"dueAt"_s, timeJson(hand.dueAt, zone)},
            {u"title"_s, hand.title},
            {u"text"_s, hand.text},
            {u"media"_s, media},
            {u"open"_s, hand.composeUrl.toString()}};
}

int runPublish(Context &context, const Arguments &arguments)
{
    if (!arguments.has(u"due"_s))
        return context.failed(missing(u"--due"_s));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const QList<services::SendOutcome> outcomes, context.wait(workspace->publisher().publishDue()));
    QList<QJsonObject> objects;
    int failures = 0;
    bool unclear = false; // it may have arrived: "nothing changed" would be a guess
    for (const services::SendOutcome &outcome : outcomes) {
        objects << sendOutcomeJson(outcome);
        if (outcome.error) {
            ++failures;
            unclear = unclear || outcome.error->code == ErrorCode::Uncertain;
            context.out().error(*outcome.error,
                                u"%1 → %2"_s.arg(outcome.post.text(), outcome.account.text()));
        }
    }
    CTL_TRY(const QList<services::HandPost> byHand,
            context.wait(workspace->publisher().desk().assistedDue()));
    for (const services::HandPost &hand : byHand)
        objects << handPostJson(hand, context.zoneOf(hand.account.brand));
    context.out().list(objects,
                       {u"post"_s, u"account"_s, u"state"_s, u"url"_s, u"error"_s},
                       QCoreApplication::translate("ruchectl", "Nothing is due."));
    for (const services::HandPost &hand : byHand)
        context.out().aside(
            QCoreApplication::translate(
                "ruchectl", "%1 is to be posted by hand at %2; then: ruchectl post posted %1 --url ADDRESS")
                .arg(hand.post.text(), hand.composeUrl.toString()));
    if (failures == 0)
        return Done;
    return failures == outcomes.size() && !unclear ? Failed : DoneInPart;
}

int runPause(Context &context, const Arguments &arguments)
{
    if (!arguments.has(u"reason"_s))
        return context.failed(missing(u"--reason"_s));
    CTL_TRY(const domain::BrandId brand, pausedBrand(context, arguments));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    const auto paused
        = context.wait(workspace->publisher().desk().pause(brand, arguments.value(u"reason"_s)));
    if (!paused)
        return context.failed(paused.error());
    // What networks hold comes back at once, not only when something is due.
    CTL_TRY([[maybe_unused]] const QList<services::SendOutcome> outcomes,
            context.wait(workspace->publisher().publishDue()));
    return Done;
}

int runResume(Context &context, const Arguments &arguments)
{
    CTL_TRY(const domain::BrandId brand, pausedBrand(context, arguments));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const int missed, context.wait(workspace->publisher().desk().resume(brand)));
    context.out().object({{u"missed"_s, missed}}, {u"missed"_s});
    return Done;
}

int runPauses(Context &context, const Arguments &)
{
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const QList<services::PublishPause> pauses,
            context.wait(workspace->publisher().desk().pauses(false)));
    QList<QJsonObject> objects;
    for (const services::PublishPause &pause : pauses) {
        const QString zone = pause.brand.isValid() ? context.zoneOf(pause.brand) : systemZone();
        objects << QJsonObject{{u"brand"_s, idJson(pause.brand)},
                               {u"reason"_s, pause.reason},
                               {u"startedAt"_s, timeJson(pause.startedAt, zone)},
                               {u"endedAt"_s, timeJson(pause.endedAt, zone)}};
    }
    context.out().list(objects,
                       {u"brand"_s, u"reason"_s, u"startedAt"_s, u"endedAt"_s},
                       QCoreApplication::translate("ruchectl", "Publishing was never paused."));
    return Done;
}

int runMissed(Context &context, const Arguments &)
{
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const QList<services::MissedPost> missed, context.wait(workspace->publisher().desk().missed()));
    QList<QJsonObject> objects;
    for (const services::MissedPost &post : missed) {
        objects << QJsonObject{{u"post"_s, post.post.id.text()},
                               {u"account"_s, post.account.text()},
                               {u"scheduledAt"_s, timeJson(post.slot, context.zoneOf(post.post.brand))},
                               {u"ageSeconds"_s, qint64(post.age.count())},
                               {u"byPause"_s, post.byPause},
                               {u"title"_s, post.post.title}};
    }
    context.out().list(objects,
                       {u"post"_s, u"account"_s, u"scheduledAt"_s, u"ageSeconds"_s, u"byPause"_s, u"title"_s},
                       QCoreApplication::translate("ruchectl", "Nothing was missed."));
    return Done;
}

int runHealth(Context &context, const Arguments &)
{
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const QList<services::AccountHealth> health,
            context.wait(workspace->publisher().desk().health()));
    QList<QJsonObject> objects;
    for (const services::AccountHealth &one : health) {
        const QString zone = context.zoneOf(one.account.brand);
        objects << QJsonObject{
            {u"account"_s, one.account.id.text()},
            {u"network"_s, one.account.network},
            {u"handle"_s, one.account.handle},
            {u"lastSuccessAt"_s, timeJson(one.lastSuccessAt, zone)},
            {u"lastFailureAt"_s, timeJson(one.lastFailureAt, zone)},
            {u"error"_s, one.lastFailure ? QJsonValue(codeName(one.lastFailure->code)) : QJsonValue()},
            {u"waitingPosts"_s, one.waitingPosts}};
    }
    context.out().list(
        objects,
        {u"account"_s, u"network"_s, u"handle"_s, u"lastSuccessAt"_s, u"error"_s, u"waitingPosts"_s},
        QCoreApplication::translate("ruchectl", "No account yet."));
    return Done;
}

} // namespace

QJsonObject sendOutcomeJson(const services::SendOutcome &outcome)
{
    return {{u"post"_s, outcome.post.text()},
            {u"account"_s, outcome.account.text()},
            {u"state"_s, domain::stateName(outcome.state)},
            {u"url"_s, outcome.url.isEmpty() ? QJsonValue() : outcome.url.toString()},
            {u"error"_s, outcome.error ? QJsonValue(codeName(outcome.error->code)) : QJsonValue()}};
}

QList<CommandSpec> publishCommands()
{
    return {
        {u"publish"_s,
         u"--due"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Sends all that is due and exits."),
         {{{u"due"_s}, false}},
         runPublish},
        {u"publish pause"_s,
         u"--reason TEXT [--brand B]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Lets nothing leave until resumed, of one brand or of all."),
         {{{u"reason"_s}}, {{u"brand"_s}}},
         runPause},
        {u"publish resume"_s,
         u"[--brand B]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Ends a pause; what came due meanwhile is missed, not sent."),
         {{{u"brand"_s}}},
         runResume},
        {u"publish pauses"_s,
         {},
         QT_TRANSLATE_NOOP("ruchectl", "Lists the pauses with their reasons."),
         {},
         runPauses},
        {u"publish missed"_s,
         {},
         QT_TRANSLATE_NOOP("ruchectl", "Lists the posts whose time passed."),
         {},
         runMissed},
        {u"publish health"_s,
         {},
         QT_TRANSLATE_NOOP("ruchectl", "Shows how publishing to each account goes."),
         {},
         runHealth},
        {u"agent"_s,
         {},
         QT_TRANSLATE_NOOP("ruchectl", "Stays, sends on time and syncs at intervals until stopped."),
         {},
         runAgent},
        {u"agent install"_s,
         {},
         QT_TRANSLATE_NOOP("ruchectl", "Has the system start the agent with the session."),
         {},
         runAgentInstall},
        {u"agent uninstall"_s,
         {},
         QT_TRANSLATE_NOOP("ruchectl", "Takes the agent out of the session."),
         {},
         runAgentUninstall},
        {u"agent status"_s,
         {},
         QT_TRANSLATE_NOOP("ruchectl", "Tells whether the agent is installed, and where."),
         {},
         runAgentStatus},
    };
}

} // namespace ruche::ctl
