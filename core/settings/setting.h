// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settingsstore.h"

#include <QString>
#include <QStringList>
#include <QVariant>

#include <concepts>
#include <optional>
#include <type_traits>

namespace ruche::settings {

/// How a type is stored. An enumeration is stored as a word: give it `QString settingWord(E)` and
/// `std::optional<E> settingFromWord(const QString &, E)` beside its declaration (the second argument only
/// picks the overload).
template <typename T> QVariant toStored(const T &value)
{
    if constexpr (std::is_enum_v<T>)
        return settingWord(value);
    else
        return QVariant::fromValue(value);
}

/// Empty when what is stored is not of the type: INI files are edited by hand.
template <typename T> std::optional<T> fromStored(const QVariant &stored)
{
    if constexpr (std::is_enum_v<T>) {
        return settingFromWord(stored.toString(), T{});
    } else if constexpr (std::same_as<T, bool>) {
        const QString word = stored.toString();
        if (word == QLatin1StringView("true"))
            return true;
        if (word == QLatin1StringView("false"))
            return false;
        return std::nullopt;
    } else if constexpr (std::same_as<T, int>) {
        bool ok = false;
        const int number = stored.toInt(&ok);
        return ok ? std::optional<int>(number) : std::nullopt;
    } else {
        static_assert(
            std::same_as<T, QString> || std::same_as<T, QStringList> || std::same_as<T, QByteArray>);
        return stored.canConvert<T>() ? std::optional<T>(stored.value<T>()) : std::nullopt;
    }
}

/// One setting: its key, what holds while the user has not chosen, and which values can be used. All of them
/// stand in settings.h; no key is written anywhere else.
template <typename T> struct Setting
{
    QString key;
    T defaultValue{};
    bool (*isValid)(const T &) = nullptr; ///< nullptr: every value

    /// The default when nothing, or nothing usable, is stored.
    [[nodiscard]] T read(const SettingsStore &store) const
    {
        const QVariant stored = store.value(key);
        if (!stored.isValid())
            return defaultValue;
        const std::optional<T> value = fromStored<T>(stored);
        return value && (isValid == nullptr || isValid(*value)) ? *value : defaultValue;
    }

    /// Errors: InvalidArgument (subject: the key); the stored value then stays.
    [[nodiscard]] Result<void> write(SettingsStore &store, const T &value) const
    {
        if (isValid != nullptr && !isValid(value))
            return fail(ErrorCode::InvalidArgument, QStringLiteral("value out of range"), key);
        store.setValue(key, toStored(value));
        return {};
    }

    /// Back to the default.
    void reset(SettingsStore &store) const { store.remove(key); }
};

} // namespace ruche::settings
