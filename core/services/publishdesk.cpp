// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/publishdesk.h"

#include "core/base/async.h"
#include "core/base/files.h"
#include "core/base/log.h"
#include "core/connectors/assisted/assistedconnector.h"
#include "core/connectors/connectorregistry.h"
#include "core/services/attemptsettler.h"
#include "core/services/connectorpool.h"
#include "core/services/outgoingmedia.h"
#include "core/services/postservice.h"
#include "core/services/preflight.h"
#include "core/services/reviewjobs.h"
#include "core/services/storage.h"
#include "core/services/variantdraft.h"
#include "core/storage/accountrepository.h"
#include "core/storage/allowancerepository.h"
#include "core/storage/attemptrepository.h"
#include "core/storage/mediarepository.h"
#include "core/storage/noticerepository.h"
#include "core/storage/pauserepository.h"
#include "core/storage/postrepository.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

namespace notices = storage::notices;
using domain::PublishWarning;

bool isByHand(const domain::Variant &variant, const domain::Account &account)
{
    return variant.delivery == domain::Delivery::Assisted
        || account.capabilities.testFlag(domain::Capability::Assisted);
}

HandPost handPostOf(const domain::Post &post,
                    const domain::Variant &variant,
                    const domain::Account &account,
                    const QDateTime &dueAt)
{
    const auto info = connectors::networkInfo(account.network);
    const QUrl compose = info ? info->composeUrl : QUrl();
    return {.post = post.id,
            .variant = variant.id,
            .account = account,
            .title = variant.title.value_or(post.title),
            .text = variant.text.value_or(post.text),
            .media = post.media,
            .dueAt = dueAt,
            .composeUrl = compose.isEmpty() ? account.url : compose};
}

Result<QList<HandPost>> handPosts(storage::Connection &connection, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const QList<notices::Planned> due,
                     notices::dueByHand(connection, now, notices::Samples::With));
    QList<HandPost> found;
    for (const notices::Planned &planned : due) {
        RUCHE_TRY_ASSIGN(const domain::Post post, storage::posts::read(connection, planned.post));
        RUCHE_TRY_ASSIGN(const auto refusal, reviewjobs::refusal(connection, post));
        if (refusal)
            continue;
        RUCHE_TRY_ASSIGN(const domain::Variant variant,
                         storage::posts::readVariant(connection, planned.variant));
        RUCHE_TRY_ASSIGN(const domain::Account account,
                         storage::accounts::read(connection, planned.account, now));
        found << handPostOf(post, variant, account, planned.slot);
    }
    return found;
}

Result<QList<HandPost>> handPostsOf(storage::Connection &connection, domain::PostId id, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const domain::Post post, storage::posts::read(connection, id));
    QList<HandPost> found;
    for (const domain::Variant &variant : post.variants) {
        RUCHE_TRY_ASSIGN(const domain::Account account,
                         storage::accounts::read(connection, variant.account, now));
        if (isByHand(variant, account) && variant.state != domain::PostState::Published)
            found << handPostOf(post, variant, account, post.plannedAt.value_or(now));
    }
    return found;
}

/// An address that a person pasted: on the web, and on the site of that account.
Result<QUrl> pastedAddress(const QString &typed, const domain::Account &account)
{
    const QUrl url(typed.trimmed(), QUrl::StrictMode);
    const bool onTheWeb = url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1)
        && !url.host().isEmpty() && url.userInfo().isEmpty();
    if (!onTheWeb)
        return fail(ErrorCode::InvalidArgument, u"no web address"_s, typed);
    const QString own = account.url.host().toLower();
    const QString host = url.host().toLower();
    const bool there = connectors::AssistedConnector::isAt(account.network, url)
        || (!own.isEmpty() && (host == own || host.endsWith(u'.' + own)));
    if (!there)
        return fail(ErrorCode::InvalidArgument, u"not an address of this network"_s, typed);
    return url;
}

