// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels/pillarsdialog.h"

#include "ui/common/formfield.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/labels/campaigncolours.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int pillarFormWidth = 520;
constexpr int pillarListHeight = 260;
constexpr int wholePercent = 100;

} // namespace

PillarsDialog::PillarsDialog(const QList<domain::Brand> &brands,
                             domain::BrandId chosen,
                             const QList<domain::Pillar> &pillars,
                             QWidget *parent)
    : QDialog(parent)
    , m_all(pillars)
    , m_brand(new QComboBox(this))
    , m_list(new QVBoxLayout)
    , m_sum(new PlainLabel(this))
    , m_problem(new PlainLabel(this))
    , m_add(new QPushButton(tr("Add a pillar"), this))
    , m_save(new QPushButton(tr("Save"), this))
{
    setObjectName(u"pillars"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Pillars"));
    m_brand->setObjectName(u"pillarsBrand"_s);
    for (const domain::Brand &brand : brands) {
        m_brand->addItem(brand.name, brand.id.value);
        if (brand.id == chosen)
            m_brand->setCurrentIndex(m_brand->count() - 1);
    }
    auto *const about = new PlainLabel(tr("What the brand speaks of again and again. The share is how many "
                                          "of a hundred posts are to be about it; 0 sets none."),
                                       this);
    about->setInk(PlainLabel::Ink::Secondary);
    about->setWordWrap(true);
    auto *const content = new QWidget;
    content->setAutoFillBackground(false);
    auto *const inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(8);
    inner->addLayout(m_list);
    inner->addStretch();
    auto *const scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumHeight(scaled(pillarListHeight));
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(content);
    m_sum->setObjectName(u"pillarSum"_s);
    m_sum->setInk(PlainLabel::Ink::Secondary);
    m_problem->setObjectName(u"pillarProblem"_s);
    m_problem->setInk(PlainLabel::Ink::Failed);
    m_problem->setWordWrap(true);
    m_add->setObjectName(u"addPillar"_s);
    m_add->setIcon(icon(u"plus"_s));
    m_add->setAutoDefault(false);
    setButtonKind(m_add, "quiet");
    m_save->setObjectName(u"savePillars"_s);
    m_save->setDefault(true);
    setButtonKind(m_save, "primary");
    auto *const cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    auto *const more = new QHBoxLayout;
    more->addWidget(m_add);
    more->addStretch();
    more->addWidget(m_sum);
    auto *const buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(12);
    auto *const brandField = new FormField(tr("Brand"), m_brand, this);
    brandField->setVisible(brands.size() > 1);
    column->addWidget(brandField);
    column->addWidget(about);
    column->addWidget(scroll, 1);
    column->addLayout(more);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    setMinimumWidth(scaled(pillarFormWidth));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_brand, &QComboBox::currentIndexChanged, this, &PillarsDialog::showBrand);
    connect(m_add, &QPushButton::clicked, this, [this] {
        domain::Pillar fresh;
        fresh.brand = brand();
        const auto colours = domain::campaignColours();
        fresh.colour = colours.at(m_rows.size() % colours.size());
        addRow(fresh);
        update();
        m_rows.constLast().name->setFocus();
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        emit this->chosen(brand(), this->pillars());
        accept();
    });
    showBrand();
}

domain::BrandId PillarsDialog::brand() const
{
    return domain::BrandId(m_brand->currentData().toLongLong());
}

void PillarsDialog::showBrand()
{
    for (const Row &row : std::as_const(m_rows))
        delete row.widget;
    m_rows.clear();
    for (const domain::Pillar &pillar : std::as_const(m_all)) {
        if (pillar.brand == brand())
            addRow(pillar);
    }
    if (m_rows.isEmpty())
        m_add->click();
    update();
}

