// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctlprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;

/// The daily work on the command line, on the sample: posts, conversations, members, search.
class tst_Ruchectl_Inbox : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();

    void post_draft_schedule_reschedule_delete();
    void post_localTimes_areTheBrands();
    void post_textFile_mediaAndBadOnes();
    void post_list_byStateAndDay();
    void inbox_pages_byCursor();
    void inbox_cursorThatLeftTheList_goesOnBehindIt();
    void inbox_note_label_snooze_done();
    void inbox_replyOnTheSample_waits_andSaysSo();
    void inbox_emptyReply_isRefused_optionsEndAtDashes();
    void inbox_strangeText_staysOneLine();
    void search_newestFirst_limited();
    void search_anyText_isNoError();
    void member_merge_export_erase();
    void sampleAccounts_areNotSynced_norPublished();

private:
    [[nodiscard]] CtlRun json(const QString &line) const { return m_ctl.json(line.split(u'|')); }
    [[nodiscard]] QJsonObject show(const QString &conversation) const
    {
        return json(u"inbox|show|"_s + conversation).object();
    }

    Ctl m_ctl;
};

void tst_Ruchectl_Inbox::initTestCase()
{
    const QString file = m_ctl.path(u"sample.ruche"_s);
    QCOMPARE(m_ctl.run({u"workspace"_s, u"sample"_s, file}).status, 0);
    m_ctl.setWorkspace(file);
}

void tst_Ruchectl_Inbox::post_draft_schedule_reschedule_delete()
{
    const CtlRun draft = json(u"post|add|--brand|b1|--account|a1|a2|--title|Été « là »|--text|Bonjour"_s);
    QVERIFY2(draft.status == 0, draft.told());
    QCOMPARE(draft.object().value("state"_L1).toString(), u"draft"_s);
    QVERIFY(draft.object().value("scheduledAt"_L1).isNull());
    QCOMPARE(draft.object().value("variants"_L1).toArray().size(), 2);
    const QString id = draft.object().value("id"_L1).toString();
    QVERIFY(id.startsWith(u'p'));
    QJsonObject shown = json(u"post|show|"_s + id).object();
    QCOMPARE(shown.take(u"warnings"_s), QJsonValue(QJsonArray()));
    QCOMPARE(shown, draft.object());

    const CtlRun moved = json(u"post|reschedule|%1|--at|2031-07-01T09:00"_s.arg(id));
    QVERIFY2(moved.status == 0, moved.told());
    QCOMPARE(moved.object().value("scheduledAt"_L1).toString(), u"2031-07-01T09:00:00+02:00"_s);
    QCOMPARE(json(u"post|delete|"_s + id).status, 0);
    QVERIFY(json(u"post|show|"_s + id).object().value("deletedAt"_L1).isString()); // in the trash
    for (const QJsonObject &post : json(u"post|list|--brand|b1"_s).objects())
        QVERIFY(post.value("id"_L1).toString() != id);
    QCOMPARE(json(u"post|delete|"_s + id).code(), u"notFound"_s);
    QCOMPARE(json(u"post|add|--brand|b1|--account|a1"_s).status, 2);
    QCOMPARE(json(u"post|add|--brand|b1|--account|a6|--text|x"_s).status != 0, true); // of another brand
}

void tst_Ruchectl_Inbox::post_localTimes_areTheBrands()
{
    const auto at = [this](const QString &time) {
        return json(u"post|add|--brand|Cap Pertuis|--account|a1|--title|T|--text|x|--at|"_s + time)
            .object()
            .value("scheduledAt"_L1)
            .toString();
    };
    QCOMPARE(at(u"2031-01-15T09:00"_s), u"2031-01-15T09:00:00+01:00"_s);
    QCOMPARE(at(u"2031-07-15T09:00"_s), u"2031-07-15T09:00:00+02:00"_s);
    QCOMPARE(at(u"2031-07-15T09:00Z"_s), u"2031-07-15T11:00:00+02:00"_s);
    QCOMPARE(at(u"2031-07-15T09:00-05:00"_s), u"2031-07-15T16:00:00+02:00"_s);
    QCOMPARE(at(u"2031-03-30T02:30"_s), u"2031-03-30T03:30:00+02:00"_s); // does not exist: later
    QCOMPARE(at(u"2031-10-26T02:30"_s), u"2031-10-26T02:30:00+02:00"_s); // is there twice: the first
    QCOMPARE(at(u"2031-02-30T09:00"_s), QString());
}

