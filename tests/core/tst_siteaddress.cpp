// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/siteaddress.h"

#include <QTest>

using namespace ruche;
using namespace Qt::Literals::StringLiterals;

class tst_SiteAddress : public QObject
{
    Q_OBJECT
private slots:
    void siteKey_sameSite_isTheSame_data();
    void siteKey_sameSite_isTheSame();
    void siteKey_anotherSite_differs_data();
    void siteKey_anotherSite_differs();
};

void tst_SiteAddress::siteKey_sameSite_isTheSame_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("key");
    QTest::newRow("as it is") << u"https://mer.example/blog"_s << u"mer.example/blog"_s;
    QTest::newRow("http") << u"http://mer.example/blog"_s << u"mer.example/blog"_s;
    QTest::newRow("www") << u"https://www.mer.example/blog/"_s << u"mer.example/blog"_s;
    QTest::newRow("case of the host") << u"https://WWW.Mer.Example/blog"_s << u"mer.example/blog"_s;
    QTest::newRow("slashes") << u"https://mer.example/blog//"_s << u"mer.example/blog"_s;
    QTest::newRow("usual port") << u"https://mer.example:443/blog"_s << u"mer.example/blog"_s;
    QTest::newRow("usual port of http") << u"http://mer.example:80/blog"_s << u"mer.example/blog"_s;
    QTest::newRow("index") << u"https://mer.example/blog/index.php"_s << u"mer.example/blog"_s;
    QTest::newRow("user and fragment") << u"https://anna@mer.example/blog#top"_s << u"mer.example/blog"_s;
    QTest::newRow("dot of the root") << u"https://mer.example./blog"_s << u"mer.example/blog"_s;
    QTest::newRow("only a host") << u"http://www.mer.example/"_s << u"mer.example"_s;
    QTest::newRow("accents") << u"https://été.example"_s << u"xn--t-9fab.example"_s;
    QTest::newRow("accents, encoded") << u"https://xn--t-9fab.example/"_s << u"xn--t-9fab.example"_s;
    QTest::newRow("no host") << u"blog"_s << QString();
}

void tst_SiteAddress::siteKey_sameSite_isTheSame()
{
    QFETCH(QString, address);
    QFETCH(QString, key);
    QCOMPARE(domain::siteKey(QUrl(address)), key);
}

void tst_SiteAddress::siteKey_anotherSite_differs_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("sub-domain") << u"https://blog.mer.example/blog"_s;
    QTest::newRow("port") << u"https://mer.example:8443/blog"_s;
    QTest::newRow("port of the other scheme") << u"http://mer.example:443/blog"_s;
    QTest::newRow("case of the path") << u"https://mer.example/Blog"_s;
    QTest::newRow("root") << u"https://mer.example/"_s;
    QTest::newRow("query") << u"https://mer.example/blog?feed=rss2"_s;
}

void tst_SiteAddress::siteKey_anotherSite_differs()
{
    QFETCH(QString, address);
    QVERIFY(domain::siteKey(QUrl(address)) != domain::siteKey(QUrl(u"https://mer.example/blog"_s)));
}

QTEST_GUILESS_MAIN(tst_SiteAddress)
#include "tst_siteaddress.moc"
