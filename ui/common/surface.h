// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ruche::ui {

/// A white bar or pane with a line on the edges that meet something else: toolbars, footers, side panes.
class Surface final : public QWidget
{
    Q_OBJECT
public:
    explicit Surface(Qt::Edges lines = {}, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::Edges m_lines;
};

} // namespace ruche::ui
