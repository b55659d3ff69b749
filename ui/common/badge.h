// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ruche::ui {

/// A count: amber when it asks for something, else grey. Nothing when it is 0.
class Badge final : public QWidget
{
    Q_OBJECT
public:
    explicit Badge(int count = 0, bool hot = false, QWidget *parent = nullptr);

    void setCount(int count);
    void setHot(bool hot);
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_count;
    bool m_hot;
};

} // namespace ruche::ui
