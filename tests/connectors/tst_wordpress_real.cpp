// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/connectors/connectorregistry.h"
#include "core/connectors/qthttptransport.h"
#include "tests/support/answered.h"
#include "tests/support/wordpressserver.h"

#include <QCryptographicHash>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::connectors;
using namespace ruche::domain;
using ruche::test::answered;

/// The connector against a real WordPress.
class tst_WordPress_Real : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();

    void signIn_address_findsTheApi_data();
    void signIn_address_findsTheApi();
    void signIn_role_givesCapabilities_data();
    void signIn_role_givesCapabilities();
    void signIn_wrongPassword_isAuth_data();
    void signIn_wrongPassword_isAuth();
    void signIn_noWordPress_isNotThisNetwork();
    void signIn_indexForMembersOnly_works();
    void pullPosts_first_readsAllStatuses();
    void pullPosts_later_readsWhatChanged();
    void pullPosts_cronPublishes_isSeen();
    void pullPosts_deletedWhilePlanned_isGone();
    void pullPosts_manyPages_missNothing();
    void pullComments_first_readsAllOfThem();
    void pullComments_later_seesEveryChange();
    void pullComments_author_readsApprovedOnly();
    void pullComments_manyPages_missNothing();
    void pullMembers_editor_isForbidden();
    void pullMembers_admin_listsUsers();
    void pull_revokedPassword_isAuth();
    void publish_now_isOut();
    void publish_future_isHeldAndRescheduled();
    void publish_soonerThanAMinute_isOutAtOnce();
    void publish_sameKey_isFoundByReconcile();
    void publish_withPictures_showsThem();
    void publish_contributor_isForbidden();
    void reconcile_unknownKey_isNothing();
    void reconcile_overdue_publishes();
    void reconcile_trashed_isFound();
    void deletePost_twice_isFine();
    void reply_comment_isThere();
    void reply_repeated_isFoundAgain();
    void reply_withMarkup_staysText();
    void moderate_action_changesStatus_data();
    void moderate_action_changesStatus();
    void moderate_alreadySo_isFine();
    void moderate_deletedComment_isGone();
    void rawRoutes_withoutPrettyLinks_work();

private:
    struct Pulled
    {
        QHash<QString, RemotePost> posts;
        QHash<QString, RemoteMessage> messages;
        QHash<QString, RemoteMember> members;
        QString cursor;
        int pages = 0;
        std::optional<Error> error;
    };

    [[nodiscard]] Endpoint endpoint(const QString &user) const;
    [[nodiscard]] std::unique_ptr<Connector> connector(const QString &user, const Clock *clock = nullptr);
    /// The whole of a stream after a cursor.
    [[nodiscard]] Pulled pullAll(Connector &connector, Stream stream, const QString &cursor = {});
    /// A new comment of a visitor; its id.
    [[nodiscard]] QString comment(const QString &text, const QString &status);
    [[nodiscard]] static QByteArray picture();
    [[nodiscard]] static QString gmtOf(const QDateTime &utc)
    {
        return utc.toString(u"yyyy-MM-dd HH:mm:ss"_s);
    }

    test::WordPressServer m_server;
    SystemClock m_clock;
    QtHttpTransport m_transport;
};

void tst_WordPress_Real::initTestCase()
{
    if (m_server.start())
        return;
    if (m_server.isUnavailable())
        QSKIP(qPrintable(m_server.problem()));
    QFAIL(qPrintable(m_server.problem()));
}

void tst_WordPress_Real::cleanupTestCase()
{
    if (m_server.url().isEmpty())
        return;
    // A warning of PHP would be a request that WordPress did not like. (WordPress is older than its PHP: deprecations.)
    const QString log = m_server.eval(u"echo file_exists(WP_DEBUG_LOG) ? file_get_contents(WP_DEBUG_LOG) : '';"_s);
    const QStringList lines = log.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        QVERIFY2(!line.contains(u"PHP "_s) || line.contains(u"PHP Deprecated"_s), qPrintable(line));
}

Endpoint tst_WordPress_Real::endpoint(const QString &user) const
{
    Endpoint endpoint;
    endpoint.url = m_server.url();
    endpoint.apiUrl = m_server.url().toString() + u"/wp-json/"_s;
    endpoint.credentials = {user, m_server.fact(u"WP_%1_PASSWORD"_s.arg(user.toUpper()))};
    return endpoint;
}

std::unique_ptr<Connector> tst_WordPress_Real::connector(const QString &user, const Clock *clock)
{
    return makeConnector(u"wordpress"_s, endpoint(user), m_transport, clock ? *clock : m_clock);
}

