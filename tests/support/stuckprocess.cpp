// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/stuckprocess.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace ruche::tests {

namespace {

QString askDebugger(const QString &debugger, qint64 pid)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(debugger,
                  {u"-p"_s, QString::number(pid), u"-batch"_s, u"-ex"_s, u"thread apply all bt"_s});
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
    }
    return QString::fromUtf8(process.readAll());
}

QString askKernel(qint64 pid)
{
    QString said;
    const QDir tasks(u"/proc/%1/task"_s.arg(pid));
    for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        for (const QString &file : {u"comm"_s, u"stat"_s, u"wchan"_s, u"syscall"_s}) {
            QFile facts(tasks.filePath(task + u'/' + file));
            if (facts.open(QIODevice::ReadOnly))
                said += u"%1 %2: %3\n"_s.arg(task, file, QString::fromUtf8(facts.readAll()).trimmed());
        }
    }
    return said;
}

} // namespace

QString threadsOf(qint64 pid)
{
    const QString debugger = QStandardPaths::findExecutable(u"gdb"_s);
    return askKernel(pid) + (debugger.isEmpty() ? QString() : askDebugger(debugger, pid));
}

void tellAndKill(QProcess &program)
{
    // Line by line: Qt Test cuts long messages.
    const QStringList lines = threadsOf(program.processId()).split(u'\n');
    qWarning("the program stands still; its threads:");
    for (const QString &line : lines)
        qWarning().noquote() << line;
    program.kill();
    program.waitForFinished();
}

} // namespace ruche::tests
