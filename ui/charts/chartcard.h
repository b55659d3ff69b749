// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/charttable.h"

#include <QWidget>

class QAbstractButton;
class QStackedLayout;
class QTableView;
class QToolButton;

namespace ruche::ui {

class Card;
class EmptyState;
class PlainLabel;
class Plot;
class SkeletonList;

/// The frame of a chart: title, a note at the right, the drawing or (by T) the same figures as a table, the
/// line that says where they come from. Shows instead that it loads, that there is not enough data, or what
/// failed.
class ChartCard final : public QWidget
{
    Q_OBJECT
public:
    /// Takes `plot` over.
    explicit ChartCard(Plot *plot, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    [[nodiscard]] QString title() const;
    /// Grey text at the right of the header: "1 384 messages".
    void setNote(const QString &note);
    /// Right end of the header, beside the button of the table.
    void addHeaderWidget(QWidget *widget);
    /// The line below: "Source: access logs".
    void setSource(const QString &source);
    [[nodiscard]] QString source() const;
    void setSummary(const QString &summary);
    void setFigures(const ChartFigures &figures);
    [[nodiscard]] const ChartFigures &figures() const { return m_table->figures(); }

    void showLoading();
    void showChart();
    /// `progress` 0 … 1 towards enough data; negative for none. Actions can be added to the answer.
    EmptyState *
    showEmpty(const QString &icon, const QString &title, const QString &help, double progress = -1);
    [[nodiscard]] bool hasChart() const { return m_hasChart; }

    /// T: chart or table. Keeps the focus inside.
    void toggleTable();
    [[nodiscard]] bool showsTable() const { return m_tableShown; }
    /// Whether the focus is in this card.
    [[nodiscard]] bool holdsFocus() const;
    [[nodiscard]] QWidget *focusTarget() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();
    void retranslate();

    Plot *m_plot;
    Card *m_card;
    PlainLabel *m_note;
    PlainLabel *m_source;
    QToolButton *m_tableButton;
    QStackedLayout *m_stack;
    SkeletonList *m_skeleton;
    EmptyState *m_empty;
    QTableView *m_view;
    ChartTable *m_table;
    QString m_title;
    bool m_hasChart = false;
    bool m_tableShown = false;
};

} // namespace ruche::ui
