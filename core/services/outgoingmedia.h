// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/domain/account.h"
#include "core/domain/medialibrary.h"
#include "core/media/picturemaker.h"

#include <QFuture>

#include <memory>

namespace ruche::services {

class Storage;

/// Who makes pictures anew for the parts of the Publisher; empty until a program brings one.
using SharedPictureMaker = std::shared_ptr<const media::PictureMaker>;

/// How an account gets a picture: its turns, the crop of its network, and the limits of the account.
[[nodiscard]] media::PictureRecipe recipeFor(const domain::MediaEdits &edits, const domain::Account &account);

/// A file as it is to leave for an account: as it is kept, or made anew of that by its recipe, off the
/// calling thread. Its alternative text goes with it. Errors: those of the maker, Unsupported (a turn or a
/// crop, and nobody to make it).
[[nodiscard]] QFuture<Result<connectors::MediaUpload>> outgoingMedia(const Storage &storage,
                                                                     const SharedPictureMaker &maker,
                                                                     const domain::Media &file,
                                                                     const domain::Account &account);
/// The same of a file in hand.
[[nodiscard]] Result<connectors::MediaUpload> madeFor(const SharedPictureMaker &maker,
                                                      const domain::Media &file,
                                                      const QByteArray &content,
                                                      const media::PictureRecipe &recipe);

} // namespace ruche::services
