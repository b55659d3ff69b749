// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/firstrunwindow.h"

#include "core/base/async.h"
#include "core/services/brandservice.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "ui/accounts/accountscontroller.h"
#include "ui/accounts/brandform.h"
#include "ui/accounts/connectform.h"
#include "ui/common/banner.h"
#include "ui/common/formfield.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/prompts.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/firstrun/hive.h"
#include "ui/firstrun/stepsrail.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int formWidth = 520;
constexpr int narrowWidth = 900;

} // namespace

FirstRunWindow::FirstRunWindow(Prompts &prompts, const Clock &clock, QString folder, QWidget *parent)
    : QWidget(parent)
    , m_prompts(prompts)
    , m_clock(clock)
    , m_folder(std::move(folder))
    , m_rail(new StepsRail(this))
    , m_stack(new QStackedWidget(this))
    , m_problem(new Banner(Banner::Kind::Bad, this))
    , m_workspaceTitle(new PlainLabel(this))
    , m_workspaceText(new PlainLabel(this))
    , m_name(new QLineEdit(this))
    , m_nameField(new FormField({}, m_name, this))
    , m_language(new QComboBox(this))
    , m_languageField(new FormField({}, m_language, this))
    , m_place(new PlainLabel(this))
    , m_chooseFolder(new QPushButton(this))
    , m_sample(new QPushButton(this))
    , m_open(new QPushButton(this))
    , m_brandTitle(new PlainLabel(this))
    , m_brandText(new PlainLabel(this))
    , m_accountsTitle(new PlainLabel(this))
    , m_accountsText(new PlainLabel(this))
    , m_connectedList(new PlainLabel(this))
    , m_footer(new QWidget(this))
    , m_stepText(new PlainLabel(m_footer))
    , m_back(new QPushButton(this))
    , m_later(new QPushButton(this))
    , m_next(new QPushButton(this))
{
    setObjectName(u"firstRun"_s);
    setWindowTitle(u"Ruche"_s);
    setWindowIcon(applicationIcon());
    resize(1240, 800);
    m_problem->hide();
    m_name->setObjectName(u"workspaceName"_s);
    m_sample->setObjectName(u"exploreSample"_s);
    m_open->setObjectName(u"openWorkspace"_s);
    m_chooseFolder->setObjectName(u"chooseFolder"_s);
    m_language->setObjectName(u"language"_s);
    m_connectedList->setObjectName(u"connected"_s);
    m_next->setObjectName(u"next"_s);
    m_later->setObjectName(u"later"_s);
    m_back->setObjectName(u"back"_s);
    setButtonKind(m_back, "quiet");
    m_language->addItem(u"Français"_s, u"fr"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    setButtonKind(m_next, "primary");
    setButtonKind(m_later, "quiet");
    setButtonKind(m_open, "quiet");
    setButtonKind(m_chooseFolder, "quiet", true);

    m_stack->addWidget(buildWorkspaceStep());
    m_stack->addWidget(makeStep(m_brandTitle, m_brandText, m_brandBody));
    m_stack->addWidget(makeStep(m_accountsTitle, m_accountsText, m_accountsBody));

    m_stepText->setInk(PlainLabel::Ink::Secondary);
    m_footer->setFixedHeight(scaled(64));
    auto *const footer = new QHBoxLayout(m_footer);
    footer->setContentsMargins(72, 0, 24, 0);
    footer->addWidget(m_stepText);
    footer->addStretch();
    footer->addWidget(m_back);
    footer->addWidget(m_later);
    footer->addWidget(m_next);
    auto *const right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_stack, 1);
    right->addWidget(m_footer);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(right, 1);

    connectParts();
    retranslate();
    goTo(Step::Workspace);
}

FirstRunWindow::~FirstRunWindow() = default;

void FirstRunWindow::connectParts()
{
    connect(m_next, &QPushButton::clicked, this, &FirstRunWindow::goOn);
    connect(m_back, &QPushButton::clicked, this, &FirstRunWindow::goBack);
    connect(m_later, &QPushButton::clicked, this, &FirstRunWindow::finished);
    connect(m_sample, &QPushButton::clicked, this, &FirstRunWindow::sampleRequested);
    connect(m_open, &QPushButton::clicked, this, &FirstRunWindow::askOpen);
    connect(m_chooseFolder, &QPushButton::clicked, this, &FirstRunWindow::askFolder);
    connect(m_name, &QLineEdit::returnPressed, this, &FirstRunWindow::goOn);
    connect(m_name, &QLineEdit::textChanged, this, &FirstRunWindow::update);
    connect(m_language, &QComboBox::activated, this, [this](int index) {
        emit languageChosen(m_language->itemData(index).toString());
    });
}

