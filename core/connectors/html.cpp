// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/html.h"

#include <QHash>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors {

namespace {

constexpr qsizetype longestTag
    = 1000; ///< within which quotes are honoured; a longer tag ends at its first ">"
constexpr qsizetype longestEntity = 32;
constexpr qsizetype longestShownAddress = 200;
constexpr int mostCombiningMarks = 8;

/// Entities of U+00A0 … U+00FF, in order.
constexpr const char latinEntities[] = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not "
                                       "shy reg macr deg plusmn sup2 sup3 acute micro "
                                       "para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave "
                                       "Aacute Acirc Atilde Auml Aring AElig Ccedil "
                                       "Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve "
                                       "Oacute Ocirc Otilde Ouml times Oslash Ugrave "
                                       "Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml "
                                       "aring aelig ccedil egrave eacute ecirc euml "
                                       "igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml "
                                       "divide oslash ugrave uacute ucirc uuml yacute "
                                       "thorn yuml";

const QHash<QString, QString> &namedEntities()
{
    static const QHash<QString, QString> all = [] {
        QHash<QString, QString> table{
            {u"amp"_s, u"&"_s},
            {u"lt"_s, u"<"_s},
            {u"gt"_s, u">"_s},
            {u"quot"_s, u"\""_s},
            {u"apos"_s, u"'"_s},
            {u"OElig"_s, u"Œ"_s},
            {u"oelig"_s, u"œ"_s},
            {u"Scaron"_s, u"Š"_s},
            {u"scaron"_s, u"š"_s},
            {u"Yuml"_s, u"Ÿ"_s},
            {u"fnof"_s, u"ƒ"_s},
            {u"circ"_s, u"ˆ"_s},
            {u"tilde"_s, u"˜"_s},
            {u"ensp"_s, u" "_s},
            {u"emsp"_s, u" "_s},
            {u"thinsp"_s, u" "_s},
            {u"ndash"_s, u"–"_s},
            {u"mdash"_s, u"—"_s},
            {u"lsquo"_s, u"‘"_s},
            {u"rsquo"_s, u"’"_s},
            {u"sbquo"_s, u"‚"_s},
            {u"ldquo"_s, u"“"_s},
            {u"rdquo"_s, u"”"_s},
            {u"bdquo"_s, u"„"_s},
            {u"dagger"_s, u"†"_s},
            {u"Dagger"_s, u"‡"_s},
            {u"bull"_s, u"•"_s},
            {u"hellip"_s, u"…"_s},
            {u"permil"_s, u"‰"_s},
            {u"prime"_s, u"′"_s},
            {u"Prime"_s, u"″"_s},
            {u"lsaquo"_s, u"‹"_s},
            {u"rsaquo"_s, u"›"_s},
            {u"euro"_s, u"€"_s},
            {u"trade"_s, u"™"_s},
            {u"larr"_s, u"←"_s},
            {u"uarr"_s, u"↑"_s},
            {u"rarr"_s, u"→"_s},
            {u"darr"_s, u"↓"_s},
            {u"harr"_s, u"↔"_s},
            {u"minus"_s, u"−"_s},
            {u"infin"_s, u"∞"_s},
            {u"asymp"_s, u"≈"_s},
            {u"ne"_s, u"≠"_s},
            {u"le"_s, u"≤"_s},
            {u"ge"_s, u"≥"_s},
            {u"loz"_s, u"◊"_s},
            {u"spades"_s, u"♠"_s},
            {u"clubs"_s, u"♣"_s},
            {u"hearts"_s, u"♥"_s},
            {u"diams"_s, u"♦"_s},
            {u"check"_s, u"✓"_s},
            {u"zwnj"_s, QString(QChar(0x200C))},
            {u"zwj"_s, QString(QChar(0x200D))},
            {u"lrm"_s, QString(QChar(0x200E))},
            {u"rlm"_s, QString(QChar(0x200F))},
            {u"NewLine"_s, u"\n"_s},
            {u"Tab"_s, u"\t"_s},
            {u"colon"_s, u":"_s},
            {u"commat"_s, u"@"_s},
        };
        char16_t code = 0xA0;
        const QStringList latin = QString::fromLatin1(latinEntities).split(u' ');
        for (const QString &name : latin)
            table.insert(name, QString(QChar(code++)));
        return table;
    }();
    return all;
}

/// What browsers make of numbers in the range of C1 controls: Windows-1252.
char32_t repairedCodePoint(uint number)
{
    static constexpr std::array<char16_t, 32> windows{
        0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
        0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};
    if (number >= 0x80 && number <= 0x9F)
        return windows.at(number - 0x80);
    if (number == 0 || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF))
        return 0xFFFD;
    return number;
}

