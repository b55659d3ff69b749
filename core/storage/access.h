// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ruche::storage {

/// How a file is opened.
enum class Access { ReadWrite, ReadOnly };

} // namespace ruche::storage
