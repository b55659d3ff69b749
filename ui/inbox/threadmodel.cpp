// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/threadmodel.h"

#include "core/base/zonedtime.h"
#include "core/text/errortext.h"
#include "core/text/names.h"
#include "ui/common/format.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

ThreadModel::ThreadModel(const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
{
}

void ThreadModel::setThread(const services::Thread &thread,
                            const QList<domain::OutboxEntry> &entries,
                            const QString &zone)
{
    const QList<ThreadItem> items = itemsOf(thread, entries, zone);
    if (thread.conversation.id != m_conversation) {
        beginResetModel();
        m_conversation = thread.conversation.id;
        m_dueText.clear();
        m_items = items;
        endResetModel();
        return;
    }
    // Where the kinds and ids agree only the content is new; behind that everything is.
    const auto same
        = [](const ThreadItem &a, const ThreadItem &b) { return a.kind == b.kind && a.id == b.id; };
    const auto [oldAt, newAt]
        = std::mismatch(m_items.cbegin(), m_items.cend(), items.cbegin(), items.cend(), same);
    const int shared = static_cast<int>(std::distance(m_items.cbegin(), oldAt));
    for (int row = 0; row < shared; ++row) {
        if (m_items.at(row) == items.at(row))
            continue;
        m_items[row] = items.at(row);
        emit dataChanged(index(row), index(row));
    }
    if (shared < m_items.size()) {
        beginRemoveRows({}, shared, static_cast<int>(m_items.size()) - 1);
        m_items.resize(shared);
        endRemoveRows();
    }
    if (shared < items.size()) {
        beginInsertRows({}, shared, static_cast<int>(items.size()) - 1);
        m_items.append(items.mid(shared));
        endInsertRows();
    }
}

void ThreadModel::setDueText(const QString &text)
{
    m_dueText = text;
    for (int row = 0; row < m_items.size(); ++row) {
        ThreadItem &item = m_items[row];
        if (item.kind != ThreadItem::Kind::Message || !item.newest || item.status == text)
            continue;
        item.status = text;
        emit dataChanged(index(row), index(row));
    }
}

void ThreadModel::clear()
{
    beginResetModel();
    m_dueText.clear();
    m_conversation = {};
    m_items.clear();
    endResetModel();
}

QList<ThreadItem> ThreadModel::itemsOf(const services::Thread &thread,
                                       const QList<domain::OutboxEntry> &entries,
                                       const QString &zone) const
{
    const QDateTime now = m_clock.now();
    QList<std::pair<QDateTime, ThreadItem>> timed;
    for (qsizetype i = 0; i < thread.messages.size(); ++i) {
        const domain::Message &message = thread.messages.at(i);
        ThreadItem item;
        item.kind = ThreadItem::Kind::Message;
        item.id = message.id.value;
        item.own = message.direction == domain::Direction::Outgoing;
        item.author = message.authorName;
        if (item.author.isEmpty())
            item.author = item.own ? tr("You") : tr("Unknown", "author");
        item.text = message.text;
        item.when = format::nearDayAndTime(message.writtenAt, zone, now);
        item.newest = message.id == thread.conversation.newest;
        item.isQuestion = item.newest && thread.conversation.isQuestion;
        if (item.newest && thread.conversation.id == m_conversation)
            item.status = m_dueText;
        if (message.moderation != domain::Moderation::Approved)
            item.moderation = text::name(message.moderation);
        item.sentiment = thread.sentiments.value(i);
        item.url = message.url;
        timed.append({message.writtenAt, item});
    }
    for (const domain::Note &note : thread.notes) {
        ThreadItem item;
        item.kind = ThreadItem::Kind::Note;
        item.id = note.id.value;
        item.author = note.author;
        item.text = note.text;
        item.when = format::nearDayAndTime(note.writtenAt, zone, now);
        timed.append({note.writtenAt, item});
    }
    std::stable_sort(
        timed.begin(), timed.end(), [](const auto &a, const auto &b) { return a.first < b.first; });

    QList<ThreadItem> items;
    if (thread.post) {
        ThreadItem item;
        item.kind = ThreadItem::Kind::Post;
        item.id = thread.post->id.value;
        item.text = thread.post->title.isEmpty() ? thread.post->text.left(200) : thread.post->title;
        QDateTime at = thread.post->plannedAt.value_or(thread.post->createdAt);
        for (const domain::Variant &variant : thread.post->variants) {
            if (variant.publishedAt)
                at = *variant.publishedAt;
        }
        if (at.isValid())
            item.when = format::nearDayAndTime(at, zone, now);
        items.append(item);
    }
    for (const auto &[at, item] : timed)
        items.append(item);
    for (const domain::OutboxEntry &entry : entries) {
        const bool shown = entry.isReply || entry.state == domain::OutboxState::Failed;
        if (shown && entry.state != domain::OutboxState::Sent
            && entry.state != domain::OutboxState::Cancelled)
            items.append(pendingItem(entry, zone));
    }
    return items;
}

QString ThreadModel::leavingText(const QDateTime &at, const QString &zone) const
{
    constexpr int aFewSeconds = 30;
    const QDateTime now = m_clock.now();
    if (at <= now)
        return tr("Waits to leave.");
    if (now.secsTo(at) <= aFewSeconds)
        return tr("Leaves in a few seconds.");
    return tr("Leaves %1.", "then, like “tomorrow, 09:00”").arg(format::nearDayAndTime(at, zone, now));
}

ThreadItem ThreadModel::pendingItem(const domain::OutboxEntry &entry, const QString &zone) const
{
    ThreadItem item;
    item.kind = ThreadItem::Kind::Pending;
    item.id = entry.id.value;
    item.own = true;
    item.author = entry.isReply ? tr("Your reply") : tr("Moderation");
    item.text = entry.isReply ? entry.text : QString();
    switch (entry.state) {
    case domain::OutboxState::Waiting:
        item.canCancel = true;
        if (entry.problem)
            item.status = entry.problem->code == ErrorCode::Transient
                ? tr("No connection: it will leave by itself when you are online.")
                : text::errorText(*entry.problem).message;
        else
            item.status = leavingText(entry.notBefore, zone);
        break;
    case domain::OutboxState::Sending:
        item.status = tr("Sending…");
        break;
    case domain::OutboxState::Uncertain:
        item.status = tr("The answer was lost: looking whether it arrived before anything is sent again.");
        break;
    case domain::OutboxState::Failed: {
        item.failed = true;
        item.canRetry = true;
        item.canCancel = true;
        const text::ErrorText words = text::errorText(entry.problem.value_or(Error{}));
        item.status = words.hint.isEmpty() ? words.message : words.message + u' ' + words.hint;
        break;
    }
    case domain::OutboxState::Sent:
    case domain::OutboxState::Cancelled:
        break;
    }
    return item;
}

int ThreadModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant ThreadModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ThreadItem &item = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return item.text;
    case Qt::AccessibleTextRole:
        return accessibleText(item);
    case static_cast<int>(Role::Item):
        return QVariant::fromValue(item);
    default:
        return {};
    }
}

QString ThreadModel::accessibleText(const ThreadItem &item) const
{
    QStringList parts;
    switch (item.kind) {
    case ThreadItem::Kind::Post:
        parts = {tr("Post"), item.text, item.when};
        break;
    case ThreadItem::Kind::Note:
        parts = {tr("Internal note"), item.author, item.when, item.text};
        break;
    case ThreadItem::Kind::Message:
    case ThreadItem::Kind::Pending:
        parts = {item.author, item.when};
        if (item.sentiment)
            parts.append(text::name(item.sentiment->label));
        parts.append(item.moderation);
        parts.append(item.text);
        parts.append(item.status);
        break;
    }
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace ruche::ui
