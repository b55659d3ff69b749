// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moderation/moderationcontroller.h"

#include "core/base/async.h"
#include "core/services/accountservice.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "core/text/queuetext.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr std::chrono::milliseconds queuePace{150};
constexpr int logLength = 500;

constexpr std::array<std::pair<ModerationView, const char *>, 6> viewNames{{
    {ModerationView::Check, "check"},
    {ModerationView::Spam, "spam"},
    {ModerationView::Hidden, "hidden"},
    {ModerationView::Sanctions, "sanctions"},
    {ModerationView::Rules, "rules"},
    {ModerationView::Log, "log"},
}};

bool listsMessages(ModerationView view)
{
    return view == ModerationView::Check || view == ModerationView::Spam || view == ModerationView::Hidden;
}

} // namespace

QString moderationViewId(ModerationView view)
{
    for (const auto &[known, name] : viewNames) {
        if (known == view)
            return QString::fromLatin1(name);
    }
    return {};
}

ModerationView moderationViewFromId(const QString &id)
{
    for (const auto &[view, name] : viewNames) {
        if (id == QLatin1StringView(name))
            return view;
    }
    return ModerationView::Check;
}

ModerationController::ModerationController(services::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_queue(workspace.storage())
    , m_rulings(workspace.storage())
    , m_list(workspace.clock())
{
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(queuePace);
    connect(&m_refreshTimer, &QTimer::timeout, this, &ModerationController::refresh);
    connect(&m_workspace, &services::Workspace::changed, this, &ModerationController::onChanged);
    connect(&m_list, &ReviewModel::rowsWanted, this, &ModerationController::wantRows);
}

ModerationController::~ModerationController() = default;

void ModerationController::setBrands(const QList<domain::Brand> &brands)
{
    const QList<domain::BrandId> before = brandIds();
    m_brands = brands;
    m_list.setBrands(brands);
    if (brandIds() == before && m_listRound > 0)
        return;
    loadAccounts();
    loadCounts();
    reload();
}

void ModerationController::setActive(bool active)
{
    m_active = active;
    if (active && m_dirty)
        refresh();
}

void ModerationController::onChanged(domain::Changes changes)
{
    m_dirty |= changes;
    if (m_active && !m_refreshTimer.isActive())
        m_refreshTimer.start();
}

void ModerationController::refresh()
{
    const domain::Changes changes = std::exchange(m_dirty, {});
    if (changes.testFlag(domain::Change::Accounts))
        loadAccounts();
    const domain::Changes ofQueue = domain::Change::Messages | domain::Change::Members;
    if (!changes.testAnyFlags(ofQueue))
        return;
    loadCounts();
    reload();
    loadDetail();
}

void ModerationController::setView(ModerationView view)
{
    if (view == m_view)
        return;
    m_view = view;
    m_kind.reset();
    m_list.clearTicks();
    m_list.setIds({});
    open({});
    emit viewChanged();
    reload();
}

void ModerationController::setKind(std::optional<domain::ReviewKind> kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    reload();
}

void ModerationController::setNetwork(const QString &network)
{
    if (network == m_network)
        return;
    m_network = network;
    reload();
}

QList<domain::NetworkInfo> ModerationController::networksInUse() const
{
    QList<domain::NetworkInfo> used;
    for (const domain::NetworkInfo &network : services::AccountService::networks()) {
        const bool any = std::any_of(m_accounts.begin(), m_accounts.end(), [&](const auto &account) {
            return account.network == network.key;
        });
        if (any)
            used << network;
    }
    return used;
}

QList<domain::BrandId> ModerationController::brandIds() const
{
    QList<domain::BrandId> ids;
    for (const domain::Brand &brand : m_brands)
        ids << brand.id;
    return ids;
}

domain::ReviewQuery ModerationController::query() const
{
    domain::ReviewQuery query;
    query.brands = brandIds();
    query.network = m_network;
    query.kind = m_view == ModerationView::Spam ? std::optional(domain::ReviewKind::Spam) : m_kind;
    if (m_view == ModerationView::Hidden)
        query.state = domain::ReviewState::Hidden;
    return query;
}

void ModerationController::reload()
{
    const quint64 round = ++m_listRound;
    if (!listsMessages(m_view)) {
        m_loading = false;
        loadLog();
        return;
    }
    m_loading = m_list.rowCount() == 0;
    m_problem.reset();
    emit listStateChanged();
    async::deliver(m_queue.ids(query()), this, [this, round](const Result<QList<domain::MessageId>> &ids) {
        if (round != m_listRound)
            return;
        m_loading = false;
        if (!ids)
            m_problem = ids.error();
        showIds(ids.value_or(QList<domain::MessageId>()));
    });
}

void ModerationController::showIds(const QList<domain::MessageId> &ids)
{
    m_list.invalidate();
    m_list.setIds(ids);
    emit listChanged();
    emit listStateChanged();
    if ((!m_current.isValid() || !ids.contains(m_current)) && !ids.isEmpty())
        open(ids.first());
    else if (ids.isEmpty())
        open({});
    loadGroups();
}

void ModerationController::wantRows(const QList<domain::MessageId> &ids)
{
    async::deliver(m_queue.rows(ids), this, [this, ids](const Result<QList<domain::ReviewItem>> &rows) {
        if (!rows)
            report(rows.error());
        m_list.answered(ids, rows.value_or(QList<domain::ReviewItem>()));
    });
}

void ModerationController::loadCounts()
{
    async::deliver(m_queue.counts(brandIds()), this, [this](const Result<domain::ReviewCounts> &counts) {
        if (!counts)
            return;
        m_counts = *counts;
        emit countsChanged();
    });
}

void ModerationController::loadAccounts()
{
    async::deliver(m_workspace.accounts().list(brandIds()),
                   this,
                   [this](const Result<QList<domain::Account>> &accounts) {
                       if (!accounts)
                           return;
                       m_accounts.clear();
                       for (const domain::Account &account : *accounts)
                           m_accounts.insert(account.id, account);
                       emit detailChanged();
                   });
}

void ModerationController::loadGroups()
{
    if (m_view == ModerationView::Hidden || m_list.rowCount() < 3) {
        m_groups.clear();
        emit groupsChanged();
        return;
    }
    async::deliver(m_queue.groups(query()), this, [this](const Result<QList<services::ReviewGroup>> &groups) {
        m_groups = groups.value_or(QList<services::ReviewGroup>());
        emit groupsChanged();
    });
}

void ModerationController::loadLog()
{
    if (m_view == ModerationView::Rules) {
        emit listStateChanged();
        return;
    }
    const quint64 round = m_listRound;
    const auto show = [this, round](const Result<QList<domain::Ruling>> &rulings) {
        if (round != m_listRound)
            return;
        if (rulings)
            m_log = *rulings;
        else
            report(rulings.error());
        emit logChanged();
        emit listStateChanged();
    };
    if (m_view == ModerationView::Log)
        async::deliver(m_queue.log(brandIds(), logLength), this, show);
    else
        async::deliver(m_queue.sanctioned(brandIds(), logLength), this, show);
}

void ModerationController::open(domain::MessageId message)
{
    if (message == m_current)
        return;
    m_current = message;
    m_detail.reset();
    m_extras = {};
    ++m_detailRound;
    emit currentChanged();
    emit extrasChanged();
    emit detailChanged();
    loadDetail();
}

void ModerationController::loadDetail()
{
    if (!m_current.isValid())
        return;
    const quint64 round = ++m_detailRound;
    async::deliver(
        m_queue.detail(m_current), this, [this, round](const Result<services::ReviewDetail> &detail) {
            if (round != m_detailRound)
                return;
            if (detail)
                m_detail = *detail;
            else
                m_detail.reset(); // it has left the queue meanwhile
            emit detailChanged();
        });
}

domain::MessageId ModerationController::neighbour(int by) const
{
    const int row = m_list.rowOf(m_current);
    return m_list.idAt(row < 0 ? 0 : row + by);
}

std::optional<domain::NetworkInfo> ModerationController::networkOf(domain::AccountId account) const
{
    const QString key = m_accounts.value(account).network;
    for (const domain::NetworkInfo &network : services::AccountService::networks()) {
        if (network.key == key)
            return network;
    }
    return std::nullopt;
}

QString ModerationController::zoneOf(domain::BrandId brand) const
{
    return m_list.brand(brand).zone;
}

QList<domain::MessageId> ModerationController::targets() const
{
    if (!m_list.ticked().isEmpty()) {
        QList<domain::MessageId> ticked;
        for (const domain::MessageId id : m_list.ids()) {
            if (m_list.ticked().contains(id))
                ticked << id;
        }
        return ticked;
    }
    return m_current.isValid() && m_list.rowOf(m_current) >= 0 ? QList<domain::MessageId>{m_current}
                                                               : QList<domain::MessageId>();
}

domain::Capabilities ModerationController::allowed() const
{
    const QList<domain::MessageId> all = targets();
    std::optional<domain::Capabilities> common;
    for (const domain::MessageId id : all) {
        const domain::ReviewItem *item = m_list.known(id);
        if (!item && m_detail && m_detail->item.message == id)
            item = &m_detail->item;
        if (!item)
            continue; // not looked at yet: the service refuses what its account cannot
        const domain::Capabilities can = m_accounts.value(item->account).capabilities;
        common = common ? *common & can : can;
    }
    return common.value_or(domain::Capabilities());
}

domain::Capabilities ModerationController::capabilitiesOf(domain::AccountId account) const
{
    return m_accounts.value(account).capabilities;
}

void ModerationController::tickGroup(qsizetype group)
{
    if (group >= 0 && group < m_groups.size())
        m_list.tickOnly(m_groups.at(group).messages);
}

void ModerationController::setExtras(const DecisionExtras &extras)
{
    m_extras = extras;
    emit extrasChanged();
}

domain::MessageId ModerationController::after(const QList<domain::MessageId> &messages) const
{
    const QSet<domain::MessageId> gone(messages.begin(), messages.end());
    const int from = std::max(0, m_list.rowOf(messages.isEmpty() ? m_current : messages.last()));
    for (int row = from; row < m_list.rowCount(); ++row) {
        if (!gone.contains(m_list.idAt(row)))
            return m_list.idAt(row);
    }
    for (int row = std::min(from, m_list.rowCount() - 1); row >= 0; --row) {
        if (!gone.contains(m_list.idAt(row)))
            return m_list.idAt(row);
    }
    return {};
}

void ModerationController::decide(std::optional<domain::ModerationAction> action)
{
    decide(action, targets(), m_extras);
}

void ModerationController::decide(std::optional<domain::ModerationAction> action,
                                  const QList<domain::MessageId> &messages,
                                  const DecisionExtras &extras)
{
    if (m_deciding || messages.isEmpty() || (!action && extras.isEmpty()))
        return;
    domain::RulingOrder order;
    order.messages = messages;
    order.action = action;
    order.sanction = extras.sanction;
    order.duration = extras.duration;
    order.warning = extras.warning;
    order.strike = extras.strike;
    order.rule = extras.rule;
    order.reason = extras.reason;
    order.note = extras.note;
    order.by = m_user;
    const domain::MessageId next = action ? after(messages) : m_current;
    m_deciding = true;
    async::deliver(m_queue.decide(order), this, [this, next](const Result<QList<domain::Ruling>> &rulings) {
        m_deciding = false;
        if (!rulings) {
            report(rulings.error());
            return;
        }
        QList<domain::RulingId> ids;
        for (const domain::Ruling &ruling : *rulings)
            ids << ruling.id;
        m_list.clearTicks();
        m_extras = {};
        emit extrasChanged();
        open(next);
        emit decided(text::rulingSummary(rulings->first()), ids);
    });
}

void ModerationController::ignore()
{
    const QList<domain::MessageId> messages = targets();
    if (m_deciding || messages.isEmpty())
        return;
    const domain::MessageId next = after(messages);
    const auto count = static_cast<int>(messages.size());
    m_deciding = true;
    async::deliver(m_queue.judgeHarmless(messages, m_user),
                   this,
                   [this, next, count](const Result<domain::EventId> &event) {
                       m_deciding = false;
                       if (!event) {
                           report(event.error());
                           return;
                       }
                       m_list.clearTicks();
                       open(next);
                       emit done(tr("%n message(s) judged harmless", nullptr, count), *event);
                   });
}

void ModerationController::undo(const QList<domain::RulingId> &rulings)
{
    for (const domain::RulingId ruling : rulings) {
        async::deliver(m_rulings.undo(ruling), this, [this](const Result<void> &undone) {
            if (!undone)
                report(undone.error());
            else
                emit told(tr("Decision undone"));
        });
    }
}

void ModerationController::reverse(const domain::Appeal &appeal)
{
    domain::Appeal reversed = appeal;
    reversed.outcome = domain::Appeal::Outcome::Reversed;
    async::deliver(m_rulings.undo(reversed.ruling), this, [this, reversed](const Result<void> &undone) {
        if (!undone) {
            report(undone.error());
            return;
        }
        emit told(tr("Decision undone"));
        async::deliver(m_queue.saveAppeal(reversed), this, [this](const Result<void> &saved) {
            if (!saved)
                report(saved.error());
        });
    });
}

void ModerationController::watchWord(const domain::WatchedWord &word)
{
    async::deliver(m_queue.saveWord(word), this, [this, word](const Result<domain::EventId> &saved) {
        if (saved)
            emit done(tr("“%1” is watched").arg(word.text), *saved);
        else
            report(saved.error());
    });
}

void ModerationController::report(const Error &error)
{
    const text::ErrorText words = text::errorText(error);
    emit failed(words.hint.isEmpty() ? words.message : words.message + u' ' + words.hint);
}

} // namespace ruche::ui
