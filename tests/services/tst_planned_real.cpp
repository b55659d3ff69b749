// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/connectorregistry.h"
#include "core/connectors/qthttptransport.h"
#include "core/services/accountservice.h"
#include "core/services/followupservice.h"
#include "core/services/postservice.h"
#include "core/services/publisher.h"
#include "tests/services/servicefixture.h"
#include "tests/support/blueskyserver.h"
#include "tests/support/faulttransport.h"
#include "tests/support/wordpressserver.h"

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;
using domain::PostState;
using Fault = test::FaultTransport::Fault;
using FollowUpState = domain::FollowUpStanding::State;

Q_DECLARE_METATYPE(ruche::test::FaultTransport::Fault)

/// What real servers hold until its time, and what is said under posts there.
class tst_Planned_Real : public QObject
{
    Q_OBJECT
private slots:
    void wordpress_holdsThePost_changesAreCarried_itGoesOutByItself();
    void wordpress_heldPost_isTakenBack();
    void wordpress_firstComment_isThereOnce_data() { faults(); }
    void wordpress_firstComment_isThereOnce();
    void bluesky_firstComment_isThereOnce_data() { faults(); }
    void bluesky_firstComment_isThereOnce();

private:
    /// A workspace with one account on a real server, at the real time: the site goes by that.
    struct Place
    {
        Place() { fixture.clock.set(SystemClock().now()); }
        [[nodiscard]] Result<void> connect(services::ConnectRequest request)
        {
            request.brand = fixture.brand;
            RUCHE_TRY_ASSIGN(const domain::Account account, answerOf(accounts.connect(request)));
            id = account.id;
            return {};
        }
        services::PostDraft draft(int minutes)
        {
            services::PostDraft draft;
            draft.brand = fixture.brand;
            draft.accounts = {id};
            draft.title = u"Held"_s;
            draft.text = u"The first words"_s;
            draft.plannedFor = fromUtc(fixture.clock.now().addSecs(60LL * minutes), u"Europe/Paris"_s);
            return draft;
        }
        domain::Post read(domain::PostId post) { return answerOf(posts.read(post)).value(); }
        PostState stateOf(domain::PostId post) { return read(post).variants.value(0).state; }
        void send(int seconds = 0)
        {
            fixture.clock.advanceMs(1000LL * seconds);
            QVERIFY(answerOf(publisher.publishDue()));
        }
        FollowUpState standing(domain::PostId post)
        {
            return answerOf(followUps.standings(post)).value().value(0).state;
        }

        ServiceFixture fixture;
        connectors::QtHttpTransport line;
        test::FaultTransport faulty{line};
        services::ConnectorPool pool{
            services::ConnectorPool::registryFactory(faulty, fixture.clock), fixture.secrets, u"uuid"_s};
        services::AccountService accounts{fixture.storage, pool};
        services::PostService posts{fixture.storage};
        services::FollowUpService followUps{fixture.storage};
        services::Publisher publisher{fixture.storage, pool};
        domain::AccountId id;
    };

    static void faults();
    [[nodiscard]] Result<void> connectWordPress(Place &place);
    /// "status|time in UTC|text" of the one post that is called Held.
    [[nodiscard]] QString held() const;
    /// Sends a post and its first comment under a fault, until both are out.
    void sendWithComment(Place &place, const QString &comment);

    test::WordPressServer m_wordpress;
    test::BlueskyServer m_bluesky;
    bool m_wordpressRuns = false;
    bool m_blueskyRuns = false;
};

#define NEED_SERVER(server, runs)                                                                            \
    if (!(runs) && !(server).start()) {                                                                      \
        if ((server).isUnavailable())                                                                        \
            QSKIP(qPrintable((server).problem()));                                                           \
        QFAIL(qPrintable((server).problem()));                                                               \
    }                                                                                                        \
    (runs) = true

void tst_Planned_Real::faults()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("nothing goes wrong") << Fault::None;
    QTest::newRow("the answer is lost") << Fault::LostAnswer;
    QTest::newRow("the request is lost") << Fault::LostRequest;
    QTest::newRow("an error although it was done") << Fault::ErrorAfter;
}

