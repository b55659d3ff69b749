// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/htmltext.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace ruche::html {

namespace {

struct NamedReference
{
    const char *name;
    char16_t character;
};

// Sorted by name, for the binary search: the references of HTML 4 that occur in European texts.
constexpr std::array<NamedReference, 158> namedReferences{{
    {"AElig", 0x00C6},   {"Aacute", 0x00C1}, {"Acirc", 0x00C2},  {"Agrave", 0x00C0}, {"Aring", 0x00C5},
    {"Atilde", 0x00C3},  {"Auml", 0x00C4},   {"Ccedil", 0x00C7}, {"Dagger", 0x2021}, {"Delta", 0x0394},
    {"ETH", 0x00D0},     {"Eacute", 0x00C9}, {"Ecirc", 0x00CA},  {"Egrave", 0x00C8}, {"Euml", 0x00CB},
    {"Iacute", 0x00CD},  {"Icirc", 0x00CE},  {"Igrave", 0x00CC}, {"Iuml", 0x00CF},   {"Ntilde", 0x00D1},
    {"OElig", 0x0152},   {"Oacute", 0x00D3}, {"Ocirc", 0x00D4},  {"Ograve", 0x00D2}, {"Omega", 0x03A9},
    {"Oslash", 0x00D8},  {"Otilde", 0x00D5}, {"Ouml", 0x00D6},   {"Prime", 0x2033},  {"Scaron", 0x0160},
    {"THORN", 0x00DE},   {"Uacute", 0x00DA}, {"Ucirc", 0x00DB},  {"Ugrave", 0x00D9}, {"Uuml", 0x00DC},
    {"Yacute", 0x00DD},  {"Yuml", 0x0178},   {"aacute", 0x00E1}, {"acirc", 0x00E2},  {"acute", 0x00B4},
    {"aelig", 0x00E6},   {"agrave", 0x00E0}, {"alpha", 0x03B1},  {"amp", 0x0026},    {"apos", 0x0027},
    {"aring", 0x00E5},   {"asymp", 0x2248},  {"atilde", 0x00E3}, {"auml", 0x00E4},   {"bdquo", 0x201E},
    {"beta", 0x03B2},    {"brvbar", 0x00A6}, {"bull", 0x2022},   {"ccedil", 0x00E7}, {"cedil", 0x00B8},
    {"cent", 0x00A2},    {"check", 0x2713},  {"circ", 0x02C6},   {"copy", 0x00A9},   {"curren", 0x00A4},
    {"dagger", 0x2020},  {"darr", 0x2193},   {"deg", 0x00B0},    {"delta", 0x03B4},  {"divide", 0x00F7},
    {"eacute", 0x00E9},  {"ecirc", 0x00EA},  {"egrave", 0x00E8}, {"emsp", 0x2003},   {"ensp", 0x2002},
    {"epsilon", 0x03B5}, {"eth", 0x00F0},    {"euml", 0x00EB},   {"euro", 0x20AC},   {"fnof", 0x0192},
    {"frac12", 0x00BD},  {"frac14", 0x00BC}, {"frac34", 0x00BE}, {"gamma", 0x03B3},  {"ge", 0x2265},
    {"gt", 0x003E},      {"harr", 0x2194},   {"hearts", 0x2665}, {"hellip", 0x2026}, {"iacute", 0x00ED},
    {"icirc", 0x00EE},   {"iexcl", 0x00A1},  {"igrave", 0x00EC}, {"infin", 0x221E},  {"iquest", 0x00BF},
    {"iuml", 0x00EF},    {"lambda", 0x03BB}, {"laquo", 0x00AB},  {"larr", 0x2190},   {"ldquo", 0x201C},
    {"le", 0x2264},      {"lsaquo", 0x2039}, {"lsquo", 0x2018},  {"lt", 0x003C},     {"macr", 0x00AF},
    {"mdash", 0x2014},   {"micro", 0x00B5},  {"middot", 0x00B7}, {"minus", 0x2212},  {"mu", 0x03BC},
    {"nbsp", 0x00A0},    {"ndash", 0x2013},  {"ne", 0x2260},     {"not", 0x00AC},    {"ntilde", 0x00F1},
    {"oacute", 0x00F3},  {"ocirc", 0x00F4},  {"oelig", 0x0153},  {"ograve", 0x00F2}, {"omega", 0x03C9},
    {"ordf", 0x00AA},    {"ordm", 0x00BA},   {"oslash", 0x00F8}, {"otilde", 0x00F5}, {"ouml", 0x00F6},
    {"para", 0x00B6},    {"permil", 0x2030}, {"pi", 0x03C0},     {"plusmn", 0x00B1}, {"pound", 0x00A3},
    {"prime", 0x2032},   {"quot", 0x0022},   {"raquo", 0x00BB},  {"rarr", 0x2192},   {"rdquo", 0x201D},
    {"reg", 0x00AE},     {"rsaquo", 0x203A}, {"rsquo", 0x2019},  {"sbquo", 0x201A},  {"scaron", 0x0161},
    {"sect", 0x00A7},    {"shy", 0x00AD},    {"sigma", 0x03C3},  {"sup1", 0x00B9},   {"sup2", 0x00B2},
    {"sup3", 0x00B3},    {"szlig", 0x00DF},  {"thinsp", 0x2009}, {"thorn", 0x00FE},  {"tilde", 0x02DC},
    {"times", 0x00D7},   {"trade", 0x2122},  {"uacute", 0x00FA}, {"uarr", 0x2191},   {"ucirc", 0x00FB},
    {"ugrave", 0x00F9},  {"uml", 0x00A8},    {"uuml", 0x00FC},   {"yacute", 0x00FD}, {"yen", 0x00A5},
    {"yuml", 0x00FF},    {"zwj", 0x200D},    {"zwnj", 0x200C},
}};

char32_t namedCharacter(QStringView name)
{
    const auto found = std::lower_bound(namedReferences.begin(),
                                        namedReferences.end(),
                                        name,
                                        [](const NamedReference &known, QStringView wanted) {
                                            return wanted.compare(QLatin1StringView(known.name)) > 0;
                                        });
    const bool exact = found != namedReferences.end() && name == QLatin1StringView(found->name);
    return exact ? found->character : U'\0';
}

char32_t numberedCharacter(QStringView digits)
{
    const bool hexadecimal = digits.startsWith(u'x') || digits.startsWith(u'X');
    bool ok = false;
    char32_t code = hexadecimal ? digits.mid(1).toUInt(&ok, 16) : digits.toUInt(&ok, 10);
    if (!ok)
        return U'\0';
    // Numbers 128 to 159 are meant as Windows-1252 by everyone who writes them.
    constexpr std::u16string_view windows
        = u"\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
          u"\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";
    if (code >= 0x80 && code < 0xA0)
        code = windows[code - 0x80];
    const bool control = code < 0x20 && code != U'\t' && code != U'\n' && code != U'\r';
    const bool surrogate = code >= 0xD800 && code < 0xE000;
    return control || surrogate || code > 0x10FFFF ? char32_t(0xFFFD) : code;
}

/// The character of the reference that starts at `from` (an "&"), and its length; length 0 when it is none.
struct Reference
{
    char32_t character = 0;
    qsizetype length = 0;
};

Reference referenceAt(QStringView text, qsizetype from)
{
    constexpr qsizetype longest = 12;
    const QStringView rest = text.mid(from + 1, longest);
    const qsizetype end = rest.indexOf(u';');
    if (end <= 0)
        return {};
    const QStringView name = rest.left(end);
    const char32_t character = name.startsWith(u'#') ? numberedCharacter(name.mid(1)) : namedCharacter(name);
    return character == U'\0' ? Reference{} : Reference{character, end + 2};
}

/// Collects text, with white space collapsed and breaks merged.
class TextBuilder
{
public:
    explicit TextBuilder(qsizetype sizeHint) { m_text.reserve(sizeHint); }

