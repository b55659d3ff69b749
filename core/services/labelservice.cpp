// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/labelservice.h"

#include "core/services/storage.h"
#include "core/storage/brandrepository.h"
#include "core/storage/campaignrepository.h"
#include "core/storage/eventrecorder.h"
#include "core/storage/labelrepository.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace labels = storage::labels;
using domain::Pillar;
using domain::PostLabels;
using storage::EventRecorder;

namespace {

constexpr qsizetype longestTag = 60;
constexpr int wholeShare = 100;

Result<void> checkPillar(storage::Connection &connection, const Pillar &pillar)
{
    if (pillar.name.isEmpty() || pillar.name.size() > Pillar::longestName)
        return fail(ErrorCode::InvalidArgument, u"a pillar needs a short name"_s, u"name"_s);
    if (pillar.share < 0 || pillar.share > wholeShare)
        return fail(ErrorCode::InvalidArgument, u"a share of more than all"_s, u"share"_s);
    RUCHE_TRY_ASSIGN(const bool taken, labels::isTaken(connection, pillar));
    if (taken)
        return fail(ErrorCode::AlreadyExists, u"another pillar has that name"_s, pillar.name);
    return {};
}

/// `tags` with some more and without others; case does not make another tag.
QStringList withTags(const QStringList &tags, const QStringList &added, const QStringList &removed)
{
    QStringList left;
    for (const QString &tag : tags) {
        if (!removed.contains(tag, Qt::CaseInsensitive))
            left << tag;
    }
    for (const QString &tag : added) {
        if (!left.contains(tag, Qt::CaseInsensitive))
            left << tag;
    }
    return left;
}

} // namespace

LabelService::LabelService(Storage &storage)
    : m_storage(storage)
{
}

QFuture<Result<QList<Pillar>>> LabelService::pillars(const QList<domain::BrandId> &brands)
{
    return m_storage.read(
        [brands](storage::Connection &connection) { return labels::pillars(connection, brands); });
}

QFuture<Result<SavedPillar>> LabelService::savePillar(const Pillar &pillar)
{
    return m_storage.write(
        [pillar, now = m_storage.clock().now()](storage::Connection &connection) -> Result<SavedPillar> {
            const bool isNew = !pillar.id.isValid();
            Pillar saved = pillar;
            saved.name = pillar.name.simplified();
            if (isNew) {
                RUCHE_TRY(storage::brands::read(connection, pillar.brand));
            } else {
                RUCHE_TRY_ASSIGN(const Pillar old, labels::readPillar(connection, pillar.id));
                saved.brand = old.brand;
            }
            RUCHE_TRY(checkPillar(connection, saved));
            // A new one is there already, in the trash: undone, it is there again, with its posts.
            if (isNew) {
                RUCHE_TRY_ASSIGN(saved.id, labels::addHidden(connection, saved, now));
            }
            EventRecorder recorder(connection, isNew ? u"pillar.add"_s : u"pillar.update"_s, now);
            RUCHE_TRY(recorder.watch(u"pillar"_s, u"id"_s, saved.id.value));
            RUCHE_TRY(labels::updatePillar(connection, saved));
            if (isNew)
                RUCHE_TRY(labels::setDeleted(connection, saved.id, std::nullopt));
            RUCHE_TRY_ASSIGN(const domain::EventId event, recorder.finish(saved.brand, saved.id.value));
            return SavedPillar{saved, event};
        });
}

