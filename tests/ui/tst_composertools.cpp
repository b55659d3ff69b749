// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/async.h"
#include "core/composing/limitsfile.h"
#include "core/services/followupservice.h"
#include "core/services/historyservice.h"
#include "core/services/writingservice.h"
#include "core/text/languages.h"
#include "tests/ui/accessibility.h"
#include "tests/ui/composerfixture.h"
#include "ui/common/banner.h"
#include "ui/composer/composercontroller.h"
#include "ui/composer/textcompletion.h"
#include "ui/composer/writingtools.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QListWidget>
#include <QMenu>
#include <QSpinBox>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::ui;
using ruche::test::answered;

/// What helps to write, by keys and mouse, and what is stored of it.
class tst_ComposerTools : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::ComposerFixture> f;
    QString limitsPath;

    services::WritingService writing() { return services::WritingService(f->sample.workspace.storage()); }

    void keepSnippet(const QString &name, const QString &words, const QString &title = {})
    {
        domain::Snippet snippet;
        snippet.brand = f->brand.id;
        snippet.kind = title.isEmpty() ? domain::Snippet::Kind::Piece : domain::Snippet::Kind::Template;
        snippet.name = name;
        snippet.title = title;
        snippet.text = words;
        QVERIFY(answered(writing().saveSnippet(snippet)));
    }

    void keepSet(const QString &name, const QStringList &tags, domain::HashtagSet::Place place = {})
    {
        domain::HashtagSet set;
        set.brand = f->brand.id;
        set.name = name;
        set.tags = tags;
        set.place = place;
        QVERIFY(answered(writing().saveHashtagSet(set)));
    }

    [[nodiscard]] TextCompletion *completion() const { return f->child<TextCompletion>(u"completion"_s); }

    [[nodiscard]] QStringList shownRows() const
    {
        QStringList rows;
        for (int i = 0; i < completion()->count() && completion()->isVisible(); ++i)
            rows << completion()->item(i)->text().section(u"   "_s, 0, 0);
        return rows;
    }

    /// Until what was kept has reached the page.
    [[nodiscard]] bool offers(const QString &typed, const QString &row)
    {
        f->type(typed);
        return QTest::qWaitFor([&] {
            if (shownRows().contains(row))
                return true;
            QTest::keyClick(f->text(), Qt::Key_Backspace);
            f->type(typed.right(1));
            return shownRows().contains(row);
        });
    }

    [[nodiscard]] QList<domain::FollowUp> storedFollowUps(const QString &heading)
    {
        const auto post = f->stored(heading);
        if (!post)
            return {};
        services::FollowUpService service(f->sample.workspace.storage());
        return answered(service.list(post->id)).value_or(QList<domain::FollowUp>());
    }

    void write(const QString &heading, const QString &words)
    {
        f->title()->setFocus();
        QTest::keyClicks(f->title(), heading);
        f->type(words);
    }

