// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composerpage.h"

#include "core/text/names.h"
#include "ui/common/format.h"
#include "ui/common/plainlabel.h"
#include "ui/common/splitter.h"
#include "ui/common/statuspill.h"
#include "ui/common/surface.h"
#include "ui/common/toasthost.h"
#include "ui/composer/campaignrow.h"
#include "ui/composer/counterbar.h"
#include "ui/composer/labelsrow.h"
#include "ui/composer/mediastrip.h"
#include "ui/composer/networktabs.h"
#include "ui/composer/planpane.h"
#include "ui/composer/posthighlighter.h"
#include "ui/composer/previewpane.h"
#include "ui/composer/problemlist.h"
#include "ui/composer/variantoptions.h"
#include "ui/composer/writingtools.h"
#include "ui/repeat/repeatactions.h"
#include "ui/review/approvalpane.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

ComposerPage::ComposerPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_controller(new ComposerController(context.workspace(), context.clock(), this))
    , m_brandLabel(new PlainLabel(this))
    , m_brand(new QComboBox(this))
    , m_state(new StatusPill(domain::PostState::Draft, this))
    , m_link(new PlainLabel(this))
    , m_versions(new QPushButton(this))
    , m_log(new QPushButton(this))
    , m_close(new QToolButton(this))
    , m_tabs(new NetworkTabs(this))
    , m_strip(new Surface(Qt::BottomEdge, this))
    , m_stripText(new PlainLabel(this))
    , m_back(new QPushButton(this))
    , m_title(new QLineEdit(this))
    , m_text(new QPlainTextEdit(this))
    , m_highlighter(new PostHighlighter(m_text->document()))
    , m_writing(new WritingTools(context, *m_controller, m_text, m_highlighter, this))
    , m_options(new VariantOptions(*m_controller, this))
    , m_tools(new QHBoxLayout)
    , m_breakTool(new QToolButton(this))
    , m_spacesTool(new QToolButton(this))
    , m_linkTool(new QToolButton(this))
    , m_mediaTool(new QToolButton(this))
    , m_counters(new CounterBar(this))
    , m_media(new MediaStrip(*m_controller, context, this))
    , m_plan(new PlanPane(*m_controller, this))
    , m_repeats(new RepeatActions(context, this))
    , m_approval(new ApprovalPane(context, m_plan))
    , m_campaign(new CampaignRow(context, *m_controller, m_plan))
    , m_labels(new LabelsRow(context, *m_controller, m_plan))
    , m_preview(new PreviewPane(*m_controller, context.workspace(), this))
    , m_panes(new Splitter(Qt::Horizontal, this))
    , m_left(new QStackedWidget(this))
    , m_problemCount(new QPushButton(this))
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

