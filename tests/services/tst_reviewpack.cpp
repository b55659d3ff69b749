// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/approval/reviewpack.h"
#include "core/services/approvalservice.h"
#include "core/services/historyservice.h"
#include "core/services/postservice.h"
#include "core/services/reviewpackservice.h"
#include "tests/services/servicefixture.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;
using Outcome = domain::AnswerLine::Outcome;
using domain::PostState;

class tst_ReviewPack : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void html_loadsNothing_andItsPolicyNamesItsParts();
    void html_escapesWhatPeopleWrote();
    void html_showsEachNetwork_date_pictures_data();
    void html_showsEachNetwork_date_pictures();
    void html_keepsInternalCommentsInside();
    void make_choosesWhatIsNotOut();
    void make_badRequests_areRefused();
    void make_largePictures_areShrunkOrNamed();
    void page_underNode_savesWhatIsReadIn();
    void page_underNode_textForAnEMail_isReadIn();
    void page_underNode_asksForWhatIsMissing();
    void answer_previewChangesNothing_takeOverIsUndoneAsOne();
    void answer_twice_countsOnce();
    void answer_changedSince_isRefused_commentKept();
    void answer_ofAnotherWorkspace_isRefused();
    void answer_badRows_areRefusedWithTheirReason_data();
    void answer_badRows_areRefusedWithTheirReason();
    void answer_hostileFiles_areRefused_data();
    void answer_hostileFiles_areRefused();
    void answer_htmlInComments_staysText();
    void answer_namedApprovers_inTheirOrder();

private:
    domain::Post plan(const QString &title, const QString &text, const QList<services::MediaFile> &media = {})
    {
        services::PostDraft draft;
        draft.brand = m_fixture->brand;
        draft.accounts = {m_fixture->account};
        draft.title = title;
        draft.text = text;
        draft.newMedia = media;
        draft.plannedFor
            = ZonedTime{QDateTime(QDate(2026, 6, 18), QTime(18, 30), Qt::UTC), u"Europe/Paris"_s};
        return answerOf(m_posts->add(draft)).value();
    }
    services::PackFile make(const QString &language = u"fr"_s)
    {
        services::PackRequest request;
        request.brand = m_fixture->brand;
        request.language = language;
        return answerOf(m_packs->make(request)).value();
    }
    domain::Post read(domain::PostId id) { return answerOf(m_posts->read(id)).value(); }
    services::Review review(domain::PostId id) { return answerOf(m_approval->read(id)).value(); }
    static QString attribute(const QByteArray &html, const QString &post, const QString &name)
    {
        const QRegularExpression article(u"<article data-post=\"%1\"[^>]*%2=\"([^\"]*)\""_s.arg(post, name));
        return article.match(QString::fromUtf8(html)).captured(1);
    }
    static QJsonObject
    row(const QByteArray &html, domain::PostId post, const QString &decision, const QString &comment = {})
    {
        return {{u"post"_s, post.text()},
                {u"hash"_s, attribute(html, post.text(), u"data-hash"_s)},
                {u"seal"_s, attribute(html, post.text(), u"data-seal"_s)},
                {u"decision"_s, decision},
                {u"comment"_s, comment}};
    }
    static QJsonObject
    answer(const services::PackFile &pack, const QJsonArray &rows, const QString &id = u"a1"_s)
    {
        return {{u"format"_s, u"ruche-review"_s},
                {u"version"_s, 1},
                {u"pack"_s, pack.id},
                {u"answer"_s, id},
                {u"reviewer"_s, u"Claire"_s},
                {u"posts"_s, rows}};
    }
    static QByteArray bytes(const QJsonObject &object) { return QJsonDocument(object).toJson(); }
    services::AnswerReading readIn(const QByteArray &answer)
    {
        return answerOf(m_packs->readIn(answer)).value();
    }
    /// What the page's own script makes, or what it says instead.
    std::pair<QByteArray, QString>
    fillIn(const QByteArray &html, const QString &how, const QString &name, const QJsonObject &choices)
    {
        QFile file(m_fixture->folder.filePath(u"pack.html"_s));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(html);
        file.close();
        QProcess node;
        node.start(u"node"_s,
                   {QStringLiteral(RUCHE_SOURCE_DIR) + u"/tests/services/packpage.cjs"_s,
                    file.fileName(),
                    how,
                    name,
                    QString::fromUtf8(QJsonDocument(choices).toJson(QJsonDocument::Compact))});
        node.waitForFinished(60000);
        return {node.readAllStandardOutput(), QString::fromUtf8(node.readAllStandardError())};
    }

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<services::PostService> m_posts;
    std::unique_ptr<services::ApprovalService> m_approval;
    std::unique_ptr<services::ReviewPackService> m_packs;
};

