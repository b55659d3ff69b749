// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brand.h"
#include "core/domain/campaign.h"
#include "core/domain/objective.h"

#include <QDialog>
#include <QList>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ruche::ui {

class FormField;

/// A campaign: its name, brand, days, colour, what it is to bring, the objective that it serves, what its
/// links carry, and notes. Says what was chosen, and keeps nothing itself. Deletes itself when closed.
/// Thread: GUI.
class CampaignDialog final : public QDialog
{
    Q_OBJECT
public:
    /// One with an id is changed, one without is new. `posts` says how many posts it has, in words.
    CampaignDialog(const domain::Campaign &old,
                   const QString &posts,
                   const QList<domain::Brand> &brands,
                   const QList<domain::Objective> &objectives,
                   QWidget *parent);

    [[nodiscard]] domain::Campaign campaign() const;

signals:
    void chosen(const ruche::domain::Campaign &campaign);
    void archiveRequested(ruche::domain::CampaignId campaign);
    void removeRequested(ruche::domain::CampaignId campaign);
    /// Only its posts are to be shown.
    void postsRequested(ruche::domain::CampaignId campaign);

private:
    void fillObjectives();
    void buildForm(const QString &posts);
    void update();

    domain::Campaign m_old;
    QList<domain::Objective> m_objectives;
    QLineEdit *m_name;
    QComboBox *m_brand;
    QDateEdit *m_start;
    QDateEdit *m_end;
    FormField *m_endField = nullptr;
    QComboBox *m_colour;
    QLineEdit *m_goal;
    QComboBox *m_objective;
    QLineEdit *m_utm;
    QPlainTextEdit *m_notes;
    QPushButton *m_save;
    bool m_utmTouched = false; ///< what links carry no longer follows the name
};

} // namespace ruche::ui
