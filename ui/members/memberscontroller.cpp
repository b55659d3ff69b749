// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/memberscontroller.h"

#include "core/base/async.h"
#include "core/base/files.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "core/text/historytext.h"

#include <QJsonDocument>

#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int firstMembers = 100;
constexpr int mostOthers = 20;
constexpr std::chrono::milliseconds memberRefreshPace{150};

} // namespace

MembersController::MembersController(services::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_table(workspace.clock())
{
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(memberRefreshPace);
    connect(&m_refreshTimer, &QTimer::timeout, this, &MembersController::refresh);
    connect(&m_workspace, &services::Workspace::changed, this, &MembersController::onChanged);
    connect(&m_table, &MemberModel::rowsWanted, this, &MembersController::wantRows);
}

MembersController::~MembersController() = default;

void MembersController::setBrands(const QList<domain::Brand> &brands)
{
    const QList<domain::BrandId> before = brandIds();
    m_brands = brands;
    m_table.setBrands(brands);
    if (brandIds() == before && m_listRound > 0)
        return;
    loadCounts();
    reload();
}

void MembersController::setActive(bool active)
{
    m_active = active;
    if (active && m_dirty)
        refresh();
}

QString MembersController::zoneOf(domain::BrandId brand) const
{
    return m_table.brand(brand).zone;
}

void MembersController::onChanged(domain::Changes changes)
{
    m_dirty |= changes & (domain::Changes(domain::Change::Members) | domain::Change::Messages);
    if (m_active && m_dirty && !m_refreshTimer.isActive())
        m_refreshTimer.start();
}

void MembersController::refresh()
{
    m_dirty = {};
    loadCounts();
    loadIds();
    loadDetail();
}

QList<domain::BrandId> MembersController::brandIds() const
{
    QList<domain::BrandId> ids;
    for (const domain::Brand &brand : m_brands)
        ids.append(brand.id);
    return ids;
}

void MembersController::setGroup(domain::MemberGroup group)
{
    if (group == m_query.group && m_query.tag.isEmpty())
        return;
    m_query.group = group;
    m_query.tag.clear();
    emit queryChanged();
    reload();
}

void MembersController::setTag(const QString &tag)
{
    if (tag == m_query.tag)
        return;
    m_query.group = domain::MemberGroup::All;
    m_query.tag = tag;
    emit queryChanged();
    reload();
}

void MembersController::setSearch(const QString &words)
{
    if (words.trimmed() == m_query.words)
        return;
    m_query.words = words.trimmed();
    reload();
}

void MembersController::sortBy(domain::MemberQuery::Sort sort)
{
    if (sort == m_query.sort) {
        m_query.descending = !m_query.descending;
    } else {
        m_query.sort = sort;
        m_query.descending = sort != domain::MemberQuery::Sort::Name;
    }
    emit queryChanged();
    reload();
}

void MembersController::reload()
{
    m_query.brands = brandIds();
    const quint64 round = ++m_listRound;
    m_loading = true;
    m_problem.reset();
    emit listStateChanged();
    async::deliver(m_workspace.members().firstPage(m_query, firstMembers),
                   this,
                   [this, round](const Result<QList<domain::Member>> &rows) {
                       if (round != m_listRound)
                           return;
                       m_loading = false;
                       QList<domain::MemberId> ids;
                       if (rows) {
                           for (const domain::Member &row : *rows)
                               ids.append(row.id);
                       } else {
                           m_problem = rows.error();
                       }
                       emit listAboutToChange();
                       m_table.reset(ids, rows.value_or(QList<domain::Member>()));
                       emit listChanged();
                       emit listStateChanged();
                       if (ids.size() >= firstMembers)
                           loadIds();
                   });
}

void MembersController::loadIds()
{
    if (m_loading)
        return; // the answer on its way is as new as can be
    const quint64 round = ++m_listRound;
    async::deliver(
        m_workspace.members().ids(m_query), this, [this, round](const Result<QList<domain::MemberId>> &ids) {
            if (round != m_listRound)
                return;
            if (!ids) {
                report(ids.error());
                return;
            }
            emit listAboutToChange();
            m_table.invalidate();
            m_table.setIds(*ids);
            emit listChanged();
            emit listStateChanged();
        });
}

void MembersController::wantRows(const QList<domain::MemberId> &ids)
{
    async::deliver(
        m_workspace.members().rows(ids), this, [this, ids](const Result<QList<domain::Member>> &rows) {
            if (!rows)
                report(rows.error());
            m_table.answered(ids, rows.value_or(QList<domain::Member>()));
        });
}

void MembersController::loadCounts()
{
    async::deliver(
        m_workspace.members().counts(brandIds()), this, [this](const Result<services::MemberCounts> &counts) {
            if (!counts)
                return;
            m_counts = *counts;
            emit countsChanged();
        });
    async::deliver(m_workspace.members().tags(brandIds()), this, [this](const Result<QStringList> &tags) {
        if (!tags)
            return;
        m_tags = *tags;
        emit countsChanged();
    });
}

void MembersController::open(domain::MemberId member)
{
    if (member == m_current)
        return;
    m_current = member;
    m_detail.reset();
    ++m_detailRound;
    emit currentChanged();
    emit detailChanged();
    loadDetail();
}

void MembersController::close()
{
    open({});
}

void MembersController::loadDetail()
{
    if (!m_current.isValid())
        return;
    const quint64 round = ++m_detailRound;
    async::deliver(m_workspace.members().detail(m_current),
                   this,
                   [this, round](const Result<services::MemberDetail> &detail) {
                       if (round != m_detailRound)
                           return;
                       if (!detail) {
                           if (detail.error().code == ErrorCode::NotFound)
                               close(); // erased, or merged into another
                           else
                               report(detail.error());
                           return;
                       }
                       m_detail = *detail;
                       emit detailChanged();
                   });
}

void MembersController::setTagOfCurrent(const QString &tag, bool on)
{
    const QString word = tag.trimmed();
    if (!m_detail || word.isEmpty() || m_detail->member.tags.contains(word) == on)
        return;
    QStringList tags = m_detail->member.tags;
    if (on)
        tags.append(word);
    else
        tags.removeAll(word);
    async::deliver(
        m_workspace.members().setTags(m_current, tags), this, [this](const Result<domain::EventId> &event) {
            if (event)
                emit done(text::actionText(u"member.tags"_s), *event);
            else
                report(event.error());
        });
}

void MembersController::addNote(const QString &text)
{
    if (!m_current.isValid() || text.trimmed().isEmpty())
        return;
    async::deliver(m_workspace.members().addNote(m_current, text.trimmed()),
                   this,
                   [this](const Result<domain::EventId> &event) {
                       if (event)
                           emit done(text::actionText(u"member.note"_s), *event);
                       else
                           report(event.error());
                   });
}

void MembersController::findOthers(const QString &words)
{
    const quint64 round = ++m_othersRound;
    if (!m_detail || words.trimmed().isEmpty()) {
        emit othersFound({});
        return;
    }
    domain::MemberQuery query;
    query.brands = {m_detail->member.brand};
    query.words = words.trimmed();
    async::deliver(m_workspace.members().firstPage(query, mostOthers),
                   this,
                   [this, round](const Result<QList<domain::Member>> &found) {
                       if (round != m_othersRound)
                           return;
                       QList<domain::Member> others;
                       for (const domain::Member &member : found.value_or(QList<domain::Member>())) {
                           if (member.id != m_current)
                               others.append(member);
                       }
                       emit othersFound(others);
                   });
}

void MembersController::merge(domain::MemberId keep, domain::MemberId other)
{
    async::deliver(
        m_workspace.members().merge(keep, other), this, [this, keep](const Result<domain::EventId> &event) {
            if (!event) {
                report(event.error());
                return;
            }
            emit done(text::actionText(u"member.merge"_s, 2), *event);
            if (m_current == keep)
                loadDetail();
            else
                open(keep);
        });
}

void MembersController::exportTo(const QString &path)
{
    if (!m_current.isValid() || path.isEmpty())
        return;
    async::deliver(
        m_workspace.members().exportData(m_current), this, [this, path](const Result<QJsonObject> &data) {
            if (!data) {
                report(data.error());
                return;
            }
            async::deliver(files::writeLater(path, QJsonDocument(*data).toJson()),
                           this,
                           [this, path](const Result<void> &written) {
                               if (written)
                                   emit told(tr("Personal data written to %1").arg(path));
                               else
                                   report(written.error());
                           });
        });
}

void MembersController::eraseCurrent()
{
    if (!m_current.isValid())
        return;
    const domain::MemberId erased = m_current;
    async::deliver(m_workspace.members().erase(erased), this, [this, erased](const Result<void> &result) {
        if (!result) {
            report(result.error());
            return;
        }
        emit told(text::actionText(u"member.erase"_s));
        if (m_current == erased)
            close();
    });
}

void MembersController::report(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    const text::ErrorText words = text::errorText(error);
    emit failed(words.hint.isEmpty() ? words.message : words.message + u' ' + words.hint);
}

} // namespace ruche::ui
