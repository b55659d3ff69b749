// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/accountservice.h"
#include "core/services/postservice.h"
#include "tests/ui/accessibility.h"
#include "tests/ui/samplefixture.h"
#include "ui/composer/composerpage.h"
#include "ui/shell/pageregistry.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimeEdit>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::ui;
using ruche::test::answered;

/// Writes posts as a person does, with keys and mouse, and reads the workspace afterwards.
class tst_ComposerPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::SampleFixture> f;
    std::unique_ptr<ComposerPage> page;
    domain::AccountId publisher;

    template <typename T> T *child(const QString &name) const { return page->findChild<T *>(name); }
    QLineEdit *title() const { return child<QLineEdit>(u"title"_s); }
    QPlainTextEdit *text() const { return child<QPlainTextEdit>(u"text"_s); }
    QPushButton *schedule() const { return child<QPushButton>(u"schedule"_s); }
    QCheckBox *accountBox() const { return child<QCheckBox>(u"account-"_s + publisher.text()); }

    void click(QWidget *widget)
    {
        const auto *const box = qobject_cast<QCheckBox *>(widget);
        QTest::mouseClick(
            widget, Qt::LeftButton, {}, box ? QPoint(8, box->height() / 2) : widget->rect().center());
    }

    bool newPage()
    {
        page = std::make_unique<ComposerPage>(f->context);
        f->show(*page, pages::composer);
        return QTest::qWaitFor([this] { return accountBox() != nullptr; }, 10000);
    }

    bool openNew()
    {
        f = std::make_unique<test::SampleFixture>();
        if (!f->open())
            return false;
        const auto accounts = answered(f->workspace.accounts().list({f->brands.constFirst().id}));
        for (const domain::Account &account : accounts.value_or(QList<domain::Account>())) {
            if (account.capabilities.testFlag(domain::Capability::Publish))
                publisher = account.id;
        }
        return publisher.isValid() && newPage();
    }

    void type(const QString &heading, const QString &words)
    {
        click(title());
        QTest::keyClicks(title(), heading);
        click(text());
        QTest::keyClicks(text(), words);
    }

    std::optional<domain::Post> stored(const QString &heading)
    {
        domain::PostQuery query;
        query.brands = {f->brands.constFirst().id};
        const auto posts = answered(f->workspace.posts().list(query));
        for (const domain::Post &post : posts.value_or(QList<domain::Post>())) {
            if (post.title == heading) {
                const auto whole = answered(f->workspace.posts().read(post.id));
                return whole ? std::optional(*whole) : std::nullopt;
            }
        }
        return {};
    }

    QString picture()
    {
        const QString path = f->folder.filePath(u"port.png"_s);
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(Qt::blue);
        return image.save(path) ? path : QString();
    }

