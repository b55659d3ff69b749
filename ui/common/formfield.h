// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace ruche::ui {

class PlainLabel;

/// A labelled field with a line of help and, when its content cannot be used, a line that says why. The label
/// is the field's buddy, so it is its accessible name (a combo box has no other way to have one).
class FormField final : public QWidget
{
    Q_OBJECT
public:
    /// Takes `field` over.
    FormField(const QString &label, QWidget *field, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    void setHelp(const QString &help);
    /// Empty: all is well.
    void setError(const QString &error);
    [[nodiscard]] QString error() const;
    [[nodiscard]] QWidget *field() const { return m_field; }

private:
    PlainLabel *m_label;
    PlainLabel *m_help;
    PlainLabel *m_error;
    QWidget *m_field;
};

} // namespace ruche::ui
