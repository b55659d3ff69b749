// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mailman/mailmanapi.h"
#include "core/connectors/mailman/mailmanconnector.h"
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

const auto listAnswer = json("{'list_id':'forum.example.test','fqdn_listname':'forum@example.test',"
                             "'display_name':'Forum','member_count':2}");
const auto notFound = json("{'title':'404 Not Found','description':'404 Not Found'}");

QByteArray held(int number)
{
    const QByteArray id = QByteArray::number(number);
    return json("{'request_id':" + id
                + ",'sender':'Zoe@Example.test','subject':'Hi','reason':'not a member',"
                  "'hold_date':'2026-06-16T11:00:00.5','msg':'From: Zoé <zoe@example.test>\\nSubject: Hi\\n"
                  "Message-ID: <m"
                + id + "@x>\\nContent-Type: text/plain; charset=utf-8\\n\\nBody " + id + "\\n'}");
}

QByteArray heldPage(const QList<int> &numbers, int total)
{
    QByteArrayList entries;
    for (const int number : numbers)
        entries << held(number);
    return "{\"start\":0,\"total_size\":" + QByteArray::number(total) + ",\"entries\":[" + entries.join(',')
        + "]}";
}

const auto emptyPage = json("{'start':0,'total_size':0}");

QByteArray roster(const QByteArrayList &emails, const QByteArray &role)
{
    QByteArrayList entries;
    for (const QByteArray &email : emails)
        entries << json("{'email':'" + email + "','display_name':'N','role':'" + role + "'}");
    return "{\"start\":0,\"total_size\":" + QByteArray::number(emails.size()) + ",\"entries\":["
        + entries.join(',') + "]}";
}

} // namespace

/// The connector against a scripted line.
class tst_Mailman : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void address_forms_giveApiAndList_data();
    void address_forms_giveApiAndList();
    void signIn_list_isDescribed();
    void signIn_onlyList_isTaken();
    void signIn_severalLists_asksWhich();
    void signIn_otherSite_isNotThisNetwork();
    void signIn_unknownList_isGone();
    void pull_held_isRead();
    void pull_vanished_isGoneOnlyWhenAskedFor();
    void pull_decidedHere_isNotGone();
    void pull_tooLargePage_isReadOneByOne();
    void pull_wrongTypes_areMalformed_data();
    void pull_wrongTypes_areMalformed();
    void pull_members_tellEachOnceWithTheHighestRole();
    void moderate_action_sendsTheVerdict_data();
    void moderate_action_sendsTheVerdict();
    void moderate_repeatOfALostAnswer_isDone();
    void moderate_decidedElsewhere_isGone();

private:
    [[nodiscard]] std::unique_ptr<Connector> make(const QString &address
                                                  = u"https://lists.example/3.1/lists/forum.example.test"_s);
    [[nodiscard]] Result<Page> pullAll(Stream stream, QString &cursor);

    FixedClock m_clock{QDateTime(QDate(2026, 6, 16), QTime(12, 0), Qt::UTC)};
    std::unique_ptr<FakeTransport> m_transport;
    std::unique_ptr<Connector> m_connector;
};

std::unique_ptr<Connector> tst_Mailman::make(const QString &address)
{
    Endpoint endpoint;
    endpoint.url = QUrl(address);
    endpoint.credentials = {u"restadmin"_s, u"secret"_s};
    return std::make_unique<MailmanConnector>(endpoint, *m_transport, m_clock);
}

Result<Page> tst_Mailman::pullAll(Stream stream, QString &cursor)
{
    Page all;
    for (bool more = true; more;) {
        const auto page = answered(m_connector->pull(stream, cursor));
        if (!page)
            return page;
        all.messages << page->messages;
        all.members << page->members;
        cursor = page->cursor;
        more = page->more;
    }
    return all;
}

void tst_Mailman::init()
{
    m_connector.reset();
    m_transport = std::make_unique<FakeTransport>();
    m_connector = make();
}

