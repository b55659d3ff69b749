// SPDX-License-Identifier: GPL-3.0-or-later
// What the composer shows of its post.
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/statuspill.h"
#include "ui/common/surface.h"
#include "ui/common/theme.h"
#include "ui/composer/composerpage.h"
#include "ui/composer/counterbar.h"
#include "ui/composer/networktabs.h"
#include "ui/composer/planpane.h"
#include "ui/composer/posthighlighter.h"
#include "ui/composer/previewpane.h"
#include "ui/composer/problemlist.h"
#include "ui/composer/problemtext.h"
#include "ui/composer/variantoptions.h"
#include "ui/composer/writingtools.h"
#include "ui/shell/pagecontext.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

/// The network's name, with the handle where the brand has several accounts there.
QString tabName(const domain::Account &account, const QList<domain::Account> &chosen)
{
    const auto there = std::count_if(chosen.begin(), chosen.end(), [&account](const domain::Account &other) {
        return other.network == account.network;
    });
    const QString name = problemtext::networkName(account.network);
    return there > 1 ? account.handle : name;
}

QString figuresTooMuch(const composing::TextLength &length)
{
    if (length.fits())
        return {};
    const bool characters = length.limit > 0 && length.length > length.limit;
    return u"%1 / %2"_s.arg(format::number(characters ? length.length : length.bytes),
                            format::number(characters ? length.limit : length.byteLimit));
}

} // namespace

void ComposerPage::showPost()
{
    m_carets.clear();
    m_problem = -1;
    {
        const QScopedValueRollback guard(m_updating, true);
        m_title->setText(m_controller->title());
        m_text->setPlainText(m_controller->text());
        m_shownTab = m_controller->tab();
        QTextCursor caret = m_text->textCursor();
        caret.setPosition(std::min(m_controller->caret(), int(m_controller->text().size())));
        m_text->setTextCursor(caret);
    }
    m_plan->reload();
    update();
    m_text->setFocus();
}

QString ComposerPage::shownText() const
{
    QString text = m_text->document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text.replace(QChar::LineSeparator, u'\n');
}

void ComposerPage::keepCaret()
{
    m_carets.insert(m_shownTab, m_text->textCursor().position());
}

void ComposerPage::showTexts()
{
    const QScopedValueRollback guard(m_updating, true);
    const QString text = m_controller->text();
    if (m_title->text() != m_controller->title())
        m_title->setText(m_controller->title());
    if (m_shownTab == m_controller->tab()) {
        if (shownText() == text)
            return;
        QTextCursor all = m_text->textCursor(); // so that Ctrl+Z takes it back
        all.select(QTextCursor::Document);
        all.insertText(text);
        return;
    }
    keepCaret();
    m_shownTab = m_controller->tab();
    m_text->setPlainText(text);
    QTextCursor caret = m_text->textCursor();
    caret.setPosition(std::min(m_carets.value(m_shownTab, int(text.size())), int(text.size())));
    m_text->setTextCursor(caret);
    m_controller->setCaret(caret.position());
}

void ComposerPage::showTab(domain::AccountId account, bool preview)
{
    m_left->setCurrentIndex(preview ? m_left->indexOf(m_preview) : 0);
    if (preview)
        return;
    m_controller->setTab(account);
    m_text->setFocus();
}

void ComposerPage::update()
{
    {
        const QScopedValueRollback guard(m_updating, true);
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
        m_highlighter->setOverflow(m_controller->overflow());
    }
    const bool editable = m_controller->isEditable();
    m_brand->setEnabled(editable && !m_controller->post());
    m_title->setReadOnly(!editable);
    m_text->setReadOnly(!editable);
    m_state->setState(m_controller->state());
    const auto &post = m_controller->post();
    m_link->setText(post && !post->variants.isEmpty() ? post->variants.constFirst().remoteUrl.toString()
                                                      : QString());
    m_log->setVisible(post.has_value());
    m_versions->setVisible(post.has_value());
    updateTabs();
    m_options->update();
    m_preview->reload();
    updateActions();
    emit titleChanged();
}

void ComposerPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    const QScopedValueRollback guard(m_updating, true);
    m_highlighter->rehighlight(); // its colours are those of the theme
    m_counters->retranslate();
    m_plan->reload();
    updateActions();
}

void ComposerPage::updateTabs()
{
    const QList<domain::Account> chosen = m_controller->chosenAccounts();
    QList<NetworkTab> tabs{{}};
    QList<Counter> counters;
    const domain::AccountId tab = m_controller->tab();
    bool titled = !tab.isValid();
    for (const domain::Account &account : chosen) {
        const composing::TextLength length = m_controller->lengthFor(account);
        tabs << NetworkTab{account.id,
                           account.network,
                           tabName(account, chosen),
                           figuresTooMuch(length),
                           m_controller->isCustomised(account.id)};
        const bool shown = tab.isValid() ? account.id == tab : true;
        if (shown)
            counters << Counter{account.id, account.network, problemtext::accountName(account), length};
        titled = titled || (shown && composing::takesTitle(m_controller->limitsOf(account)));
    }
    m_tabs->setTabs(tabs, tab);
    m_counters->setCounters(counters);
    m_title->setVisible(titled);
    m_strip->setVisible(tab.isValid());
    const domain::Account *const account = m_controller->account(tab);
    if (!account)
        return;
    const bool own = m_controller->isCustomised(tab);
    const QString name = tabName(*account, chosen);
    m_stripText->setText(own ? tr("Words of %1 alone, others than the common text").arg(name)
                             : tr("The common text. What you change here is for %1 alone").arg(name));
    m_back->setVisible(own && m_controller->isEditable());
}

void ComposerPage::updateActions()
{
    const bool editable = m_controller->isEditable();
    // Nobody has done anything wrong before the first word.
    const bool blank
        = m_controller->isEmpty() && !m_controller->post() && !m_controller->accounts().isEmpty();
    const QList<PostProblem> problems = editable && !blank ? m_controller->problems() + m_writing->problems()
                                                          : QList<PostProblem>{};
    m_preview->problems()->setProblems(problems);
    const auto errors = int(std::count_if(problems.begin(), problems.end(), [](const PostProblem &problem) {
        return problem.kind == PostProblem::Kind::Error;
    }));
    const int warnings = int(problems.size()) - errors;
    QStringList counts;
    if (errors > 0)
        counts << tr("%n error(s)", nullptr, errors);
    if (warnings > 0)
        counts << tr("%n warning(s)", nullptr, warnings);
    const Theme &theme = Theme::of(this);
    m_problemCount->setVisible(!counts.isEmpty());
    m_problemCount->setText(counts.join(u", "_s));
    m_problemCount->setIcon(icon(u"warning"_s, errors > 0 ? theme.failed.text : theme.warn));
    m_problemCount->setToolTip(tr("Go to the next one"));
    m_footer->setText(editable ? QString()
                               : tr("This post is out or on its way: it can no longer be changed here."));
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
}

} // namespace ruche::ui
