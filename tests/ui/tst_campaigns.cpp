// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/queryparser.h"
#include "core/services/campaignservice.h"
#include "core/services/historyservice.h"
#include "core/services/postservice.h"
#include "core/settings/settings.h"
#include "core/settings/settingsstore.h"
#include "tests/support/answered.h"
#include "tests/ui/accessibility.h"
#include "tests/ui/samplefixture.h"
#include "ui/calendar/calendarcontroller.h"
#include "ui/calendar/calendarpage.h"
#include "ui/calendar/campaignbars.h"
#include "ui/calendar/campaigndialog.h"
#include "ui/calendar/campaignlanes.h"
#include "ui/calendar/campaignlist.h"
#include "ui/calendar/monthview.h"
#include "ui/calendar/timelineview.h"
#include "ui/calendar/weekview.h"
#include "ui/common/chip.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::ui;
using ruche::test::answered;

/// The campaigns of the calendar: their lanes, bars, dialog, menus, filter and timeline. Now is Tuesday 16
/// June 2026, 09:00 UTC.
class tst_Campaigns : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void lanes_barsAreCutAtWeeks();
    void lanes_thoseThatOverlapAreStacked_theRestCounted();
    void colours_ofBars_areReadable_data();
    void colours_ofBars_areReadable();
    void month_barSpansItsDays_andPostsStandBelow();
    void month_moreThanFit_areCounted();
    void bar_dragged_movesTheDays_undone();
    void bar_endDragged_movesThatDayAlone();
    void bar_keys_moveAndOpen();
    void bar_enter_opensTheDialog_changesAreKept();
    void dialog_endBeforeStart_cannotBeSaved();
    void dialog_newOne_linksFollowTheName();
    void dialog_removed_undone();
    void posts_putIntoACampaignByTheMenu();
    void filter_campaign_leavesItsPosts_andIsRead();
    void filter_campaign_holdsForTheFileToo();
    void week_barsStandInTheHeader();
    void timeline_countsAndBars_opensAWeek();
    void timeline_isAccessible();
    void page_narrow_keepsTheSwitchInSight_data();
    void page_narrow_keepsTheSwitchInSight();

private:
    void open(QSize size = {1232, 848});
    domain::Campaign add(const QString &name, QDate from, QDate to)
    {
        domain::Campaign campaign;
        campaign.brand = m_fixture->brands.constFirst().id;
        campaign.name = name;
        campaign.startDay = from;
        campaign.endDay = to;
        const auto added = answered(services::CampaignService(m_fixture->workspace.storage()).add(campaign));
        if (!added || !QTest::qWaitFor([&] { return m_list->find(added->campaign.id) != nullptr; }))
            return {};
        return added->campaign;
    }
    QList<CampaignBar *> barsOf(PostView *view) const { return view->bars()->bars(); }
    domain::Campaign stored(domain::CampaignId id)
    {
        return answered(services::CampaignService(m_fixture->workspace.storage()).read(id))
            .value_or(domain::Campaign());
    }
    void undoLast()
    {
        QVERIFY(!m_fixture->events.isEmpty());
        QVERIFY(answered(m_fixture->workspace.history().undo(m_fixture->events.constLast())));
    }
    QRect cellOf(QDate day) const
    {
        const MonthLayout &layout = m_month->monthLayout();
        return layout.cells.at(layout.cellOf(day)).rect;
    }
    static void dragBar(CampaignBar *bar, QPoint from, QPoint by)
    {
        const auto send
            = [bar](QEvent::Type type, QPoint pos, Qt::MouseButton button, Qt::MouseButtons held) {
                  QMouseEvent event(type, pos, bar->mapToGlobal(pos), button, held, Qt::NoModifier);
                  QApplication::sendEvent(bar, &event);
              };
        send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
        send(QEvent::MouseMove, from + by / 2, Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseMove, from + by, Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseButtonRelease, from + by, Qt::LeftButton, Qt::NoButton);
    }
    template <typename Widget> Widget *shown(const QString &name)
    {
        Widget *found = nullptr;
        [[maybe_unused]] const bool there = QTest::qWaitFor([&] {
            found = m_page->findChild<Widget *>(name);
            return found && found->isVisible();
        });
        return found;
    }

    std::unique_ptr<test::SampleFixture> m_fixture;
    std::unique_ptr<settings::SettingsStore> m_state;
    std::unique_ptr<CalendarPage> m_page;
    CalendarController *m_controller = nullptr;
    CampaignList *m_list = nullptr;
    MonthView *m_month = nullptr;
};

