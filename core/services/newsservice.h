// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace ruche::services {

class Storage;

/// What is new for one user since the last visit; all 0 during the first one.
struct News
{
    std::optional<QDateTime> since; ///< when this user last looked; nothing when this is the first visit
    int messages = 0; ///< from others, arrived since, without spam, trash and what a file brought
    int published = 0; ///< posts that went out since, wherever they were written
    int failed = 0; ///< posts that failed on an account since and still stand so
    int missed = 0; ///< posts whose time passed since without being sent, and still stand so
    int members = 0; ///< people seen for the first time since, without those a file brought

    [[nodiscard]] bool isEmpty() const
    {
        return messages == 0 && published == 0 && failed == 0 && missed == 0 && members == 0;
    }
    friend bool operator==(const News &, const News &) = default;
};

/// Tells a user who comes back what has happened meanwhile. Looks that are less than `visitGap` apart are one
/// visit; news are counted from the last look of the visit before, so they stay the same figure during a
/// visit and do not count again what was on the screen before. Each user of each machine has visits of their
/// own. `ruchectl` and the agent read news and never look. Thread: that of the Workspace.
class NewsService
{
public:
    static constexpr std::chrono::minutes visitGap{30};

    /// `visitor` tells the user from others who open the same file: see thisVisitor().
    NewsService(Storage &storage, QString visitor);
    /// A key for who runs this program on this machine. It is a hash with the workspace's id, so that a file
    /// that is passed on tells no names.
    [[nodiscard]] static QString thisVisitor(const QString &workspaceUuid);

    /// Notes that the user looks at the workspace now: to be called when a window has opened it, every few
    /// minutes while that window is the active one, and when it closes. The answer is News::since.
    [[nodiscard]] QFuture<Result<std::optional<QDateTime>>> look();
    /// Counts; no brands means all that are not archived. Right also before look() has been answered.
    [[nodiscard]] QFuture<Result<News>> news(const QList<domain::BrandId> &brands = {});

private:
    Storage &m_storage;
    QString m_visitor;
};

} // namespace ruche::services
