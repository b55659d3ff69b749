// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QColor>

namespace ruche::ui {

/// One row of the rail: a page (icon) or a brand (dot), its name and a count. In the narrow rail only the
/// icon, with the count on it and the name as tool tip.
class NavRow final : public QAbstractButton
{
    Q_OBJECT
public:
    NavRow(const QString &icon, const QString &text, QWidget *parent);

    void setLabel(const QString &text);
    /// A brand's colour as stored: a dot takes the place of the icon.
    void setDot(const QString &color);
    void setCount(int count, bool hot);
    [[nodiscard]] int count() const { return m_count; }
    void setNarrow(bool narrow);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();

    QString m_icon;
    QString m_dot;
    int m_count = 0;
    bool m_hot = false;
    bool m_narrow = false;
};

} // namespace ruche::ui
