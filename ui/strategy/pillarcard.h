// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brand.h"
#include "ui/labels/labellist.h"

#include <QList>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QPushButton;

namespace ruche::ui {

class Card;
class PageContext;
class PlainLabel;

/// A share of posts beside the one that it is to be, in whole percent.
struct PillarShare
{
    domain::Pillar pillar;
    int posts = 0;
    int actual = 0; ///< of the posts that are about a pillar

    friend bool operator==(const PillarShare &, const PillarShare &) = default;
};

/// How the posts about pillars share out, in the order of the pillars. Pure.
[[nodiscard]] QList<PillarShare> pillarShares(const QList<domain::Pillar> &pillars,
                                              const QList<domain::PillarCount> &counts);
/// How many more posts about it bring a pillar to its share; 0 when it is there, or has none.
[[nodiscard]] int postsMissing(const PillarShare &share, int posts);

/// The pillars of a brand: what its posts of thirty days before and after today are about, beside what they
/// are to be about. Thread: GUI.
class PillarCard final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int days = 30; ///< before today, and after
    static constexpr int fewest = 5; ///< posts to be compared

    PillarCard(PageContext &context, QWidget *parent);

    void setBrands(const QList<domain::Brand> &brands);
    void retranslate();
    [[nodiscard]] domain::BrandId brand() const;

private:
    class MixBar;
    void countAgain();
    void update();
    void addRow(int row, const PillarShare &share, bool compared);
    void change();

    PageContext &m_context;
    LabelList m_list;
    QList<domain::Brand> m_brands;
    QList<domain::PillarCount> m_counts;
    Card *m_card;
    PlainLabel *m_brandLabel;
    QComboBox *m_brand;
    QPushButton *m_change;
    MixBar *m_actual;
    MixBar *m_target;
    PlainLabel *m_actualLabel;
    PlainLabel *m_targetLabel;
    QWidget *m_bars;
    QGridLayout *m_rows;
    PlainLabel *m_note;
    int m_generation = 0; ///< tells late answers
};

} // namespace ruche::ui
