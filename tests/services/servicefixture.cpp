// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/servicefixture.h"

#include "core/storage/accountrepository.h"
#include "core/storage/brandrepository.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/workspacefile.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::tests {

ServiceFixture::ServiceFixture()
    : path(folder.filePath(u"w.ruche"_s))
    , clock(QDateTime(QDate(2026, 6, 16), QTime(8, 0), Qt::UTC))
    , storage(writer, reader, clock, u"host:1:a"_s)
    , pool(network.factory(), secrets, u"uuid"_s)
{
    const QDateTime now = clock.now();
    const bool opened = answerOf(writer.open(path)).has_value()
        && answerOf(writer.run([file = path, now](storage::Connection &connection) {
               return storage::workspacefile::initialise(connection, file, u"W"_s, now);
           })).has_value()
        && answerOf(reader.open(path)).has_value();
    if (!opened)
        qFatal("the test's workspace cannot be made");
    domain::Brand made;
    made.name = u"Cap Pertuis"_s;
    made.color = u"#0369A1"_s;
    made.zone = u"Europe/Paris"_s;
    brand = write([made, now](storage::Connection &connection) {
                return storage::brands::add(connection, made, now);
            }).value();
    account = addAccount(u"cap-pertuis.example"_s);
}

domain::AccountId ServiceFixture::addAccount(const QString &host)
{
    domain::Account made;
    made.brand = brand;
    made.network = u"fake"_s;
    made.url = QUrl(u"https://"_s + host);
    made.user = u"anna"_s;
    made.handle = host;
    made.capabilities = network.capabilities;
    const auto added = write(
        [made, now = clock.now()](storage::Connection &connection) -> Result<domain::AccountId> {
            RUCHE_TRY_ASSIGN(const domain::AccountId id, storage::accounts::addHidden(connection, made, now));
            RUCHE_TRY(storage::accounts::setRemoved(connection, id, std::nullopt));
            return id;
        });
    if (!added || !answerOf(pool.writeSecrets(*added, network.password, {})))
        qFatal("the test's account cannot be made");
    return *added;
}

QVariant ServiceFixture::value(const QString &sql)
{
    return answerOf(writer.run([sql](storage::Connection &connection) { return connection.value(sql); }))
        .value_or(QVariant(u"none"_s));
}

Result<void> ServiceFixture::undo(domain::EventId event)
{
    return write([event, now = clock.now()](storage::Connection &connection) -> Result<void> {
        RUCHE_TRY(storage::events::undo(connection, event, now));
        return {};
    });
}

std::unique_ptr<ServiceFixture::Other> ServiceFixture::openAgain(const QString &owner)
{
    auto other = std::make_unique<Other>();
    if (!answerOf(other->writer.open(path)) || !answerOf(other->reader.open(path)))
        qFatal("the test's workspace cannot be opened twice");
    other->storage = std::make_unique<services::Storage>(other->writer, other->reader, clock, owner);
    return other;
}

} // namespace ruche::tests
