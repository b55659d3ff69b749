// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QColor>

namespace ruche::ui {

/// A name, a bar and a figure in one line: a part of an index, a share of voice. Pressing it tells more. Says
/// all of it.
class FigureRow final : public QAbstractButton
{
    Q_OBJECT
public:
    /// `part` 0 … 1 of the bar, negative for none; `series` is a colour of the theme's charts.
    FigureRow(const QString &name, double part, const QString &figure, int series, QWidget *parent = nullptr);

    /// What it tells is shown.
    void setCurrent(bool on);
    [[nodiscard]] const QString &figure() const { return m_figure; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_part;
    QString m_figure;
    int m_series;
    bool m_isCurrent = false;
};

} // namespace ruche::ui