void tst_ReviewPack::init()
{
    m_fixture = std::make_unique<ServiceFixture>();
    m_posts = std::make_unique<services::PostService>(m_fixture->storage);
    m_approval = std::make_unique<services::ApprovalService>(m_fixture->storage);
    m_packs = std::make_unique<services::ReviewPackService>(m_fixture->storage);
    QVERIFY(answerOf(m_approval->setRule({m_fixture->brand, domain::ApprovalMode::Required, {}})));
}

void tst_ReviewPack::cleanup()
{
    m_packs.reset();
    m_approval.reset();
    m_posts.reset();
    m_fixture.reset();
}

void tst_ReviewPack::html_loadsNothing_andItsPolicyNamesItsParts()
{
    plan(u"Un"_s, u"Texte"_s, {{u"a.png"_s, u"Un port"_s, "\x89PNG\r\n\x1a\n...."}});
    const QString html = QString::fromUtf8(make().html);
    const auto part = [&html](const QString &begin, const QString &end) {
        const qsizetype from = html.indexOf(begin) + begin.size();
        return html.mid(from, html.indexOf(end, from) - from).toUtf8();
    };
    const auto named = [](const QByteArray &content) {
        return u"'sha256-"_s
            + QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toBase64())
            + u'\'';
    };
    const QString policy = QString::fromUtf8(part(u"Content-Security-Policy\" content=\""_s, u"\""_s));
    QVERIFY(policy.startsWith(u"default-src 'none'; img-src data:;"_s));
    QVERIFY(policy.contains(u"script-src "_s + named(part(u"<script>"_s, u"</script>"_s))));
    QVERIFY(policy.contains(u"style-src "_s + named(part(u"<style>"_s, u"</style>"_s))));
    QVERIFY(!policy.contains(u"unsafe"_s));
    QCOMPARE(html.count(u"<script"_s), 1);
    QVERIFY(!html.contains(QRegularExpression(u"https?://|src=\"(?!data:)| on[a-z]+=\"| style=\""_s)));
}

void tst_ReviewPack::html_escapesWhatPeopleWrote()
{
    const QString evil = u"</div><script>alert(\"1\")</script><img src=x onerror='a()'>&amp;"_s;
    const domain::Post post = plan(evil, evil, {{evil + u".png"_s, evil, "\x89PNG"}});
    QVERIFY(answerOf(m_approval->comment(post.id, {}, domain::PostComment::Audience::Client, evil, evil)));
    const QString html = QString::fromUtf8(make().html);
    QCOMPARE(html.count(u"<script"_s), 1);
    QVERIFY(!html.contains(u"<img src=x"_s));
    QVERIFY(!html.contains(QRegularExpression(u"<[^>]*alt=\"[^\"]*<"_s)));
    QVERIFY(html.contains(u"&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;"_s));
    QVERIFY(html.contains(u"onerror=&#39;a()&#39;&gt;&amp;amp;"_s));
}

void tst_ReviewPack::html_showsEachNetwork_date_pictures_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("when");
    QTest::addColumn<QString>("button");
    QTest::newRow("French") << u"fr"_s << u"jeudi 18 juin 2026, 18:30 (heure de Paris)"_s
                            << u"Approuver telle quelle"_s;
    QTest::newRow("English") << u"en"_s << u"Thursday, 18 June 2026, 18:30 (time of Paris)"_s
                             << u"Approve it as it is"_s;
}