QWidget *FirstRunWindow::makeStep(PlainLabel *title, PlainLabel *text, QVBoxLayout *&body)
{
    title->setTextSize(TextSize::Welcome, QFont::DemiBold);
    title->setWordWrap(true);
    text->setInk(PlainLabel::Ink::Secondary);
    text->setWordWrap(true);
    auto *const content = new QWidget;
    content->setMaximumWidth(formWidth + 72);
    body = new QVBoxLayout(content);
    body->setContentsMargins(72, 56, 0, 24);
    body->setSpacing(16);
    body->addWidget(title);
    body->addWidget(text);
    body->addSpacing(12);
    auto *const holder = new QWidget;
    auto *const row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 16, 0);
    row->addWidget(content, 1);
    row->addStretch();
    auto *const area = new QScrollArea(this);
    area->setWidget(holder);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    holder->setAutoFillBackground(false); // the window paints itself
    area->viewport()->setAutoFillBackground(false);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

QWidget *FirstRunWindow::buildWorkspaceStep()
{
    QVBoxLayout *body = nullptr;
    QWidget *const step = makeStep(m_workspaceTitle, m_workspaceText, body);
    m_place->setInk(PlainLabel::Ink::Secondary);
    m_place->setEliding(true, Qt::ElideMiddle);
    auto *const place = new QHBoxLayout;
    place->addWidget(m_place, 1);
    place->addWidget(m_chooseFolder);
    auto *const other = new QHBoxLayout;
    other->addWidget(m_sample);
    other->addWidget(m_open);
    other->addStretch();
    body->insertWidget(0, m_problem);
    body->addWidget(m_nameField);
    body->addLayout(place);
    body->addWidget(m_languageField);
    body->addSpacing(16);
    body->addLayout(other);
    body->addStretch();
    return step;
}

void FirstRunWindow::setProblem(const QString &text, const QString &hint)
{
    m_problem->setText(text, hint);
    m_problem->show();
}

void FirstRunWindow::setLanguage(const QString &code)
{
    m_language->setCurrentIndex(m_language->findData(code));
}

QString FirstRunWindow::path() const
{
    static const QRegularExpression unsafe(u"[^\\p{L}\\p{N}._ -]+"_s);
    QString file = m_name->text().simplified();
    file.replace(unsafe, u"-"_s);
    return QDir(m_folder).filePath((file.isEmpty() ? u"ruche"_s : file) + u".ruche"_s);
}

void FirstRunWindow::askFolder()
{
    FileQuestion question;
    question.mode = FileQuestion::Mode::Folder;
    question.title = tr("Where to keep the workspace");
    question.directory = m_folder;
    m_prompts.chooseFile(this, question, [this](const QStringList &paths) {
        if (paths.isEmpty())
            return;
        m_folder = paths.constFirst();
        update();
    });
}

void FirstRunWindow::askOpen()
{
    FileQuestion question;
    question.title = tr("Open a workspace");
    question.directory = m_folder;
    question.filters = {tr("Workspaces (*.ruche)"), tr("All files (*)")};
    m_prompts.chooseFile(this, question, [this](const QStringList &paths) {
        if (!paths.isEmpty())
            emit openRequested(paths.constFirst());
    });
}

void FirstRunWindow::goOn()
{
    switch (m_step) {
    case Step::Workspace:
        if (m_name->text().trimmed().isEmpty()) {
            m_nameField->setError(tr("The workspace needs a name."));
            m_name->setFocus();
            return;
        }
        m_nameField->setError({});
        m_problem->hide();
        if (m_workspace)
            rename();
        else
            emit createRequested(path(), m_name->text().simplified());
        return;
    case Step::Brand:
        m_brandForm->submit();
        return;
    case Step::Accounts:
        emit finished();
        return;
    }
}

void FirstRunWindow::rename()
{
    async::deliver(
        m_workspace->rename(m_name->text().simplified()), this, [this](const Result<void> &renamed) {
            if (renamed) {
                goTo(Step::Brand);
                return;
            }
            const text::ErrorText words = text::errorText(renamed.error());
            setProblem(words.message, words.hint);
        });
}

void FirstRunWindow::goBack()
{
    if (m_step == Step::Accounts) {
        m_brandForm->setBrand(m_brand);
        goTo(Step::Brand);
    } else if (m_step == Step::Brand) {
        goTo(Step::Workspace);
    }
}