tst_WordPress_Real::Pulled
tst_WordPress_Real::pullAll(Connector &connector, Stream stream, const QString &cursor)
{
    Pulled pulled;
    pulled.cursor = cursor;
    for (bool more = true; more && pulled.pages < 100; ++pulled.pages) {
        const auto page = answered(connector.pull(stream, pulled.cursor), 30'000);
        if (!page) {
            pulled.error = page.error();
            qWarning().noquote() << codeName(page.error().code) << page.error().detail;
            return pulled;
        }
        for (const RemotePost &post : page->posts)
            pulled.posts.insert(post.id.value, post);
        for (const RemoteMessage &message : page->messages)
            pulled.messages.insert(message.id.value, message);
        for (const RemoteMember &member : page->members)
            pulled.members.insert(member.id.value, member);
        pulled.cursor = page->cursor;
        more = page->more;
    }
    return pulled;
}

QString tst_WordPress_Real::comment(const QString &text, const QString &status)
{
    return m_server
        .eval(u"echo wp_insert_comment(['comment_post_ID' => %1, 'comment_author' => 'Visiteur', "
              u"'comment_author_email' => "
              "'visiteur@example.test', 'comment_content' => '%2', 'comment_approved' => '%3']);"_s.arg(
                  m_server.fact(u"WP_ARTICLE"_s), text, status))
        .trimmed();
}

QByteArray tst_WordPress_Real::picture()
{
    // A red pixel.
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");
}

void tst_WordPress_Real::signIn_address_findsTheApi_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("the site") << QString();
    QTest::newRow("with slash") << u"/"_s;
    QTest::newRow("an article") << u"/2026/01/le-port-lete/"_s;
    QTest::newRow("the administration") << u"/wp-admin/"_s;
    QTest::newRow("the API itself") << u"/wp-json/"_s;
    QTest::newRow("no such page") << u"/nowhere/at/all"_s;
}

void tst_WordPress_Real::signIn_address_findsTheApi()
{
    QFETCH(QString, path);
    Endpoint address = endpoint(u"editor"_s);
    address.url.setPath(path);
    address.apiUrl.clear();
    const auto made = makeConnector(u"wordpress"_s, address, m_transport, m_clock);
    const auto profile = answered(made->signIn());
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
    QCOMPARE(profile->apiUrl, m_server.url().toString() + u"/wp-json/"_s);
    QCOMPARE(profile->url.adjusted(QUrl::StripTrailingSlash), m_server.url());
    QCOMPARE(profile->displayName, u"Cap Pertuis & fils"_s);
    QCOMPARE(profile->handle, u"127.0.0.1"_s);
    QCOMPARE(profile->zone, u"Europe/Paris"_s);
}

void tst_WordPress_Real::signIn_role_givesCapabilities_data()
{
    using enum Capability;
    QTest::addColumn<QString>("user");
    QTest::addColumn<Capabilities>("capabilities");
    const Capabilities reads = ReadPosts | ReadComments | Reply;
    const Capabilities writes = reads | Publish | ScheduleNatively | Media | AltText | EditPost | DeletePost;
    const Capabilities moderates = writes | Approve | Hold | Spam | Trash;
    QTest::newRow("subscriber") << u"subscriber"_s << reads;
    QTest::newRow("contributor") << u"contributor"_s << reads;
    QTest::newRow("author") << u"author"_s << writes;
    QTest::newRow("editor") << u"editor"_s << moderates;
    QTest::newRow("admin") << u"admin"_s << (moderates | Members);
}

void tst_WordPress_Real::signIn_role_givesCapabilities()
{
    QFETCH(QString, user);
    const auto made = connector(user);
    const auto kept = answered(made->signIn());
    QVERIFY2(kept, kept ? "" : qPrintable(kept.error().detail));
    QFETCH(Capabilities, capabilities);
    QCOMPARE(capabilityNames(kept->capabilities), capabilityNames(capabilities));
}

void tst_WordPress_Real::signIn_wrongPassword_isAuth_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("secret");
    QTest::newRow("wrong") << u"editor"_s << u"abcd efgh ijkl mnop qrst uvwx"_s;
    QTest::newRow("login password") << u"editor"_s << u"login-password"_s;
    QTest::newRow("unknown user") << u"nobody"_s << u"abcd efgh ijkl mnop qrst uvwx"_s;
    QTest::newRow("somebody else's") << u"editor"_s << QString();
}

void tst_WordPress_Real::signIn_wrongPassword_isAuth()
{
    QFETCH(QString, user);
    QFETCH(QString, secret);
    Endpoint address = endpoint(user);
    address.credentials.secret = secret.isEmpty() ? m_server.fact(u"WP_AUTHOR_PASSWORD"_s) : secret;
    const auto made = makeConnector(u"wordpress"_s, address, m_transport, m_clock);
    const auto profile = answered(made->signIn());
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::Auth);
    QVERIFY(!profile.error().detail.contains(address.credentials.secret));
}

void tst_WordPress_Real::signIn_noWordPress_isNotThisNetwork()
{
    // The same server with its API out of order.
    m_server.eval(
        u"wp_mkdir_p(WPMU_PLUGIN_DIR); file_put_contents(WPMU_PLUGIN_DIR . '/no-api.php', "
        "'<?php remove_action(\"template_redirect\", \"rest_output_link_header\", 11); "
        "add_filter(\"rest_request_before_callbacks\", fn() => new WP_Error(\"gone\", \"gone\", [\"status\" => 404]));');"_s);
    const auto made = connector(u"editor"_s);
    const auto profile = answered(made->signIn());
    m_server.eval(u"unlink(WPMU_PLUGIN_DIR . '/no-api.php');"_s);
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, ErrorCode::NotThisNetwork);
}

