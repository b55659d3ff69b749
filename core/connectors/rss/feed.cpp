// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/rss/feed.h"

#include "core/connectors/dates.h"
#include "core/connectors/html.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::rss {

namespace {

constexpr qsizetype pageHeadBytes = 256 * 1024;

/// Feeds write HTML's entities into XML, which does not know them.
class HtmlEntities final : public QXmlStreamEntityResolver
{
public:
    QString resolveUndeclaredEntity(const QString &name) override { return entityText(name); }
};

QUrl webAddress(const QString &text, const QUrl &base)
{
    const QUrl url = base.resolved(QUrl(text.trimmed()));
    return url.scheme() == "https"_L1 || url.scheme() == "http"_L1 ? url : QUrl();
}

QDateTime anyDate(const QString &text)
{
    const QDateTime instant = parseRfc822(text);
    return instant.isValid() ? instant : parseRfc3339(text);
}

/// Collects entries: each has a key, and no key comes twice.
class EntryList
{
public:
    void add(Entry entry)
    {
        if (entry.key.isEmpty())
            entry.key = entry.url.toString();
        if (entry.key.isEmpty() && entry.title.isEmpty() && entry.text.isEmpty())
            return;
        if (entry.key.isEmpty() || entry.key.size() > longestKey) {
            const QString what = entry.key + u'\n' + entry.title + u'\n' + entry.at.toString(Qt::ISODate)
                + (entry.title.isEmpty() ? entry.text : QString());
            const QByteArray hash = QCryptographicHash::hash(what.toUtf8(), QCryptographicHash::Sha256);
            entry.key = u"hash:"_s + QString::fromLatin1(hash.toHex());
        }
        if (m_keys.contains(entry.key) || isFull())
            return;
        m_keys.insert(entry.key);
        m_entries << std::move(entry);
    }

    [[nodiscard]] bool isFull() const { return m_entries.size() >= mostEntries; }
    [[nodiscard]] QList<Entry> entries() const { return m_entries; }

private:
    static constexpr qsizetype longestKey = 1000;

    QList<Entry> m_entries;
    QSet<QString> m_keys;
};

/// Reads one XML document, in any of the dialects.
class XmlFeedReader
{
public:
    XmlFeedReader(const QByteArray &bytes, const QUrl &base)
        : m_base(base)
    {
        m_xml.setEntityResolver(&m_entities);
        // Qt knows few encodings; the western ones that feeds still use are close enough to Latin-1.
        static const QRegularExpression western(
            u"^<\\?xml[^>]*encoding=[\"'](windows-1252|cp1252|iso-8859-15)[\"'][^>]*\\?>"_s,
            QRegularExpression::CaseInsensitiveOption);
        const auto match = western.match(QString::fromLatin1(bytes.left(200)));
        if (match.hasMatch())
            m_xml.addData(QString::fromLatin1(bytes).mid(match.capturedLength()));
        else
            m_xml.addData(bytes);
    }

    Result<Feed> run()
    {
        bool isOther = false;
        while (!m_xml.atEnd() && !isOther && !m_list.isFull()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::DTD && !m_xml.entityDeclarations().isEmpty())
                return fail(ErrorCode::MalformedAnswer, u"the document declares entities"_s);
            if (token == QXmlStreamReader::StartElement && m_isFeed)
                readElement();
            else if (token == QXmlStreamReader::StartElement)
                isOther = !startsFeed();
        }
        if (!m_isFeed)
            return fail(ErrorCode::NotThisNetwork, u"this is not a feed"_s);
        if (m_xml.hasError())
            return fail(
                ErrorCode::MalformedAnswer,
                u"broken XML in line %1: %2"_s.arg(QString::number(m_xml.lineNumber()), m_xml.errorString()));
        m_feed.entries = m_list.entries();
        return std::move(m_feed);
    }

private:
    bool startsFeed()
    {
        const QStringView name = m_xml.name();
        m_isFeed = name == "rss"_L1 || name == "feed"_L1 || name == "RDF"_L1;
        return m_isFeed;
    }

    void readElement()
    {
        const QStringView name = m_xml.name();
        if (name == "item"_L1 || name == "entry"_L1)
            readEntry();
        else if (name == "title"_L1 && m_feed.title.isEmpty())
            m_feed.title = plainTextOf(elementText());
        else if (name == "link"_L1 && m_feed.site.isEmpty())
            m_feed.site = link();
        else if (name == "image"_L1 || name == "textInput"_L1)
            m_xml.skipCurrentElement(); // they have titles and links of their own
    }

    QString elementText() { return m_xml.readElementText(QXmlStreamReader::IncludeChildElements); }

    /// The address of a link element in either dialect; empty for one that leads elsewhere (comments,
    /// itself…).
    QUrl link()
    {
        const QXmlStreamAttributes attributes = m_xml.attributes();
        const QString relation = attributes.value("rel"_L1).toString();
        const QString address = attributes.value("href"_L1).toString();
        const QString text = elementText();
        if (!address.isEmpty())
            return relation.isEmpty() || relation == "alternate"_L1 ? webAddress(address, m_base) : QUrl();
        return text.trimmed().isEmpty() ? QUrl() : webAddress(text, m_base);
    }

