// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/versionsdialog.h"

#include "core/composing/worddiff.h"
#include "ui/common/format.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QTextCursor>
#include <QTextEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

/// Title and text as one, as they are compared.
QString wordsOf(const domain::PostVersion &version)
{
    return version.title.isEmpty() ? version.text : version.title + u"\n\n"_s + version.text;
}

} // namespace

VersionsDialog::VersionsDialog(const QList<domain::PostVersion> &versions,
                               const domain::PostVersion &now,
                               const QString &zone,
                               QWidget *parent)
    : QDialog(parent)
    , m_versions(versions)
    , m_now(now)
    , m_list(new QListWidget(this))
    , m_changes(new QTextEdit(this))
    , m_restore(new QPushButton(tr("Restore this version"), this))
{
    setObjectName(u"versions"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Versions"));
    resize(820, 520);
    m_list->setObjectName(u"versionList"_s);
    m_list->setAccessibleName(tr("Versions, newest first"));
    m_list->setFixedWidth(220);
    m_changes->setObjectName(u"changes"_s);
    m_changes->setReadOnly(true);
    m_changes->setAccessibleName(tr("What changed since"));
    m_changes->setFont(ui::font(TextSize::Reading));
    m_restore->setObjectName(u"restoreVersion"_s);
    setButtonKind(m_restore, "primary");
    auto *const close = new QPushButton(tr("Close"), this);
    setButtonKind(close, "secondary");
    for (const domain::PostVersion &version : m_versions)
        m_list->addItem(format::dayAndTime(version.savedAt, zone));

    auto *const legend = new PlainLabel(tr("Struck out: only then. Underlined: only now."), this);
    legend->setTextSize(TextSize::Small);
    legend->setInk(PlainLabel::Ink::Secondary);
    auto *const right = new QVBoxLayout;
    right->addWidget(legend);
    right->addWidget(m_changes, 1);
    auto *const body = new QHBoxLayout;
    body->setSpacing(12);
    body->addWidget(m_list);
    body->addLayout(right, 1);
    auto *const buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_restore);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(16);
    column->addLayout(body, 1);
    column->addLayout(buttons);

    connect(m_list, &QListWidget::currentRowChanged, this, &VersionsDialog::showVersion);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        emit restoreRequested(m_versions.at(m_list->currentRow()));
        accept();
    });
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

void VersionsDialog::showVersion(int row)
{
    m_restore->setEnabled(row >= 0);
    m_changes->clear();
    if (row < 0)
        return;
    const Theme &theme = Theme::of(this);
    QTextCursor cursor(m_changes->document());
    for (const composing::DiffPart &part : composing::wordDiff(wordsOf(m_versions.at(row)), wordsOf(m_now))) {
        QTextCharFormat look;
        look.setForeground(theme.text);
        if (part.kind == composing::DiffPart::Kind::Removed) {
            look.setForeground(theme.failed.text);
            look.setBackground(theme.failed.fill);
            look.setFontStrikeOut(true);
        } else if (part.kind == composing::DiffPart::Kind::Added) {
            look.setForeground(theme.approved.text);
            look.setBackground(theme.approved.fill);
            look.setFontUnderline(true);
        }
        cursor.insertText(part.text, look);
    }
    const domain::PostVersion &version = m_versions.at(row);
    const bool same = wordsOf(version) == wordsOf(m_now) && version.own == m_now.own;
    m_restore->setEnabled(!same);
}

} // namespace ruche::ui