void tst_Campaigns::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); // weeks begin on Monday
}

void tst_Campaigns::init()
{
    m_fixture = std::make_unique<test::SampleFixture>();
    QVERIFY(m_fixture->open());
    m_state = std::make_unique<settings::SettingsStore>(m_fixture->folder.filePath(u"state.ini"_s));
    m_fixture->context.setWindowState(m_state.get());
    open();
    // What the sample has of its own is not what is looked at.
    services::CampaignService campaigns(m_fixture->workspace.storage());
    const auto own = answered(campaigns.list({}, true));
    QVERIFY(own);
    for (const domain::CampaignStatus &status : *own)
        QVERIFY(answered(campaigns.remove(status.campaign.id)));
    QTRY_VERIFY(m_list->all().isEmpty());
}

void tst_Campaigns::cleanup()
{
    m_page.reset();
    m_state.reset();
    m_fixture.reset();
}

void tst_Campaigns::open(QSize size)
{
    m_page.reset();
    m_page = std::make_unique<CalendarPage>(m_fixture->context);
    m_fixture->show(*m_page, pages::calendar, size);
    m_controller = m_page->findChild<CalendarController *>();
    m_list = m_page->findChild<CampaignList *>();
    m_month = m_page->findChild<MonthView *>(u"month"_s);
    QVERIFY(m_controller && m_list && m_month);
    QTRY_VERIFY(!m_controller->isLoading() && !m_controller->posts().isEmpty());
}

void tst_Campaigns::lanes_barsAreCutAtWeeks()
{
    domain::Campaign one;
    one.id = domain::CampaignId(1);
    one.startDay = QDate(2026, 6, 3);
    one.endDay = QDate(2026, 6, 16);
    const CampaignLanes lanes = CampaignLanes::of({one}, QDate(2026, 6, 1), 3, 7, 2);
    const QList<CampaignLanes::Bar> expected{
        {0, 0, 0, 2, 6, false, true}, {0, 1, 0, 0, 6, true, true}, {0, 2, 0, 0, 1, true, false}};
    QCOMPARE(lanes.bars, expected);
    QCOMPARE(lanes.lanes, QList<int>({1, 1, 1}));
}

void tst_Campaigns::lanes_thoseThatOverlapAreStacked_theRestCounted()
{
    QList<domain::Campaign> all;
    const auto make = [&all](int first, int last) {
        domain::Campaign one;
        one.id = domain::CampaignId(all.size() + 1);
        one.startDay = QDate(2026, 6, first);
        one.endDay = QDate(2026, 6, last);
        all << one;
    };
    make(2, 3);
    make(1, 7);
    make(3, 4);
    make(4, 6); // after the first, in its lane
    const CampaignLanes lanes = CampaignLanes::of(all, QDate(2026, 6, 1), 2, 7, 2);
    QCOMPARE(lanes.lanes, QList<int>({2, 0}));
    const QList<CampaignLanes::Bar> expected{
        {1, 0, 0, 0, 6, false, false}, {0, 0, 1, 1, 2, false, false}, {3, 0, 1, 3, 5, false, false}};
    QCOMPARE(lanes.bars, expected);
    QCOMPARE(lanes.hidden.at(0), QList<int>{2});
    QVERIFY(lanes.hidden.at(1).isEmpty());
}

