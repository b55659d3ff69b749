// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reputation/alertnotices.h"

#include "core/base/async.h"
#include "core/services/brandservice.h"
#include "core/services/workspace.h"
#include "ui/reputation/reputationtext.h"
#include "ui/shell/shownbrands.h"

#include <QTimer>

#include <chrono>

namespace ruche::ui {

AlertNotices::AlertNotices(services::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_service(workspace.storage())
    , m_soon(new QTimer(this))
    , m_tick(new QTimer(this))
{
    // Moods are read after messages came; an alert is an affair of hours.
    m_soon->setSingleShot(true);
    m_soon->setInterval(std::chrono::seconds(30));
    connect(m_soon, &QTimer::timeout, this, &AlertNotices::look);
    m_tick->setInterval(std::chrono::minutes(10));
    connect(m_tick, &QTimer::timeout, this, &AlertNotices::look);
    m_tick->start();
    connect(&workspace, &services::Workspace::changed, this, &AlertNotices::onChanged);
    m_soon->start();
}

AlertNotices::~AlertNotices() = default;

void AlertNotices::onChanged(domain::Changes changes)
{
    if (changes.testFlag(domain::Change::Messages) && !m_soon->isActive())
        m_soon->start();
}

void AlertNotices::look()
{
    if (m_looking)
        return;
    m_looking = true;
    async::deliver(
        m_service.openAlerts(), this, [this](const Result<QList<services::NegativeAlert>> &alerts) {
            m_looking = false;
            if (!alerts)
                return; // it is looked again soon
            const bool other = alerts->size() != m_open.size();
            m_open = *alerts;
            if (other)
                emit openChanged(int(m_open.size()));
            if (!m_open.isEmpty())
                tell(m_open);
        });
}

void AlertNotices::tell(const QList<services::NegativeAlert> &alerts)
{
    async::deliver(
        m_service.tellNew(alerts), this, [this](const Result<QList<services::NegativeAlert>> &fresh) {
            if (!fresh || fresh->isEmpty())
                return;
            async::deliver(m_workspace.brands().list(),
                           this,
                           [this, alerts = *fresh](const Result<QList<domain::Brand>> &brands) {
                               for (const services::NegativeAlert &alert : alerts) {
                                   const domain::Brand brand
                                       = brands ? shownbrands::find(*brands, alert.brand) : domain::Brand();
                                   emit told(tr("More negative messages than usual: %1").arg(brand.name),
                                             reputationtext::alertText(alert));
                               }
                           });
        });
}

} // namespace ruche::ui
