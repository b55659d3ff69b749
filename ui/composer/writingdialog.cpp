// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/writingdialog.h"

#include "ui/common/style.h"
#include "ui/composer/writingshelf.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

WritingDialog::WritingDialog(PageContext &context,
                             const WritingShelf &shelf,
                             const domain::Brand &brand,
                             Section section,
                             QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"writing"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Templates, hashtags and words"));
    auto *const pane = new WritingPane(context, this);
    auto *const close = new QPushButton(tr("Close"), this);
    setButtonKind(close, "secondary");
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    pane->addButton(close);
    pane->setValues([&shelf](domain::BrandId) { return shelf.values(); });
    pane->setBrands({brand});
    pane->setSection(section);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(pane);
    resize(680, 460);
}

} // namespace ruche::ui
