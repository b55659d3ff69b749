// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/wxr.h"

#include "core/base/htmltext.h"
#include "core/base/zonedtime.h"
#include "core/importers/xmlsource.h"

#include <QSet>
#include <QXmlStreamReader>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::importers {

namespace {

/// An item or comment as it stands in the file.
struct RawFields
{
    QString id, title, content, link, guid, slug, author, type, status, dateGmt, date, publicationDate;
    QString email, url, parent, user;
    bool cut = false;
};

/// The text of the element, with a note when it was cut off.
QString elementText(QXmlStreamReader &xml, RawFields &fields)
{
    QString text = xml.readElementText(QXmlStreamReader::SkipChildElements);
    fields.cut = fields.cut || text.contains(QStringView(XmlSource::cutMark));
    return text;
}

QString numberText(const QString &text)
{
    bool ok = false;
    const qint64 number = text.trimmed().toLongLong(&ok);
    return ok && number > 0 ? QString::number(number) : QString();
}

std::optional<QDateTime> sqlTime(const QString &text, const QString &zone)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.startsWith("0000"_L1))
        return std::nullopt;
    const QDateTime wall = QDateTime::fromString(trimmed, u"yyyy-MM-dd HH:mm:ss"_s);
    if (!wall.isValid() && !QDate::fromString(trimmed.left(10), Qt::ISODate).isValid())
        return std::nullopt;
    // Read by hand: the machine's own zone has no part in this, and its gaps must not make a time invalid.
    const QTime time = QTime::fromString(trimmed.mid(11), u"HH:mm:ss"_s);
    if (!time.isValid())
        return std::nullopt;
    const QDateTime plain(QDate::fromString(trimmed.left(10), Qt::ISODate), time, Qt::UTC);
    const Result<QDateTime> utc = toUtc({plain, zone});
    return utc ? std::optional(*utc) : std::nullopt;
}

/// UTC if it is there, else the site's wall time, else the date of the feed.
std::optional<QDateTime> instantOf(const RawFields &fields, const QString &zone)
{
    if (const auto gmt = sqlTime(fields.dateGmt, u"UTC"_s))
        return gmt;
    if (const auto local = sqlTime(fields.date, isKnownZone(zone) ? zone : u"UTC"_s))
        return local;
    const QDateTime published = QDateTime::fromString(fields.publicationDate.trimmed(), Qt::RFC2822Date);
    // A draft's date in the feed is the start of its own calendar: 30 November of the year −1.
    return published.isValid() && published.date().year() > 1970 ? std::optional(published.toUTC())
                                                                 : std::nullopt;
}

domain::Moderation moderationOf(const QString &approved)
{
    const QString word = approved.trimmed();
    if (word == "1"_L1 || word.startsWith("approve"_L1))
        return domain::Moderation::Approved;
    if (word == "spam"_L1)
        return domain::Moderation::Spam;
    if (word == "trash"_L1 || word == "post-trashed"_L1)
        return domain::Moderation::Trashed;
    return domain::Moderation::Held;
}

std::optional<domain::PostState> stateOf(const QString &status)
{
    const QString word = status.trimmed();
    if (word == "publish"_L1 || word == "private"_L1)
        return domain::PostState::Published;
    if (word == "future"_L1)
        return domain::PostState::HandedOff;
    if (word == "draft"_L1 || word == "pending"_L1)
        return domain::PostState::Draft;
    return std::nullopt;
}

QUrl webUrl(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::TolerantMode);
    const bool web
        = url.isValid() && !url.host().isEmpty() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
    return web ? url : QUrl();
}

class WxrRead
{
public:
    WxrRead(TextSource &source, const WxrOptions &options)
        : m_source(source)
        , m_options(options)
        , m_device(source)
        , m_xml(&m_device)
    {
        // Exports always use the same prefixes, and some that were mended by hand do not declare them.
        m_xml.setNamespaceProcessing(false);
    }

    Result<WxrSummary> run()
    {
        if (!m_xml.readNextStartElement() || m_xml.qualifiedName() != "rss"_L1)
            return m_xml.hasError() || m_device.problem()
                ? failed()
                : wrong(u"this XML file is not an export of WordPress"_s);
        const QXmlStreamAttributes attributes = m_xml.attributes();
        for (const QXmlStreamAttribute &attribute : attributes) {
            if (attribute.qualifiedName() == "xmlns:wp"_L1)
                m_site.version = attribute.value().toString().section(u'/', -2, -2);
        }
        while (m_xml.readNextStartElement()) {
            if (m_xml.qualifiedName() == "channel"_L1)
                RUCHE_TRY(readChannel());
            else
                m_xml.skipCurrentElement();
        }
        if (m_xml.hasError() || m_device.problem())
            return failed();
        RUCHE_TRY(announceSite());
        return m_summary;
    }

private:
    tl::unexpected<Error> wrong(const QString &detail)
    {
        return fail(ErrorCode::WrongFormat, detail, m_source.bytes().path());
    }

