// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publishing/publishnotices.h"

#include "core/base/async.h"
#include "core/base/zonedtime.h"
#include "core/services/accountservice.h"
#include "core/services/brandservice.h"
#include "core/services/publisher.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"

#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

using MatterKind = domain::PublishMatter::Kind;

QString keyOf(const domain::PublishMatter &matter)
{
    // A failure is told anew for each try by a person or the machine, a warning for each thing that is wrong.
    const int more = matter.kind == MatterKind::Warned && matter.warning ? int(matter.warning->kind)
        : matter.kind == MatterKind::Failed                              ? matter.attempts
                                                                         : 0;
    return u"%1/%2/%3/%4"_s.arg(matter.variant.value)
        .arg(matter.slot.isValid() ? matter.slot.toMSecsSinceEpoch() : 0)
        .arg(int(matter.kind))
        .arg(more);
}

} // namespace

PublishNotices::PublishNotices(services::Workspace &workspace, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_clock(clock)
    , m_log(workspace.storage())
    , m_coalesce(new QTimer(this))
    , m_tick(new QTimer(this))
{
    m_coalesce->setSingleShot(true);
    m_coalesce->setInterval(std::chrono::milliseconds(100));
    connect(m_coalesce, &QTimer::timeout, this, &PublishNotices::reload);
    m_tick->setInterval(std::chrono::seconds(15));
    connect(m_tick, &QTimer::timeout, this, &PublishNotices::checkReminders);
    m_tick->start();
    connect(&workspace, &services::Workspace::changed, this, &PublishNotices::onChanged);
    connect(&workspace.publisher().desk(), &services::PublishDesk::warned, this, [this] {
        if (!m_coalesce->isActive())
            m_coalesce->start();
    });
    reload();
}

PublishNotices::~PublishNotices() = default;

QList<domain::PublishMatter> PublishNotices::mattersOf(domain::PostId post) const
{
    QList<domain::PublishMatter> found;
    for (const domain::PublishMatter &matter : m_matters) {
        if (matter.post == post)
            found << matter;
    }
    return found;
}

QString PublishNotices::brandName(domain::BrandId brand) const
{
    for (const domain::Brand &one : m_brands) {
        if (one.id == brand)
            return one.name;
    }
    return {};
}

QString PublishNotices::zoneOf(domain::BrandId brand) const
{
    for (const domain::Brand &one : m_brands) {
        if (one.id == brand)
            return one.zone;
    }
    return systemZone();
}

bool PublishNotices::isOfSample(domain::BrandId brand) const
{
    return std::any_of(m_brands.begin(), m_brands.end(), [brand](const domain::Brand &one) {
        return one.id == brand && one.isSample;
    });
}

bool PublishNotices::isPaused(domain::BrandId brand) const
{
    return std::any_of(m_pauses.begin(), m_pauses.end(), [brand](const services::PublishPause &pause) {
        return !pause.brand.isValid() || pause.brand == brand;
    });
}

int PublishNotices::count() const
{
    QSet<domain::PostId> posts;
    for (const domain::PublishMatter &matter : m_matters)
        posts.insert(matter.post);
    return int(posts.size()) + m_brokenAccounts;
}

void PublishNotices::onChanged(domain::Changes changes)
{
    using enum domain::Change;
    if ((changes & (domain::Changes(Posts) | Accounts | Brands)) && !m_coalesce->isActive())
        m_coalesce->start();
}

void PublishNotices::reload()
{
    if (m_asking) {
        m_askAgain = true;
        return;
    }
    m_asking = true;
    async::deliver(m_workspace.brands().list(), this, [this](const Result<QList<domain::Brand>> &brands) {
        if (brands)
            m_brands = *brands;
    });
    async::deliver(m_workspace.accounts().list(), this, [this](const Result<QList<domain::Account>> &all) {
        if (!all)
            return;
        m_brokenAccounts = int(std::count_if(all->begin(), all->end(), [](const domain::Account &account) {
            return !account.removedAt
                && (account.state == domain::AccountState::ToReconnect
                    || account.state == domain::AccountState::Failing);
        }));
    });
    async::deliver(m_workspace.publisher().desk().pauses(true),
                   this,
                   [this](const Result<QList<services::PublishPause>> &pauses) {
                       if (!pauses)
                           return;
                       m_pauses = *pauses;
                       std::stable_sort(m_pauses.begin(), m_pauses.end(), [](const auto &a, const auto &b) {
                           return !a.brand.isValid() && b.brand.isValid();
                       });
                   });
    // The answers come in the order of the questions: with this one the others are there.
    async::deliver(m_log.matters(), this, [this](const Result<QList<domain::PublishMatter>> &matters) {
        m_asking = false;
        if (matters)
            take(*matters);
        else if (matters.error().code != ErrorCode::Cancelled)
            tellFailure(matters.error());
        if (m_askAgain) {
            m_askAgain = false;
            m_coalesce->start();
        }
    });
}

void PublishNotices::take(const QList<domain::PublishMatter> &matters)
{
    const bool atStart = !m_known;
    m_known = true;
    m_matters = matters;
    QList<domain::PublishMatter> fresh;
    QSet<domain::VariantId> byHand;
    for (const domain::PublishMatter &matter : matters) {
        if (matter.kind == MatterKind::ByHand)
            byHand.insert(matter.variant);
        const QString key = keyOf(matter);
        if (m_told.contains(key) || isOfSample(matter.brand))
            continue;
        m_told.insert(key);
        fresh << matter;
    }
    m_later.removeIf([&byHand](const auto &entry) { return !byHand.contains(entry.key()); });
    emit changed();
    if (fresh.isEmpty())
        return;
    emit told(fresh, atStart);
    // While it is paused nobody has to decide yet: the end of the pause asks.
    if (std::any_of(fresh.begin(), fresh.end(), [this](const domain::PublishMatter &matter) {
            return matter.kind == MatterKind::Missed && !(matter.byPause && isPaused(matter.brand));
        }))
        emit missedFound();
}

void PublishNotices::remindLater(domain::VariantId variant, std::chrono::minutes after)
{
    m_later.insert(variant, m_clock.now().addSecs(std::chrono::seconds(after).count()));
}

void PublishNotices::checkReminders()
{
    QList<domain::PublishMatter> again;
    for (const domain::PublishMatter &matter : std::as_const(m_matters)) {
        const auto due = m_later.constFind(matter.variant);
        if (matter.kind != MatterKind::ByHand || due == m_later.constEnd() || *due > m_clock.now())
            continue;
        m_later.erase(due);
        again << matter;
    }
    if (!again.isEmpty())
        emit told(again, false);
}

void PublishNotices::pause(domain::BrandId brand, const QString &reason)
{
    async::deliver(
        m_workspace.publisher().desk().pause(brand, reason), this, [this, brand](const Result<void> &done) {
            if (!done) {
                tellFailure(done.error());
                return;
            }
            // What networks hold comes back at once, not only when something is due.
            async::deliver(m_workspace.publisher().publishDue(),
                           this,
                           [](const Result<QList<services::SendOutcome>> &) {});
            reload();
            emit paused(brand);
        });
}

void PublishNotices::resume(domain::BrandId brand)
{
    async::deliver(
        m_workspace.publisher().desk().resume(brand), this, [this, brand](const Result<int> &missed) {
            if (!missed) {
                tellFailure(missed.error());
                return;
            }
            reload();
            emit resumed(brand, *missed);
        });
}

void PublishNotices::tellFailure(const Error &error)
{
    const text::ErrorText words = text::errorText(error);
    emit failed(words.hint.isEmpty() ? words.message : words.message + u' ' + words.hint);
}

} // namespace ruche::ui
