// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/appearancepane.h"

#include "ui/common/format.h"
#include "ui/common/formfield.h"
#include "ui/common/plainlabel.h"
#include "ui/preferences/settingscolumn.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/preferences.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr std::array<int, 7> textSizes{90, 100, 110, 125, 150, 175, 200};

/// The nearest of the offered sizes: the file may hold any.
int textSizeRow(int percent)
{
    const auto nearest = std::min_element(textSizes.begin(), textSizes.end(), [percent](int a, int b) {
        return std::abs(a - percent) < std::abs(b - percent);
    });
    return int(std::distance(textSizes.begin(), nearest));
}

} // namespace

AppearancePane::AppearancePane(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_preferences(context.preferences())
    , m_title(new PlainLabel(this))
    , m_name(new QLineEdit(this))
    , m_nameField(new FormField({}, m_name, this))
    , m_language(new QComboBox(this))
    , m_languageField(new FormField({}, m_language, this))
    , m_theme(new QComboBox(this))
    , m_themeField(new FormField({}, m_theme, this))
    , m_textSize(new QComboBox(this))
    , m_textSizeField(new FormField({}, m_textSize, this))
    , m_keysTitle(new PlainLabel(this))
    , m_singleKeys(new QCheckBox(this))
    , m_keysHelp(new PlainLabel(this))
{
    m_name->setObjectName(u"userName"_s);
    m_language->setObjectName(u"language"_s);
    m_theme->setObjectName(u"theme"_s);
    m_textSize->setObjectName(u"textSize"_s);
    m_singleKeys->setObjectName(u"singleKeys"_s);
    m_keysHelp->setWordWrap(true);
    m_keysHelp->setTextSize(TextSize::Small);
    m_keysHelp->setInk(PlainLabel::Ink::Meta);
    QVBoxLayout *const column = settingsColumn(this);
    column->addWidget(settingsTitle(m_title));
    for (FormField *const field : {m_nameField, m_languageField, m_themeField, m_textSizeField})
        column->addWidget(field);
    column->addSpacing(20);
    column->addWidget(settingsTitle(m_keysTitle));
    column->addWidget(m_singleKeys);
    column->addWidget(m_keysHelp);
    column->addStretch();
    setEnabled(m_preferences != nullptr);
    if (m_preferences) {
        connect(m_name, &QLineEdit::textEdited, m_preferences, &Preferences::setUserName);
        connect(m_language, &QComboBox::activated, this, [this](int row) {
            m_preferences->setLanguage(m_language->itemData(row).toString());
        });
        connect(m_theme, &QComboBox::activated, this, [this](int row) {
            m_preferences->setTheme(ThemeChoice(m_theme->itemData(row).toInt()));
        });
        connect(m_textSize, &QComboBox::activated, this, [this](int row) {
            m_preferences->setTextSize(textSizes.at(size_t(row)));
        });
        connect(m_singleKeys, &QCheckBox::toggled, m_preferences, &Preferences::setSingleLetterKeys);
        connect(m_preferences, &Preferences::changed, this, &AppearancePane::update);
    }
    retranslate();
}

void AppearancePane::update()
{
    if (!m_preferences)
        return;
    const QSignalBlocker quiet(m_singleKeys);
    if (!m_name->hasFocus())
        m_name->setText(m_preferences->userName());
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_preferences->language())));
    m_theme->setCurrentIndex(std::max(0, m_theme->findData(int(m_preferences->theme()))));
    m_textSize->setCurrentIndex(textSizeRow(m_preferences->textSize()));
    m_singleKeys->setChecked(m_preferences->singleLetterKeys());
}

void AppearancePane::retranslate()
{
    m_title->setText(tr("Appearance"));
    m_nameField->setLabel(tr("Your name"));
    m_nameField->setHelp(tr("Shown at the bottom of the side bar. It is not sent anywhere."));
    m_name->setPlaceholderText(Preferences::systemUserName());
    m_languageField->setLabel(tr("Language"));
    m_themeField->setLabel(tr("Theme"));
    m_textSizeField->setLabel(tr("Text size"));
    m_keysTitle->setText(tr("Keys"));
    m_singleKeys->setText(tr("Single letters act (E done, R reply, G then C calendar)"));
    m_keysHelp->setText(tr("They never act while you write. Without them, Ctrl+K finds every action."));
    m_language->clear();
    m_language->addItem(tr("As the system"), QString());
    m_language->addItem(u"Français"_s, u"fr"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    m_theme->clear();
    m_theme->addItem(tr("As the system"), int(ThemeChoice::System));
    m_theme->addItem(tr("Light"), int(ThemeChoice::Light));
    m_theme->addItem(tr("Dark"), int(ThemeChoice::Dark));
    m_textSize->clear();
    for (const int percent : textSizes)
        m_textSize->addItem(format::percent(percent));
    update();
}

} // namespace ruche::ui
