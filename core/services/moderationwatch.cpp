// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/moderationwatch.h"

#include "core/services/storage.h"
#include "core/services/watchreader.h"
#include "core/storage/watchrepository.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

constexpr std::chrono::seconds watchRetry{20};

} // namespace

ModerationWatch::ModerationWatch(Storage &storage, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(watchRetry);
    connect(&m_retry, &QTimer::timeout, this, &ModerationWatch::wake);
}

ModerationWatch::~ModerationWatch() = default;

void ModerationWatch::setAutomatic(bool automatic)
{
    m_automatic = automatic;
    if (automatic)
        wake();
    else
        m_retry.stop();
}

void ModerationWatch::wake()
{
    if (!m_automatic)
        return;
    if (m_running) {
        m_wokenMeanwhile = true;
        return;
    }
    if (!m_begun) {
        start();
        return;
    }
    // Only what is there is worth a transaction.
    const auto look = [](storage::Connection &connection) -> Result<bool> {
        return storage::watch::next(connection, 1).map([](const auto &next) { return !next.isEmpty(); });
    };
    async::deliver(m_storage.read(look), this, [this](const Result<bool> &any) {
        if (any && *any && m_automatic && !m_running)
            start();
    });
}

QFuture<Result<int>> ModerationWatch::run()
{
    const async::Answer<int> answer;
    m_waiting << answer;
    if (!m_running)
        start();
    return answer.future();
}

void ModerationWatch::start()
{
    m_running = true;
    m_wokenMeanwhile = false;
    m_done = 0;
    const auto begin = [now = m_storage.clock().now()](storage::Connection &connection) {
        return storage::watch::useEngine(connection, QString::fromLatin1(WatchReader::engine), now);
    };
    async::deliver(m_storage.write(begin), this, [this](const Result<bool> &begun) {
        if (!begun) {
            finish(begun.error());
            return;
        }
        m_begun = true;
        step();
    });
}

void ModerationWatch::step()
{
    const auto job = [now = m_storage.clock().now()](storage::Connection &connection) {
        return WatchReader::readNext(connection, batchSize, now);
    };
    async::deliver(m_storage.write(job), this, [this](const Result<WatchReader::Batch> &batch) {
        if (!batch) {
            finish(batch.error());
            return;
        }
        if (batch->otherEngine) {
            finish(Error{ErrorCode::Conflict, u"another version of the program reads"_s, {}, std::nullopt});
            return;
        }
        m_done += batch->read;
        if (batch->isLast)
            finish(std::nullopt);
        else
            QTimer::singleShot(0, this, &ModerationWatch::step);
    });
}

void ModerationWatch::finish(const std::optional<Error> &error)
{
    m_running = false;
    const QList<async::Answer<int>> waiting = std::exchange(m_waiting, {});
    for (const async::Answer<int> &answer : waiting)
        answer.finish(error ? Result<int>(fail(*error)) : Result<int>(m_done));
    // It would only take it back, for ever.
    m_automatic = m_automatic && !(error && error->code == ErrorCode::Conflict);
    if (error && m_automatic)
        m_retry.start();
    else if (m_automatic && m_wokenMeanwhile)
        wake();
}

} // namespace ruche::services
