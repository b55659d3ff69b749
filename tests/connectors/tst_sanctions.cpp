// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/blueskytid.h"
#include "core/connectors/connectorregistry.h"
#include "core/connectors/mastodon/mastodonapi.h"
#include "tests/support/answered.h"
#include "tests/support/faketransport.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::connectors;
using ruche::domain::Capability;
using ruche::domain::FlagReason;
using ruche::domain::SanctionKind;
using ruche::test::answered;
using ruche::test::FakeTransport;

namespace {

/// Single quotes stand for double ones.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QJsonObject objectSent(const HttpRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

} // namespace

/// What each network is asked for when somebody is muted or banned, and when that ends.
class tst_Sanctions : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void mastodon_mute_endsByItself();
    void mastodon_block_isTakenBack();
    void mastodon_scopes_sayWhatMayBe();
    void bluesky_mute_isAnsweredWithNothing();
    void bluesky_block_isOneRecordHoweverOften();
    void bluesky_handle_isNobody();
    void discourse_silence_tellsEndAndReason();
    void discourse_suspendForEver_hasAnEndAllTheSame();
    void discourse_alreadySoUntilThen_isSuccess();
    void discourse_alreadySoTooShort_isBegunAnew();
    void discourse_guest_isInvalid();
    void discourse_flags_tellReasonAndReporter();
    void nodebb_ban_untilATime();
    void nodebb_muteForEver_isNotOverAtOnce();
    void lift_personGone_isSuccess_data();
    void lift_personGone_isSuccess();

private:
    [[nodiscard]] std::unique_ptr<Connector> make(const QString &network);
    [[nodiscard]] QString problems() const { return m_transport->problems().join(u'\n'); }
    [[nodiscard]] SanctionOrder
    order(const QString &author, SanctionKind kind, std::optional<QDateTime> until = {}) const
    {
        return {{author}, kind, until, u"Insults"_s};
    }

    FixedClock m_clock{QDateTime(QDate(2026, 6, 16), QTime(12, 0), Qt::UTC)};
    std::unique_ptr<FakeTransport> m_transport;
};

void tst_Sanctions::init()
{
    m_transport = std::make_unique<FakeTransport>();
}

std::unique_ptr<Connector> tst_Sanctions::make(const QString &network)
{
    Endpoint endpoint;
    endpoint.url = QUrl(u"https://site.example/"_s);
    endpoint.credentials = {u"me"_s, u"secret"_s};
    if (network == "bluesky"_L1)
        endpoint.session = QString::fromUtf8(
            json("{'did':'did:plc:me','handle':'me.example','accessJwt':'a','refreshJwt':'r'}"));
    return makeConnector(network, endpoint, *m_transport, m_clock);
}

void tst_Sanctions::mastodon_mute_endsByItself()
{
    const auto connector = make(u"mastodon"_s);
    m_transport->expect("POST", u"/api/v1/accounts/7/mute"_s, 200, json("{'id':'7','muting':true}"));
    QVERIFY(answered(connector->sanction(order(u"7"_s, SanctionKind::Mute, m_clock.now().addSecs(3600)))));
    QCOMPARE(objectSent(m_transport->sent().last()).value("duration"_L1).toInt(), 3600);
    m_transport->expect("POST", u"/accounts/7/mute"_s, 200, json("{'id':'7','muting':true}"));
    QVERIFY(answered(connector->sanction(order(u"7"_s, SanctionKind::Mute))));
    QCOMPARE(objectSent(m_transport->sent().last()).value("duration"_L1).toInt(-1), 0);
    // One whose end is over by now must not last for ever.
    m_transport->expect("POST", u"/accounts/7/mute"_s, 200, json("{'id':'7','muting':true}"));
    QVERIFY(answered(connector->sanction(order(u"7"_s, SanctionKind::Mute, m_clock.now().addSecs(-5)))));
    QCOMPARE(objectSent(m_transport->sent().last()).value("duration"_L1).toInt(-1), 1);
    QVERIFY2(m_transport->isComplete(), qPrintable(problems()));
}

