// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/discourse/discourseapi.h"
#include "core/connectors/discourse/discourseconnector.h"
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

const auto notFound = json("{'errors':['not there'],'error_type':'not_found'}");
const auto noAccess = json("{'errors':['no'],'error_type':'invalid_access'}");

QByteArray post(int id, const QByteArray &user, const QByteArray &more = {}, int number = 2)
{
    const QByteArray text = QByteArray::number(id);
    return json("{'id':" + text + ",'topic_id':4,'post_number':" + QByteArray::number(number)
                + ",'user_id':" + QByteArray::number(user.size()) + ",'username':'" + user
                + "','name':'Bo','cooked':'<p>Text <b>" + text + "</b></p>','topic_title':'Tea & cake',"
                + "'created_at':'2026-06-16T11:00:00.000Z','post_type':1" + more + "}");
}

QByteArray posts(const QByteArrayList &list)
{
    return "{\"latest_posts\":[" + list.join(',') + "]}";
}

/// A topic as it is shown, with its first post.
QByteArray topic(int id, const QByteArray &title = "Tea & cake", const QByteArray &more = {})
{
    return json("{'id':" + QByteArray::number(id) + ",'title':'" + title
                + "','created_at':'2026-06-16T11:00:00.000Z'" + more + ",'post_stream':{'posts':[{'id':"
                + QByteArray::number(id * 10) + ",'post_number':1,'raw':'**hi**','cooked':'<b>hi</b>'}]}}");
}

QByteArray review(const QByteArray &actions, int version = 3, const QByteArray &status = "0")
{
    return json("{'reviewable':{'id':55,'version':" + QByteArray::number(version) + ",'status':" + status
                + ",'bundled_action_ids':['55-a']},'bundled_actions':[{'id':'55-a','action_ids':[" + actions
                + "]}]}");
}

QJsonObject objectSent(const HttpRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

} // namespace

/// The connector against a scripted line, in the shapes that Discourse documents.
class tst_Discourse : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void address_forms_giveForumAndCategory_data();
    void address_forms_giveForumAndCategory();
    void signIn_staff_mayEverything();
    void signIn_member_moderatesNothing();
    void signIn_badKey_isAuth();
    void signIn_otherSite_isNotThisNetwork();
    void key_ofLongTitle_isShortEnough();
    void publish_topic_carriesItsKey();
    void publish_waitsForReview();
    void publish_answerWithoutTopic_isUncertain();
    void call_tooFast_saysHowLongToWait();
    void upload_file_isShownInTheText();
    void reconcile_redirect_isFollowedToTheTopic();
    void reconcile_absent_looksAmongPending();
    void reconcile_pageOfAProxy_isNoAbsence();
    void update_otherTitle_isRenamed();
    void delete_emptyAnswer_isFine();
    void reply_post_hangsUnderIt();
    void reply_held_isTold();
    void moderate_trash_isCheckedAfterwards();
    void moderate_approve_bringsBackOrShows();
    void moderate_spam_flagsAndHides();
    void review_action_isOneOfThoseOffered_data();
    void review_action_isOneOfThoseOffered();
    void review_changedMeanwhile_isLookedAtOnce();
    void review_decidedElsewhere_isGone();
    void review_noAction_isRefused();
    void pull_topics_bringTheirTexts();
    void pull_posts_goOnWhereTheyStopped();
    void pull_posts_emptySpanGoesOn();
    void pull_posts_vanishedAreAskedFor();
    void pull_queue_isHeldAndLeaves();
    void pull_members_areTold();
    void pull_wrongTypes_areMalformed_data();
    void pull_wrongTypes_areMalformed();

private:
    [[nodiscard]] std::unique_ptr<Connector> make(const QString &address, bool moderates = true);
    [[nodiscard]] static Draft draft();
    [[nodiscard]] Result<Page> pullAll(Stream stream, QString &cursor);
    [[nodiscard]] QString problems() const { return m_transport->problems().join(u'\n'); }

    FixedClock m_clock{QDateTime(QDate(2026, 6, 16), QTime(12, 0), Qt::UTC)};
    std::unique_ptr<FakeTransport> m_transport;
    std::unique_ptr<Connector> m_connector;
};

std::unique_ptr<Connector> tst_Discourse::make(const QString &address, bool moderates)
{
    Endpoint endpoint;
    endpoint.url = QUrl(address);
    endpoint.credentials = {u"lila"_s, u"key-1"_s};
    if (!moderates)
        endpoint.capabilities
            = DiscourseConnector::network().capabilities & ~domain::Capabilities(Capability::Approve);
    return std::make_unique<DiscourseConnector>(endpoint, *m_transport, m_clock);
}

