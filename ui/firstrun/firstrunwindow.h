// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/brand.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace ruche::services {
class Workspace;
}

namespace ruche::ui {

class AccountsController;
class Banner;
class BrandForm;
class ConnectForm;
class FormField;
class PlainLabel;
class Prompts;
class StepsRail;

/// What is shown while there is no workspace: make one in three steps (workspace, first brand, accounts),
/// open one, or explore with examples. Says why the last one could not be opened. The file is made after the
/// first step, by whoever listens; then continueWith() goes on. Thread: GUI.
class FirstRunWindow final : public QWidget
{
    Q_OBJECT
public:
    enum class Step { Workspace, Brand, Accounts };

    FirstRunWindow(Prompts &prompts, const Clock &clock, QString folder, QWidget *parent = nullptr);
    ~FirstRunWindow() override;

    void setProblem(const QString &text, const QString &hint);
    void setLanguage(const QString &code);
    /// The workspace was made: on to its first brand. It must outlive the window.
    void continueWith(services::Workspace &workspace);
    [[nodiscard]] Step step() const { return m_step; }

signals:
    void createRequested(const QString &path, const QString &name);
    void openRequested(const QString &path);
    void sampleRequested();
    void languageChosen(const QString &code);
    /// Brand and accounts are done, or put off.
    void finished();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectParts();
    QWidget *buildWorkspaceStep();
    QWidget *makeStep(PlainLabel *title, PlainLabel *text, QVBoxLayout *&body);
    void goTo(Step step);
    void goOn();
    /// What was made stays and can be changed: the name of the workspace, the brand.
    void goBack();
    void rename();
    void askFolder();
    void askOpen();
    void update();
    void retranslate();
    [[nodiscard]] QString path() const;

    Prompts &m_prompts;
    const Clock &m_clock;
    QString m_folder;
    services::Workspace *m_workspace = nullptr;
    Step m_step = Step::Workspace;
    int m_connected = 0;
    domain::Brand m_brand; ///< as saved
    QString m_path; ///< of the file that was made

    StepsRail *m_rail;
    QStackedWidget *m_stack;
    Banner *m_problem;
    PlainLabel *m_workspaceTitle;
    PlainLabel *m_workspaceText;
    QLineEdit *m_name;
    FormField *m_nameField;
    QComboBox *m_language;
    FormField *m_languageField;
    PlainLabel *m_place;
    QPushButton *m_chooseFolder;
    QPushButton *m_sample;
    QPushButton *m_open;
    PlainLabel *m_brandTitle;
    PlainLabel *m_brandText;
    QVBoxLayout *m_brandBody = nullptr;
    BrandForm *m_brandForm = nullptr;
    PlainLabel *m_accountsTitle;
    PlainLabel *m_accountsText;
    QVBoxLayout *m_accountsBody = nullptr;
    AccountsController *m_accounts = nullptr;
    ConnectForm *m_connectForm = nullptr;
    PlainLabel *m_connectedList;
    QWidget *m_footer;
    PlainLabel *m_stepText;
    QPushButton *m_back;
    QPushButton *m_later;
    QPushButton *m_next;
};

} // namespace ruche::ui
