// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moderation/raidgroups.h"
#include "tests/benchmarks/benches.h"
#include "tests/benchmarks/measure.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::bench {

namespace {

/// A day of a large community, every fifth message of which is one of three waves.
QList<moderation::RaidMessage> stormyDay(int count)
{
    const QStringList words
        = u"pain mer bateau voile jeu niveau boss stock taille retour colis adresse photo avis "
          "question merci samedi magasin prix couleur notice vidéo équipe version"_s.split(u' ');
    const QStringList waves{u"Cette marque ment à ses clients depuis des années, signez la pétition ! "_s,
                            u"J’ai gagné 900 € en 2 jours avec cette méthode, lien dans ma bio "_s,
                            u"Boycott total, partagez ce message à tous vos amis dès ce soir "_s};
    QRandomGenerator random(7);
    QList<moderation::RaidMessage> messages;
    messages.reserve(count);
    for (int i = 0; i < count; ++i) {
        QString text;
        if (i % 5 == 0) {
            text = waves.at(i / 5 % 3) + QString::number(i);
        } else {
            for (int word = 0; word < 18; ++word)
                text += words.at(random.bounded(int(words.size()))) + QString::number(random.bounded(1000))
                    + u' ';
        }
        messages << moderation::RaidMessage{i + 1, i + 1, text};
    }
    return messages;
}

} // namespace

/// Groups ten thousand messages of a raid; raw: each is compared with the next one alone.
void measureModeration(Reporter &reporter, double scale)
{
    const QString name = u"moderation.raid"_s;
    if (!reporter.wants(name))
        return;
    const auto messages = stormyDay(std::max(100, int(10000 * scale)));
    QList<moderation::RaidGroup> groups;
    const double ms = medianOf(3, [&] { groups = moderation::raidGroups(messages); });
    double sum = 0;
    const double rawMs = medianOf(3, [&] {
        for (qsizetype i = 0; i + 1 < messages.size(); ++i)
            sum += moderation::likeness(messages.at(i).text, messages.at(i + 1).text);
    });
    QList<qint64> found{sum >= 0 ? 0 : 1};
    QList<qint64> expected{0};
    for (const moderation::RaidGroup &group : std::as_const(groups))
        found += group.ids;
    for (const moderation::RaidMessage &message : messages) {
        if ((message.id - 1) % 5 == 0)
            expected << message.id;
    }
    std::sort(found.begin(), found.end());
    reporter.check(name, found, expected);
    reporter.add({.name = name,
                  .count = messages.size(),
                  .ms = ms,
                  .rawMs = rawMs,
                  .target = {.ms = 1000, .ratio = 4}});
}

} // namespace ruche::bench
