// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/zonedtime.h"
#include "core/services/brandservice.h"
#include "core/services/historyservice.h"
#include "core/services/postservice.h"
#include "core/services/sampleworkspace.h"
#include "core/services/workspace.h"
#include "core/settings/memorysecretstore.h"
#include "tests/support/answered.h"
#include "tests/support/faketransport.h"
#include "tests/ui/accessibility.h"
#include "ui/calendar/calendarcontroller.h"
#include "ui/calendar/calendarpage.h"
#include "ui/calendar/monthlayout.h"
#include "ui/calendar/monthview.h"
#include "ui/calendar/postlistmodel.h"
#include "ui/commands/commandregistry.h"
#include "ui/common/prompts.h"
#include "ui/common/theme.h"
#include "ui/shell/keyrouter.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLocale>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::ui;
using ruche::test::answered;

namespace {

const QDate june1(2026, 6, 1); // a Monday
const QRect roomy(10, 20, 1008, 800);

QList<int> countsOf(int weeks, std::initializer_list<int> first)
{
    QList<int> counts(first);
    counts.resize(qsizetype(weeks) * 7);
    return counts;
}

} // namespace

class tst_Calendar : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void layout_cells_coverTheAreaOnce();
    void layout_tooManyPosts_areCounted();
    void layout_chips_areSmallWhenRoomIsShort();
    void layout_points_findTheirDay();

    void month_shown_isWholeWeeks();
    void moveTo_keepsTheTime_andIsUndone();
    void moveTo_thePast_isRefused();
    void moveTo_published_isRefused();
    void unschedule_goesToTheDrafts();
    void draft_planned_isInTheFuture();
    void planDrop_several_keepTheirDistance_andAreOneStep();
    void planShift_oneInThePast_refusesAll();
    void planDrop_copy_leavesTheOriginal();
    void run_within5Minutes_asksFirst();
    void shiftAfter_movesOnlyWhatComesLater();
    void planColumn_saysWhyNot();
    void filter_text_comesBack();
    void filter_words_hideTheOthers();
    void period_ofTheWeek_movesBySevenDays();
    void model_rows_areFoundByDayAndId();

    void keys_arrows_moveTheDay();
    void keys_pages_moveTheMonth_homeReturns();
    void keys_onAPost_askForWhatTheySay();
    void keys_shiftRight_storesTheNextDay();
    void keys_returnOnAnEmptyDay_asksForAPost();
    void keys_tab_goesThroughTheDay();
    void click_onAChip_selectsItsPost();
    void page_activated_hasTheMonthUnderTheArrows();

private:
    /// A draft with a date, which needs no account.
    [[nodiscard]] domain::PostId addPost(const QString &title, QDate day, QTime time);
    [[nodiscard]] std::optional<ZonedTime> storedTime(domain::PostId post);
    [[nodiscard]] domain::PostId anyPost(domain::PostState state) const;
    void moveTo(domain::PostId post, QDate day)
    {
        m_controller->run(m_controller->planDrop({post}, day, std::nullopt));
    }
    void showView();

    ThemeManager *m_themes = nullptr;
    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock m_clock{QDateTime(QDate(2026, 6, 16), QTime(8, 0), Qt::UTC)};
    test::FakeTransport m_transport;
    settings::MemorySecretStore m_secrets;
    std::unique_ptr<services::Workspace> m_workspace;
    std::unique_ptr<CalendarController> m_controller;
    std::unique_ptr<PostListModel> m_model;
    std::unique_ptr<MonthView> m_view;
    domain::Brand m_brand;
};

void tst_Calendar::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); // weeks begin on Monday
    m_themes = new ThemeManager(*qApp, this);
}

void tst_Calendar::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_workspace
        = std::make_unique<services::Workspace>(services::Environment{m_clock, m_transport, m_secrets});
    QVERIFY(answered(m_workspace->create(m_folder->filePath(u"calendar.ruche"_s), u"Calendar"_s)));
    domain::Brand brand;
    brand.name = u"Maison Levain"_s;
    brand.color = services::brandColors().constFirst();
    brand.zone = u"Europe/Paris"_s;
    brand.languages = {u"fr"_s};
    const auto added = answered(m_workspace->brands().add(brand));
    QVERIFY(added);
    m_brand = *added;
    m_controller = std::make_unique<CalendarController>(*m_workspace, m_clock);
    m_controller->setBrands({m_brand});
    m_model = std::make_unique<PostListModel>(*m_controller, PostListModel::Source::Month);
    QTRY_VERIFY(!m_controller->isLoading());
}

