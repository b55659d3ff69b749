// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/queryparser.h"
#include "core/services/historyservice.h"
#include "core/services/planningservice.h"
#include "core/services/postservice.h"
#include "core/settings/settings.h"
#include "core/settings/settingsstore.h"
#include "tests/support/answered.h"
#include "tests/ui/accessibility.h"
#include "tests/ui/samplefixture.h"
#include "ui/calendar/besttimes.h"
#include "ui/calendar/boardview.h"
#include "ui/calendar/calendarcontroller.h"
#include "ui/calendar/calendarpage.h"
#include "ui/calendar/keydatedialog.h"
#include "ui/calendar/keydatespane.h"
#include "ui/calendar/monthview.h"
#include "ui/calendar/planoverlay.h"
#include "ui/calendar/postdetails.h"
#include "ui/calendar/postlistmodel.h"
#include "ui/calendar/slotsdialog.h"
#include "ui/calendar/tipbar.h"
#include "ui/calendar/weekview.h"
#include "ui/common/format.h"
#include "ui/common/searchfield.h"
#include "ui/imports/importdialog.h"
#include "ui/imports/importrunner.h"

#include <QBuffer>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDrag>
#include <QDragMoveEvent>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimeEdit>
#include <QToolButton>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::ui;
using ruche::test::answered;

/// Drags that begin with the pointer, and what the calendar offers around the plan.
class tst_CalendarPlans : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void drag_toADay_keepsTheTime();
    void drag_inTheWeek_snapsTo15Minutes();
    void drag_toThePast_saysWhy();
    void drag_published_saysWhy();
    void drag_withCtrl_storesACopy();
    void drag_esc_storesNothing();

    void nextSlot_shiftD_storesTheFreeOne();
    void nextSlot_severalPosts_takeOneEach();
    void nextSlot_noSlots_isSaid();
    void slotsDialog_savesWhatIsShown();
    void keyDates_agenda_beginAPost();
    void keyDates_sets_areHiddenAndKept();
    void keyDate_ofOurOwn_isAddedChangedAndRemoved();
    void keyDates_ofAFile_areReadAndUndone();
    void posts_ofACalendarFile_areShownThenReadAndUndone();
    void calendar_isSavedAsAFile();
    void table_isImportedFromTheCalendar();
    void bestTimes_sayHowManyPosts();
    void filter_savedChosenAndRemoved();
    void filter_query_comesBack();
    void filter_unreadable_isSaid();
    void board_titleAlone_isAnIdea();
    void picture_ofAPost_isOnItsChip_andInTheCard();

private:
    enum class End { Drop, Escape };

    void open();
    [[nodiscard]] domain::Post addScheduled(const QString &title, QDate day, QTime time);
    [[nodiscard]] QDateTime wall(domain::PostId post)
    {
        const auto stored = answered(m_fixture->workspace.posts().read(post));
        return stored && stored->plannedFor ? stored->plannedFor->wall : QDateTime();
    }
    [[nodiscard]] QRect rectOf(PostView *view, domain::PostId post) const
    {
        return view->visualRect(static_cast<PostListModel *>(view->model())->indexOf(post));
    }
    /// Presses, moves and lets go as a hand does; answers what the status tip said over the target.
    QString drag(
        PostView *view, domain::PostId post, QPoint to, Qt::KeyboardModifiers keys = {}, End end = End::Drop);
    [[nodiscard]] QPoint centerOf(QDate day) const
    {
        const MonthLayout &layout = m_month->monthLayout();
        return layout.cells.at(layout.cellOf(day)).rect.center();
    }
    /// The dialog or menu of that name, once it is there.
    template <typename Widget> Widget *shown(const QString &name)
    {
        Widget *found = nullptr;
        [[maybe_unused]] const bool there = QTest::qWaitFor([&] {
            found = m_page->findChild<Widget *>(name);
            return found && found->isVisible();
        });
        return found;
    }
    [[nodiscard]] static QAction *actionOf(const QMenu *menu, const QString &text)
    {
        const QList<QAction *> actions = menu->actions();
        const auto found = std::find_if(
            actions.begin(), actions.end(), [&](const QAction *action) { return action->text() == text; });
        return found == actions.end() ? nullptr : *found;
    }

    std::unique_ptr<test::SampleFixture> m_fixture;
    std::unique_ptr<settings::SettingsStore> m_state;
    [[nodiscard]] QList<domain::Post> postsOf(const QString &words)
    {
        domain::PostQuery query;
        query.words = words;
        return answered(m_fixture->workspace.posts().list(query)).value_or(QList<domain::Post>());
    }

    std::unique_ptr<CalendarPage> m_page;
    CalendarController *m_controller = nullptr;
    MonthView *m_month = nullptr;
    PlanOverlay *m_overlay = nullptr;
};

void tst_CalendarPlans::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); // weeks begin on Monday
}

