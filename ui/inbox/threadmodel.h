// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/outbox.h"
#include "core/services/inboxservice.h"

#include <QAbstractListModel>
#include <QMetaType>

#include <optional>

namespace ruche::ui {

/// One row of the reading pane, whatever it is, with its words made: so that one delegate paints all.
struct ThreadItem
{
    enum class Kind {
        Post, ///< the post commented on, at the top
        Message,
        Note, ///< for colleagues, has no way to a network
        Pending, ///< a reply that has not left, or a moderation that failed
    };

    Kind kind = Kind::Message;
    qint64 id = 0; ///< of the message, note, post or outbox entry
    QString author;
    QString text;
    QString when; ///< formatted
    QString status; ///< grey or red line under the text: "Held", "Will leave when you are online"
    bool own = false; ///< written by us
    bool newest = false; ///< the incoming message that waits
    bool failed = false;
    bool canRetry = false;
    bool canCancel = false;
    bool isQuestion = false;
    QString moderation; ///< chip: "Held", "Spam"; empty when approved
    std::optional<domain::Sentiment> sentiment;
    QUrl url;

    friend bool operator==(const ThreadItem &, const ThreadItem &) = default;
};

/// The conversation that is read: post, messages, notes in order of time, then what has not left. Thread:
/// GUI.
class ThreadModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Role { Item = Qt::UserRole + 1 };
    Q_ENUM(Role)

    explicit ThreadModel(const Clock &clock, QObject *parent = nullptr);

    /// Rows that are the same stay; new ones at the end are inserted, so that reading is not disturbed.
    void
    setThread(const services::Thread &thread, const QList<domain::OutboxEntry> &entries, const QString &zone);
    /// Under the message that waits: by when an answer was promised.
    void setDueText(const QString &text);
    void clear();
    [[nodiscard]] const QList<ThreadItem> &items() const { return m_items; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QList<ThreadItem> itemsOf(const services::Thread &thread,
                                            const QList<domain::OutboxEntry> &entries,
                                            const QString &zone) const;
    [[nodiscard]] ThreadItem pendingItem(const domain::OutboxEntry &entry, const QString &zone) const;
    [[nodiscard]] QString leavingText(const QDateTime &at, const QString &zone) const;
    [[nodiscard]] QString accessibleText(const ThreadItem &item) const;

    const Clock &m_clock;
    domain::ConversationId m_conversation;
    QList<ThreadItem> m_items;
    QString m_dueText;
};

} // namespace ruche::ui

Q_DECLARE_METATYPE(ruche::ui::ThreadItem)
