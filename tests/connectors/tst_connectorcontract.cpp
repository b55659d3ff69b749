// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/connectorregistry.h"
#include "core/connectors/qthttptransport.h"
#include "core/domain/moderationcapability.h"
#include "tests/support/answered.h"
#include "tests/support/faketransport.h"
#include "tests/support/faultyserver.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::connectors;
using namespace ruche::domain;
using ruche::test::answered;
using ruche::test::FakeTransport;
using ruche::test::FaultyServer;
using How = ruche::test::FaultyServer::Answer::How;

namespace {

const auto secret = u"hush hush-1234"_s;
/// Where the secret is a key, it must have the form of one.
const auto keySecret = u"0123456789abcdef01234567:"_s + u"beef"_s.repeated(16);

QString keyFor(const QString &network, const QUrl &site)
{
    if (network == "discord"_L1)
        return site.toString() + u"api/webhooks/42/"_s + u"beef"_s.repeated(16);
    if (network == "telegram"_L1)
        return u"42:"_s + u"beef"_s.repeated(8);
    return keySecret;
}

/// One call of the interface, its value thrown away.
struct Call
{
    QByteArray name;
    Capabilities needs; ///< empty: every network has it
    bool creates = false; ///< the first request is the create
    std::function<QFuture<Result<void>>(Connector &)> run;
};

/// A future of any value as one without, so that calls can stand in one list.
template <typename T> QFuture<Result<void>> valueless(const QFuture<Result<T>> &future)
{
    const async::Answer<void> answer;
    auto *owner = new QObject(QCoreApplication::instance());
    async::deliver(future, owner, [answer, owner](const Result<T> &result) {
        answer.finish(result ? Result<void>() : Result<void>(fail(result.error())));
        owner->deleteLater();
    });
    return answer.future();
}

/// A session that is still good, for networks that have one: signing in is not what a call is about.
QString keptSession(const QString &network)
{
    if (network == "bluesky"_L1)
        return u"{\"did\":\"did:plc:me\",\"handle\":\"me.example\",\"accessJwt\":\"hush-a\",\"refreshJwt\":\"hush-r\"}"_s;
    return {};
}

/// Of an account that says where on the site it is: a list, a category.
QUrl placeOn(QUrl site, const QString &network)
{
    if (network == "mailman"_L1)
        site.setPath(u"/3.1/lists/forum.site.example"_s);
    else if (network == "nodebb"_L1)
        site.setPath(u"/category/5/news"_s);
    else if (network == "discourse"_L1)
        site.setPath(u"/c/news/5"_s);
    else if (network == "telegram"_L1)
        site.setPath(u"/cap_pertuis"_s);
    return site;
}

Draft someDraft(const Connector &connector)
{
    Draft draft;
    draft.title = u"t"_s;
    draft.text = u"x"_s;
    draft.key = connector.makeKey(draft);
    return draft;
}

SanctionOrder order(const Connector &connector, SanctionKind kind)
{
    const QString author = connector.info().key == "bluesky"_L1 ? u"did:plc:them"_s : u"9"_s;
    return {{author}, kind, std::nullopt, u"rude"_s};
}

const QList<Call> &calls()
{
    using enum Capability;
    static const QList<Call> all{
        {"signIn", {}, false, [](Connector &c) { return valueless(c.signIn()); }},
        {"pull posts", ReadPosts, false, [](Connector &c) { return valueless(c.pull(Stream::Posts, {})); }},
        {"pull messages",
         ReadComments,
         false,
         [](Connector &c) { return valueless(c.pull(Stream::Messages, {})); }},
        {"pull members", Members, false, [](Connector &c) { return valueless(c.pull(Stream::Members, {})); }},
        {"uploadMedia",
         Media,
         true,
         [](Connector &c) {
             return valueless(c.uploadMedia({u"a.png"_s, u"image/png"_s, u"alt"_s, "bytes"}));
         }},
        {"publish", Publish, true, [](Connector &c) { return valueless(c.publish(someDraft(c))); }},
        {"reconcile", Publish, false, [](Connector &c) { return valueless(c.reconcile(someDraft(c))); }},
        {"updatePost",
         EditPost,
         false,
         [](Connector &c) { return valueless(c.updatePost({u"7"_s}, someDraft(c))); }},
        {"deletePost", DeletePost, false, [](Connector &c) { return valueless(c.deletePost({u"7"_s})); }},
        {"reply",
         Reply,
         false,
         [](Connector &c) { return valueless(c.reply({u"7"_s}, {u"8"_s}, u"hello"_s)); }},
        {"approve",
         Approve,
         false,
         [](Connector &c) { return valueless(c.moderate({u"8"_s}, ModerationAction::Approve)); }},
        {"hold",
         Hold,
         false,
         [](Connector &c) { return valueless(c.moderate({u"8"_s}, ModerationAction::Hold)); }},
        {"spam",
         Spam,
         false,
         [](Connector &c) { return valueless(c.moderate({u"8"_s}, ModerationAction::Spam)); }},
        {"trash",
         Trash,
         false,
         [](Connector &c) { return valueless(c.moderate({u"8"_s}, ModerationAction::Trash)); }},
        {"mute",
         Mute,
         false,
         [](Connector &c) { return valueless(c.sanction(order(c, SanctionKind::Mute))); }},
        {"unmute",
         Mute,
         false,
         [](Connector &c) {
             return valueless(c.lift(order(c, SanctionKind::Mute).author, SanctionKind::Mute));
         }},
        {"ban", Ban, false, [](Connector &c) { return valueless(c.sanction(order(c, SanctionKind::Ban))); }},
        {"unban",
         Ban,
         false,
         [](Connector &c) {
             return valueless(c.lift(order(c, SanctionKind::Ban).author, SanctionKind::Ban));
         }},
    };
    return all;
}

bool offers(const NetworkInfo &info, const Call &call)
{
    FakeTransport transport;
    const FixedClock clock{QDateTime(QDate(2026, 6, 16), QTime(12, 0), Qt::UTC)};
    const auto connector = makeConnector(info.key, {}, transport, clock);
    if ((call.name == "uploadMedia" && connector->takesFilesWithPost())
        || (call.name == "reconcile" && !connector->findsWhatWasSent()))
        return false;
    return (info.capabilities & call.needs) == call.needs;
}

} // namespace

