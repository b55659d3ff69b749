// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/zonedtime.h"
#include "core/domain/planning.h"
#include "core/domain/post.h"
#include "core/services/planningservice.h"
#include "ui/repeat/scopedialog.h"

#include <QObject>

#include <functional>

class QWidget;

namespace ruche::ui {

class PageContext;

/// What one does about posts that repeat, wherever they are shown: asks by which rule, makes it so, says how
/// that went, and offers to undo. Thread: GUI.
class RepeatActions final : public QObject
{
    Q_OBJECT
public:
    /// `window` is what questions stand over.
    RepeatActions(PageContext &context, QWidget *window);

    /// Asks how a stored post repeats, and has it repeat so. Says why when it cannot.
    /// One that repeats gets another rule, with those that follow it.
    void repeat(domain::PostId post);
    /// Asks for the rule alone; `then` is called when one was chosen. A time that is past is refused in
    /// words.
    void askRule(const ZonedTime &start, const std::function<void(const QString &rule)> &then);
    /// Has a stored post repeat; `then` is called when it does.
    void makeRepeat(domain::PostId post, const QString &rule, const std::function<void()> &then = {});

    /// Asks for which posts a change of one that repeats is; `then` is not called when that is called off.
    void askScope(const ScopeQuestion &question,
                  const std::function<void(services::SeriesScope scope)> &then);
    /// Another time for a post that repeats, and as much later or earlier for the others of the scope.
    void move(domain::PostId post, const ZonedTime &time, services::SeriesScope scope);
    /// To the trash.
    void remove(domain::PostId post, services::SeriesScope scope);

private:
    void askOtherRule(const domain::Post &post);
    void edit(const domain::Post &post,
              services::SeriesScope scope,
              const services::PostDraft &draft,
              const std::optional<QString> &rule,
              const QString &text);
    void follow(const QFuture<Result<domain::EventId>> &done, const QString &text);
    void askFor(const domain::Post &post);
    void showDialog(const ZonedTime &start,
                    const QString &rule,
                    const std::function<void(const QString &rule)> &then);
    void tellError(const Error &error);

    PageContext &m_context;
    QWidget *m_window;
};

} // namespace ruche::ui
