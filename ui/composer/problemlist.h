// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/composercontroller.h"

#include <QList>
#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace ruche::ui {

class PlainLabel;

/// What is to be put right before a post leaves, errors first, each with the button that does it. Thread:
/// GUI.
class ProblemList final : public QWidget
{
    Q_OBJECT
public:
    explicit ProblemList(QWidget *parent = nullptr);

    void setProblems(const QList<PostProblem> &problems);
    void retranslate();

signals:
    void fixRequested(const ruche::ui::PostProblem &problem);

private:
    void rebuild();

    PlainLabel *m_title;
    QVBoxLayout *m_rows;
    QList<PostProblem> m_problems;
};

} // namespace ruche::ui
