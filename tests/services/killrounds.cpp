// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/killrounds.h"

#include "core/base/zonedtime.h"
#include "tests/support/stuckprocess.h"

#include <QProcessEnvironment>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::tests {

KillRounds::KillRounds(ServiceFixture &fixture, domain::AccountId account, QString network, QString secret)
    : m_fixture(fixture)
    , m_account(account)
    , m_network(std::move(network))
    , m_secret(std::move(secret))
{
}

QStringList KillRounds::places(bool slowNetwork)
{
    QStringList places{
        u"claimed"_s, u"uploaded"_s, u"sending"_s, u"leaving"_s, u"leaving+2"_s, u"leaving+8"_s};
    if (slowNetwork)
        places << u"leaving+30"_s << u"leaving+80"_s << u"leaving+200"_s;
    return places << u"answered"_s << u"stored"_s;
}

QStringList KillRounds::threadPlaces()
{
    return {u"claimed"_s,    u"sending"_s,   u"leaving"_s,    u"leaving+2"_s, u"answered"_s,
            u"part"_s,       u"sending/2"_s, u"leaving/2"_s,  u"leaving/2+3"_s, u"answered/2"_s,
            u"part/2"_s,     u"sending/3"_s, u"leaving/3"_s,  u"answered/3"_s,  u"part/3"_s,
            u"stored"_s};
}

QStringList KillRounds::heldPlaces()
{
    return {u"held"_s, u"held-leaving"_s, u"held-leaving+3"_s, u"held-answered"_s, u"held-stored"_s};
}

bool KillRounds::start(const QString &place)
{
    QProcess probe;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"RUCHE_TEST_ABORT_AT"_s, place);
    environment.insert(u"RUCHE_TEST_SECRET"_s, m_secret);
    probe.setProcessEnvironment(environment);
    probe.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    probe.start(QStringLiteral(RUCHE_SENDPROBE),
                {m_fixture.path, QString::number(m_fixture.clock.nowMs()), m_network});
    if (!probe.waitForFinished(120'000))
        tellAndKill(probe);
    const bool killed = probe.exitStatus() == QProcess::CrashExit;
    m_kills += killed;
    return killed;
}

bool KillRounds::run(const QString &title, const QString &place)
{
    services::PostService posts(m_fixture.storage);
    services::PostDraft draft;
    draft.brand = m_fixture.brand;
    draft.accounts = {m_account};
    draft.title = title;
    draft.text = title + u", cut at "_s + place; // where there are no titles, this tells which one it is
    draft.plannedFor = fromUtc(m_fixture.clock.now(), u"UTC"_s);
    const QByteArray picture
        = QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQ"
                                 "GAhKmMIQAAAABJRU5ErkJggg==");
    if (place == "uploaded"_L1)
        draft.newMedia = {{u"point.png"_s, u"A point"_s, picture}};
    if (m_change)
        m_change(draft);
    const auto post = answerOf(posts.add(draft));
    if (!post)
        return false;
    m_lastPost = post->id;
    return untilSettled(place, [&] {
        return answerOf(posts.read(post->id))->state == domain::PostState::Published;
    });
}

bool KillRounds::untilSettled(const QString &place, const std::function<bool()> &settled)
{
    if (!m_rows.contains(place))
        m_order << place;
    Row &row = m_rows[place];
    ++row.rounds;
    row.kills += start(place);
    if (m_clockJump != 0) {
        m_fixture.clock.advanceMs(m_clockJump);
        start(QString());
        m_fixture.clock.advanceMs(-m_clockJump);
    }
    // The claim of the killed one ends after three minutes; an absence is believed after one more.
    for (const int seconds : {181, 61, 61, 61}) {
        if (settled())
            break;
        m_fixture.clock.advanceMs(1000LL * seconds);
        ++row.starts;
        start(QString());
    }
    m_fixture.clock.advanceMs(1000);
    return settled();
}

QString KillRounds::table() const
{
    QString text = u"%1 %2 %3 %4\n"_s.arg(u"killed at"_s, -14)
                       .arg(u"posts"_s, 6)
                       .arg(u"kills"_s, 6)
                       .arg(u"starts after"_s, 13);
    for (const QString &place : m_order) {
        const Row &row = *m_rows.constFind(place);
        text += u"%1 %2 %3 %4\n"_s.arg(place, -14).arg(row.rounds, 6).arg(row.kills, 6).arg(row.starts, 13);
    }
    return text;
}

} // namespace ruche::tests
