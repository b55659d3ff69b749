// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace ruche::connectors::mailman {

/// What a moderator reads of a mail (RFC 5322, RFC 2045 … 2047).
struct Mail
{
    QString fromName; ///< empty when the sender gives none
    QString subject;
    QString messageId; ///< with its angle brackets; empty when it has none
    QString answers; ///< the message that it answers; empty for one that begins a thread
    QString thread; ///< the message at the top of the thread; its own when it begins one
    QString text; ///< plain text: of the first text part, HTML reduced
    QStringList attachments; ///< their names
};

/// Reads a mail as it came, however broken: what cannot be read is left out. At most the first megabyte, 50
/// parts and ten levels are looked at. Pure. Thread: any.
[[nodiscard]] Mail readMail(const QByteArray &source);

/// A header's text with its encoded words ("=?utf-8?q?Caf=C3=A9?=") decoded, in one line.
[[nodiscard]] QString decodeHeader(const QByteArray &value);

} // namespace ruche::connectors::mailman
