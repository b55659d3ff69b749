// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/ghost/ghostconnector.h"
#include "tests/support/answered.h"
#include "tests/support/faketransport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::connectors;
using ruche::domain::Moderation;
using ruche::domain::ModerationAction;
using ruche::test::answered;
using ruche::test::FakeTransport;

namespace {

/// Single quotes stand for double ones.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QByteArray refusal(const QByteArray &type, const QByteArray &code = "null")
{
    return json("{'errors':[{'message':'no','type':'" + type + "','code':" + code + "}]}");
}

QByteArray postAnswer(const QByteArray &status, const QByteArray &at = "2026-06-17T08:00:00.000Z")
{
    return json("{'posts':[{'id':'p1','slug':'key-1','url':'https://blog.example/key-1/','status':'" + status
                + "','published_at':'" + at + "','updated_at':'2026-06-16T11:00:00.000Z'}]}");
}

const auto siteAnswer = json(
    "{'site':{'title':'Cap','url':'https://blog.example/','version':'6.65','timezone':'Europe/Paris'}}");
const auto ownerAnswer = json("{'users':[{'name':'Bo','email':'bo@example.test','roles':[{'name':'Editor'}]},"
                              "{'name':'Lila','email':'owner@example.test','roles':[{'name':'Owner'}]}]}");

QJsonObject objectSent(const HttpRequest &request, QLatin1StringView kind)
{
    return QJsonDocument::fromJson(request.body).object().value(kind).toArray().first().toObject();
}

QByteArray tokenSent(const HttpRequest &request)
{
    for (const auto &[name, value] : request.headers) {
        if (name == "Authorization")
            return value;
    }
    return {};
}

qint64 issuedAt(const HttpRequest &request)
{
    const QByteArray claims
        = QByteArray::fromBase64(tokenSent(request).split('.').value(1), QByteArray::Base64UrlEncoding);
    return QJsonDocument::fromJson(claims).object().value("iat"_L1).toInteger();
}

} // namespace

/// The connector against a scripted line.
class tst_Ghost : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void signIn_redirectedAdministration_isFound();
    void signIn_pathWithoutSite_isFoundAtTheRoot();
    void signIn_otherSite_isNotThisNetwork();
    void signIn_noKey_isAuthAndSendsNothingSigned();
    void call_serversClockDiffers_isSignedAgainOnce();
    void publish_slugTaken_isUncertainAndCreatesNothing();
    void publish_planned_isHeldThere();
    void publish_overdue_goesOutAtOnce();
    void publish_answerLost_isUncertain();
    void update_changedMeanwhile_readsAgainOnce();
    void update_published_keepsItsMoment();
    void reconcile_absent_isNothing();
    void reconcile_pageOfAProxy_isNoAbsence();
    void reconcile_held_isFoundById();
    void reconcile_overdue_isPublished();
    void delete_absent_isFine();
    void moderate_action_setsTheStatus_data();
    void moderate_action_setsTheStatus();
    void moderate_unchanged_isRefused();
    void reply_noMember_becomesOne();
    void reply_sameText_isFoundAgain();
    void reply_toAnswer_hangsUnderTheTop();
    void pull_posts_goesOnWhereItStopped();
    void pull_comments_vanishedAreTrashed();

private:
    [[nodiscard]] std::unique_ptr<Connector> make(const QString &secret = {});
    [[nodiscard]] static Draft draft();

    FixedClock m_clock{QDateTime(QDate(2026, 6, 16), QTime(12, 0), Qt::UTC)};
    std::unique_ptr<FakeTransport> m_transport;
    std::unique_ptr<Connector> m_connector;
};

std::unique_ptr<Connector> tst_Ghost::make(const QString &secret)
{
    Endpoint endpoint;
    endpoint.url = QUrl(u"https://blog.example/journal/"_s);
    endpoint.apiUrl = u"https://blog.example/ghost/api/admin/"_s;
    endpoint.credentials.secret
        = secret.isEmpty() ? u"0123456789abcdef01234567:"_s + u"ab"_s.repeated(32) : secret;
    return std::make_unique<GhostConnector>(endpoint, *m_transport, m_clock);
}

