// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/analyticsservice.h"
#include "core/services/historyservice.h"
#include "core/services/postservice.h"
#include "core/settings/settings.h"
#include "tests/ui/accessibility.h"
#include "tests/ui/samplefixture.h"
#include "ui/analytics/analyticscontroller.h"
#include "ui/analytics/analyticspage.h"
#include "ui/analytics/figuretext.h"
#include "ui/analytics/heatmap.h"
#include "ui/analytics/monthbars.h"
#include "ui/analytics/toppoststable.h"
#include "ui/charts/chartcard.h"
#include "ui/charts/dayline.h"
#include "ui/charts/perioddialog.h"
#include "ui/common/charttable.h"
#include "ui/common/tile.h"
#include "ui/imports/importdialog.h"
#include "ui/imports/importrunner.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QGraphicsLineItem>
#include <QGraphicsView>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::ui;

class tst_AnalyticsPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::SampleFixture> f;
    std::unique_ptr<AnalyticsPage> page;

    template <typename T> T *child(const QString &name) const { return page->findChild<T *>(name); }
    ChartCard *card(const QString &name) const { return child<ChartCard>(name); }
    MonthBars *bars() const { return page->findChild<MonthBars *>(); }
    bool openSample()
    {
        f = std::make_unique<test::SampleFixture>();
        if (!f->open())
            return false;
        page = std::make_unique<AnalyticsPage>(f->context);
        f->show(*page, pages::analytics);
        return QTest::qWaitFor(
            [this] { return card(u"monthCard"_s)->hasChart() && card(u"dayCard"_s)->hasChart(); }, 20000);
    }
    QAction *menuAction(const QString &menuName, const QString &text) const
    {
        auto *const menu = page->findChild<QMenu *>(menuName);
        if (!menu)
            return nullptr;
        for (QAction *const action : menu->actions()) {
            if (action->text().contains(text))
                return action;
        }
        return nullptr;
    }

