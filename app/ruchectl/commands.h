// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ruchectl/arguments.h"
#include "app/ruchectl/context.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace ruche::ctl {

/// One command of `ruchectl`: its words, what it takes, what it does. The answer of `run` is the exit status.
struct CommandSpec
{
    QString words; ///< "post add"
    QString usage; ///< after the words: "--brand B --account ID… (--text T | --text-file F)"
    const char *summary = nullptr; ///< one line of help, marked by QT_TRANSLATE_NOOP("ruchectl", …)
    QList<OptionSpec> options;
    int (*run)(Context &context, const Arguments &arguments) = nullptr;
    int mostWords = 0; ///< that are no options; -1 for any number
};

[[nodiscard]] QList<CommandSpec> workspaceCommands();
[[nodiscard]] QList<CommandSpec> accountCommands();
[[nodiscard]] QList<CommandSpec> postCommands();
/// Calendar files, posting times, repeating posts, key dates.
[[nodiscard]] QList<CommandSpec> calendarCommands();
[[nodiscard]] QList<CommandSpec> publishCommands();
/// Approval before posts leave, packs for clients, and their answers.
[[nodiscard]] QList<CommandSpec> reviewCommands();
[[nodiscard]] QList<CommandSpec> careCommands();
[[nodiscard]] QList<CommandSpec> ruleCommands();
[[nodiscard]] QList<CommandSpec> inboxCommands();
[[nodiscard]] QList<CommandSpec> memberCommands();
[[nodiscard]] QList<CommandSpec> statsCommands();
[[nodiscard]] QList<CommandSpec> strategyCommands();
[[nodiscard]] QList<CommandSpec> importCommands();
[[nodiscard]] QList<CommandSpec> composingCommands();
/// Sentiment and language, of texts and of messages.
[[nodiscard]] QList<CommandSpec> moodCommands();

/// Reads the moods of what has just come in, as long as that takes no time to speak of, and says when there
/// is more.
void readMoods(Context &context, services::Workspace &workspace);

/// Wrong usage: `sentence` says what is wrong with “%1”, the subject, and is marked by
/// QT_TRANSLATE_NOOP("ruchectl", …). Context::failed() prints it with the usage line of the command.
[[nodiscard]] Error wrongUsage(const char *sentence, const QString &subject);
/// An argument that has to be given is not.
[[nodiscard]] Error missing(const QString &what);
/// The accounts of ids such as "a7"; several may stand in one text, with commas. Errors: InvalidArgument.
[[nodiscard]] Result<QList<domain::AccountId>> accountsNamed(const QStringList &texts);

} // namespace ruche::ctl

/// Inside a command: evaluates a Result, prints its error and returns the exit status when there is one.
#define CTL_TRY(declaration, expression)                                                                     \
    auto RUCHE_CONCAT(ctl_try_, __LINE__) = (expression);                                                    \
    if (!RUCHE_CONCAT(ctl_try_, __LINE__))                                                                   \
        return context.failed(RUCHE_CONCAT(ctl_try_, __LINE__).error());                                     \
    declaration = *std::move(RUCHE_CONCAT(ctl_try_, __LINE__))
