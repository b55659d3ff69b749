// SPDX-License-Identifier: GPL-3.0-or-later
// What CalendarPage offers about what posts are about, and about single accounts.
#include "core/base/async.h"
#include "core/domain/queryparser.h"
#include "ui/calendar/calendarcontroller.h"
#include "ui/calendar/calendarpage.h"
#include "ui/calendar/campaignlist.h"
#include "ui/calendar/queuedialog.h"
#include "ui/commands/commandregistry.h"
#include "ui/commands/pagecommands.h"
#include "ui/common/chip.h"
#include "ui/common/icons.h"
#include "ui/common/prompts.h"
#include "ui/common/theme.h"
#include "ui/labels/campaigncolours.h"
#include "ui/labels/labellist.h"
#include "ui/labels/pillarsdialog.h"
#include "ui/shell/pagecontext.h"

#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr qsizetype mostTagsInAMenu = 20;
constexpr qsizetype longestOnLabelChip = 24; // letters of names

QString labelMenuText(const QString &text)
{
    return QString(text).replace(u'&', u"&&"_s);
}

template <typename Value> void putIn(QList<Value> &list, const Value &value, bool in)
{
    list.removeAll(value);
    if (in)
        list << value;
}

} // namespace

void CalendarPage::connectLabels()
{
    connect(m_labels, &LabelList::changed, this, &CalendarPage::updateToolbar);
    connect(m_labels, &LabelList::failed, this, &CalendarPage::toastFailure);
    connect(m_labels, &LabelList::done, this, [this](const QString &text, domain::EventId event) {
        context().toastWithUndo(text, event);
    });
    connect(m_controller, &CalendarController::brandsChanged, this, [this] {
        QList<domain::BrandId> brands;
        for (const domain::Brand &brand : m_controller->brands())
            brands << brand.id;
        m_labels->setBrands(brands);
    });
}

domain::PostNames CalendarPage::filterNames() const
{
    domain::PostNames names{m_controller->brands(), m_campaigns->campaigns(), {}, m_labels->pillars()};
    for (const domain::Brand &brand : m_controller->brands())
        names.accounts << m_controller->accountsOfBrand(brand.id);
    return names;
}

void CalendarPage::addLabelsTo(QMenu *menu, const QList<domain::PostId> &posts)
{
    const domain::BrandId brand = postsBrand(posts);
    QMenu *const tags = menu->addMenu(tr("Tags"));
    tags->setObjectName(u"postTags"_s);
    QList<QAction *> pillarChoices;
    if (brand.isValid()) {
        QMenu *const pillars = menu->addMenu(tr("Pillar"));
        pillars->setObjectName(u"postPillar"_s);
        const auto add = [&](const QString &text, domain::PillarId pillar) {
            QAction *const action = pillars->addAction(text);
            action->setCheckable(true);
            action->setData(QVariant::fromValue(pillar));
            connect(action, &QAction::triggered, this, [this, posts, pillar] {
                m_labels->setPillar(posts, pillar);
            });
            pillarChoices << action;
        };
        add(tr("None"), {});
        for (const domain::Pillar &pillar : m_labels->pillarsOf(brand)) {
            add(labelMenuText(pillar.name), pillar.id);
            pillarChoices.constLast()->setIcon(CampaignColours::swatch(pillar.colour, this));
        }
        pillars->addSeparator();
        pillars->addAction(context().commands().action(u"calendar.pillars"_s, pillars));
    }
    QList<QAction *> tagChoices;
    for (const QString &tag : m_labels->tags().mid(0, mostTagsInAMenu)) {
        QAction *const action = tags->addAction(labelMenuText(tag));
        action->setCheckable(true);
        action->setData(tag);
        connect(action, &QAction::triggered, this, [this, posts, tag](bool on) {
            m_labels->changeTags(
                posts, on ? QStringList{tag} : QStringList(), on ? QStringList() : QStringList{tag});
        });
        tagChoices << action;
    }
    if (!tagChoices.isEmpty())
        tags->addSeparator();
    QAction *const other = tags->addAction(tr("Other tags…"));
    other->setObjectName(u"otherTags"_s);
    connect(other, &QAction::triggered, this, [this, posts] { askTags(posts); });
    // The marks come when they are known; the menu is not waited with.
    async::deliver(m_labels->service().ofPosts(posts),
                   menu,
                   [pillarChoices, tagChoices](const Result<QList<domain::PostLabels>> &found) {
                       if (!found)
                           return;
                       const auto all
                           = [&](const auto &has) { return std::all_of(found->begin(), found->end(), has); };
                       for (QAction *const action : pillarChoices)
                           action->setChecked(all([&](const domain::PostLabels &labels) {
                               return labels.pillar == action->data().value<domain::PillarId>();
                           }));
                       for (QAction *const action : tagChoices)
                           action->setChecked(all([&](const domain::PostLabels &labels) {
                               return labels.tags.contains(action->data().toString(), Qt::CaseInsensitive);
                           }));
                   });
}

void CalendarPage::askTags(const QList<domain::PostId> &posts)
{
    TextQuestion question;
    question.title = tr("Tags for %n post(s)", nullptr, int(posts.size()));
    question.label = tr("Tags, with commas between them; those that they have stay");
    question.confirmText = tr("Add");
    question.problem = [](const QString &text) {
        return LabelList::typedTags(text).isEmpty() ? tr("Write at least one.") : QString();
    };
    context().prompts().askText(this, question, [this, posts](const std::optional<QString> &text) {
        if (text)
            m_labels->changeTags(posts, LabelList::typedTags(*text), {});
    });
}

