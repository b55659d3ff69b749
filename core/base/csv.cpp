// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::csv {

namespace {

bool looksLikeNumber(const QString &cell)
{
    for (const QChar c : cell.mid(1)) {
        if (!c.isDigit() && !c.isSpace() && c != u'.' && c != u',' && c != u'%')
            return false;
    }
    return true;
}

QString cellOf(QString cell)
{
    static const QString formula = u"=+-@\t\r"_s;
    if (!cell.isEmpty() && formula.contains(cell.at(0)) && !looksLikeNumber(cell))
        cell.prepend(u'\'');
    if (cell.contains(u'"') || cell.contains(u',') || cell.contains(u';') || cell.contains(u'\n')
        || cell.contains(u'\r'))
        return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
    return cell;
}

} // namespace

QString line(const QStringList &cells)
{
    QStringList quoted;
    for (const QString &cell : cells)
        quoted << cellOf(cell);
    return quoted.join(u',') + u"\r\n"_s;
}

QByteArray file(const QString &lines)
{
    return QByteArray("\xEF\xBB\xBF") + lines.toUtf8();
}

} // namespace ruche::csv
