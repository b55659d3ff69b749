// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/workspace.h"

#include "core/base/async.h"
#include "core/services/accountservice.h"
#include "core/services/analyticsservice.h"
#include "core/services/audienceservice.h"
#include "core/services/brandservice.h"
#include "core/services/connectorpool.h"
#include "core/services/historyservice.h"
#include "core/services/importservice.h"
#include "core/services/inboxservice.h"
#include "core/services/memberservice.h"
#include "core/services/newsservice.h"
#include "core/services/objectiveservice.h"
#include "core/services/outboxservice.h"
#include "core/services/planningservice.h"
#include "core/services/postservice.h"
#include "core/services/publisher.h"
#include "core/services/searchservice.h"
#include "core/services/storage.h"
#include "core/services/syncservice.h"
#include "core/storage/migrator.h"
#include "core/storage/storagethread.h"
#include "core/storage/workspacefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>
#include <QThreadPool>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

/// Unique to this process also when ids of processes are used again.
QString newOwner()
{
    return u"%1:%2:%3"_s.arg(QSysInfo::machineHostName(),
                             QString::number(QCoreApplication::applicationPid()),
                             QUuid::createUuid().toString(QUuid::WithoutBraces).left(8));
}

qint64 bytesOf(const QString &path)
{
    return QFileInfo(path).size() + QFileInfo(path + u"-wal"_s).size();
}

} // namespace

/// All that exists while a file is open, in the order in which it must be made; it goes in the opposite one.
class Workspace::Private
{
public:
    struct Services
    {
        Services(const Environment &environment,
                 storage::StorageThread &writer,
                 storage::StorageThread &reader,
                 const QString &uuid)
            : storage(writer, reader, environment.clock, newOwner())
            , pool(ConnectorPool::registryFactory(environment.transport, environment.clock), environment.secrets, uuid)
            , brands(storage)
            , accounts(storage, pool)
            , sync(storage, pool)
            , posts(storage)
            , publisher(storage, pool)
            , inbox(storage)
            , outbox(storage, pool)
            , members(storage)
            , planning(storage)
            , news(storage, NewsService::thisVisitor(uuid))
            , analytics(storage)
            , objectives(storage)
            , imports(storage)
            , search(storage)
            , history(storage, pool)
        {
            pool.setBrowserFactory(ConnectorPool::browserFactory(environment.transport, environment.clock));
        }

        Storage storage;
        ConnectorPool pool;
        BrandService brands;
        AccountService accounts;
        SyncService sync;
        PostService posts;
        Publisher publisher;
        InboxService inbox;
        OutboxService outbox;
        MemberService members;
        PlanningService planning;
        NewsService news;
        AnalyticsService analytics;
        ObjectiveService objectives;
        AudienceService audience;
        ImportService imports;
        SearchService search;
        HistoryService history;
    };

    explicit Private(const Environment &theEnvironment)
        : environment(theEnvironment)
        , writer(std::make_unique<storage::StorageThread>(storage::Access::ReadWrite))
        , reader(std::make_unique<storage::StorageThread>(storage::Access::ReadOnly))
    {
    }

    /// The writer first: it makes or upgrades the file. Then the reader, and the services on both.
    void start(const QString &path,
               Workspace *owner,
               const async::Answer<WorkspaceInfo> &answer,
               std::function<Result<storage::FileIdentity>(storage::Connection &)> prepare);
    [[nodiscard]] Services &open();

    Environment environment;
    WorkspaceInfo identity;
    std::unique_ptr<storage::StorageThread> writer;
    std::unique_ptr<storage::StorageThread> reader;
    std::unique_ptr<Services> services;
};

void Workspace::Private::start(const QString &path,
                               Workspace *owner,
                               const async::Answer<WorkspaceInfo> &answer,
                               std::function<Result<storage::FileIdentity>(storage::Connection &)> prepare)
{
    services.reset();
    async::deliver(writer->open(path), owner, [=, this, prepare = std::move(prepare)](const Result<void> &opened) {
        if (!opened)
            return answer.finish(fail(opened.error()));
        async::deliver(writer->run(prepare), owner, [=, this](const Result<storage::FileIdentity> &who) {
            if (!who) {
                (void)writer->close();
                return answer.finish(fail(who.error()));
            }
            identity = {path, who->name, who->uuid, storage::Migrator::newestVersion(), bytesOf(path), who->isSample, {}};
            async::deliver(reader->open(path), owner, [=, this](const Result<void> &reading) {
                if (!reading) {
                    (void)writer->close();
                    return answer.finish(fail(reading.error()));
                }
                services = std::make_unique<Services>(environment, *writer, *reader, identity.uuid);
                answer.finish(identity);
            });
        });
    });
}

Workspace::Private::Services &Workspace::Private::open()
{
    // Asking a service before open() has answered is a mistake of the program, not of the user.
    if (!services)
        qFatal("a service was asked for before a workspace was open");
    return *services;
}

