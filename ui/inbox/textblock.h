// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QString>
#include <QTextLayout>

#include <memory>

class QPainter;

namespace ruche::ui {

/// A paragraph of someone's words, laid out to a width. Plain text: markup in it is shown as it was written.
/// Web addresses are coloured and can be found under the pointer; nothing opens them by itself.
class TextBlock
{
public:
    TextBlock(const QString &text, const QFont &font, int width, int lineHeight);

    [[nodiscard]] int height() const { return m_height; }
    void paint(QPainter *painter, const QPoint &topLeft, const QColor &ink, const QColor &linkInk);
    /// The address at a point relative to the block; empty where there is none.
    [[nodiscard]] QString linkAt(const QPoint &point) const;

private:
    struct Link
    {
        int start = 0;
        int length = 0;
    };

    QString m_text;
    std::unique_ptr<QTextLayout> m_layout;
    QList<Link> m_links;
    int m_height = 0;
};

} // namespace ruche::ui
