// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/generalpane.h"

#include "core/base/async.h"
#include "core/services/workspace.h"
#include "core/settings/settings.h"
#include "core/settings/settingsstore.h"
#include "core/text/errortext.h"
#include "ui/commands/commandregistry.h"
#include "ui/common/format.h"
#include "ui/common/formfield.h"
#include "ui/common/plainlabel.h"
#include "ui/common/prompts.h"
#include "ui/common/theme.h"
#include "ui/common/toasthost.h"
#include "ui/shell/pagecontext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int columnWidth = 520;

QString errorSentence(const Error &error)
{
    const text::ErrorText words = text::errorText(error);
    return words.message + u' ' + words.hint;
}

} // namespace

GeneralPane::GeneralPane(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_appearanceTitle(new PlainLabel(this))
    , m_language(new QComboBox(this))
    , m_languageField(new FormField({}, m_language, this))
    , m_theme(new QComboBox(this))
    , m_themeField(new FormField({}, m_theme, this))
    , m_singleKeys(new QCheckBox(this))
    , m_workspaceTitle(new PlainLabel(this))
    , m_info(new PlainLabel(this))
    , m_backup(new QPushButton(this))
    , m_check(new QPushButton(this))
{
    m_language->setObjectName(u"language"_s);
    m_theme->setObjectName(u"theme"_s);
    m_backup->setObjectName(u"backup"_s);
    for (PlainLabel *const title : {m_appearanceTitle, m_workspaceTitle})
        title->setTextSize(TextSize::Title, QFont::DemiBold);
    m_info->setWordWrap(true);
    m_info->setInk(PlainLabel::Ink::Secondary);
    m_info->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto *const column = new QVBoxLayout;
    column->setSpacing(12);
    column->addWidget(m_appearanceTitle);
    column->addWidget(m_languageField);
    column->addWidget(m_themeField);
    column->addWidget(m_singleKeys);
    column->addSpacing(20);
    column->addWidget(m_workspaceTitle);
    column->addWidget(m_info);
    auto *const buttons = new QHBoxLayout;
    buttons->addWidget(m_backup);
    buttons->addWidget(m_check);
    buttons->addStretch();
    column->addLayout(buttons);
    column->addStretch();
    auto *const holder = new QWidget(this);
    holder->setLayout(column);
    holder->setMaximumWidth(columnWidth);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(
        metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    row->addWidget(holder, 1);
    row->addStretch();

    connect(m_language, &QComboBox::activated, this, [this](int index) {
        if (settings::SettingsStore *const store = m_context.settings())
            (void)settings::language().write(*store, m_language->itemData(index).toString());
    });
    connect(m_theme, &QComboBox::activated, this, [this](int index) {
        const auto chosen = settings::Theme(m_theme->itemData(index).toInt());
        if (settings::SettingsStore *const store = m_context.settings())
            (void)settings::theme().write(*store, chosen);
        m_context.theme().setChoice(chosen == settings::Theme::Dark        ? ThemeChoice::Dark
                                        : chosen == settings::Theme::Light ? ThemeChoice::Light
                                                                           : ThemeChoice::System);
    });
    connect(m_singleKeys, &QCheckBox::toggled, this, [this](bool on) {
        if (m_updating)
            return;
        m_context.commands().setSingleKeys(on);
        if (settings::SettingsStore *const store = m_context.settings())
            (void)settings::singleLetterKeys().write(*store, on);
    });
    connect(m_backup, &QPushButton::clicked, this, &GeneralPane::backUp);
    connect(m_check, &QPushButton::clicked, this, &GeneralPane::check);
    retranslate();
}

void GeneralPane::reload()
{
    async::deliver(m_context.workspace().info(), this, [this](const Result<services::WorkspaceInfo> &info) {
        if (info)
            showInfo(*info);
    });
}

void GeneralPane::showInfo(const services::WorkspaceInfo &info)
{
    QStringList lines{info.name};
    if (info.isSample)
        lines << tr("This is the sample workspace: its people, messages and figures are invented.");
    lines << info.path
          << tr("%1, %2 posts, %3 messages, %4 members")
                 .arg(format::fileSize(info.bytes),
                      format::number(info.counts.value(u"posts"_s)),
                      format::number(info.counts.value(u"messages"_s)),
                      format::number(info.counts.value(u"members"_s)));
    m_info->setText(lines.join(u'\n'));
}

void GeneralPane::backUp()
{
    FileQuestion question;
    question.mode = FileQuestion::Mode::Save;
    question.title = tr("Back up the workspace");
    const QFileInfo file(m_context.workspace().identity().path);
    question.directory = file.absolutePath();
    question.fileName
        = u"%1-%2.ruche"_s.arg(file.completeBaseName(), m_context.clock().now().date().toString(Qt::ISODate));
    question.filters = {tr("Workspaces (*.ruche)")};
    m_context.prompts().chooseFile(this, question, [this](const QStringList &paths) {
        if (paths.isEmpty())
            return;
        m_backup->setEnabled(false);
        async::deliver(m_context.workspace().backup(paths.constFirst()),
                       this,
                       [this, path = paths.constFirst()](const Result<void> &done) {
                           m_backup->setEnabled(true);
                           if (done)
                               m_context.toast({tr("Backed up to %1.").arg(path), {}, {}, {}, false});
                           else
                               m_context.toastError(errorSentence(done.error()));
                       });
    });
}

void GeneralPane::check()
{
    m_check->setEnabled(false);
    async::deliver(m_context.workspace().check(), this, [this](const Result<QStringList> &problems) {
        m_check->setEnabled(true);
        if (!problems)
            m_context.toastError(errorSentence(problems.error()));
        else if (problems->isEmpty())
            m_context.toast({tr("The workspace is sound."), {}, {}, {}, false});
        else
            m_context.prompts().tellError(
                this,
                tr("The workspace is damaged"),
                tr("Restore the last backup; what is not damaged can still be read here."),
                problems->join(u'\n'));
    });
}

void GeneralPane::retranslate()
{
    m_updating = true;
    m_appearanceTitle->setText(tr("Appearance"));
    m_languageField->setLabel(tr("Language"));
    m_themeField->setLabel(tr("Theme"));
    m_singleKeys->setText(tr("Single letters act in lists (E done, R reply…)"));
    m_workspaceTitle->setText(tr("Workspace"));
    m_backup->setText(tr("Back up…"));
    m_check->setText(tr("Check the file"));
    settings::SettingsStore *const store = m_context.settings();
    m_language->clear();
    m_language->addItem(tr("As the system"), QString());
    m_language->addItem(u"Français"_s, u"fr"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    m_theme->clear();
    m_theme->addItem(tr("As the system"), int(settings::Theme::System));
    m_theme->addItem(tr("Light"), int(settings::Theme::Light));
    m_theme->addItem(tr("Dark"), int(settings::Theme::Dark));
    if (store) {
        m_language->setCurrentIndex(std::max(0, m_language->findData(settings::language().read(*store))));
        m_theme->setCurrentIndex(m_theme->findData(int(settings::theme().read(*store))));
    }
    m_singleKeys->setChecked(m_context.commands().singleKeys());
    m_updating = false;
}

} // namespace ruche::ui
