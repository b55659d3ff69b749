// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace ruche::importers {

/// Why one row or item of a file was left out. The file as a whole is still good.
enum class RejectReason {
    TooLong, ///< a line or an item over the stated limit
    NotALogLine, ///< not of the common or combined log format
    BadTime, ///< a date that does not exist
    TooManyPages, ///< more different addresses than a site has
    NoTitleAndText, ///< an article with nothing in it
    NoId, ///< without the number that WordPress gives each object
    NoDate, ///< published, but no usable date
    EmptyText, ///< a comment without text
    NotAnArticle, ///< a page, a picture, a menu…; `detail` names the type
    NotAComment, ///< a pingback or trackback; `detail` names the type
    NotKept, ///< in the trash or an unsaved draft; `detail` names the state
    Duplicate, ///< the same object stands in the file twice
    NothingToSay, ///< a row of a plan without title and text
    BadDate, ///< `detail` is no date and time
    TimePast, ///< planned for a time that is past
    UnknownState, ///< `detail` is no status of a plan
    UnknownAccount, ///< the brand has no account `detail`
    AmbiguousAccount, ///< several accounts of the brand are called `detail`
    NoAccount, ///< to be scheduled, but nowhere
};

struct Rejection
{
    qint64 row = 0; ///< line or item of the file, from 1
    RejectReason reason = RejectReason::NotALogLine;
    QString detail;

    friend bool operator==(const Rejection &, const Rejection &) = default;
};

/// The rejections of one file: all are counted, the first hundred are kept.
struct Rejections
{
    static constexpr int kept = 100;

    int count = 0;
    QList<Rejection> first;

    void add(qint64 row, RejectReason reason, const QString &detail = {});
};

/// One sentence for people.
[[nodiscard]] QString rejectionText(const Rejection &rejection);

} // namespace ruche::importers
