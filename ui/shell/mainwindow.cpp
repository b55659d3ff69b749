// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "core/settings/settings.h"
#include "ui/commands/commandpalette.h"
#include "ui/commands/commandregistry.h"
#include "ui/common/banner.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/common/toasthost.h"
#include "ui/shell/brandband.h"
#include "ui/shell/keyrouter.h"
#include "ui/shell/page.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"
#include "ui/shell/preferences.h"
#include "ui/shell/rail.h"
#include "ui/shell/shellcommands.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/topbar.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

MainWindow::MainWindow(const PageRegistry &registry, ShellModel &model, PageContext &context, QWidget *parent)
    : QMainWindow(parent)
    , m_registry(registry)
    , m_model(model)
    , m_context(context)
    , m_rail(new Rail(registry, this))
    , m_top(new TopBar(context.clock(), this))
    , m_brandBand(new BrandBand(this))
    , m_banner(new Banner(Banner::Kind::Warning, this))
    , m_strips(new QVBoxLayout)
    , m_stack(new QStackedWidget(this))
    , m_toasts(new ToastHost(m_stack))
    , m_palette(new CommandPalette(context.commands(), this))
    , m_keys(new KeyRouter(context.commands(), context.clock(), this))
    , m_textScale(context.theme().textScale())
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(1024, 700);
    resize(1440, 900);
    setWindowIcon(applicationIcon());
    auto *frame = new QWidget(this);
    auto *row = new QHBoxLayout(frame);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_brandBand);
    column->addWidget(m_top);
    m_strips->setSpacing(0);
    m_strips->addWidget(m_banner);
    column->addLayout(m_strips);
    column->addWidget(m_stack, 1);
    row->addLayout(column, 1);
    setCentralWidget(frame);
    m_banner->setObjectName(u"sampleBanner"_s);
    m_banner->setIcon(u"info"_s);
    m_banner->setStrip(true);
    m_banner->setClosable(true);

    connect(m_rail, &Rail::pageChosen, this, [this](const QString &page) { open(OpenPage{page, {}}); });
    connect(m_rail, &Rail::brandChosen, this, &MainWindow::chooseBrand);
    connect(m_rail, &Rail::themeToggled, this, &MainWindow::toggleTheme);
    connect(m_top, &TopBar::paletteRequested, this, [this] { openPalette(); });
    connect(m_top, &TopBar::syncRequested, this, [this] { m_model.syncNow(m_context.currentBrand()); });
    connect(m_top, &TopBar::newPostRequested, this, [this] { open(NewPost{}); });
    connect(m_palette, &CommandPalette::opened, this, [this] { m_keys->setSuspended(true); });
    connect(m_palette, &CommandPalette::closed, this, [this] { m_keys->setSuspended(false); });
    connect(&m_model, &ShellModel::workspaceChanged, this, &MainWindow::applyWorkspace);
    connect(&m_model, &ShellModel::brandsChanged, this, &MainWindow::applyBrands);
    connect(&m_model, &ShellModel::syncChanged, this, [this] { m_top->setSyncStatus(m_model.syncStatus()); });
    connect(&m_model, &ShellModel::undone, this, [this](const QString &text) {
        ToastMessage message;
        message.text = text;
        m_toasts->show(message);
    });
    connect(&m_model, &ShellModel::failed, &m_context, &PageContext::toastError);
    connect(&m_model,
            &ShellModel::refused,
            this,
            [this](const QString &text, domain::ConversationId conversation) {
                ToastMessage message;
                message.text = text;
                message.alert = true;
                message.actionText = tr("Show");
                message.action = [this, conversation] { open(OpenConversation{conversation, {}}); };
                m_toasts->show(message);
            });
    connect(&m_context, &PageContext::intentRequested, this, &MainWindow::open);
    connect(&m_context, &PageContext::toastRequested, m_toasts, &ToastHost::show);
    connect(&m_context, &PageContext::undoToastRequested, this, &MainWindow::showUndoToast);
    connect(&m_context, &PageContext::undoRequested, &m_model, &ShellModel::undoEvent);
    connect(&m_context, &PageContext::currentBrandChanged, this, &MainWindow::applyBrands);
    connect(&m_context, &PageContext::badgeChanged, m_rail, &Rail::setBadge);
    addShellCommands(*this);
    m_top->setCanCreate(m_registry.find(pages::composer) != nullptr);
    m_top->setNewPostMenu([this](QMenu &menu) { offerNewPosts(menu); });
    if (const settings::SettingsStore *const state = m_context.windowState()) {
        const settings::Rail kept = settings::rail().read(*state);
        if (kept != settings::Rail::Automatic)
            m_railForced = kept == settings::Rail::Narrow;
    }
    connect(&m_context.theme(), &ThemeManager::changed, this, &MainWindow::applyTextSize);
    if (Preferences *const preferences = m_context.preferences())
        connect(preferences, &Preferences::changed, this, &MainWindow::applyPreferences);
    applyPreferences();
    applyWorkspace();
    applyBrands();
    applyLayout();
    m_top->setSyncStatus(m_model.syncStatus());
}

