// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace ruche::ui {

/// The 3 px band in the colour of the brand that is shown alone, above the top bar: nobody posts for the
/// wrong brand. Hidden for all brands. The name of the brand is in the switcher and the window's title, so
/// colour is not alone.
class BrandBand final : public QWidget
{
    Q_OBJECT
public:
    explicit BrandBand(QWidget *parent = nullptr);

    /// As stored; empty hides it.
    void setBrand(const QString &color);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_color;
};

} // namespace ruche::ui