private slots:
    void init()
    {
        f = std::make_unique<test::ComposerFixture>();
        limitsPath = f->sample.folder.filePath(u"limits.json"_s);
        qputenv("RUCHE_LIMITS", QFile::encodeName(limitsPath));
        QVERIFY(f->open());
        f->choose({f->blog, f->bluesky});
    }
    void cleanup() { f.reset(); }

    void slash_offersSnippets_expandedWhereOneWrites()
    {
        keepSnippet(u"salut"_s, u"Bonjour de {brand}"_s);
        keepSnippet(u"suite"_s, u"À suivre"_s);
        f->title()->setFocus();
        QTest::keyClicks(f->title(), u"Slash"_s);
        f->type(u"Un "_s);
        QVERIFY(offers(u"/sa"_s, u"salut"_s));
        QCOMPARE(shownRows(), QStringList{u"salut"_s});
        QTest::keyClick(f->text(), Qt::Key_Return);
        const QString expected = u"Un Bonjour de "_s + f->brand.name;
        QCOMPARE(f->text()->toPlainText(), expected);
        QVERIFY(!completion()->isVisible());
        QTRY_VERIFY(f->stored(u"Slash"_s) && f->stored(u"Slash"_s)->text == expected);
        // Esc closes, and the sign stays what it is; within a word there is none.
        f->type(u" /"_s);
        QTRY_COMPARE(shownRows().size(), 2);
        QTest::keyClick(f->text(), Qt::Key_Escape);
        QVERIFY(!completion()->isVisible());
        f->type(u" a/s"_s);
        QVERIFY(!completion()->isVisible());
    }

    void template_fillsTitleAndText()
    {
        keepSnippet(u"lundi"_s, u"Cette semaine chez {brand}, {inconnu}"_s, u"La semaine de {brand}"_s);
        auto *const tool = f->child<QToolButton>(u"templates"_s);
        QVERIFY(tool);
        QTRY_VERIFY([&] {
            emit tool->menu()->aboutToShow();
            return tool->menu()->actions().constFirst()->text() == u"lundi"_s;
        }());
        tool->menu()->actions().constFirst()->trigger();
        QCOMPARE(f->title()->text(), u"La semaine de "_s + f->brand.name);
        QCOMPARE(f->text()->toPlainText(), u"Cette semaine chez %1, {inconnu}"_s.arg(f->brand.name));
        QTRY_VERIFY(f->stored(u"La semaine de "_s + f->brand.name));
    }

    void hash_offersWhatDidWell_withItsFigures_andSets()
    {
        keepSet(u"Sauvetage"_s, {u"#gilet"_s, u"#bouée"_s});
        keepSet(u"Dessous"_s, {u"#plustard"_s}, domain::HashtagSet::Place::Comment);
        write(u"Tags"_s, u"Mots "_s);
        QVERIFY(offers(u"#gi"_s, u"#gilet"_s));
        QTest::keyClick(f->text(), Qt::Key_Tab);
        QCOMPARE(f->text()->toPlainText(), u"Mots #gilet "_s);
        QVERIFY(offers(u"#sau"_s, u"Sauvetage"_s));
        QTest::keyClick(f->text(), Qt::Key_Return);
        QCOMPARE(f->text()->toPlainText(), u"Mots #gilet #gilet #bouée "_s);
        QVERIFY(offers(u"#des"_s, u"Dessous"_s));
        QTest::keyClick(f->text(), Qt::Key_Return);
        QCOMPARE(f->text()->toPlainText(), u"Mots #gilet #gilet #bouée "_s);
        QTRY_COMPARE(storedFollowUps(u"Tags"_s).size(), 1);
        QTRY_COMPARE(storedFollowUps(u"Tags"_s).constFirst().text, u"#plustard"_s);
    }

    void setButton_putsAllIn_andTakesThemOut()
    {
        keepSet(u"Régate"_s, {u"#voile"_s, u"#régate"_s});
        write(u"Chips"_s, u"Depart #voile"_s);
        QPushButton *chip = nullptr;
        QTRY_VERIFY([&] {
            for (QPushButton *const button : f->page->findChildren<QPushButton *>()) {
                if (button->text().startsWith(u"Régate"_s))
                    chip = button;
            }
            return chip && chip->isVisible();
        }());
        f->click(chip);
        QCOMPARE(f->text()->toPlainText(), u"Depart #voile #régate"_s);
        QVERIFY(chip->isChecked());
        f->click(chip);
        QCOMPARE(f->text()->toPlainText(), u"Depart"_s);
        QTest::keyClick(f->text(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(f->text()->toPlainText(), u"Depart #voile #régate"_s);
    }

    void dialog_addsChangesAndDeletes_andEachIsUndone()
    {
        QVERIFY(f->sample.commands.run(u"composer.manageWriting"_s));
        auto *const dialog = f->page->findChild<QDialog *>(u"writing"_s);
        QVERIFY(dialog && dialog->isVisible());
        auto *const name = dialog->findChild<QLineEdit *>(u"writingName"_s);
        auto *const text = dialog->findChild<QPlainTextEdit *>(u"writingText"_s);
        auto *const preview = dialog->findChild<QLabel *>(u"writingPreview"_s);
        auto *const list = dialog->findChild<QListWidget *>(u"writingList"_s);
        name->setFocus();
        QTest::keyClicks(name, u"promo"_s);
        text->setFocus();
        QTest::keyClicks(text, u"Chez {brand} {nope}"_s);
        if (preview)
            QVERIFY(preview->text().contains(u"Chez "_s + f->brand.name));
        f->click(dialog->findChild<QPushButton *>(u"writingSave"_s));
        const auto names = [&] {
            QStringList all;
            const auto stored = answered(writing().snippets(f->brand.id));
            for (const domain::Snippet &snippet : stored.value_or(QList<domain::Snippet>()))
                all << snippet.name;
            return all;
        };
        QTRY_COMPARE(names(), QStringList{u"promo"_s});
        QTRY_COMPARE(list->count(), 1);
        QTRY_COMPARE(list->currentRow(), 0);
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, u"solde"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(names(), QStringList{u"solde"_s});
        QTRY_COMPARE(list->count(), 1);
        list->setCurrentRow(0);
        f->click(dialog->findChild<QPushButton *>(u"writingRemove"_s));
        QTRY_COMPARE(names(), QStringList());
        QCOMPARE(test::namelessWidgets(dialog), QStringList());
        QTRY_COMPARE(f->sample.events.size(), 3);
        QVERIFY(answered(f->sample.workspace.history().undo(f->sample.events.at(2))));
        QCOMPARE(names(), QStringList{u"solde"_s});
        QVERIFY(answered(f->sample.workspace.history().undo(f->sample.events.at(1))));
        QCOMPARE(names(), QStringList{u"promo"_s});
        QTRY_COMPARE(list->item(0)->text(), u"promo"_s);
    }

    void followUp_isStoredWithThePost_andSaysWhoCannot()
    {
        write(u"Comment"_s, u"Words"_s);
        QVERIFY(f->sample.commands.run(u"composer.followUp"_s));
        auto *const text = f->child<QPlainTextEdit>(u"followUp-0"_s);
        QVERIFY(text && text->isVisible() && text->hasFocus());
        QTest::keyClicks(text, u"The link"_s);
        auto *const delay = f->child<QComboBox>(u"followUpDelay-0"_s);
        delay->setCurrentIndex(delay->findData(15));
        emit delay->activated(delay->currentIndex());
        QTRY_COMPARE(storedFollowUps(u"Comment"_s).size(), 1);
        QTRY_COMPARE(storedFollowUps(u"Comment"_s).constFirst().minutes, 15);
        QCOMPARE(storedFollowUps(u"Comment"_s).constFirst().text, u"The link"_s);
        QCOMPARE(test::namelessWidgets(f->page.get()), QStringList());

        QVERIFY(f->newPage()); // as after another start
        QTRY_VERIFY(f->child<QPlainTextEdit>(u"followUp-0"_s));
        QCOMPARE(f->child<QPlainTextEdit>(u"followUp-0"_s)->toPlainText(), u"The link"_s);
        QCOMPARE(f->child<QComboBox>(u"followUpDelay-0"_s)->currentData().toInt(), 15);
        f->click(f->child<QToolButton>(u"followUpRemove-0"_s));
        QTRY_COMPARE(storedFollowUps(u"Comment"_s).size(), 0);
    }

    void limits_ofANetwork_areKeptInTheUsersFile()
    {
        f->choose({f->bluesky});
        write(u"L"_s, QString(350, u'a'));
        QTRY_VERIFY(f->child<Banner>(u"problem-0"_s)); // 300 at most
        QVERIFY(f->sample.commands.run(u"composer.limits"_s));
        auto *dialog = f->page->findChild<QDialog *>(u"limits"_s);
        QVERIFY(dialog && dialog->isVisible());
        auto *const target = dialog->findChild<QComboBox *>(u"limitsFor"_s);
        target->setCurrentIndex(target->findData(u"bluesky"_s));
        auto *const box = dialog->findChild<QSpinBox *>(u"limitText"_s);
        QCOMPARE(box->value(), 300);
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, u"400"_s);
        f->click(dialog->findChild<QPushButton *>(u"limitsSave"_s));
        QCOMPARE(composing::LimitsFile(limitsPath).table()->value(u"bluesky"_s).text, 400);
        QTRY_VERIFY(!f->child<QPushButton>(u"problemCount"_s)->text().contains(u"error"_s));
        QCOMPARE(test::namelessWidgets(dialog), QStringList());
        f->click(dialog->findChild<QPushButton *>(u"limitsReset"_s));
        QCOMPARE(composing::LimitsFile(limitsPath).changedNetworks().value(), QStringList());
    }

    void limits_ofAnAccount_comeFromWhatItsServerSays()
    {
        f->choose({f->mastodon});
        QVERIFY(f->sample.commands.run(u"composer.limits"_s));
        auto *const dialog = f->page->findChild<QDialog *>(u"limits"_s);
        auto *const target = dialog->findChild<QComboBox *>(u"limitsFor"_s);
        target->setCurrentIndex(target->findData(f->mastodon.value));
        QCOMPARE(dialog->findChild<QSpinBox *>(u"limitText"_s)->value(), 500);
        f->sample.prompts.answerText(
            u"{\"configuration\": {\"statuses\": {\"max_characters\": 5000, \"max_media_attachments\": 6}}}"_s);
        f->click(dialog->findChild<QPushButton *>(u"limitsPaste"_s));
        const auto own = [&] {
            return answered(writing().ownLimits(f->mastodon)).value_or(std::optional<domain::Limits>());
        };
        QTRY_VERIFY(own());
        QCOMPARE(own()->text, 5000);
        QCOMPARE(own()->mediaCount, 6);
        QCOMPARE(int(own()->rule), int(domain::CountRule::Mastodon));
        write({}, QString(600, u'a'));
        QTRY_VERIFY(!f->child<Banner>(u"problem-0"_s) || !f->child<Banner>(u"problem-0"_s)->isVisible());
        f->click(dialog->findChild<QPushButton *>(u"limitsReset"_s));
        QTRY_VERIFY(!own());
        QTRY_COMPARE(f->sample.events.size(), 2);
        QVERIFY(answered(f->sample.workspace.history().undo(f->sample.events.constLast())));
        QCOMPARE(own()->text, 5000);
    }

    void badLimitsFile_isSaid()
    {
        QFile file(limitsPath);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"x\": {\"txt\": 1}}") > 0);
        file.close();
        QVERIFY(f->newPage());
        QVERIFY(f->sample.toasts.constLast().contains(u"x.txt"_s));
    }

    void lookAhead_isSaid_withOneClickFixes()
    {
        const auto change = [this](const QString &sql) {
            return answered(f->sample.workspace.storage().write([sql](storage::Connection &connection) -> Result<void> {
                RUCHE_TRY(connection.change(sql));
                connection.touch(domain::Change::Accounts);
                return {};
            }));
        };
        services::PostDraft draft;
        draft.brand = f->brand.id;
        draft.accounts = {f->bluesky, f->mastodon};
        draft.text = u"Departure at ten"_s;
        draft.plannedFor = fromUtc(f->sample.clock.now().addDays(3), u"Europe/Paris"_s);
        const auto post = answered(f->sample.workspace.posts().add(draft));
        QVERIFY(post);
        f->page->openObject(OpenPost{post->id});
        auto *const controller = f->page->findChild<ComposerController *>();
        QVERIFY(controller);
        QTRY_VERIFY(controller->post() && controller->post()->id == post->id);
        const auto problemOf = [controller](PostProblem::Remedy remedy) -> std::optional<PostProblem> {
            for (const PostProblem &problem : controller->problems()) {
                if (problem.remedy == remedy)
                    return problem;
            }
            return std::nullopt;
        };
        using Remedy = PostProblem::Remedy;
        QVERIFY(!problemOf(Remedy::Reconnect) && !problemOf(Remedy::Resume));
        const qint64 end = f->sample.clock.nowMs() + 24LL * 3600 * 1000;
        QVERIFY(change(u"INSERT INTO account_sign_in (account_id, ends_at, noted_at) VALUES (%1, %2, 0)"_s.arg(
            QString::number(f->mastodon.value), QString::number(end))));
        QVERIFY(change(u"UPDATE account SET paused = 1 WHERE id = %1"_s.arg(f->bluesky.value)));
        QTRY_VERIFY(problemOf(Remedy::Reconnect) && problemOf(Remedy::Resume));
        QCOMPARE(problemOf(Remedy::Reconnect)->account, f->mastodon);
        QVERIFY(problemOf(Remedy::Reconnect)->text.endsWith(
            u"The account’s sign-in ends before its time: reconnect it."_s));
        QCOMPARE(problemOf(Remedy::Resume)->account, f->bluesky);
        const auto button = [this](const QString &text) -> QAbstractButton * {
            for (auto *const one : f->page->findChildren<QAbstractButton *>()) {
                if (one->objectName().startsWith("fix-"_L1) && one->text() == text && one->isVisible())
                    return one;
            }
            return nullptr;
        };
        QTRY_VERIFY(button(u"Resume"_s) && button(u"Reconnect"_s));
        button(u"Reconnect"_s)->click();
        QTRY_VERIFY(!f->sample.intents.isEmpty());
        const auto *const opened = std::get_if<OpenPage>(&f->sample.intents.constLast());
        QVERIFY(opened);
        QCOMPARE(opened->page, QString(pages::settings));
        QCOMPARE(opened->section, u"reconnect/"_s + f->mastodon.text());
        button(u"Resume"_s)->click();
        QTRY_VERIFY(!problemOf(Remedy::Resume));
        const auto accounts = answered(f->sample.workspace.accounts().list());
        QVERIFY(accounts);
        for (const domain::Account &account : *accounts) {
            if (account.id == f->bluesky)
                QVERIFY(account.state != domain::AccountState::Paused);
        }
        // A network that takes nothing more before the time of the post: another time helps.
        const qint64 reset = f->sample.clock.nowMs() + 4LL * 24 * 3600 * 1000;
        QVERIFY(change(u"INSERT INTO account_allowance (account_id, most, remaining, cost, resets_at, noted_at) "
                       "VALUES (%1, 300, 0, 1, %2, 0)"_s.arg(QString::number(f->mastodon.value), QString::number(reset))));
        QTRY_VERIFY(problemOf(Remedy::ChangeTime));
        QTRY_VERIFY(button(u"Change"_s));
        button(u"Change"_s)->click();
        QTRY_VERIFY(qobject_cast<QDateEdit *>(QApplication::focusWidget()));
    }

    void deadLink_isSaid_amongTheProblems()
    {
        test::FakeTransport transport;
        transport.expect("HEAD", u"/gone"_s, 404, {});
        transport.expect("GET", u"/gone"_s, 404, {});
        transport.expect("HEAD", u"/there"_s, 200, {});
        auto *const tools = f->page->findChild<WritingTools *>();
        QVERIFY(tools);
        tools->setLinkChecker(std::make_unique<services::LinkChecker>(
            transport, [](const QString &) { return async::ready<bool>(false); }));
        write(u"Links"_s, u"See https://shop.example.com/gone and https://shop.example.com/there now"_s);
        QVERIFY(f->sample.commands.run(u"composer.checkLinks"_s));
        QTRY_VERIFY(!f->sample.toasts.isEmpty());
        QCOMPARE(f->sample.toasts.constLast(), u"1 link(s) lead nowhere. 1 link(s) are good."_s);
        bool said = false;
        for (const PostProblem &problem : tools->problems())
            said = said || problem.text == u"This link leads nowhere: https://shop.example.com/gone"_s;
        QVERIFY(said);
        QTRY_VERIFY(f->child<QPushButton>(u"problemCount"_s)->isVisible());
        QVERIFY2(transport.isComplete(), qPrintable(transport.problems().join(u'\n')));
        f->text()->selectAll();
        f->type(u"No link"_s);
        QVERIFY(tools->problems().isEmpty());
        tools->setLinkChecker(nullptr);
    }
};

QTEST_MAIN(tst_ComposerTools)
#include "tst_composertools.moc"
