// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brand.h"

#include <QAbstractButton>
#include <QList>

namespace ruche::ui {

/// The button at the top of the rail: which brand is shown, in which workspace; opens the menu of brands.
class BrandSwitcher final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit BrandSwitcher(QWidget *parent = nullptr);

    void setWorkspaceName(const QString &name);
    void setBrands(const QList<domain::Brand> &brands);
    /// Invalid for all brands.
    void setCurrent(domain::BrandId brand);
    void setNarrow(bool narrow);
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void brandChosen(ruche::domain::BrandId brand);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void openMenu();
    void describe();
    [[nodiscard]] const domain::Brand *current() const;

    QString m_workspace;
    QList<domain::Brand> m_brands;
    domain::BrandId m_current;
    bool m_narrow = false;
};

} // namespace ruche::ui
