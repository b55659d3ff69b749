// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/wxr.h"
#include "core/services/importrun.h"
#include "core/storage/siteimport.h"

#include <QMutex>
#include <QMutexLocker>
#include <QSet>
#include <QWaitCondition>

#include <deque>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services::importrun {

namespace {

/// Articles on their way from the reading to the writing thread. Bounded by their size, so that an export of
/// any length fits; when the writer gives up, the reader is told.
class PostQueue
{
public:
    /// Waits while it is full. False when nobody takes any more.
    bool put(storage::SitePost post)
    {
        const qint64 size = sizeOf(post);
        QMutexLocker locker(&m_mutex);
        while (m_size > mostCharacters && !m_abandoned)
            m_changed.wait(&m_mutex);
        if (m_abandoned)
            return false;
        m_size += size;
        m_posts.push_back(std::move(post));
        m_changed.wakeAll();
        return true;
    }
    void close(Result<void> outcome)
    {
        const QMutexLocker locker(&m_mutex);
        m_outcome = std::move(outcome);
        m_changed.wakeAll();
    }
    void abandon()
    {
        const QMutexLocker locker(&m_mutex);
        m_abandoned = true;
        m_changed.wakeAll();
    }
    /// Waits for the next; nothing at the end, and the reader's error.
    Result<std::optional<storage::SitePost>> take()
    {
        QMutexLocker locker(&m_mutex);
        while (m_posts.empty() && !m_outcome)
            m_changed.wait(&m_mutex);
        if (m_posts.empty()) {
            if (!*m_outcome)
                return fail(m_outcome->error());
            return std::optional<storage::SitePost>();
        }
        std::optional<storage::SitePost> post(std::move(m_posts.front()));
        m_posts.pop_front();
        m_size -= sizeOf(*post);
        m_changed.wakeAll();
        return post;
    }
    /// Whether there is so much that the writer should begin.
    [[nodiscard]] bool isFull()
    {
        const QMutexLocker locker(&m_mutex);
        return m_size > mostCharacters;
    }

private:
    static constexpr qint64 mostCharacters = 64 * 1024 * 1024;

    static qint64 sizeOf(const storage::SitePost &post)
    {
        qint64 size = post.text.size();
        for (const domain::IncomingMessage &comment : post.comments)
            size += comment.text.size() + 200;
        return size;
    }

    QMutex m_mutex;
    QWaitCondition m_changed;
    std::deque<storage::SitePost> m_posts;
    qint64 m_size = 0;
    std::optional<Result<void>> m_outcome;
    bool m_abandoned = false;
};

/// Who wrote it, named as the connector of WordPress names them; nothing for the site's own authors.
QString authorOf(const importers::WxrComment &comment, const QSet<QString> &staff)
{
    if (!comment.userId.isEmpty())
        return staff.contains(comment.userId) ? QString() : u"user:"_s + comment.userId;
    if (!comment.email.isEmpty())
        return u"mail:"_s + comment.email.toLower();
    return u"name:"_s + comment.author.normalized(QString::NormalizationForm_KC).toCaseFolded().simplified();
}

storage::SitePost sitePostOf(const importers::WxrPost &post, const QSet<QString> &staff)
{
    storage::SitePost made;
    made.remoteId = post.id;
    made.title = post.title;
    made.text = post.content;
    made.url = post.link;
    made.slug = post.slug;
    made.state = post.state;
    made.date = post.date;
    for (const importers::WxrComment &comment : post.comments) {
        domain::IncomingMessage mapped;
        mapped.id.value = comment.id;
        mapped.parent.value = comment.parentId;
        mapped.author.value = authorOf(comment, staff);
        mapped.own = mapped.author.isEmpty();
        mapped.authorName = comment.author;
        mapped.authorEmail = comment.email;
        mapped.authorUrl = comment.url;
        mapped.text = comment.text;
        mapped.writtenAt = comment.writtenAt;
        mapped.moderation = comment.moderation;
        made.comments.append(mapped);
    }
    return made;
}

/// Writes what the queue gives. `site` and `summary` are filled by the reader: the first before the first
/// article, the second before the end.
Result<void> writePosts(const Job &job,
                        storage::SiteImport &import,
                        PostQueue &queue,
                        const importers::WxrSite &site,
                        const QString &zone)
{
    bool begun = false;
    while (true) {
        RUCHE_TRY_ASSIGN(const std::optional<storage::SitePost> post, queue.take());
        if (!post)
            return {};
        if (job.isCancelled())
            return fail(ErrorCode::Cancelled);
        if (!std::exchange(begun, true))
            RUCHE_TRY(import.begin(site.url, site.title, zone));
        RUCHE_TRY(import.add(*post));
    }
}

} // namespace

Result<ImportReport> runWxr(const Job &job, File file)
{
    PostQueue queue;
    importers::WxrSite site;
    importers::WxrSummary summary;
    QSet<QString> staff;
    const auto rows = [&](storage::Connection &connection,
                          domain::ImportId id,
                          storage::EventRecorder &event,
                          ImportReport &report) -> Result<void> {
        storage::SiteImport import(connection, file.record.brand, id, event, file.record.startedAt);
        RUCHE_TRY(writePosts(job, import, queue, site, file.target.zone));
        RUCHE_TRY_ASSIGN(const storage::SiteImport::Counts counts, import.finish());
        report.created = counts.created;
        report.updated = counts.updated;
        report.unchanged = counts.unchanged;
        report.rejectedCount = summary.rejections.count;
        report.rejected = rowsOf(summary.rejections);
        report.skippedCount = summary.skipped.count;
        report.skipped = rowsOf(summary.skipped);
        return {};
    };
    ImportReport report;
    report.format = file.record.format;

    // The transaction begins when the queue is full or the file is read, so that for most files no other
    // process waits while this one reads.
    std::optional<QFuture<Result<ImportReport>>> writing;
    QThreadPool writer;
    writer.setMaxThreadCount(1);
    const auto beginWriting = [&] {
        if (writing)
            return;
        const async::Answer<ImportReport> answer;
        writing = answer.future();
        writer.start([&, answer] {
            Result<ImportReport> result = write(job, file.record, report, rows);
            queue.abandon();
            answer.finish(std::move(result));
        });
    };
    importers::WxrOptions options;
    options.zone = file.target.zone;
    options.site = [&site](const importers::WxrSite &found) { site = found; };
    options.author = [&staff](const importers::WxrAuthor &author) {
        if (!author.id.isEmpty())
            staff.insert(author.id);
    };
    options.progressed = readerProgress(job);
    options.post = [&](const importers::WxrPost &post) -> Result<void> {
        if (site.url.isEmpty())
            return fail(ErrorCode::WrongFormat, u"the export does not name its site"_s, job.request.path);
        if (queue.isFull())
            beginWriting();
        if (!queue.put(sitePostOf(post, staff)))
            return fail(ErrorCode::Cancelled);
        return {};
    };
    const Result<importers::WxrSummary> read = importers::readWxr(*file.source, options);
    if (!read && !writing)
        return fail(read.error());
    if (read)
        summary = *read;
    queue.close(read ? Result<void>() : Result<void>(fail(read.error())));
    beginWriting();
    return await(*writing);
}

} // namespace ruche::services::importrun
