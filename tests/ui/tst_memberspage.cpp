// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/historyservice.h"
#include "core/services/memberservice.h"
#include "tests/ui/accessibility.h"
#include "tests/ui/samplefixture.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/common/sidelist.h"
#include "ui/members/memberdrawer.h"
#include "ui/members/memberscontroller.h"
#include "ui/members/memberspage.h"
#include "ui/members/mergedialog.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QFile>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::ui;
using domain::MemberId;

class tst_MembersPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::SampleFixture> f;
    std::unique_ptr<MembersPage> page;

    MembersController &controller() const { return page->controller(); }
    template <typename T> T *child(const QString &name) const { return page->findChild<T *>(name); }
    QTableView *table() const { return child<QTableView>(u"memberTable"_s); }
    services::MemberDetail stored(MemberId id)
    {
        return test::answered(f->workspace.members().detail(id)).value_or(services::MemberDetail());
    }
    bool openRow(int row)
    {
        const QRect cell = table()->visualRect(controller().table().index(row, 0));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, cell.center());
        return QTest::qWaitFor([this] { return controller().detail().has_value(); }, 5000);
    }

private slots:
    void init()
    {
        f = std::make_unique<test::SampleFixture>();
        QVERIFY(f->open());
        page = std::make_unique<MembersPage>(f->context);
        f->show(*page, pages::members);
        QTRY_VERIFY(controller().table().rowCount() > 20);
        QTRY_VERIFY(controller().counts().people > 0);
        table()->setFocus();
    }

    void cleanup()
    {
        page.reset();
        f.reset();
    }

    void opens_withEverybodyByScore()
    {
        QTRY_COMPARE(controller().table().rowCount(), controller().counts().people);
        const auto score = [this](int row) {
            return controller()
                .table()
                .index(row, 0)
                .data(static_cast<int>(MemberModel::Role::Row))
                .value<domain::Member>()
                .score;
        };
        QVERIFY(score(0) >= score(1));
        QVERIFY(score(1) >= score(10));
        QVERIFY(page->subtitle().contains(QString::number(controller().counts().people)));
        QVERIFY(!child<MemberDrawer>(u"memberDrawer"_s)->isVisible());
    }

    void table_passesTheModelTester()
    {
        QAbstractItemModelTester tester(&controller().table(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        controller().setGroup(domain::MemberGroup::VeryActive);
        QTRY_VERIFY(!controller().isLoading());
        controller().setGroup(domain::MemberGroup::All);
        QTRY_VERIFY(!controller().isLoading());
        QTRY_COMPARE(controller().table().rowCount(), controller().counts().people);
    }

    void header_clicked_sortsByItAndTurnsRound()
    {
        QHeaderView *header = table()->horizontalHeader();
        const auto click = [header](int section) {
            QTest::mouseClick(header->viewport(),
                              Qt::LeftButton,
                              {},
                              QPoint(header->sectionViewportPosition(section) + 20, header->height() / 2));
        };
        click(MemberModel::Messages);
        QTRY_VERIFY(!controller().isLoading());
        QCOMPARE(controller().sort(), domain::MemberQuery::Sort::Messages);
        QVERIFY(controller().descending());
        QCOMPARE(header->sortIndicatorSection(), int(MemberModel::Messages));
        const int most = controller().table().known(controller().table().idAt(0))->messageCount;
        click(MemberModel::Messages);
        QTRY_VERIFY(!controller().isLoading());
        QVERIFY(!controller().descending());
        QVERIFY(controller().table().known(controller().table().idAt(0))->messageCount <= most);
        click(MemberModel::Tags);
        QCOMPARE(header->sortIndicatorSection(), int(MemberModel::Messages));
    }

    void groups_chosen_narrowTheTable()
    {
        auto *groups = child<SideList>(u"memberGroups"_s);
        groups->setFocus();
        QTest::keyClick(groups, Qt::Key_Down);
        QCOMPARE(controller().group(), domain::MemberGroup::NewIn30Days);
        QTRY_VERIFY(!controller().isLoading());
        QTRY_COMPARE(controller().table().rowCount(), controller().counts().newIn30Days);
    }

    void search_findsByName()
    {
        const QString name = controller().table().index(3, 0).data().toString();
        auto *search = child<QLineEdit>(u"memberSearch"_s);
        search->setFocus();
        search->insert(name); // names have accents, which keyClicks() does not know
        QTRY_COMPARE(controller().search(), name);
        QTRY_VERIFY(!controller().isLoading());
        QVERIFY(controller().table().rowCount() >= 1);
        for (int row = 0; row < controller().table().rowCount(); ++row)
            QVERIFY(controller().table().idAt(row).isValid());
        search->setText(u"xyzzyplugh"_s);
        QTRY_COMPARE(controller().table().rowCount(), 0);
        QTRY_VERIFY(!table()->isVisible());
    }

    void row_clicked_showsThePerson_escapeCloses()
    {
        QVERIFY(openRow(2));
        auto *drawer = child<MemberDrawer>(u"memberDrawer"_s);
        QTRY_VERIFY(drawer->isVisible());
        QCOMPARE(controller().detail()->member.id, controller().table().idAt(2));
        child<SegmentedControl>(u"memberTabs"_s)->setCurrent(u"identities"_s);
        QCOMPARE(test::namelessWidgets(page.get()), QStringList());
        QTest::keyClick(table(), Qt::Key_Escape);
        QVERIFY(!drawer->isVisible());
        QVERIFY(!controller().current().isValid());
    }

    void tag_newAndRemoved_areStoredAndUndoable()
    {
        QVERIFY(openRow(0));
        const MemberId id = controller().current();
        f->prompts.answerText(u"Testeur"_s);
        QTest::keyClick(table(), Qt::Key_L);
        auto *menu = child<QMenu>(u"tagMenu"_s);
        QVERIFY(menu);
        menu->actions().last()->trigger();
        menu->close();
        QTRY_VERIFY(stored(id).member.tags.contains(u"Testeur"_s));
        QTRY_VERIFY(controller().detail()->member.tags.contains(u"Testeur"_s));
        QTRY_COMPARE(f->events.size(), 1);
        controller().setTagOfCurrent(u"Testeur"_s, false);
        QTRY_VERIFY(!stored(id).member.tags.contains(u"Testeur"_s));
    }

    void note_shiftN_isStored()
    {
        QVERIFY(openRow(0));
        const MemberId id = controller().current();
        const auto before = stored(id).notes.size();
        f->prompts.answerText(u"Prefers e-mail."_s);
        QTest::keyClick(table(), Qt::Key_N, Qt::ShiftModifier);
        QTRY_COMPARE(stored(id).notes.size(), before + 1);
    }

    void merge_comparedAndConfirmed_movesIdentities_undoSeparates()
    {
        QVERIFY(openRow(0));
        const domain::Member first = controller().detail()->member;
        QTest::keyClick(table(), Qt::Key_M);
        auto *dialog = page->window()->findChild<MergeDialog *>(u"mergeDialog"_s);
        QVERIFY(dialog);
        auto *accept = dialog->findChild<QPushButton *>(u"mergeAccept"_s);
        QVERIFY(!accept->isEnabled());
        QString otherName;
        for (int row = 1; row < controller().table().rowCount() && otherName.isEmpty(); ++row) {
            const domain::Member *member = controller().table().known(controller().table().idAt(row));
            if (member && member->brand == first.brand && member->name != first.name)
                otherName = member->name;
        }
        QVERIFY(!otherName.isEmpty());
        dialog->findChild<QLineEdit *>(u"mergeSearch"_s)->insert(otherName);
        auto *results = dialog->findChild<QListWidget *>(u"mergeResults"_s);
        QTRY_VERIFY(results->count() > 0);
        results->setCurrentRow(0);
        QVERIFY(accept->isEnabled());
        const MemberId kept = dialog->kept().id;
        const MemberId given = dialog->given().id;
        const auto identities = dialog->kept().identities.size() + dialog->given().identities.size();
        QCOMPARE(test::namelessWidgets(dialog), QStringList());
        QTest::mouseClick(accept, Qt::LeftButton);
        QTRY_COMPARE(f->events.size(), 1);
        QCOMPARE(stored(kept).member.identities.size(), identities);
        QTRY_COMPARE(controller().current(), kept);
        QTRY_COMPARE(controller().table().rowOf(given), -1);
        const auto undone = test::answered(f->workspace.history().undo(f->events.first()));
        QVERIFY2(undone.has_value(), undone ? "" : qPrintable(undone.error().detail));
        QTRY_VERIFY(stored(kept).member.identities.size() < identities);
    }

    void export_writesAllThatIsHeld()
    {
        QVERIFY(openRow(0));
        const QString path = f->folder.filePath(u"person.json"_s);
        f->prompts.answerFiles({path});
        QTest::keyClick(table(), Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(QJsonDocument::fromJson(bytes).isObject());
        QVERIFY(bytes.contains(controller().detail()->member.name.toUtf8()));
    }

    void erase_asksWithTheCount_cancelKeeps_confirmRemoves()
    {
        QVERIFY(openRow(0));
        const domain::Member member = controller().detail()->member;
        f->prompts.answerConfirm(false);
        QVERIFY(f->commands.run(u"members.erase"_s));
        QCOMPARE(f->prompts.confirmations().size(), 1);
        QVERIFY(f->prompts.confirmations().first().destructive);
        QVERIFY(f->prompts.confirmations().first().text.contains(QString::number(member.messageCount)));
        QCOMPARE(stored(member.id).member.name, member.name);
        f->prompts.answerConfirm(true);
        QVERIFY(f->commands.run(u"members.erase"_s));
        QTRY_VERIFY(!controller().current().isValid());
        QTRY_COMPARE(controller().table().rowOf(member.id), -1);
        QVERIFY(stored(member.id).member.name != member.name);
    }

    void compact_groupsBecomeAMenu_andTagsGoFirst()
    {
        page->setCompact(true);
        QVERIFY(!child<SideList>(u"memberGroups"_s)->isVisible());
        QVERIFY(table()->isColumnHidden(MemberModel::Tags));
        auto *button = child<QAbstractButton>(u"groupButton"_s);
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        auto *menu = child<QMenu>(u"groupMenu"_s);
        QVERIFY(menu);
        menu->actions().at(2)->trigger();
        menu->close();
        QCOMPARE(controller().group(), domain::MemberGroup::VeryActive);
    }

    void everything_hasAName() { QCOMPARE(test::namelessWidgets(page.get()), QStringList()); }
};

QTEST_MAIN(tst_MembersPage)
#include "tst_memberspage.moc"
