// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brand.h"
#include "core/planning/besttimes.h"

#include <QDialog>
#include <QWidget>

#include <utility>

class QComboBox;

namespace ruche::ui {

class PlainLabel;

/// Seven days by twenty-four hours, each with how many posts it is made of: five steps of colour, hatched
/// where there are too few to say anything, a dot on the three best. Arrows go from hour to hour; what one
/// holds is said in words. Thread: GUI.
class HeatMapView final : public QWidget
{
    Q_OBJECT
public:
    explicit HeatMapView(QWidget *parent = nullptr);

    void setMap(const planning::HeatMap &map);
    [[nodiscard]] int weekday() const { return m_weekday; }
    [[nodiscard]] int hour() const { return m_hour; }
    /// What an hour holds, in words: "Thursday 18:00: 12 posts, half of them got 4 comments or more …".
    [[nodiscard]] QString textOf(int weekday, int hour) const;
    /// In the widget.
    [[nodiscard]] QRect rectOf(int weekday, int hour) const;
    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// The chosen hour, in words.
    void described(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void choose(int weekday, int hour);
    [[nodiscard]] std::pair<int, int> cellAt(const QPoint &pos) const;
    [[nodiscard]] double share(const planning::HeatCell &cell) const;

    planning::HeatMap m_map;
    double m_most = 0;
    int m_weekday = 1;
    int m_hour = 9;
};

/// When posts of a brand were answered most: the heat map of its own history and the best hours of the week.
/// Deletes itself when closed. Thread: GUI.
class BestTimesDialog final : public QDialog
{
    Q_OBJECT
public:
    BestTimesDialog(const QList<domain::Brand> &brands, QWidget *parent);

    [[nodiscard]] domain::BrandId brand() const;
    /// Of the brand that is chosen.
    void setMap(const planning::HeatMap &map);
    [[nodiscard]] QString bestText() const;

signals:
    void brandChosen(ruche::domain::BrandId brand);

private:
    QComboBox *m_brand;
    HeatMapView *m_view;
    PlainLabel *m_what;
    PlainLabel *m_best;
    PlainLabel *m_source;
};

} // namespace ruche::ui