void tst_Mailman::address_forms_giveApiAndList_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("api");
    QTest::addColumn<QString>("list");
    const auto forum = u"forum.example.test"_s;
    QTest::newRow("resource") << u"https://l.example/3.1/lists/forum.example.test"_s
                              << u"https://l.example/3.1/"_s << forum;
    QTest::newRow("resource, deep") << u"https://l.example:8001/rest/3.1/lists/forum@example.test/held?x=1"_s
                                    << u"https://l.example:8001/rest/3.1/"_s << u"forum@example.test"_s;
    QTest::newRow("interface") << u"https://l.example/3.1"_s << u"https://l.example/3.1/"_s << QString();
    QTest::newRow("older") << u"https://l.example/3.0/"_s << u"https://l.example/3.0/"_s << QString();
    QTest::newRow("server") << u"https://l.example"_s << u"https://l.example/3.1/"_s << QString();
    QTest::newRow("fragment") << u"http://127.0.0.1:8001/#forum@example.test"_s
                              << u"http://127.0.0.1:8001/3.1/"_s << u"forum@example.test"_s;
    QTest::newRow("web page") << u"https://l.example/mailman3/postorius/lists/forum.example.test/held"_s
                              << u"https://l.example/3.1/"_s << forum;
}

void tst_Mailman::address_forms_giveApiAndList()
{
    QFETCH(QString, address);
    QFETCH(QString, api);
    QFETCH(QString, list);
    const mailman::Place expected{api, list};
    QCOMPARE(mailman::placeOf(QUrl(address)).apiUrl, api);
    QCOMPARE(mailman::placeOf(QUrl(address)).list, list);
    // What is kept with the account leads back to it.
    if (!list.isEmpty())
        QVERIFY(mailman::placeOf(mailman::listUrl(api, list)) == expected);
}

void tst_Mailman::signIn_list_isDescribed()
{
    m_transport->expect("GET", u"/3.1/lists/forum.example.test"_s, 200, listAnswer);
    const auto profile = answered(m_connector->signIn());
    QVERIFY2(profile, qPrintable(m_transport->problems().join(u'\n')));
    QCOMPARE(profile->apiUrl, u"https://lists.example/3.1/"_s);
    QCOMPARE(profile->url, QUrl(u"https://lists.example/3.1/lists/forum.example.test"_s));
    QCOMPARE(profile->handle, u"forum@example.test"_s);
    QCOMPARE(profile->displayName, u"Forum"_s);
    QVERIFY(!profile->capabilities.testFlag(domain::Capability::Publish));
    QVERIFY(m_transport->sent().first().headers.contains(
        QPair<QByteArray, QByteArray>("Authorization", "Basic cmVzdGFkbWluOnNlY3JldA==")));
}

void tst_Mailman::signIn_onlyList_isTaken()
{
    m_connector = make(u"https://lists.example/"_s);
    m_transport->expect("GET", u"/3.1/lists"_s, 200, "{\"total_size\":1,\"entries\":[" + listAnswer + "]}");
    const auto profile = answered(m_connector->signIn());
    QVERIFY2(profile, qPrintable(m_transport->problems().join(u'\n')));
    QCOMPARE(profile->url, QUrl(u"https://lists.example/3.1/lists/forum.example.test"_s));
}

void tst_Mailman::signIn_severalLists_asksWhich()
{
    m_connector = make(u"https://lists.example/"_s);
    m_transport->expect("GET",
                        u"/3.1/lists"_s,
                        200,
                        "{\"total_size\":9,\"entries\":[" + listAnswer + ',' + listAnswer + "]}");
    const auto profile = answered(m_connector->signIn());
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::InvalidArgument);
    QVERIFY(profile.error().detail.contains(u"9 lists"_s));
}

void tst_Mailman::signIn_otherSite_isNotThisNetwork()
{
    for (const QByteArray &body : {QByteArray("{}"), json("{'list_id':7,'fqdn_listname':[]}")}) {
        m_transport->expect("GET", u"/3.1/lists/"_s, 200, body);
        const auto profile = answered(m_connector->signIn());
        QVERIFY(!profile);
        QCOMPARE(profile.error().code, ErrorCode::NotThisNetwork);
    }
    m_transport->expect("GET", u"/3.1/lists/"_s, 404, "<html>not here</html>");
    const auto profile = answered(m_connector->signIn());
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::NotThisNetwork);
}