void tst_Campaigns::colours_ofBars_areReadable_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void tst_Campaigns::colours_ofBars_areReadable()
{
    QFETCH(const bool, dark);
    const Theme &theme = dark ? Theme::darkTheme() : Theme::light();
    const auto luminance = [](const QColor &color) {
        const auto part = [](double value) {
            return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
    };
    const auto contrast = [&](const QColor &a, const QColor &b) {
        const double first = luminance(a);
        const double second = luminance(b);
        const auto [low, high] = std::minmax(first, second);
        return (high + 0.05) / (low + 0.05);
    };
    QSet<QRgb> inks;
    for (const domain::CampaignColour colour : domain::campaignColours()) {
        inks.insert(campaignInk(colour, theme).rgb());
        QVERIFY2(contrast(theme.text, campaignFill(colour, theme)) >= 4.5,
                 qPrintable(domain::campaignColourName(colour)));
        QVERIFY2(contrast(campaignInk(colour, theme), theme.surface) >= 3,
                 qPrintable(domain::campaignColourName(colour)));
    }
    QCOMPARE(inks.size(), domain::campaignColours().size());
}

void tst_Campaigns::month_barSpansItsDays_andPostsStandBelow()
{
    const QDate from(2026, 6, 17);
    const QDate to(2026, 6, 23);
    const int row = m_controller->rowsOf(from).value(0, -1);
    QVERIFY(row >= 0);
    const auto topOf = [&] {
        const MonthLayout &layout = m_month->monthLayout();
        return layout.cells.at(layout.cellOf(from)).chips.constFirst().top();
    };
    const int before = topOf();
    const domain::Campaign campaign = add(u"Summer"_s, from, to);
    QVERIFY(campaign.id.isValid());
    QTRY_COMPARE(barsOf(m_month).size(), 2); // two weeks
    const CampaignBar *const first = barsOf(m_month).at(0);
    const CampaignBar *const second = barsOf(m_month).at(1);
    QVERIFY(cellOf(from).contains(first->geometry().topLeft()));
    QVERIFY(cellOf(QDate(2026, 6, 21)).contains(first->geometry().topRight()));
    QVERIFY(cellOf(QDate(2026, 6, 22)).contains(second->geometry().topLeft()));
    QVERIFY(cellOf(to).contains(second->geometry().topRight()));
    QVERIFY(first->accessibleName().contains(u"Summer"_s));
    QVERIFY(topOf() >= first->geometry().bottom());
    QVERIFY(topOf() > before);
    QVERIFY(first->focusPolicy() & Qt::TabFocus);
}

void tst_Campaigns::month_moreThanFit_areCounted()
{
    for (int i = 0; i < 4; ++i)
        QVERIFY(add(u"Campaign %1"_s.arg(i), QDate(2026, 6, 16), QDate(2026, 6, 18)).id.isValid());
    QAbstractButton *more = nullptr;
    QTRY_VERIFY((more = m_month->findChild<QAbstractButton *>(u"moreCampaigns"_s)) && more->isVisible());
    const auto lanes = int(barsOf(m_month).size());
    QTRY_COMPARE(more->text(), u"+%1"_s.arg(4 - lanes));
    QVERIFY(!more->accessibleName().isEmpty());
    more->click();
    QMenu *const menu = shown<QMenu>(u"moreCampaignsMenu"_s);
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 4 - lanes);
    menu->close();
}

void tst_Campaigns::bar_dragged_movesTheDays_undone()
{
    const QDate from(2026, 6, 16);
    const QDate to(2026, 6, 18);
    const domain::Campaign campaign = add(u"Summer"_s, from, to);
    QTRY_COMPARE(barsOf(m_month).size(), 1);
    CampaignBar *const bar = barsOf(m_month).constFirst();
    const QPoint oneDay(cellOf(to).center().x() - cellOf(QDate(2026, 6, 17)).center().x(), 0);
    dragBar(bar, bar->rect().center(), oneDay);
    QTRY_COMPARE(stored(campaign.id).startDay, from.addDays(1));
    QCOMPARE(stored(campaign.id).endDay, to.addDays(1));
    QVERIFY(!m_page->findChild<CampaignDialog *>()); // a drag is no click
    QTRY_VERIFY(!m_fixture->events.isEmpty());
    undoLast();
    QCOMPARE(stored(campaign.id).startDay, from);
}

void tst_Campaigns::bar_endDragged_movesThatDayAlone()
{
    const QDate from(2026, 6, 16);
    const QDate to(2026, 6, 18);
    const domain::Campaign campaign = add(u"Summer"_s, from, to);
    QTRY_COMPARE(barsOf(m_month).size(), 1);
    CampaignBar *bar = barsOf(m_month).constFirst();
    const int oneDay = cellOf(to).center().x() - cellOf(QDate(2026, 6, 17)).center().x();
    dragBar(bar, QPoint(bar->width() - 2, 5), QPoint(2 * oneDay, 0));
    QTRY_COMPARE(stored(campaign.id).endDay, to.addDays(2));
    QCOMPARE(stored(campaign.id).startDay, from);
    QTRY_VERIFY(m_list->find(campaign.id)->campaign.endDay == to.addDays(2));
    bar = barsOf(m_month).constFirst();
    dragBar(bar, QPoint(2, 5), QPoint(-oneDay, 0));
    QTRY_COMPARE(stored(campaign.id).startDay, from.addDays(-1));
    QCOMPARE(stored(campaign.id).endDay, to.addDays(2));
}

