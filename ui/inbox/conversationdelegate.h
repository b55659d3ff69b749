// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/message.h"
#include "ui/common/painting.h"

#include <QList>
#include <QRect>
#include <QStyledItemDelegate>

namespace ruche::ui {

/// Where the parts of a conversation's row are.
struct ConversationRowLayout
{
    struct Chip
    {
        QRect rect;
        QString text;
        ChipKind kind = ChipKind::Label;
    };

    QRect unread;
    QRect avatar; ///< also where the row is ticked
    QRect author;
    QRect dot;
    QRect network;
    QRect due; ///< the sign before the time; null without a promise
    QRect time;
    QRect excerpt;
    int lineHeight = 16;
    QRect sentiment; ///< null without one
    QList<Chip> chips; ///< those that fit; the last may stand for the rest ("+2")
};

/// Pure: the same row, rectangle and text size give the same places.
/// `hasClock`: the time is that of a promise. `priority` is empty for the usual.
[[nodiscard]] ConversationRowLayout layoutConversationRow(const domain::Conversation &row,
                                                          const QString &timeText,
                                                          const QRect &rect,
                                                          bool hasClock = false,
                                                          const QString &priority = {});

/// Paints the rows of ConversationModel; a disc becomes a check box under the pointer and when rows are
/// ticked.
class ConversationDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit ConversationDelegate(QObject *parent = nullptr);

    /// While rows are ticked every row shows its box.
    void setTicking(bool on) { m_ticking = on; }

    void
    paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    bool m_ticking = false;
};

} // namespace ruche::ui
