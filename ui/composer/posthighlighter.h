// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/composing/postcheck.h"

#include <QList>
#include <QSyntaxHighlighter>

namespace ruche::ui {

/// Links, mentions and hashtags in accent, what is too much on a red ground and underlined, a wave under words
/// that SpellMarks found misspelt. Thread: GUI.
class PostHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    explicit PostHighlighter(QTextDocument *document);

    /// In UTF-16 units of the whole text, ascending.
    void setOverflow(const QList<composing::TextRange> &ranges);

protected:
    void highlightBlock(const QString &text) override;

private:
    void markMistakes(const QString &text);

    QList<composing::TextRange> m_overflow;
};

} // namespace ruche::ui