void tst_WordPress_Real::signIn_indexForMembersOnly_works()
{
    m_server.eval(
        u"wp_mkdir_p(WPMU_PLUGIN_DIR); file_put_contents(WPMU_PLUGIN_DIR . '/members.php', "
        "'<?php add_filter(\"rest_authentication_errors\", fn($e) => is_user_logged_in() ? $e "
        ": new WP_Error(\"rest_login_required\", \"members only\", [\"status\" => 401]), 200);');"_s);
    const auto made = connector(u"editor"_s);
    const auto profile = answered(made->signIn());
    m_server.eval(u"unlink(WPMU_PLUGIN_DIR . '/members.php');"_s);
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
    QCOMPARE(profile->displayName, u"Cap Pertuis & fils"_s);
}

void tst_WordPress_Real::pullPosts_first_readsAllStatuses()
{
    const auto made = connector(u"editor"_s);
    const Pulled pulled = pullAll(*made, Stream::Posts);
    QVERIFY(!pulled.error);
    QHash<QString, RemotePost> byTitle;
    for (const RemotePost &post : pulled.posts)
        byTitle.insert(post.title, post);
    QVERIFY(byTitle.size() >= 7);

    const RemotePost harbour = byTitle.value(u"Le port l’été"_s);
    QVERIFY(harbour.published && !harbour.planned && !harbour.gone);
    QCOMPARE(harbour.at, QDateTime(QDate(2026, 1, 10), QTime(8, 0), Qt::UTC));
    QCOMPARE(harbour.slug, u"le-port-lete"_s);
    QCOMPARE(harbour.authorName, u"Editor Test"_s);
    QCOMPARE(harbour.text, u"<p>Texte de « Le port l’été ».</p>"_s);
    QVERIFY(harbour.url.toString().endsWith(u"/2026/01/le-port-lete/"_s));
    const RemotePost planned = byTitle.value(u"Fête du port"_s);
    QVERIFY(planned.planned && !planned.published);
    QCOMPARE(planned.at, QDateTime(QDate(2035, 7, 14), QTime(16, 30), Qt::UTC));
    QCOMPARE(byTitle.value(u"Brouillon"_s).status, u"draft"_s);
    QVERIFY(!byTitle.value(u"Brouillon"_s).published);
    QCOMPARE(byTitle.value(u"À relire"_s).status, u"pending"_s);
    QVERIFY(byTitle.value(u"Réservé à l’équipe"_s).published);
    QVERIFY(byTitle.value(u"Abandonné"_s).gone);
}

void tst_WordPress_Real::pullPosts_later_readsWhatChanged()
{
    // Everything in the seed was modified when the site was made; that is moved back, as on an older site.
    m_server.eval(u"global $wpdb; $wpdb->query(\"update wp_posts set post_modified='2026-01-01 01:00:00', "
                  "post_modified_gmt='2026-01-01 00:00:00'\");"_s);
    const auto made = connector(u"editor"_s);
    const Pulled first = pullAll(*made, Stream::Posts);
    QVERIFY(!first.error);
    const Pulled idle = pullAll(*made, Stream::Posts, first.cursor);
    QCOMPARE(idle.posts.size(), 0);
    QCOMPARE(idle.pages, 1);

    m_server.eval(u"wp_update_post(['ID' => %1, 'post_content' => 'Nouveau texte']);"_s.arg(
        m_server.fact(u"WP_ARTICLE"_s)));
    const QString trashed
        = m_server.eval(u"echo wp_insert_post(['post_title' => 'Vite jeté', 'post_status' => 'publish']);"_s);
    const Pulled changed = pullAll(*made, Stream::Posts, idle.cursor);
    QCOMPARE(changed.posts.size(), 2);
    QCOMPARE(changed.posts.value(m_server.fact(u"WP_ARTICLE"_s)).text, u"Nouveau texte"_s);
    QVERIFY(changed.posts.value(trashed).published);
    m_server.eval(u"wp_trash_post(%1);"_s.arg(trashed));
    const Pulled later = pullAll(*made, Stream::Posts, changed.cursor);
    QVERIFY(later.posts.value(trashed).gone);
}

void tst_WordPress_Real::pullPosts_cronPublishes_isSeen()
{
    FixedClock clock(m_clock.now());
    const auto made = connector(u"editor"_s, &clock);
    const QString due = gmtOf(m_clock.now().addSecs(3600));
    const QString id = m_server.eval(u"echo wp_insert_post(['post_title' => 'Bientôt', 'post_status' => "
                                     u"'future', 'post_date_gmt' => '%1', "
                                     "'post_date' => get_date_from_gmt('%1')]);"_s.arg(due));
    const Pulled planned = pullAll(*made, Stream::Posts);
    QVERIFY(planned.posts.value(id).planned);
    // Published by the clock of the site, long before now as far as "modified" goes.
    m_server.eval(
        u"global $wpdb; wp_publish_post(%1); $wpdb->query(\"update wp_posts set post_modified='2026-01-01 "
        "01:00:00', post_modified_gmt='2026-01-01 00:00:00'\");"_s.arg(id));
    clock.advanceMs(2 * 3600 * 1000);
    const Pulled out = pullAll(*made, Stream::Posts, planned.cursor);
    QVERIFY(out.posts.value(id).published);
    QCOMPARE(pullAll(*made, Stream::Posts, out.cursor).posts.size(), 0);
}

