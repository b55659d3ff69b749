// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/benchworkspace.h"

#include "core/storage/connection.h"
#include "core/storage/messagerepository.h"
#include "core/storage/messagesearchbatch.h"
#include "core/storage/workspacefile.h"

#include <QTextStream>

#include <array>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace ruche::bench {

namespace {

constexpr qint64 batchSize = 10'000;
constexpr qint64 millisecondsApart = 90'000;

constexpr std::array<const char16_t *, 40> vocabulary{
    u"bonjour", u"la",       u"veste",    u"est",     u"arrivée",  u"hier",    u"avec",    u"un",
    u"défaut",  u"sur",      u"manche",   u"je",      u"voudrais", u"savoir",  u"comment", u"la",
    u"taille",  u"moyenne",  u"livrez",   u"vous",    u"île",      u"the",     u"jacket",  u"arrived",
    u"quickly", u"and",      u"fits",     u"well",    u"thanks",   u"team",    u"photo",   u"bateau",
    u"régate",  u"dimanche", u"prochain", u"adresse", u"boutique", u"ouverte", u"midi",    u"super"};

/// A small generator of our own: the same numbers everywhere.
class Numbers
{
public:
    explicit Numbers(quint64 seed)
        : m_state(seed * 0x9E3779B97F4A7C15ULL + 1)
    {
    }
    quint64 next(quint64 below)
    {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 7;
        m_state ^= m_state << 17;
        return m_state % below;
    }

private:
    quint64 m_state;
};

QString bodyOf(qint64 index)
{
    Numbers numbers(quint64(index) + 1);
    const quint64 length = 8 + numbers.next(22);
    QString body;
    for (quint64 i = 0; i < length; ++i) {
        if (!body.isEmpty())
            body += u' ';
        body += QStringView(vocabulary.at(numbers.next(vocabulary.size())));
    }
    if (numbers.next(3) == 0)
        body += u" merci"_s;
    if (numbers.next(20) == 0)
        body += u" remboursement"_s;
    body += u" n%1"_s.arg(numbers.next(200'000)); // a long tail of rare words, as there is in real text
    if (numbers.next(4) == 0)
        body += u" ?"_s;
    return body;
}

} // namespace

void endWith(const Error &error)
{
    QTextStream(stderr) << codeName(error.code) << u": "_s << error.detail << Qt::endl;
    std::exit(2);
}

BenchWorkspace::BenchWorkspace()
    : m_path(m_folder.filePath(u"bench.ruche"_s))
    , m_now(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC)
    , m_clock(m_now)
    , m_writer(std::make_unique<storage::StorageThread>(storage::Access::ReadWrite))
    , m_reader(std::make_unique<storage::StorageThread>(storage::Access::ReadOnly))
{
    valueOf(m_writer->open(m_path));
    valueOf(m_writer->run([path = m_path, now = m_now](storage::Connection &connection) {
        return storage::workspacefile::initialise(connection, path, u"bench"_s, now);
    }));
    valueOf(m_reader->open(m_path));
    m_storage = std::make_unique<services::Storage>(*m_writer, *m_reader, m_clock, u"bench"_s);
    for (int i = 1; i <= allBrands; ++i) {
        execute(
            u"INSERT INTO brand (id, name, color, zone, created_at) VALUES (%1, 'Brand %1', '#0369A1', 'UTC', 0)"_s
                .arg(i));
        execute(u"INSERT INTO account (id, brand_id, network, url, capabilities, created_at) "
                "VALUES (%1, %1, 'wordpress', 'https://b%1.example', 0, 0)"_s.arg(i));
        domain::Account account;
        account.id = domain::AccountId(i);
        account.brand = domain::BrandId(i);
        account.network = u"wordpress"_s;
        m_accounts << account;
    }
}

BenchWorkspace::~BenchWorkspace() = default;

domain::IncomingMessage BenchWorkspace::message(qint64 index, qint64 total) const
{
    const int owner = brandOf(index);
    domain::IncomingMessage message;
    message.id = {QString::number(index)};
    message.thread = {u"t%1"_s.arg(index / 2)};
    message.author = {u"mail:a%1"_s.arg(index / 20)};
    message.authorName = u"Auteur %1"_s.arg(index / 20);
    message.authorEmail = u"a%1@b%2.example"_s.arg(index / 20).arg(owner);
    message.text = bodyOf(index);
    message.writtenAt = m_now.addMSecs((index - total) * millisecondsApart);
    if (index % 50 == 7)
        message.moderation = domain::Moderation::Held;
    else if (index % 100 == 9)
        message.moderation = domain::Moderation::Spam;
    return message;
}

Spent BenchWorkspace::store(qint64 first, qint64 last, qint64 total)
{
    return valueOf(
        m_writer->write([this, first, last, total](storage::Connection &connection) -> Result<Spent> {
            Spent spent;
            storage::MessageSearchBatch search(connection);
            for (qint64 at = first; at < last; at += batchSize) {
                std::array<QList<domain::IncomingMessage>, allBrands> batches;
                for (qint64 i = at; i < std::min(last, at + batchSize); ++i)
                    batches.at(size_t(brandOf(i))) << message(i, total);
                for (int owner = 0; owner < allBrands; ++owner) {
                    const Stopwatch watch;
                    RUCHE_TRY(storage::messages::storeMessages(
                        connection, m_accounts.at(owner), batches.at(size_t(owner)), m_now, {}, &search));
                    spent += watch.spent();
                }
            }
            const Stopwatch watch;
            RUCHE_TRY(search.write());
            RUCHE_TRY(connection.commit());
            spent += watch.spent();
            RUCHE_TRY(connection.beginImmediate());
            return spent;
        }));
}

void BenchWorkspace::execute(const QString &sql)
{
    valueOf(m_writer->write(
        [sql](storage::Connection &connection) -> Result<void> { return connection.execute(sql); }));
}

} // namespace ruche::bench