Result<void> tst_Planned_Real::connectWordPress(Place &place)
{
    services::ConnectRequest request;
    request.network = u"wordpress"_s;
    request.url = m_wordpress.url().toString();
    request.user = u"editor"_s;
    request.secret = m_wordpress.fact(u"WP_EDITOR_PASSWORD"_s);
    return place.connect(request);
}

QString tst_Planned_Real::held() const
{
    return m_wordpress
        .eval(u"global $wpdb; foreach ($wpdb->get_results(\"SELECT post_status s, post_date_gmt d, "
              "post_content c FROM {$wpdb->posts} WHERE post_type = 'post' AND post_title = 'Held'\") as $p) "
              "echo $p->s, '|', $p->d, '|', trim(strip_tags($p->c)), ';';"_s)
        .trimmed();
}

void tst_Planned_Real::wordpress_holdsThePost_changesAreCarried_itGoesOutByItself()
{
    NEED_SERVER(m_wordpress, m_wordpressRuns);
    Place place;
    const auto connected = connectWordPress(place);
    QVERIFY2(connected, connected ? "" : qPrintable(connected.error().detail));
    const auto utc = [](const QDateTime &instant) { return instant.toString(u"yyyy-MM-dd HH:mm:ss"_s); };

    services::PostDraft draft = place.draft(60);
    draft.variants[place.id].delivery = domain::Delivery::Native;
    const auto post = answerOf(place.posts.add(draft));
    QVERIFY(post);
    place.send();
    QCOMPARE(place.stateOf(post->id), PostState::HandedOff);
    QCOMPARE(held(), u"future|%1|The first words;"_s.arg(utc(*place.read(post->id).plannedAt)));

    // Other words, then another time.
    draft.text = u"Other words"_s;
    QVERIFY(answerOf(place.posts.update(post->id, place.read(post->id).revision, draft)));
    place.send();
    QCOMPARE(held(), u"future|%1|Other words;"_s.arg(utc(*place.read(post->id).plannedAt)));
    const ZonedTime later = fromUtc(place.fixture.clock.now().addSecs(2 * 3600), u"Europe/Paris"_s);
    QVERIFY(answerOf(place.posts.reschedule(post->id, later)));
    place.send();
    QCOMPARE(place.stateOf(post->id), PostState::HandedOff);
    QCOMPARE(held(), u"future|%1|Other words;"_s.arg(utc(*toUtc(later))));

    // Its time comes: the site's clock cannot be moved, so the post's time is; then the site does what its
    // own timer does.
    const QString done = m_wordpress.eval(
        u"global $wpdb; $id = $wpdb->get_var(\"SELECT ID FROM {$wpdb->posts} WHERE post_title = 'Held'\"); "
        "$past = gmdate('Y-m-d H:i:s', time() - 5); $wpdb->update($wpdb->posts, array('post_date_gmt' => "
        "$past, "
        "'post_date' => get_date_from_gmt($past)), array('ID' => $id)); clean_post_cache($id); "
        "check_and_publish_future_post($id); echo get_post_status($id);"_s);
    QCOMPARE(done.trimmed(), u"publish"_s);
    place.send(2 * 3600 + 60);
    QCOMPARE(place.stateOf(post->id), PostState::HandedOff); // it is asked two minutes after
    place.send(120);
    QCOMPARE(place.stateOf(post->id), PostState::Published);
    QVERIFY(place.read(post->id).variants.value(0).remoteUrl.toString().startsWith(
        m_wordpress.url().toString(QUrl::StripTrailingSlash)));
    QCOMPARE(held().count(u';'), 1);
}

