// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/reviewitem.h"
#include "core/moderation/spamhints.h"
#include "core/moderation/wordwatch.h"
#include "core/storage/watchrepository.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <memory>

namespace ruche::services {

/// Reads messages by the rules of moderation: hints at spam with what is known around them, and the watched
/// words of their brand. Thread: the one of the connection.
class WatchReader
{
public:
    /// Changes when the rules do.
    static constexpr auto engine = "rules-1";
    /// Words of a rule act by themselves only on what has come in within so many minutes and was written
    /// within so many hours, since its account was added: never on the past, however late that is fetched.
    static constexpr int minutesToAct = 15;
    static constexpr int hoursToAct = 24;

    struct Batch
    {
        int read = 0;
        bool isLast = false; ///< nothing was left
        bool otherEngine = false; ///< another version of the program reads now
    };
    /// Reads the newest `limit` messages that are to be read, stores what it read, and does what watched
    /// words ask for.
    [[nodiscard]] static Result<Batch>
    readNext(storage::Connection &connection, int limit, const QDateTime &now);
    /// The scores of the newest messages of a brand as they are now, newest first: nothing is stored.
    [[nodiscard]] static Result<QList<double>>
    newestScores(storage::Connection &connection, domain::BrandId brand, int count);
};

/// The watched words of a brand, made ready.
class BrandWatch
{
public:
    explicit BrandWatch(const QList<domain::WatchedWord> &words);

    /// What of a text asks for a look, with its weight; the labels and actions that it asks for besides.
    struct Found
    {
        double weight = 0;
        QList<domain::ReviewReason> reasons;
        QStringList labels;
        bool hold = false;
        bool block = false;
        QString why; ///< the word that asks for hold or block
    };
    [[nodiscard]] Found read(const QString &text) const;

private:
    QList<domain::WatchedWord> m_words; ///< those that are enabled
    moderation::WordWatch m_watch;
};

} // namespace ruche::services