void tst_ReviewPack::html_showsEachNetwork_date_pictures()
{
    QFETCH(QString, language);
    QFETCH(QString, when);
    QFETCH(QString, button);
    const domain::AccountId other = m_fixture->addAccount(u"autre.example"_s);
    services::PostDraft draft;
    draft.brand = m_fixture->brand;
    draft.accounts = {m_fixture->account, other};
    draft.title = u"L’été"_s;
    draft.text = u"Pour tous"_s;
    services::VariantDraft own;
    own.text = u"Pour un seul"_s;
    draft.variants.insert(other, own);
    draft.newMedia = {{u"a.png"_s, u"Un port"_s, "\x89PNG\r\n\x1a\n...."}};
    draft.plannedFor = ZonedTime{QDateTime(QDate(2026, 6, 18), QTime(18, 30), Qt::UTC), u"Europe/Paris"_s};
    QVERIFY(answerOf(m_posts->add(draft)));
    const QString html = QString::fromUtf8(make(language).html);
    QVERIFY(html.contains(u"<html lang=\"%1\">"_s.arg(language)));
    QCOMPARE(html.count(u"<div class=\"preview\">"_s), 2);
    QVERIFY(html.contains(u"Pour tous"_s) && html.contains(u"Pour un seul"_s));
    QVERIFY(html.contains(button));
    QString shown = html;
    QVERIFY2(shown.replace(u"Thursday 18"_s, u"Thursday, 18"_s).contains(when), qPrintable(when));
    QVERIFY(html.contains(u"alt=\"Un port\" src=\"data:image/png;base64,"_s));
}

void tst_ReviewPack::html_keepsInternalCommentsInside()
{
    const domain::Post post = plan(u"Un"_s, u"Texte"_s);
    using Audience = domain::PostComment::Audience;
    QVERIFY(answerOf(m_approval->comment(post.id, {}, Audience::Internal, u"Yanis"_s, u"Cliente pénible"_s)));
    QVERIFY(answerOf(m_approval->comment(post.id, {}, Audience::Client, u"Yanis"_s, u"Le lien suit"_s)));
    const QString html = QString::fromUtf8(make().html);
    QVERIFY(!html.contains(u"pénible"_s));
    QVERIFY(html.contains(u"Le lien suit"_s));
}

void tst_ReviewPack::make_choosesWhatIsNotOut()
{
    const domain::Post waiting = plan(u"Un"_s, u"Texte"_s);
    services::PostDraft draft;
    draft.brand = m_fixture->brand;
    draft.text = u"Une idée"_s;
    const domain::Post idea = answerOf(m_posts->add(draft)).value();
    QCOMPARE(make().posts, 1); // an idea is nobody's business yet
    QVERIFY(answerOf(m_approval->request({idea.id}, u"Yanis"_s)));
    QCOMPARE(make().posts, 2);
    services::PackRequest request;
    request.brand = m_fixture->brand;
    request.from = m_fixture->clock.now();
    request.to = m_fixture->clock.now().addDays(1);
    QCOMPARE(answerOf(m_packs->make(request)).error().code, ErrorCode::NotFound);
    request.to = m_fixture->clock.now().addDays(5);
    QCOMPARE(answerOf(m_packs->make(request)).value().posts, 1);
    request.posts = {idea.id, waiting.id};
    const auto chosen = answerOf(m_packs->make(request)).value();
    QCOMPARE(chosen.posts, 2);
    QVERIFY(chosen.html.indexOf("Texte") < chosen.html.indexOf("Une id"));
}

void tst_ReviewPack::make_badRequests_areRefused()
{
    services::PackRequest request;
    request.brand = domain::BrandId(99);
    QCOMPARE(answerOf(m_packs->make(request)).error().code, ErrorCode::NotFound);
    request.brand = m_fixture->brand;
    QCOMPARE(answerOf(m_packs->make(request)).error().code, ErrorCode::NotFound);
    request.posts = {domain::PostId(77)};
    QCOMPARE(answerOf(m_packs->make(request)).error().code, ErrorCode::NotFound);
}

