// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importers/textsource.h"

#include <QIODevice>

#include <array>
#include <optional>

namespace ruche::importers {

/// Stands between a file and the XML parser, which trusts its input too much: it believes the declared
/// encoding, gives up at the first control character (WordPress exports have them), and keeps a text or a tag
/// of any length in memory. What comes out is always UTF-8 without declaration; broken bytes are read as
/// Windows-1252; control characters are dropped. Stops with an error at a document type declaration (no
/// export has one; entities that grow without bounds do), a tag over 256 KB or elements nested more than 200
/// deep. Of a text over 8 MB only the start passes, followed by `cutMark`. Thread: one at a time.
class XmlSource final : public QIODevice
{
    Q_OBJECT
public:
    explicit XmlSource(TextSource &source);

    /// Why the input ended early; the parser only sees an end.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    [[nodiscard]] bool isSequential() const override { return true; }

    /// Stands at the end of a text that was cut off; three characters for private use that no text has in
    /// this order.
    static constexpr char16_t cutMark[] = u"\uE0FF\uE0FE\uE0FF";
    static constexpr qint64 longestText = 8 * 1024 * 1024;
    static constexpr qint64 longestTag = 256 * 1024;
    static constexpr int deepest = 200;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    enum class Place { Text, Open, Tag, Quote, Comment, CData, Instruction };

    void skipDeclaration();
    /// Processes more input into m_out; false at the end or after a problem.
    bool fill();
    void process(QByteArrayView bytes);
    void take(char c);
    void takeCharacter(QByteArrayView sequence);
    void takeInTag(char c);
    void takeOpen(char c);
    void takeUntil(char c, QByteArrayView end);
    void enter(Place place);
    void refuse(const QString &detail);
    [[nodiscard]] bool passes();

    TextSource &m_source;
    std::optional<Error> m_problem;
    QStringDecoder m_declared; ///< for encodings that are neither Unicode nor Windows-1252
    bool m_onlyWindows1252 = false;
    qint64 m_skip = 0;
    QByteArray m_carry; ///< the start of a character whose end is in the next block
    QByteArray m_out;
    qsizetype m_outFrom = 0;
    bool m_ended = false;

    Place m_place = Place::Text;
    qint64 m_length = 0; ///< of the text or tag so far
    int m_depth = 0;
    bool m_closing = false;
    char m_quote = 0;
    char m_previous = 0;
    QByteArray m_opening; ///< what follows a "<", until it is clear what it opens
    std::array<char, 3> m_tail{}; ///< the last three characters
};

} // namespace ruche::importers
