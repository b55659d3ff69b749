// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/services/storage.h"
#include "core/storage/connection.h"
#include "core/storage/messagerepository.h"
#include "core/storage/storagethread.h"
#include "core/storage/workspacefile.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace ruche;
using namespace Qt::Literals::StringLiterals;

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr int importedMessages = 20'000;
#elif defined(QT_NO_DEBUG)
constexpr int importedMessages = 1'000'000;
#else
constexpr int importedMessages = 100'000;
#endif
constexpr int batchSize = 10'000;
constexpr qint64 longestPause = 50; // ms

QList<domain::IncomingMessage> batchFrom(int first, const QDateTime &start)
{
    QList<domain::IncomingMessage> batch;
    for (int i = first; i < std::min(first + batchSize, importedMessages); ++i) {
        domain::IncomingMessage message;
        message.id = {QString::number(i)};
        message.thread = {QString::number(i / 3)};
        message.author = {u"mail:%1"_s.arg(i / 20)};
        message.authorName = u"Visitor %1"_s.arg(i / 20);
        message.text
            = u"Bonjour, où en est la commande %1 ? Merci d’avance, j’attends depuis lundi."_s.arg(i);
        message.writtenAt = start.addSecs(i * 30);
        batch << message;
    }
    return batch;
}

/// How late the machine itself wakes a thread that does nothing: a loaded one delays everybody, which is no
/// fault of ours.
class Metronome
{
public:
    Metronome()
        : m_thread([this] {
            QElapsedTimer tick;
            while (!m_stop) {
                tick.start();
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
                m_longest = std::max(m_longest.load(), tick.elapsed());
            }
        })
    {
    }
    ~Metronome()
    {
        m_stop = true;
        m_thread.join();
    }
    Metronome(const Metronome &) = delete;
    Metronome &operator=(const Metronome &) = delete;
    [[nodiscard]] qint64 longest() const { return m_longest; }

private:
    std::atomic_bool m_stop = false;
    std::atomic<qint64> m_longest = 0;
    std::thread m_thread;
};

} // namespace

class tst_ImportResponsive : public QObject
{
    Q_OBJECT
private slots:
    void callersLoop_whileMessagesAreImported_isNeverBlocked();
};

void tst_ImportResponsive::callersLoop_whileMessagesAreImported_isNeverBlocked()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"w.ruche"_s);
    const FixedClock clock(QDateTime(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC));
    storage::StorageThread writer(storage::Access::ReadWrite);
    storage::StorageThread reader(storage::Access::ReadOnly);
    auto opened = writer.open(path);
    opened.waitForFinished();
    QVERIFY(opened.resultAt(0));
    auto made = writer.run([path, now = clock.now()](storage::Connection &connection) -> Result<void> {
        RUCHE_TRY(storage::workspacefile::initialise(connection, path, u"w"_s, now));
        RUCHE_TRY(connection.execute(
            u"INSERT INTO brand (id, name, color, zone, created_at) VALUES (1, 'B', '#0369A1', 'UTC', 0)"_s));
        return connection.execute(u"INSERT INTO account (id, brand_id, network, url, created_at) "
                                  "VALUES (1, 1, 'wordpress', 'https://b.example', 0)"_s);
    });
    made.waitForFinished();
    QVERIFY(made.resultAt(0));
    auto openedToRead = reader.open(path);
    openedToRead.waitForFinished();
    QVERIFY(openedToRead.resultAt(0));
    const services::Storage storage(writer, reader, clock, u"test"_s);

    const Metronome metronome;
    qint64 longest = 0;
    QElapsedTimer sinceTick;
    QTimer ticks;
    QList<QFuture<Result<QVariant>>> questions;
    connect(&ticks, &QTimer::timeout, this, [&] {
        longest = std::max(longest, sinceTick.restart());
        // What a window does meanwhile: it asks for something, and goes on.
        if (questions.isEmpty() || questions.constLast().isFinished()) {
            questions << storage.read([](storage::Connection &connection) {
                return connection.value(u"SELECT count(*) FROM conversation"_s);
            });
        }
    });

    sinceTick.start();
    ticks.start(1);
    const auto imported = storage.write([start = clock.now().addYears(-1),
                                         now = clock.now()](storage::Connection &connection) -> Result<int> {
        domain::Account account;
        account.id = domain::AccountId(1);
        account.brand = domain::BrandId(1);
        account.network = u"wordpress"_s;
        int created = 0;
        for (int first = 0; first < importedMessages; first += batchSize) {
            RUCHE_TRY_ASSIGN(
                const domain::StoreCounts counts,
                storage::messages::storeMessages(connection, account, batchFrom(first, start), now));
            created += counts.created;
        }
        return created;
    });
    QTRY_VERIFY_WITH_TIMEOUT(imported.isFinished(), 110'000);
    ticks.stop();

    const auto result = imported.resultAt(0);
    QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
    QCOMPARE(*result, importedMessages);
    QVERIFY(questions.size() > 1);
    const qint64 allowed = longestPause + metronome.longest();
    QVERIFY2(longest < allowed, qPrintable(u"%1 ms, allowed %2"_s.arg(longest).arg(allowed)));
}

QTEST_GUILESS_MAIN(tst_ImportResponsive)
#include "tst_import_responsive.moc"
