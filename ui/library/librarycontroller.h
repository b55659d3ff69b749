// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/changes.h"
#include "core/services/mediaservice.h"
#include "ui/library/mediamodel.h"
#include "ui/media/fileintake.h"
#include "ui/media/filethumbnails.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace ruche::services {
class Workspace;
}

namespace ruche::ui {

/// Decides for the library: which files are listed, which one is shown, and what is done with those that are
/// chosen. Knows no widget. Thread: GUI.
class LibraryController final : public QObject
{
    Q_OBJECT
public:
    explicit LibraryController(services::Workspace &workspace, QObject *parent = nullptr);
    ~LibraryController() override;

    [[nodiscard]] services::MediaService &media() { return m_media; }
    [[nodiscard]] MediaModel &model() { return m_model; }
    [[nodiscard]] FileThumbnails &thumbnails() { return m_thumbnails; }
    [[nodiscard]] FileIntake &intake() { return m_intake; }

    void setBrands(const QList<domain::Brand> &brands);
    [[nodiscard]] const QList<domain::Brand> &brands() const { return m_brands; }
    void setActive(bool active);

    [[nodiscard]] const domain::MediaQuery &query() const { return m_query; }
    /// A group takes the folder off, and the other way round.
    void setGroup(domain::MediaQuery::Group group);
    void setFolder(domain::MediaFolderId folder);
    void setKind(domain::MediaQuery::Kind kind);
    void setTag(const QString &tag);
    void setSearch(const QString &words);
    void clearFilters();
    [[nodiscard]] bool isFiltered() const;
    [[nodiscard]] const domain::MediaCounts &counts() const { return m_counts; }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    void reload();

    /// The file in the details.
    void open(domain::MediaId id);
    [[nodiscard]] domain::MediaId current() const { return m_current; }
    [[nodiscard]] const std::optional<domain::MediaItem> &item() const { return m_item; }
    [[nodiscard]] const QList<domain::MediaUse> &uses() const { return m_uses; }
    void setChosen(const QList<domain::MediaId> &ids) { m_chosen = ids; }
    [[nodiscard]] const QList<domain::MediaId> &chosen() const { return m_chosen; }

    void rename(const QString &name);
    void setAltText(const QString &text);
    void setTags(const QStringList &tags);
    void setRights(const QString &credit, const QString &rights, const std::optional<QDate> &until);
    void moveChosen(domain::MediaFolderId folder);
    void removeChosen();
    /// Looks for the room of deleted files; ends in purgeAsked() or failed().
    void findLeftovers();
    /// Ends in purged() or failed().
    void purge();
    void addFolder(domain::BrandId brand, const QString &name);
    void renameFolder(domain::MediaFolderId folder, const QString &name);
    void removeFolder(domain::MediaFolderId folder);
    /// A draft with the chosen files, of the brand of the first.
    void postWithChosen();
    /// Files go to the folder that is shown, else to that brand without folder.
    void setIntakeTarget(domain::BrandId brand);
    /// The brand of the folder that is shown, or the only one there is; nothing: it has to be asked for.
    [[nodiscard]] std::optional<domain::BrandId> targetBrand() const;

signals:
    void countsChanged();
    void queryChanged();
    void listChanged();
    void currentChanged();
    void itemChanged();
    void done(const QString &text, ruche::domain::EventId event);
    void failed(const QString &text);
    /// The post that keeps a file from being deleted.
    void neededBy(ruche::domain::PostId post, const QString &text);
    void postMade(ruche::domain::PostId post);
    void purgeAsked(const ruche::services::LeftoverMedia &leftovers);
    void purged(const ruche::services::LeftoverMedia &gone);

private:
    void onChanged(domain::Changes changes);
    void refresh();
    void loadIds();
    void loadCounts();
    void loadItem();
    void wantRows(const QList<domain::MediaId> &ids);
    void report(const Error &error);
    void tell(const QFuture<Result<domain::EventId>> &future, const QString &action, int count = 1);
    void queryAgain();

    services::Workspace &m_workspace;
    services::MediaService m_media;
    MediaModel m_model;
    FileThumbnails m_thumbnails;
    FileIntake m_intake;
    QList<domain::Brand> m_brands;
    domain::MediaQuery m_query;
    domain::MediaCounts m_counts;
    domain::MediaId m_current;
    std::optional<domain::MediaItem> m_item;
    QList<domain::MediaUse> m_uses;
    QList<domain::MediaId> m_chosen;
    std::optional<Error> m_problem;
    bool m_loading = false;
    bool m_active = false;
    bool m_dirty = false;
    QTimer m_refreshTimer;
    quint64 m_listRound = 0;
    quint64 m_itemRound = 0;
};

} // namespace ruche::ui
