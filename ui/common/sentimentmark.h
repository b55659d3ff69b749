// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/message.h"

#include <QWidget>

namespace ruche::ui {

/// How a message sounds: diamond, ring or disc, and the score. Says both.
class SentimentMark final : public QWidget
{
    Q_OBJECT
public:
    explicit SentimentMark(const domain::Sentiment &sentiment = {},
                           bool withScore = true,
                           QWidget *parent = nullptr);

    void setSentiment(const domain::Sentiment &sentiment);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    domain::Sentiment m_sentiment;
    bool m_withScore;
};

} // namespace ruche::ui
