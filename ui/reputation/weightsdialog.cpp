// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reputation/weightsdialog.h"

#include "ui/common/format.h"
#include "ui/common/formfield.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/reputation/reputationtext.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

WeightsDialog::WeightsDialog(const services::BrandIndex &index, const QString &brand, QWidget *parent)
    : QDialog(parent)
    , m_index(index)
    , m_result(new PlainLabel(this))
    , m_save(new QPushButton(tr("Save"), this))
{
    setObjectName(u"weightsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What the index of %1 is made of").arg(brand));
    auto *const title = new PlainLabel(windowTitle(), this);
    title->setTextSize(TextSize::Title, QFont::DemiBold);
    title->setWordWrap(true);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addWidget(title);
    for (const services::IndexPart &part : index.parts) {
        auto *const box = new QSpinBox(this);
        box->setObjectName(u"weight%1"_s.arg(int(part.kind)));
        box->setRange(0, 100);
        box->setSingleStep(5);
        auto *const field = new FormField(reputationtext::partName(part.kind), box, this);
        field->setHelp(reputationtext::partDetail(part));
        column->addWidget(field);
        m_boxes.at(size_t(part.kind)) = box;
        connect(box, &QSpinBox::valueChanged, this, &WeightsDialog::updateResult);
    }
    m_result->setObjectName(u"weightsResult"_s);
    m_result->setTextSize(TextSize::Base, QFont::DemiBold);
    column->addWidget(m_result);
    auto *const usual = new QPushButton(tr("As usual"), this);
    usual->setObjectName(u"weightsUsual"_s);
    setButtonKind(usual, "quiet");
    auto *const cancel = new QPushButton(tr("Cancel"), this);
    m_save->setObjectName(u"weightsSave"_s);
    m_save->setDefault(true);
    setButtonKind(m_save, "primary");
    auto *const buttons = new QHBoxLayout;
    buttons->addWidget(usual);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    connect(usual, &QPushButton::clicked, this, [this] { setWeights({}); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        emit chosen(m_index.brand, weights());
        accept();
    });
    setWeights(index.weights);
    setMinimumWidth(460);
}

domain::IndexWeights WeightsDialog::weights() const
{
    return {m_boxes.at(0)->value(), m_boxes.at(1)->value(), m_boxes.at(2)->value(), m_boxes.at(3)->value()};
}

void WeightsDialog::setWeights(const domain::IndexWeights &weights)
{
    m_boxes.at(0)->setValue(weights.sentiment);
    m_boxes.at(1)->setValue(weights.complaints);
    m_boxes.at(2)->setValue(weights.replies);
    m_boxes.at(3)->setValue(weights.ratings);
    updateResult();
}

void WeightsDialog::updateResult()
{
    const services::BrandIndex then = services::indexOf(m_index.brand, m_index.parts, weights());
    m_save->setEnabled(weights() != domain::IndexWeights{0, 0, 0, 0});
    m_result->setText(then.value
                          ? tr("The index is %1 of 100 then.").arg(format::number(std::lround(*then.value)))
                          : tr("No part with a weight is known: there is no index then."));
}

} // namespace ruche::ui