    void add(char32_t character)
    {
        if (character <= 0xFFFF)
            addUnit(QChar(char16_t(character)));
        else
            addVisible(QStringView(QChar::fromUcs4(character)));
    }
    void addUnit(QChar unit)
    {
        if (m_preformatted > 0 && unit == u'\n')
            breakLine(1);
        else if (m_preformatted == 0
                 && (unit == u' ' || unit == u'\t' || unit == u'\n' || unit == u'\r' || unit == u'\f'))
            m_space = true;
        else if (unit != u'\r')
            addVisible(QStringView(&unit, 1));
    }
    /// A line break that counts: two of them leave an empty line. More than one empty line is never made.
    void breakLine(int lines) { m_breaks = std::min(m_breaks + lines, 2); }
    /// At least `lines` breaks before what follows; blocks that end and begin together are one break.
    void separate(int lines) { m_breaks = std::max(m_breaks, lines); }
    void addVisible(QStringView units)
    {
        if (m_breaks > 0 && !m_text.isEmpty())
            m_text.append(m_breaks == 1 ? u"\n"_s : u"\n\n"_s);
        else if (m_space && !m_text.isEmpty())
            m_text.append(u' ');
        m_breaks = 0;
        m_space = false;
        m_text.append(units);
    }
    void enterPreformatted() { ++m_preformatted; }
    void leavePreformatted() { m_preformatted = std::max(0, m_preformatted - 1); }
    [[nodiscard]] QString take() { return std::move(m_text); }

private:
    QString m_text;
    int m_breaks = 0;
    bool m_space = false;
    int m_preformatted = 0;
};

struct Tag
{
    QStringView name; ///< as written, any case
    QStringView attributes;
    bool closing = false;
    qsizetype end = 0; ///< just behind the ">"
};

/// Where the tag that starts at `from` ends; a ">" inside quotes does not end it, unless the quote never
/// closes.
qsizetype tagEnd(QStringView markup, qsizetype from)
{
    constexpr qsizetype longest = 64 * 1024;
    const qsizetype limit = std::min(markup.size(), from + longest);
    QChar quote;
    for (qsizetype i = from; i < limit; ++i) {
        const QChar c = markup[i];
        if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
        } else if ((c == u'"' || c == u'\'') && i > from && markup[i - 1] == u'=') {
            quote = c;
        } else if (c == u'>') {
            return i + 1;
        } else if (c == u'<') {
            return -1; // a tag that never ends is text; looking on from each of many would take quadratic time
        }
    }
    const qsizetype plain = markup.left(limit).indexOf(u'>', from);
    return plain < 0 ? -1 : plain + 1;
}

