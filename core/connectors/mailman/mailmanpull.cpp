// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mailman/mailmanpull.h"

#include "core/connectors/mailman/mailmanapi.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::mailman {

namespace {

constexpr int mostAsked = 50; ///< vanished messages that one pass asks for
constexpr int mostHeld = 20'000; ///< a queue that does not end is none

// Cursor of the held messages. Between passes: "known", the numbers that were there. Within a pass, besides:
// "page" the next, "count" how many to a page, "present" the numbers read so far.

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &one : array)
        list << one.toString();
    return list;
}

} // namespace

SignInJob::SignInJob(JsonCalls &calls, const QString &list, domain::Capabilities capabilities)
    : CallJob(calls)
    , m_list(list)
    , m_capabilities(capabilities)
{
}

void SignInJob::begin()
{
    const HttpRequest request = m_list.isEmpty()
        ? buildGet(m_calls.apiUrl(), u"lists"_s, {{u"count"_s, u"2"_s}, {u"page"_s, u"1"_s}})
        : buildGet(m_calls.apiUrl(), listRoute(m_list));
    m_calls.call(request, [this](const Result<QJsonValue> &answer) {
        if (const auto found = value(answer))
            onList(*found);
    });
}

void SignInJob::onList(const QJsonValue &answer)
{
    QJsonValue described = answer;
    if (m_list.isEmpty()) {
        const auto lists = parseEntries(answer);
        if (!lists) {
            finish(fail(ErrorCode::NotThisNetwork, u"no lists of a Mailman server"_s));
            return;
        }
        if (lists->size() != 1) {
            finish(fail(ErrorCode::InvalidArgument,
                        u"the address names none of the %1 lists"_s.arg(parseTotal(answer).value_or(0)),
                        QUrl(m_calls.apiUrl()).host()));
            return;
        }
        described = lists->first();
    }
    const auto list = value(parseList(described));
    if (!list)
        return;
    Profile profile;
    profile.apiUrl = m_calls.apiUrl();
    profile.url = listUrl(m_calls.apiUrl(), list->id);
    profile.handle = list->address;
    profile.displayName = list->name.isEmpty() ? list->address : list->name;
    profile.capabilities = m_capabilities;
    finish(profile);
}

PullHeldJob::PullHeldJob(JsonCalls &calls,
                         const QString &list,
                         const QString &cursor,
                         const QHash<QString, QString> &decided)
    : CallJob(calls)
    , m_list(list)
    , m_decided(decided)
    , m_cursor(QJsonDocument::fromJson(cursor.toUtf8()).object())
{
}

void PullHeldJob::begin()
{
    const int count = m_cursor.value("count"_L1).toInt(heldPage);
    const int page = std::max(1, m_cursor.value("page"_L1).toInt(1));
    m_calls.call(buildHeld(m_calls.apiUrl(), m_list, count, page),
                 [this](const Result<QJsonValue> &answer) { onHeld(answer); });
}

void PullHeldJob::onHeld(const Result<QJsonValue> &answer)
{
    const int count = m_cursor.value("count"_L1).toInt(heldPage);
    const int page = std::max(1, m_cursor.value("page"_L1).toInt(1));
    if (!answer && answer.error().code == ErrorCode::TooLarge) {
        const bool alone = count == 1;
        m_cursor.insert("page"_L1, alone ? page + 1 : (page - 1) * count + 1);
        m_cursor.insert("count"_L1, 1);
        finishPage(true);
        return;
    }
    const auto json = value(answer);
    const auto entries = json ? value(parseEntries(*json)) : std::nullopt;
    if (!entries)
        return;
    QJsonArray present = m_cursor.value("present"_L1).toArray();
    for (const QJsonValue &entry : *entries) {
        const auto message = value(parseHeld(entry.toObject()));
        if (!message)
            return;
        present << message->id.value;
        m_page.messages << *message;
    }
    m_page.total = parseTotal(*json);
    m_cursor.insert("present"_L1, present);
    if (entries->size() < count || present.size() >= mostHeld) {
        endPass();
        return;
    }
    m_cursor.insert("page"_L1, page + 1);
    finishPage(true);
}

void PullHeldJob::endPass()
{
    m_known = strings(m_cursor.value("present"_L1));
    const QSet<QString> there(m_known.begin(), m_known.end());
    const QStringList before = strings(m_cursor.value("known"_L1));
    for (const QString &id : before) {
        if (there.contains(id) || m_decided.contains(id))
            continue;
        if (m_vanished.size() < mostAsked)
            m_vanished << id;
        else
            m_known << id; // the next pass asks
    }
    askNextVanished();
}

void PullHeldJob::askNextVanished()
{
    if (m_vanished.isEmpty()) {
        m_cursor = QJsonObject{{u"known"_s, QJsonArray::fromStringList(m_known)}};
        finishPage(false);
        return;
    }
    const QString id = m_vanished.takeFirst();
    m_calls.call(buildGet(m_calls.apiUrl(), listRoute(m_list) + u"/held/"_s + routePart(id)),
                 [this, id](const Result<QJsonValue> &answer) {
                     if (answer || answer.error().code == ErrorCode::TooLarge) {
                         m_known << id;
                     } else if (answer.error().code == ErrorCode::Gone) {
                         RemoteMessage gone;
                         gone.id.value = id;
                         gone.moderation = domain::Moderation::Gone;
                         m_page.messages << gone;
                     } else {
                         finish(fail(answer.error()));
                         return;
                     }
                     askNextVanished();
                 });
}

void PullHeldJob::finishPage(bool more)
{
    m_page.more = more;
    m_page.cursor = QString::fromUtf8(QJsonDocument(m_cursor).toJson(QJsonDocument::Compact));
    finish(std::move(m_page));
}

PullRosterJob::PullRosterJob(JsonCalls &calls, const QString &list, const QString &cursor)
    : CallJob(calls)
    , m_list(list)
    , m_number(std::max(1, cursor.toInt()))
    , m_roles({u"owner"_s, u"moderator"_s, u"member"_s})
{
}

void PullRosterJob::begin()
{
    askRole();
}

void PullRosterJob::askRole()
{
    const int page = m_roles.size() > 1 ? 1 : m_number;
    m_calls.call(buildRoster(m_calls.apiUrl(), m_list, m_roles.first(), page),
                 [this](const Result<QJsonValue> &answer) {
                     if (const auto found = value(answer))
                         onRole(*found);
                 });
}

void PullRosterJob::onRole(const QJsonValue &answer)
{
    const auto entries = value(parseEntries(answer));
    if (!entries)
        return;
    const bool staff = m_roles.size() > 1;
    for (const QJsonValue &entry : *entries) {
        const auto member = value(parseMember(entry.toObject()));
        if (!member)
            return;
        const bool told = m_staff.contains(member->id.value);
        if (staff)
            m_staff.insert(member->id.value);
        if (!told && (!staff || m_number == 1))
            m_page.members << *member;
    }
    m_roles.removeFirst();
    if (!m_roles.isEmpty()) {
        askRole();
        return;
    }
    m_page.total = parseTotal(answer);
    m_page.more = entries->size() >= memberPage;
    m_page.cursor = QString::number(m_page.more ? m_number + 1 : 1);
    finish(std::move(m_page));
}

} // namespace ruche::connectors::mailman
