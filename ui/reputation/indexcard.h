// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/reputationindex.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QPushButton;
class QVBoxLayout;

namespace ruche::ui {

class Card;
class FigureRow;
class PlainLabel;

/// The reputation index of a brand from its stated parts: pressing one tells what was measured, how that
/// becomes points, and leads there. With several brands their indexes stand above, to choose one.
class IndexCard final : public QWidget
{
    Q_OBJECT
public:
    explicit IndexCard(QWidget *parent = nullptr);

    void setIndexes(const QList<services::BrandIndex> &indexes, const QHash<domain::BrandId, QString> &names);
    /// What stands there instead: it loads, or why it could not be read.
    void setPlaceholder(const QString &text);
    /// The brand whose parts are shown; invalid before any came.
    [[nodiscard]] domain::BrandId brand() const { return m_brand; }
    [[nodiscard]] QString explanation() const;

signals:
    void weightsRequested(const ruche::services::BrandIndex &index);
    /// Where the figure of the part is shown in full.
    void partOpened(ruche::services::IndexPart::Kind kind, ruche::domain::BrandId brand);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void retranslate();
    [[nodiscard]] const services::BrandIndex *current() const;

    Card *m_card;
    PlainLabel *m_value;
    QPushButton *m_weights;
    QVBoxLayout *m_rows;
    PlainLabel *m_explanation;
    QPushButton *m_open;
    PlainLabel *m_placeholder;
    QList<QWidget *> m_made;
    QList<services::BrandIndex> m_indexes;
    QHash<domain::BrandId, QString> m_names;
    domain::BrandId m_brand;
    std::optional<services::IndexPart::Kind> m_part;
};

} // namespace ruche::ui
