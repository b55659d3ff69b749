// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/csvrows.h"

#include <algorithm>
#include <array>
#include <csv.h>

using namespace Qt::Literals::StringLiterals;

namespace ruche::importers {

namespace {

constexpr QByteArrayView separatorLine = "sep=";

/// Gathers what libcsv tells, a field and a line end at a time.
class RowGatherer
{
public:
    explicit RowGatherer(const CsvOptions &options)
        : m_options(options)
    {
    }

    void takeField(QByteArrayView field) { m_fields << decodeLenient(field); }
    /// Every line end is told, so that rows count as in a spreadsheet; the two characters of one count once.
    void endLine(int character)
    {
        const bool secondHalf = character == '\n' && m_lastEnd == '\r' && m_fields.isEmpty();
        m_lastEnd = character;
        if (secondHalf)
            return;
        ++m_row;
        const bool isMark = m_row == 1 && m_fields.join(u""_s).startsWith(QLatin1StringView(separatorLine));
        const bool isEmpty = std::all_of(
            m_fields.begin(), m_fields.end(), [](const QString &field) { return field.isEmpty(); });
        if (!isMark && !isEmpty)
            m_wanted = m_wanted && m_options.row(m_row, m_fields);
        m_fields.clear();
    }
    [[nodiscard]] bool isWanted() const { return m_wanted; }
    [[nodiscard]] qint64 openRow() const { return m_row + 1; }

private:
    const CsvOptions &m_options;
    QStringList m_fields;
    qint64 m_row = 0;
    int m_lastEnd = 0;
    bool m_wanted = true;
};

void onField(void *text, size_t size, void *gatherer)
{
    static_cast<RowGatherer *>(gatherer)->takeField(
        QByteArrayView(static_cast<const char *>(text), qsizetype(size)));
}

void onLineEnd(int character, void *gatherer)
{
    static_cast<RowGatherer *>(gatherer)->endLine(character);
}

/// libcsv's parser, freed whatever happens.
class CsvParser
{
public:
    explicit CsvParser(char separator)
    {
        m_ready = csv_init(&m_parser, CSV_REPALL_NL) == 0;
        csv_set_delim(&m_parser, static_cast<unsigned char>(separator));
    }
    ~CsvParser()
    {
        if (m_ready)
            csv_free(&m_parser);
    }
    CsvParser(const CsvParser &) = delete;
    CsvParser &operator=(const CsvParser &) = delete;

    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] bool parse(QByteArrayView bytes, RowGatherer &rows)
    {
        return csv_parse(&m_parser, bytes.data(), size_t(bytes.size()), onField, onLineEnd, &rows)
            == size_t(bytes.size());
    }
    /// False when a quotation mark is still open. Until then libcsv is lenient: with a stray one in a field
    /// it goes on.
    [[nodiscard]] bool finish(RowGatherer &rows)
    {
        csv_set_opts(&m_parser, CSV_REPALL_NL | CSV_STRICT | CSV_STRICT_FINI);
        return csv_fini(&m_parser, onField, onLineEnd, &rows) == 0;
    }

private:
    csv_parser m_parser{};
    bool m_ready = false;
};

Error brokenRow(const TextSource &source, qint64 row)
{
    return {ErrorCode::WrongFormat,
            u"a quotation mark is not closed, from row %1 on"_s.arg(row),
            source.bytes().path(),
            std::nullopt};
}

} // namespace

char csvSeparator(QByteArrayView head)
{
    if (head.startsWith(separatorLine) && head.size() > separatorLine.size())
        return head.at(separatorLine.size());
    constexpr std::array<char, 3> known{',', ';', '\t'};
    std::array<int, 3> counts{};
    bool quoted = false;
    for (const char c : head) {
        if (c == '"')
            quoted = !quoted;
        if (quoted)
            continue;
        if (c == '\n' || c == '\r')
            break;
        for (size_t i = 0; i < known.size(); ++i)
            counts.at(i) += c == known.at(i) ? 1 : 0;
    }
    return known.at(size_t(std::max_element(counts.begin(), counts.end()) - counts.begin()));
}

QStringList csvHeaders(QByteArrayView head)
{
    QStringList headers;
    CsvOptions options;
    options.row = [&headers](qint64, const QStringList &fields) {
        headers = fields;
        return false;
    };
    CsvParser parser(csvSeparator(head));
    RowGatherer rows(options);
    if (parser.isReady() && parser.parse(head, rows) && rows.isWanted())
        (void)parser.finish(rows);
    return headers;
}

Result<void> readCsv(TextSource &source, const CsvOptions &options)
{
    CsvParser parser(options.separator);
    if (!parser.isReady())
        return fail(ErrorCode::Internal, u"no memory for reading the file"_s);
    RowGatherer rows(options);
    std::array<char, 16 * 1024> block{};
    qint64 openRow = 0;
    qint64 openBytes = 0;
    while (rows.isWanted()) {
        RUCHE_TRY_ASSIGN(const qint64 got, source.read(block.data(), qint64(block.size())));
        if (got == 0)
            break;
        if (!parser.parse(QByteArrayView(block.data(), got), rows))
            return fail(ErrorCode::Internal, u"no memory for reading the file"_s);
        openBytes = rows.openRow() == openRow ? openBytes + got : 0;
        openRow = rows.openRow();
        if (openBytes > mostRowBytes)
            return fail(brokenRow(source, openRow));
        if (options.progressed
            && !options.progressed(source.bytes().fileBytesDone(), source.bytes().fileBytesTotal()))
            return fail(ErrorCode::Cancelled);
    }
    if (!rows.isWanted())
        return {};
    const qint64 last = rows.openRow();
    if (!parser.finish(rows))
        return fail(brokenRow(source, last));
    return {};
}

} // namespace ruche::importers
