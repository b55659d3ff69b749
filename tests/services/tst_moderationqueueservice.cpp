// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/historyservice.h"
#include "core/services/inboxservice.h"
#include "core/services/moderationqueue.h"
#include "core/services/moderationwatch.h"
#include "core/services/pagestore.h"
#include "core/services/rulingservice.h"
#include "core/services/watchreader.h"
#include "core/storage/accountrepository.h"
#include "tests/services/servicefixture.h"

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using domain::Capability;
using domain::ModerationAction;
using domain::ReviewItem;
using domain::ReviewKind;
using services::ReviewGroup;
using services::StarterList;

/// What comes in is read, waits with its reasons, and is decided about, alone or as a wave.
class tst_ModerationQueueService : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void spam_isRead_waitsWithReasons();
    void thanks_waitForNothing();
    void wave_isRecognisedFromItsFirstMessage();
    void wave_overWeeks_isNone();
    void wave_isOneDecision();
    void approve_ofHeldAndPublic_isOneDecision();
    void insult_ofTheStarterList_waits();
    void personalData_isFound();
    void holdWord_hidesWhatComesIn();
    void holdWord_leavesThePastAlone();
    void holdWord_leavesWhatAPersonDecided();
    void labelWord_labelsTheConversation();
    void word_removedAndUndone_countsAgain();
    void word_brokenPattern_isRefused();
    void reportedDomain_isLearntFromDecisions();
    void threshold_countsWhatItWouldHold();
    void detail_hasPersonRulesAndContext();
    void harmless_byHistory_isUndone();
    void approvedInTheInbox_waitsNoMore();
    void automatic_readsWhatComesIn();

private:
    void come(const QString &id,
              const QString &author,
              const QString &text,
              const QList<domain::Flag> &flags = {},
              qint64 secondsAgo = 60);
    void readAll() { QVERIFY(answerOf(m_watch->run())); }
    [[nodiscard]] QList<ReviewItem> items();
    [[nodiscard]] QString moderationOf(const QString &id);
    void addWord(const QString &text, const QString &action, const QString &with = {});

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<services::ModerationWatch> m_watch;
    std::unique_ptr<services::ModerationQueue> m_queue;
};

void tst_ModerationQueueService::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    m_watch = std::make_unique<services::ModerationWatch>(m_fixture->storage);
    m_queue = std::make_unique<services::ModerationQueue>(m_fixture->storage);
    using enum Capability;
    const domain::Capabilities all = ReadComments | Reply | Approve | Hold | Spam | Trash | Mute | Ban;
    QVERIFY(m_fixture->write([all](storage::Connection &connection) -> Result<void> {
        RUCHE_TRY(connection.change(u"UPDATE account SET capabilities = :all, created_at = 0"_s,
                                    {{u":all"_s, all.toInt()}}));
        return {};
    }));
}

void tst_ModerationQueueService::cleanup()
{
    m_queue.reset();
    m_watch.reset();
    m_fixture.reset();
}

void tst_ModerationQueueService::come(const QString &id,
                                      const QString &author,
                                      const QString &text,
                                      const QList<domain::Flag> &flags,
                                      qint64 secondsAgo)
{
    connectors::RemoteMessage message;
    message.id = {id};
    message.thread = {u"t1"_s};
    message.author = {u"name:"_s + author};
    message.authorName = author;
    message.text = text;
    message.subject = u"La démo est en ligne"_s;
    message.writtenAt = m_fixture->clock.now().addSecs(-secondsAgo);
    message.flags = flags;
    connectors::Page page;
    page.messages = {message};
    QVERIFY(m_fixture->write([page, account = m_fixture->account, now = m_fixture->clock.now()](
                                 storage::Connection &connection) -> Result<void> {
        RUCHE_TRY_ASSIGN(const domain::Account known, storage::accounts::read(connection, account, now));
        RUCHE_TRY(services::storePage(connection, known, page, now));
        return {};
    }));
}

QList<ReviewItem> tst_ModerationQueueService::items()
{
    const auto ids = answerOf(m_queue->ids({}));
    return ids ? answerOf(m_queue->rows(*ids)).value_or(QList<ReviewItem>()) : QList<ReviewItem>();
}

