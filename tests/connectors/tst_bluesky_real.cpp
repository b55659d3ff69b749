// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/connectors/bluesky/blueskyapi.h"
#include "core/connectors/connectorregistry.h"
#include "core/connectors/qthttptransport.h"
#include "tests/support/answered.h"
#include "tests/support/blueskyserver.h"

#include <QHash>
#include <QJsonDocument>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::connectors;
using namespace ruche::domain;
using ruche::test::answered;

namespace {

constexpr int lag = 30'000; // ms; what the network shows follows what was written

/// A picture of one red pixel.
QByteArray redPixel()
{
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");
}

} // namespace

/// Everything that the connector does, on a real network, with a second person there.
class tst_Bluesky_Real : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void signIn_appPassword_findsTheServer();
    void signIn_wrong_isAuth_data();
    void signIn_wrong_isAuth();
    void session_brokenToken_isRenewed();
    void session_bothBroken_signsInAnew();
    void publish_pictureAndFacets_areShown();
    void publish_tooLong_isInvalid();
    void publish_thread_hangsTogether();
    void publish_repeated_isThereOnce();
    void reconcile_unknownKey_isNothing();
    void deletePost_twice_isFine();
    void pull_posts_isIncremental();
    void pull_messages_tellsWhoSaidWhat();
    void reply_repeated_isThereOnce();
    void moderate_reply_isHiddenAndShown();
    void moderate_mention_isForbidden();
    void pull_members_areFollowers();
    void sanction_repeated_isThereOnce_andLifted();

private:
    struct Pulled
    {
        QHash<QString, RemotePost> posts;
        QHash<QString, RemoteMessage> messages;
        QHash<QString, RemoteMember> members;
        QString cursor;
    };

    [[nodiscard]] Endpoint endpoint(const QString &name) const;
    [[nodiscard]] std::unique_ptr<Connector> connector(const Endpoint &endpoint)
    {
        return makeConnector(u"bluesky"_s, endpoint, m_transport, m_clock);
    }
    /// The whole of a stream after a cursor.
    [[nodiscard]] Pulled pullAll(Connector &connector, Stream stream, const QString &cursor = {});
    [[nodiscard]] Draft draft(const QString &text, const std::optional<ThreadPlace> &place = {}) const;
    /// A post of a person; its id.
    [[nodiscard]] RemoteId
    post(Connector &connector, const QString &text, const std::optional<ThreadPlace> &place = {});
    [[nodiscard]] QByteArray tokenOf(const QString &name);
    [[nodiscard]] QJsonObject send(HttpRequest request, const QByteArray &token);
    /// Something that the connector does not do, done by Bob.
    [[nodiscard]] QJsonObject call(const QString &method, const QJsonObject &body);
    [[nodiscard]] QJsonObject
    ask(const QString &method, const bluesky::Query &query, const QString &who = u"bob"_s);
    /// What stands between Alice and Bob, as the network tells her.
    [[nodiscard]] QJsonObject viewer();
    [[nodiscard]] QJsonObject record(const RemoteId &id, const QString &collection = {});
    /// As the network shows it; empty as long as it does not.
    [[nodiscard]] QJsonObject shown(const RemoteId &id);
    [[nodiscard]] QJsonArray hiddenUnder(const RemoteId &post);

    test::BlueskyServer m_server;
    SystemClock m_clock;
    QtHttpTransport m_transport;
    std::unique_ptr<Connector> m_alice;
    std::unique_ptr<Connector> m_bob;
    QHash<QString, QByteArray> m_tokens;
};

void tst_Bluesky_Real::initTestCase()
{
    if (!m_server.start()) {
        if (m_server.isUnavailable())
            QSKIP(qPrintable(m_server.problem()));
        QFAIL(qPrintable(m_server.problem()));
    }
    m_alice = connector(endpoint(u"alice"_s));
    m_bob = connector(endpoint(u"bob"_s));
}

