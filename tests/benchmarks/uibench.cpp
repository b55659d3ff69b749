// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/services/brandservice.h"
#include "core/services/storage.h"
#include "core/services/workspace.h"
#include "core/settings/memorysecretstore.h"
#include "core/storage/connection.h"
#include "tests/benchmarks/benches.h"
#include "tests/benchmarks/benchworkspace.h"
#include "tests/benchmarks/measure.h"
#include "tests/support/faketransport.h"
#include "ui/calendar/calendarcontroller.h"
#include "ui/calendar/calendarpage.h"
#include "ui/calendar/monthview.h"
#include "ui/calendar/postlistmodel.h"
#include "ui/calendar/weekview.h"
#include "ui/commands/commandregistry.h"
#include "ui/common/prompts.h"
#include "ui/common/theme.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDragMoveEvent>
#include <QLocale>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <memory>

using namespace ruche;
using namespace ruche::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int times = 9;
constexpr int dragFrames = 60;

/// Sees when a widget was painted.
class PaintWatch final : public QObject
{
public:
    explicit PaintWatch(QWidget *watched) { watched->installEventFilter(this); }
    [[nodiscard]] int paints() const { return m_paints; }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() != QEvent::Paint)
            return QObject::eventFilter(object, event);
        ++m_paints; // events stand before the paint of this one, which is over when they have run
        return false;
    }

private:
    int m_paints = 0;
};

/// Waits as the window does, with events: services answer in steps.
template <typename T> T answerOf(const QFuture<Result<T>> &future)
{
    while (!future.isFinished())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    return bench::valueOf(future);
}

/// A month of ten thousand posts in three brands, and the calendar's page over it.
class Calendar
{
public:
    explicit Calendar(int count)
        : m_clock(QDateTime(QDate(2026, 6, 16), QTime(8, 0), Qt::UTC))
        , m_themes(*qApp)
        , m_workspace(services::Environment{m_clock, m_transport, m_secrets})
        , m_context(&m_workspace, m_clock, m_commands, m_prompts, m_themes)
    {
        answerOf(m_workspace.create(m_folder.filePath(u"bench.ruche"_s), u"Bench"_s));
        answerOf(m_workspace.storage().write(
            [count](storage::Connection &connection) { return fill(connection, count); }));
        m_brands = answerOf(m_workspace.brands().list());
        m_page = std::make_unique<CalendarPage>(m_context);
        m_page->resize(1232, 848);
        m_page->show();
        m_page->setBrands(m_brands);
        m_page->activate();
        m_controller = m_page->findChild<CalendarController *>();
        m_month = m_page->findChild<MonthView *>(u"month"_s);
        m_week = m_page->findChild<WeekView *>(u"week"_s);
        settle();
    }

    [[nodiscard]] CalendarController &controller() { return *m_controller; }
    [[nodiscard]] MonthView &month() { return *m_month; }
    [[nodiscard]] WeekView &week() { return *m_week; }

    /// Until nothing is under way any more.
    void settle()
    {
        QElapsedTimer quiet;
        quiet.start();
        while (quiet.elapsed() < 400) { // before the plan is checked, as when somebody goes on
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
            if (m_controller->isLoading())
                quiet.restart();
        }
    }

