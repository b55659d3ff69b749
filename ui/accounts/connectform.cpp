// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/connectform.h"

#include "core/text/names.h"
#include "core/text/signintext.h"
#include "ui/accounts/accountscontroller.h"
#include "ui/common/banner.h"
#include "ui/common/formfield.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

ConnectForm::ConnectForm(AccountsController &controller, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_brand(new QComboBox(this))
    , m_brandField(new FormField({}, m_brand, this))
    , m_network(new QComboBox(this))
    , m_networkField(new FormField({}, m_network, this))
    , m_url(new QLineEdit(this))
    , m_urlField(new FormField({}, m_url, this))
    , m_browser(new QPushButton(this))
    , m_user(new QLineEdit(this))
    , m_userField(new FormField({}, m_user, this))
    , m_secret(new QLineEdit(this))
    , m_secretField(new FormField({}, m_secret, this))
    , m_can(new PlainLabel(this))
    , m_problem(new Banner(Banner::Kind::Bad, this))
    , m_technical(new PlainLabel(this))
    , m_cancel(new QPushButton(this))
    , m_connect(new QPushButton(this))
{
    m_network->setObjectName(u"network"_s);
    m_url->setObjectName(u"url"_s);
    m_browser->setObjectName(u"browser"_s);
    m_user->setObjectName(u"user"_s);
    m_secret->setObjectName(u"secret"_s);
    m_connect->setObjectName(u"connect"_s);
    m_secret->setEchoMode(QLineEdit::Password);
    m_can->setWordWrap(true);
    m_can->setInk(PlainLabel::Ink::Secondary);
    m_technical->setInk(PlainLabel::Ink::Meta);
    m_technical->setTextSize(TextSize::Meta);
    m_technical->setWordWrap(true);
    m_technical->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_problem->hide();
    m_technical->hide();
    setButtonKind(m_connect, "primary");
    setButtonKind(m_cancel, "secondary");
    setButtonKind(m_browser, "secondary");

    auto *const buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_connect);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    for (QWidget *const widget : std::initializer_list<QWidget *>{m_brandField,
                                                                  m_networkField,
                                                                  m_urlField,
                                                                  m_browser,
                                                                  m_userField,
                                                                  m_secretField,
                                                                  m_can,
                                                                  m_problem,
                                                                  m_technical})
        column->addWidget(widget);
    column->addLayout(buttons);

    for (const domain::NetworkInfo &info : services::AccountService::networks())
        m_network->addItem(icon(networkIconName(info.key)), info.name, info.key);
    connect(m_network, &QComboBox::currentIndexChanged, this, &ConnectForm::update);
    connect(m_connect, &QPushButton::clicked, this, &ConnectForm::submit);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (std::exchange(m_browserAsked, false))
            m_controller.cancelBrowser();
        emit cancelled();
    });
    connect(m_browser, &QPushButton::clicked, this, &ConnectForm::startBrowser);
    connect(&m_controller, &AccountsController::browserChanged, this, &ConnectForm::update);
    connect(&m_controller, &AccountsController::browserUrlReady, this, [this](const QUrl &url) {
        if (m_browserAsked)
            openBrowser(url);
    });
    connect(&m_controller, &AccountsController::browserTokenReady, this, [this](const QString &token) {
        if (!std::exchange(m_browserAsked, false))
            return;
        m_secret->setText(token);
        submit();
    });
    connect(&m_controller,
            &AccountsController::browserFailed,
            this,
            [this](const QString &message, const QString &hint, const QString &technical) {
                if (std::exchange(m_browserAsked, false))
                    showProblem(message, hint, technical);
            });
    for (QLineEdit *const field : {m_url, m_user, m_secret})
        connect(field, &QLineEdit::returnPressed, this, &ConnectForm::submit);
    connect(&m_controller, &AccountsController::connectingChanged, this, &ConnectForm::update);
    connect(&m_controller, &AccountsController::connected, this, [this](const domain::Account &account) {
        if (!std::exchange(m_submitted, false))
            return;
        clear();
        emit finished(account);
    });
    connect(&m_controller,
            &AccountsController::connectFailed,
            this,
            [this](const QString &message, const QString &hint, const QString &technical) {
                if (!std::exchange(m_submitted, false))
                    return;
                showProblem(message, hint, technical);
                m_url->setFocus();
            });
    retranslate();
}

void ConnectForm::setBrands(const QList<domain::Brand> &brands, domain::BrandId chosen)
{
    m_brand->clear();
    for (const domain::Brand &brand : brands)
        m_brand->addItem(brand.name, brand.id.value);
    const int index = m_brand->findData(chosen.value);
    m_brand->setCurrentIndex(std::max(0, index));
    m_brandField->setVisible(!m_account && brands.size() > 1);
}

void ConnectForm::setAccount(const domain::Account &account)
{
    m_account = account;
    m_network->setCurrentIndex(m_network->findData(account.network));
    m_url->setText(account.url.toString());
    m_user->setText(account.user);
    m_brandField->hide();
    m_network->setEnabled(false);
    m_url->setReadOnly(true);
    retranslate();
}

std::optional<domain::NetworkInfo> ConnectForm::network() const
{
    return AccountsController::network(m_network->currentData().toString());
}

