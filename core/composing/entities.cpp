// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composing/entities.h"

#include <QRegularExpression>

#include <algorithm>
#include <libpsl.h>

using namespace Qt::Literals::StringLiterals;

namespace ruche::composing {

namespace {

/// Whether a host ends in something that the public suffix list knows ("com", "co.uk", "bzh").
bool hasKnownSuffix(const QString &host)
{
    const qsizetype dot = host.lastIndexOf(u'.');
    if (dot <= 0 || dot == host.size() - 1)
        return false;
    const psl_ctx_t *const list = psl_builtin();
    const QByteArray suffix = host.mid(dot + 1).toLower().toUtf8();
    return list
        && psl_is_public_suffix2(list, suffix.constData(), PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE) != 0;
}

/// Ends an address before the punctuation of the sentence around it, and before a bracket that it did not
/// open.
qsizetype trimmedLength(QStringView address)
{
    static const QStringView punctuation = u".,;:!?'\"»”’…*_~";
    qsizetype length = address.size();
    while (length > 0) {
        const QStringView now = address.left(length);
        const QChar last = now.back();
        const bool stray = (last == u')' && now.count(u'(') < now.count(u')'))
            || (last == u']' && now.count(u'[') < now.count(u']'));
        if (!stray && !punctuation.contains(last))
            break;
        --length;
    }
    return length;
}

QList<Entity> found(QStringView text, const QRegularExpression &pattern, Entity::Kind kind)
{
    QList<Entity> entities;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        Entity entity{
            .kind = kind, .start = match.capturedStart(1), .length = match.capturedLength(1), .kept = 0};
        entity.kept = match.lastCapturedIndex() >= 2 ? match.capturedLength(2) : entity.length;
        entities << entity;
    }
    return entities;
}

} // namespace

QList<Entity> findUrls(QStringView text, Scheme scheme)
{
    // A host, then whatever no space ends; what comes before must not be part of a word, a mention or a tag.
    static const QRegularExpression withScheme(
        u"(?<![\\w@#$/])(https?://([\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?)(?::\\d{1,5})?(?:[/?#][^\\s<>]*)?)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression withoutScheme(
        u"(?<![\\w@#$./-])((?:https?://)?([\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)+)(?::\\d{1,5})?(?:[/?#][^\\s<>]*)?)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QList<Entity> urls;
    auto matches = (scheme == Scheme::Required ? withScheme : withoutScheme).globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const qsizetype after = match.capturedEnd(2);
        const bool isMail = after < text.size() && text.at(after) == u'@';
        if (isMail || !hasKnownSuffix(match.captured(2)))
            continue;
        const qsizetype length = trimmedLength(match.capturedView(1));
        urls << Entity{
            .kind = Entity::Kind::Url, .start = match.capturedStart(1), .length = length, .kept = length};
    }
    return urls;
}

QList<Entity> findEntities(QStringView text, Scheme scheme)
{
    // Mastodon's rule for mentions; Bluesky's handles and plain names are ones without a second "@".
    static const QRegularExpression mention(
        u"(?<![/\\w])((@[a-z0-9_]+(?:[.-][a-z0-9_]+)*)(?:@[a-z0-9.-]*[a-z0-9])?)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression hashtag(u"(?<![\\w/#＃&])([#＃](?=\\w*[\\p{L}_])[\\w\\p{M}·]+)"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    QList<Entity> all = findUrls(text, scheme);
    const auto isFree = [&all](const Entity &entity) {
        return std::none_of(all.begin(), all.end(), [&entity](const Entity &taken) {
            return entity.start < taken.end() && taken.start < entity.end();
        });
    };
    for (const Entity &entity : found(text, mention, Entity::Kind::Mention)) {
        if (isFree(entity))
            all << entity;
    }
    for (const Entity &entity : found(text, hashtag, Entity::Kind::Hashtag)) {
        if (isFree(entity))
            all << entity;
    }
    std::sort(all.begin(), all.end(), [](const Entity &a, const Entity &b) { return a.start < b.start; });
    return all;
}

} // namespace ruche::composing
