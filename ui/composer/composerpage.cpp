// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composerpage.h"

#include "core/base/async.h"
#include "core/services/postservice.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "core/text/names.h"
#include "ui/commands/commandregistry.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/prompts.h"
#include "ui/common/statuspill.h"
#include "ui/common/style.h"
#include "ui/common/surface.h"
#include "ui/common/theme.h"
#include "ui/common/toasthost.h"
#include "ui/composer/composercontroller.h"
#include "ui/composer/mediastrip.h"
#include "ui/composer/planpane.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBoundaryFinder>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int planWidth = 288;
constexpr int footerHeight = 56;

/// What people call characters: an emoji with its skin tone is one.
int graphemeCount(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int count = 0;
    while (finder.toNextBoundary() >= 0)
        ++count;
    return count;
}

} // namespace

ComposerPage::ComposerPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_controller(new ComposerController(context.workspace(), context.clock(), this))
    , m_brandLabel(new PlainLabel(this))
    , m_brand(new QComboBox(this))
    , m_state(new StatusPill(domain::PostState::Draft, this))
    , m_link(new PlainLabel(this))
    , m_log(new QPushButton(this))
    , m_close(new QToolButton(this))
    , m_titleLabel(new PlainLabel(this))
    , m_title(new QLineEdit(this))
    , m_textLabel(new PlainLabel(this))
    , m_text(new QPlainTextEdit(this))
    , m_count(new PlainLabel(this))
    , m_media(new MediaStrip(*m_controller, context, this))
    , m_plan(new PlanPane(*m_controller, this))
    , m_footer(new PlainLabel(this))
    , m_saveDraft(new QPushButton(this))
    , m_publishNow(new QPushButton(this))
    , m_schedule(new QPushButton(this))
{
    buildLayout();
    connectParts();
    ComposerPage::retranslate();
}

ComposerPage::~ComposerPage() = default;

void ComposerPage::buildLayout()
{
    m_brand->setObjectName(u"brand"_s);
    m_brandLabel->setBuddy(m_brand);
    m_title->setObjectName(u"title"_s);
    m_titleLabel->setBuddy(m_title);
    m_text->setObjectName(u"text"_s);
    m_textLabel->setBuddy(m_text);
    m_text->setTabChangesFocus(true);
    m_text->setFont(ui::font(TextSize::Reading));
    for (PlainLabel *const label : {m_brandLabel, m_titleLabel, m_textLabel, m_count, m_footer}) {
        label->setTextSize(TextSize::Small);
        label->setInk(PlainLabel::Ink::Secondary);
    }
    m_link->setEliding(true, Qt::ElideMiddle);
    m_link->setInk(PlainLabel::Ink::Accent);
    m_link->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_footer->setEliding(true);
    m_close->setIcon(icon(u"close"_s));
    setButtonKind(m_close, "quiet", true);
    setButtonKind(m_log, "quiet", true);
    m_saveDraft->setObjectName(u"saveDraft"_s);
    m_publishNow->setObjectName(u"publishNow"_s);
    m_schedule->setObjectName(u"schedule"_s);
    setButtonKind(m_saveDraft, "quiet");
    setButtonKind(m_publishNow, "secondary");
    setButtonKind(m_schedule, "primary");

    auto *const bar = new Surface(Qt::BottomEdge, this);
    auto *const toolbar = new QHBoxLayout(bar);
    toolbar->setContentsMargins(metrics::pageMargin, 8, metrics::pageMargin, 8);
    toolbar->setSpacing(8);
    toolbar->addWidget(m_brandLabel);
    toolbar->addWidget(m_brand);
    toolbar->addWidget(m_state);
    toolbar->addWidget(m_link, 1);
    toolbar->addWidget(m_log);
    toolbar->addWidget(m_close);

    auto *const editor = new QVBoxLayout;
    editor->setContentsMargins(metrics::pageMargin, 16, metrics::pageMargin, 0);
    editor->setSpacing(4);
    editor->addWidget(m_titleLabel);
    editor->addWidget(m_title);
    editor->addSpacing(8);
    editor->addWidget(m_textLabel);
    editor->addWidget(m_text, 1);
    editor->addWidget(m_count, 0, Qt::AlignRight);
    auto *const paper = new Surface({}, this);
    auto *const left = new QVBoxLayout(paper);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(0);
    left->addLayout(editor, 1);
    left->addWidget(m_media);

    auto *const body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(paper, 1);
    m_plan->setFixedWidth(planWidth);
    body->addWidget(m_plan);

    auto *const footer = new Surface(Qt::TopEdge, this);
    footer->setFixedHeight(scaled(footerHeight));
    auto *const actions = new QHBoxLayout(footer);
    actions->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, 0);
    actions->setSpacing(8);
    actions->addWidget(m_footer, 1);
    actions->addWidget(m_saveDraft);
    actions->addWidget(m_publishNow);
    actions->addWidget(m_schedule);

    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addLayout(body, 1);
    column->addWidget(footer);
}

