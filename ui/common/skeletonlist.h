// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTimer;

namespace ruche::ui {

/// Grey rows of the height of the list that is coming. Shown only when loading takes longer than 300 ms, so
/// that a quick answer does not flicker; it does not move.
class SkeletonList final : public QWidget
{
    Q_OBJECT
public:
    explicit SkeletonList(int rowHeight, bool withAvatar = true, QWidget *parent = nullptr);

    /// Loading began or ended.
    void setLoading(bool on);
    [[nodiscard]] bool isShown() const { return m_shown; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_rowHeight;
    bool m_withAvatar;
    bool m_shown = false;
    QTimer *m_delay;
};

} // namespace ruche::ui
