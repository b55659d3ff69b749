// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/assisted/assistedconnector.h"
#include "core/connectors/connectorregistry.h"
#include "tests/support/answered.h"
#include "tests/support/faketransport.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::connectors;
using ruche::test::answered;
using ruche::test::FakeTransport;

class tst_Assisted : public QObject
{
    Q_OBJECT
private slots:
    void networks_needNothing();
    void profileAddress_data();
    void profileAddress();
    void isAt_data();
    void isAt();
    void signIn_notesWhose_sendsNothing();
};

void tst_Assisted::networks_needNothing()
{
    QStringList keys;
    for (const domain::NetworkInfo &info : AssistedConnector::networks()) {
        keys << info.key;
        QCOMPARE(info.signIn, domain::SignIn::Handle);
        QCOMPARE(info.capabilities, domain::Capabilities(domain::Capability::Assisted));
        QCOMPARE(info.composeUrl.scheme(), u"https"_s);
        QVERIFY(AssistedConnector::isAt(info.key, info.composeUrl));
        QCOMPARE(networkInfo(info.key), info);
    }
    for (const QString &key :
         {u"instagram"_s, u"facebook"_s, u"linkedin"_s, u"x"_s, u"tiktok"_s, u"youtube"_s})
        QVERIFY(keys.contains(key));
}

void tst_Assisted::profileAddress_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("address"); // empty: refused
    QTest::newRow("name") << u"instagram"_s << u"cap.mer"_s << u"https://www.instagram.com/cap.mer/"_s;
    QTest::newRow("with @") << u"x"_s << u" @capmer "_s << u"https://x.com/capmer"_s;
    QTest::newRow("address") << u"facebook"_s << u"http://facebook.com/cap.mer?ref=1#x"_s
                             << u"https://facebook.com/cap.mer"_s;
    QTest::newRow("address without scheme")
        << u"linkedin"_s << u"www.linkedin.com/in/anna"_s << u"https://www.linkedin.com/in/anna"_s;
    QTest::newRow("older name of the site")
        << u"x"_s << u"https://twitter.com/cap"_s << u"https://twitter.com/cap"_s;
    QTest::newRow("elsewhere") << u"instagram"_s << u"https://evil.example/cap"_s << QString();
    QTest::newRow("looks alike") << u"instagram"_s << u"https://notinstagram.com/cap"_s << QString();
    QTest::newRow("two words") << u"tiktok"_s << u"cap mer"_s << QString();
    QTest::newRow("nothing") << u"tiktok"_s << u"  "_s << QString();
    QTest::newRow("unknown network") << u"wordpress"_s << u"cap"_s << QString();
}

void tst_Assisted::profileAddress()
{
    QFETCH(const QString, network);
    QFETCH(const QString, typed);
    QFETCH(const QString, address);
    const auto found = AssistedConnector::profileAddress(network, typed);
    QCOMPARE(found.has_value(), !address.isEmpty());
    if (found)
        QCOMPARE(found->toString(), address);
    else
        QCOMPARE(found.error().code, ErrorCode::InvalidArgument);
}

void tst_Assisted::isAt_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("there");
    QTest::newRow("main") << u"https://instagram.com/p/1"_s << true;
    QTest::newRow("www, capitals") << u"https://WWW.Instagram.com/p/1"_s << true;
    QTest::newRow("other") << u"https://example.com/instagram.com"_s << false;
    QTest::newRow("in front") << u"https://instagram.com.evil.example/p/1"_s << false;
    QTest::newRow("behind") << u"https://xinstagram.com/p/1"_s << false;
}

void tst_Assisted::isAt()
{
    QFETCH(const QString, address);
    QFETCH(const bool, there);
    QCOMPARE(AssistedConnector::isAt(u"instagram"_s, QUrl(address)), there);
}

void tst_Assisted::signIn_notesWhose_sendsNothing()
{
    FakeTransport transport;
    const SystemClock clock;
    Endpoint endpoint;
    endpoint.url = QUrl(u"https://www.tiktok.com/@capmer"_s);
    const auto connector = makeConnector(u"tiktok"_s, endpoint, transport, clock);
    const auto profile = answered(connector->signIn());
    QVERIFY(profile);
    QCOMPARE(profile->handle, u"@capmer"_s);
    QCOMPARE(profile->displayName, u"capmer"_s);
    QCOMPARE(profile->capabilities, domain::Capabilities(domain::Capability::Assisted));
    QCOMPARE(transport.sent().size(), 0);
}

QTEST_GUILESS_MAIN(tst_Assisted)
#include "tst_assisted.moc"
