// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/domain/brand.h"
#include "core/domain/changes.h"
#include "core/services/careservice.h"
#include "core/services/inboxservice.h"
#include "core/services/memberservice.h"
#include "core/services/savedviewservice.h"
#include "ui/inbox/conversationmodel.h"
#include "ui/inbox/inboxview.h"
#include "ui/inbox/threadmodel.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <optional>

namespace ruche::services {
class Workspace;
}

namespace ruche::ui {

/// Decides for the inbox page: which conversations are listed, which one is read, what may be done with it
/// and what came of it. Knows no widget. What is shown follows the workspace while the page is active.
/// Thread: GUI.
class InboxController final : public QObject
{
    Q_OBJECT
public:
    explicit InboxController(services::Workspace &workspace, QObject *parent = nullptr);
    ~InboxController() override;

    [[nodiscard]] ConversationModel &list() { return m_list; }
    [[nodiscard]] ThreadModel &messages() { return m_messages; }

    void setBrands(const QList<domain::Brand> &brands);
    /// Whether the page is in front; otherwise changes are only remembered.
    void setActive(bool active);

    [[nodiscard]] InboxView view() const { return m_view; }
    void setView(InboxView view);
    [[nodiscard]] const QString &search() const { return m_search; }
    /// In the query language. A text that cannot be read leaves the list as it is: see searchProblem().
    void setSearch(const QString &text);
    [[nodiscard]] const QString &searchProblem() const { return m_searchProblem; }
    /// Searches that are kept under a name.
    [[nodiscard]] const QList<domain::SavedView> &savedViews() const { return m_savedViews; }
    /// How many it holds, see isCountExact(); nothing before it was counted, or while its brand is not shown.
    [[nodiscard]] std::optional<int> savedCount(domain::SavedViewId view) const
    {
        const auto count = m_savedCounts.constFind(view);
        return count == m_savedCounts.constEnd() ? std::nullopt : std::optional(*count);
    }
    [[nodiscard]] static bool isCountExact(int count);
    /// The one whose search is shown; invalid for none.
    [[nodiscard]] domain::SavedViewId savedView() const;
    /// Keeps search() under a name, with the view that it searches.
    void saveView(const QString &name);
    void showSavedView(const domain::SavedView &view);
    void removeView(domain::SavedViewId view);
    [[nodiscard]] InboxOrder order() const { return m_order; }
    void setOrder(InboxOrder order);
    [[nodiscard]] const services::InboxCounts &counts() const { return m_counts; }
    [[nodiscard]] const services::DueCounts &dueCounts() const { return m_dueCounts; }

    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }

    /// Reads a conversation; the list may or may not hold it.
    void open(domain::ConversationId conversation);
    /// Reads the conversation of a message.
    void openMessage(domain::MessageId message);
    [[nodiscard]] domain::ConversationId current() const { return m_current; }
    /// Of current(), once it is read.
    [[nodiscard]] const std::optional<services::Thread> &thread() const { return m_thread; }
    [[nodiscard]] const std::optional<services::MemberDetail> &member() const { return m_member; }
    [[nodiscard]] std::optional<domain::Account> account(domain::AccountId id) const;
    [[nodiscard]] QString zoneOf(domain::BrandId brand) const;
    /// The one before or after current() in the list; invalid at the ends.
    [[nodiscard]] domain::ConversationId neighbour(int by) const;

    /// What an action is for: the ticked ones, else the current one.
    [[nodiscard]] QList<domain::ConversationId> targets() const;
    /// What the accounts of all targets allow.
    [[nodiscard]] domain::Capabilities allowed() const;
    /// Whether every target is done already: then "done" becomes "reopen".
    [[nodiscard]] bool targetsAreDone() const;
    [[nodiscard]] bool targetsAreUnread() const;
    /// Longest reply that the network of current() takes; 0 for no limit.
    [[nodiscard]] int replyLimit() const;

    /// What was typed and not sent, kept while other conversations are read.
    [[nodiscard]] QString draft(bool note) const;
    void setDraft(bool note, const QString &text);