void tst_Campaigns::bar_keys_moveAndOpen()
{
    const QDate from(2026, 6, 16);
    const domain::Campaign campaign = add(u"Summer"_s, from, from.addDays(2));
    QTRY_COMPARE(barsOf(m_month).size(), 1);
    CampaignBar *const bar = barsOf(m_month).constFirst();
    bar->setFocus(Qt::TabFocusReason);
    QTest::keyClick(bar, Qt::Key_Right, Qt::ShiftModifier);
    QTRY_COMPARE(stored(campaign.id).startDay, from.addDays(1));
    QTRY_COMPARE(m_list->find(campaign.id)->campaign.startDay, from.addDays(1));
    QTest::keyClick(bar, Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(stored(campaign.id).startDay, from);
    QCOMPARE(stored(campaign.id).endDay, from.addDays(3));
    QTRY_COMPARE(m_list->find(campaign.id)->campaign.startDay, from);
    QTest::keyClick(bar, Qt::Key_Left, Qt::ControlModifier);
    QTRY_COMPARE(stored(campaign.id).endDay, from.addDays(2));
    QTest::keyClick(bar, Qt::Key_Escape);
    QVERIFY(m_month->hasFocus());
}

void tst_Campaigns::bar_enter_opensTheDialog_changesAreKept()
{
    const domain::Campaign campaign = add(u"Summer"_s, QDate(2026, 6, 16), QDate(2026, 6, 18));
    QTRY_COMPARE(barsOf(m_month).size(), 1);
    barsOf(m_month).constFirst()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(barsOf(m_month).constFirst(), Qt::Key_Return);
    auto *const dialog = shown<CampaignDialog>(u"campaign"_s);
    QVERIFY(dialog);
    QCOMPARE(test::namelessWidgets(dialog), QStringList());
    dialog->findChild<QLineEdit *>(u"campaignName"_s)->setText(u"  Summer  sale "_s);
    dialog->findChild<QDateEdit *>(u"campaignEnd"_s)->setDate(QDate(2026, 6, 30));
    auto *const colour = dialog->findChild<QComboBox *>(u"campaignColour"_s);
    colour->setCurrentIndex(colour->findData(int(domain::CampaignColour::Rose)));
    dialog->findChild<QLineEdit *>(u"campaignUtm"_s)->setText(u"sale"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"campaignSave"_s), Qt::LeftButton);
    QTRY_COMPARE(stored(campaign.id).name, u"Summer sale"_s);
    const domain::Campaign now = stored(campaign.id);
    QCOMPARE(now.endDay, QDate(2026, 6, 30));
    QCOMPARE(now.colour, domain::CampaignColour::Rose);
    QCOMPARE(now.utm, u"sale"_s);
    QTRY_COMPARE(barsOf(m_month).size(), 3);
}

void tst_Campaigns::dialog_endBeforeStart_cannotBeSaved()
{
    domain::Campaign campaign;
    campaign.name = u"A"_s;
    campaign.brand = m_fixture->brands.constFirst().id;
    campaign.startDay = QDate(2026, 6, 16);
    campaign.endDay = QDate(2026, 6, 18);
    auto *const dialog = new CampaignDialog(campaign, {}, m_fixture->brands, {}, m_page.get());
    auto *const save = dialog->findChild<QPushButton *>(u"campaignSave"_s);
    QVERIFY(save->isEnabled());
    dialog->findChild<QDateEdit *>(u"campaignEnd"_s)->setDate(QDate(2026, 6, 15));
    QVERIFY(!save->isEnabled());
    dialog->findChild<QDateEdit *>(u"campaignEnd"_s)->setDate(QDate(2026, 6, 16));
    QVERIFY(save->isEnabled());
    dialog->findChild<QLineEdit *>(u"campaignName"_s)->setText(u" "_s);
    QVERIFY(!save->isEnabled());
    delete dialog;
}