bool isInvisible(char32_t c)
{
    if (c < 0x20)
        return c != '\n' && c != '\t';
    return (c >= 0x7F && c <= 0x9F) || c == 0xAD || c == 0x180E || c == 0x200B || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) || c == 0xE0001;
}

enum class Break { None, Line, Paragraph };

Break breakOf(const QString &tag)
{
    static const QStringList paragraphs{u"p"_s,
                                        u"h1"_s,
                                        u"h2"_s,
                                        u"h3"_s,
                                        u"h4"_s,
                                        u"h5"_s,
                                        u"h6"_s,
                                        u"ul"_s,
                                        u"ol"_s,
                                        u"pre"_s,
                                        u"blockquote"_s,
                                        u"table"_s,
                                        u"hr"_s};
    static const QStringList lines{u"br"_s,
                                   u"div"_s,
                                   u"li"_s,
                                   u"tr"_s,
                                   u"dt"_s,
                                   u"dd"_s,
                                   u"section"_s,
                                   u"header"_s,
                                   u"footer"_s,
                                   u"main"_s,
                                   u"article"_s,
                                   u"aside"_s,
                                   u"nav"_s,
                                   u"form"_s,
                                   u"figure"_s,
                                   u"dl"_s,
                                   u"figcaption"_s,
                                   u"option"_s};
    if (paragraphs.contains(tag))
        return Break::Paragraph;
    return lines.contains(tag) ? Break::Line : Break::None;
}

bool hidesItsContent(const QString &tag)
{
    static const QStringList hidden{u"script"_s,
                                    u"style"_s,
                                    u"head"_s,
                                    u"title"_s,
                                    u"template"_s,
                                    u"noscript"_s,
                                    u"iframe"_s,
                                    u"textarea"_s,
                                    u"object"_s,
                                    u"svg"_s,
                                    u"math"_s,
                                    u"xmp"_s};
    return hidden.contains(tag);
}

/// Value of an attribute inside a tag ("a href='…'"), decoded; empty when absent.
QString attributeOf(QStringView tag, QLatin1StringView name)
{
    qsizetype at = 0;
    while ((at = tag.indexOf(name, at, Qt::CaseInsensitive)) >= 0) {
        const bool starts = at > 0 && tag.at(at - 1).isSpace();
        at += name.size();
        qsizetype value = at;
        while (value < tag.size() && tag.at(value).isSpace())
            ++value;
        if (!starts || value >= tag.size() || tag.at(value) != u'=')
            continue;
        ++value;
        while (value < tag.size() && tag.at(value).isSpace())
            ++value;
        if (value >= tag.size())
            return {};
        const QChar quote = tag.at(value);
        qsizetype end = 0;
        if (quote == u'"' || quote == u'\'') {
            ++value;
            end = tag.indexOf(quote, value);
        } else {
            end = std::find_if(tag.begin() + value, tag.end(), [](QChar c) { return c.isSpace(); })
                - tag.begin();
        }
        const QStringView raw = tag.mid(value, end < 0 ? -1 : end - value).left(longestTag);
        QString decoded;
        for (qsizetype i = 0; i < raw.size(); ++i) {
            const qsizetype semicolon = raw.at(i) == u'&' ? raw.mid(i, longestEntity).indexOf(u';') : -1;
            const QString character = semicolon > 1 ? entityText(raw.mid(i + 1, semicolon - 1)) : QString();
            if (character.isEmpty()) {
                decoded += raw.at(i);
            } else {
                decoded += character;
                i += semicolon;
            }
        }
        return decoded;
    }
    return {};
}

