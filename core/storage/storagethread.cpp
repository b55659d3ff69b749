// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/storagethread.h"

#include "core/storage/connection.h"

#include <QTimer>

#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage {

/// Lives on the storage thread and owns what must be made and used there.
class StorageThread::Worker final : public QObject
{
public:
    std::unique_ptr<Connection> connection;
    Error unavailable{ErrorCode::NotFound, u"no workspace is open"_s, {}, std::nullopt};
    std::unique_ptr<QTimer> watch;
    qint64 seenVersion = 0;
};

StorageThread::StorageThread(Access access, QObject *parent)
    : QObject(parent)
    , m_access(access)
    , m_worker(new Worker)
{
    qRegisterMetaType<domain::Changes>();
    m_thread.setObjectName(access == Access::ReadWrite ? u"storage"_s : u"storage-read"_s);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

StorageThread::~StorageThread()
{
    // Events are handled in order: everything that was asked for comes before this one.
    QMetaObject::invokeMethod(
        m_worker,
        [this] {
            m_worker->watch.reset();
            m_worker->connection.reset();
            delete m_worker;
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

void StorageThread::post(Task task)
{
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, task = std::move(task)] { task(worker->connection.get(), worker->unavailable); },
        Qt::QueuedConnection);
}

Result<void> StorageThread::beginWrite(Connection &connection)
{
    return connection.beginImmediate();
}

Result<void> StorageThread::endWrite(Connection &connection, bool commit)
{
    if (!commit) {
        connection.rollback();
        return {};
    }
    if (auto done = connection.commit(); !done) {
        connection.rollback();
        return done;
    }
    if (const domain::Changes touched = connection.takeTouched())
        emit committed(touched);
    return {};
}

QFuture<Result<void>> StorageThread::open(const QString &path)
{
    async::Answer<void> answer;
    QMetaObject::invokeMethod(
        m_worker,
        [this, path, answer] {
            auto opened = Connection::open(path, m_access);
            if (!opened) {
                m_worker->unavailable = opened.error();
                answer.finish(fail(std::move(opened).error()));
                return;
            }
            m_worker->connection = *std::move(opened);
            if (m_access == Access::ReadWrite) {
                m_worker->seenVersion = m_worker->connection->dataVersion();
                m_worker->watch = std::make_unique<QTimer>();
                connect(m_worker->watch.get(), &QTimer::timeout, m_worker, [this] {
                    const qint64 version = m_worker->connection->dataVersion();
                    if (std::exchange(m_worker->seenVersion, version) != version)
                        emit foreignCommit();
                });
                m_worker->watch->start(std::chrono::seconds(1));
            }
            answer.finish({});
        },
        Qt::QueuedConnection);
    return answer.future();
}

QFuture<Result<void>> StorageThread::close()
{
    async::Answer<void> answer;
    QMetaObject::invokeMethod(
        m_worker,
        [this, answer] {
            m_worker->watch.reset();
            m_worker->connection.reset();
            m_worker->unavailable = Error{ErrorCode::NotFound, u"no workspace is open"_s, {}, std::nullopt};
            answer.finish({});
        },
        Qt::QueuedConnection);
    return answer.future();
}

} // namespace ruche::storage
