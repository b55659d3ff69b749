// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/measure.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <sqlite3.h>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace ruche::bench {

namespace {

double processorMs()
{
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return double(used.tv_sec) * 1e3 + double(used.tv_nsec) / 1e6;
}

} // namespace

Spent &Spent::operator+=(const Spent &other)
{
    wall += other.wall;
    cpu += other.cpu;
    return *this;
}

Stopwatch::Stopwatch()
    : m_cpu(processorMs())
{
    m_wall.start();
}

Spent Stopwatch::spent() const
{
    return {double(m_wall.nsecsElapsed()) / 1e6, processorMs() - m_cpu};
}

std::optional<double> Measure::ratio() const
{
    if (!rawMs || *rawMs <= 0)
        return std::nullopt;
    return ms / *rawMs;
}

std::optional<double> Measure::cpuRatio() const
{
    if (!cpuMs || !rawCpuMs || *rawCpuMs <= 0)
        return std::nullopt;
    return *cpuMs / *rawCpuMs;
}

bool Measure::isMet() const
{
    if (target.ms && ms > *target.ms)
        return false;
    return !target.ratio || ratio().value_or(0) <= *target.ratio;
}

Reporter::Reporter(bool json, QStringList only)
    : m_json(json)
    , m_only(std::move(only))
{
}

bool Reporter::wants(const QString &name) const
{
    return m_only.isEmpty() || std::any_of(m_only.begin(), m_only.end(), [&name](const QString &wanted) {
               return name.startsWith(wanted) || wanted.startsWith(name + u'.');
           });
}

void Reporter::add(const Measure &measure)
{
    if (!wants(measure.name))
        return;
    ++m_reported;
    if (!measure.isMet())
        ++m_missed;
    const auto rounded = [](double value) { return std::round(value * 1000) / 1000; };
    QTextStream out(stdout);
    if (m_json) {
        QJsonObject line{{u"measure"_s, measure.name},
                         {u"rows"_s, measure.count},
                         {u"ms"_s, rounded(measure.ms)},
                         {u"met"_s, measure.isMet()}};
        if (measure.rawMs)
            line.insert(u"rawMs"_s, rounded(*measure.rawMs));
        if (measure.ratio())
            line.insert(u"ratio"_s, rounded(*measure.ratio()));
        if (measure.cpuMs)
            line.insert(u"cpuMs"_s, rounded(*measure.cpuMs));
        if (measure.cpuRatio()) {
            line.insert(u"rawCpuMs"_s, rounded(*measure.rawCpuMs));
            line.insert(u"cpuRatio"_s, rounded(*measure.cpuRatio()));
        }
        if (measure.target.ms)
            line.insert(u"targetMs"_s, *measure.target.ms);
        if (measure.target.ratio)
            line.insert(u"targetRatio"_s, *measure.target.ratio);
        out << QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)) << Qt::endl;
        return;
    }
    out << (measure.isMet() ? u"met    "_s : u"MISSED "_s) << measure.name.leftJustified(44)
        << QString::number(measure.ms, 'f', 2).rightJustified(12) << u" ms"_s;
    if (measure.rawMs)
        out << u"   raw "_s << QString::number(*measure.rawMs, 'f', 2).rightJustified(10) << u" ms"_s;
    if (measure.ratio())
        out << u"   x"_s << QString::number(*measure.ratio(), 'f', 2);
    if (measure.cpuRatio())
        out << u"   processor x"_s << QString::number(*measure.cpuRatio(), 'f', 2);
    else if (measure.cpuMs)
        out << u"   processor "_s << QString::number(*measure.cpuMs, 'f', 2).rightJustified(10) << u" ms"_s;
    out << Qt::endl;
}

void Reporter::check(const QString &name, const QList<qint64> &found, const QList<qint64> &expected)
{
    if (found == expected || !wants(name))
        return;
    ++m_wrong;
    const auto text = [](const QList<qint64> &numbers) {
        QStringList first;
        for (const qint64 number : numbers.mid(0, 5))
            first << QString::number(number);
        return u"%1 (%2 …)"_s.arg(QString::number(numbers.size()), first.join(u", "_s));
    };
    QTextStream(stderr) << u"wrong: "_s << name << u" found "_s << text(found) << u" instead of "_s
                        << text(expected) << Qt::endl;
}

double timeOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

double medianOf(int times, const std::function<void()> &work)
{
    work();
    std::vector<double> values;
    for (int i = 0; i < times; ++i)
        values.push_back(timeOf(work));
    std::nth_element(values.begin(), values.begin() + times / 2, values.end());
    return values.at(static_cast<size_t>(times / 2));
}

namespace {

[[noreturn]] void endWith(sqlite3 *handle, const QString &sql)
{
    QTextStream(stderr) << u"raw query failed: "_s << QString::fromUtf8(sqlite3_errmsg(handle)) << u" in "_s
                        << sql << Qt::endl;
    std::exit(2);
}

} // namespace

RawDatabase::RawDatabase(const QString &path)
{
    if (sqlite3_open(path.toUtf8().constData(), &m_handle) != SQLITE_OK)
        endWith(m_handle, path);
    sqlite3_busy_timeout(m_handle, 5000);
    execute(u"PRAGMA journal_mode=WAL"_s);
    execute(u"PRAGMA synchronous=NORMAL"_s);
    execute(u"PRAGMA cache_size=-65536"_s);
}

RawDatabase::~RawDatabase()
{
    sqlite3_close(m_handle);
}

void RawDatabase::execute(const QString &sql) const
{
    if (sqlite3_exec(m_handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        endWith(m_handle, sql);
}

qint64 RawDatabase::readAll(const QString &sql) const
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql.toUtf8().constData(), -1, &statement, nullptr) != SQLITE_OK)
        endWith(m_handle, sql);
    qint64 rows = 0;
    int state = SQLITE_ROW;
    while ((state = sqlite3_step(statement)) == SQLITE_ROW) {
        for (int column = 0; column < sqlite3_column_count(statement); ++column) {
            if (sqlite3_column_type(statement, column) == SQLITE_TEXT)
                (void)sqlite3_column_text(statement, column);
            else
                (void)sqlite3_column_int64(statement, column);
        }
        ++rows;
    }
    sqlite3_finalize(statement);
    if (state != SQLITE_DONE)
        endWith(m_handle, sql);
    return rows;
}

QList<qint64> RawDatabase::numbers(const QString &sql) const
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql.toUtf8().constData(), -1, &statement, nullptr) != SQLITE_OK)
        endWith(m_handle, sql);
    QList<qint64> numbers;
    int state = SQLITE_ROW;
    while ((state = sqlite3_step(statement)) == SQLITE_ROW)
        numbers << sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    if (state != SQLITE_DONE)
        endWith(m_handle, sql);
    return numbers;
}

} // namespace ruche::bench
