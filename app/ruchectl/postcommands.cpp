// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruchectl/commands.h"
#include "core/base/files.h"
#include "core/media/filekind.h"
#include "core/media/picturecleaner.h"
#include "core/services/accountservice.h"
#include "core/services/postservice.h"
#include "core/services/publishdesk.h"
#include "core/services/publisher.h"
#include "core/text/publishtext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QStringDecoder>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ctl {

namespace {

QJsonObject postJson(const domain::Post &post, const QString &zone)
{
    QJsonArray variants;
    std::optional<QDateTime> publishedAt;
    for (const domain::Variant &variant : post.variants) {
        if (variant.publishedAt && (!publishedAt || *variant.publishedAt < *publishedAt))
            publishedAt = variant.publishedAt;
        variants.append(
            QJsonObject{{u"account"_s, variant.account.text()},
                        {u"state"_s, domain::stateName(variant.state)},
                        {u"url"_s, variant.remoteUrl.isEmpty() ? QJsonValue() : variant.remoteUrl.toString()},
                        {u"attempts"_s, variant.attempts},
                        {u"delivery"_s, domain::deliveryName(variant.delivery)}});
    }
    return {{u"id"_s, post.id.text()},
            {u"brand"_s, post.brand.text()},
            {u"title"_s, post.title},
            {u"text"_s, post.text},
            {u"state"_s, domain::stateName(post.state)},
            {u"scheduledAt"_s, timeJson(post.plannedAt, zone)},
            {u"publishedAt"_s, timeJson(publishedAt, zone)},
            {u"deletedAt"_s, timeJson(post.deletedAt, zone)},
            {u"variants"_s, variants}};
}

/// The table shows the variants' states only: one line a post.
QJsonObject postRow(const domain::Post &post, const QString &zone)
{
    QJsonObject row = postJson(post, zone);
    QStringList accounts;
    for (const domain::Variant &variant : post.variants)
        accounts << variant.account.text();
    row.insert(u"accounts"_s, accounts.join(u' '));
    return row;
}

Result<domain::PostId> postId(const QString &text)
{
    const auto id = domain::PostId::fromText(text);
    if (!id.isValid())
        return fail(
            text.isEmpty()
                ? missing(u"ID"_s)
                : wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” is no id of a post, which looks like p12."),
                             text));
    return id;
}

/// Says where a picture keeps what its camera may have written into it, because it cannot be read.
void tellIfUnclean(Context &context, const QString &name, const QByteArray &bytes)
{
    const media::FileKind kind = media::lookAt(bytes, name);
    if (kind.isPicture() && kind.mimeType != "image/gif"_L1 && !media::clean(bytes, kind.mimeType).cleaned)
        context.out().aside(QCoreApplication::translate(
                                "ruchectl",
                                "“%1” cannot be read as a picture: places and names that a camera may "
                                "have written into it stay in it.")
                                .arg(name));
}

Result<void> readMediaFiles(Context &context, const Arguments &arguments, services::PostDraft &draft)
{
    const QStringList alts = arguments.values(u"alt"_s);
    const QStringList paths = arguments.values(u"media"_s);
    if (alts.size() > paths.size())
        return fail(
            wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” is there more often than --media."), u"--alt"_s));
    for (qsizetype i = 0; i < paths.size(); ++i) {
        RUCHE_TRY_ASSIGN(const QByteArray bytes, files::read(paths.at(i), media::mostBytes));
        const QString name = QFileInfo(paths.at(i)).fileName();
        tellIfUnclean(context, name, bytes);
        draft.newMedia.append({name, alts.value(i), bytes});
    }
    return {};
}

Result<QString> readText(const Arguments &arguments)
{
    if (!arguments.has(u"text-file"_s))
        return arguments.value(u"text"_s);
    if (arguments.has(u"text"_s))
        return fail(wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” and --text exclude each other."),
                               u"--text-file"_s));
    const QString path = arguments.value(u"text-file"_s);
    RUCHE_TRY_ASSIGN(const QByteArray bytes, files::read(path, media::mostBytes));
    QStringDecoder decode(QStringDecoder::Utf8,
                          QStringDecoder::Flag::Stateless); // takes a byte order mark away
    QString text = decode(bytes);
    if (decode.hasError() || text.contains(QChar::Null))
        return fail(ErrorCode::WrongFormat, u"no UTF-8 text"_s, path);
    return text;
}