void FirstRunWindow::continueWith(services::Workspace &workspace)
{
    m_workspace = &workspace;
    m_path = workspace.identity().path;
    m_brandForm = new BrandForm(workspace, this);
    m_brandForm->setButtonsShown(false);
    m_brandBody->addWidget(m_brandForm);
    m_brandBody->addStretch();
    connect(m_brandForm, &BrandForm::saved, this, [this](domain::BrandId brand) {
        async::deliver(
            m_workspace->brands().list(), this, [this, brand](const Result<QList<domain::Brand>> &brands) {
                if (!brands)
                    return;
                for (const domain::Brand &one : *brands) {
                    if (one.id == brand)
                        m_brand = one;
                }
                m_accounts->setBrands(*brands);
                m_connectForm->setBrands(*brands, brand);
                goTo(Step::Accounts);
            });
    });
    m_accounts = new AccountsController(workspace, m_clock, this);
    m_connectForm = new ConnectForm(*m_accounts, this);
    m_accountsBody->addWidget(m_connectForm);
    m_accountsBody->addWidget(m_connectedList);
    m_accountsBody->addStretch();
    m_connectedList->setWordWrap(true);
    m_connectedList->setInk(PlainLabel::Ink::Positive);
    connect(m_connectForm, &ConnectForm::cancelled, m_connectForm, &ConnectForm::clear);
    connect(m_connectForm, &ConnectForm::finished, this, [this](const domain::Account &account) {
        ++m_connected;
        const QString line
            = tr("✓ %1 is connected, its history is being read. You can go on.").arg(account.handle);
        m_connectedList->setText(m_connectedList->text().isEmpty() ? line
                                                                   : m_connectedList->text() + u'\n' + line);
        update();
    });
    goTo(Step::Brand);
}

void FirstRunWindow::goTo(Step step)
{
    m_step = step;
    m_stack->setCurrentIndex(int(step));
    update();
    if (step == Step::Workspace)
        m_name->setFocus();
    else if (step == Step::Brand)
        m_brandForm->focusFirst();
    else
        m_connectForm->focusFirst();
}

void FirstRunWindow::update()
{
    const auto detail = [this](Step step, const QString &chosen, const QString &about) {
        return step == m_step ? tr("You are here") : step < m_step && !chosen.isEmpty() ? chosen : about;
    };
    m_rail->setSteps({tr("Workspace"), tr("First brand"), tr("Accounts")},
                     {detail(Step::Workspace, m_name->text().simplified(), {}),
                      detail(Step::Brand, m_brand.name, tr("Name, colour, time zone")),
                      detail(Step::Accounts, {}, tr("Blog, feed"))},
                     int(m_step));
    m_stepText->setText(tr("Step %1 of 3").arg(int(m_step) + 1));
    m_place->setText(tr("Kept in %1").arg(QDir::toNativeSeparators(m_workspace ? m_path : path())));
    m_back->setVisible(m_step != Step::Workspace);
    m_later->setVisible(m_step != Step::Workspace);
    for (QPushButton *const button : {m_chooseFolder, m_sample, m_open})
        button->setVisible(!m_workspace); // the file is made
    m_next->setText(m_step == Step::Accounts ? tr("Open Ruche") : tr("Continue"));
}

void FirstRunWindow::retranslate()
{
    m_workspaceTitle->setText(tr("Create your workspace"));
    m_workspaceText->setText(tr("A workspace is one file on your computer: it holds your brands, your posts "
                                "and your history. Two minutes are enough."));
    m_nameField->setLabel(tr("Name of the workspace"));
    m_languageField->setLabel(tr("Language"));
    m_chooseFolder->setText(tr("Another folder…"));
    m_sample->setText(tr("Explore with examples"));
    m_open->setText(tr("Open a workspace…"));
    m_brandTitle->setText(tr("Add your first brand"));
    m_brandText->setText(
        tr("Each brand keeps its accounts, its members and its objectives. You can add others later."));
    m_accountsTitle->setText(tr("Connect the accounts of the brand"));
    m_accountsText->setText(tr("Ruche speaks to each site directly, without a server in between."));
    m_back->setText(tr("Back"));
    m_later->setText(tr("Later"));
    m_rail->setPromise(tr("Your data stays on this computer. Ruche speaks directly to the networks that you "
                          "connect, without a server in between."));
    update();
}

void FirstRunWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FirstRunWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_rail->setVisible(width() >= narrowWidth);
}

void FirstRunWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.surface);
    const int footerTop = m_footer->geometry().top();
    painter.fillRect(QRect(m_footer->geometry().left(), footerTop, width(), 1), theme.line);
    // Only where it does not meet the form.
    if (width() > metrics::compactWidth && footerTop > hiveHeight + 200)
        paintHive(&painter, QPointF(width(), footerTop), theme);
}

} // namespace ruche::ui
