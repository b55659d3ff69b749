// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/mediaservice.h"
#include "tests/ui/accessibility.h"
#include "tests/ui/composerfixture.h"
#include "ui/composer/composercontroller.h"
#include "ui/composer/mediacard.h"
#include "ui/composer/mediastrip.h"
#include "ui/media/cropdialog.h"
#include "ui/media/cropview.h"

#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QToolButton>

using namespace ruche;
using test::answered;
using namespace Qt::Literals::StringLiterals;

class tst_ComposerMedia : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::ComposerFixture> f;
    std::unique_ptr<services::MediaService> media;

    [[nodiscard]] QString picture(const QString &name, const QColor &color, QSize size = {120, 80})
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(color);
        const QString path = f->sample.folder.filePath(name);
        return image.save(path, "PNG") ? path : QString();
    }
    [[nodiscard]] ui::MediaCard *card(int index) const
    {
        return f->child<ui::MediaCard>(u"media-%1"_s.arg(index));
    }
    [[nodiscard]] ui::MediaStrip *strip() const { return f->page->findChild<ui::MediaStrip *>(); }
    /// A post with a title, and these files by the button.
    [[nodiscard]] bool begin(const QString &title, const QStringList &paths)
    {
        if (!f->newPage())
            return false;
        f->choose({f->blog});
        f->title()->setFocus();
        QTest::keyClicks(f->title(), title);
        f->type(u"Text"_s);
        return add(paths);
    }
    [[nodiscard]] bool add(const QStringList &paths)
    {
        if (paths.isEmpty())
            return true;
        const qsizetype before = shownCards();
        f->sample.prompts.answerFiles(paths);
        f->click(f->child<QPushButton>(u"addMedia"_s));
        return QTest::qWaitFor([&] { return shownCards() == before + paths.size(); }, 10000);
    }
    [[nodiscard]] qsizetype shownCards() const
    {
        qsizetype count = 0;
        const auto all = f->page->findChildren<ui::MediaCard *>();
        for (const ui::MediaCard *const one : all)
            count += one->isVisibleTo(f->page.get()) ? 1 : 0;
        return count;
    }
    [[nodiscard]] QStringList storedNames(const QString &title)
    {
        QStringList names;
        const auto post = f->stored(title);
        for (const domain::Media &file : post ? post->media : QList<domain::Media>())
            names << file.fileName;
        return names;
    }
    [[nodiscard]] domain::MediaItem stored(domain::MediaId id) const
    {
        return answered(media->read(id)).value_or(domain::MediaItem());
    }