void tst_ReviewPack::make_largePictures_areShrunkOrNamed()
{
    const QByteArray large
        = "\x89PNG\r\n\x1a\n" + QByteArray(int(services::ReviewPackService::largestPicture), 'x');
    plan(u"Un"_s, u"Texte"_s, {{u"grande.png"_s, u"Un port"_s, large}});
    const auto named = make();
    QCOMPARE(named.leftOutPictures, 1);
    QVERIFY(QString::fromUtf8(named.html).contains(u"Non affiché ici : grande.png — Un port"_s));
    services::PackRequest request;
    request.brand = m_fixture->brand;
    const auto shrunk = answerOf(m_packs->make(request, [](const QByteArray &, const QString &) {
        return std::optional(std::pair(u"image/jpeg"_s, QByteArray("petit")));
    }));
    QCOMPARE(shrunk.value().leftOutPictures, 0);
    QVERIFY(shrunk->html.contains("data:image/jpeg;base64," + QByteArray("petit").toBase64()));
}

void tst_ReviewPack::page_underNode_savesWhatIsReadIn()
{
    if (QStandardPaths::findExecutable(u"node"_s).isEmpty())
        QSKIP("Node.js is not installed");
    const domain::Post first = plan(u"Un « titre »"_s, u"Texte 👍"_s);
    const domain::Post second = plan(u"Deux"_s, u"Autre"_s);
    const services::PackFile pack = make();
    const auto [made, said]
        = fillIn(pack.html,
                 u"save"_s,
                 u"Claire Ménard"_s,
                 {{first.id.text(), QJsonObject{{u"decision"_s, u"approve"_s}, {u"comment"_s, QString()}}},
                  {second.id.text(),
                   QJsonObject{{u"decision"_s, u"changes"_s},
                               {u"comment"_s, u"Plus court, s’il vous plaît 🙂"_s}}}});
    QVERIFY2(said.isEmpty(), qPrintable(said));
    const services::AnswerReading reading = readIn(made);
    QCOMPARE(reading.reviewer, u"Claire Ménard"_s);
    QCOMPARE(reading.taken(), 2);
    QCOMPARE(reading.refused(), 0);
    QCOMPARE(read(first.id).state, PostState::Scheduled);
    QCOMPARE(review(second.id).status, domain::ReviewStatus::ChangesAsked);
    QCOMPARE(review(second.id).comments.first().text, u"Plus court, s’il vous plaît 🙂"_s);
    QCOMPARE(review(second.id).comments.first().audience, domain::PostComment::Audience::Client);
}

void tst_ReviewPack::page_underNode_textForAnEMail_isReadIn()
{
    if (QStandardPaths::findExecutable(u"node"_s).isEmpty())
        QSKIP("Node.js is not installed");
    const domain::Post post = plan(u"Un"_s, u"Texte"_s);
    const auto [made, said] = fillIn(
        make().html,
        u"copy"_s,
        u"Claire"_s,
        {{post.id.text(), QJsonObject{{u"decision"_s, u"approve"_s}, {u"comment"_s, u"Très bien"_s}}}});
    QVERIFY2(said.isEmpty(), qPrintable(said));
    QVERIFY(QString::fromUtf8(made).contains(u"Approuver telle quelle\nTrès bien"_s));
    // As it comes back in an answer to an answer.
    QByteArray mail = "Bonjour,\r\n\r\n> " + QByteArray(made).replace("\n", "\r\n> ") + "\r\nMerci";
    QCOMPARE(readIn(mail).taken(), 1);
    QCOMPARE(read(post.id).state, PostState::Scheduled);
    QCOMPARE(review(post.id).comments.first().text, u"Très bien"_s);
}

