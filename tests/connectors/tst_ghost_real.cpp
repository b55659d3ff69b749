// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/connectors/connectorregistry.h"
#include "core/connectors/ghost/ghostapi.h"
#include "core/connectors/qthttptransport.h"
#include "tests/support/answered.h"
#include "tests/support/ghostserver.h"

#include <QHash>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::connectors;
using namespace ruche::domain;
using ruche::test::answered;

namespace {

constexpr int patience = 60'000; // ms; machines are shared

QByteArray redPixel()
{
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");
}

/// Passes everything on, and lets somebody else be faster than the next PUT.
class Meddler final : public HttpTransport
{
public:
    explicit Meddler(HttpTransport &transport)
        : m_transport(transport)
    {
    }

    [[nodiscard]] QFuture<Result<HttpResponse>> send(const HttpRequest &request) override
    {
        if (request.method == "PUT" && meddle)
            std::exchange(meddle, {})();
        return m_transport.send(request);
    }

    std::function<void()> meddle;

private:
    HttpTransport &m_transport;
};

} // namespace

/// Everything that the connector does, on a real Ghost.
class tst_Ghost_Real : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void signIn_key_findsTheSite_data();
    void signIn_key_findsTheSite();
    void signIn_wrongKey_isAuth_data();
    void signIn_wrongKey_isAuth();
    void signIn_wrongClock_isCorrected();
    void publish_picturesAndText_areShown();
    void publish_repeated_isThereOnce();
    void publish_tooLongTitle_isCut();
    void schedule_future_isHeldAndMoved();
    void schedule_due_isPublishedThere();
    void reconcile_unknownKey_isNothing();
    void reconcile_otherSlug_isFoundById();
    void update_published_keepsItsMoment();
    void update_collision_isConflictUnlessReadAgain();
    void deletePost_twice_isFine();
    void pull_posts_isIncremental();
    void pull_comments_isIncremental();
    void moderate_comment_isHiddenShownDeleted();
    void reply_repeated_isThereOnce();
    void reply_underAnswer_staysInTheThread();
    void reply_toThePost_isAComment();
    void pull_members_areThose();

private:
    struct Pulled
    {
        QHash<QString, RemotePost> posts;
        QHash<QString, RemoteMessage> messages;
        QHash<QString, RemoteMember> members;
        QString cursor;
        QString problem;
    };

    [[nodiscard]] Endpoint endpoint(const QString &key = {}) const;
    [[nodiscard]] std::unique_ptr<Connector> connector(const Endpoint &endpoint)
    {
        return makeConnector(u"ghost"_s, endpoint, m_transport, m_clock);
    }
    [[nodiscard]] Pulled pullAll(Stream stream, const QString &cursor = {});
    [[nodiscard]] Draft draft(const QString &title, const std::optional<QDateTime> &at = {}) const;
    /// A post that is out; its id.
    [[nodiscard]] RemoteId post(const QString &title);
    /// What the connector does not do: sent with the key, as another program would. Empty on failure.
    [[nodiscard]] QJsonObject send(HttpRequest request, QLatin1StringView kind);
    [[nodiscard]] QJsonObject read(const QString &kind, const RemoteId &id);
    [[nodiscard]] QString member(const QString &name);
    [[nodiscard]] RemoteId comment(const RemoteId &post, const QString &member, const QString &text);
    [[nodiscard]] QString api() const { return m_server.url().toString() + u"/ghost/api/admin/"_s; }

    test::GhostServer m_server;
    SystemClock m_clock;
    QtHttpTransport m_transport;
    std::unique_ptr<Connector> m_ghost;
};

void tst_Ghost_Real::initTestCase()
{
    if (!m_server.start()) {
        if (m_server.isUnavailable())
            QSKIP(qPrintable(m_server.problem()));
        QFAIL(qPrintable(m_server.problem()));
    }
    m_ghost = connector(endpoint());
}

Endpoint tst_Ghost_Real::endpoint(const QString &key) const
{
    Endpoint made;
    made.url = m_server.url();
    made.credentials.secret = key.isEmpty() ? m_server.key() : key;
    return made;
}

