// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/post.h"

#include <QWidget>

namespace ruche::ui {

/// The state of a post: its shape on its tint, with the word or (compact) the shape alone and the word as
/// tool tip.
class StatusPill final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusPill(domain::PostState state = domain::PostState::Draft, QWidget *parent = nullptr);

    void setState(domain::PostState state);
    void setIconOnly(bool on);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    domain::PostState m_state;
    bool m_iconOnly = false;
};

} // namespace ruche::ui
