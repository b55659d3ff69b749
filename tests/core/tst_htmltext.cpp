// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/htmltext.h"

#include <QElapsedTimer>
#include <QTest>

using namespace ruche;

class tst_HtmlText : public QObject
{
    Q_OBJECT
private slots:
    void toPlainText_ofMarkup_isWhatAReaderSees_data();
    void toPlainText_ofMarkup_isWhatAReaderSees();
    void toPlainText_keepingSourceBreaks_makesParagraphsOfThem();
    void toPlainText_ofHostileMarkup_staysLinear_data();
    void toPlainText_ofHostileMarkup_staysLinear();
    void decodeReferences_once_leavesTheRest();
};

void tst_HtmlText::toPlainText_ofMarkup_isWhatAReaderSees_data()
{
    QTest::addColumn<QString>("markup");
    QTest::addColumn<QString>("text");
    QTest::newRow("paragraphs") << QStringLiteral("<p>One\n two</p>\n<p>Three</p>")
                                << QStringLiteral("One two\n\nThree");
    QTest::newRow("line break") << QStringLiteral("a<br/>b<BR>c") << QStringLiteral("a\nb\nc");
    QTest::newRow("list") << QStringLiteral("<ul><li>a</li><li>b</li></ul>end")
                          << QStringLiteral("• a\n• b\n\nend");
    QTest::newRow("references") << QStringLiteral(
        "caf&eacute; &#8217; &#x1F600; &lt;b&gt; &amp;amp; &bogus; &")
                                << QStringLiteral("café ’ 😀 <b> &amp; &bogus; &");
    QTest::newRow("windows number") << QStringLiteral("l&#146;eau &#0; &#xD800;")
                                    << QStringLiteral("l’eau \uFFFD \uFFFD");
    QTest::newRow("script") << QStringLiteral("a<script>alert('<p>x')</script>b<style>p{}</style>c")
                            << QStringLiteral("abc");
    QTest::newRow("unclosed script") << QStringLiteral("a<script>alert(1)") << QStringLiteral("a");
    QTest::newRow("comment") << QStringLiteral(
        "<!-- wp:paragraph {\"a\":\"<p>\"} --><p>x</p><!-- /wp:paragraph -->")
                             << QStringLiteral("x");
    QTest::newRow("heart") << QStringLiteral("I <3 it, 1 < 2 > 0") << QStringLiteral("I <3 it, 1 < 2 > 0");
    QTest::newRow("picture") << QStringLiteral(
        "<img src=\"x.png\" alt=\"A &quot;boat&quot;\" onerror='x()'> sails")
                             << QStringLiteral("A \"boat\" sails");
    QTest::newRow("bracket in attribute")
        << QStringLiteral("<a title=\"a>b\" href='x'>link</a>") << QStringLiteral("link");
    QTest::newRow("preformatted") << QStringLiteral("<pre>a  b\n  c</pre>") << QStringLiteral("a  b\n  c");
    QTest::newRow("unclosed tag") << QStringLiteral("a <b") << QStringLiteral("a <b");
    QTest::newRow("empty") << QString() << QString();
}

void tst_HtmlText::toPlainText_ofMarkup_isWhatAReaderSees()
{
    QFETCH(QString, markup);
    QFETCH(QString, text);
    QCOMPARE(html::toPlainText(markup), text);
}

void tst_HtmlText::toPlainText_keepingSourceBreaks_makesParagraphsOfThem()
{
    const QString source = QStringLiteral("One\r\ntwo\n\n\n<b>three</b>");
    QCOMPARE(html::toPlainText(source, html::SourceBreaks::Keep), QStringLiteral("One\ntwo\n\nthree"));
    QCOMPARE(html::toPlainText(source), QStringLiteral("One two three"));
}

void tst_HtmlText::toPlainText_ofHostileMarkup_staysLinear_data()
{
    QTest::addColumn<QString>("unit");
    QTest::newRow("open brackets") << QStringLiteral("<a");
    QTest::newRow("open quotes") << QStringLiteral("<a b=\"");
    QTest::newRow("far quotes") << QStringLiteral("<a b=\"'");
    QTest::newRow("comments") << QStringLiteral("<!--x");
    QTest::newRow("nesting") << QStringLiteral("<div><pre>");
}

void tst_HtmlText::toPlainText_ofHostileMarkup_staysLinear()
{
    QFETCH(QString, unit);
    QElapsedTimer timer;
    timer.start();
    const QString text = html::toPlainText(unit.repeated(200'000) + QStringLiteral(">"));
    QVERIFY(text.size() <= unit.size() * 200'000 + 1);
    QVERIFY2(timer.elapsed() < 20'000, "quadratic");
}

void tst_HtmlText::decodeReferences_once_leavesTheRest()
{
    QCOMPARE(html::decodeReferences(u"Caf&eacute; &amp;lt; &#233;&nope;"),
             QStringLiteral("Café &lt; é&nope;"));
}

QTEST_GUILESS_MAIN(tst_HtmlText)
#include "tst_htmltext.moc"
