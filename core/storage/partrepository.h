// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/storage/attemptrepository.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace ruche::storage {

class Connection;

/// The parts of a thread: what was cut, under which key each part leaves, and what the network made of it. A
/// variant without rows here goes out whole. Thread: the connection's, inside the caller's transaction.
namespace parts {

struct Part
{
    int position = 0; ///< from 0
    QString text;
    QString key; ///< chosen before its first send
    domain::RemoteId remote; ///< empty until it is out
    QUrl url;
};

/// In order.
[[nodiscard]] Result<QList<Part>> list(Connection &connection, domain::VariantId variant);
/// Cuts anew, or not at all with an empty list; keys of places that stay are kept. Nothing changes once a
/// part is out.
[[nodiscard]] Result<void>
replace(Connection &connection, domain::VariantId variant, const QStringList &texts);
[[nodiscard]] Result<void>
setKey(Connection &connection, domain::VariantId variant, int position, const QString &key);
/// The network has this part. The first makes the thread's address; what a sync found of it is taken over.
[[nodiscard]] Result<void> setSent(Connection &connection,
                                   domain::VariantId variant,
                                   int position,
                                   const attempts::Outcome &outcome,
                                   const QDateTime &now);
/// Whether a post that a sync found is a part of ours, beyond the first, or what follows one.
[[nodiscard]] Result<bool>
isPart(Connection &connection, domain::AccountId account, const domain::RemoteId &remote);

} // namespace parts

} // namespace ruche::storage