void tst_Calendar::cleanup()
{
    m_view.reset();
    m_model.reset();
    m_controller.reset();
    m_workspace.reset();
    m_folder.reset();
}

domain::PostId tst_Calendar::addPost(const QString &title, QDate day, QTime time)
{
    services::PostDraft draft;
    draft.brand = m_brand.id;
    draft.title = title;
    draft.text = title;
    draft.plannedFor = ZonedTime{QDateTime(day, time, Qt::UTC), m_brand.zone};
    draft.asDraft = true;
    const auto post = answered(m_workspace->posts().add(draft));
    if (!post)
        return {};
    const domain::PostId id = post->id;
    return QTest::qWaitFor([this, id] { return m_controller->find(id) != nullptr; }) ? id : domain::PostId();
}

std::optional<ZonedTime> tst_Calendar::storedTime(domain::PostId post)
{
    const auto stored = answered(m_workspace->posts().read(post));
    return stored ? stored->plannedFor : std::nullopt;
}

domain::PostId tst_Calendar::anyPost(domain::PostState state) const
{
    for (const domain::CalendarPost &post : m_controller->posts()) {
        if (post.state == state)
            return post.id;
    }
    return {};
}

void tst_Calendar::showView()
{
    m_view = std::make_unique<MonthView>(*m_controller, *m_model);
    m_view->resize(1008, 800);
    m_view->show();
    m_view->activateWindow();
    m_view->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void tst_Calendar::layout_cells_coverTheAreaOnce()
{
    const MonthLayout layout = MonthLayout::of(roomy, june1, 5, countsOf(5, {}), false);
    QCOMPARE(layout.cells.size(), 35);
    QCOMPARE(layout.cells.constFirst().day, june1);
    QCOMPARE(layout.cells.constLast().day, QDate(2026, 7, 5));
    for (int i = 0; i < 35; ++i) {
        const QRect &cell = layout.cells.at(i).rect;
        if (i % 7 > 0)
            QCOMPARE(cell.left(), layout.cells.at(i - 1).rect.right() + 1);
        else
            QCOMPARE(cell.left(), layout.weekColumn.right() + 1);
        if (i >= 7)
            QCOMPARE(cell.top(), layout.cells.at(i - 7).rect.bottom() + 1);
        else
            QCOMPARE(cell.top(), layout.weekdayRow.bottom() + 1);
        QVERIFY(cell.contains(layout.cells.at(i).header));
    }
    QCOMPARE(layout.cells.constLast().rect.bottomRight(), roomy.bottomRight());
}

void tst_Calendar::layout_tooManyPosts_areCounted()
{
    const MonthLayout layout = MonthLayout::of(roomy, june1, 5, countsOf(5, {10, 1, 0}), false);
    const MonthLayout::Cell &full = layout.cells.at(0);
    QVERIFY(full.hidden > 0);
    QCOMPARE(full.hidden + int(full.chips.size()), 10);
    for (qsizetype i = 0; i < full.chips.size(); ++i) {
        QVERIFY(full.rect.contains(full.chips.at(i)));
        QVERIFY(!full.header.intersects(full.chips.at(i)));
        if (i > 0)
            QVERIFY(full.chips.at(i).top() > full.chips.at(i - 1).bottom());
    }
    QCOMPARE(layout.cells.at(1).chips.size(), 1);
    QCOMPARE(layout.cells.at(1).hidden, 0);
    QVERIFY(layout.cells.at(2).chips.isEmpty());
}

void tst_Calendar::layout_chips_areSmallWhenRoomIsShort()
{
    const QList<int> counts = countsOf(5, {9});
    const MonthLayout large = MonthLayout::of(roomy, june1, 5, counts, false);
    QVERIFY(!large.small);
    QCOMPARE(large.cells.at(0).chips.at(0).height(), scaled(metrics::calendarChip));

    const MonthLayout compact = MonthLayout::of(roomy, june1, 5, counts, true);
    QVERIFY(compact.small);
    QCOMPARE(compact.cells.at(0).chips.at(0).height(), scaled(metrics::calendarChipSmall));
    QVERIFY(compact.cells.at(0).hidden < large.cells.at(0).hidden);

    QRect low = roomy;
    low.setHeight(500);
    QVERIFY(MonthLayout::of(low, june1, 5, counts, false).small);
}

void tst_Calendar::layout_points_findTheirDay()
{
    const MonthLayout layout = MonthLayout::of(roomy, june1, 5, countsOf(5, {}), false);
    for (int i = 0; i < 35; ++i) {
        QCOMPARE(layout.cellAt(layout.cells.at(i).rect.center()), i);
        QCOMPARE(layout.cellOf(june1.addDays(i)), i);
    }
    QCOMPARE(layout.cellAt(layout.weekdayRow.center()), -1);
    QCOMPARE(layout.cellAt(layout.weekColumn.center()), -1);
    QCOMPARE(layout.cellOf(june1.addDays(-1)), -1);
    QCOMPARE(layout.cellOf(june1.addDays(35)), -1);
    QCOMPARE(MonthLayout().cellOf(june1), -1);
}

void tst_Calendar::month_shown_isWholeWeeks()
{
    QCOMPARE(m_controller->month(), june1);
    QCOMPARE(m_controller->firstShown(), june1);
    QCOMPARE(m_controller->weeks(), 5);
    m_controller->setMonth(QDate(2026, 8, 20)); // begins on a Saturday, six weeks
    QCOMPARE(m_controller->firstShown(), QDate(2026, 7, 27));
    QCOMPARE(m_controller->lastShown(), QDate(2026, 9, 6));
    QCOMPARE(m_controller->weeks(), 6);
}

void tst_Calendar::moveTo_keepsTheTime_andIsUndone()
{
    const domain::PostId post = addPost(u"Rye bread"_s, QDate(2026, 6, 18), QTime(18, 30));
    QVERIFY(post.isValid());
    QAbstractItemModelTester tester(m_model.get());
    const auto before = storedTime(post);
    QSignalSpy moved(m_controller.get(), &CalendarController::moved);
    moveTo(post, QDate(2026, 6, 24));
    QTRY_COMPARE(moved.size(), 1);
    const auto after = storedTime(post);
    QVERIFY(after);
    QCOMPARE(after->wall.date(), QDate(2026, 6, 24));
    QCOMPARE(after->wall.time(), QTime(18, 30));
    QCOMPARE(after->zone, m_brand.zone);
    QTRY_COMPARE(m_controller->find(post)->day, QDate(2026, 6, 24));

    const auto event = moved.at(0).at(1).value<domain::EventId>();
    QVERIFY(answered(m_workspace->history().undo(event)));
    QCOMPARE(storedTime(post), before);
    QTRY_COMPARE(m_controller->find(post)->day, QDate(2026, 6, 18));
}

void tst_Calendar::moveTo_thePast_isRefused()
{
    const domain::PostId post = addPost(u"Rye bread"_s, QDate(2026, 6, 18), QTime(18, 30));
    QVERIFY(post.isValid());
    const auto before = storedTime(post);
    QSignalSpy moved(m_controller.get(), &CalendarController::moved);
    QSignalSpy refused(m_controller.get(), &CalendarController::refused);
    moveTo(post, QDate(2026, 6, 15));
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(refused.at(0).at(0).toString(), CalendarController::refusalText(MoveRefusal::PastDay));
    QVERIFY(moved.isEmpty());
    QCOMPARE(storedTime(post), before);
}

void tst_Calendar::moveTo_published_isRefused()
{
    // The sample has what was published; it goes into a file of its own.
    cleanup();
    m_folder = std::make_unique<QTemporaryDir>();
    m_workspace
        = std::make_unique<services::Workspace>(services::Environment{m_clock, m_transport, m_secrets});
    QVERIFY(answered(m_workspace->create(m_folder->filePath(u"sample.ruche"_s), u"Sample"_s)));
    QVERIFY(answered(services::fillSample(*m_workspace), 60000));
    const auto brands = answered(m_workspace->brands().list());
    QVERIFY(brands);
    m_controller = std::make_unique<CalendarController>(*m_workspace, m_clock);
    m_controller->setBrands(*brands);
    QTRY_VERIFY(anyPost(domain::PostState::Published).isValid());
    QVERIFY(m_controller->postsInPeriod() > 0);

    const domain::CalendarPost post = *m_controller->find(anyPost(domain::PostState::Published));
    QVERIFY(!m_controller->networksOf(post).isEmpty());
    QSignalSpy refused(m_controller.get(), &CalendarController::refused);
    moveTo(post.id, QDate(2026, 6, 28));
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(refused.at(0).at(0).toString(), CalendarController::refusalText(MoveRefusal::Published));
    QCOMPARE(storedTime(post.id), post.plannedFor);
}

void tst_Calendar::unschedule_goesToTheDrafts()
{
    const domain::PostId post = addPost(u"Rye bread"_s, QDate(2026, 6, 18), QTime(18, 30));
    QVERIFY(post.isValid());
    QSignalSpy moved(m_controller.get(), &CalendarController::moved);
    m_controller->unschedule({post});
    QTRY_COMPARE(moved.size(), 1);
    QVERIFY(!storedTime(post));
    QTRY_COMPARE(m_controller->drafts().size(), 1);
    QCOMPARE(m_controller->drafts().constFirst().id, post);
    QTRY_VERIFY(m_controller->posts().isEmpty());
}

void tst_Calendar::draft_planned_isInTheFuture()
{
    domain::CalendarPost draft;
    draft.brand = m_brand.id;
    QCOMPARE(m_controller->plannedOn(draft, QDate(2026, 6, 20)).wall.time(), QTime(9, 0));
    // It is ten o'clock in Paris: nine would be over.
    QCOMPARE(m_controller->plannedOn(draft, QDate(2026, 6, 16)).wall.time(), QTime(12, 0));
    QCOMPARE(m_controller->plannedOn(draft, QDate(2026, 6, 20)).zone, m_brand.zone);
}

void tst_Calendar::planDrop_several_keepTheirDistance_andAreOneStep()
{
    const domain::PostId first = addPost(u"Rye bread"_s, QDate(2026, 6, 18), QTime(18, 30));
    const domain::PostId second = addPost(u"Brioche"_s, QDate(2026, 6, 20), QTime(9, 0));
    QSignalSpy moved(m_controller.get(), &CalendarController::moved);
    m_controller->run(m_controller->planDrop({first, second}, QDate(2026, 6, 22), QTime(19, 0)));
    QTRY_COMPARE(moved.size(), 1);
    QCOMPARE(storedTime(first)->wall, QDateTime(QDate(2026, 6, 22), QTime(19, 0), Qt::UTC));
    QCOMPARE(storedTime(second)->wall, QDateTime(QDate(2026, 6, 24), QTime(9, 30), Qt::UTC));
    QVERIFY(answered(m_workspace->history().undo(moved.at(0).at(1).value<domain::EventId>())));
    QCOMPARE(storedTime(first)->wall.date(), QDate(2026, 6, 18));
    QCOMPARE(storedTime(second)->wall.date(), QDate(2026, 6, 20));
}

void tst_Calendar::planShift_oneInThePast_refusesAll()
{
    const domain::PostId early = addPost(u"Rye bread"_s, QDate(2026, 6, 17), QTime(18, 30));
    const domain::PostId late = addPost(u"Brioche"_s, QDate(2026, 6, 20), QTime(9, 0));
    QSignalSpy refused(m_controller.get(), &CalendarController::refused);
    // Three days back is fine for the second, not for the first.
    m_controller->run(m_controller->planShift({late, early}, -3, 0));
    QTRY_COMPARE(refused.size(), 1);
    QVERIFY(refused.at(0).at(0).toString().contains(u"Rye bread"_s));
    QCOMPARE(storedTime(late)->wall.date(), QDate(2026, 6, 20));
}

void tst_Calendar::planDrop_copy_leavesTheOriginal()
{
    const domain::PostId post = addPost(u"Rye bread"_s, QDate(2026, 6, 18), QTime(18, 30));
    QSignalSpy moved(m_controller.get(), &CalendarController::moved);
    m_controller->run(m_controller->planDrop({post}, QDate(2026, 6, 25), std::nullopt, true), true);
    QTRY_COMPARE(moved.size(), 1);
    QCOMPARE(storedTime(post)->wall.date(), QDate(2026, 6, 18));
    QTRY_COMPARE(m_model->rowsOf(QDate(2026, 6, 25)).size(), 1);
    const domain::CalendarPost *const copy
        = m_model->postAt(m_model->index(m_model->rowsOf(QDate(2026, 6, 25)).at(0)));
    QCOMPARE(copy->title, u"Rye bread"_s);
    QCOMPARE(copy->state, domain::PostState::Draft); // a copy of a draft goes out no sooner than the draft
    QCOMPARE(copy->plannedFor->wall.time(), QTime(18, 30));
}

void tst_Calendar::run_within5Minutes_asksFirst()
{
    const domain::PostId post = addPost(u"Rye bread"_s, QDate(2026, 6, 18), QTime(18, 30));
    QSignalSpy asked(m_controller.get(), &CalendarController::soonAsked);
    QSignalSpy moved(m_controller.get(), &CalendarController::moved);
    // A draft goes nowhere by itself: nothing to ask.
    m_controller->run(m_controller->planDrop({post}, QDate(2026, 6, 16), QTime(10, 3)));
    QTRY_COMPARE(moved.size(), 1);
    QVERIFY(asked.isEmpty());
    MovePlan plan = m_controller->planDrop({post}, QDate(2026, 6, 16), QTime(10, 4));
    plan.minutesLeft = 4;
    m_controller->run(plan);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(storedTime(post)->wall.time(), QTime(10, 3));
    m_controller->runNow(asked.at(0).at(0).value<MovePlan>(), false);
    QTRY_COMPARE(moved.size(), 2);
    QCOMPARE(storedTime(post)->wall.time(), QTime(10, 4));
}

void tst_Calendar::shiftAfter_movesOnlyWhatComesLater()
{
    const domain::PostId before = addPost(u"Rye bread"_s, QDate(2026, 6, 18), QTime(18, 30));
    const domain::PostId after = addPost(u"Brioche"_s, QDate(2026, 6, 19), QTime(9, 0));
    QSignalSpy moved(m_controller.get(), &CalendarController::moved);
    m_controller->shiftAfter(QDate(2026, 6, 18), 7);
    QTRY_COMPARE(moved.size(), 1);
    QCOMPARE(storedTime(before)->wall.date(), QDate(2026, 6, 18));
    QCOMPARE(storedTime(after)->wall, QDateTime(QDate(2026, 6, 26), QTime(9, 0), Qt::UTC));
    QSignalSpy refused(m_controller.get(), &CalendarController::refused);
    m_controller->shiftAfter(QDate(2026, 7, 18), 7);
    QTRY_COMPARE(refused.size(), 1);
}

void tst_Calendar::planColumn_saysWhyNot()
{
    const domain::PostId post = addPost(u"Rye bread"_s, QDate(2026, 6, 18), QTime(18, 30));
    QCOMPARE(m_controller->planColumn({post}, BoardColumn::Scheduled).refusal, MoveRefusal::NoAccount);
    QCOMPARE(m_controller->planColumn({post}, BoardColumn::Approved).refusal, MoveRefusal::None);
    QCOMPARE(m_controller->planColumn({post}, BoardColumn::Published).refusal, MoveRefusal::Sent);
    QVERIFY(m_controller->planColumn({post}, BoardColumn::Draft).moves.isEmpty());
    m_controller->unschedule({post});
    QTRY_COMPARE(m_controller->drafts().size(), 1);
    QCOMPARE(m_controller->planColumn({post}, BoardColumn::Scheduled).refusal, MoveRefusal::NoDate);
}

void tst_Calendar::filter_text_comesBack()
{
    CalendarFilter filter;
    filter.hiddenBrands = {domain::BrandId(3)};
    filter.states = {domain::PostState::Draft, domain::PostState::InReview};
    filter.hiddenNetworks = {u"wordpress"_s};
    QCOMPARE(CalendarFilter::fromText(filter.toText()), filter);
    QVERIFY(CalendarFilter::fromText(u"nonsense"_s).isEmpty());
}

void tst_Calendar::filter_words_hideTheOthers()
{
    const domain::PostId rye = addPost(u"Rye bread"_s, QDate(2026, 6, 18), QTime(18, 30));
    QVERIFY(addPost(u"Brioche"_s, QDate(2026, 6, 18), QTime(9, 0)).isValid());
    CalendarFilter filter;
    filter.words = u"rye"_s;
    m_controller->setFilter(filter);
    QTRY_COMPARE(m_controller->posts().size(), 1);
    QCOMPARE(m_controller->posts().constFirst().id, rye);
    m_controller->setFilter({});
    QTRY_COMPARE(m_controller->posts().size(), 2);
}

void tst_Calendar::period_ofTheWeek_movesBySevenDays()
{
    m_controller->setView(CalendarView::Week);
    QCOMPARE(m_controller->weekStart(), QDate(2026, 6, 15));
    QVERIFY(m_controller->summary().contains(u"25"_s));
    m_controller->nextPeriod();
    m_controller->nextPeriod();
    QCOMPARE(m_controller->periodStart(), QDate(2026, 6, 29));
    QCOMPARE(m_controller->periodEnd(), QDate(2026, 7, 5));
    m_controller->nextPeriod();
    QCOMPARE(m_controller->month(), QDate(2026, 7, 1));
    m_controller->setView(CalendarView::Month);
    m_controller->previousPeriod();
    QCOMPARE(m_controller->month(), june1);
}

void tst_Calendar::model_rows_areFoundByDayAndId()
{
    const domain::PostId early = addPost(u"Brioche"_s, QDate(2026, 6, 18), QTime(9, 0));
    const domain::PostId late = addPost(u"Rye bread"_s, QDate(2026, 6, 18), QTime(18, 30));
    QTRY_COMPARE(m_model->rowsOf(QDate(2026, 6, 18)).size(), 2);
    for (const domain::PostId post : {early, late}) {
        const QModelIndex index = m_model->indexOf(post);
        QCOMPARE(m_model->postAt(index)->id, post);
        QCOMPARE(m_model->dayAt(index.row()), QDate(2026, 6, 18));
        QVERIFY(m_model->rowsOf(QDate(2026, 6, 18)).contains(index.row()));
    }
    QVERIFY(m_model->rowsOf(QDate(2026, 6, 19)).isEmpty());
    QVERIFY(!m_model->indexOf(domain::PostId(999)).isValid());
}

void tst_Calendar::keys_arrows_moveTheDay()
{
    showView();
    m_view->setCurrentDay(QDate(2026, 6, 16));
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_view->currentDay(), QDate(2026, 6, 17));
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_view->currentDay(), QDate(2026, 6, 24));
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QCOMPARE(m_view->currentDay(), QDate(2026, 6, 16));
}

