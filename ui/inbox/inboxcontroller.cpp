// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxcontroller.h"

#include "core/base/async.h"
#include "core/domain/queryparser.h"
#include "core/services/accountservice.h"
#include "core/services/outboxservice.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int firstPageSize = 100;
/// A sync commits page after page: what is shown follows at this pace.
constexpr std::chrono::milliseconds refreshPace{150};

} // namespace

InboxController::InboxController(services::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_list(workspace.clock())
    , m_messages(workspace.clock())
    , m_care(workspace.storage())
    , m_viewService(workspace.storage())
{
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, &InboxController::onMinute);
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(refreshPace);
    connect(&m_refreshTimer, &QTimer::timeout, this, &InboxController::refresh);
    m_countPause.setSingleShot(true);
    connect(&m_countPause, &QTimer::timeout, this, [this] {
        if (!m_viewsCounted)
            countSavedViews();
    });
    connect(&m_workspace, &services::Workspace::changed, this, &InboxController::onChanged);
    connect(&m_list, &ConversationModel::rowsWanted, this, &InboxController::wantRows);
}

InboxController::~InboxController() = default;

void InboxController::setBrands(const QList<domain::Brand> &brands)
{
    const QList<domain::BrandId> before = brandIds();
    m_brands = brands;
    m_list.setBrands(brands);
    if (brandIds() == before && m_listRound > 0)
        return;
    loadAccounts();
    loadLabels();
    loadPlans();
    loadSavedViews();
    loadCounts();
    reload();
}

void InboxController::setActive(bool active)
{
    m_active = active;
    if (active) {
        m_minute.start();
        onMinute();
    } else {
        m_minute.stop();
    }
    if (active && m_dirty)
        refresh();
}

void InboxController::onChanged(domain::Changes changes)
{
    m_dirty |= changes;
    if (m_active && !m_refreshTimer.isActive())
        m_refreshTimer.start();
}

void InboxController::refresh()
{
    const domain::Changes changes = std::exchange(m_dirty, {});
    if (changes.testAnyFlag(domain::Change::Accounts))
        loadAccounts();
    if (changes.testAnyFlag(domain::Change::Brands))
        loadPlans();
    if (changes.testAnyFlag(domain::Change::Planning))
        loadSavedViews();
    if (changes.testAnyFlag(domain::Change::Messages)) {
        loadCounts();
        countSavedViews();
        loadIds();
        loadLabels();
    }
    const domain::Changes ofThread
        = domain::Change::Messages | domain::Change::Outbox | domain::Change::Posts;
    if (changes.testAnyFlags(ofThread))
        loadThread();
    if (changes.testAnyFlag(domain::Change::Members))
        loadMember();
}

void InboxController::setView(InboxView view)
{
    if (view == m_view)
        return;
    m_view = view;
    setCurrent({});
    emit viewChanged();
    reload();
}

void InboxController::setSearch(const QString &text)
{
    if (text.trimmed() == m_search)
        return;
    const Result<domain::ConversationQuery> parsed = domain::parseConversationQuery(text.trimmed(), m_brands);
    if (!parsed) {
        m_searchProblem = text::errorText(parsed.error()).message;
        emit listStateChanged();
        return;
    }
    m_searchProblem.clear();
    m_search = text.trimmed();
    m_typed = *parsed;
    reload();
}

domain::ConversationQuery InboxController::query() const
{
    domain::ConversationQuery query = inboxViewQuery(m_view, m_typed);
    if (query.brands.isEmpty())
        query.brands = brandIds();
    query.oldestFirst = m_order == InboxOrder::Oldest;
    return query;
}

QList<domain::BrandId> InboxController::brandIds() const
{
    QList<domain::BrandId> ids;
    for (const domain::Brand &brand : m_brands)
        ids.append(brand.id);
    return ids;
}

