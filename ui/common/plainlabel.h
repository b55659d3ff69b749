// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QLabel>

namespace ruche::ui {

/// A label that never takes its text for HTML, whoever wrote it, and that follows theme and text size. With
/// eliding on it keeps to one line and shows the whole text as a tool tip.
class PlainLabel : public QLabel
{
    Q_OBJECT
public:
    enum class Ink { Text, Secondary, Meta, Accent, Failed, Warn, Positive, Toast };

    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(const QString &text, QWidget *parent = nullptr);

    void setTextSize(TextSize size, QFont::Weight weight = QFont::Normal);
    void setInk(Ink ink);
    void setEliding(bool on, Qt::TextElideMode mode = Qt::ElideRight);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QColor color() const;
    void applyFont();

    TextSize m_size = TextSize::Base;
    QFont::Weight m_weight = QFont::Normal;
    Ink m_ink = Ink::Text;
    bool m_eliding = false;
    bool m_applying = false;
    Qt::TextElideMode m_elideMode = Qt::ElideRight;
};

} // namespace ruche::ui
