// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/blueskyserver.h"

#include <QCoreApplication>
#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace ruche::test {

namespace {

constexpr int unavailableStatus = 77;
constexpr int longestInstall = 900'000; // ms; npm packages may have to be installed and one compiled

QString networkScript()
{
    return QStringLiteral(RUCHE_TEST_SERVERS "/bluesky.sh");
}

} // namespace

BlueskyServer::~BlueskyServer()
{
    if (!m_facts.isEmpty())
        QProcess::execute(networkScript(), {u"stop"_s, m_directory.filePath(u"network"_s)});
}

bool BlueskyServer::start()
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"RUCHE_SERVER_OWNER"_s, QString::number(QCoreApplication::applicationPid()));
    process.setProcessEnvironment(environment);
    process.start(networkScript(), {u"start"_s, m_directory.filePath(u"network"_s)});
    const bool ended = process.waitForFinished(longestInstall);
    if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        m_unavailable = process.error() == QProcess::FailedToStart
            || (ended && process.exitCode() == unavailableStatus);
        m_problem = u"no Bluesky network: "_s
            + QString::fromUtf8(process.readAllStandardError()).trimmed().right(1000);
        return false;
    }
    const QStringList lines
        = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        m_facts.insert(line.section(u'=', 0, 0), line.section(u'=', 1));
    return true;
}

QString BlueskyServer::did(const QString &name) const
{
    return m_facts.value(u"BSKY_%1_DID"_s.arg(name.toUpper()));
}

QString BlueskyServer::appPassword(const QString &name) const
{
    return m_facts.value(u"BSKY_%1_PASSWORD"_s.arg(name.toUpper()));
}

} // namespace ruche::test
