// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/account.h"
#include "core/domain/allowance.h"
#include "core/domain/post.h"
#include "core/domain/publishwarning.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace ruche::media {
class PictureMaker;
}

namespace ruche::services {

class ConnectorPool;
class Storage;

/// A post to be put on a network by a person: what to copy, what to drag out, where to go.
struct HandPost
{
    domain::PostId post;
    domain::VariantId variant;
    domain::Account account;
    QString title;
    QString text;
    QList<domain::Media> media; ///< written out by PublishDesk::writeMedia()
    QDateTime dueAt;
    QUrl composeUrl; ///< the place to post at, else the account's own
};

/// One use of the quiet switch.
struct PublishPause
{
    domain::BrandId brand; ///< invalid: all brands
    QString reason;
    QDateTime startedAt;
    std::optional<QDateTime> endedAt; ///< nothing while it is on
};

/// A post whose time passed.
struct MissedPost
{
    domain::Post post;
    domain::VariantId variant;
    domain::AccountId account;
    QDateTime slot;
    std::chrono::seconds age{0};
    bool byPause = false; ///< else nothing was running then
};

/// How publishing to an account goes.
struct AccountHealth
{
    domain::Account account; ///< with its state, and what its last sync came to
    std::optional<QDateTime> lastSuccessAt; ///< a post sent, or a sync
    std::optional<QDateTime> lastFailureAt;
    std::optional<Error> lastFailure;
    int waitingPosts = 0;
    std::optional<QDateTime> signInEnd; ///< nothing: the sign-in holds until somebody ends it
    std::optional<domain::Allowance> allowance; ///< what the network takes for now, where it says so
};

/// What people have to do with publishing, beside the machine that sends: posts to put there by hand, those
/// that were missed, the quiet switch, looks ahead, and how accounts are doing. Nothing leaves from here but
/// a question whether a network answers. Thread: that of the Workspace.
class PublishDesk final : public QObject
{
    Q_OBJECT
public:
    /// After that long past its time a post that is not out is told of.
    static constexpr std::chrono::seconds lateAfter = std::chrono::minutes(2);

    PublishDesk(Storage &storage, ConnectorPool &connectors, QObject *parent = nullptr);
    ~PublishDesk() override;

    /// Posts whose time to be posted by hand has come, earliest first.
    [[nodiscard]] QFuture<Result<QList<HandPost>>> assistedDue();
    /// Those of a post, whatever its time.
    [[nodiscard]] QFuture<Result<QList<HandPost>>> byHand(domain::PostId post);
    /// Writes the files of a post into a folder, to be dragged from there; their paths in order. With an
    /// account its pictures are turned and cut as they are for its network. Errors: NotFound, FileUnwritable,
    /// those of outgoingMedia().
    [[nodiscard]] QFuture<Result<QStringList>>
    writeMedia(domain::PostId post, const QString &folder, domain::AccountId account = {});
    /// See Publisher::setPictureMaker().
    void setPictureMaker(std::shared_ptr<const media::PictureMaker> maker);
    /// A person has put it on the network of `account` (invalid: the only one that waits for it), where it is
    /// at `address`. Errors: InvalidArgument (no web address, or one of another site; which account is not
    /// clear), Refused (it is out, or nothing to be posted by hand), NotFound.
    [[nodiscard]] QFuture<Result<domain::Post>>
    markPosted(domain::PostId post, domain::AccountId account, const QString &address);

    /// Whether a post of which no clear answer came, and which the network cannot be asked for, is there, as
    /// a person has seen: with its `address` it is out, without one it is not and may be sent again. Errors:
    /// InvalidArgument (no web address, or one of another site; which account is not clear), Refused (nothing
    /// of it is unclear), NotFound.
    [[nodiscard]] QFuture<Result<domain::Post>>
    settleByWord(domain::PostId post, domain::AccountId account, const std::optional<QString> &address);

    /// Nothing of the brand (invalid: of any) leaves from now on, and networks give back what they hold.
    /// Errors: InvalidArgument (no reason), AlreadyExists (it is on), NotFound.
    [[nodiscard]] QFuture<Result<void>> pause(domain::BrandId brand, const QString &reason);
    /// What came due meanwhile is missed, for a person to decide; the answer is how much. Errors: NotFound
    /// (it was not on).
    [[nodiscard]] QFuture<Result<int>> resume(domain::BrandId brand);
    /// Newest first; with `openOnly` those that are on.
    [[nodiscard]] QFuture<Result<QList<PublishPause>>> pauses(bool openOnly);

    /// Latest first, those of the sample too. A person decides of each: Publisher::publishNow(), nextDay() or
    /// skip().
    [[nodiscard]] QFuture<Result<QList<MissedPost>>> missed();
    /// The same time of day, on the next day on which it is to come. Undoable. Errors: Refused.
    [[nodiscard]] QFuture<Result<domain::EventId>> nextDay(domain::PostId post);
    /// The time that nextDay() would give: today when that is still to come, else tomorrow.
    [[nodiscard]] static ZonedTime nextDayOf(const ZonedTime &time, const QDateTime &now);
    /// Back to a draft without date. Undoable. Errors: Refused.
    [[nodiscard]] QFuture<Result<domain::EventId>> skip(domain::PostId post);

    /// What keeps a post from leaving as things are, and what was found when the network was asked.
    [[nodiscard]] QFuture<Result<QList<domain::PublishWarning>>> preflight(domain::PostId post);
    /// All that was found of posts whose time is to come or passed within two days, newest first.
    [[nodiscard]] QFuture<Result<QList<domain::PublishWarning>>> warnings();
    [[nodiscard]] QFuture<Result<QList<AccountHealth>>> health();

    /// Looks at what is planned: checks a day, an hour and five minutes ahead (the network is
    /// asked too, whether it still takes the sign-in), tells what is late and what is to be posted by hand.
    /// Publisher does it while it is on watch. Answers what is new.
    [[nodiscard]] QFuture<Result<QList<domain::PublishWarning>>> look();

signals:
    /// Something new is to be told, once.
    void warned(const ruche::domain::PublishWarning &warning);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace ruche::services
