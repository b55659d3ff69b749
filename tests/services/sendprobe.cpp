// SPDX-License-Identifier: GPL-3.0-or-later
// Sends what is due in a workspace and ends, as `ruchectl publish --due` does, or what waits in the outbox;
// or is killed on the way. For the tests that kill it: see killrounds.h.
#include "core/base/clock.h"
#include "core/connectors/connectorregistry.h"
#include "core/connectors/qthttptransport.h"
#include "core/services/connectorpool.h"
#include "core/services/outboxservice.h"
#include "core/services/publisher.h"
#include "core/services/storage.h"
#include "core/settings/secretstore.h"
#include "core/storage/storagethread.h"
#include "tests/services/filenetwork.h"

#include <QCoreApplication>
#include <QTextStream>

#include <chrono>
#include <csignal>
#include <thread>
#include <unistd.h>

using namespace ruche;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The one secret of the test, whatever the account.
class GivenSecret final : public settings::SecretStore
{
public:
    QFuture<Result<QString>> read(const QString &) override
    {
        return async::ready<QString>(qEnvironmentVariable("RUCHE_TEST_SECRET"));
    }
    QFuture<Result<void>> write(const QString &, const QString &) override { return async::ready<void>({}); }
    QFuture<Result<void>> remove(const QString &) override { return async::ready<void>({}); }
    QString kind() const override { return u"given"_s; }
};

[[noreturn]] void die()
{
    ::kill(::getpid(), SIGKILL);
    std::abort();
}

/// "leaving" dies at that step; "leaving+20" 20 ms after it, wherever the program is by then.
services::Publisher::StepHook dieAt(const QString &where)
{
    const QString step = where.section(u'+', 0, 0);
    const int delayMs = where.section(u'+', 1).toInt();
    return [step, delayMs](const QString &reached) {
        if (reached != step)
            return;
        if (delayMs == 0)
            die();
        std::thread([delayMs] {
            std::this_thread::sleep_for(std::chrono::milliseconds(delayMs));
            die();
        }).detach();
    };
}

void end(const Error &error)
{
    QTextStream(stderr) << codeName(error.code) << ' ' << error.detail << '\n';
    QCoreApplication::exit(1);
}

void report(const QList<services::SendOutcome> &outcomes)
{
    for (const services::SendOutcome &outcome : outcomes) {
        QTextStream(stdout) << outcome.post.text() << ' ' << domain::stateName(outcome.state) << ' '
                            << (outcome.error ? codeName(outcome.error->code) + u' ' + outcome.error->detail
                                              : QString())
                            << '\n';
    }
    QCoreApplication::quit();
}

} // namespace

/// sendprobe WORKSPACE NOW_MS NETWORK_FILE|NETWORK [outbox]
int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const bool flushes = arguments.value(4) == "outbox"_L1;
    if (arguments.size() != (flushes ? 5 : 4))
        return 2;
    const FixedClock clock(QDateTime::fromMSecsSinceEpoch(arguments.at(2).toLongLong(), Qt::UTC));
    storage::StorageThread writer(storage::Access::ReadWrite);
    storage::StorageThread reader(storage::Access::ReadOnly);
    (void)writer.open(arguments.at(1));
    (void)reader.open(arguments.at(1));
    services::Storage storage(writer, reader, clock, u"probe:%1"_s.arg(QCoreApplication::applicationPid()));
    connectors::QtHttpTransport transport;
    GivenSecret secrets;
    const SystemClock systemClock;
    // Its tokens carry the time, and a real server looks at it.
    const bool isTimed = arguments.at(3) == "ghost"_L1;
    services::ConnectorPool pool(connectors::networkInfo(arguments.at(3))
                                     ? services::ConnectorPool::registryFactory(
                                         transport, isTimed ? static_cast<const Clock &>(systemClock) : clock)
                                     : tests::fileNetwork(arguments.at(3)),
                                 secrets,
                                 u"probe"_s);
    services::Publisher publisher(storage, pool, dieAt(qEnvironmentVariable("RUCHE_TEST_ABORT_AT")));
    services::OutboxService outbox(storage, pool);
    if (flushes)
        async::deliver(outbox.flush(), &app, [](const Result<QList<services::OutboxEntry>> &entries) {
            entries ? QCoreApplication::quit() : end(entries.error());
        });
    else
        async::deliver(
            publisher.publishDue(), &app, [](const Result<QList<services::SendOutcome>> &outcomes) {
                outcomes ? report(*outcomes) : end(outcomes.error());
            });
    return app.exec();
}