    /// From the call until the posts that it makes the calendar load are painted in `view`. The processor's
    /// time is that of all threads.
    bench::Spent timeToPaint(QWidget *view, const std::function<void()> &work)
    {
        PaintWatch watch(view);
        const std::clock_t processor = std::clock();
        const bench::Stopwatch stopwatch;
        work();
        while (m_controller->isLoading()) // at rest, as a window is: the reader needs the processor
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        const int before = watch.paints();
        view->update();
        while (watch.paints() == before)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        return {stopwatch.spent().wall, 1000.0 * double(std::clock() - processor) / CLOCKS_PER_SEC};
    }

private:
    static Result<void> fill(storage::Connection &connection, int count)
    {
        const qint64 first = QDateTime(QDate(2026, 6, 1), QTime(4, 0), Qt::UTC).toMSecsSinceEpoch();
        for (int brand = 1; brand <= 3; ++brand) {
            RUCHE_TRY(connection.execute(
                u"INSERT INTO brand (id, name, color, zone, created_at) VALUES (%1, 'Brand %1', '#0369A1', 'Europe/Paris', 0)"_s
                    .arg(brand)));
            for (int i = 0; i < 3; ++i)
                RUCHE_TRY(connection.execute(
                    u"INSERT INTO account (id, brand_id, network, url, capabilities, created_at) "
                    "VALUES (%1, %2, '%3', 'https://b%1.example', 1, 0)"_s.arg(brand * 10 + i)
                        .arg(brand)
                        .arg(QStringList{u"wordpress"_s, u"mastodon"_s, u"bluesky"_s}.at(i))));
        }
        // Spread over thirty days from six to eighteen o'clock, half of them out, half of them to come.
        const qint64 apart = 30LL * 12 * 3600 * 1000 / std::max(1, count);
        RUCHE_TRY(connection.execute(
            u"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < %1 - 1), "
            "t(i, at) AS (SELECT i, %2 + (i * %3 / 43200000) * 86400000 + (i * %3 % 43200000) / 60000 * "
            "60000 "
            "FROM n) "
            "INSERT INTO post (id, brand_id, title, body, state, origin, planned_wall, planned_zone, "
            "planned_at, shown_at, created_at, updated_at) "
            "SELECT i + 1, i % 3 + 1, 'Post number ' || i || ' of a long month', "
            "'What it says, which is some lines long. ' || hex(zeroblob(400)), "
            "CASE WHEN at < %4 THEN 'published' ELSE 'scheduled' END, 'local', "
            "strftime('%Y-%m-%dT%H:%M:%S', at / 1000 + 7200, 'unixepoch'), 'Europe/Paris', at, at, 0, 0 "
            "FROM t"_s.arg(count)
                .arg(first)
                .arg(apart)
                .arg(QDateTime(QDate(2026, 6, 16), QTime(8, 0), Qt::UTC).toMSecsSinceEpoch())));
        return connection.execute(u"INSERT INTO variant (post_id, account_id, state, published_at) "
                                  "SELECT p.id, p.brand_id * 10 + p.id / 3 % 3, p.state, "
                                  "CASE WHEN p.state = 'published' THEN p.shown_at END FROM post p"_s);
    }

    QTemporaryDir m_folder;
    FixedClock m_clock;
    test::FakeTransport m_transport;
    settings::MemorySecretStore m_secrets;
    ThemeManager m_themes;
    CommandRegistry m_commands;
    ScriptedPrompts m_prompts;
    services::Workspace m_workspace;
    PageContext m_context;
    QList<domain::Brand> m_brands;
    std::unique_ptr<CalendarPage> m_page;
    CalendarController *m_controller = nullptr;
    MonthView *m_month = nullptr;
    WeekView *m_week = nullptr;
};

double medianOfTimes(QList<double> all)
{
    std::sort(all.begin(), all.end());
    return all.at(all.size() / 2);
}

/// What one frame of a drag costs: the move of the pointer and all painting that it asks for. `points` are
/// gone through again and again.
void measureDrag(bench::Reporter &reporter, const QString &name, PostView &view, const QList<QPoint> &points)
{
    if (!reporter.wants(name))
        return;
    auto *const model = static_cast<PostListModel *>(view.model());
    int row = -1;
    for (int i = 0; i < model->rowCount() && row < 0; ++i) {
        const domain::CalendarPost *const post = model->postAt(model->index(i));
        if (post->state == domain::PostState::Scheduled && !view.visualRect(model->index(i)).isEmpty())
            row = i;
    }
    const std::unique_ptr<QMimeData> data(model->mimeData({model->index(std::max(0, row))}));
    const auto actions = Qt::MoveAction | Qt::CopyAction;
    QDragEnterEvent enter(points.constFirst(), actions, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view.viewport(), &enter);
    QList<double> frames;
    QList<double> processor;
    for (int i = 0; i < dragFrames; ++i) {
        const bench::Stopwatch watch;
        QDragMoveEvent move(
            points.at(i % points.size()), actions, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view.viewport(), &move);
        QCoreApplication::processEvents();
        const bench::Spent spent = watch.spent();
        frames << spent.wall;
        processor << spent.cpu;
    }
    QDragLeaveEvent leave;
    QApplication::sendEvent(view.viewport(), &leave);
    const qint64 rows = model->rowCount();
    reporter.add({.name = name,
                  .count = rows,
                  .ms = medianOfTimes(frames),
                  .rawMs = {},
                  .target = {.ms = 16, .ratio = {}},
                  .cpuMs = medianOfTimes(processor)});
    reporter.add({.name = name + u".slowest"_s,
                  .count = rows,
                  .ms = *std::max_element(frames.begin(), frames.end()),
                  .rawMs = {},
                  .target = {.ms = 16, .ratio = {}},
                  .cpuMs = *std::max_element(processor.begin(), processor.end())});
}

