// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done in the composer, by key, button or palette.
#include "core/base/async.h"
#include "core/composing/entities.h"
#include "core/composing/links.h"
#include "core/composing/typography.h"
#include "core/services/composingservice.h"
#include "core/services/postservice.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "ui/commands/commandregistry.h"
#include "ui/common/format.h"
#include "ui/common/prompts.h"
#include "ui/common/toasthost.h"
#include "ui/composer/campaignrow.h"
#include "ui/composer/composerpage.h"
#include "ui/composer/mediastrip.h"
#include "ui/composer/networktabs.h"
#include "ui/composer/planpane.h"
#include "ui/composer/problemtext.h"
#include "ui/composer/utmdialog.h"
#include "ui/composer/versionsdialog.h"
#include "ui/repeat/repeatactions.h"
#include "ui/shell/pagecontext.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextCursor>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

void ComposerPage::addCommands()
{
    const auto add = [this](const QString &id,
                            const QString &text,
                            const QStringList &keys,
                            const std::function<void()> &run,
                            const std::function<bool()> &enabled = {}) {
        Command command;
        command.id = id;
        command.text = text;
        command.shortcuts = keys;
        command.scope = CommandScope::Page;
        command.page = pages::composer;
        command.run = run;
        command.enabled = enabled;
        context().commands().add(this, command);
    };
    const auto editable = [this] { return m_controller->isEditable(); };
    const auto saveable = [this] { return m_controller->isEditable() && !m_controller->isEmpty(); };
    const auto hasProblems = [this, editable] { return editable() && !m_controller->problems().isEmpty(); };
    add(
        u"composer.schedule"_s,
        tr("Schedule"),
        {u"Ctrl+Return"_s},
        [this] { askSchedule(); },
        [this] { return m_controller->canSchedule(); });
    add(
        u"composer.publishNow"_s,
        tr("Publish now…"),
        {u"Ctrl+Shift+Return"_s},
        [this] { askPublishNow(); },
        [this] { return m_controller->canPublishNow(); });
    add(
        u"composer.repeat"_s,
        tr("Repeat…"),
        {u"Ctrl+R"_s},
        [this] { askRepeat(); },
        [this] { return m_controller->canRepeat(); });
    add(
        u"composer.save"_s,
        tr("Save the draft"),
        {u"Ctrl+S"_s},
        [this] { m_controller->saveDraft(); },
        saveable);
    add(
        u"composer.media"_s,
        tr("Add pictures or files…"),
        {u"Ctrl+M"_s},
        [this] { m_media->choose(); },
        editable);
    add(u"composer.nextNetwork"_s, tr("Next network"), {u"Ctrl+Tab"_s}, [this] { m_tabs->next(1); });
    add(
        u"composer.nextProblem"_s, tr("Next problem"), {u"F8"_s}, [this] { goToProblem(1); }, hasProblems);
    add(
        u"composer.previousProblem"_s,
        tr("Previous problem"),
        {u"Shift+F8"_s},
        [this] { goToProblem(-1); },
        hasProblems);
    add(u"composer.preview"_s, tr("Show the preview"), {u"Alt+P"_s}, [this] { togglePreview(); });
    add(
        u"composer.backToCommon"_s,
        tr("Back to the common text"),
        {},
        [this] { m_controller->backToCommon(m_controller->tab()); },
        [this, editable] { return editable() && m_controller->isCustomised(m_controller->tab()); });
    add(
        u"composer.threadBreak"_s,
        tr("Begin a new part of the thread here"),
        {},
        [this] { insertBreak(); },
        editable);
    add(
        u"composer.frenchSpaces"_s, tr("Set French spaces"), {}, [this] { setFrenchSpaces(); }, editable);
    add(
        u"composer.cleanLinks"_s,
        tr("Take marks and trackers out of the links"),
        {},
        [this] { replaceText(composing::textWithCleanedLinks(shownText())); },
        editable);
    add(
        u"composer.markLinks"_s,
        tr("Mark the links of a campaign…"),
        {u"Ctrl+L"_s},
        [this] { askMarks(); },
        editable);
    add(
        u"composer.versions"_s,
        tr("Versions"),
        {},
        [this] { showVersions(); },
        [this] { return m_controller->post().has_value(); });
}

void ComposerPage::insertBreak()
{
    if (m_text->isReadOnly())
        return;
    m_text->textCursor().insertText(u"\n---\n"_s);
    m_text->setFocus();
}

void ComposerPage::replaceText(const QString &text)
{
    if (m_text->isReadOnly() || text == shownText())
        return;
    const int caret = m_text->textCursor().position();
    QTextCursor all = m_text->textCursor();
    all.select(QTextCursor::Document);
    all.insertText(text);
    all.setPosition(std::min(caret, int(text.size())));
    m_text->setTextCursor(all);
    m_text->setFocus();
}

void ComposerPage::setFrenchSpaces()
{
    replaceText(composing::frenchSpacing(shownText()));
}

void ComposerPage::askMarks()
{
    const QString text = shownText();
    const QList<composing::Entity> links = composing::findUrls(text);
    if (links.isEmpty() || m_text->isReadOnly()) {
        context().toast({tr("There is no link in this text yet."), {}, {}, {}, false});
        return;
    }
    composing::Utm usual;
    const domain::Account *const account = m_controller->account(m_controller->tab());
    usual.source = account ? account->network : QString();
    usual.medium = u"social"_s;
    usual.campaign = m_campaign->utm();
    auto *const dialog
        = new UtmDialog(usual, QUrl(text.mid(links.first().start, links.first().length)), this);
    connect(dialog, &UtmDialog::chosen, this, [this](const composing::Utm &utm) {
        replaceText(composing::textWithMarkedLinks(shownText(), utm));
    });
    dialog->open();
}

