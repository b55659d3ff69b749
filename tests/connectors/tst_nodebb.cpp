// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/nodebb/nodebbapi.h"
#include "core/connectors/nodebb/nodebbconnector.h"
#include "tests/support/answered.h"
#include "tests/support/faketransport.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::connectors;
using ruche::domain::Capability;
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

QByteArray wrapped(const QByteArray &response)
{
    return json("{'status':{'code':'ok','message':'OK'},'response':" + response + "}");
}

QByteArray refusal(const QByteArray &code, const QByteArray &message = "no")
{
    return json("{'status':{'code':'" + code + "','message':'" + message + "'},'response':{}}");
}

const auto self = json("{'uid':2,'username':'Lila &amp; Co','userslug':'lila-co'}");
const auto noQueue = json("{'posts':[],'canAccept':true}");
constexpr qint64 noon = 1'781'611'200'000; // the clock of these tests

QByteArray topic(int tid, const QByteArray &title, qint64 at, const QByteArray &more = {})
{
    const QByteArray number = QByteArray::number(tid);
    return json("{'tid':" + number + ",'title':'" + title + "','mainPid':" + QByteArray::number(tid * 10)
                + ",'slug':'" + number + "/x','timestamp':" + QByteArray::number(at) + more + "}");
}

QByteArray post(int pid, int uid, const QByteArray &more = {})
{
    return json("{'pid':" + QByteArray::number(pid) + ",'tid':4,'uid':" + QByteArray::number(uid)
                + ",'content':'<p>Text <b>" + QByteArray::number(pid) + "</b></p>','timestamp':"
                + QByteArray::number(noon - 1'000'000 + pid) + ",'deleted':0,'user':{'uid':"
                + QByteArray::number(uid) + ",'username':'Bo','userslug':'bo'},'topic':{'tid':4,"
                + "'title':'Tea &amp; cake','mainPid':40}" + more + "}");
}

QByteArray list(const QByteArrayList &objects)
{
    return '[' + objects.join(',') + ']';
}

QJsonObject objectSent(const HttpRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

} // namespace

/// The connector against a scripted line, in the shapes that NodeBB documents and with the habits that
/// version 4.9 was seen to have.
class tst_Nodebb : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void address_forms_giveForumAndCategory_data();
    void address_forms_giveForumAndCategory();
    void signIn_moderator_mayEverything();
    void signIn_noCategory_publishesNothing();
    void signIn_plainUser_moderatesNothing();
    void signIn_badToken_isAuth();
    void signIn_otherSite_isNotThisNetwork();
    void publish_topic_goesIntoTheCategory();
    void publish_planned_isHeldThere();
    void publish_queued_waitsThere();
    void publish_answerWithoutTopic_isUncertain();
    void publish_tooFast_isRate();
    void reconcile_sameTitleSince_isFound();
    void reconcile_olderSameTitle_isNotIt();
    void reconcile_queued_isFound();
    void reconcile_number_isAsked();
    void update_planned_keepsItsMoment();
    void delete_absent_isFine();
    void reply_newUser_isQueued();
    void reply_post_isMade();
    void reply_withoutTopic_asksForIt();
    void moderate_message_data();
    void moderate_message();
    void moderate_alreadySo_isSuccess();
    void pull_topics_bringTheirTexts();
    void pull_topics_vanishedIsGone();
    void pull_posts_goOnWhereTheyStopped();
    void pull_posts_vanishedAreAskedFor();
    void pull_queue_isHeldAndLeaves();
    void pull_members_onceADay();
    void pull_wrongTypes_areMalformed_data();
    void pull_wrongTypes_areMalformed();

private:
    [[nodiscard]] std::unique_ptr<Connector> make(const QString &address, bool moderates = true);
    [[nodiscard]] static Draft draft();
    [[nodiscard]] Result<Page> pullAll(Stream stream, QString &cursor);

    FixedClock m_clock{QDateTime::fromMSecsSinceEpoch(noon, Qt::UTC)};
    std::unique_ptr<FakeTransport> m_transport;
    std::unique_ptr<Connector> m_connector;
};

