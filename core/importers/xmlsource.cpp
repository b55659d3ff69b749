// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/xmlsource.h"

#include <algorithm>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace ruche::importers {

namespace {

bool isXmlSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// The value of encoding="…" in an XML declaration, lower case.
QByteArray declaredEncoding(QByteArrayView declaration)
{
    const QByteArray text = declaration.toByteArray().toLower();
    const qsizetype at = text.indexOf("encoding");
    if (at < 0)
        return {};
    const qsizetype quote = std::min({text.indexOf('"', at) < 0 ? text.size() : text.indexOf('"', at),
                                      text.indexOf('\'', at) < 0 ? text.size() : text.indexOf('\'', at)});
    if (quote >= text.size())
        return {};
    const qsizetype end = text.indexOf(text[quote], quote + 1);
    return end < 0 ? QByteArray() : text.mid(quote + 1, end - quote - 1).trimmed();
}

} // namespace

XmlSource::XmlSource(TextSource &source)
    : m_source(source)
{
    skipDeclaration();
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

void XmlSource::skipDeclaration()
{
    const QByteArrayView head = m_source.head();
    qsizetype at = 0;
    while (at < head.size() && isXmlSpace(head[at]))
        ++at;
    m_skip = at;
    if (!head.sliced(at).startsWith("<?xml") || at + 5 >= head.size() || !isXmlSpace(head[at + 5]))
        return;
    const qsizetype end = head.indexOf("?>", at);
    if (end < 0)
        return;
    m_skip = end + 2;
    if (m_source.encoding() == Encoding::Utf16LittleEndian || m_source.encoding() == Encoding::Utf16BigEndian)
        return;
    const QByteArray name = declaredEncoding(head.sliced(at, end - at));
    const bool western
        = name == "iso-8859-1" || name == "latin1" || name == "windows-1252" || name == "cp1252";
    if (western) {
        m_onlyWindows1252 = m_source.encoding() == Encoding::Windows1252;
        return;
    }
    const bool unicode = name.isEmpty() || name == "utf8" || name.startsWith("utf-") || name == "us-ascii"
        || name == "ascii";
    const bool hasOther
        = std::any_of(head.begin(), head.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (unicode || (hasOther && m_source.encoding() == Encoding::Utf8))
        return; // Many files were turned into UTF-8 without a change of their declaration.
    m_declared = QStringDecoder(name.constData());
    if (!m_declared.isValid())
        refuse(u"its encoding %1 is not supported; save it as UTF-8"_s.arg(QString::fromLatin1(name)));
}

qint64 XmlSource::readData(char *data, qint64 maxSize)
{
    while (m_outFrom >= m_out.size()) {
        if (!fill())
            return 0;
    }
    const qsizetype given = std::min<qsizetype>(maxSize, m_out.size() - m_outFrom);
    std::memcpy(data, m_out.constData() + m_outFrom, std::size_t(given));
    m_outFrom += given;
    return given;
}

qint64 XmlSource::writeData(const char *, qint64)
{
    return -1;
}

bool XmlSource::fill()
{
    if (m_problem || m_ended)
        return false;
    m_out.resize(0);
    m_outFrom = 0;
    QByteArray raw(64 * 1024, Qt::Uninitialized);
    const Result<qint64> got = m_source.read(raw.data(), raw.size());
    if (!got) {
        m_problem = got.error();
        return false;
    }
    raw.resize(*got);
    m_ended = *got == 0;
    const qint64 skipped = std::min<qint64>(m_skip, raw.size());
    raw.remove(0, skipped);
    m_skip -= skipped;
    if (m_declared.isValid())
        raw = QString(m_declared.decode(raw)).toUtf8();
    process(m_carry + raw);
    return !m_problem;
}

void XmlSource::process(QByteArrayView bytes)
{
    m_carry.clear();
    for (qsizetype at = 0; at < bytes.size() && !m_problem;) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        if (byte < 0x80) {
            if (byte >= 0x20 || isXmlSpace(bytes[at]))
                take(bytes[at]);
            ++at;
            continue;
        }
        const int length = m_onlyWindows1252 ? 0 : utf8SequenceLength(bytes.sliced(at));
        if (length < 0 && !m_ended) {
            m_carry = bytes.sliced(at).toByteArray();
            return;
        }
        if (length > 0) {
            const QByteArrayView sequence = bytes.sliced(at, length);
            if (sequence != QByteArrayView("\xEF\xBF\xBE") && sequence != QByteArrayView("\xEF\xBF\xBF"))
                takeCharacter(sequence);
            at += length;
        } else {
            takeCharacter(QString(QChar(fromWindows1252(byte))).toUtf8());
            ++at;
        }
    }
}

void XmlSource::enter(Place place)
{
    m_place = place;
    m_length = 0;
    m_tail = {};
}

void XmlSource::refuse(const QString &detail)
{
    m_problem = Error{ErrorCode::WrongFormat, detail, m_source.bytes().path(), std::nullopt};
}

/// Counts one more character; whether it is still within the length of a text.
bool XmlSource::passes()
{
    ++m_length;
    if (m_length == longestText)
        m_out.append(QStringView(cutMark).toUtf8());
    return m_length < longestText;
}

void XmlSource::takeCharacter(QByteArrayView sequence)
{
    if (m_place == Place::Open)
        takeOpen('\x7f'); // no character that opens anything known
    m_tail = {};
    if (m_place == Place::Tag || m_place == Place::Quote) {
        if (++m_length > longestTag)
            refuse(u"a tag is too long"_s);
        m_out.append(sequence);
    } else if (passes()) {
        m_out.append(sequence);
    }
}

void XmlSource::take(char c)
{
    switch (m_place) {
    case Place::Text:
        if (c == '<') {
            enter(Place::Open);
            m_opening = "<";
        } else if (passes()) {
            m_out.append(c);
        }
        return;
    case Place::Open:
        return takeOpen(c);
    case Place::Tag:
    case Place::Quote:
        return takeInTag(c);
    case Place::Comment:
        return takeUntil(c, "-->");
    case Place::CData:
        return takeUntil(c, "]]>");
    case Place::Instruction:
        return takeUntil(c, "?>");
    }
}

void XmlSource::takeOpen(char c)
{
    m_opening.append(c);
    constexpr QByteArrayView comment = "<!--";
    constexpr QByteArrayView cdata = "<![CDATA[";
    if (m_opening == comment) {
        enter(Place::Comment);
    } else if (m_opening == cdata) {
        enter(Place::CData);
    } else if (comment.startsWith(m_opening) || cdata.startsWith(m_opening)) {
        return;
    } else if (m_opening.startsWith("<!")) {
        return refuse(u"it has a document type declaration, which no export of WordPress has"_s);
    } else if (c == '?') {
        enter(Place::Instruction);
    } else {
        m_closing = c == '/';
        enter(Place::Tag);
        m_previous = c;
        m_depth += m_closing ? -1 : 1;
        if (m_depth > deepest)
            return refuse(u"its elements are nested too deep"_s);
        if (c == '\x7f')
            m_opening.chop(1); // stands for a character that follows
        m_out.append(m_opening);
        if (c == '>')
            enter(Place::Text);
        return;
    }
    m_out.append(m_opening);
}

void XmlSource::takeInTag(char c)
{
    m_out.append(c);
    if (++m_length > longestTag)
        return refuse(u"a tag is too long"_s);
    if (m_place == Place::Quote) {
        if (c == m_quote)
            m_place = Place::Tag;
    } else if (c == '"' || c == '\'') {
        m_place = Place::Quote;
        m_quote = c;
    } else if (c == '>') {
        if (m_previous == '/' && !m_closing)
            --m_depth;
        enter(Place::Text);
    }
    m_previous = c;
}

void XmlSource::takeUntil(char c, QByteArrayView end)
{
    m_tail = {m_tail[1], m_tail[2], c};
    const bool passed = passes();
    if (passed)
        m_out.append(c);
    if (!QByteArrayView(m_tail.data(), 3).endsWith(end))
        return;
    if (!passed)
        m_out.append(end);
    enter(Place::Text);
}

} // namespace ruche::importers
