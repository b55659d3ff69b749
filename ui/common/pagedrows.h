// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QHash>
#include <QList>
#include <QSet>

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

namespace ruche::ui {

/// One step from the old content of a list to the new one: rows to take out at a place, and ids to put in
/// there.
template <typename Id> struct ListStep
{
    int at = 0;
    int remove = 0;
    QList<Id> insert;
};

/// The steps from `before` to `after`, removals from the end first, then insertions from the start: what a
/// model tells its views, so that selection and scroll position survive. Nothing when that would take too
/// many steps; a reset is cheaper then. Ids are unique in each list.
template <typename Id>
[[nodiscard]] std::optional<QList<ListStep<Id>>> listSteps(const QList<Id> &before, const QList<Id> &after)
{
    constexpr qsizetype longest = 20000;
    constexpr qsizetype mostSteps = 200;
    qsizetype head = 0;
    const qsizetype shorter = std::min(before.size(), after.size());
    while (head < shorter && before.at(head) == after.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head
           && before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail)) {
        ++tail;
    }
    const qsizetype oldEnd = before.size() - tail;
    const qsizetype newEnd = after.size() - tail;
    QList<ListStep<Id>> steps;
    if (oldEnd == head && newEnd == head)
        return steps;
    if (oldEnd - head + newEnd - head > longest)
        return std::nullopt;

    // What stays in its place is the longest run of old rows whose new places ascend.
    QHash<Id, qsizetype> place;
    for (qsizetype i = head; i < newEnd; ++i)
        place.insert(after.at(i), i);
    QList<qsizetype> ends; // ends.at(k): old row that ends the best run of length k + 1
    QHash<qsizetype, qsizetype> previous;
    for (qsizetype i = head; i < oldEnd; ++i) {
        const auto found = place.constFind(before.at(i));
        if (found == place.constEnd())
            continue;
        const auto spot
            = std::lower_bound(ends.begin(), ends.end(), *found, [&](qsizetype row, qsizetype key) {
                  return place.value(before.at(row)) < key;
              });
        if (spot != ends.begin())
            previous.insert(i, *(spot - 1));
        if (spot == ends.end())
            ends.append(i);
        else
            *spot = i;
    }
    QSet<Id> kept;
    if (!ends.isEmpty()) {
        qsizetype row = ends.last();
        kept.insert(before.at(row));
        while (previous.contains(row)) {
            row = previous.value(row);
            kept.insert(before.at(row));
        }
    }

    for (qsizetype i = oldEnd; i > head;) {
        if (kept.contains(before.at(i - 1))) {
            --i;
            continue;
        }
        const qsizetype end = i;
        while (i > head && !kept.contains(before.at(i - 1)))
            --i;
        steps.append({static_cast<int>(i), static_cast<int>(end - i), {}});
    }
    for (qsizetype i = head; i < newEnd;) {
        if (kept.contains(after.at(i))) {
            ++i;
            continue;
        }
        ListStep<Id> step{static_cast<int>(i), 0, {}};
        while (i < newEnd && !kept.contains(after.at(i)))
            step.insert.append(after.at(i++));
        steps.append(step);
    }
    if (steps.size() > mostSteps)
        return std::nullopt;
    return steps;
}

/// The content of a list that may have millions of rows: all ids in view order (8 bytes each) and a bounded
/// cache of rows, which are asked for by pages as they are looked at. `Row` has its identity in `id`. Thread:
/// GUI.
template <typename Id, typename Row> class PagedRows
{
public:
    static constexpr int pageSize = 100;
    static constexpr int capacity = 3000;
    /// Asks for rows off this thread; its answer comes through answered().
    using Load = std::function<void(const QList<Id> &)>;

    explicit PagedRows(Load load)
        : m_load(std::move(load))
        , m_rows(capacity)
    {
    }

    [[nodiscard]] const QList<Id> &ids() const { return m_ids; }
    [[nodiscard]] QList<Id> &ids() { return m_ids; }
    [[nodiscard]] int size() const { return static_cast<int>(m_ids.size()); }
    [[nodiscard]] int indexOf(Id id) const { return static_cast<int>(m_ids.indexOf(id)); }

    /// The row at `index`, maybe an outdated one; null while it is not known. Asks for its page when needed.
    [[nodiscard]] const Row *row(int index)
    {
        if (index < 0 || index >= m_ids.size())
            return nullptr;
        const Id id = m_ids.at(index);
        const Entry *entry = m_rows.object(id);
        if ((!entry || entry->age != m_age) && !m_asked.contains(id) && !m_absent.contains(id))
            ask(index);
        entry = m_rows.object(id); // an answer may have come at once
        return entry ? &entry->row : nullptr;
    }
    /// The row of an id if it is here; asks for nothing.
    [[nodiscard]] const Row *known(Id id) const
    {
        const Entry *entry = m_rows.object(id);
        return entry ? &entry->row : nullptr;
    }

    /// Rows as they are stored now. `asked` is what was asked for; what is missing in `rows` is gone.
    void answered(const QList<Id> &asked, const QList<Row> &rows)
    {
        for (const Id id : asked) {
            m_asked.remove(id);
            m_absent.insert(id);
        }
        for (const Row &row : rows) {
            m_absent.remove(row.id);
            m_rows.insert(row.id, new Entry{row, m_age});
        }
    }

    /// Everything may have changed: rows are shown as they are until they were asked for again.
    void invalidate()
    {
        ++m_age;
        m_asked.clear();
        m_absent.clear();
    }

private:
    struct Entry
    {
        Row row;
        quint64 age = 0;
    };

    void ask(int index)
    {
        const qsizetype first = index / pageSize * pageSize;
        QList<Id> page;
        for (qsizetype i = first; i < std::min<qsizetype>(first + pageSize, m_ids.size()); ++i) {
            const Id id = m_ids.at(i);
            const Entry *entry = m_rows.object(id);
            if ((!entry || entry->age != m_age) && !m_asked.contains(id) && !m_absent.contains(id))
                page.append(id);
        }
        for (const Id id : page)
            m_asked.insert(id);
        if (!page.isEmpty())
            m_load(page);
    }

    Load m_load;
    QList<Id> m_ids;
    mutable QCache<Id, Entry> m_rows;
    QSet<Id> m_asked;
    QSet<Id> m_absent;
    quint64 m_age = 1;
};

/// A model of PagedRows on one of Qt's abstract models, which alone may tell its views of insertions.
template <typename AbstractModel> class PagedModel : public AbstractModel
{
public:
    using AbstractModel::AbstractModel;

protected:
    /// Brings `rows` to `ids` by the steps of listSteps(), or by a reset.
    template <typename Id, typename Row> void changeIds(PagedRows<Id, Row> &rows, const QList<Id> &ids)
    {
        const auto steps = listSteps(rows.ids(), ids);
        if (!steps) {
            this->beginResetModel();
            rows.ids() = ids;
            this->endResetModel();
            return;
        }
        for (const ListStep<Id> &step : *steps) {
            if (step.remove > 0) {
                this->beginRemoveRows({}, step.at, step.at + step.remove - 1);
                rows.ids().remove(step.at, step.remove);
                this->endRemoveRows();
            } else {
                this->beginInsertRows({}, step.at, step.at + static_cast<int>(step.insert.size()) - 1);
                QList<Id> &all = rows.ids();
                all.insert(step.at, step.insert.size(), {});
                std::copy(step.insert.begin(), step.insert.end(), all.begin() + step.at);
                this->endInsertRows();
            }
        }
    }
};

} // namespace ruche::ui
