// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QWidget;

namespace ruche::ui {

/// A question with two answers. The verb on the button says what will happen; there is no "Yes" and "No".
struct Confirmation
{
    QString title;
    QString text;
    QString confirmText; ///< "Ban", "Publish to 3 accounts"
    QString cancelText; ///< empty: Cancel
    bool destructive = false; ///< red main button, and Cancel is the default one
    QString checkText; ///< an additional check box, when not empty
    bool checked = false;
};

struct ConfirmationAnswer
{
    bool confirmed = false;
    bool checked = false;
};

/// A line or a few lines of text to ask for.
struct TextQuestion
{
    QString title;
    QString label;
    QString value;
    QString confirmText; ///< empty: OK
    bool multiLine = false;
    bool secret = false; ///< shown as dots
    /// Says what is wrong with a text, or nothing; the button waits for it.
    std::function<QString(const QString &)> problem;
};

struct FileQuestion
{
    enum class Mode { Open, OpenSeveral, Save, Folder };

    Mode mode = Mode::Open;
    QString title;
    QString directory;
    QString fileName; ///< suggested, for Save
    QStringList filters; ///< "Pictures (*.png *.jpg)"
};

/// The one way to ask the user something in a dialog. Nothing blocks: the answer comes through the callback,
/// which is not called when `context` is gone by then. Tests use ScriptedPrompts. Thread: GUI.
class Prompts
{
public:
    virtual ~Prompts() = default;

    /// `done` gets confirmed == false when the dialog was closed otherwise.
    virtual void confirm(QWidget *context,
                         const Confirmation &question,
                         std::function<void(const ConfirmationAnswer &)> done)
        = 0;
    /// `done` gets nothing when cancelled.
    virtual void askText(QWidget *context,
                         const TextQuestion &question,
                         std::function<void(const std::optional<QString> &)> done)
        = 0;
    /// `done` gets an empty list when cancelled.
    virtual void
    chooseFile(QWidget *context, const FileQuestion &question, std::function<void(const QStringList &)> done)
        = 0;
    /// Says what went wrong, what is kept and what to do, with the technical line to copy.
    virtual void
    tellError(QWidget *context, const QString &title, const QString &text, const QString &technical = {})
        = 0;
};

/// Answers from a list, for tests: each question takes the next answer of its kind. A question without an
/// answer is answered as cancelled and counted in unanswered().
class ScriptedPrompts final : public Prompts
{
public:
    void answerConfirm(bool confirmed, bool checked = false);
    void answerText(const std::optional<QString> &text);
    void answerFiles(const QStringList &paths);

    [[nodiscard]] const QList<Confirmation> &confirmations() const { return m_asked; }
    [[nodiscard]] const QStringList &textTitles() const { return m_textTitles; }
    [[nodiscard]] const QStringList &errors() const { return m_errors; }
    [[nodiscard]] int unanswered() const { return m_unanswered; }

    void confirm(QWidget *context,
                 const Confirmation &question,
                 std::function<void(const ConfirmationAnswer &)> done) override;
    void askText(QWidget *context,
                 const TextQuestion &question,
                 std::function<void(const std::optional<QString> &)> done) override;
    void chooseFile(QWidget *context,
                    const FileQuestion &question,
                    std::function<void(const QStringList &)> done) override;
    void tellError(QWidget *context,
                   const QString &title,
                   const QString &text,
                   const QString &technical = {}) override;

private:
    QList<ConfirmationAnswer> m_confirms;
    QList<std::optional<QString>> m_texts;
    QList<QStringList> m_files;
    QList<Confirmation> m_asked;
    QStringList m_textTitles;
    QStringList m_errors;
    int m_unanswered = 0;
};

} // namespace ruche::ui
