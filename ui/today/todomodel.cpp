// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todomodel.h"

#include "core/text/names.h"
#include "ui/common/format.h"

#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr std::chrono::hours lateAfter(24);
constexpr std::chrono::hours soonAfter(2);

QString headingText(TodoModel::Urgency urgency)
{
    switch (urgency) {
    case TodoModel::Urgency::Late:
        return TodoModel::tr("Waiting for more than a day");
    case TodoModel::Urgency::Soon:
        return TodoModel::tr("Waiting for more than 2 hours");
    case TodoModel::Urgency::Calm:
        break;
    }
    return TodoModel::tr("Less than 2 hours");
}

} // namespace

TodoModel::TodoModel(TodayController &controller, QObject *parent)
    : QAbstractListModel(parent)
    , m_controller(controller)
{
    connect(&controller, &TodayController::toAnswerChanged, this, &TodoModel::rebuild);
    rebuild();
}

TodoModel::Urgency TodoModel::urgencyOf(const domain::Conversation &conversation) const
{
    const std::chrono::seconds waits(conversation.writtenAt.secsTo(m_controller.now()));
    return waits >= lateAfter ? Urgency::Late : waits >= soonAfter ? Urgency::Soon : Urgency::Calm;
}

QString TodoModel::waitingOf(const domain::Conversation &conversation) const
{
    const qint64 waits = std::max<qint64>(0, conversation.writtenAt.secsTo(m_controller.now()));
    return format::duration(std::chrono::seconds(waits));
}

void TodoModel::rebuild()
{
    beginResetModel();
    m_lines.clear();
    qsizetype heading = -1;
    for (const domain::Conversation &conversation : m_controller.toAnswer()) {
        const Urgency urgency = urgencyOf(conversation);
        if (heading < 0 || m_lines.at(heading).urgency != urgency) {
            heading = m_lines.size();
            m_lines.append({true, urgency, 0, {}});
        }
        ++m_lines[heading].count;
        m_lines.append({false, urgency, 0, conversation});
    }
    endResetModel();
}

void TodoModel::tick()
{
    if (!m_lines.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

int TodoModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QString TodoModel::saidOf(const domain::Conversation &conversation) const
{
    QStringList said{conversation.author, conversation.network, m_controller.brand(conversation.brand).name};
    if (conversation.sentiment)
        said << text::name(conversation.sentiment->label);
    said << tr("waiting for %1").arg(waitingOf(conversation)) << conversation.labels << conversation.excerpt;
    said.removeAll(QString());
    return said.join(u", "_s);
}

QVariant TodoModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines.at(index.row());
    switch (role) {
    case int(Role::IsHeading):
        return line.heading;
    case int(Role::Urgency):
        return int(line.heading ? line.urgency : urgencyOf(line.conversation));
    case int(Role::Count):
        return line.count;
    case Qt::DisplayRole:
        return line.heading ? headingText(line.urgency) : line.conversation.author;
    case Qt::AccessibleTextRole:
        return line.heading ? headingText(line.urgency) + u", "_s + format::number(line.count)
                            : saidOf(line.conversation);
    default:
        break;
    }
    if (line.heading)
        return {};
    switch (role) {
    case int(Role::Conversation):
        return QVariant::fromValue(line.conversation);
    case int(Role::Waiting):
        return waitingOf(line.conversation);
    case int(Role::BrandColor):
        return m_controller.brand(line.conversation.brand).color;
    case Qt::ToolTipRole:
        return line.conversation.excerpt.toHtmlEscaped();
    default:
        return {};
    }
}

Qt::ItemFlags TodoModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_lines.at(index.row()).heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

domain::ConversationId TodoModel::conversationAt(const QModelIndex &index) const
{
    return index.isValid() ? m_lines.at(index.row()).conversation.id : domain::ConversationId();
}

QModelIndex TodoModel::indexOf(domain::ConversationId conversation) const
{
    for (int row = 0; row < m_lines.size(); ++row) {
        if (!m_lines.at(row).heading && m_lines.at(row).conversation.id == conversation)
            return index(row);
    }
    return {};
}

QModelIndex TodoModel::firstConversation() const
{
    for (int row = 0; row < m_lines.size(); ++row) {
        if (!m_lines.at(row).heading)
            return index(row);
    }
    return {};
}

} // namespace ruche::ui
