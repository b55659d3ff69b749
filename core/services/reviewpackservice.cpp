// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/reviewpackservice.h"

#include "core/approval/reviewpack.h"
#include "core/base/async.h"
#include "core/base/htmltext.h"
#include "core/services/accountservice.h"
#include "core/services/decisionjobs.h"
#include "core/services/reviewjobs.h"
#include "core/services/storage.h"
#include "core/storage/accountrepository.h"
#include "core/storage/brandrepository.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/postrepository.h"

#include <QRandomGenerator>
#include <QSet>
#include <QUuid>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

namespace reviews = storage::reviews;
using domain::AnswerLine;
using Outcome = AnswerLine::Outcome;
using domain::PostState;

constexpr int sealKeyBytes = 32;

QByteArray randomKey()
{
    QByteArray key(sealKeyBytes, '\0');
    for (char &byte : key)
        byte = char(QRandomGenerator::system()->bounded(256));
    return key;
}

QString titleOfPost(const domain::Post &post)
{
    const QString words = post.title.isEmpty() ? html::toPlainText(post.text) : post.title;
    return words.simplified().left(80);
}

Result<QList<domain::Post>>
postsOf(storage::Connection &connection, const PackRequest &request, const QDateTime &now)
{
    QList<domain::Post> posts;
    if (!request.posts.isEmpty()) {
        for (const domain::PostId id : request.posts) {
            RUCHE_TRY_ASSIGN(const domain::Post post, storage::posts::read(connection, id));
            if (post.deletedAt)
                return fail(ErrorCode::NotFound, u"in the trash"_s, id.text());
            if (post.brand != request.brand)
                return fail(ErrorCode::InvalidArgument, u"a post of another brand"_s, id.text());
            posts << post;
        }
    } else {
        domain::PostQuery query;
        query.brands = {request.brand};
        query.states = {PostState::InReview, PostState::Approved, PostState::Scheduled, PostState::HandedOff};
        query.from = request.from.value_or(now);
        query.to = request.to;
        RUCHE_TRY_ASSIGN(posts, storage::posts::list(connection, query));
        if (!request.from && !request.to) { // what is under review and has no date yet
            query.from.reset();
            query.withoutDate = true;
            query.states = {PostState::InReview};
            RUCHE_TRY_ASSIGN(const QList<domain::Post> undated, storage::posts::list(connection, query));
            posts << undated;
        }
    }
    std::stable_sort(posts.begin(), posts.end(), [](const domain::Post &one, const domain::Post &other) {
        return one.plannedAt && (!other.plannedAt || *one.plannedAt < *other.plannedAt);
    });
    if (posts.isEmpty())
        return fail(ErrorCode::NotFound, u"nothing to review"_s, u"posts"_s);
    return posts;
}

QString networkName(const QString &key)
{
    for (const domain::NetworkInfo &network : AccountService::networks()) {
        if (network.key == key)
            return network.name;
    }
    return key;
}

Result<QList<approval::PackPreview>>
previewsOf(storage::Connection &connection, const domain::Post &post, const QDateTime &now)
{
    QList<approval::PackPreview> previews;
    for (const domain::Variant &variant : post.variants) {
        RUCHE_TRY_ASSIGN(const domain::Account account,
                         storage::accounts::read(connection, variant.account, now));
        approval::PackPreview preview;
        preview.title = variant.title.value_or(post.title);
        preview.text = variant.text.value_or(post.text);
        preview.warning = variant.options.contentWarning;
        const QString name = account.handle + u" · "_s + networkName(account.network);
        const auto same
            = std::find_if(previews.begin(), previews.end(), [&preview](const approval::PackPreview &other) {
                  return other.title == preview.title && other.text == preview.text
                      && other.warning == preview.warning;
              });
        if (same != previews.end()) {
            same->accounts << name;
            continue;
        }
        preview.accounts << name;
        previews << preview;
    }
    if (previews.isEmpty())
        previews << approval::PackPreview{{}, post.title, post.text, {}};
    return previews;
}

