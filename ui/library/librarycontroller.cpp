// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/librarycontroller.h"

#include "core/base/async.h"
#include "core/services/postservice.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "core/text/historytext.h"

#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

LibraryController::LibraryController(services::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_media(workspace.storage())
    , m_thumbnails(m_media)
    , m_intake(m_media)
{
    constexpr std::chrono::milliseconds pace{150};
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(pace);
    m_intake.setTakesFolders(true);
    connect(&m_refreshTimer, &QTimer::timeout, this, &LibraryController::refresh);
    connect(&m_workspace, &services::Workspace::changed, this, &LibraryController::onChanged);
    connect(&m_model, &MediaModel::rowsWanted, this, &LibraryController::wantRows);
    connect(&m_thumbnails, &FileThumbnails::ready, &m_model, &MediaModel::pictureReady);
}

LibraryController::~LibraryController() = default;

void LibraryController::setBrands(const QList<domain::Brand> &brands)
{
    QList<domain::BrandId> ids;
    for (const domain::Brand &brand : brands)
        ids << brand.id;
    m_brands = brands;
    m_model.setBrands(brands);
    if (ids == m_query.brands && m_listRound > 0)
        return;
    m_query.brands = ids;
    m_query.folder = {};
    loadCounts();
    reload();
}

void LibraryController::setActive(bool active)
{
    m_active = active;
    if (active && m_dirty)
        refresh();
}

void LibraryController::onChanged(domain::Changes changes)
{
    if (!(changes & (domain::Changes(domain::Change::Posts) | domain::Change::Brands)))
        return;
    m_dirty = true;
    if (m_active && !m_refreshTimer.isActive())
        m_refreshTimer.start();
}

void LibraryController::refresh()
{
    m_dirty = false;
    loadCounts();
    loadIds();
    loadItem();
}

void LibraryController::queryAgain()
{
    emit queryChanged();
    reload();
}

void LibraryController::setGroup(domain::MediaQuery::Group group)
{
    m_query.group = group;
    m_query.folder = {};
    queryAgain();
}

void LibraryController::setFolder(domain::MediaFolderId folder)
{
    m_query.group = domain::MediaQuery::Group::All;
    m_query.folder = folder;
    queryAgain();
}

void LibraryController::setKind(domain::MediaQuery::Kind kind)
{
    m_query.kind = kind;
    queryAgain();
}

void LibraryController::setTag(const QString &tag)
{
    m_query.tag = tag;
    queryAgain();
}

void LibraryController::setSearch(const QString &words)
{
    if (words.simplified() == m_query.words)
        return;
    m_query.words = words.simplified();
    queryAgain();
}

bool LibraryController::isFiltered() const
{
    domain::MediaQuery plain;
    plain.brands = m_query.brands;
    return m_query != plain;
}

void LibraryController::clearFilters()
{
    const QList<domain::BrandId> brandIds = m_query.brands;
    m_query = {};
    m_query.brands = brandIds;
    queryAgain();
}

void LibraryController::reload()
{
    m_loading = true;
    m_problem.reset();
    emit listChanged();
    loadIds();
}

void LibraryController::loadIds()
{
    const quint64 round = ++m_listRound;
    async::deliver(m_media.list(m_query), this, [this, round](const Result<QList<domain::MediaId>> &ids) {
        if (round != m_listRound)
            return;
        m_loading = false;
        if (ids)
            m_model.setIds(*ids);
        else
            m_problem = ids.error();
        emit listChanged();
    });
}

void LibraryController::wantRows(const QList<domain::MediaId> &ids)
{
    async::deliver(m_media.rows(ids), this, [this, ids](const Result<QList<domain::MediaItem>> &rows) {
        if (!rows)
            report(rows.error());
        m_model.answered(ids, rows.value_or(QList<domain::MediaItem>()));
    });
}

void LibraryController::loadCounts()
{
    async::deliver(m_media.counts(m_query.brands), this, [this](const Result<domain::MediaCounts> &counts) {
        if (!counts || *counts == m_counts)
            return;
        m_counts = *counts;
        emit countsChanged();
    });
}

void LibraryController::open(domain::MediaId id)
{
    if (id == m_current)
        return;
    m_current = id;
    m_item.reset();
    m_uses.clear();
    if (const domain::MediaItem *const known = m_model.known(id))
        m_item = *known;
    ++m_itemRound;
    emit currentChanged();
    emit itemChanged();
    loadItem();
}

void LibraryController::loadItem()
{
    if (!m_current.isValid())
        return;
    const quint64 round = ++m_itemRound;
    async::deliver(m_media.read(m_current), this, [this, round](const Result<domain::MediaItem> &item) {
        if (round != m_itemRound)
            return;
        if (!item || item->deletedAt) {
            open({});
            return;
        }
        m_item = *item;
        emit itemChanged();
    });
    async::deliver(m_media.uses(m_current), this, [this, round](const Result<QList<domain::MediaUse>> &uses) {
        if (round != m_itemRound || !uses)
            return;
        m_uses = *uses;
        emit itemChanged();
    });
}

void LibraryController::report(const Error &error)
{
    emit failed(text::errorText(error).message);
}

void LibraryController::tell(const QFuture<Result<domain::EventId>> &future, const QString &action, int count)
{
    async::deliver(future, this, [this, action, count](const Result<domain::EventId> &event) {
        if (event)
            emit done(text::actionText(action, count), *event);
        else
            report(event.error());
    });
}

void LibraryController::rename(const QString &name)
{
    if (m_item && !name.trimmed().isEmpty() && name != m_item->file.fileName)
        tell(m_media.rename(m_current, name), u"media.name"_s);
}

void LibraryController::setAltText(const QString &text)
{
    if (m_item && text.trimmed() != m_item->file.altText)
        tell(m_media.setAltText(m_current, text), u"media.alt"_s);
}

void LibraryController::setTags(const QStringList &tags)
{
    if (m_item && tags != m_item->tags)
        tell(m_media.setTags(m_current, tags), u"media.tags"_s);
}

void LibraryController::setRights(const QString &credit,
                                  const QString &rights,
                                  const std::optional<QDate> &until)
{
    if (m_item && (credit != m_item->credit || rights != m_item->rights || until != m_item->rightsUntil))
        tell(m_media.setRights(m_current, credit, rights, until), u"media.rights"_s);
}

void LibraryController::moveChosen(domain::MediaFolderId folder)
{
    if (!m_chosen.isEmpty())
        tell(m_media.move(m_chosen, folder), u"media.move"_s, int(m_chosen.size()));
}

void LibraryController::removeChosen()
{
    if (m_chosen.isEmpty())
        return;
    const int count = int(m_chosen.size());
    async::deliver(m_media.remove(m_chosen), this, [this, count](const Result<domain::EventId> &event) {
        if (event) {
            emit done(text::actionText(u"media.remove"_s, count), *event);
            return;
        }
        if (event.error().code != ErrorCode::Refused) {
            report(event.error());
            return;
        }
        const auto post = domain::PostId::fromText(event.error().subject);
        if (!post.isValid()) {
            emit failed(
                tr("A repeating post needs it: nothing was deleted. Take it out of that post first."));
            return;
        }
        async::deliver(
            m_workspace.posts().read(post), this, [this, post](const Result<domain::Post> &needing) {
                QString name = needing ? needing->title : QString();
                if (name.isEmpty() && needing)
                    name = needing->text.simplified().left(60);
                emit neededBy(
                    post,
                    tr("“%1” is still to leave with it: nothing was deleted. Take it out of that post, "
                       "then delete it.")
                        .arg(name));
            });
    });
}

void LibraryController::findLeftovers()
{
    async::deliver(m_media.leftovers(), this, [this](const Result<services::LeftoverMedia> &leftovers) {
        if (leftovers)
            emit purgeAsked(*leftovers);
        else
            report(leftovers.error());
    });
}

void LibraryController::purge()
{
    async::deliver(m_media.purge(), this, [this](const Result<services::LeftoverMedia> &gone) {
        if (gone)
            emit purged(*gone);
        else
            report(gone.error());
    });
}

void LibraryController::addFolder(domain::BrandId brand, const QString &name)
{
    async::deliver(m_media.addFolder(brand, name), this, [this](const Result<domain::MediaFolderId> &folder) {
        if (folder)
            setFolder(*folder);
        else
            report(folder.error());
    });
}

void LibraryController::renameFolder(domain::MediaFolderId folder, const QString &name)
{
    tell(m_media.renameFolder(folder, name), u"media.folder"_s);
}

void LibraryController::removeFolder(domain::MediaFolderId folder)
{
    if (m_query.folder == folder)
        setGroup(domain::MediaQuery::Group::All);
    tell(m_media.removeFolder(folder), u"media.folder"_s);
}

void LibraryController::postWithChosen()
{
    const QList<domain::MediaId> ids
        = m_chosen.isEmpty() && m_current.isValid() ? QList{m_current} : m_chosen;
    if (ids.isEmpty())
        return;
    async::deliver(m_media.read(ids.first()), this, [this, ids](const Result<domain::MediaItem> &first) {
        if (!first) {
            report(first.error());
            return;
        }
        services::PostDraft draft;
        draft.brand = first->file.brand;
        draft.keptMedia = ids;
        async::deliver(m_workspace.posts().add(draft), this, [this](const Result<domain::Post> &post) {
            if (post)
                emit postMade(post->id);
            else
                report(post.error());
        });
    });
}

std::optional<domain::BrandId> LibraryController::targetBrand() const
{
    for (const domain::MediaFolder &folder : m_counts.folders) {
        if (m_query.folder.isValid() && folder.id == m_query.folder)
            return folder.brand;
    }
    return m_brands.size() == 1 ? std::optional(m_brands.first().id) : std::nullopt;
}

void LibraryController::setIntakeTarget(domain::BrandId brand)
{
    const auto fits = targetBrand();
    m_intake.setTarget(brand, fits && *fits == brand ? m_query.folder : domain::MediaFolderId());
}

} // namespace ruche::ui