void tst_CalendarPlans::init()
{
    m_fixture = std::make_unique<test::SampleFixture>();
    QVERIFY(m_fixture->open());
    m_state = std::make_unique<settings::SettingsStore>(m_fixture->folder.filePath(u"state.ini"_s));
    m_fixture->context.setWindowState(m_state.get());
    open();
}

void tst_CalendarPlans::cleanup()
{
    m_page.reset();
    m_state.reset();
    m_fixture.reset();
}

void tst_CalendarPlans::open()
{
    m_page.reset();
    m_page = std::make_unique<CalendarPage>(m_fixture->context);
    m_fixture->show(*m_page, pages::calendar, {1232, 848});
    m_controller = m_page->findChild<CalendarController *>();
    m_month = m_page->findChild<MonthView *>(u"month"_s);
    m_overlay = m_page->findChild<PlanOverlay *>();
    QVERIFY(m_controller && m_month && m_overlay);
    QTRY_VERIFY(!m_controller->isLoading() && !m_controller->posts().isEmpty());
}

domain::Post tst_CalendarPlans::addScheduled(const QString &title, QDate day, QTime time)
{
    const domain::Brand &brand = m_fixture->brands.constFirst();
    if (!QTest::qWaitFor([&] { return !m_controller->accountsOfBrand(brand.id).isEmpty(); }))
        return {};
    services::PostDraft draft;
    draft.brand = brand.id;
    draft.accounts = {m_controller->accountsOfBrand(brand.id).constFirst().id};
    draft.title = title;
    draft.text = title;
    draft.plannedFor = ZonedTime{QDateTime(day, time, Qt::UTC), brand.zone};
    const auto post = answered(m_fixture->workspace.posts().add(draft));
    if (!post || !QTest::qWaitFor([&] { return m_controller->find(post->id) != nullptr; }))
        return {};
    return *post;
}

QString
tst_CalendarPlans::drag(PostView *view, domain::PostId post, QPoint to, Qt::KeyboardModifiers keys, End end)
{
    QWidget *const viewport = view->viewport();
    const QRect rect = rectOf(view, post);
    if (rect.isEmpty())
        return u"not in sight"_s;
    const QPoint from = rect.topLeft() + QPoint(20, 4);
    const auto moveTo = [&](QPoint pos) {
        QMouseEvent event(
            QEvent::MouseMove, pos, viewport->mapToGlobal(pos), Qt::NoButton, Qt::LeftButton, keys);
        QApplication::sendEvent(viewport, &event);
    };
    QTest::mousePress(viewport, Qt::LeftButton, {}, from);
    moveTo(from + QPoint(3, 2)); // a hand that trembles drags nothing yet
    if (view->findChild<QDrag *>())
        return u"dragged too soon"_s;
    moveTo(from + QPoint(12, 8));
    moveTo(from + QPoint(24, 12));
    // The offscreen platform ends a drag at once: what began is taken on here, event by event.
    const auto *const began = view->findChild<QDrag *>();
    if (!began || began->pixmap().isNull())
        return u"no drag began"_s;
    const QMimeData *const data = began->mimeData();
    const auto actions = Qt::MoveAction | Qt::CopyAction;
    QDragEnterEvent enter(from + QPoint(24, 12), actions, data, Qt::LeftButton, keys);
    QApplication::sendEvent(viewport, &enter);
    QDragMoveEvent over(to, actions, data, Qt::LeftButton, keys);
    QApplication::sendEvent(viewport, &over);
    const QString tip = m_page->findChild<TipBar *>()->text();
    if (end == End::Drop && over.isAccepted()) {
        QDropEvent drop(to, actions, data, Qt::LeftButton, keys);
        QApplication::sendEvent(viewport, &drop);
    } else { // as the platform does after Esc, and where the drop is refused
        QDragLeaveEvent leave;
        QApplication::sendEvent(viewport, &leave);
    }
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, from);
    return tip;
}

void tst_CalendarPlans::drag_toADay_keepsTheTime()
{
    const domain::Post post = addScheduled(u"Dragged"_s, QDate(2026, 6, 27), QTime(3, 0));
    QVERIFY(post.id.isValid());
    QCOMPARE(drag(m_month, post.id, centerOf(QDate(2026, 6, 30))), QString());
    QTRY_COMPARE(m_fixture->events.size(), 1);
    QCOMPARE(wall(post.id), QDateTime(QDate(2026, 6, 30), QTime(3, 0), Qt::UTC));
    QVERIFY(answered(m_fixture->workspace.history().undo(m_fixture->events.constFirst())));
    QCOMPARE(wall(post.id), QDateTime(QDate(2026, 6, 27), QTime(3, 0), Qt::UTC));
}

