// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reputation/indexcard.h"

#include "ui/common/card.h"
#include "ui/common/format.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/reputation/figurerow.h"
#include "ui/reputation/reputationtext.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

IndexCard::IndexCard(QWidget *parent)
    : QWidget(parent)
    , m_card(new Card(u" "_s, this))
    , m_value(new PlainLabel(m_card))
    , m_weights(new QPushButton(m_card))
    , m_rows(new QVBoxLayout)
    , m_explanation(new PlainLabel(m_card))
    , m_open(new QPushButton(m_card))
    , m_placeholder(new PlainLabel(m_card))
{
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_card);
    m_weights->setObjectName(u"indexWeights"_s);
    setButtonKind(m_weights, "quiet", true);
    m_value->setObjectName(u"indexValue"_s);
    m_value->setTextSize(TextSize::Figure, QFont::DemiBold);
    m_card->addHeaderWidget(m_weights);
    m_card->addHeaderWidget(m_value);
    m_rows->setContentsMargins(8, 0, 8, 0);
    m_rows->setSpacing(0);
    m_explanation->setObjectName(u"indexExplanation"_s);
    m_explanation->setTextSize(TextSize::Meta);
    m_explanation->setInk(PlainLabel::Ink::Secondary);
    m_explanation->setWordWrap(true);
    m_explanation->setContentsMargins(metrics::cardPadding, 4, metrics::cardPadding, 0);
    m_open->setObjectName(u"indexOpen"_s);
    setButtonKind(m_open, "quiet", true);
    m_placeholder->setTextSize(TextSize::Small);
    m_placeholder->setInk(PlainLabel::Ink::Secondary);
    m_placeholder->setWordWrap(true);
    m_placeholder->setContentsMargins(metrics::cardPadding, 0, metrics::cardPadding, 8);
    m_card->content()->setSpacing(2);
    m_card->content()->addWidget(m_placeholder);
    m_card->content()->addLayout(m_rows);
    m_card->content()->addWidget(m_explanation);
    m_card->content()->addWidget(m_open, 0, Qt::AlignLeft);
    m_card->content()->addSpacing(6);
    connect(m_weights, &QPushButton::clicked, this, [this] {
        if (const services::BrandIndex *const index = current())
            emit weightsRequested(*index);
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_part)
            emit partOpened(*m_part, m_brand);
    });
    retranslate();
}

void IndexCard::setIndexes(const QList<services::BrandIndex> &indexes,
                           const QHash<domain::BrandId, QString> &names)
{
    m_indexes = indexes;
    m_names = names;
    if (!current())
        m_brand = indexes.isEmpty() ? domain::BrandId() : indexes.constFirst().brand;
    rebuild();
}

void IndexCard::setPlaceholder(const QString &text)
{
    m_placeholder->setText(text);
}

QString IndexCard::explanation() const
{
    return m_explanation->text();
}

const services::BrandIndex *IndexCard::current() const
{
    const auto found = std::find_if(
        m_indexes.begin(), m_indexes.end(), [this](const auto &index) { return index.brand == m_brand; });
    return found == m_indexes.end() ? nullptr : &*found;
}

void IndexCard::rebuild()
{
    for (QWidget *const widget : std::as_const(m_made)) {
        widget->hide();
        widget->deleteLater();
    }
    m_made.clear();
    const services::BrandIndex *const index = current();
    m_placeholder->setVisible(!index);
    m_weights->setEnabled(index);
    m_value->setVisible(index);
    m_explanation->setVisible(index);
    m_open->setVisible(index && m_part);
    if (!index)
        return;
    const auto add = [this](FigureRow *row, bool current) {
        row->setCurrent(current);
        m_rows->addWidget(row);
        row->show();
        m_made << row;
    };
    if (m_indexes.size() > 1) {
        for (const services::BrandIndex &one : std::as_const(m_indexes)) {
            auto *const row = new FigureRow(m_names.value(one.brand),
                                            one.value ? *one.value / 100 : -1,
                                            one.value ? format::number(std::lround(*one.value)) : u"–"_s,
                                            0,
                                            m_card);
            row->setObjectName(u"indexBrand"_s);
            connect(row, &QAbstractButton::clicked, this, [this, brand = one.brand] {
                m_brand = brand;
                rebuild();
            });
            add(row, one.brand == m_brand);
        }
        auto *const line = new PlainLabel(m_names.value(m_brand), m_card);
        line->setTextSize(TextSize::Meta, QFont::DemiBold);
        line->setInk(PlainLabel::Ink::Meta);
        line->setContentsMargins(8, 6, 8, 2);
        m_rows->addWidget(line);
        m_made << line;
    }
    m_value->setText(index->value ? format::number(std::lround(*index->value)) : u"–"_s);
    m_value->setAccessibleName(
        tr("Reputation index of %1: %2 of 100").arg(m_names.value(m_brand), m_value->text()));
    m_explanation->setText(
        tr("From 0 to 100: its parts by their weights. Press one to see how it came about."));
    for (const services::IndexPart &part : index->parts) {
        if (!part.score && part.weight == 0)
            continue;
        auto *const row = new FigureRow(reputationtext::partName(part.kind),
                                        part.score ? *part.score / 100 : -1,
                                        reputationtext::partFigure(part),
                                        1,
                                        m_card);
        row->setObjectName(u"indexPart"_s);
        connect(row, &QAbstractButton::clicked, this, [this, kind = part.kind] {
            m_part = m_part == kind ? std::nullopt : std::optional(kind);
            rebuild();
        });
        add(row, m_part == part.kind);
        if (m_part == part.kind)
            m_explanation->setText(reputationtext::partDetail(part));
    }
}

void IndexCard::retranslate()
{
    m_card->setTitle(tr("Reputation index"));
    m_weights->setText(tr("Weights…"));
    m_open->setText(tr("Show"));
    m_open->setAccessibleName(tr("Show where this part comes from"));
    rebuild();
}

void IndexCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace ruche::ui
