// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/html.h"

#include <QTest>

#include <ctime>

using namespace Qt::Literals::StringLiterals;
using namespace ruche::connectors;

class tst_Html : public QObject
{
    Q_OBJECT
private slots:
    void plainTextOf_markup_givesText_data();
    void plainTextOf_markup_givesText();
    void plainTextOf_keepLineBreaks_keepsThem();
    void plainTextOf_script_isDropped_data();
    void plainTextOf_script_isDropped();
    void plainTextOf_hugeInput_isBounded();
    void plainTextOf_pathological_isLinear_data();
    void plainTextOf_pathological_isLinear();
    void withoutInvisible_text_isCleaned_data();
    void withoutInvisible_text_isCleaned();
    void entityText_number_isRepaired();
};

void tst_Html::plainTextOf_markup_givesText_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("plain") << u"Bonjour à tous"_s << u"Bonjour à tous"_s;
    QTest::newRow("paragraphs") << u"<p>One</p>\n<p>Two</p>"_s << u"One\n\nTwo"_s;
    QTest::newRow("break") << u"One<br />\nTwo<br>Three"_s << u"One\nTwo\nThree"_s;
    QTest::newRow("two breaks") << u"One<br><br>Two"_s << u"One\n\nTwo"_s;
    QTest::newRow("list") << u"<ul><li>One</li><li>Two</li></ul>"_s << u"• One\n• Two"_s;
    QTest::newRow("inline") << u"<strong>B</strong>old <em>and</em> more"_s << u"Bold and more"_s;
    QTest::newRow("white space") << u"  a \n\t b  "_s << u"a b"_s;
    QTest::newRow("pre") << u"<pre>a\n  b</pre>"_s << u"a\n  b"_s;
    QTest::newRow("entities") << u"&lt;b&gt; &amp; &eacute;&nbsp;&#8217;&#x20AC;&rsquo;"_s
                              << u"<b> & é ’€’"_s;
    QTest::newRow("entities once only") << u"&amp;lt;script&amp;gt;"_s << u"&lt;script&gt;"_s;
    QTest::newRow("entity without semicolon") << u"a &amp b &eacute"_s << u"a & b é"_s;
    QTest::newRow("no entity") << u"AT&T &unknown; & &; &#; &#xZZ;"_s << u"AT&T &unknown; & &; &#; &#xZZ;"_s;
    QTest::newRow("less than") << u"1 < 2 and 3 > 2"_s << u"1 < 2 and 3 > 2"_s;
    QTest::newRow("heart") << u"I <3 you"_s << u"I <3 you"_s;
    QTest::newRow("unfinished tag") << u"text <a href="_s << u"text <a href="_s;
    QTest::newRow("quoted end of tag") << u"a<img title=\"x>y\" alt=\"cat\">b"_s << u"acatb"_s;
    QTest::newRow("smiley picture") << u"Well <img class='wp-smiley' alt='🙂' src='x.png'/>!"_s
                                    << u"Well 🙂!"_s;
    QTest::newRow("link shows where it goes")
        << u"<a href=\"https://casino.example/x?a=1&amp;b=2\">Click</a> now"_s
        << u"Click (https://casino.example/x?a=1&b=2) now"_s;
    QTest::newRow("link that says so")
        << u"<a href=\"https://mer.example/\">mer.example</a>"_s << u"mer.example"_s;
    QTest::newRow("script link") << u"<a href=\"javascript:alert(1)\">Click</a>"_s << u"Click"_s;
    QTest::newRow("cdata") << u"<![CDATA[<p>Hi</p>]]>"_s << u"Hi\n\n]]>"_s;
}

void tst_Html::plainTextOf_markup_givesText()
{
    QFETCH(QString, html);
    QTEST(plainTextOf(html), "text");
}

void tst_Html::plainTextOf_keepLineBreaks_keepsThem()
{
    QCOMPARE(plainTextOf(u"One\r\nTwo\n\n\n\nThree <b>x</b>", LineBreaks::Keep), u"One\nTwo\n\nThree x"_s);
}

void tst_Html::plainTextOf_script_isDropped_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("script") << u"a<script>evil()</script>b"_s;
    QTest::newRow("script in capitals") << u"a<SCRIPT type=x>evil()</ScRiPt >b"_s;
    QTest::newRow("markup in script") << u"a<script>'<p>evil</p>'</script>b"_s;
    QTest::newRow("style") << u"a<style>evil{}</style>b"_s;
    QTest::newRow("comment") << u"a<!-- evil > -->b"_s;
    QTest::newRow("handler") << u"a<img src=x onerror=\"evil()\">b"_s;
    QTest::newRow("frame") << u"a<iframe src=\"//evil\">evil</iframe>b"_s;
    QTest::newRow("svg") << u"a<svg><text>evil</text></svg>b"_s;
    QTest::newRow("processing instruction") << u"a<?php evil() ?>b"_s;
    QTest::newRow("doctype") << u"<!DOCTYPE evil>ab"_s;
}

