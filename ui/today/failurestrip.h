// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/today/todaycontroller.h"

#include <QFrame>
#include <QHash>

class QPushButton;
class QVBoxLayout;

namespace ruche::ui {

class PlainLabel;

/// What did not work, on top of the page until a person has handled it: a row each, with what can be done. At
/// first only a few rows are shown, so that the rest of the day stays in sight.
class FailureStrip final : public QFrame
{
    Q_OBJECT
public:
    /// Rows before "Show all".
    static constexpr int fewRows = 3;

    explicit FailureStrip(QWidget *parent = nullptr);

    /// `brands` gives the dots. Hides itself when there is nothing.
    void setFailures(const QList<TodayFailure> &failures,
                     const QHash<domain::BrandId, domain::Brand> &brands);
    void setCompact(bool compact);
    [[nodiscard]] int shownRows() const;

signals:
    void publishRequested(const ruche::ui::TodayFailure &failure);
    /// `below` is the button, for a menu.
    void rescheduleRequested(const ruche::ui::TodayFailure &failure, QWidget *below);
    void byHandRequested(ruche::domain::PostId post);
    void openRequested(ruche::domain::PostId post);
    /// A person has looked whether a post is there.
    void presenceSaid(const ruche::ui::TodayFailure &failure, bool there);
    void reconnectRequested(ruche::domain::AccountId account);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void updateHeader();
    [[nodiscard]] bool isBad() const;
    [[nodiscard]] int countOf(TodayFailure::What what, bool posts) const;
    [[nodiscard]] QWidget *rowOf(const TodayFailure &failure);

    QList<TodayFailure> m_failures;
    QHash<domain::BrandId, domain::Brand> m_brands;
    QWidget *m_header;
    PlainLabel *m_title;
    PlainLabel *m_kept;
    QPushButton *m_all;
    QVBoxLayout *m_rows;
    bool m_showAll = false;
    bool m_compact = false;
};

} // namespace ruche::ui
