// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/queryparser.h"
#include "core/services/accountservice.h"
#include "core/services/historyservice.h"
#include "core/services/labelservice.h"
#include "core/services/postservice.h"
#include "tests/support/answered.h"
#include "tests/ui/accessibility.h"
#include "tests/ui/samplefixture.h"
#include "ui/calendar/calendarcontroller.h"
#include "ui/calendar/calendarpage.h"
#include "ui/calendar/monthview.h"
#include "ui/calendar/queuedialog.h"
#include "ui/common/chip.h"
#include "ui/composer/composerpage.h"
#include "ui/labels/labellist.h"
#include "ui/labels/pillarsdialog.h"
#include "ui/shell/pageregistry.h"
#include "ui/strategy/pillarcard.h"
#include "ui/strategy/strategypage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::ui;
using ruche::test::answered;

/// Pillars and tags as a person gives them: in the calendar, the composer and the strategy. Now is Tuesday 16
/// June 2026, 09:00 UTC.
class tst_Labels : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();

    void shares_areOfThePostsWithAPillar_data();
    void shares_areOfThePostsWithAPillar();
    void dialog_whatIsWrong_isSaid_andNotSaved();
    void dialog_changed_isStoredAsOneStep_undone();
    void typedTags_areSplitAndCleaned();
    void calendar_menu_givesPillarAndTags_undone();
    void calendar_filter_leavesThosePosts_isKeptAndRead();
    void queue_reordered_postsChangePlaces_timesStay_undone();
    void composer_pillarAndTags_areStoredWithTheNewPost();
    void strategy_card_comparesWithTheTarget();

private:
    [[nodiscard]] bool open()
    {
        m_fixture = std::make_unique<test::SampleFixture>();
        return m_fixture->open();
    }
    [[nodiscard]] bool openCalendar()
    {
        if (!open())
            return false;
        m_page = std::make_unique<CalendarPage>(m_fixture->context);
        m_fixture->show(*m_page, pages::calendar, {1232, 848});
        m_controller = m_page->findChild<CalendarController *>();
        m_list = m_page->findChild<LabelList *>();
        return QTest::qWaitFor([&] {
            return !m_controller->isLoading() && !m_controller->posts().isEmpty()
                && !m_list->pillars().isEmpty();
        });
    }
    [[nodiscard]] QList<domain::Pillar> stored(domain::BrandId brand)
    {
        services::LabelService labels(m_fixture->workspace.storage());
        return answered(labels.pillars({brand})).value_or(QList<domain::Pillar>());
    }
    [[nodiscard]] domain::PostLabels of(domain::PostId post)
    {
        services::LabelService labels(m_fixture->workspace.storage());
        return answered(labels.ofPosts({post}))->constFirst();
    }
    /// The action of that text in a menu that has just been asked for.
    QAction *actionIn(const QString &menu, const QString &text)
    {
        QAction *found = nullptr;
        [[maybe_unused]] const bool there = QTest::qWaitFor([&] {
            const auto menus = m_page->findChildren<QMenu *>(menu);
            for (const QMenu *const each : menus) {
                for (QAction *const action : each->actions()) {
                    if (action->text() == text)
                        found = action;
                }
            }
            return found != nullptr;
        });
        return found;
    }

    std::unique_ptr<test::SampleFixture> m_fixture;
    std::unique_ptr<Page> m_page;
    CalendarController *m_controller = nullptr;
    LabelList *m_list = nullptr;
};

void tst_Labels::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void tst_Labels::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

void tst_Labels::shares_areOfThePostsWithAPillar_data()
{
    QTest::addColumn<int>("share");
    QTest::addColumn<int>("posts");
    QTest::addColumn<int>("actual");
    QTest::addColumn<int>("missing");
    QTest::newRow("behind") << 50 << 2 << 20 << 6; // (2 + 6) / (10 + 6)
    QTest::newRow("there") << 20 << 2 << 20 << 0;
    QTest::newRow("ahead") << 10 << 2 << 20 << 0;
    QTest::newRow("none wanted") << 0 << 2 << 20 << 0;
    QTest::newRow("all wanted") << 100 << 2 << 20 << 0;
}

void tst_Labels::shares_areOfThePostsWithAPillar()
{
    QFETCH(int, share);
    QFETCH(int, posts);
    domain::Pillar one;
    one.id = domain::PillarId(1);
    one.share = share;
    domain::Pillar other;
    other.id = domain::PillarId(2);
    const QList<PillarShare> shares
        = pillarShares({one, other}, {{{}, {}, 30}, {{}, one.id, posts}, {{}, other.id, 10 - posts}});
    QCOMPARE(shares.size(), 2);
    QTEST(shares.at(0).actual, "actual");
    QCOMPARE(shares.at(1).actual, 80);
    QTEST(postsMissing(shares.at(0), 10), "missing");
}

