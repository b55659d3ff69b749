// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/accountservice.h"
#include "core/services/crisisservice.h"
#include "core/services/historyservice.h"
#include "core/services/moodservice.h"
#include "core/services/publishdesk.h"
#include "core/services/publisher.h"
#include "core/services/reputationservice.h"
#include "core/services/storage.h"
#include "core/storage/connection.h"
#include "core/storage/messagerepository.h"
#include "tests/ui/accessibility.h"
#include "tests/ui/samplefixture.h"
#include "ui/charts/chartcard.h"
#include "ui/common/banner.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/reputation/alertnotices.h"
#include "ui/reputation/alertrow.h"
#include "ui/reputation/crisiscontroller.h"
#include "ui/reputation/crisisroom.h"
#include "ui/reputation/evidencebars.h"
#include "ui/reputation/figurerow.h"
#include "ui/reputation/indexcard.h"
#include "ui/reputation/messagelist.h"
#include "ui/reputation/netchart.h"
#include "ui/reputation/reputationcontroller.h"
#include "ui/reputation/reputationpage.h"
#include "ui/reputation/reputationtext.h"
#include "ui/reputation/teachingdialog.h"
#include "ui/reputation/watchcard.h"
#include "ui/reputation/watchdialog.h"
#include "ui/reputation/weightsdialog.h"
#include "ui/reputation/whycard.h"
#include "ui/reputation/wordtable.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>

#include <cmath>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::ui;
using Label = domain::Sentiment::Label;

namespace {

services::NetDay dayOf(QDate date, std::optional<double> net, int negative = 1)
{
    services::NetDay day;
    day.day = date;
    day.net = net;
    if (net) {
        day.low = *net - 10;
        day.high = *net + 10;
        day.messages = negative;
        day.negative = negative;
    }
    return day;
}

} // namespace

class tst_ReputationPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::SampleFixture> f;
    std::unique_ptr<ReputationPage> page;

    template <typename T> T *child(const QString &name) const { return page->findChild<T *>(name); }
    ChartCard *chartCard() const { return child<ChartCard>(u"netCard"_s); }
    QTableView *words() const { return child<QTableView>(u"words"_s); }
    SegmentedControl *sections() const { return child<SegmentedControl>(u"sections"_s); }
    ReputationController *controller() const { return page->findChild<ReputationController *>(); }

    bool open()
    {
        f = std::make_unique<test::SampleFixture>();
        return f->open();
    }
    bool show()
    {
        page = std::make_unique<ReputationPage>(f->context);
        f->show(*page, pages::reputation);
        return QTest::qWaitFor([this] { return chartCard()->hasChart() && !page->isLoading(); }, 20000);
    }
    bool openSample() { return open() && show(); }

    /// As many complaints in the last two hours as the brand never has.
    bool addStorm(domain::BrandId brand)
    {
        const QDateTime now = f->clock.now();
        const auto accounts = test::answered(f->workspace.accounts().list());
        if (!accounts)
            return false;
        domain::Account account;
        for (const domain::Account &one : *accounts) {
            if (one.brand == brand)
                account = one;
        }
        QList<domain::IncomingMessage> messages;
        for (int i = 0; i < 60; ++i) {
            domain::IncomingMessage message;
            message.id = {u"storm%1"_s.arg(i)};
            message.thread = message.id;
            message.author = {u"name:storm%1"_s.arg(i)};
            message.authorName = u"Personne %1"_s.arg(i);
            message.text = u"Brioche carbonisée et personne pour répondre"_s;
            message.writtenAt = now.addSecs(-60 * (i + 2));
            messages << message;
        }
        const auto stored = test::answered(
            f->workspace.storage().write([=](storage::Connection &connection) -> Result<void> {
                RUCHE_TRY(storage::messages::storeMessages(connection, account, messages, now));
                for (const domain::IncomingMessage &message : messages) {
                    RUCHE_TRY_ASSIGN(const auto id,
                                     storage::messages::find(connection, account.id, message.id));
                    RUCHE_TRY(storage::messages::addSentiment(
                        connection, *id, {Label::Negative, -0.8, u"e"_s, false}, 0.9, u"[]"_s, now));
                }
                return {};
            }));
        return stored.has_value();
    }
    /// Kept as a picture where RUCHE_SHOTS names a folder.
    static bool shoot(QWidget *widget, const QString &name)
    {
        const QString folder = qEnvironmentVariable("RUCHE_SHOTS");
        return folder.isEmpty() || widget->grab().save(folder + u'/' + name + u".png"_s);
    }
    int savedLabel(domain::MessageId id)
    {
        services::MoodService moods(f->workspace.storage());
        const auto mood = test::answered(moods.moods({id}));
        return mood && mood->constFirst().corrected ? int(*mood->constFirst().corrected) : -1;
    }

