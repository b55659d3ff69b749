// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/historyservice.h"
#include "core/services/objectiveservice.h"
#include "core/settings/settings.h"
#include "tests/ui/accessibility.h"
#include "tests/ui/samplefixture.h"
#include "ui/common/formfield.h"
#include "ui/common/objectivetext.h"
#include "ui/strategy/advicedetail.h"
#include "ui/strategy/advicemodel.h"
#include "ui/strategy/objectivedialog.h"
#include "ui/strategy/objectivesmodel.h"
#include "ui/strategy/strategycontroller.h"
#include "ui/strategy/strategypage.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTableView>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::ui;

class tst_StrategyPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::SampleFixture> f;
    std::unique_ptr<StrategyPage> page;

    template <typename T> T *child(const QString &name) const { return page->findChild<T *>(name); }
    QTableView *table() const { return child<QTableView>(u"objectives"_s); }
    QListView *advice() const { return child<QListView>(u"advice"_s); }
    QList<services::ObjectiveStatus> stored()
    {
        return test::answered(f->workspace.objectives().list({}))
            .value_or(QList<services::ObjectiveStatus>());
    }
    QStringList networks() const
    {
        QStringList names;
        for (int row = 0; row < advice()->model()->rowCount(); ++row)
            names << advice()->model()->index(row, 0).data().toString();
        return names;
    }

