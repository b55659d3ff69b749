// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/postservice.h"
#include "tests/services/servicefixture.h"

#include <QMap>
#include <QProcess>
#include <QStringList>

#include <functional>
#include <utility>

namespace ruche::tests {

/// Sends posts with a program that is killed at a chosen step, and starts it again until each post has come
/// to rest: what a network has in the end shows whether one was lost or doubled.
class KillRounds
{
public:
    /// `network` is the last argument of sendprobe, `account` the one to send to.
    KillRounds(ServiceFixture &fixture, domain::AccountId account, QString network, QString secret = {});

    /// Every place at which a send can be cut, in order; "+n" is n ms later.
    [[nodiscard]] static QStringList places(bool slowNetwork);
    /// The places of a thread of three parts, and of work on what a network holds.
    [[nodiscard]] static QStringList threadPlaces();
    [[nodiscard]] static QStringList heldPlaces();
    /// Changes the draft of every post that is planned from now on.
    void setChange(std::function<void(services::PostDraft &)> change) { m_change = std::move(change); }
    /// After the kill the clock is off by that for one start, then right again; 0: it is right.
    void setClockJump(qint64 milliseconds) { m_clockJump = milliseconds; }
    /// Of run().
    [[nodiscard]] domain::PostId lastPost() const { return m_lastPost; }
    /// Starts the program, killed at `place`, then again until `settled` holds, at most five times.
    [[nodiscard]] bool untilSettled(const QString &place, const std::function<bool()> &settled);
    /// Plans a post with this title for now, lets the program be killed at `place`, then starts it again, as
    /// a user or the system would, until the post is published. False when it does not end so.
    [[nodiscard]] bool run(const QString &title, const QString &place);
    /// For people: place, kills, starts needed afterwards.
    [[nodiscard]] QString table() const;
    [[nodiscard]] int kills() const { return m_kills; }

private:
    struct Row
    {
        int rounds = 0;
        int kills = 0;
        int starts = 0;
    };
    /// Whether it was killed.
    bool start(const QString &place);

    ServiceFixture &m_fixture;
    domain::AccountId m_account;
    QString m_network;
    QString m_secret;
    std::function<void(services::PostDraft &)> m_change;
    QStringList m_order;
    QMap<QString, Row> m_rows;
    int m_kills = 0;
    qint64 m_clockJump = 0;
    domain::PostId m_lastPost;
};

} // namespace ruche::tests