bool isTagName(QStringView name, std::initializer_list<QLatin1StringView> names)
{
    return std::any_of(names.begin(), names.end(), [name](QLatin1StringView known) {
        return name.compare(known, Qt::CaseInsensitive) == 0;
    });
}

QString attributeValue(QStringView attributes, QLatin1StringView name)
{
    for (qsizetype at = 0; (at = attributes.indexOf(name, at, Qt::CaseInsensitive)) >= 0; ++at) {
        const bool startsWord = at > 0 && attributes[at - 1].isSpace();
        const qsizetype equals = at + name.size();
        if (!startsWord || equals + 1 >= attributes.size() || attributes[equals] != u'=')
            continue;
        const QChar quote = attributes[equals + 1];
        if (quote != u'"' && quote != u'\'')
            continue;
        const qsizetype end = attributes.indexOf(quote, equals + 2);
        if (end < 0)
            return {};
        return decodeReferences(attributes.mid(equals + 2, end - equals - 2)).simplified();
    }
    return {};
}

class Reducer
{
public:
    Reducer(QStringView markup, SourceBreaks breaks)
        : m_markup(markup)
        , m_breaks(breaks)
        , m_builder(markup.size())
        , m_lastBracket(markup.lastIndexOf(u'>'))
    {
    }

    QString run()
    {
        while (m_at < m_markup.size()) {
            const QChar c = m_markup[m_at];
            if (c == u'<' && takeMarkup())
                continue;
            if (c == u'&' && takeReference())
                continue;
            if (c == u'\n' && m_breaks == SourceBreaks::Keep)
                m_builder.breakLine(1);
            else
                m_builder.addUnit(c);
            ++m_at;
        }
        return m_builder.take();
    }

private:
    bool takeReference()
    {
        const Reference reference = referenceAt(m_markup, m_at);
        if (reference.length == 0)
            return false;
        m_builder.add(reference.character);
        m_at += reference.length;
        return true;
    }