void tst_Mailman::signIn_unknownList_isGone()
{
    m_transport->expect("GET", u"/3.1/lists/"_s, 404, notFound);
    const auto profile = answered(m_connector->signIn());
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::Gone);
}

void tst_Mailman::pull_held_isRead()
{
    m_transport->expect("GET", u"count=10&page=1"_s, 200, heldPage({1, 2}, 2));
    QString cursor;
    const auto page = pullAll(Stream::Messages, cursor);
    QVERIFY2(page, qPrintable(m_transport->problems().join(u'\n')));
    QCOMPARE(page->messages.size(), 2);
    const RemoteMessage &message = page->messages.first();
    QCOMPARE(message.id.value, u"1"_s);
    QCOMPARE(message.moderation, Moderation::Held);
    QCOMPARE(message.authorName, u"Zoé"_s);
    QCOMPARE(message.author.value, u"zoe@example.test"_s);
    QCOMPARE(message.authorEmail, u"zoe@example.test"_s);
    QCOMPARE(message.subject, u"Hi"_s);
    QCOMPARE(message.text, u"Body 1"_s);
    QCOMPARE(message.thread.value, u"<m1@x>"_s);
    QCOMPARE(message.writtenAt.toUTC().toString(Qt::ISODate), u"2026-06-16T11:00:00Z"_s);
}

void tst_Mailman::pull_vanished_isGoneOnlyWhenAskedFor()
{
    m_transport->expect("GET", u"page=1"_s, 200, heldPage({1, 2, 3}, 3));
    QString cursor;
    QVERIFY(pullAll(Stream::Messages, cursor));
    m_transport->expect("GET", u"page=1"_s, 200, heldPage({2}, 1));
    m_transport->expect("GET", u"/held/1"_s, 404, notFound);
    m_transport->expect("GET", u"/held/3"_s, 200, held(3)); // pages moved meanwhile
    const auto page = pullAll(Stream::Messages, cursor);
    QVERIFY2(page, qPrintable(m_transport->problems().join(u'\n')));
    QCOMPARE(page->messages.size(), 2);
    QCOMPARE(page->messages.last().id.value, u"1"_s);
    QCOMPARE(page->messages.last().moderation, Moderation::Gone);
    // Told once; what is there still is watched further.
    m_transport->expect("GET", u"page=1"_s, 200, emptyPage);
    m_transport->expect("GET", u"/held/2"_s, 404, notFound);
    m_transport->expect("GET", u"/held/3"_s, 404, notFound);
    QVERIFY(pullAll(Stream::Messages, cursor));
    QVERIFY2(m_transport->isComplete(), qPrintable(m_transport->problems().join(u'\n')));
}

void tst_Mailman::pull_decidedHere_isNotGone()
{
    m_transport->expect("GET", u"page=1"_s, 200, heldPage({1}, 1));
    QString cursor;
    QVERIFY(pullAll(Stream::Messages, cursor));
    m_transport->expect("POST", u"/held/1"_s, 204, {});
    QVERIFY(answered(m_connector->moderate({u"1"_s}, ModerationAction::Approve)));
    m_transport->expect("GET", u"page=1"_s, 200, emptyPage);
    const auto page = pullAll(Stream::Messages, cursor);
    QVERIFY(page && page->messages.isEmpty());
    QVERIFY(m_transport->isComplete());
}

void tst_Mailman::pull_tooLargePage_isReadOneByOne()
{
    const auto tooLarge
        = [](const HttpRequest &) -> Result<HttpResponse> { return fail(ErrorCode::TooLarge); };
    m_transport->expect("GET", u"count=10&page=1"_s, tooLarge);
    m_transport->expect("GET", u"count=1&page=1"_s, 200, heldPage({1}, 3));
    m_transport->expect("GET", u"count=1&page=2"_s, tooLarge);
    m_transport->expect("GET", u"count=1&page=3"_s, 200, heldPage({3}, 3));
    m_transport->expect("GET", u"count=1&page=4"_s, 200, emptyPage);
    QString cursor;
    const auto page = pullAll(Stream::Messages, cursor);
    QVERIFY2(page, qPrintable(m_transport->problems().join(u'\n')));
    QCOMPARE(page->messages.size(), 2);
    QVERIFY(m_transport->isComplete());
}

