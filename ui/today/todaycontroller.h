// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/brand.h"
#include "core/domain/changes.h"
#include "core/domain/message.h"
#include "core/domain/post.h"
#include "core/services/newsservice.h"
#include "core/services/objectiveservice.h"
#include "core/services/publishlog.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QTime>

#include <optional>

class QTimer;

namespace ruche::services {
class Workspace;
}

namespace ruche::ui {

/// Something that did not work and waits for a person: a post that has not left, or an account that is not
/// read. Also what will not leave as things are, and what a person has to post.
struct TodayFailure
{
    enum class What { Failed, ByHand, Warned };

    What what = What::Failed;
    domain::PostId post; ///< invalid for an account
    domain::AccountId account; ///< invalid for a post
    domain::BrandId brand;
    QString title;
    QString reason; ///< a sentence
    QString network;
    domain::PostState state = domain::PostState::Failed;
    bool mayReschedule = false;
    /// Nobody knows whether it is out and its network cannot be asked: this account's post waits for a
    /// person's word.
    domain::AccountId unclear;

    friend bool operator==(const TodayFailure &, const TodayFailure &) = default;
};

/// A post of the day.
struct TodayEntry
{
    domain::PostId post;
    QDateTime updatedAt; ///< UTC
    domain::BrandId brand;
    QDateTime at; ///< UTC
    QTime time; ///< in the brand's zone
    QString title;
    domain::PostState state = domain::PostState::Draft;
    QStringList networks;

    friend bool operator==(const TodayEntry &, const TodayEntry &) = default;
};

/// What a new workspace still needs.
struct FirstSteps
{
    bool known = false; ///< everything was asked
    bool hasBrand = false;
    bool hasAccount = false;
    bool hasPost = false;

    [[nodiscard]] bool allDone() const { return hasBrand && hasAccount && hasPost; }
};

/// The lines under the lists.
struct TodayFacts
{
    int tomorrowPosts = 0;
    std::optional<QTime> tomorrowFirst;
    std::optional<double> medianMinutes; ///< from message to answer, today
};

/// What today asks for: failures, the posts of the day, the people who wait, the objectives. Knows no widget.
/// Days are those of each brand's zone. Thread: GUI.
class TodayController final : public QObject
{
    Q_OBJECT
public:
    /// Rows of the list of people who wait; the inbox has them all.
    static constexpr int mostToAnswer = 100;

    TodayController(services::Workspace &workspace, const Clock &clock, QObject *parent = nullptr);
    ~TodayController() override;

    void setBrands(const QList<domain::Brand> &brands);
    [[nodiscard]] const QList<domain::Brand> &brands() const { return m_brands; }
    /// Known by its id; a nameless one otherwise.
    [[nodiscard]] domain::Brand brand(domain::BrandId id) const;
    [[nodiscard]] QDateTime now() const { return m_clock.now(); }
    [[nodiscard]] QDate today() const;

    [[nodiscard]] const QList<TodayFailure> &failures() const { return m_failures; }
    /// By time.
    [[nodiscard]] const QList<TodayEntry> &timeline() const { return m_timeline; }
    /// Longest wait first, at most mostToAnswer.
    [[nodiscard]] const QList<domain::Conversation> &toAnswer() const { return m_toAnswer; }
    [[nodiscard]] int toAnswerCount() const { return m_toAnswerCount; }
    [[nodiscard]] const QList<services::ObjectiveStatus> &objectives() const { return m_objectives; }
    [[nodiscard]] const FirstSteps &firstSteps() const { return m_steps; }
    [[nodiscard]] const TodayFacts &facts() const { return m_facts; }
    /// Since the last visit.
    [[nodiscard]] const services::News &news() const { return m_news; }
    /// The zone that the brands share, else that of this machine.
    [[nodiscard]] QString zone() const;
    /// Nothing has been answered yet.
    [[nodiscard]] bool isLoadingPosts() const { return !m_postsKnown; }
    [[nodiscard]] bool isLoadingToAnswer() const { return !m_toAnswerKnown; }

    void reload();
    /// Sends it whatever its date. Ends in said() or failed().
    void publishNow(domain::PostId post);
    /// What a person saw on the network: it is there at `address`, or (nothing) it is not.
    void settleByWord(const TodayFailure &failure, const std::optional<QString> &address);
    void reschedule(domain::PostId post, const ZonedTime &time);
    /// Ends in undoable() or failed().
    void markDone(domain::ConversationId conversation);
    /// Until 09:00 tomorrow in the brand's zone.
    void snooze(domain::ConversationId conversation);

signals:
    void postsChanged();
    void toAnswerChanged();
    void objectivesChanged();
    void stepsChanged();
    void newsChanged();
    /// Done; `event` undoes it.
    void undoable(const QString &text, ruche::domain::EventId event);
    void said(const QString &text);
    void failed(const QString &text);

private:
    void onChanged(domain::Changes changes);
    void reloadAccounts();
    void reloadFailures();
    void reloadTimeline();
    void reloadToAnswer();
    void reloadObjectives();
    void reloadFacts();
    void reloadSteps();
    void reloadNews();
    void mergeFailures();
    void addMatters(QList<TodayFailure> &failures) const;
    [[nodiscard]] QList<domain::BrandId> brandIds() const;
    [[nodiscard]] TodayFailure failureOf(const domain::Post &post) const;

    services::Workspace &m_workspace;
    const Clock &m_clock;
    services::PublishLog m_log;
    QTimer *m_coalesce;
    domain::Changes m_pending;
    QList<domain::Brand> m_brands;
    bool m_brandsKnown = false;
    QHash<domain::AccountId, QString> m_networks;
    QList<TodayFailure> m_failures;
    QList<domain::Post> m_failedPosts;
    QList<domain::PublishMatter> m_matters;
    QList<TodayFailure> m_accountTroubles;
    QList<TodayEntry> m_timeline;
    QList<domain::Conversation> m_toAnswer;
    int m_toAnswerCount = 0;
    QList<services::ObjectiveStatus> m_objectives;
    FirstSteps m_steps;
    TodayFacts m_facts;
    services::News m_news;
    bool m_postsKnown = false;
    bool m_toAnswerKnown = false;
    int m_generation = 0; ///< of the brands: tells late answers
};

} // namespace ruche::ui
