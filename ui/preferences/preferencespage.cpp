// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/preferencespage.h"

#include "ui/accounts/accountscontroller.h"
#include "ui/accounts/connectform.h"
#include "ui/commands/commandregistry.h"
#include "ui/common/emptystate.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/sidelist.h"
#include "ui/common/style.h"
#include "ui/common/surface.h"
#include "ui/common/theme.h"
#include "ui/common/toasthost.h"
#include "ui/preferences/accountdetail.h"
#include "ui/preferences/accountlist.h"
#include "ui/preferences/appearancepane.h"
#include "ui/preferences/brandspane.h"
#include "ui/preferences/generalpane.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int sectionsWidth = 184;
constexpr int sideWidth = 360;
const QString general = u"general"_s;
const QString brandsSection = u"brands"_s;
const QString accountsSection = u"accounts"_s;
const QString appearanceSection = u"appearance"_s;

} // namespace

PreferencesPage::PreferencesPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_controller(new AccountsController(context.workspace(), context.clock(), this))
    , m_model(new AccountListModel(*m_controller, this))
    , m_sections(new SideList(this))
    , m_stack(new QStackedWidget(this))
    , m_general(new GeneralPane(context, this))
    , m_brands(new BrandsPane(context, this))
    , m_appearance(new AppearancePane(context, this))
    , m_count(new PlainLabel(this))
    , m_trouble(new PlainLabel(this))
    , m_health(new QPushButton(this))
    , m_testAll(new QPushButton(this))
    , m_connect(new QPushButton(this))
    , m_list(new AccountList(*m_controller, *m_model, this))
    , m_empty(new EmptyState(this))
    , m_side(new QStackedWidget(this))
    , m_detail(new AccountDetail(*m_controller, context, this))
    , m_formTitle(new PlainLabel(this))
    , m_form(new ConnectForm(*m_controller, this))
    , m_formHolder(new QWidget(this))
{
    m_sections->setFixedWidth(sectionsWidth);
    m_stack->addWidget(m_general);
    m_stack->addWidget(m_brands);
    m_stack->addWidget(buildAccounts());
    m_stack->addWidget(m_appearance);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sections);
    row->addWidget(m_stack, 1);

    connect(m_sections, &SideList::chosen, this, &PreferencesPage::showSection);
    connect(m_controller, &AccountsController::changed, this, &PreferencesPage::updateAccounts);
    connect(m_controller, &AccountsController::done, this, [this](const QString &text) {
        this->context().toast({text, {}, {}, {}, false});
    });
    connect(
        m_controller,
        &AccountsController::undoable,
        this,
        [this](const QString &text, domain::EventId event) { this->context().toastWithUndo(text, event); });
    connect(m_controller, &AccountsController::failed, this, [this](const QString &text) {
        this->context().toastError(text);
    });
    PreferencesPage::retranslate();
    showSection(accountsSection);
}

PreferencesPage::~PreferencesPage() = default;

