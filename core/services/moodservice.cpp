// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/moodservice.h"

#include "core/sentiment/tokeniser.h"
#include "core/services/moodreader.h"
#include "core/services/storage.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/messagerepository.h"
#include "core/storage/moodrepository.h"

#include <chrono>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

// Lists are asked for again at every announcement: not at every batch.
constexpr std::chrono::seconds betweenAnnouncements{2};
constexpr std::chrono::seconds beforeRetry{20};
constexpr std::chrono::milliseconds whileOthersWrite{300};

/// As it is kept: the engine looks at neither capitals nor the blanks around it.
QString keptWord(const QString &word)
{
    return word.simplified().toLower();
}

bool isWord(const QString &word, double valence)
{
    sentiment::TokenList tokens;
    tokens.read(word);
    const size_t count = tokens.tokens().size();
    return count > 0 && count <= size_t(sentiment::Lexicon::longestPhrase) && valence >= -1 && valence <= 1;
}

} // namespace

MoodService::MoodService(Storage &storage, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_reader(std::make_shared<MoodReader>())
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(beforeRetry);
    connect(&m_retry, &QTimer::timeout, this, &MoodService::wake);
}

MoodService::~MoodService() = default;

void MoodService::setAutomatic(bool automatic)
{
    m_automatic = automatic;
    if (automatic)
        wake();
    else
        m_retry.stop();
}

void MoodService::wake()
{
    if (!m_automatic)
        return;
    if (m_progress.isRunning) {
        m_wokenMeanwhile = true;
        return;
    }
    // Only what is there is worth a transaction; the first time also the engine is to be compared.
    async::deliver(state(), this, [this](const Result<MoodProgress> &now) {
        const bool worth = now && (now->left > 0 || m_progress.engine.isEmpty());
        if (worth && m_automatic && !m_progress.isRunning)
            start();
    });
}

QFuture<Result<MoodProgress>> MoodService::run(std::optional<int> most)
{
    const async::Answer<MoodProgress> answer;
    m_waiting << answer;
    if (!m_progress.isRunning) {
        m_most = most;
        start();
    } else if (!most) {
        m_most.reset();
    }
    return answer.future();
}

void MoodService::cancel()
{
    m_cancelled = m_progress.isRunning;
    setAutomatic(false);
}

void MoodService::start()
{
    m_progress.isRunning = true;
    m_progress.done = 0;
    m_progress.left = 0;
    m_progress.error.reset();
    m_cancelled = false;
    m_wokenMeanwhile = false;
    m_sinceTold.invalidate();
    const auto begin = [reader = m_reader](storage::Connection &connection) -> Result<MoodProgress> {
        RUCHE_TRY(reader->begin(connection));
        MoodProgress progress;
        RUCHE_TRY_ASSIGN(progress.engine, storage::moods::engine(connection));
        RUCHE_TRY_ASSIGN(progress.left, storage::moods::left(connection));
        return progress;
    };
    async::deliver(m_storage.write(begin), this, [this](const Result<MoodProgress> &begun) {
        if (!begun) {
            finish(begun.error());
            return;
        }
        m_progress.engine = begun->engine;
        m_progress.left = begun->left;
        step();
    });
}

void MoodService::step()
{
    if (m_cancelled || (m_most && m_progress.done >= *m_most)) {
        finish(std::nullopt);
        return;
    }
    const bool announces = !m_sinceTold.isValid()
        || m_sinceTold.hasExpired(std::chrono::milliseconds(betweenAnnouncements).count());
    if (announces)
        m_sinceTold.start();
    const int limit = m_most ? int(std::min(qint64(batchSize), *m_most - m_progress.done)) : batchSize;
    const QDateTime now = m_storage.clock().now();
    const auto job = [reader = m_reader, limit, announces, now](storage::Connection &connection) {
        return reader->readNext(connection, limit, announces, now);
    };
    async::deliver(m_storage.write(job), this, [this, announces](const Result<MoodReader::Batch> &batch) {
        if (!batch) {
            finish(batch.error());
            return;
        }
        if (batch->otherEngine) {
            finish(Error{ErrorCode::Conflict, u"another version of the program reads"_s, {}, std::nullopt});
            return;
        }
        m_progress.done += batch->read;
        m_progress.left = batch->left.value_or(std::max<qint64>(0, m_progress.left - batch->read));
        if (batch->isLast) {
            finish(std::nullopt);
            return;
        }
        if (announces)
            emit progressed(m_progress);
        // Something else writes messages right now (an import, a sync): it goes first.
        const bool yields = std::exchange(m_wokenMeanwhile, false) && m_automatic;
        QTimer::singleShot(
            yields ? whileOthersWrite : std::chrono::milliseconds(0), this, &MoodService::step);
    });
}

