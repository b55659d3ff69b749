// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zonedtime.h"
#include "core/planning/recurrence.h"

#include <QDateTime>
#include <QDialog>

#include <array>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace ruche::ui {

class FormField;
class PlainLabel;

/// By which rule a post repeats: every so many days, weeks, months or years, on which weekdays, until when.
/// The next ten dates are shown as they will be, in the zone of the post, and nothing can be saved that names
/// none. Says the rule, and stores nothing itself. Deletes itself when closed. Thread: GUI.
class RepeatDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `start` is the time of the post that repeats, which the rule names too; `rule` is empty, or what it
    /// repeats by now; times after `now` (UTC) are shown.
    RepeatDialog(const ZonedTime &start, const QString &rule, const QDateTime &now, QWidget *parent);

    /// As it is chosen now.
    [[nodiscard]] planning::Repeat repeat() const;
    /// Why it cannot be saved, in a sentence; empty when it can.
    [[nodiscard]] QString problem() const { return m_problem; }

signals:
    void chosen(const QString &rule);

private:
    void buildForm(bool isNew);
    [[nodiscard]] QLayout *weekdayBoxes();
    void fillMonthWays();
    void fill(const planning::Repeat &repeat);
    void update();
    void showTimes(const QList<planning::Occurrence> &times);
    [[nodiscard]] QString problemOf(const planning::Repeat &repeat,
                                    const Result<QList<planning::Occurrence>> &times) const;

    ZonedTime m_start;
    QDateTime m_now;
    QString m_problem;
    QSpinBox *m_every;
    QComboBox *m_unit;
    QWidget *m_weekdayRow;
    std::array<QCheckBox *, 7> m_weekdays{}; ///< Monday first
    QComboBox *m_monthBy;
    FormField *m_monthField = nullptr;
    QComboBox *m_end;
    QSpinBox *m_count;
    FormField *m_countField = nullptr;
    QDateEdit *m_until;
    FormField *m_untilField = nullptr;
    PlainLabel *m_timesTitle;
    QListWidget *m_times;
    PlainLabel *m_note;
    QPushButton *m_save;
};

} // namespace ruche::ui