void tst_Mailman::pull_wrongTypes_areMalformed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no page") << QByteArray("{}");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("entries of text") << json("{'total_size':1,'entries':'x'}");
    QTest::newRow("entry of text") << json("{'total_size':1,'entries':['x']}");
    QTest::newRow("number of text") << json("{'total_size':1,'entries':[{'request_id':{},'msg':[]}]}");
    QTest::newRow("web page") << QByteArray("<!doctype html><title>Sign in</title>");
}

void tst_Mailman::pull_wrongTypes_areMalformed()
{
    QFETCH(QByteArray, body);
    m_transport->expect("GET", u"/held"_s, 200, body);
    const auto page = answered(m_connector->pull(Stream::Messages, {}));
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::MalformedAnswer);
    m_transport->expect("GET", u"/roster/owner"_s, 200, body);
    const auto members = answered(m_connector->pull(Stream::Members, {}));
    QVERIFY(!members);
    QCOMPARE(members.error().code, ErrorCode::MalformedAnswer);
}

void tst_Mailman::pull_members_tellEachOnceWithTheHighestRole()
{
    m_transport->expect("GET", u"/roster/owner"_s, 200, roster({"ana@x"}, "owner"));
    m_transport->expect("GET", u"/roster/moderator"_s, 200, roster({"ben@x", "Ana@x"}, "moderator"));
    m_transport->expect("GET", u"/roster/member"_s, 200, roster({"ana@x", "cy@x"}, "member"));
    QString cursor;
    const auto page = pullAll(Stream::Members, cursor);
    QVERIFY2(page, qPrintable(m_transport->problems().join(u'\n')));
    QStringList told;
    for (const RemoteMember &member : page->members)
        told << member.id.value + u' ' + member.role;
    QCOMPARE(told, QStringList({u"ana@x owner"_s, u"ben@x moderator"_s, u"cy@x member"_s}));
}

void tst_Mailman::moderate_action_sendsTheVerdict_data()
{
    QTest::addColumn<ModerationAction>("action");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Moderation>("result");
    QTest::newRow("approve") << ModerationAction::Approve << QByteArray("action=accept")
                             << Moderation::Approved;
    QTest::newRow("trash") << ModerationAction::Trash << QByteArray("action=discard") << Moderation::Trashed;
    QTest::newRow("spam") << ModerationAction::Spam << QByteArray("action=discard") << Moderation::Spam;
}

void tst_Mailman::moderate_action_sendsTheVerdict()
{
    QFETCH(ModerationAction, action);
    m_transport->expect("POST", u"/lists/forum.example.test/held/7"_s, 204, {});
    const auto done = answered(m_connector->moderate({u"7"_s}, action));
    QVERIFY(done);
    QTEST(*done, "result");
    QTEST(m_transport->sent().first().body, "body");
}

void tst_Mailman::moderate_repeatOfALostAnswer_isDone()
{
    m_transport->expect("POST", u"/held/7"_s, [](const HttpRequest &) -> Result<HttpResponse> {
        return fail(ErrorCode::Transient);
    });
    m_transport->expect("POST", u"/held/7"_s, 404, notFound);
    const auto lost = answered(m_connector->moderate({u"7"_s}, ModerationAction::Approve));
    QVERIFY(!lost);
    QCOMPARE(lost.error().code, ErrorCode::Transient);
    QCOMPARE(answered(m_connector->moderate({u"7"_s}, ModerationAction::Approve)).value(),
             Moderation::Approved);
}

void tst_Mailman::moderate_decidedElsewhere_isGone()
{
    m_transport->expect("POST", u"/held/7"_s, 404, notFound);
    const auto done = answered(m_connector->moderate({u"7"_s}, ModerationAction::Approve));
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Gone);
}

QTEST_GUILESS_MAIN(tst_Mailman)
#include "tst_mailman.moc"