Result<domain::Post> storePosted(storage::Connection &connection,
                                 domain::PostId id,
                                 domain::AccountId account,
                                 const QString &address,
                                 const QString &owner,
                                 const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(QList<HandPost> waiting, handPostsOf(connection, id, now));
    if (account.isValid())
        waiting.removeIf([account](const HandPost &hand) { return hand.account.id != account; });
    if (waiting.isEmpty())
        return fail(ErrorCode::Refused, u"nothing of it is to be posted by hand"_s, id.text());
    if (waiting.size() > 1)
        return fail(ErrorCode::InvalidArgument, u"several accounts wait for it"_s, u"account"_s);
    const HandPost &hand = waiting.first();
    RUCHE_TRY_ASSIGN(const QUrl url, pastedAddress(address, hand.account));
    const notices::Planned planned{hand.variant, id, hand.account.id, hand.dueAt, false};
    RUCHE_TRY(notices::setPostedByHand(connection, planned, url, u"by hand, "_s + owner, now));
    return storage::posts::read(connection, id);
}

/// A post of which no clear answer came, at the one account that is meant.
struct Unclear
{
    storage::attempts::Open open;
    domain::Account account;
    int files = 0; ///< that what is unclear was to have with it
    bool isThread = false;
};

Result<Unclear>
unclearOf(storage::Connection &connection, domain::PostId id, domain::AccountId account, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(QList<storage::attempts::Open> open, storage::attempts::uncertain(connection, now, id));
    if (account.isValid())
        open.removeIf([account](const auto &one) { return one.account != account; });
    if (open.isEmpty())
        return fail(ErrorCode::Refused, u"nothing of it is unclear"_s, id.text());
    if (open.size() > 1)
        return fail(ErrorCode::InvalidArgument, u"several accounts are unclear"_s, u"account"_s);
    Unclear unclear;
    unclear.open = open.first();
    RUCHE_TRY_ASSIGN(unclear.account, storage::accounts::read(connection, unclear.open.account, now));
    RUCHE_TRY_ASSIGN(const auto parts, storage::parts::list(connection, unclear.open.attempt.variant));
    unclear.isThread = !parts.isEmpty();
    if (nextPart(parts) == 0) { // only the first part of a thread has the files
        RUCHE_TRY_ASSIGN(const domain::Post post, storage::posts::read(connection, id));
        unclear.files = int(post.media.size());
    }
    return unclear;
}

/// The network's own id of a post that is at this address: the number with which it ends, below the account's
/// own. An address cannot name all messages of an album: then it has none. Errors: InvalidArgument.
Result<domain::RemoteId> idAt(const QUrl &url, const Unclear &unclear)
{
    const QStringList above = unclear.account.url.path().split(u'/', Qt::SkipEmptyParts);
    const QStringList parts = url.path().split(u'/', Qt::SkipEmptyParts);
    bool isNumber = false;
    parts.value(parts.size() - 1).toULongLong(&isNumber);
    const bool below = parts.size() > above.size()
        && above.join(u'/').compare(parts.mid(0, above.size()).join(u'/'), Qt::CaseInsensitive) == 0;
    if (!isNumber || !below)
        return fail(ErrorCode::InvalidArgument, u"no post of this account"_s, url.toString());
    return unclear.files > 1 ? domain::RemoteId() : domain::RemoteId{parts.constLast()};
}

Result<domain::Post> storeWord(storage::Connection &connection,
                               domain::PostId id,
                               domain::AccountId account,
                               const std::optional<QString> &address,
                               const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const Unclear unclear, unclearOf(connection, id, account, now));
    std::optional<connectors::Receipt> there;
    if (address) {
        RUCHE_TRY_ASSIGN(const QUrl url, pastedAddress(*address, unclear.account));
        RUCHE_TRY_ASSIGN(const domain::RemoteId remote, idAt(url, unclear));
        if (remote.isEmpty() && unclear.isThread) // the next part hangs under this one
            return fail(ErrorCode::InvalidArgument, u"a thread with several files"_s, url.toString());
        RUCHE_TRY_ASSIGN(const bool taken,
                         storage::attempts::isTaken(connection, unclear.open.attempt.variant, remote));
        if (taken)
            return fail(ErrorCode::InvalidArgument, u"that is another post"_s, url.toString());
        there = connectors::Receipt{.id = remote, .url = url, .status = {}, .published = true, .at = now};
    }
    RUCHE_TRY_ASSIGN(const std::optional<SendOutcome> settled,
                     settleByWord(connection, unclear.open, there, now));
    if (!settled)
        return fail(ErrorCode::Refused, u"it was settled meanwhile"_s, id.text());
    return storage::posts::read(connection, id);
}