private slots:
    void cleanup()
    {
        page.reset();
        f.reset();
    }

    void draft_saved_isStoredAsTyped()
    {
        QVERIFY(openNew());
        QVERIFY(!child<QPushButton>(u"saveDraft"_s)->isEnabled());
        type(u"Open on Sunday"_s, u"See you there."_s);
        click(child<QPushButton>(u"saveDraft"_s));
        QTRY_VERIFY(stored(u"Open on Sunday"_s));
        const auto post = stored(u"Open on Sunday"_s);
        QCOMPARE(post->text, u"See you there."_s);
        QCOMPARE(post->state, domain::PostState::Draft);
        QCOMPARE(post->brand, f->brands.constFirst().id);
        QVERIFY(!post->plannedFor);
    }

    void accounts_chosen_areStored()
    {
        QVERIFY(openNew());
        type(u"Two ways"_s, u"Text"_s);
        const bool before = accountBox()->isChecked();
        click(accountBox());
        QCOMPARE(accountBox()->isChecked(), !before);
        QTest::keyClick(text(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(stored(u"Two ways"_s));
        QCOMPARE(stored(u"Two ways"_s)->variants.size(), before ? 0 : 1);
        click(accountBox());
        QTest::keyClick(text(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(stored(u"Two ways"_s)->variants.size(), before ? 1 : 0);
        if (before)
            QCOMPARE(stored(u"Two ways"_s)->variants.constFirst().account, publisher);
    }

    void accountBox_toggledByKeys_keepsTheFocus()
    {
        QVERIFY(openNew());
        QCheckBox *const box = accountBox();
        QTRY_VERIFY(box->isVisible());
        box->setFocus();
        const bool before = box->isChecked();
        QTest::keyClick(box, Qt::Key_Space);
        QCOMPARE(accountBox(), box);
        QVERIFY(box->hasFocus());
        QCOMPARE(box->isChecked(), !before);
        QTest::keyClick(box, Qt::Key_Space);
        QCOMPARE(box->isChecked(), before);
    }

    void dated_scheduled_isStoredInTheZoneOfTheBrand()
    {
        QVERIFY(openNew());
        type(u"Later"_s, u"Text"_s);
        if (!accountBox()->isChecked())
            click(accountBox());
        QVERIFY(!schedule()->isEnabled()); // no date yet
        click(child<QCheckBox>(u"dated"_s));
        auto *const date = child<QDateEdit>(u"date"_s);
        auto *const time = child<QTimeEdit>(u"time"_s);
        QCOMPARE(date->date(), QDate(2026, 6, 17)); // tomorrow at nine is proposed
        date->setFocus();
        QTest::keyClick(date, Qt::Key_Up);
        QVERIFY(date->date() > QDate(2026, 6, 17));
        time->setFocus();
        QTest::keyClick(time, Qt::Key_Up);
        QCOMPARE(time->time(), QTime(10, 0));
        QVERIFY(schedule()->isEnabled());
        QVERIFY(schedule()->text().contains(u"10:00"_s));
        click(schedule());
        QTRY_COMPARE(f->toasts.size(), 1);
        const auto post = stored(u"Later"_s);
        QVERIFY(post);
        QCOMPARE(post->state, domain::PostState::Scheduled);
        QVERIFY(post->plannedFor);
        QCOMPARE(post->plannedFor->wall.date(), date->date());
        QCOMPARE(post->plannedFor->wall.time(), QTime(10, 0));
        QCOMPARE(post->plannedFor->zone, f->brands.constFirst().zone);
        QCOMPARE(post->variants.size(), 1);
        QCOMPARE(f->intents.size(), 1); // back to the calendar
        QVERIFY(f->transport.sent().isEmpty());
    }

    void timeInThePast_cannotBeScheduled()
    {
        QVERIFY(openNew());
        type(u"Too late"_s, u"Text"_s);
        if (!accountBox()->isChecked())
            click(accountBox());
        click(child<QCheckBox>(u"dated"_s));
        QVERIFY(schedule()->isEnabled());
        child<QDateEdit>(u"date"_s)->setDate(QDate(2026, 6, 15));
        QVERIFY(!schedule()->isEnabled());
        QTest::keyClick(text(), Qt::Key_Return, Qt::ControlModifier);
        click(child<QPushButton>(u"saveDraft"_s));
        QTRY_VERIFY(stored(u"Too late"_s));
        QCOMPARE(stored(u"Too late"_s)->state, domain::PostState::Draft);
    }

    void text_leftAlone_isSavedByItself_andIsThereAgain()
    {
        QVERIFY(openNew());
        type(u"By itself"_s, u"First words"_s);
        QTRY_VERIFY(stored(u"By itself"_s));
        QTest::keyClicks(text(), u" and more"_s);
        page->deactivate(); // at once, without the delay
        QTRY_COMPARE(stored(u"By itself"_s)->text, u"First words and more"_s);
        const domain::PostId id = stored(u"By itself"_s)->id;

        page.reset();
        QVERIFY(newPage());
        QTRY_COMPARE(title()->text(), u"By itself"_s); // where one stopped
        page->openObject(NewPost{});
        QTRY_VERIFY(title()->text().isEmpty());
        page->openObject(OpenPost{id});
        QTRY_COMPARE(title()->text(), u"By itself"_s);
        QCOMPARE(text()->toPlainText(), u"First words and more"_s);
    }

    void text_whenThePageGoes_isStored()
    {
        QVERIFY(openNew());
        type(u"Closed at once"_s, u"Not lost"_s);
        page.reset(); // 800 ms have not passed
        QTRY_VERIFY(stored(u"Closed at once"_s));
        QCOMPARE(stored(u"Closed at once"_s)->text, u"Not lost"_s);
    }

    void picture_withItsWords_isStored()
    {
        QVERIFY(openNew());
        type(u"With a picture"_s, u"Text"_s);
        const QString path = picture();
        QVERIFY(!path.isEmpty());
        f->prompts.answerFiles({path});
        click(child<QPushButton>(u"addMedia"_s));
        QTRY_VERIFY(child<QLineEdit>(u"alt-0"_s));
        QLineEdit *const alt = child<QLineEdit>(u"alt-0"_s);
        click(alt);
        QTest::keyClicks(alt, u"The port"_s);
        // Saved by itself in between: the field stays, and what is typed on is stored as well.
        QTRY_VERIFY(stored(u"With a picture"_s) && stored(u"With a picture"_s)->media.size() == 1);
        QCOMPARE(child<QLineEdit>(u"alt-0"_s), alt);
        QVERIFY(alt->hasFocus());
        QTest::keyClicks(alt, u" at dawn"_s);
        QTRY_COMPARE(stored(u"With a picture"_s)->media.constFirst().altText, u"The port at dawn"_s);
        QCOMPARE(stored(u"With a picture"_s)->media.constFirst().fileName, u"port.png"_s);
    }

    void publishNow_declined_sendsNothing()
    {
        QVERIFY(openNew());
        type(u"Not yet"_s, u"Text"_s);
        if (!accountBox()->isChecked())
            click(accountBox());
        f->prompts.answerConfirm(false);
        click(child<QPushButton>(u"publishNow"_s));
        QCOMPARE(f->prompts.confirmations().size(), 1);
        QVERIFY(f->prompts.confirmations().constFirst().text.contains(accountBox()->text()));
        QTRY_VERIFY(stored(u"Not yet"_s)); // by itself
        QCOMPARE(stored(u"Not yet"_s)->state, domain::PostState::Draft);
        QVERIFY(f->transport.sent().isEmpty());
    }

    void everything_hasAName()
    {
        QVERIFY(openNew());
        f->prompts.answerFiles({picture()});
        click(child<QPushButton>(u"addMedia"_s));
        QTRY_VERIFY(child<QLineEdit>(u"alt-0"_s));
        const QStringList nameless = test::namelessWidgets(page.get());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }
};

QTEST_MAIN(tst_ComposerPage)
#include "tst_composerpage.moc"
