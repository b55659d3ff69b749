// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/calendarposts.h"

#include "core/base/zoneconverter.h"
#include "core/storage/connection.h"
#include "core/storage/labelrepository.h"
#include "core/storage/nativestatement.h"
#include "core/storage/postsearch.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::calendarposts {

namespace {

constexpr qsizetype shownTitle = 100; // of a post that has none: the beginning of its text

enum Column {
    IdColumn,
    BrandColumn,
    TitleColumn,
    StateColumn,
    OriginColumn,
    WallColumn,
    ZoneColumn,
    PlannedColumn,
    ShownColumn,
    SeriesColumn,
    UpdatedColumn,
    IdeaColumn,
    CampaignColumn,
};

/// Of the ids between the first and the last of a list, one in so many is in the list, at least: then all
/// between them are read.
constexpr qint64 thinnest = 8;
constexpr qsizetype mostIdsAtOnce = 4000; // in the text of a statement

/// Ids and times go into the text of the statement: they are numbers, and there may be any count of them.
template <typename IdType> QByteArray numbersOf(const QList<IdType> &ids)
{
    QByteArrayList numbers;
    for (const IdType id : ids)
        numbers << QByteArray::number(id.value);
    return numbers.join(',');
}

/// The words are the only thing that is bound. A "+" keeps the planner from an index other than that of the
/// order.
QByteArray conditionsOf(const domain::PostQuery &query, bool withWords)
{
    QByteArrayList clauses{"p.deleted_at IS NULL"};
    const bool inOrder
        = query.from && query.to; // all that is needed stands there, brand by brand it does not
    if (query.brands.size() == 1 && !inOrder)
        clauses << "p.brand_id = " + numbersOf(query.brands);
    else if (!query.brands.isEmpty())
        clauses << "+p.brand_id IN (" + numbersOf(query.brands) + ")";
    else
        clauses << "+p.brand_id NOT IN (SELECT id FROM brand WHERE archived_at IS NOT NULL)";
    if (!query.accounts.isEmpty())
        clauses << "EXISTS (SELECT 1 FROM variant w WHERE w.post_id = p.id AND w.removed_at IS NULL "
                   "AND w.account_id IN ("
                + numbersOf(query.accounts) + "))";
    if (!query.states.isEmpty()) {
        QByteArrayList names;
        for (const domain::PostState state : query.states)
            names << "'" + domain::stateName(state).toLatin1() + "'";
        clauses << "+p.state IN (" + names.join(',') + ")";
    }
    if (!query.campaigns.isEmpty())
        clauses << "EXISTS (SELECT 1 FROM post_campaign pc JOIN campaign c ON c.id = pc.campaign_id "
                   "AND c.deleted_at IS NULL WHERE pc.post_id = p.id AND pc.campaign_id IN ("
                + numbersOf(query.campaigns) + "))";
    if (query.from)
        clauses << "p.shown_at >= " + QByteArray::number(query.from->toMSecsSinceEpoch());
    if (query.to)
        clauses << "p.shown_at < " + QByteArray::number(query.to->toMSecsSinceEpoch());
    if (query.withoutDate)
        clauses << "p.shown_at IS NULL";
    if (withWords)
        clauses << postsearch::condition().toLatin1();
    return clauses.join(" AND ");
}

domain::PostState stateOf(QByteArrayView name)
{
    using enum domain::PostState;
    static const auto names = [] {
        QList<std::pair<QByteArray, domain::PostState>> all;
        for (const domain::PostState state : {Published,
                                              Scheduled,
                                              Draft,
                                              InReview,
                                              Approved,
                                              HandedOff,
                                              Sending,
                                              Uncertain,
                                              PartlyPublished,
                                              Failed,
                                              Missed})
            all.append({domain::stateName(state).toLatin1(), state});
        return all;
    }();
    const auto known
        = std::find_if(names.begin(), names.end(), [name](const auto &each) { return each.first == name; });
    return known == names.end() ? Draft : known->second;
}

int digits(QByteArrayView text, qsizetype from, qsizetype count)
{
    int number = 0;
    for (qsizetype i = from; i < from + count; ++i)
        number = number * 10 + (text.at(i) - '0');
    return number;
}

/// Times by the wall clock as they are stored, "2026-06-18T18:30:00". One day follows the other: the text of
/// the last one is kept with what it says.
class Walls
{
public:
    /// Invalid for anything else.
    QDateTime read(QByteArrayView text)
    {
        if (text.size() != 19)
            return {};
        if (const QByteArrayView day = text.first(dayLength); day != m_text) {
            m_text = day.toByteArray();
            const QDate date(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
            m_startMs = date.isValid()
                ? std::optional(QDateTime(date, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch())
                : std::nullopt;
        }
        const QTime time(digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2));
        if (!m_startMs || !time.isValid())
            return {};
        return QDateTime::fromMSecsSinceEpoch(*m_startMs + time.msecsSinceStartOfDay(), Qt::UTC);
    }

private:
    static constexpr qsizetype dayLength = 10;

    QByteArray m_text;
    std::optional<qint64> m_startMs;
};

/// The zones of brands, each asked once, and texts of zones that rows share.
class Zones
{
public:
    Zones(Connection &connection, const domain::PostQuery &query)
        : m_connection(connection)
        , m_query(query)
    {
    }