void tst_Ruchectl_Inbox::post_textFile_mediaAndBadOnes()
{
    const auto add = [this](const QStringList &more) {
        return m_ctl.json(QStringList{u"post"_s, u"add"_s, u"--brand"_s, u"b1"_s, u"--account"_s, u"a1"_s}
                          + more);
    };
    const QString good = m_ctl.write(u"post.txt"_s,
                                     "\xEF\xBB\xBF"
                                     "Dès l’aube…\n\nÀ demain 😀\n");
    const CtlRun read = add({u"--text-file"_s, good});
    QVERIFY2(read.status == 0, read.told());
    const QString text = read.object().value("text"_L1).toString();
    QVERIFY2(text.startsWith(u"Dès l’aube…\n\nÀ demain 😀"_s), read.told()); // without the byte order mark
    QCOMPARE(add({u"--text-file"_s, m_ctl.write(u"latin1.txt"_s, "caf\xE9")}).code(), u"wrongFormat"_s);
    QCOMPARE(add({u"--text-file"_s, m_ctl.write(u"nul.txt"_s, QByteArray("a\0b", 3))}).code(),
             u"wrongFormat"_s);
    QCOMPARE(add({u"--text-file"_s, m_ctl.path(u"none.txt"_s)}).code(), u"fileUnreadable"_s);
    QCOMPARE(add({u"--text-file"_s, m_ctl.path(u"home"_s)}).code(), u"fileUnreadable"_s);
    QCOMPARE(add({u"--text"_s, u"x"_s, u"--media"_s, m_ctl.path(u"home"_s)}).code(), u"fileUnreadable"_s);
    const QByteArray point = QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");
    const CtlRun picture = add(
        {u"--text"_s, u"x"_s, u"--media"_s, m_ctl.write(u"point.png"_s, point), u"--alt"_s, u"Un point"_s});
    QVERIFY2(picture.status == 0, picture.told());
}

void tst_Ruchectl_Inbox::post_list_byStateAndDay()
{
    const QList<QJsonObject> drafts = json(u"post|list|--state|draft"_s).objects();
    QVERIFY(!drafts.isEmpty());
    for (const QJsonObject &post : drafts)
        QCOMPARE(post.value("state"_L1).toString(), u"draft"_s);
    const QList<QJsonObject> published = json(u"post|list|--brand|b2|--state|published"_s).objects();
    QVERIFY(published.size() > 10);
    const QString day = published.at(5).value("publishedAt"_L1).toString().left(10);
    const QList<QJsonObject> ofDay = json(u"post|list|--brand|b2|--from|%1|--to|%1"_s.arg(day)).objects();
    QVERIFY(!ofDay.isEmpty());
    for (const QJsonObject &post : ofDay) {
        const QJsonValue at = post.value("publishedAt"_L1).isNull() ? post.value("scheduledAt"_L1)
                                                                    : post.value("publishedAt"_L1);
        QCOMPARE(at.toString().left(10), day);
        QCOMPARE(post.value("brand"_L1).toString(), u"b2"_s);
    }
}

void tst_Ruchectl_Inbox::inbox_pages_byCursor()
{
    const auto idsOf = [](const QList<QJsonObject> &objects) {
        QStringList ids;
        for (const QJsonObject &object : objects)
            ids << object.value("id"_L1).toString();
        return ids;
    };
    const QStringList whole = idsOf(json(u"inbox|list|--query|brand:b2|--limit|30"_s).objects());
    QCOMPARE(whole.size(), 30);
    QStringList paged;
    QString cursor;
    for (int page = 0; page < 3; ++page) {
        paged += idsOf(json(u"inbox|list|--query|brand:b2|--limit|10"_s
                            + (cursor.isEmpty() ? QString() : u"|--after|"_s + cursor))
                           .objects());
        cursor = paged.last();
    }
    QCOMPARE(paged, whole);
}

