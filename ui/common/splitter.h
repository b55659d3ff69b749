// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace ruche::ui {

/// Panes side by side: the line between them is 1 px, the pointer grabs it a few pixels beside it too.
/// Double-click puts the sizes back to those of the design.
class Splitter final : public QSplitter
{
    Q_OBJECT
public:
    explicit Splitter(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

    /// The sizes that double-click goes back to; also set now.
    void setDefaultSizes(const QList<int> &sizes);
    void resetSizes();

signals:
    /// The user dragged a line, or put the sizes back.
    void sizesChosen();

protected:
    QSplitterHandle *createHandle() override;

private:
    QList<int> m_defaults;
};

} // namespace ruche::ui