QFuture<Result<domain::EventId>> LabelService::setPillars(domain::BrandId brand, const QList<Pillar> &pillars)
{
    return m_storage.write([brand, pillars, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::EventId> {
        RUCHE_TRY(storage::brands::read(connection, brand));
        RUCHE_TRY_ASSIGN(const QList<Pillar> before, labels::pillars(connection, {brand}));
        EventRecorder recorder(connection, u"pillar.set"_s, now);
        for (const Pillar &old : before) {
            RUCHE_TRY(recorder.watch(u"pillar"_s, u"id"_s, old.id.value));
            // All go first: two may change their names with each other.
            RUCHE_TRY(labels::setDeleted(connection, old.id, now));
        }
        for (Pillar pillar : pillars) {
            const bool known = std::any_of(
                before.begin(), before.end(), [&](const Pillar &old) { return old.id == pillar.id; });
            if (pillar.id.isValid() && !known)
                return fail(ErrorCode::NotFound, u"pillar"_s, pillar.id.text());
            pillar.brand = brand;
            pillar.name = pillar.name.simplified();
            RUCHE_TRY(checkPillar(connection, pillar));
            if (!known) {
                RUCHE_TRY_ASSIGN(pillar.id, labels::addHidden(connection, pillar, now));
                RUCHE_TRY(recorder.watch(u"pillar"_s, u"id"_s, pillar.id.value));
            }
            RUCHE_TRY(labels::updatePillar(connection, pillar));
            RUCHE_TRY(labels::setDeleted(connection, pillar.id, std::nullopt));
        }
        return recorder.finish(brand, brand.value);
    });
}

QFuture<Result<domain::EventId>> LabelService::removePillar(domain::PillarId pillar)
{
    return m_storage.write(
        [pillar, now = m_storage.clock().now()](storage::Connection &connection) -> Result<domain::EventId> {
            RUCHE_TRY_ASSIGN(const Pillar old, labels::readPillar(connection, pillar));
            EventRecorder recorder(connection, u"pillar.remove"_s, now);
            RUCHE_TRY(recorder.watch(u"pillar"_s, u"id"_s, pillar.value));
            RUCHE_TRY(labels::setDeleted(connection, pillar, now));
            return recorder.finish(old.brand, pillar.value);
        });
}

QFuture<Result<QList<PostLabels>>> LabelService::ofPosts(const QList<domain::PostId> &posts)
{
    return m_storage.read([posts](storage::Connection &connection) -> Result<QList<PostLabels>> {
        QList<PostLabels> found;
        for (const domain::PostId post : posts) {
            RUCHE_TRY_ASSIGN(const PostLabels one, labels::ofPost(connection, post));
            found << one;
        }
        return found;
    });
}

QFuture<Result<domain::EventId>> LabelService::setPillar(const QList<domain::PostId> &posts,
                                                         domain::PillarId pillar)
{
    return m_storage.write([posts, pillar, now = m_storage.clock().now()](
                               storage::Connection &connection) -> Result<domain::EventId> {
        if (posts.isEmpty())
            return fail(ErrorCode::InvalidArgument, u"no post"_s, u"posts"_s);
        domain::BrandId brand;
        if (pillar.isValid()) {
            RUCHE_TRY_ASSIGN(const Pillar found, labels::readPillar(connection, pillar));
            brand = found.brand;
        }
        EventRecorder recorder(connection, pillar.isValid() ? u"label.pillar"_s : u"label.pillar:out"_s, now);
        for (const domain::PostId post : posts) {
            RUCHE_TRY_ASSIGN(const domain::BrandId own,
                             storage::campaignrepository::brandOf(connection, post));
            if (pillar.isValid() && own != brand)
                return fail(ErrorCode::InvalidArgument, u"a post of another brand"_s, u"brand"_s);
            brand = own;
            RUCHE_TRY(recorder.watch(u"post_pillar"_s, u"post_id"_s, post.value));
            RUCHE_TRY(labels::setPillar(connection, post, pillar));
        }
        return recorder.finish(brand, posts.constFirst().value, int(posts.size()));
    });
}

QFuture<Result<domain::EventId>> LabelService::changeTags(const QList<domain::PostId> &posts,
                                                          const QStringList &added,
                                                          const QStringList &removed)
{
    return m_storage.write(
        [posts, more = cleanTags(added), less = cleanTags(removed), now = m_storage.clock().now()](
            storage::Connection &connection) -> Result<domain::EventId> {
            if (posts.isEmpty())
                return fail(ErrorCode::InvalidArgument, u"no post"_s, u"posts"_s);
            EventRecorder recorder(connection, u"label.tags"_s, now);
            domain::BrandId brand;
            for (const domain::PostId post : posts) {
                RUCHE_TRY_ASSIGN(brand, storage::campaignrepository::brandOf(connection, post));
                RUCHE_TRY(recorder.watch(u"post_tag"_s, u"post_id"_s, post.value));
                RUCHE_TRY_ASSIGN(const PostLabels old, labels::ofPost(connection, post));
                RUCHE_TRY(labels::setTags(connection, post, withTags(old.tags, more, less)));
            }
            return recorder.finish(brand, posts.constFirst().value, int(posts.size()));
        });
}

QFuture<Result<QStringList>> LabelService::tags(const QList<domain::BrandId> &brands)
{
    return m_storage.read(
        [brands](storage::Connection &connection) { return labels::tags(connection, brands); });
}

QFuture<Result<QList<domain::PillarCount>>>
LabelService::counts(const QList<domain::BrandId> &brands, const QDateTime &from, const QDateTime &to)
{
    return m_storage.read([brands, from, to](storage::Connection &connection) {
        return labels::counts(connection, brands, from, to);
    });
}

QStringList LabelService::cleanTags(const QStringList &typed)
{
    QStringList clean;
    for (const QString &each : typed) {
        QString tag = each.simplified();
        while (tag.startsWith(u'#'))
            tag = tag.mid(1).trimmed();
        tag = tag.left(longestTag).trimmed();
        if (!tag.isEmpty() && !clean.contains(tag, Qt::CaseInsensitive))
            clean << tag;
    }
    std::sort(clean.begin(), clean.end());
    return clean;
}

} // namespace ruche::services