void tst_Planned_Real::wordpress_heldPost_isTakenBack()
{
    NEED_SERVER(m_wordpress, m_wordpressRuns);
    Place place;
    QVERIFY(connectWordPress(place));
    services::PostDraft draft = place.draft(60);
    draft.title = u"Taken back"_s;
    draft.variants[place.id].delivery = domain::Delivery::Native;
    const auto post = answerOf(place.posts.add(draft));
    QVERIFY(post);
    const auto statuses = [this] {
        return m_wordpress
            .eval(u"global $wpdb; echo implode(',', $wpdb->get_col(\"SELECT post_status FROM {$wpdb->posts} "
                  "WHERE post_type = 'post' AND post_title = 'Taken back'\"));"_s)
            .trimmed();
    };
    place.send();
    QCOMPARE(statuses(), u"future"_s);
    // The answer to the taking back is lost, too: it is repeated.
    QVERIFY(answerOf(place.posts.unschedule(post->id)));
    place.send();
    QCOMPARE(place.stateOf(post->id), PostState::Draft);
    const QString left = statuses();
    QVERIFY2(!left.contains(u"future"_s) && !left.contains(u"publish"_s), qPrintable(left));
    // And handed over once more, it is there once.
    QVERIFY(answerOf(place.posts.reschedule(
        post->id, fromUtc(place.fixture.clock.now().addSecs(3600), u"Europe/Paris"_s))));
    services::PostDraft again = place.draft(60);
    again.title = draft.title;
    again.variants = draft.variants;
    QVERIFY(answerOf(place.posts.update(post->id, place.read(post->id).revision, again)));
    place.send();
    QCOMPARE(place.stateOf(post->id), PostState::HandedOff);
    QCOMPARE(statuses().count(u"future"_s), 1);
}

void tst_Planned_Real::sendWithComment(Place &place, const QString &comment)
{
    QFETCH(const Fault, fault);
    services::PostDraft draft = place.draft(0);
    draft.title = u"With a comment"_s;
    draft.text = u"Words for "_s + comment;
    const auto post = answerOf(place.posts.add(draft));
    QVERIFY(post);
    QVERIFY(answerOf(place.followUps.save(post->id, {{{}, 10, comment}})));
    place.send();
    QCOMPARE(place.stateOf(post->id), PostState::Published);
    QCOMPARE(int(place.standing(post->id)), int(FollowUpState::Waiting));
    place.faulty.arm(fault);
    place.send(660); // the post is out by the clock of the server
    QVERIFY(place.faulty.hasStruck());
    QCOMPARE(place.standing(post->id) == FollowUpState::Sent, fault == Fault::None);
    for (int i = 0; i < 8 && place.standing(post->id) != FollowUpState::Sent; ++i)
        place.send(121);
    QCOMPARE(int(place.standing(post->id)), int(FollowUpState::Sent));
    place.send(3600); // and never again
}

void tst_Planned_Real::wordpress_firstComment_isThereOnce()
{
    NEED_SERVER(m_wordpress, m_wordpressRuns);
    Place place;
    QVERIFY(connectWordPress(place));
    const QString comment = u"First comment, %1"_s.arg(QString::fromLatin1(QTest::currentDataTag()));
    sendWithComment(place, comment);
    if (QTest::currentTestFailed())
        return;
    const QString count = m_wordpress.eval(
        u"global $wpdb; echo $wpdb->get_var(\"SELECT COUNT(*) FROM {$wpdb->comments} WHERE comment_content "
        "LIKE '%1'\");"_s.arg(comment));
    QCOMPARE(count.trimmed(), u"1"_s);
}

void tst_Planned_Real::bluesky_firstComment_isThereOnce()
{
    NEED_SERVER(m_bluesky, m_blueskyRuns);
    Place place;
    services::ConnectRequest request;
    request.network = u"bluesky"_s;
    request.url = m_bluesky.url().toString();
    request.user = u"bob.test"_s;
    request.secret = m_bluesky.appPassword(u"bob"_s);
    const auto connected = place.connect(request);
    QVERIFY2(connected, connected ? "" : qPrintable(connected.error().detail));
    const QString comment = u"First comment, %1"_s.arg(QString::fromLatin1(QTest::currentDataTag()));
    sendWithComment(place, comment);
    if (QTest::currentTestFailed())
        return;
    // Read as the server has it: the records of the account.
    connectors::HttpRequest list;
    list.url = QUrl(m_bluesky.url().toString(QUrl::StripTrailingSlash)
                    + u"/xrpc/com.atproto.repo.listRecords?limit=100&collection=app.bsky.feed.post&repo="_s
                    + m_bluesky.did(u"bob"_s));
    const auto answer = answerOf(place.line.send(list));
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->body.count("\"text\":\"" + comment.toUtf8() + '"'), 1);
}

QTEST_GUILESS_MAIN(tst_Planned_Real)
#include "tst_planned_real.moc"
