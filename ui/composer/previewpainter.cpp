// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/previewpainter.h"

#include "core/composing/entities.h"
#include "core/composing/graphemes.h"
#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int padding = 14;
constexpr int gap = 10;
constexpr int avatarSize = 36;
constexpr int actionsHeight = 40;

/// Goes down the page: each step paints, or only measures, and moves on.
class PreviewPage
{
public:
    PreviewPage(QPainter *painter, int width, const PreviewContent &content, const Theme &theme)
        : m_painter(painter)
        , m_width(width)
        , m_content(content)
        , m_theme(theme)
    {
    }

    int run()
    {
        switch (m_content.family) {
        case PreviewFamily::Microblog:
        case PreviewFamily::Professional:
            return feed();
        case PreviewFamily::Article:
            return article();
        case PreviewFamily::Picture:
            return picture();
        case PreviewFamily::Video:
            return video();
        }
        return m_y;
    }

private:
    [[nodiscard]] int inner() const { return m_width - 2 * padding; }

    int feed()
    {
        for (qsizetype i = 0; i < std::max(m_content.parts.size(), qsizetype(1)); ++i) {
            if (i > 0)
                separator();
            header();
            warning();
            text(m_content.parts.value(i), i == 0);
            if (i == 0) {
                pictures(inner(), padding);
                linkCard();
            }
            actions();
        }
        return m_y;
    }

    int article()
    {
        if (!m_content.pictures.isEmpty()) {
            one(m_content.pictures.first(), QRect(0, m_y, m_width, m_width * 9 / 16));
            m_y += m_width * 9 / 16;
        }
        m_y += padding;
        titleLine();
        line(m_content.date.isEmpty() ? m_content.handle : m_content.handle + u" · "_s + m_content.date,
             font(TextSize::Meta),
             m_theme.text3);
        m_y += 4;
        text(m_content.parts.value(0), true);
        m_y += 4;
        return m_y;
    }

    int picture()
    {
        header();
        m_y += 2;
        const int side = m_width;
        if (m_content.pictures.isEmpty())
            empty(QRect(0, m_y, m_width, side), u"image"_s);
        else
            one(m_content.pictures.first(), QRect(0, m_y, m_width, side));
        m_y += side;
        if (m_content.pictures.size() > 1)
            dots();
        actions();
        text(m_content.parts.value(0), true);
        m_y += 4;
        return m_y;
    }

    int video()
    {
        const QRect frame(0, m_y, m_width, m_width * 9 / 16);
        if (m_content.pictures.isEmpty() || m_content.pictures.first().isNull())
            empty(frame, u"play"_s);
        else
            one(m_content.pictures.first(), frame);
        m_y = frame.bottom() + 1 + padding;
        titleLine();
        header();
        text(m_content.parts.value(0), true);
        m_y += 4;
        return m_y;
    }

    void header()
    {
        m_y += padding;
        if (m_painter) {
            paintAvatar(m_painter, QRectF(padding, m_y, avatarSize, avatarSize), m_content.name, m_theme);
            const int left = padding + avatarSize + gap;
            const int dateWidth = textWidth(font(TextSize::Meta), m_content.date);
            const QRect name(left, m_y, m_width - left - padding - dateWidth - 8, avatarSize / 2);
            paintElided(m_painter, name, m_content.name, font(TextSize::Base, QFont::DemiBold), m_theme.text);
            paintElided(m_painter,
                        name.translated(0, avatarSize / 2),
                        m_content.handle,
                        font(TextSize::Small),
                        m_theme.text3);
            paintElided(m_painter,
                        QRect(m_width - padding - dateWidth - 1, m_y, dateWidth + 1, avatarSize / 2),
                        m_content.date,
                        font(TextSize::Meta),
                        m_theme.text3);
        }
        m_y += avatarSize + gap;
    }

    void line(const QString &words, const QFont &with, const QColor &ink)
    {
        const int height = QFontMetrics(with).height();
        if (m_painter)
            paintElided(m_painter, QRect(padding, m_y, inner(), height), words, with, ink);
        m_y += height;
    }

    void titleLine()
    {
        const QFont with = font(TextSize::Title, QFont::DemiBold);
        const bool none = m_content.title.trimmed().isEmpty();
        lay(none ? PreviewView::tr("No title yet") : m_content.title,
            with,
            none ? m_theme.text3 : m_theme.text,
            {});
        m_y += 4;
    }

