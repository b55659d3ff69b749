// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace ruche::ui {

/// Paints the cells of MemberModel: disc, name and brand; glyphs of networks; tags; the score with its bar.
class MemberDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit MemberDelegate(QObject *parent = nullptr);

    void
    paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ruche::ui
