// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruchectl/commands.h"
#include "core/approval/reviewpack.h"
#include "core/base/files.h"
#include "core/services/approvalservice.h"
#include "core/services/postservice.h"
#include "core/services/reviewpackservice.h"
#include "core/text/reviewtext.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ctl {

namespace {

Result<domain::PostId> reviewedPost(const QString &text)
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

/// Under which name something is decided: as given, else that of the account on this machine.
QString decidedBy(const Arguments &arguments)
{
    const QString own = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return arguments.value(u"by"_s, own);
}

QJsonObject reviewJson(const services::Review &review, const QString &zone)
{
    QJsonArray changes;
    for (const approval::FormChange &change : review.changes)
        changes.append(QJsonObject{{u"part"_s, approval::partName(change.part)},
                                   {u"account"_s, idJson(change.account)},
                                   {u"before"_s, change.before},
                                   {u"after"_s, change.after}});
    QJsonArray decisions;
    for (const domain::ReviewDecision &decision : review.decisions)
        decisions.append(QJsonObject{{u"decision"_s, domain::decisionName(decision.kind)},
                                     {u"by"_s, decision.by},
                                     {u"at"_s, timeJson(decision.at, zone)},
                                     {u"comment"_s, decision.comment},
                                     {u"fromPack"_s, !decision.answer.isEmpty()},
                                     {u"hash"_s, QString::fromLatin1(decision.hash)}});
    QJsonArray comments;
    for (const domain::PostComment &comment : review.comments)
        comments.append(QJsonObject{{u"id"_s, comment.id.text()},
                                    {u"parent"_s, idJson(comment.parent)},
                                    {u"audience"_s, domain::audienceName(comment.audience)},
                                    {u"author"_s, comment.author},
                                    {u"text"_s, comment.text},
                                    {u"at"_s, timeJson(comment.createdAt, zone)},
                                    {u"resolvedAt"_s, timeJson(comment.resolvedAt, zone)}});
    return {{u"id"_s, review.post.id.text()},
            {u"brand"_s, review.post.brand.text()},
            {u"title"_s, review.post.title},
            {u"state"_s, domain::stateName(review.post.state)},
            {u"review"_s, domain::statusName(review.status)},
            {u"mode"_s, domain::modeName(review.rule.mode)},
            {u"scheduledAt"_s, timeJson(review.post.plannedAt, zone)},
            {u"leavesOnceApproved"_s, review.schedules},
            {u"askedBy"_s, review.askedBy},
            {u"next"_s, review.next},
            {u"hash"_s, QString::fromLatin1(review.hash)},
            {u"changes"_s, changes},
            {u"decisions"_s, decisions},
            {u"comments"_s, comments}};
}

const QStringList reviewColumns{
    u"id"_s, u"brand"_s, u"review"_s, u"state"_s, u"scheduledAt"_s, u"askedBy"_s, u"next"_s, u"title"_s};

int showReview(Context &context, domain::PostId id)
{
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    services::ApprovalService approval(workspace->storage());
    CTL_TRY(const services::Review review, context.wait(approval.read(id)));
    QStringList order = reviewColumns;
    order << u"leavesOnceApproved"_s << u"changes"_s << u"decisions"_s << u"comments"_s;
    context.out().object(reviewJson(review, context.zoneOf(review.post.brand)), order);
    return Done;
}

int runReviewList(Context &context, const Arguments &arguments)
{
    CTL_TRY(const QList<domain::BrandId> brands, context.brandFilter(arguments));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    services::ApprovalService approval(workspace->storage());
    CTL_TRY(const QList<services::Review> reviews, context.wait(approval.open(brands)));
    QList<QJsonObject> objects;
    for (const services::Review &review : reviews)
        objects << reviewJson(review, context.zoneOf(review.post.brand));
    context.out().list(
        objects, reviewColumns, QCoreApplication::translate("ruchectl", "Nothing waits for a review."));
    return Done;
}

int runReviewShow(Context &context, const Arguments &arguments)
{
    CTL_TRY(const domain::PostId id, reviewedPost(arguments.rest().value(0)));
    return showReview(context, id);
}

int runReviewMode(Context &context, const Arguments &arguments)
{
    CTL_TRY(const domain::Brand brand, context.brand(arguments.value(u"brand"_s)));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    services::ApprovalService approval(workspace->storage());
    CTL_TRY(domain::ApprovalRule rule, context.wait(approval.rule(brand.id)));
    if (arguments.has(u"set"_s) || arguments.has(u"approver"_s)) {
        const QString word = arguments.value(u"set"_s, domain::modeName(rule.mode));
        const auto mode = domain::modeFromName(word);
        if (!mode)
            return context.failed(wrongUsage(
                QT_TRANSLATE_NOOP("ruchectl", "“%1” has to be none, optional or required."), word));
        rule.mode = *mode;
        if (arguments.has(u"approver"_s))
            rule.approvers = arguments.values(u"approver"_s);
        if (rule.approvers == QStringList{QString()})
            rule.approvers.clear();
        CTL_TRY([[maybe_unused]] const domain::EventId event, context.wait(approval.setRule(rule)));
    }
    context.out().object({{u"id"_s, brand.id.text()},
                          {u"mode"_s, domain::modeName(rule.mode)},
                          {u"approvers"_s, QJsonArray::fromStringList(rule.approvers)}},
                         {u"id"_s, u"mode"_s, u"approvers"_s});
    return Done;
}

int runReviewExport(Context &context, const Arguments &arguments)
{
    if (!arguments.has(u"o"_s))
        return context.failed(missing(u"-o"_s));
    CTL_TRY(const domain::Brand brand, context.brand(arguments.value(u"brand"_s)));
    services::PackRequest request;
    request.brand = brand.id;
    request.language = arguments.value(u"language"_s, brand.languages.value(0, QLocale().name().left(2)));
    if (request.language != "fr"_L1 && request.language != "en"_L1) {
        if (arguments.has(u"language"_s))
            return context.failed(
                wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” has to be fr or en."), request.language));
        request.language = u"en"_s;
    }
    if (arguments.has(u"from"_s)) {
        CTL_TRY(const ZonedTime from, parseIso(arguments.value(u"from"_s), brand.zone));
        CTL_TRY(request.from, toUtc(from));
    }
    if (arguments.has(u"to"_s)) {
        CTL_TRY(ZonedTime to, parseIso(arguments.value(u"to"_s), brand.zone));
        if (arguments.value(u"to"_s).size() == 10) // a day without time means to its end
            to.wall = to.wall.addDays(1);
        CTL_TRY(request.to, toUtc(to));
    }
    for (const QString &text : arguments.rest()) {
        CTL_TRY(const domain::PostId id, reviewedPost(text));
        request.posts << id;
    }
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    services::ReviewPackService packs(workspace->storage());
    CTL_TRY(const services::PackFile pack, context.wait(packs.make(request)));
    const QString path = arguments.value(u"o"_s);
    if (const Result<void> written = files::write(path, pack.html); !written)
        return context.failed(written.error());
    context.out().object({{u"pack"_s, pack.id},
                          {u"file"_s, path},
                          {u"posts"_s, pack.posts},
                          {u"leftOutPictures"_s, pack.leftOutPictures}},
                         {u"pack"_s, u"file"_s, u"posts"_s, u"leftOutPictures"_s});
    return Done;
}

int runReviewImport(Context &context, const Arguments &arguments)
{
    const QString path = arguments.rest().value(0);
    if (path.isEmpty())
        return context.failed(missing(u"FILE"_s));
    CTL_TRY(const QByteArray bytes, files::read(path, approval::largestAnswer));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    services::ReviewPackService packs(workspace->storage());
    CTL_TRY(const services::AnswerReading reading,
            context.wait(arguments.has(u"dry-run"_s) ? packs.preview(bytes) : packs.readIn(bytes)));
    QList<QJsonObject> objects;
    for (const domain::AnswerLine &line : reading.lines)
        objects << QJsonObject{{u"post"_s, line.written},
                               {u"title"_s, line.title},
                               {u"reviewer"_s, reading.reviewer},
                               {u"outcome"_s, domain::outcomeName(line.outcome)},
                               {u"text"_s, text::outcomeText(line)},
                               {u"comment"_s, line.comment}};
    context.out().list(objects,
                       {u"post"_s, u"title"_s, u"reviewer"_s, u"text"_s, u"comment"_s},
                       QCoreApplication::translate("ruchectl", "The answer says nothing."));
    // What is known already is done: the same file may come twice.
    int refused = 0;
    for (const domain::AnswerLine &line : reading.lines) {
        if (line.counts() || line.outcome == domain::AnswerLine::Outcome::Already)
            continue;
        ++refused;
        context.out().aside(u"%1: %2"_s.arg(line.written, text::outcomeText(line)));
    }
    return refused == 0 ? Done : refused == reading.lines.size() ? Failed : DoneInPart;
}

template <typename Decide> int decideAbout(Context &context, const Arguments &arguments, Decide decide)
{
    CTL_TRY(const domain::PostId id, reviewedPost(arguments.rest().value(0)));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    services::ApprovalService approval(workspace->storage());
    CTL_TRY([[maybe_unused]] const domain::EventId event, context.wait(decide(approval, id)));
    return showReview(context, id);
}

int runApprove(Context &context, const Arguments &arguments)
{
    return decideAbout(
        context, arguments, [&arguments](services::ApprovalService &approval, domain::PostId id) {
            return approval.approve({id},
                                    decidedBy(arguments),
                                    arguments.value(u"comment"_s),
                                    arguments.value(u"hash"_s).toLatin1());
        });
}

int runRequest(Context &context, const Arguments &arguments)
{
    return decideAbout(
        context, arguments, [&arguments](services::ApprovalService &approval, domain::PostId id) {
            return approval.request({id}, decidedBy(arguments));
        });
}

int runChanges(Context &context, const Arguments &arguments)
{
    if (!arguments.has(u"comment"_s))
        return context.failed(missing(u"--comment"_s));
    return decideAbout(
        context, arguments, [&arguments](services::ApprovalService &approval, domain::PostId id) {
            return approval.askChanges({id}, decidedBy(arguments), arguments.value(u"comment"_s));
        });
}

int runWithdraw(Context &context, const Arguments &arguments)
{
    return decideAbout(
        context, arguments, [&arguments](services::ApprovalService &approval, domain::PostId id) {
            return approval.withdraw({id}, decidedBy(arguments));
        });
}

} // namespace

QList<CommandSpec> reviewCommands()
{
    return {
        {u"review list"_s,
         u"[--brand B]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Lists the posts that wait for a review."),
         {{{u"brand"_s}}},
         runReviewList},
        {u"review show"_s,
         u"ID"_s,
         QT_TRANSLATE_NOOP(
             "ruchectl", "Shows how a post stands: decisions, comments, what changed since it was approved."),
         {},
         runReviewShow,
         1},
        {u"review mode"_s,
         u"--brand B [--set none|optional|required] [--approver NAME]…"_s,
         QT_TRANSLATE_NOOP("ruchectl",
                           "Shows or sets what a brand asks for before a post leaves, and of whom."),
         {{{u"brand"_s}}, {{u"set"_s}}, {{u"approver"_s}, true, true}},
         runReviewMode},
        {u"review export"_s,
         u"--brand B [--from D] [--to D] [--language fr|en] -o FILE [ID]…"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Writes posts into one HTML file for somebody to review."),
         {{{u"brand"_s}}, {{u"from"_s}}, {{u"to"_s}}, {{u"language"_s}}, {{u"o"_s}}},
         runReviewExport,
         -1},
        {u"review import"_s,
         u"FILE [--dry-run]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Reads in what somebody answered to such a file."),
         {{{u"dry-run"_s}, false}},
         runReviewImport,
         1},
        {u"post request-review"_s,
         u"ID [--by NAME]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Asks for a review of a post."),
         {{{u"by"_s}}},
         runRequest,
         1},
        {u"post approve"_s,
         u"ID [--by NAME] [--comment T] [--hash H]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Approves a post as it is; with --hash only if it is that version."),
         {{{u"by"_s}}, {{u"comment"_s}}, {{u"hash"_s}}},
         runApprove,
         1},
        {u"post ask-changes"_s,
         u"ID --comment T [--by NAME]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Asks for changes of a post, which is approved no more."),
         {{{u"by"_s}}, {{u"comment"_s}}},
         runChanges,
         1},
        {u"post withdraw"_s,
         u"ID [--by NAME]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Takes a post out of the review: it is a draft again."),
         {{{u"by"_s}}},
         runWithdraw,
         1},
    };
}

} // namespace ruche::ctl
