// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composing/limitstable.h"
#include "core/composing/postcheck.h"
#include "core/composing/textlength.h"
#include "core/composing/threadsplit.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::composing;
using domain::Capability;

class tst_PostCheck : public QObject
{
    Q_OBJECT

    const QDateTime now{QDate(2026, 6, 16), QTime(9, 0), Qt::UTC};

    static domain::Account account(const QString &network, domain::Capabilities more = {})
    {
        domain::Account made;
        made.id = domain::AccountId(1);
        made.network = network;
        made.capabilities
            = domain::Capabilities(Capability::Publish) | Capability::Media | Capability::AltText | more;
        made.state = domain::AccountState::UpToDate;
        return made;
    }
    static CheckedPost saying(const QString &text)
    {
        CheckedPost post;
        post.title = u"Title"_s;
        post.text = text;
        return post;
    }
    QList<Finding> check(const CheckedPost &post, const domain::Account &to) const
    {
        return checkPost(post, to, limitsOf(to, builtInLimits()), now);
    }
    static const Finding *find(const QList<Finding> &findings, Finding::Kind kind)
    {
        const auto at = std::find_if(
            findings.begin(), findings.end(), [kind](const Finding &one) { return one.kind == kind; });
        return at == findings.end() ? nullptr : &*at;
    }

private slots:
    void shortText_hasNoProblem()
    {
        QCOMPARE(check(saying(u"Bonjour."_s), account(u"bluesky"_s)), QList<Finding>());
        QCOMPARE(check(saying(u"Bonjour."_s), account(u"wordpress"_s)), QList<Finding>());
    }

    void textTooLong_byTheNetworksOwnRule()
    {
        const QString text = QString(313, u'a');
        const auto atBluesky = check(saying(text), account(u"bluesky"_s, Capability::Thread));
        QCOMPARE(atBluesky.size(), 1);
        QCOMPARE(atBluesky.first(),
                 (Finding{Finding::Kind::TextTooLong,
                          Finding::Severity::Error,
                          Finding::Fix::SplitIntoThread,
                          13,
                          300,
                          -1}));
        QCOMPARE(check(saying(text), account(u"mastodon"_s)), QList<Finding>());
        const auto atX = check(saying(text), account(u"x"_s));
        QCOMPARE(find(atX, Finding::Kind::TextTooLong)->amount, 33);
        QCOMPARE(find(atX, Finding::Kind::TextTooLong)->fix, Finding::Fix::Shorten);
    }

    void limitsOfTheInstance_goBeforeThoseOfTheNetwork()
    {
        domain::Account large = account(u"mastodon"_s);
        QVERIFY(find(check(saying(QString(600, u'a')), large), Finding::Kind::TextTooLong));
        large.limits = builtInLimits().value(u"mastodon"_s);
        large.limits->text = 5000;
        QVERIFY(check(saying(QString(600, u'a')), large).isEmpty());
    }

