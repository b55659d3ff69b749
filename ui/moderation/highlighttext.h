// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QList>
#include <QString>
#include <QWidget>

class QTextLayout;

namespace ruche::ui {

/// A stretch of a text that speaks for a look, in UTF-16 units.
struct HighlightSpan
{
    qsizetype from = 0;
    qsizetype length = 0;

    friend bool operator==(const HighlightSpan &, const HighlightSpan &) = default;
};

/// What somebody wrote, with the places that speak for a look on a tint and underlined: never colour alone.
/// Never takes the text for HTML.
class HighlightText final : public QWidget
{
    Q_OBJECT
public:
    explicit HighlightText(TextSize size = TextSize::Reading, QWidget *parent = nullptr);

    void setContent(const QString &text, const QList<HighlightSpan> &spans);
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const QList<HighlightSpan> &spans() const { return m_spans; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Lays the lines out; the height that they take.
    int layOut(QTextLayout &layout, int width) const;

    TextSize m_size;
    QString m_text;
    QList<HighlightSpan> m_spans;
};

} // namespace ruche::ui