private slots:
    void init()
    {
        f = std::make_unique<test::SampleFixture>();
        QVERIFY(f->open());
        page = std::make_unique<StrategyPage>(f->context);
        f->show(*page, pages::strategy);
        QTRY_VERIFY(table()->model()->rowCount() > 0);
    }

    void cleanup()
    {
        page.reset();
        f.reset();
    }

    void audience_chosen_isThatOfTheNextStart()
    {
        settings::SettingsStore state(f->folder.filePath(u"window.ini"_s));
        f->context.setWindowState(&state);
        const auto start = [this] {
            page = std::make_unique<StrategyPage>(f->context);
            f->show(*page, pages::strategy);
        };
        start();
        child<QSpinBox>(u"ageFrom"_s)->setValue(18);
        child<QSpinBox>(u"ageTo"_s)->setValue(24);
        auto *const country = child<QComboBox>(u"country"_s);
        country->setCurrentIndex(country->findData(u"US"_s));
        const QStringList young = networks();
        start();
        QCOMPARE(child<QSpinBox>(u"ageFrom"_s)->value(), 18);
        QCOMPARE(child<QSpinBox>(u"ageTo"_s)->value(), 24);
        QCOMPARE(child<QComboBox>(u"country"_s)->currentData().toString(), u"US"_s);
        QCOMPARE(networks(), young);
        state.setValue(settings::audienceCountry().key, u"XX"_s); // of no country is anything known
        start();
        QCOMPARE(child<QComboBox>(u"country"_s)->currentData().toString(), u"FR"_s);
        page.reset();
        f->context.setWindowState(nullptr);
    }

    void objectives_areThoseStored()
    {
        QCOMPARE(table()->model()->rowCount(), stored().size());
        const QModelIndex first = table()->model()->index(0, ObjectivesModel::Forecast);
        QVERIFY(!first.data().toString().isEmpty());
        QVERIFY(page->subtitle().contains(QRegularExpression(u"[0-9]"_s)));
    }

    void newObjective_isRefusedWithoutAName_andStoredWithOne()
    {
        const auto before = stored().size();
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_O);
        auto *const dialog = child<ObjectiveDialog>(u"objectiveDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        const QStringList nameless = test::namelessWidgets(dialog);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
        dialog->findChild<QDoubleSpinBox *>(u"objectiveTarget"_s)->setValue(500);
        auto *const save = dialog->findChild<QPushButton *>(u"objectiveSave"_s);
        QTest::mouseClick(save, Qt::LeftButton);
        QVERIFY(dialog->isVisible());
        bool told = false;
        for (const FormField *const field : dialog->findChildren<FormField *>())
            told = told || !field->error().isEmpty();
        QVERIFY(told);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"objectiveName"_s), u"Newsletter"_s);
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_COMPARE(stored().size(), before + 1);
        QTRY_COMPARE(table()->model()->rowCount(), int(before) + 1);
        const auto all = stored();
        const auto added = std::find_if(all.begin(), all.end(), [](const services::ObjectiveStatus &s) {
            return s.objective.name == u"Newsletter"_s;
        });
        QVERIFY(added != all.end());
        QCOMPARE(added->objective.targetValue, 500.0);
        QCOMPARE(added->objective.startDay, QDate(2026, 4, 1));
        QCOMPARE(added->objective.endDay, QDate(2026, 6, 30));
        QTRY_VERIFY(!child<ObjectiveDialog>(u"objectiveDialog"_s));
    }

    void objective_withEndBeforeStart_saysSoUnderTheField()
    {
        domain::Objective objective;
        objective.name = u"x"_s;
        objective.targetValue = 5;
        objective.startDay = QDate(2026, 6, 10);
        objective.endDay = QDate(2026, 6, 1);
        objective.brand = f->brands.constFirst().id;
        ObjectiveDialog dialog(objective, f->brands, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        int asked = 0;
        connect(&dialog, &ObjectiveDialog::saveRequested, this, [&asked] { ++asked; });
        QTest::mouseClick(dialog.findChild<QPushButton *>(u"objectiveSave"_s), Qt::LeftButton);
        QCOMPARE(asked, 0);
        dialog.findChild<QDateEdit *>(u"objectiveTo"_s)->setDate(QDate(2026, 6, 30));
        QTest::mouseClick(dialog.findChild<QPushButton *>(u"objectiveSave"_s), Qt::LeftButton);
        QCOMPARE(asked, 1);
        dialog.showProblem(u"targetValue"_s, u"No"_s);
        QVERIFY(dialog.findChild<QPushButton *>(u"objectiveSave"_s)->isEnabled());
    }

    void enter_changesAnObjective()
    {
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, 0));
        const auto id = table()
                            ->model()
                            ->index(0, 0)
                            .data(int(ObjectivesModel::Role::Status))
                            .value<services::ObjectiveStatus>()
                            .objective.id;
        QTest::keyClick(table(), Qt::Key_Return);
        auto *const dialog = child<ObjectiveDialog>(u"objectiveDialog"_s);
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(u"objectiveName"_s)->setText(u"Renamed"_s);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"objectiveSave"_s), Qt::LeftButton);
        QTRY_COMPARE(f->events.size(), 1);
        const auto all = stored();
        QVERIFY(std::any_of(all.begin(), all.end(), [id](const services::ObjectiveStatus &s) {
            return s.objective.id == id && s.objective.name == u"Renamed"_s;
        }));
    }

    void delete_canBeUndone()
    {
        const auto before = stored().size();
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, 0));
        QTest::keyClick(table(), Qt::Key_Delete);
        QTRY_COMPARE(f->events.size(), 1);
        QCOMPARE(stored().size(), before - 1);
        QTRY_COMPARE(table()->model()->rowCount(), int(before) - 1);
        QVERIFY(test::answered(f->workspace.history().undo(f->events.constFirst())));
        QTRY_COMPARE(table()->model()->rowCount(), int(before));
    }

    void youngAdultsInFrance_findInstagramBeforeFacebook_withTheReason()
    {
        QCOMPARE(child<QSpinBox>(u"ageFrom"_s)->value(), 25);
        QCOMPARE(child<QSpinBox>(u"ageTo"_s)->value(), 40);
        const QStringList names = networks();
        QVERIFY(names.contains(u"Instagram"_s) && names.contains(u"Facebook"_s));
        QVERIFY(names.indexOf(u"Instagram"_s) < names.indexOf(u"Facebook"_s));
        advice()->setCurrentIndex(advice()->model()->index(int(names.indexOf(u"Instagram"_s)), 0));
        const auto *const detail = page->findChild<AdviceDetail *>();
        QVERIFY(detail->asText().contains(u"Instagram"_s));
        QVERIFY(detail->asText().contains(u"http"_s));
        QVERIFY(detail->asText().size() > 200);
        QVERIFY(detail->sourceButton() && detail->sourceButton()->isEnabled());
    }

    void networksWithoutAFigure_comeLastAndSaySo()
    {
        bool without = false;
        for (int row = 0; row < advice()->model()->rowCount(); ++row) {
            const auto network = advice()
                                     ->model()
                                     ->index(row, 0)
                                     .data(int(AdviceModel::Role::Advice))
                                     .value<services::NetworkAdvice>();
            QVERIFY(!without || !network.share);
            without = without || !network.share;
            if (!network.share)
                QCOMPARE(adviceShare(network), u"no figure"_s);
        }
        QVERIFY(without);
    }

    void ages_changed_askAgain_andAWrongOrderIsTold()
    {
        const QStringList before = networks();
        child<QSpinBox>(u"ageFrom"_s)->setValue(60);
        child<QSpinBox>(u"ageTo"_s)->setValue(75);
        QVERIFY(networks() != before);
        child<QSpinBox>(u"ageTo"_s)->setValue(20);
        QCOMPARE(networks(), QStringList());
        child<QSpinBox>(u"ageTo"_s)->setValue(75);
        QVERIFY(!networks().isEmpty());
    }

    void advice_isCopiedWithItsSources()
    {
        QTest::mouseClick(child<QPushButton>(u"copyAdvice"_s), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"http"_s));
        QCOMPARE(f->toasts.size(), 1);
    }

    void forecast_isARangeOrSaysThatItIsTooEarly()
    {
        domain::Objective objective;
        objective.targetValue = 1000;
        objective.startDay = QDate(2026, 6, 1);
        objective.endDay = QDate(2026, 6, 30);
        const QDate early(2026, 6, 3);
        const QString soon
            = objectivetext::forecast(objective, domain::progressOf(objective, 200, early), early);
        QVERIFY2(soon.contains(u"7"_s), qPrintable(soon));
        const QDate later(2026, 6, 16);
        const QString text
            = objectivetext::forecast(objective, domain::progressOf(objective, 700, later), later);
        QVERIFY2(text.contains(u" to "_s), qPrintable(text));
        const QString none
            = objectivetext::forecast(objective, domain::progressOf(objective, std::nullopt, later), later);
        QVERIFY2(none.startsWith(u"Not enough data"_s), qPrintable(none));
    }

    void models_passTheTester()
    {
        StrategyController controller(f->workspace, f->clock);
        ObjectivesModel objectives(controller);
        AdviceModel networksModel(controller);
        QAbstractItemModelTester a(&objectives, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester b(&networksModel, QAbstractItemModelTester::FailureReportingMode::QtTest);
        controller.setBrands(f->brands);
        QTRY_VERIFY(objectives.rowCount() > 0);
        controller.setProfile({18, 24, u"FR"_s});
        QVERIFY(networksModel.rowCount() > 0);
    }

    void everything_hasAName()
    {
        const QStringList nameless = test::namelessWidgets(page.get());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

    void page_inBothSizesAndThemes_isPainted()
    {
        for (const bool dark : {false, true}) {
            f->theme.setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
            for (const bool compact : {false, true}) {
                page->setCompact(compact);
                page->resize(compact ? QSize(968, 648) : QSize(1232, 848));
                QTRY_COMPARE(advice()->palette().color(QPalette::Base),
                             (dark ? Theme::darkTheme() : Theme::light()).surface);
                const QPixmap shot = page->grab();
                QVERIFY(!shot.isNull());
                shot.save(u"strategy-%1-%2.png"_s.arg(compact ? u"compact"_s : u"wide"_s,
                                                      dark ? u"dark"_s : u"light"_s));
                QVERIFY(table()->columnWidth(ObjectivesModel::Name) >= 150);
            }
        }
    }
};

QTEST_MAIN(tst_StrategyPage)
#include "tst_strategypage.moc"
