// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <optional>

/// How values stand in columns: instants as UTC milliseconds, "none" as NULL, an error as its code's word and
/// its detail.
namespace ruche::storage {

[[nodiscard]] inline QVariant toColumn(const QDateTime &instant)
{
    return instant.isValid() ? QVariant(instant.toMSecsSinceEpoch()) : QVariant();
}

[[nodiscard]] inline QVariant toColumn(const std::optional<QDateTime> &instant)
{
    return instant ? toColumn(*instant) : QVariant();
}

/// An id as a column: NULL when it is none.
[[nodiscard]] inline QVariant idOrNull(qint64 id)
{
    return id > 0 ? QVariant(id) : QVariant();
}

/// NULL for an empty text: for columns where "" would be a value (unique keys).
[[nodiscard]] inline QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

/// Never NULL: for NOT NULL columns, since a null QString binds NULL.
[[nodiscard]] inline QString textOrEmpty(const QString &text)
{
    return text.isNull() ? QString::fromLatin1("") : text;
}

[[nodiscard]] inline QDateTime instantFrom(const QVariant &column)
{
    return column.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(column.toLongLong(), Qt::UTC);
}

[[nodiscard]] inline std::optional<QDateTime> optionalInstantFrom(const QVariant &column)
{
    return column.isNull() ? std::nullopt : std::optional(instantFrom(column));
}

/// "[3,5]": ids for json_each(), so that a statement is the same for any of them.
template <typename IdType> [[nodiscard]] QString idArray(const QList<IdType> &ids)
{
    QStringList numbers;
    numbers.reserve(ids.size());
    for (const IdType id : ids)
        numbers << QString::number(id.value);
    return QChar(u'[') + numbers.join(QChar(u',')) + QChar(u']');
}

[[nodiscard]] inline std::optional<Error> problemFrom(const QVariant &code, const QVariant &detail)
{
    if (code.isNull())
        return std::nullopt;
    return Error{codeFromName(code.toString()), detail.toString(), {}, std::nullopt};
}

[[nodiscard]] inline QVariant problemCode(const std::optional<Error> &problem)
{
    return problem ? QVariant(codeName(problem->code)) : QVariant();
}

[[nodiscard]] inline QVariant problemDetail(const std::optional<Error> &problem)
{
    return problem ? QVariant(problem->detail) : QVariant();
}

} // namespace ruche::storage
