// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sentiment/training/corpus.h"

#include "core/sentiment/hashing.h"
#include "core/sentiment/tokeniser.h"

#include <QFile>
#include <QSet>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace ruche::sentiment {

namespace {

std::optional<Label> labelFromName(QByteArrayView name)
{
    if (name == "neg")
        return Label::Negative;
    if (name == "neu")
        return Label::Neutral;
    if (name == "pos")
        return Label::Positive;
    return std::nullopt;
}

constexpr size_t tellingWords = 10;

/// The words of a text as one number: its first ten, and all of them.
std::array<quint64, 2> wordKeys(const QString &text)
{
    TokenList tokens;
    tokens.read(text);
    quint64 all = hashSeed;
    quint64 first = hashSeed;
    size_t words = 0;
    for (const Token &token : tokens.tokens()) {
        if (token.kind != TokenKind::Word)
            continue;
        all = hashPair(all, token.foldedHash);
        if (++words == tellingWords)
            first = all;
    }
    return {words < tellingWords ? all : first, all};
}

} // namespace

Result<QList<LabelledText>> readCorpus(const QString &path, const QString &source)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, file.errorString(), path);
    const QList<QByteArray> lines = file.readAll().split('\n');
    const QList<QByteArray> header = lines.first().split('\t');
    const qsizetype splitColumn = header.indexOf("split");
    const qsizetype languageColumn = header.indexOf("lang");
    const qsizetype labelColumn = header.indexOf("label");
    const qsizetype textColumn = header.indexOf("text");
    const qsizetype sourceColumn = header.indexOf("source");
    const qsizetype reasonColumn = header.indexOf("reason");
    if (splitColumn < 0 || languageColumn < 0 || labelColumn < 0 || textColumn < 0)
        return fail(ErrorCode::WrongFormat, u"columns split, lang, label and text expected"_s, path);
    QList<LabelledText> rows;
    QList<qsizetype> mixed;
    std::array<int, languageCount> counts{};
    for (qsizetype number = 1; number < lines.size(); ++number) {
        if (lines[number].trimmed().isEmpty())
            continue;
        const QList<QByteArray> cells = lines[number].split('\t');
        const std::optional<Label> label
            = cells.size() == header.size() ? labelFromName(cells[labelColumn]) : std::nullopt;
        if (!label)
            return fail(ErrorCode::WrongFormat, u"line %1"_s.arg(number + 1), path);
        const bool isMixed = cells[languageColumn] == "mix";
        const Language language = languageFromCode(QString::fromLatin1(cells[languageColumn]));
        if (language == Language::Any && !isMixed)
            continue;
        if (isMixed)
            mixed.append(rows.size());
        else
            ++counts[size_t(language)];
        rows.append({.text = QString::fromUtf8(cells[textColumn]),
                     .source = sourceColumn < 0 ? source : QString::fromUtf8(cells[sourceColumn]),
                     .reason = reasonColumn < 0 ? QString() : QString::fromUtf8(cells[reasonColumn]),
                     .language = language,
                     .label = *label,
                     .forValidation = cells[splitColumn] == "val"});
    }
    const auto commonest = Language(std::max_element(counts.begin(), counts.end()) - counts.begin());
    for (const qsizetype index : mixed)
        rows[index].language = commonest;
    return rows;
}

QList<LabelledText> withoutLeaks(const QList<LabelledText> &rows)
{
    QSet<quint64> known;
    for (const LabelledText &row : rows) {
        if (!row.forValidation)
            continue;
        for (const quint64 key : wordKeys(row.text))
            known.insert(key);
    }
    QList<LabelledText> kept;
    for (const LabelledText &row : rows) {
        const auto keys = wordKeys(row.text);
        const bool told
            = std::any_of(keys.begin(), keys.end(), [&](quint64 key) { return known.contains(key); });
        if (row.forValidation || !told)
            kept.append(row);
    }
    return kept;
}

} // namespace ruche::sentiment