/// Names of files from elsewhere are kept to what a folder may hold.
QString plainFileName(const QString &name, int place)
{
    QString plain = QFileInfo(name).fileName();
    for (QChar &letter : plain) {
        if (!letter.isLetterOrNumber() && letter != u'.' && letter != u'-' && letter != u'_'
            && letter != u' ')
            letter = u'_';
    }
    while (plain.startsWith(u'.'))
        plain.remove(0, 1);
    return u"%1-%2"_s.arg(place).arg(plain.isEmpty() ? u"file"_s : plain);
}

/// Posts of the brand (invalid: of any) that were missed at a time between the two.
Result<int> countMissed(storage::Connection &connection,
                        domain::BrandId brand,
                        const QDateTime &from,
                        const QDateTime &until)
{
    RUCHE_TRY_ASSIGN(const auto missed, notices::missed(connection));
    int count = 0;
    for (const notices::Planned &planned : missed) {
        if (planned.slot < from || planned.slot > until)
            continue;
        RUCHE_TRY_ASSIGN(const domain::Post post, storage::posts::read(connection, planned.post));
        count += !brand.isValid() || post.brand == brand ? 1 : 0;
    }
    return count;
}

/// What a look came to: what is new, and whom the network is to be asked about.
struct Looked
{
    QList<PublishWarning> fresh;
    QList<notices::ToCheck> toAsk;
};

Result<Looked> lookAround(storage::Connection &connection, const QDateTime &now)
{
    Looked looked;
    const auto tell = [&](const notices::Planned &planned, PublishWarning::Kind kind) -> Result<void> {
        const PublishWarning warning{
            kind, planned.post, planned.variant, planned.account, {}, planned.slot, now};
        RUCHE_TRY_ASSIGN(const bool added, notices::add(connection, warning));
        if (added)
            looked.fresh << warning;
        return {};
    };
    RUCHE_TRY_ASSIGN(const auto byHand, notices::dueByHand(connection, now));
    for (const notices::Planned &planned : byHand) {
        RUCHE_TRY_ASSIGN(const domain::Post post, storage::posts::read(connection, planned.post));
        RUCHE_TRY_ASSIGN(const auto refusal, reviewjobs::refusal(connection, post));
        // What nobody may post yet is put into review, as what would leave by itself.
        if (refusal)
            RUCHE_TRY(reviewjobs::hold(connection, post, now));
        else
            RUCHE_TRY(tell(planned, PublishWarning::Kind::ByHand));
    }
    RUCHE_TRY_ASSIGN(const auto late, notices::late(connection, now, PublishDesk::lateAfter));
    for (const notices::Planned &planned : late)
        RUCHE_TRY(tell(planned, PublishWarning::Kind::Late));
    RUCHE_TRY_ASSIGN(const auto near, notices::toCheck(connection, now));
    for (const notices::ToCheck &check : near) {
        RUCHE_TRY_ASSIGN(const auto found, checkVariant(connection, check.planned.variant, now));
        RUCHE_TRY(notices::replaceChecks(connection, check.planned, found));
        RUCHE_TRY(notices::setChecked(connection, check));
        looked.fresh << found;
        RUCHE_TRY_ASSIGN(const domain::Variant variant,
                         storage::posts::readVariant(connection, check.planned.variant));
        RUCHE_TRY_ASSIGN(const domain::Account account,
                         storage::accounts::read(connection, check.planned.account, now));
        if (!isByHand(variant, account))
            looked.toAsk << check;
    }
    return looked;
}

} // namespace

class PublishDesk::Private
{
public:
    struct Questions
    {
        QHash<domain::AccountId, QList<notices::ToCheck>> of;
        QList<PublishWarning> fresh;
        async::Answer<QList<PublishWarning>> answer;
        int open = 0;
    };
    using QuestionsPtr = std::shared_ptr<Questions>;

    Private(PublishDesk *desk, Storage &usedStorage, ConnectorPool &usedConnectors)
        : q(desk)
        , storage(usedStorage)
        , connectors(usedConnectors)
        , posts(usedStorage)
    {
        QObject::connect(&connectors,
                         &ConnectorPool::allowanceHeard,
                         q,
                         [this](domain::AccountId account, const domain::Allowance &allowance) {
                             (void)storage.write([account, allowance](storage::Connection &connection) {
                                 return storage::allowances::setAllowance(connection, account, allowance);
                             });
                         });
    }

    void ask(const QuestionsPtr &questions, domain::AccountId account);
    void onAsked(const QuestionsPtr &questions, domain::AccountId account, const std::optional<Error> &error);
    void close(const QuestionsPtr &questions);

