// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/accountservice.h"
#include "core/services/mediaservice.h"
#include "core/services/postservice.h"
#include "core/services/writingservice.h"
#include "core/settings/settingsstore.h"
#include "tests/ui/accessibility.h"
#include "tests/ui/samplefixture.h"
#include "ui/common/sidelist.h"
#include "ui/library/librarycontroller.h"
#include "ui/library/librarypage.h"
#include "ui/library/mediadelegate.h"
#include "ui/library/mediagrid.h"
#include "ui/library/mediamodel.h"
#include "ui/media/cropdialog.h"
#include "ui/media/cropview.h"
#include "ui/media/filereading.h"
#include "ui/shell/pageregistry.h"
#include "ui/writing/writingpane.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QGuiApplication>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include <memory>

using namespace ruche;
using test::answered;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray pngOf(QSize size, const QColor &color)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

class tst_LibraryPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::SampleFixture> f;
    std::unique_ptr<ui::LibraryPage> page;
    std::unique_ptr<services::MediaService> media;

    [[nodiscard]] ui::LibraryController &controller() const { return page->controller(); }
    template <typename T> [[nodiscard]] T *child(const QString &name) const
    {
        return page->findChild<T *>(name);
    }
    [[nodiscard]] ui::MediaGrid *grid() const { return child<ui::MediaGrid>(u"mediaGrid"_s); }
    [[nodiscard]] domain::MediaItem stored(domain::MediaId id) const
    {
        return answered(media->read(id)).value_or(domain::MediaItem());
    }
    [[nodiscard]] QList<domain::MediaId> listed(const domain::MediaQuery &query = {}) const
    {
        return answered(media->list(query)).value_or(QList<domain::MediaId>());
    }
    [[nodiscard]] domain::MediaId idOf(const QString &name) const
    {
        domain::MediaQuery query;
        query.words = name;
        return listed(query).value(0);
    }
    [[nodiscard]] bool openPage(QSize size = {1232, 848})
    {
        page = std::make_unique<ui::LibraryPage>(f->context);
        f->show(*page, ui::pages::library, size);
        return QTest::qWaitFor([this] { return controller().model().rowCount() > 0 && controller().item(); },
                               10000);
    }
    [[nodiscard]] bool select(domain::MediaId id)
    {
        const int row = controller().model().rowOf(id);
        if (row < 0)
            return false;
        grid()->scrollTo(controller().model().index(row, 0));
        QTest::mouseClick(grid()->viewport(),
                          Qt::LeftButton,
                          {},
                          grid()->visualRect(controller().model().index(row, 0)).center());
        return QTest::qWaitFor([this, id] { return controller().item() && controller().item()->id == id; },
                               5000);
    }
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = f->folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }

private slots:
    void init()
    {
        f = std::make_unique<test::SampleFixture>();
        QVERIFY(f->open());
        media = std::make_unique<services::MediaService>(f->workspace.storage());
    }

    void cleanup()
    {
        page.reset();
        media.reset();
        f.reset();
    }

    void model_ofThousands_keepsTheRules()
    {
        ui::MediaModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy wanted(&model, &ui::MediaModel::rowsWanted);
        QList<domain::MediaId> ids;
        for (qint64 i = 10000; i > 0; --i)
            ids << domain::MediaId(i);
        model.setIds(ids);
        QCOMPARE(model.rowCount(), 10000);
        QVERIFY(!model.data(model.index(5000, 0), Qt::DisplayRole).isValid());
        QCOMPARE(wanted.last().first().value<QList<domain::MediaId>>().size(), 100); // a page of them
        domain::MediaItem item;
        item.id = item.file.id = domain::MediaId(5000);
        item.file.fileName = u"a.png"_s;
        item.file.mimeType = u"image/png"_s;
        model.answered({item.id}, {item});
        QCOMPARE(model.data(model.index(5000, 0), Qt::DisplayRole).toString(), u"a.png"_s);
        QVERIFY(model.data(model.index(5000, 0), Qt::AccessibleTextRole).toString().contains(u"missing"_s));
        ids.removeAt(3);
        ids.prepend(domain::MediaId(20000));
        model.setIds(ids);
        QCOMPARE(model.idAt(0), domain::MediaId(20000));
        QCOMPARE(ui::MediaModel::durationText(std::chrono::milliseconds(72400)), u"1:12"_s);
    }

    void cards_fitTheWidth()
    {
        for (const int width : {360, 480, 728, 1200, 2000}) {
            const QSize cell = ui::mediaCellSize(width);
            QVERIFY(cell.width() >= 148);
            QVERIFY(width / cell.width() >= 1);
            const ui::MediaCardLayout layout = ui::layoutMediaCard(QRect(QPoint(), cell));
            QVERIFY(QRect(QPoint(), cell).contains(layout.card));
            QVERIFY(layout.card.contains(layout.picture) && layout.card.contains(layout.state));
            QVERIFY(!layout.picture.intersects(layout.name) && !layout.name.intersects(layout.state));
        }
        QCOMPARE(728 / ui::mediaCellSize(728).width(), 4);
    }

    void lines_keepTheNameInSight()
    {
        for (const int width : {240, 360, 520, 728, 1200, 2000}) {
            const QRect line(QPoint(), ui::mediaLineSize(width));
            const ui::MediaLineLayout layout = ui::layoutMediaLine(line);
            QVERIFY(line.contains(layout.picture));
            QVERIFY(layout.name.right() <= layout.state.left() || layout.name.width() == 0);
            QVERIFY(layout.facts.isEmpty() || layout.state.right() < layout.facts.left());
            QVERIFY(layout.uses.isEmpty() || layout.facts.right() < layout.uses.left());
            QVERIFY(width < 520 || layout.name.width() >= 100);
        }
        QVERIFY(ui::layoutMediaLine({0, 0, 728, 44}).uses.isValid());
    }

    void look_lines_showsTheSameFiles_andIsKept()
    {
        settings::SettingsStore state(f->folder.filePath(u"window.ini"_s));
        f->context.setWindowState(&state);
        QVERIFY(openPage());
        const domain::MediaId shown = controller().item()->id;
        grid()->setFocus();
        QTest::keyClick(grid(), Qt::Key_V);
        QVERIFY(grid()->isListed());
        const QRect first = grid()->visualRect(controller().model().index(0, 0));
        const QRect second = grid()->visualRect(controller().model().index(1, 0));
        QCOMPARE(second.left(), first.left());
        QCOMPARE(second.top(), first.bottom() + 1);
        QVERIFY(first.width() > grid()->viewport()->width() - 4);
        QVERIFY(select(controller().model().idAt(2)));
        QVERIFY(select(shown));
        page.reset();
        QVERIFY(openPage());
        QVERIFY(grid()->isListed());
        child<QToolButton>(u"cards"_s)->click();
        QVERIFY(!grid()->isListed());
        const QStringList nameless = test::namelessWidgets(page.get());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
        page.reset();
        f->context.setWindowState(nullptr);
    }

    void texts_areKeptBesideTheFiles()
    {
        services::WritingService writing(f->workspace.storage());
        domain::HashtagSet set;
        set.brand = f->brands.constFirst().id;
        set.name = u"Harbour"_s;
        set.tags = {u"#port"_s, u"#dawn"_s};
        QVERIFY(answered(writing.saveHashtagSet(set)));
        QVERIFY(openPage());
        auto *const side = child<ui::SideList>(u"mediaFolders"_s);
        const auto countOf = [side](const QString &id) {
            for (const ui::SideEntry &entry : side->entries()) {
                if (entry.id == id)
                    return entry.count;
            }
            return QString();
        };
        QTRY_COMPARE(countOf(u"hashtags"_s), u"1"_s);
        emit side->chosen(u"texts"_s);
        auto *const texts = child<ui::WritingPane>(u"libraryTexts"_s);
        QVERIFY(texts->isVisible() && !grid()->isVisible());
        child<QPushButton>(u"writingNew"_s)->click();
        auto *const name = child<QLineEdit>(u"writingName"_s);
        QTest::keyClicks(name, u"Good morning"_s);
        auto *const words = child<QPlainTextEdit>(u"writingText"_s);
        words->setFocus();
        QTest::keyClicks(words, u"Hello from {brand}"_s);
        child<QPushButton>(u"writingSave"_s)->click();
        QTRY_COMPARE(f->events.size(), 1);
        const auto stored = answered(writing.snippets({}));
        QVERIFY(stored && stored->size() == 1);
        QCOMPARE(stored->constFirst().text, u"Hello from {brand}"_s);
        QCOMPARE(stored->constFirst().brand, f->brands.constFirst().id);
        QTRY_COMPARE(countOf(u"texts"_s), u"1"_s);
        child<QPushButton>(u"writingPost"_s)->click();
        QTRY_COMPARE(f->intents.size(), 1);
        const auto wish = std::get<ui::NewPost>(f->intents.constFirst());
        QCOMPARE(wish.text, u"Hello from "_s + f->brands.constFirst().name);
        const QStringList nameless = test::namelessWidgets(page.get());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
        emit side->chosen(u"all"_s);
        QVERIFY(grid()->isVisible() && !texts->isVisible());
        page->setCompact(true);
        emit side->chosen(u"hashtags"_s);
        QVERIFY(side->isVisible()); // the way back
        QTRY_COMPARE(child<QListWidget>(u"writingList"_s)->count(), 1);
    }

    void purge_isAsked_freesWhatNothingUses()
    {
        const auto added = answered(media->add(
            f->brands.constFirst().id, {}, {u"lone.png"_s, {}, pngOf({64, 48}, QColor(0, 128, 0))}));
        QVERIFY(added);
        QVERIFY(answered(media->remove({added->item.id})));
        QVERIFY(openPage());
        f->prompts.answerConfirm(false);
        QVERIFY(f->commands.run(u"library.purge"_s));
        QTRY_COMPARE(f->prompts.confirmations().size(), 1);
        QVERIFY(f->prompts.confirmations().constFirst().destructive);
        QVERIFY(answered(media->content(added->item.id)));
        f->prompts.answerConfirm(true);
        QVERIFY(f->commands.run(u"library.purge"_s));
        QTRY_COMPARE(f->toasts.size(), 1);
        QVERIFY2(f->toasts.constFirst().contains(u"1 file"_s), qPrintable(f->toasts.constFirst()));
        QVERIFY(!answered(media->content(added->item.id)));
        QVERIFY(f->commands.run(u"library.purge"_s));
        QTRY_COMPARE(f->toasts.size(), 2);
        QCOMPARE(f->prompts.confirmations().size(), 2); // nothing to ask
    }

    void sample_isShown_withItsPictures()
    {
        QVERIFY(openPage());
        QCOMPARE(controller().model().rowCount(), listed().size());
        QVERIFY(controller().counts().all >= 11);
        QVERIFY2(page->subtitle().contains(u"81%"_s), qPrintable(page->subtitle())); // 9 of 11
        const domain::MediaItem first = stored(controller().model().idAt(0));
        QTRY_VERIFY(!controller().thumbnails().picture(first, {320, 320}).isNull());
        QVERIFY(child<ui::SideList>(u"mediaFolders"_s)->entries().size() >= 8);
    }

    void folder_chosen_listsItsFiles()
    {
        QVERIFY(openPage());
        const domain::MediaFolder folder = controller().counts().folders.first();
        controller().setFolder(folder.id);
        QTRY_COMPARE(controller().model().rowCount(), folder.count);
        QCOMPARE(child<ui::SideList>(u"mediaFolders"_s)->current(), folder.id.text());
    }

    void search_typed_findsByNameTagAndPost_andSaysWhenNothingIs()
    {
        QVERIFY(openPage());
        page->focusSearch();
        QLineEdit *const search = child<QLineEdit>(u"mediaSearch"_s);
        QTest::keyClicks(search, u"gilets"_s);
        QTRY_COMPARE(controller().query().words, u"gilets"_s);
        QTRY_VERIFY(controller().model().rowOf(idOf(u"gilet-150n"_s)) >= 0);
        search->clear();
        QTest::keyClicks(search, u"zzzz"_s);
        QTRY_COMPARE(controller().model().rowCount(), 0);
        QTRY_VERIFY(!grid()->isVisible());
        controller().clearFilters();
        QTRY_VERIFY(grid()->isVisible());
        QCOMPARE(search->text(), QString());
    }

    void keyA_writesTheAlternativeText_andUndoTakesItBack()
    {
        QVERIFY(openPage());
        const domain::MediaId id = idOf(u"sac-30l"_s);
        QVERIFY(select(id));
        QCOMPARE(stored(id).file.altText, QString());
        QTest::keyClick(grid(), Qt::Key_A);
        auto *const alt = child<QPlainTextEdit>(u"mediaAlt"_s);
        QTRY_VERIFY(alt->hasFocus());
        QTest::keyClicks(alt, u"Un sac vert"_s);
        grid()->setFocus();
        QTRY_COMPARE(stored(id).file.altText, u"Un sac vert"_s);
        QTRY_COMPARE(f->events.size(), 1);
        f->context.undo(f->events.first());
    }

    void keyF2_renames()
    {
        QVERIFY(openPage());
        const domain::MediaId id = idOf(u"sac-30l"_s);
        QVERIFY(select(id));
        f->prompts.answerText(u"../quai.txt"_s);
        QTest::keyClick(grid(), Qt::Key_F2);
        QTRY_COMPARE(stored(id).file.fileName, u"quai.png"_s);
    }

    void keySpace_previews()
    {
        QVERIFY(openPage());
        QVERIFY(select(idOf(u"port-aube"_s)));
        QTest::keyClick(grid(), Qt::Key_Space);
        QTRY_VERIFY(child<QDialog>(u"mediaPreview"_s));
        auto *const dialog = child<QDialog>(u"mediaPreview"_s);
        QTRY_VERIFY(dialog->isVisible());
        QTest::keyClick(dialog, Qt::Key_Space);
        QTRY_VERIFY(!child<QDialog>(u"mediaPreview"_s));
    }

    void keyCtrlReturn_makesAPostOfIt()
    {
        QVERIFY(openPage());
        const domain::MediaId id = idOf(u"port-aube"_s);
        QVERIFY(select(id));
        QTest::keyClick(grid(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(f->intents.size(), 1);
        const auto *const open = std::get_if<ui::OpenPost>(&f->intents.first());
        QVERIFY(open);
        const auto post = answered(f->workspace.posts().read(open->post));
        QVERIFY(post);
        QCOMPARE(post->state, domain::PostState::Draft);
        QCOMPARE(post->media.size(), 1);
        QCOMPARE(post->media.first().id, id);
        QCOMPARE(post->brand, stored(id).file.brand);
    }

    void arrows_moveThroughTheCards()
    {
        QVERIFY(openPage());
        QVERIFY(select(controller().model().idAt(0)));
        QTest::keyClick(grid(), Qt::Key_Right);
        QTRY_COMPARE(controller().current(), controller().model().idAt(1));
        QTest::keyClick(grid(), Qt::Key_Down);
        QTRY_COMPARE(controller().current(), controller().model().idAt(5));
        QTest::keyClick(grid(), Qt::Key_Up, Qt::ShiftModifier);
        QTRY_VERIFY(controller().chosen().size() > 1);
    }

    void delete_unusedFile_goes_andUndoBringsItBack()
    {
        QVERIFY(openPage());
        domain::MediaQuery unused;
        unused.group = domain::MediaQuery::Group::NeverUsed;
        const domain::MediaId id = listed(unused).value(0);
        QVERIFY(id.isValid());
        QVERIFY(select(id));
        QTest::keyClick(grid(), Qt::Key_Delete);
        QTRY_COMPARE(controller().model().rowOf(id), -1);
        QTRY_COMPARE(f->events.size(), 1);
        QVERIFY(!listed().contains(id));
    }

    void delete_neededFile_isRefused_withThePost()
    {
        services::PostDraft draft;
        draft.brand = f->brands.first().id;
        draft.title = u"Demain au port"_s;
        draft.keptMedia = {idOf(u"port-aube"_s)};
        const auto accounts = answered(f->workspace.accounts().list({draft.brand}));
        draft.accounts = {accounts->first().id};
        draft.plannedFor = fromUtc(f->clock.now().addDays(1), u"Europe/Paris"_s);
        QVERIFY(answered(f->workspace.posts().add(draft)));
        QVERIFY(openPage());
        QVERIFY(select(draft.keptMedia.first()));
        QTest::keyClick(grid(), Qt::Key_Delete);
        QTRY_COMPARE(f->toasts.size(), 1);
        QVERIFY2(f->toasts.first().contains(u"still to leave"_s), qPrintable(f->toasts.first()));
        QVERIFY(listed().contains(draft.keptMedia.first()));
    }

    void drop_filesAndFolders_addsWhatCanBe_andSaysWhatCannot()
    {
        f->brands = {f->brands.first()};
        QVERIFY(openPage());
        const qsizetype before = listed().size();
        const QString good = write(u"in/neuf.png"_s, pngOf({40, 30}, Qt::red));
        QVERIFY(!write(u"in/deep/autre.jpg"_s, pngOf({40, 30}, Qt::green)).isEmpty());
        QVERIFY(!write(u"in/vide.png"_s, {}).isEmpty());
        QVERIFY(!write(u"in/note.txt"_s, "text").isEmpty());
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QFileInfo(good).path())});
        QDragEnterEvent enter(QPoint(600, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(page.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(600, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(page.get(), &drop);
        QTRY_COMPARE(listed().size(), before + 2);
        QTRY_VERIFY(!controller().intake().isBusy());
        QVERIFY(idOf(u"neuf"_s).isValid());
        QCOMPARE(stored(idOf(u"autre"_s)).file.fileName, u"autre.png"_s); // by its content
        QCOMPARE(f->toasts.size(), 3); // two that cannot be, and how many were added
        QVERIFY(f->toasts.last().contains(u"2"_s));
        QVERIFY(f->toasts.filter(u"is empty"_s).size() == 1);
    }

    void paste_picture_isAdded()
    {
        f->brands = {f->brands.first()};
        QVERIFY(openPage());
        const qsizetype before = listed().size();
        QImage image(20, 10, QImage::Format_RGB32);
        image.fill(Qt::blue);
        QGuiApplication::clipboard()->setImage(image);
        grid()->setFocus();
        QTest::keyClick(grid(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(listed().size(), before + 1);
        QCOMPARE(stored(listed().first()).pixels, QSize(20, 10));
    }

    void crop_ofANetwork_isStored()
    {
        QVERIFY(openPage());
        const domain::MediaId id = idOf(u"port-aube"_s);
        QVERIFY(select(id));
        QVERIFY(f->commands.run(u"library.crop"_s));
        QTRY_VERIFY(child<ui::CropDialog>(u"cropDialog"_s));
        auto *const dialog = child<ui::CropDialog>(u"cropDialog"_s);
        auto *const view = dialog->findChild<ui::CropView *>(u"cropView"_s);
        QTRY_VERIFY(!view->picture().isNull());
        const QStringList nameless = test::namelessWidgets(dialog);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"ratio-1:1"_s), Qt::LeftButton);
        QCOMPARE(dialog->edits().crops.size(), 1);
        const QRectF before = view->area();
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Left);
        QVERIFY(view->area().x() < before.x());
        QTest::mouseDClick(view, Qt::LeftButton, {}, view->rect().center());
        QVERIFY(dialog->edits().focus);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"cropSave"_s), Qt::LeftButton);
        QTRY_COMPARE(stored(id).edits.crops.size(), 1);
        const domain::MediaCrop crop = stored(id).edits.crops.first();
        QCOMPARE(crop.ratio, u"1:1"_s);
        QVERIFY(qAbs(crop.area.width() * 480 - crop.area.height() * 320) < 1);
        QVERIFY(stored(id).edits.focus);
    }

    void turn_inTheDialog_turnsCropsToo()
    {
        const domain::MediaId id = idOf(u"port-aube"_s);
        auto *const dialog = new ui::CropDialog(*media, stored(id), {{u"instagram"_s, u"Instagram"_s}});
        dialog->show();
        auto *const view = dialog->findChild<ui::CropView *>(u"cropView"_s);
        QTRY_VERIFY(!view->picture().isNull());
        dialog->setNetwork(u"instagram"_s);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"ratio-4:5"_s), Qt::LeftButton);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"cropTurnRight"_s), Qt::LeftButton);
        QCOMPARE(view->picture().size(), QSize(320, 480));
        QCOMPARE(dialog->edits().turns, 1);
        QCOMPARE(dialog->edits().crops.first().network, u"instagram"_s);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"cropSave"_s), Qt::LeftButton);
        QTRY_COMPARE(stored(id).edits.turns, 1);
        QCOMPARE(stored(id).shownPixels(), QSize(320, 480));
    }

    void refusals_areWholeSentences_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *title,
                            const char *name,
                            const QByteArray &bytes,
                            ErrorCode code,
                            const char *says) {
            QTest::newRow(title) << QString::fromLatin1(name) << bytes << int(code)
                                 << QString::fromLatin1(says);
        };
        row("empty", "a.png", {}, ErrorCode::InvalidArgument, "is empty");
        row("too large", "a.png", QByteArray(32 * 1024 * 1024 + 1, 'x'), ErrorCode::TooLarge, "larger than");
        row("unknown", "a.png", "text", ErrorCode::Unsupported, "neither picture");
        row("svg", "a.png", "<svg/>", ErrorCode::Unsupported, "SVG");
        row("heic",
            "a.jpg",
            QByteArray::fromHex("00000010667479706865696300000000"),
            ErrorCode::Unsupported,
            "HEIC");
        row("cut off", "a.png", pngOf({64, 64}, Qt::red).chopped(20), ErrorCode::Damaged, "cut off");
        row("a folder", "", {}, ErrorCode::Unsupported, "folder");
        row("nothing", "missing.png", {}, ErrorCode::NotFound, "cannot be read");
    }

    void refusals_areWholeSentences()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        QFETCH(QString, says);
        const QString path = f->folder.filePath(name);
        if (!name.isEmpty() && name != "missing.png"_L1)
            QVERIFY(!write(name, bytes).isEmpty());
        const auto read = ui::filereading::readFile(path);
        QVERIFY(!read);
        QCOMPARE(int(read.error().code), code);
        const QString text = ui::filereading::refusalText(read.error());
        QVERIFY2(text.contains(says), qPrintable(text));
        QVERIFY(text.contains(u"stays as it is"_s));
        QVERIFY(text.count(u". "_s) >= 2); // what is wrong, what is kept, what to do
    }

    void bomb_isRefusedByItsHead()
    {
        QByteArray bytes = pngOf({8, 8}, Qt::red);
        bytes.replace(16, 8, QByteArray::fromHex("0000ea600000ea60"));
        QVERIFY(!write(u"bomb.png"_s, bytes).isEmpty());
        const auto read = ui::filereading::readFile(f->folder.filePath(u"bomb.png"_s));
        QCOMPARE(read.error().code, ErrorCode::TooLarge);
        QVERIFY(ui::filereading::refusalText(read.error()).contains(u"pixels"_s));
    }

    void language_changes_andEverythingHasAName()
    {
        QVERIFY(openPage());
        QEvent change(QEvent::LanguageChange);
        QApplication::sendEvent(page.get(), &change);
        QVERIFY(!page->title().isEmpty());
        const QStringList nameless = test::namelessWidgets(page.get());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

    void narrow_foldersAreInAMenu()
    {
        QVERIFY(openPage({968, 648}));
        page->setCompact(true);
        QVERIFY(!child<ui::SideList>(u"mediaFolders"_s)->isVisible());
        QTest::mouseClick(child<QWidget>(u"folderButton"_s), Qt::LeftButton);
        QTRY_VERIFY(child<QMenu>(u"folderMenu"_s));
        QVERIFY(child<QMenu>(u"folderMenu"_s)->actions().size() > 6);
        child<QMenu>(u"folderMenu"_s)->close();
    }

    void picture_ofThePage_whenAskedFor()
    {
        const QString folder = qEnvironmentVariable("RUCHE_SHOTS");
        if (folder.isEmpty())
            QSKIP("RUCHE_SHOTS names no folder");
        for (const bool dark : {false, true}) {
            f->theme.setChoice(dark ? ui::ThemeChoice::Dark : ui::ThemeChoice::Light);
            for (const QSize size : {QSize(1232, 848), QSize(968, 648)}) {
                QVERIFY(openPage(size));
                page->setCompact(size.width() < 1000);
                QVERIFY(select(idOf(u"port-aube"_s)));
                QTRY_VERIFY(!page->isLoading());
                QTest::qWait(200);
                page->grab().save(u"%1/library-%2-%3.png"_s.arg(folder)
                                      .arg(size.width())
                                      .arg(dark ? u"dark"_s : u"light"_s));
                if (size.width() > 1000) {
                    QVERIFY(f->commands.run(u"library.crop"_s));
                    QTRY_VERIFY(child<ui::CropDialog>(u"cropDialog"_s));
                    auto *const dialog = child<ui::CropDialog>(u"cropDialog"_s);
                    QTRY_VERIFY(!dialog->findChild<ui::CropView *>(u"cropView"_s)->picture().isNull());
                    QTest::mouseClick(dialog->findChild<QPushButton *>(u"ratio-4:5"_s), Qt::LeftButton);
                    dialog->grab().save(u"%1/crop-%2.png"_s.arg(folder, dark ? u"dark"_s : u"light"_s));
                    dialog->reject();
                }
                page.reset();
            }
        }
        f->theme.setChoice(ui::ThemeChoice::Light);
    }
};

QTEST_MAIN(tst_LibraryPage)
#include "tst_librarypage.moc"
