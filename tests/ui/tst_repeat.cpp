// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/accountservice.h"
#include "core/services/historyservice.h"
#include "core/services/planningservice.h"
#include "core/services/postservice.h"
#include "tests/support/answered.h"
#include "tests/ui/accessibility.h"
#include "tests/ui/samplefixture.h"
#include "ui/calendar/calendarcontroller.h"
#include "ui/calendar/calendarpage.h"
#include "ui/calendar/monthview.h"
#include "ui/calendar/postdetails.h"
#include "ui/calendar/postlistmodel.h"
#include "ui/composer/composerpage.h"
#include "ui/repeat/repeatdialog.h"
#include "ui/repeat/scopedialog.h"
#include "ui/shell/pageregistry.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::ui;
using ruche::test::answered;

/// Has posts repeat as a person does, in the calendar and in the composer, and reads the workspace
/// afterwards.
class tst_Repeat : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();

    void dialog_weeks_listsTheNextTen_atTheSameHour();
    void dialog_months_followTheDayOrTheWeekday();
    void dialog_whatIsWrong_isSaid_andNotSaved_data();
    void dialog_whatIsWrong_isSaid_andNotSaved();
    void dialog_isNamed_andFitsASmallWindow();

    void calendar_r_storesTheSeries_undoneAsOneStep();
    void calendar_esc_storesNothing();
    void calendar_command_endsAfterSoMany();
    void calendar_postWithoutADate_isRefusedInWords();
    void composer_ctrlR_schedulesTheDraftAndTheOthers();
    void composer_noDate_cannotRepeat();

    void move_ofOneOfASeries_asksForWhich_data();
    void move_ofOneOfASeries_asksForWhich();
    void remove_ofOneOfASeries_asksForWhich_data();
    void remove_ofOneOfASeries_asksForWhich();
    void scope_esc_changesNothing();
    void rule_changed_isThatOfThoseThatFollow();
    void card_saysThatThePostRepeats();
    void composer_changedText_asksForWhich_data();
    void composer_changedText_asksForWhich();

private:
    /// On three Saturdays at three: 27 June, 4 and 11 July; the one of 4 July.
    [[nodiscard]] domain::Post addSeries(const QString &title);
    /// Chooses as many lines below the first, and confirms by Enter.
    void answerScope(QWidget *page, int down)
    {
        ScopeDialog *const dialog = scopeDialogOf(page);
        QVERIFY(dialog);
        auto *const first = dialog->findChild<QRadioButton *>(u"scopeThis"_s);
        QTRY_VERIFY(first->hasFocus());
        for (int i = 0; i < down; ++i)
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Down);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    }
    [[nodiscard]] ScopeDialog *scopeDialogOf(QWidget *page)
    {
        ScopeDialog *found = nullptr;
        [[maybe_unused]] const bool there = QTest::qWaitFor([&] {
            found = page->findChild<ScopeDialog *>(u"seriesScope"_s);
            return found && found->isVisible();
        });
        return found;
    }
    /// The month with the post chosen and the focus on it.
    MonthView *chosenInTheMonth(domain::PostId post)
    {
        auto *const month = m_page->findChild<MonthView *>(u"month"_s);
        month->selectPost(post);
        month->setFocus();
        return month;
    }
    [[nodiscard]] bool openSample()
    {
        m_fixture = std::make_unique<test::SampleFixture>();
        if (!m_fixture->open())
            return false;
        const auto accounts = answered(m_fixture->workspace.accounts().list({brand().id}));
        for (const domain::Account &account : accounts.value_or(QList<domain::Account>())) {
            if (account.capabilities.testFlag(domain::Capability::Publish))
                m_account = account.id;
        }
        return m_account.isValid();
    }
    [[nodiscard]] bool openCalendar();
    [[nodiscard]] bool openComposer();
    [[nodiscard]] const domain::Brand &brand() const { return m_fixture->brands.constFirst(); }
    [[nodiscard]] domain::Post addPost(const QString &title, const std::optional<QDateTime> &wall);
    /// Of these words, not those in the trash: "06-27 03:00 scheduled", by time.
    [[nodiscard]] QStringList told(const QString &title);
    [[nodiscard]] QList<domain::Post> postsOf(const QString &title);
    [[nodiscard]] RepeatDialog *dialogOf(QWidget *page)
    {
        RepeatDialog *found = nullptr;
        [[maybe_unused]] const bool there = QTest::qWaitFor([&] {
            found = page->findChild<RepeatDialog *>(u"repeat"_s);
            return found && found->isVisible();
        });
        return found;
    }
    [[nodiscard]] static QStringList timesOf(const RepeatDialog &dialog)
    {
        QStringList texts;
        const auto *const list = dialog.findChild<QListWidget *>(u"repeatTimes"_s);
        for (int row = 0; row < list->count(); ++row)
            texts << list->item(row)->text();
        return texts;
    }
    static void choose(const RepeatDialog &dialog, const QString &box, int value)
    {
        auto *const combo = dialog.findChild<QComboBox *>(box);
        combo->setCurrentIndex(combo->findData(value));
    }
    [[nodiscard]] static ZonedTime at(QDate day, QTime time)
    {
        return {QDateTime(day, time, Qt::UTC), u"Europe/Paris"_s};
    }
    [[nodiscard]] static QDateTime noon() { return {QDate(2026, 6, 16), QTime(12, 0), Qt::UTC}; }

    std::unique_ptr<test::SampleFixture> m_fixture;
    std::unique_ptr<CalendarPage> m_page;
    std::unique_ptr<ComposerPage> m_composer;
    domain::AccountId m_account;
};

