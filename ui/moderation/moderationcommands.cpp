// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/async.h"
#include "core/base/files.h"
#include "core/domain/moderationcapability.h"
#include "core/services/rulingservice.h"
#include "core/text/errortext.h"
#include "core/text/moderationtext.h"
#include "core/text/queuetext.h"
#include "ui/commands/commandregistry.h"
#include "ui/commands/pagecommands.h"
#include "ui/common/chip.h"
#include "ui/common/drawer.h"
#include "ui/common/icons.h"
#include "ui/common/prompts.h"
#include "ui/common/sidelist.h"
#include "ui/common/toasthost.h"
#include "ui/moderation/moderationcontroller.h"
#include "ui/moderation/moderationpage.h"
#include "ui/moderation/reviewlist.h"
#include "ui/shell/pagecontext.h"

#include <QActionGroup>
#include <QLocale>
#include <QMenu>
#include <QSet>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

void ModerationPage::addCommands()
{
    const PageCommands add(context().commands(), this, pages::moderation, tr("Moderation"));
    using domain::Capability;
    using domain::ModerationAction;
    const auto some = [this] { return !m_controller->targets().isEmpty(); };
    const auto can = [this](Capability needed) {
        return [this, needed] {
            return !m_controller->targets().isEmpty() && m_controller->allowed().testFlag(needed);
        };
    };
    const auto decides = [this](ModerationAction action) { return [this, action] { decide(action); }; };
    // What is public already is only judged: no network has to be able to.
    add(u"moderation.approve"_s,
        text::moderationVerb(ModerationAction::Approve),
        u"check"_s,
        {u"A"_s},
        decides(ModerationAction::Approve),
        some);
    add(u"moderation.hide"_s,
        text::moderationVerb(ModerationAction::Hold),
        u"eye-off"_s,
        {u"H"_s},
        decides(ModerationAction::Hold),
        can(Capability::Hold));
    add(u"moderation.delete"_s,
        text::moderationVerb(ModerationAction::Trash),
        u"trash"_s,
        {u"Delete"_s},
        decides(ModerationAction::Trash),
        can(Capability::Trash));
    add(u"moderation.spam"_s,
        text::moderationVerb(ModerationAction::Spam),
        u"spam"_s,
        {u"S"_s},
        decides(ModerationAction::Spam),
        can(Capability::Spam));
    add(
        u"moderation.ban"_s, tr("Ban…"), u"ban"_s, {u"B"_s}, [this] { askBan(); }, can(Capability::Ban));
    add(
        u"moderation.ignore"_s, tr("Ignore"), u"minus"_s, {u"I"_s}, [this] { m_controller->ignore(); }, some);
    add(
        u"moderation.why"_s,
        tr("Why it waits"),
        u"question"_s,
        {u"Y"_s},
        [this] { showReason(); },
        [this] { return m_controller->current().isValid(); });
    add(
        u"moderation.next"_s, tr("Next message"), {}, {u"J"_s}, [this] { move(1); }, some, false);
    add(
        u"moderation.previous"_s, tr("Previous message"), {}, {u"K"_s}, [this] { move(-1); }, some, false);
    add(
        u"moderation.tick"_s,
        tr("Tick"),
        u"check"_s,
        {u"X"_s},
        [this] { m_list->toggleTick(m_list->currentIndex().row()); },
        [this] { return m_list->currentIndex().isValid(); },
        false);
    add(u"moderation.log"_s,
        tr("Log of decisions"),
        u"list"_s,
        {},
        [this] { m_controller->setView(ModerationView::Log); },
        {});
}

void ModerationPage::move(int by)
{
    const domain::MessageId next = m_controller->neighbour(by);
    if (next.isValid())
        m_controller->open(next);
}

void ModerationPage::decide(domain::ModerationAction action)
{
    const QList<domain::MessageId> targets = m_controller->targets();
    const auto count = static_cast<int>(targets.size());
    if (count < 2 || action != domain::ModerationAction::Trash) {
        m_controller->decide(action);
        return;
    }
    Confirmation question;
    question.title = tr("Delete %n message(s)?", nullptr, count);
    question.text = tr("They are taken off their networks. You can bring them back for 30 days.");
    question.confirmText = tr("Delete %n message(s)", nullptr, count);
    question.destructive = true;
    context().prompts().confirm(
        this,
        question,
        [this, action, targets, extras = m_controller->extras()](const ConfirmationAnswer &answer) {
            if (answer.confirmed)
                m_controller->decide(action, targets, extras);
        });
}

void ModerationPage::askBan()
{
    // All of them, not only those on the screen: whoever is banned has been named or counted.
    const QList<domain::MessageId> targets = m_controller->targets();
    async::deliver(m_controller->queue().rows(targets),
                   this,
                   [this, extras = m_controller->extras()](const Result<QList<domain::ReviewItem>> &items) {
                       if (items)
                           confirmBan(*items, extras);
                       else
                           context().toastError(text::errorText(items.error()).message);
                   });
}

