// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/spellmarks.h"

#include "core/base/async.h"

#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QTextBlock>

namespace ruche::ui {

namespace {

constexpr int pauseAfterKey = 250;

SpellData *spellDataOf(const QTextBlock &block)
{
    return dynamic_cast<SpellData *>(block.userData());
}

/// Blocks keep their text with the separators of Qt, which are no letters.
bool touches(const composing::TextRange &word, qsizetype caret)
{
    return word.start < caret && caret <= word.start + word.length;
}

} // namespace

QList<composing::TextRange> SpellData::wrongIn(const QString &now) const
{
    if (now == text)
        return wrong;
    QList<composing::TextRange> found;
    const qsizetype shift = now.size() - text.size();
    for (const composing::TextRange &word : wrong) {
        const QStringView letters = QStringView(text).mid(word.start, word.length);
        for (const qsizetype start : {word.start, word.start + shift}) {
            if (start < 0 || QStringView(now).mid(start, word.length) != letters)
                continue;
            const qsizetype end = start + word.length;
            const bool whole = (start == 0 || !now.at(start - 1).isLetterOrNumber())
                && (end >= now.size() || !now.at(end).isLetterOrNumber());
            if (whole)
                found << composing::TextRange{start, word.length};
            break;
        }
    }
    return found;
}

SpellMarks::SpellMarks(QPlainTextEdit *edit, QSyntaxHighlighter *highlighter, composing::SpellingDesk &desk)
    : QObject(edit)
    , m_edit(edit)
    , m_highlighter(highlighter)
    , m_desk(desk)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SpellMarks::readAll);
    connect(m_edit->document(), &QTextDocument::contentsChange, this, [this](int at, int removed, int added) {
        // Drawing marks says so too, but changes no text.
        const auto *const data = spellDataOf(m_edit->document()->findBlock(at));
        if (data && removed == added && data->text == m_edit->document()->findBlock(at).text())
            return;
        m_typedAt = added == 1 ? at + added : -1;
        again(pauseAfterKey);
    });
    connect(m_edit, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (m_typedAt == m_edit->textCursor().position())
            return;
        m_typedAt = -1;
        for (QTextBlock block = m_edit->document()->begin(); block.isValid(); block = block.next()) {
            SpellData *const data = spellDataOf(block);
            if (data && data->waits) {
                data->round = 0;
                again(0);
            }
        }
    });
}

void SpellMarks::again(int milliseconds)
{
    if (!m_timer.isActive() || milliseconds > 0)
        m_timer.start(milliseconds);
}

void SpellMarks::setLanguages(const QStringList &languages)
{
    if (languages == m_languages)
        return;
    m_languages = languages;
    ++m_round;
    again(0);
}

void SpellMarks::setKnown(const QStringList &words)
{
    if (words == m_known)
        return;
    m_known = words;
    ++m_round;
    again(0);
}

void SpellMarks::readAll()
{
    for (QTextBlock block = m_edit->document()->begin(); block.isValid(); block = block.next()) {
        const SpellData *const data = spellDataOf(block);
        if (!data || data->round != m_round || data->text != block.text())
            read(block.blockNumber(), block.text());
    }
}

void SpellMarks::read(int block, const QString &text)
{
    if (m_languages.isEmpty() || text.isEmpty()) {
        onRead(block, text, m_round, {});
        return;
    }
    ++m_reading;
    async::deliver(m_desk.check(text, m_languages, m_known),
                   this,
                   [this, block, text, round = m_round](const Result<composing::SpellingVerdict> &verdict) {
                       --m_reading;
                       if (verdict)
                           onRead(block, text, round, *verdict);
                   });
}

void SpellMarks::onRead(int number, const QString &text, int round, const composing::SpellingVerdict &verdict)
{
    if (round != m_round)
        return; // asked again since
    QTextBlock block = m_edit->document()->findBlockByNumber(number);
    if (!block.isValid() || block.text() != text) {
        // Lines came or went above it meanwhile.
        block = m_edit->document()->begin();
        while (block.isValid()
               && (block.text() != text || (spellDataOf(block) && spellDataOf(block)->text == text)))
            block = block.next();
        if (!block.isValid())
            return;
    }
    auto *const data = new SpellData;
    data->text = text;
    data->language = verdict.language;
    data->round = round;
    const qsizetype caret = m_edit->textCursor().position() - block.position();
    for (const composing::TextRange &word : verdict.wrong) {
        const bool typing = m_typedAt == m_edit->textCursor().position() && touches(word, caret);
        data->waits = data->waits || typing;
        if (!typing)
            data->wrong << word;
    }
    const auto *const before = spellDataOf(block);
    const bool same = before ? before->wrongIn(text) == data->wrong : data->wrong.isEmpty();
    block.setUserData(data);
    if (same)
        return;
    {
        // Formats are no change of the text, which Qt says they are.
        const QSignalBlocker quiet(m_edit);
        m_highlighter->rehighlightBlock(block);
    }
    emit changed();
}

QList<SpellMarks::Mistake> SpellMarks::mistakes() const
{
    QList<Mistake> all;
    for (QTextBlock block = m_edit->document()->begin(); block.isValid(); block = block.next()) {
        const SpellData *const data = spellDataOf(block);
        if (!data)
            continue;
        for (const composing::TextRange &word : data->wrongIn(block.text())) {
            all << Mistake{block.position() + int(word.start),
                           int(word.length),
                           block.text().mid(word.start, word.length),
                           data->language};
        }
    }
    return all;
}

std::optional<SpellMarks::Mistake> SpellMarks::at(int position) const
{
    for (const Mistake &mistake : mistakes()) {
        if (mistake.start <= position && position <= mistake.start + mistake.length)
            return mistake;
    }
    return std::nullopt;
}

std::optional<SpellMarks::Mistake> SpellMarks::after(int position) const
{
    const QList<Mistake> all = mistakes();
    for (const Mistake &mistake : all) {
        if (mistake.start >= position)
            return mistake;
    }
    return all.isEmpty() ? std::nullopt : std::optional(all.first());
}

} // namespace ruche::ui
