// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace ruche::domain {

/// "mer.example/blog": the same text for every way in which people and programs write the address of one
/// site, so with http or https, with "www." or without, in any case of the host, with a final slash or
/// index.php. For comparing only, never for connecting. The query belongs to it (a feed may be named there),
/// user and fragment do not. Empty for an address without a host.
[[nodiscard]] QString siteKey(const QUrl &address);

} // namespace ruche::domain
