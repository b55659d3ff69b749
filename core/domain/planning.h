// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zonedtime.h"
#include "core/domain/ids.h"
#include "core/domain/post.h"

#include <QDate>
#include <QList>
#include <QMetaType>
#include <QStringList>
#include <QTime>

#include <optional>

namespace ruche::domain {

struct KeyDateTag
{
    static constexpr char letter = 'd';
};
struct SavedFilterTag
{
    static constexpr char letter = 'w';
};
using KeyDateId = Id<KeyDateTag>;
using SavedFilterId = Id<SavedFilterTag>;

/// A post that comes again. Its posts are made some weeks ahead as ordinary scheduled posts, so that each can
/// be seen, changed and moved by itself; the series says what the ones to come are made of.
struct Series
{
    SeriesId id;
    BrandId brand;
    ZonedTime start; ///< wall clock of the first; nothing comes before it
    QString rule; ///< RFC 5545, without "RRULE:": "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=10"
    QString title;
    QString text;
    QList<Variant> variants; ///< account, title, text, delivery and options only
    QList<Media> media;
    std::optional<QDateTime> filledTo; ///< posts are made of all that comes before this instant
    std::optional<QDateTime> deletedAt;

    friend bool operator==(const Series &, const Series &) = default;
};

/// A time of the week at which an account posts, by the wall clock of its brand.
struct Slot
{
    SlotId id;
    AccountId account;
    int weekday = 1; ///< 1 Monday … 7 Sunday
    QTime time;

    friend bool operator==(const Slot &, const Slot &) = default;
};

enum class KeyDateKind {
    Holiday, ///< public holidays
    Celebration, ///< Mother's day, Halloween …
    Commerce, ///< sales, Black Friday …
    Awareness, ///< world days and weeks
    School, ///< school holidays
    Own, ///< events of the brand
};

/// A day, or several, worth knowing when one plans: as it is shown, computed for one year.
struct KeyDate
{
    KeyDateId id; ///< invalid for one that comes with the program and was not changed
    QString key; ///< of one that comes with the program ("mothers-day"), else empty
    BrandId brand; ///< invalid: for all brands
    QString name; ///< in the language that was asked for
    KeyDateKind kind = KeyDateKind::Own;
    QDate from;
    QDate to; ///< inclusive
    QString rules; ///< how its days are found, see core/planning/keydates.h
    bool hidden = false;

    friend bool operator==(const KeyDate &, const KeyDate &) = default;
};

/// What of a key date is kept in the workspace: one of the user's own, or what changes or hides a built-in
/// one.
struct StoredKeyDate
{
    KeyDateId id;
    QString key; ///< the built-in one that this replaces; empty for the user's own
    BrandId brand; ///< invalid: for all brands
    QString name;
    KeyDateKind kind = KeyDateKind::Own;
    QString rules; ///< one or several rules, separated by spaces
    int days = 1; ///< how many days it lasts
    bool hidden = false;
    QString uid; ///< of the event of a calendar file that it was read from

    friend bool operator==(const StoredKeyDate &, const StoredKeyDate &) = default;
};

/// A filter of a page under a name. `filter` is the page's own text.
struct SavedFilter
{
    SavedFilterId id;
    QString page; ///< "calendar"
    QString name;
    QString filter;

    friend bool operator==(const SavedFilter &, const SavedFilter &) = default;
};

/// "holiday", "celebration", …: stored, and printed by `--json`.
QString keyDateKindName(KeyDateKind kind);
std::optional<KeyDateKind> keyDateKindFromName(const QString &name);

} // namespace ruche::domain

Q_DECLARE_METATYPE(ruche::domain::Series)
Q_DECLARE_METATYPE(ruche::domain::Slot)
Q_DECLARE_METATYPE(ruche::domain::KeyDate)
