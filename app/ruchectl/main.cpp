// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruchectl/commands.h"
#include "app/ruchectl/interrupt.h"
#include "core/text/languages.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::ctl;

namespace {

struct Globals
{
    QString workspace;
    QString locale;
    bool json = false;
    bool help = false;
    bool version = false;
    QStringList words;
};

/// Takes the options that every command has out of the words, wherever they stand.
Result<Globals> takeGlobals(const QStringList &words)
{
    Globals globals;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        const auto valueOf = [&](const QString &name) -> std::optional<QString> {
            if (word.startsWith(name + u'='))
                return word.mid(name.size() + 1);
            return word == name && i + 1 < words.size() ? std::optional(words.at(++i)) : std::nullopt;
        };
        if (word == u"--json"_s) {
            globals.json = true;
        } else if (word == u"--help"_s || word == u"-h"_s) {
            globals.help = true;
        } else if (word == u"--version"_s) {
            globals.version = true;
        } else if (word == u"--workspace"_s || word.startsWith(u"--workspace="_s)) {
            const auto value = valueOf(u"--workspace"_s);
            if (!value || value->isEmpty())
                return fail(wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” names no file."), word));
            globals.workspace = QFileInfo(*value).absoluteFilePath();
        } else if (word == u"--locale"_s || word.startsWith(u"--locale="_s)) {
            const auto value = valueOf(u"--locale"_s);
            if (!value || !text::languages().contains(*value))
                return fail(wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” has to be fr or en."), word));
            globals.locale = *value;
        } else {
            globals.words << word;
            if (word == u"--"_s) {
                globals.words << words.mid(i + 1);
                break;
            }
        }
    }
    return globals;
}

QList<CommandSpec> allCommands()
{
    QList<CommandSpec> all;
    for (const auto &group : {workspaceCommands,
                              accountCommands,
                              postCommands,
                              calendarCommands,
                              publishCommands,
                              reviewCommands,
                              careCommands,
                              ruleCommands,
                              inboxCommands,
                              memberCommands,
                              statsCommands,
                              strategyCommands,
                              importCommands,
                              composingCommands,
                              moodCommands})
        all << group();
    return all;
}

QString generalUsage()
{
    return u"ruchectl [--workspace FILE] [--json] [--locale fr|en] COMMAND …"_s;
}

void printHelp(Output &out, const QList<CommandSpec> &commands, const QString &prefix)
{
    out.sentence(generalUsage() + u'\n');
    for (const CommandSpec &command : commands) {
        if (!prefix.isEmpty() && command.words != prefix && !command.words.startsWith(prefix + u' '))
            continue;
        out.sentence(u"  %1 %2"_s.arg(command.words, command.usage).trimmed().prepend(u"  "_s));
        out.sentence(u"      "_s + QCoreApplication::translate("ruchectl", command.summary));
    }
}

/// The command whose words begin the line; the longest wins.
const CommandSpec *findCommand(const QList<CommandSpec> &commands, const QStringList &words)
{
    const CommandSpec *best = nullptr;
    for (const CommandSpec &command : commands) {
        const QStringList own = command.words.split(u' ');
        const bool begins = words.size() >= own.size() && std::equal(own.begin(), own.end(), words.begin());
        if (begins && (!best || own.size() > best->words.count(u' ') + 1))
            best = &command;
    }
    return best;
}

/// Too many words: a name without quotes, or a command that does not exist.
std::optional<Error> surplus(const CommandSpec &command, const Arguments &arguments)
{
    if (command.mostWords < 0 || arguments.rest().size() <= command.mostWords)
        return std::nullopt;
    return wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” is one word too many."),
                      arguments.rest().at(command.mostWords));
}

int runCommand(Context &context, const Globals &globals)
{
    const QList<CommandSpec> commands = allCommands();
    QStringList words = globals.words;
    const bool help = globals.help || words.value(0) == u"help"_s;
    if (words.value(0) == u"help"_s)
        words.removeFirst();
    const CommandSpec *const command = findCommand(commands, words);
    if (help || words.isEmpty()) {
        printHelp(context.out(), commands, command ? command->words : words.join(u' '));
        return help ? Done : WrongUsage;
    }
    context.setUsage(generalUsage() + u" ; ruchectl --help"_s);
    if (!command)
        return context.failed(wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” is no command of ruchectl."),
                                         words.mid(0, 2).join(u' ')));
    context.setUsage(u"ruchectl %1 %2"_s.arg(command->words, command->usage).trimmed());
    const auto arguments = Arguments::parse(words.mid(command->words.count(u' ') + 1), command->options);
    if (!arguments)
        return context.failed(arguments.error());
    if (const auto error = surplus(*command, *arguments))
        return context.failed(*error);
    return command->run(context, *arguments);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"ruche"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(RUCHE_VERSION));
    installInterruptHandlers();
    // Standard error belongs to the errors of commands. QT_LOGGING_RULES="ruche.*=true" shows the log all the
    // same.
    QLoggingCategory::setFilterRules(u"ruche.*=false\nruche.*.critical=true"_s);

    const auto globals = takeGlobals(QCoreApplication::arguments().mid(1));
    const bool json = globals ? globals->json : QCoreApplication::arguments().contains(u"--json"_s);
    text::installLanguage(application, globals ? globals->locale : QString());
    Context context(globals ? globals->workspace : QString(), json);
    if (!globals)
        return context.failed(globals.error());
    if (globals->version) {
        context.out().sentence(u"ruchectl "_s + QCoreApplication::applicationVersion());
        return Done;
    }

    const int status = runCommand(context, *globals);
    if (!context.out().finish())
        return context.failed(
            Error{ErrorCode::FileUnwritable, u"standard output"_s, u"standard output"_s, std::nullopt});
    return status;
}
