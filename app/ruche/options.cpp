// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruche/options.h"

#include "core/text/languages.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace ruche::app {

namespace {

struct OptionsTr
{
    Q_DECLARE_TR_FUNCTIONS(ruche::app::Options)
};

Result<QSize> sizeFrom(const QString &text)
{
    static const QRegularExpression pattern(u"^(\\d{3,5})x(\\d{3,5})$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return fail(ErrorCode::InvalidArgument, u"not WIDTHxHEIGHT"_s, u"--size"_s);
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

Result<ui::ThemeChoice> themeFrom(const QString &text)
{
    if (text == "light"_L1)
        return ui::ThemeChoice::Light;
    if (text == "dark"_L1)
        return ui::ThemeChoice::Dark;
    if (text == "system"_L1)
        return ui::ThemeChoice::System;
    return fail(ErrorCode::InvalidArgument, u"light, dark or system"_s, u"--theme"_s);
}

Result<void> apply(Options &options, const QString &name, const QString &value)
{
    if (name == "--workspace"_L1) {
        options.workspace = value;
    } else if (name == "--locale"_L1) {
        if (!text::languages().contains(value))
            return fail(ErrorCode::InvalidArgument, u"fr or en"_s, name);
        options.locale = value;
    } else if (name == "--theme"_L1) {
        RUCHE_TRY_ASSIGN(const ui::ThemeChoice theme, themeFrom(value));
        options.theme = theme;
    } else if (name == "--tour"_L1) {
        options.tourFolder = value;
    } else if (name == "--size"_L1) {
        RUCHE_TRY_ASSIGN(const QSize size, sizeFrom(value));
        options.size = size;
    } else {
        return fail(ErrorCode::InvalidArgument, u"unknown option"_s, name);
    }
    return {};
}

} // namespace

Result<Options> parseOptions(const QStringList &arguments)
{
    Options options;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString word = arguments.at(i);
        if (word == "--help"_L1 || word == "-h"_L1) {
            options.help = true;
        } else if (word == "--version"_L1) {
            options.version = true;
        } else if (!word.startsWith("--"_L1) && options.workspace.isEmpty()) {
            options.workspace = word; // a file that was double-clicked
        } else {
            QString name = word.section(u'=', 0, 0);
            QString value = word.contains(u'=') ? word.section(u'=', 1) : QString();
            if (!word.contains(u'=') && i + 1 < arguments.size())
                value = arguments.at(++i);
            if (value.isEmpty())
                return fail(ErrorCode::InvalidArgument, u"no value"_s, name);
            RUCHE_TRY(apply(options, name, value));
        }
    }
    return options;
}

QString usage()
{
    return OptionsTr::tr("ruche [--workspace FILE] [--locale fr|en] [--theme light|dark|system]\n"
                         "ruche --tour DIR [--size 1440x900]: paints every page into PNG files in DIR");
}

} // namespace ruche::app
