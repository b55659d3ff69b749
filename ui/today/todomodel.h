// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/today/todaycontroller.h"

#include <QAbstractListModel>

namespace ruche::ui {

/// The people who wait for an answer, longest wait first, under headings by how long they wait.
class TodoModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Role { Conversation = Qt::UserRole, IsHeading, Count, Waiting, Urgency, BrandColor };
    Q_ENUM(Role)
    /// How long a person waits: more than a day, more than 2 h, less.
    enum class Urgency { Late, Soon, Calm };
    Q_ENUM(Urgency)

    explicit TodoModel(TodayController &controller, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    [[nodiscard]] domain::ConversationId conversationAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(domain::ConversationId conversation) const;
    /// The first row that is a conversation.
    [[nodiscard]] QModelIndex firstConversation() const;
    /// The waiting times again; rows stay where they are until the list changes.
    void tick();
    void retranslate() { rebuild(); }

private:
    struct Line
    {
        bool heading = false;
        Urgency urgency = Urgency::Calm;
        int count = 0; ///< of a heading
        domain::Conversation conversation;
    };
    void rebuild();
    [[nodiscard]] Urgency urgencyOf(const domain::Conversation &conversation) const;
    [[nodiscard]] QString waitingOf(const domain::Conversation &conversation) const;
    [[nodiscard]] QString saidOf(const domain::Conversation &conversation) const;

    TodayController &m_controller;
    QList<Line> m_lines;
};

} // namespace ruche::ui