tst_Ghost_Real::Pulled tst_Ghost_Real::pullAll(Stream stream, const QString &cursor)
{
    Pulled pulled;
    pulled.cursor = cursor;
    for (bool more = true; more;) {
        const auto page = answered(m_ghost->pull(stream, pulled.cursor), patience);
        if (!page) {
            pulled.problem = codeName(page.error().code) + u' ' + page.error().detail;
            return pulled;
        }
        for (const RemotePost &one : page->posts)
            pulled.posts.insert(one.id.value, one);
        for (const RemoteMessage &one : page->messages)
            pulled.messages.insert(one.id.value, one);
        for (const RemoteMember &one : page->members)
            pulled.members.insert(one.id.value, one);
        more = page->more;
        pulled.cursor = page->cursor;
    }
    return pulled;
}

Draft tst_Ghost_Real::draft(const QString &title, const std::optional<QDateTime> &at) const
{
    Draft made;
    made.title = title;
    made.text = u"Text of %1."_s.arg(title);
    made.at = at;
    made.key = m_ghost->makeKey(made);
    return made;
}

RemoteId tst_Ghost_Real::post(const QString &title)
{
    const auto receipt = answered(m_ghost->publish(draft(title)), patience);
    if (!receipt)
        qWarning().noquote() << codeName(receipt.error().code) << receipt.error().detail;
    return receipt ? receipt->id : RemoteId();
}

QJsonObject tst_Ghost_Real::send(HttpRequest request, QLatin1StringView kind)
{
    const QByteArray token = ghost::Key::parse(m_server.key())->token(m_clock.now());
    request.headers << QPair<QByteArray, QByteArray>("Authorization", "Ghost " + token);
    const auto response = answered(m_transport.send(request), patience);
    if (!response || response->status > 299) {
        qWarning().noquote() << (response ? response->body : response.error().detail.toUtf8());
        return {};
    }
    return QJsonDocument::fromJson(response->body).object().value(kind).toArray().first().toObject();
}

QJsonObject tst_Ghost_Real::read(const QString &kind, const RemoteId &id)
{
    const ghost::Query query = kind == "posts"_L1 ? ghost::Query{{u"formats"_s, u"html"_s}} : ghost::Query();
    return send(ghost::buildGet(api(), ghost::routeOf(kind, id), query), QLatin1StringView(kind.toLatin1()));
}

QString tst_Ghost_Real::member(const QString &name)
{
    const QJsonObject body{{u"name"_s, name}, {u"email"_s, name.toLower() + u"@example.test"_s}};
    return send(ghost::buildPost(api(), u"members"_s, body), "members"_L1).value("id"_L1).toString();
}

RemoteId tst_Ghost_Real::comment(const RemoteId &post, const QString &member, const QString &text)
{
    const QJsonObject body{
        {u"post_id"_s, post.value}, {u"member_id"_s, member}, {u"html"_s, ghost::commentHtml(text)}};
    return {send(ghost::buildPost(api(), u"comments"_s, body), "comments"_L1).value("id"_L1).toString()};
}

void tst_Ghost_Real::signIn_key_findsTheSite_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("site") << QString();
    QTest::newRow("administration") << u"/ghost/#/settings/integrations"_s;
    QTest::newRow("an article") << u"/coming-soon/"_s;
}

void tst_Ghost_Real::signIn_key_findsTheSite()
{
    QFETCH(QString, path);
    Endpoint typed = endpoint();
    typed.url = QUrl(m_server.url().toString() + path);
    const auto profile = answered(connector(typed)->signIn(), patience);
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
    QCOMPARE(profile->apiUrl, api());
    QCOMPARE(profile->url, m_server.url().resolved(QUrl(u"/"_s)));
    QCOMPARE(profile->displayName, u"Cap Pertuis"_s);
    QCOMPARE(profile->handle, u"127.0.0.1"_s);
    QCOMPARE(profile->zone, u"Europe/Paris"_s);
    QVERIFY(profile->capabilities.testFlag(Capability::ScheduleNatively));
}

void tst_Ghost_Real::signIn_wrongKey_isAuth_data()
{
    QTest::addColumn<QString>("key");
    const QString right = m_server.key();
    QTest::newRow("other secret") << right.section(u':', 0, 0) + u':' + u"ab"_s.repeated(32);
    QTest::newRow("other key") << u"0123456789abcdef01234567:"_s + right.section(u':', 1);
    QTest::newRow("no key") << u"22444f78447824223cefc48062"_s;
}

void tst_Ghost_Real::signIn_wrongKey_isAuth()
{
    QFETCH(QString, key);
    const auto profile = answered(connector(endpoint(key))->signIn(), patience);
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::Auth);
}