    Result<void> load()
    {
        NativeStatement brands(m_connection, "SELECT id, zone FROM brand");
        RUCHE_TRY_ASSIGN(bool more, brands.run({}));
        while (more) {
            m_ofBrand.insert(brands.number(0), brands.text(1));
            RUCHE_TRY_ASSIGN(more, brands.next());
        }
        return {};
    }

    [[nodiscard]] const QString &ofBrand(qint64 brand) const
    {
        static const QString none;
        const auto zone = m_ofBrand.constFind(brand);
        return zone == m_ofBrand.constEnd() ? none : *zone;
    }

    QString shared(QByteArrayView name)
    {
        for (const QString &zone : std::as_const(m_shared)) {
            if (zone == QLatin1StringView(name))
                return zone;
        }
        m_shared << QString::fromUtf8(name);
        return m_shared.constLast();
    }

    QDateTime wallAt(qint64 utcMs, const QString &zone)
    {
        if (m_query.from && m_query.to) {
            auto converter = m_converters.find(zone);
            if (converter == m_converters.end()) {
                if (auto made = ZoneConverter::make(zone, *m_query.from, *m_query.to))
                    converter = m_converters.insert(zone, *made);
            }
            if (converter != m_converters.end())
                return QDateTime::fromMSecsSinceEpoch(converter->toWallMs(utcMs), Qt::UTC);
        }
        return fromUtc(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC), zone).wall;
    }

private:
    Connection &m_connection;
    const domain::PostQuery &m_query;
    QHash<qint64, QString> m_ofBrand;
    QStringList m_shared;
    QHash<QString, ZoneConverter> m_converters;
};

domain::CalendarPost postFrom(const NativeStatement &row, Zones &zones, Walls &walls)
{
    domain::CalendarPost post;
    post.id = domain::PostId(row.number(IdColumn));
    post.brand = domain::BrandId(row.number(BrandColumn));
    post.title = row.text(TitleColumn);
    if (post.title.size() > shownTitle || post.title.contains(u'\n'))
        post.title = post.title.simplified().left(shownTitle);
    post.state = stateOf(row.utf8(StateColumn));
    const QByteArrayView origin = row.utf8(OriginColumn);
    post.origin = origin == "remote" ? domain::PostOrigin::Remote
        : origin == "imported"       ? domain::PostOrigin::Imported
                                     : domain::PostOrigin::Local;
    if (!row.isNull(WallColumn))
        post.plannedFor = ZonedTime{walls.read(row.utf8(WallColumn)), zones.shared(row.utf8(ZoneColumn))};
    if (!row.isNull(PlannedColumn))
        post.plannedAt = QDateTime::fromMSecsSinceEpoch(row.number(PlannedColumn), Qt::UTC);
    post.series = domain::SeriesId(row.number(SeriesColumn));
    post.campaign = domain::CampaignId(row.number(CampaignColumn));
    post.updatedAt = QDateTime::fromMSecsSinceEpoch(row.number(UpdatedColumn), Qt::UTC);
    post.isIdea = row.number(IdeaColumn) != 0;
    if (!row.isNull(ShownColumn)) {
        const qint64 shown = row.number(ShownColumn);
        const QString &zone = zones.ofBrand(post.brand.value);
        post.isOut = row.isNull(PlannedColumn) || shown != row.number(PlannedColumn);
        const QDateTime wall = !post.isOut && post.plannedFor && post.plannedFor->zone == zone
            ? post.plannedFor->wall
            : zones.wallAt(shown, zone);
        post.day = wall.date();
        post.time = wall.time();
    }
    return post;
}

/// What asks for the campaign of a post `p`. Workspaces without any do not pay for it.
Result<QByteArray> campaignOf(Connection &connection)
{
    NativeStatement any(connection,
                        "SELECT 1 FROM post_campaign pc JOIN campaign c ON c.id = pc.campaign_id "
                        "WHERE c.deleted_at IS NULL LIMIT 1");
    RUCHE_TRY_ASSIGN(const bool found, any.run({}));
    any.reset();
    return found ? QByteArray("(SELECT pc.campaign_id FROM post_campaign pc JOIN campaign c "
                              "ON c.id = pc.campaign_id AND c.deleted_at IS NULL WHERE pc.post_id = p.id)")
                 : QByteArray("0");
}

/// Posts by their ids, for what is read in that order.
class PostPlaces
{
public:
    explicit PostPlaces(QList<domain::CalendarPost> &posts)
        : m_posts(posts)
    {
        m_places.reserve(posts.size());
        for (qsizetype i = 0; i < posts.size(); ++i)
            m_places.append({posts.at(i).id.value, i});
        std::sort(m_places.begin(), m_places.end());
    }