QString tst_ModerationQueueService::moderationOf(const QString &id)
{
    return m_fixture->value(u"SELECT moderation FROM message WHERE remote_id = '%1'"_s.arg(id)).toString();
}

void tst_ModerationQueueService::addWord(const QString &text, const QString &action, const QString &with)
{
    domain::WatchedWord word;
    word.brand = m_fixture->brand;
    word.text = text;
    word.action = action;
    word.with = with;
    QVERIFY(answerOf(m_queue->saveWord(word)));
}

void tst_ModerationQueueService::spam_isRead_waitsWithReasons()
{
    come(u"c1"_s,
         u"crypto"_s,
         u"J’ai gagné 900 € en 2 jours avec cette méthode, contactez-moi sur WhatsApp"_s);
    QVERIFY(items().isEmpty());
    readAll();
    const QList<ReviewItem> all = items();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().kind, ReviewKind::Spam);
    QVERIFY(all.first().spam >= domain::defaultReviewThreshold);
    QCOMPARE(all.first().reasons.first().name, u"moneyPromise"_s);
    QVERIFY(all.first().reasons.first().length > 0);
    QCOMPARE(all.first().subject, u"La démo est en ligne"_s);
}

void tst_ModerationQueueService::thanks_waitForNothing()
{
    for (int i = 1; i <= 6; ++i)
        come(u"c%1"_s.arg(i), u"fan%1"_s.arg(i), u"Merci beaucoup !"_s);
    readAll();
    QVERIFY(items().isEmpty());
}

void tst_ModerationQueueService::wave_isRecognisedFromItsFirstMessage()
{
    const QString text = u"Votez pour la pétition sur le port de plaisance, partagez partout"_s;
    come(u"c0"_s, u"first"_s, text);
    readAll();
    QVERIFY(items().isEmpty());
    for (int i = 1; i <= 8; ++i)
        come(u"c%1"_s.arg(i), u"voter%1"_s.arg(i), text + u" !!!"_s.left(i % 3));
    readAll();
    QCOMPARE(items().size(), 9);
}

void tst_ModerationQueueService::wave_overWeeks_isNone()
{
    for (int i = 1; i <= 8; ++i) {
        come(u"c%1"_s.arg(i), u"fan%1"_s.arg(i), u"Cadeau de Noël réussi avec le gilet, mon père est ravi"_s);
        m_fixture->clock.advanceMs(qint64(50) * 3600 * 1000);
    }
    readAll();
    QVERIFY(items().isEmpty());
}

void tst_ModerationQueueService::wave_isOneDecision()
{
    for (int i = 1; i <= 9; ++i)
        come(u"c%1"_s.arg(i),
             u"gain%1"_s.arg(i),
             u"J’ai gagné 900 € en 2 jours, demandez-moi comment sur WhatsApp %1"_s.arg(i % 2));
    readAll();
    const auto groups = answerOf(m_queue->groups({}));
    QVERIFY(groups && groups->size() == 1);
    const ReviewGroup &group = groups->first();
    QCOMPARE(group.kind, ReviewGroup::Kind::Text);
    QCOMPARE(group.messages.size(), 9);
    QCOMPARE(group.authors, 9);
    QCOMPARE(group.subject, u"La démo est en ligne"_s);
    domain::RulingOrder order;
    order.messages = group.messages;
    order.action = ModerationAction::Spam;
    order.by = u"Camille"_s;
    const auto rulings = answerOf(m_queue->decide(order));
    QVERIFY(rulings && rulings->size() == 1);
    QCOMPARE(rulings->first().messages.size(), 9);
    QVERIFY(items().isEmpty());
    services::RulingService service(m_fixture->storage);
    QVERIFY(answerOf(service.undo(rulings->first().id)));
    QCOMPARE(items().size(), 9);
}