void tst_CalendarPlans::drag_inTheWeek_snapsTo15Minutes()
{
    const domain::Post post = addScheduled(u"Dragged"_s, QDate(2026, 6, 19), QTime(10, 0));
    m_controller->setView(CalendarView::Week);
    auto *const week = m_page->findChild<WeekView *>(u"week"_s);
    QTRY_VERIFY(!rectOf(week, post.id).isEmpty());
    // The upper edge of the ghost counts, which the pointer holds four pixels below it.
    const QPoint to = week->pointOf(QDate(2026, 6, 20), QTime(11, 20)) + QPoint(20, 4);
    QCOMPARE(drag(week, post.id, to), QString());
    QTRY_COMPARE(m_fixture->events.size(), 1);
    QCOMPARE(wall(post.id), QDateTime(QDate(2026, 6, 20), QTime(11, 15), Qt::UTC));
}

void tst_CalendarPlans::drag_toThePast_saysWhy()
{
    const domain::Post post = addScheduled(u"Dragged"_s, QDate(2026, 6, 27), QTime(3, 0));
    QCOMPARE(drag(m_month, post.id, centerOf(QDate(2026, 6, 3))),
             CalendarController::refusalText(MoveRefusal::PastDay));
    QVERIFY(m_page->findChild<TipBar *>()->text().isEmpty()); // gone with the drag
    QCOMPARE(wall(post.id).date(), QDate(2026, 6, 27));
    QVERIFY(m_fixture->events.isEmpty());
}

void tst_CalendarPlans::drag_published_saysWhy()
{
    domain::PostId out;
    for (const domain::CalendarPost &post : m_controller->posts()) {
        if (post.state == domain::PostState::Published && !rectOf(m_month, post.id).isEmpty())
            out = post.id;
    }
    QVERIFY(out.isValid());
    const QDate before = m_controller->find(out)->day;
    QCOMPARE(drag(m_month, out, centerOf(QDate(2026, 6, 30))),
             CalendarController::refusalText(MoveRefusal::Published));
    QVERIFY(m_fixture->events.isEmpty());
    QCOMPARE(m_controller->find(out)->day, before);
}

void tst_CalendarPlans::drag_withCtrl_storesACopy()
{
    const domain::Post post = addScheduled(u"Dragged"_s, QDate(2026, 6, 27), QTime(3, 0));
    QCOMPARE(drag(m_month, post.id, centerOf(QDate(2026, 6, 30)), Qt::ControlModifier), QString());
    QTRY_COMPARE(m_fixture->events.size(), 1);
    QCOMPARE(wall(post.id).date(), QDate(2026, 6, 27));
    const auto all = answered(m_fixture->workspace.posts().list({}));
    QVERIFY(all);
    QList<QDateTime> walls;
    for (const domain::Post &each : *all) {
        if (each.title == u"Dragged"_s)
            walls << each.plannedFor->wall;
    }
    QCOMPARE(walls,
             (QList<QDateTime>{QDateTime(QDate(2026, 6, 27), QTime(3, 0), Qt::UTC),
                               QDateTime(QDate(2026, 6, 30), QTime(3, 0), Qt::UTC)}));
}

void tst_CalendarPlans::drag_esc_storesNothing()
{
    const domain::Post post = addScheduled(u"Dragged"_s, QDate(2026, 6, 27), QTime(3, 0));
    QCOMPARE(drag(m_month, post.id, centerOf(QDate(2026, 6, 30)), {}, End::Escape), QString());
    QCOMPARE(wall(post.id).date(), QDate(2026, 6, 27));
    QVERIFY(m_fixture->events.isEmpty());
    QVERIFY(!rectOf(m_month, post.id).isEmpty());
}

void tst_CalendarPlans::nextSlot_shiftD_storesTheFreeOne()
{
    const domain::Post taken = addScheduled(u"Taken"_s, QDate(2026, 6, 18), QTime(18, 30)); // a Thursday
    const domain::Post post = addScheduled(u"Mover"_s, QDate(2026, 6, 27), QTime(3, 0));
    const domain::AccountId account = post.variants.constFirst().account;
    QVERIFY(answered(m_fixture->workspace.planning().setSlots(account, {{{}, account, 4, QTime(18, 30)}})));
    m_month->selectPost(post.id);
    m_month->setFocus();
    QTest::keyClick(m_month, Qt::Key_D, Qt::ShiftModifier);
    QTRY_COMPARE(m_fixture->events.size(), 1);
    QCOMPARE(wall(post.id), QDateTime(QDate(2026, 6, 25), QTime(18, 30), Qt::UTC));
    QCOMPARE(wall(taken.id).date(), QDate(2026, 6, 18));
}

void tst_CalendarPlans::nextSlot_severalPosts_takeOneEach()
{
    const domain::Post first = addScheduled(u"First"_s, QDate(2026, 6, 27), QTime(3, 0));
    const domain::Post second = addScheduled(u"Second"_s, QDate(2026, 6, 28), QTime(3, 0));
    const domain::AccountId account = first.variants.constFirst().account;
    QVERIFY(answered(m_fixture->workspace.planning().setSlots(
        account, {{{}, account, 4, QTime(4, 30)}, {{}, account, 6, QTime(4, 45)}})));
    m_controller->moveToNextSlots({first.id, second.id});
    QTRY_COMPARE(m_fixture->events.size(), 1); // one step
    QCOMPARE(wall(first.id), QDateTime(QDate(2026, 6, 18), QTime(4, 30), Qt::UTC));
    QCOMPARE(wall(second.id), QDateTime(QDate(2026, 6, 20), QTime(4, 45), Qt::UTC));
}

