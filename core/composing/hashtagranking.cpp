// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composing/hashtagranking.h"

#include "core/composing/entities.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace ruche::composing {

namespace {

constexpr double averagePosts = 3;

struct TagSum
{
    QHash<QString, int> spellings;
    int posts = 0;
    int comments = 0;
};

} // namespace

QList<HashtagFigures> rankedHashtags(const QList<domain::PostEngagement> &posts)
{
    QHash<QString, TagSum> sums;
    int allPosts = 0;
    int allComments = 0;
    for (const domain::PostEngagement &post : posts) {
        QSet<QString> seen;
        for (const Entity &entity : findEntities(post.text)) {
            if (entity.kind != Entity::Kind::Hashtag)
                continue;
            const QString tag = post.text.mid(entity.start, entity.length);
            TagSum &sum = sums[tag.toCaseFolded()];
            ++sum.spellings[tag];
            if (seen.contains(tag.toCaseFolded()))
                continue; // one post, however often it says it
            seen.insert(tag.toCaseFolded());
            ++sum.posts;
            sum.comments += post.comments;
        }
        if (!seen.isEmpty()) {
            ++allPosts;
            allComments += post.comments;
        }
    }
    const double average = allPosts > 0 ? double(allComments) / allPosts : 0;
    QList<HashtagFigures> ranked;
    for (const TagSum &sum : std::as_const(sums)) {
        HashtagFigures figures;
        int most = 0;
        for (auto at = sum.spellings.begin(); at != sum.spellings.end(); ++at) {
            if (at.value() > most || (at.value() == most && at.key() < figures.tag)) {
                most = at.value();
                figures.tag = at.key();
            }
        }
        figures.posts = sum.posts;
        figures.comments = double(sum.comments) / sum.posts;
        ranked << figures;
    }
    const auto score = [average](const HashtagFigures &tag) {
        return (tag.comments * tag.posts + average * averagePosts) / (tag.posts + averagePosts);
    };
    std::sort(ranked.begin(), ranked.end(), [&score](const HashtagFigures &a, const HashtagFigures &b) {
        const double left = score(a);
        const double right = score(b);
        if (left > right || right > left)
            return left > right;
        return a.posts != b.posts ? a.posts > b.posts : a.tag < b.tag;
    });
    return ranked;
}

} // namespace ruche::composing