/// Walks once over the source and writes the text.
class HtmlReducer
{
public:
    HtmlReducer(QStringView html, LineBreaks lineBreaks)
        : m_html(html.left(longestHtml))
        , m_keep(lineBreaks == LineBreaks::Keep)
        , m_lastTagEnd(m_html.lastIndexOf(u'>'))
    {
        m_text.reserve(m_html.size());
    }

    QString run()
    {
        while (m_at < m_html.size()) {
            const QChar c = m_html.at(m_at);
            if (c == u'<' && readMarkup())
                continue;
            if (c == u'&' && readEntity())
                continue;
            write(c);
            ++m_at;
        }
        return withoutInvisible(m_text).trimmed();
    }

private:
    void write(QChar c)
    {
        if (c == u'\r')
            return;
        if (c.isSpace() && c != QChar::Nbsp) {
            if (c == u'\n' && (m_keep || m_pre > 0)) {
                trimLine();
                if (!m_text.endsWith("\n\n"_L1))
                    m_text += u'\n';
            } else if (m_pre > 0) {
                m_text += u' ';
            } else if (!m_text.isEmpty() && !m_text.back().isSpace()) {
                m_text += u' ';
            }
            return;
        }
        m_text += c == QChar::Nbsp ? QChar(u' ') : c;
    }

    void trimLine()
    {
        while (m_text.endsWith(u' '))
            m_text.chop(1);
    }

    void breakLine(Break kind)
    {
        if (kind == Break::None)
            return;
        trimLine();
        if (m_text.isEmpty())
            return;
        if (!m_text.endsWith(u'\n'))
            m_text += u'\n';
        if (kind == Break::Paragraph && !m_text.endsWith("\n\n"_L1))
            m_text += u'\n';
    }

    bool readEntity()
    {
        const QStringView ahead = m_html.mid(m_at + 1, longestEntity);
        qsizetype length = 0;
        while (length < ahead.size()
               && (ahead.at(length).isLetterOrNumber() || (length == 0 && ahead.at(0) == u'#')))
            ++length;
        const QString text = entityText(ahead.left(length));
        if (text.isEmpty())
            return false;
        for (const QChar c : text)
            c == u'\n' ? write(u' ') : write(c);
        m_at += 1 + length + (length < ahead.size() && ahead.at(length) == u';' ? 1 : 0);
        return true;
    }

    /// Where the tag that begins at m_at ends: the place of its ">".
    [[nodiscard]] qsizetype tagEnd() const
    {
        if (m_lastTagEnd < m_at)
            return -1;
        QChar quote;
        const qsizetype limit = qMin(m_html.size(), m_at + longestTag);
        for (qsizetype i = m_at + 1; i < limit; ++i) {
            const QChar c = m_html.at(i);
            if (!quote.isNull()) {
                if (c == quote)
                    quote = {};
            } else if ((c == u'"' || c == u'\'') && m_html.at(i - 1) == u'=') {
                quote = c;
            } else if (c == u'>') {
                return i;
            }
        }
        return m_html.indexOf(u'>', m_at);
    }

    /// True when there was markup at m_at, which is then behind it.
    bool readMarkup()
    {
        const QChar next = m_at + 1 < m_html.size() ? m_html.at(m_at + 1) : QChar();
        if (next == u'!' || next == u'?') {
            const bool comment = m_html.mid(m_at, 4) == "<!--"_L1;
            const bool data = m_html.mid(m_at, 9) == "<![CDATA["_L1;
            if (data) { // feeds: its content is text
                m_at += 9;
                return true;
            }
            const qsizetype end = comment ? m_html.indexOf("-->"_L1, m_at + 4) : m_html.indexOf(u'>', m_at);
            m_at = end < 0 ? m_html.size() : end + (comment ? 3 : 1);
            return true;
        }
        const bool closes = next == u'/';
        if (!next.isLetter() && !closes)
            return false;
        const qsizetype end = tagEnd();
        if (end < 0)
            return false;
        const QStringView inside = m_html.mid(m_at + 1, end - m_at - 1);
        const QStringView body = closes ? inside.mid(1) : inside;
        qsizetype length = 0;
        while (length < body.size() && length < 16 && body.at(length).isLetterOrNumber())
            ++length;
        const QString name = body.left(length).toString().toLower();
        m_at = end + 1;
        if (closes)
            close(name);
        else
            open(name, inside);
        return true;
    }