void tst_Sanctions::mastodon_block_isTakenBack()
{
    const auto connector = make(u"mastodon"_s);
    m_transport->expect("POST", u"/api/v1/accounts/7/block"_s, 200, json("{'id':'7','blocking':true}"));
    QVERIFY(answered(connector->sanction(order(u"7"_s, SanctionKind::Ban))));
    m_transport->expect("POST", u"/api/v1/accounts/7/unblock"_s, 200, json("{'id':'7','blocking':false}"));
    QVERIFY(answered(connector->lift({u"7"_s}, SanctionKind::Ban)));
    QVERIFY2(m_transport->isComplete(), qPrintable(problems()));
}

void tst_Sanctions::mastodon_scopes_sayWhatMayBe()
{
    const auto fine = mastodon::capabilitiesOf({u"read"_s, u"write:mutes"_s});
    QVERIFY(fine.testFlag(Capability::Mute) && fine.testFlag(Capability::MuteTimed));
    QVERIFY(!fine.testFlag(Capability::Ban));
    QVERIFY(mastodon::capabilitiesOf({u"write"_s}).testFlag(Capability::Ban));
    QVERIFY(mastodon::capabilitiesOf({u"follow"_s}).testFlag(Capability::Ban));
    QVERIFY(!mastodon::capabilitiesOf({u"read"_s}).testFlag(Capability::Mute));
}

void tst_Sanctions::bluesky_mute_isAnsweredWithNothing()
{
    const auto connector = make(u"bluesky"_s);
    m_transport->expect("POST", u"app.bsky.graph.muteActor"_s, 200, {});
    QVERIFY(answered(connector->sanction(order(u"did:plc:them"_s, SanctionKind::Mute))));
    QCOMPARE(objectSent(m_transport->sent().last()).value("actor"_L1).toString(), u"did:plc:them"_s);
    m_transport->expect("POST", u"app.bsky.graph.unmuteActor"_s, 200, {});
    QVERIFY(answered(connector->lift({u"did:plc:them"_s}, SanctionKind::Mute)));
    QVERIFY2(m_transport->isComplete(), qPrintable(problems()));
}

void tst_Sanctions::bluesky_block_isOneRecordHoweverOften()
{
    const auto connector = make(u"bluesky"_s);
    QStringList keys;
    for (int i = 0; i < 2; ++i) {
        m_transport->expect("POST", u"com.atproto.repo.putRecord"_s, 200, json("{'uri':'u','cid':'c'}"));
        QVERIFY(answered(connector->sanction(order(u"did:plc:them"_s, SanctionKind::Ban))));
        const QJsonObject sent = objectSent(m_transport->sent().last());
        QCOMPARE(sent.value("collection"_L1).toString(), u"app.bsky.graph.block"_s);
        QCOMPARE(sent.value("record"_L1).toObject().value("subject"_L1).toString(), u"did:plc:them"_s);
        keys << sent.value("rkey"_L1).toString();
    }
    QVERIFY(bluesky::microsecondsOf(keys.first()).has_value());
    QCOMPARE(keys.first(), keys.last());
    m_transport->expect("POST", u"com.atproto.repo.deleteRecord"_s, 200, "{}");
    QVERIFY(answered(connector->lift({u"did:plc:them"_s}, SanctionKind::Ban)));
    QCOMPARE(objectSent(m_transport->sent().last()).value("rkey"_L1).toString(), keys.first());
    QVERIFY2(m_transport->isComplete(), qPrintable(problems()));
}

void tst_Sanctions::bluesky_handle_isNobody()
{
    const auto result = answered(make(u"bluesky"_s)->sanction(order(u"them.example"_s, SanctionKind::Ban)));
    QCOMPARE(result.error().code, ErrorCode::Invalid);
    QVERIFY(m_transport->sent().isEmpty());
}