    void readEntry()
    {
        Entry entry;
        QString summary;
        QString updated;
        QString published;
        while (m_xml.readNextStartElement()) {
            const QStringView name = m_xml.name();
            if (name == "guid"_L1 || name == "id"_L1)
                entry.key = elementText().trimmed();
            else if (name == "title"_L1 && entry.title.isEmpty())
                entry.title = plainTextOf(elementText());
            else if (name == "link"_L1 && entry.url.isEmpty())
                entry.url = link();
            else if (name == "encoded"_L1
                     || (name == "content"_L1 && m_xml.attributes().value("url"_L1).isEmpty()))
                entry.text = elementText();
            else if (name == "description"_L1 || name == "summary"_L1)
                summary = elementText();
            else if (name == "author"_L1 || name == "creator"_L1)
                readAuthor(entry);
            else if (name == "pubDate"_L1 || name == "published"_L1 || name == "issued"_L1)
                published = elementText();
            else if (name == "updated"_L1 || name == "modified"_L1 || name == "date"_L1)
                updated = elementText();
            else
                m_xml.skipCurrentElement();
        }
        if (entry.text.isEmpty())
            entry.text = summary;
        entry.modifiedAt = anyDate(updated);
        entry.at = anyDate(published);
        if (!entry.at.isValid())
            entry.at = entry.modifiedAt;
        m_list.add(std::move(entry));
    }

    /// A person is an element with a name in Atom, and text in RSS.
    void readAuthor(Entry &entry)
    {
        QString text;
        QString name;
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::EndElement)
                break;
            if (token == QXmlStreamReader::Characters)
                text += m_xml.text();
            else if (token == QXmlStreamReader::StartElement && m_xml.name() == "name"_L1)
                name = elementText();
            else if (token == QXmlStreamReader::StartElement)
                m_xml.skipCurrentElement();
        }
        if (entry.author.isEmpty())
            entry.author = plainTextOf(name.isEmpty() ? text : name).simplified();
    }

    QUrl m_base;
    HtmlEntities m_entities;
    QXmlStreamReader m_xml;
    Feed m_feed;
    EntryList m_list;
    bool m_isFeed = false;
};

Result<Feed> parseJsonFeed(const QJsonObject &json, const QUrl &base)
{
    if (!json.value("version"_L1).toString().contains("jsonfeed.org"_L1))
        return fail(ErrorCode::NotThisNetwork, u"this is not a feed"_s);
    Feed feed;
    feed.title = plainTextOf(json.value("title"_L1).toString());
    feed.site = webAddress(json.value("home_page_url"_L1).toString(), base);
    EntryList list;
    const QJsonArray items = json.value("items"_L1).toArray();
    for (const QJsonValue &value : items) {
        const QJsonObject item = value.toObject();
        Entry entry;
        entry.key = item.value("id"_L1).toVariant().toString();
        entry.title = plainTextOf(item.value("title"_L1).toString());
        const QString address = item.value("url"_L1).toString();
        entry.url = address.isEmpty() ? QUrl() : webAddress(address, base);
        for (const auto name : {"content_html"_L1, "content_text"_L1, "summary"_L1}) {
            if (entry.text.isEmpty())
                entry.text = item.value(name).toString();
        }
        const QJsonObject first = item.value("authors"_L1).toArray().first().toObject();
        const QJsonObject author = first.isEmpty() ? item.value("author"_L1).toObject() : first;
        entry.author = plainTextOf(author.value("name"_L1).toString()).simplified();
        entry.modifiedAt = parseRfc3339(item.value("date_modified"_L1).toString());
        entry.at = parseRfc3339(item.value("date_published"_L1).toString());
        if (!entry.at.isValid())
            entry.at = entry.modifiedAt;
        list.add(std::move(entry));
    }
    feed.entries = list.entries();
    return feed;
}

} // namespace

Result<Feed> parseFeed(const QByteArray &bytes, const QUrl &address)
{
    const QByteArray trimmed = bytes.trimmed();
    if (!trimmed.startsWith('{'))
        return XmlFeedReader(trimmed, address).run();
    QJsonParseError problem;
    const QJsonDocument json = QJsonDocument::fromJson(trimmed, &problem);
    if (problem.error != QJsonParseError::NoError)
        return fail(ErrorCode::MalformedAnswer, u"broken JSON: "_s + problem.errorString());
    return parseJsonFeed(json.object(), address);
}

QUrl feedOfPage(const QByteArray &html, const QUrl &address)
{
    static const QRegularExpression linkTag(u"<link\\b[^>]{1,1000}>"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression isFeed(
        u"type\\s*=\\s*[\"']application/(rss\\+xml|atom\\+xml|feed\\+json)[\"']"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression reference(u"href\\s*=\\s*[\"']([^\"']+)[\"']"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    const QString head = QString::fromUtf8(html.left(pageHeadBytes));
    auto tags = linkTag.globalMatch(head);
    while (tags.hasNext()) {
        const QString tag = tags.next().captured();
        const auto href = reference.match(tag);
        if (isFeed.match(tag).hasMatch() && href.hasMatch())
            return webAddress(href.captured(1).replace(u"&amp;"_s, u"&"_s), address);
    }
    return {};
}

} // namespace ruche::connectors::rss
