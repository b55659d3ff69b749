// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/campaignservice.h"
#include "core/services/composingservice.h"
#include "tests/ui/composerfixture.h"
#include "ui/composer/versionsdialog.h"

#include <QComboBox>
#include <QListWidget>
#include <QTextEdit>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::ui;
using ruche::test::answered;

/// What helps while one writes, and what is still there afterwards.
class tst_ComposerWriting : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::ComposerFixture> f;

    void write(const QString &heading, const QString &words)
    {
        f->title()->setFocus();
        QTest::keyClicks(f->title(), heading);
        f->type(words);
    }

    QList<domain::PostVersion> versions(domain::PostId post)
    {
        services::ComposingService composing(f->sample.workspace);
        return answered(composing.versions(post)).value_or(QList<domain::PostVersion>());
    }

    bool openPlaceIs(const domain::WritingPlace &place)
    {
        services::ComposingService composing(f->sample.workspace);
        const auto found = answered(composing.openPlace());
        return found && *found && **found == place;
    }

    static QString raw(const QPlainTextEdit *edit)
    {
        QString text = edit->document()->toRawText();
        return text.replace(QChar::ParagraphSeparator, u'\n');
    }

private slots:
    void init()
    {
        f = std::make_unique<test::ComposerFixture>();
        QVERIFY(f->open());
        f->choose({f->blog, f->bluesky});
    }
    void cleanup() { f.reset(); }

    void draft_afterAnotherStart_isThereWithItsCaret()
    {
        write(u"Unfinished"_s, u"First words"_s);
        QTRY_VERIFY(f->stored(u"Unfinished"_s)); // by itself
        f->clickTab(2);
        f->text()->moveCursor(QTextCursor::Start);
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(f->text(), Qt::Key_Right);
        f->type(u"!"_s);
        const domain::PostId id = f->stored(u"Unfinished"_s)->id;
        QTRY_VERIFY(openPlaceIs({id, f->bluesky, 6}));

        f->page.reset();
        QVERIFY(f->newPage());
        QTRY_COMPARE(f->title()->text(), u"Unfinished"_s);
        QCOMPARE(f->tabs()->currentIndex(), 2);
        QCOMPARE(f->text()->toPlainText(), u"First! words"_s);
        QCOMPARE(f->text()->textCursor().position(), 6);
        f->type(u"?"_s);
        QCOMPARE(f->text()->toPlainText(), u"First!? words"_s);
    }

    void draft_leftForANewOne_isNotOpenedAgain()
    {
        write(u"Left"_s, u"Words"_s);
        QTRY_VERIFY(f->stored(u"Left"_s));
        f->page->openObject(NewPost{});
        QTRY_VERIFY(f->title()->text().isEmpty());
        f->page.reset();
        QVERIFY(f->newPage());
        services::ComposingService composing(f->sample.workspace);
        const auto open = answered(composing.openPlace());
        QVERIFY(open && !*open);
        QVERIFY(f->title()->text().isEmpty());
    }

    void frenchSpaces_areSet_stored_andTakenBack()
    {
        write(u"Espaces"_s, u"Quoi ? Oui: non!"_s);
        for (QToolButton *const tool : f->page->findChildren<QToolButton *>()) {
            if (tool->accessibleName() == u"Set French spaces"_s)
                f->click(tool);
        }
        const QString expected = u"Quoi\u202f? Oui\u00a0: non\u202f!"_s;
        QCOMPARE(raw(f->text()), expected);
        QTRY_VERIFY(f->stored(u"Espaces"_s) && f->stored(u"Espaces"_s)->text == expected);
        QTest::keyClick(f->text(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(raw(f->text()), u"Quoi ? Oui: non!"_s);
    }

    void links_areMarkedForACampaign()
    {
        write(u"Summer"_s, u"See https://example.com/boats now"_s);
        f->clickTab(2);
        QTest::keyClick(f->text(), Qt::Key_L, Qt::ControlModifier);
        auto *const campaign = f->child<QLineEdit>(u"utmCampaign"_s);
        QVERIFY(campaign);
        QCOMPARE(f->child<QLineEdit>(u"utmSource"_s)->text(), u"bluesky"_s);
        campaign->setFocus();
        QTest::keyClicks(campaign, u"summer"_s);
        f->click(f->child<QPushButton>(u"utmApply"_s));
        const QString expected
            = u"See https://example.com/boats?utm_source=bluesky&utm_medium=social&utm_campaign=summer now"_s;
        QCOMPARE(f->text()->toPlainText(), expected);
        QTRY_VERIFY(f->variant(u"Summer"_s, f->bluesky)
                    && f->variant(u"Summer"_s, f->bluesky)->text == expected);
    }

    void campaign_ofThePost_isStored_andGoesIntoItsLinks()
    {
        services::CampaignService service(f->sample.workspace.storage());
        auto *const choice = f->child<QComboBox>(u"postCampaign"_s);
        QVERIFY(choice);
        domain::Campaign campaign;
        campaign.brand = f->brand.id;
        campaign.name = u"Régate d’été"_s;
        campaign.startDay = QDate(2026, 6, 16);
        campaign.endDay = QDate(2026, 6, 30);
        campaign.utm = u"regate"_s;
        const auto added = test::answered(service.add(campaign));
        QVERIFY(added);
        QTRY_VERIFY(choice->isVisible() && choice->findText(campaign.name) > 0);
        // Of a post that is not stored yet: with the post.
        write(u"Summer"_s, u"See https://example.com/boats now"_s);
        choice->setCurrentIndex(choice->findText(campaign.name));
        emit choice->activated(choice->currentIndex());
        QTRY_VERIFY(f->stored(u"Summer"_s));
        const domain::PostId post = f->stored(u"Summer"_s)->id;
        QTRY_COMPARE(test::answered(service.ofPost(post)).value_or(domain::CampaignId()),
                     added->campaign.id);
        f->clickTab(2);
        QTest::keyClick(f->text(), Qt::Key_L, Qt::ControlModifier);
        auto *const mark = f->child<QLineEdit>(u"utmCampaign"_s);
        QVERIFY(mark);
        QCOMPARE(mark->text(), u"regate"_s);
        f->click(f->child<QPushButton>(u"utmApply"_s));
        QVERIFY(f->text()->toPlainText().contains(u"utm_campaign=regate"_s));
        // Of a stored one: at once.
        choice->setCurrentIndex(0);
        emit choice->activated(0);
        QTRY_VERIFY(!test::answered(service.ofPost(post)).value_or(added->campaign.id).isValid());

        // One that is archived is offered no more, but shown where the post is in it.
        QVERIFY(test::answered(service.setPosts({post}, added->campaign.id)));
        QTRY_COMPARE(choice->currentText(), campaign.name);
        QVERIFY(test::answered(service.archive(added->campaign.id, true)));
        QTRY_COMPARE(choice->currentText(), campaign.name);
        QVERIFY(test::answered(service.setPosts({post}, {})));
        QTRY_COMPARE(choice->findText(campaign.name), -1);
    }

    void threadBreak_isInserted()
    {
        f->choose({f->bluesky});
        write(u"Parts"_s, u"One"_s);
        QVERIFY(f->sample.commands.run(u"composer.threadBreak"_s));
        f->type(u"Two"_s);
        QCOMPARE(f->text()->toPlainText(), u"One\n---\nTwo"_s);
    }

    void versions_areKeptOnceAMinute_atMostFifty()
    {
        write(u"History"_s, u"v0"_s);
        QTRY_VERIFY(f->stored(u"History"_s));
        const domain::Post post = *f->stored(u"History"_s);
        services::PostDraft draft;
        draft.brand = post.brand;
        draft.title = post.title;
        qint64 revision = post.revision;
        for (int i = 1; i <= 60; ++i) {
            f->sample.clock.advanceMs(61000);
            for (const QString &end : {u"a"_s, u"b"_s}) { // the second within the minute
                draft.text = u"v%1%2"_s.arg(QString::number(i), end);
                const auto saved = answered(f->sample.workspace.posts().update(post.id, revision, draft));
                QVERIFY(saved);
                revision = saved->revision;
            }
        }
        const QList<domain::PostVersion> kept = versions(post.id);
        QCOMPARE(kept.size(), 50);
        QCOMPARE(kept.first().text, u"v60b"_s);
        QCOMPARE(kept.at(1).text, u"v59b"_s);
        QCOMPARE(kept.last().text, u"v11b"_s);
    }

    void version_isComparedAndRestored()
    {
        write(u"Again"_s, u"The old harbour"_s);
        QTRY_VERIFY(f->stored(u"Again"_s));
        f->sample.clock.advanceMs(120000);
        f->text()->selectAll();
        f->type(u"The new harbour"_s);
        f->clickTab(2);
        f->type(u"Own: "_s);
        QTest::keyClick(f->text(), Qt::Key_S, Qt::ControlModifier);
        const domain::PostId id = f->stored(u"Again"_s)->id;
        QTRY_COMPARE(versions(id).size(), 2);
        QTRY_VERIFY(!versions(id).first().own.isEmpty());
        f->click(f->child<QPushButton>(u"showVersions"_s));
        QTRY_VERIFY(f->child<QListWidget>(u"versionList"_s));
        auto *const list = f->child<QListWidget>(u"versionList"_s);
        QCOMPARE(list->count(), 2);
        auto *const restore = f->child<QPushButton>(u"restoreVersion"_s);
        QVERIFY(!restore->isEnabled()); // that is what it says now
        QTest::keyClick(list, Qt::Key_Down);
        const QString changes = f->child<QTextEdit>(u"changes"_s)->toPlainText();
        QVERIFY(changes.contains(u"old"_s) && changes.contains(u"new"_s));
        f->click(restore);
        QTRY_VERIFY(f->stored(u"Again"_s)->text == u"The old harbour"_s);
        QVERIFY(!f->variant(u"Again"_s, f->bluesky)->text);
        QCOMPARE(f->text()->toPlainText(), u"The old harbour"_s);
    }
};

QTEST_MAIN(tst_ComposerWriting)
#include "tst_composerwriting.moc"