void tst_ModerationQueueService::approve_ofHeldAndPublic_isOneDecision()
{
    const QList<domain::Flag> reported{{domain::FlagReason::Abuse, u"mara"_s, {}, {}}};
    come(u"c1"_s, u"bernard"_s, u"Une insulte"_s, reported);
    come(u"c2"_s, u"bernard"_s, u"Une autre"_s, reported);
    QVERIFY(m_fixture->write([](storage::Connection &connection) -> Result<void> {
        RUCHE_TRY(connection.change(u"UPDATE message SET moderation = 'held' WHERE remote_id = 'c1'"_s));
        return {};
    }));
    readAll();
    QCOMPARE(items().size(), 2);
    domain::RulingOrder order;
    order.messages = {items().at(0).message, items().at(1).message};
    order.action = ModerationAction::Approve;
    order.strike = true;
    const auto rulings = answerOf(m_queue->decide(order));
    QVERIFY(rulings && rulings->size() == 1);
    QCOMPARE(rulings->first().strikes.size(), 1);
    QCOMPARE(moderationOf(u"c1"_s), u"approved"_s);
    QVERIFY(items().isEmpty());
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM outbox"_s).toInt(), 1); // what is public needs nothing
    services::RulingService service(m_fixture->storage);
    QVERIFY(answerOf(service.undo(rulings->first().id)));
    QCOMPARE(moderationOf(u"c1"_s), u"held"_s);
    QCOMPARE(items().size(), 2);
}

void tst_ModerationQueueService::insult_ofTheStarterList_waits()
{
    QVERIFY(answerOf(m_queue->addStarterList(m_fixture->brand, StarterList::Insults)));
    come(u"c1"_s, u"bernard"_s, u"Bande de v0leurs, allez vous faire cuire ailleurs"_s);
    come(u"c2"_s, u"lea"_s, u"La mer de glace est magnifique"_s);
    readAll();
    const QList<ReviewItem> all = items();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().kind, ReviewKind::Words);
    QCOMPARE(all.first().reasons.first().detail, u"insults"_s);
    QCOMPARE(all.first().reasons.first().kind, ReviewKind::Words);
}

void tst_ModerationQueueService::personalData_isFound()
{
    QVERIFY(answerOf(m_queue->addStarterList(m_fixture->brand, StarterList::PersonalData)));
    come(u"c1"_s, u"chloe"_s, u"Vous pouvez m’appeler au 06 00 00 00 00 pour la commande ?"_s);
    come(u"c2"_s, u"yann"_s, u"Écrivez à yann@mer.example"_s);
    come(u"c3"_s, u"lea"_s, u"Ouvert de 10 h à 18 h 30, 25 rue du Port, 44000 Nantes"_s);
    readAll();
    QStringList authors;
    for (const ReviewItem &item : items())
        authors << item.author;
    authors.sort();
    QCOMPARE(authors, (QStringList{u"chloe"_s, u"yann"_s}));
}

void tst_ModerationQueueService::holdWord_hidesWhatComesIn()
{
    addWord(u"escrocs"_s, u"hold"_s);
    come(u"c1"_s, u"bernard"_s, u"Tous des escrocs"_s);
    readAll();
    QCOMPARE(moderationOf(u"c1"_s), u"held"_s);
    QCOMPARE(items().size(), 1); // it still waits for a person
    QCOMPARE(m_fixture->value(u"SELECT automatic FROM ruling"_s).toInt(), 1);
    QCOMPARE(m_fixture->value(u"SELECT reason FROM ruling"_s).toString(), u"escrocs"_s);
    QCOMPARE(m_fixture->value(u"SELECT payload FROM outbox"_s).toString(), u"hold"_s);
    // It can be taken back before it leaves.
    QVERIFY(m_fixture->value(u"SELECT not_before FROM outbox"_s).toLongLong()
            > m_fixture->clock.now().toMSecsSinceEpoch());
    // Undone by a person, it is not done again.
    services::RulingService service(m_fixture->storage);
    QVERIFY(answerOf(service.undo(domain::RulingId(1))));
    addWord(u"autre"_s, u"flag"_s);
    readAll();
    QCOMPARE(moderationOf(u"c1"_s), u"approved"_s);
}

