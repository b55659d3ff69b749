// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/moodcontroller.h"

#include "core/base/async.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "core/text/historytext.h"
#include "ui/inbox/inboxcontroller.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

MoodController::MoodController(InboxController &inbox, services::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_inbox(inbox)
    , m_moods(workspace.storage())
{
    connect(&inbox, &InboxController::currentChanged, this, [this] { m_chosen = {}; });
    connect(&inbox, &InboxController::threadChanged, this, &MoodController::follow);
}

void MoodController::choose(domain::MessageId message)
{
    if (m_chosen == message)
        return;
    m_chosen = message;
    follow();
}

void MoodController::follow()
{
    std::optional<domain::Message> found;
    if (const auto &thread = m_inbox.thread()) {
        for (const domain::Message &message : thread->messages) {
            if (message.direction != domain::Direction::Incoming)
                continue;
            const bool waits = !found && message.id == thread->conversation.newest;
            if (waits || message.id == m_chosen)
                found = message;
            if (message.id == m_chosen)
                break;
        }
    }
    const bool other = !found || !m_message || found->id != m_message->id;
    m_message = found;
    if (other) {
        m_mood.reset();
        emit changed();
    }
    load();
}

void MoodController::load()
{
    if (!m_message)
        return;
    const quint64 round = ++m_round;
    async::deliver(
        m_moods.moods({m_message->id}), this, [this, round](const Result<QList<domain::Mood>> &moods) {
            if (round != m_round || !moods || moods->isEmpty() || m_mood == moods->constFirst())
                return;
            m_mood = moods->constFirst();
            emit changed();
        });
}

void MoodController::correct(domain::Sentiment::Label label)
{
    if (!m_message || !m_mood)
        return;
    const bool again = m_mood->corrected == label;
    const auto word = again ? std::nullopt : std::optional(label);
    async::deliver(m_moods.correct(m_message->id, word), this, [this](const Result<domain::EventId> &event) {
        if (!event) {
            emit failed(text::errorText(event.error()).message);
            return;
        }
        emit done(text::actionText(u"mood.correct"_s, 1), *event);
        load();
    });
}

} // namespace ruche::ui
