// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mood.h"
#include "core/services/moodservice.h"

#include <QObject>

#include <optional>

namespace ruche::services {
class Workspace;
}

namespace ruche::ui {

class InboxController;

/// Decides for the bar of the inbox that says how a message sounds: of which message, what is known of it,
/// and what a person says instead. Knows no widget. Thread: GUI.
class MoodController final : public QObject
{
    Q_OBJECT
public:
    MoodController(InboxController &inbox, services::Workspace &workspace, QObject *parent = nullptr);

    /// The message that the bar is about: the one chosen among those of the thread, else the one that waits.
    [[nodiscard]] const std::optional<domain::Message> &message() const { return m_message; }
    /// Of message(), once it is read from the file.
    [[nodiscard]] const std::optional<domain::Mood> &mood() const { return m_mood; }
    /// Chooses a message of the thread; anything else goes back to the one that waits.
    void choose(domain::MessageId message);
    /// A person's word for message(). The same word again takes it back.
    void correct(domain::Sentiment::Label label);

signals:
    void changed();
    /// Something was done that can be undone; `text` says what.
    void done(const QString &text, ruche::domain::EventId event);
    /// Something could not be done; `text` is for people.
    void failed(const QString &text);

private:
    void follow();
    void load();

    InboxController &m_inbox;
    services::MoodService m_moods;
    domain::MessageId m_chosen;
    std::optional<domain::Message> m_message;
    std::optional<domain::Mood> m_mood;
    quint64 m_round = 0;
};

} // namespace ruche::ui
