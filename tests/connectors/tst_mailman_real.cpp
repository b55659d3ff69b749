// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/connectors/connectorregistry.h"
#include "core/connectors/qthttptransport.h"
#include "tests/support/answered.h"
#include "tests/support/mailmanserver.h"

#include <QHash>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::connectors;
using namespace ruche::domain;
using ruche::test::answered;

namespace {

constexpr int patience = 60'000; // ms; machines are shared

} // namespace

/// Everything that the connector does, on a real Mailman 3, to which mails come in as from a mail server.
class tst_Mailman_Real : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void signIn_listNamed_findsIt_data();
    void signIn_listNamed_findsIt();
    void signIn_noListNamed_takesTheOnlyOne();
    void signIn_wrongPassword_isAuth();
    void signIn_unknownList_isGone();
    void pull_members_haveTheirRoles();
    void pull_held_isReadAndGoneWhenDecidedElsewhere();
    void pull_manyHeld_areReadPageByPage();
    void moderate_approve_sendsItToTheList();
    void moderate_discard_removesIt_data();
    void moderate_discard_removesIt();
    void moderate_absent_isGone();

private:
    struct Pulled
    {
        QHash<QString, RemoteMessage> bySubject;
        QHash<QString, RemoteMessage> byId;
        QHash<QString, RemoteMember> members;
        QString cursor;
        QString problem;
        int pages = 0;
    };

    [[nodiscard]] Endpoint endpoint() const;
    [[nodiscard]] std::unique_ptr<Connector> connector(const Endpoint &endpoint)
    {
        return makeConnector(u"mailman"_s, endpoint, m_transport, m_clock);
    }
    [[nodiscard]] Pulled pullAll(Stream stream, const QString &cursor = {});
    /// A mail to the list, given to it as a mail server would; the server's last answer.
    [[nodiscard]] QByteArray deliver(const QString &from, const QString &subject, const QString &body);
    /// Waits until the message of that subject is held; its number.
    [[nodiscard]] RemoteId held(const QString &subject);
    /// What the connector does not do: sent with the password, as another program would.
    [[nodiscard]] Result<HttpResponse>
    send(const QByteArray &method, const QString &route, const QByteArray &body = {});

    test::MailmanServer m_server;
    SystemClock m_clock;
    QtHttpTransport m_transport;
    std::unique_ptr<Connector> m_mailman;
    int m_count = 0;
};

void tst_Mailman_Real::initTestCase()
{
    if (!m_server.start()) {
        if (m_server.isUnavailable())
            QSKIP(qPrintable(m_server.problem()));
        QFAIL(qPrintable(m_server.problem()));
    }
    m_mailman = connector(endpoint());
}

Endpoint tst_Mailman_Real::endpoint() const
{
    Endpoint made;
    made.url = QUrl(m_server.url().toString() + u"/lists/forum.example.test"_s);
    made.credentials = {m_server.user(), m_server.password()};
    return made;
}

tst_Mailman_Real::Pulled tst_Mailman_Real::pullAll(Stream stream, const QString &cursor)
{
    Pulled pulled;
    pulled.cursor = cursor;
    for (bool more = true; more; ++pulled.pages) {
        const auto page = answered(m_mailman->pull(stream, pulled.cursor), patience);
        if (!page) {
            pulled.problem = codeName(page.error().code) + u' ' + page.error().detail;
            return pulled;
        }
        for (const RemoteMessage &one : page->messages) {
            pulled.bySubject.insert(one.subject, one);
            pulled.byId.insert(one.id.value, one);
        }
        for (const RemoteMember &one : page->members)
            pulled.members.insert(one.id.value, one);
        more = page->more;
        pulled.cursor = page->cursor;
    }
    return pulled;
}