QWidget *PreferencesPage::buildAccounts()
{
    m_connect->setObjectName(u"connectAccount"_s);
    m_connect->setIcon(icon(u"plus"_s));
    setButtonKind(m_connect, "primary");
    m_testAll->setIcon(icon(u"refresh"_s));
    m_health->setObjectName(u"accountHealth"_s);
    setButtonKind(m_health, "quiet");
    m_count->setTextSize(TextSize::Base, QFont::DemiBold);
    m_trouble->setInk(PlainLabel::Ink::Failed);
    m_trouble->setTextSize(TextSize::Small, QFont::Medium);
    m_formTitle->setTextSize(TextSize::Title, QFont::DemiBold);

    auto *const bar = new QHBoxLayout;
    bar->setContentsMargins(metrics::pageMargin, 8, metrics::pageMargin, 8);
    bar->setSpacing(8);
    bar->addWidget(m_count);
    bar->addWidget(m_trouble);
    bar->addStretch();
    bar->addWidget(m_health);
    bar->addWidget(m_testAll);
    bar->addWidget(m_connect);
    auto *const left = new QVBoxLayout;
    left->setSpacing(0);
    left->addLayout(bar);
    left->addWidget(m_list, 1);
    left->addWidget(m_empty, 1);

    auto *const formColumn = new QVBoxLayout(m_formHolder);
    formColumn->setContentsMargins(16, 16, 16, 16);
    formColumn->setSpacing(12);
    formColumn->addWidget(m_formTitle);
    formColumn->addWidget(m_form);
    formColumn->addStretch();
    m_side->addWidget(m_detail);
    m_side->addWidget(m_formHolder);
    auto *const side = new Surface(Qt::LeftEdge, this);
    side->setFixedWidth(sideWidth);
    auto *const sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(1, 0, 0, 0);
    sideColumn->addWidget(m_side);

    auto *const holder = new Surface(Qt::LeftEdge, this);
    auto *const row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(left, 1);
    row->addWidget(side);

    connect(m_connect, &QPushButton::clicked, this, &PreferencesPage::startConnect);
    connect(m_health, &QPushButton::clicked, this, [this] { context().commands().run(u"publish.health"_s); });
    connect(m_testAll, &QPushButton::clicked, m_controller, &AccountsController::testAll);
    connect(m_list, &AccountList::chosen, this, &PreferencesPage::showDetail);
    connect(m_detail, &AccountDetail::reconnectRequested, this, &PreferencesPage::startReconnect);
    connect(m_form, &ConnectForm::finished, this, [this](const domain::Account &account) {
        context().toast({tr("%1 is connected. Reading begins.").arg(account.handle), {}, {}, {}, false});
        showDetail(account.id);
        m_list->setCurrent(account.id);
    });
    connect(m_form, &ConnectForm::cancelled, this, [this] { showDetail(m_list->current()); });
    return holder;
}

QString PreferencesPage::title() const
{
    return tr("Settings");
}

QString PreferencesPage::subtitle() const
{
    const QString section = m_sections->current();
    for (const SideEntry &entry : m_sections->entries()) {
        if (entry.id == section)
            return entry.text;
    }
    return {};
}

void PreferencesPage::activate()
{
    m_controller->reload();
    m_general->reload();
}

void PreferencesPage::setBrands(const QList<domain::Brand> &brands)
{
    m_controller->setBrands(brands);
    m_form->setBrands(brands, context().currentBrand());
}

void PreferencesPage::openObject(const Intent &intent)
{
    const auto *const page = std::get_if<OpenPage>(&intent);
    if (!page || page->section.isEmpty())
        return;
    if (page->section == u"connect"_s) {
        showSection(accountsSection);
        startConnect();
    } else if (page->section.startsWith(u"reconnect/"_s)) {
        showSection(accountsSection);
        m_toReconnect = domain::AccountId::fromText(page->section.section(u'/', 1));
        updateAccounts();
    } else {
        showSection(page->section);
    }
}

QList<QWidget *> PreferencesPage::panes() const
{
    return {m_sections, m_stack->currentWidget()};
}

void PreferencesPage::showSection(const QString &id)
{
    const QStringList known{general, brandsSection, accountsSection, appearanceSection}; // as in the stack
    const qsizetype index = known.indexOf(id);
    if (index < 0)
        return;
    m_sections->setCurrent(id);
    m_stack->setCurrentIndex(int(index));
    if (id == general)
        m_general->reload();
    emit titleChanged();
}

void PreferencesPage::updateAccounts()
{
    const bool none = m_controller->accounts().isEmpty();
    m_count->setText(tr("%n account(s)", nullptr, int(m_controller->accounts().size())));
    QStringList trouble;
    if (const int count = m_controller->toReconnect(); count > 0)
        trouble << tr("%n to reconnect", nullptr, count);
    if (const int count = m_controller->toWatch(); count > 0)
        trouble << tr("%n to watch", nullptr, count);
    m_trouble->setText(trouble.join(u", "_s));
    m_list->setVisible(!none);
    m_empty->setVisible(none);
    m_testAll->setEnabled(!none);
    if (m_controller->find(m_toReconnect)) { // as soon as the accounts are there
        const domain::AccountId account = m_toReconnect;
        m_toReconnect = {};
        m_list->setCurrent(account);
        startReconnect(account);
        return;
    }
    if (!none && !m_list->current().isValid() && m_side->currentWidget() == m_detail)
        m_list->setCurrent(m_controller->accounts().constFirst().id);
}