Draft tst_Discourse::draft()
{
    Draft made;
    made.key = u"tea-abc123"_s;
    made.title = u"Tea & cake"_s;
    made.text = u"On **Saturday**."_s;
    return made;
}

Result<Page> tst_Discourse::pullAll(Stream stream, QString &cursor)
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

void tst_Discourse::init()
{
    m_connector.reset();
    m_transport = std::make_unique<FakeTransport>();
    m_connector = make(u"https://forum.example/c/news/5"_s);
}

void tst_Discourse::address_forms_giveForumAndCategory_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("forum");
    QTest::addColumn<QString>("category");
    QTest::newRow("forum") << u"https://f.example"_s << u"https://f.example/"_s << QString();
    QTest::newRow("below") << u"https://f.example/forum/"_s << u"https://f.example/forum/"_s << QString();
    QTest::newRow("category") << u"https://f.example/forum/c/news/5/l/latest"_s
                              << u"https://f.example/forum/"_s << u"5"_s;
    QTest::newRow("category in one") << u"https://f.example/c/news/paris/12?x=1"_s << u"https://f.example/"_s
                                     << u"12"_s;
    QTest::newRow("number alone") << u"https://f.example/c/5"_s << u"https://f.example/"_s << u"5"_s;
    QTest::newRow("topic") << u"https://f.example/t/tea/7"_s << u"https://f.example/"_s << QString();
}

void tst_Discourse::address_forms_giveForumAndCategory()
{
    QFETCH(QString, address);
    const discourse::Place place = discourse::placeOf(QUrl(address));
    QTEST(place.forum, "forum");
    QTEST(place.category, "category");
    QCOMPARE(discourse::placeOf(discourse::categoryUrl(place)).category, place.category);
}

void tst_Discourse::signIn_staff_mayEverything()
{
    m_transport->expect("GET",
                        u"/session/current.json"_s,
                        200,
                        json("{'current_user':{'id':1,'username':'lila','moderator':true}}"));
    m_transport->expect("GET", u"/c/5/show.json"_s, 200, json("{'category':{'id':5,'permission':1}}"));
    m_transport->expect("GET", u"/site/basic-info.json"_s, 200, json("{'title':'Cap'}"));
    const auto profile = answered(m_connector->signIn());
    QVERIFY2(profile, qPrintable(problems()));
    QCOMPARE(profile->capabilities, DiscourseConnector::network().capabilities);
    QCOMPARE(profile->handle, u"lila"_s);
    QCOMPARE(profile->displayName, u"Cap"_s);
    QCOMPARE(profile->apiUrl, u"https://forum.example/"_s);
    QCOMPARE(profile->url, QUrl(u"https://forum.example/c/news/5"_s));
    const auto headers = m_transport->sent().first().headers;
    QVERIFY(headers.contains(QPair<QByteArray, QByteArray>("Api-Key", "key-1")));
    QVERIFY(headers.contains(QPair<QByteArray, QByteArray>("Api-Username", "lila")));
}

void tst_Discourse::signIn_member_moderatesNothing()
{
    m_transport->expect(
        "GET", u"/session/current.json"_s, 200, json("{'current_user':{'id':9,'username':'lila'}}"));
    m_transport->expect("GET", u"/c/5/show.json"_s, 200, json("{'category':{'id':5,'permission':2}}"));
    m_transport->expect("GET", u"/site/basic-info.json"_s, 404, notFound);
    const auto profile = answered(m_connector->signIn());
    QVERIFY2(profile, qPrintable(problems()));
    for (const Capability gone :
         {Capability::Publish, Capability::Approve, Capability::Trash, Capability::Spam})
        QVERIFY(!profile->capabilities.testFlag(gone));
    QVERIFY(profile->capabilities.testFlag(Capability::Reply));
    QCOMPARE(profile->displayName, u"forum.example"_s);
}

void tst_Discourse::signIn_badKey_isAuth()
{
    for (const auto &[status, body] : {QPair<int, QByteArray>(403, noAccess), {404, notFound}}) {
        m_transport->expect("GET", u"/session/current.json"_s, status, body);
        const auto profile = answered(m_connector->signIn());
        QVERIFY(!profile);
        QCOMPARE(profile.error().code, ErrorCode::Auth);
    }
}

