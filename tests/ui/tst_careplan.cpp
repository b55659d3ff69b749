// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/careservice.h"
#include "core/services/historyservice.h"
#include "tests/ui/accessibility.h"
#include "tests/ui/samplefixture.h"
#include "ui/care/careform.h"
#include "ui/care/careplandialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::ui;

class tst_CarePlan : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::SampleFixture> f;
    std::unique_ptr<CareForm> form;

    domain::CarePlan stored()
    {
        services::CareService care(f->workspace.storage());
        return test::answered(care.plan(f->brands.first().id)).value_or(domain::CarePlan());
    }
    template <typename T> T *in(QWidget *widget, const QString &name) const
    {
        return widget->findChild<T *>(name);
    }

private slots:
    void init()
    {
        f = std::make_unique<test::SampleFixture>();
        QVERIFY(f->open());
        form = std::make_unique<CareForm>(f->context);
        form->show();
        form->setBrand(f->brands.first().id, f->brands.first().name);
    }

    void cleanup()
    {
        form.reset();
        f.reset();
    }

    void dialog_savesHoursAndPromises_andUndoTakesThemBack()
    {
        const domain::CarePlan before = stored();
        QTRY_VERIFY(in<QPushButton>(form.get(), u"editCare"_s)->isEnabled());
        QTest::mouseClick(in<QPushButton>(form.get(), u"editCare"_s), Qt::LeftButton);
        auto *dialog = form->findChild<CarePlanDialog *>(u"carePlan"_s);
        QVERIFY(dialog);
        auto *save = in<QPushButton>(dialog, u"saveCare"_s);
        auto *monday = in<QLineEdit>(dialog, u"careDay0"_s);
        auto *problem = in<QLabel>(dialog, u"careProblem"_s);
        monday->setText(u"9-12, 11-18"_s);
        QVERIFY(!save->isEnabled());
        QVERIFY(problem->text().contains(u"11-18"_s));
        monday->setText(u"9:00-12:30, 14:00-18:00"_s);
        QVERIFY(save->isEnabled());
        in<QLineEdit>(dialog, u"careHolidays"_s)->setText(u"2026-12-25 2026-02-30"_s);
        QVERIFY(!save->isEnabled());
        in<QLineEdit>(dialog, u"careHolidays"_s)->setText(u"2026-12-25, 2027-01-01"_s);
        in<QSpinBox>(dialog, u"care_urgent_0"_s)->setValue(30);
        in<QSpinBox>(dialog, u"care_normal_0"_s)->setValue(120);
        in<QSpinBox>(dialog, u"care_normal_2"_s)->setValue(480);
        QCOMPARE(test::namelessWidgets(dialog), QStringList());
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_COMPARE(f->events.size(), 1);
        const domain::CarePlan plan = stored();
        QCOMPARE(plan.hours.week.at(0), QList<domain::OpenPeriod>({{540, 750}, {840, 1080}}));
        QCOMPARE(plan.hours.holidays, QList<QDate>({QDate(2026, 12, 25), QDate(2027, 1, 1)}));
        QCOMPARE(plan.hours.zone, f->brands.first().zone);
        QCOMPARE(plan.of(domain::Priority::Urgent).firstReply, 30);
        QCOMPARE(plan.of(domain::Priority::Normal),
                 (domain::CareTargets{120, before.of(domain::Priority::Normal).nextReply, 480}));
        auto *summary = in<QLabel>(form.get(), u"careSummary"_s);
        QTRY_VERIFY(summary->text().contains(u"2 h"_s));
        QVERIFY(test::answered(f->workspace.history().undo(f->events.first())).has_value());
        QCOMPARE(stored(), before);
        QTRY_VERIFY(!summary->text().contains(u"2 h"_s));
    }

    void dialog_savesForTheBrandItWasOpenedFor()
    {
        QVERIFY(f->brands.size() > 1);
        const domain::Brand other = f->brands.at(1);
        services::CareService care(f->workspace.storage());
        const domain::CarePlan theirs = test::answered(care.plan(other.id)).value_or(domain::CarePlan());
        auto *edit = in<QPushButton>(form.get(), u"editCare"_s);
        QTRY_VERIFY(edit->isEnabled());
        QTest::mouseClick(edit, Qt::LeftButton);
        auto *dialog = form->findChild<CarePlanDialog *>(u"carePlan"_s);
        QVERIFY(dialog);
        form->setBrand(other.id, other.name);
        QVERIFY(!edit->isEnabled()); // nothing is known of it yet
        in<QSpinBox>(dialog, u"care_urgent_0"_s)->setValue(37);
        QTest::mouseClick(in<QPushButton>(dialog, u"saveCare"_s), Qt::LeftButton);
        QTRY_COMPARE(f->events.size(), 1);
        QCOMPARE(stored().of(domain::Priority::Urgent).firstReply, 37);
        QCOMPARE(test::answered(care.plan(other.id)).value_or(domain::CarePlan()), theirs);
        QTRY_VERIFY(edit->isEnabled());
    }
};

QTEST_MAIN(tst_CarePlan)
#include "tst_careplan.moc"