    void fewCharactersOfManyBytes_areTooManyBytes()
    {
        const QString family = u"👨‍👩‍👧‍👦"_s; // 25 bytes, one grapheme
        const auto findings = check(saying(family.repeated(130)), account(u"bluesky"_s));
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().kind, Finding::Kind::TooManyBytes);
        QCOMPARE(findings.first().amount, 130 * 25 - 3000);
    }

    void contentWarning_countsWhereTheNetworkCountsIt()
    {
        CheckedPost post = saying(QString(495, u'a'));
        QVERIFY(check(post, account(u"mastodon"_s)).isEmpty());
        post.options.contentWarning = u"Une tempête"_s; // 11
        QCOMPARE(find(check(post, account(u"mastodon"_s)), Finding::Kind::TextTooLong)->amount, 6);
    }

    void manualParts_areJudgedOneByOne()
    {
        const QString text = QString(290, u'a') + u"\n---\n"_s + QString(290, u'b');
        QVERIFY(check(saying(text), account(u"bluesky"_s, Capability::Thread)).isEmpty());
        QVERIFY(find(check(saying(text), account(u"bluesky"_s)), Finding::Kind::TextTooLong));
        const QString tight = QString(299, u'a') + u"\n---\nb"_s; // "\n1/2" does not fit any more
        QCOMPARE(
            find(check(saying(tight), account(u"bluesky"_s, Capability::Thread)), Finding::Kind::TextTooLong)
                ->amount,
            3);
    }

    void title_isMissedWhereThereAreTitles()
    {
        CheckedPost post = saying(u"Words"_s);
        post.title.clear();
        QCOMPARE(find(check(post, account(u"wordpress"_s)), Finding::Kind::TitleMissing)->severity,
                 Finding::Severity::Warning);
        QCOMPARE(find(check(post, account(u"youtube"_s)), Finding::Kind::TitleMissing)->severity,
                 Finding::Severity::Error);
        QVERIFY(check(post, account(u"bluesky"_s)).isEmpty());
        post.title = QString(120, u't');
        QCOMPARE(find(check(post, account(u"youtube"_s)), Finding::Kind::TitleTooLong)->amount, 20);
    }

    void nothing_isNothingToSay()
    {
        CheckedPost post;
        QVERIFY(find(check(post, account(u"bluesky"_s)), Finding::Kind::NothingToSay));
        post.title = u"Only a title"_s; // a network without titles would send nothing
        QVERIFY(find(check(post, account(u"bluesky"_s)), Finding::Kind::NothingToSay));
        QVERIFY(!find(check(post, account(u"wordpress"_s)), Finding::Kind::NothingToSay));
    }

    void files_areHeldAgainstTheLimits()
    {
        CheckedPost post = saying(u"Look"_s);
        for (int i = 0; i < 5; ++i)
            post.files << CheckedFile{u"%1.jpg"_s.arg(i), u"image/jpeg"_s, u"A boat"_s, 1000};
        const auto many = check(post, account(u"bluesky"_s));
        QCOMPARE(many.size(), 1);
        QCOMPARE(
            many.first(),
            (Finding{
                Finding::Kind::TooManyFiles, Finding::Severity::Error, Finding::Fix::DropFiles, 1, 4, 4}));

        post.files = {{u"large.jpg"_s, u"image/jpeg"_s, {}, 2'000'000}}; // made to fit when it leaves
        QVERIFY(!find(check(post, account(u"bluesky"_s)), Finding::Kind::FileTooLarge));

        post.files = {{u"large.gif"_s, u"image/gif"_s, {}, 2'000'000}}; // would stand still
        const auto large = check(post, account(u"bluesky"_s));
        QCOMPARE(large.size(), 3);
        QCOMPARE(large.at(0).kind, Finding::Kind::FileTooLarge); // errors go first
        QCOMPARE(large.at(1).kind, Finding::Kind::FileTypeNotTaken);
        QCOMPARE(large.at(2).kind, Finding::Kind::AltTextMissing);
        QCOMPARE(large.at(2).severity, Finding::Severity::Warning);
        QCOMPARE(large.at(2).file, 0);

        domain::Account plain = account(u"forum"_s);
        plain.capabilities = Capability::Publish;
        QVERIFY(find(check(post, plain), Finding::Kind::FilesNotTaken));

        domain::Account strict = account(u"mastodon"_s);
        strict.limits = builtInLimits().value(u"mastodon"_s);
        strict.limits->mediaTypes = QStringList{u"image/png"_s};
        QVERIFY(find(check(post, strict), Finding::Kind::FileTypeNotTaken));

        post.files.first().altText = QString(2100, u'a');
        post.files.first().bytes = 1;
        QCOMPARE(find(check(post, account(u"bluesky"_s)), Finding::Kind::AltTextTooLong)->amount, 100);
    }

    void tagsAndMentions_areCounted()
    {
        const auto findings
            = check(saying(u"#tag "_s.repeated(32) + u"@name "_s.repeated(21)), account(u"instagram"_s));
        QCOMPARE(find(findings, Finding::Kind::TooManyHashtags)->amount, 2);
        QCOMPARE(find(findings, Finding::Kind::TooManyMentions)->amount, 1);
    }

    void trackers_areTold_butNotOnesOwnMarks()
    {
        const auto findings
            = check(saying(u"https://example.com/?id=3&fbclid=abc"_s), account(u"mastodon"_s));
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().kind, Finding::Kind::Trackers);
        QVERIFY(
            check(saying(u"https://example.com/?utm_source=mastodon"_s), account(u"mastodon"_s)).isEmpty());
    }

    void past_andReconnect()
    {
        CheckedPost post = saying(u"Words"_s);
        post.plannedAt = now.addSecs(-60);
        QCOMPARE(find(check(post, account(u"bluesky"_s)), Finding::Kind::TimeInThePast)->severity,
                 Finding::Severity::Error);
        post.plannedAt = now.addSecs(60);
        domain::Account refused = account(u"bluesky"_s);
        refused.state = domain::AccountState::ToReconnect;
        const auto findings = check(post, refused);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().kind, Finding::Kind::ToReconnect);
        QCOMPARE(findings.first().severity, Finding::Severity::Warning);
    }

    void overflow_beginsWhereTheTextNoLongerFits()
    {
        const domain::Limits bluesky = builtInLimits().value(u"bluesky"_s);
        QVERIFY(overflow(QString(300, u'a'), bluesky).isEmpty());
        QCOMPARE(overflow(QString(313, u'a'), bluesky), (QList<TextRange>{{300, 13}}));
        const QString flags = u"🇫🇷"_s.repeated(301); // four units each, never cut inside
        QCOMPARE(overflow(flags, bluesky), (QList<TextRange>{{1200, 4}}));
        QVERIFY(overflow(QString(9000, u'a'), builtInLimits().value(u"wordpress"_s)).isEmpty());
        const QString parts = u"short\n---\n"_s + QString(310, u'b');
        const auto ranges = overflow(parts, bluesky, true);
        QCOMPARE(ranges.size(), 1);
        QCOMPARE(ranges.first().start, 10 + 296); // "\n2/2" needs four
        QCOMPARE(ranges.first().start + ranges.first().length, parts.size());
    }

    void shortened_fits_andEndsWell()
    {
        const domain::Limits bluesky = builtInLimits().value(u"bluesky"_s);
        QCOMPARE(shortened(u" fits "_s, bluesky), u"fits"_s);
        const QString sentences = QString(250, u'a') + u". "_s + QString(100, u'B') + u'.';
        QCOMPARE(shortened(sentences, bluesky), QString(250, u'a') + u'.');
        const QString words = u"mot "_s.repeated(100);
        const QString cut = shortened(words, bluesky);
        QVERIFY(cut.endsWith(u"mot…"_s));
        QVERIFY(measure(cut, bluesky).fits());
        QVERIFY(measure(cut, bluesky).length > 290);
        const QString oneWord = shortened(QString(400, u'a'), bluesky);
        QCOMPARE(measure(oneWord, bluesky).length, 300);
    }
};

QTEST_APPLESS_MAIN(tst_PostCheck)
#include "tst_postcheck.moc"
