// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// The full text rows of people, whose columns are their id and all their names.
namespace ruche::storage::membersearch {

/// For the first row of a person: ?1 is the id, ?2 the names.
[[nodiscard]] inline QByteArray insertStatement()
{
    return "INSERT INTO member_fts (rowid, names) VALUES (?1, ?2)";
}

} // namespace ruche::storage::membersearch
