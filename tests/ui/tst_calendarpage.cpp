// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/historyservice.h"
#include "core/services/postservice.h"
#include "core/settings/settings.h"
#include "core/settings/settingsstore.h"
#include "tests/support/answered.h"
#include "tests/ui/accessibility.h"
#include "tests/ui/samplefixture.h"
#include "ui/calendar/agendaview.h"
#include "ui/calendar/boardview.h"
#include "ui/calendar/calendarcontroller.h"
#include "ui/calendar/calendarpage.h"
#include "ui/calendar/monthview.h"
#include "ui/calendar/planoverlay.h"
#include "ui/calendar/postdetails.h"
#include "ui/calendar/postlistmodel.h"
#include "ui/calendar/tipbar.h"
#include "ui/calendar/weekview.h"
#include "ui/common/bulkbar.h"
#include "ui/common/chip.h"
#include "ui/common/searchfield.h"
#include "ui/common/segmentedcontrol.h"

#include <QAbstractItemModelTester>
#include <QDragMoveEvent>
#include <QLocale>
#include <QMimeData>
#include <QPaintEvent>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::ui;
using ruche::test::answered;

namespace {

/// What a widget paints while this lives.
class PaintedRegion final : public QObject
{
public:
    explicit PaintedRegion(QWidget *watched) { watched->installEventFilter(this); }
    [[nodiscard]] const QRegion &region() const { return m_region; }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            m_region += static_cast<QPaintEvent *>(event)->region();
        return QObject::eventFilter(object, event);
    }

private:
    QRegion m_region;
};

} // namespace

/// The page of the calendar with the sample: keys and pointer go to the views, then what is stored is looked
/// at.
class tst_CalendarPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void keyV_goesThroughTheViews_andIsKept();
    void everyView_hasNames();
    void ctrlClick_severalPosts_moveTogether();
    void shiftRight_publishedAmongThem_movesNone();
    void bulkBar_trash_asksAndStoresOneStep();
    void band_aroundADay_choosesItsPosts();
    void ctrlA_choosesTheMonth_escOne();
    void space_showsTheWholePost();
    void week_drop_storesDayAndTime();
    void week_dropOnThePast_saysWhy();
    void week_drag_paintsOnlyWhatChanges();
    void week_posts_standAtTheirTime();
    void week_manyAtOneTime_areCounted();
    void agenda_down_goesToTheNextPost();
    void agenda_dropWithCtrl_storesACopy();
    void board_drop_changesTheState();
    void board_dropOnReview_asksForIt_onApproved_approves();
    void board_published_unfoldsByAClick();
    void commandD_severalPosts_goToOneDay();
    void ctrlF_words_areFound();
    void keyDates_areNamed_untilTheyAreHidden();
    void twoPostsAtOnce_areSaid();
    void now_ofSeveralBrands_isOfTheZoneTheyShare();

private:
    struct Drop
    {
        bool accepted = false;
        QString tip;
    };

    /// Opens a fresh page with its posts loaded.
    void open(QSize size = {1232, 848});
    /// A post that waits for its time, with an account.
    [[nodiscard]] domain::Post addScheduled(const QString &title, QDate day, QTime time);
    [[nodiscard]] domain::Post stored(domain::PostId post)
    {
        return answered(m_fixture->workspace.posts().read(post)).value_or(domain::Post());
    }
    [[nodiscard]] QDateTime wall(domain::PostId post)
    {
        const auto planned = stored(post).plannedFor;
        return planned ? planned->wall : QDateTime();
    }
    [[nodiscard]] QPoint centerOf(PostView *view, domain::PostId post) const
    {
        return view->visualRect(static_cast<PostListModel *>(view->model())->indexOf(post)).center();
    }
    /// What the pointer does with a held post, without a nested loop.
    Drop drop(PostView *view, domain::PostId post, QPoint at, Qt::KeyboardModifiers keys = {});
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    std::unique_ptr<test::SampleFixture> m_fixture;
    std::unique_ptr<settings::SettingsStore> m_state;
    std::unique_ptr<CalendarPage> m_page;
    CalendarController *m_controller = nullptr;
    MonthView *m_month = nullptr;
    WeekView *m_week = nullptr;
    AgendaView *m_agenda = nullptr;
    BoardView *m_board = nullptr;
};

