// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/member.h"

#include <QDialog>
#include <QList>

class QListWidget;
class QPushButton;
class QWidget;

namespace ruche::ui {

class MembersController;
class PlainLabel;
class SearchField;

/// Two records of one person become one: the other is found by name, both are compared side by side, and the
/// one to keep is chosen before anything happens. Opened, never executed. Thread: GUI.
class MergeDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `first` is the one shown on the page. `zone` is that of the brand.
    MergeDialog(MembersController &controller,
                const domain::Member &first,
                const QString &zone,
                QWidget *parent);

    [[nodiscard]] const domain::Member &kept() const { return m_keepFirst ? m_first : m_second; }
    [[nodiscard]] const domain::Member &given() const { return m_keepFirst ? m_second : m_first; }

signals:
    void mergeRequested(ruche::domain::MemberId keep, ruche::domain::MemberId other);

private:
    void showFound(const QList<domain::Member> &members);
    void choose(int row);
    void showComparison();
    [[nodiscard]] QWidget *column(const domain::Member &member, bool kept);

    MembersController &m_controller;
    domain::Member m_first;
    domain::Member m_second;
    QList<domain::Member> m_found;
    QString m_zone;
    bool m_keepFirst = true;
    SearchField *m_search;
    QListWidget *m_results;
    PlainLabel *m_hint;
    QWidget *m_comparison;
    QPushButton *m_swap;
    QPushButton *m_accept;
};

} // namespace ruche::ui
