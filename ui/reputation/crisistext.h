// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/crisis.h"

#include <QList>
#include <QPair>
#include <QStringList>

namespace ruche::ui {

/// The words of the crisis room. Pure.
namespace crisistext {

/// What there is to do in the first hours, to begin with.
[[nodiscard]] QStringList usualTasks();
/// Holding statements with their names: what to say while nobody knows enough.
[[nodiscard]] QList<QPair<QString, QString>> statements();
/// "Decision", "Publishing paused".
[[nodiscard]] QString kindName(domain::CrisisEntry::Kind kind);
/// "14:05  Decision: we speak at noon", in the zone of the brand.
[[nodiscard]] QString lineOf(const domain::CrisisEntry &entry, const QString &zone, const QDateTime &now);
/// The whole log for the post-mortem, as Markdown.
[[nodiscard]] QString report(const domain::Crisis &crisis, const QString &brand, const QString &zone);

} // namespace crisistext

} // namespace ruche::ui