void tst_ReviewPack::page_underNode_asksForWhatIsMissing()
{
    if (QStandardPaths::findExecutable(u"node"_s).isEmpty())
        QSKIP("Node.js is not installed");
    const domain::Post post = plan(u"Un"_s, u"Texte"_s);
    const QByteArray html = make(u"en"_s).html;
    const QJsonObject approves{
        {post.id.text(), QJsonObject{{u"decision"_s, u"approve"_s}, {u"comment"_s, QString()}}}};
    const QJsonObject wishes{
        {post.id.text(), QJsonObject{{u"decision"_s, u"changes"_s}, {u"comment"_s, u" "_s}}}};
    QCOMPARE(fillIn(html, u"save"_s, u" "_s, approves).second.trimmed(), u"Please write your name first."_s);
    QCOMPARE(fillIn(html, u"save"_s, u"Claire"_s, wishes).second.trimmed(),
             u"Please say what should change in this post."_s);
    QCOMPARE(fillIn(html, u"save"_s, u"Claire"_s, {}).second.trimmed(),
             u"There is no decision and no comment yet."_s);
}

void tst_ReviewPack::answer_previewChangesNothing_takeOverIsUndoneAsOne()
{
    const domain::Post first = plan(u"Un"_s, u"Texte"_s);
    const domain::Post second = plan(u"Deux"_s, u"Autre"_s);
    const services::PackFile pack = make();
    const QByteArray file = bytes(answer(pack,
                                         {row(pack.html, first.id, u"approve"_s, u"Parfait"_s),
                                          row(pack.html, second.id, u"changes"_s, u"Plus court"_s)}));
    const auto preview = answerOf(m_packs->preview(file)).value();
    QCOMPARE(preview.taken(), 2);
    QVERIFY(!preview.event.isValid());
    QCOMPARE(read(first.id).state, PostState::InReview);
    QVERIFY(review(first.id).decisions.isEmpty());
    const auto taken = readIn(file);
    QVERIFY(taken.event.isValid());
    QCOMPARE(read(first.id).state, PostState::Scheduled);
    QCOMPARE(answerOf(m_approval->answered(m_fixture->clock.now().addDays(-1), 10)).value().size(), 2);
    services::HistoryService history(m_fixture->storage, m_fixture->pool);
    QVERIFY(answerOf(history.undo(taken.event)));
    QCOMPARE(read(first.id).state, PostState::InReview);
    QVERIFY(review(first.id).decisions.isEmpty());
    QVERIFY(review(second.id).comments.isEmpty());
    // And after an undo the same file may be read in again.
    QCOMPARE(readIn(file).taken(), 2);
}

void tst_ReviewPack::answer_twice_countsOnce()
{
    const domain::Post post = plan(u"Un"_s, u"Texte"_s);
    const services::PackFile pack = make();
    const QJsonArray rows{row(pack.html, post.id, u"changes"_s, u"Plus court"_s)};
    QCOMPARE(readIn(bytes(answer(pack, rows))).taken(), 1);
    const auto again = readIn(bytes(answer(pack, rows)));
    QCOMPARE(again.taken(), 0);
    QVERIFY(!again.event.isValid());
    QCOMPARE(again.lines.first().outcome, Outcome::Already);
    // Saved a second time by the same person: another answer that says the same.
    QCOMPARE(readIn(bytes(answer(pack, rows, u"a2"_s))).lines.first().outcome, Outcome::Already);
    QCOMPARE(review(post.id).comments.size(), 1);
    // Another opinion is none of it.
    QCOMPARE(readIn(bytes(answer(pack, {row(pack.html, post.id, u"approve"_s)}, u"a3"_s))).taken(), 1);
    QCOMPARE(read(post.id).state, PostState::Scheduled);
}

void tst_ReviewPack::answer_changedSince_isRefused_commentKept()
{
    const domain::Post post = plan(u"Un"_s, u"Texte"_s);
    const services::PackFile pack = make();
    QVERIFY(answerOf(m_posts->reschedule(
        post.id, ZonedTime{QDateTime(QDate(2026, 6, 19), QTime(9, 0), Qt::UTC), u"Europe/Paris"_s})));
    const auto reading = readIn(bytes(answer(pack, {row(pack.html, post.id, u"approve"_s, u"Très bien"_s)})));
    QCOMPARE(reading.lines.first().outcome, Outcome::ChangedSince);
    QCOMPARE(reading.taken(), 0);
    QCOMPARE(read(post.id).state, PostState::InReview);
    QVERIFY(review(post.id).decisions.isEmpty());
    QCOMPARE(review(post.id).comments.first().text, u"Très bien"_s);
}

