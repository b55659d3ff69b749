// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruchectl/commands.h"
#include "core/base/files.h"
#include "core/services/historyservice.h"
#include "core/services/ruleservice.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ctl {

namespace {

constexpr qint64 largestRule = 1'000'000;
constexpr int defaultLogLimit = 50;
constexpr qsizetype shownMatches = 20;

Result<domain::CareRule> ruleFromFile(const QString &file)
{
    RUCHE_TRY_ASSIGN(const QByteArray bytes, files::read(file, largestRule));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (!document.isObject())
        return fail(ErrorCode::InvalidArgument, problem.errorString(), file);
    return domain::ruleFromJson(document.object());
}

QJsonObject ruleJson(const domain::CareRule &rule)
{
    QJsonObject object = domain::ruleToJson(rule);
    object.insert(u"id"_s, rule.id.text());
    object.insert(u"name"_s, rule.name);
    object.insert(u"enabled"_s, rule.enabled);
    object.insert(u"brand"_s, rule.brand.isValid() ? QJsonValue(rule.brand.text()) : QJsonValue());
    return object;
}

Result<domain::CareRule> ruleOf(Context &context, services::RuleService &rules, const QString &text)
{
    const auto id = domain::CareRuleId::fromText(text);
    RUCHE_TRY_ASSIGN(const QList<domain::CareRule> all, context.wait(rules.list()));
    for (const domain::CareRule &rule : all) {
        if (rule.id == id)
            return rule;
    }
    return fail(ErrorCode::NotFound, u"rule"_s, text);
}

int runRuleAdd(Context &context, const Arguments &arguments)
{
    if (arguments.rest().isEmpty())
        return context.failed(missing(u"NAME"_s));
    if (!arguments.has(u"file"_s))
        return context.failed(missing(u"--file"_s));
    CTL_TRY(domain::CareRule rule, ruleFromFile(arguments.value(u"file"_s)));
    CTL_TRY(const QList<domain::BrandId> brands, context.brandFilter(arguments));
    rule.brand = brands.value(0);
    rule.name = arguments.rest().join(u' ');
    rule.enabled = arguments.has(u"on"_s);
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    services::RuleService rules(workspace->storage());
    CTL_TRY([[maybe_unused]] const domain::EventId event, context.wait(rules.save(rule)));
    CTL_TRY(const QList<domain::CareRule> all, context.wait(rules.list()));
    context.out().object(ruleJson(all.constLast()), {u"id"_s, u"name"_s, u"enabled"_s});
    return Done;
}

int runRuleList(Context &context, const Arguments &)
{
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    services::RuleService rules(workspace->storage());
    CTL_TRY(const QList<domain::CareRule> all, context.wait(rules.list()));
    QList<QJsonObject> objects;
    for (const domain::CareRule &rule : all)
        objects << ruleJson(rule);
    context.out().list(objects,
                       {u"id"_s, u"name"_s, u"brand"_s, u"enabled"_s},
                       QCoreApplication::translate("ruchectl", "No rule."));
    return Done;
}

/// A file, or a rule that is there.
int runRuleTry(Context &context, const Arguments &arguments)
{
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    services::RuleService rules(workspace->storage());
    domain::CareRule rule;
    if (arguments.has(u"file"_s)) {
        CTL_TRY(rule, ruleFromFile(arguments.value(u"file"_s)));
        CTL_TRY(const QList<domain::BrandId> brands, context.brandFilter(arguments));
        rule.brand = brands.value(0);
    } else if (arguments.rest().isEmpty()) {
        return context.failed(missing(u"ID"_s));
    } else {
        CTL_TRY(rule, ruleOf(context, rules, arguments.rest().constFirst()));
    }
    CTL_TRY(const domain::RuleTrial trial, context.wait(rules.tryOut(rule)));
    QJsonArray messages;
    for (const domain::MessageId id : trial.matched.mid(0, shownMatches))
        messages.append(id.text());
    context.out().object(
        {{u"looked"_s, trial.looked}, {u"matched"_s, int(trial.matched.size())}, {u"messages"_s, messages}},
        {u"looked"_s, u"matched"_s});
    return Done;
}

int setRuleEnabled(Context &context, const Arguments &arguments, bool enabled)
{
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    services::RuleService rules(workspace->storage());
    CTL_TRY(const domain::CareRule rule, ruleOf(context, rules, arguments.rest().value(0)));
    CTL_TRY([[maybe_unused]] const domain::EventId event, context.wait(rules.setEnabled(rule.id, enabled)));
    return Done;
}

int runRuleEnable(Context &context, const Arguments &arguments)
{
    return setRuleEnabled(context, arguments, true);
}

int runRuleDisable(Context &context, const Arguments &arguments)
{
    return setRuleEnabled(context, arguments, false);
}

int runRuleRemove(Context &context, const Arguments &arguments)
{
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    services::RuleService rules(workspace->storage());
    CTL_TRY(const domain::CareRule rule, ruleOf(context, rules, arguments.rest().value(0)));
    CTL_TRY([[maybe_unused]] const domain::EventId event, context.wait(rules.remove(rule.id)));
    return Done;
}

int runRuleLog(Context &context, const Arguments &arguments)
{
    bool ok = true;
    const int limit = arguments.has(u"limit"_s) ? arguments.value(u"limit"_s).toInt(&ok) : defaultLogLimit;
    if (!ok || limit <= 0)
        return context.failed(
            wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” has to be a positive number."), u"--limit"_s));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    services::RuleService rules(workspace->storage());
    CTL_TRY(const QList<domain::RuleFiring> firings, context.wait(rules.log(limit)));
    QList<QJsonObject> objects;
    for (const domain::RuleFiring &firing : firings)
        objects << QJsonObject{{u"id"_s, QString::number(firing.id)},
                               {u"rule"_s, firing.rule.text()},
                               {u"name"_s, firing.ruleName},
                               {u"conversation"_s, firing.conversation.text()},
                               {u"message"_s, firing.message.text()},
                               {u"at"_s, timeJson(firing.at, u"UTC"_s)},
                               {u"undone"_s, firing.undone}};
    context.out().list(objects,
                       {u"id"_s, u"at"_s, u"name"_s, u"conversation"_s, u"undone"_s},
                       QCoreApplication::translate("ruchectl", "No rule has done anything."));
    return Done;
}

int runRuleUndo(Context &context, const Arguments &arguments)
{
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    services::RuleService rules(workspace->storage());
    CTL_TRY(const QList<domain::RuleFiring> firings, context.wait(rules.log(1'000'000)));
    const QString wanted = arguments.rest().value(0);
    const auto found = std::find_if(firings.begin(), firings.end(), [&wanted](const domain::RuleFiring &one) {
        return QString::number(one.id) == wanted;
    });
    if (found == firings.end())
        return context.failed(Error{ErrorCode::NotFound, u"firing"_s, wanted, std::nullopt});
    if (!found->event.isValid())
        return context.failed(
            Error{ErrorCode::Refused,
                  u"the rule told of it and changed nothing: there is nothing to take back"_s,
                  wanted,
                  std::nullopt});
    CTL_TRY([[maybe_unused]] const services::HistoryEvent event,
            context.wait(workspace->history().undo(found->event)));
    return Done;
}

} // namespace

QList<CommandSpec> ruleCommands()
{
    return {
        {u"rule add"_s,
         u"NAME --file F [--brand B] [--on]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Adds a rule for what comes in, from JSON; off unless --on."),
         {{{u"file"_s}}, {{u"brand"_s}}, {{u"on"_s}, false}},
         runRuleAdd,
         -1},
        {u"rule list"_s, {}, QT_TRANSLATE_NOOP("ruchectl", "Lists the rules."), {}, runRuleList},
        {u"rule try"_s,
         u"ID | --file F [--brand B]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Says how many of the last 1000 messages a rule would have touched."),
         {{{u"file"_s}}, {{u"brand"_s}}},
         runRuleTry,
         1},
        {u"rule enable"_s,
         u"ID"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Switches a rule on."),
         {},
         runRuleEnable,
         1},
        {u"rule disable"_s,
         u"ID"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Switches a rule off."),
         {},
         runRuleDisable,
         1},
        {u"rule remove"_s,
         u"ID"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Removes a rule; its log stays."),
         {},
         runRuleRemove,
         1},
        {u"rule log"_s,
         u"[--limit N]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Lists what rules did, newest first."),
         {{{u"limit"_s}}},
         runRuleLog},
        {u"rule undo"_s,
         u"ID"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Takes back one thing that a rule did, by its number in the log."),
         {},
         runRuleUndo,
         1},
    };
}

} // namespace ruche::ctl