void tst_Campaigns::dialog_newOne_linksFollowTheName()
{
    QVERIFY(m_fixture->commands.run(u"calendar.newCampaign"_s));
    auto *const dialog = shown<CampaignDialog>(u"campaign"_s);
    QVERIFY(dialog);
    auto *const name = dialog->findChild<QLineEdit *>(u"campaignName"_s);
    QTest::keyClicks(name, u"Back to School"_s);
    QCOMPARE(dialog->campaign().utm, u"back-to-school"_s);
    auto *const utm = dialog->findChild<QLineEdit *>(u"campaignUtm"_s);
    utm->clear();
    QTest::keyClicks(utm, u"bts"_s);
    QTest::keyClicks(name, u" 2026"_s);
    QCOMPARE(dialog->campaign().utm, u"bts"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(m_list->all().size(), 1);
    QCOMPARE(m_list->all().constFirst().campaign.name, u"Back to School 2026"_s);
    QTRY_VERIFY(!m_fixture->events.isEmpty());
    undoLast();
    QTRY_VERIFY(m_list->all().isEmpty());
}

void tst_Campaigns::dialog_removed_undone()
{
    const domain::Campaign campaign = add(u"Summer"_s, QDate(2026, 6, 16), QDate(2026, 6, 18));
    QTRY_COMPARE(barsOf(m_month).size(), 1);
    QTest::mouseClick(barsOf(m_month).constFirst(), Qt::LeftButton);
    auto *const dialog = shown<CampaignDialog>(u"campaign"_s);
    QVERIFY(dialog);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"campaignRemove"_s), Qt::LeftButton);
    QTRY_VERIFY(m_list->all().isEmpty());
    QTRY_VERIFY(barsOf(m_month).isEmpty());
    QTRY_VERIFY(!m_fixture->events.isEmpty());
    undoLast();
    QTRY_COMPARE(barsOf(m_month).size(), 1);
    QCOMPARE(stored(campaign.id).name, u"Summer"_s);
}

void tst_Campaigns::posts_putIntoACampaignByTheMenu()
{
    const domain::Campaign campaign = add(u"Summer"_s, QDate(2026, 6, 16), QDate(2026, 6, 18));
    domain::PostId post;
    for (const domain::CalendarPost &each : m_controller->posts()) {
        if (each.brand == campaign.brand && each.day.month() == 6)
            post = each.id;
    }
    QVERIFY(post.isValid());
    m_month->goTo(m_controller->find(post)->day);
    m_month->selectPost(post);
    emit m_month->menuRequested(post, m_month->mapToGlobal(QPoint(10, 10)));
    QMenu *const menu = m_page->findChild<QMenu *>(u"postCampaign"_s);
    QVERIFY(menu);
    const auto find = [](QMenu *in, const QString &text) {
        for (QAction *const action : in->actions()) {
            if (action->text() == text)
                return action;
        }
        return static_cast<QAction *>(nullptr);
    };
    QVERIFY(find(menu, u"None"_s) && find(menu, u"None"_s)->isChecked());
    QAction *const put = find(menu, u"Summer"_s);
    QVERIFY(put && !put->isChecked());
    put->trigger();
    services::CampaignService service(m_fixture->workspace.storage());
    QTRY_COMPARE(answered(service.ofPost(post)).value_or(domain::CampaignId()), campaign.id);
    QTRY_COMPARE(m_controller->find(post)->campaign, campaign.id);
    QTRY_COMPARE(m_list->find(campaign.id)->posts, 1);
    undoLast();
    QVERIFY(!answered(service.ofPost(post))->isValid());
    QTRY_VERIFY(!m_controller->find(post)->campaign.isValid());
}