/// What every connector owes to those who use it, run on each network of the registry.
class tst_ConnectorContract : public QObject
{
    Q_OBJECT
private slots:
    void registry_networks_areWhole();
    void makeConnector_unknownNetwork_isNull();
    void sanction_untilATime_onlyWhereTheNetworkEndsIt_data();
    void sanction_untilATime_onlyWhereTheNetworkEndsIt();
    void call_notOffered_isUnsupportedAndSendsNothing_data() { everyCall(Rows::NotOffered); }
    void call_notOffered_isUnsupportedAndSendsNothing();
    void call_notAllowedToAccount_isUnsupportedAndSendsNothing_data() { everyCall(Rows::Restrictable); }
    void call_notAllowedToAccount_isUnsupportedAndSendsNothing();
    void call_plainHttp_isRefusedBeforeItLeaves_data() { everyCall(); }
    void call_plainHttp_isRefusedBeforeItLeaves();
    void call_status_givesCode_data() { everyCall(); }
    void call_status_givesCode();
    void call_transportError_isPassedOn_data() { everyCall(); }
    void call_transportError_isPassedOn();
    void call_brokenAnswer_isTyped_data() { everyCall(); }
    void call_brokenAnswer_isTyped();
    void call_connectorDestroyed_answersCancelled_data() { everyCall(); }
    void call_connectorDestroyed_answersCancelled();
    void call_anyFailure_tellsNoSecret_data() { everyCall(); }
    void call_anyFailure_tellsNoSecret();
    void call_hangingServer_endsWithTheConnector_data() { everyCall(); }
    void call_hangingServer_endsWithTheConnector();
    void create_serverDropsIt_isUncertainAndSentOnce_data() { everyCall(Rows::Creates); }
    void create_serverDropsIt_isUncertainAndSentOnce();

private:
    enum class Rows { Offered, NotOffered, Restrictable, Creates };
    /// A row for each network and call.
    static void everyCall(Rows rows = Rows::Offered);
    [[nodiscard]] const Call &call() const;
    [[nodiscard]] std::unique_ptr<Connector>
    make(const QUrl &url, HttpTransport &transport, std::optional<Capabilities> capabilities = {}) const;
    /// The answer that lets a connector find out who it is, so that the call itself comes next.
    static bool isPrelude(const HttpRequest &request);
    static Result<HttpResponse> prelude(const HttpRequest &request);

    FixedClock m_clock{QDateTime(QDate(2026, 6, 16), QTime(12, 0), Qt::UTC)};
};