Draft tst_Ghost::draft()
{
    Draft made;
    made.key = u"key-1"_s;
    made.title = u"Market"_s;
    made.text = u"On Saturday."_s;
    return made;
}

void tst_Ghost::init()
{
    m_connector.reset();
    m_transport = std::make_unique<FakeTransport>();
    m_connector = make();
}

void tst_Ghost::signIn_redirectedAdministration_isFound()
{
    m_transport->expect(
        "GET", u"/journal/ghost/api/admin/site/"_s, [](const HttpRequest &) -> Result<HttpResponse> {
            return HttpResponse{200, QUrl(u"https://admin.example/ghost/api/admin/site/"_s), {}, siteAnswer};
        });
    m_transport->expect("GET", u"/ghost/api/admin/posts/"_s, 200, json("{'posts':[]}"));
    const auto profile = answered(m_connector->signIn());
    QVERIFY2(profile, qPrintable(m_transport->problems().join(u'\n')));
    QCOMPARE(profile->apiUrl, u"https://admin.example/ghost/api/admin/"_s);
    QCOMPARE(profile->url, QUrl(u"https://blog.example/"_s));
    QCOMPARE(profile->handle, u"blog.example"_s);
    QCOMPARE(profile->displayName, u"Cap"_s);
    QCOMPARE(profile->zone, u"Europe/Paris"_s);
    QVERIFY(tokenSent(m_transport->sent().first()).isEmpty());
    QCOMPARE(m_transport->sent().last().url.host(), u"admin.example"_s);
    QVERIFY(tokenSent(m_transport->sent().last()).startsWith("Ghost "));
}

void tst_Ghost::signIn_pathWithoutSite_isFoundAtTheRoot()
{
    m_transport->expect("GET", u"/journal/ghost/api/admin/site/"_s, 404, "<html>");
    m_transport->expect("GET", u"/ghost/api/admin/site/"_s, 200, siteAnswer);
    m_transport->expect("GET", u"/ghost/api/admin/posts/"_s, 200, json("{'posts':[]}"));
    QVERIFY(answered(m_connector->signIn()));
    QVERIFY(m_transport->isComplete());
}

void tst_Ghost::signIn_otherSite_isNotThisNetwork()
{
    m_transport->expect("GET", u"/journal/ghost/api/admin/site/"_s, 200, "<html>hello</html>");
    m_transport->expect("GET", u"/ghost/api/admin/site/"_s, 200, "{}");
    const auto profile = answered(m_connector->signIn());
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::NotThisNetwork);
    for (const HttpRequest &request : m_transport->sent())
        QVERIFY(tokenSent(request).isEmpty());
}

void tst_Ghost::signIn_noKey_isAuthAndSendsNothingSigned()
{
    m_connector = make(u"22444f78447824223cefc48062"_s);
    m_transport->expect("GET", u"/journal/ghost/api/admin/site/"_s, 200, siteAnswer);
    const auto profile = answered(m_connector->signIn());
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::Auth);
    QCOMPARE(m_transport->sent().size(), 1);
}

void tst_Ghost::call_serversClockDiffers_isSignedAgainOnce()
{
    const QList<QPair<QByteArray, QByteArray>> date{{"Date", "Tue, 16 Jun 2026 12:20:00 GMT"}};
    m_transport->expect("GET", u"/posts/slug/key-1/"_s, 401, refusal("UnauthorizedError"), date);
    m_transport->expect("GET", u"/posts/slug/key-1/"_s, 200, postAnswer("published"), date);
    QVERIFY(answered(m_connector->reconcile(draft())));
    QCOMPARE(issuedAt(m_transport->sent().at(1)) - issuedAt(m_transport->sent().at(0)), 20 * 60);
    // Refused although the clocks agree now: the key is no good.
    m_transport->expect("GET", u"/posts/slug/key-1/"_s, 401, refusal("UnauthorizedError"), date);
    const auto refused = answered(m_connector->reconcile(draft()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Auth);
    QVERIFY(m_transport->isComplete());
}

void tst_Ghost::publish_slugTaken_isUncertainAndCreatesNothing()
{
    m_transport->expect("GET", u"slug:'key-1'"_s, 200, json("{'posts':[{'id':'p1'}]}"));
    const auto receipt = answered(m_connector->publish(draft()));
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().code, ErrorCode::Uncertain);
    QCOMPARE(m_transport->sent().size(), 1);
}