    PublishDesk *q;
    SharedPictureMaker pictures;
    Storage &storage;
    ConnectorPool &connectors;
    PostService posts;
};

void PublishDesk::Private::ask(const QuestionsPtr &questions, domain::AccountId account)
{
    ++questions->open;
    const auto known = storage.read([account, now = storage.clock().now()](storage::Connection &connection) {
        return storage::accounts::read(connection, account, now);
    });
    async::deliver(known, q, [this, questions, account](const Result<domain::Account> &found) {
        if (!found) {
            onAsked(questions, account, std::nullopt);
            return;
        }
        async::deliver(
            connectors.connectorOf(*found),
            q,
            [this, questions, account](const Result<std::shared_ptr<connectors::Connector>> &connector) {
                if (!connector) {
                    onAsked(questions, account, connector.error());
                    return;
                }
                async::deliver(
                    (*connector)->signIn(),
                    q,
                    [this, questions, account, held = *connector](
                        const Result<connectors::Profile> &profile) {
                        onAsked(questions, account, profile ? std::nullopt : std::optional(profile.error()));
                    });
            });
    });
}

void PublishDesk::Private::onAsked(const QuestionsPtr &questions,
                                   domain::AccountId account,
                                   const std::optional<Error> &error)
{
    --questions->open;
    if (!error || error->code == ErrorCode::Cancelled) {
        close(questions);
        return;
    }
    const auto kind = error->code == ErrorCode::Auth ? PublishWarning::Kind::ToReconnect
                                                     : PublishWarning::Kind::Unreachable;
    QList<PublishWarning> warnings;
    for (const notices::ToCheck &check : questions->of.value(account)) {
        const notices::Planned &planned = check.planned;
        // A day before its time a network may well be away for an hour; a refusal stays one.
        if (kind == PublishWarning::Kind::ToReconnect || check.stage == 300)
            warnings << PublishWarning{kind,
                                       planned.post,
                                       planned.variant,
                                       account,
                                       error->detail,
                                       planned.slot,
                                       storage.clock().now()};
    }
    ++questions->open;
    const auto stored = storage.write([warnings](storage::Connection &connection) -> Result<void> {
        for (const PublishWarning &warning : warnings)
            RUCHE_TRY(notices::add(connection, warning));
        return {};
    });
    async::deliver(stored, q, [this, questions, warnings](const Result<void> &) {
        --questions->open;
        questions->fresh << warnings;
        close(questions);
    });
}

void PublishDesk::Private::close(const QuestionsPtr &questions)
{
    if (questions->open > 0)
        return;
    for (const PublishWarning &warning : std::as_const(questions->fresh))
        emit q->warned(warning);
    questions->answer.finish(questions->fresh);
}

PublishDesk::PublishDesk(Storage &storage, ConnectorPool &connectors, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, storage, connectors))
{
}

PublishDesk::~PublishDesk() = default;

QFuture<Result<QList<HandPost>>> PublishDesk::assistedDue()
{
    return d->storage.read([now = d->storage.clock().now()](storage::Connection &connection) {
        return handPosts(connection, now);
    });
}

QFuture<Result<QList<HandPost>>> PublishDesk::byHand(domain::PostId post)
{
    return d->storage.read([post, now = d->storage.clock().now()](storage::Connection &connection) {
        return handPostsOf(connection, post, now);
    });
}

void PublishDesk::setPictureMaker(std::shared_ptr<const media::PictureMaker> maker)
{
    d->pictures = std::move(maker);
}

QFuture<Result<QStringList>>
PublishDesk::writeMedia(domain::PostId id, const QString &folder, domain::AccountId account)
{
    return d->storage.read([id, folder, account, maker = d->pictures, now = d->storage.clock().now()](
                               storage::Connection &connection) -> Result<QStringList> {
        RUCHE_TRY_ASSIGN(const domain::Post post, storage::posts::read(connection, id));
        domain::Account target;
        if (account.isValid()) {
            RUCHE_TRY_ASSIGN(target, storage::accounts::read(connection, account, now));
        }
        if (!QDir().mkpath(folder))
            return fail(ErrorCode::FileUnwritable, u"cannot make the folder"_s, folder);
        QStringList paths;
        for (const domain::Media &file : post.media) {
            RUCHE_TRY_ASSIGN(const QByteArray content, storage::posts::mediaContent(connection, file.id));
            media::PictureRecipe recipe;
            if (account.isValid()) {
                RUCHE_TRY_ASSIGN(const domain::MediaEdits edits, storage::media::edits(connection, file.id));
                recipe = recipeFor(edits, target);
            }
            RUCHE_TRY_ASSIGN(const connectors::MediaUpload made, madeFor(maker, file, content, recipe));
            const QString path = QDir(folder).filePath(plainFileName(made.fileName, int(paths.size()) + 1));
            RUCHE_TRY(files::write(path, made.bytes));
            paths << path;
        }
        return paths;
    });
}