    void open(const QString &name, QStringView tag)
    {
        if (hidesItsContent(name) && !tag.endsWith(u'/')) {
            const qsizetype end = m_html.indexOf(QString(u"</"_s + name), m_at, Qt::CaseInsensitive);
            m_at = end < 0 ? m_html.size() : end;
            return;
        }
        breakLine(breakOf(name));
        if (name == "br"_L1 && m_text.endsWith(u'\n') && m_brokeAt == m_text.size()
            && !m_text.endsWith("\n\n"_L1))
            m_text += u'\n'; // a second <br> makes an empty line
        if (name == "br"_L1)
            m_brokeAt = m_text.size();
        if (name == "li"_L1)
            m_text += u"• "_s;
        if (name == "td"_L1 || name == "th"_L1)
            write(u' ');
        if (name == "pre"_L1)
            ++m_pre;
        if (name == "img"_L1) {
            const QString alt = attributeOf(tag, "alt"_L1);
            for (const QChar c : alt)
                write(c);
        }
        if (name == "a"_L1) {
            m_linkAddress = attributeOf(tag, "href"_L1).trimmed();
            m_linkTextAt = m_text.size();
        }
    }

    void close(const QString &name)
    {
        if (name == "pre"_L1 && m_pre > 0)
            --m_pre;
        if (name == "a"_L1)
            closeLink();
        breakLine(name == "br"_L1 ? Break::Line : breakOf(name));
    }

    void closeLink()
    {
        const QString address = std::exchange(m_linkAddress, {});
        if (!address.startsWith("http://"_L1, Qt::CaseInsensitive)
            && !address.startsWith("https://"_L1, Qt::CaseInsensitive))
            return;
        const QString host = QUrl(address).host();
        const QStringView shown = QStringView(m_text).mid(qMin(m_linkTextAt, m_text.size()));
        if (host.isEmpty() || shown.contains(host, Qt::CaseInsensitive))
            return;
        trimLine();
        m_text += u" ("_s + address.left(longestShownAddress) + u')';
    }

    QStringView m_html;
    QString m_text;
    QString m_linkAddress;
    qsizetype m_linkTextAt = 0;
    qsizetype m_at = 0;
    qsizetype m_brokeAt = -1;
    int m_pre = 0;
    bool m_keep = false;
    qsizetype m_lastTagEnd = -1;
};

} // namespace

QString entityText(QStringView name)
{
    if (name.startsWith(u'#')) {
        const bool hex = name.mid(1).startsWith(u'x', Qt::CaseInsensitive);
        bool ok = false;
        const uint number = name.mid(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
        if (!ok)
            return {};
        const char32_t code = repairedCodePoint(number);
        return QString::fromUcs4(&code, 1);
    }
    return namedEntities().value(name.toString());
}

QString withoutInvisible(QStringView text)
{
    QString clean;
    clean.reserve(text.size());
    int marks = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        char32_t code = c.unicode();
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (pair)
            code = QChar::surrogateToUcs4(c, text.at(i + 1));
        else if (c.isSurrogate())
            continue;
        if (pair)
            ++i;
        if (code == 0x2028 || code == 0x2029) {
            clean += u'\n';
            continue;
        }
        if (isInvisible(code))
            continue;
        const bool mark = QChar::category(code) == QChar::Mark_NonSpacing
            || QChar::category(code) == QChar::Mark_Enclosing;
        marks = mark ? marks + 1 : 0;
        if (marks > mostCombiningMarks)
            continue;
        clean += QStringView(QChar::fromUcs4(code));
    }
    return clean;
}

QString plainTextOf(QStringView html, LineBreaks lineBreaks)
{
    return HtmlReducer(html, lineBreaks).run();
}

} // namespace ruche::connectors