void tst_WordPress_Real::pullPosts_deletedWhilePlanned_isGone()
{
    FixedClock clock(m_clock.now());
    const auto made = connector(u"editor"_s, &clock);
    const QString due = gmtOf(m_clock.now().addSecs(3600));
    const QString id = m_server.eval(
        u"echo wp_insert_post(['post_title' => 'Jamais', 'post_status' => 'future', 'post_date_gmt' => '%1', "
        "'post_date' => get_date_from_gmt('%1')]);"_s.arg(due));
    const Pulled planned = pullAll(*made, Stream::Posts);
    m_server.eval(u"wp_delete_post(%1, true);"_s.arg(id));
    clock.advanceMs(2 * 3600 * 1000);
    const Pulled later = pullAll(*made, Stream::Posts, planned.cursor);
    QVERIFY(later.posts.value(id).gone);
}

void tst_WordPress_Real::pullPosts_manyPages_missNothing()
{
    m_server.eval(
        u"for ($i = 0; $i < 230; $i++) wp_insert_post(['post_title' => \"Série $i\", 'post_status' => 'publish']);"_s);
    const auto made = connector(u"editor"_s);
    const Pulled pulled = pullAll(*made, Stream::Posts);
    QVERIFY(!pulled.error);
    QVERIFY(pulled.pages >= 3);
    int found = 0;
    for (const RemotePost &post : pulled.posts)
        found += post.title.startsWith(u"Série "_s) ? 1 : 0;
    QCOMPARE(found, 230);
    m_server.eval(
        u"foreach (get_posts(['s' => 'Série', 'numberposts' => -1]) as $p) wp_delete_post($p->ID, true);"_s);
}

void tst_WordPress_Real::pullComments_first_readsAllOfThem()
{
    const auto made = connector(u"editor"_s);
    const Pulled pulled = pullAll(*made, Stream::Messages);
    QVERIFY(!pulled.error);
    QVERIFY(pulled.messages.size() >= 8);
    const QString firstId = m_server.fact(u"WP_COMMENT"_s);
    const QString answerId = m_server.fact(u"WP_ANSWER"_s);

    const RemoteMessage first = pulled.messages.value(firstId);
    QCOMPARE(first.authorName, u"Léa O'Brien"_s);
    QCOMPARE(first.author.value, u"mail:lea@example.test"_s);
    QCOMPARE(first.text, u"Très bel article !\nMerci & bravo 😀"_s);
    QCOMPARE(first.subject, u"Le port l’été"_s);
    QCOMPARE(first.post.value, m_server.fact(u"WP_ARTICLE"_s));
    QCOMPARE(first.thread.value, firstId);
    QCOMPARE(first.moderation, Moderation::Approved);
    QCOMPARE(first.writtenAt, QDateTime(QDate(2026, 3, 1), QTime(10, 0), Qt::UTC));
    QVERIFY(!first.own);
    QVERIFY(first.parent.isEmpty());
    const RemoteMessage answer = pulled.messages.value(answerId);
    QVERIFY(answer.own);
    QCOMPARE(answer.author.value, u"user:"_s + m_server.fact(u"WP_EDITOR_ID"_s));
    QCOMPARE(answer.parent.value, firstId);

    QHash<QString, RemoteMessage> byName;
    for (const RemoteMessage &message : pulled.messages)
        byName.insert(message.authorName, message);
    QCOMPARE(byName.value(u"Marc"_s).parent.value, answerId);
    QCOMPARE(byName.value(u"Marc"_s).thread.value, firstId);
    QCOMPARE(byName.value(u"Anonyme"_s).author.value, u"name:anonyme"_s);
    QCOMPARE(byName.value(u"Nina"_s).moderation, Moderation::Held);
    QCOMPARE(byName.value(u"Pub"_s).moderation, Moderation::Spam);
    QCOMPARE(byName.value(u"Oups"_s).moderation, Moderation::Trashed);
    const RemoteMessage evil = byName.value(u"Evilgpj"_s); // the override is out of the name
    QCOMPARE(evil.text, u"Cliquez (https://casino.example/win) !"_s);
}

void tst_WordPress_Real::pullComments_later_seesEveryChange()
{
    const QString approvedElsewhere = comment(u"en attente"_s, u"0"_s);
    const QString spammedElsewhere = comment(u"approuvé"_s, u"1"_s);
    const QString deletedElsewhere = comment(u"effacé"_s, u"0"_s);
    const auto made = connector(u"editor"_s);
    const Pulled first = pullAll(*made, Stream::Messages);
    QVERIFY(!first.error);
    QCOMPARE(first.messages.value(approvedElsewhere).moderation, Moderation::Held);

    m_server.eval(
        u"wp_set_comment_status(%1, 'approve'); wp_spam_comment(%2); wp_delete_comment(%3, true);"_s.arg(
            approvedElsewhere, spammedElsewhere, deletedElsewhere));
    const QString added = comment(u"nouveau"_s, u"0"_s);
    const Pulled later = pullAll(*made, Stream::Messages, first.cursor);
    QVERIFY(!later.error);
    QCOMPARE(later.messages.value(approvedElsewhere).moderation, Moderation::Approved);
    QCOMPARE(later.messages.value(spammedElsewhere).moderation, Moderation::Spam);
    QVERIFY(later.messages.contains(deletedElsewhere));
    QCOMPARE(later.messages.value(deletedElsewhere).moderation, Moderation::Gone);
    QCOMPARE(later.messages.value(added).moderation, Moderation::Held);
    const Pulled idle = pullAll(*made, Stream::Messages, later.cursor);
    QVERIFY(!idle.messages.contains(deletedElsewhere));
    QVERIFY(idle.pages <= 3);
}

