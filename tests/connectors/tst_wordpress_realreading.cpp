// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/realwordpress.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::connectors;
using namespace ruche::domain;
using ruche::test::answered;
using ruche::test::draftOf;

/// Reading from a real WordPress.
class tst_WordPress_RealReading : public test::RealWordPress
{
    Q_OBJECT
private slots:
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
    void rawRoutes_withoutPrettyLinks_work();
};

void tst_WordPress_RealReading::pullPosts_first_readsAllStatuses()
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

void tst_WordPress_RealReading::pullPosts_later_readsWhatChanged()
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

void tst_WordPress_RealReading::pullPosts_cronPublishes_isSeen()
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

void tst_WordPress_RealReading::pullPosts_deletedWhilePlanned_isGone()
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

void tst_WordPress_RealReading::pullPosts_manyPages_missNothing()
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

void tst_WordPress_RealReading::pullComments_first_readsAllOfThem()
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

void tst_WordPress_RealReading::pullComments_later_seesEveryChange()
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

void tst_WordPress_RealReading::pullComments_author_readsApprovedOnly()
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

void tst_WordPress_RealReading::pullComments_manyPages_missNothing()
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

void tst_WordPress_RealReading::pullMembers_editor_isForbidden()
{
    const auto made = connector(u"editor"_s);
    const auto page = answered(made->pull(Stream::Members, {}));
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::Forbidden);
}

void tst_WordPress_RealReading::pullMembers_admin_listsUsers()
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

void tst_WordPress_RealReading::pull_revokedPassword_isAuth()
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
    const auto published = answered(made->publish(draftOf(u"never"_s, u"x"_s, u"x"_s)));
    QVERIFY(!published);
    QCOMPARE(published.error().code, ErrorCode::Auth);
}

void tst_WordPress_RealReading::rawRoutes_withoutPrettyLinks_work()
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

QTEST_GUILESS_MAIN(tst_WordPress_RealReading)
#include "tst_wordpress_realreading.moc"