void tst_Repeat::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); // weeks begin on Monday
}

void tst_Repeat::cleanup()
{
    m_page.reset();
    m_composer.reset();
    m_fixture.reset();
}

bool tst_Repeat::openCalendar()
{
    if (!openSample())
        return false;
    m_page = std::make_unique<CalendarPage>(m_fixture->context);
    m_fixture->show(*m_page, pages::calendar, {1232, 848});
    const auto *const controller = m_page->findChild<CalendarController *>();
    return QTest::qWaitFor([&] { return !controller->isLoading() && !controller->posts().isEmpty(); });
}

bool tst_Repeat::openComposer()
{
    if (!openSample())
        return false;
    m_composer = std::make_unique<ComposerPage>(m_fixture->context);
    m_fixture->show(*m_composer, pages::composer);
    return QTest::qWaitFor(
        [this] { return m_composer->findChild<QCheckBox *>(u"account-"_s + m_account.text()) != nullptr; },
        10000);
}

domain::Post tst_Repeat::addPost(const QString &title, const std::optional<QDateTime> &wall)
{
    services::PostDraft draft;
    draft.brand = brand().id;
    draft.accounts = {m_account};
    draft.title = title;
    draft.text = title;
    if (wall)
        draft.plannedFor = ZonedTime{*wall, brand().zone};
    const auto post = answered(m_fixture->workspace.posts().add(draft));
    const auto *const controller = m_page ? m_page->findChild<CalendarController *>() : nullptr;
    const auto id = post ? post->id : domain::PostId();
    if (controller && !QTest::qWaitFor([&] { return controller->find(id) != nullptr; }))
        return {};
    return post.value_or(domain::Post());
}

QList<domain::Post> tst_Repeat::postsOf(const QString &title)
{
    domain::PostQuery query;
    query.brands = {brand().id};
    QList<domain::Post> found;
    const auto posts = answered(m_fixture->workspace.posts().list(query));
    for (const domain::Post &post : posts.value_or(QList<domain::Post>())) {
        if (post.title == title)
            found << post;
    }
    return found;
}

QStringList tst_Repeat::told(const QString &title)
{
    QStringList texts;
    for (const domain::Post &post : postsOf(title)) {
        const QString wall
            = post.plannedFor ? post.plannedFor->wall.toString(u"MM-dd HH:mm"_s) : u"no date"_s;
        texts << wall + u' ' + domain::stateName(post.state);
    }
    texts.sort();
    return texts;
}

