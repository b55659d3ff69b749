// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ruche::ui {
class Prompts;
class EmptyState;
} // namespace ruche::ui

namespace ruche::app {

/// What is shown while there is no workspace: make one, open one, or look at the sample. Says why the last
/// one could not be opened.
class StartWindow final : public QWidget
{
    Q_OBJECT
public:
    explicit StartWindow(ui::Prompts &prompts, QWidget *parent = nullptr);

    void setProblem(const QString &text, const QString &hint);

signals:
    void createRequested(const QString &path);
    void openRequested(const QString &path);
    void sampleRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void askNewFile();
    void askFile();

    ui::Prompts &m_prompts;
    ui::EmptyState *m_state;
    QString m_problem;
    QString m_hint;
};

/// The folder where workspaces are proposed to be.
[[nodiscard]] QString workspaceFolder();

} // namespace ruche::app
