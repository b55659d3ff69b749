// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/watch.h"
#include "core/services/analyticsservice.h"

#include <QFuture>
#include <QList>
#include <QStringList>

namespace ruche::services {

class Storage;

/// What a watch found in a period.
struct WatchFigure
{
    domain::Watch watch;
    int messages = 0;
    int before = 0; ///< in the period of equal length just before
    int negative = 0; ///< of messages, read for certain
    int positive = 0;
    QList<double> series; ///< messages in equal parts of the period, oldest first
    QList<domain::MessageId> newest; ///< newest first
};

struct WatchReport
{
    QList<WatchFigure> watches; ///< as they are ordered
    int messages = 0; ///< of the brands in the period: what was looked through
    QStringList networks; ///< where these came from
};

/// What is said about brands, products, people and competitors in the messages that are here: the accounts of
/// a brand, its forums and feeds. Nothing else is asked. Thread: that of the Workspace.
class WatchService
{
public:
    static constexpr int parts = 12; ///< of a series
    static constexpr int mostNewest = 40;
    static constexpr int mostHits = 50000; ///< of a watch in a period; the newest count
    static constexpr qsizetype mostTerms = 40;

    explicit WatchService(Storage &storage);

    [[nodiscard]] QFuture<Result<QList<domain::Watch>>> list(const QList<domain::BrandId> &brands);
    /// Adds one without an id. Undoable. Errors: InvalidArgument (no name, no word that can be looked for,
    /// too many), NotFound.
    [[nodiscard]] QFuture<Result<domain::EventId>> save(const domain::Watch &watch);
    /// Undoable. Errors: NotFound.
    [[nodiscard]] QFuture<Result<domain::EventId>> remove(domain::WatchId watch);
    /// Errors: InvalidArgument (a period without days).
    [[nodiscard]] QFuture<Result<WatchReport>> report(const Period &period);

private:
    Storage &m_storage;
};

} // namespace ruche::services
