// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brand.h"

#include <QWidget>

namespace ruche::ui {

/// The 8 px dot of a brand. The name is its tool tip and accessible name, so colour is never alone.
class BrandDot final : public QWidget
{
    Q_OBJECT
public:
    explicit BrandDot(const domain::Brand &brand = {}, QWidget *parent = nullptr);

    void setBrand(const domain::Brand &brand);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_color;
};

} // namespace ruche::ui
