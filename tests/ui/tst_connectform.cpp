// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/accountservice.h"
#include "tests/connectors/mastodonshapes.h"
#include "tests/ui/accessibility.h"
#include "tests/ui/samplefixture.h"
#include "ui/accounts/accountscontroller.h"
#include "ui/accounts/connectform.h"
#include "ui/common/banner.h"
#include "ui/common/formfield.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QUrlQuery>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::ui;
using ruche::test::answered;
namespace shapes = ruche::test::shapes;

/// The form that connects an account: which fields a network's sign-in needs, and the way over the browser.
class tst_ConnectForm : public QObject
{
    Q_OBJECT
public slots:
    /// Stands for the system's browser.
    void open(const QUrl &url) { opened << url; }

private:
    std::unique_ptr<test::SampleFixture> f;
    std::unique_ptr<AccountsController> controller;
    std::unique_ptr<ConnectForm> form;
    QList<QUrl> opened;

    template <typename T> T *child(const QString &name) const { return form->findChild<T *>(name); }
    void choose(const QString &network)
    {
        auto *const box = child<QComboBox>(u"network"_s);
        box->setCurrentIndex(box->findData(network));
    }
    void click(const QString &name) { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }

    /// The server's answers to a sign-in with a token.
    void expectSignIn()
    {
        expectMastodon();
        refuseTheRest();
    }

    /// What the sync that follows asks is not looked at here.
    void refuseTheRest()
    {
        f->transport.answerAll(
            [](const connectors::HttpRequest &request) -> Result<connectors::HttpResponse> {
                return connectors::HttpResponse{503, request.url, {}, {}};
            });
    }

    void expectMastodon()
    {
        f->transport.expect(
            "GET", u"/api/v2/instance"_s, 200, shapes::text(shapes::instance(u"4.3.1"_s, 500)));
        f->transport.expect("GET", u"/accounts/verify_credentials"_s, 200, shapes::me());
        f->transport.expect("GET", u"/apps/verify_credentials"_s, 200, "{}");
        f->transport.expect("GET", u"/scheduled_statuses"_s, 200, "[]");
    }

    [[nodiscard]] FormField *fieldOf(const QString &input) const
    {
        QWidget *widget = child<QLineEdit>(input);
        while (widget && !qobject_cast<FormField *>(widget))
            widget = widget->parentWidget();
        return qobject_cast<FormField *>(widget);
    }

