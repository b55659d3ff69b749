// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analytics/charttable.h"

#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

bool looksLikeNumber(const QString &cell)
{
    for (const QChar c : cell.mid(1)) {
        if (!c.isDigit() && !c.isSpace() && c != u'.' && c != u',' && c != u'%')
            return false;
    }
    return true;
}

QString csvCell(QString cell)
{
    static const QString formula = u"=+-@\t\r"_s;
    if (!cell.isEmpty() && formula.contains(cell.at(0)) && !looksLikeNumber(cell))
        cell.prepend(u'\'');
    if (cell.contains(u'"') || cell.contains(u',') || cell.contains(u';') || cell.contains(u'\n'))
        return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
    return cell;
}

QString csvLine(const QStringList &cells)
{
    QStringList quoted;
    for (const QString &cell : cells)
        quoted << csvCell(cell);
    return quoted.join(u',') + u"\r\n"_s;
}

} // namespace

QByteArray toCsv(const ChartFigures &figures)
{
    QString text = csvLine(figures.columns);
    for (const QStringList &row : figures.rows)
        text += csvLine(row);
    return QByteArray("\xEF\xBB\xBF") + text.toUtf8();
}

Result<void> writeCsv(const ChartFigures &figures, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::FileUnwritable, file.errorString(), path);
    const QByteArray bytes = toCsv(figures);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return fail(file.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull
                                                               : ErrorCode::FileUnwritable,
                    file.errorString(),
                    path);
    return {};
}

void ChartTable::setFigures(const ChartFigures &figures)
{
    if (figures == m_figures)
        return;
    beginResetModel();
    m_figures = figures;
    endResetModel();
}

int ChartTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_figures.rows.size());
}

int ChartTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_figures.columns.size());
}

QVariant ChartTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return m_figures.rows.at(index.row()).value(index.column());
    return {};
}

QVariant ChartTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= m_figures.columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_figures.columns.at(section);
    if (role == Qt::TextAlignmentRole)
        return int((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    return {};
}

} // namespace ruche::ui
