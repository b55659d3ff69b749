// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/post.h"

#include <QColor>
#include <QPixmap>
#include <QSize>
#include <QString>
#include <QStringList>

class QPainter;
class QRect;

namespace ruche::ui {

struct Theme;

/// What a chip or draft row shows of a post, already in words and colours.
struct PostChip
{
    QString time; ///< empty for a draft without date
    QString title;
    QString meta; ///< second line of a draft row
    QColor brand;
    QStringList networks;
    domain::PostState state = domain::PostState::Draft;
    QPixmap picture; ///< of chipPictureSize(), or draftPictureSize() in the tray; null for none
    bool selected = false;
    bool focused = false;
    bool faded = false; ///< being dragged away
};

/// Of the picture at the left of a chip, and of a draft.
[[nodiscard]] QSize chipPictureSize();
[[nodiscard]] QSize draftPictureSize();
/// A post in a day: 38 px with time, networks and status over the title, or one line of 22 px. What does not
/// fit drops in this order: second network, picture, first network; time, beginning of the title and status
/// stay.
void paintPostChip(
    QPainter *painter, const QRect &rect, const PostChip &chip, bool small, const Theme &theme);
/// A draft in the tray: title on two lines, brand, networks and `meta` below.
void paintDraftRow(QPainter *painter, const QRect &rect, const PostChip &chip, const Theme &theme);

} // namespace ruche::ui
