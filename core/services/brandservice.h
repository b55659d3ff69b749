// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/brand.h"

#include <QFuture>
#include <QList>

namespace ruche::services {

class Storage;

/// Makes, lists and retires brands. Thread: that of the Workspace.
class BrandService
{
public:
    explicit BrandService(Storage &storage);

    /// In switcher order.
    [[nodiscard]] QFuture<Result<QList<domain::Brand>>> list(bool withArchived = false);
    /// `brand.id` is ignored; the answer carries the new one. An empty colour takes the next of the eight
    /// brand colours. Errors: InvalidArgument (empty name, unknown zone, bad colour), AlreadyExists (name).
    [[nodiscard]] QFuture<Result<domain::Brand>> add(const domain::Brand &brand);
    /// Undoable. Errors: NotFound and those of add().
    [[nodiscard]] QFuture<Result<domain::EventId>> update(const domain::Brand &brand);
    /// Leaves the switcher, its planned posts wait; nothing is deleted. Undoable.
    [[nodiscard]] QFuture<Result<domain::EventId>> archive(domain::BrandId brand);
    [[nodiscard]] QFuture<Result<domain::EventId>> unarchive(domain::BrandId brand);

private:
    Storage &m_storage;
};

/// The eight dots of the design, light theme values; the window maps them to its dark ones.
[[nodiscard]] const QStringList &brandColors();

} // namespace ruche::services