void tst_Campaigns::filter_campaign_leavesItsPosts_andIsRead()
{
    const domain::Campaign campaign = add(u"Summer sale"_s, QDate(2026, 6, 16), QDate(2026, 6, 18));
    const domain::Campaign other = add(u"Autumn"_s, QDate(2026, 6, 16), QDate(2026, 6, 18));
    domain::PostId post;
    for (const domain::CalendarPost &each : m_controller->posts()) {
        if (each.brand == campaign.brand)
            post = each.id;
    }
    m_list->setPosts({post}, campaign.id);
    QTRY_COMPARE(m_controller->find(post)->campaign, campaign.id);
    const auto read = CalendarFilter::fromQuery(
        u"campaign:\"summer sale\""_s, {m_fixture->brands, m_list->campaigns()}, m_controller->allNetworks());
    QVERIFY(read);
    QCOMPARE(read->campaigns, QSet<domain::CampaignId>{campaign.id});
    QCOMPARE(read->toQuery(m_fixture->brands, m_controller->allNetworks()),
             u"campaign:"_s + campaign.id.text());
    QCOMPARE(CalendarFilter::fromText(read->toText()).campaigns, read->campaigns);
    const auto unknown = CalendarFilter::fromQuery(
        u"campaign:winter"_s, {m_fixture->brands, m_list->campaigns()}, m_controller->allNetworks());
    QVERIFY(!unknown);
    QVERIFY(unknown.error().subject.contains(u"campaign:winter"_s));
    m_controller->setFilter(*read);
    QTRY_COMPARE(m_controller->posts().size(), 1);
    QCOMPARE(m_controller->posts().constFirst().id, post);
    QTRY_COMPARE(barsOf(m_month).size(), 1);
    QCOMPARE(barsOf(m_month).constFirst()->campaign(), campaign.id);
    auto *const chip = m_page->findChild<Chip *>(u"campaignFilter"_s);
    QVERIFY(chip->text().contains(u"Summer sale"_s));
    m_controller->setFilter({});
    QTRY_VERIFY(m_controller->posts().size() > 1);
    QVERIFY(other.id.isValid());
}

void tst_Campaigns::filter_campaign_holdsForTheFileToo()
{
    const domain::Campaign campaign = add(u"Summer sale"_s, QDate(2026, 6, 16), QDate(2026, 6, 18));
    QList<domain::PostId> posts;
    for (const domain::CalendarPost &each : m_controller->posts()) {
        if (each.brand == campaign.brand && posts.size() < 2)
            posts << each.id;
    }
    QCOMPARE(posts.size(), 2);
    m_list->setPosts(posts, campaign.id);
    QTRY_COMPARE(m_controller->find(posts.constLast())->campaign, campaign.id);
    CalendarFilter filter;
    filter.campaigns = {campaign.id};
    m_controller->setFilter(filter);
    QTRY_COMPARE(m_controller->posts().size(), 2);
    QTRY_VERIFY(m_controller->drafts().isEmpty());

    const QString path = m_fixture->folder.filePath(u"campaign.ics"_s);
    m_fixture->prompts.answerFiles({path});
    QVERIFY(m_fixture->commands.run(u"calendar.export"_s));
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QCOMPARE(content.count("BEGIN:VEVENT"), 2);
    for (const domain::PostId post : std::as_const(posts))
        QVERIFY(content.contains("UID:" + post.text().toLatin1() + '@'));
}

void tst_Campaigns::week_barsStandInTheHeader()
{
    auto *const week = m_page->findChild<WeekView *>(u"week"_s);
    m_controller->setView(CalendarView::Week);
    const QDate from(2026, 6, 16);
    const domain::Campaign campaign = add(u"Summer"_s, from, from.addDays(30));
    QTRY_COMPARE(barsOf(week).size(), 1);
    const CampaignBar *const bar = barsOf(week).constFirst();
    QVERIFY(bar->geometry().bottom() < week->headerHeight());
    QCOMPARE(week->dayAt(bar->geometry().topLeft()), from);
    QCOMPARE(week->dayAt(bar->geometry().topRight() - QPoint(1, 0)), QDate(2026, 6, 21));
    QTest::mouseClick(barsOf(week).constFirst(), Qt::LeftButton);
    auto *const dialog = shown<CampaignDialog>(u"campaign"_s);
    QVERIFY(dialog);
    dialog->reject();
    const int with = week->headerHeight();
    m_list->archive(campaign.id, true);
    QTRY_VERIFY(barsOf(week).isEmpty());
    QCOMPARE(week->headerHeight(), with - CampaignBars::laneHeight() - 4);
}

