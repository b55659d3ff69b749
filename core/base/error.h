// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>

namespace ruche {

/// Every way in which something can fail, for the whole program. The codes up to Uncertain are the outcomes of a call to
/// a network (RFC 9110 status classes plus the "did it arrive?" case); the others are local. A sentence for people is made
/// from the code by core/text, never from `Error::detail`.
enum class ErrorCode {
    // outcomes of a network call
    Rate, ///< the server asks to wait (429 or its own way to say so); see Error::retryAfter
    Auth, ///< the credentials are not accepted (401, expired, revoked): the user must reconnect
    Forbidden, ///< signed in, but not allowed (403)
    Invalid, ///< the server refuses the content (400, 422): the user must edit it
    Gone, ///< what was addressed no longer exists (404, 410)
    Conflict, ///< it already exists or has changed meanwhile (409)
    Transient, ///< nothing left this machine or the server says "later" (DNS, refused, TLS timeout, 502–504)
    Uncertain, ///< the request left and no full answer came: it may or may not have happened
    InsecureTransport, ///< plain http to something else than a loopback address; refused before anything is sent
    NotThisNetwork, ///< the address answers, but not as the network that was asked for
    MalformedAnswer, ///< the answer to a read is not what the network documents
    // local
    Cancelled, ///< the user, or the end of the program, stopped it
    NotFound, ///< no such object in this workspace
    InvalidArgument, ///< a value from the user cannot be used; detail says which
    AlreadyExists, ///< a unique name or file is taken
    Unsupported, ///< this network or file cannot do that
    Refused, ///< a rule of Ruche forbids it (a published post is not rescheduled…)
    Busy, ///< another process holds the workspace for longer than the timeout
    NewerFile, ///< the workspace was written by a newer version
    Damaged, ///< the workspace fails its integrity check
    NotAWorkspace, ///< the file is something else
    FileUnreadable, ///< cannot be opened or read
    FileUnwritable, ///< cannot be created or written
    DiskFull, ///< no space left
    WrongFormat, ///< the import file is not of the format it was taken for
    TooLarge, ///< over a stated limit
    SecretsLocked, ///< the secret store needs a passphrase, or the one given is wrong
    Internal, ///< a broken invariant: logged, never expected
};

/// Why something failed. `detail` is English, for logs and the folded technical line; it never holds a secret. `subject`
/// names what it is about (a file, an account, a field) so that a sentence can quote it.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail;
    QString subject;
    std::optional<std::chrono::seconds> retryAfter;

    friend bool operator==(const Error &, const Error &) = default;
};

/// Stable lower-case word for a code ("rate", "uncertain", "newerFile"): stored in tables and printed by `--json`.
QString codeName(ErrorCode code);
/// The inverse of codeName(); ErrorCode::Internal for an unknown word.
ErrorCode codeFromName(const QString &name);

} // namespace ruche

Q_DECLARE_METATYPE(ruche::Error)
