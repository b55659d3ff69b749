// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/brand.h"
#include "core/domain/changes.h"
#include "core/domain/publishing.h"
#include "core/services/publishdesk.h"
#include "core/services/publishlog.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <chrono>
#include <optional>

class QTimer;

namespace ruche::services {
class Workspace;
}

namespace ruche::ui {

/// What of publishing waits for a person, kept up to date and told once each: by whatever process it was
/// found, because it is read from what is stored. Nothing is forgotten by being told: it stays in matters()
/// until it was dealt with. Knows no widget. Thread: GUI.
class PublishNotices final : public QObject
{
    Q_OBJECT
public:
    PublishNotices(services::Workspace &workspace, const Clock &clock, QObject *parent = nullptr);
    ~PublishNotices() override;

    [[nodiscard]] const QList<domain::PublishMatter> &matters() const { return m_matters; }
    [[nodiscard]] QList<domain::PublishMatter> mattersOf(domain::PostId post) const;
    /// Those that are on, the one for all brands first.
    [[nodiscard]] const QList<services::PublishPause> &pauses() const { return m_pauses; }
    /// By its own pause or by that of all.
    [[nodiscard]] bool isPaused(domain::BrandId brand) const;
    [[nodiscard]] const QList<domain::Brand> &brands() const { return m_brands; }
    [[nodiscard]] QString brandName(domain::BrandId brand) const;
    [[nodiscard]] QString zoneOf(domain::BrandId brand) const;
    /// Posts that wait, and accounts that cannot be used: the figure in the rail.
    [[nodiscard]] int count() const;
    /// Something was read.
    [[nodiscard]] bool isKnown() const { return m_known; }
    [[nodiscard]] QDateTime now() const { return m_clock.now(); }

    void reload();
    /// Tells of a post by hand again after that long.
    void remindLater(domain::VariantId variant, std::chrono::minutes after);
    /// Tells what is to be told again by now. Called by itself every 15 seconds.
    void checkReminders();

    /// Nothing of the brand (invalid: of any) leaves from now on; paused() or failed().
    void pause(domain::BrandId brand, const QString &reason);
    /// resumed() or failed().
    void resume(domain::BrandId brand);

signals:
    void changed();
    /// Not told before. `atStart`: they were there when the workspace was opened.
    void told(const QList<ruche::domain::PublishMatter> &matters, bool atStart);
    /// Among them is something that was missed: a person is to decide.
    void missedFound();
    void paused(ruche::domain::BrandId brand);
    /// `missed` posts came due meanwhile.
    void resumed(ruche::domain::BrandId brand, int missed);
    void failed(const QString &text);

private:
    void onChanged(domain::Changes changes);
    /// Those of a sample are shown and counted, but nobody is called because of them.
    [[nodiscard]] bool isOfSample(domain::BrandId brand) const;
    void take(const QList<domain::PublishMatter> &matters);
    void tellFailure(const Error &error);

    services::Workspace &m_workspace;
    const Clock &m_clock;
    services::PublishLog m_log;
    QTimer *m_coalesce;
    QTimer *m_tick;
    QList<domain::PublishMatter> m_matters;
    QList<services::PublishPause> m_pauses;
    QList<domain::Brand> m_brands;
    int m_brokenAccounts = 0;
    bool m_known = false;
    bool m_asking = false;
    bool m_askAgain = false;
    QSet<QString> m_told; ///< variant, planned instant and kind
    QHash<domain::VariantId, QDateTime> m_later;
};

} // namespace ruche::ui
