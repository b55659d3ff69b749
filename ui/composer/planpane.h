// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

class QCheckBox;
class QDateEdit;
class QPushButton;
class QTimeEdit;
class QVBoxLayout;

namespace ruche::ui {

class ComposerController;
class PlainLabel;

/// The right side of the composer: where the post goes, and when. Thread: GUI.
class PlanPane final : public QWidget
{
    Q_OBJECT
public:
    explicit PlanPane(ComposerController &controller, QWidget *parent = nullptr);

    void retranslate();
    /// Takes everything from the controller anew.
    void reload();
    /// Adds a part of the pane below what is there.
    void addSection(QWidget *section);
    [[nodiscard]] QDateEdit *dateField() const { return m_date; }

signals:
    void repeatRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void update();
    void updateAccounts();
    void updateBlocked();
    void onDateEdited();

    ComposerController &m_controller;
    PlainLabel *m_accountsTitle;
    QVBoxLayout *m_accounts;
    PlainLabel *m_dateTitle;
    QCheckBox *m_dated;
    PlainLabel *m_dateLabel;
    QDateEdit *m_date;
    PlainLabel *m_timeLabel;
    QTimeEdit *m_time;
    PlainLabel *m_zone;
    QPushButton *m_repeat;
    PlainLabel *m_repeats; ///< that it is one of a series
    QStringList m_shownAccounts;
    bool m_updating = false;
};

} // namespace ruche::ui
