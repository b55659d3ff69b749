// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/strategycontroller.h"

#include "core/base/async.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "ui/shell/shownbrands.h"

#include <QTimer>

#include <algorithm>
#include <chrono>

namespace ruche::ui {

StrategyController::StrategyController(services::Workspace &workspace, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_clock(clock)
    , m_coalesce(new QTimer(this))
{
    m_coalesce->setSingleShot(true);
    m_coalesce->setInterval(std::chrono::milliseconds(200));
    connect(m_coalesce, &QTimer::timeout, this, &StrategyController::reload);
    connect(&m_workspace, &services::Workspace::changed, this, [this](domain::Changes changes) {
        using enum domain::Change;
        // Everything that an objective may count.
        const bool counts
            = changes & (domain::Changes(Objectives) | Brands | Metrics | Messages | Posts | Members);
        if (counts && !m_coalesce->isActive())
            m_coalesce->start();
    });
    advise();
}

StrategyController::~StrategyController() = default;

void StrategyController::setBrands(const QList<domain::Brand> &brands)
{
    m_brands = brands;
    m_brandsKnown = true;
    reload();
}

domain::Brand StrategyController::brand(domain::BrandId id) const
{
    return shownbrands::find(m_brands, id);
}

QDate StrategyController::today() const
{
    return shownbrands::today(m_brands, m_clock);
}

int StrategyController::runningCount() const
{
    return int(std::count_if(m_objectives.begin(), m_objectives.end(), [this](const auto &status) {
        return status.objective.endDay >= today();
    }));
}

void StrategyController::reload()
{
    if (!m_brandsKnown)
        return;
    const int generation = ++m_generation;
    const QList<domain::BrandId> ids = shownbrands::ids(m_brands);
    if (ids.isEmpty()) {
        m_objectives.clear();
        m_known = true;
        emit objectivesChanged();
        return;
    }
    async::deliver(m_workspace.objectives().list(ids),
                   this,
                   [this, generation](const Result<QList<services::ObjectiveStatus>> &list) {
                       if (generation != m_generation)
                           return;
                       m_known = true;
                       m_problem.clear();
                       if (list) {
                           m_objectives = *list;
                           std::stable_sort(m_objectives.begin(),
                                            m_objectives.end(),
                                            [day = today()](const auto &a, const auto &b) {
                                                return a.objective.endDay >= day && b.objective.endDay < day;
                                            });
                       } else {
                           m_problem = text::errorText(list.error()).message;
                       }
                       emit objectivesChanged();
                   });
}

domain::Objective StrategyController::blank() const
{
    domain::Objective objective;
    if (!m_brands.isEmpty())
        objective.brand = m_brands.constFirst().id;
    const QDate day = today();
    objective.startDay = QDate(day.year(), (day.month() - 1) / 3 * 3 + 1, 1);
    objective.endDay = objective.startDay.addMonths(3).addDays(-1);
    return objective;
}

void StrategyController::save(const domain::Objective &objective)
{
    const auto refuse = [this](const Error &error) {
        const text::ErrorText text = text::errorText(error);
        emit refused(error.code == ErrorCode::InvalidArgument ? error.subject : QString(), text.message);
    };
    if (!objective.id.isValid()) {
        async::deliver(m_workspace.objectives().add(objective),
                       this,
                       [this, refuse](const Result<domain::Objective> &added) {
                           if (!added) {
                               refuse(added.error());
                               return;
                           }
                           emit saved(tr("Objective added."));
                           reload();
                       });
        return;
    }
    async::deliver(m_workspace.objectives().update(objective),
                   this,
                   [this, refuse](const Result<domain::EventId> &event) {
                       if (!event) {
                           refuse(event.error());
                           return;
                       }
                       emit saved({});
                       emit undoable(tr("Objective changed."), *event);
                       reload();
                   });
}

void StrategyController::remove(domain::ObjectiveId objective)
{
    async::deliver(
        m_workspace.objectives().remove(objective), this, [this](const Result<domain::EventId> &event) {
            if (!event) {
                emit failed(text::errorText(event.error()).message);
                return;
            }
            emit undoable(tr("Objective deleted."), *event);
            reload();
        });
}

void StrategyController::setProfile(const services::AudienceProfile &profile)
{
    m_profile = profile;
    advise();
}

QStringList StrategyController::countries() const
{
    return m_workspace.audience().countries();
}

void StrategyController::advise()
{
    const Result<QList<services::NetworkAdvice>> advice = m_workspace.audience().advise(m_profile);
    if (advice) {
        m_advice = *advice;
        m_adviceProblem.clear();
    } else {
        m_advice.clear();
        m_adviceProblem = text::errorText(advice.error()).message;
    }
    emit adviceChanged();
}

} // namespace ruche::ui