void tst_WordPress_Real::pullComments_author_readsApprovedOnly()
{
    const auto made = connector(u"author"_s);
    const Pulled pulled = pullAll(*made, Stream::Messages);
    QVERIFY(!pulled.error);
    QVERIFY(pulled.messages.contains(m_server.fact(u"WP_COMMENT"_s)));
    for (const RemoteMessage &message : pulled.messages) {
        QCOMPARE(message.moderation, Moderation::Approved);
        QVERIFY(message.authorEmail.isEmpty());
    }
    QVERIFY(!pullAll(*made, Stream::Messages, pulled.cursor).error);
}

void tst_WordPress_Real::pullComments_manyPages_missNothing()
{
    const QString parent = comment(u"ancien"_s, u"1"_s);
    m_server.eval(u"for ($i = 0; $i < 230; $i++) wp_insert_comment(['comment_post_ID' => %1, "
                  u"'comment_author' => 'Foule', "
                  "'comment_content' => \"Foule $i\", 'comment_approved' => $i % 3 ? 1 : 0]);"_s.arg(
                      m_server.fact(u"WP_ARTICLE"_s)));
    const auto made = connector(u"editor"_s);
    Pulled pulled = pullAll(*made, Stream::Messages);
    const auto crowd = [](const Pulled &all) {
        return std::count_if(all.messages.begin(), all.messages.end(), [](const RemoteMessage &message) {
            return message.authorName == u"Foule"_s;
        });
    };
    QCOMPARE(crowd(pulled), 230);
    // An answer to a comment far back, read by a connector that has never seen it.
    const QString answer = m_server.eval(
        u"echo wp_insert_comment(['comment_post_ID' => %1, 'comment_author' => 'Tard', "
        "'comment_content' => 'Enfin', 'comment_parent' => %2, 'comment_approved' => 1]);"_s.arg(
            m_server.fact(u"WP_ARTICLE"_s), parent));
    const auto fresh = connector(u"editor"_s);
    const Pulled later = pullAll(*fresh, Stream::Messages, pulled.cursor);
    QCOMPARE(later.messages.value(answer).thread.value, parent);

    // More new ones than one page holds, since the last pass.
    m_server.eval(u"for ($i = 0; $i < 230; $i++) wp_insert_comment(['comment_post_ID' => %1, "
                  u"'comment_author' => 'Foule', "
                  "'comment_content' => \"Autre $i\", 'comment_approved' => 1]);"_s.arg(
                      m_server.fact(u"WP_ARTICLE"_s)));
    const Pulled gap = pullAll(*fresh, Stream::Messages, later.cursor);
    int others = 0;
    for (const RemoteMessage &message : gap.messages)
        others += message.text.startsWith(u"Autre "_s) ? 1 : 0;
    QCOMPARE(others, 230);
    m_server.eval(
        u"foreach (get_comments(['search' => 'Foule', 'status' => 'all']) as $c) wp_delete_comment($c, true);"_s);
    const Pulled emptied = pullAll(*fresh, Stream::Messages, gap.cursor);
    QVERIFY(!emptied.error);
    const auto gone
        = std::count_if(emptied.messages.begin(), emptied.messages.end(), [](const RemoteMessage &message) {
              return message.moderation == Moderation::Gone;
          });
    QVERIFY(gone >= 100);
}

void tst_WordPress_Real::pullMembers_editor_isForbidden()
{
    const auto made = connector(u"editor"_s);
    const auto page = answered(made->pull(Stream::Members, {}));
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::Forbidden);
}

void tst_WordPress_Real::pullMembers_admin_listsUsers()
{
    const auto made = connector(u"admin"_s);
    const Pulled pulled = pullAll(*made, Stream::Members);
    QCOMPARE(pulled.members.size(), 5);
    const RemoteMember editor = pulled.members.value(u"user:"_s + m_server.fact(u"WP_EDITOR_ID"_s));
    QCOMPARE(editor.handle, u"editor"_s);
    QCOMPARE(editor.name, u"Editor Test"_s);
    QCOMPARE(editor.email, u"editor@example.test"_s);
    QCOMPARE(editor.role, u"editor"_s);
    QVERIFY(editor.since.isValid());
    m_server.eval(
        u"wp_insert_user(['user_login' => 'nouvelle', 'user_pass' => 'x', 'role' => 'subscriber']);"_s);
    QCOMPARE(pullAll(*made, Stream::Members, pulled.cursor).members.size(), 6);
}

