// SPDX-License-Identifier: GPL-3.0-or-later
// What CalendarPage reads from files and writes to them: calendar files and tables of posts.
#include "core/base/async.h"
#include "core/base/files.h"
#include "core/planning/icalendar.h"
#include "core/services/planningservice.h"
#include "core/services/workspace.h"
#include "ui/calendar/calendarcontroller.h"
#include "ui/calendar/calendarpage.h"
#include "ui/commands/commandregistry.h"
#include "ui/commands/pagecommands.h"
#include "ui/common/prompts.h"
#include "ui/common/toasthost.h"
#include "ui/imports/importfile.h"
#include "ui/shell/pagecontext.h"

#include <QMenu>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

QStringList countsOf(const services::CalendarImport &found)
{
    QStringList counts;
    if (found.created > 0)
        counts << CalendarPage::tr("%n draft(s) with a date", nullptr, found.created);
    if (found.moved > 0)
        counts << CalendarPage::tr("%n post(s) moved to another time", nullptr, found.moved);
    if (found.keyDates > 0)
        counts << CalendarPage::tr("%n key date(s)", nullptr, found.keyDates);
    if (found.skipped > 0)
        counts << CalendarPage::tr(
            "%n event(s) left out: past, called off, or repeating in a way that posts do not",
            nullptr,
            found.skipped);
    return counts;
}

} // namespace

void CalendarPage::withBrand(const std::function<void(const domain::Brand &)> &then)
{
    const domain::BrandId chosen = brandFor({});
    auto *const menu = new QMenu(this);
    menu->setObjectName(u"brandForFile"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const domain::Brand &brand : m_controller->brands()) {
        if (brand.id == chosen) {
            delete menu;
            then(brand);
            return;
        }
        connect(menu->addAction(tr("For %1…").arg(brand.name)), &QAction::triggered, this, [then, brand] {
            then(brand);
        });
    }
    if (menu->isEmpty())
        menu->addAction(tr("There is no brand yet."))->setEnabled(false);
    menu->popup(m_planButton->mapToGlobal(QPoint(0, m_planButton->height() + 4)));
}

void CalendarPage::askCalendarFile(const QString &title, const std::function<void(const QByteArray &)> &then)
{
    FileQuestion question;
    question.title = title;
    question.filters = {tr("Calendar files (*.ics)")};
    context().prompts().chooseFile(this, question, [this, then](const QStringList &paths) {
        if (paths.isEmpty())
            return;
        async::deliver(files::readLater(paths.constFirst(), planning::largestCalendarFile),
                       this,
                       [this, then](const Result<QByteArray> &content) {
                           if (content)
                               then(*content);
                           else
                               toastFailure(content.error());
                       });
    });
}

void CalendarPage::askKeyDateFile()
{
    askCalendarFile(tr("Read a calendar file"), [this](const QByteArray &content) {
        services::CalendarImportRequest request;
        request.onlyKeyDates = true;
        if (m_controller->brands().size() == 1)
            request.brand = m_controller->brands().constFirst().id;
        readCalendarFile(content, request);
    });
}

void CalendarPage::askPostFile(const domain::Brand &brand)
{
    askCalendarFile(tr("Read posts from a calendar file"), [this, brand](const QByteArray &content) {
        services::CalendarImportRequest request;
        request.brand = brand.id;
        request.dryRun = true;
        async::deliver(context().workspace().planning().importCalendar(content, request),
                       this,
                       [this, content, brand](const Result<services::CalendarImport> &found) {
                           if (found)
                               askToRead(content, brand, *found);
                           else
                               toastFailure(found.error());
                       });
    });
}

void CalendarPage::askToRead(const QByteArray &content,
                             const domain::Brand &brand,
                             const services::CalendarImport &found)
{
    if (found.created + found.moved + found.keyDates == 0) {
        tellNothingNew(found);
        return;
    }
    Confirmation question;
    question.title = tr("Read this calendar into %1?").arg(brand.name);
    question.text = countsOf(found).join(u'\n');
    question.confirmText = tr("Read it in");
    context().prompts().confirm(this, question, [this, content, brand](const ConfirmationAnswer &answer) {
        if (!answer.confirmed)
            return;
        services::CalendarImportRequest request;
        request.brand = brand.id;
        readCalendarFile(content, request);
    });
}

void CalendarPage::tellNothingNew(const services::CalendarImport &found)
{
    const QString counts = countsOf(found).join(u", "_s);
    const QString text = counts.isEmpty() ? tr("The file holds nothing new.")
                                          : tr("The file holds nothing new: %1.").arg(counts);
    context().toast({text, {}, {}, {}, false});
}

void CalendarPage::readCalendarFile(const QByteArray &content, const services::CalendarImportRequest &request)
{
    async::deliver(
        context().workspace().planning().importCalendar(content, request),
        this,
        [this, onlyKeyDates = request.onlyKeyDates](const Result<services::CalendarImport> &done) {
            if (!done)
                toastFailure(done.error());
            else if (!done->event.isValid())
                tellNothingNew(*done);
            else if (onlyKeyDates)
                context().toastWithUndo(tr("%n key date(s) read from the file.", nullptr, done->keyDates),
                                        done->event);
            else
                context().toastWithUndo(tr("Read from the file: %1.").arg(countsOf(*done).join(u", "_s)),
                                        done->event);
        });
}

void CalendarPage::askExport()
{
    const domain::PostQuery query = m_controller->shownPosts();
    if (query.brands.isEmpty()) {
        context().toast({tr("The filter hides every post: there is nothing to save."), {}, {}, {}, false});
        return;
    }
    FileQuestion question;
    question.mode = FileQuestion::Mode::Save;
    question.title = tr("Save the calendar as a file");
    question.fileName = tr("calendar") + u".ics"_s;
    question.filters = {tr("Calendar files (*.ics)")};
    context().prompts().chooseFile(this, question, [this, query](const QStringList &paths) {
        if (paths.isEmpty())
            return;
        async::deliver(context().workspace().planning().exportCalendar(query, m_controller->filter().labels),
                       this,
                       [this, path = paths.constFirst()](const Result<QByteArray> &content) {
                           if (content)
                               saveExport(path, *content);
                           else
                               toastFailure(content.error());
                       });
    });
}

void CalendarPage::saveExport(const QString &path, const QByteArray &content)
{
    async::deliver(
        files::writeLater(path, content),
        this,
        [this, posts = int(content.count("BEGIN:VEVENT"))](const Result<void> &written) {
            if (written)
                context().toast(
                    {tr("%n post(s) saved in the calendar file.", nullptr, posts), {}, {}, {}, false});
            else
                toastFailure(written.error());
        });
}

void CalendarPage::addFileCommands()
{
    const PageCommands add(context().commands(), this, pages::calendar);
    add(u"calendar.importKeyDates"_s, tr("Read key dates from a calendar file…"), u"upload"_s, {}, [this] {
        askKeyDateFile();
    });
    add(u"calendar.importPosts"_s, tr("Read posts from a calendar file…"), u"upload"_s, {}, [this] {
        withBrand([this](const domain::Brand &brand) { askPostFile(brand); });
    });
    add(u"calendar.importTable"_s, tr("Import posts from a table…"), u"upload"_s, {}, [this] {
        withBrand([this](const domain::Brand &brand) {
            importFile(this, context(), brand, ImportKind::PostTable);
        });
    });
    add(u"calendar.export"_s, tr("Save the calendar as a file…"), u"download"_s, {}, [this] { askExport(); });
}

} // namespace ruche::ui
