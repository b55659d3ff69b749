// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/format.h"

#include "core/importers/logline.h"
#include "core/importers/postsheet.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace ruche::importers {

namespace {

constexpr std::array allFormats{Format::Wxr, Format::AccessLog, Format::PostSheet};

struct Magic
{
    QByteArrayView start;
    const char *name;
};

/// Files that people pick by mistake; named in the error, since "binary data" helps nobody.
constexpr std::array<Magic, 9> knownBinaries{{
    {QByteArrayView("PK\x03\x04"), "a ZIP archive or an office document; unpack it first"},
    {QByteArrayView("%PDF-"), "a PDF document"},
    {QByteArrayView("\x89PNG"), "a picture"},
    {QByteArrayView("\xFF\xD8\xFF"), "a picture"},
    {QByteArrayView("SQLite format 3"), "a database, perhaps a workspace"},
    {QByteArrayView("BZh"), "a bzip2 archive; unpack it first"},
    {QByteArrayView("\xFD\x37zXZ"), "an xz archive; unpack it first"},
    {QByteArrayView("\x28\xB5\x2F\xFD"), "a zstd archive; unpack it first"},
    {QByteArrayView("7z\xBC\xAF"), "a 7-Zip archive; unpack it first"},
}};

/// A text has no NUL and hardly any other control characters.
bool looksBinary(QByteArrayView head)
{
    qsizetype controls = 0;
    for (const char c : head) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte == 0)
            return true;
        if (byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\x1b')
            ++controls;
    }
    return controls * 50 > head.size();
}

/// At least one of the first hundred lines, and half of them, are lines of a log.
bool looksLikeAccessLog(QByteArrayView head)
{
    int lines = 0;
    int good = 0;
    qsizetype at = 0;
    while (at < head.size() && lines < 100) {
        const qsizetype end = head.indexOf('\n', at);
        const QByteArrayView line = end < 0 ? head.sliced(at) : head.sliced(at, end - at);
        if (!line.trimmed().isEmpty()) {
            // A last line that the head cuts off says nothing, unless it is the only one.
            const bool cutOff = end < 0 && lines > 0;
            const bool parsed = LogLineParser().parse({line.data(), std::size_t(line.size())}).has_value();
            lines += cutOff && !parsed ? 0 : 1;
            good += parsed ? 1 : 0;
        }
        if (end < 0)
            break;
        at = end + 1;
    }
    return good > 0 && good * 2 >= lines;
}

/// Whether the first row names at least two columns of a plan, one of them with words.
bool looksLikePostSheet(QByteArrayView head)
{
    const SheetColumns columns = columnsNamed(csvHeaders(head));
    return columns.size() >= 2 && (columns.contains(SheetField::Text) || columns.contains(SheetField::Title));
}

bool isExportNamespace(QByteArrayView head)
{
    return head.indexOf("//wordpress.org/export/") >= 0 || head.indexOf("<wp:wxr_version") >= 0;
}

} // namespace

QString formatName(Format format)
{
    switch (format) {
    case Format::Wxr:
        return u"wxr"_s;
    case Format::AccessLog:
        return u"access-log"_s;
    case Format::PostSheet:
        return u"csv"_s;
    }
    return {};
}

std::optional<Format> formatFromName(const QString &name)
{
    for (const Format format : allFormats) {
        if (formatName(format) == name)
            return format;
    }
    return std::nullopt;
}

QStringList formatNames()
{
    QStringList names;
    for (const Format format : allFormats)
        names << formatName(format);
    return names;
}

Result<Format> recognise(const TextSource &source)
{
    const QString path = source.bytes().path();
    const QByteArrayView head = source.head();
    for (const Magic &magic : knownBinaries) {
        if (head.startsWith(magic.start))
            return fail(ErrorCode::WrongFormat, u"this is %1"_s.arg(QLatin1StringView(magic.name)), path);
    }
    if (looksBinary(head))
        return fail(ErrorCode::WrongFormat, u"this is not a text file"_s, path);

    const QByteArrayView text = head.trimmed();
    if (text.isEmpty())
        return fail(ErrorCode::WrongFormat, u"the file holds only white space"_s, path);
    if (text.startsWith('<')) {
        const QByteArray lower = text.first(std::min<qsizetype>(text.size(), 4096)).toByteArray().toLower();
        if (lower.contains("<rss") && isExportNamespace(text))
            return Format::Wxr;
        if (lower.contains("<!doctype html") || lower.contains("<html"))
            return fail(ErrorCode::WrongFormat,
                        u"this is a web page, perhaps an error page that was saved as a file"_s,
                        path);
        if (lower.contains("<rss") || lower.contains("<feed"))
            return fail(ErrorCode::WrongFormat, u"this is a feed, not an export of WordPress"_s, path);
        return fail(ErrorCode::WrongFormat, u"this XML file is not an export of WordPress"_s, path);
    }
    if (looksLikeAccessLog(head))
        return Format::AccessLog;
    if (looksLikePostSheet(head))
        return Format::PostSheet;
    return fail(ErrorCode::WrongFormat,
                u"this is neither an export of WordPress, nor an access log, nor a table of posts"_s,
                path);
}

} // namespace ruche::importers
