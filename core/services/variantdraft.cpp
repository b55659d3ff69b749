// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/variantdraft.h"

#include "core/storage/attemptrepository.h"

namespace ruche::services {

Result<connectors::Draft>
variantDraft(storage::Connection &connection, const domain::Post &post, const domain::Variant &variant)
{
    connectors::Draft draft;
    draft.key = variant.reconcileKey;
    draft.title = variant.title.value_or(post.title);
    draft.text = variant.text.value_or(post.text);
    draft.remote = variant.remoteId;
    draft.options = variant.options;
    if (variant.delivery == domain::Delivery::Native)
        draft.at = post.plannedAt;
    RUCHE_TRY_ASSIGN(draft.firstTriedAt, storage::attempts::firstTriedAt(connection, variant.id));
    RUCHE_TRY_ASSIGN(const auto uploaded, storage::attempts::uploaded(connection, variant.id));
    attachMedia(draft, post.media, uploaded);
    return draft;
}

connectors::Draft
partDraft(const connectors::Draft &whole, const QList<storage::parts::Part> &parts, qsizetype part)
{
    connectors::Draft draft = whole;
    draft.key = parts.at(part).key;
    draft.text = parts.at(part).text;
    draft.remote = parts.at(part).remote;
    draft.at.reset(); // what answers a post has to wait for that one
    if (part > 0) {
        draft.media.clear();
        draft.thread
            = connectors::ThreadPlace{.root = parts.first().remote, .parent = parts.at(part - 1).remote};
    }
    return draft;
}

qsizetype nextPart(const QList<storage::parts::Part> &parts)
{
    qsizetype next = 0;
    while (next < parts.size() && !parts.at(next).remote.isEmpty())
        ++next;
    return next;
}

void attachMedia(connectors::Draft &draft,
                 const QList<domain::Media> &files,
                 const QHash<domain::MediaId, domain::RemoteId> &uploaded,
                 const QHash<domain::MediaId, connectors::MediaUpload> &carried)
{
    draft.media.clear();
    for (const domain::Media &file : files) {
        connectors::DraftMedia media{.id = uploaded.value(file.id), .altText = file.altText, .size = {}};
        if (const auto with = carried.constFind(file.id); with != carried.constEnd())
            media.file = *with;
        if (media.file || !media.id.isEmpty())
            draft.media << media;
    }
}

} // namespace ruche::services
