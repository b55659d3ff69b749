// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/secretstore.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::settings {

QString secretKey(const QString &workspaceUuid, qint64 accountId)
{
    return u"ruche/%1/account/%2"_s.arg(workspaceUuid, QString::number(accountId));
}

QString sessionKey(const QString &workspaceUuid, qint64 accountId)
{
    return secretKey(workspaceUuid, accountId) + u"/session"_s;
}

} // namespace ruche::settings
