// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruchectl/commands.h"
#include "core/composing/limitsfile.h"
#include "core/composing/textlength.h"
#include "core/services/limitsinforce.h"

#include <QFile>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ctl {

namespace {

/// The limits that come with the program, changed by the user's own file, when there is one.
Result<composing::LimitsTable> effectiveLimits()
{
    return composing::LimitsFile(services::limitsPath()).table();
}

/// Standard input as one text, without the line end that a shell adds, or as texts that each end with a NUL.
Result<QStringList> textsOf(bool separated)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, input.errorString(), u"standard input"_s);
    QByteArray bytes = input.readAll();
    if (!separated) {
        if (bytes.endsWith('\n'))
            bytes.chop(1);
        return QStringList{QString::fromUtf8(bytes)};
    }
    if (bytes.endsWith('\0'))
        bytes.chop(1);
    else if (bytes.isEmpty())
        return QStringList();
    QStringList texts;
    for (const QByteArray &text : bytes.split('\0'))
        texts << QString::fromUtf8(text);
    return texts;
}

int runCount(Context &context, const Arguments &arguments)
{
    const QString network = arguments.value(u"network"_s);
    if (network.isEmpty())
        return context.failed(missing(u"--network"_s));
    CTL_TRY(const composing::LimitsTable table, effectiveLimits());
    if (!table.contains(network))
        return context.failed(Error{ErrorCode::InvalidArgument, u"unknown network"_s, network, std::nullopt});
    CTL_TRY(const QStringList texts, textsOf(arguments.has(u"0"_s)));
    for (const QString &text : texts) {
        const composing::TextLength length = composing::measure(text, table.value(network));
        const bool limited = length.limit > 0;
        context.out().jsonObject({{u"length"_s, length.length},
                                  {u"limit"_s, limited ? QJsonValue(length.limit) : QJsonValue()},
                                  {u"remaining"_s, limited ? QJsonValue(length.remaining()) : QJsonValue()},
                                  {u"valid"_s, length.fits() && !text.trimmed().isEmpty()}});
    }
    return Done;
}

} // namespace

QList<CommandSpec> composingCommands()
{
    return {{u"count"_s,
             u"--network N [-0]"_s,
             QT_TRANSLATE_NOOP("ruchectl", "How long the text on standard input is for a network."),
             {{{u"network"_s}, true, false}, {{u"0"_s}, false, false}},
             runCount}};
}

} // namespace ruche::ctl