std::unique_ptr<Connector> tst_Nodebb::make(const QString &address, bool moderates)
{
    Endpoint endpoint;
    endpoint.url = QUrl(address);
    endpoint.credentials.secret = u"token-1"_s;
    if (!moderates)
        endpoint.capabilities
            = NodebbConnector::network().capabilities & ~domain::Capabilities(Capability::Approve);
    return std::make_unique<NodebbConnector>(endpoint, *m_transport, m_clock);
}

Draft tst_Nodebb::draft()
{
    Draft made;
    made.key = u"key-1"_s;
    made.title = u"Tea & cake"_s;
    made.text = u"On Saturday."_s;
    made.firstTriedAt = QDateTime::fromMSecsSinceEpoch(noon - 60'000, Qt::UTC);
    return made;
}

Result<Page> tst_Nodebb::pullAll(Stream stream, QString &cursor)
{
    Page all;
    for (bool more = true; more;) {
        const auto page = answered(m_connector->pull(stream, cursor));
        if (!page)
            return page;
        all.posts << page->posts;
        all.messages << page->messages;
        all.members << page->members;
        cursor = page->cursor;
        more = page->more;
    }
    return all;
}

void tst_Nodebb::init()
{
    m_connector.reset();
    m_transport = std::make_unique<FakeTransport>();
    m_connector = make(u"https://forum.example/category/5/news"_s);
}

void tst_Nodebb::address_forms_giveForumAndCategory_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("forum");
    QTest::addColumn<QString>("category");
    QTest::newRow("forum") << u"https://f.example"_s << u"https://f.example/"_s << QString();
    QTest::newRow("below") << u"https://f.example/forum"_s << u"https://f.example/forum/"_s << QString();
    QTest::newRow("category") << u"https://f.example/forum/category/5/news?page=2"_s
                              << u"https://f.example/forum/"_s << u"5"_s;
    QTest::newRow("kept") << u"https://f.example/category/5"_s << u"https://f.example/"_s << u"5"_s;
    QTest::newRow("topic") << u"https://f.example/topic/7/x"_s << u"https://f.example/"_s << QString();
}

void tst_Nodebb::address_forms_giveForumAndCategory()
{
    QFETCH(QString, address);
    const nodebb::Place place = nodebb::placeOf(QUrl(address));
    QTEST(place.forum, "forum");
    QTEST(place.category, "category");
    QCOMPARE(nodebb::placeOf(nodebb::categoryUrl(place)).category, place.category);
}

void tst_Nodebb::signIn_moderator_mayEverything()
{
    m_transport->expect("GET", u"/api/self"_s, 200, self);
    m_transport->expect("GET",
                        u"/api/category/5"_s,
                        200,
                        json("{'cid':5,'privileges':{'topics:create':true,"
                             "'topics:schedule':true,'topics:reply':true}}"));
    m_transport->expect("GET",
                        u"/api/config"_s,
                        200,
                        json("{'siteTitle':'Cap &amp; Co','maximumTitleLength':99,"
                             "'maximumPostLength':5000}"));
    m_transport->expect("GET", u"/api/post-queue"_s, 200, noQueue);
    const auto profile = answered(m_connector->signIn());
    QVERIFY2(profile, qPrintable(m_transport->problems().join(u'\n')));
    QCOMPARE(profile->capabilities, NodebbConnector::network().capabilities);
    QCOMPARE(profile->apiUrl, u"https://forum.example/"_s);
    QCOMPARE(profile->url, QUrl(u"https://forum.example/category/5"_s));
    QCOMPARE(profile->handle, u"Lila & Co"_s);
    QCOMPARE(profile->displayName, u"Cap & Co"_s);
    QCOMPARE(profile->limits->title, 99);
    QVERIFY(m_transport->sent().first().headers.contains(
        QPair<QByteArray, QByteArray>("Authorization", "Bearer token-1")));
}