void tst_Ghost_Real::signIn_wrongClock_isCorrected()
{
    FixedClock clock(m_clock.now().addDays(-2));
    const auto late = makeConnector(u"ghost"_s, endpoint(), m_transport, clock);
    const auto profile = answered(late->signIn(), patience);
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
}

void tst_Ghost_Real::publish_picturesAndText_areShown()
{
    QList<RemoteId> pictures;
    for (const QString &name : {u"red.png"_s, u"été rouge.png"_s}) {
        const auto picture
            = answered(m_ghost->uploadMedia({name, u"image/png"_s, u"A red dot"_s, redPixel()}), patience);
        QVERIFY2(picture, picture ? "" : qPrintable(picture.error().detail));
        pictures << *picture;
    }
    Draft made = draft(u"Fête & crêpes <3"_s);
    made.text = u"Samedi, 1 < 2.\nVoir https://example.com/a?b=1&c=2\n\nÀ bientôt 👋"_s;
    made.media = {{pictures.at(0), u"A \"red\" dot"_s, {}}, {pictures.at(1), u"Another <dot>"_s, {}}};
    const auto receipt = answered(m_ghost->publish(made), patience);
    QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().detail));
    QVERIFY(receipt->published && receipt->at.isValid());
    QVERIFY2(receipt->url.path().contains(made.key), qPrintable(receipt->url.toString()));
    const QJsonObject kept = read(u"posts"_s, receipt->id);
    QCOMPARE(kept.value("title"_L1).toString(), made.title);
    QCOMPARE(kept.value("slug"_L1).toString(), made.key);
    QCOMPARE(kept.value("feature_image_alt"_L1).toString(), u"A \"red\" dot"_s);
    QVERIFY(kept.value("feature_image"_L1).toString().startsWith(m_server.url().toString()));
    const QString html = kept.value("html"_L1).toString();
    QVERIFY2(html.contains(u"1 &lt; 2"_s) && html.contains(u"<p>À bientôt 👋</p>"_s), qPrintable(html));
    QVERIFY2(html.contains(u"href=\"https://example.com/a?b=1&amp;c=2\""_s), qPrintable(html));
    QVERIFY2(html.contains(u"alt=\"Another <dot>\""_s) || html.contains(u"alt=\"Another &lt;dot&gt;\""_s),
             qPrintable(html));
    // What a reader gets.
    HttpRequest page;
    page.url = receipt->url;
    const auto shown = answered(m_transport.send(page), patience);
    QVERIFY(shown && shown->status == 200 && shown->body.contains("Another"));
}

void tst_Ghost_Real::publish_repeated_isThereOnce()
{
    const Draft made = draft(u"Only once"_s);
    const auto first = answered(m_ghost->publish(made), patience);
    QVERIFY2(first, first ? "" : qPrintable(first.error().detail));
    const auto second = answered(m_ghost->publish(made), patience);
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Uncertain);
    const auto found = answered(m_ghost->reconcile(made), patience);
    QVERIFY(found && *found);
    QCOMPARE((*found)->id, first->id);
    QCOMPARE((*found)->url, first->url);
    QVERIFY((*found)->published);
    const Pulled posts = pullAll(Stream::Posts);
    QCOMPARE(std::count_if(posts.posts.begin(),
                           posts.posts.end(),
                           [&made](const RemotePost &one) { return one.title == made.title; }),
             1);
}

void tst_Ghost_Real::publish_tooLongTitle_isCut()
{
    const auto receipt = answered(m_ghost->publish(draft(u"long "_s.repeated(100))), patience);
    QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().detail));
    Draft untitled = draft({});
    untitled.text = u"Without a title.\nBut with words."_s;
    const auto second = answered(m_ghost->publish(untitled), patience);
    QVERIFY2(second, second ? "" : qPrintable(second.error().detail));
    QCOMPARE(read(u"posts"_s, second->id).value("title"_L1).toString(), u"Without a title."_s);
}