    [[nodiscard]] qsizetype size() const { return m_places.size(); }
    [[nodiscard]] qint64 idAt(qsizetype place) const { return m_places.at(place).first; }
    /// Ids come in order; null for one that is none of the posts.
    domain::CalendarPost *next(qint64 id)
    {
        while (m_next < m_places.size() && m_places.at(m_next).first < id)
            ++m_next;
        return m_next < m_places.size() && m_places.at(m_next).first == id
            ? &m_posts[m_places.at(m_next).second]
            : nullptr;
    }

private:
    QList<domain::CalendarPost> &m_posts;
    QList<std::pair<qint64, qsizetype>> m_places;
    qsizetype m_next = 0;
};

Result<void> readAccounts(Connection &connection, PostPlaces &places, const QByteArray &condition)
{
    NativeStatement rows(connection,
                         "SELECT post_id, account_id FROM variant WHERE removed_at IS NULL AND post_id "
                             + condition + " ORDER BY post_id, account_id");
    QHash<qint64, QList<domain::AccountId>> alone; // most posts are on one account: they share the list
    RUCHE_TRY_ASSIGN(bool more, rows.run({}));
    while (more) {
        if (domain::CalendarPost *const post = places.next(rows.number(0))) {
            const domain::AccountId account(rows.number(1));
            QList<domain::AccountId> &single = alone[account.value];
            if (single.isEmpty())
                single << account;
            if (post->accounts.isEmpty())
                post->accounts = single;
            else
                post->accounts << account;
        }
        RUCHE_TRY_ASSIGN(more, rows.next());
    }
    return {};
}

/// Which accounts posts are on, read in the order of their ids: those of a month were mostly written one
/// after the other.
Result<void> readAccounts(Connection &connection, QList<domain::CalendarPost> &posts)
{
    PostPlaces places(posts);
    if (places.size() == 0)
        return {};
    const qint64 first = places.idAt(0);
    const qint64 last = places.idAt(places.size() - 1);
    if ((last - first) / thinnest < places.size())
        return readAccounts(
            connection, places, "BETWEEN " + QByteArray::number(first) + " AND " + QByteArray::number(last));
    for (qsizetype from = 0; from < places.size(); from += mostIdsAtOnce) {
        QByteArrayList ids;
        for (qsizetype i = from; i < std::min(places.size(), from + mostIdsAtOnce); ++i)
            ids << QByteArray::number(places.idAt(i));
        RUCHE_TRY(readAccounts(connection, places, "IN (" + ids.join(',') + ")"));
    }
    return {};
}

} // namespace