QByteArray tst_Mailman_Real::deliver(const QString &from, const QString &subject, const QString &body)
{
    QTcpSocket line;
    line.connectToHost(u"127.0.0.1"_s, m_server.lmtpPort());
    if (!line.waitForConnected(patience))
        return "no connection";
    QByteArray answer;
    // Each answer ends with the line that has a space behind its number.
    const auto listen = [&line, &answer] {
        for (bool more = true; more;) {
            while (!line.canReadLine()) {
                if (!line.waitForReadyRead(patience))
                    return false;
            }
            answer = line.readLine();
            more = answer.size() > 3 && answer.at(3) == '-';
        }
        return answer.startsWith('2') || answer.startsWith('3');
    };
    const QByteArray mail = QByteArray("From: ") + from.toUtf8() + "\r\nTo: forum@example.test\r\nSubject: "
        + subject.toUtf8() + "\r\nMessage-ID: <real-" + QByteArray::number(++m_count)
        + "@example.test>\r\nDate: Tue, 16 Jun 2026 18:30:00 +0200\r\nMIME-Version: 1.0\r\n"
          "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        + body.toUtf8() + "\r\n.";
    const QByteArray sender = from.section(u'<', -1).section(u'>', 0, 0).toUtf8();
    if (!listen())
        return answer;
    for (const QByteArray &words : QByteArrayList{
             "LHLO test", "MAIL FROM:<" + sender + ">", "RCPT TO:<forum@example.test>", "DATA", mail}) {
        line.write(words + "\r\n");
        if (!listen())
            return answer;
    }
    line.write("QUIT\r\n");
    line.waitForBytesWritten(patience);
    return "ok";
}

RemoteId tst_Mailman_Real::held(const QString &subject)
{
    RemoteId id;
    (void)QTest::qWaitFor(
        [this, &id, &subject] {
            id = pullAll(Stream::Messages).bySubject.value(subject).id;
            return !id.isEmpty();
        },
        patience);
    return id;
}

Result<HttpResponse>
tst_Mailman_Real::send(const QByteArray &method, const QString &route, const QByteArray &body)
{
    HttpRequest request;
    request.method = method;
    request.url = QUrl(m_server.url().toString() + route);
    request.headers
        = {{"Authorization", "Basic " + (m_server.user() + u':' + m_server.password()).toUtf8().toBase64()}};
    if (!body.isEmpty())
        request.headers << QPair<QByteArray, QByteArray>("Content-Type", "application/x-www-form-urlencoded");
    request.body = body;
    return answered(m_transport.send(request), patience);
}

void tst_Mailman_Real::signIn_listNamed_findsIt_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("id") << u"/lists/forum.example.test"_s;
    QTest::newRow("address") << u"/lists/forum@example.test"_s;
    QTest::newRow("fragment") << u"#forum@example.test"_s;
}

void tst_Mailman_Real::signIn_listNamed_findsIt()
{
    QFETCH(QString, path);
    Endpoint at = endpoint();
    at.url = QUrl(m_server.url().toString() + path);
    const auto profile = answered(connector(at)->signIn(), patience);
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
    QCOMPARE(profile->handle, u"forum@example.test"_s);
    QCOMPARE(profile->displayName, u"Forum"_s);
    QCOMPARE(profile->url, endpoint().url);
}

void tst_Mailman_Real::signIn_noListNamed_takesTheOnlyOne()
{
    Endpoint at = endpoint();
    at.url = m_server.url();
    const auto profile = answered(connector(at)->signIn(), patience);
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
    QCOMPARE(profile->url, endpoint().url);
}

void tst_Mailman_Real::signIn_wrongPassword_isAuth()
{
    Endpoint at = endpoint();
    at.credentials.secret = u"wrong"_s;
    const auto profile = answered(connector(at)->signIn(), patience);
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::Auth);
}

void tst_Mailman_Real::signIn_unknownList_isGone()
{
    Endpoint at = endpoint();
    at.url = QUrl(m_server.url().toString() + u"/lists/nowhere.example.test"_s);
    const auto profile = answered(connector(at)->signIn(), patience);
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::Gone);
}

void tst_Mailman_Real::pull_members_haveTheirRoles()
{
    const Pulled pulled = pullAll(Stream::Members);
    QVERIFY2(pulled.problem.isEmpty(), qPrintable(pulled.problem));
    QCOMPARE(pulled.members.size(), 2);
    QCOMPARE(pulled.members.value(u"ana@example.test"_s).role, u"owner"_s);
    QCOMPARE(pulled.members.value(u"ben@example.test"_s).role, u"member"_s);
    QCOMPARE(pulled.members.value(u"ben@example.test"_s).name, u"ben"_s);
}

