// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// The measures, one function a subject. `scale` 1 is the size that the targets are stated for.
namespace ruche::bench {

class BenchWorkspace;
class Reporter;

/// Imports a million messages, then as many again, so that the lists below work in two million.
void measureImport(BenchWorkspace &workspace, Reporter &reporter, double scale);
void measureSearch(BenchWorkspace &workspace, Reporter &reporter, double scale);
void measureInbox(BenchWorkspace &workspace, Reporter &reporter, double scale);
/// Makes a million members first.
void measureMembers(BenchWorkspace &workspace, Reporter &reporter, double scale);
/// Makes five million page views first.
void measureAnalytics(BenchWorkspace &workspace, Reporter &reporter, double scale);
/// Finds the waves among the messages of a raid.
void measureModeration(Reporter &reporter, double scale);
/// Expands a rule of repetition.
void measurePlanning(Reporter &reporter);
/// Reads the mood of the project's own messages, and holds its quality against a floor.
void measureSentiment(Reporter &reporter, double scale);

} // namespace ruche::bench