void tst_CalendarPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); // weeks begin on Monday
}

void tst_CalendarPage::init()
{
    m_fixture = std::make_unique<test::SampleFixture>();
    QVERIFY(m_fixture->open());
    m_state = std::make_unique<settings::SettingsStore>(m_fixture->folder.filePath(u"state.ini"_s));
    m_fixture->context.setWindowState(m_state.get());
    open();
}

void tst_CalendarPage::cleanup()
{
    m_page.reset();
    m_state.reset();
    m_fixture.reset();
}

void tst_CalendarPage::open(QSize size)
{
    m_page.reset();
    m_page = std::make_unique<CalendarPage>(m_fixture->context);
    m_fixture->show(*m_page, pages::calendar, size);
    m_controller = m_page->findChild<CalendarController *>();
    m_month = m_page->findChild<MonthView *>(u"month"_s);
    m_week = m_page->findChild<WeekView *>(u"week"_s);
    m_agenda = m_page->findChild<AgendaView *>(u"agenda"_s);
    m_board = m_page->findChild<BoardView *>(u"board"_s);
    QVERIFY(m_controller && m_month && m_week && m_agenda && m_board);
    QTRY_VERIFY(!m_controller->isLoading() && !m_controller->posts().isEmpty());
}

domain::Post tst_CalendarPage::addScheduled(const QString &title, QDate day, QTime time)
{
    const domain::Brand &brand = m_fixture->brands.constFirst();
    domain::AccountId account;
    const auto anyPosts = answered(m_fixture->workspace.posts().list({}));
    for (const domain::Post &post : anyPosts.value_or(QList<domain::Post>())) {
        if (post.brand == brand.id && !post.variants.isEmpty())
            account = post.variants.constFirst().account;
    }
    services::PostDraft draft;
    draft.brand = brand.id;
    draft.accounts = {account};
    draft.title = title;
    draft.text = title;
    draft.plannedFor = ZonedTime{QDateTime(day, time, Qt::UTC), brand.zone};
    const auto post = answered(m_fixture->workspace.posts().add(draft));
    if (!post || !QTest::qWaitFor([&] { return m_controller->find(post->id) != nullptr; }))
        return {};
    return *post;
}

tst_CalendarPage::Drop
tst_CalendarPage::drop(PostView *view, domain::PostId post, QPoint at, Qt::KeyboardModifiers keys)
{
    auto *const model = static_cast<PostListModel *>(view->model());
    const std::unique_ptr<QMimeData> data(model->mimeData({model->indexOf(post)}));
    QDragEnterEvent enter(at, Qt::MoveAction | Qt::CopyAction, data.get(), Qt::LeftButton, keys);
    QApplication::sendEvent(view->viewport(), &enter);
    QDragMoveEvent move(at, Qt::MoveAction | Qt::CopyAction, data.get(), Qt::LeftButton, keys);
    QApplication::sendEvent(view->viewport(), &move);
    Drop result{move.isAccepted(), m_page->findChild<TipBar *>()->text()};
    if (result.accepted) {
        QDropEvent dropped(at, Qt::MoveAction | Qt::CopyAction, data.get(), Qt::LeftButton, keys);
        QApplication::sendEvent(view->viewport(), &dropped);
    } else {
        QDragLeaveEvent leave;
        QApplication::sendEvent(view->viewport(), &leave);
    }
    return result;
}