Endpoint tst_Bluesky_Real::endpoint(const QString &name) const
{
    Endpoint made;
    made.url = m_server.url();
    made.credentials = {name + u".test"_s, m_server.appPassword(name)};
    return made;
}

tst_Bluesky_Real::Pulled tst_Bluesky_Real::pullAll(Connector &connector, Stream stream, const QString &cursor)
{
    Pulled pulled;
    pulled.cursor = cursor;
    for (bool more = true; more;) {
        const auto page = answered(connector.pull(stream, pulled.cursor), lag);
        if (!page) {
            qWarning().noquote() << codeName(page.error().code) << page.error().detail;
            return {};
        }
        for (const RemotePost &one : page->posts)
            pulled.posts.insert(one.id.value, one);
        for (const RemoteMessage &one : page->messages)
            pulled.messages.insert(one.id.value, one);
        for (const RemoteMember &one : page->members)
            pulled.members.insert(one.id.value, one);
        more = page->more && page->cursor != pulled.cursor;
        pulled.cursor = page->cursor;
    }
    return pulled;
}

Draft tst_Bluesky_Real::draft(const QString &text, const std::optional<ThreadPlace> &place) const
{
    Draft made;
    made.text = text;
    made.thread = place;
    made.key = m_alice->makeKey(made);
    return made;
}

RemoteId
tst_Bluesky_Real::post(Connector &connector, const QString &text, const std::optional<ThreadPlace> &place)
{
    const auto receipt = answered(connector.publish(draft(text, place)), lag);
    if (!receipt)
        qWarning().noquote() << codeName(receipt.error().code) << receipt.error().detail;
    return receipt ? receipt->id : RemoteId();
}

QByteArray tst_Bluesky_Real::tokenOf(const QString &name)
{
    if (!m_tokens.contains(name)) {
        const QJsonObject who{{u"identifier"_s, name + u".test"_s},
                              {u"password"_s, m_server.appPassword(name)}};
        const QJsonObject session
            = send(bluesky::buildCall(m_server.url(), u"com.atproto.server.createSession"_s, who, false), {});
        m_tokens.insert(name, session.value("accessJwt"_L1).toString().toUtf8());
    }
    return m_tokens.value(name);
}

QJsonObject tst_Bluesky_Real::send(HttpRequest request, const QByteArray &token)
{
    if (!token.isEmpty())
        request.headers << QPair<QByteArray, QByteArray>("Authorization", "Bearer " + token);
    const auto response = answered(m_transport.send(request), lag);
    return response ? QJsonDocument::fromJson(response->body).object() : QJsonObject();
}

QJsonObject tst_Bluesky_Real::call(const QString &method, const QJsonObject &body)
{
    return send(bluesky::buildCall(m_server.url(), method, body, false), tokenOf(u"bob"_s));
}

QJsonObject tst_Bluesky_Real::ask(const QString &method, const bluesky::Query &query, const QString &who)
{
    return send(bluesky::buildQuery(m_server.url(), method, query), tokenOf(who));
}

QJsonObject tst_Bluesky_Real::viewer()
{
    return ask(u"app.bsky.actor.getProfile"_s, {{u"actor"_s, m_server.did(u"bob"_s)}}, u"alice"_s)
        .value("viewer"_L1)
        .toObject();
}

QJsonObject tst_Bluesky_Real::record(const RemoteId &id, const QString &collection)
{
    const auto uri = bluesky::AtUri::parse(id.value);
    if (!uri)
        return {};
    return ask(u"com.atproto.repo.getRecord"_s,
               {{u"repo"_s, uri->repo},
                {u"collection"_s, collection.isEmpty() ? uri->collection : collection},
                {u"rkey"_s, uri->key}})
        .value("value"_L1)
        .toObject();
}

QJsonObject tst_Bluesky_Real::shown(const RemoteId &id)
{
    return ask(u"app.bsky.feed.getPosts"_s, {{u"uris"_s, id.value}})
        .value("posts"_L1)
        .toArray()
        .first()
        .toObject();
}