    void warning()
    {
        if (m_content.warning.isEmpty())
            return;
        const int height = scaled(28);
        if (m_painter) {
            paintFrame(m_painter,
                       QRectF(padding, m_y, inner(), height),
                       metrics::radiusSmall,
                       m_theme.sunken,
                       m_theme.line2);
            paintIcon(
                m_painter, QRectF(padding + 8, m_y + (height - 14) / 2, 14, 14), u"warning"_s, m_theme.text2);
            paintElided(m_painter,
                        QRect(padding + 30, m_y, inner() - 38, height),
                        m_content.warning,
                        font(TextSize::Small, QFont::DemiBold),
                        m_theme.text);
        }
        m_y += height + 6;
    }

    /// Text up to the fold, the line of the fold, then the rest, paler: nobody sees it at first.
    void text(const QString &words, bool first)
    {
        if (words.isEmpty())
            return;
        const QFont with = font(TextSize::Base);
        const QList<qsizetype> ends = composing::graphemeEnds(words);
        const bool folds = m_content.fold > 0 && ends.size() > m_content.fold;
        if (!folds) {
            lay(words, with, m_theme.text, formats(words, first));
            m_y += 6;
            return;
        }
        qsizetype at = ends.at(m_content.fold - 1);
        for (qsizetype back = at; back > at - 20 && back > 0; --back) {
            if (words.at(back).isSpace()) {
                at = back;
                break;
            }
        }
        lay(words.left(at).trimmed() + QChar(0x2026), with, m_theme.text, formats(words.left(at), false));
        foldLine();
        const QString rest = words.mid(at).trimmed();
        lay(rest, with, m_theme.text3, {});
        m_y += 6;
    }

    void foldLine()
    {
        const QFont with = font(TextSize::Meta, QFont::DemiBold);
        const QString words = PreviewView::tr("See more");
        const int height = scaled(18);
        if (m_painter) {
            const PainterState state(m_painter);
            const int width = textWidth(with, words);
            paintElided(m_painter, QRect(padding, m_y, width + 1, height), words, with, m_theme.accentText);
            m_painter->setPen(QPen(m_theme.control, 1, Qt::DashLine));
            m_painter->drawLine(padding + width + 8, m_y + height / 2, m_width - padding, m_y + height / 2);
        }
        m_y += height;
    }

    [[nodiscard]] QList<QTextLayout::FormatRange> formats(const QString &words, bool first) const
    {
        QList<QTextLayout::FormatRange> list;
        QTextCharFormat accent;
        accent.setForeground(m_theme.accentText);
        for (const composing::Entity &entity : composing::findEntities(words, composing::Scheme::Optional))
            list << QTextLayout::FormatRange{int(entity.start), int(entity.length), accent};
        if (!first || m_content.parts.size() > 1)
            return list;
        QTextCharFormat over;
        over.setForeground(m_theme.failed.text);
        over.setBackground(m_theme.failed.fill);
        over.setFontUnderline(true);
        for (const composing::TextRange &range : m_content.overflow)
            list << QTextLayout::FormatRange{int(range.start), int(range.length), over};
        return list;
    }

    void lay(const QString &words,
             const QFont &with,
             const QColor &ink,
             const QList<QTextLayout::FormatRange> &formats)
    {
        QString shown = words;
        shown.replace(u'\n', QChar::LineSeparator);
        QTextLayout layout(shown, with);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.setFormats(formats);
        layout.beginLayout();
        qreal height = 0;
        const qreal step = std::ceil(QFontMetricsF(with).height() * 1.2);
        for (QTextLine made = layout.createLine(); made.isValid(); made = layout.createLine()) {
            made.setLineWidth(inner());
            made.setPosition(QPointF(0, height));
            height += std::max(step, made.height());
        }
        layout.endLayout();
        if (m_painter) {
            const PainterState state(m_painter);
            m_painter->setPen(ink);
            layout.draw(m_painter, QPointF(padding, m_y));
        }
        m_y += int(std::ceil(height));
    }

    void one(const QImage &image, const QRect &rect)
    {
        if (!m_painter)
            return;
        if (image.isNull())
            return empty(rect, u"file"_s);
        const PainterState state(m_painter);
        m_painter->setRenderHint(QPainter::SmoothPixmapTransform);
        // Cut to the middle, as networks do.
        const qreal scale
            = std::max(qreal(rect.width()) / image.width(), qreal(rect.height()) / image.height());
        const QSizeF part(rect.width() / scale, rect.height() / scale);
        m_painter->drawImage(
            QRectF(rect),
            image,
            QRectF(QPointF((image.width() - part.width()) / 2, (image.height() - part.height()) / 2), part));
    }

    void empty(const QRect &rect, const QString &iconName)
    {
        if (!m_painter)
            return;
        m_painter->fillRect(rect, m_theme.press);
        paintIcon(m_painter, QRectF(rect.center() - QPoint(14, 14), QSizeF(28, 28)), iconName, m_theme.text3);
    }

