// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/approval/leavingform.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace ruche;
using namespace Qt::Literals::StringLiterals;
using approval::FormChange;
using Part = approval::FormChange::Part;

namespace {

struct Content
{
    domain::Post post;
    domain::LeavingExtras extras;
};
using Edit = std::function<void(Content &)>;

Content sample()
{
    Content content;
    domain::Post &post = content.post;
    post.id = domain::PostId(12);
    post.brand = domain::BrandId(1);
    post.title = u"L’été"_s;
    post.text = u"Trois gestes avant de partir"_s;
    post.plannedFor = ZonedTime{QDateTime(QDate(2026, 6, 18), QTime(18, 30), Qt::UTC), u"Europe/Paris"_s};
    domain::Variant common;
    common.id = domain::VariantId(5);
    common.account = domain::AccountId(1);
    domain::Variant own;
    own.id = domain::VariantId(6);
    own.account = domain::AccountId(2);
    own.text = u"Plus court"_s;
    own.options.language = u"fr"_s;
    post.variants = {common, own};
    for (int i = 1; i <= 2; ++i) {
        domain::Media file;
        file.id = domain::MediaId(i);
        file.fileName = u"%1.png"_s.arg(i);
        file.altText = u"Image %1"_s.arg(i);
        file.sha256 = QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256);
        post.media << file;
    }
    content.extras.followUps = {{10, u"Le lien"_s}};
    return content;
}

QJsonObject formOf(const Content &content)
{
    return approval::leavingForm(content.post, content.extras);
}

} // namespace

Q_DECLARE_METATYPE(Edit)

class tst_LeavingForm : public QObject
{
    Q_OBJECT
private slots:
    void hash_changesWithEachPart_data();
    void hash_changesWithEachPart();
    void hash_staysWithWhatDoesNotLeave_data();
    void hash_staysWithWhatDoesNotLeave();
    void hash_isThatOfTheCanonicalBytes();
    void hash_survivesBeingStored();
    void differences_ofTheSame_areNone();
    void differences_nameBothTexts();
};

void tst_LeavingForm::hash_changesWithEachPart_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<Part>("part");
    const auto row
        = [](const char *name, Part part, const Edit &edit) { QTest::newRow(name) << edit << part; };
    row("title", Part::Title, [](Content &c) { c.post.title += u'!'; });
    row("text", Part::Text, [](Content &c) { c.post.text += u'!'; });
    row("a blank at the end", Part::Text, [](Content &c) { c.post.text += u' '; });
    row("day", Part::Time, [](Content &c) { c.post.plannedFor->wall = c.post.plannedFor->wall.addDays(1); });
    row("minute", Part::Time, [](Content &c) {
        c.post.plannedFor->wall = c.post.plannedFor->wall.addSecs(60);
    });
    row("zone", Part::Time, [](Content &c) { c.post.plannedFor->zone = u"Europe/London"_s; });
    row("no time", Part::Time, [](Content &c) { c.post.plannedFor.reset(); });
    row("own text", Part::Text, [](Content &c) { c.post.variants[1].text = u"Autre"_s; });
    row("own text given up", Part::Text, [](Content &c) { c.post.variants[1].text.reset(); });
    row("own text, empty", Part::Text, [](Content &c) { c.post.variants[0].text = QString(); });
    row("own title", Part::Title, [](Content &c) { c.post.variants[0].title = u"Titre"_s; });
    row("delivery", Part::Delivery, [](Content &c) {
        c.post.variants[0].delivery = domain::Delivery::Native;
    });
    row("visibility", Part::Options, [](Content &c) {
        c.post.variants[0].options.visibility = domain::Visibility::Followers;
    });
    row("content warning", Part::Options, [](Content &c) {
        c.post.variants[1].options.contentWarning = u"x"_s;
    });
    row("language", Part::Options, [](Content &c) { c.post.variants[1].options.language = u"en"_s; });
    row("sensitive", Part::Options, [](Content &c) { c.post.variants[1].options.sensitiveMedia = true; });
    row("account added", Part::Accounts, [](Content &c) {
        domain::Variant more;
        more.account = domain::AccountId(3);
        c.post.variants << more;
    });
    row("account removed", Part::Accounts, [](Content &c) { c.post.variants.removeLast(); });
    row("file's bytes", Part::Media, [](Content &c) { c.post.media[0].sha256 = QByteArray(32, 'x'); });
    row("file added", Part::Media, [](Content &c) { c.post.media << c.post.media.first(); });
    row("file removed", Part::Media, [](Content &c) { c.post.media.removeLast(); });
    row("files in another order", Part::Media, [](Content &c) { c.post.media.swapItemsAt(0, 1); });
    row("file's name", Part::Media, [](Content &c) { c.post.media[0].fileName = u"z.png"_s; });
    row("description", Part::AltText, [](Content &c) { c.post.media[1].altText = u"Un voilier"_s; });
    row("crop", Part::Crop, [](Content &c) { c.extras.media.insert(domain::MediaId(1), {{u"turns"_s, 1}}); });
    row("what follows", Part::FollowUp, [](Content &c) { c.extras.followUps[0].text = u"Autre lien"_s; });
    row("when it follows", Part::FollowUp, [](Content &c) { c.extras.followUps[0].minutes = 20; });
    row("nothing follows", Part::FollowUp, [](Content &c) { c.extras.followUps.clear(); });
}