void tst_Repeat::dialog_weeks_listsTheNextTen_atTheSameHour()
{
    // A Tuesday before the clocks go back, on 25 October.
    RepeatDialog dialog(at({2026, 10, 13}, {18, 30}), {}, noon(), nullptr);
    QStringList times = timesOf(dialog);
    QCOMPARE(times.size(), 10);
    QCOMPARE(times.at(0), u"Tuesday 13 October 2026, 18:30"_s);
    QCOMPARE(times.at(2), u"Tuesday 27 October 2026, 18:30"_s);
    QCOMPARE(times.at(9), u"Tuesday 15 December 2026, 18:30"_s);
    QTest::keyClicks(dialog.findChild<QSpinBox *>(u"repeatEvery"_s), u"3"_s);
    auto *const friday = dialog.findChild<QCheckBox *>(u"repeatWeekday-5"_s);
    QTest::keyClick(friday, Qt::Key_Space);
    times = timesOf(dialog);
    QCOMPARE(times.at(1), u"Friday 16 October 2026, 18:30"_s);
    QCOMPARE(times.at(2), u"Tuesday 3 November 2026, 18:30"_s);
    QVERIFY(dialog.problem().isEmpty());
    QSignalSpy chosen(&dialog, &RepeatDialog::chosen);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.findChild<QPushButton *>(u"repeatSave"_s)->click();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.constFirst().constFirst().toString(), u"FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,FR"_s);
}

void tst_Repeat::dialog_months_followTheDayOrTheWeekday()
{
    RepeatDialog dialog(at({2026, 7, 31}, {9, 0}), {}, noon(), nullptr);
    choose(dialog, u"repeatUnit"_s, int(planning::Repeat::Unit::Month));
    QCOMPARE(timesOf(dialog).at(1), u"Monday 31 August 2026, 09:00"_s);
    QCOMPARE(timesOf(dialog).at(2), u"Saturday 31 October 2026, 09:00"_s); // September has none
    choose(dialog, u"repeatMonthBy"_s, int(planning::Repeat::MonthBy::LastDay));
    QCOMPARE(timesOf(dialog).at(2), u"Wednesday 30 September 2026, 09:00"_s);
    choose(dialog, u"repeatMonthBy"_s, int(planning::Repeat::MonthBy::Weekday)); // the last Friday
    QCOMPARE(timesOf(dialog).at(1), u"Friday 28 August 2026, 09:00"_s);
    QVERIFY(dialog.problem().isEmpty());
}

void tst_Repeat::dialog_whatIsWrong_isSaid_andNotSaved_data()
{
    QTest::addColumn<QList<int>>("weekdays"); // those that are pressed
    QTest::addColumn<int>("count"); // 0: no such end
    QTest::addColumn<QDate>("until");
    QTest::addColumn<QString>("words");
    QTest::newRow("no weekday") << QList<int>{2} << 0 << QDate() << u"at least one weekday"_s;
    QTest::newRow("not its own weekday") << QList<int>{2, 4} << 0 << QDate() << u"Tuesday"_s;
    QTest::newRow("past end") << QList<int>{} << 0 << QDate(2026, 6, 20) << u"before the post"_s;
    QTest::newRow("its own day alone") << QList<int>{} << 0 << QDate(2026, 6, 30) << u"does not repeat"_s;
    QTest::newRow("ends before the second") << QList<int>{} << 0 << QDate(2026, 7, 3) << u"does not repeat"_s;
    QTest::newRow("once") << QList<int>{} << 1 << QDate() << u"does not repeat"_s;
    QTest::newRow("too many") << QList<int>{} << 1001 << QDate() << u"too many"_s;
}

void tst_Repeat::dialog_whatIsWrong_isSaid_andNotSaved()
{
    QFETCH(QList<int>, weekdays);
    QFETCH(int, count);
    QFETCH(QDate, until);
    QFETCH(QString, words);
    RepeatDialog dialog(at({2026, 6, 30}, {18, 30}), {}, noon(), nullptr); // a Tuesday
    const auto *const save = dialog.findChild<QPushButton *>(u"repeatSave"_s);
    QVERIFY(save->isEnabled());
    for (const int weekday : weekdays)
        QTest::keyClick(dialog.findChild<QCheckBox *>(u"repeatWeekday-%1"_s.arg(weekday)), Qt::Key_Space);
    if (count > 0) {
        choose(dialog, u"repeatEnd"_s, 1);
        dialog.findChild<QSpinBox *>(u"repeatCount"_s)->setValue(count);
    }
    if (until.isValid()) {
        choose(dialog, u"repeatEnd"_s, 2);
        dialog.findChild<QDateEdit *>(u"repeatUntil"_s)->setDate(until);
    }
    QVERIFY2(dialog.problem().contains(words), qPrintable(dialog.problem()));
    QVERIFY(!save->isEnabled());
}

