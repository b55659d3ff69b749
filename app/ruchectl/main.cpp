// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruchectl/commands.h"
#include "app/ruchectl/interrupt.h"
#include "core/text/languages.h"

#include <QCoreApplication>
#include <QFileInfo>

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
                return fail(ErrorCode::InvalidArgument, u"no file named"_s, u"--workspace"_s);
            globals.workspace = QFileInfo(*value).absoluteFilePath();
        } else if (word == u"--locale"_s || word.startsWith(u"--locale="_s)) {
            const auto value = valueOf(u"--locale"_s);
            if (!value || !text::languages().contains(*value))
                return fail(ErrorCode::InvalidArgument, u"fr or en"_s, u"--locale"_s);
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
                              inboxCommands,
                              memberCommands,
                              statsCommands,
                              strategyCommands,
                              importCommands,
                              composingCommands})
        all << group();
    return all;
}

void printHelp(Output &out, const QList<CommandSpec> &commands, const QString &prefix)
{
    out.sentence(u"ruchectl [--workspace FILE] [--json] [--locale fr|en] COMMAND …\n"_s);
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

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"ruche"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(RUCHE_VERSION));
    installInterruptHandlers();

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

    const QList<CommandSpec> commands = allCommands();
    const CommandSpec *const command = findCommand(commands, globals->words);
    if (globals->help || globals->words.isEmpty()) {
        printHelp(context.out(), commands, command ? command->words : globals->words.join(u' '));
        return globals->help ? Done : WrongUsage;
    }
    if (!command)
        return context.failed(
            Error{ErrorCode::InvalidArgument, u"no such command"_s, globals->words.mid(0, 2).join(u' '), {}});
    const auto arguments
        = Arguments::parse(globals->words.mid(command->words.count(u' ') + 1), command->options);
    if (!arguments)
        return context.failed(arguments.error());
    return command->run(context, *arguments);
}