void tst_ReviewPack::answer_ofAnotherWorkspace_isRefused()
{
    const domain::Post post = plan(u"Un"_s, u"Texte"_s);
    services::PackFile pack = make();
    const QByteArray html = pack.html;
    pack.id = u"0f0f0f0f"_s;
    const auto refused = answerOf(m_packs->readIn(bytes(answer(pack, {row(html, post.id, u"approve"_s)}))));
    QVERIFY(!refused);
    QCOMPARE(refused.error().detail, domain::approvalrefusal::otherWorkspace);
    QCOMPARE(read(post.id).state, PostState::InReview);
}

void tst_ReviewPack::answer_badRows_areRefusedWithTheirReason_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("another post's id") << 0 << Outcome::Forged;
    QTest::newRow("the hash of now, sealed for before") << 1 << Outcome::Forged;
    QTest::newRow("no seal") << 2 << Outcome::Forged;
    QTest::newRow("in the trash") << 3 << Outcome::UnknownPost;
    QTest::newRow("published") << 4 << Outcome::Out;
    QTest::newRow("changes, but which?") << 5 << Outcome::NoComment;
    QTest::newRow("a novel") << 6 << Outcome::CommentTooLong;
    QTest::newRow("the same post twice") << 7 << Outcome::Already;
    QTest::newRow("no id at all") << 8 << Outcome::Forged;
    QTest::newRow("an id of another kind") << 9 << Outcome::Forged;
}

void tst_ReviewPack::answer_badRows_areRefusedWithTheirReason()
{
    QFETCH(int, what);
    QFETCH(Outcome, outcome);
    const domain::Post post = plan(u"Un"_s, u"Texte"_s);
    const domain::Post other = plan(u"Deux"_s, u"Autre"_s);
    const services::PackFile pack = make();
    QJsonObject one = row(pack.html, post.id, u"approve"_s);
    QJsonArray rows;
    const auto sql = [this](const QString &statement) {
        QVERIFY(m_fixture->write(
            [statement](storage::Connection &connection) { return connection.change(statement); }));
    };
    if (what == 0)
        one.insert(u"post"_s, other.id.text());
    if (what == 1) {
        sql(u"UPDATE post SET body = 'Autre chose' WHERE id = %1"_s.arg(post.id.value));
        one.insert(u"hash"_s, QString::fromLatin1(review(post.id).hash));
    }
    if (what == 2)
        one.remove(u"seal"_s);
    if (what == 3)
        QVERIFY(answerOf(m_posts->remove(post.id)));
    if (what == 4)
        sql(u"UPDATE post SET state = 'published' WHERE id = %1"_s.arg(post.id.value));
    if (what == 5)
        one.insert(u"decision"_s, u"changes"_s);
    if (what == 6)
        one.insert(u"comment"_s, QString(10001, QChar(u'a')));
    if (what == 7)
        rows.append(one);
    if (what == 8)
        one.insert(u"post"_s, u"?"_s);
    if (what == 9)
        one.insert(u"post"_s, u"b1"_s);
    rows.append(one);
    const int before = m_fixture->value(u"SELECT count(*) FROM review_decision"_s).toInt();
    const auto preview = answerOf(m_packs->preview(bytes(answer(pack, rows)))).value();
    QCOMPARE(preview.lines.last().outcome, outcome);
    QVERIFY(!preview.lines.last().counts());
    const auto reading = readIn(bytes(answer(pack, rows)));
    QCOMPARE(reading.lines.last().outcome, outcome);
    QCOMPARE(m_fixture->value(u"SELECT count(*) FROM review_decision"_s).toInt(),
             before + (what == 7 ? 1 : 0));
    QCOMPARE(review(other.id).status, domain::ReviewStatus::InReview);
}

