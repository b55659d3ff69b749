// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruchectl/commands.h"
#include "core/base/files.h"
#include "core/services/memberservice.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ctl {

namespace {

QJsonObject memberJson(const domain::Member &member, const QString &zone)
{
    QJsonArray identities;
    for (const domain::Identity &identity : member.identities) {
        identities.append(QJsonObject{{u"network"_s, identity.network},
                                      {u"handle"_s, identity.handle},
                                      {u"url"_s, identity.url.toString()}});
    }
    return {{u"id"_s, member.id.text()},
            {u"brand"_s, member.brand.text()},
            {u"name"_s, member.name},
            {u"identities"_s, identities},
            {u"tags"_s, QJsonArray::fromStringList(member.tags)},
            {u"score"_s, member.score},
            {u"messages"_s, member.messageCount},
            {u"lastActiveAt"_s, timeJson(member.lastActiveAt, zone)}};
}

Result<domain::MemberId> memberId(const QString &text)
{
    const auto id = domain::MemberId::fromText(text);
    if (!id.isValid())
        return fail(
            text.isEmpty()
                ? missing(u"ID"_s)
                : wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” is no id of a member, which looks like u5."),
                             text));
    return id;
}

int runMemberList(Context &context, const Arguments &arguments)
{
    domain::MemberQuery query;
    CTL_TRY(query.brands, context.brandFilter(arguments));
    query.words = arguments.value(u"query"_s);
    bool ok = true;
    const int limit = arguments.has(u"limit"_s) ? arguments.value(u"limit"_s).toInt(&ok) : 0;
    if (!ok || limit < 0)
        return context.failed(
            wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” has to be a positive number."), u"--limit"_s));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const QList<domain::MemberId> ids, context.wait(workspace->members().ids(query, limit)));
    QList<QJsonObject> objects;
    constexpr qsizetype page = 200;
    for (qsizetype first = 0; first < ids.size(); first += page) {
        CTL_TRY(const QList<domain::Member> rows,
                context.wait(workspace->members().rows(ids.mid(first, page))));
        for (const domain::Member &member : rows)
            objects << memberJson(member, context.zoneOf(member.brand));
    }
    context.out().list(
        objects,
        {u"id"_s, u"name"_s, u"identities"_s, u"tags"_s, u"score"_s, u"messages"_s, u"lastActiveAt"_s},
        QCoreApplication::translate("ruchectl", "No member."));
    return Done;
}

int runMemberShow(Context &context, const Arguments &arguments)
{
    CTL_TRY(const domain::MemberId id, memberId(arguments.rest().value(0)));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const services::MemberDetail detail, context.wait(workspace->members().detail(id)));
    const QString zone = context.zoneOf(detail.member.brand);
    QJsonObject object = memberJson(detail.member, zone);
    QJsonArray recent;
    for (const domain::Message &message : detail.recent)
        recent.append(QJsonObject{{u"id"_s, message.id.text()},
                                  {u"text"_s, message.text},
                                  {u"createdAt"_s, timeJson(message.writtenAt, zone)}});
    QJsonArray notes;
    for (const domain::Note &note : detail.notes)
        notes.append(note.text);
    object.insert(u"notes"_s, notes);
    object.insert(u"replies"_s, detail.replies);
    object.insert(u"recent"_s, recent);
    context.out().object(object,
                         {u"id"_s,
                          u"name"_s,
                          u"identities"_s,
                          u"tags"_s,
                          u"score"_s,
                          u"messages"_s,
                          u"replies"_s,
                          u"lastActiveAt"_s,
                          u"notes"_s});
    return Done;
}

int runMerge(Context &context, const Arguments &arguments)
{
    CTL_TRY(const domain::MemberId keep, memberId(arguments.rest().value(0)));
    CTL_TRY(const domain::MemberId other, memberId(arguments.rest().value(1)));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY([[maybe_unused]] const domain::EventId event,
            context.wait(workspace->members().merge(keep, other)));
    return Done;
}

int runExport(Context &context, const Arguments &arguments)
{
    CTL_TRY(const domain::MemberId id, memberId(arguments.rest().value(0)));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const QJsonObject data, context.wait(workspace->members().exportData(id)));
    if (!arguments.has(u"output"_s)) {
        if (context.out().json())
            context.out().object(data, {});
        else
            context.out().sentence(QString::fromUtf8(QJsonDocument(data).toJson()));
        return Done;
    }
    const QString path = arguments.value(u"output"_s);
    if (const Result<void> written = files::write(path, QJsonDocument(data).toJson()); !written)
        return context.failed(written.error());
    return Done;
}

int runErase(Context &context, const Arguments &arguments)
{
    CTL_TRY(const domain::MemberId id, memberId(arguments.rest().value(0)));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    if (auto done = context.wait(workspace->members().erase(id)); !done)
        return context.failed(done.error());
    return Done;
}

} // namespace

QList<CommandSpec> memberCommands()
{
    return {
        {u"member list"_s,
         u"[--brand B] [--query Q] [--limit N]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Lists the members, best score first."),
         {{{u"brand"_s}}, {{u"query"_s}}, {{u"limit"_s}}},
         runMemberList},
        {u"member show"_s, u"ID"_s, QT_TRANSLATE_NOOP("ruchectl", "Shows a member."), {}, runMemberShow, 1},
        {u"member merge"_s,
         u"KEEP OTHER"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Makes two members one."),
         {},
         runMerge,
         2},
        {u"member export"_s,
         u"ID [-o FILE]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Writes all that is held on a person, as JSON."),
         {{{u"output"_s, u"o"_s}}},
         runExport,
         1},
        {u"member erase"_s,
         u"ID"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Removes all that is held on a person; counts stay right."),
         {},
         runErase,
         1},
    };
}

} // namespace ruche::ctl
