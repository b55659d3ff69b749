// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <array>

namespace ruche::storage {

/// The words under which the values of an enum are stored, in UTF-8 and made once: for paths that store them
/// by the hundred thousand. `name` is the enum's own naming function, such as domain::moderationName.
template <typename Enum, QString (*name)(Enum)> class StoredWords
{
public:
    [[nodiscard]] QByteArrayView operator()(Enum value)
    {
        QByteArray &word = m_words.at(size_t(value));
        if (word.isNull())
            word = name(value).toUtf8();
        return word;
    }

private:
    std::array<QByteArray, 16> m_words; ///< more than any of our enums has; at() guards it
};

} // namespace ruche::storage