Result<QList<domain::CalendarPost>>
list(Connection &connection, const domain::PostQuery &query, const domain::LabelQuery &labels)
{
    const bool withWords = !query.words.trimmed().isEmpty();
    const QString match = withWords ? postsearch::matchOf(query.words) : QString();
    if (withWords && match.isEmpty())
        return QList<domain::CalendarPost>();
    // While it is not read to its end, all that follows sees one state of the file.
    NativeStatement state(connection, "SELECT id FROM brand");
    RUCHE_TRY(state.run({}));
    Zones zones(connection, query);
    RUCHE_TRY(zones.load());
    RUCHE_TRY_ASSIGN(const QByteArray campaign, campaignOf(connection));
    RUCHE_TRY_ASSIGN(const QByteArray labelled, storage::labels::condition(connection, labels));
    // What is asked for stands in the index post_calendar, the beginning of a text excepted.
    NativeStatement rows(
        connection,
        "SELECT p.id, p.brand_id, CASE WHEN p.title <> '' THEN p.title ELSE substr(p.body, 1, 400) END, "
        "p.state, p.origin, p.planned_wall, p.planned_zone, p.planned_at, p.shown_at, p.series_id, "
        "p.updated_at, "
        "CASE WHEN p.shown_at IS NULL AND p.state = 'draft' THEN p.body = '' ELSE 0 END, "
            + campaign + " FROM post p WHERE " + conditionsOf(query, withWords) + labelled
            + " ORDER BY p.shown_at, p.id");
    RUCHE_TRY_ASSIGN(bool more,
                     withWords ? rows.run({NativeStatement::Value(match.toUtf8())}) : rows.run({}));
    QList<domain::CalendarPost> posts;
    Walls walls;
    bool anyWaits = false;
    while (more && (query.limit <= 0 || posts.size() < query.limit)) {
        posts << postFrom(rows, zones, walls);
        anyWaits = anyWaits || domain::needsAPerson(posts.constLast().state);
        RUCHE_TRY_ASSIGN(more, rows.next());
    }
    rows.reset();
    RUCHE_TRY(readAccounts(connection, posts));
    if (anyWaits)
        std::stable_partition(posts.begin(), posts.end(), [](const domain::CalendarPost &post) {
            return domain::needsAPerson(post.state);
        });
    return posts;
}

Result<QList<PlannedVariant>> planned(Connection &connection, const domain::PostQuery &query, bool withTexts)
{
    const bool withWords = !query.words.trimmed().isEmpty();
    const QString match = withWords ? postsearch::matchOf(query.words) : QString();
    if (withWords && match.isEmpty())
        return QList<PlannedVariant>();
    // char(10) is a line break.
    const QByteArray text
        = withTexts ? "coalesce(v.title, p.title) || char(10) || coalesce(v.body, p.body)" : "''";
    NativeStatement rows(
        connection,
        "SELECT p.id, p.brand_id, v.account_id, p.series_id, v.state, p.planned_at, "
        "v.published_at, "
            + text + " FROM post p JOIN variant v ON v.post_id = p.id AND v.removed_at IS NULL WHERE "
            + conditionsOf(query, withWords) + " ORDER BY p.shown_at, p.id, v.account_id");
    RUCHE_TRY_ASSIGN(bool more,
                     withWords ? rows.run({NativeStatement::Value(match.toUtf8())}) : rows.run({}));
    const auto instantOf = [&rows](int column) {
        return rows.isNull(column)
            ? std::nullopt
            : std::optional(QDateTime::fromMSecsSinceEpoch(rows.number(column), Qt::UTC));
    };
    QList<PlannedVariant> variants;
    while (more) {
        PlannedVariant variant;
        variant.post = domain::PostId(rows.number(0));
        variant.brand = domain::BrandId(rows.number(1));
        variant.account = domain::AccountId(rows.number(2));
        variant.series = domain::SeriesId(rows.number(3));
        variant.state = stateOf(rows.utf8(4));
        variant.plannedAt = instantOf(5);
        variant.publishedAt = instantOf(6);
        if (withTexts)
            variant.text = rows.text(7);
        variants << variant;
        RUCHE_TRY_ASSIGN(more, rows.next());
    }
    return variants;
}

Result<QHash<domain::PostId, domain::MediaId>> firstPictures(Connection &connection,
                                                             const QList<domain::PostId> &posts)
{
    QHash<domain::PostId, domain::MediaId> pictures;
    if (posts.isEmpty())
        return pictures;
    NativeStatement rows(connection,
                         "SELECT pm.post_id, m.id FROM post_media pm JOIN media m ON m.id = pm.media_id "
                         "WHERE m.mime_type LIKE 'image/%' AND pm.post_id IN ("
                             + numbersOf(posts) + ") ORDER BY pm.post_id, pm.position");
    RUCHE_TRY_ASSIGN(bool more, rows.run({}));
    while (more) {
        const domain::PostId post(rows.number(0));
        if (!pictures.contains(post))
            pictures.insert(post, domain::MediaId(rows.number(1)));
        RUCHE_TRY_ASSIGN(more, rows.next());
    }
    return pictures;
}

} // namespace ruche::storage::calendarposts
