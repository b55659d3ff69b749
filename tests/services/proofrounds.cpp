// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/proofrounds.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::tests {

namespace {

using Fault = test::FaultTransport::Fault;
using domain::PostState;

constexpr qint64 hour = 3600LL * 1000;

const QList<std::pair<QString, Fault>> &lineFaults()
{
    static const QList<std::pair<QString, Fault>> all{
        {u"request lost"_s, Fault::LostRequest},
        {u"answer dropped"_s, Fault::LostAnswer},
        {u"answer dropped then 503"_s, Fault::LostAnswerThenBusy},
        {u"429 Too Many Requests"_s, Fault::TooMany},
        {u"500 and nothing done"_s, Fault::ErrorBefore},
        {u"500 although it was done"_s, Fault::ErrorAfter},
        {u"token refused"_s, Fault::OldToken},
    };
    return all;
}

/// A jump of the clock comes with a kill while the post is leaving: the next start must not trust it.
const QList<std::pair<QString, qint64>> &clockJumps()
{
    static const QList<std::pair<QString, qint64>> all{
        {u"killed, clock 1 h back"_s, -hour},
        {u"killed, clock 6 h ahead"_s, 6 * hour},
    };
    return all;
}

const QString killedAt = u"kill -9 at "_s;

/// The clock of the posts jumps; tokens that carry the time must not.
const Clock &clockFor(const QString &network, const Clock &system, const Clock &posts)
{
    return network == "ghost"_L1 ? system : posts;
}

} // namespace

ProofRounds::ProofRounds(Place place)
    : m_place(std::move(place))
    , m_faulty(m_line)
    , m_pool(services::ConnectorPool::registryFactory(
                 m_faulty, clockFor(m_place.network, m_systemClock, m_fixture.clock)),
             m_fixture.secrets,
             u"uuid"_s)
    , m_accounts(m_fixture.storage, m_pool)
    , m_posts(m_fixture.storage)
    , m_publisher(m_fixture.storage, m_pool)
{
}

ProofRounds::~ProofRounds() = default;

Result<void> ProofRounds::connect()
{
    RUCHE_TRY_ASSIGN(const domain::Account account,
                     answerOf(m_accounts.connect({.brand = m_fixture.brand,
                                                  .network = m_place.network,
                                                  .url = m_place.url,
                                                  .user = m_place.user,
                                                  .secret = m_place.secret})));
    m_account = account.id;
    m_kills = std::make_unique<KillRounds>(m_fixture, m_account, m_place.network, m_place.secret);
    return {};
}

QStringList ProofRounds::faults()
{
    QStringList all;
    for (const QString &place : KillRounds::places(true))
        all << killedAt + place;
    for (const auto &[name, fault] : lineFaults())
        all << name;
    for (const auto &[name, jump] : clockJumps())
        all << name;
    return all;
}

bool ProofRounds::run(const QString &fault)
{
    qsizetype index = 0;
    while (index < m_rows.size() && m_rows.at(index).fault != fault)
        ++index;
    if (index == m_rows.size())
        m_rows << Row{m_place.network, fault};
    Row &row = m_rows[index];
    // Where there are no titles, the words before the first comma tell which post it is.
    const QString title
        = u"Proof %1 %2"_s.arg(m_rowOfTitle.size(), 3, 10, QChar(u'0')).arg(QString(fault).remove(u','));
    m_rowOfTitle.insert(title, index);
    ++row.rounds;
    if (fault.startsWith(killedAt))
        return runKill(title, fault.mid(killedAt.size()), row);
    for (const auto &[name, lineFault] : lineFaults()) {
        if (name == fault)
            return runFault(title, lineFault, row);
    }
    for (const auto &[name, jump] : clockJumps()) {
        if (name == fault) {
            m_kills->setClockJump(jump);
            const bool rests = runKill(title, u"leaving+30"_s, row);
            m_kills->setClockJump(0);
            return rests;
        }
    }
    return false;
}

bool ProofRounds::runKill(const QString &title, const QString &place, Row &row)
{
    const int before = m_kills->kills();
    const bool rests = m_kills->run(title, place);
    row.struck += m_kills->kills() - before;
    return rests || untilOut(m_kills->lastPost());
}

bool ProofRounds::runFault(const QString &title, Fault fault, Row &row)
{
    services::PostDraft draft;
    draft.brand = m_fixture.brand;
    draft.accounts = {m_account};
    draft.title = title;
    draft.text = title + u", sent over a bad line"_s;
    draft.plannedFor = fromUtc(m_fixture.clock.now(), u"UTC"_s);
    const auto post = answerOf(m_posts.add(draft));
    if (!post)
        return false;
    m_faulty.arm(fault);
    const bool rests = untilOut(post->id);
    row.struck += m_faulty.hasStruck();
    m_faulty.arm(Fault::None);
    m_fixture.clock.advanceMs(1000);
    return rests;
}

bool ProofRounds::untilOut(domain::PostId id)
{
    // The claim of one that was killed ends after three minutes; an absence is believed after one more.
    for (const int seconds : {0, 61, 121, 61, 61, 61, 61}) {
        m_fixture.clock.advanceMs(1000LL * seconds);
        (void)answerOf(m_publisher.publishDue());
        const auto post = answerOf(m_posts.read(id));
        if (!post)
            return false;
        if (post->state == PostState::Published)
            return true;
        const PostState state = post->variants.value(0).state;
        if (state == PostState::Failed || state == PostState::Missed) {
            // It is listed as such, and a person decides: signs in again, and sends it.
            (void)answerOf(m_accounts.reconnect(m_account, m_place.user, m_place.secret));
            (void)answerOf(m_publisher.publishNow(id));
            const auto after = answerOf(m_posts.read(id));
            if (after && after->state == PostState::Published)
                return true;
        }
    }
    return false;
}

bool ProofRounds::settle()
{
    const QMap<QString, int> there = m_place.count();
    for (auto at = m_rowOfTitle.cbegin(); at != m_rowOfTitle.cend(); ++at) {
        const int count = there.value(at.key());
        m_rows[at.value()].lost += count == 0;
        m_rows[at.value()].doubled += count > 1;
    }
    for (auto at = there.cbegin(); at != there.cend(); ++at) {
        if (at.key().startsWith(u"Proof "_s) && !m_rowOfTitle.contains(at.key()))
            return false;
    }
    return true;
}

QString ProofRounds::table(const QList<Row> &rows)
{
    const auto line = [](const QString &network, const QString &fault, const QStringList &numbers) {
        QString text = u"%1 %2"_s.arg(network, -10).arg(fault, -26);
        for (const QString &number : numbers)
            text += u" %1"_s.arg(number, 8);
        return text + u'\n';
    };
    QString text = line(u"network"_s, u"fault"_s, {u"rounds"_s, u"struck"_s, u"lost"_s, u"doubled"_s});
    Row sum;
    for (const Row &row : rows) {
        text += line(row.network,
                     row.fault,
                     {QString::number(row.rounds),
                      QString::number(row.struck),
                      QString::number(row.lost),
                      QString::number(row.doubled)});
        sum.rounds += row.rounds;
        sum.struck += row.struck;
        sum.lost += row.lost;
        sum.doubled += row.doubled;
    }
    return text
        + line(u"all"_s,
               {},
               {QString::number(sum.rounds),
                QString::number(sum.struck),
                QString::number(sum.lost),
                QString::number(sum.doubled)});
}

} // namespace ruche::tests
