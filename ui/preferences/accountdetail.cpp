// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/accountdetail.h"

#include "core/text/errortext.h"
#include "core/text/names.h"
#include "ui/common/banner.h"
#include "ui/common/format.h"
#include "ui/common/plainlabel.h"
#include "ui/common/prompts.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/accounts/accountscontroller.h"
#include "ui/shell/pagecontext.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

AccountDetail::AccountDetail(AccountsController &controller, PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_context(context)
    , m_name(new PlainLabel(this))
    , m_place(new PlainLabel(this))
    , m_problem(new Banner(Banner::Kind::Bad, this))
    , m_technical(new PlainLabel(this))
    , m_rightsTitle(new PlainLabel(this))
    , m_rights(new PlainLabel(this))
    , m_syncTitle(new PlainLabel(this))
    , m_sync(new PlainLabel(this))
    , m_read(new QPushButton(this))
    , m_test(new QPushButton(this))
    , m_reconnect(new QPushButton(this))
    , m_pause(new QPushButton(this))
    , m_disconnect(new QPushButton(this))
{
    m_name->setTextSize(TextSize::Title, QFont::DemiBold);
    m_name->setEliding(true);
    m_place->setInk(PlainLabel::Ink::Secondary);
    m_place->setEliding(true, Qt::ElideMiddle);
    for (PlainLabel *const title : {m_rightsTitle, m_syncTitle})
        title->setTextSize(TextSize::Base, QFont::DemiBold);
    for (PlainLabel *const text : {m_rights, m_sync, m_technical})
        text->setWordWrap(true);
    m_technical->setInk(PlainLabel::Ink::Meta);
    m_technical->setTextSize(TextSize::Meta);
    m_technical->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_read->setObjectName(u"readNow"_s);
    m_reconnect->setObjectName(u"reconnect"_s);
    m_disconnect->setObjectName(u"disconnect"_s);
    setButtonKind(m_reconnect, "primary");
    setButtonKind(m_disconnect, "danger");

    auto *const actions = new QHBoxLayout;
    actions->setSpacing(8);
    actions->addWidget(m_read);
    actions->addWidget(m_test);
    actions->addStretch();
    auto *const more = new QHBoxLayout;
    more->setSpacing(8);
    more->addWidget(m_reconnect);
    more->addWidget(m_pause);
    more->addStretch();
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_name);
    column->addWidget(m_place);
    column->addWidget(m_problem);
    column->addWidget(m_technical);
    column->addLayout(actions);
    column->addLayout(more);
    column->addSpacing(12);
    column->addWidget(m_rightsTitle);
    column->addWidget(m_rights);
    column->addSpacing(12);
    column->addWidget(m_syncTitle);
    column->addWidget(m_sync);
    column->addStretch();
    column->addWidget(m_disconnect, 0, Qt::AlignRight);

    connect(m_read, &QPushButton::clicked, this, [this] { m_controller.sync(m_id); });
    connect(m_test, &QPushButton::clicked, this, [this] { m_controller.test(m_id); });
    connect(m_reconnect, &QPushButton::clicked, this, [this] { emit reconnectRequested(m_id); });
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (const domain::Account *const account = m_controller.find(m_id))
            m_controller.setPaused(m_id, account->state != domain::AccountState::Paused);
    });
    connect(m_disconnect, &QPushButton::clicked, this, &AccountDetail::askDisconnect);
    connect(&m_controller, &AccountsController::changed, this, &AccountDetail::update);
    retranslate();
}

void AccountDetail::setAccount(domain::AccountId account)
{
    m_id = account;
    update();
}

void AccountDetail::retranslate()
{
    m_rightsTitle->setText(tr("Permissions"));
    m_syncTitle->setText(tr("Reading"));
    m_read->setText(tr("Read now"));
    m_test->setText(tr("Check the sign-in"));
    m_reconnect->setText(tr("Reconnect…"));
    m_disconnect->setText(tr("Disconnect…"));
    update();
}

void AccountDetail::update()
{
    const domain::Account *const account = m_controller.find(m_id);
    setVisible(account != nullptr);
    if (!account)
        return;
    m_name->setText(account->handle);
    m_place->setText(account->url.toString());
    m_problem->setVisible(account->problem.has_value());
    m_technical->setVisible(account->problem && !account->problem->detail.isEmpty());
    if (account->problem) {
        const text::ErrorText words = text::errorText(*account->problem);
        m_problem->setText(words.message, words.hint);
        m_technical->setText(account->problem->detail);
    }
    const auto network = AccountsController::network(account->network);
    QStringList lines;
    for (int bit = 0; bit < 15 && network; ++bit) {
        const auto capability = domain::Capability(1 << bit);
        if (!network->capabilities.testFlag(capability))
            continue;
        lines << (account->capabilities.testFlag(capability)
                      ? tr("✓ %1").arg(text::name(capability))
                      : tr("– %1: your role on the site does not allow it").arg(text::name(capability)));
    }
    m_rights->setText(lines.join(u'\n'));
    QStringList sync;
    sync << (account->lastSyncAt
                 ? tr("Last read %1").arg(format::relative(*account->lastSyncAt, m_context.clock().now()))
                 : tr("Never read yet"));
    if (network)
        sync << tr("Every %n minute(s)", nullptr, network->pollSeconds / 60);
    if (!account->zone.isEmpty())
        sync << tr("Time of the site: %1").arg(account->zone);
    if (!account->user.isEmpty())
        sync << tr("Signed in as %1").arg(account->user);
    m_sync->setText(sync.join(u'\n'));
    const bool paused = account->state == domain::AccountState::Paused;
    m_pause->setText(paused ? tr("Resume") : tr("Pause"));
    m_reconnect->setVisible(network && network->signIn != domain::SignIn::None);
    setButtonKind(m_reconnect, account->state == domain::AccountState::ToReconnect ? "primary" : "secondary");
    m_read->setEnabled(!paused);
}

void AccountDetail::askDisconnect()
{
    const domain::Account *const account = m_controller.find(m_id);
    if (!account)
        return;
    Confirmation question;
    question.title = tr("Disconnect %1?").arg(account->handle);
    question.text = tr("Its password is forgotten and its planned posts wait. What was read is kept.");
    question.confirmText = tr("Disconnect");
    question.destructive = true;
    m_context.prompts().confirm(this, question, [this, id = m_id](const ConfirmationAnswer &answer) {
        if (answer.confirmed)
            m_controller.disconnectAccount(id);
    });
}

} // namespace ruche::ui