private slots:
    void cleanup()
    {
        page.reset();
        f.reset();
    }

    void chart_breaksWhereNothingWasRead_andKeepsEveryDay()
    {
        NetChart chart;
        chart.resize(600, 260);
        const QDate first(2026, 6, 1);
        QList<services::NetDay> days;
        for (int i = 0; i < 10; ++i)
            days << dayOf(first.addDays(i), i == 4 ? std::nullopt : std::optional(30.0 - i));
        chart.setDays(days, {{8, 9}}, first.addDays(9));
        QCOMPARE(chart.pieces(), 2);
        QCOMPARE(chart.days().size(), 10);
        QCOMPARE(chart.alerts(), (QList<NetChart::Stretch>{{8, 9}}));
        chart.setDays(days.mid(5), {}, first.addDays(9));
        QCOMPARE(chart.pieces(), 1);
        QVERIFY(!chart.grab().isNull());
    }

    void chart_daysOfAnAlert_standOnTheirGround()
    {
        NetChart chart;
        chart.resize(600, 260);
        const QDate first(2026, 6, 1);
        QList<services::NetDay> days;
        for (int i = 0; i < 10; ++i)
            days << dayOf(first.addDays(i), 30.0, 1);
        chart.setDays(days, {}, first.addDays(9));
        const QPoint inside(44 + 540 * 9 / 10, 60);
        const QColor calm = chart.grab().toImage().pixelColor(inside);
        chart.setDays(days, {{8, 9}}, first.addDays(9));
        QVERIFY(chart.grab().toImage().pixelColor(inside) != calm);
    }

    void texts_sayTheArithmetic()
    {
        services::NegativeAlert alert;
        alert.negative = 38;
        alert.usualLow = 6;
        alert.usualHigh = 14;
        const QString text = reputationtext::alertText(alert);
        QVERIFY(text.contains(u"38"_s) && text.contains(u"6 to 14"_s));
        services::ReputationReport report;
        report.negative = 3;
        report.positive = 5;
        report.unsure = 4;
        report.notAnalysed = 2;
        const QString share = reputationtext::readShare(report);
        QVERIFY(share.contains(u"8 of 14"_s) && share.contains(u"Unsure: 4"_s));
        QVERIFY(share.contains(u"another language: 2"_s) && share.contains(u"neutral"_s));
        report.unsure = report.notAnalysed = 0;
        QVERIFY(!reputationtext::readShare(report).contains(u"neutral"_s));
        QVERIFY(reputationtext::certainty(4) != reputationtext::certainty(16));
        QVERIFY(reputationtext::certaintyDetail(16).contains(u"10"_s));
        report.net = 10;
        report.previous = 22;
        QVERIFY(reputationtext::change(report).contains(u"12"_s));
        QVERIFY(reputationtext::change(report).contains(u"lower"_s));
    }

    void words_areAModel_ofBothKinds()
    {
        services::ReputationReport report;
        report.drivers << services::NegativeDriver{u"cuisson"_s, 12, 3, 17.5, 1, 2, {domain::MessageId(7)}};
        report.words << services::WordEffect{u"prix"_s, 8, 1, 1, -2.4, {}};
        WordTable rising(WordTable::Kind::Rising);
        const QAbstractItemModelTester tester(&rising);
        rising.setReport(report);
        QCOMPARE(rising.rowCount(), 1);
        QCOMPARE(rising.index(0, WordTable::Count).data().toString(), u"12"_s);
        QCOMPARE(rising.index(0, WordTable::Before).data().toString(), u"3"_s);
        QCOMPARE(rising.examplesAt(0), QList<domain::MessageId>{domain::MessageId(7)});
        QCOMPARE(rising.rowOf(u"cuisson"_s), 0);
        QCOMPARE(rising.rowOf(u"nothing"_s), -1);
        WordTable effects(WordTable::Kind::Effect);
        effects.setReport(report);
        QCOMPARE(effects.index(0, WordTable::Weight).data().toString(), u"−2.4"_s);
        QCOMPARE(effects.index(0, WordTable::Count).data().toString(), u"10"_s);
        QCOMPARE(effects.figures().rows.constFirst().constFirst(), u"prix"_s);
    }

    void page_showsFiguresWordsAndWhy()
    {
        QVERIFY(openSample());
        QVERIFY(words()->model()->rowCount() > 0);
        QVERIFY(!child<QLabel>(u"netFigure"_s)->text().isEmpty());
        QVERIFY(chartCard()->source().contains(u"read for certain"_s));
        QCOMPARE(page->findChild<NetChart *>()->days().size(), 30);
        QTRY_VERIFY(!child<MessageList>(u"loudest"_s)->messages().isEmpty());
        QTRY_VERIFY(controller()->chosen().has_value());
        const auto &worst = child<MessageList>(u"loudest"_s)->messages();
        for (const services::SpokenMessage &message : worst)
            QCOMPARE(message.mood.counted(), std::optional(Label::Negative));
        child<SegmentedControl>(u"loudestChoice"_s)->setCurrent(u"best"_s);
        QTRY_VERIFY(!child<MessageList>(u"loudest"_s)->messages().isEmpty()
                    && child<MessageList>(u"loudest"_s)->messages().constFirst().mood.counted()
                        == std::optional(Label::Positive));
        const QStringList nameless = test::namelessWidgets(page.get());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

    void word_enter_opensTheInboxWithItsSearch()
    {
        QVERIFY(openSample());
        words()->setFocus();
        QTest::keyClick(words(), Qt::Key_Down);
        const QString word = words()->currentIndex().siblingAtColumn(WordTable::Word).data().toString();
        QTRY_COMPARE(controller()->word(), word);
        QTRY_VERIFY(!controller()->examples().loading);
        QTest::keyClick(words(), Qt::Key_Return);
        QTRY_VERIFY(!f->intents.isEmpty());
        const auto *const intent = std::get_if<OpenPage>(&f->intents.constLast());
        QVERIFY(intent);
        QCOMPARE(intent->page, QString(pages::inbox));
        QCOMPARE(intent->section, u"all?"_s + word);
        child<QPushButton>(u"examplesOpen"_s)->click();
        QTRY_COMPARE(f->intents.size(), 2);
    }

    void correction_byKey_isKept_andUndone()
    {
        QVERIFY(openSample());
        QTRY_VERIFY(controller()->chosen().has_value());
        const domain::MessageId id = controller()->chosen()->id;
        words()->setFocus();
        QTest::keyClick(words(), Qt::Key_Plus, Qt::ShiftModifier);
        QTRY_COMPARE(f->events.size(), 1);
        QCOMPARE(savedLabel(id), int(Label::Positive));
        QTRY_VERIFY(controller()->chosen()->mood.corrected.has_value());
        QVERIFY(child<QToolButton>(u"whyPositive"_s)->isChecked());
        QVERIFY(test::answered(f->workspace.history().undo(f->events.constFirst())).has_value());
        QCOMPARE(savedLabel(id), -1);
    }

    void why_showsTheWordsThatDecided()
    {
        QVERIFY(open());
        services::MoodService moods(f->workspace.storage());
        QVERIFY(test::answered(moods.run(400), 60000).has_value());
        QVERIFY(show());
        QTRY_VERIFY(controller()->chosen().has_value());
        QTRY_VERIFY(child<WhyCard>(u"why"_s)->evidence().bars() > 0);
        QVERIFY(!child<WhyCard>(u"why"_s)->evidence().accessibleName().isEmpty());
        child<QPushButton>(u"whyOpen"_s)->click();
        QTRY_VERIFY(!f->intents.isEmpty());
        const auto *const intent = std::get_if<OpenConversation>(&f->intents.constLast());
        QVERIFY(intent && intent->message == controller()->chosen()->id);
    }

    void alert_isAnnounced_withItsMessages()
    {
        QVERIFY(open());
        QVERIFY(addStorm(f->brands.constFirst().id));
        QVERIFY(show());
        auto *const banner = child<Banner>(u"alertBanner"_s);
        QTRY_VERIFY(banner->isVisible());
        QVERIFY2(banner->text().contains(u"usual"_s), qPrintable(banner->text()));
        QVERIFY(!page->findChild<NetChart *>()->alerts().isEmpty());
        child<QAbstractButton>(u"alertBannerOpen"_s)->click();
        QCOMPARE(sections()->current(), u"alerts"_s);
        QTRY_VERIFY(!controller()->examples().loading);
        QVERIFY(controller()->examples().value->size() >= 30);
        QCOMPARE(page->findChildren<AlertRow *>(u"alertRow"_s).size() > 0, true);
        child<QPushButton>(u"examplesOpen"_s)->click();
        QTRY_VERIFY(!f->intents.isEmpty());
        QVERIFY(std::get<OpenPage>(f->intents.constLast()).section.startsWith(u"all?sentiment:neg"_s));
    }

    void watch_isAddedByTheDialog_counted_changedAndRemoved()
    {
        QVERIFY(openSample());
        child<QPushButton>(u"addWatch"_s)->click();
        auto *dialog = page->findChild<WatchDialog *>(u"watchDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        // The first watch is the brand itself, with its spellings.
        QCOMPARE(dialog->watch().name, f->brands.constFirst().name);
        QVERIFY(dialog->watch().terms.size() >= 2);
        dialog->findChild<QLineEdit *>(u"watchName"_s)->setText(u" "_s);
        dialog->findChild<QPlainTextEdit *>(u"watchTerms"_s)->clear();
        QSignalSpy refused(controller(), &ReputationController::refused);
        dialog->findChild<QPushButton *>(u"watchSave"_s)->click();
        QTRY_COMPARE(refused.size(), 1);
        QVERIFY(dialog->isVisible()); // it is told what is wrong
        dialog->findChild<QLineEdit *>(u"watchName"_s)->setText(u"Taille"_s);
        dialog->findChild<QPlainTextEdit *>(u"watchTerms"_s)->setPlainText(u"taille\ntailles"_s);
        dialog->findChild<QPushButton *>(u"watchSave"_s)->click();
        QTRY_VERIFY(page->findChild<WatchRow *>(u"watchRow"_s));
        services::WatchService service(f->workspace.storage());
        QCOMPARE(test::answered(service.list({}))->constFirst().terms,
                 (QStringList{u"taille"_s, u"tailles"_s}));
        QTRY_VERIFY(!page->isLoading());
        QVERIFY(controller()->watches().value->messages > 0);
        QVERIFY(child<QLabel>(u"watchSources"_s)->text().contains(u"wordpress"_s));
        // Its messages are shown, and found again in the inbox.
        page->findChild<WatchRow *>(u"watchRow"_s)->click();
        QTRY_VERIFY(!controller()->examples().loading);
        QCOMPARE(controller()->topic(), ReputationController::Topic::Watch);
        QCOMPARE(controller()->examples().value->size(),
                 std::min<qsizetype>(services::WatchService::mostNewest,
                                     controller()->watches().value->watches.constFirst().messages));
        child<QPushButton>(u"examplesOpen"_s)->click();
        QTRY_VERIFY(!f->intents.isEmpty());
        QVERIFY(std::get<OpenPage>(f->intents.constLast()).section.startsWith(u"all?\"taille\""_s));
        QVERIFY2(test::namelessWidgets(page.get()).isEmpty(),
                 qPrintable(test::namelessWidgets(page.get()).join(u'\n')));
        controller()->removeWatch(controller()->watch().id);
        QTRY_VERIFY(test::answered(service.list({}))->isEmpty());
        QTRY_COMPARE(f->events.size(), 2);
        QVERIFY(test::answered(f->workspace.history().undo(f->events.constLast())).has_value());
        QTRY_COMPARE(test::answered(service.list({}))->size(), 1);
    }

    void shares_ofVoice_stateTheirSources()
    {
        QVERIFY(open());
        services::WatchService service(f->workspace.storage());
        for (const QString &word : {u"merci"_s, u"commande"_s}) {
            domain::Watch watch;
            watch.brand = f->brands.constFirst().id;
            watch.kind = word == "merci"_L1 ? domain::Watch::Kind::Brand : domain::Watch::Kind::Competitor;
            watch.name = word;
            watch.terms = {word};
            QVERIFY(test::answered(service.save(watch)).has_value());
        }
        QVERIFY(show());
        controller()->setPeriod(PeriodKind::Months12);
        QTRY_VERIFY(!page->isLoading());
        const auto rows = page->findChildren<FigureRow *>(u"shareRow"_s);
        QVERIFY(rows.size() >= 2);
        QVERIFY(rows.constFirst()->figure().contains(u'%'));
        QVERIFY(child<QLabel>(u"watchSources"_s)->text().contains(u"message"_s));
        QVERIFY(shoot(page.get(), u"watches"_s));
    }

    void index_explainsItsParts_andTakesOtherWeights()
    {
        QVERIFY(openSample());
        auto *const index = child<IndexCard>(u"index"_s);
        QTRY_VERIFY(index->brand().isValid());
        const auto parts = page->findChildren<FigureRow *>(u"indexPart"_s);
        QCOMPARE(parts.size(), 3);
        const QString before = index->explanation();
        parts.constFirst()->click();
        QVERIFY(index->explanation() != before);
        QVERIFY(index->explanation().contains(u"100"_s));
        child<QPushButton>(u"indexWeights"_s)->click();
        auto *const dialog = page->findChild<WeightsDialog *>(u"weightsDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        for (int i = 0; i < 4; ++i)
            dialog->findChild<QSpinBox *>(u"weight%1"_s.arg(i))->setValue(0);
        QVERIFY(!dialog->findChild<QPushButton *>(u"weightsSave"_s)->isEnabled());
        dialog->findChild<QSpinBox *>(u"weight0"_s)->setValue(40);
        dialog->findChild<QPushButton *>(u"weightsSave"_s)->click();
        QTRY_COMPARE(f->events.size(), 1);
        services::ReputationIndexService service(f->workspace.storage());
        const QDate today = controller()->today();
        const auto stored = test::answered(service.index({{index->brand()}, today.addDays(-29), today}));
        QCOMPARE(stored->constFirst().weights, (domain::IndexWeights{40, 0, 0, 0}));
        QTRY_COMPARE(child<QLabel>(u"indexValue"_s)->text(),
                     QString::number(std::lround(*stored->constFirst().value)));
    }

    void notices_tellAnEpisodeOnce()
    {
        QVERIFY(open());
        QVERIFY(addStorm(f->brands.constFirst().id));
        AlertNotices sample(f->workspace);
        QSignalSpy quiet(&sample, &AlertNotices::told);
        sample.look();
        // Answered after what was asked before.
        QVERIFY(test::answered(services::ReputationService(f->workspace.storage()).openAlerts()).has_value());
        QCOMPARE(quiet.size(), 0); // nobody is called because of a sample
        QVERIFY(test::answered(f->workspace.storage().write([](storage::Connection &connection) {
                    return connection.change(u"UPDATE brand SET is_sample = 0"_s);
                })).has_value());
        AlertNotices first(f->workspace);
        QSignalSpy told(&first, &AlertNotices::told);
        QSignalSpy open(&first, &AlertNotices::openChanged);
        first.look();
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(told.constFirst().at(0).toString().contains(f->brands.constFirst().name));
        QVERIFY(told.constFirst().at(1).toString().contains(u"usual"_s));
        QCOMPARE(open.constLast().at(0).toInt(), 1);
        AlertNotices second(f->workspace);
        QSignalSpy again(&second, &AlertNotices::told);
        QSignalSpy found(&second, &AlertNotices::openChanged);
        second.look();
        QTRY_COMPARE(found.size(), 1);
        QVERIFY(test::answered(services::ReputationService(f->workspace.storage()).tellNew({})).has_value());
        QCOMPARE(again.size(), 0);
    }

    void crisis_isRunInItsRoom_andExported()
    {
        QVERIFY(open());
        const domain::Brand brand = f->brands.constFirst();
        QVERIFY(addStorm(brand.id));
        QVERIFY(show());
        QTRY_VERIFY(child<Banner>(u"alertBanner"_s)->isVisible());
        child<QAbstractButton>(u"alertBannerCrisis"_s)->click();
        auto *const room = page->findChild<CrisisRoom *>(u"crisisRoom"_s);
        QVERIFY(room && room->isVisible());
        const auto in = [room](const QString &name) { return room->findChild<QPushButton *>(name); };
        QVERIFY(room->findChild<QLineEdit *>(u"crisisTitle"_s)->text().contains(u"usual"_s));
        room->findChild<QLineEdit *>(u"crisisTitle"_s)->setText(u"Brioche"_s);
        QTRY_VERIFY(room->controller().isKnown());
        QTRY_VERIFY(in(u"crisisBegin"_s)->isEnabled());
        in(u"crisisBegin"_s)->click();
        QTRY_VERIFY(room->controller().crisis().has_value());
        auto *const log = room->findChild<QListWidget *>(u"crisisLog"_s);
        QCOMPARE(log->count(), 1);
        QVERIFY(room->findChildren<QCheckBox *>(u"crisisTask"_s).size() >= 6);
        const QStringList nameless = test::namelessWidgets(room);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
        // A line by keys.
        auto *const line = room->findChild<QLineEdit *>(u"crisisLine"_s);
        line->setFocus();
        QTest::keyClicks(line, u"The oven was broken"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(log->count(), 2);
        QVERIFY(log->item(1)->text().contains(u"The oven was broken"_s));
        // Publishing is paused, and the log says so.
        in(u"crisisPause"_s)->click();
        QTRY_COMPARE(log->count(), 3);
        const auto pauses = test::answered(f->workspace.publisher().desk().pauses(true));
        QCOMPARE(pauses->size(), 1);
        QCOMPARE(pauses->constFirst().brand, brand.id);
        // A task is done by somebody.
        room->findChild<QLineEdit *>(u"crisisPerson"_s)->setText(u"Léa"_s);
        room->findChild<QCheckBox *>(u"crisisTask"_s)->click();
        QTRY_COMPARE(log->count(), 4);
        QVERIFY(log->item(3)->text().contains(u"Léa"_s));
        // A holding statement from a template.
        auto *const templates = room->findChild<QComboBox *>(u"crisisTemplates"_s);
        templates->setCurrentIndex(1);
        emit templates->activated(1);
        in(u"crisisKeep"_s)->click();
        QTRY_COMPARE(log->count(), 5);
        QVERIFY(shoot(room, u"crisis-room"_s));
        const QString path = f->folder.filePath(u"log.md"_s);
        f->prompts.answerFiles({path});
        in(u"crisisExport"_s)->click();
        QTRY_VERIFY(QFile::exists(path));
        f->prompts.answerText(u"Check the ovens"_s);
        in(u"crisisEnd"_s)->click();
        QTRY_VERIFY(room->controller().crisis()->endedAt.has_value());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY(text.startsWith(u"# "_s + brand.name));
        QVERIFY(text.contains(u"The oven was broken"_s) && text.contains(u"- [x]"_s));
        services::CrisisService service(f->workspace.storage());
        QVERIFY(!test::answered(service.open(brand.id)).value());
    }

    void teaching_wordsAndCorrections_areKeptAndTakenBack()
    {
        QVERIFY(open());
        f->brands = {f->brands.constFirst()};
        QVERIFY(show());
        QTRY_VERIFY(controller()->chosen().has_value());
        controller()->correct(Label::Positive);
        QTRY_COMPARE(f->events.size(), 1);
        child<QPushButton>(u"brandWords"_s)->click();
        auto *const dialog = page->findChild<TeachingDialog *>(u"teachingDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        auto *const judged = dialog->findChild<QListWidget *>(u"teachJudged"_s);
        auto *const words = dialog->findChild<QListWidget *>(u"teachWords"_s);
        QTRY_COMPARE(judged->count(), 1);
        QVERIFY(dialog->findChild<QLabel *>(u"teachModel"_s)->text().contains(u"UMSAB fr"_s));
        QVERIFY2(test::namelessWidgets(dialog).isEmpty(),
                 qPrintable(test::namelessWidgets(dialog).join(u'\n')));
        auto *const word = dialog->findChild<QLineEdit *>(u"teachWord"_s);
        word->setFocus();
        QTest::keyClicks(word, u"une tuerie"_s);
        QTest::keyClick(word, Qt::Key_Return);
        QTRY_COMPARE(words->count(), 1);
        services::MoodService moods(f->workspace.storage());
        const domain::BrandId brand = f->brands.constFirst().id;
        QCOMPARE(test::answered(moods.teaching(brand))->words.constFirst().word, u"une tuerie"_s);
        QVERIFY(shoot(dialog, u"teaching"_s));
        words->setCurrentRow(0);
        dialog->findChild<QPushButton *>(u"teachRemove"_s)->click();
        QTRY_COMPARE(words->count(), 0);
        f->prompts.answerConfirm(true);
        dialog->findChild<QPushButton *>(u"teachTakeAll"_s)->click();
        QTRY_COMPARE(judged->count(), 0);
        QCOMPARE(test::answered(moods.teaching(brand))->corrections, 0);
        // Taken back wrongly: undone.
        QVERIFY(test::answered(f->workspace.history().undo(f->events.constLast())).has_value());
        QTRY_COMPARE(judged->count(), 1);
    }

    void fewMessages_makeNoChart()
    {
        QVERIFY(openSample());
        controller()->setCustomPeriod(QDate(2015, 1, 1), QDate(2015, 1, 7));
        QTRY_VERIFY(!page->isLoading() && !chartCard()->hasChart());
        QVERIFY(child<QLabel>(u"netFigure"_s)->isHidden());
        QCOMPARE(words()->model()->rowCount(), 0);
    }

    void hiddenBrands_leaveTheReport()
    {
        QVERIFY(openSample());
        const int all = controller()->report().value->positive;
        controller()->setHiddenBrands({f->brands.constFirst().id});
        QTRY_VERIFY(!page->isLoading());
        QVERIFY(controller()->report().value->positive < all);
    }

    void arrows_changeThePeriod()
    {
        QVERIFY(openSample());
        const QDate from = controller()->span().from;
        chartCard()->parentWidget()->setFocus();
        page->setFocus();
        QTest::keyClick(page.get(), Qt::Key_Left);
        QTRY_VERIFY(controller()->span().from < from);
        QTRY_VERIFY(!page->isLoading());
        QTest::keyClick(page.get(), Qt::Key_T);
        QTRY_VERIFY(chartCard()->showsTable());
    }

    void page_inBothSizesAndThemes_isPainted()
    {
        QVERIFY(open());
        QVERIFY(addStorm(f->brands.constFirst().id));
        services::MoodService moods(f->workspace.storage());
        QVERIFY(test::answered(moods.run(800), 60000).has_value());
        QVERIFY(show());
        QTRY_VERIFY(controller()->chosen().has_value());
        for (const bool dark : {false, true}) {
            f->theme.setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
            for (const bool compact : {false, true}) {
                page->setCompact(compact);
                page->resize(compact ? QSize(968, 648) : QSize(1232, 848));
                QTRY_VERIFY(chartCard()->width() >= 300);
                auto *const surface = page->findChild<NetChart *>();
                const auto ground = [this, surface] {
                    return page->grab().toImage().pixelColor(surface->mapTo(page.get(), QPoint(2, 2)));
                };
                QTRY_COMPARE(ground(), dark ? Theme::darkTheme().surface : Theme::light().surface);
                QTRY_VERIFY(page->findChild<QWidget *>(u"spokenMessage"_s)->isVisible());
                QCoreApplication::processEvents();
                QVERIFY(shoot(page.get(),
                              u"reputation-%1-%2"_s.arg(compact ? u"compact"_s : u"wide"_s,
                                                        dark ? u"dark"_s : u"light"_s)));
            }
        }
    }
};

QTEST_MAIN(tst_ReputationPage)
#include "tst_reputationpage.moc"
