// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/changes.h"

#include <QFuture>
#include <QMap>
#include <QObject>
#include <QString>

#include <memory>

namespace ruche::connectors {
class HttpTransport;
}
namespace ruche::settings {
class SecretStore;
}

namespace ruche::services {

class AccountService;
class AnalyticsService;
class AudienceService;
class BrandService;
class HistoryService;
class ImportService;
class InboxService;
class MemberService;
class NewsService;
class ObjectiveService;
class OutboxService;
class PlanningService;
class PostService;
class Publisher;
class SearchService;
class Storage;
class SyncService;

/// What `ruchectl workspace info` prints and Settings shows.
struct WorkspaceInfo
{
    QString path;
    QString name;
    QString uuid;
    int schemaVersion = 0;
    qint64 bytes = 0; ///< of the file, its write-ahead log included
    bool isSample = false;
    QMap<QString, qint64> counts; ///< "brands", "accounts", "posts", "messages", "members", "observations", …
};

/// What a workspace works with; all must outlive it.
struct Environment
{
    const Clock &clock;
    connectors::HttpTransport &transport;
    settings::SecretStore &secrets;
};

/// One open workspace file and the services on it: the whole API of the window and of `ruchectl`. The window and any number
/// of `ruchectl` may have the same file open. Lives in the thread that made it (the GUI thread in the window); every
/// service call returns at once, its answer comes through the future (see async::deliver). The destructor waits for writes
/// that were asked for, so that nothing is lost.
class Workspace final : public QObject
{
    Q_OBJECT
public:
    explicit Workspace(const Environment &environment, QObject *parent = nullptr);
    ~Workspace() override;

    /// Makes a new file. Errors: AlreadyExists, FileUnwritable, DiskFull.
    [[nodiscard]] QFuture<Result<WorkspaceInfo>> create(const QString &path, const QString &name);
    /// Opens a file; an older one is copied beside itself, then upgraded. Errors: FileUnreadable, NotAWorkspace, NewerFile,
    /// Damaged (subject: the way to restore), Busy, DiskFull.
    [[nodiscard]] QFuture<Result<WorkspaceInfo>> open(const QString &path);
    [[nodiscard]] bool isOpen() const;
    /// Of the last open() or create(), without the counts.
    [[nodiscard]] const WorkspaceInfo &identity() const;

    [[nodiscard]] QFuture<Result<WorkspaceInfo>> info();
    /// The problems that SQLite's integrity check and the foreign keys find; empty when the file is sound.
    [[nodiscard]] QFuture<Result<QStringList>> check();
    /// A consistent copy while in use. Errors: AlreadyExists, FileUnwritable, DiskFull.
    [[nodiscard]] QFuture<Result<void>> backup(const QString &destination);
    /// Puts `source` in the place of the open file at `path` (not while it is open here), after checking it and keeping the
    /// old one as `path`.before-restore. Errors: FileUnreadable, NotAWorkspace, Damaged, NewerFile, Busy, FileUnwritable.
    [[nodiscard]] static QFuture<Result<void>> restore(const QString &source, const QString &path);
    [[nodiscard]] QFuture<Result<void>> rename(const QString &name);

    [[nodiscard]] const Clock &clock() const;
    /// For services that are not part of every workspace (the sample); not for the window.
    [[nodiscard]] Storage &storage();

    [[nodiscard]] BrandService &brands();
    [[nodiscard]] AccountService &accounts();
    [[nodiscard]] SyncService &sync();
    [[nodiscard]] PostService &posts();
    [[nodiscard]] PlanningService &planning();
    [[nodiscard]] Publisher &publisher();
    [[nodiscard]] InboxService &inbox();
    [[nodiscard]] OutboxService &outbox();
    [[nodiscard]] MemberService &members();
    [[nodiscard]] NewsService &news();
    [[nodiscard]] AnalyticsService &analytics();
    [[nodiscard]] ObjectiveService &objectives();
    [[nodiscard]] AudienceService &audience();
    [[nodiscard]] ImportService &imports();
    [[nodiscard]] SearchService &search();
    [[nodiscard]] HistoryService &history();

signals:
    /// After a commit, by this process or another: what is shown of these kinds is to be asked for again.
    void changed(ruche::domain::Changes changes);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace ruche::services
