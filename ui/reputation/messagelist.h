// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/reputationservice.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace ruche::ui {

class PlainLabel;

/// A few messages below each other, one line each; pressing one asks why it has its score. A line of text
/// when there are none.
class MessageList final : public QWidget
{
    Q_OBJECT
public:
    explicit MessageList(QWidget *parent = nullptr);

    /// `zones` of their brands. Keeps the focus when the same messages come again.
    void setMessages(const QList<services::SpokenMessage> &messages,
                     const QHash<domain::BrandId, QString> &zones,
                     const QDateTime &now);
    /// What stands here instead of messages.
    void setPlaceholder(const QString &text);
    [[nodiscard]] const QList<services::SpokenMessage> &messages() const { return m_messages; }

signals:
    void chosen(const ruche::services::SpokenMessage &message);

private:
    QVBoxLayout *m_rows;
    PlainLabel *m_placeholder;
    QList<services::SpokenMessage> m_messages;
};

/// As lists mark it: what counts, with the score; nothing when it is not known.
[[nodiscard]] std::optional<domain::Sentiment> shownSentiment(const domain::Mood &mood);

} // namespace ruche::ui