void tst_Nodebb::signIn_noCategory_publishesNothing()
{
    m_connector = make(u"https://forum.example/"_s);
    m_transport->expect("GET", u"/api/self"_s, 200, self);
    m_transport->expect("GET", u"/api/config"_s, 200, "{}");
    m_transport->expect("GET", u"/api/post-queue"_s, 200, noQueue);
    const auto profile = answered(m_connector->signIn());
    QVERIFY2(profile, qPrintable(m_transport->problems().join(u'\n')));
    QVERIFY(!profile->capabilities.testFlag(Capability::Publish));
    QVERIFY(profile->capabilities.testFlag(Capability::Reply));
    QCOMPARE(profile->displayName, u"forum.example"_s);
}

void tst_Nodebb::signIn_plainUser_moderatesNothing()
{
    m_transport->expect("GET", u"/api/self"_s, 200, self);
    m_transport->expect("GET", u"/api/category/5"_s, 200, json("{'privileges':{'topics:create':true}}"));
    m_transport->expect("GET", u"/api/config"_s, 200, "{}");
    m_transport->expect("GET", u"/api/post-queue"_s, 403, refusal("forbidden"));
    const auto profile = answered(m_connector->signIn());
    QVERIFY2(profile, qPrintable(m_transport->problems().join(u'\n')));
    QVERIFY(profile->capabilities.testFlag(Capability::Publish));
    QVERIFY(!profile->capabilities.testFlag(Capability::ScheduleNatively));
    QVERIFY(!profile->capabilities.testFlag(Capability::Approve));
    QVERIFY(!profile->capabilities.testFlag(Capability::Trash));
}

void tst_Nodebb::signIn_badToken_isAuth()
{
    m_transport->expect("GET", u"/api/self"_s, 401, "\"not-authorized\"");
    const auto profile = answered(m_connector->signIn());
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::Auth);
}

void tst_Nodebb::signIn_otherSite_isNotThisNetwork()
{
    m_transport->expect("GET", u"/api/self"_s, 200, "{}");
    auto profile = answered(m_connector->signIn());
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::NotThisNetwork);
    m_transport->expect("GET", u"/api/self"_s, 404, "<html>");
    profile = answered(m_connector->signIn());
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::NotThisNetwork);
}

void tst_Nodebb::publish_topic_goesIntoTheCategory()
{
    m_transport->expect("POST", u"/api/v3/topics"_s, 200, wrapped(topic(4, "Tea &amp; cake", noon)));
    const auto receipt = answered(m_connector->publish(draft()));
    QVERIFY2(receipt, qPrintable(m_transport->problems().join(u'\n')));
    QVERIFY(receipt->published);
    QCOMPARE(receipt->id.value, u"4"_s);
    QCOMPARE(receipt->url, QUrl(u"https://forum.example/topic/4"_s));
    const QJsonObject sent = objectSent(m_transport->sent().first());
    QCOMPARE(sent.value("cid"_L1).toInt(), 5);
    QCOMPARE(sent.value("title"_L1).toString(), u"Tea & cake"_s);
    QCOMPARE(sent.value("content"_L1).toString(), u"On Saturday."_s);
    QVERIFY(!sent.contains("timestamp"_L1));
}

void tst_Nodebb::publish_planned_isHeldThere()
{
    Draft made = draft();
    made.at = m_clock.now().addDays(1);
    const qint64 at = made.at->toMSecsSinceEpoch();
    m_transport->expect("POST", u"/api/v3/topics"_s, 200, wrapped(topic(4, "Tea", at, ",'scheduled':true")));
    const auto receipt = answered(m_connector->publish(made));
    QVERIFY(receipt && !receipt->published && !receipt->withdrawn);
    QCOMPARE(receipt->at, *made.at);
    QCOMPARE(objectSent(m_transport->sent().first()).value("timestamp"_L1).toInteger(), at);
}

void tst_Nodebb::publish_queued_waitsThere()
{
    m_transport->expect("POST", u"/api/v3/topics"_s, 200, wrapped("{'queued':true,'id':'topic-1'}"));
    const auto receipt = answered(m_connector->publish(draft()));
    QVERIFY(receipt && !receipt->published);
    QCOMPARE(receipt->id.value, u"queue:topic-1"_s);
    QCOMPARE(receipt->status, u"queued"_s);
}