void tst_Ruchectl_Inbox::inbox_cursorThatLeftTheList_goesOnBehindIt()
{
    // What a script does: take one of the new ones, finish it, ask for the next behind it.
    const QList<QJsonObject> fresh = json(u"inbox|list|--query|is:new|--limit|4"_s).objects();
    QCOMPARE(fresh.size(), 4);
    for (int i = 0; i < 3; ++i) {
        const QString id = fresh.at(i).value("id"_L1).toString();
        QCOMPARE(json(u"inbox|done|"_s + id).status, 0);
        const CtlRun next = json(u"inbox|list|--query|is:new|--limit|1|--after|"_s + id);
        QVERIFY2(next.status == 0, next.told());
        QCOMPARE(next.object().value("id"_L1), fresh.at(i + 1).value("id"_L1));
    }
}

void tst_Ruchectl_Inbox::inbox_note_label_snooze_done()
{
    const QJsonObject first = json(u"inbox|list|--query|is:new brand:b1|--limit|1"_s).object();
    const QString id = first.value("id"_L1).toString();
    QCOMPARE(json(u"inbox|note|%1|--text|Voir avec Anna"_s.arg(id)).status, 0);
    QCOMPARE(json(u"inbox|label|%1|vip|à rappeler"_s.arg(id)).status, 0);
    QJsonObject shown = show(first.value("message"_L1).toString()); // a message names its conversation
    QCOMPARE(shown.value("id"_L1).toString(), id);
    QCOMPARE(shown.value("notes"_L1).toArray().last().toObject().value("text"_L1).toString(),
             u"Voir avec Anna"_s);
    QCOMPARE(shown.value("labels"_L1).toArray().size(), 2);
    QCOMPARE(json(u"inbox|label|"_s + id).status, 0);
    QVERIFY(show(id).value("labels"_L1).toArray().isEmpty());
    QCOMPARE(json(u"inbox|snooze|%1|--until|2031-01-01T09:00"_s.arg(id)).status, 0);
    QCOMPARE(show(id).value("state"_L1).toString(), u"snoozed"_s);
    QCOMPARE(json(u"inbox|done|"_s + id).status, 0);
    QCOMPARE(show(id).value("state"_L1).toString(), u"done"_s);
    QVERIFY(json(u"inbox|note|%1|--text|"_s.arg(id)).status != 0);
}

void tst_Ruchectl_Inbox::inbox_replyOnTheSample_waits_andSaysSo()
{
    const QString id = json(u"inbox|list|--limit|1"_s).object().value("id"_L1).toString();
    const CtlRun reply = json(u"inbox|reply|%1|--text|Merci !"_s.arg(id));
    QVERIFY2(reply.status == 3, reply.told()); // it is queued, and no site is there to take it
    QCOMPARE(reply.objects().size(), 1);
    QCOMPARE(reply.object().value("sent"_L1).toBool(true), false);
    QCOMPARE(reply.object().value("state"_L1).toString(), u"waiting"_s);
    QCOMPARE(reply.errors().size(), 1);
    QCOMPARE(reply.errors().first().value("item"_L1).toString(), id);
    // The next command tells of its own work only.
    const CtlRun spam = json(u"inbox|moderate|%1|--action|spam"_s.arg(id));
    QVERIFY2(spam.status == 3, spam.told());
    QCOMPARE(spam.objects().size(), 1);
    QCOMPARE(spam.object().value("kind"_L1).toString(), u"moderate"_s);
    QVERIFY(spam.object().value("id"_L1) != reply.object().value("id"_L1));
    // A site cannot keep anybody out: nothing is queued that could never be done.
    const CtlRun ban = json(u"inbox|moderate|%1|--action|ban"_s.arg(id));
    QCOMPARE(ban.status, 1);
    QCOMPARE(ban.code(), u"unsupported"_s);
}

