// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/accessibility.h"
#include "ui/commands/commandpalette.h"
#include "ui/commands/commandregistry.h"
#include "ui/commands/fuzzymatch.h"
#include "ui/commands/palettemodel.h"
#include "ui/common/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche::ui;

namespace {

/// Answers when told to.
class SlowProvider final : public FinderProvider
{
public:
    explicit SlowProvider(QChar sign)
        : m_sign(sign)
    {
    }
    QString title() const override { return u"Members"_s; }
    QChar prefix() const override { return m_sign; }
    void find(const QString &words,
              const QList<ruche::domain::BrandId> &,
              FinderRequest request,
              std::function<void(QList<FinderRow>)> done) override
    {
        asked.append(words);
        requests.append(request);
        answers.append(std::move(done));
    }
    void answer(qsizetype which, int rows)
    {
        QList<FinderRow> found;
        for (int i = 0; i < rows; ++i) {
            FinderRow row;
            row.title = u"Member %1 of %2"_s.arg(i).arg(asked.at(which));
            row.open = [this, title = row.title] { opened.append(title); };
            found.append(row);
        }
        answers.at(which)(found);
    }

    QStringList asked;
    QStringList opened;
    QList<FinderRequest> requests;
    QList<std::function<void(QList<FinderRow>)>> answers;

private:
    QChar m_sign;
};

} // namespace

class tst_Palette : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_themes = new ThemeManager(*qApp, this); }

    void init()
    {
        m_ran.clear();
        m_registry = std::make_unique<CommandRegistry>();
        const QList<std::pair<QString, QString>> texts{{u"reply"_s, u"Répondre au prochain message"_s},
                                                       {u"saved"_s, u"Créer une réponse type…"_s},
                                                       {u"go.members"_s, u"Membres"_s},
                                                       {u"theme"_s, u"Changer de thème"_s}};
        for (const auto &[id, text] : texts) {
            Command command;
            command.id = id;
            command.text = text;
            command.run = [this, name = id] { m_ran.append(name); };
            m_registry->add(this, command);
        }
    }

    void match_withoutAccents_findsThem()
    {
        const auto match = fuzzyMatch(u"rep"_s, u"Répondre"_s);
        QVERIFY(match);
        QCOMPARE(match->positions, QList<int>({0, 1, 2}));
        QVERIFY(fuzzyMatch(u"RÉP"_s, u"une reponse"_s));
        QVERIFY(!fuzzyMatch(u"zzz"_s, u"Répondre"_s));
        QVERIFY(fuzzyMatch(u"type rep"_s, u"Créer une réponse type"_s));
    }

    void match_ofAWordStart_beatsTheMiddle()
    {
        const auto start = fuzzyMatch(u"pub"_s, u"Nouvelle publication"_s);
        const auto middle = fuzzyMatch(u"pub"_s, u"Republier"_s);
        const auto letters = fuzzyMatch(u"npb"_s, u"Nouvelle publication"_s);
        QVERIFY(start && middle);
        QVERIFY(start->score > middle->score);
        QVERIFY(!letters || letters->score < middle->score);
    }

    void query_listsCommandsInGroups()
    {
        PaletteModel model(*m_registry);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setQuery(u"rep"_s);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0).data().toString(), u"Actions"_s);
        QVERIFY(!(model.index(0).flags() & Qt::ItemIsSelectable));
        model.setQuery(QString());
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(model.index(4).data().toString(), u"Go to"_s);
    }

    void provider_lateAnswer_isDropped()
    {
        PaletteModel model(*m_registry);
        SlowProvider members(u'@');
        model.setProviders({&members});
        model.setQuery(u"la"_s);
        model.setQuery(u"lam"_s);
        QCOMPARE(members.asked, QStringList({u"la"_s, u"lam"_s}));
        QVERIFY(members.requests.at(0).isCancelled());
        members.answer(0, 5);
        QCOMPARE(model.rowCount(), 0);
        members.answer(1, 50);
        QCOMPARE(model.rowCount(), 1 + FinderProvider::limit);
    }

    void prefix_asksOneGroupOnly()
    {
        PaletteModel model(*m_registry);
        SlowProvider members(u'@');
        SlowProvider posts(u'#');
        model.setProviders({&members, &posts});
        model.setQuery(u"@ rep"_s);
        QCOMPARE(members.asked, QStringList(u"rep"_s));
        QVERIFY(posts.asked.isEmpty());
        QCOMPARE(model.rowCount(), 0);
        model.setQuery(u">rep"_s);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(members.asked.size(), 1);
        model.setQuery(u"#x"_s);
        QVERIFY(posts.asked.isEmpty()); // one character asks nothing
    }

    void keys_moveChooseAndClose()
    {
        QWidget window;
        window.resize(1000, 700);
        auto *line = new QLineEdit(&window);
        line->setAccessibleName(u"Line"_s);
        CommandPalette palette(*m_registry, &window);
        palette.setBrands({}, u"All brands"_s);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        line->setFocus();
        palette.open();
        QVERIFY(test_namesAll(&window));
        auto *field = palette.findChild<QLineEdit *>(u"paletteField"_s);
        QTRY_COMPARE(qApp->focusWidget(), field);
        QTest::keyClicks(field, u"rep"_s);
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(m_ran, QStringList(u"saved"_s));
        QVERIFY(!palette.isOpen());
        QCOMPARE(qApp->focusWidget(), line);
        palette.open(u"rep"_s);
        QTest::keyClick(field, Qt::Key_Up); // from the first to the last
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(m_ran.last(), u"saved"_s);
        palette.open();
        QTest::keyClick(field, Qt::Key_Tab);
        QCOMPARE(qApp->focusWidget(), field);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!palette.isOpen());
    }

    void mouse_besideThePanel_closes_andOnARowRuns()
    {
        QWidget window;
        window.resize(1000, 700);
        CommandPalette palette(*m_registry, &window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        palette.open(u"th"_s);
        auto *list = palette.findChild<QListView *>(u"paletteList"_s);
        const QRect row = list->visualRect(list->model()->index(1, 0));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(m_ran, QStringList(u"theme"_s));
        palette.open();
        QTest::mouseClick(&palette, Qt::LeftButton, {}, QPoint(5, 5));
        QVERIFY(!palette.isOpen());
    }

private:
    static bool test_namesAll(QWidget *window)
    {
        const QStringList nameless = ruche::test::namelessWidgets(window);
        if (!nameless.isEmpty())
            qWarning().noquote() << nameless;
        return nameless.isEmpty();
    }

    ThemeManager *m_themes = nullptr;
    std::unique_ptr<CommandRegistry> m_registry;
    QStringList m_ran;
};

QTEST_MAIN(tst_Palette)
#include "tst_palette.moc"