void tst_Ghost_Real::schedule_future_isHeldAndMoved()
{
    const QDateTime at = QDateTime::fromSecsSinceEpoch(m_clock.now().toSecsSinceEpoch() + 86'400, Qt::UTC);
    Draft made = draft(u"Tomorrow"_s, at);
    const auto receipt = answered(m_ghost->publish(made), patience);
    QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().detail));
    QVERIFY(!receipt->published && !receipt->withdrawn);
    QCOMPARE(receipt->at, at);
    QVERIFY(pullAll(Stream::Posts).posts.value(receipt->id.value).planned);
    // Later, with other words.
    made.at = at.addDays(1);
    made.text = u"Rather the day after."_s;
    const auto moved = answered(m_ghost->updatePost(receipt->id, made), patience);
    QVERIFY2(moved, moved ? "" : qPrintable(moved.error().detail));
    QCOMPARE(moved->at, at.addDays(1));
    QVERIFY(!moved->published);
    QVERIFY(read(u"posts"_s, receipt->id).value("html"_L1).toString().contains(u"day after"_s));
    const auto found = answered(m_ghost->reconcile(made), patience);
    QVERIFY(found && *found && !(*found)->published);
    // Now after all.
    made.at = m_clock.now().addSecs(-5);
    const auto out = answered(m_ghost->updatePost(receipt->id, made), patience);
    QVERIFY2(out, out ? "" : qPrintable(out.error().detail));
    QVERIFY(out->published);
}

void tst_Ghost_Real::schedule_due_isPublishedThere()
{
    const Draft made = draft(u"In a moment"_s, m_clock.now().addSecs(8));
    const auto receipt = answered(m_ghost->publish(made), patience);
    QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().detail));
    const QString before = pullAll(Stream::Posts).cursor;
    const auto isOut = [this, &made] {
        const auto found = answered(m_ghost->reconcile(made), patience);
        return found && *found && (*found)->published;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isOut(), patience);
    // That it came out is a change like any other.
    QVERIFY(pullAll(Stream::Posts, before).posts.value(receipt->id.value).published);
}

void tst_Ghost_Real::reconcile_unknownKey_isNothing()
{
    const auto found = answered(m_ghost->reconcile(draft(u"Never sent"_s)), patience);
    QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
    QVERIFY(!*found);
}

void tst_Ghost_Real::reconcile_otherSlug_isFoundById()
{
    Draft made = draft(u"Renamed"_s, m_clock.now().addDays(2));
    const auto receipt = answered(m_ghost->publish(made), patience);
    QVERIFY(receipt);
    const QJsonObject change{{u"slug"_s, u"another-slug"_s},
                             {u"updated_at"_s, read(u"posts"_s, receipt->id).value("updated_at"_L1)}};
    QVERIFY(!send(ghost::buildPut(api(), u"posts"_s, receipt->id, change), "posts"_L1).isEmpty());
    made.remote = receipt->id;
    const auto found = answered(m_ghost->reconcile(made), patience);
    QVERIFY(found && *found);
    QCOMPARE((*found)->id, receipt->id);
}

void tst_Ghost_Real::update_published_keepsItsMoment()
{
    Draft made = draft(u"Out"_s);
    const auto receipt = answered(m_ghost->publish(made), patience);
    QVERIFY(receipt);
    made.title = u"Out, mended"_s;
    made.at = m_clock.now().addDays(1);
    const auto changed = answered(m_ghost->updatePost(receipt->id, made), patience);
    QVERIFY2(changed, changed ? "" : qPrintable(changed.error().detail));
    QVERIFY(changed->published);
    QCOMPARE(changed->at, receipt->at);
    QCOMPARE(read(u"posts"_s, receipt->id).value("title"_L1).toString(), u"Out, mended"_s);
    const auto gone = answered(m_ghost->updatePost({u"0123456789abcdef01234567"_s}, made), patience);
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, ErrorCode::Gone);
}

void tst_Ghost_Real::update_collision_isConflictUnlessReadAgain()
{
    const RemoteId id = post(u"Fought over"_s);
    QVERIFY(!id.isEmpty());
    Meddler meddler(m_transport);
    const auto ours = makeConnector(u"ghost"_s, endpoint(), meddler, m_clock);
    int times = 0;
    const auto save = [this, &id, &times] {
        // Ghost counts whole seconds: a change in the same one is none to it.
        const QString seen = read(u"posts"_s, id).value("updated_at"_L1).toString();
        QString now = seen;
        while (now == seen) {
            const QJsonObject change{{u"title"_s, u"Theirs %1"_s.arg(++times)}, {u"updated_at"_s, now}};
            const QJsonObject saved = send(ghost::buildPut(api(), u"posts"_s, id, change), "posts"_L1);
            QVERIFY(!saved.isEmpty());
            now = saved.value("updated_at"_L1).toString();
        }
    };
    meddler.meddle = save;
    Draft made = draft(u"Ours"_s);
    const auto changed = answered(ours->updatePost(id, made), patience);
    QVERIFY2(changed, changed ? "" : qPrintable(changed.error().detail));
    QVERIFY(times > 0);
    QCOMPARE(read(u"posts"_s, id).value("title"_L1).toString(), u"Ours"_s);
    // Again and again: then it is told.
    made.title = u"Ours again"_s;
    meddler.meddle = [&] {
        save();
        meddler.meddle = save;
    };
    const auto lost = answered(ours->updatePost(id, made), patience);
    QVERIFY(!lost);
    QCOMPARE(lost.error().code, ErrorCode::Conflict);
}