void tst_Labels::dialog_whatIsWrong_isSaid_andNotSaved()
{
    domain::Brand brand;
    brand.id = domain::BrandId(1);
    brand.name = u"Cap Pertuis"_s;
    domain::Pillar old;
    old.id = domain::PillarId(3);
    old.brand = brand.id;
    old.name = u"Advice"_s;
    old.share = 60;
    auto *const dialog = new PillarsDialog({brand}, brand.id, {old}, nullptr);
    const QPointer<PillarsDialog> guard(dialog);
    dialog->show();
    const QStringList nameless = test::namelessWidgets(dialog);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    auto *const save = dialog->findChild<QPushButton *>(u"savePillars"_s);
    QVERIFY(save->isEnabled());
    dialog->findChild<QPushButton *>(u"addPillar"_s)->click();
    const auto names = dialog->findChildren<QLineEdit *>(u"pillarName"_s);
    const auto shares = dialog->findChildren<QSpinBox *>(u"pillarShare"_s);
    QCOMPARE(names.size(), 2);
    QCOMPARE(dialog->pillars().size(), 1); // an empty line is none
    QTest::keyClicks(names.at(1), u"advice"_s);
    QVERIFY(dialog->problem().contains(u"advice"_s));
    QVERIFY(!save->isEnabled());
    QTest::keyClicks(names.at(1), u" at sea"_s);
    QVERIFY(save->isEnabled());
    shares.at(1)->setValue(50);
    QVERIFY(dialog->problem().contains(u"100"_s));
    shares.at(1)->setValue(40);
    QVERIFY(dialog->problem().isEmpty());
    names.at(0)->clear();
    QVERIFY(!save->isEnabled());
    QVERIFY(dialog->sizeHint().width() <= 1024 && dialog->sizeHint().height() <= 700);
    delete guard;
}

void tst_Labels::dialog_changed_isStoredAsOneStep_undone()
{
    QVERIFY(openCalendar());
    const domain::BrandId brand = m_fixture->brands.constFirst().id;
    const QList<domain::Pillar> before = stored(brand);
    QVERIFY(before.size() >= 3);
    QVERIFY(m_fixture->commands.run(u"calendar.pillars"_s));
    auto *const dialog = m_page->findChild<PillarsDialog *>(u"pillars"_s);
    QVERIFY(dialog && dialog->isVisible());
    dialog->findChild<QComboBox *>(u"pillarsBrand"_s)
        ->setCurrentIndex(dialog->findChild<QComboBox *>(u"pillarsBrand"_s)->findData(brand.value));
    auto *const name = dialog->findChildren<QLineEdit *>(u"pillarName"_s).constFirst();
    name->selectAll();
    QTest::keyClicks(name, u"At sea"_s);
    dialog->findChildren<QToolButton *>(u"removePillar"_s).at(1)->click();
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(m_fixture->events.size(), 1);
    const QList<domain::Pillar> after = stored(brand);
    QCOMPARE(after.size(), before.size() - 1);
    QCOMPARE(after.at(0).id, before.at(0).id);
    QCOMPARE(after.at(0).name, u"At sea"_s);
    QCOMPARE(after.at(1), before.at(2));
    QVERIFY(answered(m_fixture->workspace.history().undo(m_fixture->events.constFirst())));
    QCOMPARE(stored(brand), before);
}

void tst_Labels::typedTags_areSplitAndCleaned()
{
    QCOMPARE(LabelList::typedTags(u" #La Rochelle, aube;aube ,,\nport"_s),
             QStringList({u"La Rochelle"_s, u"aube"_s, u"port"_s}));
    QCOMPARE(LabelList::typedTags(u" , "_s), QStringList());
}

void tst_Labels::calendar_menu_givesPillarAndTags_undone()
{
    QVERIFY(openCalendar());
    auto *const month = m_page->findChild<MonthView *>(u"month"_s);
    const domain::CalendarPost post = m_controller->posts().constLast();
    const QList<domain::Pillar> pillars = m_list->pillarsOf(post.brand);
    const domain::PillarId before = of(post.id).pillar;
    const domain::Pillar wanted = pillars.at(0).id == before ? pillars.at(1) : pillars.at(0);
    month->selectPost(post.id);
    month->setFocus();
    QVERIFY(m_fixture->commands.run(u"calendar.postLabels"_s));
    QAction *const choice = actionIn(u"postPillar"_s, wanted.name);
    QVERIFY(choice);
    QVERIFY(!choice->isChecked());
    choice->trigger();
    QTRY_COMPARE(m_fixture->events.size(), 1);
    QCOMPARE(of(post.id).pillar, wanted.id);
    QVERIFY(answered(m_fixture->workspace.history().undo(m_fixture->events.constFirst())));
    QCOMPARE(of(post.id).pillar, before);
    m_fixture->prompts.answerText(u"harbour, #Dawn"_s);
    QAction *const other = actionIn(u"postTags"_s, u"Other tags…"_s);
    QVERIFY(other);
    other->trigger();
    QTRY_COMPARE(m_fixture->events.size(), 2);
    QCOMPARE(of(post.id).tags, QStringList({u"Dawn"_s, u"harbour"_s}));
    // Now it is in use, it can be chosen, and taken away.
    QTRY_VERIFY(m_list->tags().contains(u"harbour"_s));
    month->setFocus();
    QVERIFY(m_fixture->commands.run(u"calendar.postLabels"_s));
    QAction *const tag = actionIn(u"postTags"_s, u"harbour"_s);
    QVERIFY(tag);
    QTRY_VERIFY(tag->isChecked());
    tag->trigger();
    QTRY_COMPARE(of(post.id).tags, QStringList{u"Dawn"_s});
}