void tst_WordPress_Real::pull_revokedPassword_isAuth()
{
    const QString secret = m_server.eval(
        u"[$p] = WP_Application_Passwords::create_new_application_password(2, ['name' => 'soon gone']); echo $p;"_s);
    Endpoint address = endpoint(u"editor"_s);
    address.credentials.secret = secret;
    const auto made = makeConnector(u"wordpress"_s, address, m_transport, m_clock);
    const auto before = answered(made->pull(Stream::Posts, {}));
    QVERIFY(before);
    m_server.eval(u"foreach (WP_Application_Passwords::get_user_application_passwords(2) as $p) if "
                  u"($p['name'] === 'soon gone') "
                  "WP_Application_Passwords::delete_application_password(2, $p['uuid']);"_s);
    for (const Stream stream : {Stream::Posts, Stream::Messages}) {
        const auto after = answered(made->pull(stream, {}));
        QVERIFY(!after);
        QCOMPARE(after.error().code, ErrorCode::Auth);
    }
    const auto published = answered(made->publish({u"never"_s, u"x"_s, u"x"_s, {}, {}}));
    QVERIFY(!published);
    QCOMPARE(published.error().code, ErrorCode::Auth);
}

void tst_WordPress_Real::publish_now_isOut()
{
    const auto made = connector(u"author"_s);
    const auto receipt
        = answered(made->publish({u"Ruche-42-AB"_s, u"Titre & <sens>"_s, u"<p>Texte « été »</p>"_s, {}, {}}));
    QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().detail));
    QVERIFY(receipt->published);
    QCOMPARE(receipt->status, u"publish"_s);
    QVERIFY(std::abs(receipt->at.secsTo(m_clock.now())) < 30);
    QVERIFY(receipt->url.toString().contains(u"ruche-42-ab"_s));
    QCOMPARE(m_server.eval(
                 u"$p = get_post(%1); echo $p->post_title, '|', $p->post_content, '|', $p->post_name;"_s.arg(
                     receipt->id.value)),
             u"Titre &amp; &lt;sens&gt;|<p>Texte « été »</p>|ruche-42-ab"_s);
}

void tst_WordPress_Real::publish_future_isHeldAndRescheduled()
{
    const auto made = connector(u"editor"_s);
    const QDateTime at = QDateTime(QDate(2035, 7, 1), QTime(6, 30), Qt::UTC);
    const auto held = answered(made->publish({u"plan-1"_s, u"Plus tard"_s, u"Texte"_s, at, {}}));
    QVERIFY2(held, held ? "" : qPrintable(held.error().detail));
    QVERIFY(!held->published);
    QCOMPARE(held->status, u"future"_s);
    QCOMPARE(held->at, at);
    QCOMPARE(m_server.eval(u"echo get_post(%1)->post_date;"_s.arg(held->id.value)), u"2035-07-01 08:30:00"_s);

    const QDateTime later = at.addDays(120); // winter time
    const auto moved
        = answered(made->updatePost(held->id, {u"plan-1"_s, u"Encore plus tard"_s, u"Texte 2"_s, later, {}}));
    QVERIFY2(moved, moved ? "" : qPrintable(moved.error().detail));
    QCOMPARE(moved->at, later);
    QVERIFY(!moved->published);
    QCOMPARE(m_server.eval(u"echo get_post(%1)->post_date;"_s.arg(held->id.value)), u"2035-10-29 07:30:00"_s);

    const auto edited = answered(made->updatePost(held->id, {u"plan-1"_s, u"Titre"_s, u"Texte 3"_s, {}, {}}));
    QVERIFY(edited);
    QCOMPARE(edited->at, later);
    const auto out
        = answered(made->updatePost(held->id, {u"plan-1"_s, u"Titre"_s, u"Texte 3"_s, m_clock.now(), {}}));
    QVERIFY(out);
    QVERIFY(out->published);
    const auto afterwards
        = answered(made->updatePost(held->id, {u"plan-1"_s, u"Titre"_s, u"Texte 4"_s, later, {}}));
    QVERIFY(afterwards);
    QVERIFY(afterwards->published); // what is out is not planned again
}

void tst_WordPress_Real::publish_soonerThanAMinute_isOutAtOnce()
{
    const auto made = connector(u"editor"_s);
    const auto receipt
        = answered(made->publish({u"soon"_s, u"Tout de suite"_s, u"x"_s, m_clock.now().addSecs(30), {}}));
    QVERIFY(receipt);
    QVERIFY(receipt->published);
}

void tst_WordPress_Real::publish_sameKey_isFoundByReconcile()
{
    const auto made = connector(u"editor"_s);
    for (const bool planned : {false, true}) {
        const QString key = planned ? u"Key-Planned"_s : u"Key-Now"_s;
        Draft draft{key, u"Une fois"_s, u"x"_s, {}, {}};
        if (planned)
            draft.at = m_clock.now().addDays(30);
        QVERIFY(!*answered(made->reconcile(key)));
        const auto receipt = answered(made->publish(draft));
        QVERIFY(receipt);
        const auto found = answered(made->reconcile(key));
        QVERIFY(found && *found);
        QCOMPARE((*found)->id, receipt->id);
        QCOMPARE((*found)->published, !planned);
        QCOMPARE((*found)->at, receipt->at);
    }
}