QJsonArray tst_Bluesky_Real::hiddenUnder(const RemoteId &post)
{
    return record(post, bluesky::gateCollection).value("hiddenReplies"_L1).toArray();
}

void tst_Bluesky_Real::signIn_appPassword_findsTheServer()
{
    const auto profile = answered(m_alice->signIn(), lag);
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
    QCOMPARE(profile->apiUrl, u"http://localhost:%1/"_s.arg(m_server.url().port()));
    QCOMPARE(profile->url, m_server.url().resolved(QUrl(u"/"_s)));
    QCOMPARE(profile->handle, u"alice.test"_s);
    QCOMPARE(bluesky::Tokens::fromText(profile->session).did, m_server.did(u"alice"_s));
    // From what is kept, without the password.
    Endpoint kept = endpoint(u"alice"_s);
    kept.credentials.secret = u"not needed"_s;
    kept.apiUrl = profile->apiUrl;
    kept.session = profile->session;
    kept.capabilities = profile->capabilities;
    const auto again = answered(connector(kept)->signIn(), lag);
    QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
    QCOMPARE(again->session, profile->session);
}

void tst_Bluesky_Real::signIn_wrong_isAuth_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("secret");
    QTest::newRow("password") << u"alice.test"_s << u"abcd-efgh-ijkl-mnop"_s;
    QTest::newRow("somebody else's") << u"alice.test"_s << QString();
    QTest::newRow("nobody") << u"nobody.test"_s << u"abcd-efgh-ijkl-mnop"_s;
}

void tst_Bluesky_Real::signIn_wrong_isAuth()
{
    QFETCH(QString, user);
    QFETCH(QString, secret);
    Endpoint wrong = endpoint(u"bob"_s);
    wrong.credentials.user = user;
    if (!secret.isEmpty())
        wrong.credentials.secret = secret;
    const auto profile = answered(connector(wrong)->signIn(), lag);
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::Auth);
}

void tst_Bluesky_Real::session_brokenToken_isRenewed()
{
    const auto profile = answered(m_alice->signIn(), lag);
    QVERIFY(profile);
    bluesky::Tokens tokens = bluesky::Tokens::fromText(profile->session);
    tokens.access = u"broken"_s;
    Endpoint kept = endpoint(u"alice"_s);
    kept.credentials.secret = u"not needed"_s;
    kept.session = tokens.text();
    QString renewed;
    kept.keepSession = [&renewed](const QString &session) { renewed = session; };
    const auto page = answered(connector(kept)->pull(Stream::Members, {}), lag);
    QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
    const bluesky::Tokens kept2 = bluesky::Tokens::fromText(renewed);
    QCOMPARE(kept2.did, tokens.did);
    QVERIFY(kept2.refresh != tokens.refresh);
}

void tst_Bluesky_Real::session_bothBroken_signsInAnew()
{
    Endpoint kept = endpoint(u"alice"_s);
    kept.session = bluesky::Tokens{m_server.did(u"alice"_s), u"alice.test"_s, u"broken"_s, u"too"_s}.text();
    const auto page = answered(connector(kept)->pull(Stream::Members, {}), lag);
    QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
}

