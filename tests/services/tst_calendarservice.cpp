// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/brandservice.h"
#include "core/services/calendarservice.h"
#include "core/services/postservice.h"
#include "core/services/sampleworkspace.h"
#include "core/services/storage.h"
#include "core/services/workspace.h"
#include "core/settings/memorysecretstore.h"
#include "core/storage/connection.h"
#include "tests/support/answered.h"
#include "tests/support/faketransport.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::services;
using ruche::test::answered;

namespace {

/// When a whole post stands in a calendar.
std::optional<QDateTime> shownAt(const domain::Post &post)
{
    std::optional<QDateTime> out;
    for (const domain::Variant &variant : post.variants) {
        if (variant.publishedAt && (!out || *variant.publishedAt < *out))
            out = variant.publishedAt;
    }
    return out ? out : post.plannedAt;
}

} // namespace

/// Light rows say the same as whole posts.
class tst_CalendarService : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void list_sample_saysTheSameAsWholePosts();
    void list_conditions_findTheSamePosts_data();
    void list_conditions_findTheSamePosts();
    void list_scatteredIds_haveTheirAccounts();
    void list_needsAPerson_comesFirst();
    void list_titleAlone_isAnIdea();
    void firstPictures_ofPostsWithFiles();

private:
    QTemporaryDir m_folder;
    FixedClock m_clock{QDateTime(QDate(2026, 6, 16), QTime(9, 0), Qt::UTC)};
    test::FakeTransport m_transport;
    settings::MemorySecretStore m_secrets;
    std::unique_ptr<Workspace> m_workspace;
    QHash<domain::BrandId, QString> m_zones;
};

void tst_CalendarService::initTestCase()
{
    m_workspace = std::make_unique<Workspace>(Environment{m_clock, m_transport, m_secrets});
    QVERIFY(answered(m_workspace->create(m_folder.filePath(u"calendar.ruche"_s), u"Calendar"_s)));
    QVERIFY(answered(fillSample(m_workspace->storage()), 120000));
    const auto brands = answered(m_workspace->brands().list());
    QVERIFY(brands);
    for (const domain::Brand &brand : *brands)
        m_zones.insert(brand.id, brand.zone);
}

void tst_CalendarService::list_sample_saysTheSameAsWholePosts()
{
    CalendarService calendar(m_workspace->storage());
    PostService posts(m_workspace->storage());
    const auto light = answered(calendar.list({}));
    const auto whole = answered(posts.list({}));
    QVERIFY(light && whole);
    QVERIFY(whole->size() > 50);
    QCOMPARE(light->size(), whole->size());
    QHash<domain::PostId, domain::CalendarPost> rows;
    for (const domain::CalendarPost &row : *light)
        rows.insert(row.id, row);
    int published = 0;
    for (const domain::Post &post : *whole) {
        const domain::CalendarPost row = rows.value(post.id);
        QCOMPARE(row.id, post.id);
        QCOMPARE(row.brand, post.brand);
        QCOMPARE(row.title, post.title.isEmpty() ? post.text.simplified().left(100) : post.title);
        QCOMPARE(row.state, post.state);
        QCOMPARE(row.origin, post.origin);
        QCOMPARE(row.plannedFor, post.plannedFor);
        QCOMPARE(row.plannedAt, post.plannedAt);
        QCOMPARE(row.updatedAt, post.updatedAt);
        QCOMPARE(row.series, post.series);
        QCOMPARE(isEditable(row), isEditable(post));
        QSet<domain::AccountId> accounts;
        for (const domain::Variant &variant : post.variants)
            accounts.insert(variant.account);
        QCOMPARE(QSet<domain::AccountId>(row.accounts.begin(), row.accounts.end()), accounts);
        const auto shown = shownAt(post);
        QCOMPARE(row.day.isValid(), shown.has_value());
        if (!shown)
            continue;
        QCOMPARE(row.isOut, shown != post.plannedAt);
        published += row.isOut ? 1 : 0;
        const ZonedTime wall = fromUtc(*shown, m_zones.value(post.brand));
        QCOMPARE(row.day, wall.wall.date());
        QCOMPARE(row.time, wall.wall.time());
    }
    QVERIFY(published > 0);
}