    bool takeMarkup()
    {
        const QStringView rest = m_markup.mid(m_at);
        if (rest.startsWith("<!--"_L1))
            return skipBehind("-->"_L1, m_at + 4);
        if (rest.startsWith("<![CDATA["_L1, Qt::CaseInsensitive)) {
            m_at += 9;
            return true;
        }
        if (m_at > m_lastBracket)
            return false;
        const qsizetype nameAt = m_at + (rest.startsWith("</"_L1) ? 2 : 1);
        const bool opens = nameAt < m_markup.size()
            && (m_markup[nameAt].toLower().unicode() >= u'a' && m_markup[nameAt].toLower().unicode() <= u'z');
        const bool declares = nameAt == m_at + 1 && nameAt < m_markup.size()
            && (m_markup[nameAt] == u'!' || m_markup[nameAt] == u'?');
        if (!opens && !declares)
            return false;
        const qsizetype end = tagEnd(m_markup, nameAt);
        if (end < 0)
            return false;
        if (opens) {
            qsizetype nameEnd = nameAt;
            while (nameEnd < end && m_markup[nameEnd].isLetterOrNumber())
                ++nameEnd;
            apply({m_markup.mid(nameAt, nameEnd - nameAt),
                   m_markup.mid(nameEnd, end - 1 - nameEnd),
                   nameAt == m_at + 2,
                   end});
        } else {
            m_at = end;
        }
        return true;
    }

    bool skipBehind(QLatin1StringView mark, qsizetype from)
    {
        const qsizetype found = m_markup.indexOf(mark, from, Qt::CaseInsensitive);
        m_at = found < 0 ? m_markup.size() : found + mark.size();
        return true;
    }

    void apply(const Tag &tag)
    {
        m_at = tag.end;
        if (!tag.closing
            && isTagName(
                tag.name,
                {"script"_L1, "style"_L1, "template"_L1, "noscript"_L1, "iframe"_L1, "head"_L1, "svg"_L1})) {
            const QString closing = u"</"_s + tag.name.toString();
            const qsizetype found = m_markup.indexOf(closing, m_at, Qt::CaseInsensitive);
            const qsizetype behind = found < 0 ? -1 : m_markup.indexOf(u'>', found);
            m_at = behind < 0 ? m_markup.size() : behind + 1;
        } else if (isTagName(tag.name, {"br"_L1})) {
            m_builder.breakLine(1);
        } else if (isTagName(tag.name,
                             {"p"_L1,
                              "h1"_L1,
                              "h2"_L1,
                              "h3"_L1,
                              "h4"_L1,
                              "h5"_L1,
                              "h6"_L1,
                              "blockquote"_L1,
                              "ul"_L1,
                              "ol"_L1,
                              "dl"_L1,
                              "table"_L1,
                              "figure"_L1,
                              "hr"_L1})) {
            m_builder.separate(2);
        } else if (isTagName(tag.name, {"pre"_L1})) {
            m_builder.separate(2);
            tag.closing ? m_builder.leavePreformatted() : m_builder.enterPreformatted();
        } else if (isTagName(tag.name, {"li"_L1})) {
            m_builder.separate(1);
            if (!tag.closing)
                m_builder.addVisible(u"• ");
        } else if (isTagName(tag.name,
                             {"div"_L1,
                              "tr"_L1,
                              "dt"_L1,
                              "dd"_L1,
                              "figcaption"_L1,
                              "section"_L1,
                              "article"_L1,
                              "header"_L1,
                              "footer"_L1,
                              "caption"_L1})) {
            m_builder.separate(1);
        } else if (isTagName(tag.name, {"td"_L1, "th"_L1})) {
            m_builder.addUnit(u' ');
        } else if (isTagName(tag.name, {"img"_L1})) {
            const QString alternative = attributeValue(tag.attributes, "alt"_L1);
            if (!alternative.isEmpty())
                m_builder.addVisible(alternative);
        }
    }

    QStringView m_markup;
    SourceBreaks m_breaks;
    TextBuilder m_builder;
    qsizetype m_at = 0;
    qsizetype m_lastBracket; ///< the last ">": no tag ends behind it
};

} // namespace

QString toPlainText(QStringView markup, SourceBreaks breaks)
{
    return Reducer(markup, breaks).run();
}

QString decodeReferences(QStringView text)
{
    QString decoded;
    decoded.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const Reference reference = text[at] == u'&' ? referenceAt(text, at) : Reference{};
        if (reference.length > 0)
            decoded.append(QChar::fromUcs4(reference.character));
        else
            decoded.append(text[at]);
        at += std::max<qsizetype>(reference.length, 1);
    }
    return decoded;
}

} // namespace ruche::html
