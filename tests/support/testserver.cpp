// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testserver.h"

#include <QCoreApplication>
#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace ruche::test {

namespace {

constexpr int unavailableStatus = 77;
constexpr int longestInstall = 900'000; // ms; packages may have to be installed and one compiled

} // namespace

TestServer::TestServer(const QString &name)
    : m_name(name)
{
}

TestServer::~TestServer()
{
    if (!m_facts.isEmpty())
        QProcess::execute(script(), {u"stop"_s, directory()});
}

QString TestServer::script() const
{
    return QStringLiteral(RUCHE_TEST_SERVERS "/") + m_name + u".sh"_s;
}

bool TestServer::start()
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"RUCHE_SERVER_OWNER"_s, QString::number(QCoreApplication::applicationPid()));
    process.setProcessEnvironment(environment);
    process.start(script(), {u"start"_s, directory()});
    const bool ended = process.waitForFinished(longestInstall);
    if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        m_unavailable = process.error() == QProcess::FailedToStart
            || (ended && process.exitCode() == unavailableStatus);
        m_problem
            = u"no server: "_s + QString::fromUtf8(process.readAllStandardError()).trimmed().right(1000);
        return false;
    }
    const QStringList lines
        = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        m_facts.insert(line.section(u'=', 0, 0), line.section(u'=', 1));
    return true;
}

} // namespace ruche::test
