// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/accountservice.h"
#include "core/settings/settings.h"
#include "tests/ui/accessibility.h"
#include "tests/ui/samplefixture.h"
#include "ui/accounts/connectform.h"
#include "ui/preferences/preferencespage.h"
#include "ui/shell/language.h"
#include "ui/shell/preferences.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::ui;

/// Clicks through Settings › Appearance and General and looks at what was kept.
class tst_PreferencesPage : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        qputenv("RUCHE_USER", "camille");
        m_sample = std::make_unique<test::SampleFixture>();
        QVERIFY(m_sample->open());
        m_store = std::make_unique<settings::SettingsStore>(m_sample->folder.filePath(u"ruche.ini"_s));
        m_language = std::make_unique<Language>(*qApp);
        QVERIFY(settings::language().write(*m_store, u"en"_s));
        start();
    }

    void cleanup()
    {
        m_page.reset();
        m_preferences.reset();
        m_language->setLanguage(u"en"_s);
        m_language.reset();
        m_sample.reset();
    }

    void theme_chosen_holdsAtOnceAndIsKept()
    {
        QVERIFY(!Theme::of(m_page.get()).dark);
        choose(u"theme"_s, 2);
        QVERIFY(Theme::of(m_page.get()).dark);
        QCOMPARE(settings::theme().read(*m_store), settings::Theme::Dark);
        choose(u"theme"_s, 1);
        QVERIFY(!Theme::of(m_page.get()).dark);
        QCOMPARE(settings::theme().read(*m_store), settings::Theme::Light);
    }

    void theme_ofTheCommandLine_doesNotBlockAChoice()
    {
        QVERIFY(settings::theme().write(*m_store, settings::Theme::Light));
        start(ThemeChoice::Dark);
        QVERIFY(Theme::of(m_page.get()).dark);
        QCOMPARE(settings::theme().read(*m_store), settings::Theme::Light); // nothing kept of it
        const auto *const box = m_page->findChild<QComboBox *>(u"theme"_s);
        QCOMPARE(box->currentIndex(), 2); // what holds is shown
        choose(u"theme"_s, 1); // the very one that was kept already
        QVERIFY(!Theme::of(m_page.get()).dark);
        choose(u"language"_s, 1); // another preference does not bring the command line back
        QVERIFY(!Theme::of(m_page.get()).dark);
    }

    void language_chosen_translatesThePage()
    {
        QCOMPARE(m_page->title(), u"Settings"_s);
        choose(u"language"_s, 1);
        QCOMPARE(m_page->title(), u"Réglages"_s);
        QCOMPARE(settings::language().read(*m_store), u"fr"_s);
        choose(u"language"_s, 2);
        QCOMPARE(m_page->title(), u"Settings"_s);
        QCOMPARE(settings::language().read(*m_store), u"en"_s);
    }

    void textSize_chosen_growsTheText()
    {
        const QLabel *label = nullptr;
        for (const QLabel *const one : m_page->findChildren<QLabel *>()) {
            if (one->buddy() == m_page->findChild<QComboBox *>(u"textSize"_s))
                label = one;
        }
        QVERIFY(label);
        const int before = label->font().pixelSize();
        auto *const box = m_page->findChild<QComboBox *>(u"textSize"_s);
        choose(u"textSize"_s, 4);
        QVERIFY(box->currentText().startsWith(u"150"_s));
        QCOMPARE(m_sample->theme.textScale(), 150);
        QCOMPARE(settings::textSize().read(*m_store), 150);
        QTRY_COMPARE(label->font().pixelSize(), before * 150 / 100);
        m_page->grab().save(u"preferences-large.png"_s);
        choose(u"textSize"_s, 1);
        QTRY_COMPARE(label->font().pixelSize(), before);
        QCOMPARE(settings::textSize().read(*m_store), 100);
    }

    void name_typed_isKept_andEmptyGoesBackToTheSystems()
    {
        auto *const field = m_page->findChild<QLineEdit *>(u"userName"_s);
        QCOMPARE(field->text(), u"camille"_s);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, u"Camille Roux"_s);
        QCOMPARE(m_preferences->userName(), u"Camille Roux"_s);
        QCOMPARE(settings::userName().read(*m_store), u"Camille Roux"_s);
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        QCOMPARE(m_preferences->userName(), u"camille"_s);
        QCOMPARE(settings::userName().read(*m_store), QString());
    }

    void singleKeys_switchedOff_isKept()
    {
        auto *const box = m_page->findChild<QCheckBox *>(u"singleKeys"_s);
        QVERIFY(box->isChecked());
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        QVERIFY(!settings::singleLetterKeys().read(*m_store));
        QTest::keyClick(box, Qt::Key_Space);
        QVERIFY(settings::singleLetterKeys().read(*m_store));
    }

    void preferences_readAgain_areThoseKept()
    {
        choose(u"theme"_s, 2);
        choose(u"textSize"_s, 3);
        choose(u"language"_s, 1);
        m_preferences.reset();
        m_sample->theme.setChoice(ThemeChoice::Light);
        m_sample->theme.setTextScale(100);
        const Preferences again(*m_store, m_sample->theme, *m_language);
        QCOMPARE(again.theme(), ThemeChoice::Dark);
        QCOMPARE(again.textSize(), 125);
        QCOMPARE(again.language(), u"fr"_s);
        QCOMPARE(m_language->current(), u"fr"_s);
        m_sample->context.setPreferences(nullptr);
        m_page.reset();
    }

    void backup_chosen_writesTheFile()
    {
        m_page->openObject(OpenPage{pages::settings, u"general"_s});
        const QString path = m_sample->folder.filePath(u"copy.ruche"_s);
        m_sample->prompts.answerFiles({path});
        QTest::mouseClick(m_page->findChild<QPushButton *>(u"backup"_s), Qt::LeftButton);
        QTRY_VERIFY(!m_sample->toasts.isEmpty());
        QVERIFY(QFile::exists(path));
    }

    void account_toReconnect_opensItsSignIn()
    {
        const auto accounts = test::answered(m_sample->workspace.accounts().list());
        QVERIFY(accounts && !accounts->isEmpty());
        const domain::Account &last = accounts->constLast();
        m_page->openObject(OpenPage{pages::settings, u"reconnect/"_s + last.id.text()});
        QTRY_VERIFY(!m_page->findChildren<ConnectForm *>().isEmpty());
        const auto shown = [&] {
            const auto labels = m_page->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&last](const QLabel *label) {
                return label->isVisible() && label->text().startsWith(u"Reconnect "_s)
                    && label->text().contains(last.handle);
            });
        };
        QTRY_VERIFY(shown());
    }

    void sections_allHaveNames_inBothThemes()
    {
        for (const QString &section : {u"general"_s, u"brands"_s, u"accounts"_s, u"appearance"_s}) {
            m_page->openObject(OpenPage{pages::settings, section});
            const QStringList nameless = test::namelessWidgets(m_page.get());
            QVERIFY2(nameless.isEmpty(), qPrintable(section + u": "_s + nameless.join(u'\n')));
            QVERIFY(m_page->grab().save(u"preferences-%1.png"_s.arg(section)));
        }
        m_page->openObject(OpenPage{pages::settings, u"no such section"_s});
        QCOMPARE(m_page->subtitle(), u"Appearance"_s);
    }

