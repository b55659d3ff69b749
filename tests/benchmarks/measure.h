// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

struct sqlite3;

namespace ruche::bench {

/// What must hold for a measure: an upper bound of its milliseconds, or of its ratio to the raw figure.
struct Target
{
    std::optional<double> ms;
    std::optional<double> ratio;
};

/// Milliseconds by the wall and of this thread's processor. On a machine that is shared with others only the
/// latter says what the work costs: it leaves out waiting, for them and for the disk.
struct Spent
{
    double wall = 0;
    double cpu = 0;

    Spent &operator+=(const Spent &other);
};

/// Counts from where it is made; thread: the one that works.
class Stopwatch
{
public:
    Stopwatch();
    [[nodiscard]] Spent spent() const;

private:
    QElapsedTimer m_wall;
    double m_cpu;
};

/// One finished measure. `rawMs` is the same work done by SQLite's C API alone, in the same run on the same
/// data; processors' times are compared where they are measured on both sides.
struct Measure
{
    QString name;
    qint64 count = 0; ///< rows that it works in
    double ms = 0;
    std::optional<double> rawMs;
    Target target;
    std::optional<double> cpuMs = std::nullopt;
    std::optional<double> rawCpuMs = std::nullopt;

    [[nodiscard]] std::optional<double> ratio() const;
    [[nodiscard]] std::optional<double> cpuRatio() const;
    [[nodiscard]] bool isMet() const;
};

/// Prints measures as they come: a line for people, or with --json one object a line.
class Reporter
{
public:
    Reporter(bool json, QStringList only);

    /// Whether a measure of this name was asked for (--only takes beginnings of names).
    [[nodiscard]] bool wants(const QString &name) const;
    void add(const Measure &measure);
    /// What a measure found must be what plain SQL finds; otherwise says so on stderr. A measure of a wrong
    /// answer says nothing.
    void check(const QString &name, const QList<qint64> &found, const QList<qint64> &expected);
    [[nodiscard]] int reported() const { return m_reported; }
    [[nodiscard]] int wrong() const { return m_wrong; }
    [[nodiscard]] int missed() const { return m_missed; }

private:
    bool m_json;
    QStringList m_only;
    int m_reported = 0;
    int m_wrong = 0;
    int m_missed = 0;
};

/// Milliseconds of one call.
[[nodiscard]] double timeOf(const std::function<void()> &work);
/// The median of several calls after a first one that warms the caches.
[[nodiscard]] double medianOf(int times, const std::function<void()> &work);

/// A connection through the C API alone; ends the program with a message when something fails, since a
/// benchmark of a failing statement says nothing.
class RawDatabase
{
public:
    explicit RawDatabase(const QString &path);
    ~RawDatabase();
    RawDatabase(const RawDatabase &) = delete;
    RawDatabase &operator=(const RawDatabase &) = delete;

    [[nodiscard]] sqlite3 *handle() const { return m_handle; }
    void execute(const QString &sql) const;
    /// Prepares, reads every column of every row, finalizes; answers the number of rows.
    qint64 readAll(const QString &sql) const;
    /// The first column of every row.
    [[nodiscard]] QList<qint64> numbers(const QString &sql) const;

private:
    sqlite3 *m_handle = nullptr;
};

} // namespace ruche::bench