void tst_CalendarPlans::nextSlot_noSlots_isSaid()
{
    const domain::Post post = addScheduled(u"Mover"_s, QDate(2026, 6, 27), QTime(3, 0));
    const domain::AccountId account = post.variants.constFirst().account;
    QVERIFY(answered(m_fixture->workspace.planning().setSlots(account, {})));
    m_fixture->toasts.clear();
    m_controller->moveToNextSlots({post.id});
    QTRY_COMPARE(m_fixture->toasts.size(), 1);
    QCOMPARE(wall(post.id).date(), QDate(2026, 6, 27));
}

void tst_CalendarPlans::slotsDialog_savesWhatIsShown()
{
    QVERIFY(m_fixture->commands.run(u"calendar.slots"_s));
    auto *const dialog = shown<SlotsDialog>(u"slots"_s);
    QVERIFY(dialog);
    const QStringList nameless = test::namelessWidgets(dialog);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    const domain::AccountId account = dialog->account();
    QVERIFY(account.isValid());
    for (const domain::Slot &slot : dialog->shownSlots()) { // away with what the sample has
        auto *const chip = dialog->findChild<QAbstractButton *>(
            u"slot-%1-%2"_s.arg(slot.weekday).arg(slot.time.toString(u"HHmm"_s)));
        QVERIFY(chip);
        QTest::keyClick(chip, Qt::Key_Delete);
        QTRY_VERIFY(!dialog->shownSlots().contains(slot));
    }
    auto *const weekday = dialog->findChild<QComboBox *>(u"slotWeekday"_s);
    weekday->setCurrentIndex(weekday->findData(2));
    dialog->findChild<QTimeEdit *>(u"slotTime"_s)->setTime(QTime(7, 45));
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"slotAdd"_s), Qt::LeftButton);
    weekday->setCurrentIndex(weekday->findData(-1)); // Monday to Friday
    dialog->findChild<QTimeEdit *>(u"slotTime"_s)->setTime(QTime(12, 0));
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"slotAdd"_s), Qt::LeftButton);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"slotSave"_s), Qt::LeftButton);
    QTRY_COMPARE(m_fixture->events.size(), 1);
    const auto stored = answered(m_fixture->workspace.planning().weekSlots({account}));
    QVERIFY(stored);
    QStringList said;
    for (const domain::Slot &slot : *stored)
        said << u"%1 %2"_s.arg(slot.weekday).arg(slot.time.toString(u"HH:mm"_s));
    QCOMPARE(said.join(u", "_s), u"1 12:00, 2 07:45, 2 12:00, 3 12:00, 4 12:00, 5 12:00"_s);
    QVERIFY(answered(m_fixture->workspace.history().undo(m_fixture->events.constFirst())));
    QVERIFY(answered(m_fixture->workspace.planning().weekSlots({account})) != stored);
}