void tst_LeavingForm::hash_changesWithEachPart()
{
    QFETCH(Edit, edit);
    QFETCH(Part, part);
    const QJsonObject before = formOf(sample());
    Content content = sample();
    edit(content);
    const QJsonObject after = formOf(content);
    QVERIFY(approval::hashOf(before) != approval::hashOf(after));
    const QList<FormChange> changes = approval::differences(before, after);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().part, part);
    QVERIFY(!approval::partName(part).isEmpty());
    // And back again: an edit that was taken back is none.
    QCOMPARE(approval::hashOf(formOf(sample())), approval::hashOf(before));
    QCOMPARE(approval::differences(after, before).size(), 1);
}

void tst_LeavingForm::hash_staysWithWhatDoesNotLeave_data()
{
    QTest::addColumn<Edit>("edit");
    const auto row = [](const char *name, const Edit &edit) { QTest::newRow(name) << edit; };
    row("state", [](Content &c) { c.post.state = domain::PostState::Approved; });
    row("a variant's state", [](Content &c) { c.post.variants[0].state = domain::PostState::Scheduled; });
    row("revision", [](Content &c) { c.post.revision = 9; });
    row("ids of variants", [](Content &c) { c.post.variants[0].id = domain::VariantId(77); });
    row("order of variants", [](Content &c) { c.post.variants.swapItemsAt(0, 1); });
    row("key of a send", [](Content &c) { c.post.variants[0].reconcileKey = u"k"_s; });
    row("times of writing",
        [](Content &c) { c.post.updatedAt = QDateTime::fromMSecsSinceEpoch(5, Qt::UTC); });
}

void tst_LeavingForm::hash_staysWithWhatDoesNotLeave()
{
    QFETCH(Edit, edit);
    Content content = sample();
    edit(content);
    QCOMPARE(approval::hashOf(formOf(content)), approval::hashOf(formOf(sample())));
}

void tst_LeavingForm::hash_isThatOfTheCanonicalBytes()
{
    const QJsonObject form = formOf(sample());
    const QByteArray bytes = approval::canonicalBytes(form);
    QVERIFY(bytes.startsWith("{\"followUps\":"));
    QCOMPARE(approval::hashOf(form), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    QCOMPARE(approval::hashOf(form).size(), 64);
}

void tst_LeavingForm::hash_survivesBeingStored()
{
    const QJsonObject form = formOf(sample());
    const QJsonObject again = QJsonDocument::fromJson(approval::canonicalBytes(form)).object();
    QCOMPARE(approval::hashOf(again), approval::hashOf(form));
}

void tst_LeavingForm::differences_ofTheSame_areNone()
{
    QVERIFY(approval::differences(formOf(sample()), formOf(sample())).isEmpty());
}

void tst_LeavingForm::differences_nameBothTexts()
{
    Content content = sample();
    content.post.text = u"Quatre gestes avant de partir"_s;
    content.post.variants[1].text.reset();
    content.post.plannedFor->wall = content.post.plannedFor->wall.addSecs(3600);
    const QList<FormChange> changes = approval::differences(formOf(sample()), formOf(content));
    QCOMPARE(changes.size(), 3);
    QCOMPARE(changes.at(0).before, u"Trois gestes avant de partir"_s);
    QCOMPARE(changes.at(0).after, u"Quatre gestes avant de partir"_s);
    QCOMPARE(changes.at(1).after, u"2026-06-18T19:30:00 Europe/Paris"_s);
    // The account gets the common words now.
    QCOMPARE(changes.at(2).account, domain::AccountId(2));
    QCOMPARE(changes.at(2).before, u"Plus court"_s);
    QCOMPARE(changes.at(2).after, u"Quatre gestes avant de partir"_s);
}

QTEST_GUILESS_MAIN(tst_LeavingForm)
#include "tst_leavingform.moc"
