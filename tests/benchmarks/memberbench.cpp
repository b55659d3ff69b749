// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/memberservice.h"
#include "tests/benchmarks/benches.h"
#include "tests/benchmarks/benchworkspace.h"
#include "tests/benchmarks/measure.h"

#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace ruche::bench {

namespace {

void makeMembers(BenchWorkspace &workspace, qint64 count)
{
    const QString numbers
        = u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "_s.arg(count);
    workspace.execute(
        numbers
        + u"INSERT INTO member (id, brand_id, name, first_seen_at, last_active_at, message_count, "
          "recent_count, score) SELECT 10000000 + i, CASE WHEN i % 10000 = 0 THEN 4 ELSE 1 + i % 3 END, "
          "'Membre ' || (i * 7919 % 1000003), 1700000000000 + i, 1700000000000 + i * 31 % 90000000000, "
          "i % 97, i % 11, i * 13 % 101 FROM n"_s);
    workspace.execute(
        numbers
        + u"INSERT INTO identity (member_id, account_id, remote_id, display_name) SELECT 10000000 + i, CASE "
          "WHEN i % 10000 = 0 THEN 4 ELSE 1 + i % 3 END, 'm' || i, 'Membre ' || i FROM n"_s);
}

} // namespace

void measureMembers(BenchWorkspace &workspace, Reporter &reporter, double scale)
{
    if (!reporter.wants(u"members"_s))
        return;
    const auto count = qint64(1e6 * scale);
    makeMembers(workspace, count);
    services::MemberService members(workspace.storage());
    const RawDatabase raw(workspace.path());
    using Sort = domain::MemberQuery::Sort;
    const std::vector<std::tuple<QString, Sort, QString>> sorts{
        {u"score"_s, Sort::Score, u"score"_s},
        {u"name"_s, Sort::Name, u"name"_s},
        {u"lastActive"_s, Sort::LastActive, u"last_active_at"_s},
        {u"messages"_s, Sort::Messages, u"message_count"_s}};
    const std::vector<std::pair<QString, QList<domain::BrandId>>> filters{
        {u"all"_s, {}}, {u"one"_s, {workspace.brand(0)}}, {u"small"_s, {workspace.brand(bigBrands)}}};
    for (const auto &[sortName, sort, column] : sorts) {
        for (const auto &[filterName, brands] : filters) {
            for (const bool descending : {true, false}) {
                const QString name = u"members.%1.%2.%3"_s.arg(
                    sortName, filterName, descending ? u"descending"_s : u"ascending"_s);
                if (!reporter.wants(name))
                    continue;
                domain::MemberQuery query;
                query.sort = sort;
                query.brands = brands;
                query.descending = descending;
                const double ms = medianOf(9, [&] { (void)valueOf(members.firstPage(query, 50)); });
                const QString condition
                    = brands.isEmpty() ? QString() : u" AND brand_id = %1"_s.arg(brands.constFirst().value);
                QList<qint64> expected; // without an index for all brands this takes seconds, so it runs once
                const double rawMs = timeOf([&] {
                    expected = raw.numbers(
                        u"SELECT id FROM member WHERE merged_into IS NULL AND erased_at IS NULL%1 ORDER BY "
                        u"%2 "
                        "%3, id %3 LIMIT 50"_s.arg(condition, column, descending ? u"DESC"_s : u"ASC"_s));
                });
                QList<qint64> found;
                for (const domain::Member &member : valueOf(members.firstPage(query, 50)))
                    found << member.id.value;
                reporter.check(name, found, expected);
                reporter.add({.name = name,
                              .count = count,
                              .ms = ms,
                              .rawMs = rawMs,
                              .target = {.ms = 20, .ratio = {}}});
            }
        }
    }
}

} // namespace ruche::bench