private slots:
    void init()
    {
        f = std::make_unique<test::ComposerFixture>();
        QVERIFY(f->open());
        media = std::make_unique<services::MediaService>(f->sample.workspace.storage());
    }

    void cleanup()
    {
        media.reset();
        f.reset();
    }

    void files_added_areInTheLibraryAtOnce()
    {
        QVERIFY(begin(u"Deux"_s, {picture(u"a.png"_s, Qt::red), picture(u"b.png"_s, Qt::green)}));
        QTRY_COMPARE(storedNames(u"Deux"_s), (QStringList{u"a.png"_s, u"b.png"_s}));
        const domain::MediaItem item = stored(f->stored(u"Deux"_s)->media.first().id);
        QCOMPARE(item.pixels, QSize(120, 80));
        QCOMPARE(item.uses, 1);
    }

    void order_byKeys_isStored()
    {
        QVERIFY(begin(
            u"Touches"_s,
            {picture(u"a.png"_s, Qt::red), picture(u"b.png"_s, Qt::green), picture(u"c.png"_s, Qt::blue)}));
        card(2)->setFocus();
        QTest::keyClick(card(2), Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(storedNames(u"Touches"_s), (QStringList{u"a.png"_s, u"c.png"_s, u"b.png"_s}));
    }

    void order_byDragging_isStored()
    {
        QVERIFY(begin(u"Souris"_s, {picture(u"a.png"_s, Qt::red), picture(u"b.png"_s, Qt::green)}));
        ui::MediaCard *const first = card(0);
        const QPoint from(20, first->height() / 2);
        QTest::mousePress(first, Qt::LeftButton, {}, from);
        const QPoint to = first->mapFrom(first->parentWidget(), card(1)->geometry().center());
        QTest::mouseMove(first, from + QPoint(20, 0));
        QTest::mouseMove(first, to);
        QTest::mouseRelease(first, Qt::LeftButton, {}, to);
        QTRY_COMPARE(storedNames(u"Souris"_s), (QStringList{u"b.png"_s, u"a.png"_s}));
    }

    void deleteKey_takesItOutOfThePost_notOfTheLibrary()
    {
        QVERIFY(begin(u"Sans"_s, {picture(u"a.png"_s, Qt::red), picture(u"b.png"_s, Qt::green)}));
        QTRY_COMPARE(storedNames(u"Sans"_s).size(), 2);
        const domain::MediaId first = f->stored(u"Sans"_s)->media.first().id;
        card(0)->setFocus();
        QTest::keyClick(card(0), Qt::Key_Delete);
        QTRY_COMPARE(storedNames(u"Sans"_s), QStringList{u"b.png"_s});
        QVERIFY(!stored(first).deletedAt);
    }

    void dropOnTheText_addsFiles_andRefusesAddresses()
    {
        QVERIFY(begin(u"Lache"_s, {}));
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(picture(u"drop.png"_s, Qt::red))});
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(f->text()->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(f->text()->viewport(), &drop);
        QTRY_COMPARE(storedNames(u"Lache"_s), QStringList{u"drop.png"_s});
        QMimeData address;
        address.setUrls({QUrl(u"https://example.com/a.png"_s)});
        QDragEnterEvent again(QPoint(20, 20), Qt::CopyAction, &address, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(strip(), &again);
        QDropEvent refused(QPointF(20, 20), Qt::CopyAction, &address, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(strip(), &refused);
        QTRY_COMPARE(f->sample.toasts.size(), 1);
        QVERIFY(f->sample.toasts.first().contains(u"address"_s));
        QCOMPARE(shownCards(), 1);
    }

    void paste_ofAPicture_addsIt_ofWords_stays()
    {
        QVERIFY(begin(u"Colle"_s, {}));
        QImage image(30, 20, QImage::Format_RGB32);
        image.fill(Qt::blue);
        QGuiApplication::clipboard()->setImage(image);
        f->text()->setFocus();
        QTest::keyClick(f->text(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(storedNames(u"Colle"_s).size(), 1);
        QGuiApplication::clipboard()->setText(u" et des mots"_s);
        QTest::keyClick(f->text(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(f->text()->toPlainText().contains(u"et des mots"_s));
        QCOMPARE(shownCards(), 1);
    }

    void same_again_isThereOnce_andSaid()
    {
        const QString path = picture(u"a.png"_s, Qt::red);
        QVERIFY(begin(u"Double"_s, {path}));
        f->sample.prompts.answerFiles({path});
        f->click(f->child<QPushButton>(u"addMedia"_s));
        QTRY_COMPARE(f->sample.toasts.size(), 1);
        QVERIFY(f->sample.toasts.first().contains(u"a.png"_s));
        QCOMPARE(shownCards(), 1);
    }

    void refused_isSaid_andNothingElseChanges()
    {
        QVERIFY(begin(u"Refus"_s, {picture(u"a.png"_s, Qt::red)}));
        QFile text(f->sample.folder.filePath(u"notes.png"_s));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("only words");
        text.close();
        f->sample.prompts.answerFiles({text.fileName()});
        f->click(f->child<QPushButton>(u"addMedia"_s));
        QTRY_COMPARE(f->sample.toasts.size(), 1);
        QVERIFY(f->sample.toasts.first().contains(u"notes.png"_s));
        QCOMPARE(shownCards(), 1);
    }

    void altText_isCounted_andSharedWithTheLibrary()
    {
        QVERIFY(begin(u"Mots"_s, {picture(u"a.png"_s, Qt::red)}));
        f->click(card(0)->altText());
        QTest::keyClicks(card(0)->altText(), u"Le port"_s);
        QTRY_COMPARE(storedNames(u"Mots"_s).size(), 1);
        QTRY_COMPARE(f->stored(u"Mots"_s)->media.first().altText, u"Le port"_s);
        const domain::MediaId id = f->stored(u"Mots"_s)->media.first().id;
        QVERIFY(answered(media->setAltText(id, u"Le port vu du large"_s)));
        QTRY_COMPARE(card(0)->altText()->text(), u"Le port vu du large"_s);
    }

    void altText_longerThanItsField_showsItsBeginning()
    {
        ui::MediaCard alone(0, nullptr);
        domain::Media file;
        file.fileName = u"port.png"_s;
        file.mimeType = u"image/png"_s;
        file.altText = QString(u"Le vieux port au lever du soleil, "_s).repeated(12);
        alone.resize(280, 70);
        alone.setFile(file, true);
        QCOMPARE(alone.altText()->cursorPosition(), 0);
        alone.setFile(domain::Media(), true);
        alone.setFile(file, true);
        QCOMPARE(alone.altText()->cursorPosition(), 0);
    }

    void altRequired_blocksScheduling_untilDescribed()
    {
        QVERIFY(answered(media->setAltRequired(f->brand.id, true)));
        QVERIFY(begin(u"Oblige"_s, {picture(u"a.png"_s, Qt::red)}));
        auto *const controller = f->page->findChild<ui::ComposerController *>();
        QVERIFY(controller);
        QTRY_VERIFY(controller->isAltRequired());
        const bool describes
            = controller->account(f->blog)->capabilities.testFlag(domain::Capability::AltText);
        QVERIFY(describes);
        QTRY_VERIFY(!controller->canSchedule());
        QTest::keyClicks(card(0)->altText(), u"Le port"_s);
        const auto blocked = [controller] { return !controller->blockedAccounts().isEmpty(); };
        QTRY_VERIFY(!blocked());
    }

    void rule_isSetInTheMenu()
    {
        QVERIFY(begin(u"Regle"_s, {}));
        f->click(f->child<QToolButton>(u"mediaRules"_s));
        QTRY_VERIFY(f->page->findChild<QMenu *>(u"ruleMenu"_s));
        auto *const menu = f->page->findChild<QMenu *>(u"ruleMenu"_s);
        menu->findChild<QAction *>(u"altRequired"_s)->trigger();
        menu->close();
        QTRY_VERIFY(answered(media->altRequired(f->brand.id)).value_or(false));
    }

    void turn_inTheMenu_isStored()
    {
        QVERIFY(begin(u"Tourne"_s, {picture(u"a.png"_s, Qt::red)}));
        QTRY_COMPARE(storedNames(u"Tourne"_s).size(), 1);
        const domain::MediaId id = f->stored(u"Tourne"_s)->media.first().id;
        f->click(f->child<QToolButton>(u"mediaMore-0"_s));
        QTRY_VERIFY(f->page->findChild<QMenu *>(u"cardMenu"_s));
        auto *const menu = f->page->findChild<QMenu *>(u"cardMenu"_s);
        menu->findChild<QAction *>(u"cardTurn"_s)->trigger();
        menu->close();
        QTRY_COMPARE(stored(id).edits.turns, 1);
    }

    void crop_onATab_isForItsNetwork()
    {
        QVERIFY(begin(u"Coupe"_s, {picture(u"a.png"_s, Qt::red)}));
        f->choose({f->blog, f->bluesky});
        QTRY_VERIFY(f->tabs()->count() > 2);
        auto *const controller = f->page->findChild<ui::ComposerController *>();
        controller->setTab(f->bluesky);
        QTRY_COMPARE(storedNames(u"Coupe"_s).size(), 1);
        const domain::MediaId id = f->stored(u"Coupe"_s)->media.first().id;
        card(0)->setFocus();
        QTest::keyClick(card(0), Qt::Key_Return);
        QTRY_VERIFY(f->page->findChild<ui::CropDialog *>());
        auto *const dialog = f->page->findChild<ui::CropDialog *>();
        QTRY_VERIFY(!dialog->findChild<ui::CropView *>()->picture().isNull());
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"ratio-1:1"_s), Qt::LeftButton);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"cropSave"_s), Qt::LeftButton);
        QTRY_COMPARE(stored(id).edits.crops.size(), 1);
        QCOMPARE(stored(id).edits.crops.first().network, u"bluesky"_s);
    }

    void everything_hasAName_alsoInAnotherLanguage()
    {
        QVERIFY(begin(u"Noms"_s, {picture(u"a.png"_s, Qt::red), picture(u"b.png"_s, Qt::green)}));
        QEvent change(QEvent::LanguageChange);
        QApplication::sendEvent(f->page.get(), &change);
        QTRY_COMPARE(shownCards(), 2);
        const QStringList nameless = test::namelessWidgets(strip());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

    void picture_ofThePage_whenAskedFor()
    {
        const QString folder = qEnvironmentVariable("RUCHE_SHOTS");
        if (folder.isEmpty())
            QSKIP("RUCHE_SHOTS names no folder");
        for (const bool dark : {false, true}) {
            f->sample.theme.setChoice(dark ? ui::ThemeChoice::Dark : ui::ThemeChoice::Light);
            for (const QSize size : {QSize(1232, 848), QSize(968, 648)}) {
                QVERIFY(
                    begin(u"Avant de larguer les amarres"_s,
                          {picture(u"gilet-150n-atelier.png"_s, QColor(0xD9, 0x48, 0x2B), {1600, 1600}),
                           picture(u"pertuis-coup-de-vent.png"_s, QColor(0x2D, 0x6D, 0x8E), {2400, 1600})}));
                f->page->resize(size);
                f->page->setCompact(size.width() < 1000);
                QTest::keyClicks(card(0)->altText(), u"Gilet gonflable rouge, sangle grise"_s);
                QTest::qWait(600);
                f->page->grab().save(u"%1/composer-%2-%3.png"_s.arg(folder)
                                         .arg(size.width())
                                         .arg(dark ? u"dark"_s : u"light"_s));
            }
        }
        f->sample.theme.setChoice(ui::ThemeChoice::Light);
    }
};

QTEST_MAIN(tst_ComposerMedia)
#include "tst_composermedia.moc"
