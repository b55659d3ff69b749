// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composing/limitsfile.h"
#include "core/composing/limitstable.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace ruche;
using namespace ruche::composing;
using namespace Qt::Literals::StringLiterals;

class tst_LimitsTable : public QObject
{
    Q_OBJECT
private slots:
    void parse_override_changesOnlyWhatItNames();
    void parse_bad_namesTheField_data();
    void parse_bad_namesTheField();
    void quota_override_andBad();
    void json_andBack_isTheSame();
    void instance_answer_givesItsLimits();
    void account_goesBeforeItsNetwork();
    void file_keepsOnlyWhatDiffers_andWhatOthersWrote();
    void file_thatCannotBeRead_isNotWrittenOver();
};

void tst_LimitsTable::parse_override_changesOnlyWhatItNames()
{
    const auto table = parseLimits(
        "{\"x\": {\"text\": 25000}, \"forum\": {\"rule\": \"codePoints\", \"text\": 9}}", builtInLimits());
    QVERIFY(table);
    QCOMPARE(table->value(u"x"_s).text, 25000);
    QCOMPARE(table->value(u"x"_s).rule, domain::CountRule::X);
    QCOMPARE(table->value(u"forum"_s).text, 9);
    QCOMPARE(table->value(u"mastodon"_s), builtInLimits().value(u"mastodon"_s));
}

void tst_LimitsTable::parse_bad_namesTheField_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("subject");
    QTest::newRow("no JSON") << QByteArray("{\"x\": ") << u"limits"_s;
    QTest::newRow("a list") << QByteArray("[]") << u"limits"_s;
    QTest::newRow("no object") << QByteArray("{\"x\": 3}") << u"x"_s;
    QTest::newRow("unknown field") << QByteArray("{\"x\": {\"length\": 3}}") << u"x.length"_s;
    QTest::newRow("text for a number") << QByteArray("{\"x\": {\"text\": \"280\"}}") << u"x.text"_s;
    QTest::newRow("negative") << QByteArray("{\"x\": {\"text\": -1}}") << u"x.text"_s;
    QTest::newRow("a fraction") << QByteArray("{\"x\": {\"text\": 2.5}}") << u"x.text"_s;
    QTest::newRow("too large") << QByteArray("{\"x\": {\"text\": 5000000000}}") << u"x.text"_s;
    QTest::newRow("unknown rule") << QByteArray("{\"x\": {\"rule\": \"letters\"}}") << u"x.rule"_s;
    QTest::newRow("types that are none") << QByteArray("{\"x\": {\"mediaTypes\": [1]}}") << u"x.mediaTypes"_s;
}

void tst_LimitsTable::parse_bad_namesTheField()
{
    QFETCH(QByteArray, json);
    const auto table = parseLimits(json, builtInLimits());
    QVERIFY(!table);
    QCOMPARE(table.error().code, ErrorCode::WrongFormat);
    QTEST(table.error().subject, "subject");
}

void tst_LimitsTable::quota_override_andBad()
{
    QCOMPARE(builtInQuotas().value(u"instagram"_s), (domain::PostQuota{100, 1440}));
    QCOMPARE(builtInQuotas().value(u"wordpress"_s), domain::PostQuota());
    const auto table = parseQuotas("{\"x\": {\"quota\": {\"posts\": 17, \"minutes\": 1440}}, "
                                   "\"threads\": {\"quota\": {\"posts\": 0}}, \"forum\": {\"text\": 9}}",
                                   builtInQuotas());
    QVERIFY(table);
    QCOMPARE(table->value(u"x"_s), (domain::PostQuota{17, 1440}));
    QCOMPARE(table->value(u"threads"_s).posts, 0);
    QCOMPARE(table->value(u"instagram"_s), builtInQuotas().value(u"instagram"_s));
    for (const char *const bad : {"3", "{\"posts\": 3}", "{\"posts\": -1, \"minutes\": 5}", "{\"minutes\": 5}"}) {
        const auto refused = parseQuotas("{\"x\": {\"quota\": " + QByteArray(bad) + "}}", {});
        QVERIFY2(!refused, bad);
        QCOMPARE(refused.error().subject, u"x.quota"_s);
    }
    // The limits of a file do not trip over it, and setting them leaves it.
    QTemporaryDir folder;
    QFile written(folder.filePath(u"limits.json"_s));
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write("{\"x\": {\"text\": 4000, \"quota\": {\"posts\": 17, \"minutes\": 1440}}}");
    written.close();
    LimitsFile file(written.fileName());
    QCOMPARE(file.table()->value(u"x"_s).text, 4000);
    QVERIFY(file.set(u"x"_s, std::nullopt));
    QCOMPARE(file.table()->value(u"x"_s).text, 280);
    QCOMPARE(file.quotas()->value(u"x"_s).posts, 17);
}