void ComposerPage::connectParts()
{
    connect(m_brand, &QComboBox::activated, this, [this](int index) {
        m_controller->setBrand(domain::BrandId(m_brand->itemData(index).toLongLong()));
    });
    connect(m_title, &QLineEdit::textEdited, m_controller, &ComposerController::setTitle);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_updating)
            m_controller->setText(m_text->toPlainText());
    });
    connect(m_saveDraft, &QPushButton::clicked, m_controller, &ComposerController::saveDraft);
    connect(m_schedule, &QPushButton::clicked, m_controller, &ComposerController::schedule);
    connect(m_publishNow, &QPushButton::clicked, this, &ComposerPage::askPublishNow);
    connect(m_log, &QPushButton::clicked, this, &ComposerPage::showLog);
    connect(m_close, &QToolButton::clicked, this, [this] { context().openPage(pages::calendar); });
    connect(m_controller, &ComposerController::loaded, this, &ComposerPage::showPost);
    connect(m_controller, &ComposerController::changed, this, &ComposerPage::update);
    connect(m_controller, &ComposerController::failed, this, [this](const QString &text) {
        context().toastError(text);
    });
    connect(m_controller, &ComposerController::scheduled, this, [this](const QString &text) {
        context().toast({text, {}, {}, {}, false});
        context().openPage(pages::calendar);
    });
    connect(m_controller, &ComposerController::published, this, [this](const QString &text) {
        context().toast({text, {}, {}, {}, false});
    });
}

void ComposerPage::addCommands()
{
    const auto add = [this](const QString &id,
                            const QString &text,
                            const QString &keys,
                            const std::function<void()> &run,
                            const std::function<bool()> &enabled) {
        Command command;
        command.id = id;
        command.text = text;
        command.shortcuts = {keys};
        command.scope = CommandScope::Page;
        command.page = pages::composer;
        command.run = run;
        command.enabled = enabled;
        context().commands().add(this, command);
    };
    const auto editable = [this] { return m_controller->isEditable() && !m_controller->isEmpty(); };
    add(
        u"composer.schedule"_s,
        tr("Schedule"),
        u"Ctrl+Return"_s,
        [this] { m_controller->schedule(); },
        [this] { return m_controller->canSchedule(); });
    add(
        u"composer.publishNow"_s,
        tr("Publish now…"),
        u"Ctrl+Shift+Return"_s,
        [this] { askPublishNow(); },
        [this] { return m_controller->canPublishNow(); });
    add(
        u"composer.save"_s,
        tr("Save the draft"),
        u"Ctrl+S"_s,
        [this] { m_controller->saveDraft(); },
        editable);
    add(
        u"composer.media"_s,
        tr("Add pictures or files…"),
        u"Ctrl+M"_s,
        [this] { m_media->choose(); },
        [this] { return m_controller->isEditable(); });
}

QString ComposerPage::title() const
{
    return m_controller->post() ? tr("Post") : tr("New post");
}

QString ComposerPage::subtitle() const
{
    if (!m_controller->isEditable())
        return text::name(m_controller->state());
    const domain::Brand *const brand = m_controller->currentBrand();
    const auto saved = m_controller->savedAt();
    if (m_controller->hasUnsavedChanges())
        return m_controller->state() == domain::PostState::Draft ? tr("Saving…")
                                                                 : tr("Changes are not scheduled yet");
    if (saved && brand)
        return tr("Saved at %1").arg(format::time(fromUtc(*saved, brand->zone).wall.time()));
    return {};
}

void ComposerPage::activate()
{
    if (!m_started) {
        m_started = true;
        m_controller->startNew(context().currentBrand(), std::nullopt, {});
    }
    m_title->setFocus();
}

void ComposerPage::deactivate()
{
    m_controller->flush();
}

void ComposerPage::setBrands(const QList<domain::Brand> &brands)
{
    m_controller->setBrands(brands);
}

void ComposerPage::openObject(const Intent &intent)
{
    m_started = true;
    if (const auto *const post = std::get_if<OpenPost>(&intent))
        m_controller->load(post->post);
    else if (const auto *const wish = std::get_if<NewPost>(&intent))
        m_controller->startNew(
            wish->brand.isValid() ? wish->brand : context().currentBrand(), wish->plannedFor, wish->text);
}

QList<QWidget *> ComposerPage::panes() const
{
    return {m_title, m_plan->dateField(), m_saveDraft};
}

void ComposerPage::showPost()
{
    m_updating = true;
    m_title->setText(m_controller->title());
    m_text->setPlainText(m_controller->text());
    m_updating = false;
    m_plan->reload();
    update();
    m_title->setFocus();
}

