// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/composing/limitstable.h"
#include "core/composing/quotatable.h"

#include <QString>

#include <optional>

namespace ruche::composing {

/// The user's own limits of networks: a file of the form of resources/data/limits.json that names only what
/// is another value than there, so that what is not in it follows newer versions of the program. It is read
/// with each call: it is small, and other programs write it too. Thread: any, one at a time.
class LimitsFile
{
public:
    explicit LimitsFile(const QString &path);

    [[nodiscard]] const QString &path() const { return m_path; }
    /// What comes with the program where there is no file. Errors: FileUnreadable, WrongFormat (naming the
    /// network and field).
    [[nodiscard]] Result<LimitsTable> table() const;
    /// As table(), of the numbers of posts.
    [[nodiscard]] Result<QuotaTable> quotas() const;
    /// The networks that the file names.
    [[nodiscard]] Result<QStringList> changedNetworks() const;
    /// Writes what of a network is another value than the program has; nothing takes it out of the file.
    /// Others in the file, and what one wrote beside them ("source", "quota"), stay. Errors: as table(),
    /// FileUnwritable.
    [[nodiscard]] Result<void> set(const QString &network, const std::optional<domain::Limits> &limits);

private:
    [[nodiscard]] Result<QByteArray> content() const;

    QString m_path;
};

} // namespace ruche::composing