void PillarsDialog::addRow(const domain::Pillar &pillar)
{
    Row row;
    row.id = pillar.id;
    row.widget = new QWidget(this);
    row.colour = new QComboBox(row.widget);
    row.name = new QLineEdit(pillar.name, row.widget);
    row.share = new QSpinBox(row.widget);
    auto *const remove = new QToolButton(row.widget);
    const QString number = QString::number(m_rows.size() + 1);
    CampaignColours::fill(row.colour, pillar.colour);
    // A combo box has no name but that of its label; the swatch says enough to those who see it.
    auto *const colourName = new PlainLabel(tr("Colour of pillar %1").arg(number), row.widget);
    colourName->setBuddy(row.colour);
    colourName->hide();
    row.name->setObjectName(u"pillarName"_s);
    row.name->setMaxLength(domain::Pillar::longestName);
    row.name->setPlaceholderText(tr("Name"));
    row.name->setAccessibleName(tr("Name of pillar %1").arg(number));
    row.share->setObjectName(u"pillarShare"_s);
    row.share->setRange(0, wholePercent);
    row.share->setSuffix(tr("%", "percent"));
    row.share->setValue(pillar.share);
    row.share->setAccessibleName(tr("Share of pillar %1").arg(number));
    remove->setObjectName(u"removePillar"_s);
    remove->setIcon(icon(u"trash"_s));
    remove->setAccessibleName(tr("Delete pillar %1").arg(number));
    remove->setToolTip(tr("Its posts stay, about nothing."));
    setButtonKind(remove, "quiet", true);
    auto *const line = new QHBoxLayout(row.widget);
    line->setContentsMargins(2, 0, 2, 0);
    line->setSpacing(8);
    line->addWidget(row.colour);
    line->addWidget(row.name, 1);
    line->addWidget(row.share);
    line->addWidget(remove);
    connect(row.name, &QLineEdit::textChanged, this, &PillarsDialog::update);
    connect(row.share, &QSpinBox::valueChanged, this, &PillarsDialog::update);
    connect(remove, &QToolButton::clicked, this, [this, widget = row.widget] { removeRow(widget); });
    m_list->addWidget(row.widget);
    m_rows << row;
}

void PillarsDialog::removeRow(const QWidget *widget)
{
    const auto row = std::find_if(
        m_rows.begin(), m_rows.end(), [widget](const Row &one) { return one.widget == widget; });
    if (row == m_rows.end())
        return;
    row->widget->hide();
    row->widget->deleteLater();
    m_rows.erase(row);
    update();
}

QList<domain::Pillar> PillarsDialog::pillars() const
{
    QList<domain::Pillar> shown;
    for (const Row &row : m_rows) {
        domain::Pillar pillar;
        pillar.id = row.id;
        pillar.brand = brand();
        pillar.name = row.name->text().simplified();
        pillar.colour = domain::CampaignColour(row.colour->currentData().toInt());
        pillar.share = row.share->value();
        // A line that was never filled in is no pillar; one that had a name is missing it.
        if (row.id.isValid() || !pillar.name.isEmpty())
            shown << pillar;
    }
    return shown;
}

QString PillarsDialog::problem() const
{
    QSet<QString> names;
    int sum = 0;
    for (const domain::Pillar &pillar : pillars()) {
        if (pillar.name.isEmpty())
            return tr("A pillar needs a name; to do without it, delete it.");
        if (names.contains(pillar.name.toCaseFolded()))
            return tr("Two pillars are called “%1”.").arg(pillar.name);
        names.insert(pillar.name.toCaseFolded());
        sum += pillar.share;
    }
    return sum > wholePercent ? tr("The shares are more than 100% together.") : QString();
}

void PillarsDialog::update()
{
    int sum = 0;
    for (const Row &row : std::as_const(m_rows))
        sum += row.share->value();
    m_sum->setText(tr("Together %1%").arg(sum));
    const QString wrong = problem();
    m_problem->setText(wrong);
    m_problem->setVisible(!wrong.isEmpty());
    m_save->setEnabled(wrong.isEmpty());
    m_add->setEnabled(m_rows.size() < most);
}

} // namespace ruche::ui
