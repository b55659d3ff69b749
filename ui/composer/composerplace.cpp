// SPDX-License-Identifier: GPL-3.0-or-later
// Opening posts where they were left, and their earlier words.
#include "core/base/async.h"
#include "core/services/composingservice.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "ui/composer/composercontroller.h"

#include <algorithm>

namespace ruche::ui {

void ComposerController::load(domain::PostId post)
{
    flush();
    const int generation = ++m_generation;
    m_saving = false;
    m_leaving = false;
    m_next.reset();
    async::deliver(
        m_workspace.posts().read(post), this, [this, generation](const Result<domain::Post> &found) {
            if (generation != m_generation)
                return;
            if (!found) {
                const text::ErrorText words = text::errorText(found.error());
                emit failed(words.message + u' ' + words.hint);
                return;
            }
            using Place = std::optional<domain::WritingPlace>;
            async::deliver(services::ComposingService(m_workspace).place(found->id),
                           this,
                           [this, generation, stored = *found](const Result<Place> &place) {
                               if (generation == m_generation)
                                   show(stored, place.value_or(Place()));
                           });
        });
}

void ComposerController::show(const domain::Post &post, const std::optional<domain::WritingPlace> &place)
{
    adopt(post);
    m_altWritten.clear();
    m_draft = {};
    m_draft.brand = post.brand;
    m_draft.title = post.title;
    m_draft.text = post.text;
    m_draft.plannedFor = post.plannedFor;
    for (const domain::Variant &variant : post.variants) {
        m_draft.accounts << variant.account;
        m_draft.variants.insert(variant.account,
                                {variant.title, variant.text, variant.delivery, variant.options});
    }
    m_tab = place && isChosen(place->tab) ? place->tab : domain::AccountId();
    m_caret = place ? std::min(place->caret, int(text().size())) : int(text().size());
    m_keptPlace = place.value_or(domain::WritingPlace());
    m_dirty = false;
    m_savedAt = post.updatedAt;
    m_findings.reset();
    emit loaded();
    emit changed();
}

void ComposerController::resume(domain::BrandId brand)
{
    startNew(brand, std::nullopt, {});
    const int generation = m_generation;
    async::deliver(services::ComposingService(m_workspace).openPlace(),
                   this,
                   [this, generation](const Result<std::optional<domain::WritingPlace>> &place) {
                       // Whoever has begun to write meanwhile is not disturbed.
                       if (generation == m_generation && place && *place && isEmpty() && !m_post)
                           load((*place)->post);
                   });
}

void ComposerController::setCaret(int position)
{
    if (position == m_caret)
        return;
    m_caret = position;
    if (m_post && autosaves() && !m_autosave.isActive())
        m_autosave.start();
}

void ComposerController::keepPlace()
{
    if (!m_post || !autosaves())
        return;
    const domain::WritingPlace place{m_post->id, m_tab, m_caret};
    if (place == m_keptPlace)
        return;
    m_keptPlace = place;
    // Nobody waits for it: a place that is not kept costs a click.
    (void)services::ComposingService(m_workspace).keepPlace(place);
}

void ComposerController::finish()
{
    m_keptPlace = {};
    (void)services::ComposingService(m_workspace).close();
}

domain::PostVersion ComposerController::currentVersion() const
{
    domain::PostVersion version;
    version.title = m_draft.title;
    version.text = m_draft.text;
    for (auto at = m_draft.variants.begin(); at != m_draft.variants.end(); ++at) {
        if (isChosen(at.key()) && (at->title || at->text))
            version.own.insert(at.key(), {at->title, at->text});
    }
    return version;
}

void ComposerController::restore(const domain::PostVersion &version)
{
    if (!isEditable())
        return;
    m_draft.title = version.title;
    m_draft.text = version.text;
    for (const domain::AccountId account : std::as_const(m_draft.accounts)) {
        const domain::OwnWords words = version.own.value(account);
        if (!words.title && !words.text && !isCustomised(account))
            continue;
        services::VariantDraft &kept = own(account);
        kept.title = words.title;
        kept.text = words.text;
    }
    emit textsReplaced();
    touch();
}

} // namespace ruche::ui
