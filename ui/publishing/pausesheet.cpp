// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publishing/pausesheet.h"

#include "ui/common/formfield.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/publishing/publishnotices.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

PauseSheet::PauseSheet(PublishNotices &notices, domain::BrandId chosen, QWidget *parent)
    : QDialog(parent)
    , m_notices(notices)
    , m_title(new PlainLabel(this))
    , m_about(new PlainLabel(this))
    , m_scope(new QComboBox(this))
    , m_scopeField(new FormField({}, m_scope, this))
    , m_reason(new QLineEdit(this))
    , m_reasonField(new FormField({}, m_reason, this))
    , m_problem(new PlainLabel(this))
    , m_cancel(new QPushButton(this))
    , m_pause(new QPushButton(this))
{
    setObjectName(u"pauseSheet"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(scaled(460));
    m_scope->setObjectName(u"pauseScope"_s);
    m_reason->setObjectName(u"pauseReason"_s);
    m_pause->setObjectName(u"pauseNow"_s);
    m_title->setTextSize(TextSize::Title, QFont::DemiBold);
    m_about->setInk(PlainLabel::Ink::Secondary);
    m_about->setWordWrap(true);
    m_problem->setInk(PlainLabel::Ink::Failed);
    m_problem->setTextSize(TextSize::Small);
    m_problem->setWordWrap(true);
    m_problem->hide();
    setButtonKind(m_cancel, "secondary");
    setButtonKind(m_pause, "primary");
    m_pause->setDefault(true);
    m_cancel->setAutoDefault(false);
    auto *const buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_pause);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_about);
    column->addWidget(m_scopeField);
    column->addWidget(m_reasonField);
    column->addWidget(m_problem);
    column->addStretch(1);
    column->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_pause, &QPushButton::clicked, this, &PauseSheet::submit);
    connect(m_reason, &QLineEdit::textChanged, this, [this] { m_reasonField->setError({}); });
    connect(&notices, &PublishNotices::paused, this, &QDialog::accept);
    connect(&notices, &PublishNotices::failed, this, [this](const QString &text) {
        m_problem->setText(text);
        m_problem->show();
        m_pause->setEnabled(true);
    });
    fillScopes(chosen);
    retranslate();
    m_reason->setFocus();
}

void PauseSheet::fillScopes(domain::BrandId chosen)
{
    const auto isPaused = [this](domain::BrandId brand) {
        const auto &pauses = m_notices.pauses();
        return std::any_of(pauses.begin(), pauses.end(), [brand](const services::PublishPause &pause) {
            return pause.brand == brand;
        });
    };
    m_scope->clear();
    if (!isPaused({}))
        m_scope->addItem(QString(), QVariant::fromValue(domain::BrandId()));
    for (const domain::Brand &brand : m_notices.brands()) {
        if (!brand.archivedAt && !isPaused(brand.id))
            m_scope->addItem(brand.name, QVariant::fromValue(brand.id));
    }
    for (int i = 0; i < m_scope->count(); ++i) {
        if (m_scope->itemData(i).value<domain::BrandId>() == chosen)
            m_scope->setCurrentIndex(i);
    }
}

domain::BrandId PauseSheet::chosen() const
{
    return m_scope->currentData().value<domain::BrandId>();
}

void PauseSheet::retranslate()
{
    setWindowTitle(tr("Pause publishing"));
    m_title->setText(windowTitle());
    m_about->setText(tr("Nothing leaves until you resume: no post, and networks give back what they hold. "
                        "What comes due meanwhile is kept, and you decide about it afterwards."));
    m_scopeField->setLabel(tr("For"));
    for (int i = 0; i < m_scope->count(); ++i) {
        if (!m_scope->itemData(i).value<domain::BrandId>().isValid())
            m_scope->setItemText(i, tr("All brands"));
    }
    m_reasonField->setLabel(tr("Reason"));
    m_reasonField->setHelp(tr("Shown over every page until publishing goes on, and kept on record."));
    m_cancel->setText(tr("Cancel"));
    m_pause->setText(tr("Pause publishing"));
    const bool possible = m_scope->count() > 0;
    m_pause->setEnabled(possible);
    if (!possible) {
        m_problem->setText(tr("Publishing is paused for all brands already."));
        m_problem->show();
    }
}

void PauseSheet::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PauseSheet::submit()
{
    if (m_reason->text().trimmed().isEmpty()) {
        m_reasonField->setError(tr("A reason is missing."));
        m_reason->setFocus();
        return;
    }
    m_problem->hide();
    m_pause->setEnabled(false);
    m_notices.pause(chosen(), m_reason->text().trimmed());
}

} // namespace ruche::ui