void PreferencesPage::startConnect()
{
    m_formTitle->setText(tr("Connect an account"));
    m_form->setVisible(true);
    if (m_reconnectForm)
        m_reconnectForm->hide();
    m_form->setBrands(m_controller->brands(), context().currentBrand());
    m_side->setCurrentWidget(m_formHolder);
    m_form->focusFirst();
}

void PreferencesPage::startReconnect(domain::AccountId account)
{
    const domain::Account *const found = m_controller->find(account);
    if (!found)
        return;
    delete m_reconnectForm;
    m_reconnectForm = new ConnectForm(*m_controller, m_formHolder);
    m_reconnectForm->setAccount(*found);
    m_formHolder->layout()->removeWidget(m_form);
    static_cast<QVBoxLayout *>(m_formHolder->layout())->insertWidget(1, m_reconnectForm);
    static_cast<QVBoxLayout *>(m_formHolder->layout())->insertWidget(2, m_form);
    m_form->hide();
    m_formTitle->setText(tr("Reconnect %1").arg(found->handle));
    connect(m_reconnectForm, &ConnectForm::finished, this, [this, account] { showDetail(account); });
    connect(m_reconnectForm, &ConnectForm::cancelled, this, [this, account] { showDetail(account); });
    m_side->setCurrentWidget(m_formHolder);
    m_reconnectForm->focusFirst();
}

void PreferencesPage::showDetail(domain::AccountId account)
{
    m_detail->setAccount(account);
    m_side->setCurrentWidget(m_detail);
}

void PreferencesPage::retranslate()
{
    const QString section = m_sections->current().isEmpty() ? accountsSection : m_sections->current();
    m_sections->setAccessibleName(tr("Sections"));
    m_sections->setEntries({{{}, tr("Workspace"), {}, {}},
                            {general, tr("General"), u"settings"_s, {}},
                            {brandsSection, tr("Brands"), u"flag"_s, {}},
                            {accountsSection, tr("Accounts"), u"link"_s, {}},
                            {{}, tr("This computer"), {}, {}},
                            {appearanceSection, tr("Appearance"), u"moon"_s, {}}});
    m_sections->setCurrent(section);
    m_connect->setText(tr("Connect an account"));
    m_testAll->setText(tr("Check all"));
    m_health->setText(tr("Health…"));
    m_health->setToolTip(tr("How publishing to each account goes"));
    m_health->setVisible(context().commands().find(u"publish.health"_s) != nullptr);
    m_list->setAccessibleName(tr("Accounts"));
    m_empty->setContent(u"plug"_s,
                        tr("No account is connected yet"),
                        tr("Connect a site to see its articles, comments and members here."));
    m_empty->clearActions();
    connect(m_empty->addAction(tr("Connect an account"), true),
            &QAbstractButton::clicked,
            this,
            &PreferencesPage::startConnect);
    m_general->retranslate();
    m_brands->retranslate();
    m_appearance->retranslate();
    m_detail->retranslate();
    const auto add = [this](const QString &id, const QString &text, const std::function<void()> &run) {
        Command command;
        command.id = id;
        command.text = text;
        command.icon = u"settings"_s;
        command.run = run;
        context().commands().add(this, command);
    };
    add(u"settings.connect"_s, tr("Connect an account…"), [this] {
        context().openPage(pages::settings, u"connect"_s);
    });
    add(u"settings.appearance"_s, tr("Language, theme and text size"), [this] {
        context().openPage(pages::settings, appearanceSection);
    });
    add(u"settings.brands"_s, tr("Brands"), [this] { context().openPage(pages::settings, brandsSection); });
    updateAccounts();
    emit titleChanged();
}

void registerPreferencesPage(PageRegistry &registry)
{
    registry.add(
        {pages::settings,
         [] { return PreferencesPage::tr("Settings"); },
         u"settings"_s,
         {},
         [](PageContext &context, QWidget *parent) -> Page * { return new PreferencesPage(context, parent); },
         true});
}

} // namespace ruche::ui