void ModerationPage::confirmBan(const QList<domain::ReviewItem> &items, const DecisionExtras &extras)
{
    QStringList authors;
    QStringList consequences;
    QList<domain::MessageId> messages;
    QSet<domain::IdentityId> known;
    bool canDelete = true;
    for (const domain::ReviewItem &item : items) {
        messages << item.message;
        canDelete
            = canDelete && m_controller->capabilitiesOf(item.account).testFlag(domain::Capability::Trash);
        if (known.contains(item.identity))
            continue;
        known.insert(item.identity);
        authors << item.author;
        const auto network = m_controller->networkOf(item.account);
        const QString what = network ? text::sanctionConsequence(
                                 *network, domain::SanctionKind::Ban, item.author, std::nullopt, QLocale())
                                     : QString();
        if (!what.isEmpty() && consequences.size() < 5)
            consequences << what;
    }
    const auto count = static_cast<int>(authors.size());
    if (count == 0)
        return;
    Confirmation question;
    question.title
        = count == 1 ? tr("Ban %1?").arg(authors.first()) : tr("Ban %n person(s)?", nullptr, count);
    question.text = consequences.join(u'\n');
    question.confirmText = tr("Ban");
    question.destructive = true;
    if (canDelete)
        question.checkText = tr("Delete what they wrote too");
    context().prompts().confirm(
        this, question, [this, messages, extras, canDelete](const ConfirmationAnswer &answer) {
            if (!answer.confirmed)
                return;
            DecisionExtras ban = extras;
            ban.sanction = domain::SanctionKind::Ban;
            ban.duration.reset();
            m_controller->decide(answer.checked && canDelete ? std::optional(domain::ModerationAction::Trash)
                                                             : std::nullopt,
                                 messages,
                                 ban);
        });
}

void ModerationPage::chooseKind()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"kindMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, std::optional<domain::ReviewKind> kind) {
        QAction *action = menu->addAction(text, this, [this, kind] { m_controller->setKind(kind); });
        action->setCheckable(true);
        action->setChecked(kind == m_controller->kind());
        group->addAction(action);
    };
    add(tr("All reasons"), std::nullopt);
    using enum domain::ReviewKind;
    for (const auto kind : {Spam, Words, Reported, Held})
        add(text::name(kind), kind);
    menu->popup(m_kindChip->mapToGlobal(QPoint(0, m_kindChip->height())));
}

void ModerationPage::chooseNetwork()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"networkMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, const QString &key) {
        QAction *action = menu->addAction(text, this, [this, key] { m_controller->setNetwork(key); });
        action->setCheckable(true);
        action->setChecked(key == m_controller->network());
        group->addAction(action);
    };
    add(tr("All networks"), {});
    for (const domain::NetworkInfo &network : m_controller->networksInUse())
        add(network.name, network.key);
    menu->popup(m_networkChip->mapToGlobal(QPoint(0, m_networkChip->height())));
}

void ModerationPage::chooseView()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"viewMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const SideEntry &entry : m_views->entries()) {
        if (entry.id.isEmpty()) {
            menu->addSeparator();
            continue;
        }
        QAction *action = menu->addAction(
            icon(entry.icon), entry.text, this, [this, id = entry.id] { emit m_views->chosen(id); });
        action->setProperty("keys", entry.count);
    }
    menu->popup(m_viewButton->mapToGlobal(QPoint(0, m_viewButton->height())));
}

void ModerationPage::saveRecord(domain::MemberId member, const QString &name)
{
    FileQuestion question;
    question.mode = FileQuestion::Mode::Save;
    question.title = tr("Save the decisions about %1").arg(name);
    question.fileName = tr("decisions.txt");
    question.filters = {tr("Text (*.txt)")};
    context().prompts().chooseFile(this, question, [this, member, name](const QStringList &paths) {
        if (paths.isEmpty())
            return;
        const auto told = [this](const Result<void> &saved) {
            if (!saved) {
                context().toastError(text::errorText(saved.error()).message);
                return;
            }
            ToastMessage message;
            message.text = tr("Record saved");
            context().toast(message);
        };
        const QString path = paths.first();
        async::deliver(m_controller->rulingService().standing(member),
                       this,
                       [this, name, path, told](const Result<services::Standing> &standing) {
                           if (!standing) {
                               told(fail(standing.error()));
                               return;
                           }
                           const QString record = text::recordText(name, standing->record, QLocale());
                           async::deliver(files::writeLater(path, record.toUtf8()), this, told);
                       });
    });
}

} // namespace ruche::ui
