// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/connectors/jsoncalls.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

namespace ruche::connectors::mailman {

/// Finds the interface and the list, and checks the password. Who names no list gets the only one of the
/// server.
class SignInJob final : public CallJob<Profile>
{
public:
    SignInJob(JsonCalls &calls, const QString &list, domain::Capabilities capabilities);

private:
    void begin() override;
    void onList(const QJsonValue &answer);

    QString m_list;
    domain::Capabilities m_capabilities;
};

/// Reads the queue of held messages, page by page. One that was there at the last pass and is in no page of
/// this one is asked for by its number, because pages move while they are read: only when it is not there it
/// is Gone. A page that is too large to be read is read message by message, and what is too large alone is
/// passed over.
class PullHeldJob final : public CallJob<Page>
{
public:
    /// `decided`: those of which the fate is known.
    PullHeldJob(JsonCalls &calls,
                const QString &list,
                const QString &cursor,
                const QHash<QString, QString> &decided);

private:
    void begin() override;
    void onHeld(const Result<QJsonValue> &answer);
    void endPass();
    void askNextVanished();
    void finishPage(bool more);

    QString m_list;
    QHash<QString, QString> m_decided;
    QJsonObject m_cursor;
    QStringList m_vanished; ///< still to be asked for
    QStringList m_known; ///< for the next pass
    Page m_page;
};

/// Reads the members. Those who run the list come first and with each page, so that somebody who is also a
/// member is told once, with the higher role.
class PullRosterJob final : public CallJob<Page>
{
public:
    PullRosterJob(JsonCalls &calls, const QString &list, const QString &cursor);

private:
    void begin() override;
    void askRole();
    void onRole(const QJsonValue &answer);

    QString m_list;
    int m_number; ///< of the page, from 1
    QStringList m_roles;
    QSet<QString> m_staff;
    Page m_page;
};

} // namespace ruche::connectors::mailman
