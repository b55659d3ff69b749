// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/importservice.h"

#include "core/base/async.h"
#include "core/importers/format.h"
#include "core/services/importrun.h"

#include <QElapsedTimer>

namespace ruche::services {

ImportService::ImportService(Storage &storage, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_cancelled(std::make_shared<std::atomic_bool>(false))
{
    m_pool.setMaxThreadCount(1);
}

ImportService::~ImportService()
{
    *m_cancelled = true;
    m_pool.waitForDone();
}

QStringList ImportService::formats()
{
    return importers::formatNames();
}

QFuture<Result<ImportReport>> ImportService::run(const ImportRequest &request)
{
    importrun::Job job;
    job.request = request;
    job.storage = &m_storage;
    job.cancelled = m_cancelled;
    const auto sinceReport = std::make_shared<QElapsedTimer>();
    job.progressed = [this, sinceReport](qint64 done, qint64 total) {
        constexpr qint64 pauseMs = 100;
        if (sinceReport->isValid() && sinceReport->elapsed() < pauseMs && done < total)
            return;
        sinceReport->start();
        emit progressed(done, total);
    };
    const async::Answer<ImportReport> answer;
    m_pool.start([job, answer] { answer.finish(importrun::run(job)); });
    return answer.future();
}

QFuture<Result<PlanSheet>> ImportService::lookAt(const QString &path)
{
    const async::Answer<PlanSheet> answer;
    m_pool.start([path, answer] { answer.finish(importrun::lookAtSheet(path)); });
    return answer.future();
}

void ImportService::cancel()
{
    *m_cancelled = true;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
}

} // namespace ruche::services