void tst_Calendar::keys_pages_moveTheMonth_homeReturns()
{
    showView();
    QTest::keyClick(m_view.get(), Qt::Key_PageDown);
    QCOMPARE(m_controller->month(), QDate(2026, 7, 1));
    QTest::keyClick(m_view.get(), Qt::Key_PageUp);
    QTest::keyClick(m_view.get(), Qt::Key_PageUp);
    QCOMPARE(m_controller->month(), QDate(2026, 5, 1));
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QCOMPARE(m_controller->month(), june1);
    QCOMPARE(m_view->currentDay(), QDate(2026, 6, 16));
}

void tst_Calendar::keys_onAPost_askForWhatTheySay()
{
    const QDate day(2026, 6, 18);
    const domain::PostId post = addPost(u"Rye bread"_s, day, QTime(18, 30));
    QVERIFY(post.isValid());
    showView();
    m_view->setCurrentDay(day);
    QCOMPARE(m_view->currentPost(), post);

    QSignalSpy opened(m_view.get(), &MonthView::openRequested);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.at(0).at(0).value<domain::PostId>(), post);

    QSignalSpy shifted(m_view.get(), &PostView::shiftRequested);
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(m_view.get(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(shifted.size(), 2);
    QCOMPARE(shifted.at(0).at(2).toInt(), 15);
    QCOMPARE(shifted.at(1).at(2).toInt(), -15);

    QSignalSpy removed(m_view.get(), &MonthView::removeRequested);
    QTest::keyClick(m_view.get(), Qt::Key_Delete);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(m_view->currentDay(), day);
}

void tst_Calendar::keys_shiftRight_storesTheNextDay()
{
    const QDate day(2026, 6, 18);
    const domain::PostId post = addPost(u"Rye bread"_s, day, QTime(18, 30));
    QVERIFY(post.isValid());
    showView();
    connect(m_view.get(),
            &PostView::shiftRequested,
            m_controller.get(),
            [this](const auto &posts, int days, int minutes) {
                m_controller->run(m_controller->planShift(posts, days, minutes));
            });
    QSignalSpy moved(m_controller.get(), &CalendarController::moved);
    m_view->setCurrentDay(day);
    QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QTRY_COMPARE(moved.size(), 1);
    const auto stored = storedTime(post);
    QVERIFY(stored);
    QCOMPARE(stored->wall.date(), day.addDays(1));
    QCOMPARE(stored->wall.time(), QTime(18, 30));
}

void tst_Calendar::keys_returnOnAnEmptyDay_asksForAPost()
{
    showView();
    m_view->setCurrentDay(QDate(2026, 6, 20));
    QSignalSpy asked(m_view.get(), &MonthView::newPostRequested);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).toDate(), QDate(2026, 6, 20));
}

