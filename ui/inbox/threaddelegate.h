// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/inbox/textblock.h"
#include "ui/inbox/threadmodel.h"

#include <QCache>
#include <QHash>
#include <QRect>
#include <QStyledItemDelegate>

namespace ruche::ui {

/// Where the parts of a row of the thread are, for a row at (0, 0).
struct ThreadRowLayout
{
    QRect box; ///< filled frame of notes, own and pending replies and the post; null for a visitor's message
    QRect avatar; ///< null in boxes
    QRect icon; ///< in boxes
    QRect header;
    QRect text;
    QRect status;
    QRect retry; ///< null unless offered
    QRect cancel;
    int height = 0;
};

/// Pure; `textHeight` is that of the words at textWidthOf(kind, width).
[[nodiscard]] ThreadRowLayout
layoutThreadRow(const ThreadItem &item, int width, int textHeight, int statusHeight);
[[nodiscard]] int threadTextWidth(const ThreadItem &item, int width);

/// What is under the pointer in a row of the thread.
struct ThreadHit
{
    enum class What { Nothing, Link, Retry, Cancel, Post };

    What what = What::Nothing;
    QString link;
};

/// Paints the rows of ThreadModel. Heights are kept per row and width, laid-out words for the rows last seen.
class ThreadDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit ThreadDelegate(QObject *parent = nullptr);

    /// Width of the viewport: heights depend on it.
    void setWidth(int width);
    void forget();

    void
    paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// `point` relative to the row.
    [[nodiscard]] ThreadHit hit(const ThreadItem &item, const QPoint &point) const;

private:
    struct Words
    {
        TextBlock text;
        TextBlock status;
    };

    [[nodiscard]] Words &words(const ThreadItem &item) const;
    [[nodiscard]] ThreadRowLayout layoutOf(const ThreadItem &item) const;
    void paintPost(QPainter *painter,
                   const ThreadItem &item,
                   const ThreadRowLayout &layout,
                   const Theme &theme) const;
    void
    paintHeader(QPainter *painter, const ThreadItem &item, const QRect &header, const Theme &theme) const;

    int m_width = 400;
    mutable QCache<QString, Words> m_words;
    mutable QHash<QString, int> m_heights;
};

} // namespace ruche::ui