void tst_Ghost::publish_planned_isHeldThere()
{
    Draft made = draft();
    made.at = QDateTime(QDate(2026, 6, 17), QTime(8, 0), Qt::UTC);
    m_transport->expect("GET", u"slug:'key-1'"_s, 200, json("{'posts':[]}"));
    m_transport->expect("POST", u"source=html"_s, 201, postAnswer("scheduled"));
    const auto receipt = answered(m_connector->publish(made));
    QVERIFY2(receipt, qPrintable(m_transport->problems().join(u'\n')));
    QVERIFY(!receipt->published && !receipt->withdrawn);
    QCOMPARE(receipt->at, *made.at);
    const QJsonObject sent = objectSent(m_transport->sent().last(), "posts"_L1);
    QCOMPARE(sent.value("status"_L1).toString(), u"scheduled"_s);
    QCOMPARE(sent.value("published_at"_L1).toString(), u"2026-06-17T08:00:00.000Z"_s);
    QCOMPARE(sent.value("slug"_L1).toString(), u"key-1"_s);
    QCOMPARE(sent.value("html"_L1).toString(), u"<p>On Saturday.</p>"_s);
}

void tst_Ghost::publish_overdue_goesOutAtOnce()
{
    Draft made = draft();
    made.at = m_clock.now().addSecs(-1);
    m_transport->expect("GET", u"slug:'key-1'"_s, 200, json("{'posts':[]}"));
    m_transport->expect("POST", u"/posts/"_s, 201, postAnswer("published"));
    const auto receipt = answered(m_connector->publish(made));
    QVERIFY(receipt && receipt->published);
    const QJsonObject sent = objectSent(m_transport->sent().last(), "posts"_L1);
    QCOMPARE(sent.value("status"_L1).toString(), u"published"_s);
    QVERIFY(!sent.contains("published_at"_L1));
}

void tst_Ghost::publish_answerLost_isUncertain()
{
    m_transport->expect("GET", u"slug:'key-1'"_s, 200, json("{'posts':[]}"));
    m_transport->expect("POST", u"/posts/"_s, 201, json("{'posts':[{}]}"));
    const auto receipt = answered(m_connector->publish(draft()));
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().code, ErrorCode::Uncertain);
}

void tst_Ghost::update_changedMeanwhile_readsAgainOnce()
{
    const QByteArray collision = refusal("UpdateCollisionError", json("'UPDATE_COLLISION'"));
    QByteArray later = postAnswer("scheduled");
    later.replace("11:00:00", "11:59:00");
    m_transport->expect("GET", u"/posts/p1/"_s, 200, postAnswer("scheduled"));
    m_transport->expect("PUT", u"/posts/p1/"_s, 409, collision);
    m_transport->expect("GET", u"/posts/p1/"_s, 200, later);
    m_transport->expect("PUT", u"/posts/p1/"_s, 200, postAnswer("scheduled"));
    const auto receipt = answered(m_connector->updatePost({u"p1"_s}, draft()));
    QVERIFY2(receipt, qPrintable(m_transport->problems().join(u'\n')));
    const QJsonObject sent = objectSent(m_transport->sent().last(), "posts"_L1);
    QCOMPARE(sent.value("updated_at"_L1).toString(), u"2026-06-16T11:59:00.000Z"_s);
    QVERIFY(!sent.contains("published_at"_L1) && !sent.contains("status"_L1)); // the moment stays
    // Somebody who saves all the time wins.
    for (int i = 0; i < 2; ++i) {
        m_transport->expect("GET", u"/posts/p1/"_s, 200, postAnswer("scheduled"));
        m_transport->expect("PUT", u"/posts/p1/"_s, 409, collision);
    }
    const auto lost = answered(m_connector->updatePost({u"p1"_s}, draft()));
    QVERIFY(!lost);
    QCOMPARE(lost.error().code, ErrorCode::Conflict);
    QVERIFY(m_transport->isComplete());
}

