// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/campaign.h"
#include "core/services/campaignservice.h"

#include <QDate>
#include <QList>
#include <QObject>

#include <optional>

namespace ruche::services {
class Workspace;
}

namespace ruche::ui {

class CalendarController;

/// Which part of a campaign's bar is dragged, or moved by keys.
enum class CampaignEdge { Whole, Start, End };

/// The campaigns of the calendar's brands, and what is done to them. Knows no widget. Thread: GUI.
class CampaignList final : public QObject
{
    Q_OBJECT
public:
    CampaignList(services::Workspace &workspace, CalendarController &controller, QObject *parent = nullptr);

    /// Of the brands, by first day; not those archived.
    [[nodiscard]] const QList<domain::CampaignStatus> &all() const { return m_all; }
    /// The same, without their counts.
    [[nodiscard]] QList<domain::Campaign> campaigns() const;
    /// Those that the filter of the calendar leaves.
    [[nodiscard]] QList<domain::Campaign> shown() const;
    [[nodiscard]] const domain::CampaignStatus *find(domain::CampaignId campaign) const;
    [[nodiscard]] CalendarController &controller() const { return m_controller; }
    /// "Summer, 10 – 28 June, 8 posts, 3 published".
    [[nodiscard]] QString description(domain::CampaignId campaign) const;
    /// "10 Jun – 5 Jul".
    [[nodiscard]] static QString daysText(QDate first, QDate last);
    /// First and last day when that edge goes `days` further; a bar is never shorter than a day.
    [[nodiscard]] static domain::Campaign moved(domain::Campaign campaign, CampaignEdge edge, int days);

    /// Adds it when it has no id yet, else changes it.
    void save(const domain::Campaign &campaign);
    void shift(domain::CampaignId campaign, CampaignEdge edge, int days);
    void archive(domain::CampaignId campaign, bool archived);
    void remove(domain::CampaignId campaign);
    /// An invalid campaign takes them out of theirs.
    void setPosts(const QList<domain::PostId> &posts, domain::CampaignId campaign);

    /// All of the brands, those archived too.
    [[nodiscard]] QFuture<Result<QList<domain::CampaignStatus>>> withArchived();
    /// Counts the posts of these days: answered by countsChanged() when they are others than before.
    void countPosts(QDate first, QDate last);
    [[nodiscard]] const QList<domain::DayCount> &counts() const { return m_counts; }

signals:
    void changed();
    void countsChanged();
    /// Done; `event` undoes it. `text` is what a toast says.
    void done(const QString &text, ruche::domain::EventId event);
    void failed(const ruche::Error &error);

private:
    void reload();
    [[nodiscard]] QList<domain::BrandId> brands() const;
    void deliver(const QFuture<Result<domain::EventId>> &future, const QString &text);

    services::CampaignService m_service;
    CalendarController &m_controller;
    QList<domain::CampaignStatus> m_all;
    QList<domain::DayCount> m_counts;
    int m_generation = 0; ///< tells late answers
    int m_countGeneration = 0;
};

} // namespace ruche::ui