void tst_CalendarPlans::keyDates_agenda_beginAPost()
{
    auto *const pane = m_page->findChild<KeyDatesPane *>(u"keyDatesPane"_s);
    QVERIFY(!pane->isVisible());
    m_controller->setView(CalendarView::Agenda);
    QVERIFY(pane->isVisible());
    QTRY_VERIFY(!m_overlay->upcoming().isEmpty());
    const domain::KeyDate first = m_overlay->upcoming().constFirst();
    const auto buttonOf = [pane](const domain::KeyDate &date) -> QToolButton * {
        for (QToolButton *const button : pane->findChildren<QToolButton *>(u"postForKeyDate"_s)) {
            if (button->isVisible() && button->accessibleName().contains(date.name))
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY(m_overlay->postsOn(QDate(2026, 6, 18)) > 0); // the counts are there: rows stay
    QTRY_VERIFY(buttonOf(first));
    QTest::keyClick(buttonOf(first), Qt::Key_Space);
    QTRY_COMPARE(m_fixture->intents.size(), 1);
    const auto *const wish = std::get_if<NewPost>(&m_fixture->intents.constFirst());
    QVERIFY(wish);
    QCOMPARE(wish->text, first.name);
    QVERIFY(wish->brand.isValid());
    QVERIFY(wish->plannedFor);
    QCOMPARE(wish->plannedFor->wall.date(), first.from);
    const QStringList nameless = test::namelessWidgets(m_page.get());
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void tst_CalendarPlans::keyDates_sets_areHiddenAndKept()
{
    QTRY_VERIFY(!m_overlay->namesOn(QDate(2026, 6, 21)).isEmpty());
    const auto kinds = [this] {
        QSet<int> found;
        for (const domain::KeyDate &date : m_overlay->upcoming())
            found.insert(int(date.kind));
        return found;
    };
    const QSet<int> before = kinds();
    QVERIFY(before.size() > 1);
    const auto kind = domain::KeyDateKind(*before.begin());
    const QString name = u"keyDates-"_s + domain::keyDateKindName(kind);
    auto *const box = m_page->findChild<QCheckBox *>(name);
    QVERIFY(box->isChecked());
    box->click();
    QVERIFY(!kinds().contains(int(kind)));
    open(); // as after a restart
    QTRY_VERIFY(!m_page->findChild<QCheckBox *>(name)->isChecked());
    QTRY_VERIFY(!kinds().isEmpty());
    QVERIFY(!kinds().contains(int(kind)));
}

void tst_CalendarPlans::keyDate_ofOurOwn_isAddedChangedAndRemoved()
{
    services::PlanningService &plans = m_fixture->workspace.planning();
    const auto own = [&] {
        QList<domain::StoredKeyDate> found;
        for (const domain::StoredKeyDate &date :
             answered(plans.storedKeyDates()).value_or(QList<domain::StoredKeyDate>())) {
            if (date.name.startsWith(u"Open house"_s))
                found << date;
        }
        return found;
    };
    QVERIFY(m_fixture->commands.run(u"calendar.addKeyDate"_s));
    auto *dialog = shown<KeyDateDialog>(u"keyDate"_s);
    QVERIFY(dialog);
    const QStringList nameless = test::namelessWidgets(dialog);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    auto *const save = dialog->findChild<QPushButton *>(u"keyDateSave"_s);
    QVERIFY(!save->isEnabled());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"keyDateName"_s), u"Open house"_s);
    dialog->findChild<QDateEdit *>(u"keyDateDay"_s)->setDate(QDate(2026, 6, 23));
    dialog->findChild<QCheckBox *>(u"keyDateYearly"_s)->setChecked(true);
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_COMPARE(own().size(), 1);
    QCOMPARE(own().constFirst().rules, planning::yearlyRule(QDate(2026, 6, 23)));
    QTRY_VERIFY(m_overlay->namesOn(QDate(2026, 6, 23)).contains(u"Open house"_s));
    QTRY_VERIFY(!m_page->findChild<KeyDateDialog *>());

    QVERIFY(m_fixture->commands.run(u"calendar.editKeyDates"_s));
    auto *menu = shown<QMenu>(u"ownKeyDates"_s);
    QVERIFY(menu);
    const QList<QAction *> actions = menu->actions();
    const auto mine = std::find_if(actions.begin(), actions.end(), [](const QAction *action) {
        return action->text().startsWith(u"Open house"_s);
    });
    QVERIFY(mine != actions.end());
    (*mine)->trigger();
    menu->close();
    dialog = shown<KeyDateDialog>(u"keyDate"_s);
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QCheckBox *>(u"keyDateYearly"_s)->isChecked());
    QCOMPARE(dialog->findChild<QDateEdit *>(u"keyDateDay"_s)->date(), QDate(2026, 6, 23));
    auto *const name = dialog->findChild<QLineEdit *>(u"keyDateName"_s);
    QTest::keyClick(name, Qt::Key_End);
    QTest::keyClicks(name, u" of the port"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"keyDateSave"_s), Qt::LeftButton);
    QTRY_COMPARE(own().value(0).name, u"Open house of the port"_s);
    QCOMPARE(own().size(), 1);
    QCOMPARE(own().constFirst().rules, planning::yearlyRule(QDate(2026, 6, 23)));

    auto *const removal
        = new KeyDateDialog(own().constFirst(), QDate(2026, 6, 23), m_fixture->brands, nullptr);
    QSignalSpy removed(removal, &KeyDateDialog::removeRequested);
    removal->show();
    QTest::mouseClick(removal->findChild<QPushButton *>(u"keyDateRemove"_s), Qt::LeftButton);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.at(0).at(0).value<domain::KeyDateId>(), own().constFirst().id);
}

void tst_CalendarPlans::keyDates_ofAFile_areReadAndUndone()
{
    const QString path = m_fixture->folder.filePath(u"dates.ics"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:one@example\r\n"
               "DTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:20260622\r\nSUMMARY:Harbour fair\r\n"
               "END:VEVENT\r\nEND:VCALENDAR\r\n");
    file.close();
    m_fixture->prompts.answerFiles({path});
    QVERIFY(m_fixture->commands.run(u"calendar.importKeyDates"_s));
    QTRY_COMPARE(m_fixture->events.size(), 1);
    QTRY_VERIFY(m_overlay->namesOn(QDate(2026, 6, 22)).contains(u"Harbour fair"_s));
    QVERIFY(answered(m_fixture->workspace.history().undo(m_fixture->events.constFirst())));
    QTRY_VERIFY(!m_overlay->namesOn(QDate(2026, 6, 22)).contains(u"Harbour fair"_s));
}