void tst_Campaigns::timeline_countsAndBars_opensAWeek()
{
    const domain::Campaign campaign = add(u"Summer"_s, QDate(2026, 6, 16), QDate(2026, 7, 18));
    auto *const timeline = m_page->findChild<TimelineView *>(u"timeline"_s);
    m_page->findChild<SegmentedControl *>(u"calendarView"_s)->setCurrent(u"timeline"_s);
    QVERIFY(timeline->isVisible());
    QCOMPARE(m_controller->timelineStart(), QDate(2026, 6, 1));
    QCOMPARE(m_controller->timelineEnd(), QDate(2026, 8, 23));
    QCOMPARE(timeline->cells().size(), m_fixture->brands.size() * 12);
    QCOMPARE(barsOf(timeline).size(), 1);
    // What the month has of a brand in a week is what the timeline counts.
    WeekCountCell *const cell = timeline->cells().at(2);
    QCOMPARE(cell->first(), QDate(2026, 6, 15));
    const auto posts = [&] {
        return int(
            std::count_if(m_controller->posts().begin(), m_controller->posts().end(), [&](const auto &post) {
                return post.brand == cell->brand() && post.day >= cell->first()
                    && post.day <= cell->first().addDays(6);
            }));
    };
    QTRY_VERIFY(cell->posts() > 0);
    QCOMPARE(cell->posts(), posts());
    QVERIFY(cell->accessibleName().contains(m_fixture->brands.constFirst().name));
    // Keys: the week of the day has the focus, arrows go on, Enter opens.
    timeline->setFocus();
    QVERIFY(cell->hasFocus());
    QTest::keyClick(cell, Qt::Key_Right);
    QVERIFY(timeline->cells().at(3)->hasFocus());
    QTest::keyClick(timeline->cells().at(3), Qt::Key_Down);
    QVERIFY(timeline->cells().at(15)->hasFocus());
    QTest::keyClick(timeline->cells().at(15), Qt::Key_Return);
    QCOMPARE(m_controller->view(), CalendarView::Week);
    QCOMPARE(m_controller->weekStart(), QDate(2026, 6, 22));
    // Kept for the next time, as every view.
    m_controller->setView(CalendarView::Timeline);
    open();
    QTRY_COMPARE(m_controller->view(), CalendarView::Timeline);
    m_controller->nextPeriod();
    QCOMPARE(m_controller->timelineStart(), QDate(2026, 6, 29));
    QVERIFY(campaign.id.isValid());
}

void tst_Campaigns::timeline_isAccessible()
{
    QVERIFY(add(u"Summer"_s, QDate(2026, 6, 16), QDate(2026, 7, 18)).id.isValid());
    QCOMPARE(test::namelessWidgets(m_page.get()), QStringList());
    m_controller->setView(CalendarView::Timeline);
    QTRY_VERIFY(!m_page->findChild<TimelineView *>()->cells().isEmpty());
    QCOMPARE(test::namelessWidgets(m_page.get()), QStringList());
}

void tst_Campaigns::page_narrow_keepsTheSwitchInSight_data()
{
    QTest::addColumn<CalendarView>("view");
    QTest::newRow("month") << CalendarView::Month;
    QTest::newRow("week") << CalendarView::Week;
    QTest::newRow("timeline") << CalendarView::Timeline;
}

void tst_Campaigns::page_narrow_keepsTheSwitchInSight()
{
    QFETCH(const CalendarView, view);
    QVERIFY(add(u"Summer"_s, QDate(2026, 6, 16), QDate(2026, 7, 18)).id.isValid());
    m_controller->setView(view);
    m_controller->setDay(QDate(2026, 7, 1)); // 29 June – 5 July: the longest title
    auto *const control = m_page->findChild<SegmentedControl *>(u"calendarView"_s);
    // Words that are longer than the English ones.
    for (const QString &id : {u"month"_s, u"week"_s, u"agenda"_s, u"board"_s, u"timeline"_s})
        control->setSegmentText(id, u"Tableau large"_s);
    m_page->setCompact(true);
    m_page->resize(968, 648);
    QTRY_COMPARE(m_page->width(), 968);
    const QRect place(control->mapTo(m_page.get(), QPoint()), control->size());
    QVERIFY2(place.right() < 968, qPrintable(QString::number(place.right())));
    QVERIFY(control->isVisible());
}

QTEST_MAIN(tst_Campaigns)
#include "tst_campaigns.moc"
