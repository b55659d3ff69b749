// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/domain/brand.h"
#include "core/domain/changes.h"
#include "core/services/moderationqueue.h"
#include "core/services/rulingservice.h"
#include "ui/moderation/reviewmodel.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace ruche::services {
class Workspace;
}

namespace ruche::ui {

/// What the page shows: parts of the queue, who is under a sanction, what was decided, and with what.
enum class ModerationView { Check, Spam, Hidden, Sanctions, Rules, Log };

/// "check", "spam", …: ids of the rows, and the sections of an OpenPage intent; Check for another word.
[[nodiscard]] QString moderationViewId(ModerationView view);
[[nodiscard]] ModerationView moderationViewFromId(const QString &id);

/// What is decided about the person beside what becomes of the message.
struct DecisionExtras
{
    QString warning; ///< empty: none is sent
    bool strike = false;
    domain::CharterRuleId rule;
    std::optional<domain::SanctionKind> sanction;
    std::optional<std::chrono::seconds> duration;
    QString reason;
    QString note;

    [[nodiscard]] bool isEmpty() const { return warning.isEmpty() && !strike && !sanction && note.isEmpty(); }
};

/// Decides for the moderation page: what is listed, which message is looked at, what may be decided about it
/// and what came of it. Knows no widget. What is shown follows the workspace while the page is active.
/// Thread: GUI.
class ModerationController final : public QObject
{
    Q_OBJECT
public:
    explicit ModerationController(services::Workspace &workspace, QObject *parent = nullptr);
    ~ModerationController() override;

    [[nodiscard]] ReviewModel &list() { return m_list; }
    [[nodiscard]] services::ModerationQueue &queue() { return m_queue; }
    [[nodiscard]] services::RulingService &rulingService() { return m_rulings; }
    [[nodiscard]] services::Workspace &workspace() { return m_workspace; }

    void setBrands(const QList<domain::Brand> &brands);
    [[nodiscard]] const QList<domain::Brand> &brands() const { return m_brands; }
    /// Whether the page is in front; otherwise changes are only remembered.
    void setActive(bool active);
    /// Under which name decisions stand in the log.
    void setUser(const QString &name) { m_user = name; }
    [[nodiscard]] const QString &user() const { return m_user; }

    [[nodiscard]] ModerationView view() const { return m_view; }
    void setView(ModerationView view);
    [[nodiscard]] std::optional<domain::ReviewKind> kind() const { return m_kind; }
    void setKind(std::optional<domain::ReviewKind> kind);
    [[nodiscard]] const QString &network() const { return m_network; }
    void setNetwork(const QString &network);
    /// Of the accounts of the shown brands, by their names.
    [[nodiscard]] QList<domain::NetworkInfo> networksInUse() const;
    [[nodiscard]] const domain::ReviewCounts &counts() const { return m_counts; }
    [[nodiscard]] const QList<services::ReviewGroup> &groups() const { return m_groups; }
    /// For Sanctions and Log, newest first.
    [[nodiscard]] const QList<domain::Ruling> &rulings() const { return m_log; }

    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }

    void open(domain::MessageId message);
    [[nodiscard]] domain::MessageId current() const { return m_current; }
    /// Of current(), once it is read.
    [[nodiscard]] const std::optional<services::ReviewDetail> &detail() const { return m_detail; }
    /// The one before or after current() in the list; invalid at the ends.
    [[nodiscard]] domain::MessageId neighbour(int by) const;
    [[nodiscard]] std::optional<domain::NetworkInfo> networkOf(domain::AccountId account) const;
    [[nodiscard]] QString zoneOf(domain::BrandId brand) const;

    /// What a decision is about: the ticked ones, else the current one.
    [[nodiscard]] QList<domain::MessageId> targets() const;
    /// What the accounts of all targets allow.
    [[nodiscard]] domain::Capabilities allowed() const;
    [[nodiscard]] domain::Capabilities capabilitiesOf(domain::AccountId account) const;
    /// Ticks the messages of a wave.
    void tickGroup(qsizetype group);

    [[nodiscard]] const DecisionExtras &extras() const { return m_extras; }
    void setExtras(const DecisionExtras &extras);

    /// Decides about the targets, together with the extras; without an action about their authors alone, and
    /// then they stay in the list. While a decision is being stored, another one is not taken.
    void decide(std::optional<domain::ModerationAction> action);
    /// The same about the messages that a question named, whatever is ticked or current by then; the extras
    /// of the page stay what they are when it fails.
    void decide(std::optional<domain::ModerationAction> action,
                const QList<domain::MessageId> &messages,
                const DecisionExtras &extras);
    /// The targets are fine as they are written.
    void ignore();
    void undo(const QList<domain::RulingId> &rulings);
    /// Undoes the decision that the appeal is against, and only then keeps the appeal as reversed.
    void reverse(const domain::Appeal &appeal);
    /// Adds a word to those of its brand.
    void watchWord(const domain::WatchedWord &word);

signals:
    void viewChanged();
    void countsChanged();
    /// Loading, problem, filter or emptiness of what is listed.
    void listStateChanged();
    void listChanged();
    void currentChanged();
    void detailChanged();
    void groupsChanged();
    void logChanged();
    void extrasChanged();
    /// A decision was made; `text` says what, `rulings` can be undone.
    void decided(const QString &text, const QList<ruche::domain::RulingId> &rulings);
    /// Something was done that can be undone; `text` says what.
    void done(const QString &text, ruche::domain::EventId event);
    /// Something was done that needs no undo.
    void told(const QString &text);
    /// Something could not be done; `text` is for people.
    void failed(const QString &text);

private:
    void onChanged(domain::Changes changes);
    void refresh();
    void reload();
    void loadCounts();
    void loadAccounts();
    void loadGroups();
    void loadLog();
    void loadDetail();
    void wantRows(const QList<domain::MessageId> &ids);
    void showIds(const QList<domain::MessageId> &ids);
    [[nodiscard]] QList<domain::BrandId> brandIds() const;
    [[nodiscard]] domain::ReviewQuery query() const;
    [[nodiscard]] domain::MessageId after(const QList<domain::MessageId> &messages) const;
    void report(const Error &error);

    services::Workspace &m_workspace;
    services::ModerationQueue m_queue;
    services::RulingService m_rulings;
    ReviewModel m_list;
    QList<domain::Brand> m_brands;
    QHash<domain::AccountId, domain::Account> m_accounts;
    QString m_user;
    ModerationView m_view = ModerationView::Check;
    std::optional<domain::ReviewKind> m_kind;
    QString m_network;
    domain::ReviewCounts m_counts;
    QList<services::ReviewGroup> m_groups;
    QList<domain::Ruling> m_log;
    domain::MessageId m_current;
    std::optional<services::ReviewDetail> m_detail;
    DecisionExtras m_extras;
    std::optional<Error> m_problem;
    bool m_loading = false;
    bool m_active = false;
    bool m_deciding = false; ///< a decision is on its way to the storage
    domain::Changes m_dirty;
    QTimer m_refreshTimer;
    quint64 m_listRound = 0;
    quint64 m_detailRound = 0;
};

} // namespace ruche::ui
