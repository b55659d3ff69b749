// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/today/todaycontroller.h"

#include <QAbstractListModel>

namespace ruche::ui {

/// The posts of the day by time, with a row for the present moment between what is out and what is to come.
class TimelineModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Role { Entry = Qt::UserRole, IsNow, NowText, Meta, BrandColor };
    Q_ENUM(Role)

    explicit TimelineModel(TodayController &controller, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    [[nodiscard]] domain::PostId postAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(domain::PostId post) const;
    /// Where the row of the present moment stands; −1 without any post.
    [[nodiscard]] int nowRow() const { return m_now; }
    /// Time has passed: moves that row and renews what is relative to it.
    void tick();

private:
    void rebuild();
    [[nodiscard]] int nowPlace() const;
    [[nodiscard]] const TodayEntry &entryAt(int row) const;
    [[nodiscard]] QString metaOf(const TodayEntry &entry) const;

    TodayController &m_controller;
    QList<TodayEntry> m_entries;
    int m_now = -1;
};

} // namespace ruche::ui

Q_DECLARE_METATYPE(ruche::ui::TodayEntry)
