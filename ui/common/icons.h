// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/message.h"
#include "core/domain/post.h"

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>
#include <QStringList>

class QPainter;

namespace ruche::ui {

/// Our own pictograms (resources/icons), tinted. White parts of a drawing are cut out, so that a tick in a
/// disc shows the background behind it. Tinted pictures are cached by name, colour, size and device pixel
/// ratio.

/// In a fixed colour.
[[nodiscard]] QIcon icon(const QString &name, const QColor &color);
/// In the secondary text colour of the theme at the time of painting; our style paints it in the ink of a
/// button or menu row instead. What to give to buttons and actions.
[[nodiscard]] QIcon icon(const QString &name);
/// `size` in device independent pixels.
[[nodiscard]] QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio);
/// For delegates: the icon centred in `rect`, as large as fits in it.
void paintIcon(QPainter *painter, const QRectF &rect, const QString &name, const QColor &color);
[[nodiscard]] bool hasIcon(const QString &name);

/// The pictogram of a network by its key ("wordpress", "mastodon", …); a globe for an unknown one. Never a
/// logo.
[[nodiscard]] QString networkIconName(const QString &network);
/// The shape that goes with a state: never colour alone.
[[nodiscard]] QString statusIconName(domain::PostState state);
[[nodiscard]] QString sentimentIconName(domain::Sentiment::Label label);
/// The hexagon of the program, for windows and the brand switcher.
[[nodiscard]] QIcon applicationIcon();

} // namespace ruche::ui
