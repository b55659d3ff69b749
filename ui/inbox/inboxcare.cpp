// SPDX-License-Identifier: GPL-3.0-or-later
// The part of InboxController that knows what was promised, and what is due next.
#include "core/base/async.h"
#include "core/services/workspace.h"
#include "core/text/historytext.h"
#include "ui/inbox/carewords.h"
#include "ui/inbox/inboxcontroller.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

void InboxController::setOrder(InboxOrder order)
{
    if (order == m_order)
        return;
    m_order = order;
    reload();
}

QFuture<Result<QList<domain::ConversationId>>> InboxController::listed(int limit)
{
    if (m_view == InboxView::Overdue)
        return m_care.overdue(query(), limit);
    if (m_order == InboxOrder::Due)
        return m_care.idsByDue(query(), limit);
    return m_workspace.inbox().ids(query(), limit);
}

void InboxController::loadDueCounts()
{
    async::deliver(m_care.counts(brandIds()), this, [this](const Result<services::DueCounts> &counts) {
        if (!counts)
            return;
        m_dueCounts = *counts;
        emit countsChanged();
    });
}

void InboxController::loadPlans()
{
    for (const domain::Brand &brand : std::as_const(m_brands)) {
        async::deliver(
            m_care.plan(brand.id), this, [this, id = brand.id](const Result<domain::CarePlan> &plan) {
                if (!plan)
                    return;
                m_plans.insert(id, *plan);
                m_list.setWorkHours(id, plan->hours);
                showDue();
            });
    }
}

void InboxController::loadCare(const QList<domain::ConversationId> &ids)
{
    if (ids.isEmpty())
        return;
    async::deliver(m_care.ofConversations(ids), this, [this, ids](const Result<domain::CareById> &cares) {
        if (cares)
            m_list.setCare(ids, *cares);
    });
}

void InboxController::loadCurrentCare()
{
    const domain::ConversationId id = m_current;
    async::deliver(m_care.ofConversations({id}), this, [this, id](const Result<domain::CareById> &cares) {
        if (!cares || id != m_current)
            return;
        m_currentCare = cares->value(id);
        showDue();
    });
}

void InboxController::showDue()
{
    if (!m_thread)
        return;
    QString text;
    if (m_currentCare.clock)
        text = dueExplanation(*m_currentCare.clock,
                              m_plans.value(m_thread->conversation.brand).hours,
                              m_workspace.clock().now());
    m_messages.setDueText(text);
}

void InboxController::setPriority(domain::Priority priority)
{
    const QList<domain::ConversationId> ids = targets();
    if (ids.isEmpty())
        return;
    async::deliver(m_care.setPriority(ids, priority),
                   this,
                   [this, count = static_cast<int>(ids.size())](const Result<domain::EventId> &event) {
                       acted(u"care.priority"_s, count, event);
                       if (!event)
                           return;
                       async::deliver(m_care.settle(), this, [](const Result<int> &) {});
                       loadCurrentCare();
                   });
}

void InboxController::onMinute()
{
    m_list.refreshTimes(); // rows stay where they are
    showDue();
    loadDueCounts();
}

} // namespace ruche::ui
