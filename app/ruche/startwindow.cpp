// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruche/startwindow.h"

#include "ui/common/emptystate.h"
#include "ui/common/icons.h"
#include "ui/common/prompts.h"
#include "ui/common/theme.h"

#include <QAbstractButton>
#include <QEvent>
#include <QPainter>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::app {

QString workspaceFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

StartWindow::StartWindow(ui::Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_prompts(prompts)
    , m_state(new ui::EmptyState(this))
{
    setObjectName(u"startWindow"_s);
    setWindowIcon(ui::applicationIcon());
    resize(720, 520);
    (new QVBoxLayout(this))->addWidget(m_state);
    retranslate();
}

void StartWindow::setProblem(const QString &text, const QString &hint)
{
    m_problem = text;
    m_hint = hint;
    retranslate();
}

void StartWindow::retranslate()
{
    setWindowTitle(u"Ruche"_s);
    if (m_problem.isEmpty()) {
        m_state->setContent(
            u"hexagon"_s,
            tr("Welcome to Ruche"),
            tr("A workspace is one file on your computer. It holds your brands, your posts and what people "
               "write to you."));
    } else {
        m_state->setContent(u"warning"_s, m_problem, m_hint);
    }
    m_state->clearActions();
    QAbstractButton *create = m_state->addAction(tr("New workspace…"), true);
    create->setObjectName(u"startCreate"_s);
    connect(create, &QAbstractButton::clicked, this, &StartWindow::askNewFile);
    QAbstractButton *open = m_state->addAction(tr("Open a workspace…"));
    open->setObjectName(u"startOpen"_s);
    connect(open, &QAbstractButton::clicked, this, &StartWindow::askFile);
    QAbstractButton *sample = m_state->addAction(tr("Look at a sample"));
    sample->setObjectName(u"startSample"_s);
    connect(sample, &QAbstractButton::clicked, this, &StartWindow::sampleRequested);
}

void StartWindow::askNewFile()
{
    ui::FileQuestion question;
    question.mode = ui::FileQuestion::Mode::Save;
    question.title = tr("New workspace");
    question.directory = workspaceFolder();
    question.fileName = u"ruche.ruche"_s;
    question.filters = {tr("Workspaces (*.ruche)")};
    m_prompts.chooseFile(this, question, [this](const QStringList &paths) {
        if (!paths.isEmpty())
            emit createRequested(paths.first());
    });
}

void StartWindow::askFile()
{
    ui::FileQuestion question;
    question.title = tr("Open a workspace");
    question.directory = workspaceFolder();
    question.filters = {tr("Workspaces (*.ruche)"), tr("All files (*)")};
    m_prompts.chooseFile(this, question, [this](const QStringList &paths) {
        if (!paths.isEmpty())
            emit openRequested(paths.first());
    });
}

void StartWindow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), ui::Theme::of(this).canvas);
}

void StartWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace ruche::app
