// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

/// Addresses in posts: without the trackers of others, with the marks of one's own campaign. Pure. Thread:
/// any.
namespace ruche::composing {

/// The marks by which web statistics tell where a visit came from. Empty ones are left out.
struct Utm
{
    QString source;
    QString medium;
    QString campaign;
    QString term;
    QString content;

    friend bool operator==(const Utm &, const Utm &) = default;
};

/// Without the parameters that follow people around (fbclid, gclid, mc_eid, …) and without utm_ marks.
[[nodiscard]] QUrl cleanedLink(const QUrl &url);
/// With the marks, in place of any that it had; other parameters and the fragment stay as they are written.
[[nodiscard]] QUrl markedLink(const QUrl &url, const Utm &utm);
/// Every address with a scheme in a text changed by one of the above; the rest of the text stays as it is.
[[nodiscard]] QString textWithoutTrackers(const QString &text); ///< utm_ marks stay: they may be one's own
[[nodiscard]] QString textWithCleanedLinks(const QString &text);
[[nodiscard]] QString textWithMarkedLinks(const QString &text, const Utm &utm);

} // namespace ruche::composing
