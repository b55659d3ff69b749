// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/variantoptions.h"

#include "ui/common/flowlayout.h"
#include "ui/common/plainlabel.h"
#include "ui/composer/composercontroller.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

using domain::Capability;

/// The languages of the interface first, then those of the neighbours, each in its own words.
constexpr std::array languageCodes{
    "fr", "en", "br", "ca", "co", "de", "es", "eu", "it", "nl", "oc", "pl", "pt"};

QString languageName(const QString &code)
{
    const QString name = QLocale(code).nativeLanguageName();
    return name.isEmpty() ? code : name.at(0).toUpper() + name.mid(1);
}

} // namespace

VariantOptions::VariantOptions(ComposerController &controller, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_deliveryLabel(new PlainLabel(this))
    , m_delivery(new QComboBox(this))
    , m_visibilityLabel(new PlainLabel(this))
    , m_visibility(new QComboBox(this))
    , m_languageLabel(new PlainLabel(this))
    , m_language(new QComboBox(this))
    , m_warning(new QLineEdit(this))
    , m_sensitive(new QCheckBox(this))
{
    m_delivery->setObjectName(u"delivery"_s);
    m_visibility->setObjectName(u"visibility"_s);
    m_language->setObjectName(u"language"_s);
    m_warning->setObjectName(u"contentWarning"_s);
    m_sensitive->setObjectName(u"sensitive"_s);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 8, 20, 8);
    column->setSpacing(8);
    column->addWidget(m_warning);
    auto *const row = new QHBoxLayout;
    row->setSpacing(8);
    const auto add = [this, row](PlainLabel *label, QComboBox *box) {
        label->setBuddy(box);
        label->setTextSize(TextSize::Small);
        label->setInk(PlainLabel::Ink::Secondary);
        box->setProperty("compact", true);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        row->addWidget(label);
        row->addWidget(box);
        connect(box, &QComboBox::activated, this, &VariantOptions::write);
    };
    add(m_deliveryLabel, m_delivery);
    add(m_visibilityLabel, m_visibility);
    add(m_languageLabel, m_language);
    row->addWidget(m_sensitive);
    row->addStretch();
    column->addLayout(row);
    connect(m_warning, &QLineEdit::textEdited, this, &VariantOptions::write);
    connect(m_sensitive, &QCheckBox::toggled, this, &VariantOptions::write);
    retranslate();
}

void VariantOptions::retranslate()
{
    const QScopedValueRollback guard(m_updating, true);
    m_deliveryLabel->setText(tr("Sent by"));
    m_visibilityLabel->setText(tr("Seen by"));
    m_languageLabel->setText(tr("Language"));
    m_warning->setPlaceholderText(tr("Content warning: the text is folded behind it"));
    m_warning->setAccessibleName(tr("Content warning"));
    m_sensitive->setText(tr("Sensitive pictures"));
    m_visibility->clear();
    m_visibility->addItem(tr("Everybody"), int(domain::Visibility::Public));
    m_visibility->addItem(tr("Everybody, quietly"), int(domain::Visibility::Unlisted));
    m_visibility->addItem(tr("Followers"), int(domain::Visibility::Followers));
    m_language->clear();
    m_language->addItem(tr("Not stated"), QString());
    for (const char *const code : languageCodes)
        m_language->addItem(languageName(QString::fromLatin1(code)), QString::fromLatin1(code));
    update();
}

void VariantOptions::fillDelivery(const domain::Account &account)
{
    m_delivery->clear();
    if (account.capabilities.testFlag(Capability::Publish))
        m_delivery->addItem(tr("Ruche, at its time"), int(domain::Delivery::Direct));
    if (account.capabilities.testFlag(Capability::ScheduleNatively))
        m_delivery->addItem(tr("The network, handed over before"), int(domain::Delivery::Native));
    m_delivery->addItem(tr("You, by hand"), int(domain::Delivery::Assisted));
    m_delivery->setCurrentIndex(m_delivery->findData(int(m_controller.delivery(account.id))));
}

void VariantOptions::update()
{
    const domain::Account *const account = m_controller.account(m_controller.tab());
    setVisible(account != nullptr);
    if (!account)
        return;
    const QScopedValueRollback guard(m_updating, true);
    const auto can = [account](Capability capability) { return account->capabilities.testFlag(capability); };
    const domain::PostOptions options = m_controller.options(account->id);
    fillDelivery(*account);
    m_visibilityLabel->setVisible(can(Capability::Visibility));
    m_visibility->setVisible(can(Capability::Visibility));
    m_visibility->setCurrentIndex(m_visibility->findData(int(options.visibility)));
    m_languageLabel->setVisible(can(Capability::Language));
    m_language->setVisible(can(Capability::Language));
    if (m_language->findData(options.language) < 0)
        m_language->addItem(languageName(options.language), options.language);
    m_language->setCurrentIndex(m_language->findData(options.language));
    m_warning->setVisible(can(Capability::ContentWarning));
    if (m_warning->text() != options.contentWarning)
        m_warning->setText(options.contentWarning);
    m_sensitive->setVisible(can(Capability::ContentWarning));
    m_sensitive->setChecked(options.sensitiveMedia);
    setEnabled(m_controller.isEditable());
}

void VariantOptions::write()
{
    const domain::AccountId account = m_controller.tab();
    if (m_updating || !account.isValid())
        return;
    domain::PostOptions options = m_controller.options(account);
    options.visibility = domain::Visibility(m_visibility->currentData().toInt());
    options.language = m_language->currentData().toString();
    options.contentWarning = m_warning->text();
    options.sensitiveMedia = m_sensitive->isChecked();
    const auto delivery = domain::Delivery(m_delivery->currentData().toInt());
    m_controller.setOptions(account, options);
    m_controller.setDelivery(account, delivery);
}

} // namespace ruche::ui
