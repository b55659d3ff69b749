// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/brandspane.h"

#include "core/base/async.h"
#include "core/services/brandservice.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/common/surface.h"
#include "ui/common/theme.h"
#include "ui/common/toasthost.h"
#include "ui/accounts/brandform.h"
#include "ui/care/careform.h"
#include "ui/review/approvalform.h"
#include "ui/shell/pagecontext.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

BrandsPane::BrandsPane(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_add(new QPushButton(this))
    , m_list(new QListWidget(this))
    , m_formTitle(new PlainLabel(this))
    , m_form(new BrandForm(context.workspace(), this))
    , m_approval(new ApprovalForm(context, this))
    , m_care(new CareForm(context, this))
    , m_archive(new QPushButton(this))
{
    m_list->setObjectName(u"brands"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_add->setObjectName(u"addBrand"_s);
    m_add->setIcon(icon(u"plus"_s));
    setButtonKind(m_add, "primary");
    setButtonKind(m_archive, "danger");
    m_formTitle->setTextSize(TextSize::Title, QFont::DemiBold);

    auto *const left = new QVBoxLayout;
    left->setContentsMargins(16, 12, 16, 12);
    left->addWidget(m_add, 0, Qt::AlignRight);
    left->addWidget(m_list, 1);
    auto *const right = new QVBoxLayout;
    right->setContentsMargins(16, 16, 16, 16);
    right->setSpacing(12);
    right->addWidget(m_formTitle);
    right->addWidget(m_form);
    right->addWidget(m_approval);
    right->addWidget(m_care);
    right->addStretch();
    right->addWidget(m_archive, 0, Qt::AlignRight);
    auto *const holder = new Surface(Qt::LeftEdge, this);
    holder->setLayout(right);
    holder->setFixedWidth(400);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(left, 1);
    row->addWidget(holder);

    connect(m_add, &QPushButton::clicked, this, &BrandsPane::addBrand);
    connect(m_list, &QListWidget::currentRowChanged, this, &BrandsPane::choose);
    connect(m_archive, &QPushButton::clicked, this, &BrandsPane::toggleArchived);
    connect(m_form, &BrandForm::saved, this, [this](domain::BrandId) {
        m_context.toast({tr("Brand saved."), {}, {}, {}, false});
        reload();
    });
    connect(m_form, &BrandForm::cancelled, this, &BrandsPane::choose);
    connect(&m_context.workspace(), &services::Workspace::changed, this, [this](domain::Changes changes) {
        if (changes & domain::Change::Brands)
            reload();
    });
    retranslate();
    reload();
}

void BrandsPane::reload()
{
    async::deliver(
        m_context.workspace().brands().list(true), this, [this](const Result<QList<domain::Brand>> &brands) {
            if (brands)
                show(*brands);
            else
                m_context.toastError(text::errorText(brands.error()).message);
        });
}

void BrandsPane::show(const QList<domain::Brand> &brands)
{
    const domain::BrandId kept = current() ? current()->id : domain::BrandId();
    m_brands = brands;
    m_list->clear();
    int row = 0;
    for (int i = 0; i < brands.size(); ++i) {
        const domain::Brand &brand = brands.at(i);
        m_list->addItem(brand.archivedAt ? tr("%1 (archived)").arg(brand.name) : brand.name);
        if (brand.id == kept)
            row = i;
    }
    if (brands.isEmpty())
        choose();
    else
        m_list->setCurrentRow(row);
}

const domain::Brand *BrandsPane::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_brands.size() ? &m_brands.at(row) : nullptr;
}

void BrandsPane::choose()
{
    const domain::Brand *const brand = current();
    m_form->setBrand(brand ? *brand : domain::Brand{});
    m_formTitle->setText(brand ? brand->name : tr("New brand"));
    m_approval->setBrand(brand ? brand->id : domain::BrandId());
    m_care->setBrand(brand ? brand->id : domain::BrandId(), brand ? brand->name : QString());
    m_archive->setVisible(brand != nullptr);
    m_archive->setText(brand && brand->archivedAt ? tr("Bring back") : tr("Archive"));
}

void BrandsPane::addBrand()
{
    m_list->clearSelection();
    m_list->setCurrentRow(-1);
    choose();
    m_form->focusFirst();
}

void BrandsPane::toggleArchived()
{
    const domain::Brand *const brand = current();
    if (!brand)
        return;
    const bool archived = brand->archivedAt.has_value();
    auto &service = m_context.workspace().brands();
    async::deliver(archived ? service.unarchive(brand->id) : service.archive(brand->id),
                   this,
                   [this, archived](const Result<domain::EventId> &event) {
                       if (event)
                           m_context.toastWithUndo(archived ? tr("Brand is back.")
                                                            : tr("Brand archived. Its planned posts wait."),
                                                   *event);
                       else
                           m_context.toastError(text::errorText(event.error()).message);
                   });
}

void BrandsPane::retranslate()
{
    m_add->setText(tr("New brand"));
    m_list->setAccessibleName(tr("Brands"));
    m_form->retranslate();
    m_approval->retranslate();
    m_care->retranslate();
    choose();
}

} // namespace ruche::ui
