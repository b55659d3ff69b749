// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/rulingservice.h"

#include "core/services/storage.h"
#include "core/storage/rulingrepository.h"
#include "core/storage/sanctionrepository.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

RulingService::RulingService(Storage &storage)
    : m_storage(storage)
{
}

QFuture<Result<domain::Ruling>> RulingService::decide(const domain::RulingOrder &order,
                                                      std::chrono::seconds delay)
{
    return m_storage.write([order, delay, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::Ruling> {
        RUCHE_TRY_ASSIGN(const domain::RulingId ruling,
                         storage::rulings::decide(connection, order, now, now.addSecs(delay.count())));
        return storage::rulings::read(connection, ruling, now);
    });
}

QFuture<Result<void>> RulingService::undo(domain::RulingId ruling)
{
    return m_storage.write([ruling, now = m_storage.clock().now()](storage::Connection &connection) {
        return storage::rulings::undo(connection, ruling, now);
    });
}

QFuture<Result<void>> RulingService::liftByHand(domain::SanctionId sanction)
{
    return m_storage.write([sanction, now = m_storage.clock().now()](storage::Connection &connection) {
        return storage::sanctions::liftByHand(connection, sanction, now);
    });
}

QFuture<Result<QList<domain::Ruling>>>
RulingService::log(domain::BrandId brand, int limit, domain::RulingId before)
{
    return m_storage.read(
        [brand, limit, before, now = m_storage.clock().now()](storage::Connection &connection) {
            return storage::rulings::recent(connection, brand, limit, now, before);
        });
}

QFuture<Result<Standing>> RulingService::standing(domain::MemberId member)
{
    return m_storage.read(
        [member, now = m_storage.clock().now()](storage::Connection &connection) -> Result<Standing> {
            Standing standing;
            RUCHE_TRY_ASSIGN(standing.strikes, storage::rulings::strikesOf(connection, member));
            RUCHE_TRY_ASSIGN(standing.active, storage::sanctions::activeOf(connection, member, now));
            RUCHE_TRY_ASSIGN(standing.record, storage::rulings::ofMember(connection, member, now));
            RUCHE_TRY_ASSIGN(standing.proposal, storage::rulings::proposal(connection, member));
            return standing;
        });
}

QFuture<Result<QList<domain::Flag>>> RulingService::flags(domain::MessageId message)
{
    return m_storage.read([message](storage::Connection &connection) {
        return storage::rulings::flagsOf(connection, message);
    });
}

QFuture<Result<QList<domain::CharterRule>>> RulingService::rules(domain::BrandId brand)
{
    return m_storage.read(
        [brand](storage::Connection &connection) { return storage::rulings::rules(connection, brand); });
}

QFuture<Result<domain::CharterRuleId>> RulingService::saveRule(const domain::CharterRule &rule)
{
    return m_storage.write(
        [rule](storage::Connection &connection) { return storage::rulings::saveRule(connection, rule); });
}

QFuture<Result<QList<domain::LadderStep>>> RulingService::ladder(domain::BrandId brand)
{
    return m_storage.read(
        [brand](storage::Connection &connection) { return storage::rulings::ladder(connection, brand); });
}

QFuture<Result<void>> RulingService::setLadder(domain::BrandId brand, const QList<domain::LadderStep> &steps)
{
    return m_storage.write([brand, steps](storage::Connection &connection) {
        return storage::rulings::setLadder(connection, brand, steps);
    });
}

QString warningText(const QString &form, const QString &text, int longest)
{
    QString quote = text.simplified();
    if (quote.size() > longest) {
        qsizetype cut = longest - 1;
        if (cut > 0 && quote.at(cut - 1).isHighSurrogate())
            --cut;
        quote = quote.left(cut).trimmed() + u'…';
    }
    QString warning = form;
    return warning.replace(u"{quote}"_s, quote);
}

} // namespace ruche::services
