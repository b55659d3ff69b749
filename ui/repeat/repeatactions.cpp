// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/repeat/repeatactions.h"

#include "core/base/async.h"
#include "core/services/planningservice.h"
#include "core/services/postservice.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "ui/common/format.h"
#include "ui/common/toasthost.h"
#include "ui/repeat/repeatdialog.h"
#include "ui/shell/pagecontext.h"

#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

/// What is stored of a post, to be saved with something else in it.
services::PostDraft draftOf(const domain::Post &post)
{
    services::PostDraft draft;
    draft.brand = post.brand;
    draft.title = post.title;
    draft.text = post.text;
    draft.plannedFor = post.plannedFor;
    for (const domain::Variant &variant : post.variants)
        draft.accounts << variant.account;
    for (const domain::Media &file : post.media)
        draft.keptMedia << file.id;
    return draft;
}

} // namespace

RepeatActions::RepeatActions(PageContext &context, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
{
}

void RepeatActions::repeat(domain::PostId post)
{
    async::deliver(m_context.workspace().posts().read(post), this, [this](const Result<domain::Post> &found) {
        if (found)
            askFor(*found);
        else
            tellError(found.error());
    });
}

void RepeatActions::askFor(const domain::Post &post)
{
    QString why;
    if (!domain::isEditable(post))
        why = tr("It is out or on its way: copy it to another day, and repeat the copy.");
    else if (!post.plannedFor)
        why = tr("Give the post a date first: the others follow from it.");
    else if (post.variants.isEmpty())
        why = tr("Choose an account for the post first.");
    if (!why.isEmpty()) {
        m_context.toast({why, {}, {}, {}, false});
        return;
    }
    if (post.series.isValid() && post.occurrence)
        return askOtherRule(post);
    askRule(*post.plannedFor, [this, id = post.id](const QString &rule) { makeRepeat(id, rule); });
}

void RepeatActions::askRule(const ZonedTime &start, const std::function<void(const QString &)> &then)
{
    if (const auto at = toUtc(start); !at || *at <= m_context.clock().now()) {
        m_context.toast({tr("Its date is past: choose a later one first."), {}, {}, {}, false});
        return;
    }
    showDialog(start, {}, then);
}

void RepeatActions::showDialog(const ZonedTime &start,
                               const QString &rule,
                               const std::function<void(const QString &)> &then)
{
    auto *const dialog = new RepeatDialog(start, rule, m_context.clock().now(), m_window);
    connect(dialog, &RepeatDialog::chosen, this, then);
    dialog->open();
}

void RepeatActions::askOtherRule(const domain::Post &post)
{
    async::deliver(m_context.workspace().planning().readSeries(post.series),
                   this,
                   [this, post](const Result<domain::Series> &series) {
                       if (!series)
                           return tellError(series.error());
                       const auto start = toUtc(series->start);
                       const auto before = start
                           ? planning::expand(series->start, series->rule, *start, *post.occurrence)
                           : Result<QList<planning::Occurrence>>(fail(start.error()));
                       if (!before)
                           return tellError(before.error());
                       // What it counts begins anew with this one.
                       const QString rule = planning::withFewer(series->rule, int(before->size()));
                       showDialog(fromUtc(*post.occurrence, series->start.zone),
                                  rule,
                                  [this, post](const QString &other) {
                                      edit(post,
                                           services::SeriesScope::Following,
                                           draftOf(post),
                                           other,
                                           tr("This post and those that follow repeat by the new rule."));
                                  });
                   });
}

void RepeatActions::askScope(const ScopeQuestion &question,
                             const std::function<void(services::SeriesScope)> &then)
{
    auto *const dialog = new ScopeDialog(question, m_window);
    connect(dialog, &ScopeDialog::chosen, this, then);
    dialog->open();
}

void RepeatActions::move(domain::PostId post, const ZonedTime &time, services::SeriesScope scope)
{
    async::deliver(m_context.workspace().posts().read(post),
                   this,
                   [this, time, scope](const Result<domain::Post> &found) {
                       if (!found)
                           return tellError(found.error());
                       services::PostDraft draft = draftOf(*found);
                       draft.plannedFor = time;
                       edit(*found,
                            scope,
                            draft,
                            std::nullopt,
                            scope == services::SeriesScope::All
                                ? tr("All posts to come of this series moved.")
                                : tr("Moved, with the posts that follow."));
                   });
}

void RepeatActions::remove(domain::PostId post, services::SeriesScope scope)
{
    QString text = tr("Post moved to the trash.");
    if (scope == services::SeriesScope::Following)
        text = tr("Moved to the trash, with the posts that follow.");
    else if (scope == services::SeriesScope::All)
        text = tr("All posts to come of this series moved to the trash.");
    follow(m_context.workspace().planning().removeFromSeries(post, scope), text);
}

void RepeatActions::edit(const domain::Post &post,
                         services::SeriesScope scope,
                         const services::PostDraft &draft,
                         const std::optional<QString> &rule,
                         const QString &text)
{
    follow(m_context.workspace().planning().editSeries(post.id, post.revision, scope, draft, rule), text);
}

void RepeatActions::follow(const QFuture<Result<domain::EventId>> &done, const QString &text)
{
    async::deliver(done, this, [this, text](const Result<domain::EventId> &event) {
        if (event)
            m_context.toastWithUndo(text, *event);
        else
            tellError(event.error());
    });
}

void RepeatActions::makeRepeat(domain::PostId post, const QString &rule, const std::function<void()> &then)
{
    async::deliver(m_context.workspace().planning().repeatPost(post, rule),
                   this,
                   [this, then](const Result<services::RepeatedPost> &repeated) {
                       if (!repeated)
                           return tellError(repeated.error());
                       const QDate first = repeated->series.start.wall.date();
                       m_context.toastWithUndo(
                           tr("The post repeats, from %1 on.").arg(format::longDate(first)), repeated->event);
                       if (then)
                           then();
                   });
}

void RepeatActions::tellError(const Error &error)
{
    const text::ErrorText words = text::errorText(error);
    m_context.toastError(words.message + u' ' + words.hint);
}

} // namespace ruche::ui