Result<QList<approval::PackImage>> imagesOf(storage::Connection &connection,
                                            const domain::Post &post,
                                            const PictureShrinker &shrink,
                                            PackFile &file)
{
    QList<approval::PackImage> images;
    for (const domain::Media &media : post.media) {
        approval::PackImage image{media.mimeType, {}, media.fileName, media.altText};
        const auto content = storage::posts::mediaContent(connection, media.id);
        const bool isPicture = media.mimeType.startsWith("image/"_L1);
        const auto smaller = content && shrink && isPicture ? shrink(*content, media.mimeType) : std::nullopt;
        if (smaller) {
            image.mimeType = smaller->first;
            image.bytes = smaller->second;
        } else if (content && isPicture && content->size() <= ReviewPackService::largestPicture) {
            image.bytes = *content;
        } else {
            ++file.leftOutPictures;
        }
        images << image;
    }
    return images;
}

Result<approval::PackPost> packPost(storage::Connection &connection,
                                    const domain::Post &post,
                                    const PictureShrinker &shrink,
                                    const QDateTime &now,
                                    PackFile &file)
{
    RUCHE_TRY_ASSIGN(const reviewjobs::Standing standing, reviewjobs::standing(connection, post));
    approval::PackPost packed;
    packed.id = post.id.text();
    packed.hash = standing.hash;
    packed.title = titleOfPost(post);
    if (post.plannedFor) {
        packed.wall = post.plannedFor->wall;
        packed.zone = post.plannedFor->zone;
    }
    RUCHE_TRY_ASSIGN(packed.previews, previewsOf(connection, post, now));
    RUCHE_TRY_ASSIGN(packed.images, imagesOf(connection, post, shrink, file));
    RUCHE_TRY_ASSIGN(const domain::LeavingExtras extras, reviews::extras(connection, post));
    for (const domain::LeavingExtras::FollowUp &one : extras.followUps)
        packed.followUps.append({one.minutes, one.text});
    RUCHE_TRY_ASSIGN(const QList<domain::PostComment> comments, reviews::comments(connection, post.id));
    for (const domain::PostComment &comment : comments) {
        // What the team says among itself never goes to a client.
        if (comment.audience == domain::PostComment::Audience::Client)
            packed.comments.append({comment.author, comment.text});
    }
    return packed;
}

/// A pack with all that it shows, read at one moment.
struct MadePack
{
    approval::Pack pack;
    PackFile file;
};

Result<MadePack> collect(storage::Connection &connection,
                         const PackRequest &request,
                         const PictureShrinker &shrink,
                         const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const domain::Brand brand, storage::brands::read(connection, request.brand));
    RUCHE_TRY_ASSIGN(const QList<domain::Post> posts, postsOf(connection, request, now));
    MadePack made;
    made.pack.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    made.pack.sealKey = randomKey();
    made.pack.language = request.language == "fr"_L1 ? u"fr"_s : u"en"_s;
    made.pack.brand = brand.name;
    made.pack.madeOn = dayIn(now, brand.zone);
    for (const domain::Post &post : posts) {
        RUCHE_TRY_ASSIGN(const approval::PackPost packed, packPost(connection, post, shrink, now, made.file));
        made.pack.posts << packed;
    }
    made.file.id = made.pack.id;
    made.file.posts = int(posts.size());
    made.file.html = approval::packHtml(made.pack);
    return made;
}

/// An answer with what its pack was, both read.
struct Reading
{
    approval::Answer answer;
    reviews::Pack pack;
    AnswerReading result;
};

bool saidBefore(const reviewjobs::Standing &standing,
                const approval::Answer &answer,
                const approval::AnswerRow &row)
{
    // The same again from the same person, in a file saved twice.
    using Kind = domain::ReviewDecision::Kind;
    const Kind kind
        = row.decision == approval::AnswerRow::Decision::Approve ? Kind::Approved : Kind::ChangesAsked;
    return row.decision != approval::AnswerRow::Decision::None
        && std::any_of(standing.decisions.begin(),
                       standing.decisions.end(),
                       [&](const domain::ReviewDecision &decision) {
                           return !decision.answer.isEmpty() && decision.kind == kind
                               && decision.hash == row.hash && decision.by == answer.reviewer
                               && decision.comment == decisionjobs::plainWords(row.comment);
                       });
}