void tst_Bluesky_Real::publish_pictureAndFacets_areShown()
{
    const auto picture
        = answered(m_alice->uploadMedia({u"red.png"_s, u"image/png"_s, u"A red dot"_s, redPixel()}), lag);
    QVERIFY2(picture, picture ? "" : qPrintable(picture.error().detail));
    Draft made = draft(
        u"👨‍👩‍👧‍👦 Fête avec @bob.test et @nobody.test : https://example.com/été #crêpes"_s);
    made.media = {{*picture, u"A red dot"_s, {}}};
    made.options.language = u"fr"_s;
    const auto receipt = answered(m_alice->publish(made), lag);
    QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().detail));
    QCOMPARE(receipt->id.value, u"at://%1/app.bsky.feed.post/%2"_s.arg(m_server.did(u"alice"_s), made.key));
    QVERIFY(receipt->published);
    QJsonObject view;
    QVERIFY(QTest::qWaitFor([&] { return !(view = shown(receipt->id)).isEmpty(); }, lag));
    const QJsonObject image
        = view.value("embed"_L1).toObject().value("images"_L1).toArray().first().toObject();
    QCOMPARE(image.value("alt"_L1).toString(), u"A red dot"_s);
    QCOMPARE(image.value("aspectRatio"_L1).toObject().value("width"_L1).toInt(), 1);
    const QJsonObject kept = view.value("record"_L1).toObject();
    QCOMPARE(kept.value("text"_L1).toString(), made.text);
    QCOMPARE(kept.value("langs"_L1).toArray(), QJsonArray{u"fr"_s});
    const QByteArray bytes = made.text.toUtf8();
    QStringList marked;
    const QJsonArray facets = kept.value("facets"_L1).toArray();
    for (const QJsonValue &value : facets) {
        const QJsonObject index = value.toObject().value("index"_L1).toObject();
        const int start = index.value("byteStart"_L1).toInt();
        marked << QString::fromUtf8(bytes.mid(start, index.value("byteEnd"_L1).toInt() - start));
    }
    QCOMPARE(marked, (QStringList{u"@bob.test"_s, u"https://example.com/été"_s, u"#crêpes"_s}));
}

void tst_Bluesky_Real::publish_tooLong_isInvalid()
{
    const auto receipt = answered(m_alice->publish(draft(QString(301, u'x'))), lag);
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().code, ErrorCode::Invalid);
    QVERIFY(!post(*m_alice, QString(300, u'x')).isEmpty());
}

void tst_Bluesky_Real::publish_thread_hangsTogether()
{
    const RemoteId first = post(*m_alice, u"Thread 1/3"_s);
    const RemoteId second = post(*m_alice, u"Thread 2/3"_s, ThreadPlace{first, first});
    const RemoteId third = post(*m_alice, u"Thread 3/3"_s, ThreadPlace{first, second});
    QVERIFY(!first.isEmpty() && !second.isEmpty() && !third.isEmpty());
    const QJsonObject place = record(third).value("reply"_L1).toObject();
    QCOMPARE(place.value("root"_L1).toObject().value("uri"_L1).toString(), first.value);
    QCOMPARE(place.value("parent"_L1).toObject().value("uri"_L1).toString(), second.value);
    // Its readers see one thread.
    QVERIFY(QTest::qWaitFor([&] { return shown(second).value("replyCount"_L1).toInt() == 1; }, lag));
    const Pulled posts = pullAll(*m_alice, Stream::Posts);
    QVERIFY(posts.posts.contains(first.value));
    QVERIFY(!posts.posts.contains(second.value) && !posts.posts.contains(third.value));
    const auto gone = answered(
        m_alice->publish(
            draft(u"4/3"_s, ThreadPlace{first, {first.value.section(u'/', 0, -2) + u"/3lenax2ss2227"_s}})),
        lag);
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, ErrorCode::Gone);
}

void tst_Bluesky_Real::publish_repeated_isThereOnce()
{
    const Draft made = draft(u"Only once"_s);
    const auto first = answered(m_alice->publish(made), lag);
    QVERIFY(first);
    for (const QString &text : {made.text, u"Only once, changed"_s}) {
        Draft again = made;
        again.text = text;
        const auto second = answered(m_alice->publish(again), lag);
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::Uncertain);
    }
    const auto found = answered(m_alice->reconcile(made), lag);
    QVERIFY(found && *found);
    QCOMPARE((*found)->id, first->id);
    QCOMPARE((*found)->url, first->url);
    QCOMPARE((*found)->at, first->at);
    QVERIFY((*found)->published);
    int times = 0;
    const Pulled posts = pullAll(*m_alice, Stream::Posts);
    for (const RemotePost &one : posts.posts)
        times += one.text.startsWith(u"Only once"_s);
    QCOMPARE(times, 1);
}