int runPostAdd(Context &context, const Arguments &arguments)
{
    CTL_TRY(const domain::Brand brand, context.brand(arguments.value(u"brand"_s)));
    services::PostDraft draft;
    draft.brand = brand.id;
    draft.title = arguments.value(u"title"_s);
    CTL_TRY(draft.accounts, accountsNamed(arguments.rest() + arguments.values(u"account"_s)));
    CTL_TRY(draft.text, readText(arguments));
    if (auto media = readMediaFiles(context, arguments, draft); !media)
        return context.failed(media.error());
    if (arguments.has(u"at"_s)) {
        CTL_TRY(draft.plannedFor, parseIso(arguments.value(u"at"_s), brand.zone));
    }
    if (const QString state = arguments.value(u"state"_s); !state.isEmpty()) {
        if (state != u"draft"_s && state != u"scheduled"_s)
            return context.failed(wrongUsage(
                QT_TRANSLATE_NOOP("ruchectl", "“%1” has to be draft or scheduled."), u"--state"_s));
        if (state == u"scheduled"_s && !draft.plannedFor)
            return context.failed(missing(u"--at"_s));
        draft.asDraft = state == u"draft"_s;
    }
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const domain::Post post, context.wait(workspace->posts().add(draft)));
    context.out().object(postJson(post, brand.zone), {u"id"_s, u"title"_s, u"state"_s, u"scheduledAt"_s});
    return Done;
}

int runPostList(Context &context, const Arguments &arguments)
{
    domain::PostQuery query;
    CTL_TRY(query.brands, context.brandFilter(arguments));
    const QString zone = query.brands.isEmpty() ? systemZone() : context.zoneOf(query.brands.constFirst());
    if (arguments.has(u"from"_s)) {
        CTL_TRY(const ZonedTime from, parseIso(arguments.value(u"from"_s), zone));
        CTL_TRY(query.from, toUtc(from));
    }
    if (arguments.has(u"to"_s)) {
        CTL_TRY(ZonedTime to, parseIso(arguments.value(u"to"_s), zone));
        if (arguments.value(u"to"_s).size() == 10) // a day without time means to its end
            to.wall = to.wall.addDays(1);
        CTL_TRY(query.to, toUtc(to));
    }
    if (arguments.has(u"state"_s)) {
        for (const QString &word : arguments.value(u"state"_s).split(u',', Qt::SkipEmptyParts)) {
            const auto state = domain::stateFromName(word);
            if (!state)
                return context.failed(
                    wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” is no state of a post."), word));
            query.states << *state;
        }
    }
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const QList<domain::Post> posts, context.wait(workspace->posts().list(query)));
    QList<QJsonObject> objects;
    for (const domain::Post &post : posts) {
        const QString own = context.zoneOf(post.brand);
        objects << (context.out().json() ? postJson(post, own) : postRow(post, own));
    }
    context.out().list(
        objects,
        {u"id"_s, u"brand"_s, u"state"_s, u"scheduledAt"_s, u"publishedAt"_s, u"title"_s, u"accounts"_s},
        QCoreApplication::translate("ruchectl", "No post."));
    return Done;
}

