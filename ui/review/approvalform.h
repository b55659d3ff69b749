// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/review.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace ruche::ui {

class PageContext;
class PlainLabel;

/// What a brand asks for before a post leaves, and of whom. Thread: GUI.
class ApprovalForm final : public QWidget
{
    Q_OBJECT
public:
    explicit ApprovalForm(PageContext &context, QWidget *parent = nullptr);

    /// Invalid hides it.
    void setBrand(domain::BrandId brand);
    void retranslate();

private:
    void show(const domain::ApprovalRule &rule);
    void save();
    [[nodiscard]] domain::ApprovalRule typed() const;

    PageContext &m_context;
    domain::ApprovalRule m_rule;
    PlainLabel *m_modeLabel;
    QComboBox *m_mode;
    PlainLabel *m_namesLabel;
    QLineEdit *m_names;
    PlainLabel *m_hint;
    QPushButton *m_save;
};

} // namespace ruche::ui