void tst_Bluesky_Real::reconcile_unknownKey_isNothing()
{
    const auto found = answered(m_alice->reconcile(draft({})), lag);
    QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
    QVERIFY(!*found);
}

void tst_Bluesky_Real::deletePost_twice_isFine()
{
    const RemoteId id = post(*m_alice, u"A mistake"_s);
    const Pulled before = pullAll(*m_alice, Stream::Posts, pullAll(*m_alice, Stream::Posts).cursor);
    QVERIFY(before.posts.contains(id.value));
    QVERIFY(answered(m_alice->deletePost(id), lag));
    QVERIFY(answered(m_alice->deletePost(id), lag));
    const Pulled after = pullAll(*m_alice, Stream::Posts, before.cursor);
    QVERIFY(after.posts.value(id.value).gone);
    const auto foreign = answered(m_bob->deletePost(id), lag);
    QVERIFY(!foreign);
    QCOMPARE(foreign.error().code, ErrorCode::Forbidden);
}

void tst_Bluesky_Real::pull_posts_isIncremental()
{
    const Pulled before = pullAll(*m_alice, Stream::Posts);
    const RemoteId id = post(*m_alice, u"Something new"_s);
    const Pulled after = pullAll(*m_alice, Stream::Posts, before.cursor);
    QVERIFY(!before.posts.contains(id.value));
    const RemotePost found = after.posts.value(id.value);
    QCOMPARE(found.text, u"Something new"_s);
    QCOMPARE(found.url.toString(), u"https://bsky.app/profile/alice.test/post/"_s + found.slug);
    QVERIFY(found.published && !found.gone && found.at.isValid());
}

void tst_Bluesky_Real::pull_messages_tellsWhoSaidWhat()
{
    const RemoteId root = post(*m_alice, u"When do you open?"_s);
    // Who answers what readers do not see yet is not told of by this network.
    QVERIFY(QTest::qWaitFor([&] { return !shown(root).isEmpty(); }, lag));
    const RemoteId reply = post(*m_bob, u"At nine\nI think"_s, ThreadPlace{root, root});
    const RemoteId mention = post(*m_bob, u"Ask @alice.test"_s);
    const QJsonObject quoted = ask(u"com.atproto.repo.getRecord"_s,
                                   {{u"repo"_s, m_server.did(u"alice"_s)},
                                    {u"collection"_s, bluesky::postCollection},
                                    {u"rkey"_s, root.value.section(u'/', -1)}});
    const QJsonObject quote
        = call(u"com.atproto.repo.createRecord"_s,
               {{u"repo"_s, m_server.did(u"bob"_s)},
                {u"collection"_s, QString(bluesky::postCollection)},
                {u"record"_s,
                 QJsonObject{{u"text"_s, u"Look"_s},
                             {u"createdAt"_s, bluesky::timeText(m_clock.now())},
                             {u"embed"_s,
                              QJsonObject{{u"$type"_s, u"app.bsky.embed.record"_s},
                                          {u"record"_s,
                                           QJsonObject{{u"uri"_s, quoted.value("uri"_L1)},
                                                       {u"cid"_s, quoted.value("cid"_L1)}}}}}}}});
    const QString quoteId = quote.value("uri"_L1).toString();
    Pulled pulled;
    QVERIFY(!reply.isEmpty() && !mention.isEmpty() && !quoteId.isEmpty());
    const QStringList expected{reply.value, mention.value, quoteId};
    QStringList missing;
    (void)QTest::qWaitFor(
        [&] {
            pulled = pullAll(*m_alice, Stream::Messages);
            missing = expected;
            missing.removeIf([&pulled](const QString &id) { return pulled.messages.contains(id); });
            return missing.isEmpty();
        },
        lag);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
    const RemoteMessage answer = pulled.messages.value(reply.value);
    QCOMPARE(answer.text, u"At nine\nI think"_s);
    QCOMPARE(answer.kind, MessageKind::Comment);
    QCOMPARE(answer.parent, root);
    QCOMPARE(answer.post, root);
    QCOMPARE(answer.thread, root);
    QCOMPARE(answer.author.value, m_server.did(u"bob"_s));
    QCOMPARE(answer.authorName, u"bob.test"_s);
    QVERIFY(!answer.own);
    QCOMPARE(pulled.messages.value(mention.value).kind, MessageKind::Mention);
    QCOMPARE(pulled.messages.value(mention.value).thread, mention);
    QCOMPARE(pulled.messages.value(quoteId).kind, MessageKind::Mention);

    // What was deleted there is gone here.
    const Pulled before = pullAll(*m_alice, Stream::Messages, pulled.cursor);
    QVERIFY(answered(m_bob->deletePost(mention), lag));
    QVERIFY(QTest::qWaitFor([&] { return shown(mention).isEmpty(); }, lag));
    const Pulled after = pullAll(*m_alice, Stream::Messages, before.cursor);
    QCOMPARE(after.messages.value(mention.value).moderation, Moderation::Gone);
    QVERIFY(after.messages.value(reply.value).moderation == Moderation::Approved);
}