void measureCalendar(bench::Reporter &reporter, double scale)
{
    Calendar calendar(std::max(10, int(10'000 * scale)));
    CalendarController &controller = calendar.controller();
    const qint64 count = controller.postsInPeriod();
    const QDate may(2026, 5, 15);
    const QDate june(2026, 6, 15);
    const auto measure = [&](const QString &name, QWidget *view) {
        if (!reporter.wants(name))
            return;
        QList<double> opened;
        QList<double> processor;
        for (int i = 0; i < times; ++i) {
            controller.setDay(may.addMonths(-1));
            calendar.settle();
            const bench::Spent spent = calendar.timeToPaint(view, [&] { controller.setDay(june); });
            opened << spent.wall;
            processor << spent.cpu;
            if (controller.postsInPeriod() == 0)
                reporter.check(name, {}, {count});
            calendar.settle();
        }
        reporter.add({.name = name,
                      .count = count,
                      .ms = medianOfTimes(opened),
                      .rawMs = {},
                      .target = {.ms = 50, .ratio = {}},
                      .cpuMs = medianOfTimes(processor)});
    };
    controller.setView(CalendarView::Month);
    measure(u"calendar.month.open"_s, calendar.month().viewport());
    controller.setDay(june);
    calendar.settle();
    QList<QPoint> cells;
    for (const MonthLayout::Cell &cell : calendar.month().monthLayout().cells)
        cells << cell.rect.center();
    measureDrag(reporter, u"calendar.month.drag"_s, calendar.month(), cells);

    controller.setView(CalendarView::Week);
    calendar.settle();
    measure(u"calendar.week.open"_s, calendar.week().viewport());
    controller.setDay(june);
    calendar.settle();
    QList<QPoint> quarters;
    for (int day = 2; day < 7; ++day) {
        for (int minutes = 9 * 60; minutes < 12 * 60; minutes += 15)
            quarters << calendar.week().pointOf(QDate(2026, 6, 15).addDays(day),
                                                QTime(minutes / 60, minutes % 60))
                    + QPoint(20, 5);
    }
    measureDrag(reporter, u"calendar.week.drag"_s, calendar.week(), quarters);
}

} // namespace

/// Measures what must stay quick in the window: in a release build, on a quiet machine, with
/// QT_QPA_PLATFORM=offscreen. Ends with status 3 when nothing was measured or something was not found.
int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCommandLineParser options;
    options.setApplicationDescription(u"Measures the calendar with ten thousand posts in a month."_s);
    options.addHelpOption();
    const QCommandLineOption scale(
        u"scale"_s, u"Share of the full size, 1 by default."_s, u"factor"_s, u"1"_s);
    const QCommandLineOption only(
        u"only"_s, u"Only measures whose name begins so; may be repeated."_s, u"name"_s);
    const QCommandLineOption json(u"json"_s, u"One JSON object a line."_s);
    const QCommandLineOption check(u"check"_s, u"End with status 1 when a target is missed."_s);
    options.addOptions({scale, only, json, check});
    options.process(application);
    bool ok = false;
    const double factor = options.value(scale).toDouble(&ok);
    if (!ok || factor <= 0 || factor > 10)
        options.showHelp(2);
    bench::Reporter reporter(options.isSet(json), options.values(only));
    if (reporter.wants(u"calendar"_s))
        measureCalendar(reporter, factor);
    bench::measurePlanning(reporter);
    if (reporter.wrong() > 0 || reporter.reported() == 0)
        return 3;
    return options.isSet(check) && reporter.missed() > 0 ? 1 : 0;
}
