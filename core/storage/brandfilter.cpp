// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/brandfilter.h"

#include "core/storage/connection.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace ruche::storage::brandfilter {

Result<QString> condition(Connection &connection, const QString &column, const QList<domain::BrandId> &brands)
{
    QStringList numbers;
    for (const domain::BrandId brand : brands)
        numbers << QString::number(brand.value);
    if (numbers.isEmpty()) {
        RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                         connection.run(u"SELECT id, archived_at IS NULL FROM brand"_s));
        bool anyArchived = false;
        while (query->next()) {
            if (query->value(1).toBool())
                numbers << query->value(0).toString();
            else
                anyArchived = true;
        }
        query->finish();
        if (!anyArchived)
            return QString();
        if (numbers.isEmpty())
            return QString(u" AND 0 = 1"_s);
    }
    if (numbers.size() == 1)
        return u" AND %1 = %2"_s.arg(column, numbers.constFirst());
    return u" AND %1 IN (%2)"_s.arg(column, numbers.join(u','));
}

Result<QList<domain::BrandId>> brands(Connection &connection, const QList<domain::BrandId> &wanted)
{
    if (!wanted.isEmpty())
        return QList<domain::BrandId>(wanted);
    RUCHE_TRY_ASSIGN(QSqlQuery *const query,
                     connection.run(u"SELECT id FROM brand WHERE archived_at IS NULL ORDER BY id"_s));
    QList<domain::BrandId> all;
    while (query->next())
        all << domain::BrandId(query->value(0).toLongLong());
    query->finish();
    return all;
}

} // namespace ruche::storage::brandfilter
