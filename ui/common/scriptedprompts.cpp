// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/prompts.h"

namespace ruche::ui {

void ScriptedPrompts::answerConfirm(bool confirmed, bool checked)
{
    m_confirms.append({confirmed, checked});
}

void ScriptedPrompts::answerText(const std::optional<QString> &text)
{
    m_texts.append(text);
}

void ScriptedPrompts::answerFiles(const QStringList &paths)
{
    m_files.append(paths);
}

void ScriptedPrompts::confirm(QWidget *,
                              const Confirmation &question,
                              std::function<void(const ConfirmationAnswer &)> done)
{
    m_asked.append(question);
    if (m_confirms.isEmpty()) {
        ++m_unanswered;
        done({false, question.checked});
        return;
    }
    done(m_confirms.takeFirst());
}

void ScriptedPrompts::askText(QWidget *,
                              const TextQuestion &question,
                              std::function<void(const std::optional<QString> &)> done)
{
    m_textTitles.append(question.title);
    if (m_texts.isEmpty()) {
        ++m_unanswered;
        done(std::nullopt);
        return;
    }
    const std::optional<QString> answer = m_texts.takeFirst();
    const bool refused = answer && question.problem && !question.problem(*answer).isEmpty();
    done(refused ? std::nullopt : answer);
}

void ScriptedPrompts::chooseFile(QWidget *,
                                 const FileQuestion &,
                                 std::function<void(const QStringList &)> done)
{
    if (m_files.isEmpty()) {
        ++m_unanswered;
        done({});
        return;
    }
    done(m_files.takeFirst());
}

void ScriptedPrompts::tellError(QWidget *, const QString &title, const QString &text, const QString &)
{
    m_errors.append(title + u'\n' + text);
}

} // namespace ruche::ui
