// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/painting.h"

#include <QAbstractButton>

namespace ruche::ui {

/// A tag: a short text on a quiet fill. A plain one only says something; a clickable one is a filter and can
/// carry a cross to remove it.
class Chip final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Chip(const QString &text, ChipKind kind = ChipKind::Label, QWidget *parent = nullptr);

    void setKind(ChipKind kind);
    /// 28 px high, can be pressed and reached by Tab: a filter.
    void setFilter(bool on);
    /// Shows a cross; pressing the chip (or Delete on it) then asks to remove it.
    void setRemovable(bool on);
    /// An arrow at the right: opens a menu.
    void setMenuArrow(bool on);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QString endIcon() const;

    ChipKind m_kind;
    bool m_filter = false;
    bool m_removable = false;
    bool m_arrow = false;
};

} // namespace ruche::ui
