// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/planningpattern.h"

#include "core/services/mediafile.h"
#include "core/storage/accountrepository.h"
#include "core/storage/postrepository.h"

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services::pattern {

namespace {

std::optional<domain::Variant> variantOf(const QList<domain::Variant> &variants, domain::AccountId account)
{
    const auto found
        = std::find_if(variants.begin(), variants.end(), [account](const domain::Variant &variant) {
              return variant.account == account;
          });
    return found == variants.end() ? std::nullopt : std::optional(*found);
}

Result<QList<domain::Variant>> variantsOf(storage::Connection &connection,
                                          const domain::Post &post,
                                          const PostDraft &draft,
                                          const QDateTime &now)
{
    QList<domain::Variant> variants;
    for (const domain::AccountId id : draft.accounts) {
        RUCHE_TRY_ASSIGN(const domain::Account account, storage::accounts::read(connection, id, now));
        if (account.brand != post.brand || account.removedAt)
            return fail(ErrorCode::NotFound, u"not an account of this brand"_s, id.text());
        if (variantOf(variants, id))
            continue;
        const domain::Variant known = variantOf(post.variants, id).value_or(domain::Variant());
        domain::Variant variant;
        variant.account = id;
        variant.title = known.title;
        variant.text = known.text;
        variant.delivery = known.delivery;
        variant.options = known.options;
        if (const auto own = draft.variants.constFind(id); own != draft.variants.constEnd()) {
            variant.title = own->title;
            variant.text = own->text;
            variant.delivery = own->delivery;
            variant.options = own->options;
        }
        variants << variant;
    }
    return variants;
}

Result<QList<domain::Media>> mediaOf(storage::Connection &connection,
                                     const domain::Post &post,
                                     const PostDraft &draft,
                                     const QDateTime &now)
{
    QList<domain::Media> media;
    for (const domain::MediaId id : draft.keptMedia) {
        const auto known = std::find_if(
            post.media.begin(), post.media.end(), [id](const domain::Media &file) { return file.id == id; });
        if (known != post.media.end()) {
            media << *known;
            continue;
        }
        RUCHE_TRY_ASSIGN(const domain::Media file, libraryFile(connection, id));
        media << file;
    }
    for (const MediaFile &file : draft.newMedia) {
        RUCHE_TRY_ASSIGN(const domain::Media kept, keepFile(connection, post.brand, file, now));
        media << kept;
    }
    return media;
}

} // namespace

Result<domain::Series> withDraft(storage::Connection &connection,
                                 const domain::Series &series,
                                 const domain::Post &post,
                                 const PostDraft &draft,
                                 const QDateTime &now)
{
    const bool hasMedia = !draft.newMedia.isEmpty() || !draft.keptMedia.isEmpty();
    if (draft.title.trimmed().isEmpty() && draft.text.trimmed().isEmpty() && !hasMedia)
        return fail(ErrorCode::InvalidArgument, u"nothing to say"_s, u"text"_s);
    if (draft.accounts.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"a scheduled post needs an account"_s, u"accounts"_s);
    domain::Series fresh = series;
    fresh.title = draft.title;
    fresh.text = draft.text;
    RUCHE_TRY_ASSIGN(fresh.variants, variantsOf(connection, post, draft, now));
    RUCHE_TRY_ASSIGN(fresh.media, mediaOf(connection, post, draft, now));
    return fresh;
}

bool sameVariants(const QList<domain::Variant> &some, const QList<domain::Variant> &others)
{
    return some.size() == others.size()
        && std::all_of(some.begin(), some.end(), [&others](const domain::Variant &variant) {
               const auto other = variantOf(others, variant.account);
               return other && other->title == variant.title && other->text == variant.text
                   && other->delivery == variant.delivery && other->options == variant.options;
           });
}

QList<domain::Variant> variantsFor(const domain::Post &post, const domain::Series &series)
{
    QList<domain::Variant> variants;
    for (const domain::Variant &variant : series.variants) {
        domain::Variant own = variant;
        const auto known = variantOf(post.variants, variant.account);
        own.state = known ? known->state : domain::PostState::Scheduled;
        variants << own;
    }
    return variants;
}

} // namespace ruche::services::pattern