void tst_Repeat::dialog_isNamed_andFitsASmallWindow()
{
    RepeatDialog dialog(at({2026, 6, 30}, {18, 30}), {}, noon(), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    for (const auto unit : {planning::Repeat::Unit::Week, planning::Repeat::Unit::Month}) {
        choose(dialog, u"repeatUnit"_s, int(unit));
        for (int end = 0; end < 3; ++end) {
            choose(dialog, u"repeatEnd"_s, end);
            const QStringList nameless = test::namelessWidgets(&dialog);
            QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
            QVERIFY(dialog.sizeHint().width() <= 1024 && dialog.sizeHint().height() <= 700);
        }
    }
}

void tst_Repeat::calendar_r_storesTheSeries_undoneAsOneStep()
{
    QVERIFY(openCalendar());
    const domain::Post post = addPost(u"Repeated"_s, QDateTime({2026, 6, 27}, {3, 0}, Qt::UTC));
    QVERIFY(post.id.isValid());
    auto *const month = m_page->findChild<MonthView *>(u"month"_s);
    month->selectPost(post.id);
    month->setFocus();
    QTest::keyClick(month, Qt::Key_R);
    RepeatDialog *const dialog = dialogOf(m_page.get());
    QVERIFY(dialog);
    QCOMPARE(told(u"Repeated"_s).size(), 1); // nothing before it is saved
    auto *const every = dialog->findChild<QSpinBox *>(u"repeatEvery"_s);
    QTRY_VERIFY(every->hasFocus());
    QTest::keyClicks(every, u"2"_s);
    QTest::keyClick(every, Qt::Key_Return);
    QTRY_COMPARE(m_fixture->events.size(), 1);
    QCOMPARE(told(u"Repeated"_s),
             QStringList({u"06-27 03:00 scheduled"_s,
                          u"07-11 03:00 scheduled"_s,
                          u"07-25 03:00 scheduled"_s,
                          u"08-08 03:00 scheduled"_s}));
    const domain::SeriesId series = postsOf(u"Repeated"_s).constFirst().series;
    const auto stored = answered(m_fixture->workspace.planning().readSeries(series));
    QVERIFY(stored);
    QCOMPARE(stored->rule, u"FREQ=WEEKLY;INTERVAL=2;BYDAY=SA"_s);
    QCOMPARE(stored->start.zone, brand().zone);
    QVERIFY(answered(m_fixture->workspace.history().undo(m_fixture->events.constFirst())));
    QCOMPARE(told(u"Repeated"_s), QStringList{u"06-27 03:00 scheduled"_s});
    QVERIFY(!postsOf(u"Repeated"_s).constFirst().series.isValid());
}

void tst_Repeat::calendar_esc_storesNothing()
{
    QVERIFY(openCalendar());
    const domain::Post post = addPost(u"Repeated"_s, QDateTime({2026, 6, 27}, {3, 0}, Qt::UTC));
    auto *const month = m_page->findChild<MonthView *>(u"month"_s);
    month->selectPost(post.id);
    month->setFocus();
    QTest::keyClick(month, Qt::Key_R);
    const QPointer<RepeatDialog> dialog = dialogOf(m_page.get());
    QVERIFY(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
    QCOMPARE(told(u"Repeated"_s).size(), 1);
    QVERIFY(m_fixture->events.isEmpty());
}

void tst_Repeat::calendar_command_endsAfterSoMany()
{
    QVERIFY(openCalendar());
    const domain::Post post = addPost(u"Repeated"_s, QDateTime({2026, 6, 27}, {3, 0}, Qt::UTC));
    auto *const month = m_page->findChild<MonthView *>(u"month"_s);
    month->selectPost(post.id);
    month->setFocus();
    QVERIFY(m_fixture->commands.run(u"calendar.repeat"_s));
    RepeatDialog *const dialog = dialogOf(m_page.get());
    QVERIFY(dialog);
    auto *const unit = dialog->findChild<QComboBox *>(u"repeatUnit"_s);
    QTest::keyClick(unit, Qt::Key_Up); // days
    auto *const end = dialog->findChild<QComboBox *>(u"repeatEnd"_s);
    QTest::keyClick(end, Qt::Key_Down); // after a number
    auto *const count = dialog->findChild<QSpinBox *>(u"repeatCount"_s);
    QVERIFY(count->isVisible());
    count->selectAll();
    QTest::keyClicks(count, u"3"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"repeatSave"_s), Qt::LeftButton);
    QTRY_COMPARE(m_fixture->events.size(), 1);
    QCOMPARE(
        told(u"Repeated"_s),
        QStringList({u"06-27 03:00 scheduled"_s, u"06-28 03:00 scheduled"_s, u"06-29 03:00 scheduled"_s}));
}

void tst_Repeat::calendar_postWithoutADate_isRefusedInWords()
{
    QVERIFY(openCalendar());
    const domain::Post post = addPost(u"Some day"_s, std::nullopt);
    QVERIFY(post.id.isValid());
    auto *const controller = m_page->findChild<CalendarController *>();
    QVERIFY(controller->find(post.id));
    auto *const drafts = m_page->findChild<QListView *>(u"drafts"_s);
    QVERIFY(drafts);
    drafts->setCurrentIndex(static_cast<PostListModel *>(drafts->model())->indexOf(post.id));
    drafts->setFocus();
    m_fixture->toasts.clear();
    QTest::keyClick(drafts, Qt::Key_R);
    QTRY_COMPARE(m_fixture->toasts.size(), 1);
    QVERIFY(m_fixture->toasts.constFirst().contains(u"date"_s));
    QCOMPARE(told(u"Some day"_s), QStringList{u"no date draft"_s});
}

void tst_Repeat::composer_ctrlR_schedulesTheDraftAndTheOthers()
{
    QVERIFY(openComposer());
    auto *const title = m_composer->findChild<QLineEdit *>(u"title"_s);
    auto *const text = m_composer->findChild<QPlainTextEdit *>(u"text"_s);
    auto *const account = m_composer->findChild<QCheckBox *>(u"account-"_s + m_account.text());
    title->setFocus();
    QTest::keyClicks(title, u"Every week"_s);
    text->setFocus();
    QTest::keyClicks(text, u"Bread at six"_s);
    if (!account->isChecked())
        account->click();
    m_composer->findChild<QCheckBox *>(u"dated"_s)->click(); // tomorrow at nine, a Wednesday
    QTest::keyClick(text, Qt::Key_R, Qt::ControlModifier);
    RepeatDialog *const dialog = dialogOf(m_composer.get());
    QVERIFY(dialog);
    auto *const every = dialog->findChild<QSpinBox *>(u"repeatEvery"_s);
    QTRY_VERIFY(every->hasFocus());
    QTest::keyClicks(every, u"4"_s);
    QTest::keyClick(every, Qt::Key_Return);
    QTRY_COMPARE(m_fixture->events.size(), 1);
    QCOMPARE(told(u"Every week"_s), QStringList({u"06-17 09:00 scheduled"_s, u"07-15 09:00 scheduled"_s}));
    QTRY_COMPARE(m_fixture->intents.size(), 1); // back to the calendar
    QVERIFY(answered(m_fixture->workspace.history().undo(m_fixture->events.constFirst())));
    QCOMPARE(told(u"Every week"_s), QStringList{u"06-17 09:00 draft"_s});
    QVERIFY(m_fixture->transport.sent().isEmpty());
}

void tst_Repeat::composer_noDate_cannotRepeat()
{
    QVERIFY(openComposer());
    auto *const text = m_composer->findChild<QPlainTextEdit *>(u"text"_s);
    auto *const account = m_composer->findChild<QCheckBox *>(u"account-"_s + m_account.text());
    auto *const repeat = m_composer->findChild<QPushButton *>(u"repeatButton"_s);
    text->setFocus();
    QTest::keyClicks(text, u"Bread at six"_s);
    if (!account->isChecked())
        account->click();
    QVERIFY(repeat->isVisible() && !repeat->isEnabled());
    QTest::keyClick(text, Qt::Key_R, Qt::ControlModifier);
    QVERIFY(!m_composer->findChild<RepeatDialog *>());
    m_composer->findChild<QCheckBox *>(u"dated"_s)->click();
    QVERIFY(repeat->isEnabled());
    QTest::mouseClick(repeat, Qt::LeftButton);
    QVERIFY(dialogOf(m_composer.get()));
}

domain::Post tst_Repeat::addSeries(const QString &title)
{
    services::PostDraft draft;
    draft.brand = brand().id;
    draft.accounts = {m_account};
    draft.title = title;
    draft.text = title;
    draft.plannedFor = ZonedTime{QDateTime({2026, 6, 27}, {3, 0}, Qt::UTC), brand().zone};
    if (!answered(m_fixture->workspace.planning().addSeries(draft, u"FREQ=WEEKLY;BYDAY=SA;COUNT=3"_s)))
        return {};
    for (const domain::Post &post : postsOf(title)) {
        if (post.plannedFor->wall.date() != QDate(2026, 7, 4))
            continue;
        const auto *const controller = m_page ? m_page->findChild<CalendarController *>() : nullptr;
        if (controller && !QTest::qWaitFor([&] { return controller->find(post.id) != nullptr; }))
            return {};
        return post;
    }
    return {};
}

void tst_Repeat::move_ofOneOfASeries_asksForWhich_data()
{
    QTest::addColumn<int>("down");
    QTest::addColumn<QStringList>("days");
    QTest::newRow("this one") << 0 << QStringList{u"06-27"_s, u"07-05"_s, u"07-11"_s};
    QTest::newRow("following") << 1 << QStringList{u"06-27"_s, u"07-05"_s, u"07-12"_s};
    QTest::newRow("all") << 2 << QStringList{u"06-28"_s, u"07-05"_s, u"07-12"_s};
}

void tst_Repeat::move_ofOneOfASeries_asksForWhich()
{
    QFETCH(int, down);
    QFETCH(QStringList, days);
    QVERIFY(openCalendar());
    const domain::Post post = addSeries(u"Repeated"_s);
    QVERIFY(post.id.isValid());
    const QStringList before = told(u"Repeated"_s);
    QTest::keyClick(chosenInTheMonth(post.id), Qt::Key_Right, Qt::ShiftModifier);
    ScopeDialog *const dialog = scopeDialogOf(m_page.get());
    QVERIFY(dialog);
    const QStringList nameless = test::namelessWidgets(dialog);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    QCOMPARE(told(u"Repeated"_s), before);
    answerScope(m_page.get(), down);
    QTRY_COMPARE(m_fixture->events.size(), 1);
    QStringList after;
    for (const QString &day : days)
        after << day + u" 03:00 scheduled"_s;
    QCOMPARE(told(u"Repeated"_s), after);
    QVERIFY(answered(m_fixture->workspace.history().undo(m_fixture->events.constFirst())));
    QCOMPARE(told(u"Repeated"_s), before);
}

void tst_Repeat::remove_ofOneOfASeries_asksForWhich_data()
{
    QTest::addColumn<int>("down");
    QTest::addColumn<QStringList>("days");
    QTest::newRow("this one") << 0 << QStringList{u"06-27"_s, u"07-11"_s};
    QTest::newRow("following") << 1 << QStringList{u"06-27"_s};
    QTest::newRow("all") << 2 << QStringList();
}

void tst_Repeat::remove_ofOneOfASeries_asksForWhich()
{
    QFETCH(int, down);
    QFETCH(QStringList, days);
    QVERIFY(openCalendar());
    const domain::Post post = addSeries(u"Repeated"_s);
    QVERIFY(post.id.isValid());
    const QStringList before = told(u"Repeated"_s);
    chosenInTheMonth(post.id);
    QVERIFY(m_fixture->commands.run(u"calendar.remove"_s));
    answerScope(m_page.get(), down);
    QTRY_COMPARE(m_fixture->events.size(), 1);
    QStringList after;
    for (const QString &day : days)
        after << day + u" 03:00 scheduled"_s;
    QCOMPARE(told(u"Repeated"_s), after);
    QVERIFY(answered(m_fixture->workspace.history().undo(m_fixture->events.constFirst())));
    QCOMPARE(told(u"Repeated"_s), before);
}

void tst_Repeat::scope_esc_changesNothing()
{
    QVERIFY(openCalendar());
    const domain::Post post = addSeries(u"Repeated"_s);
    const QStringList before = told(u"Repeated"_s);
    QTest::keyClick(chosenInTheMonth(post.id), Qt::Key_Right, Qt::ShiftModifier);
    const QPointer<ScopeDialog> dialog = scopeDialogOf(m_page.get());
    QVERIFY(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
    QCOMPARE(told(u"Repeated"_s), before);
    QVERIFY(m_fixture->events.isEmpty());
}

void tst_Repeat::rule_changed_isThatOfThoseThatFollow()
{
    QVERIFY(openCalendar());
    const domain::Post post = addSeries(u"Repeated"_s);
    QTest::keyClick(chosenInTheMonth(post.id), Qt::Key_R);
    RepeatDialog *const dialog = dialogOf(m_page.get());
    QVERIFY(dialog);
    QCOMPARE(dialog->repeat().count, std::optional(2)); // this one and the last
    auto *const every = dialog->findChild<QSpinBox *>(u"repeatEvery"_s);
    QTRY_VERIFY(every->hasFocus());
    QTest::keyClicks(every, u"2"_s);
    QTest::keyClick(every, Qt::Key_Return);
    QTRY_COMPARE(m_fixture->events.size(), 1);
    QCOMPARE(
        told(u"Repeated"_s),
        QStringList({u"06-27 03:00 scheduled"_s, u"07-04 03:00 scheduled"_s, u"07-18 03:00 scheduled"_s}));
}

void tst_Repeat::card_saysThatThePostRepeats()
{
    QVERIFY(openCalendar());
    const domain::Post post = addSeries(u"Repeated"_s);
    const domain::Post alone = addPost(u"Alone"_s, QDateTime({2026, 6, 28}, {3, 0}, Qt::UTC));
    const auto saysSo = [this](domain::PostId id) {
        MonthView *const month = chosenInTheMonth(id);
        QTest::keyClick(month, Qt::Key_Space);
        const auto *const card = m_page->findChild<PostPreview *>(u"postPreview"_s);
        if (!QTest::qWaitFor([&] { return card->isVisible() && card->post() == id; }))
            return false;
        const QList<QLabel *> labels = card->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text().contains(u"One of a post that repeats"_s);
        });
    };
    QVERIFY(saysSo(post.id));
    QVERIFY(!saysSo(alone.id));
}