void tst_Ghost_Real::deletePost_twice_isFine()
{
    const RemoteId id = post(u"A mistake"_s);
    const QString before = pullAll(Stream::Posts).cursor;
    QVERIFY(answered(m_ghost->deletePost(id), patience));
    QVERIFY(answered(m_ghost->deletePost(id), patience));
    QVERIFY(pullAll(Stream::Posts, before).posts.value(id.value).gone);
}

void tst_Ghost_Real::pull_posts_isIncremental()
{
    const Pulled before = pullAll(Stream::Posts);
    QVERIFY2(before.problem.isEmpty(), qPrintable(before.problem));
    const RemoteId id = post(u"Something new"_s);
    const Pulled after = pullAll(Stream::Posts, before.cursor);
    QVERIFY2(after.problem.isEmpty(), qPrintable(after.problem));
    QVERIFY(!before.posts.contains(id.value));
    const RemotePost found = after.posts.value(id.value);
    QCOMPARE(found.title, u"Something new"_s);
    QCOMPARE(found.text, u"<p>Text of Something new.</p>"_s);
    QCOMPARE(found.authorName, u"Lila"_s);
    QVERIFY(found.published && found.at.isValid() && found.modifiedAt.isValid() && !found.url.isEmpty());
}

void tst_Ghost_Real::pull_comments_isIncremental()
{
    const RemoteId under = post(u"Talked about"_s);
    const QString nadia = member(u"Nadia"_s);
    const RemoteId first = comment(under, nadia, u"When does it open?"_s);
    QVERIFY(!first.isEmpty());
    const Pulled before = pullAll(Stream::Messages);
    QVERIFY2(before.problem.isEmpty(), qPrintable(before.problem));
    const RemoteMessage message = before.messages.value(first.value);
    QCOMPARE(message.text, u"When does it open?"_s);
    QCOMPARE(message.authorName, u"Nadia"_s);
    QCOMPARE(message.authorEmail, u"nadia@example.test"_s);
    QCOMPARE(message.author.value, nadia);
    QCOMPARE(message.post, under);
    QCOMPARE(message.subject, u"Talked about"_s);
    QCOMPARE(message.thread, first);
    QCOMPARE(message.moderation, Moderation::Approved);
    QVERIFY(!message.own && message.writtenAt.isValid());
    const RemoteId second = comment(under, nadia, u"Hello?"_s);
    QVERIFY(pullAll(Stream::Messages, before.cursor).messages.contains(second.value));
}

void tst_Ghost_Real::moderate_comment_isHiddenShownDeleted()
{
    const RemoteId under = post(u"Moderated"_s);
    const RemoteId id = comment(under, member(u"Rude"_s), u"Buy now"_s);
    const QString before = pullAll(Stream::Messages).cursor;
    const auto moderated = [this, &id](ModerationAction action) {
        const auto done = answered(m_ghost->moderate(id, action), patience);
        if (!done)
            qWarning().noquote() << codeName(done.error().code) << done.error().detail;
        return done ? std::optional(*done) : std::nullopt;
    };
    for (int twice = 0; twice < 2; ++twice)
        QCOMPARE(moderated(ModerationAction::Hold), std::optional(Moderation::Held));
    QCOMPARE(read(u"comments"_s, id).value("status"_L1).toString(), u"hidden"_s);
    QCOMPARE(pullAll(Stream::Messages, before).messages.value(id.value).moderation, Moderation::Held);
    QCOMPARE(moderated(ModerationAction::Approve), std::optional(Moderation::Approved));
    const QString shown = pullAll(Stream::Messages, before).cursor;
    for (int twice = 0; twice < 2; ++twice)
        QCOMPARE(moderated(ModerationAction::Trash), std::optional(Moderation::Trashed));
    QCOMPARE(pullAll(Stream::Messages, shown).messages.value(id.value).moderation, Moderation::Trashed);
    // And back.
    QCOMPARE(moderated(ModerationAction::Approve), std::optional(Moderation::Approved));
    QCOMPARE(pullAll(Stream::Messages, shown).messages.value(id.value).text, u"Buy now"_s);
    const auto nowhere
        = answered(m_ghost->moderate({u"0123456789abcdef01234567"_s}, ModerationAction::Hold), patience);
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, ErrorCode::Gone);
    const auto spam = answered(m_ghost->moderate(id, ModerationAction::Spam), patience);
    QVERIFY(!spam);
    QCOMPARE(spam.error().code, ErrorCode::Unsupported);
}