void tst_Discourse::signIn_otherSite_isNotThisNetwork()
{
    for (const auto &[status, body] :
         {QPair<int, QByteArray>(404, "<html>"), {200, "<html>"}, {200, "{}"}, {200, "[]"}}) {
        m_transport->expect("GET", u"/session/current.json"_s, status, body);
        const auto profile = answered(m_connector->signIn());
        QVERIFY(!profile);
        QCOMPARE(profile.error().code, ErrorCode::NotThisNetwork);
    }
}

void tst_Discourse::key_ofLongTitle_isShortEnough()
{
    Draft made = draft();
    made.title = u"Where to find us on the market of Saint-Tropez this summer, and why"_s;
    const QString key = m_connector->makeKey(made);
    QVERIFY(key.size() <= 50 && key.size() > 20);
    QVERIFY(key != m_connector->makeKey(made));
    QCOMPARE(discourse::keyOf(key), key);
}

void tst_Discourse::publish_topic_carriesItsKey()
{
    m_transport->expect("POST", u"/posts.json"_s, 200, post(40, "lila", {}, 1));
    const auto receipt = answered(m_connector->publish(draft()));
    QVERIFY2(receipt, qPrintable(problems()));
    QVERIFY(receipt->published);
    QCOMPARE(receipt->id.value, u"4"_s);
    QCOMPARE(receipt->url, QUrl(u"https://forum.example/t/4"_s));
    const QJsonObject sent = objectSent(m_transport->sent().first());
    QCOMPARE(sent.value("external_id"_L1).toString(), u"tea-abc123"_s);
    QCOMPARE(sent.value("category"_L1).toInt(), 5);
    QCOMPARE(sent.value("title"_L1).toString(), u"Tea & cake"_s);
    QCOMPARE(sent.value("raw"_L1).toString(), u"On **Saturday**."_s);
}

void tst_Discourse::publish_waitsForReview()
{
    m_transport->expect(
        "POST", u"/posts.json"_s, 200, json("{'action':'enqueued','pending_post':{'id':55}}"));
    const auto receipt = answered(m_connector->publish(draft()));
    QVERIFY(receipt && !receipt->published);
    QCOMPARE(receipt->id.value, u"review:55"_s);
}

void tst_Discourse::publish_answerWithoutTopic_isUncertain()
{
    for (const QByteArray &body : {QByteArray("{}"), QByteArray("[]"), json("{'topic_id':'','id':7}")}) {
        m_transport->expect("POST", u"/posts.json"_s, 200, body);
        const auto receipt = answered(m_connector->publish(draft()));
        QVERIFY(!receipt);
        QCOMPARE(receipt.error().code, ErrorCode::Uncertain);
    }
}

void tst_Discourse::call_tooFast_saysHowLongToWait()
{
    const auto limited = json(
        "{'errors':['slow'],'error_type':'rate_limit','extras':{'wait_seconds':37,'time_left':'37 s'}}");
    m_transport->expect("POST", u"/posts.json"_s, 429, limited);
    const auto told = answered(m_connector->publish(draft()));
    QVERIFY(!told);
    QCOMPARE(told.error().code, ErrorCode::Rate);
    QCOMPARE(told.error().retryAfter, std::optional(std::chrono::seconds(37)));
    // What the header says counts more.
    m_transport->expect("POST", u"/posts.json"_s, 429, limited, {{"Retry-After", "90"}});
    QCOMPARE(answered(m_connector->publish(draft())).error().retryAfter,
             std::optional(std::chrono::seconds(90)));
}

void tst_Discourse::upload_file_isShownInTheText()
{
    m_transport->expect("POST", u"/uploads.json"_s, 200, json("{'id':3,'short_url':'upload://abc.png'}"));
    const auto id = answered(m_connector->uploadMedia({u"a.png"_s, u"image/png"_s, u"x"_s, "bytes"}));
    QVERIFY(id);
    Draft made = draft();
    made.media = {{*id, u"A [red] cup|x"_s, QSize(800, 600)}, {*id, {}, {}}};
    QCOMPARE(discourse::rawOf(made),
             u"On **Saturday**.\n\n![A red cupx|800x600](upload://abc.png)\n\n![](upload://abc.png)"_s);
    for (const QByteArray &odd : {QByteArray("javascript:1"), QByteArray("upload://a) [x](http://b")}) {
        m_transport->expect("POST", u"/uploads.json"_s, 200, json("{'short_url':'" + odd + "'}"));
        QVERIFY(!answered(m_connector->uploadMedia({u"a.png"_s, u"image/png"_s, u"x"_s, "bytes"})));
    }
}

