// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/shellmodel.h"

#include <QHash>
#include <QList>
#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace ruche::ui {

class Avatar;
class BrandSwitcher;
class NavRow;
class PageRegistry;
class PlainLabel;

/// The left rail: brand switcher, pages, brands, user and theme. 208 px wide, or 56 with icons only.
class Rail final : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(const PageRegistry &pages, QWidget *parent = nullptr);

    void setWorkspaceName(const QString &name);
    void setUserName(const QString &name);
    void setBrands(const QList<BrandRow> &brands);
    void setCurrentBrand(domain::BrandId brand);
    void setCurrentPage(const QString &page);
    void setBadge(const QString &page, int count, bool hot);
    void setNarrow(bool narrow);
    [[nodiscard]] bool isNarrow() const { return m_narrow; }
    /// The row of the current page, for F6.
    [[nodiscard]] QWidget *focusTarget() const;

signals:
    void pageChosen(const QString &page);
    void brandChosen(ruche::domain::BrandId brand);
    void themeToggled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void rebuildBrands();

    const PageRegistry &m_pages;
    BrandSwitcher *m_switcher;
    QVBoxLayout *m_brandColumn;
    PlainLabel *m_brandHeading;
    QHash<QString, NavRow *> m_rows;
    QList<NavRow *> m_brandRows;
    QList<BrandRow> m_brands;
    QWidget *m_footer;
    Avatar *m_avatar;
    PlainLabel *m_user;
    QToolButton *m_theme;
    domain::BrandId m_brand;
    QString m_page;
    bool m_narrow = false;
};

} // namespace ruche::ui