private:
    void start(std::optional<ThemeChoice> theme = {})
    {
        m_page.reset();
        m_preferences = std::make_unique<Preferences>(*m_store, m_sample->theme, *m_language);
        m_preferences->startWith(theme, {});
        if (!theme && settings::theme().read(*m_store) == settings::Theme::System)
            m_preferences->setTheme(ThemeChoice::Light);
        m_sample->context.setPreferences(m_preferences.get());
        m_page = std::make_unique<PreferencesPage>(m_sample->context);
        m_sample->show(*m_page, pages::settings);
        m_page->openObject(OpenPage{pages::settings, u"appearance"_s});
    }

    /// By the keyboard, as a user who does not open the list.
    void choose(const QString &name, int row)
    {
        auto *const box = m_page->findChild<QComboBox *>(name);
        QVERIFY(box && box->isVisible());
        box->setFocus();
        while (box->currentIndex() != row)
            QTest::keyClick(box, box->currentIndex() < row ? Qt::Key_Down : Qt::Key_Up);
    }

    std::unique_ptr<test::SampleFixture> m_sample;
    std::unique_ptr<settings::SettingsStore> m_store;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<PreferencesPage> m_page;
};

QTEST_MAIN(tst_PreferencesPage)
#include "tst_preferencespage.moc"
