// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/searchservice.h"
#include "tests/benchmarks/benches.h"
#include "tests/benchmarks/benchworkspace.h"
#include "tests/benchmarks/measure.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::bench {

void measureSearch(BenchWorkspace &workspace, Reporter &reporter, double scale)
{
    if (!reporter.wants(u"search"_s))
        return;
    services::SearchService search(workspace.storage());
    const RawDatabase raw(workspace.path());
    const auto count = qint64(2e6 * scale);
    const auto measure = [&](const QString &name, const QString &words, const QString &match, Target target) {
        const double ms
            = medianOf(21, [&] { (void)valueOf(search.find(words, {}, services::SearchIn::Messages, 50)); });
        const double rawMs = medianOf(21, [&] {
            (void)raw.readAll(
                u"SELECT m.id, m.conversation_id, m.brand_id, m.author_name, m.body FROM message_fts f "
                "JOIN message m ON m.id = f.rowid WHERE message_fts MATCH '%1' ORDER BY f.rowid DESC "
                "LIMIT 50"_s.arg(match));
        });
        QList<qint64> found;
        for (const services::SearchHit &hit :
             valueOf(search.find(words, {}, services::SearchIn::Messages, 50)))
            found << hit.id;
        reporter.check(name,
                       found,
                       raw.numbers(u"SELECT f.rowid FROM message_fts f WHERE message_fts MATCH '%1' "
                                   "ORDER BY f.rowid DESC LIMIT 50"_s.arg(match)));
        reporter.add({.name = name, .count = count, .ms = ms, .rawMs = rawMs, .target = target});
    };
    const Target interactive{.ms = 100, .ratio = 3};
    measure(u"search.commonWord"_s, u"merci"_s, u"\"merci\""_s, interactive);
    measure(u"search.frequentWord"_s, u"remboursement"_s, u"\"remboursement\""_s, interactive);
    measure(u"search.accents"_s, u"REGATE"_s, u"\"regate\""_s, interactive);
    measure(u"search.rareWord"_s, u"n4711"_s, u"\"n4711\"*"_s, {.ms = 100, .ratio = {}});
    measure(u"search.twoWords"_s, u"merci remboursement"_s, u"\"merci\" \"remboursement\""_s, interactive);
    measure(u"search.phrase"_s, u"\"bonjour la\""_s, u"\"bonjour la\""_s, interactive);
    measure(u"search.prefix"_s, u"rembour"_s, u"\"rembour\"*"_s, {.ms = 100, .ratio = {}});
    measure(u"search.nothing"_s, u"introuvable"_s, u"\"introuvable\""_s, {.ms = 100, .ratio = {}});
}

} // namespace ruche::bench
