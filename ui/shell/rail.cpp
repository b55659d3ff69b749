// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/common/avatar.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/shell/brandswitcher.h"
#include "ui/shell/navrow.h"
#include "ui/shell/pageregistry.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

Rail::Rail(const PageRegistry &pages, QWidget *parent)
    : QWidget(parent)
    , m_pages(pages)
    , m_switcher(new BrandSwitcher(this))
    , m_brandColumn(new QVBoxLayout)
    , m_brandHeading(new PlainLabel(this))
    , m_footer(new QWidget(this))
    , m_avatar(new Avatar({}, 28, m_footer))
    , m_user(new PlainLabel(m_footer))
    , m_theme(new QToolButton(m_footer))
{
    setObjectName(u"rail"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 10, 8, 0);
    column->setSpacing(2);
    column->addWidget(m_switcher);
    column->addSpacing(8);
    for (const PageEntry &entry : pages.entries()) {
        if (!entry.inRail)
            continue;
        auto *row = new NavRow(entry.icon, entry.title(), this);
        row->setObjectName(u"nav-"_s + entry.id);
        connect(row, &QAbstractButton::clicked, this, [this, id = entry.id] {
            setCurrentPage(m_page); // the window decides; until then the row stays as it was
            emit pageChosen(id);
        });
        m_rows.insert(entry.id, row);
        column->addWidget(row);
    }
    m_brandHeading->setTextSize(TextSize::Meta, QFont::DemiBold);
    m_brandHeading->setInk(PlainLabel::Ink::Meta);
    m_brandHeading->setContentsMargins(8, 14, 8, 4);
    column->addWidget(m_brandHeading);
    m_brandColumn->setSpacing(2);
    column->addLayout(m_brandColumn);
    column->addStretch(1);
    m_footer->setFixedHeight(scaled(52));
    auto *foot = new QHBoxLayout(m_footer);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->setSpacing(8);
    m_user->setTextSize(TextSize::Small, QFont::DemiBold);
    m_user->setEliding(true);
    foot->addWidget(m_avatar);
    foot->addWidget(m_user, 1);
    m_theme->setObjectName(u"themeToggle"_s);
    setButtonKind(m_theme, "quiet", true);
    connect(m_theme, &QToolButton::clicked, this, &Rail::themeToggled);
    foot->addWidget(m_theme);
    column->addWidget(m_footer);
    connect(m_switcher, &BrandSwitcher::brandChosen, this, &Rail::brandChosen);
    setFixedWidth(metrics::railWide);
    retranslate();
}

void Rail::setWorkspaceName(const QString &name)
{
    m_switcher->setWorkspaceName(name);
}

void Rail::setUserName(const QString &name)
{
    m_user->setText(name);
    m_avatar->setName(name);
    m_avatar->setVisible(!name.isEmpty());
}

void Rail::setBrands(const QList<BrandRow> &brands)
{
    m_brands = brands;
    QList<domain::Brand> plain;
    for (const BrandRow &row : brands)
        plain.append(row.brand);
    m_switcher->setBrands(plain);
    rebuildBrands();
}

void Rail::rebuildBrands()
{
    while (m_brandRows.size() > m_brands.size())
        delete m_brandRows.takeLast();
    while (m_brandRows.size() < m_brands.size()) {
        auto *row = new NavRow({}, {}, this);
        const qsizetype index = m_brandRows.size();
        row->setObjectName(u"brand-%1"_s.arg(index));
        connect(row, &QAbstractButton::clicked, this, [this, index] {
            const domain::BrandId id = m_brands.at(index).brand.id;
            setCurrentBrand(m_brand);
            emit brandChosen(id == m_brand ? domain::BrandId() : id);
        });
        m_brandColumn->addWidget(row);
        m_brandRows.append(row);
    }
    for (qsizetype i = 0; i < m_brands.size(); ++i) {
        NavRow *row = m_brandRows.at(i);
        const BrandRow &brand = m_brands.at(i);
        row->setLabel(brand.brand.name);
        row->setDot(brand.brand.color);
        row->setCount(brand.toAnswer, false);
        row->setNarrow(m_narrow);
        row->setChecked(brand.brand.id == m_brand);
    }
    m_brandHeading->setVisible(!m_narrow && !m_brands.isEmpty());
}

void Rail::setCurrentBrand(domain::BrandId brand)
{
    m_brand = brand;
    m_switcher->setCurrent(brand);
    rebuildBrands();
}

void Rail::setCurrentPage(const QString &page)
{
    m_page = page;
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it)
        it.value()->setChecked(it.key() == page);
}

void Rail::setBadge(const QString &page, int count, bool hot)
{
    if (NavRow *row = m_rows.value(page))
        row->setCount(count, hot);
}

void Rail::setNarrow(bool narrow)
{
    m_narrow = narrow;
    setFixedWidth(narrow ? metrics::railNarrow : metrics::railWide);
    m_switcher->setNarrow(narrow);
    for (NavRow *row : std::as_const(m_rows))
        row->setNarrow(narrow);
    m_user->setVisible(!narrow);
    m_theme->setVisible(!narrow || m_user->text().isEmpty());
    m_footer->layout()->setAlignment(m_avatar, narrow ? Qt::AlignHCenter : Qt::AlignLeft);
    rebuildBrands();
}

QWidget *Rail::focusTarget() const
{
    NavRow *row = m_rows.value(m_page);
    return row ? static_cast<QWidget *>(row) : m_switcher;
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.rail);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.line);
    painter.fillRect(QRect(0, m_footer->y(), width(), 1), theme.line);
}

void Rail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        m_footer->setFixedHeight(scaled(52));
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

void Rail::retranslate()
{
    setAccessibleName(tr("Main navigation"));
    for (const PageEntry &entry : m_pages.entries()) {
        if (NavRow *row = m_rows.value(entry.id))
            row->setLabel(entry.title());
    }
    m_brandHeading->setText(tr("Brands"));
    const bool dark = Theme::of(this).dark;
    m_theme->setIcon(icon(dark ? u"sun"_s : u"moon"_s));
    m_theme->setAccessibleName(dark ? tr("Switch to the light theme") : tr("Switch to the dark theme"));
    m_theme->setToolTip(m_theme->accessibleName());
}

} // namespace ruche::ui
