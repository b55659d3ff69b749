// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/composing/textlength.h"
#include "core/domain/account.h"
#include "core/domain/limits.h"
#include "core/domain/postoptions.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

/// What keeps a post from leaving, and what one should know before it does: the same for the composer, which
/// shows it while one writes, and for whoever sends. Pure. Thread: any.
namespace ruche::composing {

/// A file that goes with a post.
struct CheckedFile
{
    QString name;
    QString mimeType; ///< empty when not known: then the type is not judged
    QString altText;
    qint64 bytes = 0;
};

/// A post as one account gets it: its own words or those that all share.
struct CheckedPost
{
    QString title;
    QString text;
    domain::PostOptions options;
    QList<CheckedFile> files;
    std::optional<QDateTime> plannedAt; ///< UTC; nothing: at once, or not planned yet
};

struct Finding
{
    enum class Kind {
        NothingToSay,
        TimeInThePast,
        ToReconnect, ///< the account refused the credentials
        TitleMissing, ///< an article without one
        TitleTooLong, ///< by `amount` of `limit`
        TextTooLong, ///< by `amount` of `limit`, as the network counts
        TooManyBytes, ///< by `amount` of `limit`: a few emoji of many parts can do that in a short text
        TooManyFiles, ///< `amount` too many of `limit`; `file` is the first of them
        FilesNotTaken, ///< the account takes none
        FileTooLarge, ///< `file`, over `limit` bytes
        FileTypeNotTaken, ///< `file`
        AltTextMissing, ///< `file`
        AltTextTooLong, ///< `file`, by `amount` of `limit`
        TooManyHashtags, ///< by `amount` of `limit`
        TooManyMentions, ///< by `amount` of `limit`
        Trackers, ///< an address in the text carries marks that follow people
    };
    /// An error keeps the post from that account; a warning keeps nothing back.
    enum class Severity { Error, Warning };
    /// What one step can do about it.
    enum class Fix {
        None,
        WriteTitle,
        Shorten,
        SplitIntoThread,
        DropFiles,
        DropFile,
        DescribeFile,
        CleanLinks,
        ChangeTime
    };

    Kind kind = Kind::NothingToSay;
    Severity severity = Severity::Error;
    Fix fix = Fix::None;
    qint64 amount = 0;
    qint64 limit = 0;
    qsizetype file = -1; ///< index; -1: not about a file

    friend bool operator==(const Finding &, const Finding &) = default;
};

/// A piece of a text in UTF-16 units.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const TextRange &, const TextRange &) = default;
};

/// Whether a network has posts with a title: blogs, videos, boards. One that sets no limit on its text is a
/// blog.
[[nodiscard]] bool takesTitle(const domain::Limits &limits);
/// Whether a title is a must rather than a nicety: where it has a limit of its own.
[[nodiscard]] bool needsTitle(const domain::Limits &limits);

/// Everything there is to say about a post on one account, errors first. `limits` are those of the account.
/// With Capability::Thread a text is judged part by part between manual breaks (see threadsplit.h).
[[nodiscard]] QList<Finding> checkPost(const CheckedPost &post,
                                       const domain::Account &account,
                                       const domain::Limits &limits,
                                       const QDateTime &now);

/// The limits that are left for the text where a content warning counts too.
[[nodiscard]] domain::Limits limitsBeside(const domain::Limits &limits, const QString &contentWarning);
/// How long the text is; with `threaded` the part between manual breaks that needs most, with its number.
[[nodiscard]] TextLength lengthOf(const QString &text, const domain::Limits &limits, bool threaded);
/// What is over the limit, to be marked in the text; with `threaded` in each part between manual breaks.
[[nodiscard]] QList<TextRange>
overflow(const QString &text, const domain::Limits &limits, bool threaded = false);
/// A text cut to what fits: at the end of a sentence if that keeps two thirds, else after a word with "…".
[[nodiscard]] QString shortened(const QString &text, const domain::Limits &limits);

} // namespace ruche::composing
