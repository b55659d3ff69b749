// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot.h"

namespace ruche::ui {

/// Articles by their comments: title, bar, count. Only as many as there is room for; the table has them all.
class ArticleBars final : public Plot
{
    Q_OBJECT
public:
    struct Article
    {
        QString title;
        int comments = 0;

        friend bool operator==(const Article &, const Article &) = default;
    };

    explicit ArticleBars(QWidget *parent = nullptr);

    /// Most comments first.
    void setArticles(const QList<Article> &articles);

protected:
    [[nodiscard]] int pointAt(const QPoint &position) const override;
    [[nodiscard]] QRect pointRect(int point) const override;
    [[nodiscard]] int rowStep() const override { return 1; }
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int shown() const;

    QList<Article> m_articles;
};

} // namespace ruche::ui
