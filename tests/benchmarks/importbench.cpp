// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/benches.h"
#include "tests/benchmarks/benchworkspace.h"
#include "tests/benchmarks/measure.h"

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace ruche::bench {

namespace {

/// The least that could be done with the same messages: the columns of a message in a table without index, in
/// one transaction, the statement prepared once.
Spent plainInserts(BenchWorkspace &workspace, qint64 count, const QString &name)
{
    const RawDatabase raw(workspace.besides(name));
    raw.execute(
        u"CREATE TABLE message (id INTEGER PRIMARY KEY, conversation_id INTEGER, account_id INTEGER, "
        u"brand_id "
        "INTEGER, identity_id INTEGER, kind TEXT, direction TEXT, moderation TEXT, remote_id TEXT, "
        "parent_remote_id TEXT, author_name TEXT, body TEXT, language TEXT, url TEXT, received_at INTEGER, "
        "import_id INTEGER) STRICT"_s);
    raw.execute(u"BEGIN IMMEDIATE"_s);
    sqlite3_stmt *insert = nullptr;
    if (sqlite3_prepare_v2(
            raw.handle(),
            "INSERT INTO message VALUES (?, ?, ?, ?, ?, 'comment', 'incoming', 'approved', ?, '', ?, ?, '', "
            "'', ?, NULL)",
            -1,
            &insert,
            nullptr)
        != SQLITE_OK)
        endWith(
            Error{ErrorCode::Internal, QString::fromUtf8(sqlite3_errmsg(raw.handle())), {}, std::nullopt});
    Spent spent;
    constexpr qint64 batch = 10'000;
    for (qint64 at = 0; at < count; at += batch) {
        QList<domain::IncomingMessage> messages;
        for (qint64 i = at; i < std::min(count, at + batch); ++i)
            messages << workspace.message(i, count);
        const Stopwatch watch;
        for (const domain::IncomingMessage &message : std::as_const(messages)) {
            const QByteArray remote = message.id.value.toUtf8();
            const QByteArray author = message.authorName.toUtf8();
            const QByteArray body = message.text.toUtf8();
            const qint64 number = message.writtenAt.toMSecsSinceEpoch() << 20;
            for (int column = 1; column <= 5; ++column)
                sqlite3_bind_int64(insert, column, number);
            sqlite3_bind_text(insert, 6, remote.constData(), int(remote.size()), SQLITE_STATIC);
            sqlite3_bind_text(insert, 7, author.constData(), int(author.size()), SQLITE_STATIC);
            sqlite3_bind_text(insert, 8, body.constData(), int(body.size()), SQLITE_STATIC);
            sqlite3_bind_int64(insert, 9, number);
            if (sqlite3_step(insert) != SQLITE_DONE)
                endWith(Error{
                    ErrorCode::Internal, QString::fromUtf8(sqlite3_errmsg(raw.handle())), {}, std::nullopt});
            sqlite3_reset(insert);
        }
        spent += watch.spent();
    }
    sqlite3_finalize(insert);
    const Stopwatch watch;
    raw.execute(u"COMMIT"_s);
    spent += watch.spent();
    return spent;
}

} // namespace

void measureImport(BenchWorkspace &workspace, Reporter &reporter, double scale)
{
    const auto count = qint64(1e6 * scale);
    // Before and after: a machine that slows down or speeds up meanwhile does so to both.
    Spent plain;
    if (reporter.wants(u"import"_s))
        plain += plainInserts(workspace, count, u"before.db"_s);
    const Spent spent = workspace.store(0, count, count * 2);
    reporter.check(
        u"import"_s, RawDatabase(workspace.path()).numbers(u"SELECT count(*) FROM message"_s), {count});
    if (reporter.wants(u"import"_s)) {
        plain += plainInserts(workspace, count, u"after.db"_s);
        reporter.add({.name = u"import"_s,
                      .count = count,
                      .ms = spent.wall,
                      .rawMs = plain.wall / 2,
                      .target = {.ms = {}, .ratio = 10},
                      .cpuMs = spent.cpu,
                      .rawCpuMs = plain.cpu / 2});
    }
    if (reporter.wants(u"search"_s) || reporter.wants(u"inbox"_s))
        (void)workspace.store(count, count * 2, count * 2);
}

} // namespace ruche::bench
