// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruchectl/output.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace ruche::ctl {

namespace {

constexpr qsizetype widestCell = 60;

bool isTerminal(FILE *file)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(file)) != 0;
#else
    return isatty(fileno(file)) != 0;
#endif
}

/// What people wrote must not steer the terminal: control and direction characters become spaces.
QString printable(QString text)
{
    for (QChar &character : text) {
        const auto category = character.category();
        if (category == QChar::Other_Control || category == QChar::Other_Format)
            character = u' ';
    }
    return text;
}

QByteArray jsonLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

QString cellText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? u"yes"_s : u"no"_s;
    case QJsonValue::Double: {
        const double number = value.toDouble();
        constexpr double firstGrouped = 10000; // a year is no amount
        if (number == qint64(number))
            return std::abs(number) < firstGrouped ? QString::number(qint64(number))
                                                   : QLocale().toString(qint64(number));
        return QLocale().toString(number, 'f', 1);
    }
    case QJsonValue::String:
        return printable(value.toString());
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue &entry : value.toArray())
            parts << cellText(entry);
        return parts.join(u", "_s);
    }
    case QJsonValue::Object: {
        QStringList parts;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (const QString text = cellText(it.value()); !text.isEmpty())
                parts << text;
        }
        return parts.join(u' ');
    }
    default:
        return {};
    }
}

Output::Output(bool json)
    : m_json(json)
    , m_terminal(isTerminal(stderr))
    , m_out(stdout)
    , m_err(stderr)
{
    m_out.setEncoding(QStringConverter::Utf8);
    m_err.setEncoding(QStringConverter::Utf8);
}

void Output::jsonObject(const QJsonObject &object)
{
    m_out << QString::fromUtf8(jsonLine(object)) << Qt::endl;
}

void Output::object(const QJsonObject &object, const QStringList &order)
{
    if (m_json) {
        jsonObject(object);
        return;
    }
    qsizetype widest = 0;
    for (const QString &name : order)
        widest = std::max(widest, name.size());
    for (const QString &name : order)
        m_out << name.leftJustified(widest) << u"  "_s << cellText(object.value(name)) << u'\n';
    m_out.flush();
}

void Output::list(const QList<QJsonObject> &objects, const QStringList &order, const QString &whenEmpty)
{
    if (m_json) {
        for (const QJsonObject &object : objects)
            m_out << QString::fromUtf8(jsonLine(object)) << u'\n';
        m_out.flush();
        return;
    }
    if (objects.isEmpty()) {
        if (!whenEmpty.isEmpty())
            sentence(whenEmpty);
        return;
    }
    QList<QStringList> rows{order};
    QList<qsizetype> widths(order.size(), 0);
    QList<bool> numeric(order.size(), true);
    for (const QJsonObject &object : objects) {
        QStringList row;
        for (qsizetype column = 0; column < order.size(); ++column) {
            const QJsonValue value = object.value(order.at(column));
            QString cell = cellText(value).simplified();
            if (cell.size() > widestCell)
                cell = cell.left(widestCell - 1) + u'…';
            numeric[column]
                = numeric.at(column) && (value.isDouble() || value.isNull() || value.isUndefined());
            row << cell;
        }
        rows << row;
    }
    for (const QStringList &row : rows) {
        for (qsizetype column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths.at(column), row.at(column).size());
    }
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column) {
            const QString &cell = row.at(column);
            line += numeric.at(column) ? cell.rightJustified(widths.at(column))
                                       : cell.leftJustified(widths.at(column));
            line += u"  "_s;
        }
        while (line.endsWith(u' '))
            line.chop(1);
        m_out << line << u'\n';
    }
    m_out.flush();
}

void Output::sentence(const QString &text)
{
    if (!m_json)
        m_out << text << Qt::endl;
}

void Output::error(ErrorCode code, const text::ErrorText &words, const QString &item)
{
    endProgress();
    if (m_json) {
        QJsonObject error{
            {u"code"_s, codeName(code)}, {u"message"_s, words.message}, {u"hint"_s, words.hint}};
        if (!item.isEmpty())
            error.insert(u"item"_s, item);
        m_err << QString::fromUtf8(jsonLine({{u"error"_s, error}})) << Qt::endl;
        return;
    }
    if (!item.isEmpty())
        m_err << printable(item) << u": "_s;
    m_err << printable(u"%1 %2"_s.arg(words.message, words.hint).trimmed()) << Qt::endl;
}

void Output::error(const Error &error, const QString &item)
{
    Output::error(error.code, text::errorText(error), item);
}

void Output::aside(const QString &text)
{
    if (m_json)
        return;
    endProgress();
    m_err << printable(text) << Qt::endl;
}

void Output::progress(const QString &text)
{
    if (!m_terminal || m_json)
        return;
    m_err << u"\r\033[K"_s << text << Qt::flush;
    m_inProgress = true;
}

void Output::endProgress()
{
    if (std::exchange(m_inProgress, false))
        m_err << u"\r\033[K"_s << Qt::flush;
}

bool Output::finish()
{
    endProgress();
    m_out.flush();
    return m_out.status() == QTextStream::Ok && std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

} // namespace ruche::ctl
