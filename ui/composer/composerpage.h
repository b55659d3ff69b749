// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace ruche::ui {

class ComposerController;
class MediaStrip;
class PageRegistry;
class PlainLabel;
class PlanPane;
class StatusPill;

/// The composer: one post, its text, where and when it goes. Reached by N and by opening a post.
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
    [[nodiscard]] QList<QWidget *> panes() const override;

protected:
    void retranslate() override;

private:
    void buildLayout();
    void connectParts();
    void addCommands();
    void showPost();
    void update();
    void askPublishNow();
    void showLog();

    ComposerController *m_controller;
    PlainLabel *m_brandLabel;
    QComboBox *m_brand;
    StatusPill *m_state;
    PlainLabel *m_link;
    QPushButton *m_log;
    QToolButton *m_close;
    PlainLabel *m_titleLabel;
    QLineEdit *m_title;
    PlainLabel *m_textLabel;
    QPlainTextEdit *m_text;
    PlainLabel *m_count;
    MediaStrip *m_media;
    PlanPane *m_plan;
    PlainLabel *m_footer;
    QPushButton *m_saveDraft;
    QPushButton *m_publishNow;
    QPushButton *m_schedule;
    bool m_started = false;
    bool m_updating = false;
};

void registerComposerPage(PageRegistry &registry);

} // namespace ruche::ui