void tst_Discourse::reconcile_redirect_isFollowedToTheTopic()
{
    // Behind a proxy it may name itself with http; the way is ours.
    m_transport->expect("GET",
                        u"/t/external_id/tea-abc123.json"_s,
                        301,
                        {},
                        {{"Location", "http://forum.example/t/tea-cake/4.json"}});
    m_transport->expect("GET", u"/t/4.json"_s, 200, topic(4));
    const auto found = answered(m_connector->reconcile(draft()));
    QVERIFY2(found && *found, qPrintable(problems()));
    QCOMPARE((*found)->id.value, u"4"_s);
    QVERIFY((*found)->published);
    QVERIFY(!m_transport->sent().first().followsRedirects);
    QCOMPARE(m_transport->sent().last().url.scheme(), u"https"_s);
    m_transport->expect("GET", u"/t/external_id/"_s, 301, {}, {{"Location", "https://other.example/login"}});
    QCOMPARE(answered(m_connector->reconcile(draft())).error().code, ErrorCode::MalformedAnswer);
}

void tst_Discourse::reconcile_absent_looksAmongPending()
{
    m_transport->expect("GET", u"/t/external_id/"_s, 404, notFound);
    m_transport->expect("GET",
                        u"/posts/lila/pending.json"_s,
                        200,
                        json("{'pending_posts':[{'id':1,'title':'x'},{'id':55,'title':'Tea & cake'}]}"));
    auto found = answered(m_connector->reconcile(draft()));
    QVERIFY2(found && *found, qPrintable(problems()));
    QCOMPARE((*found)->id.value, u"review:55"_s);
    m_transport->expect("GET", u"/t/external_id/"_s, 404, notFound);
    m_transport->expect("GET", u"/pending.json"_s, 404, notFound);
    found = answered(m_connector->reconcile(draft()));
    QVERIFY(found && !*found);
}

void tst_Discourse::reconcile_pageOfAProxy_isNoAbsence()
{
    m_transport->expect("GET", u"/t/external_id/"_s, 404, "<html>");
    const auto found = answered(m_connector->reconcile(draft()));
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::NotThisNetwork);
}

void tst_Discourse::update_otherTitle_isRenamed()
{
    m_transport->expect("GET", u"/t/4.json"_s, 200, topic(4, "Old title"));
    m_transport->expect("PUT", u"/posts/40.json"_s, 200, json("{'post':{'id':40}}"));
    m_transport->expect("PUT", u"/t/-/4.json"_s, 200, "{}");
    const auto receipt = answered(m_connector->updatePost({u"4"_s}, draft()));
    QVERIFY2(receipt && m_transport->isComplete(), qPrintable(problems()));
    const QJsonObject edit = objectSent(m_transport->sent().at(1)).value("post"_L1).toObject();
    QCOMPARE(edit.value("raw"_L1).toString(), u"On **Saturday**."_s);
    m_transport->expect("GET", u"/t/4.json"_s, 200, topic(4));
    m_transport->expect("PUT", u"/posts/40.json"_s, 200, {});
    QVERIFY(answered(m_connector->updatePost({u"4"_s}, draft())) && m_transport->isComplete());
}

void tst_Discourse::delete_emptyAnswer_isFine()
{
    m_transport->expect("DELETE", u"/t/4.json"_s, 200, {});
    QVERIFY(answered(m_connector->deletePost({u"4"_s})));
    m_transport->expect("DELETE", u"/t/4.json"_s, 404, notFound);
    QVERIFY(answered(m_connector->deletePost({u"4"_s})));
    m_transport->expect("DELETE", u"/review/55"_s, 200, "{}");
    QVERIFY(answered(m_connector->deletePost({u"review:55"_s})));
}

void tst_Discourse::reply_post_hangsUnderIt()
{
    m_transport->expect("GET", u"/posts/41.json"_s, 200, post(41, "bo", {}, 7));
    m_transport->expect("POST", u"/posts.json"_s, 200, post(42, "lila", {}, 8));
    const auto message = answered(m_connector->reply({}, {u"41"_s}, u"Yes, of course."_s));
    QVERIFY2(message, qPrintable(problems()));
    QCOMPARE(message->id.value, u"42"_s);
    QCOMPARE(message->parent.value, u"41"_s);
    QVERIFY(message->own);
    const QJsonObject sent = objectSent(m_transport->sent().last());
    QCOMPARE(sent.value("topic_id"_L1).toInt(), 4);
    QCOMPARE(sent.value("reply_to_post_number"_L1).toInt(), 7);
}

