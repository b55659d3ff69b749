// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/qthttptransport.h"
#include "core/services/accountservice.h"
#include "core/services/publisher.h"
#include "tests/services/killrounds.h"
#include "tests/support/faulttransport.h"

#include <QMap>

#include <functional>
#include <memory>

namespace ruche::tests {

/// Sends posts to a real server while everything goes wrong: the program is killed at each step, the line and
/// the server fail, the token is refused, the clock jumps. Each round is one post under one fault, brought to
/// rest as the program and, where it asks for one, a person would; what the server has in the end shows
/// whether one was lost or is there twice. Thread: the test's.
class ProofRounds
{
public:
    struct Row
    {
        QString network;
        QString fault;
        int rounds = 0;
        int struck = 0; ///< times that it hit: a kill some ms later may come too late
        int lost = 0;
        int doubled = 0;
    };
    struct Place
    {
        QString network;
        QString url;
        QString user;
        QString secret;
        /// How many posts of each title the server has, whatever their state.
        std::function<QMap<QString, int>()> count;
    };

    explicit ProofRounds(Place place);
    ~ProofRounds();

    /// Signs in. Errors: those of AccountService::connect().
    [[nodiscard]] Result<void> connect();
    /// Every fault that is tried, in order.
    [[nodiscard]] static QStringList faults();
    /// One post under one fault. False when it does not come to rest.
    [[nodiscard]] bool run(const QString &fault);
    /// Compares what was sent with what the server has. False when it has a post that nobody sent.
    [[nodiscard]] bool settle();
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    [[nodiscard]] connectors::HttpTransport &line() { return m_line; }

    /// For people: network, fault, rounds, lost, doubled, and their sums.
    [[nodiscard]] static QString table(const QList<Row> &rows);

private:
    [[nodiscard]] bool runKill(const QString &title, const QString &place, Row &row);
    [[nodiscard]] bool runFault(const QString &title, test::FaultTransport::Fault fault, Row &row);
    /// Until it is out: waits, and does what a person would of one that failed or was missed.
    [[nodiscard]] bool untilOut(domain::PostId post);

    Place m_place;
    ServiceFixture m_fixture;
    SystemClock m_systemClock;
    connectors::QtHttpTransport m_line;
    test::FaultTransport m_faulty;
    services::ConnectorPool m_pool;
    services::AccountService m_accounts;
    services::PostService m_posts;
    services::Publisher m_publisher;
    domain::AccountId m_account;
    std::unique_ptr<KillRounds> m_kills;
    QList<Row> m_rows;
    QMap<QString, qsizetype> m_rowOfTitle;
};

} // namespace ruche::tests
