// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/formfield.h"

#include "ui/common/plainlabel.h"

#include <QVBoxLayout>

namespace ruche::ui {

FormField::FormField(const QString &label, QWidget *field, QWidget *parent)
    : QWidget(parent)
    , m_label(new PlainLabel(this))
    , m_help(new PlainLabel(this))
    , m_error(new PlainLabel(this))
    , m_field(field)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_label->setTextSize(TextSize::Small, QFont::Medium);
    m_label->setInk(PlainLabel::Ink::Secondary);
    m_label->setBuddy(field);
    column->addWidget(m_label);
    column->addWidget(field);
    m_help->setTextSize(TextSize::Meta);
    m_help->setInk(PlainLabel::Ink::Meta);
    m_help->setWordWrap(true);
    m_help->hide();
    column->addWidget(m_help);
    m_error->setTextSize(TextSize::Meta, QFont::Medium);
    m_error->setInk(PlainLabel::Ink::Failed);
    m_error->setWordWrap(true);
    m_error->setObjectName(QStringLiteral("fieldError"));
    m_error->hide();
    column->addWidget(m_error);
    setFocusProxy(field);
    setLabel(label);
}

void FormField::setLabel(const QString &label)
{
    m_label->setText(label);
    if (m_field->accessibleName().isEmpty() || m_field->property("namedByLabel").toBool()) {
        m_field->setAccessibleName(label);
        m_field->setProperty("namedByLabel", true);
    }
}

void FormField::setHelp(const QString &help)
{
    m_help->setText(help);
    m_help->setVisible(!help.isEmpty() && m_error->text().isEmpty());
}

void FormField::setError(const QString &error)
{
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    m_help->setVisible(error.isEmpty() && !m_help->text().isEmpty());
    m_field->setProperty("invalid", !error.isEmpty());
    m_field->setAccessibleDescription(error);
    m_field->update();
}

QString FormField::error() const
{
    return m_error->text();
}

} // namespace ruche::ui
