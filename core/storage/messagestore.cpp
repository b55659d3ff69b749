// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/connection.h"
#include "core/storage/conversationrepository.h"
#include "core/storage/messageid.h"
#include "core/storage/messagerepository.h"
#include "core/storage/messagesearch.h"
#include "core/storage/messagesearchbatch.h"
#include "core/storage/moderationqueue.h"
#include "core/storage/nativestatement.h"
#include "core/storage/personstore.h"
#include "core/storage/storedwords.h"
#include "core/storage/threadstore.h"
#include "core/storage/values.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <deque>
#include <limits>
#include <utility>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::messages {

namespace {

/// Whether SQLite and its full text search take a text whole: without NUL, and valid UTF-16.
bool isStorable(const QString &text)
{
    return text.isValidUtf16() && !text.contains(QChar(0));
}

QString storable(const QString &text)
{
    return QString::fromUtf8(text.toUtf8()).remove(QChar(0));
}

/// One of the batch; those that turn out to be known are updated instead.
struct Line
{
    const domain::IncomingMessage *message = nullptr;
    QByteArray remote; ///< the network's id of it, as it is stored
    qint64 ms = 0;
    qint64 known = 0; ///< id under which it is stored already
    size_t thread = 0;
    ThreadStore::Arrival arrival;
};

/// Stores one batch for one account, in the order of ids: the indexes and above all the full text search are
/// written several times faster so.
class MessageStore
{
public:
    MessageStore(Connection &connection,
                 const domain::Account &account,
                 const QDateTime &now,
                 domain::ImportId import,
                 MessageSearchBatch *search);

    [[nodiscard]] Result<domain::StoreCounts> store(const QList<domain::IncomingMessage> &incoming);

private:
    [[nodiscard]] const domain::IncomingMessage &cleaned(const domain::IncomingMessage &incoming);
    [[nodiscard]] std::vector<Line> sorted(const QList<domain::IncomingMessage> &incoming);
    [[nodiscard]] Result<void> prepare(Line &line);
    [[nodiscard]] Result<qint64> nextId(qint64 ms);
    [[nodiscard]] Result<void> insert(const Line &line);
    [[nodiscard]] Result<void> update(const Line &line);
    [[nodiscard]] Result<bool> isErased(domain::IdentityId author);

    Connection &m_connection;
    const domain::Account &m_account;
    const QDateTime m_now;
    const domain::ImportId m_import;
    domain::StoreCounts m_counts;
    std::deque<domain::IncomingMessage> m_cleaned; ///< those that could not be taken as they came
    ThreadStore m_threads;
    PersonStore m_people;
    QSet<domain::ConversationId> m_updated;
    qint64 m_lastId = 0;
    qint64 m_nextTaken
        = std::numeric_limits<qint64>::min(); ///< no id between the last one given and this is in use
    NativeStatement m_find;
    NativeStatement m_taken;
    NativeStatement m_highest;
    NativeStatement m_insert;
    NativeStatement m_toRead; ///< for its mood
    NativeStatement m_toWatch; ///< by the rules of moderation
    const qint64 m_watchedFrom; ///< older ones are history unless they are held, UTC ms
    StoredWords<domain::MessageKind, domain::kindName> m_kind;
    StoredWords<domain::Direction, domain::directionName> m_direction;
    StoredWords<domain::Moderation, domain::moderationName> m_moderation;
    MessageSearchBatch m_own; ///< when the caller keeps none
    MessageSearchBatch *const m_search;
};

MessageStore::MessageStore(Connection &connection,
                           const domain::Account &account,
                           const QDateTime &now,
                           domain::ImportId import,
                           MessageSearchBatch *search)
    : m_connection(connection)
    , m_account(account)
    , m_now(now)
    , m_import(import)
    , m_threads(connection, account, now, import)
    , m_people(connection, account, now, import)
    , m_find(connection, "SELECT id FROM message WHERE account_id = ?1 AND remote_id = ?2")
    , m_taken(connection, "SELECT id FROM message WHERE id >= ?1 ORDER BY id LIMIT 1")
    , m_highest(connection, "SELECT max(id) FROM message WHERE id BETWEEN ?1 AND ?2")
    , m_insert(
          connection,
          "INSERT INTO message (id, conversation_id, account_id, brand_id, identity_id, kind, direction, "
          "moderation, remote_id, parent_remote_id, author_name, body, url, received_at, import_id) "
          "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)")
    , m_toRead(connection, "INSERT INTO mood_queue (message_id) VALUES (?1) ON CONFLICT DO NOTHING")
    , m_toWatch(connection, "INSERT INTO watch_queue (message_id) VALUES (?1) ON CONFLICT DO NOTHING")
    , m_watchedFrom(now.addDays(-historyAge.count()).toMSecsSinceEpoch())
    , m_own(connection)
    , m_search(search ? search : &m_own)
{
}

/// The message itself, or a copy with texts that can be stored.
const domain::IncomingMessage &MessageStore::cleaned(const domain::IncomingMessage &incoming)
{
    if (isStorable(incoming.text) && isStorable(incoming.authorName) && isStorable(incoming.subject))
        return incoming;
    domain::IncomingMessage copy = incoming;
    copy.text = storable(incoming.text);
    copy.authorName = storable(incoming.authorName);
    copy.subject = storable(incoming.subject);
    return m_cleaned.emplace_back(std::move(copy));
}

/// In order of time; of what comes twice the last word counts.
std::vector<Line> MessageStore::sorted(const QList<domain::IncomingMessage> &incoming)
{
    QHash<QString, qsizetype> last;
    last.reserve(incoming.size());
    for (qsizetype i = 0; i < incoming.size(); ++i)
        last.insert(incoming.at(i).id.value, i);
    std::vector<Line> lines;
    lines.reserve(size_t(incoming.size()));
    for (qsizetype i = 0; i < incoming.size(); ++i) {
        const domain::IncomingMessage &message = incoming.at(i);
        if (message.id.isEmpty() || last.value(message.id.value) != i) {
            ++m_counts.unchanged;
            continue;
        }
        Line line;
        line.message = &cleaned(message);
        line.remote = message.id.value.toUtf8();
        line.ms
            = message.writtenAt.isValid() ? message.writtenAt.toMSecsSinceEpoch() : m_now.toMSecsSinceEpoch();
        lines.push_back(std::move(line));
    }
    std::stable_sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) { return a.ms < b.ms; });
    return lines;
}