void tst_ModerationQueueService::holdWord_leavesThePastAlone()
{
    come(u"c1"_s, u"bernard"_s, u"Tous des escrocs"_s);
    readAll();
    m_fixture->clock.advanceMs(3600 * 1000);
    addWord(u"escrocs"_s, u"hold"_s);
    // What an account brings when it is added is past too, although it comes now.
    come(u"c2"_s, u"marc"_s, u"Encore des escrocs"_s, {}, qint64(10) * 24 * 3600);
    QVERIFY(m_fixture->write([now = m_fixture->clock.now()](storage::Connection &connection) -> Result<void> {
        RUCHE_TRY(connection.change(u"UPDATE account SET created_at = :at"_s,
                                    {{u":at"_s, now.addSecs(-600).toMSecsSinceEpoch()}}));
        return {};
    }));
    come(u"c3"_s, u"julie"_s, u"Toujours des escrocs"_s, {}, 900);
    come(u"c4"_s, u"paul"_s, u"Bande de gros escrocs"_s, {}, 300);
    readAll();
    QCOMPARE(moderationOf(u"c1"_s), u"approved"_s);
    QCOMPARE(moderationOf(u"c2"_s), u"approved"_s);
    QCOMPARE(moderationOf(u"c3"_s), u"approved"_s);
    QCOMPARE(moderationOf(u"c4"_s), u"held"_s);
    QCOMPARE(items().size(), 4);
}

void tst_ModerationQueueService::holdWord_leavesWhatAPersonDecided()
{
    addWord(u"escrocs"_s, u"hold"_s);
    come(u"c1"_s, u"bernard"_s, u"Tous des escrocs"_s);
    come(u"c2"_s, u"marc"_s, u"Quels escrocs !"_s);
    const auto id = [this](const QString &remote) {
        return domain::MessageId(
            m_fixture->value(u"SELECT id FROM message WHERE remote_id = '%1'"_s.arg(remote)).toLongLong());
    };
    QVERIFY(answerOf(m_queue->judgeHarmless({id(u"c1"_s)}, u"Camille"_s)));
    services::InboxService inbox(m_fixture->storage);
    QVERIFY(answerOf(inbox.moderate({id(u"c2"_s)}, ModerationAction::Approve)));
    readAll();
    QCOMPARE(moderationOf(u"c1"_s), u"approved"_s);
    QCOMPARE(moderationOf(u"c2"_s), u"approved"_s);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM ruling"_s).toInt(), 0);
}

void tst_ModerationQueueService::labelWord_labelsTheConversation()
{
    addWord(u"livraison"_s, u"label"_s, u"colis"_s);
    come(u"c1"_s, u"lea"_s, u"Où en est ma livraison ?"_s);
    readAll();
    QCOMPARE(
        m_fixture->value(u"SELECT t.name FROM conversation_tag c JOIN tag t ON t.id = c.tag_id"_s).toString(),
        u"colis"_s);
    QVERIFY(items().isEmpty());
}

void tst_ModerationQueueService::word_removedAndUndone_countsAgain()
{
    addWord(u"escrocs"_s, u"flag"_s);
    come(u"c1"_s, u"bernard"_s, u"Tous des escrocs"_s);
    readAll();
    QCOMPARE(items().size(), 1);
    const auto words = answerOf(m_queue->words(m_fixture->brand));
    const auto event = answerOf(m_queue->removeWord(words->first()));
    QVERIFY(event);
    readAll();
    QVERIFY(items().isEmpty());
    services::HistoryService history(m_fixture->storage, m_fixture->pool);
    QVERIFY(answerOf(history.undo(*event)));
    readAll();
    QCOMPARE(items().size(), 1);
}

void tst_ModerationQueueService::word_brokenPattern_isRefused()
{
    domain::WatchedWord word;
    word.brand = m_fixture->brand;
    word.kind = u"pattern"_s;
    word.text = u"(oups"_s;
    const auto saved = answerOf(m_queue->saveWord(word));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!saved.error().subject.isEmpty());
}

void tst_ModerationQueueService::reportedDomain_isLearntFromDecisions()
{
    come(u"c1"_s, u"promo"_s, u"Montres de luxe à prix cassés sur gagner-vite.example ce week-end"_s);
    readAll();
    domain::RulingOrder order;
    order.messages = {domain::MessageId(m_fixture->value(u"SELECT id FROM message"_s).toLongLong())};
    order.action = ModerationAction::Spam;
    QVERIFY(answerOf(m_queue->decide(order)));
    come(u"c2"_s, u"autre"_s, u"Regardez gagner-vite.example"_s);
    readAll();
    const QString reasons
        = m_fixture
              ->value(u"SELECT r.reasons FROM review_item r JOIN message m ON m.id = r.message_id "
                      "WHERE m.remote_id = 'c2'"_s)
              .toString();
    QVERIFY2(reasons.contains("reportedDomain"_L1), qPrintable(reasons));
}

