// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/planningservice.h"

#include <QDate>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace ruche::services {
class Workspace;
}

namespace ruche::ui {

class CalendarController;

/// What lies behind the posts of the calendar: key dates, the hours at which posts were answered most, gaps
/// and clashes. Loaded for the month of the controller, after its posts. Knows no widget. Thread: GUI.
class PlanOverlay final : public QObject
{
    Q_OBJECT
public:
    PlanOverlay(services::Workspace &workspace, CalendarController &controller, QObject *parent = nullptr);

    /// Whether key dates are shown; they are at first.
    void setKeyDatesShown(bool shown);
    [[nodiscard]] bool keyDatesShown() const { return m_shown; }
    /// Names of the key dates of a day, the days off first; empty when they are not shown.
    [[nodiscard]] QStringList namesOn(QDate day) const { return m_names.value(day); }
    /// Those that are to come, by day.
    [[nodiscard]] const QList<domain::KeyDate> &upcoming() const { return m_upcoming; }
    /// Posts that stand on a day from today on, of the brands shown; known for the days of upcoming().
    [[nodiscard]] int postsOn(QDate day) const { return m_postsOn.value(day); }
    /// How well posts of that hour were answered: 0 unknown or usual, 1 well, 2 best. Only while the posts
    /// of one brand are shown: brands have their own hours.
    [[nodiscard]] int levelOf(int weekday, int hour) const;
    [[nodiscard]] bool hasLevels() const { return !m_levels.isEmpty(); }
    /// What is wrong with the plan of the month.
    [[nodiscard]] const QList<planning::Finding> &findings() const { return m_findings; }
    /// In words.
    [[nodiscard]] QString textOf(const planning::Finding &finding) const;
    /// The day that it is about.
    [[nodiscard]] QDate dayOf(const planning::Finding &finding) const;

signals:
    void changed();

private:
    void reload();
    [[nodiscard]] QList<domain::BrandId> shownBrands() const;
    void check();
    void countPosts(const QList<domain::BrandId> &brands, int generation);
    void take(const QList<domain::KeyDate> &dates);

    services::Workspace &m_workspace;
    CalendarController &m_controller;
    bool m_shown = true;
    QList<domain::KeyDate> m_dates;
    QHash<QDate, QStringList> m_names;
    QList<domain::KeyDate> m_upcoming;
    QHash<QDate, int> m_postsOn;
    QTimer m_later; ///< what lies behind a month that is only passed through is not asked for
    QTimer m_checkLater; ///< the check reads months of texts: not before the posts of the next one
    QList<int> m_levels;
    QList<planning::Finding> m_findings;
    int m_generation = 0; ///< tells late answers
};

} // namespace ruche::ui
