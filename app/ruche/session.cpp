// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruche/session.h"

#include "app/ruche/pagelist.h"
#include "core/base/async.h"
#include "core/connectors/qthttptransport.h"
#include "core/services/careservice.h"
#include "core/services/inboxservice.h"
#include "core/services/moderationwatch.h"
#include "core/services/moodservice.h"
#include "core/services/newsservice.h"
#include "core/services/outboxservice.h"
#include "core/services/planningservice.h"
#include "core/services/publisher.h"
#include "core/services/ruleservice.h"
#include "core/services/sampleworkspace.h"
#include "core/services/syncservice.h"
#include "core/services/workspace.h"
#include "core/settings/chainsecretstore.h"
#include "core/settings/memorysecretstore.h"
#include "core/settings/settings.h"
#include "ui/commands/commandregistry.h"
#include "ui/common/prompts.h"
#include "ui/common/toasthost.h"
#include "ui/imaging/qtpicturemaker.h"
#include "ui/inbox/moodstrip.h"
#include "ui/publishing/pausestrip.h"
#include "ui/publishing/publishguide.h"
#include "ui/publishing/publishnotices.h"
#include "ui/publishing/traynotice.h"
#include "ui/reputation/alertnotices.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"
#include "ui/shell/preferences.h"
#include "ui/shell/searchfinder.h"
#include "ui/shell/workspaceshellmodel.h"

#include <QHash>
#include <QScreen>
#include <QTimer>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace ruche::app {

namespace {

using settings::PassphraseProvider;
using settings::PassphraseReason;

/// Asks for the passphrase of the file of secrets in a dialog.
PassphraseProvider askPassphrase(ui::Prompts &prompts)
{
    return [&prompts](PassphraseReason reason) {
        const async::Answer<QString> answer;
        ui::TextQuestion question;
        question.secret = true;
        question.label = Session::tr("Passphrase");
        switch (reason) {
        case PassphraseReason::Choose:
            question.title
                = Session::tr("Choose a passphrase: this computer has no keychain, so the passwords of your "
                              "accounts are kept in an encrypted file");
            question.problem = [](const QString &text) {
                return text.size() < 8 ? Session::tr("At least 8 characters.") : QString();
            };
            break;
        case PassphraseReason::Unlock:
            question.title
                = Session::tr("Passphrase of the encrypted file with the passwords of your accounts");
            break;
        case PassphraseReason::Retry:
            question.title = Session::tr("That passphrase does not open the file. Try again");
            break;
        }
        prompts.askText(nullptr, question, [answer](const std::optional<QString> &text) {
            answer.finish(text ? Result<QString>(*text) : Result<QString>(fail(ErrorCode::Cancelled)));
        });
        return answer.future();
    };
}

} // namespace

Session::Session(const Surroundings &surroundings, Mode mode, QObject *parent)
    : QObject(parent)
    , m_surroundings(surroundings)
    , m_mode(mode)
    , m_transport(std::make_unique<connectors::QtHttpTransport>())
{
}

Session::~Session() = default;

void Session::prepare(const QString &path)
{
    if (m_mode == Mode::Tour) {
        m_secrets = std::make_unique<settings::MemorySecretStore>();
    } else {
        m_secrets = settings::makeSecretStore(
            path, settings::passphraseFromEnvironment(askPassphrase(m_surroundings.prompts)));
    }
    m_workspace = std::make_unique<services::Workspace>(
        services::Environment{m_surroundings.clock, *m_transport, *m_secrets});
}

QFuture<Result<services::WorkspaceInfo>> Session::open(const QString &path)
{
    prepare(path);
    return m_workspace->open(path);
}

QFuture<Result<services::WorkspaceInfo>> Session::create(const QString &path, const QString &name)
{
    prepare(path);
    return m_workspace->create(path, name);
}

QFuture<Result<void>> Session::fillSample()
{
    return services::fillSample(m_workspace->storage());
}

