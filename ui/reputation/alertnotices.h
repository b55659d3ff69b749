// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brand.h"
#include "core/domain/changes.h"
#include "core/services/reputationservice.h"

#include <QObject>

class QTimer;

namespace ruche::services {
class Workspace;
}

namespace ruche::ui {

/// Looks whether more negative messages come in than usual, in the background, and tells of each episode
/// once: whichever window or process found it first. Knows no widget. Thread: GUI.
class AlertNotices final : public QObject
{
    Q_OBJECT
public:
    AlertNotices(services::Workspace &workspace, QObject *parent = nullptr);
    ~AlertNotices() override;

    /// The alerts that go on now.
    [[nodiscard]] const QList<services::NegativeAlert> &open() const { return m_open; }
    /// Looks now; by itself some time after messages came in, and every ten minutes.
    void look();

signals:
    /// `title` names the brand, `text` has the arithmetic.
    void told(const QString &title, const QString &text);
    void openChanged(int count);

private:
    void onChanged(domain::Changes changes);
    void tell(const QList<services::NegativeAlert> &alerts);

    services::Workspace &m_workspace;
    services::ReputationService m_service;
    QTimer *m_soon;
    QTimer *m_tick;
    QList<services::NegativeAlert> m_open;
    bool m_looking = false;
};

} // namespace ruche::ui