QFuture<Result<domain::Post>>
PublishDesk::markPosted(domain::PostId post, domain::AccountId account, const QString &address)
{
    return d->storage.write(
        [post, account, address, owner = d->storage.owner(), now = d->storage.clock().now()](
            storage::Connection &connection) {
            return storePosted(connection, post, account, address, owner, now);
        });
}

QFuture<Result<domain::Post>> PublishDesk::settleByWord(domain::PostId post,
                                                        domain::AccountId account,
                                                        const std::optional<QString> &address)
{
    return d->storage.write(
        [post, account, address, now = d->storage.clock().now()](storage::Connection &connection) {
            return storeWord(connection, post, account, address, now);
        });
}

QFuture<Result<void>> PublishDesk::pause(domain::BrandId brand, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return async::ready<void>(fail(ErrorCode::InvalidArgument, u"a reason is needed"_s, u"reason"_s));
    qCInfo(lcPublish).noquote() << "publishing is paused:" << brand.text() << reason;
    return d->storage.write(
        [brand, reason = reason.trimmed(), now = d->storage.clock().now()](storage::Connection &connection) {
            return storage::pauses::begin(connection, brand, reason, now);
        });
}

QFuture<Result<int>> PublishDesk::resume(domain::BrandId brand)
{
    qCInfo(lcPublish).noquote() << "publishing goes on:" << brand.text();
    return d->storage.write([brand,
                             now = d->storage.clock().now()](storage::Connection &connection) -> Result<int> {
        RUCHE_TRY_ASSIGN(const auto open, storage::pauses::list(connection, true));
        const auto pause
            = std::find_if(open.begin(), open.end(), [brand](const auto &one) { return one.brand == brand; });
        RUCHE_TRY_ASSIGN(const bool ended, storage::pauses::end(connection, brand, now));
        if (!ended || pause == open.end())
            return fail(ErrorCode::NotFound, u"publishing was not paused"_s);
        RUCHE_TRY(notices::missPaused(connection, brand, now));
        // Also those that were found missed while it was on.
        return countMissed(connection, brand, pause->startedAt, now);
    });
}

QFuture<Result<QList<PublishPause>>> PublishDesk::pauses(bool openOnly)
{
    return d->storage.read([openOnly](storage::Connection &connection) -> Result<QList<PublishPause>> {
        RUCHE_TRY_ASSIGN(const auto known, storage::pauses::list(connection, openOnly));
        QList<PublishPause> found;
        for (const storage::pauses::Pause &pause : known)
            found << PublishPause{pause.brand, pause.reason, pause.startedAt, pause.endedAt};
        return found;
    });
}

QFuture<Result<QList<MissedPost>>> PublishDesk::missed()
{
    return d->storage.read(
        [now = d->storage.clock().now()](storage::Connection &connection) -> Result<QList<MissedPost>> {
            RUCHE_TRY_ASSIGN(const auto known, notices::missed(connection, notices::Samples::With));
            QList<MissedPost> found;
            for (const notices::Planned &planned : known) {
                RUCHE_TRY_ASSIGN(const domain::Post post, storage::posts::read(connection, planned.post));
                const qint64 age = planned.slot.isValid() ? planned.slot.secsTo(now) : 0;
                found << MissedPost{post,
                                    planned.variant,
                                    planned.account,
                                    planned.slot,
                                    std::chrono::seconds(age),
                                    planned.byPause};
            }
            return found;
        });
}

