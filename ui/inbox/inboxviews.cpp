// SPDX-License-Identifier: GPL-3.0-or-later
// The part of InboxController that keeps searches under a name.
#include "core/base/async.h"
#include "core/domain/queryparser.h"
#include "core/services/workspace.h"
#include "ui/inbox/inboxcontroller.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

/// What a count beside a view goes up to; more is shown as this and a plus.
constexpr int mostCounted = 1000;
/// A sync commits page after page: what is beside the views follows at this pace.
constexpr std::chrono::seconds countPace{2};

/// The ready-made view under a saved one; all of them for a word of a newer version.
InboxView baseOf(const domain::SavedView &view)
{
    const InboxView base = inboxViewFromId(view.base);
    return inboxViewId(base) == view.base ? base : InboxView::All;
}

} // namespace

void InboxController::loadSavedViews()
{
    async::deliver(m_viewService.list(), this, [this](const Result<QList<domain::SavedView>> &views) {
        if (!views)
            return;
        m_savedViews = *views;
        emit savedViewsChanged();
        ++m_viewRound; // what is being counted may be of other views, or of other brands
        m_countPause.stop();
        countSavedViews();
    });
}

void InboxController::countSavedViews()
{
    m_viewsCounted = false;
    if (!m_countPause.isActive() && m_countingRound != m_viewRound)
        countNextView(m_viewRound, 0);
}

void InboxController::countNextView(quint64 round, qsizetype next)
{
    if (next == 0) {
        m_countingRound = round;
        m_viewsCounted = true;
    }
    if (next >= m_savedViews.size()) {
        m_countingRound = 0;
        m_countPause.start(countPace);
        return;
    }
    const domain::SavedView view = m_savedViews.at(next);
    const auto typed = domain::parseConversationQuery(view.query, m_brands);
    if (!typed) {
        m_savedCounts.remove(view.id); // its brand is not shown now
        countNextView(round, next + 1);
        return;
    }
    domain::ConversationQuery query = inboxViewQuery(baseOf(view), *typed);
    if (query.brands.isEmpty())
        query.brands = brandIds();
    const auto ids = baseOf(view) == InboxView::Overdue ? m_care.overdue(query, mostCounted + 1)
                                                        : m_workspace.inbox().ids(query, mostCounted + 1);
    async::deliver(
        ids, this, [this, round, next, id = view.id](const Result<QList<domain::ConversationId>> &found) {
            if (round != m_viewRound)
                return; // other views are counted instead
            if (found) {
                m_savedCounts.insert(id, static_cast<int>(found->size()));
                emit savedViewsChanged();
            }
            countNextView(round, next + 1);
        });
}

void InboxController::showSavedView(const domain::SavedView &view)
{
    setView(baseOf(view));
    setSearch(view.query);
}

bool InboxController::isCountExact(int count)
{
    return count <= mostCounted;
}

domain::SavedViewId InboxController::savedView() const
{
    if (m_search.isEmpty())
        return {};
    const auto found
        = std::find_if(m_savedViews.begin(), m_savedViews.end(), [this](const domain::SavedView &view) {
              return view.query == m_search.simplified() && baseOf(view) == m_view;
          });
    return found == m_savedViews.end() ? domain::SavedViewId() : found->id;
}

void InboxController::saveView(const QString &name)
{
    async::deliver(m_viewService.save(name, m_search, inboxViewId(m_view)),
                   this,
                   [this, name = name.simplified()](const Result<domain::EventId> &event) {
                       if (!event) {
                           report(event.error());
                           return;
                       }
                       emit done(tr("View “%1” saved").arg(name), *event);
                       loadSavedViews();
                   });
}

void InboxController::removeView(domain::SavedViewId view)
{
    async::deliver(m_viewService.remove(view), this, [this](const Result<domain::EventId> &event) {
        if (!event) {
            report(event.error());
            return;
        }
        emit done(tr("View removed"), *event);
        loadSavedViews();
    });
}

} // namespace ruche::ui