Workspace::Workspace(const Environment &environment, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(environment))
{
    connect(d->writer.get(), &storage::StorageThread::committed, this, &Workspace::changed, Qt::QueuedConnection);
    connect(
        d->writer.get(),
        &storage::StorageThread::foreignCommit,
        this,
        [this] { emit changed(domain::Change::Everything); },
        Qt::QueuedConnection);
}

Workspace::~Workspace()
{
    d->services.reset();
}

QFuture<Result<WorkspaceInfo>> Workspace::create(const QString &path, const QString &name)
{
    async::Answer<WorkspaceInfo> answer;
    if (QFileInfo::exists(path)) {
        answer.finish(fail(ErrorCode::AlreadyExists, u"the file exists"_s, path));
        return answer.future();
    }
    const QDir folder = QFileInfo(path).absoluteDir();
    if (!folder.exists() && !QDir().mkpath(folder.absolutePath())) {
        answer.finish(fail(ErrorCode::FileUnwritable, u"cannot make the folder"_s, folder.absolutePath()));
        return answer.future();
    }
    const QDateTime now = d->environment.clock.now();
    d->start(path, this, answer, [path, name, now](storage::Connection &connection) {
        auto made = storage::workspacefile::initialise(connection, path, name, now);
        return made;
    });
    return answer.future();
}

QFuture<Result<WorkspaceInfo>> Workspace::open(const QString &path)
{
    async::Answer<WorkspaceInfo> answer;
    if (auto known = storage::workspacefile::recognise(path); !known) {
        answer.finish(fail(known.error()));
        return answer.future();
    }
    const QDateTime now = d->environment.clock.now();
    d->start(path, this, answer, [path, now](storage::Connection &connection) {
        return storage::workspacefile::prepare(connection, path, now);
    });
    return answer.future();
}

bool Workspace::isOpen() const
{
    return d->services != nullptr;
}

const WorkspaceInfo &Workspace::identity() const
{
    return d->identity;
}

QFuture<Result<WorkspaceInfo>> Workspace::info()
{
    WorkspaceInfo info = d->identity;
    return d->open().storage.read([info](storage::Connection &connection) mutable -> Result<WorkspaceInfo> {
        RUCHE_TRY_ASSIGN(const storage::FileIdentity who, storage::workspacefile::identity(connection));
        info.name = who.name;
        info.isSample = who.isSample;
        RUCHE_TRY_ASSIGN(info.counts, storage::workspacefile::counts(connection));
        info.bytes = bytesOf(info.path);
        return info;
    });
}

QFuture<Result<QStringList>> Workspace::check()
{
    return d->open().storage.read(
        [](storage::Connection &connection) { return storage::workspacefile::problems(connection); });
}

QFuture<Result<void>> Workspace::backup(const QString &destination)
{
    return d->open().storage.read([destination](storage::Connection &connection) {
        return storage::workspacefile::backup(connection, destination);
    });
}

QFuture<Result<void>> Workspace::restore(const QString &source, const QString &path)
{
    async::Answer<void> answer;
    QThreadPool::globalInstance()->start(
        [answer, source, path] { answer.finish(storage::workspacefile::restore(source, path)); });
    return answer.future();
}

QFuture<Result<void>> Workspace::rename(const QString &name)
{
    d->identity.name = name;
    return d->open().storage.write([name](storage::Connection &connection) {
        return storage::workspacefile::setValue(connection, u"name"_s, name);
    });
}

const Clock &Workspace::clock() const
{
    return d->environment.clock;
}

Storage &Workspace::storage()
{
    return d->open().storage;
}

BrandService &Workspace::brands()
{
    return d->open().brands;
}

AccountService &Workspace::accounts()
{
    return d->open().accounts;
}

SyncService &Workspace::sync()
{
    return d->open().sync;
}

PostService &Workspace::posts()
{
    return d->open().posts;
}

Publisher &Workspace::publisher()
{
    return d->open().publisher;
}

InboxService &Workspace::inbox()
{
    return d->open().inbox;
}

OutboxService &Workspace::outbox()
{
    return d->open().outbox;
}

MemberService &Workspace::members()
{
    return d->open().members;
}

PlanningService &Workspace::planning()
{
    return d->open().planning;
}

NewsService &Workspace::news()
{
    return d->open().news;
}

AnalyticsService &Workspace::analytics()
{
    return d->open().analytics;
}

ObjectiveService &Workspace::objectives()
{
    return d->open().objectives;
}

AudienceService &Workspace::audience()
{
    return d->open().audience;
}

ImportService &Workspace::imports()
{
    return d->open().imports;
}

SearchService &Workspace::search()
{
    return d->open().search;
}

HistoryService &Workspace::history()
{
    return d->open().history;
}

} // namespace ruche::services
