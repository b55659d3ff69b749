// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/account.h"
#include "core/domain/member.h"
#include "core/domain/reviewitem.h"
#include "core/services/rulingservice.h"

#include <QFuture>
#include <QList>
#include <QString>

namespace ruche::services {

class Storage;

/// Who wrote a message, as the strip beside it shows them.
struct ReviewPerson
{
    domain::Member member; ///< invalid id when nobody is known to have written it
    int negatives = 0; ///< of the newest messages read
    int read = 0; ///< how many of the newest messages have a mood
    QList<domain::Note> notes; ///< oldest first
    Standing standing;
};

/// All about one message that waits.
struct ReviewDetail
{
    domain::ReviewItem item;
    domain::Account account; ///< its capabilities say what can be decided
    QList<domain::Flag> flags;
    QList<domain::Message> context; ///< the lines before it, oldest first, at most 4
    QList<domain::Ruling> rulings; ///< about this message, oldest first
    ReviewPerson person;
    QList<domain::CharterRule> rules; ///< of its brand
};

/// Messages of a wave, to be decided about at once.
struct ReviewGroup
{
    enum class Kind { Text, Link, Author };

    Kind kind = Kind::Text;
    QList<domain::MessageId> messages; ///< the riskiest first
    int authors = 0;
    QString shared; ///< the domain of a link; else empty
    QString subject; ///< of the post or topic that all are under; empty for several
    QDateTime from;
    QDateTime to;
};

/// A list of watched words that every brand may begin with.
enum class StarterList { Insults, SpamBaits, PersonalData };

/// The moderation queue over brands and networks, and what fills it. Deciding is RulingService's and decide()
/// here; nothing is decided by itself but what a watched word with Hold or Block asks for. Thread: that of
/// the Workspace.
class ModerationQueue
{
public:
    /// Of a list: more than that is no queue to be worked through.
    static constexpr int mostItems = 5000;

    explicit ModerationQueue(Storage &storage);

    [[nodiscard]] QFuture<Result<QList<domain::MessageId>>> ids(const domain::ReviewQuery &query,
                                                                int limit = mostItems);
    [[nodiscard]] QFuture<Result<QList<domain::ReviewItem>>> rows(const QList<domain::MessageId> &ids);
    [[nodiscard]] QFuture<Result<domain::ReviewCounts>> counts(const QList<domain::BrandId> &brands);
    /// NotFound when it is no item any more.
    [[nodiscard]] QFuture<Result<ReviewDetail>> detail(domain::MessageId message);
    /// Waves among the `newest` items of the queue, the largest first.
    [[nodiscard]] QFuture<Result<QList<ReviewGroup>>> groups(const domain::ReviewQuery &query,
                                                             int newest = 500);

    /// One decision about messages of one or several brands: one ruling a brand, all or none. Errors: those
    /// of RulingService::decide().
    [[nodiscard]] QFuture<Result<QList<domain::Ruling>>>
    decide(const domain::RulingOrder &order, std::chrono::seconds delay = RulingService::undoTime);
    /// Nothing is wrong with them as they are written; reports on them change nothing until they are edited.
    /// Undoable. Errors: NotFound.
    [[nodiscard]] QFuture<Result<domain::EventId>> judgeHarmless(const QList<domain::MessageId> &messages,
                                                                 const QString &by);
    /// Of all these brands, newest first.
    [[nodiscard]] QFuture<Result<QList<domain::Ruling>>> log(const QList<domain::BrandId> &brands, int limit);
    [[nodiscard]] QFuture<Result<std::optional<domain::Appeal>>> appeal(domain::RulingId ruling);
    [[nodiscard]] QFuture<Result<void>> saveAppeal(const domain::Appeal &appeal);
    /// The decisions of these brands by which somebody is under a sanction now, newest first.
    [[nodiscard]] QFuture<Result<QList<domain::Ruling>>> sanctioned(const QList<domain::BrandId> &brands,
                                                                    int limit);

    [[nodiscard]] QFuture<Result<QList<domain::WatchedWord>>> words(domain::BrandId brand);
    /// Adds or changes one. Recent messages are read again. Undoable. Errors: InvalidArgument (empty, or a
    /// pattern that can never match: subject says what is wrong), AlreadyExists, NotFound.
    [[nodiscard]] QFuture<Result<domain::EventId>> saveWord(const domain::WatchedWord &word);
    [[nodiscard]] QFuture<Result<domain::EventId>> removeWord(const domain::WatchedWord &word);
    /// Adds what the brand has not; undoable.
    [[nodiscard]] QFuture<Result<domain::EventId>> addStarterList(domain::BrandId brand, StarterList list);
    /// 0 … 1.
    [[nodiscard]] QFuture<Result<double>> threshold(domain::BrandId brand);
    [[nodiscard]] QFuture<Result<void>> setThreshold(domain::BrandId brand, double threshold);
    /// The spam scores of the newest messages of a brand as the rules are now: what a threshold would hold.
    [[nodiscard]] QFuture<Result<QList<double>>> newestScores(domain::BrandId brand, int count = 500);

private:
    Storage &m_storage;
};

/// The words of a starter list, to be looked at before they are added.
[[nodiscard]] QList<domain::WatchedWord> starterWords(domain::BrandId brand, StarterList list);
/// "insults", "baits", "personal": how a word names the list that it came from.
[[nodiscard]] QString starterListName(StarterList list);

} // namespace ruche::services