    /// What happened in current() since its reply was begun, in words for people: somebody wrote, or
    /// answered. Empty when the reply is to what its writer saw.
    [[nodiscard]] QString collision() const;
    /// Queues the draft; `close` also marks the conversation done and goes on to the next.
    void reply(bool close);
    /// Queues the draft to leave at that instant (UTC), and goes on to the next.
    void replyLater(const QDateTime &at);
    void addNote();
    void setState(domain::ConversationState state, const std::optional<QDateTime> &until = std::nullopt);
    void moderate(domain::ModerationAction action);
    /// Adds the label to the targets, or takes it off where it is.
    void setLabel(const QString &label, bool on);
    [[nodiscard]] QStringList labelsOfTargets() const;
    /// Of current(), once it is read.
    [[nodiscard]] const domain::ConversationCare &currentCare() const { return m_currentCare; }
    void setPriority(domain::Priority priority);
    [[nodiscard]] const QStringList &knownLabels() const { return m_knownLabels; }
    void retry(domain::OutboxId entry);
    void cancel(domain::OutboxId entry);

signals:
    void viewChanged();
    void countsChanged();
    void savedViewsChanged();
    /// Loading, problem, search problem or emptiness of the list.
    void listStateChanged();
    /// Around a change of the rows: the view keeps its place.
    void listAboutToChange();
    void listChanged();
    void currentChanged();
    void threadChanged();
    void memberChanged();
    void accountsChanged();
    /// The draft of current() is another one, and not by typing.
    void draftReplaced();
    /// Something was done that can be undone; `text` says what.
    void done(const QString &text, ruche::domain::EventId event);
    /// Something was done that has no event of its own.
    void told(const QString &text);
    /// A reply or a note is on its way: there is nothing left to write here.
    void written();
    /// Something could not be done; `text` is for people.
    void failed(const QString &text);

private:
    struct Draft
    {
        QString reply;
        QString note;
        domain::MessageId seen; ///< the last message when the reply was begun
    };
    struct LastReply
    {
        domain::OutboxId entry;
        QString text;
    };

    void onChanged(domain::Changes changes);
    void refresh();
    void reload();
    void showFirst(const Result<QList<domain::Conversation>> &rows);
    void loadIds();
    void loadCounts();
    void loadDueCounts();
    void loadSavedViews();
    /// One by one and not without end: what changes meanwhile is counted after a pause.
    void countSavedViews();
    void countNextView(quint64 round, qsizetype next);
    void loadPlans();
    void loadCare(const QList<domain::ConversationId> &ids);
    void loadCurrentCare();
    void showDue();
    void onMinute();
    /// What the list holds, in its order; `limit` 0 for all.
    [[nodiscard]] QFuture<Result<QList<domain::ConversationId>>> listed(int limit);
    void loadAccounts();
    void loadLabels();
    void loadThread();
    void loadMember();
    void wantRows(const QList<domain::ConversationId> &ids);
    void showThread(const services::Thread &thread, const QList<domain::OutboxEntry> &entries);
    void restoreTakenBack(const services::Thread &thread, const QList<domain::OutboxEntry> &entries);
    /// A reply that was taken back: to be written on, unless something else is being written there.
    void putBack(domain::ConversationId conversation, const QString &text);
    void setCurrent(domain::ConversationId conversation);
    [[nodiscard]] const domain::Conversation *conversation(domain::ConversationId id) const;
    [[nodiscard]] QList<domain::BrandId> brandIds() const;
    [[nodiscard]] domain::ConversationQuery query() const;
    void report(const Error &error);
    void acted(const QString &action, int count, const Result<domain::EventId> &result);
    /// Goes on to `next` if `acted` is still the one that is read.
    void advance(domain::ConversationId acted, domain::ConversationId next);
    [[nodiscard]] domain::ConversationId nextAfterAction() const;

    services::Workspace &m_workspace;
    ConversationModel m_list;
    ThreadModel m_messages;
    QList<domain::Brand> m_brands;
    QHash<domain::AccountId, domain::Account> m_accounts;
    QStringList m_knownLabels;
    InboxView m_view = InboxView::ToAnswer;
    QString m_search;
    QString m_searchProblem;
    domain::ConversationQuery m_typed;
    InboxOrder m_order = InboxOrder::Due;
    services::InboxCounts m_counts;
    services::DueCounts m_dueCounts;
    services::CareService m_care;
    services::SavedViewService m_viewService;
    QList<domain::SavedView> m_savedViews;
    QHash<domain::SavedViewId, int> m_savedCounts;
    QTimer m_countPause;
    quint64 m_viewRound = 1; ///< of the views and brands that are counted
    quint64 m_countingRound = 0; ///< 0 while nothing is counted
    bool m_viewsCounted = true; ///< or are being counted, with all that changed
    QHash<domain::BrandId, domain::CarePlan> m_plans;
    domain::ConversationCare m_currentCare;
    QTimer m_minute;
    domain::ConversationId m_current;
    std::optional<services::Thread> m_thread;
    std::optional<services::MemberDetail> m_member;
    QHash<domain::ConversationId, Draft> m_drafts;
    QHash<domain::ConversationId, LastReply> m_lastReplies; ///< not seen to have left
    std::optional<Error> m_problem;
    bool m_loading = false;
    bool m_active = false;
    domain::Changes m_dirty;
    QTimer m_refreshTimer;
    quint64 m_listRound = 0;
    quint64 m_threadRound = 0;
    quint64 m_memberRound = 0;
};

} // namespace ruche::ui
