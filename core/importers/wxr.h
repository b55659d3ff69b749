// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/message.h"
#include "core/domain/post.h"
#include "core/importers/rejection.h"
#include "core/importers/textsource.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QUrl>

#include <functional>
#include <optional>

namespace ruche::importers {

/// The site that was exported.
struct WxrSite
{
    QString title;
    QUrl url; ///< of the blog
    QString version; ///< of the format: "1.2"

    friend bool operator==(const WxrSite &, const WxrSite &) = default;
};

/// Somebody who wrote articles there.
struct WxrAuthor
{
    QString id; ///< WordPress's number of the user
    QString login;
    QString email;
    QString displayName;

    friend bool operator==(const WxrAuthor &, const WxrAuthor &) = default;
};

struct WxrComment
{
    QString id; ///< WordPress's number of the comment
    QString parentId; ///< of the comment it answers; empty for none
    QString userId; ///< of a signed-in user; empty for a visitor
    QString author;
    QString email;
    QUrl url; ///< the author's site
    QDateTime writtenAt; ///< UTC
    QString text; ///< plain
    domain::Moderation moderation = domain::Moderation::Approved;

    friend bool operator==(const WxrComment &, const WxrComment &) = default;
};

/// An article with its comments.
struct WxrPost
{
    qint64 item = 0; ///< place in the file, from 1
    QString id; ///< WordPress's number of the post
    QString title; ///< plain
    QString content; ///< HTML as written
    QUrl link;
    QString guid;
    QString slug;
    QString author; ///< login
    domain::PostState state
        = domain::PostState::Published; ///< Published, HandedOff (the site will publish it) or Draft
    std::optional<QDateTime> date; ///< UTC: published, or due; none for a draft
    QList<WxrComment> comments;

    friend bool operator==(const WxrPost &, const WxrPost &) = default;
};

struct WxrOptions
{
    QString zone; ///< for objects whose UTC time is missing: the site's zone
    std::function<void(const WxrSite &)> site; ///< once, before the first article
    std::function<void(const WxrAuthor &)> author;
    std::function<Result<void>(WxrPost post)> post; ///< an error ends the read and is its answer
    /// As in AccessLogOptions.
    std::function<bool(qint64 done, qint64 total)> progressed;
};

/// What was read besides what was handed over.
struct WxrSummary
{
    int posts = 0;
    int comments = 0;
    Rejections rejections; ///< items and comments that are broken; row: the item
    Rejections skipped; ///< what is sound but not ours to read: pages, pictures, pingbacks, the trash
};

/// Reads an export of WordPress (WXR 1.0 to 1.2: RSS 2.0 with elements of its own) item by item; one item is
/// in memory at a time. Pages, pictures, menus and revisions are no articles; pingbacks and trackbacks are no
/// comments. External entities and document types are refused; see XmlSource for the limits. Errors:
/// WrongFormat when it is not well-formed, ends in the middle, or is of another version (detail: what and in
/// which line); Cancelled; those of TextSource and of `post`.
[[nodiscard]] Result<WxrSummary> readWxr(TextSource &source, const WxrOptions &options);

} // namespace ruche::importers
