// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace ruche::ui {

/// A set of figures: not there yet, there, or why not.
template <typename T> struct Figures
{
    std::optional<T> value;
    QString error; ///< for people
    bool loading = false;
};

} // namespace ruche::ui
