// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/connectors/httptransport.h"

namespace ruche::connectors {

/// One field of a form with files (multipart/form-data, RFC 7578).
struct FormField
{
    QByteArray name; ///< plain ASCII, ours
    QByteArray value;
    QByteArray fileName = {}; ///< as uploadName() makes it; empty for a field that is no file
    QByteArray mimeType = {}; ///< empty: none is said
};

/// A file as a field, called `nameless` when it has no name.
[[nodiscard]] FormField fileField(const QByteArray &name, const MediaUpload &file, const QString &nameless);

/// Gives a request these fields for a body, and its header. What separates them is in none of them. Thread:
/// any.
void setForm(HttpRequest &request, const QList<FormField> &fields);

} // namespace ruche::connectors