void tst_CalendarPage::keyV_goesThroughTheViews_andIsKept()
{
    auto *const segments = m_page->findChild<SegmentedControl *>(u"calendarView"_s);
    QCOMPARE(segments->current(), u"month"_s);
    press(Qt::Key_V);
    QVERIFY(m_week->isVisible());
    QCOMPARE(segments->current(), u"week"_s);
    QVERIFY(m_page->subtitle().contains(u"25"_s));
    press(Qt::Key_V);
    QVERIFY(m_agenda->isVisible());
    press(Qt::Key_V);
    QVERIFY(m_board->isVisible());
    press(Qt::Key_V);
    QCOMPARE(segments->current(), u"timeline"_s);
    press(Qt::Key_V);
    QVERIFY(m_month->isVisible());
    press(Qt::Key_V, Qt::ShiftModifier);
    press(Qt::Key_V, Qt::ShiftModifier);
    QVERIFY(m_board->isVisible());
    open(); // as after a restart
    QTRY_VERIFY(m_board->isVisible());
    QCOMPARE(m_page->findChild<SegmentedControl *>(u"calendarView"_s)->current(), u"board"_s);
}

void tst_CalendarPage::everyView_hasNames()
{
    for (int i = 0; i < 5; ++i) {
        const QStringList nameless = test::namelessWidgets(m_page.get());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
        press(Qt::Key_V);
    }
    const QModelIndex index = m_month->model()->index(0, 0);
    const QString said = index.data(Qt::AccessibleTextRole).toString();
    const domain::CalendarPost &post = m_controller->posts().constFirst();
    QVERIFY(said.contains(m_controller->brandOf(post)->name));
    QVERIFY(said.contains(u"2026"_s));
}