QFuture<Result<domain::EventId>> PublishDesk::nextDay(domain::PostId id)
{
    async::Answer<domain::EventId> answer;
    async::deliver(d->posts.read(id), this, [this, answer, id](const Result<domain::Post> &post) {
        if (!post || !post->plannedFor) {
            answer.finish(
                fail(post ? Error{ErrorCode::Refused, u"it has no time"_s, id.text(), {}} : post.error()));
            return;
        }
        const ZonedTime time = nextDayOf(*post->plannedFor, d->storage.clock().now());
        async::deliver(d->posts.reschedule(id, time), this, [answer](const Result<domain::EventId> &event) {
            answer.finish(event);
        });
    });
    return answer.future();
}

ZonedTime PublishDesk::nextDayOf(const ZonedTime &time, const QDateTime &now)
{
    ZonedTime next = time;
    next.wall = QDateTime(fromUtc(now, time.zone).wall.date(), time.wall.time(), time.wall.timeSpec());
    const auto today = toUtc(next);
    if (!today || *today <= now)
        next.wall = next.wall.addDays(1);
    return next;
}

QFuture<Result<domain::EventId>> PublishDesk::skip(domain::PostId post)
{
    return d->posts.unschedule(post);
}

QFuture<Result<QList<PublishWarning>>> PublishDesk::preflight(domain::PostId id)
{
    return d->storage.read([id, now = d->storage.clock().now()](
                               storage::Connection &connection) -> Result<QList<PublishWarning>> {
        RUCHE_TRY_ASSIGN(const domain::Post post, storage::posts::read(connection, id));
        QList<PublishWarning> found;
        for (const domain::Variant &variant : post.variants) {
            if (variant.state == domain::PostState::Published)
                continue;
            RUCHE_TRY_ASSIGN(const auto own, checkVariant(connection, variant.id, now));
            found << own;
        }
        // What only the network or the clock could tell is known from before.
        RUCHE_TRY_ASSIGN(const auto told, notices::list(connection, id, now));
        for (const PublishWarning &warning : told) {
            const bool known
                = std::any_of(found.begin(), found.end(), [&warning](const PublishWarning &other) {
                      return other.variant == warning.variant && other.kind == warning.kind;
                  });
            const bool lasting = warning.kind == PublishWarning::Kind::Unreachable
                || warning.kind == PublishWarning::Kind::Late
                || warning.kind == PublishWarning::Kind::ToReconnect
                || warning.kind == PublishWarning::Kind::ByHand;
            if (!known && lasting)
                found << warning;
        }
        return found;
    });
}

QFuture<Result<QList<PublishWarning>>> PublishDesk::warnings()
{
    return d->storage.read([now = d->storage.clock().now()](storage::Connection &connection) {
        return notices::list(connection, std::nullopt, now.addDays(-2));
    });
}

QFuture<Result<QList<AccountHealth>>> PublishDesk::health()
{
    return d->storage.read([now = d->storage.clock().now()](
                               storage::Connection &connection) -> Result<QList<AccountHealth>> {
        RUCHE_TRY_ASSIGN(const auto known, notices::health(connection));
        QList<AccountHealth> found;
        for (const notices::Health &health : known) {
            AccountHealth one;
            RUCHE_TRY_ASSIGN(one.account, storage::accounts::read(connection, health.account, now));
            one.lastSuccessAt = std::max(health.lastSentAt, one.account.lastSyncAt);
            one.lastFailureAt = health.lastFailedAt;
            one.lastFailure = one.account.problem ? one.account.problem : health.lastFailure;
            one.waitingPosts = health.waiting;
            RUCHE_TRY_ASSIGN(one.signInEnd, storage::allowances::signInEnd(connection, health.account));
            RUCHE_TRY_ASSIGN(one.allowance, storage::allowances::allowance(connection, health.account, now));
            found << one;
        }
        return found;
    });
}

QFuture<Result<QList<PublishWarning>>> PublishDesk::look()
{
    auto questions = std::make_shared<Private::Questions>();
    const auto looked = d->storage.write([now = d->storage.clock().now()](storage::Connection &connection) {
        return lookAround(connection, now);
    });
    async::deliver(looked, this, [this, questions](const Result<Looked> &result) {
        if (!result) {
            questions->answer.finish(fail(result.error()));
            return;
        }
        questions->fresh = result->fresh;
        for (const notices::ToCheck &check : result->toAsk)
            questions->of[check.planned.account] << check;
        ++questions->open;
        for (const domain::AccountId account : questions->of.keys())
            d->ask(questions, account);
        --questions->open;
        d->close(questions);
    });
    return questions->answer.future();
}

} // namespace ruche::services
