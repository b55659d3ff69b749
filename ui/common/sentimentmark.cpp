// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/sentimentmark.h"

#include "core/text/names.h"
#include "ui/common/format.h"
#include "ui/common/painting.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

SentimentMark::SentimentMark(const domain::Sentiment &sentiment, bool withScore, QWidget *parent)
    : QWidget(parent)
    , m_sentiment(sentiment)
    , m_withScore(withScore)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    retranslate();
}

void SentimentMark::setSentiment(const domain::Sentiment &sentiment)
{
    m_sentiment = sentiment;
    retranslate();
}

QSize SentimentMark::sizeHint() const
{
    const int score = m_withScore
        ? 6 + textWidth(ui::font(TextSize::Small, QFont::Medium), format::score(m_sentiment.score))
        : 0;
    return {scaled(14) + score, scaled(18)};
}

void SentimentMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSentiment(&painter, rect(), m_sentiment, m_withScore, Theme::of(this));
}

void SentimentMark::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SentimentMark::retranslate()
{
    const QString label = text::name(m_sentiment.label);
    setAccessibleName(m_withScore ? u"%1 %2"_s.arg(label, format::score(m_sentiment.score)) : label);
    setToolTip(label);
    updateGeometry();
    update();
}

} // namespace ruche::ui