void tst_CalendarPage::ctrlClick_severalPosts_moveTogether()
{
    const QDate day(2026, 6, 27);
    const domain::Post first = addScheduled(u"First"_s, day, QTime(3, 0));
    const domain::Post second = addScheduled(u"Second"_s, day.addDays(1), QTime(4, 0));
    QVERIFY(first.id.isValid() && second.id.isValid());
    QTest::mouseClick(m_month->viewport(), Qt::LeftButton, {}, centerOf(m_month, first.id));
    QTest::mouseClick(m_month->viewport(), Qt::LeftButton, Qt::ControlModifier, centerOf(m_month, second.id));
    QCOMPARE(m_month->selectedPosts().size(), 2);
    QVERIFY(m_page->findChild<BulkBar *>(u"bulkBar"_s)->isVisible());
    press(Qt::Key_Left, Qt::ShiftModifier);
    QTRY_COMPARE(m_fixture->events.size(), 1);
    QCOMPARE(wall(first.id), QDateTime(day.addDays(-1), QTime(3, 0), Qt::UTC));
    QCOMPARE(wall(second.id), QDateTime(day, QTime(4, 0), Qt::UTC));
    QTRY_COMPARE(m_month->selectedPosts().size(), 2); // chosen also after they were loaded anew
    press(Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(m_fixture->events.size(), 2);
    QCOMPARE(wall(second.id).time(), QTime(4, 15));
    QVERIFY(answered(m_fixture->workspace.history().undo(m_fixture->events.at(1))));
    QVERIFY(answered(m_fixture->workspace.history().undo(m_fixture->events.at(0))));
    QCOMPARE(wall(first.id).date(), day);
    QCOMPARE(wall(second.id), QDateTime(day.addDays(1), QTime(4, 0), Qt::UTC));
}

void tst_CalendarPage::shiftRight_publishedAmongThem_movesNone()
{
    const domain::Post mine = addScheduled(u"Mine"_s, QDate(2026, 6, 27), QTime(3, 0));
    domain::PostId out;
    for (const domain::CalendarPost &post : m_controller->posts()) {
        const bool inSight
            = !m_month->visualRect(static_cast<PostListModel *>(m_month->model())->indexOf(post.id))
                   .isEmpty();
        if (post.state == domain::PostState::Published && inSight)
            out = post.id;
    }
    QVERIFY(out.isValid());
    QTest::mouseClick(m_month->viewport(), Qt::LeftButton, {}, centerOf(m_month, out));
    QTest::mouseClick(m_month->viewport(), Qt::LeftButton, Qt::ControlModifier, centerOf(m_month, mine.id));
    QCOMPARE(m_month->selectedPosts().size(), 2);
    m_fixture->toasts.clear();
    press(Qt::Key_Right, Qt::ShiftModifier);
    QTRY_COMPARE(m_fixture->toasts.size(), 1);
    QVERIFY(m_fixture->events.isEmpty());
    QCOMPARE(wall(mine.id).date(), QDate(2026, 6, 27));
    // Neither does a drop: the pointer is refused, and the tip says why.
    const Drop refused = drop(m_month, out, centerOf(m_month, mine.id));
    QVERIFY(!refused.accepted);
    QVERIFY(!refused.tip.isEmpty());
}

void tst_CalendarPage::bulkBar_trash_asksAndStoresOneStep()
{
    const domain::Post first = addScheduled(u"First"_s, QDate(2026, 6, 27), QTime(3, 0));
    const domain::Post second = addScheduled(u"Second"_s, QDate(2026, 6, 28), QTime(4, 0));
    QTest::mouseClick(m_month->viewport(), Qt::LeftButton, {}, centerOf(m_month, first.id));
    QTest::mouseClick(m_month->viewport(), Qt::LeftButton, Qt::ControlModifier, centerOf(m_month, second.id));
    m_fixture->prompts.answerConfirm(true);
    press(Qt::Key_Delete);
    QTRY_COMPARE(m_fixture->events.size(), 1);
    QVERIFY(m_fixture->prompts.confirmations().constFirst().title.contains(u"2"_s));
    QVERIFY(stored(first.id).deletedAt && stored(second.id).deletedAt);
    QVERIFY(answered(m_fixture->workspace.history().undo(m_fixture->events.constFirst())));
    QVERIFY(!stored(first.id).deletedAt && !stored(second.id).deletedAt);
}

void tst_CalendarPage::band_aroundADay_choosesItsPosts()
{
    const domain::Post early = addScheduled(u"Early"_s, QDate(2026, 6, 28), QTime(3, 0));
    const domain::Post late = addScheduled(u"Late"_s, QDate(2026, 6, 28), QTime(4, 0));
    const MonthLayout layout = m_month->monthLayout();
    const MonthLayout::Cell cell = layout.cells.at(layout.cellOf(QDate(2026, 6, 28)));
    QVERIFY(cell.chips.size() >= 2);
    const QPoint from = cell.rect.bottomRight() - QPoint(2, 2);
    QTest::mousePress(m_month->viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(m_month->viewport(), from - QPoint(20, 20));
    QMouseEvent move(QEvent::MouseMove,
                     cell.rect.topLeft() + QPoint(4, 4),
                     m_month->viewport()->mapToGlobal(cell.rect.topLeft() + QPoint(4, 4)),
                     Qt::NoButton,
                     Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(m_month->viewport(), &move);
    QTest::mouseRelease(m_month->viewport(), Qt::LeftButton, {}, cell.rect.topLeft() + QPoint(4, 4));
    QVERIFY(m_month->selectedPosts().contains(early.id));
    QVERIFY(m_month->selectedPosts().contains(late.id));
    QCOMPARE(m_month->selectedCount(), cell.chips.size());
    for (const domain::PostId id : m_month->selectedPosts())
        QCOMPARE(m_controller->find(id)->day, QDate(2026, 6, 28));
}

void tst_CalendarPage::ctrlA_choosesTheMonth_escOne()
{
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_month->selectedCount(), m_controller->postsInPeriod());
    press(Qt::Key_Escape);
    QVERIFY(m_month->selectedCount() <= 1);
    QVERIFY(!m_page->findChild<BulkBar *>(u"bulkBar"_s)->isVisible());
}

void tst_CalendarPage::space_showsTheWholePost()
{
    const domain::Post post = addScheduled(u"Whole"_s, QDate(2026, 6, 28), QTime(3, 0));
    m_month->selectPost(post.id);
    press(Qt::Key_Space);
    auto *const preview = m_page->findChild<PostPreview *>(u"postPreview"_s);
    QCOMPARE(preview->post(), post.id);
    QVERIFY(m_page->rect().contains(preview->geometry()));
    press(Qt::Key_Space);
    QVERIFY(!preview->isVisible());
}

void tst_CalendarPage::week_drop_storesDayAndTime()
{
    const domain::Post post = addScheduled(u"Mover"_s, QDate(2026, 6, 19), QTime(10, 0));
    press(Qt::Key_V);
    const Drop done = drop(m_week, post.id, m_week->pointOf(QDate(2026, 6, 20), QTime(11, 22)));
    QVERIFY2(done.accepted, qPrintable(done.tip));
    QTRY_COMPARE(m_fixture->events.size(), 1);
    QCOMPARE(wall(post.id), QDateTime(QDate(2026, 6, 20), QTime(11, 15), Qt::UTC)); // in steps of 15 minutes
    QTRY_COMPARE(m_controller->find(post.id)->time, QTime(11, 15));
    m_week->selectPost(post.id);
    press(Qt::Key_Right, Qt::ShiftModifier);
    QTRY_COMPARE(m_fixture->events.size(), 2);
    QCOMPARE(wall(post.id).date(), QDate(2026, 6, 21));
}

void tst_CalendarPage::week_dropOnThePast_saysWhy()
{
    const domain::Post post = addScheduled(u"Mover"_s, QDate(2026, 6, 19), QTime(10, 0));
    press(Qt::Key_V);
    const Drop done = drop(m_week, post.id, m_week->pointOf(QDate(2026, 6, 15), QTime(11, 0)));
    QVERIFY(!done.accepted);
    QCOMPARE(done.tip, CalendarController::refusalText(MoveRefusal::PastDay));
    QVERIFY(m_page->findChild<TipBar *>()->text().isEmpty()); // gone with the pointer
    QCOMPARE(wall(post.id).date(), QDate(2026, 6, 19));
}

void tst_CalendarPage::week_drag_paintsOnlyWhatChanges()
{
    const domain::Post post = addScheduled(u"Mover"_s, QDate(2026, 6, 19), QTime(10, 0));
    press(Qt::Key_V);
    QTRY_VERIFY(m_week->isVisible() && !m_controller->isLoading());
    auto *const model = static_cast<PostListModel *>(m_week->model());
    const std::unique_ptr<QMimeData> data(model->mimeData({model->indexOf(post.id)}));
    const auto painted = [&](QDate day, QTime time) {
        m_week->viewport()->repaint(); // nothing is left to paint
        const PaintedRegion seen(m_week->viewport());
        QDragMoveEvent move(m_week->pointOf(day, time) + QPoint(20, 5),
                            Qt::MoveAction,
                            data.get(),
                            Qt::LeftButton,
                            Qt::NoModifier);
        QApplication::sendEvent(m_week->viewport(), &move);
        return QTest::qWaitFor([&seen] { return !seen.region().isEmpty(); }) ? seen.region() : QRegion();
    };
    const auto inside = [this](QDate day, QTime time) { return m_week->pointOf(day, time) + QPoint(20, 10); };
    const QDate friday(2026, 6, 19);
    const QDate saturday = friday.addDays(1);
    QVERIFY(painted(friday, QTime(12, 0)).contains(inside(friday, QTime(12, 0))));
    QRegion change = painted(friday, QTime(13, 0));
    QVERIFY(change.contains(inside(friday, QTime(12, 0))));
    QVERIFY(change.contains(inside(friday, QTime(13, 0))));
    change = painted(saturday, QTime(13, 0));
    QVERIFY(change.contains(inside(friday, QTime(10, 0))));
    QVERIFY(change.contains(inside(saturday, QTime(10, 0))));
    // And no more. Now and then something was loaded meanwhile, and all is painted: once is enough.
    bool theSlotsAlone = false;
    bool theDaysAlone = false;
    for (int i = 0; i < 50 && !(theSlotsAlone && theDaysAlone); ++i) {
        change = painted(friday, QTime(12, 0));
        theDaysAlone = theDaysAlone || !change.contains(inside(QDate(2026, 6, 16), QTime(10, 0)));
        change = painted(friday, QTime(13, 0));
        theSlotsAlone = theSlotsAlone || !change.contains(inside(friday, QTime(10, 0)));
        change = painted(saturday, QTime(13, 0));
    }
    QVERIFY(theDaysAlone);
    QVERIFY(theSlotsAlone);
    QDragLeaveEvent leave;
    QApplication::sendEvent(m_week->viewport(), &leave);
}

void tst_CalendarPage::week_posts_standAtTheirTime()
{
    const domain::Post post = addScheduled(u"Here"_s, QDate(2026, 6, 19), QTime(10, 30));
    press(Qt::Key_V);
    const QRect rect = m_week->visualRect(static_cast<PostListModel *>(m_week->model())->indexOf(post.id));
    QCOMPARE(rect.top(), m_week->pointOf(QDate(2026, 6, 19), QTime(10, 30)).y());
    QCOMPARE(m_week->dayAt(rect.center()), QDate(2026, 6, 19));
    QCOMPARE(m_week->timeAt(rect.topLeft()), QTime(10, 30));
    QVERIFY(m_week->indexAt(rect.center()).isValid());
    press(Qt::Key_PageDown);
    QCOMPARE(m_controller->weekStart(), QDate(2026, 6, 22));
    press(Qt::Key_Home);
    QCOMPARE(m_controller->weekStart(), QDate(2026, 6, 15));
    QCOMPARE(m_controller->day(), QDate(2026, 6, 16));
}

void tst_CalendarPage::week_manyAtOneTime_areCounted()
{
    QList<domain::PostId> ids;
    for (int i = 0; i < 5; ++i)
        ids << addScheduled(u"Crowd"_s, QDate(2026, 6, 21), QTime(4, 0)).id;
    press(Qt::Key_V);
    int shown = 0;
    QRegion covered;
    for (const domain::PostId id : ids) {
        const QRect rect = m_week->visualRect(static_cast<PostListModel *>(m_week->model())->indexOf(id));
        if (rect.isEmpty())
            continue;
        ++shown;
        QVERIFY(!covered.intersects(rect)); // beside each other, never over each other
        covered += rect;
    }
    QCOMPARE(shown, 2); // as many as can say their time
    press(Qt::Key_A, Qt::ControlModifier);
    for (const domain::PostId id : ids)
        QVERIFY(m_week->selectedPosts().contains(id));
}

void tst_CalendarPage::agenda_down_goesToTheNextPost()
{
    const domain::Post first = addScheduled(u"First"_s, QDate(2026, 6, 28), QTime(3, 0));
    const domain::Post second = addScheduled(u"Second"_s, QDate(2026, 6, 28), QTime(3, 30));
    m_controller->setView(CalendarView::Agenda);
    m_agenda->setFocus();
    m_agenda->selectPost(first.id);
    press(Qt::Key_Down);
    QCOMPARE(m_agenda->currentPost(), second.id);
    press(Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(m_agenda->selectedPosts().size(), 2);
    QSignalSpy opened(m_agenda, &PostView::openRequested);
    press(Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
}

void tst_CalendarPage::agenda_dropWithCtrl_storesACopy()
{
    const domain::Post post = addScheduled(u"Copied"_s, QDate(2026, 6, 27), QTime(3, 0));
    const domain::Post target = addScheduled(u"There"_s, QDate(2026, 6, 28), QTime(3, 0));
    m_controller->setView(CalendarView::Agenda);
    m_agenda->goTo(QDate(2026, 6, 28));
    const Drop done = drop(m_agenda, post.id, centerOf(m_agenda, target.id), Qt::ControlModifier);
    QVERIFY2(done.accepted, qPrintable(done.tip));
    QTRY_COMPARE(m_fixture->events.size(), 1);
    QCOMPARE(wall(post.id).date(), QDate(2026, 6, 27));
    const auto copies = [this] {
        int count = 0;
        for (const domain::CalendarPost &each : m_controller->posts())
            count += each.title == u"Copied"_s ? 1 : 0;
        return count;
    };
    QTRY_COMPARE(copies(), 2);
    QVERIFY(answered(m_fixture->workspace.history().undo(m_fixture->events.constFirst())));
    QTRY_COMPARE(copies(), 1);
}

void tst_CalendarPage::board_drop_changesTheState()
{
    const domain::Post post = addScheduled(u"Card"_s, QDate(2026, 6, 28), QTime(3, 0));
    m_controller->setView(CalendarView::Board);
    const int before = m_board->countOf(BoardColumn::Draft);
    Drop done = drop(m_board, post.id, m_board->columnRect(BoardColumn::Draft).center());
    QVERIFY2(done.accepted, qPrintable(done.tip));
    QTRY_COMPARE(m_fixture->events.size(), 1);
    QCOMPARE(stored(post.id).state, domain::PostState::Draft);
    QCOMPARE(wall(post.id), QDateTime(QDate(2026, 6, 28), QTime(3, 0), Qt::UTC));
    QTRY_COMPARE(m_board->countOf(BoardColumn::Draft), before + 1);
    m_board->setFocus();
    m_board->selectPost(post.id);
    press(Qt::Key_Right, Qt::AltModifier); // as the drag back
    QTRY_COMPARE(m_fixture->events.size(), 2);
    QCOMPARE(stored(post.id).state, domain::PostState::Scheduled);
}

void tst_CalendarPage::board_dropOnReview_asksForIt_onApproved_approves()
{
    const domain::Post post = addScheduled(u"Card"_s, QDate(2026, 6, 28), QTime(3, 0));
    m_controller->setView(CalendarView::Board);
    const Drop review = drop(m_board, post.id, m_board->columnRect(BoardColumn::Review).center());
    QVERIFY2(review.accepted, qPrintable(review.tip));
    QTRY_COMPARE(m_fixture->events.size(), 1);
    QCOMPARE(stored(post.id).state, domain::PostState::InReview);
    QTRY_COMPARE(m_controller->find(post.id)->state, domain::PostState::InReview);
    const Drop approved = drop(m_board, post.id, m_board->columnRect(BoardColumn::Approved).center());
    QVERIFY2(approved.accepted, qPrintable(approved.tip));
    QTRY_COMPARE(m_fixture->events.size(), 2);
    // It was scheduled before, so now it is again.
    QCOMPARE(stored(post.id).state, domain::PostState::Scheduled);
    QTRY_COMPARE(m_controller->find(post.id)->state, domain::PostState::Scheduled);
    const Drop out = drop(m_board, post.id, m_board->columnRect(BoardColumn::Published).center());
    QVERIFY(!out.accepted);
    QCOMPARE(out.tip, CalendarController::refusalText(MoveRefusal::Sent));
    QCOMPARE(stored(post.id).state, domain::PostState::Scheduled);
}

void tst_CalendarPage::board_published_unfoldsByAClick()
{
    m_controller->setView(CalendarView::Board);
    QAbstractItemModelTester tester(m_board->model());
    QVERIFY(m_board->isFolded(BoardColumn::Published));
    QVERIFY(m_board->countOf(BoardColumn::Published) > 0);
    const int folded = m_board->columnRect(BoardColumn::Published).width();
    QTest::mouseClick(
        m_board->viewport(), Qt::LeftButton, {}, m_board->columnRect(BoardColumn::Published).center());
    QVERIFY(!m_board->isFolded(BoardColumn::Published));
    QVERIFY(m_board->columnRect(BoardColumn::Published).width() > folded);
}

void tst_CalendarPage::commandD_severalPosts_goToOneDay()
{
    const domain::Post first = addScheduled(u"First"_s, QDate(2026, 6, 26), QTime(3, 0));
    const domain::Post second = addScheduled(u"Second"_s, QDate(2026, 6, 27), QTime(4, 0));
    QTest::mouseClick(m_month->viewport(), Qt::LeftButton, {}, centerOf(m_month, first.id));
    QTest::mouseClick(m_month->viewport(), Qt::LeftButton, Qt::ControlModifier, centerOf(m_month, second.id));
    m_fixture->prompts.answerText(u"2026-06-30"_s);
    press(Qt::Key_D);
    QTRY_COMPARE(m_fixture->events.size(), 1);
    QCOMPARE(wall(first.id), QDateTime(QDate(2026, 6, 30), QTime(3, 0), Qt::UTC));
    QCOMPARE(wall(second.id), QDateTime(QDate(2026, 6, 30), QTime(4, 0), Qt::UTC));
    QCOMPARE(m_fixture->prompts.unanswered(), 0);
}

void tst_CalendarPage::ctrlF_words_areFound()
{
    open({968, 648});
    const domain::Post post = addScheduled(u"Zanzibar"_s, QDate(2026, 6, 26), QTime(3, 0));
    auto *const search = m_page->findChild<SearchField *>(u"calendarSearch"_s);
    QVERIFY(!search->isVisible()); // no room for it
    m_page->focusSearch();
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, u"zanzi"_s);
    QTRY_COMPARE(m_controller->posts().size(), 1);
    QCOMPARE(m_controller->posts().constFirst().id, post.id);
    search->clear();
    m_month->setFocus();
    QVERIFY(!search->isVisible());
    QTRY_VERIFY(m_controller->posts().size() > 1);
}

void tst_CalendarPage::keyDates_areNamed_untilTheyAreHidden()
{
    auto *const overlay = m_page->findChild<PlanOverlay *>();
    const QDate music(2026, 6, 21);
    QTRY_VERIFY(!overlay->namesOn(music).isEmpty());
    QVERIFY(!overlay->upcoming().isEmpty());
    const auto grabbed = [this] {
        const MonthLayout &layout = m_month->monthLayout();
        return m_month->viewport()->grab(layout.cells.at(layout.cellOf(QDate(2026, 6, 21))).header).toImage();
    };
    const QImage named = grabbed();
    QVERIFY(m_fixture->commands.run(u"calendar.keyDates"_s));
    QVERIFY(overlay->namesOn(music).isEmpty());
    QVERIFY(grabbed() != named);
    QVERIFY(m_fixture->commands.run(u"calendar.keyDates"_s));
    QCOMPARE(grabbed(), named);
    press(Qt::Key_V);
    const int tall = m_week->headerHeight();
    QVERIFY(m_fixture->commands.run(u"calendar.keyDates"_s));
    QVERIFY(m_week->headerHeight() < tall);
}

void tst_CalendarPage::twoPostsAtOnce_areSaid()
{
    auto *const overlay = m_page->findChild<PlanOverlay *>();
    const auto clashesOn = [overlay](QDate day) {
        int count = 0;
        for (const planning::Finding &finding : overlay->findings())
            count += finding.kind == planning::Finding::Kind::Clash && overlay->dayOf(finding) == day ? 1 : 0;
        return count;
    };
    const QDate day(2026, 6, 21);
    QVERIFY(addScheduled(u"One"_s, day, QTime(10, 0)).id.isValid());
    QCOMPARE(clashesOn(day), 0);
    QVERIFY(addScheduled(u"Two"_s, day, QTime(10, 10)).id.isValid());
    QTRY_COMPARE(clashesOn(day), 1);
    QVERIFY(m_page->findChild<Chip *>(u"findings"_s)->isVisible());
    for (const planning::Finding &finding : overlay->findings())
        QVERIFY(!overlay->textOf(finding).isEmpty());
}

void tst_CalendarPage::now_ofSeveralBrands_isOfTheZoneTheyShare()
{
    QVERIFY(m_controller->brands().size() > 1);
    const QDateTime now = m_fixture->clock.now();
    QVERIFY(m_controller->brands().constFirst().zone != systemZone());
    QCOMPARE(m_controller->timeNow(), fromUtc(now, m_controller->brands().constFirst().zone).wall.time());
    QList<domain::Brand> apart = m_controller->brands();
    apart[1].zone = u"Asia/Kolkata"_s;
    m_controller->setBrands(apart);
    QCOMPARE(m_controller->timeNow(), fromUtc(now, systemZone()).wall.time());
}

QTEST_MAIN(tst_CalendarPage)
#include "tst_calendarpage.moc"