void tst_CalendarService::list_conditions_findTheSamePosts_data()
{
    QTest::addColumn<domain::PostQuery>("query");
    const QDateTime june(QDate(2026, 6, 1), QTime(0, 0), Qt::UTC);
    domain::PostQuery query;
    query.from = june;
    query.to = june.addMonths(1);
    QTest::newRow("a month") << query;
    query.brands = {domain::BrandId(2)};
    QTest::newRow("a month of a brand") << query;
    query.brands = {domain::BrandId(2), domain::BrandId(3)};
    query.states = {domain::PostState::Scheduled, domain::PostState::Draft};
    QTest::newRow("a month of two brands, by state") << query;
    domain::PostQuery drafts;
    drafts.withoutDate = true;
    QTest::newRow("drafts") << drafts;
    domain::PostQuery account;
    account.accounts = {domain::AccountId(2), domain::AccountId(3)};
    QTest::newRow("accounts") << account;
    domain::PostQuery words;
    words.words = u"\"a\" e"_s;
    QTest::newRow("words") << words;
    words.words = u"le"_s;
    QTest::newRow("beginning of a word") << words;
    domain::PostQuery few;
    few.limit = 5;
    QTest::newRow("five") << few;
}

void tst_CalendarService::list_conditions_findTheSamePosts()
{
    QFETCH(const domain::PostQuery, query);
    const auto light = answered(CalendarService(m_workspace->storage()).list(query));
    const auto whole = answered(PostService(m_workspace->storage()).list(query));
    QVERIFY(light && whole);
    QSet<domain::PostId> found;
    for (const domain::CalendarPost &row : *light)
        found.insert(row.id);
    QCOMPARE(found.size(), light->size());
    QSet<domain::PostId> expected;
    for (const domain::Post &post : *whole)
        expected.insert(post.id);
    QCOMPARE(found, expected);
    const auto all = answered(CalendarService(m_workspace->storage()).list({}));
    QVERIFY(all);
    // Where a zone is asked once for the whole stretch, posts stand where they stand without.
    for (const domain::CalendarPost &row : *light) {
        const auto same = std::find_if(
            all->begin(), all->end(), [&row](const auto &other) { return other.id == row.id; });
        QVERIFY(same != all->end());
        QCOMPARE(row, *same);
    }
}

void tst_CalendarService::list_scatteredIds_haveTheirAccounts()
{
    // Written far apart, and shown in another order than they were written.
    constexpr int count = 9;
    const QDateTime start(QDate(2031, 5, 1), QTime(12, 0), Qt::UTC);
    const auto filled
        = answered(m_workspace->storage().write([start](storage::Connection &connection) -> Result<void> {
              for (int i = 0; i < count; ++i) {
                  const int id = 1'000'000 + (i * 5 % count) * 10'000;
                  RUCHE_TRY(connection.execute(
                      u"INSERT INTO post (id, brand_id, title, body, state, origin, shown_at, created_at, "
                      "updated_at) VALUES (%1, 1, '%2', '', 'published', 'local', %3, 0, 0)"_s.arg(id)
                          .arg(i)
                          .arg(start.addDays(i).toMSecsSinceEpoch())));
                  for (int account = 1; account <= 3; ++account) {
                      // The second was taken off, the third is on every other post.
                      if (account < 3 || i % 2 == 0)
                          RUCHE_TRY(connection.execute(
                              u"INSERT INTO variant (post_id, account_id, state, removed_at) "
                              "VALUES (%1, %2, 'published', %3)"_s.arg(id)
                                  .arg(account)
                                  .arg(account == 2 ? u"1"_s : u"NULL"_s)));
                  }
              }
              return {};
          }));
    QVERIFY(filled);
    domain::PostQuery query;
    query.from = start;
    query.to = start.addDays(count);
    const auto rows = answered(CalendarService(m_workspace->storage()).list(query));
    QVERIFY(rows);
    QCOMPARE(rows->size(), count);
    using Accounts = QList<domain::AccountId>;
    for (int i = 0; i < count; ++i) {
        QCOMPARE(rows->at(i).title, QString::number(i));
        QCOMPARE(rows->at(i).accounts,
                 i % 2 == 0 ? Accounts({domain::AccountId(1), domain::AccountId(3)})
                            : Accounts({domain::AccountId(1)}));
    }
    query.limit = 2;
    const auto few = answered(CalendarService(m_workspace->storage()).list(query));
    QVERIFY(few);
    QCOMPARE(*few, rows->first(2));
    query.limit = 0;
    query.brands = {domain::BrandId(1)};
    QCOMPARE(*answered(CalendarService(m_workspace->storage()).list(query)), *rows);
    QVERIFY(answered(m_workspace->storage().write([](storage::Connection &connection) -> Result<void> {
        RUCHE_TRY(connection.execute(u"DELETE FROM variant WHERE post_id >= 1000000"_s));
        return connection.execute(u"DELETE FROM post WHERE id >= 1000000"_s);
    })));
}

