// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of the composer stand.
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/splitter.h"
#include "ui/common/statuspill.h"
#include "ui/common/style.h"
#include "ui/common/surface.h"
#include "ui/common/theme.h"
#include "ui/composer/campaignrow.h"
#include "ui/composer/composerpage.h"
#include "ui/composer/counterbar.h"
#include "ui/composer/labelsrow.h"
#include "ui/composer/mediastrip.h"
#include "ui/composer/networktabs.h"
#include "ui/composer/planpane.h"
#include "ui/composer/previewpane.h"
#include "ui/composer/variantoptions.h"
#include "ui/composer/writingtools.h"
#include "ui/review/approvalpane.h"
#include "ui/shell/keptsizes.h"
#include "ui/shell/pagecontext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int editorWidth = 580;
constexpr int previewWidth = 364;
constexpr int planWidth = 288;
constexpr int footerHeight = 56;

} // namespace

void ComposerPage::buildLayout()
{
    m_left->addWidget(buildEditor());
    m_left->setMinimumWidth(440);
    m_preview->setMinimumWidth(320);
    auto *const planArea = new QScrollArea(this);
    m_plan->addSection(m_campaign);
    m_plan->addSection(m_labels);
    m_plan->addSection(m_approval);
    planArea->setWidget(m_plan);
    planArea->setWidgetResizable(true);
    planArea->setFrameShape(QFrame::NoFrame);
    planArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    planArea->setFocusPolicy(Qt::NoFocus);
    planArea->setMinimumWidth(272);
    m_panes->addWidget(m_left);
    m_panes->addWidget(m_preview);
    m_panes->addWidget(planArea);
    m_panes->setChildrenCollapsible(false);
    m_panes->setStretchFactor(0, 1);
    m_panes->setDefaultSizes({editorWidth, previewWidth, planWidth});
    rememberSizes(m_panes, context(), pages::composer);

    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildToolbar());
    column->addWidget(m_panes, 1);
    column->addWidget(buildFooter());
}

QWidget *ComposerPage::buildToolbar()
{
    m_brand->setObjectName(u"brand"_s);
    m_brandLabel->setBuddy(m_brand);
    m_brandLabel->setTextSize(TextSize::Small);
    m_brandLabel->setInk(PlainLabel::Ink::Secondary);
    m_link->setEliding(true, Qt::ElideMiddle);
    m_link->setInk(PlainLabel::Ink::Accent);
    m_link->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setIcon(icon(u"close"_s));
    setButtonKind(m_close, "quiet", true);
    setButtonKind(m_log, "quiet", true);
    m_versions->setObjectName(u"showVersions"_s);
    setButtonKind(m_versions, "quiet", true);
    auto *const bar = new Surface(Qt::BottomEdge, this);
    auto *const row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics::pageMargin, 8, metrics::pageMargin, 8);
    row->setSpacing(8);
    row->addWidget(m_brandLabel);
    row->addWidget(m_brand);
    row->addWidget(m_state);
    row->addWidget(m_link, 1);
    row->addWidget(m_versions);
    row->addWidget(m_log);
    row->addWidget(m_close);
    return bar;
}

QWidget *ComposerPage::buildEditor()
{
    m_tabs->setObjectName(u"tabs"_s);
    m_back->setObjectName(u"backToCommon"_s);
    m_title->setObjectName(u"title"_s);
    m_title->setProperty("frameless", true);
    m_title->setFont(ui::font(TextSize::Title, QFont::DemiBold));
    m_text->setObjectName(u"text"_s);
    m_text->setProperty("frameless", true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    m_text->setFont(ui::font(TextSize::Reading));
    m_stripText->setTextSize(TextSize::Small);
    m_stripText->setInk(PlainLabel::Ink::Secondary);
    m_stripText->setEliding(true);
    setButtonKind(m_back, "quiet", true);

    auto *const strip = new QHBoxLayout(m_strip);
    strip->setContentsMargins(metrics::pageMargin, 4, 12, 4);
    strip->addWidget(m_stripText, 1);
    strip->addWidget(m_back);

    auto *const tabRow = new Surface(Qt::BottomEdge, this);
    auto *const tabs = new QHBoxLayout(tabRow);
    tabs->setContentsMargins(12, 4, 12, 0);
    tabs->addWidget(m_tabs, 1);

    auto *const words = new QVBoxLayout;
    words->setContentsMargins(metrics::pageMargin - 4, 12, metrics::pageMargin - 4, 4);
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_text, 1);

    m_tools->setContentsMargins(12, 4, 12, 6);
    m_tools->setSpacing(2);
    m_linkTool->setIcon(icon(u"link"_s));
    m_spacesTool->setIcon(icon(u"quote"_s));
    m_breakTool->setIcon(icon(u"list"_s));
    m_mediaTool->setIcon(icon(u"image"_s));
    for (QToolButton *const tool : {m_linkTool, m_spacesTool, m_breakTool, m_mediaTool}) {
        setButtonKind(tool, "quiet", true);
        m_tools->addWidget(tool);
    }
    m_writing->addTo(m_tools);
    m_tools->addWidget(m_counters, 1);

    auto *const paper = new Surface({}, this);
    auto *const column = new QVBoxLayout(paper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(tabRow);
    column->addWidget(m_strip);
    column->addLayout(words, 1);
    column->addLayout(m_tools);
    column->addWidget(m_options);
    column->addWidget(m_media);
    for (QWidget *const row : m_writing->rows())
        column->addWidget(row);
    return paper;
}

QWidget *ComposerPage::buildFooter()
{
    m_footer->setTextSize(TextSize::Small);
    m_footer->setInk(PlainLabel::Ink::Secondary);
    m_footer->setEliding(true);
    m_problemCount->setObjectName(u"problemCount"_s);
    m_saveDraft->setObjectName(u"saveDraft"_s);
    m_publishNow->setObjectName(u"publishNow"_s);
    m_schedule->setObjectName(u"schedule"_s);
    setButtonKind(m_problemCount, "quiet");
    setButtonKind(m_saveDraft, "quiet");
    setButtonKind(m_publishNow, "secondary");
    setButtonKind(m_schedule, "primary");
    auto *const footer = new Surface(Qt::TopEdge, this);
    footer->setFixedHeight(scaled(footerHeight));
    auto *const row = new QHBoxLayout(footer);
    row->setContentsMargins(12, 0, metrics::pageMargin, 0);
    row->setSpacing(8);
    row->addWidget(m_problemCount);
    row->addWidget(m_footer, 1);
    row->addWidget(m_saveDraft);
    row->addWidget(m_publishNow);
    row->addWidget(m_schedule);
    return footer;
}

void ComposerPage::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    if (compact) {
        m_left->addWidget(m_preview);
    } else {
        m_left->removeWidget(m_preview);
        m_panes->insertWidget(1, m_preview);
        m_preview->show();
        recallSizes(m_panes, context(), pages::composer);
    }
    m_left->setCurrentIndex(0);
    m_tabs->setCompact(compact);
}

void ComposerPage::togglePreview()
{
    if (m_compact)
        m_tabs->setCurrentIndex(m_tabs->isPreview() ? 0 : m_tabs->count() - 1);
    else
        m_preview->setVisible(!m_preview->isVisible());
}

} // namespace ruche::ui
