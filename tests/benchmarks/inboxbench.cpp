// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/inboxservice.h"
#include "tests/benchmarks/benches.h"
#include "tests/benchmarks/benchworkspace.h"
#include "tests/benchmarks/measure.h"

#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace ruche::bench {

namespace {

constexpr int pageSize = 50;
/// Up to this size what a search with words finds is checked against plain SQL, which takes seconds in full
/// size.
constexpr double checkedScale = 0.1;
/// A list with words is a search: as the search of the top bar, it answers before a person notices.
constexpr double searchTarget = 100;

/// One thing that a query asks, and the same in SQL.
struct Part
{
    QString name;
    domain::ConversationQuery query;
    QString condition;
};

/// The views beside the list, as the window asks for them, and what is:new shows.
std::vector<Part> inboxViews()
{
    using enum domain::ConversationState;
    std::vector<Part> views;
    const auto add = [&views](const QString &name, const QString &condition) -> domain::ConversationQuery & {
        views.push_back({name, {}, condition});
        return views.back().query;
    };
    add(u"toAnswer"_s, u"todo = 1"_s).states = {New, Open};
    add(u"new"_s, u"todo = 1 AND state = 'new'"_s).states = {New};
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
    // No such conversation among many of either kind.
    domain::ConversationQuery &none = add(u"none"_s, u"state = 'done' AND moderation = 'held'"_s);
    none.states = {Done};
    none.moderations = {domain::Moderation::Held};
    return views;
}

std::vector<Part> placesIn(const BenchWorkspace &workspace)
{
    std::vector<Part> places(5);
    places[0] = {u"all"_s, {}, u"1 = 1"_s};
    places[1] = {u"one"_s, {}, u"brand_id = %1"_s.arg(workspace.brand(0).value)};
    places[1].query.brands = {workspace.brand(0)};
    places[2] = {
        u"two"_s, {}, u"brand_id IN (%1, %2)"_s.arg(workspace.brand(0).value).arg(workspace.brand(1).value)};
    places[2].query.brands = {workspace.brand(0), workspace.brand(1)};
    places[3] = {u"small"_s, {}, u"brand_id = %1"_s.arg(workspace.brand(bigBrands).value)};
    places[3].query.brands = {workspace.brand(bigBrands)};
    places[4] = {u"account"_s, {}, u"account_id = %1"_s.arg(workspace.account(1).id.value)};
    places[4].query.accounts = {workspace.account(1).id};
    return places;
}

/// A rare label, a common one, and one that only old conversations have.
std::vector<Part> labels()
{
    std::vector<Part> parts;
    for (const QString &name : {u"rare"_s, u"common"_s, u"old"_s}) {
        Part part{u"label-"_s + name,
                  {},
                  u"id IN (SELECT conversation_id FROM conversation_tag JOIN tag ON tag.id = tag_id "
                  "WHERE tag.name = '%1')"_s.arg(name)};
        part.query.label = name;
        parts.push_back(part);
    }
    return parts;
}

/// Spreads states, sentiments and labels as an inbox in use has them.
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
    const QStringList conditions{u"c.id % 5000 = 3"_s,
                                 u"c.id % 5 = 3"_s,
                                 u"c.id % 4 = 2 AND c.id < (SELECT max(id) / 20 FROM conversation)"_s};
    const QStringList names{u"rare"_s, u"common"_s, u"old"_s};
    for (qsizetype i = 0; i < names.size(); ++i) {
        workspace.execute(u"INSERT INTO tag (brand_id, name) SELECT id, '%1' FROM brand"_s.arg(names.at(i)));
        workspace.execute(u"INSERT INTO conversation_tag (conversation_id, tag_id) SELECT c.id, t.id "
                          "FROM conversation c JOIN tag t ON t.brand_id = c.brand_id AND t.name = '%1' "
                          "WHERE %2"_s.arg(names.at(i), conditions.at(i)));
    }
}

class InboxBench
{
public:
    InboxBench(BenchWorkspace &workspace, Reporter &reporter, double scale)
        : m_reporter(reporter)
        , m_inbox(workspace.storage())
        , m_raw(workspace.path())
        , m_count(qint64(2e6 * scale))
        , m_checksWords(scale <= checkedScale)
        , m_times(scale <= checkedScale ? 1 : 7)
    {
    }

    /// The first page of the query of all parts together, beside plain SQL that finds the same.
    void list(const QString &name, const domain::ConversationQuery &query, const QStringList &conditions)
    {
        if (!m_reporter.wants(name))
            return;
        const double ms = medianOf(m_times, [&] { (void)valueOf(m_inbox.firstPage(query, pageSize)); });
        QList<qint64> expected;
        const double rawMs = timeOf([&] {
            expected = m_raw.numbers(u"SELECT id FROM conversation WHERE %1 ORDER BY newest_id %2 LIMIT %3"_s
                                         .arg(conditions.join(u" AND "_s), order(query))
                                         .arg(pageSize));
        });
        m_reporter.check(name, page(query), expected);
        m_reporter.add(
            {.name = name, .count = m_count, .ms = ms, .rawMs = rawMs, .target = {.ms = 20, .ratio = {}}});
    }