void tst_CalendarPlans::posts_ofACalendarFile_areShownThenReadAndUndone()
{
    const auto drafts = [this] { return postsOf(u"Harbour night"_s).size(); };
    const QString path = m_fixture->folder.filePath(u"plan.ics"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:night@example\r\n"
               "DTSTAMP:20260101T000000Z\r\nDTSTART:20990622T180000Z\r\nSUMMARY:Harbour night\r\n"
               "END:VEVENT\r\nEND:VCALENDAR\r\n");
    file.close();
    const auto chooseBrand = [this] {
        QVERIFY(m_fixture->commands.run(u"calendar.importPosts"_s));
        auto *const menu = m_page->findChild<QMenu *>(u"brandForFile"_s);
        QVERIFY(menu); // the switcher shows all brands
        menu->actions().constFirst()->trigger();
        menu->close();
    };
    m_fixture->prompts.answerFiles({path});
    m_fixture->prompts.answerConfirm(false);
    chooseBrand();
    QTRY_COMPARE(m_fixture->prompts.confirmations().size(), 1);
    QVERIFY(m_fixture->prompts.confirmations().constFirst().text.contains(u"1 draft"_s));
    QCOMPARE(drafts(), 0);

    m_fixture->prompts.answerFiles({path});
    m_fixture->prompts.answerConfirm(true);
    QTRY_VERIFY(!m_page->findChild<QMenu *>(u"brandForFile"_s));
    chooseBrand();
    QTRY_COMPARE(m_fixture->events.size(), 1);
    QCOMPARE(drafts(), 1);

    m_fixture->prompts.answerFiles({path}); // once more: it is there already, and nothing is asked
    QTRY_VERIFY(!m_page->findChild<QMenu *>(u"brandForFile"_s));
    chooseBrand();
    QTRY_VERIFY(!m_fixture->toasts.isEmpty() && m_fixture->toasts.constLast().contains(u"nothing new"_s));
    QCOMPARE(m_fixture->prompts.unanswered(), 0);
}

void tst_CalendarPlans::calendar_isSavedAsAFile()
{
    const QString path = m_fixture->folder.filePath(u"out.ics"_s);
    m_fixture->prompts.answerFiles({path});
    QVERIFY(m_fixture->commands.run(u"calendar.export"_s));
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    const QList<domain::Post> all = postsOf({});
    const auto dated = std::count_if(all.begin(), all.end(), [](const domain::Post &post) {
        return post.plannedFor
            || std::any_of(post.variants.begin(), post.variants.end(), [](const domain::Variant &variant) {
                   return variant.publishedAt.has_value();
               });
    });
    QVERIFY(dated > 100);
    QCOMPARE(content.count("BEGIN:VEVENT"), qsizetype(dated));
}

