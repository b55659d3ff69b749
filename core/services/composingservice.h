// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/composing.h"

#include <QFuture>
#include <QList>

#include <optional>

namespace ruche::services {

class Storage;
class Workspace;

/// What was said before in a post, and where somebody was writing, so that a killed program goes on there.
/// The versions are written by PostService with each save. Thread: that of the Workspace, which must be open
/// and outlive this.
class ComposingService
{
public:
    explicit ComposingService(Workspace &workspace);

    /// Newest first: the first is what it says now. At most 50.
    [[nodiscard]] QFuture<Result<QList<domain::PostVersion>>> versions(domain::PostId post);

    /// Its post is the open one from now on.
    [[nodiscard]] QFuture<Result<void>> keepPlace(const domain::WritingPlace &place);
    [[nodiscard]] QFuture<Result<std::optional<domain::WritingPlace>>> place(domain::PostId post);
    /// The place in the draft that was being written when the program ended; nothing when it was left on
    /// purpose.
    [[nodiscard]] QFuture<Result<std::optional<domain::WritingPlace>>> openPlace();
    /// What was written is finished, or left.
    [[nodiscard]] QFuture<Result<void>> close();

private:
    Storage &m_storage;
};

} // namespace ruche::services
