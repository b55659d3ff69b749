// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/metric.h"
#include "core/services/storage.h"
#include "core/storage/connection.h"
#include "core/storage/metricrepository.h"
#include "core/storage/workspacefile.h"

#include <QTemporaryDir>
#include <QTest>

#include <utility>

/// A workspace in a temporary folder, into which a test writes rows one by one with times it chose. Time
/// stands still at 2026-06-16 08:42 UTC, 10:42 in Paris.
class FiguresFixture
{
public:
    FiguresFixture()
        : clock(QDateTime(QDate(2026, 6, 16), QTime(8, 42), Qt::UTC))
        , writer(ruche::storage::Access::ReadWrite)
        , reader(ruche::storage::Access::ReadOnly)
        , storage(writer, reader, clock, QStringLiteral("test"))
    {
        const QString path = folder.filePath(QStringLiteral("w.ruche"));
        const auto now = clock.now();
        wait(writer.open(path));
        wait(writer.run([path, now](ruche::storage::Connection &connection) {
            return ruche::storage::workspacefile::initialise(connection, path, QStringLiteral("Test"), now);
        }));
        wait(reader.open(path));
    }

    template <typename T> static ruche::Result<T> answerOf(QFuture<ruche::Result<T>> future)
    {
        future.waitForFinished();
        return future.resultAt(0);
    }

    /// The value of what must succeed.
    template <typename T> static T wait(QFuture<ruche::Result<T>> future)
    {
        auto answer = answerOf(std::move(future));
        if (!answer)
            qFatal("%s", qPrintable(answer.error().detail));
        if constexpr (!std::is_void_v<T>)
            return *answer;
    }

    static QDateTime utc(const QString &iso) { return QDateTime::fromString(iso, Qt::ISODate); }
    static qint64 ms(const QString &iso) { return utc(iso).toMSecsSinceEpoch(); }

    /// Runs an INSERT … RETURNING id with positional words already in it.
    qint64 insert(const QString &sql)
    {
        return wait(writer.write([sql](ruche::storage::Connection &connection) -> ruche::Result<qint64> {
            RUCHE_TRY_ASSIGN(const QVariant id, connection.value(sql));
            return id.toLongLong();
        }));
    }

    ruche::domain::BrandId addBrand(const QString &name, const QString &zone)
    {
        const qint64 id = insert(QStringLiteral("INSERT INTO brand (name, color, zone, created_at) "
                                                "VALUES ('%1', '#0369a1', '%2', 0) RETURNING id")
                                     .arg(name, zone));
        accounts[id] = insert(QStringLiteral("INSERT INTO account (brand_id, network, url, created_at) "
                                             "VALUES (%1, 'wordpress', 'https://%2.example', 0) RETURNING id")
                                  .arg(id)
                                  .arg(name.toLower()));
        return ruche::domain::BrandId(id);
    }

    void archive(ruche::domain::BrandId brand)
    {
        insert(
            QStringLiteral("UPDATE brand SET archived_at = 1 WHERE id = %1 RETURNING id").arg(brand.value));
    }

    qint64 addPost(ruche::domain::BrandId brand, const QString &title, const QString &at)
    {
        const qint64 id = insert(
            QStringLiteral(
                "INSERT INTO post (brand_id, title, state, origin, shown_at, created_at, updated_at) "
                "VALUES (%1, '%2', 'published', 'remote', %3, 0, 0) RETURNING id")
                .arg(brand.value)
                .arg(title)
                .arg(ms(at)));
        insert(QStringLiteral(
                   "INSERT INTO variant (post_id, account_id, state, remote_id, remote_url, published_at) "
                   "VALUES (%1, %2, 'published', '%1', 'https://blog.example/%3/', %4) RETURNING id")
                   .arg(id)
                   .arg(accounts.value(brand.value))
                   .arg(title.toLower())
                   .arg(ms(at)));
        return id;
    }

    qint64 addConversation(ruche::domain::BrandId brand,
                           qint64 post = 0,
                           const QString &state = QStringLiteral("new"))
    {
        ++sequence;
        return insert(QStringLiteral(
                          "INSERT INTO conversation (brand_id, account_id, kind, remote_id, state, todo, "
                          "post_id, newest_id, moderation) VALUES (%1, %2, 'comment', 'c%3', '%4', 1, %5, 0, "
                          "'approved') RETURNING id")
                          .arg(brand.value)
                          .arg(accounts.value(brand.value))
                          .arg(sequence)
                          .arg(state)
                          .arg(post > 0 ? QString::number(post) : QStringLiteral("NULL")));
    }

    qint64 addMessage(qint64 conversation,
                      const QString &at,
                      const QString &direction = QStringLiteral("incoming"),
                      const QString &moderation = QStringLiteral("approved"))
    {
        const qint64 id = (ms(at) << 20) + ++sequence;
        return insert(
            QStringLiteral("INSERT INTO message (id, conversation_id, account_id, brand_id, kind, direction, "
                           "moderation, remote_id, body, received_at) SELECT %1, c.id, c.account_id, "
                           "c.brand_id, 'comment', '%2', '%3', 'm%4', 'text', 0 FROM conversation c "
                           "WHERE c.id = %5 RETURNING id")
                .arg(id)
                .arg(direction, moderation)
                .arg(sequence)
                .arg(conversation));
    }

    void addSentiment(qint64 message, const QString &label, double score, int madeAt = 1)
    {
        insert(QStringLiteral("INSERT INTO sentiment (message_id, engine, label, score, confidence, made_at) "
                              "VALUES (%1, 'engine %4', '%2', %3, 1, %4) RETURNING message_id")
                   .arg(message)
                   .arg(label)
                   .arg(score)
                   .arg(madeAt));
    }

    void correct(qint64 message, const QString &label)
    {
        insert(QStringLiteral("INSERT INTO sentiment_correction (message_id, label, corrected_at) "
                              "VALUES (%1, '%2', 1) RETURNING message_id")
                   .arg(message)
                   .arg(label));
    }

    void addMember(ruche::domain::BrandId brand, const QString &firstSeen)
    {
        insert(QStringLiteral(
                   "INSERT INTO member (brand_id, name, first_seen_at) VALUES (%1, 'Ann', %2) RETURNING id")
                   .arg(brand.value)
                   .arg(ms(firstSeen)));
    }

    /// Page views of each day from `from` to `to`.
    void addViews(ruche::domain::BrandId brand,
                  QDate from,
                  QDate to,
                  double value,
                  const QString &source = QStringLiteral("access-log"),
                  const QString &page = QStringLiteral("/a/"))
    {
        QList<ruche::domain::Observation> observations;
        for (QDate day = from; day <= to; day = day.addDays(1))
            observations << ruche::domain::Observation{
                brand, {}, QStringLiteral("pageViews"), page, day, value, clock.now(), source, {}};
        wait(writer.write([observations](ruche::storage::Connection &connection) {
            return ruche::storage::metricrepository::addObservations(connection, observations);
        }));
    }

    QTemporaryDir folder;
    ruche::FixedClock clock;
    ruche::storage::StorageThread writer;
    ruche::storage::StorageThread reader;
    ruche::services::Storage storage;
    QHash<qint64, qint64> accounts; ///< one a brand
    int sequence = 0;
};