void tst_Discourse::reply_held_isTold()
{
    m_transport->expect(
        "POST", u"/posts.json"_s, 200, json("{'action':'enqueued','pending_post':{'id':56}}"));
    const auto message = answered(m_connector->reply({u"4"_s}, {}, u"Yes."_s));
    QVERIFY(message);
    QCOMPARE(message->moderation, Moderation::Held);
    QCOMPARE(message->id.value, u"review:56"_s);
    const auto refused = answered(m_connector->reply({u"4"_s}, {u"review:55"_s}, u"Yes."_s));
    QCOMPARE(refused.error().code, ErrorCode::Unsupported);
}

void tst_Discourse::moderate_trash_isCheckedAfterwards()
{
    const auto trash = [this] { return answered(m_connector->moderate({u"41"_s}, ModerationAction::Trash)); };
    const QByteArray deleted = ",'deleted_at':'2026-06-16T11:30:00Z'";
    m_transport->expect("DELETE", u"/posts/41.json"_s, 200, {});
    m_transport->expect("GET", u"/posts/41.json"_s, 200, post(41, "bo", deleted));
    QCOMPARE(trash().value(), Moderation::Trashed);
    // Already so.
    m_transport->expect("DELETE", u"/posts/41.json"_s, 403, noAccess);
    m_transport->expect("GET", u"/posts/41.json"_s, 200, post(41, "bo", deleted));
    QCOMPARE(trash().value(), Moderation::Trashed);
    m_transport->expect("DELETE", u"/posts/41.json"_s, 403, noAccess);
    m_transport->expect("GET", u"/posts/41.json"_s, 200, post(41, "bo"));
    QCOMPARE(trash().error().code, ErrorCode::Forbidden);
    m_transport->expect("DELETE", u"/posts/41.json"_s, 200, {});
    m_transport->expect("GET", u"/posts/41.json"_s, 200, post(41, "bo"));
    QCOMPARE(trash().error().code, ErrorCode::Refused);
}

void tst_Discourse::moderate_approve_bringsBackOrShows()
{
    const auto approve
        = [this] { return answered(m_connector->moderate({u"41"_s}, ModerationAction::Approve)); };
    m_transport->expect(
        "GET", u"/posts/41.json"_s, 200, post(41, "bo", ",'deleted_at':'2026-06-16T11:30:00Z'"));
    m_transport->expect("PUT", u"/posts/41/recover.json"_s, 200, {});
    QCOMPARE(approve().value(), Moderation::Approved);
    m_transport->expect("GET", u"/posts/41.json"_s, 200, post(41, "bo", ",'hidden':true"));
    m_transport->expect("PUT", u"/posts/41/unhide.json"_s, 200, {});
    QCOMPARE(approve().value(), Moderation::Approved);
    m_transport->expect("GET", u"/posts/41.json"_s, 200, post(41, "bo"));
    QCOMPARE(approve().value(), Moderation::Approved);
    QVERIFY2(m_transport->isComplete(), qPrintable(problems()));
}

void tst_Discourse::moderate_spam_flagsAndHides()
{
    m_transport->expect("POST", u"/post_actions.json"_s, 200, post(41, "bo"));
    QCOMPARE(answered(m_connector->moderate({u"41"_s}, ModerationAction::Spam)).value(), Moderation::Spam);
    const QJsonObject sent = objectSent(m_transport->sent().first());
    QCOMPARE(sent.value("id"_L1).toInt(), 41);
    QCOMPARE(sent.value("post_action_type_id"_L1).toInt(), 8);
    QVERIFY(sent.value("take_action"_L1).toBool());
}

void tst_Discourse::review_action_isOneOfThoseOffered_data()
{
    QTest::addColumn<ModerationAction>("action");
    QTest::addColumn<QByteArray>("offered");
    QTest::addColumn<QString>("performed");
    const auto approve = ModerationAction::Approve;
    const auto trash = ModerationAction::Trash;
    const auto spam = ModerationAction::Spam;
    QTest::newRow("queued, yes") << approve << QByteArray("'reject_post','approve_post'")
                                 << u"approve_post"_s;
    QTest::newRow("queued, no") << trash << QByteArray("'approve_post','reject_post'") << u"reject_post"_s;
    QTest::newRow("flagged, yes") << approve << QByteArray("'agree_and_hide','disagree'") << u"disagree"_s;
    QTest::newRow("flagged, no") << trash << QByteArray("'agree_and_keep','agree_and_hide'")
                                 << u"agree_and_hide"_s;
    QTest::newRow("hidden, yes") << approve << QByteArray("'disagree_and_restore','agree_and_keep_hidden'")
                                 << u"disagree_and_restore"_s;
    QTest::newRow("spam") << spam << QByteArray("'reject_post','approve_post'") << u"reject_post"_s;
    QTest::newRow("prefixed") << approve << QByteArray("'post-disagree'") << u"disagree"_s;
}

