// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/benches.h"
#include "tests/benchmarks/benchworkspace.h"
#include "tests/benchmarks/measure.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace ruche;
using namespace Qt::Literals::StringLiterals;

/// Ends with status 3 when a measure found something else than plain SQL does, or when nothing was measured.
/// Measures what must stay quick, each beside the same work done by SQLite's C API alone in the same run. The
/// targets are stated for --scale 1 in a release build; smaller scales are for trying things out.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.setApplicationDescription(u"Measures imports, lists and searches in large workspaces."_s);
    options.addHelpOption();
    const QCommandLineOption scale(
        u"scale"_s, u"Share of the full size, 1 by default."_s, u"factor"_s, u"1"_s);
    const QCommandLineOption only(
        u"only"_s, u"Only measures whose name begins so; may be repeated."_s, u"name"_s);
    const QCommandLineOption json(u"json"_s, u"One JSON object a line."_s);
    const QCommandLineOption check(u"check"_s, u"End with status 1 when a target is missed."_s);
    options.addOptions({scale, only, json, check});
    options.process(application);
    bool ok = false;
    const double factor = options.value(scale).toDouble(&ok);
    if (!ok || factor <= 0 || factor > 10)
        options.showHelp(2);

    bench::Reporter reporter(options.isSet(json), options.values(only));
    bench::BenchWorkspace workspace;
    if (reporter.wants(u"import"_s) || reporter.wants(u"search"_s) || reporter.wants(u"inbox"_s))
        bench::measureImport(workspace, reporter, factor);
    bench::measureSearch(workspace, reporter, factor);
    bench::measureInbox(workspace, reporter, factor);
    bench::measureMembers(workspace, reporter, factor);
    bench::measureAnalytics(workspace, reporter, factor);
    bench::measureModeration(reporter, factor);
    bench::measurePlanning(reporter);
    bench::measureSentiment(reporter, factor);
    if (reporter.wrong() > 0 || reporter.reported() == 0)
        return 3;
    return options.isSet(check) && reporter.missed() > 0 ? 1 : 0;
}
