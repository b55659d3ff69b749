// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace ruche {

/// The identity of a stored object, distinct per kind: a PostId cannot pass for a MemberId. 0 means "none yet". `Tag`
/// carries the letter under which people and scripts see the id ("p12").
template<typename Tag>
struct Id
{
    qint64 value = 0;

    constexpr Id() = default;
    constexpr explicit Id(qint64 number)
        : value(number)
    {
    }

    [[nodiscard]] constexpr bool isValid() const { return value > 0; }
    /// "p12": how the id is printed, and accepted by fromText().
    [[nodiscard]] QString text() const { return QChar(QLatin1Char(Tag::letter)) + QString::number(value); }
    /// The id in "p12" or "12"; invalid when the letter is another kind's or the number is not one.
    [[nodiscard]] static Id fromText(QStringView text)
    {
        if (!text.isEmpty() && text.front() == QLatin1Char(Tag::letter))
            text = text.mid(1);
        bool ok = false;
        const qint64 number = text.toLongLong(&ok);
        return ok && number > 0 ? Id(number) : Id();
    }

    friend constexpr auto operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

} // namespace ruche
