// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analytics/articlebars.h"

#include "ui/common/format.h"
#include "ui/common/painting.h"

#include <QPainter>

#include <algorithm>

namespace ruche::ui {

namespace {

constexpr int articleRow = 25;

} // namespace

ArticleBars::ArticleBars(QWidget *parent)
    : Plot(parent)
{
    setOpens(true);
}

void ArticleBars::setArticles(const QList<Article> &articles)
{
    m_articles = articles;
    update();
}

int ArticleBars::shown() const
{
    return std::min(int(m_articles.size()), std::max(1, height() / scaled(articleRow)));
}

QRect ArticleBars::pointRect(int point) const
{
    const int row = scaled(articleRow);
    return {metrics::cardPadding - 6, point * row + 2, width() - 2 * metrics::cardPadding + 12, row - 4};
}

int ArticleBars::pointAt(const QPoint &position) const
{
    const int row = position.y() / scaled(articleRow);
    return row >= 0 && row < shown() ? row : -1;
}

void ArticleBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    const QFont bold = ui::font(TextSize::Small, QFont::DemiBold);
    const int most = m_articles.isEmpty() ? 1 : std::max(1, m_articles.constFirst().comments);
    const int countWidth = std::max(28, textWidth(bold, format::number(most)) + 4);
    const QRect area = rect().adjusted(metrics::cardPadding, 0, -metrics::cardPadding, 0);
    const int titleWidth = area.width() * 52 / 100;
    const int barRoom = area.width() - titleWidth - 12 - countWidth - 12;
    for (int i = 0; i < shown(); ++i) {
        const Article &article = m_articles.at(i);
        const int row = scaled(articleRow);
        const QRect line(area.left(), i * row, area.width(), row);
        paintElided(&painter,
                    QRect(line.left(), line.top(), titleWidth, row),
                    article.title,
                    ui::font(TextSize::Small),
                    theme.text);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.chart.at(1));
        if (article.comments > 0) {
            painter.drawRoundedRect(QRectF(line.left() + titleWidth + 12,
                                           line.center().y() - 5,
                                           std::max(3, barRoom * article.comments / most),
                                           11),
                                    2,
                                    2);
        }
        paintTabular(&painter,
                     QRect(line.right() - countWidth, line.top(), countWidth + 1, row),
                     format::number(article.comments),
                     bold,
                     theme.text);
    }
    paintCurrent(&painter);
}

} // namespace ruche::ui