void tst_Html::plainTextOf_script_isDropped()
{
    QFETCH(QString, html);
    QCOMPARE(plainTextOf(html), u"ab"_s);
}

void tst_Html::plainTextOf_hugeInput_isBounded()
{
    const QString text = plainTextOf(QString(5'000'000, u'x'));
    QCOMPARE(text.size(), longestHtml);
}

void tst_Html::plainTextOf_pathological_isLinear_data()
{
    QTest::addColumn<QString>("unit");
    QTest::newRow("open tags") << u"<a "_s;
    QTest::newRow("open quotes") << u"<a href=\""_s;
    QTest::newRow("quotes that cross") << u"<a x=\"'>y='\""_s;
    QTest::newRow("comments") << u"<!--"_s;
    QTest::newRow("scripts") << u"<script"_s;
    QTest::newRow("closed scripts") << u"<script>"_s;
    QTest::newRow("entities") << u"&aaaaaaaa"_s;
    QTest::newRow("nested") << u"<div><pre><li>"_s;
    QTest::newRow("links") << u"<a href=http://a.example>x</a>"_s;
    QTest::newRow("breaks") << u"<br> "_s;
}

void tst_Html::plainTextOf_pathological_isLinear()
{
    QFETCH(QString, unit);
    // Time of the processor, which a busy machine does not stretch; a quadratic reader takes minutes.
    const std::clock_t begin = std::clock();
    const qsizetype length = longestHtml / 4;
    const QString text = plainTextOf(unit.repeated(length / unit.size()));
    const double seconds = double(std::clock() - begin) / CLOCKS_PER_SEC;
    QVERIFY2(seconds < 5, qPrintable(QString::number(seconds)));
    QVERIFY(text.size() <= 2 * length);
}

void tst_Html::withoutInvisible_text_isCleaned_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clean");
    QTest::newRow("override") << u"abc\u202Egpj.exe"_s << u"abcgpj.exe"_s;
    QTest::newRow("isolates") << u"\u2066a\u2069"_s << u"a"_s;
    QTest::newRow("zero width") << u"vi\u200Bagra\uFEFF\u00AD"_s << u"viagra"_s;
    QTest::newRow("controls") << u"a\u0000b\u0007c\u0085d"_s << u"abcd"_s;
    QTest::newRow("line and tab") << u"a\n\tb"_s << u"a\n\tb"_s;
    QTest::newRow("line separator") << u"a\u2028b"_s << u"a\nb"_s;
    QTest::newRow("family stays whole") << u"👨\u200D👩\u200D👧"_s << u"👨\u200D👩\u200D👧"_s;
    QTest::newRow("accents stay") << u"e\u0301a\u0300"_s << u"e\u0301a\u0300"_s;
    QTest::newRow("piled up marks") << u"e"_s + QString(50, QChar(0x0301))
                                    << u"e"_s + QString(8, QChar(0x0301));
    QTest::newRow("Arabic with its marks") << u"\u200Fمرحبا"_s << u"\u200Fمرحبا"_s;
    QTest::newRow("lone surrogate") << QString(QChar(0xD83D)) + u"x"_s << u"x"_s;
}

void tst_Html::withoutInvisible_text_isCleaned()
{
    QFETCH(QString, text);
    QTEST(withoutInvisible(text), "clean");
}

void tst_Html::entityText_number_isRepaired()
{
    QCOMPARE(entityText(u"#146"), u"’"_s);
    QCOMPARE(entityText(u"#x1F600"), u"😀"_s);
    QCOMPARE(entityText(u"#0"), u"\uFFFD"_s);
    QCOMPARE(entityText(u"#xD800"), u"\uFFFD"_s);
    QCOMPARE(entityText(u"#1114112"), u"\uFFFD"_s);
    QVERIFY(entityText(u"#99999999999").isEmpty());
    QVERIFY(entityText(u"nosuch").isEmpty());
    QCOMPARE(entityText(u"yuml"), u"ÿ"_s);
    QCOMPARE(entityText(u"nbsp"), u"\u00A0"_s);
}

QTEST_GUILESS_MAIN(tst_Html)
#include "tst_html.moc"
