// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruchectl/commands.h"
#include "core/domain/mood.h"
#include "core/domain/queryparser.h"
#include "core/services/brandservice.h"
#include "core/services/inboxservice.h"
#include "core/services/moderationqueue.h"
#include "core/services/outboxservice.h"
#include "core/services/searchservice.h"
#include "core/text/errortext.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ctl {

namespace {

constexpr qsizetype excerptLength
    = 200; // of domain::Conversation::excerpt: a longer text is read from the thread
constexpr int defaultLimit = 50;

QJsonValue sentimentJson(const std::optional<domain::Sentiment> &sentiment)
{
    return sentiment ? QJsonValue(domain::sentimentName(sentiment->label)) : QJsonValue();
}

QString moodWord(const QString &language, const std::optional<domain::Sentiment> &sentiment)
{
    switch (domain::moodState(language, sentiment)) {
    case domain::MoodState::Known:
        return u"known"_s;
    case domain::MoodState::Unsure:
        return u"unsure"_s;
    case domain::MoodState::NotAnalysed:
        return u"notAnalysed"_s;
    case domain::MoodState::Unread:
        break;
    }
    return u"unread"_s;
}

QJsonObject
conversationJson(const domain::Conversation &conversation, const QString &text, const QString &zone)
{
    return {{u"id"_s, conversation.id.text()},
            {u"brand"_s, conversation.brand.text()},
            {u"account"_s, conversation.account.text()},
            {u"network"_s, conversation.network},
            {u"kind"_s, domain::kindName(conversation.kind)},
            {u"author"_s, conversation.author},
            {u"text"_s, text},
            {u"createdAt"_s, timeJson(conversation.writtenAt, zone)},
            {u"state"_s, domain::stateName(conversation.state)},
            {u"moderation"_s, domain::moderationName(conversation.moderation)},
            {u"subject"_s, conversation.subject},
            {u"labels"_s, QJsonArray::fromStringList(conversation.labels)},
            {u"message"_s, idJson(conversation.newest)},
            {u"language"_s, conversation.language.isEmpty() ? QJsonValue() : conversation.language},
            {u"sentiment"_s, sentimentJson(conversation.sentiment)},
            {u"mood"_s, moodWord(conversation.language, conversation.sentiment)}};
}

/// A conversation or a message by its letter; a bare number is a conversation.
Result<services::Target> targetOf(const QString &text)
{
    if (text.startsWith(u'm')) {
        if (const auto id = domain::MessageId::fromText(text); id.isValid())
            return services::Target(id);
    } else if (const auto id = domain::ConversationId::fromText(text); id.isValid()) {
        return services::Target(id);
    }
    if (text.isEmpty())
        return fail(missing(u"ID"_s));
    return fail(wrongUsage(
        QT_TRANSLATE_NOOP("ruchectl",
                          "“%1” is no id of a conversation or a message, which look like c88 and m901."),
        text));
}

Result<domain::ConversationId> conversationOf(Context &context, const QString &text)
{
    RUCHE_TRY_ASSIGN(const services::Target target, targetOf(text));
    if (const auto *const conversation = std::get_if<domain::ConversationId>(&target))
        return *conversation;
    RUCHE_TRY_ASSIGN(services::Workspace *const workspace, context.workspace());
    return context.wait(workspace->inbox().conversationOf(std::get<domain::MessageId>(target)));
}

Result<QString>
newestText(Context &context, services::Workspace &workspace, const domain::Conversation &conversation)
{
    if (conversation.excerpt.size() < excerptLength - 1)
        return conversation.excerpt;
    RUCHE_TRY_ASSIGN(const services::Thread thread, context.wait(workspace.inbox().thread(conversation.id)));
    for (const domain::Message &message : thread.messages) {
        if (message.id == conversation.newest)
            return message.text;
    }
    return conversation.excerpt;
}

/// Where the list goes on. The cursor is the last id of the page before; it may have left the list meanwhile,
/// as one that was marked as done leaves "is:new": then its time says where it was.
Result<qsizetype>
positionAfter(Context &context, const QList<domain::ConversationId> &ids, const QString &cursor)
{
    RUCHE_TRY_ASSIGN(const domain::ConversationId after, conversationOf(context, cursor));
    if (const qsizetype at = ids.indexOf(after); at >= 0)
        return at + 1;
    RUCHE_TRY_ASSIGN(services::Workspace *const workspace, context.workspace());
    RUCHE_TRY_ASSIGN(const services::Thread left, context.wait(workspace->inbox().thread(after)));
    qsizetype low = 0;
    qsizetype high = ids.size();
    while (low < high) { // newest first
        const qsizetype middle = (low + high) / 2;
        RUCHE_TRY_ASSIGN(const QList<domain::Conversation> row,
                         context.wait(workspace->inbox().rows({ids.at(middle)})));
        if (!row.isEmpty() && row.constFirst().newest > left.conversation.newest)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

int runInboxList(Context &context, const Arguments &arguments)
{
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const QList<domain::Brand> brands, context.wait(workspace->brands().list(true)));
    CTL_TRY(domain::ConversationQuery query,
            domain::parseConversationQuery(arguments.value(u"query"_s), brands));
    bool ok = true;
    const int limit = arguments.has(u"limit"_s) ? arguments.value(u"limit"_s).toInt(&ok) : defaultLimit;
    if (!ok || limit <= 0)
        return context.failed(
            wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” has to be a positive number."), u"--limit"_s));
    QList<domain::Conversation> rows;
    if (arguments.has(u"after"_s)) {
        CTL_TRY(const QList<domain::ConversationId> ids, context.wait(workspace->inbox().ids(query)));
        CTL_TRY(const qsizetype first, positionAfter(context, ids, arguments.value(u"after"_s)));
        CTL_TRY(rows, context.wait(workspace->inbox().rows(ids.mid(first, limit))));
    } else {
        CTL_TRY(rows, context.wait(workspace->inbox().firstPage(query, limit)));
    }
    QList<QJsonObject> objects;
    for (const domain::Conversation &row : rows) {
        CTL_TRY(const QString text, newestText(context, *workspace, row));
        objects << conversationJson(row, text, context.zoneOf(row.brand));
    }
    context.out().list(objects,
                       {u"id"_s, u"author"_s, u"state"_s, u"moderation"_s, u"createdAt"_s, u"text"_s},
                       QCoreApplication::translate("ruchectl", "No conversation."));
    return Done;
}

QJsonArray messagesJson(const services::Thread &thread, const QString &zone)
{
    QJsonArray messages;
    for (qsizetype i = 0; i < thread.messages.size(); ++i) {
        const domain::Message &message = thread.messages.at(i);
        messages.append(
            QJsonObject{{u"id"_s, message.id.text()},
                        {u"author"_s, message.authorName},
                        {u"own"_s, message.direction == domain::Direction::Outgoing},
                        {u"text"_s, message.text},
                        {u"createdAt"_s, timeJson(message.writtenAt, zone)},
                        {u"moderation"_s, domain::moderationName(message.moderation)},
                        {u"url"_s, message.url.toString()},
                        {u"language"_s, message.language.isEmpty() ? QJsonValue() : message.language},
                        {u"sentiment"_s, sentimentJson(thread.sentiments.value(i))},
                        {u"mood"_s, moodWord(message.language, thread.sentiments.value(i))}});
    }
    return messages;
}

int runInboxShow(Context &context, const Arguments &arguments)
{
    CTL_TRY(const domain::ConversationId id, conversationOf(context, arguments.rest().value(0)));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const services::Thread thread, context.wait(workspace->inbox().thread(id)));
    const QString zone = context.zoneOf(thread.conversation.brand);
    CTL_TRY(const QString text, newestText(context, *workspace, thread.conversation));
    QJsonObject object = conversationJson(thread.conversation, text, zone);
    QJsonArray notes;
    for (const domain::Note &note : thread.notes)
        notes.append(QJsonObject{{u"id"_s, note.id.text()},
                                 {u"text"_s, note.text},
                                 {u"createdAt"_s, timeJson(note.writtenAt, zone)}});
    object.insert(u"messages"_s, messagesJson(thread, zone));
    object.insert(u"notes"_s, notes);
    if (context.out().json()) {
        context.out().object(object, {});
        return Done;
    }
    context.out().object(object, {u"id"_s, u"subject"_s, u"state"_s, u"labels"_s});
    QList<QJsonObject> rows;
    for (const QJsonValue &message : object.value(u"messages"_s).toArray())
        rows << message.toObject();
    context.out().list(rows, {u"id"_s, u"createdAt"_s, u"author"_s, u"moderation"_s, u"text"_s});
    return Done;
}

/// Names an entry that has not been sent on standard error.
void printUnsent(Context &context, const services::OutboxEntry &entry)
{
    if (entry.problem) {
        context.out().error(*entry.problem, entry.conversation.text());
        return;
    }
    text::ErrorText words;
    words.message = QCoreApplication::translate("ruchectl", "This has not been sent yet.");
    words.hint = entry.state == services::OutboxState::Sending
        ? QCoreApplication::translate("ruchectl", "Another program is sending it.")
        : QCoreApplication::translate(
            "ruchectl",
            "It is kept in the outbox, behind what was queued before or until its account is in use, "
            "and leaves by itself while the window or `ruchectl agent` runs.");
    context.out().error(ErrorCode::Transient, words, entry.conversation.text());
}

/// Sends what is due and tells what became of that which the command queued; what others queued is theirs.
int flushAndReport(Context &context, services::Workspace &workspace, const QList<domain::EventId> &events)
{
    if (const auto flushed = context.wait(workspace.outbox().flush()); !flushed)
        context.out().error(flushed.error()); // it is queued all the same
    QList<services::OutboxEntry> entries;
    for (const domain::EventId event : events) {
        CTL_TRY(const QList<services::OutboxEntry> some, context.wait(workspace.outbox().ofEvent(event)));
        entries << some;
    }
    QList<QJsonObject> objects;
    qsizetype sent = 0;
    qsizetype failed = 0;
    for (const services::OutboxEntry &entry : entries) {
        sent += entry.state == services::OutboxState::Sent;
        failed += entry.state == services::OutboxState::Failed;
        objects << QJsonObject{
            {u"id"_s, entry.id.text()},
            {u"conversation"_s, entry.conversation.text()},
            {u"message"_s, entry.message.text()},
            {u"kind"_s, entry.isReply ? u"reply"_s : u"moderate"_s},
            {u"sent"_s, entry.state == services::OutboxState::Sent},
            {u"state"_s, domain::outboxStateName(entry.state)},
            {u"error"_s, entry.problem ? QJsonValue(codeName(entry.problem->code)) : QJsonValue()}};
        if (entry.state != services::OutboxState::Sent)
            printUnsent(context, entry);
    }
    context.out().list(objects, {u"id"_s, u"conversation"_s, u"kind"_s, u"state"_s, u"error"_s});
    if (sent == entries.size())
        return Done;
    // What waits is not lost and must not be queued again: only what the network refused has failed.
    return failed == entries.size() ? Failed : DoneInPart;
}

/// The window or the agent sends it when its time has come.
int runReplyAt(Context &context,
               services::Workspace &workspace,
               const services::Target &target,
               const Arguments &arguments)
{
    CTL_TRY(const domain::ConversationId id, conversationOf(context, arguments.rest().value(0)));
    CTL_TRY(const services::Thread thread, context.wait(workspace.inbox().thread(id)));
    const QString zone = context.zoneOf(thread.conversation.brand);
    CTL_TRY(const ZonedTime wall, parseIso(arguments.value(u"at"_s), zone));
    CTL_TRY(const QDateTime at, toUtc(wall));
    CTL_TRY(const services::PendingReply reply,
            context.wait(workspace.inbox().replyAt(target, arguments.value(u"text"_s), at)));
    context.out().object({{u"id"_s, reply.id.text()},
                          {u"conversation"_s, id.text()},
                          {u"kind"_s, u"reply"_s},
                          {u"state"_s, domain::outboxStateName(domain::OutboxState::Waiting)},
                          {u"leavesAt"_s, timeJson(at, zone)}},
                         {u"id"_s, u"conversation"_s, u"state"_s, u"leavesAt"_s});
    return Done;
}

int runReply(Context &context, const Arguments &arguments)
{
    if (!arguments.has(u"text"_s))
        return context.failed(missing(u"--text"_s));
    CTL_TRY(const services::Target target, targetOf(arguments.rest().value(0)));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    const bool close = arguments.has(u"done"_s);
    if (arguments.has(u"at"_s))
        return runReplyAt(context, *workspace, target, arguments);
    CTL_TRY(const services::PendingReply reply,
            context.wait(workspace->inbox().reply(
                target, arguments.value(u"text"_s), close, std::chrono::seconds(0))));
    return flushAndReport(context, *workspace, {reply.event});
}

/// Bans who wrote the messages; what they wrote stays as it is.
int runBan(Context &context,
           services::Workspace &workspace,
           const QList<services::Target> &targets,
           const Arguments &arguments)
{
    domain::RulingOrder order;
    order.sanction = domain::SanctionKind::Ban;
    for (const services::Target &target : targets) {
        if (const auto *message = std::get_if<domain::MessageId>(&target)) {
            order.messages << *message;
            continue;
        }
        CTL_TRY(const services::Thread thread,
                context.wait(workspace.inbox().thread(std::get<domain::ConversationId>(target))));
        order.messages << thread.conversation.newest;
    }
    const QString account = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    order.by = arguments.value(u"by"_s, account);
    services::ModerationQueue queue(workspace.storage());
    CTL_TRY(const QList<domain::Ruling> rulings, context.wait(queue.decide(order, std::chrono::seconds(0))));
    QList<domain::EventId> events;
    for (const domain::Ruling &ruling : rulings)
        events << ruling.event;
    return flushAndReport(context, workspace, events);
}

int runModerate(Context &context, const Arguments &arguments)
{
    using domain::ModerationAction;
    static const QHash<QString, ModerationAction> actions{{u"approve"_s, ModerationAction::Approve},
                                                          {u"hide"_s, ModerationAction::Hold},
                                                          {u"spam"_s, ModerationAction::Spam},
                                                          {u"delete"_s, ModerationAction::Trash}};
    const QString word = arguments.value(u"action"_s);
    if (word.isEmpty())
        return context.failed(missing(u"--action"_s));
    if (word != u"ban"_s && !actions.contains(word))
        return context.failed(wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” is no action."), word));
    if (arguments.rest().isEmpty())
        return context.failed(missing(u"ID"_s));
    QList<services::Target> targets;
    for (const QString &text : arguments.rest()) {
        CTL_TRY(const services::Target target, targetOf(text));
        targets << target;
    }
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    if (word == u"ban"_s)
        return runBan(context, *workspace, targets, arguments);
    CTL_TRY(const domain::EventId event,
            context.wait(workspace->inbox().moderate(targets, actions.value(word), std::chrono::seconds(0))));
    return flushAndReport(context, *workspace, {event});
}

int runNote(Context &context, const Arguments &arguments)
{
    if (!arguments.has(u"text"_s))
        return context.failed(missing(u"--text"_s));
    CTL_TRY(const domain::ConversationId id, conversationOf(context, arguments.rest().value(0)));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY([[maybe_unused]] const domain::EventId event,
            context.wait(workspace->inbox().addNote(id, arguments.value(u"text"_s))));
    return Done;
}

int runDone(Context &context, const Arguments &arguments)
{
    CTL_TRY(const domain::ConversationId id, conversationOf(context, arguments.rest().value(0)));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY([[maybe_unused]] const domain::EventId event,
            context.wait(workspace->inbox().setState({id}, domain::ConversationState::Done)));
    return Done;
}

int runSnooze(Context &context, const Arguments &arguments)
{
    if (!arguments.has(u"until"_s))
        return context.failed(missing(u"--until"_s));
    CTL_TRY(const domain::ConversationId id, conversationOf(context, arguments.rest().value(0)));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const services::Thread thread, context.wait(workspace->inbox().thread(id)));
    CTL_TRY(const ZonedTime until,
            parseIso(arguments.value(u"until"_s), context.zoneOf(thread.conversation.brand)));
    CTL_TRY(const QDateTime utc, toUtc(until));
    CTL_TRY([[maybe_unused]] const domain::EventId event,
            context.wait(workspace->inbox().setState({id}, domain::ConversationState::Snoozed, utc)));
    return Done;
}

int runLabel(Context &context, const Arguments &arguments)
{
    CTL_TRY(const domain::ConversationId id, conversationOf(context, arguments.rest().value(0)));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY([[maybe_unused]] const domain::EventId event,
            context.wait(workspace->inbox().setLabels(id, arguments.rest().mid(1))));
    return Done;
}

QJsonObject hitJson(const services::SearchHit &hit, const QString &zone)
{
    QJsonObject object{{u"title"_s, hit.title},
                       {u"excerpt"_s, hit.excerpt},
                       {u"at"_s, timeJson(hit.at, zone)},
                       {u"brand"_s, hit.brand.text()}};
    switch (hit.kind) {
    case services::SearchIn::Messages:
        object.insert(u"kind"_s, u"message"_s);
        object.insert(u"id"_s, domain::MessageId(hit.id).text());
        object.insert(u"conversation"_s, hit.conversation.text());
        break;
    case services::SearchIn::Posts:
        object.insert(u"kind"_s, u"post"_s);
        object.insert(u"id"_s, domain::PostId(hit.id).text());
        break;
    case services::SearchIn::Members:
        object.insert(u"kind"_s, u"member"_s);
        object.insert(u"id"_s, domain::MemberId(hit.id).text());
        break;
    }
    return object;
}

int runSearch(Context &context, const Arguments &arguments)
{
    if (arguments.rest().isEmpty())
        return context.failed(missing(u"QUERY"_s));
    services::SearchScope scope;
    const QHash<QString, services::SearchIn> kinds{{u"messages"_s, services::SearchIn::Messages},
                                                   {u"posts"_s, services::SearchIn::Posts},
                                                   {u"members"_s, services::SearchIn::Members}};
    for (const QString &word :
         arguments.value(u"in"_s, u"messages,posts,members"_s).split(u',', Qt::SkipEmptyParts)) {
        if (!kinds.contains(word))
            return context.failed(wrongUsage(
                QT_TRANSLATE_NOOP("ruchectl", "“%1” is none of messages, posts and members."), word));
        scope |= kinds.value(word);
    }
    bool ok = true;
    const int limit = arguments.has(u"limit"_s) ? arguments.value(u"limit"_s).toInt(&ok) : defaultLimit;
    if (!ok || limit <= 0)
        return context.failed(
            wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” has to be a positive number."), u"--limit"_s));
    CTL_TRY(const QList<domain::BrandId> brands, context.brandFilter(arguments));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(QList<services::SearchHit> hits,
            context.wait(workspace->search().find(arguments.rest().join(u' '), brands, scope, limit)));
    std::stable_sort(hits.begin(), hits.end(), [](const auto &a, const auto &b) { return a.at > b.at; });
    QList<QJsonObject> objects;
    for (const services::SearchHit &hit : hits.mid(0, limit))
        objects << hitJson(hit, context.zoneOf(hit.brand));
    context.out().list(objects,
                       {u"kind"_s, u"id"_s, u"at"_s, u"title"_s, u"excerpt"_s},
                       QCoreApplication::translate("ruchectl", "Nothing found."));
    return Done;
}

} // namespace

QList<CommandSpec> inboxCommands()
{
    return {
        {u"inbox list"_s,
         u"[--query Q] [--limit N] [--after CURSOR]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Lists conversations, newest first."),
         {{{u"query"_s}}, {{u"limit"_s}}, {{u"after"_s}}},
         runInboxList},
        {u"inbox show"_s,
         u"ID"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Shows a conversation with its messages and notes."),
         {},
         runInboxShow,
         1},
        {u"inbox reply"_s,
         u"ID --text T [--done | --at TIME]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Answers in public, at once or at a time."),
         {{{u"text"_s}}, {{u"done"_s}, false}, {{u"at"_s}}},
         runReply,
         1},
        {u"inbox note"_s,
         u"ID --text T"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Adds a note for colleagues."),
         {{{u"text"_s}}},
         runNote,
         1},
        {u"inbox done"_s,
         u"ID"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Marks a conversation as done."),
         {},
         runDone,
         1},
        {u"inbox snooze"_s,
         u"ID --until T"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Puts a conversation aside until a time."),
         {{{u"until"_s}}},
         runSnooze,
         1},
        {u"inbox label"_s,
         u"ID L…"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Sets the labels of a conversation."),
         {},
         runLabel,
         -1},
        {u"inbox moderate"_s,
         u"ID… --action approve|hide|delete|spam|ban [--by NAME]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Moderates on the network."),
         {{{u"action"_s}}, {{u"by"_s}}},
         runModerate,
         -1},
        {u"search"_s,
         u"QUERY [--in messages,posts,members] [--brand B] [--limit N]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Finds by words, newest first."),
         {{{u"in"_s}}, {{u"brand"_s}}, {{u"limit"_s}}},
         runSearch,
         -1},
    };
}

} // namespace ruche::ctl