    /// One whole, two side by side, three with the first one large, four in a square; the others as a number.
    void pictures(int width, int left)
    {
        const qsizetype count = m_content.pictures.size();
        if (count == 0)
            return;
        constexpr int between = 3;
        const int height = count == 1 ? width * 9 / 16 : width * 10 / 16;
        const int half = (width - between) / 2;
        const int halfHeight = (height - between) / 2;
        QList<QRect> places;
        if (count == 1) {
            places << QRect(0, 0, width, height);
        } else if (count == 2) {
            places << QRect(0, 0, half, height) << QRect(half + between, 0, width - half - between, height);
        } else {
            const bool three = count == 3;
            places << QRect(0, 0, half, three ? height : halfHeight)
                   << QRect(half + between, 0, width - half - between, halfHeight);
            if (!three)
                places << QRect(0, halfHeight + between, half, height - halfHeight - between);
            places << QRect(
                half + between, halfHeight + between, width - half - between, height - halfHeight - between);
        }
        if (m_painter) {
            const PainterState state(m_painter);
            QPainterPath clip;
            clip.addRoundedRect(QRectF(left, m_y, width, height), metrics::radiusSmall, metrics::radiusSmall);
            m_painter->setClipPath(clip);
            for (qsizetype i = 0; i < places.size(); ++i)
                one(m_content.pictures.at(i), places.at(i).translated(left, m_y));
            if (count > places.size()) {
                const QRect last = places.last().translated(left, m_y);
                m_painter->fillRect(last, m_theme.scrim);
                paintElided(m_painter,
                            last,
                            u"+%1"_s.arg(count - places.size()),
                            font(TextSize::Figure, QFont::DemiBold),
                            m_theme.toastText,
                            Qt::AlignCenter);
            }
        }
        m_y += height + 6;
    }

    void dots()
    {
        const qsizetype count = std::min(m_content.pictures.size(), qsizetype(10));
        if (m_painter) {
            const int left = (m_width - int(count) * 10) / 2;
            for (qsizetype i = 0; i < count; ++i)
                paintDot(m_painter,
                         QRectF(left + int(i) * 10, m_y + 6, 8, 8),
                         i == 0 ? m_theme.accent : m_theme.line2);
        }
        m_y += 16;
    }

    void linkCard()
    {
        if (m_content.linkHost.isEmpty() || !m_content.pictures.isEmpty())
            return;
        const int height = scaled(48);
        if (m_painter) {
            const QRect card(padding, m_y, inner(), height);
            paintFrame(m_painter, card, metrics::radiusSmall, m_theme.sunken, m_theme.line2);
            paintIcon(
                m_painter, QRectF(padding + 12, m_y + (height - 18) / 2, 18, 18), u"link"_s, m_theme.text2);
            const QRect words(padding + 42, m_y + 4, inner() - 54, (height - 8) / 2);
            paintElided(
                m_painter, words, m_content.linkHost, font(TextSize::Small, QFont::DemiBold), m_theme.text);
            paintElided(m_painter,
                        words.translated(0, words.height()),
                        m_content.linkPath,
                        font(TextSize::Meta),
                        m_theme.text3);
        }
        m_y += height + 6;
    }

    void actions()
    {
        if (m_painter) {
            const QStringList icons{u"chat"_s, u"refresh"_s, u"heart"_s, u"share"_s};
            const int step = inner() / int(icons.size());
            for (qsizetype i = 0; i < icons.size(); ++i)
                paintIcon(m_painter,
                          QRectF(padding + 12 + int(i) * step, m_y + (actionsHeight - 16) / 2, 16, 16),
                          icons.at(i),
                          m_theme.text3);
        }
        m_y += actionsHeight;
    }

    void separator()
    {
        if (m_painter)
            m_painter->fillRect(QRect(0, m_y, m_width, 1), m_theme.line);
        m_y += 1;
    }

    QPainter *m_painter;
    int m_width;
    const PreviewContent &m_content;
    const Theme &m_theme;
    int m_y = 0;
};

} // namespace

int paintPreview(QPainter *painter, int width, const PreviewContent &content, const Theme &theme)
{
    const int height = PreviewPage(nullptr, width, content, theme).run();
    if (painter) {
        const PainterState state(painter);
        const QRectF card(0, 0, width, height);
        paintFrame(painter, card, metrics::radius, theme.surface, theme.line);
        QPainterPath inside;
        inside.addRoundedRect(card.adjusted(1, 1, -1, -1), metrics::radius - 1, metrics::radius - 1);
        painter->setClipPath(inside);
        (void)PreviewPage(painter, width, content, theme).run();
    }
    return height;
}

} // namespace ruche::ui
