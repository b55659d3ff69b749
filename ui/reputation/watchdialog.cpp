// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reputation/watchdialog.h"

#include "ui/common/formfield.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/reputation/reputationtext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

WatchDialog::WatchDialog(const domain::Watch &watch, const QList<domain::Brand> &brands, QWidget *parent)
    : QDialog(parent)
    , m_watch(watch)
    , m_brand(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_name(new QLineEdit(watch.name, this))
    , m_terms(new QPlainTextEdit(watch.terms.join(u'\n'), this))
    , m_excluded(new QPlainTextEdit(watch.excluded.join(u'\n'), this))
    , m_save(new QPushButton(tr("Save"), this))
    , m_suggests(watch.terms.isEmpty())
{
    setObjectName(u"watchDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(watch.id.isValid() ? tr("Change the watch") : tr("New watch"));
    m_name->setObjectName(u"watchName"_s);
    m_terms->setObjectName(u"watchTerms"_s);
    m_excluded->setObjectName(u"watchExcluded"_s);
    m_save->setObjectName(u"watchSave"_s);
    auto *const title = new PlainLabel(windowTitle(), this);
    title->setTextSize(TextSize::Title, QFont::DemiBold);
    for (const domain::Brand &brand : brands)
        m_brand->addItem(brand.name, QVariant::fromValue(brand.id));
    m_brand->setCurrentIndex(std::max(0, m_brand->findData(QVariant::fromValue(watch.brand))));
    m_brand->setEnabled(!watch.id.isValid());
    using enum domain::Watch::Kind;
    for (const domain::Watch::Kind kind : {Brand, Product, Person, Competitor, Topic})
        m_kind->addItem(reputationtext::watchKind(kind), int(kind));
    m_kind->setCurrentIndex(m_kind->findData(int(watch.kind)));
    for (QPlainTextEdit *const edit : {m_terms, m_excluded}) {
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(scaled(84));
    }
    auto *const brandField = new FormField(tr("Brand"), m_brand, this);
    auto *const kindField = new FormField(tr("What it is"), m_kind, this);
    m_nameField = new FormField(tr("Name"), m_name, this);
    m_termsField = new FormField(tr("Words to look for, one a line"), m_terms, this);
    m_termsField->setHelp(
        tr("One of them is enough. Several words in a line stand next to each other. Accents "
           "and capitals do not matter."));
    auto *const excludedField = new FormField(tr("Not with these words, one a line"), m_excluded, this);
    auto *const cancel = new QPushButton(tr("Cancel"), this);
    m_save->setDefault(true);
    setButtonKind(m_save, "primary");
    auto *const first = new QHBoxLayout;
    first->setSpacing(12);
    first->addWidget(brandField, 1);
    first->addWidget(kindField, 1);
    auto *const buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addWidget(title);
    column->addLayout(first);
    column->addWidget(m_nameField);
    column->addWidget(m_termsField);
    column->addWidget(excludedField);
    column->addLayout(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &WatchDialog::suggest);
    connect(m_terms, &QPlainTextEdit::textChanged, this, [this] {
        m_suggests = m_suggests && m_filling;
        m_termsField->setError({});
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] { emit saveRequested(this->watch()); });
    if (m_suggests)
        suggest();
    m_name->setFocus();
    setMinimumWidth(480);
}

void WatchDialog::suggest()
{
    m_nameField->setError({});
    if (!m_suggests)
        return;
    m_filling = true;
    m_terms->setPlainText(domain::spellingsOf(m_name->text()).join(u'\n'));
    m_filling = false;
}

domain::Watch WatchDialog::watch() const
{
    domain::Watch watch = m_watch;
    watch.brand = m_brand->currentData().value<domain::BrandId>();
    watch.kind = domain::Watch::Kind(m_kind->currentData().toInt());
    watch.name = m_name->text();
    watch.terms = m_terms->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    watch.excluded = m_excluded->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    return watch;
}

void WatchDialog::showProblem(const QString &field, const QString &reason)
{
    if (field == "name"_L1) {
        m_nameField->setError(tr("A name of 1 to 80 characters is needed."));
        m_name->setFocus();
    } else if (field == "terms"_L1) {
        m_termsField->setError(tr("One to 40 words that can be looked for are needed."));
        m_terms->setFocus();
    } else {
        m_nameField->setError(reason);
    }
}

} // namespace ruche::ui