void tst_Bluesky_Real::reply_repeated_isThereOnce()
{
    const RemoteId root = post(*m_alice, u"A new menu"_s);
    const RemoteId question = post(*m_bob, u"With fish?"_s, ThreadPlace{root, root});
    const auto first = answered(m_alice->reply(root, question, u"Yes, @bob.test!"_s), lag);
    QVERIFY2(first, first ? "" : qPrintable(first.error().detail));
    const auto second = answered(m_alice->reply(root, question, u"Yes, @bob.test!"_s), lag);
    QVERIFY2(second, second ? "" : qPrintable(second.error().detail));
    QCOMPARE(second->id, first->id);
    QCOMPARE(second->writtenAt, first->writtenAt);
    QVERIFY(first->own);
    QCOMPARE(first->parent, question);
    QCOMPARE(first->thread, root);
    QVERIFY(QTest::qWaitFor([&] { return shown(question).value("replyCount"_L1).toInt() == 1; }, lag));
    const RemoteMessage pulled = pullAll(*m_alice, Stream::Messages).messages.value(first->id.value);
    QVERIFY(pulled.own);
    QCOMPARE(pulled.text, first->text);
    QCOMPARE(pulled.thread, root);
    const auto other = answered(m_alice->reply(root, question, u"And soup."_s), lag);
    QVERIFY(other);
    QVERIFY(other->id != first->id);
    const auto gone = answered(
        m_alice->reply(root, {question.value.section(u'/', 0, -2) + u"/3lenax2ss2227"_s}, u"?"_s), lag);
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, ErrorCode::Gone);
}

void tst_Bluesky_Real::moderate_reply_isHiddenAndShown()
{
    const RemoteId root = post(*m_alice, u"Be kind"_s);
    const RemoteId rude = post(*m_bob, u"No"_s, ThreadPlace{root, root});
    const RemoteId other = post(*m_bob, u"Well"_s, ThreadPlace{root, rude});
    for (int i = 0; i < 2; ++i) {
        const auto hidden = answered(m_alice->moderate(rude, ModerationAction::Trash), lag);
        QVERIFY2(hidden, hidden ? "" : qPrintable(hidden.error().detail));
        QCOMPARE(*hidden, Moderation::Trashed);
    }
    const auto held = answered(m_alice->moderate(other, ModerationAction::Hold), lag);
    QVERIFY(held);
    QCOMPARE(*held, Moderation::Held);
    QCOMPARE(hiddenUnder(root), (QJsonArray{rude.value, other.value}));
    QVERIFY(QTest::qWaitFor(
        [&] {
            return !shown(root).value("threadgate"_L1).toObject().value("record"_L1).toObject().isEmpty();
        },
        lag));
    QVERIFY(answered(m_alice->moderate(rude, ModerationAction::Approve), lag));
    QVERIFY(answered(m_alice->moderate(rude, ModerationAction::Approve), lag));
    QCOMPARE(hiddenUnder(root), QJsonArray{other.value});
}

