// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// The rules of the tree that a compiler does not hold. Each takes one file, its path from the root and its
/// content, and answers with what it found, "line: what", empty when the file keeps the rule. Pure, so that
/// each is tried on bad samples before it is trusted with the tree.
namespace ruche::architecture {

/// Where a file belongs: "core/base", "ui/inbox", "app/ruchectl", "tests"; empty outside the layers.
[[nodiscard]] QString layerOf(const QString &path);
/// Whether a file of one layer may include one of another: app → ui → services → {storage, connectors,
/// settings, sentiment, importers} → domain → base, reports and text beside services; pages of the window do
/// not know each other.
[[nodiscard]] bool mayInclude(const QString &layer, const QString &included);
/// The text with comments blanked, and on request string literals too; lines keep their numbers.
[[nodiscard]] QString withoutComments(const QString &content, bool stringsToo = false);

[[nodiscard]] QStringList forbiddenIncludes(const QString &path, const QString &content);
/// <QtSql/QSqlQuery> compiles without linking Qt Sql: the hole through which layers leak.
[[nodiscard]] QStringList modulePrefixedIncludes(const QString &path, const QString &content);
[[nodiscard]] QStringList sqlOutsideStorage(const QString &path, const QString &content);
[[nodiscard]] QStringList networkOutsideConnectors(const QString &path, const QString &content);
[[nodiscard]] QStringList widgetsInCore(const QString &path, const QString &content);
[[nodiscard]] QStringList clockBypassed(const QString &path, const QString &content);
/// Waiting, nested event loops and futures that outlive their object.
[[nodiscard]] QStringList blockingCalls(const QString &path, const QString &content);
/// Licence line, guard of headers, size, Q_OBJECT on a line of its own (AUTOMOC misses it otherwise), no
/// string-based connections, no notes to self.
[[nodiscard]] QStringList carelessForm(const QString &path, const QString &content);

} // namespace ruche::architecture
