// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace ruche::ctl {

/// One option of a command: "--at TIME" (takes a value), "--dry-run" (does not), "-o".
struct OptionSpec
{
    QStringList names; ///< without dashes, longest first; one letter means a single dash
    bool takesValue = true;
    bool repeatable = false;
};

/// The words after the command, sorted into options and the rest.
class Arguments
{
public:
    /// Errors: InvalidArgument (unknown option, missing value, option given twice); its subject is the name
    /// alone: a value may be a secret that somebody gave in the wrong place.
    [[nodiscard]] static Result<Arguments> parse(const QStringList &words, const QList<OptionSpec> &options);

    [[nodiscard]] bool has(const QString &option) const { return m_values.contains(option); }
    [[nodiscard]] QString value(const QString &option, const QString &otherwise = {}) const;
    [[nodiscard]] QStringList values(const QString &option) const { return m_values.value(option); }
    [[nodiscard]] const QStringList &rest() const { return m_rest; }

private:
    QHash<QString, QStringList> m_values;
    QStringList m_rest;
};

} // namespace ruche::ctl