void tst_CalendarPlans::table_isImportedFromTheCalendar()
{
    const QString path = m_fixture->folder.filePath(u"plan.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("text,date\nSail mending at seven,2099-06-22 18:00\n");
    file.close();
    m_fixture->prompts.answerFiles({path});
    QVERIFY(m_fixture->commands.run(u"calendar.importTable"_s));
    auto *const menu = m_page->findChild<QMenu *>(u"brandForFile"_s);
    QVERIFY(menu);
    menu->actions().constFirst()->trigger();
    menu->close();
    auto *const dialog = shown<ImportDialog>(u"importDialog"_s);
    QVERIFY(dialog);
    const auto *const runner = dialog->findChild<ImportRunner *>();
    QTRY_COMPARE(runner->state(), ImportRunner::State::Checked);
    QCOMPARE(runner->report().created, 1);
    dialog->reject();
    QVERIFY(postsOf(u"Sail mending"_s).isEmpty());
}

void tst_CalendarPlans::bestTimes_sayHowManyPosts()
{
    QVERIFY(m_fixture->commands.run(u"calendar.bestTimes"_s));
    auto *const dialog = shown<BestTimesDialog>(u"bestTimes"_s);
    QVERIFY(dialog);
    const QStringList nameless = test::namelessWidgets(dialog);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    QTRY_VERIFY(!dialog->bestText().isEmpty());

    HeatMapView view;
    planning::HeatMap map;
    for (int weekday = 1; weekday <= 7; ++weekday) {
        for (int hour = 0; hour < 24; ++hour)
            map.cells << planning::HeatCell{weekday, hour, 0, {}, {}, {}};
    }
    map.cells[3 * 24 + 18] = {4, 18, 12, 4.0, 2.0, 7.0};
    map.cells[3 * 24 + 19] = {4, 19, 3, 9.0, 8.0, 9.0};
    view.resize(800, 220);
    view.setMap(map);
    QCOMPARE(view.weekday(), 4); // the best one, by its figures alone
    QCOMPARE(view.hour(), 18);
    QVERIFY(view.textOf(4, 18).contains(u"12"_s) && view.textOf(4, 18).contains(format::decimal(4.0)));
    QVERIFY(view.textOf(4, 19).contains(u"3 post"_s) && !view.textOf(4, 19).contains(u"median"_s));
    QSignalSpy described(&view, &HeatMapView::described);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(described.size(), 1);
    QCOMPARE(view.accessibleDescription(), view.textOf(4, 19));
    // Too few posts are hatched: the cell is no even fill, an empty one is.
    const QImage image = view.grab().toImage();
    const auto colours = [&image](const QRect &rect) {
        QSet<QRgb> found;
        for (int x = rect.left() + 2; x < rect.left() + 8; ++x) {
            for (int y = rect.top() + 2; y < rect.bottom() - 2; ++y)
                found.insert(image.pixel(x, y));
        }
        return found.size();
    };
    QVERIFY(colours(view.rectOf(4, 19)) > 1);
    QCOMPARE(colours(view.rectOf(6, 3)), 1);
}

void tst_CalendarPlans::filter_savedChosenAndRemoved()
{
    services::PlanningService &plans = m_fixture->workspace.planning();
    const auto saved
        = [&] { return answered(plans.savedFilters(u"calendar"_s)).value_or(QList<domain::SavedFilter>()); };
    const qsizetype before = saved().size();
    auto *const search = m_page->findChild<SearchField *>(u"calendarSearch"_s);
    CalendarFilter filter;
    filter.states = {domain::PostState::Scheduled};
    filter.hiddenBrands = {m_fixture->brands.constFirst().id};
    m_controller->setFilter(filter);
    QTRY_VERIFY(!m_controller->isLoading());
    m_fixture->prompts.answerText(u"To come"_s);
    QVERIFY(m_fixture->commands.run(u"calendar.filters"_s));
    auto *menu = shown<QMenu>(u"filterMenu"_s);
    QVERIFY(menu);
    auto *const save = menu->findChild<QAction *>(u"saveFilter"_s);
    QVERIFY(save && save->isEnabled());
    save->trigger();
    menu->close();
    QTRY_COMPARE(saved().size(), before + 1);
    QCOMPARE(saved().constLast().name, u"To come"_s);
    QVERIFY(saved().constLast().filter.startsWith(u"is:scheduled brand:"_s));
    m_controller->setFilter({});
    QTRY_VERIFY(!m_page->findChild<QMenu *>(u"filterMenu"_s));

    QVERIFY(m_fixture->commands.run(u"calendar.filters"_s));
    menu = shown<QMenu>(u"filterMenu"_s);
    QVERIFY(menu);
    QAction *const chosen = actionOf(menu, u"To come"_s);
    QVERIFY(chosen);
    chosen->trigger();
    QCOMPARE(m_controller->filter(), filter);
    QTRY_VERIFY(!m_controller->isLoading());
    for (const domain::CalendarPost &post : m_controller->posts()) {
        QCOMPARE(post.state, domain::PostState::Scheduled);
        QVERIFY(post.brand != m_fixture->brands.constFirst().id);
    }
    QVERIFY(search->text().isEmpty());
    auto *const remove = menu->findChild<QMenu *>(u"removeFilter"_s);
    QVERIFY(remove);
    QAction *const away = actionOf(remove, u"To come"_s);
    QVERIFY(away);
    away->trigger();
    QTRY_COMPARE(saved().size(), before);
    QTRY_COMPARE(m_fixture->events.size(), 1);
    QVERIFY(answered(m_fixture->workspace.history().undo(m_fixture->events.constFirst())));
    QCOMPARE(saved().size(), before + 1);
}

void tst_CalendarPlans::filter_query_comesBack()
{
    const QList<domain::Brand> &brands = m_fixture->brands;
    const QStringList networks{u"bluesky"_s, u"mastodon"_s, u"wordpress"_s};
    CalendarFilter filter;
    QCOMPARE(filter.toQuery(brands, networks), QString());
    filter.states = {domain::PostState::InReview, domain::PostState::HandedOff};
    filter.hiddenBrands = {brands.constFirst().id};
    filter.hiddenNetworks = {u"mastodon"_s};
    filter.words = u"rye \"for breakfast\""_s;
    const auto again = CalendarFilter::fromQuery(filter.toQuery(brands, networks), {brands}, networks);
    QVERIFY(again);
    QCOMPARE(*again, filter);
    const auto typed = CalendarFilter::fromQuery(
        u"IS:inreview brand:%1"_s.arg(brands.constLast().id.text()), {brands}, networks);
    QVERIFY(typed);
    QCOMPARE(typed->states, QList{domain::PostState::InReview});
    QCOMPARE(typed->hiddenBrands.size(), brands.size() - 1);
    for (const QString &bad : {u"is:nothing"_s, u"from:somebody"_s, u"brand:"_s, u"brand:nobody"_s})
        QVERIFY2(!CalendarFilter::fromQuery(bad, {brands}, networks), qPrintable(bad));
}

void tst_CalendarPlans::filter_unreadable_isSaid()
{
    domain::SavedFilter filter;
    filter.page = u"calendar"_s;
    filter.name = u"Of a brand that is gone"_s;
    filter.filter = u"brand:b999"_s;
    QVERIFY(answered(m_fixture->workspace.planning().saveFilter(filter)));
    const CalendarFilter before = m_controller->filter();
    QVERIFY(m_fixture->commands.run(u"calendar.filters"_s));
    auto *const menu = shown<QMenu>(u"filterMenu"_s);
    QVERIFY(menu);
    actionOf(menu, filter.name)->trigger();
    QCOMPARE(m_fixture->toasts.size(), 1);
    QVERIFY(m_fixture->toasts.constFirst().contains(u"b999"_s));
    QCOMPARE(m_controller->filter(), before);
}

void tst_CalendarPlans::board_titleAlone_isAnIdea()
{
    m_controller->setView(CalendarView::Board);
    auto *const board = m_page->findChild<BoardView *>(u"board"_s);
    const int ideas = board->countOf(BoardColumn::Idea);
    const int drafts = board->countOf(BoardColumn::Draft);
    services::PostDraft draft;
    draft.brand = m_fixture->brands.constFirst().id;
    draft.title = u"A day in the workshop"_s;
    const auto idea = answered(m_fixture->workspace.posts().add(draft));
    QVERIFY(idea);
    QTRY_COMPARE(board->countOf(BoardColumn::Idea), ideas + 1);
    QCOMPARE(board->countOf(BoardColumn::Draft), drafts);
    QCOMPARE(m_controller->planColumn({idea->id}, BoardColumn::Scheduled).refusal, MoveRefusal::NoText);
    QCOMPARE(m_controller->planColumn({idea->id}, BoardColumn::Draft).refusal, MoveRefusal::NoText);
    QVERIFY(!CalendarController::refusalText(MoveRefusal::NoText).isEmpty());
    draft.text = u"We open at six."_s;
    QVERIFY(answered(m_fixture->workspace.posts().update(idea->id, idea->revision, draft)));
    QTRY_COMPARE(board->countOf(BoardColumn::Draft), drafts + 1);
    QCOMPARE(board->countOf(BoardColumn::Idea), ideas);
    QCOMPARE(m_controller->planColumn({idea->id}, BoardColumn::Idea).refusal, MoveRefusal::Idea);
}

void tst_CalendarPlans::picture_ofAPost_isOnItsChip_andInTheCard()
{
    QImage image(800, 600, QImage::Format_RGB32);
    image.fill(QColor(1, 254, 3));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG"));
    const domain::Post plain = addScheduled(u"Plain"_s, QDate(2026, 6, 27), QTime(3, 0));
    services::PostDraft draft;
    draft.brand = plain.brand;
    draft.accounts = {plain.variants.constFirst().account};
    draft.text = u"With a picture"_s;
    draft.plannedFor = ZonedTime{QDateTime(QDate(2026, 6, 28), QTime(3, 0), Qt::UTC), u"Europe/Paris"_s};
    draft.newMedia = {{u"green.png"_s, u"Green"_s, bytes}};
    const auto post = answered(m_fixture->workspace.posts().add(draft));
    QVERIFY(post);
    QTRY_VERIFY(m_controller->find(post->id));
    const auto greenIn = [this](PostView *view, domain::PostId id) {
        const QImage chip = view->viewport()->grab(rectOf(view, id)).toImage();
        int found = 0;
        for (int x = 0; x < chip.width(); ++x)
            found += chip.pixelColor(x, chip.height() / 2) == QColor(1, 254, 3) ? 1 : 0;
        return found;
    };
    QTRY_VERIFY(greenIn(m_month, post->id) > 20);
    QCOMPARE(greenIn(m_month, plain.id), 0);
    m_month->selectPost(post->id);
    m_month->setFocus();
    QTest::keyClick(m_month, Qt::Key_Space);
    auto *const card = m_page->findChild<PostPreview *>(u"postPreview"_s);
    QVERIFY(card && card->isVisible());
    const auto pictures = [card] {
        int found = 0;
        for (const QLabel *const label : card->findChildren<QLabel *>())
            found += label->isVisible() && !label->pixmap(Qt::ReturnByValue).isNull() ? 1 : 0;
        return found;
    };
    QTRY_COMPARE(pictures(), 1);
    QVERIFY(m_page->rect().contains(card->geometry()));
    m_month->selectPost(plain.id);
    QTest::keyClick(m_month, Qt::Key_Space);
    QTRY_COMPARE(card->post(), plain.id);
    QCOMPARE(pictures(), 0);
}

QTEST_MAIN(tst_CalendarPlans)
#include "tst_calendarplans.moc"
