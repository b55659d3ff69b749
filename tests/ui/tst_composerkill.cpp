// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/composerfixture.h"

#include <QDir>
#include <QProcess>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using ruche::test::answered;

namespace {

/// What the process that will be killed does: it writes a post and a variant of it, leaves the caret in the
/// middle, tells where, and goes on typing for ever.
int writeUntilKilled()
{
    test::ComposerFixture f;
    if (!f.open())
        return 1;
    f.sample.folder.setAutoRemove(false);
    f.choose({f.blog, f.bluesky});
    f.title()->setFocus();
    QTest::keyClicks(f.title(), u"Killed"_s);
    f.type(u"Common words"_s);
    f.clickTab(2);
    f.type(u" for Bluesky"_s);
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(f.text(), Qt::Key_Left);
    const int caret = f.text()->textCursor().position();
    const QString own = f.text()->toPlainText();
    const bool kept = QTest::qWaitFor(
        [&] {
            const auto variant = f.variant(u"Killed"_s, f.bluesky);
            return variant && variant->text == own
                && answered(f.sample.workspace.storage().read([](storage::Connection &connection) {
                       return connection.value(u"SELECT caret FROM writing_place WHERE is_open = 1"_s);
                   }))
                       .value_or(QVariant(-1))
                       .toInt()
                == f.text()->textCursor().position();
        },
        20000);
    std::printf("%s\n%lld %lld %lld %d\n%s\n",
                qPrintable(f.sample.folder.path()),
                f.blog.value,
                f.bluesky.value,
                f.mastodon.value,
                kept ? caret : -1,
                qPrintable(own));
    std::fflush(stdout);
    for (;;)
        QTest::qWait(50);
}

} // namespace

/// The program dies without a word while somebody writes, and is started again.
class tst_ComposerKill : public QObject
{
    Q_OBJECT

private slots:
    void killedWriter_findsTextVariantAndCaretAgain()
    {
        QProcess writer;
        writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        writer.start(QCoreApplication::applicationFilePath(), {u"--write"_s});
        QVERIFY(writer.waitForStarted());
        QByteArray said;
        QVERIFY(QTest::qWaitFor(
            [&] {
                said += writer.readAllStandardOutput();
                return said.count('\n') >= 3 || writer.state() == QProcess::NotRunning;
            },
            120000));
        const QList<QByteArray> lines = said.split('\n');
        QVERIFY(lines.size() >= 3);
        writer.kill(); // SIGKILL: nothing is closed
        QVERIFY(writer.waitForFinished());
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit);

        const QString folder = QString::fromLocal8Bit(lines.at(0));
        const QList<QByteArray> numbers = lines.at(1).split(' ');
        const int caret = numbers.at(3).toInt();
        QVERIFY2(caret > 0, "it was not stored in time");
        test::ComposerFixture f;
        QVERIFY(answered(f.sample.workspace.open(folder + u"/sample.ruche"_s)));
        f.sample.brands = answered(f.sample.workspace.brands().list()).value();
        f.brand = f.sample.brands.constFirst();
        f.blog = domain::AccountId(numbers.at(0).toLongLong());
        f.bluesky = domain::AccountId(numbers.at(1).toLongLong());
        f.mastodon = domain::AccountId(numbers.at(2).toLongLong());
        QVERIFY(f.newPage());
        QTRY_COMPARE(f.title()->text(), u"Killed"_s);
        QCOMPARE(f.tabs()->currentIndex(), 2);
        QCOMPARE(f.text()->toPlainText(), QString::fromLocal8Bit(lines.at(2)));
        QCOMPARE(f.text()->textCursor().position(), caret);
        f.clickTab(0);
        QCOMPARE(f.text()->toPlainText(), u"Common words"_s);
        f.page.reset();
        QDir(folder).removeRecursively();
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (application.arguments().contains(u"--write"_s))
        return writeUntilKilled();
    tst_ComposerKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_composerkill.moc"