void ConnectForm::update()
{
    const auto info = network();
    const domain::SignIn signIn = info ? info->signIn : domain::SignIn::None;
    m_userField->setVisible(signIn == domain::SignIn::UserAndAppPassword);
    m_secretField->setVisible(signIn != domain::SignIn::None && signIn != domain::SignIn::Handle);
    m_browser->setVisible(signIn == domain::SignIn::Browser);
    labelFields();
    QStringList can;
    if (info) {
        for (const auto capability : {domain::Capability::Publish,
                                      domain::Capability::ReadPosts,
                                      domain::Capability::ReadComments,
                                      domain::Capability::Reply,
                                      domain::Capability::Approve,
                                      domain::Capability::Members}) {
            if (info->capabilities.testFlag(capability))
                can << text::name(capability);
        }
    }
    m_can->setText(can.isEmpty()
                       ? QString()
                       : tr("What Ruche can do there, if your role allows it: %1.").arg(can.join(u", "_s)));
    const bool busy = m_controller.isConnecting();
    for (QWidget *const field : std::initializer_list<QWidget *>{m_brand, m_url, m_user, m_secret, m_connect})
        field->setEnabled(!busy);
    const bool waiting = m_browserAsked && m_controller.isWaitingForBrowser();
    m_network->setEnabled(!busy && !waiting && !m_account);
    m_url->setEnabled(!busy && !waiting);
    m_browser->setEnabled(!busy);
    m_browser->setText(waiting ? tr("Open the browser again") : tr("Sign in with the browser"));
    m_connect->setText(busy ? tr("Signing in…") : m_account ? tr("Reconnect") : tr("Connect"));
}

bool ConnectForm::validate()
{
    const auto info = network();
    const domain::SignIn signIn = info ? info->signIn : domain::SignIn::None;
    const bool needsPassword = signIn == domain::SignIn::UserAndAppPassword;
    const bool needsSecret = signIn != domain::SignIn::None && signIn != domain::SignIn::Handle;
    m_urlField->setError(m_url->text().trimmed().isEmpty() ? tr("The address of the site is missing.")
                                                           : QString());
    m_userField->setError(
        needsPassword && m_user->text().trimmed().isEmpty() ? tr("The user name is missing.") : QString());
    QString missing;
    if (needsSecret && m_secret->text().trimmed().isEmpty()) {
        missing = needsPassword             ? tr("The application password is missing.")
            : signIn == domain::SignIn::Key ? tr("The key is missing.")
                                            : tr("Sign in with the browser, or paste a token here.");
    }
    m_secretField->setError(missing);
    return m_urlField->error().isEmpty() && m_userField->error().isEmpty()
        && m_secretField->error().isEmpty();
}

void ConnectForm::submit()
{
    if (m_controller.isConnecting() || !validate())
        return;
    m_problem->hide();
    m_technical->hide();
    if (m_browserAsked && m_controller.useCode(m_secret->text())) {
        m_secret->clear();
        return;
    }
    if (std::exchange(m_browserAsked, false))
        m_controller.cancelBrowser();
    m_submitted = true;
    if (m_account) {
        m_controller.reconnect(m_account->id, m_user->text().trimmed(), m_secret->text().trimmed());
        return;
    }
    services::ConnectRequest request;
    request.brand = domain::BrandId(m_brand->currentData().toLongLong());
    request.network = m_network->currentData().toString();
    request.url = m_url->text().trimmed();
    request.user = m_user->text().trimmed();
    request.secret = m_secret->text().trimmed();
    m_controller.connectAccount(request);
}

void ConnectForm::startBrowser()
{
    const auto info = network();
    m_secretField->setError({});
    m_urlField->setError(m_url->text().trimmed().isEmpty() ? tr("The address of the server is missing.")
                                                           : QString());
    if (m_controller.isConnecting() || !info || !m_urlField->error().isEmpty())
        return;
    m_problem->hide();
    m_technical->hide();
    m_browserAsked = true;
    m_controller.signInWithBrowser(info->key, m_url->text().trimmed());
}

void ConnectForm::openBrowser(const QUrl &url)
{
    if (QDesktopServices::openUrl(url))
        return;
    showProblem(tr("No browser could be opened."),
                tr("Open this address yourself, then paste the code or the address at its end here."),
                url.toString(QUrl::FullyEncoded));
}

void ConnectForm::showProblem(const QString &message, const QString &hint, const QString &technical)
{
    m_problem->setText(message, hint);
    m_problem->show();
    m_technical->setText(technical);
    m_technical->setVisible(!technical.isEmpty());
    update();
}

void ConnectForm::clear()
{
    if (std::exchange(m_browserAsked, false))
        m_controller.cancelBrowser();
    m_url->clear();
    m_user->clear();
    m_secret->clear();
    m_problem->hide();
    m_technical->hide();
}

void ConnectForm::focusFirst()
{
    (m_account ? m_secret : m_url)->setFocus();
}

void ConnectForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ConnectForm::labelFields()
{
    const text::SignInText words = text::signInText(network().value_or(domain::NetworkInfo()));
    m_urlField->setLabel(words.addressLabel);
    m_urlField->setHelp(words.addressHelp);
    m_secretField->setLabel(words.secretLabel);
    m_secretField->setHelp(words.secretHelp);
}

void ConnectForm::retranslate()
{
    m_brandField->setLabel(tr("Brand"));
    m_networkField->setLabel(tr("Network"));
    m_userField->setLabel(tr("User name"));
    m_cancel->setText(tr("Cancel"));
    update();
}

} // namespace ruche::ui