void tst_Nodebb::publish_answerWithoutTopic_isUncertain()
{
    for (const QByteArray &body : {QByteArray("{}"), wrapped("{}"), wrapped("[]"), wrapped("{'tid':'' }")}) {
        m_transport->expect("POST", u"/api/v3/topics"_s, 200, body);
        const auto receipt = answered(m_connector->publish(draft()));
        QVERIFY(!receipt);
        QCOMPARE(receipt.error().code, ErrorCode::Uncertain);
    }
}

void tst_Nodebb::publish_tooFast_isRate()
{
    m_transport->expect(
        "POST", u"/api/v3/topics"_s, 400, refusal("bad-request", "[[error:too-many-posts, 10]]"));
    const auto receipt = answered(m_connector->publish(draft()));
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().code, ErrorCode::Rate);
    QVERIFY(receipt.error().retryAfter);
}

void tst_Nodebb::reconcile_sameTitleSince_isFound()
{
    m_transport->expect("GET", u"/api/self"_s, 200, self);
    m_transport->expect("GET",
                        u"/api/user/lila-co/topics"_s,
                        200,
                        "{\"topics\":" + list({topic(8, "Other", noon), topic(7, "Tea &amp; cake", noon)})
                            + "}");
    const auto found = answered(m_connector->reconcile(draft()));
    QVERIFY2(found && *found, qPrintable(m_transport->problems().join(u'\n')));
    QCOMPARE((*found)->id.value, u"7"_s);
}

void tst_Nodebb::reconcile_olderSameTitle_isNotIt()
{
    m_transport->expect("GET", u"/api/self"_s, 200, self);
    m_transport->expect("GET",
                        u"/api/user/lila-co/topics"_s,
                        200,
                        "{\"topics\":" + list({topic(7, "Tea &amp; cake", noon - 86'400'000)}) + "}");
    m_transport->expect("GET", u"/api/post-queue"_s, 403, refusal("forbidden"));
    const auto found = answered(m_connector->reconcile(draft()));
    QVERIFY2(found, qPrintable(m_transport->problems().join(u'\n')));
    QVERIFY(!*found);
}

void tst_Nodebb::reconcile_queued_isFound()
{
    m_transport->expect("GET", u"/api/self"_s, 200, self);
    m_transport->expect("GET", u"/topics"_s, 200, "{\"topics\":[]}");
    m_transport->expect("GET",
                        u"/api/post-queue"_s,
                        200,
                        json("{'posts':[{'id':'topic-3','uid':2,'data':{'title':'Tea &amp; cake'},"
                             "'user':{'uid':2,'username':'Lila'}}]}"));
    const auto found = answered(m_connector->reconcile(draft()));
    QVERIFY2(found && *found, qPrintable(m_transport->problems().join(u'\n')));
    QCOMPARE((*found)->id.value, u"queue:topic-3"_s);
}

void tst_Nodebb::reconcile_number_isAsked()
{
    Draft made = draft();
    made.remote.value = u"4"_s;
    m_transport->expect("GET", u"/api/v3/topics/4"_s, 200, wrapped(topic(4, "T", noon, ",'deleted':1")));
    const auto found = answered(m_connector->reconcile(made));
    QVERIFY(found && *found && (*found)->withdrawn);
    m_transport->expect("GET", u"/api/v3/topics/4"_s, 404, refusal("not-found"));
    const auto absent = answered(m_connector->reconcile(made));
    QVERIFY(absent && !*absent);
}

