// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QUrl>

/// RSS 0.9 … 2.0, Atom 1.0 and JSON Feed 1 as pure functions. Thread: any.
namespace ruche::connectors::rss {

struct Entry
{
    QString key; ///< guid or id; without one the link, else a hash of title and date
    QString title; ///< plain text
    QString
        text; ///< HTML or plain text as the feed has it: the whole content when it is there, else the summary
    QUrl url; ///< web address or empty
    QString author;
    QDateTime at; ///< UTC; invalid when the feed does not say
    QDateTime modifiedAt;
};

struct Feed
{
    QString title;
    QUrl site;
    QList<Entry> entries; ///< in the order of the feed, at most mostEntries, no key twice
};

constexpr qsizetype mostEntries = 1000;

/// Addresses are resolved against `address`. A document type that declares entities is refused, whatever they
/// are, and nothing is ever loaded. Errors: NotThisNetwork (not a feed), MalformedAnswer (a feed, but
/// broken).
[[nodiscard]] Result<Feed> parseFeed(const QByteArray &bytes, const QUrl &address);

/// The feed that a web page names as its own; empty when there is none.
[[nodiscard]] QUrl feedOfPage(const QByteArray &html, const QUrl &address);

} // namespace ruche::connectors::rss