void tst_CalendarService::list_needsAPerson_comesFirst()
{
    const auto rows = answered(CalendarService(m_workspace->storage()).list({}));
    QVERIFY(rows);
    const auto needs = [](const domain::CalendarPost &row) { return domain::needsAPerson(row.state); };
    QVERIFY(std::is_partitioned(rows->begin(), rows->end(), needs));
    QVERIFY(std::any_of(rows->begin(), rows->end(), needs));
    for (qsizetype i = 1; i < rows->size(); ++i) {
        const domain::CalendarPost &before = rows->at(i - 1);
        const domain::CalendarPost &after = rows->at(i);
        if (needs(before) == needs(after) && before.brand == after.brand && before.day.isValid())
            QVERIFY(std::pair(before.day, before.time) <= std::pair(after.day, after.time));
    }
}

void tst_CalendarService::list_titleAlone_isAnIdea()
{
    PostService posts(m_workspace->storage());
    PostDraft draft;
    draft.brand = m_zones.constBegin().key();
    draft.title = u"A day in the workshop"_s;
    const auto idea = answered(posts.add(draft));
    draft.text = u"We open at six."_s;
    const auto written = answered(posts.add(draft));
    draft.text.clear();
    draft.plannedFor = ZonedTime{QDateTime(QDate(2026, 6, 30), QTime(9, 0), Qt::UTC), u"Europe/Paris"_s};
    draft.asDraft = true;
    const auto dated = answered(posts.add(draft));
    QVERIFY(idea && written && dated);
    const auto rows = answered(CalendarService(m_workspace->storage()).list({}));
    QVERIFY(rows);
    for (const domain::CalendarPost &row : *rows) {
        if (row.id == idea->id)
            QVERIFY(row.isIdea);
        if (row.id == written->id || row.id == dated->id)
            QVERIFY(!row.isIdea);
    }
}

void tst_CalendarService::firstPictures_ofPostsWithFiles()
{
    PostService posts(m_workspace->storage());
    PostDraft draft;
    draft.brand = m_zones.constBegin().key();
    draft.title = u"Pictures"_s;
    const QByteArray png("\x89PNG\r\n\x1a\n0000", 12);
    draft.newMedia = {{u"one.png"_s, u"One"_s, png}, {u"two.png"_s, u"Two"_s, png + "2"}};
    const auto with = answered(posts.add(draft));
    draft.newMedia.clear();
    draft.text = u"No picture"_s;
    const auto without = answered(posts.add(draft));
    QVERIFY(with && without);
    const auto pictures
        = answered(CalendarService(m_workspace->storage()).firstPictures({with->id, without->id}));
    QVERIFY(pictures);
    QCOMPARE(pictures->size(), 1);
    QCOMPARE(pictures->value(with->id), with->media.constFirst().id);
}

QTEST_GUILESS_MAIN(tst_CalendarService)
#include "tst_calendarservice.moc"