void tst_Discourse::review_action_isOneOfThoseOffered()
{
    QFETCH(ModerationAction, action);
    QFETCH(QByteArray, offered);
    QFETCH(QString, performed);
    m_transport->expect("GET", u"/review/55.json"_s, 200, review(offered));
    m_transport->expect("PUT",
                        u"/review/55/perform/%1.json?version=3"_s.arg(performed),
                        200,
                        json("{'reviewable_perform_result':{'success':true,'version':4}}"));
    const auto done = answered(m_connector->moderate({u"review:55"_s}, action));
    QVERIFY2(done && m_transport->isComplete(), qPrintable(problems()));
    QCOMPARE(*done, domain::resultOf(action));
}

void tst_Discourse::review_changedMeanwhile_isLookedAtOnce()
{
    m_transport->expect("GET", u"/review/55.json"_s, 200, review("'approve_post'", 3));
    m_transport->expect("PUT", u"version=3"_s, 409, json("{'errors':['conflict']}"));
    m_transport->expect("GET", u"/review/55.json"_s, 200, review("'approve_post'", 4));
    m_transport->expect("PUT", u"version=4"_s, 200, json("{'reviewable_perform_result':{'success':true}}"));
    QVERIFY2(answered(m_connector->moderate({u"review:55"_s}, ModerationAction::Approve)),
             qPrintable(problems()));
    for (int i = 0; i < 2; ++i) {
        m_transport->expect("GET", u"/review/55.json"_s, 200, review("'approve_post'"));
        m_transport->expect("PUT", u"version=3"_s, 409, json("{'errors':['conflict']}"));
    }
    const auto lost = answered(m_connector->moderate({u"review:55"_s}, ModerationAction::Approve));
    QCOMPARE(lost.error().code, ErrorCode::Refused);
    QVERIFY(m_transport->isComplete());
}

void tst_Discourse::review_decidedElsewhere_isGone()
{
    m_transport->expect("GET", u"/review/55.json"_s, 200, review("'x'", 3, "1"));
    auto done = answered(m_connector->moderate({u"review:55"_s}, ModerationAction::Approve));
    QCOMPARE(done.error().code, ErrorCode::Gone);
    m_transport->expect("GET", u"/review/55.json"_s, 404, notFound);
    done = answered(m_connector->moderate({u"review:55"_s}, ModerationAction::Trash));
    QCOMPARE(done.error().code, ErrorCode::Gone);
}

void tst_Discourse::review_noAction_isRefused()
{
    m_transport->expect("GET", u"/review/55.json"_s, 200, review("'approve_user'"));
    const auto done = answered(m_connector->moderate({u"review:55"_s}, ModerationAction::Trash));
    QCOMPARE(done.error().code, ErrorCode::Refused);
    QVERIFY(m_transport->isComplete());
}

void tst_Discourse::pull_topics_bringTheirTexts()
{
    const QByteArray page = json("{'topic_list':{'topics':[{'id':7,'title':'B','slug':'b'},"
                                 "{'id':4,'title':'A','slug':'a'}]}}");
    m_transport->expect("GET", u"/topics/created-by/lila.json"_s, 200, page);
    m_transport->expect("GET", u"/t/7.json"_s, 200, topic(7));
    m_transport->expect("GET", u"/t/4.json"_s, 200, topic(4));
    QString cursor;
    auto pulled = pullAll(Stream::Posts, cursor);
    QVERIFY2(pulled && m_transport->isComplete(), qPrintable(problems()));
    QCOMPARE(pulled->posts.size(), 2);
    QCOMPARE(pulled->posts.first().title, u"B"_s);
    QCOMPARE(pulled->posts.first().text, u"**hi**"_s);
    QVERIFY(pulled->posts.first().published);
    // Later: one has another title, the other is no longer there.
    m_transport->expect(
        "GET", u"/topics/created-by/"_s, 200, json("{'topic_list':{'topics':[{'id':4,'title':'C'}]}}"));
    m_transport->expect("GET", u"/t/4.json"_s, 200, topic(4));
    m_transport->expect("GET", u"/t/7.json"_s, 404, notFound);
    pulled = pullAll(Stream::Posts, cursor);
    QVERIFY2(pulled && m_transport->isComplete(), qPrintable(problems()));
    QCOMPARE(pulled->posts.size(), 2);
    QCOMPARE(pulled->posts.first().title, u"C"_s);
    QVERIFY(pulled->posts.last().gone);
}