void tst_Ruchectl_Inbox::inbox_emptyReply_isRefused_optionsEndAtDashes()
{
    const QString id = json(u"inbox|list|--limit|1|--query|is:new"_s).object().value("id"_L1).toString();
    const CtlRun later = json(u"inbox|reply|%1|--text|Demain !|--at|2031-06-17T09:00"_s.arg(id));
    QVERIFY2(later.status == 0, later.told()); // what was asked for is done: it waits
    QCOMPARE(later.object().value("state"_L1).toString(), u"waiting"_s);
    QCOMPARE(later.object().value("leavesAt"_L1).toString(), u"2031-06-17T09:00:00+02:00"_s);
    QVERIFY(json(u"inbox|reply|%1|--text|Demain !|--at|soon"_s.arg(id)).status != 0);
    QCOMPARE(json(u"inbox|reply|%1|--text|"_s.arg(id)).status, 2);
    QCOMPARE(json(u"inbox|reply|%1|--text|   "_s.arg(id)).status, 2);
    QCOMPARE(json(u"inbox|note|--text=-- deux tirets|"_s + id).status, 0);
    QCOMPARE(show(id).value("notes"_L1).toArray().last().toObject().value("text"_L1).toString(),
             u"-- deux tirets"_s);
    QCOMPARE(json(u"inbox|label|%1|--|--urgent"_s.arg(id)).status, 0);
    QCOMPARE(show(id).value("labels"_L1).toArray(), QJsonArray{u"--urgent"_s});
}

void tst_Ruchectl_Inbox::inbox_strangeText_staysOneLine()
{
    const CtlRun added = m_ctl.json({u"post"_s,
                                     u"add"_s,
                                     u"--brand"_s,
                                     u"b1"_s,
                                     u"--account"_s,
                                     u"a1"_s,
                                     u"--title"_s,
                                     u"Rouge \x1b[31m\u202Etxt.exe\nligne deux"_s,
                                     u"--text"_s,
                                     u"a\u0007b"_s});
    QVERIFY2(added.status == 0, added.told());
    QCOMPARE(added.out.count(u'\n'), 1);
    const CtlRun table = m_ctl.run({u"post"_s, u"list"_s, u"--state"_s, u"draft"_s});
    QVERIFY(!table.out.contains(u'\x1b') && !table.out.contains(u'\u202E') && !table.out.contains(u'\x07'));
    const CtlRun shown = m_ctl.run({u"post"_s, u"show"_s, added.object().value("id"_L1).toString()});
    QVERIFY(!shown.out.contains(u'\x1b') && !shown.out.contains(u'\u202E') && !shown.out.contains(u'\x07'));
    const CtlRun wrong = m_ctl.run({u"post"_s, u"show"_s, u"p\x1b[31m"_s});
    QCOMPARE(wrong.status, 2);
    QVERIFY(!wrong.err.contains(u'\x1b'));
}

void tst_Ruchectl_Inbox::search_newestFirst_limited()
{
    const QList<QJsonObject> hits = json(u"search|pain|--limit|7"_s).objects();
    QCOMPARE(hits.size(), 7);
    for (qsizetype i = 1; i < hits.size(); ++i)
        QVERIFY(hits.at(i - 1).value("at"_L1).toString().left(10)
                >= hits.at(i).value("at"_L1).toString().left(10));
    const QList<QJsonObject> posts = json(u"search|pain|--in|posts"_s).objects();
    QVERIFY(!posts.isEmpty());
    for (const QJsonObject &hit : posts) {
        QCOMPARE(hit.value("kind"_L1).toString(), u"post"_s);
        QVERIFY(hit.value("id"_L1).toString().startsWith(u'p'));
    }
    const QList<QJsonObject> messages = json(u"search|pain|--in|messages|--brand|b2|--limit|3"_s).objects();
    QVERIFY(!messages.isEmpty());
    for (const QJsonObject &hit : messages)
        QCOMPARE(hit.value("brand"_L1).toString(), u"b2"_s);
    QVERIFY(json(u"search|zyzzyva"_s).objects().isEmpty());
}

