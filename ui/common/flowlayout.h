// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace ruche::ui {

/// Widgets one after the other, going on in the next line where one does not fit: chips of labels and tags.
class FlowLayout final : public QLayout
{
public:
    explicit FlowLayout(QWidget *parent = nullptr, int gap = 4);
    ~FlowLayout() override;

    /// Each line ends at the right instead of beginning at the left.
    void setAtRight(bool on);
    /// Takes out and deletes all widgets.
    void clear();

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int place(const QRect &rect, bool move) const;
    /// Puts the widgets of one line, with their sizes, at height `y`.
    void moveLine(const QList<QPair<QLayoutItem *, QSize>> &line, const QRect &area, int y) const;

    QList<QLayoutItem *> m_items;
    int m_gap;
    bool m_atRight = false;
};

} // namespace ruche::ui