void tst_Calendar::keys_tab_goesThroughTheDay()
{
    const QDate day(2026, 6, 18);
    const domain::PostId late = addPost(u"Rye bread"_s, day, QTime(18, 30));
    const domain::PostId early = addPost(u"Brioche"_s, day, QTime(9, 0));
    QVERIFY(late.isValid() && early.isValid());
    showView();
    m_view->setCurrentDay(day);
    QCOMPARE(m_view->currentPost(), early);
    QTest::keyClick(m_view.get(), Qt::Key_Tab);
    QCOMPARE(m_view->currentPost(), late);
    QTest::keyClick(m_view.get(), Qt::Key_Backtab);
    QCOMPARE(m_view->currentPost(), early);
}

void tst_Calendar::click_onAChip_selectsItsPost()
{
    const QDate day(2026, 6, 18);
    const domain::PostId early = addPost(u"Brioche"_s, day, QTime(9, 0));
    const domain::PostId late = addPost(u"Rye bread"_s, day, QTime(18, 30));
    QVERIFY(early.isValid() && late.isValid());
    showView();
    const MonthLayout layout = m_view->monthLayout();
    const MonthLayout::Cell &cell = layout.cells.at(layout.cellOf(day));
    QCOMPARE(cell.chips.size(), 2);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, cell.chips.at(1).center());
    QCOMPARE(m_view->currentPost(), late);
    QCOMPARE(m_view->currentDay(), day);
    // An empty place of a day selects the day alone.
    const QRect other = layout.cells.at(layout.cellOf(day.addDays(1))).rect;
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, other.center());
    QVERIFY(!m_view->currentPost().isValid());
    QCOMPARE(m_view->currentDay(), day.addDays(1));
}

