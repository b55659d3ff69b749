// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/domain/changes.h"
#include "core/storage/access.h"

#include <QFuture>
#include <QObject>
#include <QThread>

#include <functional>
#include <memory>
#include <type_traits>

namespace ruche::storage {

class Connection;

/// The thread that owns a connection: the one pattern for all database access. Jobs go in, in order; answers
/// come back as futures. A workspace has two: one that writes, and a read-only one, so that no list waits
/// behind an import. The destructor runs what was asked for to its end, then closes.
class StorageThread final : public QObject
{
    Q_OBJECT
public:
    explicit StorageThread(Access access, QObject *parent = nullptr);
    ~StorageThread() override;

    /// Opens the connection on the thread. Jobs asked for before it succeeded answer with its error.
    [[nodiscard]] QFuture<Result<void>> open(const QString &path);
    /// Closes the connection; open() may follow.
    [[nodiscard]] QFuture<Result<void>> close();

    /// Runs `job(Connection &) -> Result<T>` on the thread, outside any transaction. Thread: any.
    template <typename Job>
    [[nodiscard]] auto run(Job job) -> QFuture<std::invoke_result_t<Job, Connection &>>
    {
        using R = std::invoke_result_t<Job, Connection &>;
        async::Answer<typename R::value_type> answer;
        post([answer, job = std::move(job)](Connection *connection, const Error &unavailable) mutable {
            answer.finish(connection ? R(job(*connection)) : R(fail(unavailable)));
        });
        return answer.future();
    }

    /// Runs `job(Connection &) -> Result<T>` inside one write transaction: committed when it answers a value,
    /// rolled back when it answers an error. After the commit, committed() tells what the job touched.
    /// Thread: any.
    template <typename Job>
    [[nodiscard]] auto write(Job job) -> QFuture<std::invoke_result_t<Job, Connection &>>
    {
        using R = std::invoke_result_t<Job, Connection &>;
        return run([this, job = std::move(job)](Connection &connection) mutable -> R {
            if (auto begun = beginWrite(connection); !begun)
                return fail(std::move(begun).error());
            R result = job(connection);
            if (auto ended = endWrite(connection, result.has_value()); !ended)
                return fail(std::move(ended).error());
            return result;
        });
    }

signals:
    /// From the thread itself (connect queued): this process committed these.
    void committed(ruche::domain::Changes changes);
    /// From the thread itself: another process committed something. Looked for each second.
    void foreignCommit();

private:
    using Task = std::function<void(Connection *, const Error &)>;
    class Worker;
    void post(Task task);
    [[nodiscard]] static Result<void> beginWrite(Connection &connection);
    /// Commits and announces, or rolls back.
    [[nodiscard]] Result<void> endWrite(Connection &connection, bool commit);

    Access m_access;
    QThread m_thread;
    Worker *m_worker; ///< lives on m_thread
};

} // namespace ruche::storage