Result<AnswerLine>
judgeRow(storage::Connection &connection, const Reading &reading, const approval::AnswerRow &row)
{
    AnswerLine line;
    line.written = row.post.left(40);
    line.comment = decisionjobs::plainWords(row.comment);
    const QByteArray seal = approval::sealOf(reading.pack.sealKey, reading.pack.id, row.post, row.hash);
    if (seal != row.seal) {
        line.outcome = Outcome::Forged;
        return line;
    }
    const auto id = domain::PostId::fromText(row.post);
    const auto post = id.isValid() ? storage::posts::read(connection, id)
                                   : Result<domain::Post>(fail(ErrorCode::NotFound));
    if (!post || post->deletedAt) {
        line.outcome = Outcome::UnknownPost;
        return line;
    }
    line.post = post->id;
    line.title = titleOfPost(*post);
    RUCHE_TRY_ASSIGN(const reviewjobs::Standing standing, reviewjobs::standing(connection, *post));
    const QString turn = standing.rule.approvers.value(standing.levelsDone);
    using Decision = approval::AnswerRow::Decision;
    if (saidBefore(standing, reading.answer, row))
        line.outcome = Outcome::Already;
    else if (line.comment.size() > decisionjobs::longestComment)
        line.outcome = Outcome::CommentTooLong;
    else if (!domain::isEditable(*post))
        line.outcome = Outcome::Out;
    else if (row.decision == Decision::Changes && line.comment.isEmpty())
        line.outcome = Outcome::NoComment;
    else if (row.decision != Decision::None && row.hash != standing.hash)
        line.outcome = Outcome::ChangedSince;
    else if (row.decision == Decision::Changes)
        line.outcome = Outcome::AsksChanges;
    else if (row.decision == Decision::None)
        line.outcome = line.comment.isEmpty() ? Outcome::Already : Outcome::Comments;
    else if (standing.isApproved())
        line.outcome = Outcome::Already;
    else if (!turn.isEmpty() && turn.compare(reading.answer.reviewer, Qt::CaseInsensitive) != 0)
        line.outcome = Outcome::OtherTurn;
    else
        line.outcome = Outcome::Approves;
    line.detail = line.outcome == Outcome::OtherTurn ? turn : QString();
    return line;
}

Result<Reading> judge(storage::Connection &connection, const QByteArray &bytes)
{
    Reading reading;
    RUCHE_TRY_ASSIGN(reading.answer, approval::parseAnswer(bytes));
    RUCHE_TRY_ASSIGN(const auto pack, reviews::pack(connection, reading.answer.pack));
    if (!pack)
        return fail(ErrorCode::Refused, domain::approvalrefusal::otherWorkspace);
    reading.pack = *pack;
    reading.result.reviewer = reading.answer.reviewer;
    reading.result.packMadeAt = pack->madeAt;
    reading.result.brand = pack->brand;
    RUCHE_TRY_ASSIGN(const bool read, reviews::isAnswerRead(connection, reading.answer.id));
    QSet<QString> seen;
    for (const approval::AnswerRow &row : std::as_const(reading.answer.rows)) {
        RUCHE_TRY_ASSIGN(AnswerLine line, judgeRow(connection, reading, row));
        const bool trusted = line.outcome != Outcome::Forged && line.outcome != Outcome::UnknownPost;
        if (trusted && (read || seen.contains(row.post)))
            line.outcome = Outcome::Already;
        seen.insert(row.post);
        reading.result.lines << line;
    }
    return reading;
}