void tst_Labels::calendar_filter_leavesThosePosts_isKeptAndRead()
{
    QVERIFY(openCalendar());
    const domain::CalendarPost post = m_controller->posts().constFirst();
    m_list->changeTags({post.id}, {u"harbour"_s}, {});
    QTRY_VERIFY(m_list->tags().contains(u"harbour"_s));
    auto *const chip = m_page->findChild<Chip *>(u"labelFilter"_s);
    QVERIFY(!chip->isVisible());
    m_page->findChild<QToolButton *>(u"filterButton"_s)->click();
    QAction *const tag = actionIn(u"filterTag"_s, u"harbour"_s);
    QVERIFY(tag);
    tag->trigger();
    QTRY_COMPARE(m_controller->posts().size(), 1);
    QCOMPARE(m_controller->posts().constFirst().id, post.id);
    QVERIFY(chip->isVisible());
    QCOMPARE(chip->text(), u"harbour"_s);
    const CalendarFilter filter = m_controller->filter();
    QCOMPARE(CalendarFilter::fromText(filter.toText()), filter);
    const QString query = filter.toQuery(m_controller->brands(), m_controller->allNetworks());
    QCOMPARE(query, u"tag:\"harbour\""_s);
    const domain::Pillar pillar = m_list->pillars().constFirst();
    const auto read = CalendarFilter::fromQuery(u"pillar:\"%1\" pillar:none"_s.arg(pillar.name),
                                                {m_controller->brands(), {}, {}, m_list->pillars()},
                                                m_controller->allNetworks());
    QVERIFY(read);
    QCOMPARE(read->labels.pillars, (QList<domain::PillarId>{pillar.id, domain::PillarId()}));
    QCOMPARE(CalendarFilter::fromText(read->toText()), *read);
    CalendarFilter accounts;
    accounts.accounts = {post.accounts.constFirst()};
    m_controller->setFilter(accounts);
    QTRY_VERIFY(m_controller->posts().size() > 1);
    for (const domain::CalendarPost &one : m_controller->posts())
        QVERIFY(one.accounts.contains(post.accounts.constFirst()));
    QVERIFY(chip->isVisible());
}

void tst_Labels::queue_reordered_postsChangePlaces_timesStay_undone()
{
    QVERIFY(openCalendar());
    const domain::Brand brand = m_fixture->brands.constFirst();
    const auto account = answered(m_fixture->workspace.accounts().list({brand.id}))->constFirst().id;
    const domain::PillarId pillar = stored(brand.id).constLast().id;
    QList<domain::PostId> posts;
    QList<ZonedTime> times;
    for (const QString &title : {u"First"_s, u"Second"_s, u"Third"_s}) {
        services::PostDraft draft;
        draft.brand = brand.id;
        draft.accounts = {account};
        draft.title = title;
        draft.text = title;
        // Behind all that the sample plans.
        draft.plannedFor
            = ZonedTime{QDateTime(QDate(2027, 1, 4), {9, 0}, Qt::UTC).addDays(posts.size()), brand.zone};
        const auto post = answered(m_fixture->workspace.posts().add(draft));
        QVERIFY(post);
        posts << post->id;
        times << *post->plannedFor;
    }
    services::LabelService labels(m_fixture->workspace.storage());
    QVERIFY(answered(labels.setPillar(posts, pillar)));
    m_fixture->events.clear();
    QVERIFY(m_fixture->commands.run(u"calendar.queue"_s));
    auto *const queue = m_page->findChild<QueueDialog *>(u"queue"_s);
    QVERIFY(queue);
    auto *const of = queue->findChild<QComboBox *>(u"queueOf"_s);
    QCOMPARE(of->currentText(), brand.name);
    for (int i = 0; i < of->count(); ++i) {
        if (of->itemData(i).value<domain::PillarId>() == pillar)
            of->setCurrentIndex(i);
    }
    auto *const list = queue->findChild<QListWidget *>(u"queuePosts"_s);
    QTRY_VERIFY(!queue->isLoading());
    const int count = list->count();
    QVERIFY(count >= 3);
    QVERIFY(list->item(count - 1)->text().contains(u"Third"_s));
    auto *const save = queue->findChild<QPushButton *>(u"queueSave"_s);
    QVERIFY(!save->isEnabled());
    list->setCurrentRow(count - 1);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    queue->findChild<QPushButton *>(u"queueEarlier"_s)->click();
    QVERIFY(list->item(count - 3)->text().contains(u"Third"_s));
    const QStringList nameless = test::namelessWidgets(queue);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    QVERIFY(save->isEnabled());
    save->click();
    QTRY_COMPARE(m_fixture->events.size(), 1);
    const auto timeOf
        = [this](domain::PostId id) { return *answered(m_fixture->workspace.posts().read(id))->plannedFor; };
    QCOMPARE(timeOf(posts.at(2)), times.at(0));
    QCOMPARE(timeOf(posts.at(0)), times.at(1));
    QCOMPARE(timeOf(posts.at(1)), times.at(2));
    QVERIFY(answered(m_fixture->workspace.history().undo(m_fixture->events.constFirst())));
    QCOMPARE(timeOf(posts.at(0)), times.at(0));
    QCOMPARE(timeOf(posts.at(2)), times.at(2));
}

