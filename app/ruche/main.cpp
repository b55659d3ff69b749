// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruche/options.h"
#include "app/ruche/program.h"

#include <QApplication>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"ruche"_s);
    QApplication::setApplicationDisplayName(u"Ruche"_s);
    QApplication::setApplicationVersion(QStringLiteral(RUCHE_VERSION));
    QApplication::setDesktopFileName(u"org.ruche.Ruche"_s);
    QApplication::setQuitOnLastWindowClosed(true);

    const auto options = ruche::app::parseOptions(QApplication::arguments().mid(1));
    if (!options) {
        std::fprintf(stderr,
                     "ruche: %s: %s\n%s\n",
                     qPrintable(options.error().subject),
                     qPrintable(options.error().detail),
                     qPrintable(ruche::app::usage()));
        return 2;
    }
    if (options->help || options->version) {
        std::printf("%s\n", options->help ? qPrintable(ruche::app::usage()) : "ruche " RUCHE_VERSION);
        return 0;
    }
    ruche::app::Program program(application, *options);
    program.start();
    return QApplication::exec();
}
