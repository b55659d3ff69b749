// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/sentimentmark.h"

#include "ui/common/format.h"
#include "ui/common/painting.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

struct SentimentTr
{
    Q_DECLARE_TR_FUNCTIONS(ruche::ui::SentimentMark)
};

} // namespace

QString sentimentText(domain::Sentiment::Label label)
{
    switch (label) {
    case domain::Sentiment::Label::Negative:
        return SentimentTr::tr("Negative");
    case domain::Sentiment::Label::Neutral:
        return SentimentTr::tr("Neutral");
    case domain::Sentiment::Label::Positive:
        return SentimentTr::tr("Positive");
    }
    return {};
}

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
    const QString label = sentimentText(m_sentiment.label);
    setAccessibleName(m_withScore ? u"%1 %2"_s.arg(label, format::score(m_sentiment.score)) : label);
    setToolTip(label);
    updateGeometry();
    update();
}

} // namespace ruche::ui
