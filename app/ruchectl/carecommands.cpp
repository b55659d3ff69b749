// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruchectl/commands.h"
#include "core/base/files.h"
#include "core/services/careservice.h"
#include "core/services/inboxservice.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ctl {

namespace {

constexpr int defaultDueLimit = 50;
constexpr qint64 largestPlan = 1'000'000;

Result<domain::CarePlan> planFrom(const QString &file)
{
    RUCHE_TRY_ASSIGN(const QByteArray bytes, files::read(file, largestPlan));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (!document.isObject())
        return fail(ErrorCode::InvalidArgument, problem.errorString(), file);
    return domain::carePlanFromJson(document.object());
}

int runCarePlan(Context &context, const Arguments &arguments)
{
    if (!arguments.has(u"brand"_s))
        return context.failed(missing(u"--brand"_s));
    CTL_TRY(const QList<domain::BrandId> brands, context.brandFilter(arguments));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    services::CareService care(workspace->storage());
    for (const domain::BrandId brand : brands) {
        if (arguments.has(u"file"_s)) {
            CTL_TRY(const domain::CarePlan plan, planFrom(arguments.value(u"file"_s)));
            CTL_TRY([[maybe_unused]] const domain::EventId event, context.wait(care.setPlan(brand, plan)));
            CTL_TRY([[maybe_unused]] const int settled, context.wait(care.settle()));
        }
        CTL_TRY(const domain::CarePlan plan, context.wait(care.plan(brand)));
        QJsonObject object = domain::toJson(plan);
        object.insert(u"brand"_s, brand.text());
        object.insert(u"zone"_s, plan.hours.zone);
        context.out().object(object, {u"brand"_s, u"zone"_s, u"hours"_s, u"holidays"_s, u"targets"_s});
    }
    return Done;
}

int runInboxDue(Context &context, const Arguments &arguments)
{
    bool ok = true;
    const int limit = arguments.has(u"limit"_s) ? arguments.value(u"limit"_s).toInt(&ok) : defaultDueLimit;
    if (!ok || limit <= 0)
        return context.failed(
            wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” has to be a positive number."), u"--limit"_s));
    domain::ConversationQuery query;
    CTL_TRY(query.brands, context.brandFilter(arguments));
    query.states = {domain::ConversationState::New, domain::ConversationState::Open};
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    services::CareService care(workspace->storage());
    CTL_TRY([[maybe_unused]] const int settled, context.wait(care.settle()));
    CTL_TRY(const QList<domain::ConversationId> ids, context.wait(care.idsByDue(query, limit)));
    CTL_TRY(const domain::CareById cares, context.wait(care.ofConversations(ids)));
    CTL_TRY(const QList<domain::Conversation> rows, context.wait(workspace->inbox().rows(ids)));
    const QDateTime now = workspace->clock().now();
    QList<QJsonObject> objects;
    for (const domain::Conversation &row : rows) {
        const domain::ConversationCare one = cares.value(row.id);
        if (!one.clock)
            continue;
        const QString zone = context.zoneOf(row.brand);
        objects << QJsonObject{{u"id"_s, row.id.text()},
                               {u"brand"_s, row.brand.text()},
                               {u"author"_s, row.author},
                               {u"priority"_s, domain::priorityName(one.priority)},
                               {u"clock"_s, domain::clockKindName(one.clock->kind)},
                               {u"since"_s, timeJson(one.clock->since, zone)},
                               {u"dueAt"_s, timeJson(one.clock->due, zone)},
                               {u"overdue"_s, one.clock->due <= now}};
    }
    context.out().list(objects,
                       {u"id"_s, u"author"_s, u"priority"_s, u"clock"_s, u"dueAt"_s, u"overdue"_s},
                       QCoreApplication::translate("ruchectl", "Nobody waits for a promised answer."));
    return Done;
}

int runInboxPriority(Context &context, const Arguments &arguments)
{
    const auto id = domain::ConversationId::fromText(arguments.rest().value(0));
    if (!id.isValid())
        return context.failed(missing(u"ID"_s));
    const auto priority = domain::priorityFromName(arguments.rest().value(1));
    if (!priority)
        return context.failed(
            wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” is none of low, normal, high and urgent."),
                       arguments.rest().value(1)));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    services::CareService care(workspace->storage());
    CTL_TRY([[maybe_unused]] const domain::EventId event, context.wait(care.setPriority({id}, *priority)));
    CTL_TRY([[maybe_unused]] const int settled, context.wait(care.settle()));
    return Done;
}

} // namespace

QList<CommandSpec> careCommands()
{
    return {
        {u"care plan"_s,
         u"--brand B [--file F]"_s,
         QT_TRANSLATE_NOOP(
             "ruchectl", "Shows the working hours and promised answers of a brand, or sets them from JSON."),
         {{{u"brand"_s}}, {{u"file"_s}}},
         runCarePlan},
        {u"inbox due"_s,
         u"[--brand B] [--limit N]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Lists who waits for a promised answer, the next due one first."),
         {{{u"brand"_s}}, {{u"limit"_s}}},
         runInboxDue},
        {u"inbox priority"_s,
         u"ID low|normal|high|urgent"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Sets how much a conversation presses."),
         {},
         runInboxPriority,
         2},
    };
}

} // namespace ruche::ctl