void tst_Ghost::update_published_keepsItsMoment()
{
    Draft made = draft();
    made.at = m_clock.now().addDays(3);
    m_transport->expect("GET", u"/posts/p1/"_s, 200, postAnswer("published"));
    m_transport->expect("PUT", u"/posts/p1/"_s, 200, postAnswer("published"));
    QVERIFY(answered(m_connector->updatePost({u"p1"_s}, made)));
    const QJsonObject sent = objectSent(m_transport->sent().last(), "posts"_L1);
    QVERIFY(!sent.contains("published_at"_L1) && !sent.contains("status"_L1));
}

void tst_Ghost::reconcile_absent_isNothing()
{
    m_transport->expect("GET", u"/posts/slug/key-1/"_s, 404, refusal("NotFoundError"));
    const auto found = answered(m_connector->reconcile(draft()));
    QVERIFY(found && !*found);
}

void tst_Ghost::reconcile_pageOfAProxy_isNoAbsence()
{
    m_transport->expect("GET", u"/posts/slug/key-1/"_s, 404, "<html>gone fishing</html>");
    const auto found = answered(m_connector->reconcile(draft()));
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::NotThisNetwork);
}

void tst_Ghost::reconcile_held_isFoundById()
{
    Draft made = draft();
    made.remote.value = u"p1"_s;
    m_transport->expect("GET", u"/admin/posts/p1/"_s, 200, postAnswer("scheduled"));
    const auto found = answered(m_connector->reconcile(made));
    QVERIFY(found && *found);
    QVERIFY(!(*found)->published && !(*found)->withdrawn);
    QVERIFY(m_transport->isComplete());
}

void tst_Ghost::reconcile_overdue_isPublished()
{
    const QByteArray overdue = postAnswer("scheduled", "2026-06-16T11:50:00.000Z");
    m_transport->expect("GET", u"/posts/slug/key-1/"_s, 200, overdue);
    m_transport->expect("GET", u"/posts/p1/"_s, 200, overdue);
    m_transport->expect("PUT", u"/posts/p1/"_s, 200, postAnswer("published"));
    const auto found = answered(m_connector->reconcile(draft()));
    QVERIFY2(found && *found && (*found)->published, qPrintable(m_transport->problems().join(u'\n')));
    const QJsonObject sent = objectSent(m_transport->sent().last(), "posts"_L1);
    QCOMPARE(sent.value("status"_L1).toString(), u"published"_s);
    QVERIFY(!sent.contains("html"_L1));
}

void tst_Ghost::delete_absent_isFine()
{
    m_transport->expect("DELETE", u"/posts/p1/"_s, 204, {});
    QVERIFY(answered(m_connector->deletePost({u"p1"_s})));
    m_transport->expect("DELETE", u"/posts/p1/"_s, 404, refusal("NotFoundError"));
    QVERIFY(answered(m_connector->deletePost({u"p1"_s})));
    m_transport->expect("DELETE", u"/posts/p1/"_s, 404, "<html>");
    QVERIFY(!answered(m_connector->deletePost({u"p1"_s})));
}

void tst_Ghost::moderate_action_setsTheStatus_data()
{
    QTest::addColumn<ModerationAction>("action");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<Moderation>("moderation");
    QTest::newRow("hide") << ModerationAction::Hold << QByteArray("hidden") << Moderation::Held;
    QTest::newRow("show") << ModerationAction::Approve << QByteArray("published") << Moderation::Approved;
    QTest::newRow("delete") << ModerationAction::Trash << QByteArray("deleted") << Moderation::Trashed;
}

void tst_Ghost::moderate_action_setsTheStatus()
{
    QFETCH(ModerationAction, action);
    QFETCH(QByteArray, status);
    m_transport->expect(
        "PUT", u"/comments/c1/"_s, 200, json("{'comments':[{'id':'c1','status':'" + status + "'}]}"));
    const auto done = answered(m_connector->moderate({u"c1"_s}, action));
    QVERIFY(done);
    QTEST(*done, "moderation");
    QCOMPARE(objectSent(m_transport->sent().last(), "comments"_L1).value("status"_L1).toString().toLatin1(),
             status);
}

