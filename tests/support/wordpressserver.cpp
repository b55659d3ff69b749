// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/wordpressserver.h"

#include <QDebug>
#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace ruche::test {

QString WordPressServer::eval(const QString &php) const
{
    QProcess process;
    process.start(script(), {u"eval"_s, directory(), php});
    if (!process.waitForFinished(30'000) || process.exitCode() != 0)
        qWarning().noquote() << "eval failed:" << process.readAllStandardError();
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace ruche::test