void tst_Discourse::pull_posts_goOnWhereTheyStopped()
{
    m_connector = make(u"https://forum.example/"_s, false);
    m_transport->expect("GET",
                        u"/posts.json"_s,
                        200,
                        posts({post(45, "bo"),
                               post(44, "LILA"),
                               post(43, "bo", ",'post_type':3"),
                               post(2, "lila", {}, 1),
                               post(1, "bo", ",'hidden':true")}));
    QString cursor;
    auto pulled = pullAll(Stream::Messages, cursor);
    QVERIFY2(pulled && m_transport->isComplete(), qPrintable(problems()));
    QCOMPARE(pulled->messages.size(), 3); // neither what the forum notes, nor what one begins oneself
    const RemoteMessage &message = pulled->messages.first();
    QCOMPARE(message.text, u"Text 45"_s);
    QCOMPARE(message.subject, u"Tea & cake"_s);
    QCOMPARE(message.thread.value, u"4"_s);
    QCOMPARE(message.url, QUrl(u"https://forum.example/t/4/2"_s));
    QCOMPARE(message.authorUrl, QUrl(u"https://forum.example/u/bo"_s));
    QVERIFY(!message.own && pulled->messages.at(1).own);
    QCOMPARE(pulled->messages.last().moderation, Moderation::Held);
    m_transport->expect("GET", u"/posts.json"_s, 200, posts({post(47, "bo"), post(46, "bo")}));
    m_transport->expect("GET", u"/posts.json?before=45"_s, 200, posts({post(45, "bo"), post(44, "lila")}));
    pulled = pullAll(Stream::Messages, cursor);
    QVERIFY2(pulled && m_transport->isComplete(), qPrintable(problems()));
}

void tst_Discourse::pull_posts_emptySpanGoesOn()
{
    m_connector = make(u"https://forum.example/"_s, false);
    m_transport->expect("GET", u"/posts.json"_s, 200, posts({post(120, "bo")}));
    m_transport->expect("GET", u"before=119"_s, 200, posts({}));
    m_transport->expect("GET", u"before=69"_s, 200, posts({post(60, "bo")}));
    m_transport->expect("GET", u"before=59"_s, 200, posts({}));
    m_transport->expect("GET", u"before=9"_s, 200, posts({}));
    QString cursor;
    const auto pulled = pullAll(Stream::Messages, cursor);
    QVERIFY2(pulled && m_transport->isComplete(), qPrintable(problems()));
    QCOMPARE(pulled->messages.size(), 2);
}

void tst_Discourse::pull_posts_vanishedAreAskedFor()
{
    m_connector = make(u"https://forum.example/"_s, false);
    m_transport->expect(
        "GET", u"/posts.json"_s, 200, posts({post(4, "bo"), post(3, "bo"), post(2, "bo"), post(1, "bo")}));
    QString cursor;
    QVERIFY2(pullAll(Stream::Messages, cursor), qPrintable(problems()));
    m_transport->expect("GET", u"/posts.json"_s, 200, posts({post(3, "bo"), post(1, "bo")}));
    m_transport->expect("GET", u"/posts/4.json"_s, 404, notFound);
    m_transport->expect(
        "GET", u"/posts/2.json"_s, 200, post(2, "bo", ",'deleted_at':'2026-06-16T11:30:00Z'"));
    const auto pulled = pullAll(Stream::Messages, cursor);
    QVERIFY2(pulled && m_transport->isComplete(), qPrintable(problems()));
    QHash<QString, Moderation> fates;
    for (const RemoteMessage &message : pulled->messages)
        fates.insert(message.id.value, message.moderation);
    QCOMPARE(fates.value(u"4"_s), Moderation::Gone);
    QCOMPARE(fates.value(u"2"_s), Moderation::Trashed);
    QCOMPARE(fates.value(u"3"_s), Moderation::Approved);
}