void tst_Nodebb::update_planned_keepsItsMoment()
{
    const qint64 at = noon + 3'600'000;
    m_transport->expect("GET", u"/api/v3/topics/4"_s, 200, wrapped(topic(4, "T", at, ",'scheduled':true")));
    m_transport->expect("PUT", u"/api/v3/posts/40"_s, 200, wrapped("{'pid':40}"));
    const auto receipt = answered(m_connector->updatePost({u"4"_s}, draft()));
    QVERIFY2(receipt, qPrintable(m_transport->problems().join(u'\n')));
    QVERIFY(!receipt->published);
    QCOMPARE(objectSent(m_transport->sent().last()).value("timestamp"_L1).toInteger(), at);
    // One that is out gets none.
    m_transport->expect("GET", u"/api/v3/topics/4"_s, 200, wrapped(topic(4, "T", noon - 1)));
    m_transport->expect("PUT", u"/api/v3/posts/40"_s, 200, wrapped("{'pid':40}"));
    QVERIFY(answered(m_connector->updatePost({u"4"_s}, draft()))->published);
    QVERIFY(!objectSent(m_transport->sent().last()).contains("timestamp"_L1));
}

void tst_Nodebb::delete_absent_isFine()
{
    m_transport->expect("DELETE", u"/api/v3/topics/4/state"_s, 200, wrapped("{}"));
    QVERIFY(answered(m_connector->deletePost({u"4"_s})));
    m_transport->expect("DELETE", u"/api/v3/topics/4/state"_s, 404, refusal("not-found"));
    QVERIFY(answered(m_connector->deletePost({u"4"_s})));
    m_transport->expect("DELETE", u"/api/v3/topics/4/state"_s, 403, refusal("forbidden"));
    QVERIFY(!answered(m_connector->deletePost({u"4"_s})));
}

void tst_Nodebb::reply_newUser_isQueued()
{
    m_transport->expect("POST", u"/api/v3/topics/4"_s, 200, wrapped("{'queued':true,'id':'reply-9'}"));
    const auto message = answered(m_connector->reply({u"4"_s}, {u"41"_s}, u"Yes."_s));
    QVERIFY2(message, qPrintable(m_transport->problems().join(u'\n')));
    QCOMPARE(message->id.value, u"queue:reply-9"_s);
    QCOMPARE(message->moderation, Moderation::Held);
    QVERIFY(message->own);
}

void tst_Nodebb::reply_post_isMade()
{
    m_transport->expect("POST", u"/api/v3/topics/4"_s, 200, wrapped(post(42, 2)));
    const auto message = answered(m_connector->reply({u"4"_s}, {u"41"_s}, u"Yes."_s));
    QVERIFY(message && message->own);
    QCOMPARE(message->id.value, u"42"_s);
    QCOMPARE(message->parent.value, u"41"_s);
    QCOMPARE(message->thread.value, u"4"_s);
    QCOMPARE(objectSent(m_transport->sent().first()).value("toPid"_L1).toInt(), 41);
    m_transport->expect("POST", u"/api/v3/topics/4"_s, 200, wrapped("{'pid':{}}"));
    const auto lost = answered(m_connector->reply({u"4"_s}, {u"41"_s}, u"Yes."_s));
    QVERIFY(!lost);
    QCOMPARE(lost.error().code, ErrorCode::Uncertain);
}

void tst_Nodebb::reply_withoutTopic_asksForIt()
{
    m_transport->expect("GET", u"/api/v3/posts/41"_s, 200, wrapped("{'pid':41,'tid':4}"));
    m_transport->expect("POST", u"/api/v3/topics/4"_s, 200, wrapped(post(42, 2)));
    QVERIFY(answered(m_connector->reply({}, {u"41"_s}, u"Yes."_s)));
    const auto held = answered(m_connector->reply({}, {u"queue:reply-1"_s}, u"Yes."_s));
    QVERIFY(!held);
    QCOMPARE(held.error().code, ErrorCode::Unsupported);
}

void tst_Nodebb::moderate_message_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<ModerationAction>("action");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("route");
    const auto approve = ModerationAction::Approve;
    const auto trash = ModerationAction::Trash;
    const auto queue = u"/api/v3/posts/queue/reply-9"_s;
    QTest::newRow("let through") << u"queue:reply-9"_s << approve << QByteArray("POST") << queue;
    QTest::newRow("reject") << u"queue:reply-9"_s << trash << QByteArray("DELETE") << queue;
    QTest::newRow("bring back") << u"41"_s << approve << QByteArray("PUT") << u"/api/v3/posts/41/state"_s;
    QTest::newRow("remove") << u"41"_s << trash << QByteArray("DELETE") << u"/api/v3/posts/41/state"_s;
}