Result<qint64> MessageStore::nextId(qint64 ms)
{
    qint64 first = messageid::firstAt(ms);
    if (m_lastId >= first) // of the same moment, or spilled over from a full one
        first = m_lastId + 1;
    while (true) {
        const qint64 last = messageid::lastOf(first);
        if (m_nextTaken < first) {
            RUCHE_TRY_ASSIGN(const bool found, m_taken.run({first}));
            m_nextTaken = found ? m_taken.number(0) : std::numeric_limits<qint64>::max();
            m_taken.reset();
        }
        qint64 before = first - 1; // the highest that is in use
        if (m_nextTaken <= last) {
            RUCHE_TRY(m_highest.run({first, last}));
            before = m_highest.number(0);
            m_highest.reset();
        }
        if (before < last) {
            m_lastId = before + 1;
            return m_lastId;
        }
        first = last + 1;
    }
}

Result<void> MessageStore::prepare(Line &line)
{
    RUCHE_TRY_ASSIGN(const bool found, m_find.run({m_account.id.value, line.remote}));
    if (found)
        line.known = m_find.number(0);
    m_find.reset();
    if (found || line.message->moderation == domain::Moderation::Gone)
        return {};
    RUCHE_TRY_ASSIGN(line.thread, m_threads.place(*line.message));
    RUCHE_TRY_ASSIGN(const members::Who who, m_people.authorOf(*line.message, line.ms));
    RUCHE_TRY_ASSIGN(const qint64 id, nextId(line.ms));
    m_people.wrote(who, id);
    line.arrival = {line.message, id, who.identity.value, who.member.value};
    m_threads.add(line.thread, line.arrival);
    return {};
}

Result<void> MessageStore::insert(const Line &line)
{
    const domain::IncomingMessage &message = *line.message;
    const QByteArray body = message.text.toUtf8();
    const QByteArray author = message.authorName.toUtf8();
    const auto numberOrNull = [](qint64 number) {
        return number == 0 ? NativeStatement::Value() : NativeStatement::Value(number);
    };
    RUCHE_TRY(
        m_insert.change({line.arrival.id,
                         m_threads.id(line.thread).value,
                         m_account.id.value,
                         m_account.brand.value,
                         numberOrNull(line.arrival.identity),
                         m_kind(message.kind),
                         m_direction(message.own ? domain::Direction::Outgoing : domain::Direction::Incoming),
                         m_moderation(message.moderation),
                         line.remote,
                         message.parent.value.toUtf8(),
                         author,
                         body,
                         message.url.isEmpty() ? QByteArray() : message.url.toString().toUtf8(),
                         m_now.toMSecsSinceEpoch(),
                         numberOrNull(m_import.value)}));
    RUCHE_TRY(m_search->add(line.arrival.id, body, author));
    if (!message.own) {
        RUCHE_TRY(m_toRead.change({line.arrival.id}));
        if (line.ms >= m_watchedFrom || message.moderation == domain::Moderation::Held)
            RUCHE_TRY(m_toWatch.change({line.arrival.id}));
    }
    ++m_counts.created;
    return {};
}