void tst_Sanctions::discourse_silence_tellsEndAndReason()
{
    const auto connector = make(u"discourse"_s);
    m_transport->expect("PUT", u"/admin/users/7/silence.json"_s, 200, json("{'silence':{}}"));
    QVERIFY(answered(connector->sanction(order(u"7"_s, SanctionKind::Mute, m_clock.now().addDays(1)))));
    const QJsonObject sent = objectSent(m_transport->sent().last());
    QCOMPARE(sent.value("silenced_till"_L1).toString(), u"2026-06-17T12:00:00Z"_s);
    QCOMPARE(sent.value("reason"_L1).toString(), u"Insults"_s);
    QVERIFY2(m_transport->isComplete(), qPrintable(problems()));
}

void tst_Sanctions::discourse_suspendForEver_hasAnEndAllTheSame()
{
    const auto connector = make(u"discourse"_s);
    m_transport->expect("PUT", u"/admin/users/7/suspend.json"_s, 200, json("{'suspension':{}}"));
    SanctionOrder bare = order(u"7"_s, SanctionKind::Ban);
    bare.reason.clear();
    QVERIFY(answered(connector->sanction(bare)));
    const QJsonObject sent = objectSent(m_transport->sent().last());
    QVERIFY(sent.value("suspend_until"_L1).toString().startsWith(u"3000-"_s));
    QVERIFY(!sent.value("reason"_L1).toString().isEmpty()); // the forum refuses one without
}

void tst_Sanctions::discourse_alreadySoUntilThen_isSuccess()
{
    const auto connector = make(u"discourse"_s);
    m_transport->expect("PUT", u"/silence.json"_s, 409, json("{'message':'already'}"));
    m_transport->expect(
        "GET", u"/admin/users/7.json"_s, 200, json("{'silenced_till':'2026-06-17T12:00:10Z'}"));
    QVERIFY(answered(connector->sanction(order(u"7"_s, SanctionKind::Mute, m_clock.now().addDays(1)))));
    QVERIFY2(m_transport->isComplete(), qPrintable(problems()));
}

void tst_Sanctions::discourse_alreadySoTooShort_isBegunAnew()
{
    const auto connector = make(u"discourse"_s);
    m_transport->expect("PUT", u"/7/suspend.json"_s, 409, json("{'message':'already'}"));
    m_transport->expect("GET", u"/users/7.json"_s, 200, json("{'suspended_till':'2026-06-16T13:00:00Z'}"));
    m_transport->expect("PUT", u"/7/unsuspend.json"_s, 200, "{}");
    m_transport->expect("PUT", u"/7/suspend.json"_s, 200, "{}");
    QVERIFY(answered(connector->sanction(order(u"7"_s, SanctionKind::Ban, m_clock.now().addDays(7)))));
    QVERIFY2(m_transport->isComplete(), qPrintable(problems()));
}

void tst_Sanctions::discourse_guest_isInvalid()
{
    const auto result = answered(make(u"discourse"_s)->sanction(order(u"name:neo"_s, SanctionKind::Mute)));
    QCOMPARE(result.error().code, ErrorCode::Invalid);
    QVERIFY(m_transport->sent().isEmpty());
}

