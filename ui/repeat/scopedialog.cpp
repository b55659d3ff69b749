// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/repeat/scopedialog.h"

#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int scopeWidth = 400;

} // namespace

ScopeDialog::ScopeDialog(const ScopeQuestion &question, QWidget *parent)
    : QDialog(parent)
    , m_scopes(new QButtonGroup(this))
{
    using enum services::SeriesScope;
    setObjectName(u"seriesScope"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(question.title);
    setMinimumWidth(scaled(scopeWidth));
    auto *const title = new PlainLabel(question.title, this);
    title->setTextSize(TextSize::Title, QFont::DemiBold);
    title->setWordWrap(true);
    auto *const text = new PlainLabel(question.text, this);
    text->setWordWrap(true);
    text->setVisible(!question.text.isEmpty());
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(text);
    const auto add = [&](services::SeriesScope scope, const QString &name, const QString &words) {
        auto *const button = new QRadioButton(words, this);
        button->setObjectName(name);
        m_scopes->addButton(button, int(scope));
        column->addWidget(button);
    };
    add(ThisOne, u"scopeThis"_s, tr("This post only"));
    add(Following, u"scopeFollowing"_s, tr("This post and those that follow"));
    add(All, u"scopeAll"_s, tr("All posts that are to come"));
    m_scopes->button(int(ThisOne))->setChecked(true);
    auto *const confirm = new QPushButton(question.confirmText, this);
    confirm->setObjectName(u"scopeConfirm"_s);
    setButtonKind(confirm, question.destructive ? "dangerPrimary" : "primary");
    auto *const cancel = new QPushButton(tr("Cancel"), this);
    auto *const buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(confirm);
    column->addSpacing(8);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(confirm, &QPushButton::clicked, this, [this] {
        emit chosen(scope());
        accept();
    });
    confirm->setDefault(true);
    m_scopes->button(int(ThisOne))->setFocus();
}

services::SeriesScope ScopeDialog::scope() const
{
    return services::SeriesScope(m_scopes->checkedId());
}

} // namespace ruche::ui