void tst_Repeat::composer_changedText_asksForWhich_data()
{
    QTest::addColumn<int>("down"); // -1: Esc
    QTest::addColumn<QStringList>("texts");
    const QString old = u"Every week"_s;
    const QString fresh = u"Every week!"_s;
    QTest::newRow("this one") << 0 << QStringList{old, fresh, old};
    QTest::newRow("following") << 1 << QStringList{old, fresh, fresh};
    QTest::newRow("all") << 2 << QStringList{fresh, fresh, fresh};
    QTest::newRow("esc") << -1 << QStringList{old, old, old};
}

void tst_Repeat::composer_changedText_asksForWhich()
{
    QFETCH(int, down);
    QFETCH(QStringList, texts);
    QVERIFY(openComposer());
    const domain::Post post = addSeries(u"Every week"_s);
    QVERIFY(post.id.isValid());
    auto *const text = m_composer->findChild<QPlainTextEdit *>(u"text"_s);
    m_composer->openObject(OpenPost{post.id});
    QTRY_COMPARE(text->toPlainText(), u"Every week"_s);
    QVERIFY(m_composer->findChild<QLabel *>(u"repeats"_s)->isVisible());
    text->setFocus();
    QTest::keyClick(text, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(text, u"!"_s);
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    if (down < 0) {
        const QPointer<ScopeDialog> dialog = scopeDialogOf(m_composer.get());
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
        QCOMPARE(text->toPlainText(), u"Every week!"_s); // still there to be saved
    } else {
        answerScope(m_composer.get(), down);
        QTRY_COMPARE(m_fixture->toasts.size(), 1);
    }
    QStringList stored;
    for (const domain::Post &one : postsOf(u"Every week"_s)) {
        const auto whole = answered(m_fixture->workspace.posts().read(one.id));
        stored << (whole ? whole->text : QString());
        QCOMPARE(one.state, domain::PostState::Scheduled);
    }
    QCOMPARE(stored, texts);
}

QTEST_MAIN(tst_Repeat)
#include "tst_repeat.moc"