void ComposerPage::connectParts()
{
    connect(m_brand, &QComboBox::activated, this, [this](int index) {
        m_controller->setBrand(domain::BrandId(m_brand->itemData(index).toLongLong()));
    });
    connect(m_title, &QLineEdit::textEdited, m_controller, &ComposerController::setTitle);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_updating)
            m_controller->setText(shownText());
    });
    connect(m_text, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (!m_updating)
            m_controller->setCaret(m_text->textCursor().position());
    });
    connect(m_versions, &QPushButton::clicked, this, &ComposerPage::showVersions);
    connect(m_saveDraft, &QPushButton::clicked, m_controller, &ComposerController::saveDraft);
    connect(m_schedule, &QPushButton::clicked, this, &ComposerPage::askSchedule);
    connect(m_tabs, &NetworkTabs::chosen, this, &ComposerPage::showTab);
    connect(m_back, &QPushButton::clicked, this, [this] {
        m_controller->backToCommon(m_controller->tab());
        m_text->setFocus();
    });
    connect(m_breakTool, &QToolButton::clicked, this, &ComposerPage::insertBreak);
    connect(m_spacesTool, &QToolButton::clicked, this, &ComposerPage::setFrenchSpaces);
    connect(m_linkTool, &QToolButton::clicked, this, &ComposerPage::askMarks);
    connect(m_mediaTool, &QToolButton::clicked, m_media, &MediaStrip::choose);
    m_media->watch(m_text);
    connect(m_media, &MediaStrip::itemsChanged, this, [this] { m_preview->setMedia(m_media->items()); });
    connect(m_problemCount, &QPushButton::clicked, this, [this] { goToProblem(1); });
    connect(m_preview->problems(), &ProblemList::fixRequested, this, &ComposerPage::fixProblem);
    connect(m_publishNow, &QPushButton::clicked, this, &ComposerPage::askPublishNow);
    connect(m_log, &QPushButton::clicked, this, &ComposerPage::showLog);
    connect(m_close, &QToolButton::clicked, this, [this] { context().openPage(pages::calendar); });
    connect(m_controller, &ComposerController::loaded, this, &ComposerPage::showPost);
    connect(m_controller, &ComposerController::changed, this, &ComposerPage::update);
    connect(m_controller, &ComposerController::textsReplaced, this, &ComposerPage::showTexts);
    m_approval->setBefore([this] {
        m_controller->flush();
        return !m_controller->hasUnsavedChanges();
    });
    connect(m_approval, &ApprovalPane::decided, this, [this] {
        // Its state is another; what is typed and not stored stays.
        if (m_controller->post() && !m_controller->hasUnsavedChanges() && !m_controller->isBusy())
            m_controller->load(m_controller->post()->id);
    });
    const auto showApproval
        = [this] { m_approval->setPost(m_controller->post() ? m_controller->post()->id : domain::PostId()); };
    connect(m_controller, &ComposerController::loaded, this, showApproval);
    connect(m_controller, &ComposerController::saved, this, showApproval);
    connect(m_controller, &ComposerController::failed, this, [this](const QString &text) {
        context().toastError(text);
    });
    connect(m_controller, &ComposerController::scheduled, this, [this](const QString &text) {
        context().toast({text, {}, {}, {}, false});
        context().openPage(pages::calendar);
    });
    connect(m_plan, &PlanPane::repeatRequested, this, &ComposerPage::askRepeat);
    connect(m_controller,
            &ComposerController::readyToRepeat,
            this,
            [this](domain::PostId post, const QString &rule) {
                m_repeats->makeRepeat(post, rule, [this, post] {
                    m_controller->load(post);
                    context().openPage(pages::calendar);
                });
            });
    connect(m_controller,
            &ComposerController::seriesScheduled,
            this,
            [this](const QString &text, domain::EventId event) {
                context().toastWithUndo(text, event);
                context().openPage(pages::calendar);
            });
    connect(m_controller, &ComposerController::published, this, [this](const QString &text) {
        context().toast({text, {}, {}, {}, false});
    });
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
        m_controller->resume(context().currentBrand());
    }
    m_text->setFocus();
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
    return {m_text, m_plan->dateField(), m_saveDraft};
}

void ComposerPage::retranslate()
{
    m_brandLabel->setText(tr("Brand"));
    m_versions->setText(tr("Versions"));
    m_log->setText(tr("Publish log"));
    m_linkTool->setAccessibleName(tr("Mark the links of a campaign…"));
    m_spacesTool->setAccessibleName(tr("Set French spaces"));
    m_mediaTool->setAccessibleName(tr("Add pictures or files…"));
    m_breakTool->setAccessibleName(tr("Begin a new part of the thread here"));
    for (QToolButton *const tool : {m_linkTool, m_spacesTool, m_mediaTool, m_breakTool})
        tool->setToolTip(tool->accessibleName());
    m_close->setAccessibleName(tr("Back to the calendar"));
    m_close->setToolTip(tr("Back to the calendar"));
    m_title->setPlaceholderText(tr("Title"));
    m_title->setAccessibleName(tr("Title"));
    m_text->setPlaceholderText(tr("What do you want to say?"));
    m_text->setAccessibleName(tr("Text"));
    m_back->setText(tr("Back to the common text"));
    m_writing->retranslate();
    m_tabs->retranslate();
    m_options->retranslate();
    m_counters->retranslate();
    m_preview->retranslate();
    m_saveDraft->setText(tr("Save the draft"));
    m_media->retranslate();
    m_plan->retranslate();
    m_campaign->retranslate();
    m_labels->retranslate();
    m_approval->retranslate();
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
