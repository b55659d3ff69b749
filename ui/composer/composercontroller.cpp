// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composercontroller.h"

#include "core/base/async.h"
#include "core/services/accountservice.h"
#include "core/services/publisher.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "ui/common/format.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr std::chrono::milliseconds autosaveDelay{800};

QString sentenceOf(const Error &error)
{
    const text::ErrorText words = text::errorText(error);
    return words.message + u' ' + words.hint;
}

} // namespace

ComposerController::ComposerController(services::Workspace &workspace, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_clock(clock)
{
    m_autosave.setSingleShot(true);
    m_autosave.setInterval(autosaveDelay);
    connect(&m_autosave, &QTimer::timeout, this, &ComposerController::flush);
    connect(&m_workspace, &services::Workspace::changed, this, [this](domain::Changes changes) {
        if (changes & domain::Change::Accounts)
            reloadAccounts();
    });
    reloadAccounts();
}

ComposerController::~ComposerController()
{
    flush();
}

void ComposerController::setBrands(const QList<domain::Brand> &brands)
{
    m_brands = brands;
    if (!m_draft.brand.isValid() && !brands.isEmpty())
        m_draft.brand = brands.constFirst().id;
    emit changed();
}

const domain::Brand *ComposerController::currentBrand() const
{
    const auto found = std::find_if(m_brands.begin(), m_brands.end(), [this](const domain::Brand &brand) {
        return brand.id == m_draft.brand;
    });
    return found == m_brands.end() ? nullptr : &*found;
}

QDate ComposerController::today() const
{
    const domain::Brand *const brand = currentBrand();
    return dayIn(m_clock.now(), brand ? brand->zone : systemZone());
}

bool ComposerController::isEmpty() const
{
    return m_draft.title.trimmed().isEmpty() && m_draft.text.trimmed().isEmpty() && m_draft.newMedia.isEmpty()
        && m_keptMedia.isEmpty();
}

bool ComposerController::autosaves() const
{
    return isEditable() && !isEmpty() && state() == domain::PostState::Draft && m_draft.brand.isValid();
}

void ComposerController::flush()
{
    m_autosave.stop();
    if (m_dirty && autosaves())
        save(true, Then::Nothing);
}

void ComposerController::touch()
{
    m_dirty = true;
    if (autosaves())
        m_autosave.start();
    emit changed();
}

void ComposerController::startNew(domain::BrandId brand,
                                  const std::optional<ZonedTime> &plannedFor,
                                  const QString &text)
{
    flush();
    ++m_generation;
    m_saving = false;
    m_next.reset();
    m_post.reset();
    m_savedAt.reset();
    m_keptMedia.clear();
    m_draft = {};
    m_draft.brand = brand.isValid() ? brand
        : m_brands.isEmpty()        ? domain::BrandId()
                                    : m_brands.constFirst().id;
    m_draft.plannedFor = plannedFor;
    m_draft.text = text;
    const QList<domain::Account> possible = accounts();
    if (possible.size() == 1)
        m_draft.accounts << possible.constFirst().id;
    m_dirty = !text.isEmpty();
    emit loaded();
    emit changed();
}

void ComposerController::load(domain::PostId post)
{
    flush();
    const int generation = ++m_generation;
    m_saving = false;
    m_next.reset();
    async::deliver(
        m_workspace.posts().read(post), this, [this, generation](const Result<domain::Post> &found) {
            if (generation != m_generation)
                return;
            if (!found) {
                emit failed(sentenceOf(found.error()));
                return;
            }
            adopt(*found);
            m_draft = {};
            m_draft.brand = found->brand;
            m_draft.title = found->title;
            m_draft.text = found->text;
            m_draft.plannedFor = found->plannedFor;
            for (const domain::Variant &variant : found->variants)
                m_draft.accounts << variant.account;
            m_dirty = false;
            m_savedAt = found->updatedAt;
            emit loaded();
            emit changed();
        });
}

void ComposerController::adopt(const domain::Post &post)
{
    m_post = post;
    m_keptMedia = post.media;
}

void ComposerController::setBrand(domain::BrandId brand)
{
    if (brand == m_draft.brand)
        return;
    m_draft.brand = brand;
    m_draft.accounts.clear();
    const QList<domain::Account> possible = accounts();
    if (possible.size() == 1)
        m_draft.accounts << possible.constFirst().id;
    if (const domain::Brand *const now = currentBrand(); now && m_draft.plannedFor)
        m_draft.plannedFor->zone = now->zone;
    touch();
}

void ComposerController::setTitle(const QString &title)
{
    if (title == m_draft.title)
        return;
    m_draft.title = title;
    touch();
}

void ComposerController::setText(const QString &text)
{
    if (text == m_draft.text)
        return;
    m_draft.text = text;
    touch();
}

QList<domain::Account> ComposerController::accounts() const
{
    QList<domain::Account> list;
    for (const domain::Account &account : m_accounts) {
        if (account.brand == m_draft.brand && account.capabilities.testFlag(domain::Capability::Publish))
            list << account;
    }
    return list;
}

void ComposerController::setChosen(domain::AccountId account, bool chosen)
{
    if (isChosen(account) == chosen)
        return;
    if (chosen)
        m_draft.accounts << account;
    else
        m_draft.accounts.removeAll(account);
    touch();
}

void ComposerController::setPlannedFor(const std::optional<ZonedTime> &time)
{
    if (time == m_draft.plannedFor)
        return;
    m_draft.plannedFor = time;
    touch();
}

void ComposerController::addMedia(const services::MediaFile &file)
{
    m_draft.newMedia << file;
    touch();
}

void ComposerController::setAltText(qsizetype index, const QString &altText)
{
    const qsizetype isNew = index - m_keptMedia.size();
    if (index < 0 || isNew >= m_draft.newMedia.size())
        return;
    QString &kept = isNew < 0 ? m_keptMedia[index].altText : m_draft.newMedia[isNew].altText;
    if (kept == altText)
        return;
    kept = altText;
    touch();
}

void ComposerController::removeMedia(qsizetype index)
{
    if (index < m_keptMedia.size())
        m_keptMedia.removeAt(index);
    else if (index - m_keptMedia.size() < m_draft.newMedia.size())
        m_draft.newMedia.removeAt(index - m_keptMedia.size());
    touch();
}

QList<PostProblem> ComposerController::problems() const
{
    using Kind = PostProblem::Kind;
    QList<PostProblem> list;
    if (isEmpty())
        list.append({Kind::Error, tr("There is nothing to publish yet.")});
    if (accounts().isEmpty())
        list.append({Kind::Error, tr("No account of this brand can publish. Connect one in Settings.")});
    else if (m_draft.accounts.isEmpty())
        list.append({Kind::Error, tr("Choose at least one account.")});
    if (m_draft.plannedFor) {
        const auto at = toUtc(*m_draft.plannedFor);
        if (!at || *at <= m_clock.now())
            list.append({Kind::Error, tr("That time is in the past.")});
    }
    for (const domain::Account &account : m_accounts) {
        if (isChosen(account.id) && account.state == domain::AccountState::ToReconnect)
            list.append(
                {Kind::Warning, tr("%1 must be reconnected before it can publish.").arg(account.handle)});
    }
    if (!isEmpty() && m_draft.title.trimmed().isEmpty())
        list.append({Kind::Warning, tr("An article without a title is hard to find again.")});
    for (qsizetype i = 0; i < m_keptMedia.size() + m_draft.newMedia.size(); ++i) {
        const bool kept = i < m_keptMedia.size();
        const QString &alt
            = kept ? m_keptMedia.at(i).altText : m_draft.newMedia.at(i - m_keptMedia.size()).altText;
        const QString &name
            = kept ? m_keptMedia.at(i).fileName : m_draft.newMedia.at(i - m_keptMedia.size()).fileName;
        if (alt.trimmed().isEmpty())
            list.append({Kind::Warning, tr("%1 has no alternative text.").arg(name)});
    }
    return list;
}

bool ComposerController::canPublishNow() const
{
    return isEditable() && !m_saving && !isEmpty() && !m_draft.accounts.isEmpty();
}

bool ComposerController::canSchedule() const
{
    if (!canPublishNow() || !m_draft.plannedFor)
        return false;
    const auto at = toUtc(*m_draft.plannedFor);
    return at && *at > m_clock.now();
}

void ComposerController::saveDraft()
{
    if (isEditable() && !isEmpty())
        save(true, Then::Nothing);
}

void ComposerController::schedule()
{
    if (canSchedule())
        save(false, Then::Schedule);
}

void ComposerController::publishNow()
{
    if (canPublishNow())
        save(true, Then::Publish);
}

void ComposerController::save(bool asDraft, Then then)
{
    m_autosave.stop();
    if (m_saving) { // one at a time: the second would stand on a revision that is about to be old
        if (then != Then::Nothing || !m_next)
            m_next = then;
        return;
    }
    m_saving = true;
    m_dirty = false;
    services::PostDraft draft = m_draft;
    draft.asDraft = asDraft;
    for (const domain::Media &media : std::as_const(m_keptMedia)) {
        draft.keptMedia << media.id;
        draft.altTexts.insert(media.id, media.altText);
    }
    m_sentFiles = draft.newMedia.size();
    const int generation = m_generation;
    const auto answer = m_post ? m_workspace.posts().update(m_post->id, m_post->revision, draft)
                               : m_workspace.posts().add(draft);
    async::deliver(answer, this, [this, generation, then](const Result<domain::Post> &post) {
        if (generation == m_generation)
            onSaved(post, then);
    });
}

void ComposerController::onSaved(const Result<domain::Post> &post, Then then)
{
    m_saving = false;
    if (!post) {
        m_dirty = true; // what was typed is still here
        m_next.reset();
        emit failed(sentenceOf(post.error()));
        emit changed();
        return;
    }
    adoptSaved(*post);
    m_savedAt = m_clock.now();
    emit saved();
    emit changed();
    if (const auto next = std::exchange(m_next, std::nullopt)) {
        save(*next != Then::Schedule, *next);
        return;
    }
    if (then == Then::Publish) {
        send();
    } else if (then == Then::Schedule && m_draft.plannedFor) {
        const QDateTime wall = m_draft.plannedFor->wall;
        emit scheduled(
            tr("Scheduled for %1, %2.").arg(format::weekdayAndDay(wall.date()), format::time(wall.time())));
    }
}

void ComposerController::adoptSaved(const domain::Post &post)
{
    // What was typed beside the files, or added, while the answer was under way stays.
    QStringList altTexts;
    for (const domain::Media &file : std::as_const(m_keptMedia))
        altTexts << file.altText;
    for (const services::MediaFile &file : std::as_const(m_draft.newMedia))
        altTexts << file.altText;
    adopt(post);
    m_draft.newMedia.remove(0, std::min(m_sentFiles, m_draft.newMedia.size()));
    if (!m_dirty || altTexts.size() < m_keptMedia.size())
        return;
    for (qsizetype i = 0; i < m_keptMedia.size(); ++i)
        m_keptMedia[i].altText = altTexts.at(i);
}

void ComposerController::send()
{
    if (!m_post)
        return;
    const int generation = m_generation;
    m_saving = true;
    emit changed();
    async::deliver(m_workspace.publisher().publishNow(m_post->id),
                   this,
                   [this, generation](const Result<QList<services::SendOutcome>> &outcomes) {
                       if (generation != m_generation)
                           return;
                       m_saving = false;
                       if (!outcomes) {
                           emit failed(sentenceOf(outcomes.error()));
                           load(m_post->id);
                           return;
                       }
                       const auto bad = std::find_if(
                           outcomes->begin(), outcomes->end(), [](const services::SendOutcome &one) {
                               return one.error.has_value();
                           });
                       if (bad != outcomes->end())
                           emit failed(sentenceOf(*bad->error));
                       else
                           emit published(tr("Published to %n account(s).", nullptr, int(outcomes->size())));
                       load(m_post->id);
                   });
}

void ComposerController::reloadAccounts()
{
    async::deliver(
        m_workspace.accounts().list(), this, [this](const Result<QList<domain::Account>> &accounts) {
            if (!accounts)
                return;
            const bool first = m_accounts.isEmpty();
            m_accounts = *accounts;
            const QList<domain::Account> possible = this->accounts();
            if (first && !m_post && m_draft.accounts.isEmpty() && possible.size() == 1)
                m_draft.accounts << possible.constFirst().id;
            emit changed();
        });
}

} // namespace ruche::ui
