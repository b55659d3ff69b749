// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <atomic>
#include <memory>
#include <utility>

/// How answers come back from other threads. `QFuture::then(object, …)` must not be used: in Qt 6.4 it aborts or loses the
/// answer when the object is gone first.
namespace ruche::async {

/// Calls `fn(Result<T>)` once, in the thread of `owner`, when `future` ends. Not called when `owner` dies first; called with
/// ErrorCode::Cancelled when the promise was abandoned. Thread: that of `owner`.
template<typename T, typename Fn>
void deliver(const QFuture<Result<T>> &future, QObject *owner, Fn fn)
{
    auto *watcher = new QFutureWatcher<Result<T>>(owner);
    QObject::connect(watcher,
                     &QFutureWatcher<Result<T>>::finished,
                     owner,
                     [watcher, fn = std::move(fn)]() mutable {
                         watcher->deleteLater();
                         const QFuture<Result<T>> ended = watcher->future();
                         if (ended.resultCount() > 0)
                             fn(ended.resultAt(0));
                         else
                             fn(Result<T>(fail(ErrorCode::Cancelled)));
                     });
    watcher->setFuture(future);
}

/// A future that is already answered.
template<typename T>
[[nodiscard]] QFuture<Result<T>> ready(Result<T> value)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

/// A future to be answered later, from any thread, once. Copies share the answer; the second finish() is ignored. Dropped
/// unanswered, it answers Cancelled.
template<typename T>
class Answer
{
public:
    Answer()
        : m_state(std::make_shared<State>())
    {
    }

    [[nodiscard]] QFuture<Result<T>> future() const { return m_state->promise.future(); }
    void finish(Result<T> value) const
    {
        if (m_state->done.exchange(true))
            return;
        m_state->promise.addResult(std::move(value));
        m_state->promise.finish();
    }

private:
    struct State
    {
        State() { promise.start(); }
        ~State()
        {
            if (!done.exchange(true)) {
                promise.addResult(Result<T>(fail(ErrorCode::Cancelled)));
                promise.finish();
            }
        }
        State(const State &) = delete;
        State &operator=(const State &) = delete;
        QPromise<Result<T>> promise;
        std::atomic_bool done = false;
    };
    std::shared_ptr<State> m_state;
};

} // namespace ruche::async
