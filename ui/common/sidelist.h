// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QListView>
#include <QString>

class QStandardItemModel;

namespace ruche::ui {

/// A row of a SideList; one without id is a heading.
struct SideEntry
{
    QString id;
    QString text;
    QString icon;
    QString count; ///< formatted; empty for none
};

/// The narrow column at the left of a page: views of the inbox, groups of members, folders. One tab stop; the
/// chosen row stays chosen while counts change.
class SideList final : public QListView
{
    Q_OBJECT
public:
    explicit SideList(QWidget *parent = nullptr);

    /// Keeps the chosen row when it is still there. Says nothing.
    void setEntries(const QList<SideEntry> &entries);
    void setCurrent(const QString &id);
    [[nodiscard]] QString current() const;
    [[nodiscard]] const QList<SideEntry> &entries() const { return m_entries; }

signals:
    /// The user chose another row.
    void chosen(const QString &id);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QStandardItemModel *m_model;
    QList<SideEntry> m_entries;
    bool m_quiet = false;
};

} // namespace ruche::ui
