// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

#include <functional>

class QPlainTextEdit;

namespace ruche::ui {

/// One thing to choose while one types.
struct CompletionRow
{
    QString text;
    QString detail; ///< beside it
    int kind = 0; ///< for whoever offered it
    qint64 id = 0;
};

/// A list under the caret that opens with "/" or "#" at the beginning of a word, and narrows with each
/// letter. Up and Down choose, Enter or Tab takes, Esc closes; the editor keeps the focus. Thread: GUI.
class TextCompletion final : public QListWidget
{
    Q_OBJECT
public:
    /// What there is for a sign and the letters after it.
    using Source = std::function<QList<CompletionRow>(QChar sign, const QString &typed)>;

    TextCompletion(QPlainTextEdit *edit, Source source, QWidget *page);

    /// Puts words in the place of the sign and the letters, in one step that Ctrl+Z takes back.
    void replaceTyped(const QString &words);

signals:
    void taken(const ruche::ui::CompletionRow &row);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void refresh();
    void take();
    [[nodiscard]] QString typedBeforeCaret() const;

    QPlainTextEdit *m_edit;
    Source m_source;
    QList<CompletionRow> m_rows;
    QString m_dismissed; ///< what stood there when it was closed by Esc
};

} // namespace ruche::ui
