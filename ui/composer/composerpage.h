// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/composercontroller.h"
#include "ui/shell/page.h"

#include <QHash>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace ruche::ui {

class ApprovalPane;
class CampaignRow;
class CounterBar;
class LabelsRow;
class MediaStrip;
class NetworkTabs;
class PageRegistry;
class PlainLabel;
class PlanPane;
class PostHighlighter;
class PreviewPane;
class RepeatActions;
class Splitter;
class StatusPill;
class Surface;
class VariantOptions;
class WritingTools;

/// The composer: one post, what it says to all and to each account, how it will look there, where and when it
/// goes. Reached by N and by opening a post.
class ComposerPage final : public Page
{
    Q_OBJECT
public:
    explicit ComposerPage(PageContext &context, QWidget *parent = nullptr);
    ~ComposerPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    void activate() override;
    void deactivate() override;
    void setBrands(const QList<domain::Brand> &brands) override;
    void openObject(const Intent &intent) override;
    void setCompact(bool compact) override;
    [[nodiscard]] QList<QWidget *> panes() const override;

protected:
    void changeEvent(QEvent *event) override;
    void retranslate() override;

private:
    void buildLayout();
    [[nodiscard]] QWidget *buildToolbar();
    [[nodiscard]] QWidget *buildEditor();
    [[nodiscard]] QWidget *buildFooter();
    void connectParts();
    void addCommands();
    void showPost();
    void showTexts();
    void update();
    void updateTabs();
    void updateActions();
    void showTab(domain::AccountId account, bool preview);
    void goToProblem(int by);
    void showProblem(const PostProblem &problem);
    void fixProblem(const PostProblem &problem);
    void askSchedule();
    void askRepeat();
    /// Of a post that repeats, it asks for which of them the changes are.
    void scheduleAsked();
    void askPublishNow();
    void showLog();
    void showVersions();
    void insertBreak();
    void setFrenchSpaces();
    void askMarks();
    /// As typed: Qt's own plain text makes common spaces of no-break ones.
    [[nodiscard]] QString shownText() const;
    /// Another text in place of the one that is edited, in one step that Ctrl+Z takes back.
    void replaceText(const QString &text);
    void togglePreview();
    void keepCaret();

    ComposerController *m_controller;
    PlainLabel *m_brandLabel;
    QComboBox *m_brand;
    StatusPill *m_state;
    PlainLabel *m_link;
    QPushButton *m_versions;
    QPushButton *m_log;
    QToolButton *m_close;
    NetworkTabs *m_tabs;
    Surface *m_strip; ///< on the tab of an account: whether it has words of its own
    PlainLabel *m_stripText;
    QPushButton *m_back;
    QLineEdit *m_title;
    QPlainTextEdit *m_text;
    PostHighlighter *m_highlighter;
    WritingTools *m_writing;
    VariantOptions *m_options;
    QHBoxLayout *m_tools;
    QToolButton *m_breakTool;
    QToolButton *m_spacesTool;
    QToolButton *m_linkTool;
    QToolButton *m_mediaTool;
    CounterBar *m_counters;
    MediaStrip *m_media;
    PlanPane *m_plan;
    RepeatActions *m_repeats;
    ApprovalPane *m_approval;
    CampaignRow *m_campaign;
    LabelsRow *m_labels;
    PreviewPane *m_preview;
    Splitter *m_panes;
    QStackedWidget *m_left;
    QPushButton *m_problemCount;
    PlainLabel *m_footer;
    QPushButton *m_saveDraft;
    QPushButton *m_publishNow;
    QPushButton *m_schedule;
    QHash<domain::AccountId, int> m_carets; ///< of the tabs
    domain::AccountId m_shownTab;
    int m_problem = -1; ///< the one that F8 went to
    bool m_started = false;
    bool m_updating = false;
    bool m_compact = false;
};

void registerComposerPage(PageRegistry &registry);

} // namespace ruche::ui