void InboxController::reload()
{
    const quint64 round = ++m_listRound;
    m_loading = true;
    m_problem.reset();
    emit listStateChanged();
    async::deliver(
        listed(firstPageSize), this, [this, round](const Result<QList<domain::ConversationId>> &ids) {
            if (round != m_listRound)
                return;
            if (!ids) {
                showFirst(fail(ids.error()));
                return;
            }
            async::deliver(m_workspace.inbox().rows(*ids),
                           this,
                           [this, round](const Result<QList<domain::Conversation>> &rows) {
                               if (round == m_listRound)
                                   showFirst(rows);
                           });
        });
}

void InboxController::showFirst(const Result<QList<domain::Conversation>> &rows)
{
    m_loading = false;
    QList<domain::ConversationId> ids;
    if (rows) {
        for (const domain::Conversation &row : *rows)
            ids.append(row.id);
    } else {
        m_problem = rows.error();
    }
    emit listAboutToChange();
    m_list.reset(ids, rows.value_or(QList<domain::Conversation>()));
    emit listChanged();
    emit listStateChanged();
    loadCare(ids);
    if (!m_current.isValid() && !ids.isEmpty())
        open(ids.first());
    if (ids.size() >= firstPageSize)
        loadIds();
}

void InboxController::loadIds()
{
    if (m_loading)
        return; // the answer on its way is as new as can be
    const quint64 round = ++m_listRound;
    async::deliver(listed(0), this, [this, round](const Result<QList<domain::ConversationId>> &ids) {
        if (round != m_listRound)
            return;
        if (!ids) {
            report(ids.error());
            return;
        }
        m_problem.reset();
        emit listAboutToChange();
        m_list.invalidate();
        m_list.setIds(*ids);
        emit listChanged();
        emit listStateChanged();
    });
}

void InboxController::wantRows(const QList<domain::ConversationId> &ids)
{
    async::deliver(
        m_workspace.inbox().rows(ids), this, [this, ids](const Result<QList<domain::Conversation>> &rows) {
            if (!rows)
                report(rows.error());
            m_list.answered(ids, rows.value_or(QList<domain::Conversation>()));
            loadCare(ids);
        });
}

void InboxController::loadCounts()
{
    loadDueCounts();
    async::deliver(
        m_workspace.inbox().counts(brandIds()), this, [this](const Result<services::InboxCounts> &counts) {
            if (!counts)
                return;
            m_counts = *counts;
            emit countsChanged();
        });
}

void InboxController::loadAccounts()
{
    async::deliver(m_workspace.accounts().list(brandIds()),
                   this,
                   [this](const Result<QList<domain::Account>> &accounts) {
                       if (!accounts)
                           return;
                       m_accounts.clear();
                       for (const domain::Account &account : *accounts)
                           m_accounts.insert(account.id, account);
                       emit accountsChanged();
                   });
}

void InboxController::loadLabels()
{
    async::deliver(m_workspace.members().tags(brandIds()), this, [this](const Result<QStringList> &labels) {
        if (labels)
            m_knownLabels = *labels;
    });
}

void InboxController::open(domain::ConversationId conversation)
{
    if (conversation == m_current)
        return;
    setCurrent(conversation);
    loadThread();
}

void InboxController::openMessage(domain::MessageId message)
{
    async::deliver(m_workspace.inbox().conversationOf(message),
                   this,
                   [this](const Result<domain::ConversationId> &conversation) {
                       if (conversation)
                           open(*conversation);
                       else
                           report(conversation.error());
                   });
}

void InboxController::setCurrent(domain::ConversationId conversation)
{
    if (conversation == m_current)
        return;
    m_current = conversation;
    m_thread.reset();
    m_currentCare = {};
    m_member.reset();
    ++m_threadRound;
    ++m_memberRound;
    m_messages.clear();
    emit currentChanged();
    emit memberChanged();
    emit draftReplaced();
}