void tst_Ghost::moderate_unchanged_isRefused()
{
    m_transport->expect("PUT", u"/comments/c1/"_s, 200, json("{'comments':[{'id':'c1','status':'hidden'}]}"));
    const auto done = answered(m_connector->moderate({u"c1"_s}, ModerationAction::Approve));
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Refused);
}

void tst_Ghost::reply_noMember_becomesOne()
{
    m_transport->expect("GET", u"/users/"_s, 200, ownerAnswer);
    m_transport->expect("GET", u"/comments/c1/"_s, 200, json("{'comments':[{'id':'c1','parent_id':null}]}"));
    m_transport->expect("GET", u"email:'owner@example.test'"_s, 200, json("{'members':[]}"));
    m_transport->expect("POST", u"/members/"_s, 201, json("{'members':[{'id':'m9'}]}"));
    m_transport->expect(
        "POST",
        u"/comments/"_s,
        201,
        json("{'comments':[{'id':'c2','parent_id':'c1','status':'published','html':'<p>Hi</p>'}]}"));
    const auto reply = answered(m_connector->reply({u"p1"_s}, {u"c1"_s}, u"Hi <b>"_s));
    QVERIFY2(reply, qPrintable(m_transport->problems().join(u'\n')));
    QVERIFY(reply->own);
    QCOMPARE(reply->thread.value, u"c1"_s);
    QCOMPARE(reply->post.value, u"p1"_s);
    const QJsonObject member = objectSent(m_transport->sent().at(3), "members"_L1);
    QVERIFY(member.value("newsletters"_L1).toArray().isEmpty() && member.contains("newsletters"_L1));
    const QJsonObject sent = objectSent(m_transport->sent().last(), "comments"_L1);
    QCOMPARE(sent.value("member_id"_L1).toString(), u"m9"_s);
    QCOMPARE(sent.value("parent_id"_L1).toString(), u"c1"_s);
    QVERIFY(!sent.contains("in_reply_to_id"_L1));
    QCOMPARE(sent.value("html"_L1).toString(), u"<p>Hi &lt;b&gt;</p>"_s);
}

void tst_Ghost::reply_sameText_isFoundAgain()
{
    m_transport->expect("GET", u"/users/"_s, 200, ownerAnswer);
    m_transport->expect("GET", u"/comments/c1/"_s, 200, json("{'comments':[{'id':'c1','parent_id':null}]}"));
    m_transport->expect("GET", u"/members/"_s, 200, json("{'members':[{'id':'m9'}]}"));
    m_transport->expect(
        "GET",
        u"member_id:'m9'+parent_id:'c1'"_s,
        200,
        json("{'comments':[{'id':'c7','parent_id':'c1','status':'published','html':'<p>Other</p>',"
             "'member':{'id':'m9','email':'owner@example.test'}},"
             "{'id':'c2','parent_id':'c1','status':'published','html':'<p>Hi</p><p>you</p>',"
             "'member':{'id':'m9','email':'owner@example.test'}}]}"));
    const auto reply = answered(m_connector->reply({u"p1"_s}, {u"c1"_s}, u"Hi\n\nyou"_s));
    QVERIFY2(reply, qPrintable(m_transport->problems().join(u'\n')));
    QCOMPARE(reply->id.value, u"c2"_s);
    QVERIFY(m_transport->isComplete());
}

void tst_Ghost::reply_toAnswer_hangsUnderTheTop()
{
    m_transport->expect("GET", u"/users/"_s, 200, ownerAnswer);
    m_transport->expect("GET", u"/comments/c2/"_s, 200, json("{'comments':[{'id':'c2','parent_id':'c1'}]}"));
    m_transport->expect("GET", u"/members/"_s, 200, json("{'members':[{'id':'m9'}]}"));
    m_transport->expect("GET", u"parent_id:'c1'"_s, 200, json("{'comments':[]}"));
    m_transport->expect(
        "POST",
        u"/comments/"_s,
        201,
        json("{'comments':[{'id':'c3','parent_id':'c1','in_reply_to_id':'c2','html':'<p>Hi</p>'}]}"));
    const auto reply = answered(m_connector->reply({u"p1"_s}, {u"c2"_s}, u"Hi"_s));
    QVERIFY2(reply, qPrintable(m_transport->problems().join(u'\n')));
    QCOMPARE(reply->parent.value, u"c2"_s);
    QCOMPARE(reply->thread.value, u"c1"_s);
    const QJsonObject sent = objectSent(m_transport->sent().last(), "comments"_L1);
    QCOMPARE(sent.value("parent_id"_L1).toString(), u"c1"_s);
    QCOMPARE(sent.value("in_reply_to_id"_L1).toString(), u"c2"_s);
}

