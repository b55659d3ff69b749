// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/domain/post.h"

#include <QColor>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace ruche::ui {

/// A row that a provider found.
struct FinderRow
{
    QString title;
    QString detail; ///< grey, beside the title
    QString icon; ///< name of an icon; or
    QString avatar; ///< a person's name, for the disc
    QColor dot; ///< brand, when valid
    QString brandName; ///< said by the accessible name of the row
    QStringList networks; ///< keys, shown at the right
    std::optional<domain::PostState> state;
    std::function<void()> open;
    std::function<void()> openBeside; ///< Ctrl+Enter; empty: as open
};

/// Cancels a search that is no longer wanted: the answer is then not delivered.
class FinderRequest
{
public:
    [[nodiscard]] bool isCancelled() const { return *m_cancelled; }
    void cancel() const { *m_cancelled = true; }

private:
    std::shared_ptr<bool> m_cancelled = std::make_shared<bool>(false);
};

/// One group of the palette, beside the commands: posts, members, messages. Asked for each change of the
/// words; answers when it can, with at most `limit` rows. Thread: GUI.
class FinderProvider
{
public:
    static constexpr int limit = 20;

    virtual ~FinderProvider() = default;

    /// Heading, translated: "Posts".
    [[nodiscard]] virtual QString title() const = 0;
    /// The sign that asks for this group alone ('@' members, '#' posts); null for none.
    [[nodiscard]] virtual QChar prefix() const { return {}; }
    /// Calls `done` once, now or later, unless `request` was cancelled meanwhile. Not asked with fewer than
    /// two characters.
    virtual void find(const QString &words,
                      const QList<domain::BrandId> &brands,
                      FinderRequest request,
                      std::function<void(QList<FinderRow>)> done)
        = 0;
};

} // namespace ruche::ui
