// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brand.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace ruche::ui {

class FormField;
class PlainLabel;
class PublishNotices;

/// Asks what is to be paused, and why: the reason is kept and shown to everyone until the pause ends. Stays
/// open until it is on. Thread: GUI.
class PauseSheet final : public QDialog
{
    Q_OBJECT
public:
    /// `chosen` comes first; invalid: all brands. `notices` must outlive it.
    PauseSheet(PublishNotices &notices, domain::BrandId chosen, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void submit();
    void fillScopes(domain::BrandId chosen);
    void retranslate();
    [[nodiscard]] domain::BrandId chosen() const;

    PublishNotices &m_notices;
    PlainLabel *m_title;
    PlainLabel *m_about;
    QComboBox *m_scope;
    FormField *m_scopeField;
    QLineEdit *m_reason;
    FormField *m_reasonField;
    PlainLabel *m_problem;
    QPushButton *m_cancel;
    QPushButton *m_pause;
};

} // namespace ruche::ui
