// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/base/result.h"
#include "core/domain/mood.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QList>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace ruche::services {

class MoodReader;
class Storage;

/// How far the reading of moods is.
struct MoodProgress
{
    bool isRunning = false;
    qint64 done = 0; ///< messages read since it began
    qint64 left = 0; ///< still to be read
    QString engine; ///< version of this program's engine; "" before it was used
    std::optional<Error> error; ///< that stopped it; it is tried again later
};

/// What a brand has taught.
struct MoodTeaching
{
    int corrections = 0; ///< messages that a person judged
    int changed = 0; ///< of these, where the engine had said another mood
    QList<domain::BrandWord> words;
};

/// Reads the mood and the language of messages on this computer, in the background, and keeps what people say
/// instead. Every message that comes in is read once; all of them again when a newer program brings another
/// engine. Window, agent and any number of commands may do so at the same time: each batch is taken, read and
/// stored in one transaction. Thread: that of the Workspace.
class MoodService final : public QObject
{
    Q_OBJECT
public:
    /// Messages of one transaction: other writes wait this long at most.
    static constexpr int batchSize = 200;
    /// What a correction teaches is applied to so many of the brand's newest messages; a word to all of them.
    static constexpr int readAgainAfterCorrection = 2000;

    explicit MoodService(Storage &storage, QObject *parent = nullptr);
    ~MoodService() override;

    /// Reads whatever is to be read now and, when told by wake(), later.
    void setAutomatic(bool automatic);
    /// Something may have come in: looks, and reads it when automatic.
    void wake();
    /// Reads until nothing is left, `most` messages are done or cancel() is called. Errors: those of the
    /// storage, and Conflict when another version of the program has taken over.
    [[nodiscard]] QFuture<Result<MoodProgress>> run(std::optional<int> most = std::nullopt);
    /// Stops after the batch that is being read; automatic reading stays off until setAutomatic(true).
    void cancel();
    [[nodiscard]] const MoodProgress &progress() const { return m_progress; }
    /// From the file: what is left, whoever reads it, and the engine that does.
    [[nodiscard]] QFuture<Result<MoodProgress>> state();

    /// In the order of `messages`.
    [[nodiscard]] QFuture<Result<QList<domain::Mood>>> moods(const QList<domain::MessageId> &messages);
    /// What a person says of a message; it wins over every engine, now and later, and teaches the brand's
    /// table. Nothing takes it back. Undoable. Errors: NotFound.
    [[nodiscard]] QFuture<Result<domain::EventId>> correct(domain::MessageId message,
                                                           std::optional<domain::Sentiment::Label> label);
    [[nodiscard]] QFuture<Result<MoodTeaching>> teaching(domain::BrandId brand);
    /// A word or phrase that means something else for the brand; replaces what was said of it. Undoable.
    /// Errors: InvalidArgument (empty, more than five words, or a valence outside of −1 … 1).
    [[nodiscard]] QFuture<Result<domain::EventId>>
    setWord(domain::BrandId brand, const QString &word, double valence);
    /// Undoable. Errors: NotFound.
    [[nodiscard]] QFuture<Result<domain::EventId>> removeWord(domain::BrandId brand, const QString &word);

signals:
    /// While it reads, a few times a second at most, and when it ends.
    void progressed(const ruche::services::MoodProgress &progress);

private:
    void start();
    void step();
    void finish(std::optional<Error> error);

    Storage &m_storage;
    std::shared_ptr<MoodReader> m_reader; ///< used on the writing thread alone
    MoodProgress m_progress;
    bool m_automatic = false;
    bool m_wokenMeanwhile = false;
    bool m_cancelled = false;
    std::optional<qint64> m_most;
    QList<async::Answer<MoodProgress>> m_waiting;
    QElapsedTimer m_sinceTold;
    QTimer m_retry;
};

} // namespace ruche::services

Q_DECLARE_METATYPE(ruche::services::MoodProgress)
