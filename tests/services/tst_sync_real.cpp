// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/qthttptransport.h"
#include "core/services/accountservice.h"
#include "core/services/inboxservice.h"
#include "core/services/outboxservice.h"
#include "core/services/postservice.h"
#include "core/services/publisher.h"
#include "core/services/syncservice.h"
#include "tests/services/servicefixture.h"
#include "tests/support/wordpressserver.h"

#include <QHash>

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;
using domain::PostState;

/// From the address of a real WordPress to what is stored of it, and back: one site, in the order of the
/// functions.
class tst_Sync_Real : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void firstSync_storesWhatTheSiteHas();
    void secondSync_changesNothing();
    void editThere_isUpdatedHere_trashedThere_isGoneHere();
    void postFromHere_isThereOnce_andNotDoubledHere();
    void replyFromHere_isThere_andNotDoubledHere();
    void moderationFromHere_isThere();
    void passwordRevoked_isToReconnect_newOneGoesOn();

private:
    services::SyncOutcome sync() { return answerOf(m_sync->syncAccount(m_account.id)).value(); }
    QHash<QString, domain::Post> posts();
    int count(const QString &sql) { return m_fixture->value(sql).toInt(); }

    test::WordPressServer m_server;
    SystemClock m_clock;
    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<connectors::QtHttpTransport> m_transport;
    std::unique_ptr<services::ConnectorPool> m_pool;
    std::unique_ptr<services::AccountService> m_accounts;
    std::unique_ptr<services::SyncService> m_sync;
    domain::Account m_account;
};

void tst_Sync_Real::initTestCase()
{
    if (!m_server.start()) {
        if (m_server.isUnavailable())
            QSKIP(qPrintable(m_server.problem()));
        QFAIL(qPrintable(m_server.problem()));
    }
    m_fixture = std::make_unique<ServiceFixture>();
    m_fixture->clock.set(m_clock.now());
    m_transport = std::make_unique<connectors::QtHttpTransport>();
    m_pool = std::make_unique<services::ConnectorPool>(
        services::ConnectorPool::registryFactory(*m_transport, m_clock), m_fixture->secrets, u"uuid"_s);
    m_accounts = std::make_unique<services::AccountService>(m_fixture->storage, *m_pool);
    m_sync = std::make_unique<services::SyncService>(m_fixture->storage, *m_pool);
    const auto account = answerOf(m_accounts->connect({.brand = m_fixture->brand,
                                                       .network = u"wordpress"_s,
                                                       .url = m_server.url().toString(),
                                                       .user = u"admin"_s,
                                                       .secret = m_server.fact(u"WP_ADMIN_PASSWORD"_s)}));
    QVERIFY2(account, account ? "" : qPrintable(account.error().detail));
    m_account = *account;
}

QHash<QString, domain::Post> tst_Sync_Real::posts()
{
    services::PostService service(m_fixture->storage);
    QHash<QString, domain::Post> byTitle;
    const QList<domain::Post> all = answerOf(service.list({})).value();
    for (const domain::Post &post : all)
        byTitle.insert(post.title, post);
    return byTitle;
}

void tst_Sync_Real::firstSync_storesWhatTheSiteHas()
{
    const services::SyncOutcome outcome = sync();
    QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->detail) : "");
    const auto stored = posts();
    QVERIFY(stored.contains(u"Le port l’été"_s));
    QCOMPARE(stored.value(u"Le port l’été"_s).state, PostState::Published);
    QCOMPARE(stored.value(u"Le port l’été"_s).variants.first().publishedAt.value_or(QDateTime()),
             QDateTime(QDate(2026, 1, 10), QTime(8, 0), Qt::UTC));
    QCOMPARE(stored.value(u"Fête du port"_s).state, PostState::HandedOff);
    QCOMPARE(stored.value(u"Fête du port"_s).plannedFor->wall, QDateTime(QDate(2035, 7, 14), QTime(18, 30)));
    QVERIFY(!stored.contains(u"Abandonné"_s));
    QVERIFY(count(u"SELECT count(*) FROM message"_s) >= 6);
    QCOMPARE(count(u"SELECT count(*) FROM message WHERE moderation = 'held'"_s), 2);
    QCOMPARE(count(u"SELECT count(*) FROM message WHERE direction = 'outgoing' AND body = 'Merci Léa.'"_s),
             0);
    QVERIFY(count(u"SELECT count(*) FROM member"_s) >= 5);
    QVERIFY(count(u"SELECT count(*) FROM conversation WHERE post_id IS NOT NULL"_s) >= 4);
    QCOMPARE(answerOf(m_accounts->list({m_fixture->brand}))->last().state, domain::AccountState::UpToDate);
}

void tst_Sync_Real::secondSync_changesNothing()
{
    const services::SyncOutcome outcome = sync();
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.created, 0);
    QCOMPARE(outcome.updated, 0);
    QCOMPARE(outcome.removed, 0);
}

