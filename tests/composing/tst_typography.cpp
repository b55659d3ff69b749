// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composing/typography.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;

class tst_Typography : public QObject
{
    Q_OBJECT
private slots:
    void frenchSpacing_setsSpaces_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none") << u"Bonjour!"_s << u"Bonjour\u202f!"_s;
        QTest::newRow("plain") << u"Ça va ?"_s << u"Ça va\u202f?"_s;
        QTest::newRow("colon") << u"Menu : pain; eau"_s << u"Menu\u00a0: pain\u202f; eau"_s;
        QTest::newRow("quotes") << u"« Oui » et «non»"_s << u"«\u00a0Oui\u00a0» et «\u00a0non\u00a0»"_s;
        QTest::newRow("quote then mark") << u"«Oui»!"_s << u"«\u00a0Oui\u00a0»\u202f!"_s;
        QTest::newRow("percent") << u"20 % ou 20%"_s << u"20\u00a0% ou 20\u00a0%"_s;
        QTest::newRow("series") << u"Quoi?!"_s << u"Quoi\u202f?!"_s;
        QTest::newRow("time") << u"À 18:30"_s << u"À 18:30"_s;
        QTest::newRow("smiley") << u"Merci :) ;-)"_s << u"Merci :) ;-)"_s;
        QTest::newRow("address") << u"https://example.com/?a=1;b!"_s
                                 << u"https://example.com/?a=1;b\u202f!"_s;
        QTest::newRow("tag") << u"#voile!"_s << u"#voile\u202f!"_s;
        QTest::newRow("twice") << u"Ça va\u202f?"_s << u"Ça va\u202f?"_s;
    }
    void frenchSpacing_setsSpaces()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        QCOMPARE(composing::frenchSpacing(text), expected);
        QCOMPARE(composing::frenchSpacing(expected), expected);
    }
};

QTEST_APPLESS_MAIN(tst_Typography)
#include "tst_typography.moc"