void MoodService::finish(std::optional<Error> error)
{
    m_progress.isRunning = false;
    m_progress.error = std::move(error);
    m_most.reset();
    if (m_progress.left > 0) {
        // What was read and not told: it is on the screen of nobody yet.
        const auto tell = [reader = m_reader](storage::Connection &connection) -> Result<void> {
            reader->announce(connection);
            return {};
        };
        async::deliver(m_storage.write(tell), this, [](const Result<void> &) {});
    }
    const MoodProgress progress = m_progress;
    const QList<async::Answer<MoodProgress>> waiting = std::exchange(m_waiting, {});
    for (const async::Answer<MoodProgress> &answer : waiting)
        answer.finish(progress.error ? Result<MoodProgress>(fail(*progress.error))
                                     : Result<MoodProgress>(progress));
    emit progressed(progress);
    // It would only take it back, for ever.
    const bool tookOver = progress.error && progress.error->code == ErrorCode::Conflict;
    m_automatic = m_automatic && !tookOver;
    if (progress.error && m_automatic)
        m_retry.start();
    else if (m_automatic && m_wokenMeanwhile)
        wake();
}

QFuture<Result<MoodProgress>> MoodService::state()
{
    return m_storage.read([running = m_progress.isRunning,
                           done = m_progress.done](storage::Connection &connection) -> Result<MoodProgress> {
        MoodProgress progress;
        progress.isRunning = running;
        progress.done = done;
        RUCHE_TRY_ASSIGN(progress.engine, storage::moods::engine(connection));
        RUCHE_TRY_ASSIGN(progress.left, storage::moods::left(connection));
        return progress;
    });
}

QFuture<Result<QList<domain::Mood>>> MoodService::moods(const QList<domain::MessageId> &messages)
{
    return m_storage.read([messages](storage::Connection &connection) {
        return storage::moods::ofMessages(connection, messages);
    });
}

QFuture<Result<domain::EventId>> MoodService::correct(domain::MessageId message,
                                                      std::optional<domain::Sentiment::Label> label)
{
    const QDateTime now = m_storage.clock().now();
    return m_storage.write([=](storage::Connection &connection) -> Result<domain::EventId> {
        RUCHE_TRY_ASSIGN(const domain::Message read, storage::messages::read(connection, message));
        storage::EventRecorder recorder(connection, u"mood.correct"_s, now);
        RUCHE_TRY(recorder.watch(u"sentiment_correction"_s, u"message_id"_s, message.value));
        RUCHE_TRY(storage::moods::correct(connection, message, label, now));
        RUCHE_TRY(storage::moods::readAgain(connection, read.brand, readAgainAfterCorrection));
        return recorder.finish(read.brand, message.value);
    });
}

QFuture<Result<MoodTeaching>> MoodService::teaching(domain::BrandId brand)
{
    return m_storage.read([brand](storage::Connection &connection) -> Result<MoodTeaching> {
        RUCHE_TRY_ASSIGN(const auto count, storage::moods::correctionCount(connection, brand));
        RUCHE_TRY_ASSIGN(const auto words, storage::moods::words(connection, brand));
        return MoodTeaching{count.all, count.changed, words};
    });
}

QFuture<Result<domain::EventId>>
MoodService::setWord(domain::BrandId brand, const QString &word, double valence)
{
    const QString kept = keptWord(word);
    if (!isWord(kept, valence))
        return async::ready(
            Result<domain::EventId>(fail(ErrorCode::InvalidArgument, u"no word for a brand"_s, word)));
    const QDateTime now = m_storage.clock().now();
    return m_storage.write([=](storage::Connection &connection) -> Result<domain::EventId> {
        storage::EventRecorder recorder(connection, u"mood.word"_s, now);
        RUCHE_TRY(recorder.watch(u"brand_word"_s, u"brand_id"_s, brand.value));
        RUCHE_TRY(storage::moods::setWord(connection, brand, {kept, valence}));
        RUCHE_TRY(storage::moods::readAgain(connection, brand));
        storage::events::announce(connection, domain::Change::Messages);
        return recorder.finish(brand, brand.value);
    });
}

QFuture<Result<domain::EventId>> MoodService::removeWord(domain::BrandId brand, const QString &word)
{
    const QDateTime now = m_storage.clock().now();
    return m_storage.write(
        [=, kept = keptWord(word)](storage::Connection &connection) -> Result<domain::EventId> {
            storage::EventRecorder recorder(connection, u"mood.word"_s, now);
            RUCHE_TRY(recorder.watch(u"brand_word"_s, u"brand_id"_s, brand.value));
            RUCHE_TRY(storage::moods::removeWord(connection, brand, kept));
            RUCHE_TRY(storage::moods::readAgain(connection, brand));
            storage::events::announce(connection, domain::Change::Messages);
            return recorder.finish(brand, brand.value);
        });
}

} // namespace ruche::services
