// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publishing/missedcontroller.h"

#include "core/base/async.h"
#include "core/base/htmltext.h"
#include "core/services/accountservice.h"
#include "core/services/brandservice.h"
#include "core/services/postservice.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "ui/common/format.h"
#include "ui/publishing/publishwords.h"

#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

MissedController::MissedController(services::Workspace &workspace, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_clock(clock)
    , m_coalesce(new QTimer(this))
{
    m_coalesce->setSingleShot(true);
    m_coalesce->setInterval(std::chrono::milliseconds(100));
    connect(m_coalesce, &QTimer::timeout, this, &MissedController::reload);
    connect(&workspace, &services::Workspace::changed, this, [this](domain::Changes changes) {
        if ((changes & domain::Change::Posts) && !m_coalesce->isActive())
            m_coalesce->start();
    });
    reload();
}

MissedController::~MissedController() = default;

const MissedRow *MissedController::find(domain::PostId post) const
{
    const auto found = std::find_if(
        m_rows.begin(), m_rows.end(), [post](const MissedRow &row) { return row.post.id == post; });
    return found == m_rows.end() ? nullptr : &*found;
}

QList<domain::PostId> MissedController::all() const
{
    QList<domain::PostId> posts;
    for (const MissedRow &row : m_rows)
        posts << row.post.id;
    return posts;
}

void MissedController::reload()
{
    async::deliver(m_workspace.brands().list(), this, [this](const Result<QList<domain::Brand>> &brands) {
        for (const domain::Brand &brand : brands.value_or(QList<domain::Brand>()))
            m_brands.insert(brand.id, brand);
    });
    async::deliver(m_workspace.accounts().list(), this, [this](const Result<QList<domain::Account>> &known) {
        for (const domain::Account &account : known.value_or(QList<domain::Account>()))
            m_accounts.insert(account.id, account);
    });
    async::deliver(m_workspace.publisher().desk().missed(),
                   this,
                   [this](const Result<QList<services::MissedPost>> &missed) {
                       m_known = true;
                       m_problem = missed ? QString() : text::errorText(missed.error()).message;
                       if (missed)
                           take(*missed);
                       emit changed();
                   });
}

void MissedController::take(const QList<services::MissedPost> &missed)
{
    m_rows.clear();
    for (const services::MissedPost &one : missed) {
        const QString place = publishwords::placeOf(m_accounts.value(one.account));
        const auto known = std::find_if(m_rows.begin(), m_rows.end(), [&one](const MissedRow &row) {
            return row.post.id == one.post.id;
        });
        if (known != m_rows.end()) {
            known->places << place;
            continue;
        }
        MissedRow row;
        row.post = one.post;
        row.title = one.post.title.trimmed();
        if (row.title.isEmpty())
            row.title = html::toPlainText(QStringView(one.post.text).left(400)).simplified().left(120);
        if (row.title.isEmpty())
            row.title = tr("Post without a text");
        const domain::Brand brand = m_brands.value(one.post.brand);
        row.brand = brand.name;
        row.zone = brand.zone;
        row.places = QStringList{place};
        row.network = m_accounts.value(one.account).network;
        row.slot = one.slot;
        row.byPause = one.byPause;
        row.busy = m_busy.contains(one.post.id);
        if (one.post.plannedFor) {
            const ZonedTime next = services::PublishDesk::nextDayOf(*one.post.plannedFor, m_clock.now());
            row.nextTime = format::nearDayAndTime(
                toUtc(next).value_or(m_clock.now()), one.post.plannedFor->zone, m_clock.now());
        }
        m_rows << row;
    }
}

void MissedController::setBusy(const QList<domain::PostId> &posts, bool busy)
{
    for (const domain::PostId post : posts) {
        if (busy)
            m_busy.insert(post);
        else
            m_busy.remove(post);
    }
    for (MissedRow &row : m_rows)
        row.busy = m_busy.contains(row.post.id);
    emit changed();
}

void MissedController::publishNow(const QList<domain::PostId> &posts)
{
    setBusy(posts, true);
    publishNext(posts, 0);
}

void MissedController::publishNext(QList<domain::PostId> left, int sent)
{
    if (left.isEmpty()) {
        if (sent > 0)
            emit said(tr("%n post(s) went out.", nullptr, sent));
        reload();
        return;
    }
    const domain::PostId post = left.takeFirst();
    async::deliver(m_workspace.publisher().publishNow(post),
                   this,
                   [this, post, left, sent](const Result<QList<services::SendOutcome>> &outcomes) {
                       setBusy({post}, false);
                       int out = outcomes ? 1 : 0;
                       if (!outcomes)
                           tellFailure(outcomes.error());
                       for (const services::SendOutcome &outcome :
                            outcomes.value_or(QList<services::SendOutcome>())) {
                           if (outcome.error) {
                               tellFailure(*outcome.error);
                               out = 0;
                           }
                       }
                       publishNext(left, sent + out);
                   });
}

void MissedController::nextDay(const QList<domain::PostId> &posts)
{
    QList<services::PostMove> moves;
    for (const domain::PostId post : posts) {
        const MissedRow *const row = find(post);
        if (row && row->post.plannedFor)
            moves << services::PostMove{
                post, services::PublishDesk::nextDayOf(*row->post.plannedFor, m_clock.now())};
    }
    move(moves);
}

void MissedController::nextSlot(const QList<domain::PostId> &posts)
{
    setBusy(posts, true);
    findSlots(posts, {});
}

void MissedController::findSlots(QList<domain::PostId> left, const QList<services::PostMove> &moves)
{
    const MissedRow *row = nullptr;
    while (!left.isEmpty() && !row)
        row = find(left.takeFirst());
    if (!row) {
        move(moves);
        return;
    }
    QList<domain::AccountId> accounts;
    for (const domain::Variant &variant : row->post.variants) {
        if (variant.state != domain::PostState::Published)
            accounts << variant.account;
    }
    // One more than those that are promised to the posts before: of these none is free any more.
    const int wanted = int(moves.size()) + 1;
    async::deliver(
        m_workspace.planning().nextFreeSlots(accounts, m_clock.now(), wanted),
        this,
        [this, left, moves, post = row->post.id, title = row->title](
            const Result<QList<planning::FreeSlot>> &free) {
            QList<services::PostMove> more = moves;
            const auto isTaken = [&moves](const planning::FreeSlot &slot) {
                return std::any_of(moves.begin(), moves.end(), [&slot](const services::PostMove &move) {
                    return toUtc(move.time).value_or(QDateTime()) == slot.instant;
                });
            };
            bool found = false;
            for (const planning::FreeSlot &slot : free.value_or(QList<planning::FreeSlot>())) {
                if (found || isTaken(slot))
                    continue;
                more << services::PostMove{post, slot.time};
                found = true;
            }
            if (!free)
                tellFailure(free.error());
            else if (!found)
                emit failed(tr("There is no free slot for “%1”: its accounts have no weekly slots, or "
                               "none is free. Choose the next day, or a time in the calendar.")
                                .arg(title));
            if (!found)
                setBusy({post}, false);
            findSlots(left, more);
        });
}

void MissedController::move(const QList<services::PostMove> &moves)
{
    if (moves.isEmpty())
        return;
    QList<domain::PostId> posts;
    for (const services::PostMove &one : moves)
        posts << one.post;
    setBusy(posts, true);
    const ZonedTime &first = moves.constFirst().time;
    const QString text = moves.size() == 1
        ? tr("Planned for %1, %2.")
              .arg(format::weekdayAndDay(first.wall.date()), format::time(first.wall.time()))
        : tr("%n post(s) planned anew.", nullptr, int(moves.size()));
    async::deliver(m_workspace.posts().rescheduleAll(moves),
                   this,
                   [this, posts, text](const Result<domain::EventId> &event) {
                       setBusy(posts, false);
                       finish(event, text);
                   });
}

void MissedController::skip(const QList<domain::PostId> &posts)
{
    if (posts.isEmpty())
        return;
    setBusy(posts, true);
    const QString text = tr("%n post(s) put back among the drafts.", nullptr, int(posts.size()));
    async::deliver(m_workspace.posts().makeDrafts(posts, false),
                   this,
                   [this, posts, text](const Result<domain::EventId> &event) {
                       setBusy(posts, false);
                       finish(event, text);
                   });
}

void MissedController::finish(const Result<domain::EventId> &event, const QString &text)
{
    if (event)
        emit undoable(text, *event);
    else
        tellFailure(event.error());
    reload();
}

void MissedController::tellFailure(const Error &error)
{
    const text::ErrorText words = text::errorText(error);
    emit failed(words.hint.isEmpty() ? words.message : words.message + u' ' + words.hint);
}

} // namespace ruche::ui