void tst_ConnectorContract::everyCall(Rows rows)
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<int>("index");
    for (const NetworkInfo &info : networks()) {
        for (int i = 0; i < calls().size(); ++i) {
            const Call &call = calls().at(i);
            // Where a person posts by hand nothing signs in.
            if (info.signIn == SignIn::Handle && call.needs == Capabilities())
                continue;
            const bool offered = offers(info, call);
            // Signing in is always allowed, and a network that only reads has nothing less.
            const bool restrictable
                = offered && call.needs != Capabilities() && info.capabilities != Capability::ReadPosts;
            const bool wanted = rows == Rows::Offered ? offered
                : rows == Rows::NotOffered            ? !offered
                : rows == Rows::Restrictable          ? restrictable
                                                      : offered && call.creates;
            if (wanted)
                QTest::addRow("%s: %s", qPrintable(info.key), call.name.constData()) << info.key << i;
        }
    }
}

const Call &tst_ConnectorContract::call() const
{
    QFETCH(int, index);
    return calls().at(index);
}

std::unique_ptr<Connector> tst_ConnectorContract::make(const QUrl &url,
                                                       HttpTransport &transport,
                                                       std::optional<Capabilities> capabilities) const
{
    QFETCH(QString, network);
    Endpoint endpoint;
    endpoint.url = placeOn(url, network);
    const bool byKey = networkInfo(network)->signIn == SignIn::Key;
    endpoint.credentials = {u"me"_s, byKey ? keyFor(network, url) : secret};
    endpoint.session = keptSession(network);
    endpoint.capabilities = capabilities;
    return makeConnector(network, endpoint, transport, m_clock);
}

bool tst_ConnectorContract::isPrelude(const HttpRequest &request)
{
    const QString path = request.url.path();
    // The last: whether a slug is taken.
    return path.endsWith(u"/users/me"_s) || path.endsWith(u"/accounts/verify_credentials"_s)
        || (request.method == "GET" && path.endsWith(u"/admin/posts/"_s)
            && request.url.query().contains(u"slug"_s));
}

Result<HttpResponse> tst_ConnectorContract::prelude(const HttpRequest &request)
{
    return HttpResponse{
        200,
        request.url,
        {},
        R"({"id":2,"name":"Me","acct":"me","posts":[],"capabilities":{"edit_posts":true,"publish_posts":true,
        "moderate_comments":true,"list_users":true,"upload_files":true}})"};
}

void tst_ConnectorContract::registry_networks_areWhole()
{
    QVERIFY(networks().size() >= 2);
    QStringList keys;
    for (const NetworkInfo &info : networks()) {
        QVERIFY(!info.key.isEmpty() && !info.name.isEmpty() && !info.icon.isEmpty());
        QVERIFY(!keys.contains(info.key));
        keys << info.key;
        QVERIFY(info.capabilities != Capabilities());
        QVERIFY(info.pollSeconds >= 60);
        // What a sanction does is said before it is decided.
        QCOMPARE(info.mute != SanctionEffect::None, info.capabilities.testFlag(Capability::Mute));
        QCOMPARE(info.ban != SanctionEffect::None, info.capabilities.testFlag(Capability::Ban));
        for (const SanctionKind kind : {SanctionKind::Mute, SanctionKind::Ban}) {
            QVERIFY(!info.capabilities.testFlag(timedCapabilityFor(kind))
                    || info.capabilities.testFlag(capabilityFor(kind)));
        }
        QCOMPARE(info.heldOneWay & info.capabilities, info.heldOneWay);
        QCOMPARE(networkInfo(info.key), info);
        FakeTransport transport;
        QCOMPARE(makeConnector(info.key, {}, transport, m_clock)->info(), info);
    }
    QCOMPARE(networkInfo(u"nowhere"_s), std::nullopt);
}

void tst_ConnectorContract::makeConnector_unknownNetwork_isNull()
{
    FakeTransport transport;
    QVERIFY(!makeConnector(u"nowhere"_s, {}, transport, m_clock));
}

void tst_ConnectorContract::sanction_untilATime_onlyWhereTheNetworkEndsIt_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<SanctionKind>("kind");
    for (const NetworkInfo &info : networks()) {
        for (const SanctionKind kind : {SanctionKind::Mute, SanctionKind::Ban}) {
            if (info.capabilities.testFlag(capabilityFor(kind))
                && !info.capabilities.testFlag(timedCapabilityFor(kind)))
                QTest::addRow("%s: %s", qPrintable(info.key), qPrintable(sanctionKindName(kind)))
                    << info.key << kind;
        }
    }
}