void tst_ReviewPack::answer_hostileFiles_areRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("empty") << QByteArray() << ErrorCode::WrongFormat;
    QTest::newRow("binary") << QByteArray("\x00\xff\xfe\x89PNG\x00", 8) << ErrorCode::WrongFormat;
    QTest::newRow("not UTF-8") << QByteArray("{\"format\":\"ruche-review\xff\"}") << ErrorCode::WrongFormat;
    QTest::newRow("deep") << QByteArray(100000, '[') << ErrorCode::WrongFormat;
    QTest::newRow("huge") << QByteArray(int(approval::largestAnswer) + 1, ' ') << ErrorCode::TooLarge;
    QTest::newRow("a list") << QByteArray("[1,2]") << ErrorCode::WrongFormat;
    QTest::newRow("something else") << QByteArray("{\"format\":\"x\"}") << ErrorCode::WrongFormat;
    QTest::newRow("later version") << QByteArray("{\"format\":\"ruche-review\",\"version\":2}")
                                   << ErrorCode::WrongFormat;
    QTest::newRow("nobody") << bytes(answer({.id = u"p"_s, .html = {}}, {})).replace("Claire", " ")
                            << ErrorCode::WrongFormat;
    QTest::newRow("rows of numbers") << bytes(answer({.id = u"p"_s, .html = {}}, {1, 2}))
                                     << ErrorCode::WrongFormat;
    QTest::newRow("an unknown decision") << bytes(
        answer({.id = u"p"_s, .html = {}}, {QJsonObject{{u"post"_s, u"p1"_s}, {u"decision"_s, u"delete"_s}}}))
                                         << ErrorCode::WrongFormat;
    QJsonArray many;
    for (int i = 0; i < 3000; ++i)
        many.append(QJsonObject{{u"post"_s, u"p1"_s}});
    QTest::newRow("too many rows") << bytes(answer({.id = u"p"_s, .html = {}}, many)) << ErrorCode::TooLarge;
    QTest::newRow("a mail with nothing in it")
        << QByteArray("-----BEGIN RUCHE REVIEW-----\n%%%%\n-----END RUCHE REVIEW-----")
        << ErrorCode::WrongFormat;
}

void tst_ReviewPack::answer_hostileFiles_areRefused()
{
    QFETCH(QByteArray, file);
    QFETCH(ErrorCode, code);
    for (const auto &result : {answerOf(m_packs->preview(file)), answerOf(m_packs->readIn(file))}) {
        QVERIFY(!result);
        QCOMPARE(result.error().code, code);
    }
}

void tst_ReviewPack::answer_htmlInComments_staysText()
{
    const domain::Post post = plan(u"Un"_s, u"Texte"_s);
    const services::PackFile pack = make();
    const QString evil = u"<script>alert(1)</script>\u0000\u202e\u001b[31m"_s;
    QCOMPARE(readIn(bytes(answer(pack, {row(pack.html, post.id, u"changes"_s, evil)}))).taken(), 1);
    const QString kept = review(post.id).comments.first().text;
    QVERIFY(kept.startsWith(u"<script>alert(1)</script>"_s));
    QVERIFY(!kept.contains(QChar(0x1b)) && !kept.contains(QChar::Null));
    // And in the next pack it is text again.
    QCOMPARE(QString::fromUtf8(make().html).count(u"<script"_s), 1);
}

void tst_ReviewPack::answer_namedApprovers_inTheirOrder()
{
    QVERIFY(answerOf(
        m_approval->setRule({m_fixture->brand, domain::ApprovalMode::Required, {u"Éloïse"_s, u"Claire"_s}})));
    const domain::Post post = plan(u"Un"_s, u"Texte"_s);
    const services::PackFile pack = make();
    const QJsonArray rows{row(pack.html, post.id, u"approve"_s)};
    const auto early = readIn(bytes(answer(pack, rows)));
    QCOMPARE(early.lines.first().outcome, Outcome::OtherTurn);
    QCOMPARE(early.lines.first().detail, u"Éloïse"_s);
    QVERIFY(answerOf(m_approval->approve({post.id}, u"Éloïse"_s)));
    QCOMPARE(readIn(bytes(answer(pack, rows))).taken(), 1);
    QCOMPARE(read(post.id).state, PostState::Scheduled);
}

QTEST_GUILESS_MAIN(tst_ReviewPack)
#include "tst_reviewpack.moc"