void tst_WordPress_Real::publish_withPictures_showsThem()
{
    const auto made = connector(u"author"_s);
    QList<RemoteId> media;
    for (const QString &alt : {u"Un pixel « rouge »"_s, u"Deux \"pixels\" & plus"_s}) {
        const auto id
            = answered(made->uploadMedia({u"Été à la plage.png"_s, u"image/png"_s, alt, picture()}));
        QVERIFY2(id, id ? "" : qPrintable(id.error().detail));
        QCOMPARE(m_server.eval(u"echo get_post_meta(%1, '_wp_attachment_image_alt', true);"_s.arg(id->value)),
                 alt);
        media << *id;
    }
    QCOMPARE(m_server.eval(u"echo md5_file(get_attached_file(%1));"_s.arg(media.first().value)),
             QString::fromLatin1(QCryptographicHash::hash(picture(), QCryptographicHash::Md5).toHex()));
    const auto receipt = answered(made->publish({u"images"_s, u"Images"_s, u"Texte"_s, {}, media}));
    QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().detail));
    QCOMPARE(m_server.eval(u"echo get_post_thumbnail_id(%1);"_s.arg(receipt->id.value)), media.first().value);
    const QString content = m_server.eval(u"echo get_post(%1)->post_content;"_s.arg(receipt->id.value));
    QVERIFY2(content.startsWith(u"Texte"_s)
                 && content.contains(u"alt=\"Deux &quot;pixels&quot; &amp; plus\""_s),
             qPrintable(content));
    QVERIFY(content.contains(u"wp-image-"_s + media.last().value));
    QVERIFY(!content.contains(u"wp-image-"_s + media.first().value));
}

void tst_WordPress_Real::publish_contributor_isForbidden()
{
    const auto made = connector(u"contributor"_s);
    const auto receipt = answered(made->publish({u"not-allowed"_s, u"x"_s, u"x"_s, {}, {}}));
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().code, ErrorCode::Forbidden);
    const auto uploaded = answered(made->uploadMedia({u"a.png"_s, u"image/png"_s, {}, picture()}));
    QVERIFY(!uploaded);
    QCOMPARE(uploaded.error().code, ErrorCode::Forbidden);
}

void tst_WordPress_Real::reconcile_unknownKey_isNothing()
{
    const auto made = connector(u"editor"_s);
    const auto found = answered(made->reconcile(u"no-such-key"_s));
    QVERIFY(found);
    QVERIFY(!found->has_value());
}

void tst_WordPress_Real::reconcile_overdue_publishes()
{
    const auto made = connector(u"editor"_s);
    const auto held
        = answered(made->publish({u"late-cron"_s, u"En retard"_s, u"x"_s, m_clock.now().addSecs(600), {}}));
    QVERIFY(held && !held->published);
    // Ten minutes and more go by without anybody visiting the site.
    m_server.eval(u"global $wpdb; $wpdb->query('update wp_posts set post_date = post_date - interval 15 "
                  u"minute, post_date_gmt = "
                  "post_date_gmt - interval 15 minute where ID = %1');"_s.arg(held->id.value));
    QCOMPARE(m_server.eval(u"echo get_post(%1)->post_status;"_s.arg(held->id.value)), u"future"_s);
    const auto found = answered(made->reconcile(u"late-cron"_s));
    QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
    QVERIFY(found->has_value() && (*found)->published);
    QCOMPARE(m_server.eval(u"echo get_post(%1)->post_status;"_s.arg(held->id.value)), u"publish"_s);
}

void tst_WordPress_Real::reconcile_trashed_isFound()
{
    const auto made = connector(u"editor"_s);
    const auto receipt = answered(made->publish({u"thrown-away"_s, u"x"_s, u"x"_s, {}, {}}));
    QVERIFY(receipt);
    m_server.eval(u"wp_trash_post(%1);"_s.arg(receipt->id.value));
    const auto found = answered(made->reconcile(u"thrown-away"_s));
    QVERIFY(found && *found);
    QCOMPARE((*found)->status, u"trash"_s);
    const auto changed = answered(made->updatePost(receipt->id, {u"thrown-away"_s, u"y"_s, u"y"_s, {}, {}}));
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, ErrorCode::Gone);
}

void tst_WordPress_Real::deletePost_twice_isFine()
{
    const auto made = connector(u"editor"_s);
    const auto receipt = answered(made->publish({u"to-delete"_s, u"x"_s, u"x"_s, {}, {}}));
    QVERIFY(receipt);
    QVERIFY(answered(made->deletePost(receipt->id)));
    QCOMPARE(m_server.eval(u"echo get_post(%1)->post_status;"_s.arg(receipt->id.value)), u"trash"_s);
    QVERIFY(answered(made->deletePost(receipt->id)));
    QVERIFY(answered(made->deletePost({u"999999"_s})));
}