void tst_LimitsTable::json_andBack_isTheSame()
{
    domain::Limits limits = builtInLimits().value(u"mastodon"_s);
    limits.mediaTypes = {u"image/png"_s};
    const auto back = domain::limitsFromJson(domain::toJson(limits), {});
    QVERIFY(back);
    QCOMPARE(*back, limits);
}

void tst_LimitsTable::instance_answer_givesItsLimits()
{
    const auto base = builtInLimits().value(u"mastodon"_s);
    const auto limits = limitsFromInstance(
        "{\"domain\": \"mer.example\", \"configuration\": {\"statuses\": {\"max_characters\": 5000, "
        "\"max_media_attachments\": 6,"
        "\"characters_reserved_per_url\": 25}, \"media_attachments\": {\"description_limit\": 1000,"
        "\"image_size_limit\": 41943040, \"supported_mime_types\": [\"image/webp\"]}}}",
        base);
    QVERIFY(limits);
    QCOMPARE(limits->text, 5000);
    QCOMPARE(limits->mediaCount, 6);
    QCOMPARE(limits->urlLength, 25);
    QCOMPARE(limits->altText, 1000);
    QCOMPARE(limits->imageBytes, 41943040);
    QCOMPARE(limits->videoBytes, base.videoBytes);
    QCOMPARE(limits->mediaTypes, QStringList{u"image/webp"_s});
    QCOMPARE(limitsFromInstance("{\"max_toot_chars\": 1200}", base)->text, 1200);
    QVERIFY(!limitsFromInstance("<html>", base));
}

void tst_LimitsTable::account_goesBeforeItsNetwork()
{
    domain::Account account;
    account.network = u"mastodon"_s;
    QCOMPARE(limitsOf(account, builtInLimits()).text, 500);
    account.limits = domain::Limits();
    account.limits->text = 11000;
    QCOMPARE(limitsOf(account, builtInLimits()).text, 11000);
    account.limits.reset();
    account.network = u"unknown"_s;
    QCOMPARE(limitsOf(account, builtInLimits()).text, 0);
}

void tst_LimitsTable::file_keepsOnlyWhatDiffers_andWhatOthersWrote()
{
    const QTemporaryDir folder;
    LimitsFile file(folder.filePath(u"new/limits.json"_s));
    QCOMPARE(file.table().value(), builtInLimits());
    QCOMPARE(file.changedNetworks().value(), QStringList());
    domain::Limits mastodon = builtInLimits().value(u"mastodon"_s);
    mastodon.text = 5000;
    mastodon.altText = 0; // no limit that is known
    QVERIFY(file.set(u"mastodon"_s, mastodon));
    QCOMPARE(file.table()->value(u"mastodon"_s), mastodon);
    QCOMPARE(file.table()->value(u"x"_s), builtInLimits().value(u"x"_s));
    QFile raw(file.path());
    QVERIFY(raw.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(raw.readAll()).object(),
             (QJsonObject{{u"mastodon"_s, QJsonObject{{u"text"_s, 5000}, {u"altText"_s, 0}}}}));
    raw.close();

    QVERIFY(raw.open(QIODevice::WriteOnly)
            && raw.write("{\"forum\": {\"text\": 9, \"source\": \"asked\"}, \"x\": {\"text\": 1}}") > 0);
    raw.close();
    domain::Limits forum = file.table()->value(u"forum"_s);
    forum.title = 40;
    QVERIFY(file.set(u"forum"_s, forum));
    QVERIFY(file.set(u"x"_s, std::nullopt));
    QCOMPARE(file.changedNetworks().value(), QStringList{u"forum"_s});
    QVERIFY(raw.open(QIODevice::ReadOnly));
    QVERIFY(raw.readAll().contains("asked"));
}

void tst_LimitsTable::file_thatCannotBeRead_isNotWrittenOver()
{
    const QTemporaryDir folder;
    QFile raw(folder.filePath(u"limits.json"_s));
    QVERIFY(raw.open(QIODevice::WriteOnly) && raw.write("{\"x\": {\"txt\": 1}}") > 0);
    raw.close();
    const LimitsFile file(raw.fileName());
    QCOMPARE(file.table().error().subject, u"x.txt"_s);
    LimitsFile same(raw.fileName());
    QVERIFY(!same.set(u"bluesky"_s, domain::Limits()));
    QVERIFY(raw.open(QIODevice::ReadOnly));
    QCOMPARE(raw.readAll(), QByteArray("{\"x\": {\"txt\": 1}}"));
}

QTEST_GUILESS_MAIN(tst_LimitsTable)
#include "tst_limitstable.moc"
