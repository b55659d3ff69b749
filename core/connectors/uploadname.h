// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

namespace ruche::connectors {

/// A file name for an upload: safe in a header, at most 120 characters, with an ending by which a server
/// knows the type. `nameless` is the name of a file that has none. Thread: any.
[[nodiscard]] QByteArray uploadName(const MediaUpload &media, const QString &nameless);

} // namespace ruche::connectors