    /// Whether the brand has the account, signed in with this token.
    bool isConnectedWith(const QByteArray &token)
    {
        const auto accounts = answered(f->workspace.accounts().list());
        const bool stored
            = accounts && std::any_of(accounts->begin(), accounts->end(), [](const domain::Account &account) {
                  return account.handle == "@cap@mer.example"_L1 && account.network == "mastodon"_L1;
              });
        const auto sent = f->transport.sent();
        const bool used = std::any_of(sent.begin(), sent.end(), [&token](const auto &request) {
            return request.headers.contains(
                QPair<QByteArray, QByteArray>("Authorization", "Bearer " + token));
        });
        return stored && used;
    }

private slots:
    void init()
    {
        f = std::make_unique<test::SampleFixture>();
        QVERIFY(f->open());
        controller = std::make_unique<AccountsController>(f->workspace, f->clock);
        form = std::make_unique<ConnectForm>(*controller);
        form->setBrands(f->brands, f->brands.first().id);
        form->show();
        form->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(form.get()));
        opened.clear();
        QDesktopServices::setUrlHandler(u"https"_s, this, "open");
    }

    void cleanup()
    {
        QDesktopServices::unsetUrlHandler(u"https"_s);
        form.reset();
        controller.reset();
        f.reset();
    }

    void fields_ofNetwork_areThoseOfItsSignIn_data()
    {
        QTest::addColumn<QString>("network");
        QTest::addColumn<bool>("user");
        QTest::addColumn<bool>("secret");
        QTest::addColumn<bool>("browser");
        QTest::newRow("WordPress") << u"wordpress"_s << true << true << false;
        QTest::newRow("Mastodon") << u"mastodon"_s << false << true << true;
        QTest::newRow("Ghost") << u"ghost"_s << false << true << false;
        QTest::newRow("Mailman") << u"mailman"_s << true << true << false;
        QTest::newRow("NodeBB") << u"nodebb"_s << false << true << false;
        QTest::newRow("Discourse") << u"discourse"_s << true << true << false;
        QTest::newRow("feed") << u"rss"_s << false << false << false;
    }

    void fields_ofNetwork_areThoseOfItsSignIn()
    {
        QFETCH(QString, network);
        choose(network);
        QVERIFY(child<QLineEdit>(u"url"_s)->isVisible());
        QTEST(child<QLineEdit>(u"user"_s)->isVisible(), "user");
        QTEST(child<QLineEdit>(u"secret"_s)->isVisible(), "secret");
        QTEST(child<QPushButton>(u"browser"_s)->isVisible(), "browser");
        const QStringList unnamed = test::namelessWidgets(form.get());
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u", "_s)));
    }

    void help_ofNetwork_saysWhereToFindTheSecret_data()
    {
        QTest::addColumn<QString>("network");
        QTest::addColumn<QString>("place");
        QTest::newRow("WordPress") << u"wordpress"_s << u"Users › Profile"_s;
        QTest::newRow("Bluesky") << u"bluesky"_s << u"App passwords"_s;
        QTest::newRow("Ghost") << u"ghost"_s << u"Integrations"_s;
        QTest::newRow("Mastodon") << u"mastodon"_s << u"settings of the server"_s;
        QTest::newRow("Mailman") << u"mailman"_s << u"mailman.cfg"_s;
        QTest::newRow("NodeBB") << u"nodebb"_s << u"API access"_s;
        QTest::newRow("Discourse") << u"discourse"_s << u"API keys"_s;
    }

    void help_ofNetwork_saysWhereToFindTheSecret()
    {
        QFETCH(QString, network);
        QFETCH(QString, place);
        for (const QString &other : {u"ghost"_s, u"bluesky"_s, network})
            choose(other);
        const auto labels = fieldOf(u"secret"_s)->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [&place](const QLabel *label) {
            return label->isVisible() && label->text().contains(place)
                && label->text().contains(u"keychain"_s);
        }));
    }

    void key_missing_saysSo()
    {
        choose(u"ghost"_s);
        QTest::keyClicks(child<QLineEdit>(u"url"_s), u"blog.example"_s);
        click(u"connect"_s);
        QCOMPARE(fieldOf(u"secret"_s)->error(), u"The key is missing."_s);
        QVERIFY(f->transport.sent().isEmpty());
    }

    void key_typed_connects()
    {
        const QString key = u"0123456789abcdef01234567:"_s + u"ab"_s.repeated(32);
        choose(u"ghost"_s);
        QTest::keyClicks(child<QLineEdit>(u"url"_s), u"blog.example"_s);
        QTest::keyClicks(child<QLineEdit>(u"secret"_s), key);
        f->transport.expect(
            "GET",
            u"/ghost/api/admin/site/"_s,
            200,
            "{\"site\":{\"title\":\"Cap\",\"url\":\"https://blog.example/\",\"version\":\"6.65\"}}");
        f->transport.expect("GET", u"/ghost/api/admin/posts/"_s, 200, "{\"posts\":[]}");
        refuseTheRest();
        QSignalSpy finished(form.get(), &ConnectForm::finished);
        QTest::keyClick(child<QLineEdit>(u"secret"_s), Qt::Key_Return);
        QTRY_COMPARE(finished.size(), 1);
        const auto account = finished.first().first().value<domain::Account>();
        QCOMPARE(account.network, u"ghost"_s);
        QCOMPARE(account.handle, u"blog.example"_s);
        QCOMPARE(account.url, QUrl(u"https://blog.example/"_s));
        QVERIFY(child<QLineEdit>(u"secret"_s)->text().isEmpty());
        // Kept where secrets are, and nowhere else.
        const auto accounts = answered(f->workspace.accounts().list());
        QVERIFY(accounts);
        QVERIFY(std::any_of(accounts->begin(), accounts->end(), [&account](const domain::Account &stored) {
            return stored.id == account.id;
        }));
        const QDir folder(f->folder.path());
        const QStringList names = folder.entryList(QDir::Files);
        QVERIFY(!names.isEmpty());
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("abababababab"), qPrintable(name));
        }
    }

    void key_refused_isSaidAndKept()
    {
        choose(u"ghost"_s);
        QTest::keyClicks(child<QLineEdit>(u"url"_s), u"blog.example"_s);
        QTest::keyClicks(child<QLineEdit>(u"secret"_s), u"22444f78447824223cefc48062"_s);
        f->transport.expect(
            "GET",
            u"/ghost/api/admin/site/"_s,
            200,
            "{\"site\":{\"title\":\"Cap\",\"url\":\"https://blog.example/\",\"version\":\"6.65\"}}");
        click(u"connect"_s);
        QTRY_VERIFY(form->findChild<Banner *>()->isVisible());
        QVERIFY(!child<QLineEdit>(u"secret"_s)->text().isEmpty());
        QCOMPARE(f->transport.sent().size(), 1);
    }

    void connect_nothingTyped_saysWhatIsMissing()
    {
        choose(u"mastodon"_s);
        const auto complaints = [this] {
            const auto fields = form->findChildren<FormField *>();
            return std::count_if(fields.begin(), fields.end(), [](const FormField *field) {
                return !field->error().isEmpty();
            });
        };
        click(u"connect"_s);
        QCOMPARE(int(complaints()), 2); // the address and the token
        click(u"browser"_s);
        QCOMPARE(int(complaints()), 1); // for the browser, only the address
        QVERIFY(f->transport.sent().isEmpty());
        QVERIFY(opened.isEmpty());
    }

    void token_pasted_connects()
    {
        choose(u"mastodon"_s);
        QTest::keyClicks(child<QLineEdit>(u"url"_s), u"mer.example"_s);
        QTest::keyClicks(child<QLineEdit>(u"secret"_s), u"tok-pasted"_s);
        expectSignIn();
        QSignalSpy finished(form.get(), &ConnectForm::finished);
        QTest::keyClick(child<QLineEdit>(u"secret"_s), Qt::Key_Return);
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(isConnectedWith("tok-pasted"));
        QVERIFY(child<QLineEdit>(u"secret"_s)->text().isEmpty());
    }

    void browser_comesBack_connects()
    {
        choose(u"mastodon"_s);
        QTest::keyClicks(child<QLineEdit>(u"url"_s), u"mer.example"_s);
        f->transport.expect(
            "POST", u"/api/v1/apps"_s, 200, "{\"client_id\":\"id-1\",\"client_secret\":\"cs-1\"}");
        click(u"browser"_s);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.first().host(), u"mer.example"_s);
        QVERIFY(!child<QLineEdit>(u"url"_s)->isEnabled());
        f->transport.expect("POST", u"/oauth/token"_s, 200, "{\"access_token\":\"tok-browser\"}");
        expectSignIn();
        QSignalSpy finished(form.get(), &ConnectForm::finished);
        const QUrlQuery query(opened.first());
        const QUrl back(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
        QTcpSocket browser;
        browser.connectToHost(u"127.0.0.1"_s, quint16(back.port()));
        QTRY_COMPARE(browser.state(), QAbstractSocket::ConnectedState);
        browser.write("GET /callback?code=c-1&state=" + query.queryItemValue(u"state"_s).toLatin1()
                      + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(back.port()) + "\r\n\r\n");
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(isConnectedWith("tok-browser"));
        QVERIFY(child<QLineEdit>(u"url"_s)->isEnabled());
    }

    void browser_codeShown_isPasted()
    {
        choose(u"mastodon"_s);
        QTest::keyClicks(child<QLineEdit>(u"url"_s), u"mer.example"_s);
        f->transport.expect("POST", u"/api/v1/apps"_s, 422, "{}"); // it takes no address of this machine
        f->transport.expect("POST", u"/api/v1/apps"_s, 200, "{\"client_id\":\"id-1\"}");
        click(u"browser"_s);
        QTRY_COMPARE(opened.size(), 1);
        f->transport.expect("POST", u"/oauth/token"_s, 200, "{\"access_token\":\"tok-code\"}");
        expectSignIn();
        QSignalSpy finished(form.get(), &ConnectForm::finished);
        QTest::keyClicks(child<QLineEdit>(u"secret"_s), u"the-code"_s);
        click(u"connect"_s);
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(isConnectedWith("tok-code"));
    }

    void browser_serverIsAnother_isSaidAndFieldsAreFree()
    {
        choose(u"mastodon"_s);
        QTest::keyClicks(child<QLineEdit>(u"url"_s), u"shop.example"_s);
        f->transport.expect("POST", u"/api/v1/apps"_s, 404, "<html></html>");
        click(u"browser"_s);
        QTRY_VERIFY(form->findChild<Banner *>()->isVisible());
        QVERIFY(opened.isEmpty());
        QVERIFY(child<QLineEdit>(u"url"_s)->isEnabled());
        QVERIFY(!controller->isWaitingForBrowser());
    }

    void browser_cancelled_closesTheWay()
    {
        choose(u"mastodon"_s);
        QTest::keyClicks(child<QLineEdit>(u"url"_s), u"mer.example"_s);
        f->transport.expect("POST", u"/api/v1/apps"_s, 200, "{\"client_id\":\"id-1\"}");
        click(u"browser"_s);
        QTRY_COMPARE(opened.size(), 1);
        form->clear();
        QVERIFY(!controller->isWaitingForBrowser());
        QVERIFY(child<QLineEdit>(u"url"_s)->isEnabled());
        QVERIFY(!form->findChild<Banner *>()->isVisible());
    }
};

QTEST_MAIN(tst_ConnectForm)
#include "tst_connectform.moc"
