// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/mood.h"
#include "core/sentiment/sentimentengine.h"
#include "core/storage/moodrepository.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <optional>

namespace ruche::services {

[[nodiscard]] domain::Mood moodOf(const sentiment::Explanation &explanation, const QString &engine);

/// Reads messages with what their brands teach. Keeps the table of each brand until its words or corrections
/// change. Thread: the one that writes to storage, always the same.
class MoodReader
{
public:
    /// What came of one batch.
    struct Batch
    {
        int read = 0; ///< messages that were looked at
        std::optional<qint64> left; ///< that are still to be read, when it was counted
        bool isLast = false; ///< nothing was left
        bool otherEngine = false; ///< another version of the program reads now
    };

    /// Makes its engine the one that reads; then everything is read again when it is another than before.
    [[nodiscard]] Result<void> begin(storage::Connection &connection);
    /// Reads the newest `limit` messages that are to be read, and stores what it read. What shows them is
    /// told when `announces`, and at the end.
    [[nodiscard]] Result<Batch>
    readNext(storage::Connection &connection, int limit, bool announces, const QDateTime &now);
    /// Tells what shows messages of what was read and not told yet.
    void announce(storage::Connection &connection);

private:
    struct Brand
    {
        QString mark;
        sentiment::Language language = sentiment::Language::Any;
        std::shared_ptr<const sentiment::BrandTuning> tuning; ///< null when nothing was taught
    };
    [[nodiscard]] Result<Brand> brandOf(storage::Connection &connection, domain::BrandId id);

    std::shared_ptr<const sentiment::SentimentEngine> m_engine;
    QHash<domain::BrandId, Brand> m_brands;
    bool m_untold = false;
};

} // namespace ruche::services