    void search(const QString &name,
                const domain::ConversationQuery &query,
                const QString &match,
                const QStringList &conditions)
    {
        if (!m_reporter.wants(name))
            return;
        const double ms = medianOf(m_times, [&] { (void)valueOf(m_inbox.firstPage(query, pageSize)); });
        if (m_checksWords) {
            m_reporter.check(
                name,
                page(query),
                m_raw.numbers(
                    u"SELECT id FROM (SELECT g.conversation_id AS id, %1(g.id) AS place FROM message_fts f "
                    "JOIN message g ON g.id = f.rowid WHERE f.message_fts MATCH '%2' GROUP BY 1) AS found "
                    "WHERE id IN (SELECT id FROM conversation WHERE %3) ORDER BY place %4 LIMIT %5"_s
                        .arg(query.oldestFirst ? u"min"_s : u"max"_s,
                             match,
                             conditions.join(u" AND "_s),
                             order(query))
                        .arg(pageSize)));
        }
        m_reporter.add(
            {.name = name, .count = m_count, .ms = ms, .rawMs = {}, .target = {.ms = searchTarget, .ratio = {}}});
    }

    void countsAndIds()
    {
        const double counting = medianOf(5, [&] { (void)valueOf(m_inbox.counts({})); });
        m_reporter.add(
            {.name = u"inbox.counts"_s, .count = m_count, .ms = counting, .rawMs = {}, .target = {}});
        const services::InboxCounts counts = valueOf(m_inbox.counts({}));
        const QList<qint64> expected
            = m_raw.numbers(u"SELECT count(*) FROM conversation WHERE todo = 1 UNION ALL "
                            "SELECT count(*) FROM conversation WHERE moderation = 'held' UNION ALL "
                            "SELECT min(count(*), 1000000) FROM conversation"_s);
        m_reporter.check(u"inbox.counts"_s, {counts.toAnswer, counts.held, counts.all}, expected);
        qsizetype listed = 0;
        const double listing = timeOf([&] { listed = valueOf(m_inbox.ids({})).size(); });
        m_reporter.check(u"inbox.ids"_s, {listed}, m_raw.numbers(u"SELECT count(*) FROM conversation"_s));
        m_reporter.add({.name = u"inbox.ids"_s, .count = m_count, .ms = listing, .rawMs = {}, .target = {}});
    }

private:
    [[nodiscard]] static QString order(const domain::ConversationQuery &query)
    {
        return query.oldestFirst ? u"ASC"_s : u"DESC"_s;
    }
    [[nodiscard]] QList<qint64> page(const domain::ConversationQuery &query)
    {
        QList<qint64> ids;
        for (const domain::Conversation &row : valueOf(m_inbox.firstPage(query, pageSize)))
            ids << row.id.value;
        return ids;
    }

    Reporter &m_reporter;
    services::InboxService m_inbox;
    RawDatabase m_raw;
    qint64 m_count;
    bool m_checksWords;
    int m_times;
};

domain::ConversationQuery joined(const Part &view, const Part &place)
{
    domain::ConversationQuery query = view.query;
    query.brands = place.query.brands;
    query.accounts = place.query.accounts;
    return query;
}

} // namespace

void measureInbox(BenchWorkspace &workspace, Reporter &reporter, double scale)
{
    if (!reporter.wants(u"inbox"_s))
        return;
    shapeConversations(workspace);
    InboxBench bench(workspace, reporter, scale);
    const std::vector<std::pair<QString, QString>> words{{u"merci"_s, u"\"merci\""_s},
                                                         {u"remboursement"_s, u"\"remboursement\""_s},
                                                         {u"n4711"_s, u"\"n4711\"*"_s}};
    for (const Part &view : inboxViews()) {
        for (const Part &place : placesIn(workspace)) {
            domain::ConversationQuery query = joined(view, place);
            const QString name = u"inbox.%1.%2"_s.arg(view.name, place.name);
            const QStringList conditions{view.condition, place.condition};
            bench.list(name, query, conditions);
            for (const Part &label : labels()) {
                query.label = label.query.label;
                bench.list(name + u'.' + label.name, query, conditions + QStringList{label.condition});
            }
            query.label.clear();
            for (const auto &[word, match] : words) {
                query.words = word;
                bench.search(name + u".word-"_s + word, query, match, conditions);
            }
            query.words.clear();
            query.oldestFirst = true;
            bench.list(name + u".oldestFirst"_s, query, conditions);
        }
    }
    bench.countsAndIds();
}

} // namespace ruche::bench