void ComposerPage::update()
{
    m_updating = true;
    QStringList shown;
    for (int i = 0; i < m_brand->count(); ++i)
        shown << m_brand->itemText(i);
    QStringList names;
    for (const domain::Brand &brand : m_controller->brands())
        names << brand.name;
    if (shown != names) {
        m_brand->clear();
        for (const domain::Brand &brand : m_controller->brands())
            m_brand->addItem(brand.name, brand.id.value);
    }
    m_brand->setCurrentIndex(m_brand->findData(m_controller->brand().value));
    m_updating = false;

    const bool editable = m_controller->isEditable();
    m_brand->setEnabled(editable && !m_controller->post());
    m_title->setReadOnly(!editable);
    m_text->setReadOnly(!editable);
    m_state->setState(m_controller->state());
    const auto &post = m_controller->post();
    m_link->setText(post && !post->variants.isEmpty() ? post->variants.constFirst().remoteUrl.toString()
                                                      : QString());
    m_log->setVisible(post.has_value());
    m_count->setText(tr("%n character(s)", nullptr, graphemeCount(m_controller->text())));

    QString footer;
    if (!editable)
        footer = tr("This post is out or on its way: it can no longer be changed here.");
    else
        for (const PostProblem &problem : m_controller->problems()) {
            if (problem.kind == PostProblem::Kind::Error) {
                footer = problem.text;
                break;
            }
        }
    m_footer->setText(footer);
    for (QPushButton *const button : {m_saveDraft, m_publishNow, m_schedule})
        button->setVisible(editable);
    m_saveDraft->setEnabled(!m_controller->isEmpty());
    m_publishNow->setEnabled(m_controller->canPublishNow());
    m_schedule->setEnabled(m_controller->canSchedule());
    const domain::Brand *const brand = m_controller->currentBrand();
    m_publishNow->setText(brand ? tr("Publish now as %1…").arg(brand->name) : tr("Publish now…"));
    const auto &planned = m_controller->plannedFor();
    m_schedule->setText(
        planned ? tr("Schedule %1, %2")
                      .arg(format::weekdayAndDay(planned->wall.date()), format::time(planned->wall.time()))
                : tr("Schedule"));
    emit titleChanged();
}

void ComposerPage::askPublishNow()
{
    if (!m_controller->canPublishNow())
        return;
    QStringList handles;
    for (const domain::Account &account : m_controller->accounts()) {
        if (m_controller->isChosen(account.id))
            handles << account.handle;
    }
    Confirmation question;
    question.title = tr("Publish now?");
    question.text
        = tr("%1 will receive this post at once. A date that was set is removed.").arg(handles.join(u", "_s));
    question.confirmText = tr("Publish to %n account(s)", nullptr, int(handles.size()));
    context().prompts().confirm(this, question, [this](const ConfirmationAnswer &answer) {
        if (answer.confirmed)
            m_controller->publishNow();
    });
}

void ComposerPage::showLog()
{
    if (!m_controller->post())
        return;
    const domain::Brand *const brand = m_controller->currentBrand();
    const QString zone = brand ? brand->zone : systemZone();
    async::deliver(context().workspace().posts().log(m_controller->post()->id),
                   this,
                   [this, zone](const Result<QList<services::PublishLogEntry>> &entries) {
                       if (!entries)
                           return context().toastError(text::errorText(entries.error()).message);
                       QStringList lines;
                       QStringList technical;
                       for (const services::PublishLogEntry &entry : *entries) {
                           const auto &problem = entry.attempt.problem;
                           lines << tr("%1, %2: %3")
                                        .arg(format::dayAndTime(entry.attempt.startedAt, zone),
                                             entry.accountName,
                                             problem ? text::errorText(*problem).message : tr("sent"));
                           if (problem && !problem->detail.isEmpty())
                               technical << problem->detail;
                       }
                       context().prompts().tellError(this,
                                                     tr("Publish log"),
                                                     lines.isEmpty() ? tr("Nothing was sent yet.")
                                                                     : lines.join(u'\n'),
                                                     technical.join(u'\n'));
                   });
}

void ComposerPage::retranslate()
{
    m_brandLabel->setText(tr("Brand"));
    m_log->setText(tr("Publish log"));
    m_close->setAccessibleName(tr("Back to the calendar"));
    m_close->setToolTip(tr("Back to the calendar"));
    m_titleLabel->setText(tr("Title"));
    m_textLabel->setText(tr("Text"));
    m_saveDraft->setText(tr("Save the draft"));
    m_media->retranslate();
    m_plan->retranslate();
    addCommands();
    update();
}

void registerComposerPage(PageRegistry &registry)
{
    registry.add(
        {pages::composer,
         [] { return ComposerPage::tr("New post"); },
         u"edit"_s,
         {},
         [](PageContext &context, QWidget *parent) -> Page * { return new ComposerPage(context, parent); },
         false});
}

} // namespace ruche::ui