void tst_Labels::composer_pillarAndTags_areStoredWithTheNewPost()
{
    QVERIFY(open());
    m_page = std::make_unique<ComposerPage>(m_fixture->context);
    m_fixture->show(*m_page, pages::composer);
    auto *const pillar = m_page->findChild<QComboBox *>(u"postPillar"_s);
    QTRY_VERIFY(pillar->isVisible() && pillar->count() > 2);
    auto *const text = m_page->findChild<QPlainTextEdit *>(u"text"_s);
    auto *const tags = m_page->findChild<QLineEdit *>(u"postTags"_s);
    text->setFocus();
    QTest::keyClicks(text, u"Bread at six"_s);
    pillar->setFocus();
    QTest::keyClick(pillar, Qt::Key_Down);
    const auto chosen = pillar->currentData().value<domain::PillarId>();
    QVERIFY(chosen.isValid());
    tags->setFocus();
    QTest::keyClicks(tags, u"harbour, dawn"_s);
    QTest::keyClick(tags, Qt::Key_Return);
    QTest::keyClick(text, Qt::Key_S, Qt::ControlModifier);
    domain::PostId post;
    QTRY_VERIFY([&] {
        domain::PostQuery query;
        query.words = u"Bread at six"_s;
        const auto found = answered(m_fixture->workspace.posts().list(query));
        if (found && found->size() == 1)
            post = found->constFirst().id;
        return post.isValid();
    }());
    QTRY_COMPARE(of(post), (domain::PostLabels{chosen, {u"dawn"_s, u"harbour"_s}}));
    // Of a stored post it is stored at once, and shown as it is when that is opened again.
    tags->setFocus();
    tags->setText(u"dawn"_s);
    QTest::keyClick(tags, Qt::Key_Return);
    QTRY_COMPARE(of(post).tags, QStringList{u"dawn"_s});
    const QStringList nameless = test::namelessWidgets(m_page.get());
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void tst_Labels::strategy_card_comparesWithTheTarget()
{
    QVERIFY(open());
    m_page = std::make_unique<StrategyPage>(m_fixture->context);
    m_fixture->show(*m_page, pages::strategy);
    auto *const card = m_page->findChild<PillarCard *>(u"pillarCard"_s);
    QVERIFY(card);
    const QString name = stored(card->brand()).constFirst().name;
    const auto says = [&](const QString &words) {
        const auto labels = card->findChildren<QLabel *>();
        return std::any_of(
            labels.begin(), labels.end(), [&](const QLabel *label) { return label->text().contains(words); });
    };
    QTRY_VERIFY(says(name));
    QTRY_VERIFY(says(u" / "_s)); // shares beside their targets
    QVERIFY(says(u"about none"_s));
    const QStringList nameless = test::namelessWidgets(m_page.get());
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    card->findChild<QPushButton *>(u"changePillars"_s)->click();
    auto *const dialog = card->findChild<PillarsDialog *>(u"pillars"_s);
    QVERIFY(dialog && dialog->isVisible());
    auto *const field = dialog->findChildren<QLineEdit *>(u"pillarName"_s).constFirst();
    field->selectAll();
    QTest::keyClicks(field, u"At sea"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(says(u"At sea"_s));
    QVERIFY(!says(name));
}

QTEST_MAIN(tst_Labels)
#include "tst_labels.moc"
