// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/accountservice.h"
#include "core/settings/secretstore.h"
#include "tests/services/servicefixture.h"

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A store that is locked.
class LockedStore final : public settings::SecretStore
{
public:
    QFuture<Result<QString>> read(const QString &) override
    {
        return async::ready<QString>(fail(ErrorCode::SecretsLocked));
    }
    QFuture<Result<void>> write(const QString &, const QString &) override
    {
        return async::ready<void>(fail(ErrorCode::SecretsLocked));
    }
    QFuture<Result<void>> remove(const QString &) override { return async::ready<void>({}); }
    QString kind() const override { return u"locked"_s; }
};

} // namespace

class tst_AccountService : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_fixture = std::make_unique<ServiceFixture>(); }
    void cleanup() { m_fixture.reset(); }
    void connect_goodCredentials_keepsAccountAndSecret();
    void connect_refused_keepsNothing();
    void connect_secretStoreLocked_keepsNothing();
    void connect_samePlaceTwice_alreadyExists();
    void connect_afterDisconnect_isTheSameAccountAgain();
    void connect_address_isUnderstood_data();
    void connect_address_isUnderstood();
    void reconnect_refused_keepsTheGoodSecret();
    void reconnect_accepted_replacesSecretAndConnector();
    void secret_withAnEnd_isRemembered();
    void test_refused_marksToReconnect_accepted_clears();
    void disconnect_forgetsTheSecret_undoneNeedsNewCredentials();
    void setPaused_isShownAndUndone();
    void list_archivedBrand_isNotAmongAll();

private:
    services::ConnectRequest request(const QString &url, const QString &secret = u"good"_s) const
    {
        return {
            .brand = m_fixture->brand, .network = u"fake"_s, .url = url, .user = u"anna"_s, .secret = secret};
    }
    Result<QString> secretOf(domain::AccountId id)
    {
        return answerOf(m_fixture->secrets.read(settings::secretKey(u"uuid"_s, id.value)));
    }
    std::unique_ptr<ServiceFixture> m_fixture;
};

void tst_AccountService::connect_goodCredentials_keepsAccountAndSecret()
{
    services::AccountService service(m_fixture->storage, m_fixture->pool);
    const auto connected = answerOf(service.connect(request(u"lila.example"_s)));
    QVERIFY(connected);
    QCOMPARE(connected->url, QUrl(u"https://lila.example"_s));
    QCOMPARE(connected->handle, u"lila.example"_s);
    QCOMPARE(connected->displayName, u"Cap Pertuis"_s);
    QCOMPARE(connected->apiUrl, u"https://api.example/"_s);
    QCOMPARE(connected->capabilities, m_fixture->network.capabilities);
    QCOMPARE(connected->state, domain::AccountState::NeverSynced);
    QCOMPARE(secretOf(connected->id).value_or(QString()), u"good"_s);
    QCOMPARE(answerOf(service.list())->size(), 2);
    QVERIFY(!m_fixture->network.made.last().capabilities);
}

void tst_AccountService::connect_refused_keepsNothing()
{
    services::AccountService service(m_fixture->storage, m_fixture->pool);
    QCOMPARE(answerOf(service.connect(request(u"lila.example"_s, u"bad"_s))).error().code, ErrorCode::Auth);
    QCOMPARE(answerOf(service.list())->size(), 1);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM account"_s).toInt(), 1);
}

void tst_AccountService::connect_secretStoreLocked_keepsNothing()
{
    LockedStore locked;
    services::ConnectorPool pool(m_fixture->network.factory(), locked, u"uuid"_s);
    services::AccountService service(m_fixture->storage, pool);
    QCOMPARE(answerOf(service.connect(request(u"lila.example"_s))).error().code, ErrorCode::SecretsLocked);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM account"_s).toInt(), 1);
}

void tst_AccountService::connect_samePlaceTwice_alreadyExists()
{
    services::AccountService service(m_fixture->storage, m_fixture->pool);
    QVERIFY(answerOf(service.connect(request(u"lila.example"_s))));
    QCOMPARE(answerOf(service.connect(request(u"https://lila.example"_s))).error().code,
             ErrorCode::AlreadyExists);
    auto elsewhere = request(u"lila.example"_s);
    elsewhere.network = u"unheard-of"_s;
    QCOMPARE(answerOf(service.connect(elsewhere)).error().code, ErrorCode::InvalidArgument);
}

void tst_AccountService::connect_afterDisconnect_isTheSameAccountAgain()
{
    services::AccountService service(m_fixture->storage, m_fixture->pool);
    const auto first = answerOf(service.connect(request(u"lila.example"_s)));
    QVERIFY(answerOf(service.disconnect(first->id)));
    const auto second = answerOf(service.connect(request(u"lila.example"_s)));
    QVERIFY(second);
    QCOMPARE(second->id, first->id);
    QVERIFY(!second->removedAt);
}

void tst_AccountService::connect_address_isUnderstood_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("address");
    QTest::newRow("bare host") << u" lila.example "_s << u"https://lila.example"_s;
    QTest::newRow("path") << u"lila.example/blog/"_s << u"https://lila.example/blog/"_s;
    QTest::newRow("explicit http") << u"http://lila.example"_s << u"http://lila.example"_s;
    QTest::newRow("this machine") << u"127.0.0.1:8080"_s << u"http://127.0.0.1:8080"_s;
    QTest::newRow("password in it") << u"https://u:p@lila.example"_s << u"https://lila.example"_s;
    QTest::newRow("nothing") << u""_s << QString();
    QTest::newRow("other scheme") << u"ftp://lila.example"_s << QString();
}