void tst_ConnectorContract::sanction_untilATime_onlyWhereTheNetworkEndsIt()
{
    QFETCH(SanctionKind, kind);
    FakeTransport transport;
    const auto connector = make(QUrl(u"https://site.example/"_s), transport);
    SanctionOrder timed = order(*connector, kind);
    timed.until = m_clock.now().addDays(1);
    const auto result = answered(connector->sanction(timed));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Unsupported);
    QVERIFY(transport.sent().isEmpty());
}

void tst_ConnectorContract::call_notOffered_isUnsupportedAndSendsNothing()
{
    FakeTransport transport;
    const auto connector = make(QUrl(u"https://site.example/"_s), transport);
    const auto result = answered(call().run(*connector));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Unsupported);
    QVERIFY(transport.sent().isEmpty());
}

void tst_ConnectorContract::call_notAllowedToAccount_isUnsupportedAndSendsNothing()
{
    FakeTransport transport;
    const auto full = make(QUrl(u"https://site.example/"_s), transport);
    const Capabilities less = full->info().capabilities & ~call().needs;
    const auto connector = make(QUrl(u"https://site.example/"_s), transport, less);
    const auto result = answered(call().run(*connector));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Unsupported);
    QVERIFY(transport.sent().isEmpty());
}

void tst_ConnectorContract::call_plainHttp_isRefusedBeforeItLeaves()
{
    FakeTransport transport;
    const auto connector = make(QUrl(u"http://site.example/"_s), transport);
    const auto result = answered(call().run(*connector));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InsecureTransport);
    QVERIFY(transport.sent().isEmpty());
}

void tst_ConnectorContract::call_status_givesCode()
{
    struct Row
    {
        int status;
        ErrorCode reading;
        ErrorCode creating;
    };
    const QList<Row> rows{{401, ErrorCode::Auth, ErrorCode::Auth},
                          {403, ErrorCode::Forbidden, ErrorCode::Forbidden},
                          {422, ErrorCode::Invalid, ErrorCode::Invalid},
                          {429, ErrorCode::Rate, ErrorCode::Rate},
                          {500, ErrorCode::Transient, ErrorCode::Uncertain},
                          {503, ErrorCode::Transient, ErrorCode::Uncertain}};
    for (const Row &row : rows) {
        FakeTransport transport;
        const auto connector = make(QUrl(u"https://site.example/"_s), transport);
        bool created = false;
        transport.answerAll([&](const HttpRequest &request) -> Result<HttpResponse> {
            if (isPrelude(request) && call().needs != Capabilities())
                return prelude(request);
            created = created || request.creates;
            return HttpResponse{row.status, request.url, {{"Retry-After", "120"}}, "<html>no</html>"};
        });
        const auto result = answered(call().run(*connector));
        QVERIFY(!result);
        ErrorCode expected = created ? row.creating : row.reading;
        // An address where nothing says what it is, is not the network that was asked for.
        if (call().needs == Capabilities() && row.status == 422
            && result.error().code == ErrorCode::NotThisNetwork)
            expected = ErrorCode::NotThisNetwork;
        QVERIFY2(result.error().code == expected,
                 qPrintable(u"%1: %2, not %3"_s.arg(
                     QString::number(row.status), codeName(result.error().code), codeName(expected))));
        if (row.status == 429)
            QCOMPARE(result.error().retryAfter, std::optional(std::chrono::seconds(120)));
        QVERIFY2(transport.sent().size() <= 8, "it repeats what was refused");
    }
}

void tst_ConnectorContract::call_transportError_isPassedOn()
{
    for (const ErrorCode code : {ErrorCode::Transient, ErrorCode::InsecureTransport}) {
        FakeTransport transport;
        const auto connector = make(QUrl(u"https://site.example/"_s), transport);
        transport.answerAll(
            [code](const HttpRequest &) -> Result<HttpResponse> { return fail(code, u"line"_s); });
        const auto result = answered(call().run(*connector));
        QVERIFY(!result);
        QCOMPARE(result.error().code, code);
        QCOMPARE(transport.sent().size(), 1);
    }
}

