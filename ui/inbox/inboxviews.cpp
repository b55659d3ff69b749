// SPDX-License-Identifier: GPL-3.0-or-later
// The part of InboxController that keeps searches under a name.
#include "core/base/async.h"
#include "core/domain/queryparser.h"
#include "core/services/workspace.h"
#include "ui/inbox/inboxcontroller.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

/// What a count beside a view goes up to; more is shown as this and a plus.
constexpr int mostCounted = 1000;

} // namespace

void InboxController::loadSavedViews()
{
    async::deliver(m_viewService.list(), this, [this](const Result<QList<domain::SavedView>> &views) {
        if (!views)
            return;
        m_savedViews = *views;
        emit savedViewsChanged();
        countSavedViews();
    });
}

void InboxController::countSavedViews()
{
    for (const domain::SavedView &view : std::as_const(m_savedViews)) {
        auto query = domain::parseConversationQuery(view.query, m_brands);
        if (!query) {
            m_savedCounts.remove(view.id); // its brand is not shown now
            continue;
        }
        if (query->brands.isEmpty())
            query->brands = brandIds();
        async::deliver(m_workspace.inbox().ids(*query, mostCounted + 1),
                       this,
                       [this, id = view.id](const Result<QList<domain::ConversationId>> &ids) {
                           if (!ids)
                               return;
                           m_savedCounts.insert(id, static_cast<int>(ids->size()));
                           emit savedViewsChanged();
                       });
    }
}

bool InboxController::isCountExact(int count)
{
    return count <= mostCounted;
}

domain::SavedViewId InboxController::savedView() const
{
    if (m_view != InboxView::All || m_search.isEmpty())
        return {};
    const auto found
        = std::find_if(m_savedViews.begin(), m_savedViews.end(), [this](const domain::SavedView &view) {
              return view.query == m_search.simplified();
          });
    return found == m_savedViews.end() ? domain::SavedViewId() : found->id;
}

void InboxController::saveView(const QString &name)
{
    async::deliver(m_viewService.save(name, m_search),
                   this,
                   [this, name = name.simplified()](const Result<domain::EventId> &event) {
                       if (!event) {
                           report(event.error());
                           return;
                       }
                       setView(InboxView::All);
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