MainWindow::~MainWindow() = default;

void MainWindow::applyPreferences()
{
    const Preferences *const preferences = m_context.preferences();
    m_rail->setUserName(preferences ? preferences->userName() : Preferences::systemUserName());
    m_rail->setNarrow(m_rail->isNarrow());
    if (preferences)
        m_context.commands().setSingleKeys(preferences->singleLetterKeys());
}

void MainWindow::applyTextSize()
{
    if (m_textScale == m_context.theme().textScale())
        return;
    m_textScale = m_context.theme().textScale();
    // Pages measure their rows and bars when they are made. The one in front follows by itself (it is where
    // the size was chosen); the others, which nobody sees, are made anew at their next visit.
    const QList<QString> made = m_pages.keys();
    for (const QString &id : made) {
        if (id != m_current)
            m_pages.take(id)->deleteLater();
    }
    applyLayout();
}

void MainWindow::offerNewPosts(QMenu &menu)
{
    menu.addAction(m_context.commands().action(u"post.new"_s, &menu));
    const QList<BrandRow> rows = m_model.brands();
    if (rows.size() > 1) {
        menu.addSeparator();
        for (const BrandRow &row : rows) {
            QAction *const action
                = menu.addAction(icon(u"dot"_s, m_context.theme().theme().brandColor(row.brand.color)),
                                 tr("New post for %1").arg(row.brand.name));
            connect(action, &QAction::triggered, this, [this, id = row.brand.id] {
                open(NewPost{id, std::nullopt, {}});
            });
        }
    }
    if (m_context.commands().find(u"publish.pause"_s)) {
        menu.addSeparator();
        menu.addAction(m_context.commands().action(u"publish.byHand"_s, &menu));
        menu.addAction(m_context.commands().action(u"publish.pause"_s, &menu));
    }
    menu.addSeparator();
    QAction *const search = menu.addAction(icon(u"search"_s), tr("Open a draft or another post…"));
    connect(search, &QAction::triggered, this, [this] { openPalette(u"#"_s); });
}

void MainWindow::setFinders(const QList<FinderProvider *> &finders)
{
    m_palette->setProviders(finders);
}

void MainWindow::open(const Intent &intent)
{
    Page *leaving = m_pages.value(m_current);
    if (leaving && pageOf(intent) != m_current && !leaving->mayLeave([this, intent] { showIntent(intent); }))
        return;
    showIntent(intent);
}

void MainWindow::showIntent(const Intent &intent)
{
    const QString id = pageOf(intent);
    Page *page = visit(id);
    if (!page)
        return;
    if (id != m_current) {
        if (Page *leaving = m_pages.value(m_current))
            leaving->deactivate();
        m_current = id;
        m_context.commands().setCurrentPage(id);
        m_rail->setCurrentPage(id);
        m_stack->setCurrentWidget(page);
        m_toasts->raise(); // the stack raised the page above them
        page->setCompact(isCompact());
        page->activate();
        if (!page->isAncestorOf(QApplication::focusWidget()))
            page->setFocus(Qt::OtherFocusReason);
        emit pageChanged(id);
    }
    page->openObject(intent);
    showTitle();
}

Page *MainWindow::visit(const QString &id)
{
    if (Page *known = m_pages.value(id))
        return known;
    const PageEntry *entry = m_registry.find(id);
    if (!entry)
        return nullptr;
    Page *page = entry->make(m_context, m_stack);
    m_pages.insert(id, page);
    m_stack->addWidget(page);
    page->setBrands(shownBrands());
    connect(page, &Page::titleChanged, this, &MainWindow::showTitle);
    return page;
}

QList<domain::Brand> MainWindow::shownBrands() const
{
    QList<domain::Brand> result;
    const domain::BrandId chosen = m_context.currentBrand();
    for (const BrandRow &row : m_model.brands()) {
        if (!chosen.isValid() || row.brand.id == chosen)
            result.append(row.brand);
    }
    return result;
}

QString MainWindow::brandName() const
{
    if (!m_context.currentBrand().isValid())
        return tr("All brands");
    const QList<domain::Brand> shown = shownBrands();
    return shown.isEmpty() ? QString() : shown.first().name;
}

void MainWindow::addStrip(QWidget *strip)
{
    m_strips->addWidget(strip);
}

void MainWindow::chooseBrand(domain::BrandId brand)
{
    m_context.setCurrentBrand(brand);
}