int runPostShow(Context &context, const Arguments &arguments)
{
    CTL_TRY(const domain::PostId id, postId(arguments.rest().value(0)));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const domain::Post post, context.wait(workspace->posts().read(id)));
    CTL_TRY(const QList<domain::PublishWarning> warnings,
            context.wait(workspace->publisher().desk().preflight(id)));
    QJsonArray told;
    for (const domain::PublishWarning &warning : warnings) {
        told.append(QJsonObject{{u"account"_s, warning.account.text()},
                                {u"kind"_s, domain::warningName(warning.kind)},
                                {u"text"_s, text::warningText(warning)},
                                {u"detail"_s, warning.detail}});
    }
    QJsonObject object = postJson(post, context.zoneOf(post.brand));
    object.insert(u"warnings"_s, told);
    context.out().object(object,
                         {u"id"_s,
                          u"brand"_s,
                          u"title"_s,
                          u"state"_s,
                          u"scheduledAt"_s,
                          u"deletedAt"_s,
                          u"variants"_s,
                          u"warnings"_s,
                          u"text"_s});
    return Done;
}

int runReschedule(Context &context, const Arguments &arguments)
{
    if (!arguments.has(u"at"_s))
        return context.failed(missing(u"--at"_s));
    CTL_TRY(const domain::PostId id, postId(arguments.rest().value(0)));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const domain::Post post, context.wait(workspace->posts().read(id)));
    CTL_TRY(const ZonedTime time, parseIso(arguments.value(u"at"_s), context.zoneOf(post.brand)));
    CTL_TRY([[maybe_unused]] const domain::EventId event,
            context.wait(workspace->posts().reschedule(id, time)));
    return runPostShow(context, arguments);
}

int runPosted(Context &context, const Arguments &arguments)
{
    if (!arguments.has(u"url"_s))
        return context.failed(missing(u"--url"_s));
    CTL_TRY(const domain::PostId id, postId(arguments.rest().value(0)));
    const QString account = arguments.value(u"account"_s);
    const auto accountId = domain::AccountId::fromText(account);
    if (!account.isEmpty() && !accountId.isValid())
        return context.failed(wrongUsage(
            QT_TRANSLATE_NOOP("ruchectl", "“%1” is no id of an account, which looks like a7."), account));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY([[maybe_unused]] const domain::Post post,
            context.wait(workspace->publisher().desk().markPosted(id, accountId, arguments.value(u"url"_s))));
    return runPostShow(context, arguments);
}

int runDelete(Context &context, const Arguments &arguments)
{
    CTL_TRY(const domain::PostId id, postId(arguments.rest().value(0)));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY([[maybe_unused]] const domain::EventId event, context.wait(workspace->posts().remove(id)));
    return Done;
}

} // namespace

QList<CommandSpec> postCommands()
{
    return {
        {u"post add"_s,
         u"--brand B --account ID… (--text T | --text-file F) [--title T] [--media F --alt T]… [--at TIME] [--state draft|scheduled]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Writes a post: a draft, or scheduled with --at."),
         {{{u"brand"_s}},
          {{u"account"_s}, true, true},
          {{u"text"_s}},
          {{u"text-file"_s}},
          {{u"title"_s}},
          {{u"media"_s}, true, true},
          {{u"alt"_s}, true, true},
          {{u"at"_s}},
          {{u"state"_s}}},
         runPostAdd,
         -1},
        {u"post list"_s,
         u"[--brand B] [--from D] [--to D] [--state S]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Lists the posts by time."),
         {{{u"brand"_s}}, {{u"from"_s}}, {{u"to"_s}}, {{u"state"_s}}},
         runPostList},
        {u"post show"_s, u"ID"_s, QT_TRANSLATE_NOOP("ruchectl", "Shows one post."), {}, runPostShow, 1},
        {u"post posted"_s,
         u"ID --url URL [--account ID]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Notes that a person has put a post on its network, and where."),
         {{{u"url"_s}}, {{u"account"_s}}},
         runPosted,
         1},
        {u"post reschedule"_s,
         u"ID --at TIME"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Gives a post another time."),
         {{{u"at"_s}}},
         runReschedule,
         1},
        {u"post delete"_s,
         u"ID"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Moves a post to the trash."),
         {},
         runDelete,
         1},
    };
}

} // namespace ruche::ctl