void tst_Mailman_Real::pull_held_isReadAndGoneWhenDecidedElsewhere()
{
    QCOMPARE(deliver(u"=?utf-8?q?Zo=C3=A9?= <zoe@example.test>"_s, u"=?utf-8?q?Caf=C3=A9?="_s, u"Où ?"_s),
             QByteArray("ok"));
    const RemoteId id = held(u"Café"_s);
    QVERIFY(!id.isEmpty());
    Pulled pulled = pullAll(Stream::Messages);
    const RemoteMessage message = pulled.byId.value(id.value);
    QCOMPARE(message.moderation, Moderation::Held);
    QCOMPARE(message.text, u"Où ?"_s);
    QCOMPARE(message.authorName, u"Zoé"_s);
    QCOMPARE(message.authorEmail, u"zoe@example.test"_s);
    QCOMPARE(message.thread.value, u"<real-%1@example.test>"_s.arg(m_count));
    QVERIFY(message.writtenAt.isValid());
    QVERIFY(qAbs(message.writtenAt.secsTo(m_clock.now())) < 3600);
    // Another moderator was faster.
    const auto done = send("POST", u"/lists/forum.example.test/held/"_s + id.value, "action=discard");
    QVERIFY(done && done->status == 204);
    pulled = pullAll(Stream::Messages, pulled.cursor);
    QVERIFY2(pulled.problem.isEmpty(), qPrintable(pulled.problem));
    QCOMPARE(pulled.byId.value(id.value).moderation, Moderation::Gone);
    pulled = pullAll(Stream::Messages, pulled.cursor);
    QVERIFY(!pulled.byId.contains(id.value));
}

void tst_Mailman_Real::pull_manyHeld_areReadPageByPage()
{
    for (int i = 0; i < 11; ++i)
        QCOMPARE(deliver(u"zoe@example.test"_s, u"many %1"_s.arg(i), u"x"_s), QByteArray("ok"));
    Pulled pulled;
    QTRY_COMPARE_WITH_TIMEOUT((pulled = pullAll(Stream::Messages)).byId.size(), 11, patience);
    QVERIFY(pulled.pages > 1);
    const QStringList ids = pulled.byId.keys();
    for (const QString &id : ids)
        QVERIFY(answered(m_mailman->moderate({id}, ModerationAction::Spam), patience));
    pulled = pullAll(Stream::Messages, pulled.cursor);
    QVERIFY(pulled.byId.isEmpty()); // decided here: not told again
}

void tst_Mailman_Real::moderate_approve_sendsItToTheList()
{
    QCOMPARE(deliver(u"zoe@example.test"_s, u"good"_s, u"x"_s), QByteArray("ok"));
    const RemoteId id = held(u"good"_s);
    QVERIFY(!id.isEmpty());
    const auto done = answered(m_mailman->moderate(id, ModerationAction::Approve), patience);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QCOMPARE(*done, Moderation::Approved);
    // The list counts what it has distributed.
    const auto posts = [this] {
        const auto config = send("GET", u"/lists/forum.example.test/config/post_id"_s);
        return config ? QString::fromUtf8(config->body) : QString();
    };
    QTRY_VERIFY_WITH_TIMEOUT(posts().contains(u"\"post_id\": 2"_s), patience);
    // It was done: so a repeat is, too.
    QCOMPARE(answered(m_mailman->moderate(id, ModerationAction::Approve), patience).value(),
             Moderation::Approved);
}

void tst_Mailman_Real::moderate_discard_removesIt_data()
{
    QTest::addColumn<ModerationAction>("action");
    QTest::addColumn<Moderation>("result");
    QTest::newRow("trash") << ModerationAction::Trash << Moderation::Trashed;
    QTest::newRow("spam") << ModerationAction::Spam << Moderation::Spam;
}

void tst_Mailman_Real::moderate_discard_removesIt()
{
    QFETCH(ModerationAction, action);
    const QString subject = u"bad %1"_s.arg(QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(deliver(u"zoe@example.test"_s, subject, u"x"_s), QByteArray("ok"));
    const RemoteId id = held(subject);
    QVERIFY(!id.isEmpty());
    const auto done = answered(m_mailman->moderate(id, action), patience);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QTEST(*done, "result");
    QVERIFY(!pullAll(Stream::Messages).byId.contains(id.value));
}

void tst_Mailman_Real::moderate_absent_isGone()
{
    const auto done = answered(m_mailman->moderate({u"99999"_s}, ModerationAction::Trash), patience);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Gone);
}

QTEST_GUILESS_MAIN(tst_Mailman_Real)
#include "tst_mailman_real.moc"