Result<void> takeOver(storage::Connection &connection,
                      storage::EventRecorder &recorder,
                      const Reading &reading,
                      const AnswerLine &line,
                      const QDateTime &now)
{
    const decisionjobs::Voice voice{reading.answer.reviewer, line.comment, reading.answer.id, now};
    if (line.outcome == Outcome::AsksChanges)
        return decisionjobs::askChanges(connection, recorder, line.post, voice).map([](domain::BrandId) {});
    if (line.outcome == Outcome::Approves)
        RUCHE_TRY(decisionjobs::approve(connection, recorder, line.post, voice, {}));
    if (line.comment.isEmpty())
        return {};
    domain::PostComment comment;
    comment.post = line.post;
    comment.audience = domain::PostComment::Audience::Client;
    comment.author = reading.answer.reviewer;
    comment.text = line.comment;
    comment.answer = reading.answer.id;
    comment.createdAt = now;
    return decisionjobs::say(connection, recorder, comment).map([](domain::CommentId) {});
}

Result<AnswerReading>
takeOverAll(storage::Connection &connection, const QByteArray &bytes, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(Reading reading, judge(connection, bytes));
    storage::EventRecorder recorder(connection, u"review.answers"_s, now);
    qint64 first = 0;
    int taken = 0;
    for (const AnswerLine &line : std::as_const(reading.result.lines)) {
        if (!line.counts() && !line.keepsComment())
            continue;
        RUCHE_TRY(takeOver(connection, recorder, reading, line, now));
        first = first == 0 ? line.post.value : first;
        ++taken;
    }
    if (taken == 0)
        return reading.result;
    RUCHE_TRY(reviews::addAnswer(
        connection, reading.answer.id, reading.pack.id, reading.answer.reviewer, now, true));
    RUCHE_TRY(recorder.watch(u"review_answer"_s, u"id"_s, reading.answer.id));
    RUCHE_TRY(reviews::setAnswerUndone(connection, reading.answer.id, false));
    RUCHE_TRY_ASSIGN(reading.result.event, recorder.finish(reading.pack.brand, first, taken));
    return reading.result;
}

} // namespace

int AnswerReading::taken() const
{
    return int(std::count_if(
        lines.begin(), lines.end(), [](const domain::AnswerLine &line) { return line.counts(); }));
}

int AnswerReading::refused() const
{
    return int(lines.size()) - taken();
}

ReviewPackService::ReviewPackService(Storage &storage)
    : m_storage(storage)
{
}

QFuture<Result<PackFile>> ReviewPackService::make(const PackRequest &request, const PictureShrinker &shrink)
{
    // On the reading thread, for pictures take time; what is kept of it is written afterwards.
    const QDateTime now = m_storage.clock().now();
    async::Answer<PackFile> answer;
    const auto made = m_storage.read([request, shrink, now](storage::Connection &connection) {
        return collect(connection, request, shrink, now);
    });
    async::deliver(
        made,
        &m_storage.writer(),
        [answer, request, now, &storage = m_storage](const Result<MadePack> &pack) {
            if (!pack) {
                answer.finish(fail(pack.error()));
                return;
            }
            const auto stored = storage.write([pack = *pack, request, now](
                                                  storage::Connection &connection) -> Result<PackFile> {
                RUCHE_TRY(reviews::addPack(
                    connection, {pack.pack.id, request.brand, pack.pack.sealKey, pack.pack.language, now}));
                for (const approval::PackPost &post : pack.pack.posts)
                    RUCHE_TRY(reviews::addPackPost(
                        connection, pack.pack.id, domain::PostId::fromText(post.id), post.hash));
                return pack.file;
            });
            async::deliver(
                stored, &storage.writer(), [answer](const Result<PackFile> &file) { answer.finish(file); });
        });
    return answer.future();
}

QFuture<Result<AnswerReading>> ReviewPackService::preview(const QByteArray &bytes)
{
    return m_storage.read([bytes](storage::Connection &connection) -> Result<AnswerReading> {
        RUCHE_TRY_ASSIGN(const Reading reading, judge(connection, bytes));
        return reading.result;
    });
}

QFuture<Result<AnswerReading>> ReviewPackService::readIn(const QByteArray &bytes)
{
    return m_storage.write([bytes, now = m_storage.clock().now()](storage::Connection &connection) {
        return takeOverAll(connection, bytes, now);
    });
}

} // namespace ruche::services