void InboxController::loadThread()
{
    if (!m_current.isValid())
        return;
    const quint64 round = ++m_threadRound;
    async::deliver(
        m_workspace.inbox().thread(m_current), this, [this, round](const Result<services::Thread> &thread) {
            if (round != m_threadRound)
                return;
            if (!thread) {
                report(thread.error());
                return;
            }
            async::deliver(m_workspace.outbox().pending(),
                           this,
                           [this, round, read = *thread](const Result<QList<domain::OutboxEntry>> &entries) {
                               if (round != m_threadRound)
                                   return;
                               showThread(read, entries.value_or(QList<domain::OutboxEntry>()));
                           });
        });
}

void InboxController::showThread(const services::Thread &thread, const QList<domain::OutboxEntry> &entries)
{
    QList<domain::OutboxEntry> ofThis;
    for (const domain::OutboxEntry &entry : entries) {
        if (entry.conversation == m_current)
            ofThis.append(entry);
    }
    const bool sameMember
        = m_thread && m_member && m_thread->conversation.member == thread.conversation.member;
    m_thread = thread;
    m_messages.setThread(thread, ofThis, zoneOf(thread.conversation.brand));
    loadCurrentCare();
    restoreTakenBack(thread, ofThis);
    emit threadChanged();
    if (!sameMember)
        loadMember();
}

void InboxController::restoreTakenBack(const services::Thread &thread,
                                       const QList<domain::OutboxEntry> &entries)
{
    const auto last = m_lastReplies.constFind(m_current);
    if (last == m_lastReplies.constEnd())
        return;
    for (const domain::OutboxEntry &entry : entries) {
        if (entry.id == last->entry)
            return;
    }
    const QString text = last->text;
    m_lastReplies.erase(last);
    const bool sent
        = std::any_of(thread.messages.begin(), thread.messages.end(), [&text](const auto &message) {
              return message.direction == domain::Direction::Outgoing
                  && message.text.simplified() == text.simplified();
          });
    if (!sent)
        putBack(m_current, text);
}

void InboxController::putBack(domain::ConversationId conversation, const QString &text)
{
    if (text.isEmpty() || !m_drafts.value(conversation).reply.isEmpty())
        return;
    m_drafts[conversation].reply = text;
    if (conversation == m_current)
        emit draftReplaced();
}

void InboxController::loadMember()
{
    const domain::MemberId member = m_thread ? m_thread->conversation.member : domain::MemberId();
    const quint64 round = ++m_memberRound;
    if (!member.isValid()) {
        m_member.reset();
        emit memberChanged();
        return;
    }
    async::deliver(m_workspace.members().detail(member),
                   this,
                   [this, round](const Result<services::MemberDetail> &detail) {
                       if (round != m_memberRound)
                           return;
                       m_member = detail ? std::optional(*detail) : std::nullopt;
                       emit memberChanged();
                   });
}

std::optional<domain::Account> InboxController::account(domain::AccountId id) const
{
    const auto found = m_accounts.constFind(id);
    return found == m_accounts.constEnd() ? std::nullopt : std::optional(*found);
}

QString InboxController::zoneOf(domain::BrandId brand) const
{
    return m_list.brand(brand).zone;
}

domain::ConversationId InboxController::neighbour(int by) const
{
    const int row = m_list.rowOf(m_current);
    return row < 0 ? m_list.idAt(0) : m_list.idAt(row + by);
}

QString InboxController::draft(bool note) const
{
    const Draft draft = m_drafts.value(m_current);
    return note ? draft.note : draft.reply;
}

void InboxController::setDraft(bool note, const QString &text)
{
    if (!m_current.isValid())
        return;
    Draft &draft = m_drafts[m_current];
    if (!note && draft.reply.isEmpty())
        draft.seen = m_thread && !m_thread->messages.isEmpty() ? m_thread->messages.constLast().id
                                                               : domain::MessageId();
    (note ? draft.note : draft.reply) = text;
    if (draft.reply.isEmpty() && draft.note.isEmpty())
        m_drafts.remove(m_current);
}

void InboxController::report(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    const text::ErrorText words = text::errorText(error);
    emit failed(words.hint.isEmpty() ? words.message : words.message + u' ' + words.hint);
}

} // namespace ruche::ui
