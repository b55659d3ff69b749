// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composercontroller.h"

#include "core/base/async.h"
#include "core/services/accountservice.h"
#include "core/services/planningservice.h"
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
    // Before anybody else hears of a change.
    connect(this, &ComposerController::changed, this, [this] { m_findings.reset(); });
    connect(&m_autosave, &QTimer::timeout, this, &ComposerController::flush);
    connect(&m_workspace, &services::Workspace::changed, this, [this](domain::Changes changes) {
        if (changes & (domain::Changes(domain::Change::Accounts) | domain::Change::Posts))
            askAhead();
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
    else
        keepPlace();
}

void ComposerController::touch()
{
    m_dirty = true;
    m_findings.reset();
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
    m_leaving = false;
    m_next.reset();
    if (m_post)
        finish(); // left on purpose
    m_post.reset();
    m_ahead.clear();
    m_savedAt.reset();
    m_keptMedia.clear();
    m_altWritten.clear();
    m_tab = {};
    m_caret = 0;
    m_draft = {};
    m_draft.brand = brand.isValid() ? brand
        : m_brands.isEmpty()        ? domain::BrandId()
                                    : m_brands.constFirst().id;
    m_draft.plannedFor = plannedFor;
    m_draft.text = text;
    chooseOnly();
    m_dirty = !text.isEmpty();
    m_findings.reset();
    emit loaded();
    emit changed();
}

void ComposerController::adopt(const domain::Post &post)
{
    m_post = post;
    askAhead();
    m_keptMedia = post.media;
}

void ComposerController::setBrand(domain::BrandId brand)
{
    if (brand == m_draft.brand)
        return;
    m_draft.brand = brand;
    m_draft.accounts.clear();
    m_draft.variants.clear();
    m_tab = {};
    chooseOnly();
    if (const domain::Brand *const now = currentBrand(); now && m_draft.plannedFor)
        m_draft.plannedFor->zone = now->zone;
    touch();
}

QList<domain::Account> ComposerController::accounts() const
{
    QList<domain::Account> list;
    for (const domain::Account &account : m_accounts) {
        const bool gets = account.capabilities.testFlag(domain::Capability::Publish)
            || account.capabilities.testFlag(domain::Capability::Assisted);
        if (account.brand == m_draft.brand && gets)
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
    if (m_tab == account)
        setTab({});
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
    if (isNew < 0)
        m_altWritten.insert(m_keptMedia.at(index).id);
    touch();
}

bool ComposerController::addKept(const domain::Media &file)
{
    for (const domain::Media &known : std::as_const(m_keptMedia)) {
        if (known.id == file.id)
            return false;
    }
    m_keptMedia << file;
    touch();
    return true;
}

void ComposerController::moveMedia(qsizetype from, qsizetype to)
{
    if (from == to || from < 0 || to < 0 || from >= m_keptMedia.size() || to >= m_keptMedia.size())
        return;
    m_keptMedia.move(from, to);
    touch();
}

void ComposerController::adoptAltText(domain::MediaId file, const QString &altText)
{
    if (m_altWritten.contains(file))
        return;
    for (domain::Media &known : m_keptMedia) {
        if (known.id == file && known.altText != altText) {
            known.altText = altText;
            m_findings.reset();
            emit changed();
        }
    }
}

void ComposerController::setAltRequired(bool required)
{
    if (required == m_altRequired)
        return;
    m_altRequired = required;
    m_findings.reset();
    emit changed();
}

void ComposerController::removeMedia(qsizetype index)
{
    if (index < m_keptMedia.size())
        m_keptMedia.removeAt(index);
    else if (index - m_keptMedia.size() < m_draft.newMedia.size())
        m_draft.newMedia.removeAt(index - m_keptMedia.size());
    touch();
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

void ComposerController::saveToRepeat(const QString &rule)
{
    if (!canRepeat())
        return;
    m_rule = rule;
    if (m_post && !m_dirty && !m_saving) {
        finish();
        emit readyToRepeat(m_post->id, rule);
    } else {
        save(state() == domain::PostState::Draft, Then::Repeat);
    }
}

void ComposerController::publishNow()
{
    if (canPublishNow())
        save(true, Then::Publish);
}

services::PostDraft ComposerController::outgoingDraft()
{
    for (const domain::Account &one : chosenAccounts()) {
        if (delivery(one.id) != domain::Delivery::Direct)
            (void)own(one.id); // what nobody has changed is kept too
    }
    services::PostDraft draft = m_draft;
    for (const domain::Media &media : std::as_const(m_keptMedia)) {
        draft.keptMedia << media.id;
        if (m_altWritten.contains(media.id))
            draft.altTexts.insert(media.id, media.altText);
    }
    return draft;
}

bool ComposerController::changesSeries() const
{
    return m_dirty && m_post && m_post->series.isValid();
}

void ComposerController::scheduleSeries(services::SeriesScope scope)
{
    if (!canSchedule() || !changesSeries() || m_saving)
        return;
    m_autosave.stop();
    m_saving = true;
    m_leaving = true;
    m_dirty = false;
    const int generation = m_generation;
    async::deliver(m_workspace.planning().editSeries(m_post->id, m_post->revision, scope, outgoingDraft()),
                   this,
                   [this, generation, scope](const Result<domain::EventId> &event) {
                       if (generation != m_generation)
                           return;
                       m_saving = false;
                       m_leaving = false;
                       if (!event) {
                           m_dirty = true; // what was typed is still here
                           emit failed(sentenceOf(event.error()));
                           emit changed();
                           return;
                       }
                       m_altWritten.clear();
                       m_draft.newMedia.clear(); // they are kept now, and read again with the post
                       finish();
                       emit saved();
                       emit seriesScheduled(scope == services::SeriesScope::All
                                                ? tr("All posts to come of this series changed.")
                                                : tr("This post and those that follow changed."),
                                            *event);
                       load(m_post->id);
                   });
    emit changed();
}

void ComposerController::save(bool asDraft, Then then)
{
    m_autosave.stop();
    m_leaving = m_leaving || then != Then::Nothing;
    if (m_saving) { // one at a time: the second would stand on a revision that is about to be old
        if (then != Then::Nothing || !m_next)
            m_next = then;
        return;
    }
    m_saving = true;
    m_dirty = false;
    services::PostDraft draft = outgoingDraft();
    draft.asDraft = asDraft;
    m_sentFiles = draft.newMedia.size();
    m_altSent = std::exchange(m_altWritten, {});
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
        m_leaving = false;
        m_dirty = true; // what was typed is still here
        m_altWritten.unite(m_altSent);
        m_next.reset();
        emit failed(sentenceOf(post.error()));
        emit changed();
        return;
    }
    adoptSaved(*post);
    m_savedAt = m_clock.now();
    keepPlace();
    emit saved();
    emit changed();
    if (const auto next = std::exchange(m_next, std::nullopt)) {
        save(*next == Then::Repeat ? state() == domain::PostState::Draft : *next != Then::Schedule, *next);
        return;
    }
    if (then == Then::Publish) {
        send();
    } else if (then == Then::Repeat) {
        m_leaving = false;
        finish();
        emit readyToRepeat(m_post->id, m_rule);
    } else if (then == Then::Schedule && m_draft.plannedFor) {
        m_leaving = false;
        finish();
        const QDateTime wall = m_draft.plannedFor->wall;
        const QString day = format::weekdayAndDay(wall.date());
        const QString time = format::time(wall.time());
        emit scheduled(state() == domain::PostState::InReview
                           ? tr("It waits for its approval, for %1, %2.").arg(day, time)
                           : tr("Scheduled for %1, %2.").arg(day, time));
    }
}

void ComposerController::adoptSaved(const domain::Post &post)
{
    // What was done with the files while the answer was under way stays.
    const QList<domain::Media> shown = m_keptMedia;
    const bool onlyKept = m_draft.newMedia.isEmpty();
    adopt(post);
    m_draft.newMedia.remove(0, std::min(m_sentFiles, m_draft.newMedia.size()));
    if (m_dirty && onlyKept)
        m_keptMedia = shown;
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
                       m_leaving = false;
                       if (!outcomes) {
                           emit failed(sentenceOf(outcomes.error()));
                           load(m_post->id);
                           return;
                       }
                       const auto bad = std::find_if(
                           outcomes->begin(), outcomes->end(), [](const services::SendOutcome &one) {
                               return one.error.has_value();
                           });
                       if (bad != outcomes->end()) {
                           emit failed(sentenceOf(*bad->error));
                       } else {
                           finish();
                           emit published(tr("Published to %n account(s).", nullptr, int(outcomes->size())));
                       }
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
            if (first && !m_post && m_draft.accounts.isEmpty())
                chooseOnly();
            emit changed();
        });
}

} // namespace ruche::ui
