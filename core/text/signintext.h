// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/network.h"

#include <QString>

/// What the fields of a sign-in are called, and where on the network to find what they ask for. In the
/// language of the user. Thread: any, once translators are installed.
namespace ruche::text {

struct SignInText
{
    QString addressLabel;
    QString addressHelp; ///< may be empty
    QString secretLabel; ///< empty when there is nothing secret
    QString secretHelp; ///< where it is made, and where Ruche keeps it
};

/// For a network that has no words of its own: those of its way to sign in.
[[nodiscard]] SignInText signInText(const domain::NetworkInfo &network);

} // namespace ruche::text