void ComposerPage::showVersions()
{
    if (!m_controller->post())
        return;
    m_controller->flush();
    const domain::Brand *const brand = m_controller->currentBrand();
    const QString zone = brand ? brand->zone : systemZone();
    async::deliver(
        services::ComposingService(context().workspace()).versions(m_controller->post()->id),
        this,
        [this, zone](const Result<QList<domain::PostVersion>> &versions) {
            if (!versions)
                return context().toastError(text::errorText(versions.error()).message);
            auto *const dialog = new VersionsDialog(*versions, m_controller->currentVersion(), zone, this);
            connect(dialog, &VersionsDialog::restoreRequested, m_controller, &ComposerController::restore);
            dialog->open();
        });
}

void ComposerPage::goToProblem(int by)
{
    const QList<PostProblem> problems = m_controller->problems();
    const int count = int(problems.size());
    if (count == 0)
        return;
    m_problem = m_problem < 0 ? (by > 0 ? 0 : count - 1) : (m_problem + by + count) % count;
    showProblem(problems.at(m_problem));
}

void ComposerPage::showProblem(const PostProblem &problem)
{
    using Fix = composing::Finding::Fix;
    if (problem.account.isValid())
        m_controller->setTab(problem.account);
    if (problem.remedy == PostProblem::Remedy::ChangeTime) {
        m_plan->dateField()->setFocus();
        return;
    }
    switch (problem.finding.fix) {
    case Fix::WriteTitle:
        if (!m_title->isVisible())
            m_controller->setTab({});
        m_title->setFocus();
        return;
    case Fix::DescribeFile:
    case Fix::DropFile:
    case Fix::DropFiles:
        m_media->focusFile(problem.finding.file);
        return;
    case Fix::ChangeTime:
        m_plan->dateField()->setFocus();
        return;
    case Fix::None:
    case Fix::Shorten:
    case Fix::SplitIntoThread:
    case Fix::CleanLinks:
        break;
    }
    m_text->setFocus();
    const QList<composing::TextRange> over = m_controller->overflow();
    if (over.isEmpty())
        return;
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(int(over.first().start));
    cursor.setPosition(int(over.first().start + over.first().length), QTextCursor::KeepAnchor);
    m_text->setTextCursor(cursor);
}

void ComposerPage::fixProblem(const PostProblem &problem)
{
    using Fix = composing::Finding::Fix;
    using Remedy = PostProblem::Remedy;
    switch (problem.remedy) {
    case Remedy::Reconnect:
        context().openPage(pages::settings, u"reconnect/"_s + problem.account.text());
        return;
    case Remedy::Resume:
        m_controller->resume(problem.account);
        return;
    case Remedy::ChangeTime:
        showProblem(problem);
        return;
    case Remedy::None:
        break;
    }
    const Fix fix = problem.finding.fix;
    if (fix == Fix::WriteTitle || fix == Fix::DescribeFile || fix == Fix::ChangeTime)
        return showProblem(problem);
    m_controller->fix(problem);
    m_text->setFocus();
}

void ComposerPage::askSchedule()
{
    if (!m_controller->canSchedule())
        return;
    const QList<domain::Account> blocked = m_controller->blockedAccounts();
    if (blocked.isEmpty()) {
        scheduleAsked();
        return;
    }
    QStringList names;
    for (const domain::Account &account : blocked)
        names << problemtext::accountName(account);
    Confirmation question;
    question.title = tr("Schedule for the others only?");
    question.text = tr("These cannot get the post as it is: %1. What is written for them alone is not kept.")
                        .arg(names.join(u"; "_s));
    question.confirmText = tr(
        "Schedule for %n account(s)", nullptr, int(m_controller->chosenAccounts().size() - blocked.size()));
    context().prompts().confirm(this, question, [this](const ConfirmationAnswer &answer) {
        if (!answer.confirmed)
            return;
        m_controller->leaveOutBlocked();
        scheduleAsked();
    });
}

void ComposerPage::scheduleAsked()
{
    if (!m_controller->changesSeries()) {
        m_controller->schedule();
        return;
    }
    ScopeQuestion question;
    question.title = tr("Change a post that repeats");
    question.text = tr("What others of them say or do by themselves stays.");
    question.confirmText = tr("Save");
    m_repeats->askScope(question, [this](services::SeriesScope scope) {
        if (scope == services::SeriesScope::ThisOne)
            m_controller->schedule();
        else
            m_controller->scheduleSeries(scope);
    });
}

void ComposerPage::askRepeat()
{
    const auto &time = m_controller->plannedFor();
    if (time && m_controller->canRepeat())
        m_repeats->askRule(*time, [this](const QString &rule) { m_controller->saveToRepeat(rule); });
}

void ComposerPage::askPublishNow()
{
    if (!m_controller->canPublishNow())
        return;
    const QList<domain::Account> blocked = m_controller->blockedAccounts();
    QStringList handles;
    for (const domain::Account &account : m_controller->chosenAccounts()) {
        if (!blocked.contains(account))
            handles << account.handle;
    }
    Confirmation question;
    question.title = tr("Publish now?");
    question.text
        = tr("%1 will receive this post at once. A date that was set is removed.").arg(handles.join(u", "_s));
    question.confirmText = tr("Publish to %n account(s)", nullptr, int(handles.size()));
    context().prompts().confirm(this, question, [this](const ConfirmationAnswer &answer) {
        if (!answer.confirmed)
            return;
        m_controller->leaveOutBlocked();
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

} // namespace ruche::ui