void tst_ConnectorContract::call_brokenAnswer_isTyped()
{
    for (const QByteArray &body :
         {QByteArray("[{\"id\":1,"), QByteArray("<html>hello</html>"), QByteArray("null"), QByteArray()}) {
        FakeTransport transport;
        const auto connector = make(QUrl(u"https://site.example/"_s), transport);
        bool created = false;
        transport.answerAll([&](const HttpRequest &request) -> Result<HttpResponse> {
            if (isPrelude(request) && call().needs != Capabilities())
                return prelude(request);
            created = created || request.creates;
            return HttpResponse{200, request.url, {}, body};
        });
        const auto result = answered(call().run(*connector));
        static const QByteArrayList plain{"deletePost", "mute", "unmute", "ban", "unban"};
        if (result && plain.contains(call().name))
            continue; // what it says is of no interest, when it says yes
        QVERIFY2(!result, body.constData());
        const QList<ErrorCode> expected = created
            ? QList{ErrorCode::Uncertain}
            : QList{ErrorCode::MalformedAnswer, ErrorCode::NotThisNetwork};
        QVERIFY2(expected.contains(result.error().code), qPrintable(codeName(result.error().code)));
    }
}

void tst_ConnectorContract::call_connectorDestroyed_answersCancelled()
{
    FakeTransport transport;
    auto connector = make(QUrl(u"https://site.example/"_s), transport);
    transport.expectHang({}, {});
    const auto future = call().run(*connector);
    QVERIFY(!future.isFinished());
    QCOMPARE(transport.sent().size(), 1);
    connector.reset();
    const auto result = answered(future);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
}

void tst_ConnectorContract::call_anyFailure_tellsNoSecret()
{
    // A server that sends everything back that it was told.
    static QStringList logged;
    logged.clear();
    const auto before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &text) { logged << text; });
    QStringList told;
    for (const int status : {200, 400, 401, 403, 404, 409, 429, 500}) {
        FakeTransport transport;
        const auto connector = make(QUrl(u"https://site.example/"_s), transport);
        transport.answerAll([status](const HttpRequest &request) -> Result<HttpResponse> {
            QByteArray echo = (secret + u' ' + keySecret).toUtf8() + ' ';
            for (const auto &[name, value] : request.headers)
                echo += value + ' ' + QByteArray::fromBase64(value.mid(6));
            echo.replace('"', ' ');
            const QByteArray body = "{\"code\":\"" + echo + "\",\"message\":\"" + echo
                + "\",\"data\":{\"status\":\"" + echo + "\"}}";
            return HttpResponse{status, request.url, {{"Retry-After", echo}}, body};
        });
        const auto result = answered(call().run(*connector));
        if (!result)
            told << result.error().detail << result.error().subject;
    }
    qInstallMessageHandler(before);
    const QString everything = (told + logged).join(u'\n');
    QVERIFY2(!everything.contains(u"hush"_s), qPrintable(everything));
    QVERIFY2(!everything.contains(u"beefbeef"_s), qPrintable(everything));
    QVERIFY(!everything.contains(QString::fromLatin1(("me:" + secret.toUtf8()).toBase64())));
}

void tst_ConnectorContract::call_hangingServer_endsWithTheConnector()
{
    FaultyServer server;
    server.setFallback({How::Hang, 0, {}, {}});
    QtHttpTransport transport;
    auto connector = make(server.url(), transport);
    const auto future = call().run(*connector);
    QTRY_COMPARE(server.requests().size(), 1);
    QVERIFY(!future.isFinished());
    connector.reset();
    const auto result = answered(future);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
    QTRY_VERIFY(transport.children().isEmpty()); // the exchange ended, too
}

void tst_ConnectorContract::create_serverDropsIt_isUncertainAndSentOnce()
{
    FaultyServer server;
    // What is read before is answered: it is the create that gets lost.
    server.setHandler([](const FaultyServer::Request &request) -> FaultyServer::Answer {
        if (request.method == "GET")
            return {How::Complete, 200, {}, prelude({}).value().body};
        return {How::Drop, 0, {}, {}};
    });
    QtHttpTransport transport;
    const auto connector = make(server.url(), transport);
    const auto result = answered(call().run(*connector));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Uncertain);
    const auto &requests = server.requests();
    QCOMPARE(std::count_if(requests.begin(),
                           requests.end(),
                           [](const FaultyServer::Request &request) { return request.method != "GET"; }),
             1);
}

QTEST_GUILESS_MAIN(tst_ConnectorContract)
#include "tst_connectorcontract.moc"