void tst_Bluesky_Real::moderate_mention_isForbidden()
{
    const RemoteId mention = post(*m_bob, u"@alice.test is bad"_s);
    const auto hidden = answered(m_alice->moderate(mention, ModerationAction::Trash), lag);
    QVERIFY(!hidden);
    QCOMPARE(hidden.error().code, ErrorCode::Forbidden);
}

void tst_Bluesky_Real::pull_members_areFollowers()
{
    QVERIFY(pullAll(*m_alice, Stream::Members).members.isEmpty());
    const QJsonObject follow = call(u"com.atproto.repo.createRecord"_s,
                                    {{u"repo"_s, m_server.did(u"bob"_s)},
                                     {u"collection"_s, u"app.bsky.graph.follow"_s},
                                     {u"record"_s,
                                      QJsonObject{{u"subject"_s, m_server.did(u"alice"_s)},
                                                  {u"createdAt"_s, bluesky::timeText(m_clock.now())}}}});
    QVERIFY(!follow.isEmpty());
    Pulled pulled;
    QVERIFY(QTest::qWaitFor([&] { return (pulled = pullAll(*m_alice, Stream::Members)).members.size() == 1; },
                            lag));
    const RemoteMember bob = pulled.members.value(m_server.did(u"bob"_s));
    QCOMPARE(bob.handle, u"bob.test"_s);
    QCOMPARE(bob.url, QUrl(u"https://bsky.app/profile/bob.test"_s));
    // A pull in between reads the newest again.
    QCOMPARE(pullAll(*m_alice, Stream::Members, pulled.cursor).members.size(), 1);
}

void tst_Bluesky_Real::sanction_repeated_isThereOnce_andLifted()
{
    const RemoteId bob{m_server.did(u"bob"_s)};
    const auto blocks = [this] {
        return ask(u"com.atproto.repo.listRecords"_s,
                   {{u"repo"_s, m_server.did(u"alice"_s)}, {u"collection"_s, u"app.bsky.graph.block"_s}},
                   u"alice"_s)
            .value("records"_L1)
            .toArray()
            .size();
    };
    for (int i = 0; i < 2; ++i) {
        QVERIFY(answered(m_alice->sanction({bob, SanctionKind::Mute, {}, {}}), lag));
        QVERIFY(answered(m_alice->sanction({bob, SanctionKind::Ban, {}, {}}), lag));
    }
    QCOMPARE(blocks(), 1);
    QVERIFY(QTest::qWaitFor(
        [this] {
            const QJsonObject seen = viewer();
            return seen.value("muted"_L1).toBool() && !seen.value("blocking"_L1).toString().isEmpty();
        },
        lag));
    for (int i = 0; i < 2; ++i) {
        QVERIFY(answered(m_alice->lift(bob, SanctionKind::Mute), lag));
        QVERIFY(answered(m_alice->lift(bob, SanctionKind::Ban), lag));
    }
    QCOMPARE(blocks(), 0);
    QVERIFY(QTest::qWaitFor(
        [this] {
            const QJsonObject seen = viewer();
            return !seen.isEmpty() && !seen.value("muted"_L1).toBool()
                && seen.value("blocking"_L1).toString().isEmpty();
        },
        lag));
}

QTEST_GUILESS_MAIN(tst_Bluesky_Real)
#include "tst_bluesky_real.moc"