void tst_Ghost::pull_posts_goesOnWhereItStopped()
{
    QJsonArray full;
    for (int i = 0; i < ghost::fullPage; ++i)
        full << QJsonObject{{u"id"_s, u"a%1"_s.arg(i, 3, 10, QLatin1Char('0'))},
                            {u"status"_s, u"published"_s}};
    const auto list = [](const QJsonArray &posts) {
        return QJsonDocument(QJsonObject{{u"posts"_s, posts}}).toJson();
    };
    m_transport->expect("GET", u"order=id asc"_s, 200, list(full));
    const auto first = answered(m_connector->pull(Stream::Posts, {}));
    QVERIFY2(first && first->more, qPrintable(m_transport->problems().join(u'\n')));
    QCOMPARE(first->posts.size(), ghost::fullPage);
    QVERIFY(!m_transport->sent().last().url.query(QUrl::FullyDecoded).contains(u"updated_at"_s));

    // Another day, another connector: it goes on behind the last one.
    m_connector = make();
    const QJsonArray two{QJsonObject{{u"id"_s, u"b1"_s}, {u"status"_s, u"draft"_s}},
                         QJsonObject{{u"id"_s, u"b2"_s}, {u"status"_s, u"scheduled"_s}}};
    m_transport->expect("GET", u"id:>'a099'"_s, 200, list(two));
    m_transport->expect("GET", u"order=id desc"_s, 200, list({two.at(1), two.at(0), full.at(99)}));
    const auto second = answered(m_connector->pull(Stream::Posts, first->cursor));
    QVERIFY2(second && !second->more, qPrintable(m_transport->problems().join(u'\n')));
    QCOMPARE(second->posts.size(), 2);
    QVERIFY(second->posts.last().planned);

    m_transport->expect("GET", u"updated_at:>='2026-06-16 11:58:00'"_s, 200, list({}));
    m_transport->expect("GET", u"order=id desc"_s, 200, list({two.at(0), full.at(99)}));
    const auto third = answered(m_connector->pull(Stream::Posts, second->cursor));
    QVERIFY2(third && !third->more, qPrintable(m_transport->problems().join(u'\n')));
    QCOMPARE(third->posts.size(), 1);
    QCOMPARE(third->posts.first().id.value, u"b2"_s);
    QVERIFY(third->posts.first().gone);
    QVERIFY(m_transport->isComplete());
}

void tst_Ghost::pull_comments_vanishedAreTrashed()
{
    const QByteArray both
        = json("{'comments':[{'id':'c2','status':'published'},{'id':'c1','status':'hidden'}]}");
    m_transport->expect("GET", u"/users/"_s, 200, ownerAnswer);
    m_transport->expect("GET", u"order=id asc"_s, 200, both);
    m_transport->expect("GET", u"order=id desc"_s, 200, both);
    const auto first = answered(m_connector->pull(Stream::Messages, {}));
    QVERIFY2(first, qPrintable(m_transport->problems().join(u'\n')));
    QCOMPARE(first->messages.size(), 2);
    m_transport->expect("GET", u"order=id asc"_s, 200, json("{'comments':[]}"));
    m_transport->expect(
        "GET", u"order=id desc"_s, 200, json("{'comments':[{'id':'c2','status':'published'}]}"));
    const auto second = answered(m_connector->pull(Stream::Messages, first->cursor));
    QVERIFY2(second, qPrintable(m_transport->problems().join(u'\n')));
    QCOMPARE(second->messages.size(), 1);
    QCOMPARE(second->messages.first().id.value, u"c1"_s);
    QCOMPARE(second->messages.first().moderation, Moderation::Trashed);
}

QTEST_GUILESS_MAIN(tst_Ghost)
#include "tst_ghost.moc"