void tst_Nodebb::moderate_message()
{
    QFETCH(QString, id);
    QFETCH(ModerationAction, action);
    QFETCH(QByteArray, method);
    QFETCH(QString, route);
    m_transport->expect(method, route, 200, wrapped("{}"));
    const auto done = answered(m_connector->moderate({id}, action));
    QVERIFY2(done, qPrintable(m_transport->problems().join(u'\n')));
    QCOMPARE(*done, domain::resultOf(action));
}

void tst_Nodebb::moderate_alreadySo_isSuccess()
{
    m_transport->expect("DELETE", u"/posts/41/state"_s, 400, refusal("bad-request"));
    m_transport->expect("GET", u"/api/v3/posts/41"_s, 200, wrapped("{'pid':41,'tid':4,'deleted':1}"));
    QCOMPARE(answered(m_connector->moderate({u"41"_s}, ModerationAction::Trash)).value(),
             Moderation::Trashed);
    m_transport->expect("DELETE", u"/posts/41/state"_s, 400, refusal("bad-request"));
    m_transport->expect("GET", u"/api/v3/posts/41"_s, 200, wrapped("{'pid':41,'tid':4,'deleted':0}"));
    const auto refused = answered(m_connector->moderate({u"41"_s}, ModerationAction::Trash));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Invalid);
}

void tst_Nodebb::pull_topics_bringTheirTexts()
{
    m_transport->expect("GET", u"/api/self"_s, 200, self);
    QByteArrayList topics;
    for (int tid = 7; tid >= 1; --tid)
        topics << topic(tid, "T" + QByteArray::number(tid), noon);
    const QByteArray page
        = "{\"topics\":" + list(topics) + ",\"pagination\":{\"currentPage\":1,\"pageCount\":1}}";
    // Five in a step, then what is left; the list is asked for anew.
    m_transport->expect("GET", u"/user/lila-co/topics"_s, 200, page);
    for (int tid = 7; tid >= 3; --tid)
        m_transport->expect("GET", u"/posts/%1/raw"_s.arg(tid * 10), 200, wrapped("{'content':'**hi**'}"));
    m_transport->expect("GET", u"/user/lila-co/topics"_s, 200, page);
    for (int tid = 2; tid >= 1; --tid)
        m_transport->expect("GET", u"/posts/%1/raw"_s.arg(tid * 10), 200, wrapped("{'content':'**hi**'}"));
    QString cursor;
    const auto pulled = pullAll(Stream::Posts, cursor);
    QVERIFY2(pulled && m_transport->isComplete(), qPrintable(m_transport->problems().join(u'\n')));
    QCOMPARE(pulled->posts.size(), 7);
    QCOMPARE(pulled->posts.first().title, u"T7"_s);
    QCOMPARE(pulled->posts.first().text, u"**hi**"_s);
    QVERIFY(pulled->posts.first().published);
    // Nothing new, nothing asked.
    m_transport->expect("GET", u"/user/lila-co/topics"_s, 200, page);
    const auto again = pullAll(Stream::Posts, cursor);
    QVERIFY(again && again->posts.isEmpty() && m_transport->isComplete());
}

void tst_Nodebb::pull_topics_vanishedIsGone()
{
    const auto page = [](const QByteArrayList &topics) { return "{\"topics\":" + list(topics) + "}"; };
    m_transport->expect("GET", u"/api/self"_s, 200, self);
    m_transport->expect("GET", u"/topics"_s, 200, page({topic(2, "B", noon), topic(1, "A", noon)}));
    m_transport->expect("GET", u"/posts/20/raw"_s, 200, wrapped("{'content':'x'}"));
    m_transport->expect("GET", u"/posts/10/raw"_s, 200, wrapped("{'content':'x'}"));
    QString cursor;
    QVERIFY(pullAll(Stream::Posts, cursor));
    m_transport->expect("GET", u"/user/lila-co/topics"_s, 200, page({topic(1, "A", noon)}));
    m_transport->expect("GET", u"/api/v3/topics/2"_s, 404, refusal("not-found"));
    const auto pulled = pullAll(Stream::Posts, cursor);
    QVERIFY2(pulled, qPrintable(m_transport->problems().join(u'\n')));
    QCOMPARE(pulled->posts.size(), 1);
    QCOMPARE(pulled->posts.first().id.value, u"2"_s);
    QVERIFY(pulled->posts.first().gone);
}