    tl::unexpected<Error> failed()
    {
        if (m_device.problem())
            return fail(*m_device.problem());
        if (m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError)
            return wrong(u"the file ends in the middle of the export, in line %1"_s.arg(m_xml.lineNumber()));
        return wrong(u"line %1: %2"_s.arg(m_xml.lineNumber()).arg(m_xml.errorString()));
    }

    Result<void> readChannel()
    {
        while (m_xml.readNextStartElement()) {
            RawFields ignored;
            const auto name = m_xml.qualifiedName();
            if (name == "item"_L1) {
                RUCHE_TRY(announceSite());
                RUCHE_TRY(readItem());
                RUCHE_TRY(report());
            } else if (name == "wp:author"_L1) {
                RUCHE_TRY(readAuthor());
            } else if (name == "title"_L1) {
                m_site.title = html::decodeReferences(elementText(m_xml, ignored)).trimmed();
            } else if (name == "link"_L1 && m_site.url.isEmpty()) {
                m_site.url = webUrl(elementText(m_xml, ignored));
            } else if (name == "wp:base_blog_url"_L1) {
                const QUrl url = webUrl(elementText(m_xml, ignored));
                m_site.url = url.isEmpty() ? m_site.url : url;
            } else if (name == "wp:wxr_version"_L1) {
                m_site.version = elementText(m_xml, ignored).trimmed();
            } else {
                m_xml.skipCurrentElement();
            }
        }
        return {};
    }

    Result<void> announceSite()
    {
        if (std::exchange(m_siteAnnounced, true))
            return {};
        if (m_site.version.isEmpty())
            return wrong(u"this is a feed, not an export of WordPress"_s);
        if (m_site.version != "1.0"_L1 && m_site.version != "1.1"_L1 && m_site.version != "1.2"_L1)
            return wrong(u"this export has version %1; versions 1.0 to 1.2 can be read"_s.arg(
                m_site.version.left(20)));
        if (m_options.site)
            m_options.site(m_site);
        return {};
    }

    Result<void> report()
    {
        const ByteSource &bytes = m_source.bytes();
        if (m_options.progressed && !m_options.progressed(bytes.fileBytesDone(), bytes.fileBytesTotal()))
            return fail(ErrorCode::Cancelled);
        return {};
    }

    Result<void> readAuthor()
    {
        WxrAuthor author;
        RawFields ignored;
        while (m_xml.readNextStartElement()) {
            const QString name = m_xml.qualifiedName().toString();
            const QString text = elementText(m_xml, ignored).trimmed();
            if (name == "wp:author_id"_L1)
                author.id = numberText(text);
            else if (name == "wp:author_login"_L1)
                author.login = text;
            else if (name == "wp:author_email"_L1)
                author.email = text;
            else if (name == "wp:author_display_name"_L1)
                author.displayName = html::decodeReferences(text);
        }
        if (m_options.author && !author.login.isEmpty() && !ignored.cut)
            m_options.author(author);
        return {};
    }

    /// Reads one field of an item; false when the element is none.
    bool readItemField(RawFields &fields)
    {
        static const QHash<QString, QString RawFields::*> known{
            {u"title"_s, &RawFields::title},
            {u"link"_s, &RawFields::link},
            {u"guid"_s, &RawFields::guid},
            {u"pubDate"_s, &RawFields::publicationDate},
            {u"dc:creator"_s, &RawFields::author},
            {u"content:encoded"_s, &RawFields::content},
            {u"wp:post_id"_s, &RawFields::id},
            {u"wp:post_date"_s, &RawFields::date},
            {u"wp:post_date_gmt"_s, &RawFields::dateGmt},
            {u"wp:post_name"_s, &RawFields::slug},
            {u"wp:post_type"_s, &RawFields::type},
            {u"wp:status"_s, &RawFields::status},
        };
        return readField(known, fields);
    }

    bool readCommentField(RawFields &fields)
    {
        static const QHash<QString, QString RawFields::*> known{
            {u"wp:comment_id"_s, &RawFields::id},
            {u"wp:comment_author"_s, &RawFields::author},
            {u"wp:comment_author_email"_s, &RawFields::email},
            {u"wp:comment_author_url"_s, &RawFields::url},
            {u"wp:comment_date"_s, &RawFields::date},
            {u"wp:comment_date_gmt"_s, &RawFields::dateGmt},
            {u"wp:comment_content"_s, &RawFields::content},
            {u"wp:comment_approved"_s, &RawFields::status},
            {u"wp:comment_type"_s, &RawFields::type},
            {u"wp:comment_parent"_s, &RawFields::parent},
            {u"wp:comment_user_id"_s, &RawFields::user},
        };
        return readField(known, fields);
    }

    bool readField(const QHash<QString, QString RawFields::*> &known, RawFields &fields)
    {
        const auto field = known.constFind(m_xml.qualifiedName().toString());
        if (field == known.constEnd())
            return false;
        fields.*(*field) = elementText(m_xml, fields);
        return true;
    }

