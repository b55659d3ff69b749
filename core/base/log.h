// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

/// The log categories, "ruche.storage" and so on. A message never holds a secret nor the text of a private message.
namespace ruche {

Q_DECLARE_LOGGING_CATEGORY(lcBase)
Q_DECLARE_LOGGING_CATEGORY(lcStorage)
Q_DECLARE_LOGGING_CATEGORY(lcNetwork)
Q_DECLARE_LOGGING_CATEGORY(lcSync)
Q_DECLARE_LOGGING_CATEGORY(lcPublish)
Q_DECLARE_LOGGING_CATEGORY(lcUi)

/// Logs a broken invariant with its place and goes on: the user's work is kept, the mistake is seen. Returns `condition`.
bool softAssert(bool condition, const char *what, const char *file, int line);

} // namespace ruche

/// `if (!RUCHE_ENSURE(row.isValid())) return {};`
#define RUCHE_ENSURE(condition) ::ruche::softAssert(static_cast<bool>(condition), #condition, __FILE__, __LINE__)
