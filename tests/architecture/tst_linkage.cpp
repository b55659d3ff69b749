// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// The command line proves that the core needs no window: what it loads, directly and indirectly, is looked
/// at. Qt Gui is among it since pictures are made to fit a network when they leave, with QImage and without a
/// display, see ui/imaging.
class tst_Linkage : public QObject
{
    Q_OBJECT
private slots:
    void ruchectl_loadsNoWidgets();
};

void tst_Linkage::ruchectl_loadsNoWidgets()
{
    const QString program = qEnvironmentVariable("RUCHECTL");
    QVERIFY2(!program.isEmpty(), "RUCHECTL names the program");
    QProcess ldd;
    ldd.start(u"ldd"_s, {program});
    QVERIFY(ldd.waitForFinished());
    const QString libraries = QString::fromLocal8Bit(ldd.readAllStandardOutput());
    QVERIFY2(libraries.contains(u"libQt6Core"_s), qPrintable(libraries));
    for (const QString &window : {u"libQt6Widgets"_s, u"libQt6Charts"_s})
        QVERIFY2(!libraries.contains(window), qPrintable(libraries));
}

QTEST_GUILESS_MAIN(tst_Linkage)
#include "tst_linkage.moc"