void MainWindow::applyBrands()
{
    const QList<BrandRow> rows = m_model.brands();
    const domain::BrandId chosen = m_context.currentBrand();
    const bool gone = chosen.isValid() && !rows.isEmpty()
        && std::none_of(rows.begin(), rows.end(), [chosen](const BrandRow &row) {
                          return row.brand.id == chosen;
                      });
    if (gone) {
        m_context.setCurrentBrand({}); // comes back here
        return;
    }
    m_rail->setBrands(rows);
    m_rail->setCurrentBrand(chosen);
    const QList<domain::Brand> shown = shownBrands();
    static_cast<BrandBand *>(m_brandBand)
        ->setBrand(chosen.isValid() && !shown.isEmpty() ? shown.first().color : QString());
    QList<domain::BrandId> ids;
    for (const domain::Brand &brand : shown)
        ids.append(brand.id);
    m_palette->setBrands(ids, brandName());
    for (Page *page : std::as_const(m_pages))
        page->setBrands(shown);
    showTitle();
}

void MainWindow::applyWorkspace()
{
    m_rail->setWorkspaceName(m_model.workspaceName());
    m_banner->setText(tr("This is the sample workspace: its people, posts and figures are invented."));
    m_banner->setVisible(m_model.isSample());
    showTitle();
}

void MainWindow::showTitle()
{
    const Page *page = m_pages.value(m_current);
    m_top->setTitle(page ? page->title() : QString(), page ? page->subtitle() : QString());
    QStringList parts;
    if (page)
        parts.append(page->title());
    parts.append(brandName());
    parts.append(m_model.workspaceName().isEmpty() ? u"Ruche"_s : m_model.workspaceName());
    setWindowTitle(parts.join(u" · "_s));
}

bool MainWindow::isCompact() const
{
    return width() < metrics::compactWidth || m_context.theme().textScale() > 150;
}

void MainWindow::applyLayout()
{
    const bool compact = isCompact();
    m_rail->setNarrow(m_railForced.value_or(compact));
    m_top->setCompact(compact);
    for (Page *page : std::as_const(m_pages))
        page->setCompact(compact);
}

void MainWindow::toggleRail()
{
    // Back to what the width asks for is no forcing: the rail then follows the window again.
    const bool narrow = !m_rail->isNarrow();
    m_railForced = narrow == isCompact() ? std::nullopt : std::optional(narrow);
    if (settings::SettingsStore *const state = m_context.windowState()) {
        const settings::Rail kept = !m_railForced ? settings::Rail::Automatic
            : narrow                              ? settings::Rail::Narrow
                                                  : settings::Rail::Wide;
        state->setValue(settings::rail().key, settings::toStored(kept));
    }
    applyLayout();
}

void MainWindow::toggleTheme()
{
    ThemeManager &themes = m_context.theme();
    const ThemeChoice other = themes.theme().dark ? ThemeChoice::Light : ThemeChoice::Dark;
    if (Preferences *const preferences = m_context.preferences())
        preferences->setTheme(other);
    else
        themes.setChoice(other);
}

void MainWindow::openPalette(const QString &typed)
{
    m_palette->open(typed);
}

void MainWindow::showShortcuts()
{
    (new ShortcutSheet(m_context.commands(), this))->open();
}

void MainWindow::stepPane(int by)
{
    QList<QWidget *> panes{m_rail->focusTarget(), m_top->findChild<QWidget *>(u"commandField"_s)};
    if (const Page *page = m_pages.value(m_current))
        panes += page->panes();
    panes.removeIf([](const QWidget *pane) { return !pane || !pane->isVisible(); });
    if (panes.isEmpty())
        return;
    const QWidget *focus = focusWidget();
    qsizetype at = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        const bool inRail = panes.at(i) == m_rail->focusTarget() && m_rail->isAncestorOf(focus);
        if (panes.at(i) == focus || panes.at(i)->isAncestorOf(focus) || inRail)
            at = i;
    }
    const qsizetype next = (at + by + panes.size() + (at < 0 && by < 0 ? 1 : 0)) % panes.size();
    panes.at(next)->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::focusSearch()
{
    if (Page *page = m_pages.value(m_current))
        page->focusSearch();
}

void MainWindow::undo()
{
    if (!m_toasts->undoNewest())
        m_model.undo();
}

void MainWindow::showUndoToast(const QString &text, domain::EventId event)
{
    ToastMessage message;
    message.text = text;
    message.undo = [this, event] { m_model.undoEvent(event); };
    m_toasts->show(message);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    applyLayout();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        addShellCommands(*this);
        applyWorkspace();
        applyBrands();
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Page *page = m_pages.value(m_current);
    if (page && !page->mayLeave([this] { close(); })) {
        event->ignore();
        return;
    }
    emit closing();
    event->accept();
}

} // namespace ruche::ui