void tst_WordPress_Real::reply_comment_isThere()
{
    const auto made = connector(u"editor"_s);
    const QString parent = comment(u"Une question"_s, u"1"_s);
    for (const bool postKnown : {true, false}) {
        const QString text = postKnown ? u"Réponse 😀\nligne 2"_s : u"Autre réponse"_s;
        const auto sent
            = answered(made->reply({postKnown ? m_server.fact(u"WP_ARTICLE"_s) : QString()}, {parent}, text));
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().detail));
        QCOMPARE(sent->text, text);
        QCOMPARE(sent->parent.value, parent);
        QCOMPARE(sent->thread.value, parent);
        QCOMPARE(sent->moderation, Moderation::Approved);
        QVERIFY(sent->own);
        QCOMPARE(m_server.eval(
                     u"$c = get_comment(%1); echo $c->comment_content, $c->user_id;"_s.arg(sent->id.value)),
                 text + m_server.fact(u"WP_EDITOR_ID"_s));
    }
}

void tst_WordPress_Real::reply_repeated_isFoundAgain()
{
    const QString parent = comment(u"Encore une question"_s, u"1"_s);
    for (const QString &user : {u"editor"_s, u"author"_s}) {
        const auto made = connector(user);
        const auto first = answered(
            made->reply({m_server.fact(u"WP_ARTICLE"_s)}, {parent}, u"Deux < fois & « %1 »"_s.arg(user)));
        QVERIFY2(first, first ? "" : qPrintable(first.error().detail));
        const auto second = answered(
            made->reply({m_server.fact(u"WP_ARTICLE"_s)}, {parent}, u"Deux < fois & « %1 »"_s.arg(user)));
        if (user == u"author"_s && first->moderation == Moderation::Held) {
            // Held, and an author does not see what is held: the conflict is all that there is to know.
            QVERIFY(!second);
            QCOMPARE(second.error().code, ErrorCode::Conflict);
            continue;
        }
        QVERIFY2(second, second ? "" : qPrintable(second.error().detail));
        QCOMPARE(second->id, first->id);
    }
}

void tst_WordPress_Real::reply_withMarkup_staysText()
{
    const auto made = connector(u"admin"_s);
    const QString text = u"1 < 2 && <b>3</b> > 2 &amp; fin"_s;
    const auto sent
        = answered(made->reply({m_server.fact(u"WP_ARTICLE"_s)}, {m_server.fact(u"WP_COMMENT"_s)}, text));
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().detail));
    QCOMPARE(sent->text, text);
}

void tst_WordPress_Real::moderate_action_changesStatus_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<ModerationAction>("action");
    QTest::addColumn<QString>("status");
    const QList<std::pair<QString, QString>> starts{
        {u"held"_s, u"0"_s}, {u"approved"_s, u"1"_s}, {u"spam"_s, u"spam"_s}, {u"trashed"_s, u"trash"_s}};
    const QList<std::tuple<QString, ModerationAction, QString>> actions{
        {u"approve"_s, ModerationAction::Approve, u"1"_s},
        {u"hold"_s, ModerationAction::Hold, u"0"_s},
        {u"spam"_s, ModerationAction::Spam, u"spam"_s},
        {u"trash"_s, ModerationAction::Trash, u"trash"_s}};
    for (const auto &[name, from] : starts) {
        for (const auto &[word, action, status] : actions)
            QTest::addRow("%s, %s", qPrintable(name), qPrintable(word)) << from << action << status;
    }
}

void tst_WordPress_Real::moderate_action_changesStatus()
{
    QFETCH(QString, from);
    QFETCH(ModerationAction, action);
    QFETCH(QString, status);
    const QString id = comment(u"À modérer"_s, from);
    const auto made = connector(u"editor"_s);
    const auto done = answered(made->moderate({id}, action));
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QCOMPARE(*done, resultOf(action));
    QCOMPARE(m_server.eval(u"echo get_comment(%1)->comment_approved;"_s.arg(id)), status);
}

void tst_WordPress_Real::moderate_alreadySo_isFine()
{
    const QString id = comment(u"Déjà"_s, u"0"_s);
    const auto made = connector(u"editor"_s);
    for (int i = 0; i < 2; ++i) {
        const auto done = answered(made->moderate({id}, ModerationAction::Approve));
        QVERIFY(done);
        QCOMPARE(*done, Moderation::Approved);
    }
}

void tst_WordPress_Real::moderate_deletedComment_isGone()
{
    const QString id = comment(u"Disparu"_s, u"0"_s);
    m_server.eval(u"wp_delete_comment(%1, true);"_s.arg(id));
    const auto made = connector(u"editor"_s);
    const auto done = answered(made->moderate({id}, ModerationAction::Approve));
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Gone);
}

void tst_WordPress_Real::rawRoutes_withoutPrettyLinks_work()
{
    Endpoint address = endpoint(u"editor"_s);
    address.apiUrl = m_server.url().toString() + u"/?rest_route=/"_s;
    const auto made = makeConnector(u"wordpress"_s, address, m_transport, m_clock);
    const Pulled pulled = pullAll(*made, Stream::Messages);
    QVERIFY(!pulled.error);
    QVERIFY(pulled.messages.contains(m_server.fact(u"WP_COMMENT"_s)));
    const auto done = answered(made->moderate({m_server.fact(u"WP_COMMENT"_s)}, ModerationAction::Approve));
    QVERIFY(done);
}

QTEST_GUILESS_MAIN(tst_WordPress_Real)
#include "tst_wordpress_real.moc"