void tst_Sanctions::discourse_flags_tellReasonAndReporter()
{
    const auto connector = make(u"discourse"_s);
    m_transport->expect("GET", u"/posts.json"_s, 200, json("{'latest_posts':[]}"));
    m_transport->expect(
        "GET",
        u"/review.json"_s,
        200,
        json(
            "{'reviewables':[{'id':56,'type':'ReviewableFlaggedPost','topic_id':4,'target_created_by_id':7,"
            "'cooked':'<p>Buy</p>','reviewable_scores':[91,92]}],"
            "'reviewable_scores':[{'id':91,'user_id':8,'score_type':{'id':8,'title':'Spam'},"
            "'created_at':'2026-06-16T11:00:00Z'},{'id':92,'user_id':-1,'score_type':{'id':9},"
            "'reason':'A <b>watched</b> word'}],"
            "'users':[{'id':7,'username':'neo'},{'id':8,'username':'mara'},{'id':-1,'username':'system'}]}"));
    Page page;
    QList<RemoteMessage> messages;
    do {
        const auto next = answered(connector->pull(Stream::Messages, page.cursor));
        QVERIFY2(next, qPrintable(problems()));
        page = *next;
        messages << page.messages;
    } while (page.more);
    QCOMPARE(messages.size(), 1);
    const QList<domain::Flag> flags = messages.first().flags;
    QCOMPARE(flags.size(), 2);
    QCOMPARE(
        flags.first(),
        (domain::Flag{
            FlagReason::Spam, u"mara"_s, u"Spam"_s, QDateTime(QDate(2026, 6, 16), QTime(11, 0), Qt::UTC)}));
    QCOMPARE(flags.last().reason, FlagReason::HeldByNetwork);
    QCOMPARE(flags.last().note, u"A watched word"_s);
    QVERIFY(flags.last().reporter.isEmpty());
}

void tst_Sanctions::nodebb_ban_untilATime()
{
    const auto connector = make(u"nodebb"_s);
    m_transport->expect("PUT", u"/api/v3/users/7/ban"_s, 200, json("{'status':{'code':'ok'},'response':{}}"));
    const QDateTime until = m_clock.now().addDays(3);
    QVERIFY(answered(connector->sanction(order(u"7"_s, SanctionKind::Ban, until))));
    QCOMPARE(objectSent(m_transport->sent().last()).value("until"_L1).toInteger(), until.toMSecsSinceEpoch());
    m_transport->expect(
        "DELETE", u"/api/v3/users/7/ban"_s, 200, json("{'status':{'code':'ok'},'response':{}}"));
    QVERIFY(answered(connector->lift({u"7"_s}, SanctionKind::Ban)));
    QVERIFY2(m_transport->isComplete(), qPrintable(problems()));
}

void tst_Sanctions::nodebb_muteForEver_isNotOverAtOnce()
{
    const auto connector = make(u"nodebb"_s);
    m_transport->expect("PUT", u"/api/v3/users/7/mute"_s, 200, "{}");
    QVERIFY(answered(connector->sanction(order(u"7"_s, SanctionKind::Mute))));
    const qint64 until = objectSent(m_transport->sent().last()).value("until"_L1).toInteger();
    QVERIFY(until > m_clock.now().addYears(100).toMSecsSinceEpoch());
    const auto guest = answered(connector->sanction(order(u"guest:41"_s, SanctionKind::Mute)));
    QCOMPARE(guest.error().code, ErrorCode::Invalid);
}

void tst_Sanctions::lift_personGone_isSuccess_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("author");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("mastodon") << u"mastodon"_s << u"7"_s << json("{'error':'Record not found'}");
    QTest::newRow("discourse") << u"discourse"_s << u"7"_s
                               << json("{'errors':['no'],'error_type':'not_found'}");
    QTest::newRow("nodebb") << u"nodebb"_s << u"7"_s << json("{'status':{'code':'not-found'},'response':{}}");
}

void tst_Sanctions::lift_personGone_isSuccess()
{
    QFETCH(QString, network);
    QFETCH(QString, author);
    QFETCH(QByteArray, body);
    const auto connector = make(network);
    m_transport->answerAll([body](const HttpRequest &request) -> Result<HttpResponse> {
        return HttpResponse{404, request.url, {{"Content-Type", "application/json"}}, body};
    });
    const auto lifted = answered(connector->lift({author}, SanctionKind::Mute));
    QVERIFY2(lifted, lifted ? "" : qPrintable(codeName(lifted.error().code) + lifted.error().detail));
    // To begin one is another matter.
    QVERIFY(!answered(connector->sanction(order(author, SanctionKind::Mute))));
}

QTEST_GUILESS_MAIN(tst_Sanctions)
#include "tst_sanctions.moc"
