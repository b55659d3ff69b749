// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/brandform.h"

#include "core/base/async.h"
#include "core/base/zonedtime.h"
#include "core/services/brandservice.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/painting.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTimeZone>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

QIcon dotIcon(const QColor &color)
{
    QPixmap picture(32, 32);
    picture.setDevicePixelRatio(2);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QRectF(2, 2, 12, 12));
    return QIcon(picture);
}

} // namespace

BrandForm::BrandForm(services::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_name(new QLineEdit(this))
    , m_nameField(new FormField({}, m_name, this))
    , m_colorLabel(new PlainLabel(this))
    , m_colors(new QButtonGroup(this))
    , m_zone(new QComboBox(this))
    , m_zoneField(new FormField({}, m_zone, this))
    , m_languages(new QLineEdit(this))
    , m_languagesField(new FormField({}, m_languages, this))
    , m_cancel(new QPushButton(this))
    , m_save(new QPushButton(this))
{
    m_name->setObjectName(u"brandName"_s);
    m_zone->setObjectName(u"brandZone"_s);
    m_languages->setObjectName(u"brandLanguages"_s);
    m_save->setObjectName(u"saveBrand"_s);
    setButtonKind(m_save, "primary");
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromUtf8(zone));

    auto *const colorRow = new QHBoxLayout;
    colorRow->setSpacing(4);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_nameField);
    column->addWidget(m_colorLabel);
    column->addLayout(colorRow);
    column->addWidget(m_zoneField);
    column->addWidget(m_languagesField);
    auto *const buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    const QStringList &colors = services::brandColors();
    for (int i = 0; i < colors.size(); ++i) {
        auto *const button = new QToolButton(this);
        button->setCheckable(true);
        setButtonKind(button, "secondary", true);
        m_colors->addButton(button, i);
        colorRow->addWidget(button);
    }
    colorRow->addStretch();
    buildColors();
    connect(m_save, &QPushButton::clicked, this, &BrandForm::submit);
    connect(m_cancel, &QPushButton::clicked, this, &BrandForm::cancelled);
    connect(m_name, &QLineEdit::returnPressed, this, &BrandForm::submit);
    setBrand({});
    retranslate();
}

void BrandForm::buildColors()
{
    const QStringList &colors = services::brandColors();
    for (int i = 0; i < colors.size(); ++i) {
        m_colors->button(i)->setIcon(dotIcon(Theme::of(this).brandColor(colors.at(i))));
        m_colors->button(i)->setAccessibleName(tr("Colour %1 of %2").arg(i + 1).arg(colors.size()));
        m_colors->button(i)->setToolTip(m_colors->button(i)->accessibleName());
    }
}

void BrandForm::setBrand(const domain::Brand &brand)
{
    m_brand = brand;
    m_name->setText(brand.name);
    m_zone->setCurrentText(brand.zone.isEmpty() ? systemZone() : brand.zone);
    m_languages->setText(brand.languages.isEmpty() ? u"fr"_s : brand.languages.join(u", "_s));
    const auto color = services::brandColors().indexOf(brand.color, Qt::CaseInsensitive);
    m_colors->button(color < 0 ? 0 : int(color))->setChecked(true);
    m_nameField->setError({});
    m_zoneField->setError({});
}

void BrandForm::setButtonsShown(bool shown)
{
    m_cancel->setVisible(shown);
    m_save->setVisible(shown);
}

void BrandForm::focusFirst()
{
    m_name->setFocus();
}

void BrandForm::showError(const QString &text)
{
    m_nameField->setError(text);
    m_name->setFocus();
}

void BrandForm::submit()
{
    m_nameField->setError({});
    m_zoneField->setError({});
    if (m_name->text().trimmed().isEmpty())
        return showError(tr("A brand needs a name."));
    if (!isKnownZone(m_zone->currentText().trimmed())) {
        m_zoneField->setError(tr("This time zone is not known. Choose one from the list."));
        return;
    }
    domain::Brand brand = m_brand;
    brand.name = m_name->text().simplified();
    brand.zone = m_zone->currentText().trimmed();
    brand.color = services::brandColors().value(m_colors->checkedId());
    brand.languages.clear();
    for (const QString &language : m_languages->text().split(u',', Qt::SkipEmptyParts))
        brand.languages << language.trimmed();
    const auto refuse = [this](const Error &error) {
        showError(error.code == ErrorCode::AlreadyExists ? tr("There is a brand of that name already.")
                                                         : text::errorText(error).message);
    };
    if (brand.id.isValid()) {
        async::deliver(m_workspace.brands().update(brand),
                       this,
                       [this, refuse, id = brand.id](const Result<domain::EventId> &event) {
                           if (!event)
                               return refuse(event.error());
                           emit saved(id);
                       });
    } else {
        async::deliver(
            m_workspace.brands().add(brand), this, [this, refuse](const Result<domain::Brand> &added) {
                if (!added)
                    return refuse(added.error());
                emit saved(added->id);
            });
    }
}

void BrandForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        buildColors();
}

void BrandForm::retranslate()
{
    m_nameField->setLabel(tr("Name of the brand"));
    m_colorLabel->setText(tr("Colour"));
    m_zoneField->setLabel(tr("Time zone"));
    m_zoneField->setHelp(tr("Every time of this brand is read in it."));
    m_languagesField->setLabel(tr("Languages"));
    m_languagesField->setHelp(tr("Codes, the most important first: fr, en"));
    m_cancel->setText(tr("Cancel"));
    m_save->setText(tr("Save the brand"));
    buildColors();
}

} // namespace ruche::ui