void tst_Ghost_Real::reply_repeated_isThereOnce()
{
    const RemoteId under = post(u"Asked about"_s);
    const RemoteId question = comment(under, member(u"Curious"_s), u"How much?"_s);
    const QString text = u"10 € & free for <children>.\n\nSee https://example.com/prices"_s;
    QString first;
    for (int twice = 0; twice < 2; ++twice) {
        const auto reply = answered(m_ghost->reply(under, question, text), patience);
        QVERIFY2(reply, reply ? "" : qPrintable(reply.error().detail));
        QVERIFY(reply->own);
        QCOMPARE(reply->thread, question);
        QCOMPARE(reply->parent, question);
        QCOMPARE(reply->post, under);
        if (twice == 0)
            first = reply->id.value;
        QCOMPARE(reply->id.value, first);
    }
    const Pulled all = pullAll(Stream::Messages);
    QCOMPARE(std::count_if(all.messages.begin(),
                           all.messages.end(),
                           [&question](const RemoteMessage &one) { return one.parent == question; }),
             1);
    const RemoteMessage kept = all.messages.value(first);
    QVERIFY(kept.own);
    QVERIFY2(kept.text.contains(u"10 € & free for <children>."_s), qPrintable(kept.text));
    // Written by the site's owner, who got no newsletter for it.
    const RemoteMember owner = pullAll(Stream::Members).members.value(kept.author.value);
    QCOMPARE(owner.email, u"owner@example.test"_s);
    QVERIFY(read(u"members"_s, owner.id).value("newsletters"_L1).toArray().isEmpty());
}

void tst_Ghost_Real::reply_underAnswer_staysInTheThread()
{
    const RemoteId under = post(u"Discussed"_s);
    const RemoteId top = comment(under, member(u"Topper"_s), u"First!"_s);
    const QJsonObject body{
        {u"parent_id"_s, top.value}, {u"member_id"_s, member(u"Second"_s)}, {u"html"_s, u"<p>No.</p>"_s}};
    const RemoteId answer{
        send(ghost::buildPost(api(), u"comments"_s, body), "comments"_L1).value("id"_L1).toString()};
    const auto reply = answered(m_ghost->reply(under, answer, u"Be kind."_s), patience);
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().detail));
    QCOMPARE(reply->thread, top);
    QCOMPARE(reply->parent, answer);
    const RemoteMessage kept = pullAll(Stream::Messages).messages.value(reply->id.value);
    QCOMPARE(kept.thread, top);
    QCOMPARE(kept.parent, answer);
    QCOMPARE(kept.post, under);
}

void tst_Ghost_Real::reply_toThePost_isAComment()
{
    const RemoteId under = post(u"Announced"_s);
    const auto reply = answered(m_ghost->reply(under, {}, u"Doors open at 9."_s), patience);
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().detail));
    QCOMPARE(reply->thread, reply->id);
    const auto again = answered(m_ghost->reply(under, {}, u"Doors open at 9."_s), patience);
    QVERIFY(again);
    QCOMPARE(again->id, reply->id);
}

void tst_Ghost_Real::pull_members_areThose()
{
    const Pulled before = pullAll(Stream::Members);
    QVERIFY2(before.problem.isEmpty(), qPrintable(before.problem));
    const QString id = member(u"Newcomer"_s);
    const RemoteMember found = pullAll(Stream::Members, before.cursor).members.value(id);
    QCOMPARE(found.name, u"Newcomer"_s);
    QCOMPARE(found.email, u"newcomer@example.test"_s);
    QCOMPARE(found.role, u"free"_s);
    QVERIFY(found.since.isValid());
}

QTEST_GUILESS_MAIN(tst_Ghost_Real)
#include "tst_ghost_real.moc"