    Result<void> readItem()
    {
        constexpr qsizetype mostComments = 100'000;
        constexpr qint64 mostCharacters = 64 * 1024 * 1024;
        ++m_item;
        RawFields fields;
        QList<RawFields> comments;
        qint64 characters = 0;
        while (m_xml.readNextStartElement()) {
            if (m_xml.qualifiedName() == "wp:comment"_L1) {
                RawFields comment;
                while (m_xml.readNextStartElement()) {
                    if (!readCommentField(comment))
                        m_xml.skipCurrentElement();
                }
                characters += comment.content.size();
                fields.cut = fields.cut || characters > mostCharacters || comments.size() >= mostComments;
                if (fields.cut)
                    comments.clear();
                else
                    comments.append(comment);
            } else if (!readItemField(fields)) {
                m_xml.skipCurrentElement();
            }
        }
        if (m_xml.hasError() || m_device.problem())
            return failed();
        return handOver(fields, comments);
    }

    Result<void> handOver(const RawFields &fields, const QList<RawFields> &comments)
    {
        const QString type = fields.type.trimmed();
        if (!type.isEmpty() && type != "post"_L1) {
            m_summary.skipped.add(m_item, RejectReason::NotAnArticle, type.left(40));
            return {};
        }
        const auto state = stateOf(fields.status);
        if (!state) {
            m_summary.skipped.add(m_item, RejectReason::NotKept, fields.status.trimmed().left(40));
            return {};
        }
        WxrPost post;
        post.item = m_item;
        post.id = numberText(fields.id);
        post.title = html::decodeReferences(fields.title).simplified();
        post.content = fields.content;
        post.link = webUrl(fields.link);
        post.guid = fields.guid.trimmed();
        post.slug = fields.slug.trimmed();
        post.author = fields.author.trimmed();
        post.state = *state;
        if (post.state != domain::PostState::Draft)
            post.date = instantOf(fields, m_options.zone);
        if (const auto reason = problemOf(fields, post)) {
            m_summary.rejections.add(m_item, *reason);
            return {};
        }
        for (const RawFields &comment : comments)
            addComment(comment, post);
        ++m_summary.posts;
        m_summary.comments += int(post.comments.size());
        return m_options.post ? m_options.post(std::move(post)) : Result<void>();
    }

    std::optional<RejectReason> problemOf(const RawFields &fields, const WxrPost &post)
    {
        if (fields.cut)
            return RejectReason::TooLong;
        if (post.id.isEmpty())
            return RejectReason::NoId;
        if (m_postIds.contains(post.id))
            return RejectReason::Duplicate;
        if (post.state != domain::PostState::Draft && !post.date)
            return RejectReason::NoDate;
        if (post.title.isEmpty() && post.content.trimmed().isEmpty())
            return RejectReason::NoTitleAndText;
        m_postIds.insert(post.id);
        return std::nullopt;
    }

    void addComment(const RawFields &fields, WxrPost &post)
    {
        const QString type = fields.type.trimmed();
        if (!type.isEmpty() && type != "comment"_L1) {
            m_summary.skipped.add(m_item, RejectReason::NotAComment, type.left(40));
            return;
        }
        WxrComment comment;
        comment.id = numberText(fields.id);
        comment.parentId = numberText(fields.parent);
        comment.userId = numberText(fields.user);
        comment.author = html::decodeReferences(fields.author).simplified();
        comment.email = fields.email.trimmed();
        comment.url = webUrl(fields.url);
        comment.text = html::toPlainText(fields.content, html::SourceBreaks::Keep);
        comment.moderation = moderationOf(fields.status);
        const auto writtenAt = instantOf(fields, m_options.zone);
        comment.writtenAt = writtenAt.value_or(QDateTime());
        std::optional<RejectReason> reason;
        if (fields.cut)
            reason = RejectReason::TooLong;
        else if (comment.id.isEmpty())
            reason = RejectReason::NoId;
        else if (!writtenAt)
            reason = RejectReason::NoDate;
        else if (comment.text.isEmpty())
            reason = RejectReason::EmptyText;
        else if (m_commentIds.contains(comment.id))
            reason = RejectReason::Duplicate;
        if (reason) {
            m_summary.rejections.add(m_item, *reason);
            return;
        }
        m_commentIds.insert(comment.id);
        post.comments.append(comment);
    }

    TextSource &m_source;
    const WxrOptions &m_options;
    XmlSource m_device;
    QXmlStreamReader m_xml;
    WxrSite m_site;
    bool m_siteAnnounced = false;
    WxrSummary m_summary;
    qint64 m_item = 0;
    QSet<QString> m_postIds;
    QSet<QString> m_commentIds;
};

} // namespace

Result<WxrSummary> readWxr(TextSource &source, const WxrOptions &options)
{
    return WxrRead(source, options).run();
}

} // namespace ruche::importers