void tst_Discourse::pull_queue_isHeldAndLeaves()
{
    m_transport->expect("GET", u"/posts.json"_s, 200, posts({}));
    m_transport->expect(
        "GET",
        u"/review.json?status=pending&offset=0"_s,
        200,
        json(
            "{'reviewables':[{'id':55,'type':'ReviewableQueuedPost','topic_id':4,'created_by_id':7,"
            "'created_at':'2026-06-16T11:00:00Z','payload':{'raw':'Hello there'}},"
            "{'id':56,'type':'ReviewableFlaggedPost','topic_id':4,'created_by_id':1,'target_created_by_id':7,"
            "'target_url':'/t/tea/4/9','cooked':'<p>Buy <i>now</i></p>'},"
            "{'id':57,'type':'ReviewableUser'}],"
            "'users':[{'id':7,'username':'neo','name':'Neo'}],'topics':[{'id':4,'title':'Tea & cake'}]}"));
    QString cursor;
    auto pulled = pullAll(Stream::Messages, cursor);
    QVERIFY2(pulled && m_transport->isComplete(), qPrintable(problems()));
    QCOMPARE(pulled->messages.size(), 2);
    const RemoteMessage &held = pulled->messages.first();
    QCOMPARE(held.id.value, u"review:55"_s);
    QCOMPARE(held.moderation, Moderation::Held);
    QCOMPARE(held.text, u"Hello there"_s);
    QCOMPARE(held.subject, u"Tea & cake"_s);
    QCOMPARE(held.authorName, u"Neo"_s);
    QCOMPARE(held.author.value, u"7"_s);
    QCOMPARE(pulled->messages.last().text, u"Buy now"_s);
    QCOMPARE(pulled->messages.last().author.value, u"7"_s);
    QCOMPARE(pulled->messages.last().url, QUrl(u"https://forum.example/t/tea/4/9"_s));
    m_transport->expect("GET", u"/posts.json"_s, 200, posts({}));
    m_transport->expect("GET", u"/review.json"_s, 200, json("{'reviewables':[]}"));
    pulled = pullAll(Stream::Messages, cursor);
    QVERIFY2(pulled, qPrintable(problems()));
    QCOMPARE(pulled->messages.size(), 2);
    QCOMPARE(pulled->messages.first().moderation, Moderation::Gone);
}

void tst_Discourse::pull_members_areTold()
{
    m_transport->expect(
        "GET",
        u"/directory_items.json"_s,
        200,
        json("{'directory_items':[{'id':1,'user':{'id':1,'username':'lila','name':'Lila','admin':true}},"
             "{'id':2,'user':{'id':2,'username':'bo','name':''}}],'meta':{'total_rows_directory_items':2}}"));
    QString cursor;
    auto pulled = pullAll(Stream::Members, cursor);
    QVERIFY2(pulled, qPrintable(problems()));
    QCOMPARE(pulled->members.size(), 2);
    QCOMPARE(pulled->members.first().role, u"admin"_s);
    QCOMPARE(pulled->members.last().name, u"bo"_s);
    QCOMPARE(pulled->members.last().url, QUrl(u"https://forum.example/u/bo"_s));
    pulled = pullAll(Stream::Members, cursor); // once a day
    QVERIFY(pulled && pulled->members.isEmpty() && m_transport->isComplete());
}

void tst_Discourse::pull_wrongTypes_areMalformed_data()
{
    QTest::addColumn<Stream>("stream");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("topics") << Stream::Posts << json("{'topic_list':[]}");
    QTest::newRow("topic") << Stream::Posts << json("{'topic_list':{'topics':[{'id':{}}]}}");
    QTest::newRow("posts") << Stream::Messages << json("{'latest_posts':{}}");
    QTest::newRow("post") << Stream::Messages
                          << json("{'latest_posts':[{'id':1,'topic_id':2,'post_number':'x'}]}");
    QTest::newRow("members") << Stream::Members << json("{'directory_items':7}");
    QTest::newRow("member") << Stream::Members << json("{'directory_items':[{'user':[]}]}");
}

void tst_Discourse::pull_wrongTypes_areMalformed()
{
    QFETCH(Stream, stream);
    QFETCH(QByteArray, body);
    m_transport->expect("GET", u"/"_s, 200, body);
    const auto page = answered(m_connector->pull(stream, {}));
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::MalformedAnswer);
}

QTEST_GUILESS_MAIN(tst_Discourse)
#include "tst_discourse.moc"
