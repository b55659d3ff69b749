// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mood.h"

#include <QWidget>

namespace ruche::ui {

/// How far each word of a message pulled its score, as bars to the left (negative) and right (positive) of a
/// line, the strongest first. Says all of them.
class EvidenceBars final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int mostBars = 6;

    explicit EvidenceBars(QWidget *parent = nullptr);

    void setEvidence(const QString &text, const QList<domain::MoodEvidence> &evidence);
    [[nodiscard]] int bars() const { return int(m_bars.size()); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Bar
    {
        QString word;
        double weight = 0;
    };
    void retranslate();

    QList<Bar> m_bars;
};

} // namespace ruche::ui