void tst_AccountService::connect_address_isUnderstood()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, address);
    services::AccountService service(m_fixture->storage, m_fixture->pool);
    const auto connected = answerOf(service.connect(request(typed)));
    if (address.isEmpty()) {
        QCOMPARE(connected.error().code, ErrorCode::InvalidArgument);
        return;
    }
    QVERIFY(connected);
    QCOMPARE(connected->url, QUrl(address));
}

void tst_AccountService::reconnect_refused_keepsTheGoodSecret()
{
    services::AccountService service(m_fixture->storage, m_fixture->pool);
    const auto refused = answerOf(service.reconnect(m_fixture->account, u"anna"_s, u"bad"_s));
    QCOMPARE(refused.error().code, ErrorCode::Auth);
    QCOMPARE(secretOf(m_fixture->account).value_or(QString()), u"good"_s);
}

void tst_AccountService::reconnect_accepted_replacesSecretAndConnector()
{
    services::AccountService service(m_fixture->storage, m_fixture->pool);
    const auto before = answerOf(m_fixture->pool.connectorOf(answerOf(service.list())->first()));
    m_fixture->network.password = u"newer"_s;
    QVERIFY(answerOf(service.reconnect(m_fixture->account, u"bob"_s, u"newer"_s)));
    QCOMPARE(secretOf(m_fixture->account).value_or(QString()), u"newer"_s);
    const domain::Account account = answerOf(service.list())->first();
    QCOMPARE(account.user, u"bob"_s);
    const auto after = answerOf(m_fixture->pool.connectorOf(account));
    QVERIFY(before && after && *before != *after);
    QCOMPARE(m_fixture->network.made.last().credentials.secret, u"newer"_s);
    QCOMPARE(answerOf(m_fixture->pool.connectorOf(account)).value(), *after);
}

void tst_AccountService::secret_withAnEnd_isRemembered()
{
    services::AccountService service(m_fixture->storage, m_fixture->pool);
    const auto endOf = [this](domain::AccountId id) {
        return m_fixture->value(
            u"SELECT (SELECT ends_at FROM account_sign_in WHERE account_id = %1)"_s.arg(id.value));
    };
    services::ConnectRequest wanted = request(u"token.example"_s);
    wanted.secretEndsAt = m_fixture->clock.now().addDays(60);
    const auto account = answerOf(service.connect(wanted));
    QVERIFY(account);
    QCOMPARE(endOf(account->id).toLongLong(), wanted.secretEndsAt->toMSecsSinceEpoch());
    QVERIFY(answerOf(service.test(account->id))); // does not make it last longer
    QVERIFY(!endOf(account->id).isNull());
    // One that says so itself.
    const QString token = u"e30.eyJleHAiOjE3ODE2OTc2MDB9.c2ln"_s; // {"exp":1781697600}
    m_fixture->network.password = token;
    QVERIFY(answerOf(service.reconnect(account->id, u"anna"_s, token)));
    QCOMPARE(endOf(account->id).toLongLong(), 1781697600000LL);
    m_fixture->network.password = u"good"_s;
    QVERIFY(answerOf(service.reconnect(account->id, u"anna"_s, u"good"_s)));
    QVERIFY(endOf(account->id).isNull());
}

void tst_AccountService::test_refused_marksToReconnect_accepted_clears()
{
    services::AccountService service(m_fixture->storage, m_fixture->pool);
    m_fixture->network.password = u"other"_s;
    QCOMPARE(answerOf(service.test(m_fixture->account)).error().code, ErrorCode::Auth);
    QCOMPARE(answerOf(service.list())->first().state, domain::AccountState::ToReconnect);
    m_fixture->network.password = u"good"_s;
    const auto tested = answerOf(service.test(m_fixture->account));
    QVERIFY(tested);
    QCOMPARE(tested->state, domain::AccountState::NeverSynced);
    QVERIFY(!tested->problem);
}

void tst_AccountService::disconnect_forgetsTheSecret_undoneNeedsNewCredentials()
{
    services::AccountService service(m_fixture->storage, m_fixture->pool);
    const auto event = answerOf(service.disconnect(m_fixture->account));
    QVERIFY(event);
    QVERIFY(answerOf(service.list())->isEmpty());
    QCOMPARE(secretOf(m_fixture->account).error().code, ErrorCode::NotFound);
    QCOMPARE(answerOf(service.disconnect(m_fixture->account)).error().code, ErrorCode::Refused);
    QVERIFY(m_fixture->undo(*event));
    const auto back = answerOf(service.list());
    QCOMPARE(back->size(), 1);
    QCOMPARE(answerOf(m_fixture->pool.connectorOf(back->first())).error().code, ErrorCode::Auth);
    QVERIFY(answerOf(service.reconnect(m_fixture->account, u"anna"_s, u"good"_s)));
    QVERIFY(answerOf(m_fixture->pool.connectorOf(back->first())));
}

void tst_AccountService::setPaused_isShownAndUndone()
{
    services::AccountService service(m_fixture->storage, m_fixture->pool);
    const auto event = answerOf(service.setPaused(m_fixture->account, true));
    QCOMPARE(answerOf(service.list())->first().state, domain::AccountState::Paused);
    QVERIFY(m_fixture->undo(*event));
    QCOMPARE(answerOf(service.list())->first().state, domain::AccountState::NeverSynced);
}

void tst_AccountService::list_archivedBrand_isNotAmongAll()
{
    services::AccountService service(m_fixture->storage, m_fixture->pool);
    QVERIFY(m_fixture->write([](storage::Connection &connection) {
        return connection.change(u"UPDATE brand SET archived_at = 1"_s);
    }));
    QVERIFY(answerOf(service.list())->isEmpty());
    QCOMPARE(answerOf(service.list({m_fixture->brand}))->size(), 1);
}

QTEST_GUILESS_MAIN(tst_AccountService)
#include "tst_accountservice.moc"
