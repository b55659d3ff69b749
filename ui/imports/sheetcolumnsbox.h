// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/importservice.h"

#include <QMap>
#include <QWidget>

class QComboBox;

namespace ruche::ui {

class PlainLabel;

/// Which column of a table of posts holds what: a choice of headings for each thing that a post has.
class SheetColumnsBox final : public QWidget
{
    Q_OBJECT
public:
    explicit SheetColumnsBox(QWidget *parent);

    /// Shows the headings, each with what stands under it in the first row.
    void setSheet(const services::PlanSheet &sheet);

signals:
    /// The user chose another column: all that are chosen now.
    void chosen(const QMap<QString, int> &columns);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void retranslate();
    [[nodiscard]] QMap<QString, int> columns() const;

    services::PlanSheet m_sheet;
    QMap<QString, QComboBox *> m_choices; ///< by the name of the field
    QMap<QString, PlainLabel *> m_labels;
};

} // namespace ruche::ui