void tst_Ruchectl_Inbox::search_anyText_isNoError()
{
    for (const QString &text : {u"\""_s,
                                u"pain\" OR ("_s,
                                u"NEAR("_s,
                                u"*"_s,
                                u"a AND"_s,
                                u"'; DROP TABLE post; --"_s,
                                u"%"_s,
                                u"été-là"_s,
                                QString(5000, u'x')}) {
        const CtlRun run = m_ctl.json({u"search"_s, text});
        QVERIFY2(run.status == 0, run.told());
        QVERIFY(run.err.isEmpty());
    }
    QCOMPARE(json(u"workspace|check"_s).status, 0);
}

void tst_Ruchectl_Inbox::member_merge_export_erase()
{
    const QList<QJsonObject> members = json(u"member|list|--brand|b1|--limit|3"_s).objects();
    QCOMPARE(members.size(), 3);
    const QString keep = members.at(0).value("id"_L1).toString();
    const QString other = members.at(1).value("id"_L1).toString();
    const QString name = members.at(0).value("name"_L1).toString();
    QCOMPARE(json(u"member|merge|%1|%2"_s.arg(keep, other)).status, 0);
    const QJsonObject merged = json(u"member|show|"_s + keep).object();
    QCOMPARE(merged.value("messages"_L1).toInt(),
             members.at(0).value("messages"_L1).toInt() + members.at(1).value("messages"_L1).toInt());
    QCOMPARE(json(u"member|show|"_s + other).code(), u"notFound"_s);
    QVERIFY(json(u"member|merge|%1|%1"_s.arg(keep)).status != 0);

    const QString file = m_ctl.path(u"person.json"_s);
    QCOMPARE(m_ctl.run({u"member"_s, u"export"_s, keep, u"-o"_s, file}).status, 0);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QJsonObject held = QJsonDocument::fromJson(written.readAll()).object();
    QVERIFY(!held.isEmpty());
    QCOMPARE(m_ctl.json({u"member"_s, u"export"_s, keep}).object(), held);
    QCOMPARE(m_ctl.json({u"member"_s, u"export"_s, keep, u"-o"_s, u"/nowhere/x.json"_s}).code(),
             u"fileUnwritable"_s);
    QVERIFY(!json(u"member|list|--query|"_s + name).objects().isEmpty());
    const int before
        = json(u"workspace|info"_s).object().value("counts"_L1).toObject().value("messages"_L1).toInt();
    QCOMPARE(json(u"member|erase|"_s + other).code(), u"notFound"_s); // the person is the one that was kept
    QCOMPARE(json(u"member|erase|"_s + keep).status, 0);
    // Asked again, there is proof that nothing is held any more.
    const CtlRun after = json(u"member|export|"_s + keep);
    QVERIFY2(after.status == 0, after.told());
    QCOMPARE(after.object().value("name"_L1).toString(u"missing"_s), QString());
    QVERIFY(!after.out.contains(name));
    for (const QJsonObject &member : json(u"member|list"_s).objects())
        QVERIFY(member.value("id"_L1).toString() != keep);
    QCOMPARE(json(u"workspace|info"_s).object().value("counts"_L1).toObject().value("messages"_L1).toInt(),
             before);
}

void tst_Ruchectl_Inbox::sampleAccounts_areNotSynced_norPublished()
{
    const CtlRun sync = json(u"sync"_s);
    QCOMPARE(sync.status, 0);
    QVERIFY(sync.objects().isEmpty());
    const CtlRun due = json(u"publish|--due"_s);
    QVERIFY2(due.status == 0, due.told());
    // The one that a person is to post by hand is named; nothing was sent.
    QCOMPARE(due.objects().size(), 1);
    QCOMPARE(due.objects().constFirst().value("state"_L1).toString(), u"byHand"_s);
}

QTEST_GUILESS_MAIN(tst_Ruchectl_Inbox)
#include "tst_ruchectl_inbox.moc"
