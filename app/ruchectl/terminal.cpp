// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruchectl/terminal.h"

#include "app/ruchectl/commands.h"
#include "core/base/async.h"

#include <QCoreApplication>

#include <cstdio>
#include <iostream>
#include <string>

#ifndef Q_OS_WIN
#include <termios.h>
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace ruche::ctl {

namespace {

/// One line typed without echo, or nothing when standard input is not a terminal.
Result<QString> askHidden([[maybe_unused]] const QString &question)
{
#ifdef Q_OS_WIN
    return fail(ErrorCode::SecretsLocked, u"no terminal question on this platform"_s);
#else
    if (isatty(STDIN_FILENO) == 0)
        return fail(ErrorCode::SecretsLocked, u"standard input is not a terminal"_s);
    termios shown{};
    tcgetattr(STDIN_FILENO, &shown);
    termios hidden = shown;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSANOW, &hidden);
    std::fprintf(stderr, "%s", qUtf8Printable(question));
    std::string line;
    const bool read = static_cast<bool>(std::getline(std::cin, line));
    tcsetattr(STDIN_FILENO, TCSANOW, &shown);
    std::fprintf(stderr, "\n");
    if (!read)
        return fail(ErrorCode::Cancelled);
    return QString::fromStdString(line);
#endif
}

} // namespace

QFuture<Result<QString>> askPassphraseOnTerminal(settings::PassphraseReason reason)
{
    using settings::PassphraseReason;
    const auto translate = [](const char *text) { return QCoreApplication::translate("ruchectl", text); };
    if (reason != PassphraseReason::Choose) {
        return async::ready(
            askHidden(reason == PassphraseReason::Unlock
                          ? translate(QT_TRANSLATE_NOOP("ruchectl", "Passphrase of the stored secrets: "))
                          : translate(QT_TRANSLATE_NOOP("ruchectl", "That is not it. Passphrase: "))));
    }
    const auto first
        = askHidden(translate(QT_TRANSLATE_NOOP("ruchectl", "Choose a passphrase for the secrets: ")));
    if (!first)
        return async::ready(first);
    const auto second = askHidden(translate(QT_TRANSLATE_NOOP("ruchectl", "Once more: ")));
    if (second && *second != *first)
        return async::ready(Result<QString>(
            fail(Error{ErrorCode::InvalidArgument, u"the two differ"_s, u"passphrase"_s, std::nullopt})));
    return async::ready(second);
}

Result<QString> readSecret(bool fromStdin, domain::SignIn signIn)
{
    if (fromStdin) {
        std::string line;
        std::getline(std::cin, line);
        const QString secret = QString::fromStdString(line).trimmed();
        if (secret.isEmpty())
            return fail(
                wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1”: there is no secret on standard input."),
                           u"--secret-stdin"_s));
        return secret;
    }
    if (const QString secret = qEnvironmentVariable("RUCHE_SECRET"); !secret.isEmpty())
        return secret;
    auto asked = askHidden(signIn == domain::SignIn::UserAndAppPassword
                               ? QCoreApplication::translate("ruchectl", "Application password: ")
                               : QCoreApplication::translate("ruchectl", "Key or access token: "));
    if (!asked)
        return fail(wrongUsage(
            QT_TRANSLATE_NOOP("ruchectl", "No secret was given: use “%1”, or the variable RUCHE_SECRET."),
            u"--secret-stdin"_s));
    return asked;
}

} // namespace ruche::ctl