void tst_Nodebb::pull_posts_goOnWhereTheyStopped()
{
    m_connector = make(u"https://forum.example/category/5"_s, false);
    m_transport->expect("GET", u"/api/self"_s, 200, self);
    m_transport->expect("GET",
                        u"/api/recent/posts?page=1"_s,
                        200,
                        list({post(43, 3), post(42, 2), post(40, 2, ",'isMainPost':true")}));
    m_transport->expect("GET", u"page=2"_s, 200, "[]");
    QString cursor;
    auto pulled = pullAll(Stream::Messages, cursor);
    QVERIFY2(pulled && m_transport->isComplete(), qPrintable(m_transport->problems().join(u'\n')));
    QCOMPARE(pulled->messages.size(), 2); // what one begins oneself is a post
    const RemoteMessage &message = pulled->messages.first();
    QCOMPARE(message.subject, u"Tea & cake"_s);
    QCOMPARE(message.text, u"Text 43"_s);
    QCOMPARE(message.thread.value, u"4"_s);
    QCOMPARE(message.author.value, u"3"_s);
    QCOMPARE(message.kind, domain::MessageKind::Topic);
    QVERIFY(!message.own && pulled->messages.at(1).own);
    // Later ones stop where these began.
    m_transport->expect("GET", u"page=1"_s, 200, list({post(44, 3), post(43, 3), post(42, 2)}));
    pulled = pullAll(Stream::Messages, cursor);
    QVERIFY2(pulled && m_transport->isComplete(), qPrintable(m_transport->problems().join(u'\n')));
}

void tst_Nodebb::pull_posts_vanishedAreAskedFor()
{
    m_connector = make(u"https://forum.example/category/5"_s, false);
    m_transport->expect("GET", u"/api/self"_s, 200, self);
    m_transport->expect("GET", u"page=1"_s, 200, list({post(45, 3), post(44, 3), post(43, 3), post(42, 3)}));
    m_transport->expect("GET", u"page=2"_s, 200, "[]");
    QString cursor;
    QVERIFY(pullAll(Stream::Messages, cursor));
    m_transport->expect("GET", u"page=1"_s, 200, list({post(44, 3), post(42, 3)}));
    m_transport->expect("GET", u"/api/v3/posts/45/summary"_s, 404, refusal("not-found"));
    m_transport->expect("GET", u"/api/v3/posts/43/summary"_s, 200, wrapped(post(43, 3, ",'deleted':1")));
    const auto pulled = pullAll(Stream::Messages, cursor);
    QVERIFY2(pulled && m_transport->isComplete(), qPrintable(m_transport->problems().join(u'\n')));
    QHash<QString, Moderation> fates;
    for (const RemoteMessage &message : pulled->messages)
        fates.insert(message.id.value, message.moderation);
    QCOMPARE(fates.value(u"45"_s), Moderation::Gone);
    QCOMPARE(fates.value(u"43"_s), Moderation::Trashed);
    QCOMPARE(fates.value(u"44"_s), Moderation::Approved);
}