private slots:
    void cleanup()
    {
        page.reset();
        f.reset();
    }

    void periods_endToday_andStepByTheirLength()
    {
        const QDate today(2026, 6, 16);
        QCOMPARE(spanOf(PeriodKind::ThisMonth, today), (DaySpan{QDate(2026, 6, 1), today}));
        QCOMPARE(spanOf(PeriodKind::LastMonth, today), (DaySpan{QDate(2026, 5, 1), QDate(2026, 5, 31)}));
        QCOMPARE(spanOf(PeriodKind::Days30, today).days(), 30);
        QCOMPARE(spanOf(PeriodKind::Months12, today).from, QDate(2025, 7, 1));
        QCOMPARE(spanOf(PeriodKind::ThisYear, today).from, QDate(2026, 1, 1));
        const DaySpan month = spanOf(PeriodKind::ThisMonth, today);
        QCOMPARE(stepped(month, -1, today), (DaySpan{QDate(2026, 5, 1), QDate(2026, 5, 31)}));
        QCOMPARE(stepped(stepped(month, -1, today), 1, today), month);
        QCOMPARE(stepped(month, 1, today), month);
        const DaySpan week{QDate(2026, 6, 1), QDate(2026, 6, 7)};
        QCOMPARE(stepped(week, -1, today), (DaySpan{QDate(2026, 5, 25), QDate(2026, 5, 31)}));
        QCOMPARE(spanBefore(week), (DaySpan{QDate(2026, 5, 25), QDate(2026, 5, 31)}));
        QCOMPARE(monthsShown(week).from, QDate(2025, 7, 1));
        QCOMPARE(monthsShown({QDate(2020, 1, 1), today}).from, QDate(2024, 7, 1));
    }

    void csv_quotesWhatASpreadsheetWouldRun()
    {
        const ChartFigures figures{
            {u"Article"_s, u"Comments"_s},
            {{u"=HYPERLINK(\"x\")"_s, u"3"_s}, {u"a, \"b\""_s, u"−4"_s}, {u"+12"_s, {}}}};
        const QString text = QString::fromUtf8(toCsv(figures).mid(3));
        QCOMPARE(text,
                 u"Article,Comments\r\n\"'=HYPERLINK(\"\"x\"\")\",3\r\n\"a, \"\"b\"\"\",−4\r\n+12,\r\n"_s);
    }

    void heat_hasFiveStepsAndThreeBestCells()
    {
        HeatMap::Grid grid{};
        grid[0][9] = 4;
        grid[3][18] = 20;
        grid[6][11] = 12;
        grid[2][2] = 1;
        QCOMPARE(HeatMap::best(grid), (QList<int>{3 * 24 + 18, 6 * 24 + 11, 9}));
        QCOMPARE(HeatMap::stepOf(0, 20), 0);
        QCOMPARE(HeatMap::stepOf(1, 20), 1);
        QCOMPARE(HeatMap::stepOf(20, 20), 4);
        const auto reading = figuretext::readHours(grid);
        QCOMPARE(reading.points.size(), 7 * 24);
        QVERIFY(reading.summary.contains(u"18:00"_s));
        QCOMPARE(reading.figures.rows.size(), 24);
    }

    void months_withoutFigures_areGapsNotZeros()
    {
        const QList<MonthBar> months{{QDate(2026, 4, 1), 1200.0, 900.0, false},
                                     {QDate(2026, 5, 1), std::nullopt, 800.0, false},
                                     {QDate(2026, 6, 1), 300.0, std::nullopt, true}};
        const auto reading = figuretext::readMonths(months);
        QCOMPARE(reading.gaps, 1);
        QVERIFY(reading.points.at(1).contains(u"nothing was collected"_s));
        QVERIFY(reading.points.at(2).contains(u"not the whole month"_s));
        QVERIFY(reading.summary.contains(u"April 2026"_s));
        QCOMPARE(reading.figures.rows.at(1).at(1), u"–"_s);
    }

    void dayLine_isBrokenWhereDaysAreUnknown()
    {
        test::SampleFixture surroundings;
        DayLine line;
        line.resize(400, 200);
        const QDate first(2026, 6, 1);
        line.setDays({{first, 1.0}, {first.addDays(1), std::nullopt}, {first.addDays(2), 3.0}}, first);
        QCOMPARE(line.pieces(), 2);
        line.setDays({{first, 1.0}, {first.addDays(1), 2.0}}, first);
        QCOMPARE(line.pieces(), 1);
    }

    void gridLines_ofAChartMadeSmaller_standWhereItsValuesAre()
    {
        test::SampleFixture surroundings;
        DayLine line;
        line.resize(400, 320);
        const QDate first(2026, 6, 1);
        line.setDays({{first, 10.0}, {first.addDays(1), 20.0}, {first.addDays(2), 30.0}}, first);
        line.show();
        QVERIFY(QTest::qWaitForWindowExposed(&line));
        line.resize(400, 180);
        auto *const view = line.findChild<QGraphicsView *>();
        const auto heights = [view] {
            QSet<int> found;
            for (const QGraphicsItem *const item : view->items()) {
                const auto *const grid = dynamic_cast<const QGraphicsLineItem *>(item);
                if (grid && grid->isVisible() && grid->line().dy() == 0 && grid->line().dx() > 100)
                    found.insert(qRound(grid->mapToScene(grid->line().p1()).y()));
            }
            QList<int> sorted = found.values();
            std::sort(sorted.begin(), sorted.end());
            return sorted;
        };
        // Values from 0 to 30 in the 146 pixels between 12 and 158.
        QTRY_COMPARE(heights(), (QList<int>{12, 61, 109, 158}));
    }

    void tiles_sayTheChange_andThatLongerIsWorse()
    {
        services::Tile tile;
        tile.value = 60;
        tile.previous = 42;
        const TileData slower = figuretext::durationTile(u"Response time"_s, tile, true);
        QCOMPARE(slower.trend, TileData::Trend::Worse);
        QVERIFY(slower.up);
        const TileData more = figuretext::countTile(u"Comments"_s, tile, true);
        QCOMPARE(more.trend, TileData::Trend::Better);
        QVERIFY(figuretext::countTile(u"Comments"_s, tile, false).delta.isEmpty());
        QCOMPARE(figuretext::countTile(u"Comments"_s, services::Tile(), true).value, u"–"_s);
    }

    void sample_fillsTheCharts()
    {
        QVERIFY(openSample());
        QTRY_VERIFY(card(u"articleCard"_s)->hasChart());
        QTRY_VERIFY(card(u"heatCard"_s)->hasChart());
        QVERIFY(!bars()->summary().isEmpty());
        QCOMPARE(bars()->accessibleDescription(), bars()->summary());
        QVERIFY(card(u"monthCard"_s)->source().startsWith(u"Source:"_s));
        QCOMPARE(bars()->bars().size(), 12);
        QVERIFY(bars()->bars().constLast().partial);
        QVERIFY(card(u"articleCard"_s)->source().contains(u"median"_s));
        auto *const tile = page->findChild<Tile *>();
        QTRY_VERIFY(tile->data().value != u"–"_s);
        const auto months = test::answered(f->workspace.analytics().pageViewsByMonth(
            {{}, bars()->bars().constFirst().month, QDate(2026, 6, 16)}));
        QVERIFY(months);
        QCOMPARE(bars()->bars().at(3).value, months->at(3).value);
    }

    void chart_isReadByArrows_andByTAsATable()
    {
        QVERIFY(openSample());
        bars()->setFocus();
        QTest::keyClick(bars(), Qt::Key_Right);
        QTest::keyClick(bars(), Qt::Key_Right);
        QCOMPARE(bars()->currentPoint(), 1);
        QVERIFY(bars()->accessibleName().contains(bars()->points().at(1)));
        QTest::keyClick(bars(), Qt::Key_T);
        QVERIFY(card(u"monthCard"_s)->showsTable());
        auto *const table = card(u"monthCard"_s)->findChild<QTableView *>();
        QVERIFY(table->isVisible() && table->hasFocus());
        QCOMPARE(table->model()->rowCount(), 12);
        QTest::keyClick(table, Qt::Key_T);
        QVERIFY(!card(u"monthCard"_s)->showsTable());
        QVERIFY(bars()->hasFocus());
    }

    void bar_activated_opensItsDays()
    {
        QVERIFY(openSample());
        bars()->setFocus();
        QTest::keyClick(bars(), Qt::Key_End);
        QTest::keyClick(bars(), Qt::Key_Return);
        QTRY_COMPARE(f->intents.size(), 1);
        const auto *const day = std::get_if<OpenDay>(&f->intents.constFirst());
        QVERIFY(day);
        QCOMPARE(day->day, QDate(2026, 6, 1));
        QTest::mouseClick(bars(), Qt::LeftButton, {}, QPoint(bars()->width() / 2, bars()->height() / 2));
        QTRY_COMPARE(f->intents.size(), 2);
    }

    void period_byMenuArrowsAndDates_changesTheFigures()
    {
        QVERIFY(openSample());
        QTest::mouseClick(child<QPushButton>(u"period"_s), Qt::LeftButton);
        QAction *const month = menuAction(u"periodMenu"_s, u"This month"_s);
        QVERIFY(month);
        month->trigger();
        page->findChild<QMenu *>(u"periodMenu"_s)->close();
        const auto *const controller = page->findChild<AnalyticsController *>();
        QCOMPARE(controller->span(), (DaySpan{QDate(2026, 6, 1), QDate(2026, 6, 16)}));
        auto *const period = child<QPushButton>(u"period"_s);
        period->setFocus();
        QTest::keyClick(period, Qt::Key_Left);
        QCOMPARE(controller->span(), (DaySpan{QDate(2026, 5, 1), QDate(2026, 5, 31)}));
        QTRY_COMPARE(page->findChild<DayLine *>()->days().size(), 31);
        PeriodDialog dialog(controller->span(), controller->today(), page.get());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QList<QDate> chosen;
        connect(&dialog, &PeriodDialog::chosen, this, [&chosen](QDate from, QDate to) {
            chosen = {from, to};
        });
        dialog.findChild<QDateEdit *>(u"periodFrom"_s)->setDate(QDate(2026, 6, 5));
        dialog.findChild<QDateEdit *>(u"periodTo"_s)->setDate(QDate(2026, 6, 2));
        dialog.accept();
        QVERIFY(chosen.isEmpty());
        dialog.findChild<QDateEdit *>(u"periodTo"_s)->setDate(QDate(2026, 6, 9));
        dialog.accept();
        QCOMPARE(chosen, (QList<QDate>{QDate(2026, 6, 5), QDate(2026, 6, 9)}));
    }

    void topPosts_sortByTheirHeader_unknownLast()
    {
        TopPostsTable model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<services::TopPost> posts(3);
        for (int i = 0; i < 3; ++i) {
            posts[i].post = domain::PostId(i + 1);
            posts[i].title = QString(QChar(u'a' + i));
            posts[i].comments = i;
        }
        posts[0].pageViews = 10;
        posts[2].pageViews = 30;
        model.setPosts(posts, {});
        QCOMPARE(model.postAt(0), domain::PostId(3));
        model.sort(TopPostsTable::PageViews, Qt::AscendingOrder);
        QCOMPARE(model.postAt(0), domain::PostId(1));
        QCOMPARE(model.postAt(2), domain::PostId(2));
        model.sort(TopPostsTable::PageViews, Qt::DescendingOrder);
        QCOMPARE(model.postAt(0), domain::PostId(3));
        QCOMPARE(model.postAt(2), domain::PostId(2));
        QCOMPARE(model.figures().rows.size(), 3);
    }

    void export_writesTheTable()
    {
        QVERIFY(openSample());
        const QString path = f->folder.filePath(u"months.csv"_s);
        f->prompts.answerFiles({path});
        bars()->setFocus();
        QTest::keyClick(bars(), Qt::Key_E, Qt::ControlModifier);
        QAction *const months = menuAction(u"exportMenu"_s, u"Page views per month"_s);
        QVERIFY(months && months->isEnabled());
        months->trigger();
        QTRY_COMPARE(f->toasts.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 13);
    }

    void import_tellsFirst_thenKeepsAndSaysWhatWasRejected()
    {
        f = std::make_unique<test::SampleFixture>();
        QVERIFY(test::answered(f->workspace.create(f->folder.filePath(u"w.ruche"_s), u"W"_s)));
        domain::Brand brand;
        brand.name = u"Cap Pertuis"_s;
        brand.zone = u"Europe/Paris"_s;
        const auto added = test::answered(f->workspace.brands().add(brand));
        QVERIFY(added);
        f->brands = {*added};
        const QString path = f->folder.filePath(u"access.log"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int i = 0; i < 40; ++i) {
            file.write("1.2.3." + QByteArray::number(i)
                       + " - - [10/Jun/2026:18:30:00 +0200] \"GET /a/ HTTP/1.1\" 200 512 \"-\" "
                         "\"Mozilla/5.0 (X11) Firefox/128.0\"\n");
        }
        file.write("this is no line of a log\n");
        file.close();
        page = std::make_unique<AnalyticsPage>(f->context);
        f->show(*page, pages::analytics);
        QTRY_VERIFY(!card(u"monthCard"_s)->hasChart());
        f->prompts.answerFiles({path});
        QTest::mouseClick(child<QPushButton>(u"import"_s), Qt::LeftButton);
        ImportDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = child<ImportDialog>(u"importDialog"_s)));
        const auto *const runner = dialog->findChild<ImportRunner *>();
        QTRY_COMPARE(runner->state(), ImportRunner::State::Checked);
        QVERIFY(runner->hasNews());
        QCOMPARE(runner->report().rejectedCount, 1);
        const services::Period june{{added->id}, QDate(2026, 6, 1), QDate(2026, 6, 16)};
        auto views = test::answered(f->workspace.analytics().pageViewsByMonth(june));
        QVERIFY(views && !views->constFirst().value);
        auto *const rows = dialog->findChild<QTableView *>();
        QVERIFY(rows->isVisible());
        QCOMPARE(rows->model()->rowCount(), 1);
        QVERIFY(test::namelessWidgets(dialog).isEmpty());
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"importGo"_s), Qt::LeftButton);
        QTRY_COMPARE(runner->state(), ImportRunner::State::Done);
        views = test::answered(f->workspace.analytics().pageViewsByMonth(june));
        QVERIFY(views);
        QCOMPARE(views->constFirst().value, 40.0);
        QTRY_VERIFY(card(u"monthCard"_s)->hasChart());
        const domain::EventId event = runner->report().event;
        const QString imported = QString::number(runner->report().created + runner->report().updated);
        QVERIFY(event.isValid());
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"importGo"_s), Qt::LeftButton);
        QCOMPARE(f->events, QList<domain::EventId>({event})); // a toast with Undo
        QVERIFY(f->toasts.last().contains(imported));
    }

    void import_undone_inTheSheet_leavesNothing()
    {
        f = std::make_unique<test::SampleFixture>();
        QVERIFY(test::answered(f->workspace.create(f->folder.filePath(u"w.ruche"_s), u"W"_s)));
        domain::Brand brand;
        brand.name = u"Cap Pertuis"_s;
        brand.zone = u"Europe/Paris"_s;
        const auto added = test::answered(f->workspace.brands().add(brand));
        QVERIFY(added);
        f->brands = {*added};
        const QString path = f->folder.filePath(u"access.log"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("1.2.3.4 - - [10/Jun/2026:18:30:00 +0200] \"GET /a/ HTTP/1.1\" 200 512 \"-\" "
                   "\"Mozilla/5.0 (X11) Firefox/128.0\"\n");
        file.close();
        page = std::make_unique<AnalyticsPage>(f->context);
        f->show(*page, pages::analytics);
        // As the window does.
        connect(&f->context, &PageContext::undoRequested, this, [this](domain::EventId event) {
            QVERIFY(test::answered(f->workspace.history().undo(event)));
        });
        f->prompts.answerFiles({path});
        QTest::mouseClick(child<QPushButton>(u"import"_s), Qt::LeftButton);
        ImportDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = child<ImportDialog>(u"importDialog"_s)));
        const auto *const runner = dialog->findChild<ImportRunner *>();
        auto *const undo = dialog->findChild<QPushButton *>(u"importUndo"_s);
        QTRY_COMPARE(runner->state(), ImportRunner::State::Checked);
        QVERIFY(!undo->isVisible()); // nothing is kept yet
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"importGo"_s), Qt::LeftButton);
        QTRY_COMPARE(runner->state(), ImportRunner::State::Done);
        const services::Period june{{added->id}, QDate(2026, 6, 1), QDate(2026, 6, 16)};
        QCOMPARE(test::answered(f->workspace.analytics().pageViewsByMonth(june))->constFirst().value, 1.0);
        QVERIFY(undo->isVisible());
        QTest::mouseClick(undo, Qt::LeftButton);
        QVERIFY(!dialog->isVisible());
        QVERIFY(!test::answered(f->workspace.analytics().pageViewsByMonth(june))->constFirst().value);
        QVERIFY(f->events.isEmpty()); // no second offer to undo it
        // It may be imported again.
        QVERIFY(test::answered(f->workspace.imports().run({added->id, path, {}, true})));
    }

    void import_ofATableOfPosts_letsColumnsBeChosen()
    {
        f = std::make_unique<test::SampleFixture>();
        QVERIFY(test::answered(f->workspace.create(f->folder.filePath(u"w.ruche"_s), u"W"_s)));
        domain::Brand brand;
        brand.name = u"Cap Pertuis"_s;
        brand.zone = u"Europe/Paris"_s;
        const auto added = test::answered(f->workspace.brands().add(brand));
        QVERIFY(added);
        f->brands = {*added};
        const QString path = f->folder.filePath(u"plan.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Quoi;Quand\nBonjour;17/06/2026\n;18/06/2026\n");
        file.close();
        page = std::make_unique<AnalyticsPage>(f->context);
        f->show(*page, pages::analytics);
        f->prompts.answerFiles({path});
        QTest::mouseClick(child<QPushButton>(u"import"_s), Qt::LeftButton);
        ImportDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = child<ImportDialog>(u"importDialog"_s)));
        const auto *const runner = dialog->findChild<ImportRunner *>();
        auto *const texts = dialog->findChild<QComboBox *>(u"column-text"_s);
        auto *const dates = dialog->findChild<QComboBox *>(u"column-date"_s);
        QTRY_COMPARE(runner->state(), ImportRunner::State::Failed); // its headings say nothing
        QTRY_VERIFY(texts->isVisible());
        QCOMPARE(texts->count(), 3);
        texts->setFocus();
        QTest::keyClick(texts, Qt::Key_Down);
        QTRY_COMPARE(runner->state(), ImportRunner::State::Checked);
        dates->setFocus();
        QTest::keyClick(dates, Qt::Key_End);
        QTRY_COMPARE(runner->sheet().columns.value(u"date"_s, -1), 1);
        QTRY_COMPARE(runner->state(), ImportRunner::State::Checked);
        QCOMPARE(runner->report().created, 1);
        QCOMPARE(runner->report().rejectedCount, 1);
        QVERIFY(test::namelessWidgets(dialog).isEmpty());
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"importGo"_s), Qt::LeftButton);
        QTRY_COMPARE(runner->state(), ImportRunner::State::Done);
        const auto posts = test::answered(f->workspace.posts().list({}));
        QVERIFY(posts);
        QCOMPARE(posts->size(), 1);
        QCOMPARE(posts->constFirst().plannedFor->wall.date(), QDate(2026, 6, 17));
    }

    void period_chosen_isThatOfTheNextStart()
    {
        f = std::make_unique<test::SampleFixture>();
        QVERIFY(f->open());
        settings::SettingsStore state(f->folder.filePath(u"window.ini"_s));
        f->context.setWindowState(&state);
        const auto start = [this] {
            page = std::make_unique<AnalyticsPage>(f->context);
            f->show(*page, pages::analytics);
        };
        start();
        QTest::mouseClick(child<QPushButton>(u"period"_s), Qt::LeftButton);
        QAction *const year = menuAction(u"periodMenu"_s, periodName(PeriodKind::ThisYear));
        QVERIFY(year);
        year->trigger();
        QCOMPARE(settings::analyticsPeriod().read(state), u"thisYear"_s);
        QTest::mouseClick(child<QToolButton>(u"previousPeriod"_s), Qt::LeftButton);
        start();
        QVERIFY(child<QPushButton>(u"period"_s)->text().contains(periodName(PeriodKind::ThisYear)));
        const DaySpan june{QDate(2026, 6, 1), QDate(2026, 6, 9)};
        QCOMPARE(periodWord(PeriodKind::Custom, june), u"2026-06-01/2026-06-09"_s);
        QCOMPARE(periodFromWord(u"2026-06-01/2026-06-09"_s), std::pair(PeriodKind::Custom, june));
        QCOMPARE(periodFromWord(u"2026-06-31/never"_s).first, PeriodKind::Days30);
    }

    void topPosts_areAskedLast_andDoNotHoldTheRest()
    {
        f = std::make_unique<test::SampleFixture>();
        QVERIFY(f->open());
        AnalyticsController controller(f->workspace, f->clock);
        using Part = AnalyticsController::Part;
        QList<Part> order;
        connect(&controller, &AnalyticsController::partChanged, this, [&order](Part part) {
            order.append(part);
        });
        controller.setBrands(f->brands);
        QVERIFY(controller.isLoading());
        controller.setPeriod(PeriodKind::Days90); // nothing of the period before is waited for
        QTRY_VERIFY(!controller.isLoading());
        QCOMPARE(order.last(), Part::Posts);
        QCOMPARE(order.count(Part::Posts), 1);
        QCOMPARE(order.count(Part::Tiles), 1);
        QVERIFY(controller.posts().value && !controller.posts().value->isEmpty());
    }

    void import_ofSomethingElse_saysWhatIsWrong()
    {
        f = std::make_unique<test::SampleFixture>();
        QVERIFY(f->open());
        ImportRunner runner(f->workspace.imports());
        runner.check(f->brands.constFirst().id, u"/nowhere/access.log"_s);
        QTRY_COMPARE(runner.state(), ImportRunner::State::Failed);
        QVERIFY(!runner.problem().isEmpty());
    }

    void emptyWorkspace_saysWhereFiguresComeFrom()
    {
        f = std::make_unique<test::SampleFixture>();
        QVERIFY(test::answered(f->workspace.create(f->folder.filePath(u"w.ruche"_s), u"W"_s)));
        page = std::make_unique<AnalyticsPage>(f->context);
        f->show(*page, pages::analytics);
        for (const ChartCard *const one : page->findChildren<ChartCard *>())
            QVERIFY(!one->hasChart());
        const QStringList nameless = test::namelessWidgets(page.get());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

    void everything_hasAName()
    {
        QVERIFY(openSample());
        const QStringList nameless = test::namelessWidgets(page.get());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
        for (const Plot *const plot : page->findChildren<Plot *>()) {
            QVERIFY(!plot->accessibleName().isEmpty());
            QCOMPARE(plot->focusPolicy(), Qt::StrongFocus);
        }
    }

    void page_inBothSizesAndThemes_isPainted()
    {
        QVERIFY(openSample());
        QTRY_VERIFY(card(u"sentimentCard"_s)->hasChart());
        for (const bool dark : {false, true}) {
            f->theme.setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
            for (const bool compact : {false, true}) {
                page->setCompact(compact);
                page->resize(compact ? QSize(968, 648) : QSize(1232, 848));
                QTRY_VERIFY(card(u"monthCard"_s)->width() >= 300);
                const QPixmap shot = page->grab();
                shot.save(u"analytics-%1-%2.png"_s.arg(compact ? u"compact"_s : u"wide"_s,
                                                       dark ? u"dark"_s : u"light"_s));
                const QImage image = shot.toImage();
                const QPoint corner = bars()->mapTo(page.get(), QPoint(2, 2));
                QCOMPARE(image.pixelColor(corner),
                         dark ? Theme::darkTheme().surface : Theme::light().surface);
            }
        }
    }
};

QTEST_MAIN(tst_AnalyticsPage)
#include "tst_analyticspage.moc"
