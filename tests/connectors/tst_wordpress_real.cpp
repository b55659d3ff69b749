// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/realwordpress.h"

#include <QCryptographicHash>
#include <QTest>

#include <tuple>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::connectors;
using namespace ruche::domain;
using ruche::test::answered;
using ruche::test::draftOf;

namespace {

/// A picture of one red pixel.
QByteArray picture()
{
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");
}

} // namespace

/// Signing in to a real WordPress, and what is done there.
class tst_WordPress_Real : public test::RealWordPress
{
    Q_OBJECT
private slots:
    void signIn_address_findsTheApi_data();
    void signIn_address_findsTheApi();
    void signIn_role_givesCapabilities_data();
    void signIn_role_givesCapabilities();
    void signIn_wrongPassword_isAuth_data();
    void signIn_wrongPassword_isAuth();
    void signIn_noWordPress_isNotThisNetwork();
    void signIn_indexForMembersOnly_works();
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
};

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

void tst_WordPress_Real::publish_now_isOut()
{
    const auto made = connector(u"author"_s);
    const auto receipt
        = answered(made->publish(draftOf(u"Ruche-42-AB"_s, u"Titre & <sens>"_s, u"<p>Texte « été »</p>"_s)));
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
    const auto held = answered(made->publish(draftOf(u"plan-1"_s, u"Plus tard"_s, u"Texte"_s, at)));
    QVERIFY2(held, held ? "" : qPrintable(held.error().detail));
    QVERIFY(!held->published);
    QCOMPARE(held->status, u"future"_s);
    QCOMPARE(held->at, at);
    QCOMPARE(m_server.eval(u"echo get_post(%1)->post_date;"_s.arg(held->id.value)), u"2035-07-01 08:30:00"_s);

    const QDateTime later = at.addDays(120); // winter time
    const auto moved = answered(
        made->updatePost(held->id, draftOf(u"plan-1"_s, u"Encore plus tard"_s, u"Texte 2"_s, later)));
    QVERIFY2(moved, moved ? "" : qPrintable(moved.error().detail));
    QCOMPARE(moved->at, later);
    QVERIFY(!moved->published);
    QCOMPARE(m_server.eval(u"echo get_post(%1)->post_date;"_s.arg(held->id.value)), u"2035-10-29 07:30:00"_s);

    const auto edited = answered(made->updatePost(held->id, draftOf(u"plan-1"_s, u"Titre"_s, u"Texte 3"_s)));
    QVERIFY(edited);
    QCOMPARE(edited->at, later);
    const auto out
        = answered(made->updatePost(held->id, draftOf(u"plan-1"_s, u"Titre"_s, u"Texte 3"_s, m_clock.now())));
    QVERIFY(out);
    QVERIFY(out->published);
    const auto afterwards
        = answered(made->updatePost(held->id, draftOf(u"plan-1"_s, u"Titre"_s, u"Texte 4"_s, later)));
    QVERIFY(afterwards);
    QVERIFY(afterwards->published); // what is out is not planned again
}

void tst_WordPress_Real::publish_soonerThanAMinute_isOutAtOnce()
{
    const auto made = connector(u"editor"_s);
    const auto receipt
        = answered(made->publish(draftOf(u"soon"_s, u"Tout de suite"_s, u"x"_s, m_clock.now().addSecs(30))));
    QVERIFY(receipt);
    QVERIFY(receipt->published);
}

void tst_WordPress_Real::publish_sameKey_isFoundByReconcile()
{
    const auto made = connector(u"editor"_s);
    for (const bool planned : {false, true}) {
        const QString key = planned ? u"Key-Planned"_s : u"Key-Now"_s;
        Draft draft = draftOf(key, u"Une fois"_s, u"x"_s);
        if (planned)
            draft.at = m_clock.now().addDays(30);
        QVERIFY(!*answered(made->reconcile(draftOf(key, {}, {}))));
        const auto receipt = answered(made->publish(draft));
        QVERIFY(receipt);
        const auto found = answered(made->reconcile(draftOf(key, {}, {})));
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
    const auto receipt = answered(made->publish(draftOf(u"images"_s, u"Images"_s, u"Texte"_s, {}, media)));
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
    const auto receipt = answered(made->publish(draftOf(u"not-allowed"_s, u"x"_s, u"x"_s)));
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().code, ErrorCode::Forbidden);
    const auto uploaded = answered(made->uploadMedia({u"a.png"_s, u"image/png"_s, {}, picture()}));
    QVERIFY(!uploaded);
    QCOMPARE(uploaded.error().code, ErrorCode::Forbidden);
}

void tst_WordPress_Real::reconcile_unknownKey_isNothing()
{
    const auto made = connector(u"editor"_s);
    const auto found = answered(made->reconcile(draftOf(u"no-such-key"_s, {}, {})));
    QVERIFY(found);
    QVERIFY(!found->has_value());
}

void tst_WordPress_Real::reconcile_overdue_publishes()
{
    const auto made = connector(u"editor"_s);
    const auto held = answered(
        made->publish(draftOf(u"late-cron"_s, u"En retard"_s, u"x"_s, m_clock.now().addSecs(600))));
    QVERIFY(held && !held->published);
    // Ten minutes and more go by without anybody visiting the site.
    m_server.eval(u"global $wpdb; $wpdb->query('update wp_posts set post_date = post_date - interval 15 "
                  u"minute, post_date_gmt = "
                  "post_date_gmt - interval 15 minute where ID = %1');"_s.arg(held->id.value));
    QCOMPARE(m_server.eval(u"echo get_post(%1)->post_status;"_s.arg(held->id.value)), u"future"_s);
    const auto found = answered(made->reconcile(draftOf(u"late-cron"_s, {}, {})));
    QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
    QVERIFY(found->has_value() && (*found)->published);
    QCOMPARE(m_server.eval(u"echo get_post(%1)->post_status;"_s.arg(held->id.value)), u"publish"_s);
}

void tst_WordPress_Real::reconcile_trashed_isFound()
{
    const auto made = connector(u"editor"_s);
    const auto receipt = answered(made->publish(draftOf(u"thrown-away"_s, u"x"_s, u"x"_s)));
    QVERIFY(receipt);
    m_server.eval(u"wp_trash_post(%1);"_s.arg(receipt->id.value));
    const auto found = answered(made->reconcile(draftOf(u"thrown-away"_s, {}, {})));
    QVERIFY(found && *found);
    QCOMPARE((*found)->status, u"trash"_s);
    const auto changed = answered(made->updatePost(receipt->id, draftOf(u"thrown-away"_s, u"y"_s, u"y"_s)));
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, ErrorCode::Gone);
}

void tst_WordPress_Real::deletePost_twice_isFine()
{
    const auto made = connector(u"editor"_s);
    const auto receipt = answered(made->publish(draftOf(u"to-delete"_s, u"x"_s, u"x"_s)));
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

QTEST_GUILESS_MAIN(tst_WordPress_Real)
#include "tst_wordpress_real.moc"
