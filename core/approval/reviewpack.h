// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTime>

#include <optional>

/// Posts in one HTML file for somebody who does not have Ruche, and the answer that its page makes. Pure.
/// Thread: any.
///
/// What the seals prove, and what not: the workspace keeps a random key for each pack, and each post in it
/// carries an HMAC-SHA256 of pack, post and content hash. So an answer that names another post, or another
/// content, than the pack showed is noticed. Who answered is not proven: everybody who has the file can fill
/// it in under any name, since a page that works without a server can hold no secret of its reader.
namespace ruche::approval {

/// A picture of a post, ready to be shown.
struct PackImage
{
    QString mimeType; ///< "image/jpeg", "image/png", "image/gif" or "image/webp"
    QByteArray bytes; ///< empty: only its name and description are shown
    QString fileName;
    QString altText;
};

/// What one or more accounts get: those that get the same share one preview.
struct PackPreview
{
    QStringList accounts; ///< "@cap.pertuis on Mastodon", in words
    QString title;
    QString text; ///< plain text; shown as it is
    QString warning; ///< the text is folded behind it
};

struct PackPost
{
    QString id; ///< "p12"
    QByteArray hash;
    QString title; ///< its name in lists
    std::optional<QDateTime> wall; ///< wall clock of `zone`
    QString zone; ///< IANA id
    QList<PackPreview> previews;
    QList<PackImage> images;
    QList<QPair<int, QString>> followUps; ///< minutes afterwards, text
    QList<QPair<QString, QString>> comments; ///< those for clients: author, text
};

struct Pack
{
    QString id;
    QByteArray sealKey;
    QString language; ///< "fr", else English
    QString brand;
    QDate madeOn;
    QList<PackPost> posts;
};

/// One file that loads nothing: pictures are data: URIs, and the policy in its head forbids all else but its
/// own script and style, named by their hashes. All texts are escaped. Readable without scripts.
[[nodiscard]] QByteArray packHtml(const Pack &pack);
/// HMAC-SHA256 in hex.
[[nodiscard]] QByteArray
sealOf(const QByteArray &key, const QString &pack, const QString &post, const QByteArray &hash);

/// What was said of one post in an answer. Nothing in it is to be trusted before its seal is checked.
struct AnswerRow
{
    enum class Decision { None, Approve, Changes };

    QString post;
    QByteArray hash;
    QByteArray seal;
    Decision decision = Decision::None;
    QString comment;
};

struct Answer
{
    QString pack;
    QString id; ///< the answer's own
    QString reviewer; ///< as typed
    QList<AnswerRow> rows;
};

/// An answer file is never larger.
inline constexpr qint64 largestAnswer = 4LL * 1024 * 1024;
/// Reads a file that the page saved, or an e-mail into which its text was pasted. Errors: WrongFormat (no
/// answer, of a later version, damaged), TooLarge.
[[nodiscard]] Result<Answer> parseAnswer(const QByteArray &bytes);

} // namespace ruche::approval