void tst_Calendar::page_activated_hasTheMonthUnderTheArrows()
{
    const domain::PostId post = addPost(u"Rye bread"_s, QDate(2026, 6, 16), QTime(18, 30));
    QVERIFY(post.isValid());
    CommandRegistry commands;
    ScriptedPrompts prompts;
    PageContext context(m_workspace.get(), m_clock, commands, prompts, *m_themes);
    CalendarPage page(context);
    commands.setCurrentPage(pages::calendar);
    new KeyRouter(commands, m_clock, &page); // goes with the page
    page.resize(1232, 848);
    page.show();
    page.setBrands({m_brand});
    page.activate();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    auto *const month = page.findChild<MonthView *>(u"month"_s);
    QVERIFY(month->hasFocus());
    QTRY_COMPARE(month->currentPost(), post); // today's first
    QVERIFY(addPost(u"Brioche"_s, QDate(2026, 6, 16), QTime(9, 0)).isValid());
    QTRY_COMPARE(month->model()->rowCount(), 2);
    QCOMPARE(month->currentPost(), post); // also when others come in
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(month->currentDay(), QDate(2026, 6, 17));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown);
    QCOMPARE(month->currentDay().month(), 7);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
    QCOMPARE(month->currentDay(), QDate(2026, 6, 16));
    const QStringList nameless = test::namelessWidgets(&page);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

QTEST_MAIN(tst_Calendar)
#include "tst_calendar.moc"
