// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/brand.h"
#include "core/domain/post.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

namespace ruche::services {
class Workspace;
}

namespace ruche::ui {

/// Why a post cannot go to a day.
enum class MoveRefusal { None, Published, Sending, NotOurs, PastDay };

/// What the calendar shows and does: the posts of a month, the drafts without date, moves. Knows no widget.
/// Posts stand on their day in their brand's zone. Thread: GUI.
class CalendarController final : public QObject
{
    Q_OBJECT
public:
    CalendarController(services::Workspace &workspace, const Clock &clock, QObject *parent = nullptr);

    void setBrands(const QList<domain::Brand> &brands);
    [[nodiscard]] const QList<domain::Brand> &brands() const { return m_brands; }
    /// Brands hidden by the filter of the toolbar.
    void setHiddenBrands(const QSet<domain::BrandId> &hidden);
    [[nodiscard]] const QSet<domain::BrandId> &hiddenBrands() const { return m_hidden; }
    /// Only these states; empty for all.
    void setStates(const QList<domain::PostState> &states);
    [[nodiscard]] const QList<domain::PostState> &states() const { return m_states; }

    /// First day of the month shown.
    [[nodiscard]] QDate month() const { return m_month; }
    void setMonth(QDate anyDay);
    void nextMonth() { setMonth(m_month.addMonths(1)); }
    void previousMonth() { setMonth(m_month.addMonths(-1)); }
    [[nodiscard]] QDate today() const;
    /// First and last day that the grid shows: whole weeks, Monday or Sunday first as the locale says.
    [[nodiscard]] QDate firstShown() const;
    [[nodiscard]] QDate lastShown() const;
    [[nodiscard]] int weeks() const;

    /// Those of the shown days, failures first within a day, then by time.
    [[nodiscard]] const QList<domain::Post> &posts() const { return m_posts; }
    [[nodiscard]] const QList<domain::Post> &drafts() const { return m_drafts; }
    /// Posts within the month itself, for the subtitle.
    [[nodiscard]] int postsInMonth() const;
    [[nodiscard]] bool isLoading() const { return m_loading > 0; }

    /// The day a post stands on; invalid without a date.
    [[nodiscard]] QDate dayOf(const domain::Post &post) const;
    /// Its time of day, in its brand's zone.
    [[nodiscard]] QTime timeOf(const domain::Post &post) const;
    [[nodiscard]] const domain::Brand *brandOf(const domain::Post &post) const;
    /// Networks of the post's accounts, in order, without repeats.
    [[nodiscard]] QStringList networksOf(const domain::Post &post) const;

    [[nodiscard]] MoveRefusal refusal(const domain::Post &post, QDate day) const;
    /// In words, for the status tip and the toast.
    [[nodiscard]] static QString refusalText(MoveRefusal refusal);
    /// The time that a move to `day` gives: its own; for a draft without date 09:00, or on today's date the
    /// next full hour that is at least an hour ahead.
    [[nodiscard]] ZonedTime plannedOn(const domain::Post &post, QDate day) const;

    /// Keeps the time of day. Ends in moved() or refused().
    void moveTo(domain::PostId post, QDate day);
    void moveByMinutes(domain::PostId post, int minutes);
    void setTime(domain::PostId post, const ZonedTime &time);
    /// Back to the drafts.
    void unschedule(domain::PostId post);
    void remove(domain::PostId post);

    void reload();
    [[nodiscard]] const domain::Post *find(domain::PostId post) const;

signals:
    void changed();
    void monthChanged();
    /// Done; `event` undoes it. `text` is what a toast says.
    void moved(const QString &text, ruche::domain::EventId event);
    void refused(const QString &reason);

private:
    void reloadAccounts();
    void apply(domain::PostId post, const ZonedTime &time);

    services::Workspace &m_workspace;
    const Clock &m_clock;
    QList<domain::Brand> m_brands;
    QSet<domain::BrandId> m_hidden;
    QList<domain::PostState> m_states;
    QDate m_month;
    QList<domain::Post> m_posts;
    QList<domain::Post> m_drafts;
    QHash<domain::AccountId, QString> m_networks;
    int m_loading = 0;
    int m_generation = 0; ///< tells late answers
};

} // namespace ruche::ui