void tst_Sync_Real::editThere_isUpdatedHere_trashedThere_isGoneHere()
{
    QCOMPARE(m_server.eval(
                 u"echo wp_update_post(['ID' => %1, 'post_title' => 'Le port en été']) ? 'ok' : '';"_s.arg(
                     m_server.fact(u"WP_ARTICLE"_s))),
             u"ok"_s);
    m_server.eval(u"$p = get_page_by_title('Horaires d’hiver', OBJECT, 'post'); wp_trash_post($p->ID);"_s);
    const services::SyncOutcome outcome = sync();
    QVERIFY(!outcome.error);
    const auto stored = posts();
    QVERIFY(stored.contains(u"Le port en été"_s));
    QVERIFY(!stored.contains(u"Le port l’été"_s));
    QVERIFY(!stored.contains(u"Horaires d’hiver"_s));
    QVERIFY(outcome.updated >= 1);
    QCOMPARE(outcome.removed, 1);
}

void tst_Sync_Real::postFromHere_isThereOnce_andNotDoubledHere()
{
    services::PostService service(m_fixture->storage);
    services::Publisher publisher(m_fixture->storage, *m_pool);
    const auto post = answerOf(service.add({.brand = m_fixture->brand,
                                            .accounts = {m_account.id},
                                            .title = u"D’ici & d’ailleurs"_s,
                                            .text = u"Bonjour à tous.\n\nÀ bientôt « là-bas » !"_s,
                                            .plannedFor = std::nullopt,
                                            .asDraft = true,
                                            .newMedia = {},
                                            .keptMedia = {}}));
    const auto outcomes = answerOf(publisher.publishNow(post->id));
    QCOMPARE(outcomes->first().state, PostState::Published);
    QVERIFY(outcomes->first().url.isValid());
    const qsizetype before = posts().size();
    QVERIFY(!sync().error);
    QCOMPARE(posts().size(), before);
    const domain::Post ours = answerOf(service.read(post->id)).value();
    QCOMPARE(ours.state, PostState::Published);
    QCOMPARE(ours.text, post->text);
    QVERIFY2(!ours.variants.first().text, qPrintable(ours.variants.first().text.value_or(QString())));
    QVERIFY2(!ours.variants.first().title, qPrintable(ours.variants.first().title.value_or(QString())));
    const services::SyncOutcome again = sync();
    QCOMPARE(again.created + again.updated + again.removed, 0);
}

void tst_Sync_Real::replyFromHere_isThere_andNotDoubledHere()
{
    services::InboxService inbox(m_fixture->storage);
    services::OutboxService outbox(m_fixture->storage, *m_pool);
    const domain::MessageId question(
        m_fixture->value(u"SELECT id FROM message WHERE body LIKE 'Et les horaires%'"_s).toLongLong());
    QVERIFY(
        answerOf(inbox.reply(question, u"Tous les jours, 9 h – 18 h."_s, false, std::chrono::seconds(0))));
    const auto sent = answerOf(outbox.flush());
    QCOMPARE(sent->size(), 1);
    QVERIFY2(sent->first().state == domain::OutboxState::Sent,
             sent->first().problem ? qPrintable(sent->first().problem->detail) : "");
    const QString ours
        = u"SELECT count(*) FROM message WHERE body LIKE 'Tous les jours%' AND direction = 'outgoing'"_s;
    QCOMPARE(count(ours), 1);
    QVERIFY(!sync().error);
    QCOMPARE(count(ours), 1);
    QCOMPARE(m_server.eval(u"echo count(get_comments(['search' => 'Tous les jours']));"_s), u"1"_s);
}

void tst_Sync_Real::moderationFromHere_isThere()
{
    services::InboxService inbox(m_fixture->storage);
    services::OutboxService outbox(m_fixture->storage, *m_pool);
    const domain::MessageId held(
        m_fixture->value(u"SELECT id FROM message WHERE body LIKE 'Est-ce ouvert%'"_s).toLongLong());
    const QString remote
        = m_fixture->value(u"SELECT remote_id FROM message WHERE id = %1"_s.arg(held.value)).toString();
    QVERIFY(answerOf(inbox.moderate({held}, domain::ModerationAction::Approve, std::chrono::seconds(0))));
    QCOMPARE(answerOf(outbox.flush())->first().state, domain::OutboxState::Sent);
    QCOMPARE(m_server.eval(u"echo get_comment(%1)->comment_approved;"_s.arg(remote)), u"1"_s);
    QVERIFY(!sync().error);
    QCOMPARE(m_fixture->value(u"SELECT moderation FROM message WHERE id = %1"_s.arg(held.value)).toString(),
             u"approved"_s);
}

void tst_Sync_Real::passwordRevoked_isToReconnect_newOneGoesOn()
{
    const QString admin = m_server.fact(u"WP_ADMIN_ID"_s);
    m_server.eval(u"WP_Application_Passwords::delete_all_application_passwords(%1);"_s.arg(admin));
    QCOMPARE(sync().error->code, ErrorCode::Auth);
    QCOMPARE(answerOf(m_accounts->list({m_fixture->brand}))->last().state, domain::AccountState::ToReconnect);
    const QString renewed = m_server.eval(
        u"echo WP_Application_Passwords::create_new_application_password(%1, ['name' => 'again'])[0];"_s.arg(
            admin));
    QVERIFY(answerOf(m_accounts->reconnect(m_account.id, u"admin"_s, renewed)));
    QVERIFY(!sync().error);
}

QTEST_GUILESS_MAIN(tst_Sync_Real)
#include "tst_sync_real.moc"