ui::MainWindow &Session::makeWindow()
{
    m_commands = std::make_unique<ui::CommandRegistry>();
    m_pages = std::make_unique<ui::PageRegistry>();
    registerPages(*m_pages);
    m_model = std::make_unique<ui::WorkspaceShellModel>(*m_workspace);
    m_context = std::make_unique<ui::PageContext>(
        m_workspace.get(), m_surroundings.clock, *m_commands, m_surroundings.prompts, m_surroundings.theme);
    m_context->setPreferences(&m_surroundings.preferences);
    if (m_mode == Mode::Work)
        m_context->setWindowState(&m_surroundings.windowState);
    m_window = std::make_unique<ui::MainWindow>(*m_pages, *m_model, *m_context);
    QList<ui::FinderProvider *> finders;
    for (const services::SearchIn kind :
         {services::SearchIn::Posts, services::SearchIn::Members, services::SearchIn::Messages}) {
        finders.append(new ui::SearchFinder(kind, *m_context, *m_model, m_context.get()));
    }
    m_window->setFinders(finders);
    guidePublishing();
    connect(m_model.get(), &ui::WorkspaceShellModel::loaded, this, &Session::ready);
    connect(m_model.get(), &ui::WorkspaceShellModel::toAnswerChanged, m_context.get(), [this](int count) {
        emit m_context->badgeChanged(ui::pages::inbox, count, true);
    });
    if (m_mode == Mode::Work)
        startWorking();
    return *m_window;
}

void Session::guidePublishing()
{
    m_notices = std::make_unique<ui::PublishNotices>(*m_workspace, m_surroundings.clock);
    auto *const guide = new ui::PublishGuide(*m_context, *m_notices, *m_window); // goes with the context
    m_window->addStrip(new ui::PauseStrip(*m_notices, m_window.get()));
    if (m_mode != Mode::Work)
        return;
    m_tray = new ui::TrayNotice(guide);
    guide->setDesktop([this](const QString &title, const QString &text) {
        m_trayTellsOfPromises = false;
        m_tray->show(title, text);
    });
    connect(m_tray, &ui::TrayNotice::activated, guide, &ui::PublishGuide::raiseWindow);
    auto *const alerts = new ui::AlertNotices(*m_workspace, guide);
    connect(alerts, &ui::AlertNotices::told, this, [this](const QString &title, const QString &text) {
        m_trayTellsOfPromises = false;
        m_tray->show(title, text);
    });
    connect(alerts, &ui::AlertNotices::openChanged, m_context.get(), [this](int count) {
        emit m_context->badgeChanged(ui::pages::reputation, count, true);
    });
    connect(m_tray, &ui::TrayNotice::activated, this, [this] {
        if (m_trayTellsOfPromises)
            m_context->openPage(ui::pages::inbox, u"toAnswer"_s);
    });
    connect(m_notices.get(), &ui::PublishNotices::changed, m_tray, [this] {
        if (m_notices->matters().isEmpty() && !m_trayTellsOfPromises)
            m_tray->clear();
    });
}

void Session::watchPromises()
{
    m_care = std::make_unique<services::CareService>(m_workspace->storage());
    connect(m_workspace.get(), &services::Workspace::changed, m_care.get(), [this](domain::Changes changes) {
        if (changes.testFlag(domain::Change::Messages))
            m_care->wake();
    });
    m_care->setAutomatic(true);
    m_rules = std::make_unique<services::RuleService>(m_workspace->storage());
    connect(m_workspace.get(), &services::Workspace::changed, m_rules.get(), [this](domain::Changes changes) {
        if (changes.testFlag(domain::Change::Messages))
            m_rules->wake();
    });
    connect(m_rules.get(), &services::RuleService::alerted, this, &Session::takeAlerts);
    m_rules->setAutomatic(true);
    auto *watch = new QTimer(this);
    watch->setInterval(std::chrono::seconds(30));
    connect(watch, &QTimer::timeout, this, [this] {
        m_rules->wake(); // one whose mood was not read waits a minute at most
        takeAlerts(); // of rules that another process ran
        async::deliver(
            m_care->takeWarnings(), this, [this](const Result<QList<domain::CareWarning>> &warnings) {
                if (warnings && !warnings->isEmpty())
                    tellPromises(*warnings);
            });
    });
    watch->start();
}

