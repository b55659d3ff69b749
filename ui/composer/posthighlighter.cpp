// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/posthighlighter.h"

#include "core/composing/entities.h"
#include "ui/common/theme.h"
#include "ui/composer/spellmarks.h"

#include <QTextDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

PostHighlighter::PostHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
}

void PostHighlighter::setOverflow(const QList<composing::TextRange> &ranges)
{
    if (ranges == m_overflow)
        return;
    m_overflow = ranges;
    rehighlight();
}

void PostHighlighter::highlightBlock(const QString &text)
{
    const Theme &theme = Theme::current();
    QTextCharFormat accent;
    accent.setForeground(theme.accentText);
    for (const composing::Entity &entity : composing::findEntities(text, composing::Scheme::Optional))
        setFormat(int(entity.start), int(entity.length), accent);
    if (text.trimmed() == "---"_L1) {
        QTextCharFormat cut;
        cut.setForeground(theme.text3);
        setFormat(0, int(text.size()), cut);
    }
    QTextCharFormat over;
    over.setForeground(theme.failed.text);
    over.setBackground(theme.failed.fill);
    over.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    over.setUnderlineColor(theme.failed.text);
    const qsizetype start = currentBlock().position();
    for (const composing::TextRange &range : m_overflow) {
        const qsizetype from = std::max(range.start - start, qsizetype(0));
        const qsizetype to = std::min(range.start + range.length - start, text.size());
        if (from < to)
            setFormat(int(from), int(to - from), over);
    }
    markMistakes(text);
}

void PostHighlighter::markMistakes(const QString &text)
{
    const auto *const spelling = dynamic_cast<const SpellData *>(currentBlockUserData());
    if (!spelling)
        return;
    for (const composing::TextRange &word : spelling->wrongIn(text)) {
        for (int i = int(word.start); i < int(word.start + word.length); ++i) {
            QTextCharFormat wavy = format(i);
            wavy.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
            wavy.setUnderlineColor(Theme::current().failed.text);
            setFormat(i, 1, wavy);
        }
    }
}

} // namespace ruche::ui