void CalendarPage::addLabelFilters(QMenu *menu)
{
    const CalendarFilter &filter = m_controller->filter();
    const auto add = [this](QMenu *to,
                            const QString &text,
                            bool on,
                            const std::function<void(CalendarFilter &, bool)> &change) {
        QAction *const action = to->addAction(labelMenuText(text));
        action->setCheckable(true);
        action->setChecked(on);
        connect(action, &QAction::toggled, this, [this, change](bool shown) {
            CalendarFilter changed = m_controller->filter();
            change(changed, shown);
            m_controller->setFilter(changed);
        });
        return action;
    };
    QMenu *const pillars = menu->addMenu(tr("Pillar"));
    pillars->setObjectName(u"filterPillar"_s);
    const auto addPillar = [&](const QString &text, domain::PillarId id) {
        return add(pillars,
                   text,
                   filter.labels.pillars.contains(id),
                   [id](CalendarFilter &changed, bool shown) { putIn(changed.labels.pillars, id, shown); });
    };
    const bool several = m_controller->brands().size() > 1;
    for (const domain::Brand &brand : m_controller->brands()) {
        for (const domain::Pillar &pillar : m_labels->pillarsOf(brand.id))
            addPillar(several ? tr("%1, %2", "pillar, brand").arg(pillar.name, brand.name) : pillar.name,
                      pillar.id)
                ->setIcon(CampaignColours::swatch(pillar.colour, this));
    }
    if (!pillars->isEmpty())
        pillars->addSeparator();
    addPillar(tr("Without a pillar"), {});
    pillars->addAction(context().commands().action(u"calendar.pillars"_s, pillars));
    QMenu *const tags = menu->addMenu(tr("Tag"));
    tags->setObjectName(u"filterTag"_s);
    for (const QString &tag : m_labels->tags().mid(0, mostTagsInAMenu))
        add(tags, tag, filter.labels.tags.contains(tag), [tag](CalendarFilter &changed, bool shown) {
            putIn(changed.labels.tags, tag, shown);
        });
    if (tags->isEmpty())
        tags->addAction(tr("No post has a tag yet."))->setEnabled(false);
    QMenu *const accounts = menu->addMenu(tr("Account"));
    accounts->setObjectName(u"filterAccount"_s);
    for (const domain::Account &account : filterNames().accounts)
        add(accounts,
            account.handle,
            filter.accounts.contains(account.id),
            [id = account.id](CalendarFilter &changed, bool shown) { putIn(changed.accounts, id, shown); })
            ->setIcon(icon(networkIconName(account.network)));
    if (accounts->isEmpty())
        accounts->addAction(tr("There is no account yet."))->setEnabled(false);
}

void CalendarPage::showLabelMenu()
{
    auto *const menu = new QMenu(this);
    menu->setObjectName(u"labelMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addLabelFilters(menu);
    menu->addSeparator();
    connect(menu->addAction(tr("All posts")), &QAction::triggered, this, [this] {
        CalendarFilter filter = m_controller->filter();
        filter.labels = {};
        filter.accounts.clear();
        m_controller->setFilter(filter);
    });
    menu->popup(menuPlace(m_labelFilter));
}

void CalendarPage::updateLabelChip()
{
    const CalendarFilter &filter = m_controller->filter();
    QStringList names;
    for (const domain::PillarId id : filter.labels.pillars) {
        const domain::Pillar *const pillar = m_labels->find(id);
        names << (pillar ? pillar->name : tr("Without a pillar"));
    }
    names << filter.labels.tags;
    for (const domain::AccountId account : filter.accounts)
        names << m_controller->accountName(account);
    const QString all = names.join(u", "_s);
    m_labelFilter->setText(
        all.size() <= longestOnLabelChip ? all : all.left(longestOnLabelChip - 1).trimmed() + u'…');
    m_labelFilter->setToolTip(all);
    m_labelFilter->setAccessibleName(tr("Only posts about: %1").arg(all));
}

void CalendarPage::showPillars()
{
    if (m_controller->brands().isEmpty())
        return;
    const domain::BrandId brand = brandFor(chosenPosts());
    auto *const dialog = new PillarsDialog(m_controller->brands(),
                                           brand.isValid() ? brand : m_controller->brands().constFirst().id,
                                           m_labels->pillars(),
                                           this);
    connect(dialog, &PillarsDialog::chosen, m_labels, &LabelList::setPillars);
    dialog->open();
}

void CalendarPage::showQueue()
{
    if (m_controller->brands().isEmpty())
        return;
    const domain::BrandId brand = brandFor(chosenPosts());
    auto *const dialog = new QueueDialog(
        *m_controller, *m_labels, brand.isValid() ? brand : m_controller->brands().constFirst().id, this);
    connect(dialog, &QueueDialog::chosen, m_controller, [this](const MovePlan &plan) {
        m_controller->runAlone(plan, false);
    });
    dialog->open();
}

void CalendarPage::addLabelCommands()
{
    const PageCommands add(context().commands(), this, pages::calendar);
    add(u"calendar.queue"_s, tr("Queue…"), u"list"_s, {}, [this] { showQueue(); });
    add(u"calendar.pillars"_s, tr("Pillars…"), u"board"_s, {}, [this] { showPillars(); });
    add(
        u"calendar.postLabels"_s,
        tr("Say what posts are about…"),
        u"hash"_s,
        {},
        [this] {
            auto *const menu = new QMenu(this);
            menu->setObjectName(u"postLabels"_s);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            addLabelsTo(menu, chosenPosts());
            menu->popup(menuPlace(m_planButton));
        },
        [this] { return !chosenPosts().isEmpty(); });
}

} // namespace ruche::ui