void Session::takeAlerts()
{
    async::deliver(m_rules->takeAlerts(), this, [this](const Result<QList<domain::RuleFiring>> &alerts) {
        if (!alerts || alerts->isEmpty())
            return;
        QStringList names;
        QHash<QString, int> counts;
        for (const domain::RuleFiring &alert : *alerts) {
            if (counts[alert.ruleName]++ == 0)
                names.append(alert.ruleName);
        }
        QStringList lines;
        for (const QString &name : std::as_const(names))
            lines.append(tr("%1: %n message(s) to look at", nullptr, counts.value(name)).arg(name));
        m_trayTellsOfPromises = true;
        m_tray->show(lines.constFirst(), lines.mid(1).join(u'\n'));
        ui::ToastMessage toast;
        toast.text = lines.join(u", "_s);
        m_context->toast(toast);
    });
}

void Session::tellPromises(const QList<domain::CareWarning> &warnings)
{
    const QDateTime now = m_surroundings.clock.now();
    const auto late = static_cast<int>(
        std::count_if(warnings.begin(), warnings.end(), [&now](const domain::CareWarning &warning) {
            return warning.clock.due <= now;
        }));
    const auto soon = static_cast<int>(warnings.size()) - late;
    QStringList parts;
    if (soon > 0)
        parts.append(tr("%n answer(s) due soon", nullptr, soon));
    if (late > 0)
        parts.append(tr("%n answer(s) overdue", nullptr, late));
    QStringList people;
    for (const domain::CareWarning &warning : warnings) {
        if (!warning.author.isEmpty() && !people.contains(warning.author) && people.size() < 3)
            people.append(warning.author);
    }
    const QString title = parts.join(u", "_s);
    m_trayTellsOfPromises = true;
    m_tray->show(title, people.join(u", "_s));
    ui::ToastMessage toast;
    toast.text = people.isEmpty() ? title : u"%1: %2"_s.arg(title, people.join(u", "_s));
    m_context->toast(toast);
}

void Session::startWorking()
{
    m_workspace->sync().setAutomatic(true);
    m_workspace->publisher().setPictureMaker(std::make_shared<imaging::QtPictureMaker>());
    m_workspace->publisher().setAutomatic(true);
    m_workspace->outbox().setAutomatic(true);
    m_moods = std::make_unique<services::MoodService>(m_workspace->storage());
    connect(m_workspace.get(), &services::Workspace::changed, m_moods.get(), [this](domain::Changes changes) {
        if (changes.testFlag(domain::Change::Messages)) {
            m_moods->wake();
            m_watch->wake();
        }
    });
    m_watch = std::make_unique<services::ModerationWatch>(m_workspace->storage());
    m_window->addStrip(new ui::MoodStrip(*m_moods, m_window.get()));
    m_moods->setAutomatic(true);
    m_watch->setAutomatic(true);
    watchPromises();
    auto *minute = new QTimer(this);
    minute->setInterval(std::chrono::minutes(1));
    connect(minute, &QTimer::timeout, this, [this] {
        async::deliver(m_workspace->inbox().wakeSnoozed(), this, [](const Result<int> &) {});
    });
    minute->start();
    const auto extend
        = [this] { async::deliver(m_workspace->planning().extend(), this, [](const Result<int> &) {}); };
    extend();
    auto *hour = new QTimer(this);
    hour->setInterval(std::chrono::hours(1));
    connect(hour, &QTimer::timeout, this, extend);
    hour->start();
    const auto look = [this] {
        async::deliver(m_workspace->news().look(), this, [](const Result<std::optional<QDateTime>> &) {});
    };
    look();
    auto *looking = new QTimer(this);
    looking->setInterval(std::chrono::minutes(5));
    connect(looking, &QTimer::timeout, this, [this, look] {
        if (m_window->isActiveWindow())
            look();
    });
    looking->start();
    connect(m_window.get(), &ui::MainWindow::closing, this, look);
    settings::SettingsStore &state = m_surroundings.windowState;
    // Room for the frame, which is not known before the window shows.
    m_window->resize(m_window->size().boundedTo(m_window->screen()->availableSize() - QSize(16, 48)));
    m_window->restoreGeometry(settings::windowGeometry().read(state));
    connect(m_window.get(), &ui::MainWindow::closing, this, [this, &state] {
        state.setValue(settings::windowGeometry().key, m_window->saveGeometry());
        state.setValue(settings::lastPage().key, m_window->currentPage());
    });
}

} // namespace ruche::app
