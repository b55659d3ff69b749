// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composing/hashtagranking.h"
#include "core/composing/variables.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::composing;

/// What templates become, and which hashtags did well.
class tst_Variables : public QObject
{
    Q_OBJECT

    static VariableValues values(const QString &locale)
    {
        return {u"Cap Pertuis"_s,
                u"@cap.example"_s,
                {},
                QDateTime(QDate(2026, 12, 29), QTime(18, 30), Qt::UTC),
                QLocale(locale)};
    }

private slots:
    void variables_becomeWhatTheyStandFor_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("names") << u"fr_FR"_s << u"{brand} ({account})"_s << u"Cap Pertuis (@cap.example)"_s;
        QTest::newRow("French date") << u"fr_FR"_s << u"le {date}"_s << u"le 29 décembre 2026"_s;
        QTest::newRow("English date") << u"en_US"_s << u"{date}"_s << u"December 29, 2026"_s;
        QTest::newRow("a week later") << u"fr_FR"_s << u"{date:+7d}"_s << u"5 janvier 2027"_s;
        QTest::newRow("weeks") << u"fr_FR"_s << u"{date:+1w}"_s << u"5 janvier 2027"_s;
        QTest::newRow("end of February") << u"fr_FR"_s << u"{date:+2m}"_s << u"28 février 2027"_s;
        QTest::newRow("day before") << u"fr_FR"_s << u"{weekday:-1d}"_s << u"lundi"_s;
        QTest::newRow("month, year") << u"fr_FR"_s << u"{month:+3d} {year:+3d}"_s << u"janvier 2027"_s;
        QTest::newRow("time") << u"fr_FR"_s << u"{time:+2h}"_s << u"20:30"_s;
        QTest::newRow("no braces") << u"fr_FR"_s << u"a { b } c"_s << u"a { b } c"_s;
    }
    void variables_becomeWhatTheyStandFor()
    {
        QFETCH(QString, locale);
        QFETCH(QString, text);
        const ExpandedText expanded = expandVariables(text, values(locale));
        QTEST(expanded.text, "expected");
        QCOMPARE(expanded.left, QStringList());
    }

    void whatHasNoValue_staysAndIsNamed()
    {
        const ExpandedText expanded
            = expandVariables(u"{link} {brnd} {date:+7x} {brand:+1d} {link} {brand}"_s, values(u"fr_FR"_s));
        QCOMPARE(expanded.text, u"{link} {brnd} {date:+7x} {brand:+1d} {link} Cap Pertuis"_s);
        QCOMPARE(expanded.left, (QStringList{u"{link}"_s, u"{brnd}"_s, u"{date:+7x}"_s, u"{brand:+1d}"_s}));
        VariableValues all = values(u"fr_FR"_s);
        all.link = u"https://example.com"_s;
        for (const QString &example : variableExamples())
            QVERIFY2(expandVariables(example, all).left.isEmpty(), qPrintable(example));
    }

    void hashtags_areRankedByWhatCameOfThem_fewPostsCarefully()
    {
        QList<domain::PostEngagement> posts;
        for (int i = 0; i < 10; ++i)
            posts << domain::PostEngagement{u"Vent #Voile #voile #voile"_s, 8};
        for (int i = 0; i < 10; ++i)
            posts << domain::PostEngagement{u"#météo"_s, 2};
        posts << domain::PostEngagement{u"#chance"_s, 12} << domain::PostEngagement{u"none"_s, 100};
        const QList<HashtagFigures> ranked = rankedHashtags(posts);
        QCOMPARE(ranked.size(), 3);
        QCOMPARE(ranked.at(0), (HashtagFigures{u"#voile"_s, 10, 8}));
        QCOMPARE(ranked.at(1), (HashtagFigures{u"#chance"_s, 1, 12}));
        QCOMPARE(ranked.at(2), (HashtagFigures{u"#météo"_s, 10, 2}));
        QVERIFY(rankedHashtags({}).isEmpty());
    }
};

QTEST_APPLESS_MAIN(tst_Variables)
#include "tst_variables.moc"
