// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/wordpressserver.h"

#include <QCoreApplication>
#include <QDebug>
#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace ruche::test {

namespace {

constexpr int skipStatus = 77;
constexpr int longestRun = 280'000; // ms; packages may have to be installed

QString siteScript()
{
    return QStringLiteral(RUCHE_TEST_SERVERS "/wordpress.sh");
}

} // namespace

WordPressServer::~WordPressServer()
{
    if (!m_facts.isEmpty())
        QProcess::execute(siteScript(), {u"stop"_s, m_directory.filePath(u"site"_s)});
}

bool WordPressServer::start()
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"RUCHE_SERVER_OWNER"_s, QString::number(QCoreApplication::applicationPid()));
    process.setProcessEnvironment(environment);
    process.start(siteScript(), {u"start"_s, m_directory.filePath(u"site"_s)});
    const bool ended = process.waitForFinished(longestRun);
    if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        m_unavailable
            = process.error() == QProcess::FailedToStart || (ended && process.exitCode() == skipStatus);
        m_problem
            = u"no WordPress: "_s + QString::fromUtf8(process.readAllStandardError()).trimmed().right(1000);
        return false;
    }
    const QStringList lines
        = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        m_facts.insert(line.section(u'=', 0, 0), line.section(u'=', 1));
    return true;
}

QString WordPressServer::eval(const QString &php) const
{
    QProcess process;
    process.start(siteScript(), {u"eval"_s, m_directory.filePath(u"site"_s), php});
    if (!process.waitForFinished(30'000) || process.exitCode() != 0)
        qWarning().noquote() << "eval failed:" << process.readAllStandardError();
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace ruche::test