Result<bool> MessageStore::isErased(domain::IdentityId author)
{
    if (!author.isValid())
        return false;
    return m_connection
        .value(
            u"SELECT m.erased_at IS NOT NULL FROM identity i JOIN member m ON m.id = i.member_id WHERE i.id = :id"_s,
            {{u":id"_s, author.value}})
        .map([](const QVariant &erased) { return erased.toBool(); });
}

Result<void> MessageStore::update(const Line &line)
{
    const domain::IncomingMessage &incoming = *line.message;
    RUCHE_TRY_ASSIGN(const domain::Message old, read(m_connection, domain::MessageId(line.known)));
    const bool gone = incoming.moderation == domain::Moderation::Gone;
    // Whoever had themselves erased does not come back with the next sync.
    RUCHE_TRY_ASSIGN(const bool erased, isErased(old.author));
    const bool textChanged = !gone && !erased && old.text != incoming.text;
    if (!textChanged && old.moderation == incoming.moderation) {
        ++m_counts.unchanged;
        return {};
    }
    if (textChanged) {
        // One that an earlier batch of the same import brought may be held back still.
        if (m_search != &m_own)
            RUCHE_TRY(m_search->write());
        RUCHE_TRY(messagesearch::remove(m_connection, old));
        RUCHE_TRY(m_connection.change(u"UPDATE message SET body = :body WHERE id = :id"_s,
                                      {{u":body"_s, textOrEmpty(incoming.text)}, {u":id"_s, old.id.value}}));
        domain::Message changed = old;
        changed.text = incoming.text;
        RUCHE_TRY(messagesearch::add(m_connection, changed));
        if (old.direction == domain::Direction::Incoming)
            RUCHE_TRY(m_toRead.change({old.id.value}));
        RUCHE_TRY(m_toWatch.change({old.id.value}));
    }
    RUCHE_TRY(m_connection.change(
        u"UPDATE message SET moderation = :moderation WHERE id = :id"_s,
        {{u":moderation"_s, domain::moderationName(incoming.moderation)}, {u":id"_s, old.id.value}}));
    if (!old.author.isValid() && old.direction == domain::Direction::Incoming && !gone) {
        RUCHE_TRY_ASSIGN(const members::Who who, m_people.authorOf(incoming, line.ms));
        RUCHE_TRY(m_people.write(m_now));
        if (who.identity.isValid())
            RUCHE_TRY(m_connection.change(u"UPDATE message SET identity_id = :identity WHERE id = :id"_s,
                                          {{u":identity"_s, who.identity.value}, {u":id"_s, old.id.value}}));
    }
    RUCHE_TRY(moderationqueue::settle(m_connection, old.id));
    m_updated.insert(old.conversation);
    ++(gone ? m_counts.removed : m_counts.updated);
    return {};
}

Result<domain::StoreCounts> MessageStore::store(const QList<domain::IncomingMessage> &incoming)
{
    std::vector<Line> lines = sorted(incoming);
    for (Line &line : lines)
        RUCHE_TRY(prepare(line));
    RUCHE_TRY(m_people.write(m_now));
    RUCHE_TRY(m_threads.write());
    for (const Line &line : lines) {
        if (line.arrival.id != 0)
            RUCHE_TRY(insert(line));
        else if (line.known != 0)
            RUCHE_TRY(update(line));
        else
            ++m_counts.unchanged; // gone there, and never seen here
    }
    RUCHE_TRY(m_own.write());
    RUCHE_TRY(m_threads.countComments());
    RUCHE_TRY(m_people.count(m_now));
    RUCHE_TRY(conversations::refresh(m_connection, m_updated));
    if (m_counts.created > 0)
        m_connection.touch(domain::Change::Messages | domain::Change::Posts);
    return m_counts;
}

} // namespace

Result<domain::StoreCounts> storeMessages(Connection &connection,
                                          const domain::Account &account,
                                          const QList<domain::IncomingMessage> &incoming,
                                          const QDateTime &now,
                                          domain::ImportId import,
                                          MessageSearchBatch *search)
{
    return MessageStore(connection, account, now, import, search).store(incoming);
}

} // namespace ruche::storage::messages
