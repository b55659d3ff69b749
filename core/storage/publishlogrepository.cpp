// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/publishlogrepository.h"

#include "core/storage/connection.h"
#include "core/storage/values.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::publishlog {

namespace {

/// Without accents and case, as people search.
QString plainWords(const QString &text)
{
    QString plain;
    const QString apart = text.normalized(QString::NormalizationForm_KD);
    plain.reserve(apart.size());
    for (const QChar letter : apart) {
        if (letter.category() != QChar::Mark_NonSpacing)
            plain += letter;
    }
    return plain.toCaseFolded();
}

bool hasWords(const domain::PublishLogRow &row, const QStringList &words)
{
    if (words.isEmpty())
        return true;
    const QString detail = row.attempt.problem
        ? codeName(row.attempt.problem->code) + u' ' + row.attempt.problem->detail
        : QString();
    const QString all = plainWords(QStringList{row.title,
                                               row.text,
                                               row.accountName,
                                               row.network,
                                               row.brandName,
                                               row.url.toString(),
                                               row.attempt.owner,
                                               detail}
                                       .join(u'\n'));
    return std::all_of(
        words.begin(), words.end(), [&all](const QString &word) { return all.contains(word); });
}

QString stateArray(const QList<domain::Attempt::State> &states)
{
    QJsonArray names;
    for (const domain::Attempt::State state : states)
        names.append(domain::attemptStateName(state));
    return QString::fromUtf8(QJsonDocument(names).toJson(QJsonDocument::Compact));
}

domain::Attempt loggedAttempt(const QSqlQuery &query)
{
    domain::Attempt attempt;
    attempt.id = domain::AttemptId(query.value(0).toLongLong());
    attempt.variant = domain::VariantId(query.value(1).toLongLong());
    attempt.slot = instantFrom(query.value(2));
    attempt.state
        = domain::attemptStateFromName(query.value(3).toString()).value_or(domain::Attempt::State::Failed);
    attempt.owner = query.value(4).toString();
    attempt.claimedUntil = instantFrom(query.value(5));
    attempt.startedAt = instantFrom(query.value(6));
    attempt.endedAt = optionalInstantFrom(query.value(7));
    attempt.problem = problemFrom(query.value(8), query.value(9));
    attempt.remoteId = {query.value(10).toString()};
    return attempt;
}

Result<void> readMedia(Connection &connection, domain::PublishLogRow &row)
{
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT m.file_name, m.sha256 FROM post_media p JOIN media m ON m.id = "
                                    "p.media_id WHERE p.post_id = :post ORDER BY p.position"_s,
                                    {{u":post"_s, row.post.value}}));
    while (query->next())
        row.media << query->value(0).toString() + u", "_s + query->value(1).toString();
    query->finish();
    return {};
}

} // namespace

Result<QList<domain::PublishLogRow>> find(Connection &connection, const domain::PublishLogQuery &wanted)
{
    const QStringList words = plainWords(wanted.words).split(u' ', Qt::SkipEmptyParts);
    const qint64 before = wanted.before.isValid() ? wanted.before.value : std::numeric_limits<qint64>::max();
    RUCHE_TRY_ASSIGN(
        QSqlQuery *const query,
        connection.run(
            u"SELECT t.id, t.variant_id, t.slot_at, t.state, t.owner, t.claimed_until, t.started_at, "
            "t.ended_at, t.problem_code, t.problem_detail, t.remote_id, v.post_id, coalesce(v.title, "
            "p.title), coalesce(v.body, p.body), v.account_id, a.handle, a.display_name, a.network, "
            "p.brand_id, b.name, v.remote_url, v.reconcile_key "
            "FROM attempt t JOIN variant v ON v.id = t.variant_id JOIN post p ON p.id = v.post_id "
            "JOIN account a ON a.id = v.account_id JOIN brand b ON b.id = p.brand_id "
            "WHERE t.id < :before AND (:post = 0 OR v.post_id = :post) "
            "AND (:accounts = '[]' OR v.account_id IN (SELECT value FROM json_each(:accounts))) "
            "AND (:states = '[]' OR t.state IN (SELECT value FROM json_each(:states))) "
            "ORDER BY t.id DESC"_s,
            {{u":before"_s, before},
             {u":post"_s, wanted.post ? wanted.post->value : 0},
             {u":accounts"_s, idArray(wanted.accounts)},
             {u":states"_s, stateArray(wanted.states)}}));
    QList<domain::PublishLogRow> rows;
    while ((wanted.limit == 0 || rows.size() < wanted.limit) && query->next()) {
        domain::PublishLogRow row;
        row.attempt = loggedAttempt(*query);
        row.post = domain::PostId(query->value(11).toLongLong());
        row.title = query->value(12).toString();
        row.text = query->value(13).toString();
        row.account = domain::AccountId(query->value(14).toLongLong());
        const QString handle = query->value(15).toString();
        row.accountName = handle.isEmpty() ? query->value(16).toString() : handle;
        row.network = query->value(17).toString();
        row.brand = domain::BrandId(query->value(18).toLongLong());
        row.brandName = query->value(19).toString();
        if (row.attempt.state == domain::Attempt::State::Sent)
            row.url = QUrl(query->value(20).toString());
        row.key = query->value(21).toString();
        if (hasWords(row, words))
            rows << row;
    }
    query->finish();
    for (domain::PublishLogRow &row : rows)
        RUCHE_TRY(readMedia(connection, row));
    return rows;
}

} // namespace ruche::storage::publishlog
