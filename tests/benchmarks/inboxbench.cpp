// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/inboxservice.h"
#include "tests/benchmarks/benches.h"
#include "tests/benchmarks/benchworkspace.h"
#include "tests/benchmarks/measure.h"

#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace ruche::bench {

namespace {

struct View
{
    QString name;
    domain::ConversationQuery query;
    QString rawCondition; ///< the same in SQL
};

/// The views beside the list, as the window asks for them.
std::vector<View> inboxViews()
{
    using enum domain::ConversationState;
    std::vector<View> views;
    const auto add = [&views](const QString &name, const QString &condition) -> domain::ConversationQuery & {
        views.push_back({name, {}, condition});
        return views.back().query;
    };
    const QString todo = u"todo = 1"_s;
    add(u"toAnswer"_s, todo).states = {New, Open};
    domain::ConversationQuery &questions = add(u"questions"_s, u"is_question = 1 AND todo = 1"_s);
    questions.states = {New, Open};
    questions.questionsOnly = true;
    domain::ConversationQuery &negative = add(u"negative"_s, u"sentiment = 'negative' AND todo = 1"_s);
    negative.states = {New, Open};
    negative.sentiment = domain::Sentiment::Label::Negative;
    add(u"held"_s, u"moderation = 'held'"_s).moderations = {domain::Moderation::Held};
    add(u"spam"_s, u"moderation = 'spam'"_s).moderations = {domain::Moderation::Spam};
    add(u"snoozed"_s, u"state = 'snoozed'"_s).states = {Snoozed};
    add(u"done"_s, u"state = 'done'"_s).states = {Done};
    add(u"all"_s, u"1 = 1"_s);
    add(u"oldestFirst"_s, todo).states = {New, Open};
    views.back().query.oldestFirst = true;
    return views;
}

/// Spreads the states as an inbox in use has them.
void shapeConversations(BenchWorkspace &workspace)
{
    workspace.execute(
        u"UPDATE conversation SET state = 'done', todo = 0 WHERE id % 10 < 6 AND moderation = 'approved'"_s);
    workspace.execute(
        u"UPDATE conversation SET state = 'waiting', todo = 0 WHERE id % 10 = 7 AND moderation = 'approved'"_s);
    workspace.execute(u"UPDATE conversation SET state = 'snoozed', todo = 0, snoozed_until = 1900000000000 "
                      "WHERE id % 1000 = 8 AND moderation = 'approved'"_s);
    workspace.execute(
        u"UPDATE conversation SET sentiment = CASE id % 7 WHEN 0 THEN 'negative' WHEN 1 THEN 'positive' "
        "ELSE 'neutral' END, sentiment_score = 0"_s);
}

} // namespace

void measureInbox(BenchWorkspace &workspace, Reporter &reporter, double scale)
{
    if (!reporter.wants(u"inbox"_s))
        return;
    shapeConversations(workspace);
    services::InboxService inbox(workspace.storage());
    const RawDatabase raw(workspace.path());
    const auto count = qint64(2e6 * scale);
    const std::vector<std::pair<QString, QList<domain::BrandId>>> filters{
        {u"all"_s, {}},
        {u"one"_s, {workspace.brand(0)}},
        {u"two"_s, {workspace.brand(0), workspace.brand(1)}},
        {u"small"_s, {workspace.brand(bigBrands)}}};
    for (const View &view : inboxViews()) {
        for (const auto &[filterName, brands] : filters) {
            const QString name = u"inbox.%1.%2"_s.arg(view.name, filterName);
            if (!reporter.wants(name))
                continue;
            domain::ConversationQuery query = view.query;
            query.brands = brands;
            QStringList numbers;
            for (const domain::BrandId brand : brands)
                numbers << QString::number(brand.value);
            const QString brandCondition
                = numbers.isEmpty() ? QString() : u" AND brand_id IN (%1)"_s.arg(numbers.join(u','));
            const double ms = medianOf(9, [&] { (void)valueOf(inbox.firstPage(query, 50)); });
            const double rawMs = medianOf(5, [&] {
                (void)raw.readAll(
                    u"SELECT * FROM conversation WHERE %1%2 ORDER BY newest_id %3 LIMIT 50"_s.arg(
                        view.rawCondition, brandCondition, query.oldestFirst ? u"ASC"_s : u"DESC"_s));
            });
            reporter.add(
                {.name = name, .count = count, .ms = ms, .rawMs = rawMs, .target = {.ms = 20, .ratio = {}}});
        }
    }
    const double counting = medianOf(5, [&] { (void)valueOf(inbox.counts({})); });
    reporter.add({.name = u"inbox.counts"_s, .count = count, .ms = counting, .rawMs = {}, .target = {}});
    const double listing = timeOf([&] { (void)valueOf(inbox.ids({})); });
    reporter.add({.name = u"inbox.ids"_s, .count = count, .ms = listing, .rawMs = {}, .target = {}});
}

} // namespace ruche::bench