void tst_Nodebb::pull_queue_isHeldAndLeaves()
{
    m_transport->expect("GET", u"/api/self"_s, 200, self);
    m_transport->expect("GET", u"/api/recent/posts"_s, 200, "[]");
    m_transport->expect(
        "GET",
        u"/api/post-queue"_s,
        200,
        json("{'posts':[{'id':'reply-9','uid':7,'type':'reply','data':{'tid':4,'content':'<p>Hello</p>',"
             "'rawContent':'Hello','timestamp':1781611100000},'user':{'uid':7,'username':'Neo','userslug':'"
             "neo'},"
             "'topic':{'title':'Tea &amp; cake'}}]}"));
    QString cursor;
    auto pulled = pullAll(Stream::Messages, cursor);
    QVERIFY2(pulled, qPrintable(m_transport->problems().join(u'\n')));
    QCOMPARE(pulled->messages.size(), 1);
    const RemoteMessage &held = pulled->messages.first();
    QCOMPARE(held.id.value, u"queue:reply-9"_s);
    QCOMPARE(held.moderation, Moderation::Held);
    QCOMPARE(held.text, u"Hello"_s);
    QCOMPARE(held.subject, u"Tea & cake"_s);
    QCOMPARE(held.thread.value, u"4"_s);
    QCOMPARE(held.authorName, u"Neo"_s);
    m_transport->expect("GET", u"/api/recent/posts"_s, 200, "[]");
    m_transport->expect("GET", u"/api/post-queue"_s, 200, noQueue);
    pulled = pullAll(Stream::Messages, cursor);
    QCOMPARE(pulled->messages.size(), 1);
    QCOMPARE(pulled->messages.first().moderation, Moderation::Gone);
    // A right that was taken away is no failure.
    m_transport->expect("GET", u"/api/recent/posts"_s, 200, "[]");
    m_transport->expect("GET", u"/api/post-queue"_s, 403, refusal("forbidden"));
    QVERIFY(pullAll(Stream::Messages, cursor));
}

void tst_Nodebb::pull_members_onceADay()
{
    const auto page = [](int number) {
        return json("{'users':[{'uid':" + QByteArray::number(number)
                    + ",'username':'u&amp;1','userslug':'u','joindate':1600000000000,'banned':"
                    + (number == 2 ? "1" : "0") + "}],'userCount':2,'pagination':{'currentPage':"
                    + QByteArray::number(number) + ",'pageCount':2}}");
    };
    m_transport->expect("GET", u"/api/users?section=joindate&page=1"_s, 200, page(1));
    m_transport->expect("GET", u"page=2"_s, 200, page(2));
    QString cursor;
    auto pulled = pullAll(Stream::Members, cursor);
    QVERIFY2(pulled, qPrintable(m_transport->problems().join(u'\n')));
    QCOMPARE(pulled->members.size(), 2);
    QCOMPARE(pulled->members.first().handle, u"u&1"_s);
    QCOMPARE(pulled->members.last().role, u"banned"_s);
    QCOMPARE(pulled->members.last().since.toString(Qt::ISODate), u"2020-09-13T12:26:40Z"_s);
    pulled = pullAll(Stream::Members, cursor);
    QVERIFY(pulled && pulled->members.isEmpty());
    QVERIFY(m_transport->isComplete());
}

void tst_Nodebb::pull_wrongTypes_areMalformed_data()
{
    QTest::addColumn<Stream>("stream");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("topics") << Stream::Posts << json("{'topics':{}}");
    QTest::newRow("topic") << Stream::Posts << json("{'topics':[{'tid':-1}]}");
    QTest::newRow("posts") << Stream::Messages << json("{'posts':[]}");
    QTest::newRow("post") << Stream::Messages << json("[{'pid':1e300}]");
    QTest::newRow("users") << Stream::Members << json("{'users':'x'}");
    QTest::newRow("user") << Stream::Members << json("{'users':[[[]]]}");
}

void tst_Nodebb::pull_wrongTypes_areMalformed()
{
    QFETCH(Stream, stream);
    QFETCH(QByteArray, body);
    if (stream != Stream::Members)
        m_transport->expect("GET", u"/api/self"_s, 200, self);
    m_transport->expect("GET", u"/api/"_s, 200, body);
    const auto page = answered(m_connector->pull(stream, {}));
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::MalformedAnswer);
}

QTEST_GUILESS_MAIN(tst_Nodebb)
#include "tst_nodebb.moc"
