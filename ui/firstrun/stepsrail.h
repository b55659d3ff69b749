// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace ruche::ui {

/// The left side of the first run: the name of the program, the steps with where one stands, and what stays
/// private. Below 900 px it gives way to "Step 1 of 3" at the bottom. Thread: GUI.
class StepsRail final : public QWidget
{
    Q_OBJECT
public:
    explicit StepsRail(QWidget *parent = nullptr);
    /// `details` are the second lines: what was chosen, or what the step is about.
    void setSteps(const QStringList &titles, const QStringList &details, int current);
    void setPromise(const QString &text);
    [[nodiscard]] QSize sizeHint() const override { return {320, 600}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_titles;
    QStringList m_details;
    QString m_promise;
    int m_current = 0;
};

} // namespace ruche::ui