void tst_ModerationQueueService::threshold_countsWhatItWouldHold()
{
    come(u"c1"_s, u"a"_s, u"J’ai gagné 900 € en 2 jours avec cette méthode"_s);
    come(u"c2"_s, u"b"_s, u"Belle photo, merci à toute l’équipe"_s);
    const auto scores = answerOf(m_queue->newestScores(m_fixture->brand));
    QVERIFY(scores && scores->size() == 2);
    QVERIFY(scores->at(1) > 0.5 && scores->at(0) < 0.5); // the newest first
    QVERIFY(answerOf(m_queue->setThreshold(m_fixture->brand, 0.05)));
    QCOMPARE(*answerOf(m_queue->threshold(m_fixture->brand)), 0.05);
    readAll();
    QVERIFY(!items().isEmpty());
}

void tst_ModerationQueueService::detail_hasPersonRulesAndContext()
{
    come(u"c0"_s, u"lea"_s, u"Une question avant"_s);
    m_fixture->clock.advanceMs(1000);
    come(u"c1"_s, u"bernard"_s, u"Une insulte"_s, {{domain::FlagReason::Abuse, u"mara"_s, {}, {}}});
    readAll();
    services::RulingService service(m_fixture->storage);
    QVERIFY(answerOf(service.saveRule({{}, m_fixture->brand, u"Respect"_s, u"Vous avez écrit {quote}"_s})));
    QVERIFY(answerOf(service.setLadder(m_fixture->brand, {{1, domain::SanctionKind::Mute, 24h}})));
    const QList<ReviewItem> all = items();
    QCOMPARE(all.size(), 1);
    const auto detail = answerOf(m_queue->detail(all.first().message));
    QVERIFY(detail);
    QCOMPARE(detail->flags.first().reporter, u"mara"_s);
    QCOMPARE(detail->rules.first().name, u"Respect"_s);
    QCOMPARE(detail->context.size(), 1);
    QCOMPARE(detail->context.first().text, u"Une question avant"_s);
    QCOMPARE(detail->person.member.name, u"bernard"_s);
    QVERIFY(detail->person.standing.proposal);
    QCOMPARE(detail->person.standing.proposal->sanction, domain::SanctionKind::Mute);
    QCOMPARE(answerOf(m_queue->detail(domain::MessageId(5))).error().code, ErrorCode::NotFound);
}

void tst_ModerationQueueService::harmless_byHistory_isUndone()
{
    come(u"c1"_s, u"bernard"_s, u"Une insulte"_s, {{domain::FlagReason::Abuse, u"mara"_s, {}, {}}});
    readAll();
    const auto event = answerOf(m_queue->judgeHarmless({items().first().message}, u"Camille"_s));
    QVERIFY(event);
    QVERIFY(items().isEmpty());
    services::HistoryService history(m_fixture->storage, m_fixture->pool);
    QVERIFY(answerOf(history.undo(*event)));
    QCOMPARE(items().size(), 1);
}

void tst_ModerationQueueService::approvedInTheInbox_waitsNoMore()
{
    come(u"c1"_s, u"bernard"_s, u"Une insulte"_s, {{domain::FlagReason::Abuse, u"mara"_s, {}, {}}});
    readAll();
    QCOMPARE(items().size(), 1);
    services::InboxService inbox(m_fixture->storage);
    const auto event = answerOf(inbox.moderate({items().first().message}, ModerationAction::Approve));
    QVERIFY(event);
    QVERIFY(items().isEmpty());
    services::HistoryService history(m_fixture->storage, m_fixture->pool);
    QVERIFY(answerOf(history.undo(*event)));
    QCOMPARE(items().size(), 1);
}

void tst_ModerationQueueService::automatic_readsWhatComesIn()
{
    m_watch->setAutomatic(true);
    come(u"c1"_s, u"crypto"_s, u"J’ai gagné 900 € en 2 jours, contactez-moi sur WhatsApp"_s);
    m_watch->wake();
    QTRY_COMPARE(items().size(), 1);
}

QTEST_GUILESS_MAIN(tst_ModerationQueueService)
#include "tst_moderationqueueservice.moc"
