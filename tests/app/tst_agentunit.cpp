// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctlprocess.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace ruche;
using namespace ruche::tests;
using namespace Qt::Literals::StringLiterals;

/// What makes a system start the agent with a session.
class tst_AgentUnit : public QObject
{
    Q_OBJECT
private slots:
    void installed_isWritten_andTakenAway();
    void status_withoutInstall_saysSo();
};

void tst_AgentUnit::installed_isWritten_andTakenAway()
{
#ifndef Q_OS_LINUX
    QSKIP("the user unit is Linux's");
#endif
    Ctl ctl;
    ctl.setEnvironment(u"XDG_CONFIG_HOME"_s, ctl.path(u"config"_s));
    // A systemctl that keeps what it was told.
    ctl.write(u"systemctl"_s, "#!/bin/sh\necho \"$@\" >> \"$(dirname \"$0\")/told\"\n");
    QFile::setPermissions(ctl.path(u"systemctl"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    ctl.setEnvironment(u"PATH"_s, QFileInfo(ctl.path(u"x"_s)).absolutePath() + u":/usr/bin:/bin"_s);
    ctl.setWorkspace(ctl.newWorkspace(u"100 % \"mer\" $HOME.ruche"_s));
    const CtlRun installed = ctl.json({u"agent"_s, u"install"_s});
    QVERIFY2(installed.status == 0, installed.told());
    const QString path = installed.object().value("path"_L1).toString();
    QCOMPARE(path, ctl.path(u"config/systemd/user/ruche-agent.service"_s));
    QVERIFY(installed.object().value("installed"_L1).toBool());
    QVERIFY(installed.object().value("started"_L1).toBool());
    QFile unit(path);
    QVERIFY(unit.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(unit.readAll());
    QVERIFY(text.contains(u"/ruchectl\" --workspace \""_s));
    QVERIFY(text.contains(u"100 %% \\\"mer\\\" $$HOME.ruche\" agent\n"_s));
    QVERIFY(text.contains(u"Restart=on-failure\n"_s));
    QVERIFY(text.contains(u"[Install]\nWantedBy=default.target\n"_s));
    QVERIFY(ctl.json({u"agent"_s, u"status"_s}).object().value("installed"_L1).toBool());

    const CtlRun removed = ctl.json({u"agent"_s, u"uninstall"_s});
    QVERIFY2(removed.status == 0, removed.told());
    QVERIFY(!QFileInfo::exists(path));
    QFile told(ctl.path(u"told"_s));
    QVERIFY(told.open(QIODevice::ReadOnly));
    QCOMPARE(told.readAll(),
             QByteArray("--user enable --now ruche-agent.service\n"
                        "--user disable --now ruche-agent.service\n"));
}

void tst_AgentUnit::status_withoutInstall_saysSo()
{
    Ctl ctl;
    ctl.setEnvironment(u"XDG_CONFIG_HOME"_s, ctl.path(u"config"_s));
    ctl.setWorkspace(ctl.newWorkspace(u"w.ruche"_s));
    const CtlRun status = ctl.json({u"agent"_s, u"status"_s});
    QCOMPARE(status.status, 0);
    QVERIFY(!status.object().value("installed"_L1).toBool());
    QCOMPARE(ctl.json({u"agent"_s, u"uninstall"_s}).status, 0);
}

QTEST_GUILESS_MAIN(tst_AgentUnit)
#include "tst_agentunit.moc"
