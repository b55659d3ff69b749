// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/pillarcard.h"

#include "core/base/async.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "ui/common/card.h"
#include "ui/common/format.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/labels/campaigncolours.h"
#include "ui/labels/pillarsdialog.h"
#include "ui/shell/pagecontext.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int mixBarHeight = 14;
constexpr int mixGap = 2;
constexpr int farOff = 10; // points from which a pillar stands out
constexpr int swatchColumn = 16;

/// A line of the card without its posts: "+3 pts".
QString pointsText(int points)
{
    return points > 0 ? PillarCard::tr("+%1 pts", "percentage points").arg(points)
        : points < 0  ? PillarCard::tr("−%1 pts", "percentage points").arg(-points)
                      : PillarCard::tr("0 pts", "percentage points");
}

} // namespace

QList<PillarShare> pillarShares(const QList<domain::Pillar> &pillars,
                                const QList<domain::PillarCount> &counts)
{
    QList<PillarShare> shares;
    int all = 0;
    for (const domain::Pillar &pillar : pillars) {
        PillarShare share{pillar, 0, 0};
        for (const domain::PillarCount &count : counts) {
            if (count.pillar == pillar.id)
                share.posts += count.posts;
        }
        all += share.posts;
        shares << share;
    }
    for (PillarShare &share : shares)
        share.actual = all == 0 ? 0 : int(std::lround(100.0 * share.posts / all));
    return shares;
}

int postsMissing(const PillarShare &share, int posts)
{
    const int wanted = share.pillar.share;
    if (wanted <= 0 || wanted >= 100)
        return 0;
    // Each one more is one more of all posts, too.
    const double missing = (wanted * posts - 100.0 * share.posts) / (100 - wanted);
    return std::max(0, int(std::ceil(missing - 1e-9)));
}

/// One bar of coloured parts, side by side.
class PillarCard::MixBar final : public QWidget
{
public:
    explicit MixBar(bool pale, QWidget *parent)
        : QWidget(parent)
        , m_pale(pale)
    {
        setFixedHeight(scaled(mixBarHeight));
        setMinimumWidth(80);
    }
    void setParts(const QList<QPair<domain::CampaignColour, int>> &parts, const QString &name)
    {
        m_parts = parts;
        setAccessibleName(name);
        setToolTip(name);
        QWidget::update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = Theme::of(this);
        int all = 0;
        for (const auto &[colour, size] : m_parts)
            all += size;
        painter.setPen(Qt::NoPen);
        if (all == 0) {
            painter.setBrush(theme.sunken);
            painter.drawRoundedRect(rect(), metrics::radiusTiny, metrics::radiusTiny);
            return;
        }
        double x = 0;
        for (const auto &[colour, size] : m_parts) {
            const double wide = double(width()) * size / all;
            painter.setBrush(campaignInk(colour, theme));
            painter.setOpacity(m_pale ? 0.5 : 1);
            if (wide > mixGap)
                painter.drawRoundedRect(
                    QRectF(x, 0, wide - mixGap, height()), metrics::radiusTiny, metrics::radiusTiny);
            x += wide;
        }
    }

private:
    QList<QPair<domain::CampaignColour, int>> m_parts;
    bool m_pale;
};

PillarCard::PillarCard(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_list(context.workspace())
    , m_card(new Card(u" "_s, this))
    , m_brandLabel(new PlainLabel(m_card))
    , m_brand(new QComboBox(m_card))
    , m_change(new QPushButton(m_card))
    , m_actual(nullptr)
    , m_target(nullptr)
    , m_actualLabel(new PlainLabel(m_card))
    , m_targetLabel(new PlainLabel(m_card))
    , m_bars(new QWidget(m_card))
    , m_rows(new QGridLayout)
    , m_note(new PlainLabel(m_card))
{
    setObjectName(u"pillarCard"_s);
    setFocusProxy(m_change);
    m_card->setHeaderLine(true);
    m_brand->setObjectName(u"pillarBrand"_s);
    m_brand->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_brand->setMinimumContentsLength(8);
    m_brand->setProperty("compact", true);
    m_change->setObjectName(u"changePillars"_s);
    setButtonKind(m_change, "secondary", true);
    m_card->addHeaderWidget(m_change);
    m_actual = new MixBar(false, m_bars);
    m_target = new MixBar(true, m_bars);
    auto *const bars = new QGridLayout(m_bars);
    bars->setContentsMargins(metrics::cardPadding, 10, metrics::cardPadding, 4);
    bars->setVerticalSpacing(6);
    bars->setColumnStretch(1, 1);
    int row = 0;
    for (const auto &[label, bar] :
         {std::pair(m_actualLabel, m_actual), std::pair(m_targetLabel, m_target)}) {
        label->setTextSize(TextSize::Meta);
        label->setInk(PlainLabel::Ink::Meta);
        bars->addWidget(label, row, 0);
        bars->addWidget(bar, row++, 1);
    }
    m_rows->setContentsMargins(metrics::cardPadding, 6, metrics::cardPadding, 8);
    m_rows->setHorizontalSpacing(8);
    m_rows->setVerticalSpacing(8);
    m_rows->setColumnStretch(1, 1);
    m_note->setObjectName(u"pillarNote"_s);
    m_note->setTextSize(TextSize::Small);
    m_note->setInk(PlainLabel::Ink::Secondary);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(metrics::cardPadding, 6, metrics::cardPadding, 12);
    auto *const choice = new QHBoxLayout;
    choice->setContentsMargins(metrics::cardPadding, 10, metrics::cardPadding, 0);
    choice->setSpacing(8);
    m_brandLabel->setTextSize(TextSize::Small);
    m_brandLabel->setInk(PlainLabel::Ink::Secondary);
    m_brandLabel->setBuddy(m_brand);
    choice->addWidget(m_brandLabel);
    choice->addWidget(m_brand, 1);
    m_card->content()->setSpacing(0);
    m_card->content()->addLayout(choice);
    m_card->content()->addWidget(m_bars);
    m_card->content()->addLayout(m_rows);
    m_card->content()->addWidget(m_note);
    m_card->content()->addStretch();
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    connect(m_change, &QPushButton::clicked, this, &PillarCard::change);
    connect(m_brand, &QComboBox::activated, this, &PillarCard::countAgain);
    connect(&m_list, &LabelList::changed, this, &PillarCard::update);
    connect(&m_list, &LabelList::done, this, [this](const QString &text, domain::EventId event) {
        m_context.toastWithUndo(text, event);
    });
    connect(&m_list, &LabelList::failed, this, [this](const Error &error) {
        m_context.toastError(text::errorText(error).message);
    });
    connect(&context.workspace(), &services::Workspace::changed, this, [this](domain::Changes changes) {
        if (changes & (domain::Changes(domain::Change::Posts) | domain::Change::Planning))
            countAgain();
    });
}

void PillarCard::setBrands(const QList<domain::Brand> &brands)
{
    const domain::BrandId before = brand();
    m_brands = brands;
    {
        const QSignalBlocker quiet(m_brand);
        m_brand->clear();
        for (const domain::Brand &each : brands) {
            m_brand->addItem(each.name, each.id.value);
            if (each.id == before)
                m_brand->setCurrentIndex(m_brand->count() - 1);
        }
    }
    m_brand->setVisible(brands.size() > 1);
    m_brandLabel->setVisible(brands.size() > 1);
    QList<domain::BrandId> ids;
    for (const domain::Brand &each : brands)
        ids << each.id;
    m_list.setBrands(ids);
    countAgain();
}

domain::BrandId PillarCard::brand() const
{
    return domain::BrandId(m_brand->currentData().toLongLong());
}

void PillarCard::countAgain()
{
    const int generation = ++m_generation;
    update();
    if (!brand().isValid())
        return;
    const QDateTime now = m_context.clock().now();
    async::deliver(m_list.service().counts({brand()}, now.addDays(-days), now.addDays(days)),
                   this,
                   [this, generation](const Result<QList<domain::PillarCount>> &counts) {
                       if (generation != m_generation || !counts)
                           return;
                       m_counts = *counts;
                       update();
                   });
}

void PillarCard::retranslate()
{
    m_card->setTitle(tr("Pillars"));
    m_card->setCount(tr("%n day(s) around today", nullptr, days));
    m_change->setText(tr("Change…"));
    m_change->setAccessibleName(tr("Change the pillars"));
    m_brandLabel->setText(tr("Brand"));
    m_actualLabel->setText(tr("Actual"));
    m_targetLabel->setText(tr("Target"));
    update();
}

void PillarCard::addRow(int row, const PillarShare &share, bool compared)
{
    auto *const swatch = new PlainLabel(m_card);
    swatch->setPixmap(CampaignColours::swatch(share.pillar.colour, this).pixmap(swatchColumn));
    auto *const name = new PlainLabel(share.pillar.name, m_card);
    name->setTextSize(TextSize::Base, QFont::Medium);
    name->setEliding(true);
    const bool wanted = share.pillar.share > 0;
    auto *const figures = new PlainLabel(
        !compared    ? tr("%n post(s)", nullptr, share.posts)
            : wanted ? tr("%1 / %2", "actual share, target")
                           .arg(format::percent(share.actual), format::percent(share.pillar.share))
                     : format::percent(share.actual),
        m_card);
    figures->setToolTip(tr("%n post(s)", nullptr, share.posts));
    m_rows->addWidget(swatch, row, 0);
    m_rows->addWidget(name, row, 1);
    m_rows->addWidget(figures, row, 2, Qt::AlignRight);
    if (!compared || !wanted)
        return;
    const int points = share.actual - share.pillar.share;
    auto *const difference = new PlainLabel(pointsText(points), m_card);
    difference->setTextSize(TextSize::Small, std::abs(points) >= farOff ? QFont::DemiBold : QFont::Normal);
    difference->setInk(points <= -farOff ? PlainLabel::Ink::Failed : PlainLabel::Ink::Secondary);
    m_rows->addWidget(difference, row, 3, Qt::AlignRight);
}

void PillarCard::update()
{
    while (QLayoutItem *const item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QList<PillarShare> shares = pillarShares(m_list.pillarsOf(brand()), m_counts);
    int about = 0;
    int without = 0;
    for (const PillarShare &share : shares)
        about += share.posts;
    for (const domain::PillarCount &count : std::as_const(m_counts))
        without += count.pillar.isValid() ? 0 : count.posts;
    const bool compared = about >= fewest;
    QList<QPair<domain::CampaignColour, int>> actual;
    QList<QPair<domain::CampaignColour, int>> target;
    QStringList told;
    const PillarShare *least = nullptr;
    for (const PillarShare &share : shares) {
        addRow(int(actual.size()), share, compared);
        actual.append({share.pillar.colour, share.posts});
        target.append({share.pillar.colour, share.pillar.share});
        told << tr("%1 %2", "pillar, share").arg(share.pillar.name, format::percent(share.actual));
        if (postsMissing(share, about) > 0
            && (!least || postsMissing(share, about) > postsMissing(*least, about)))
            least = &share;
    }
    m_actual->setParts(actual, tr("Actual: %1").arg(told.join(u", "_s)));
    m_target->setParts(target, tr("The shares that the pillars are to have"));
    const bool anyShare = std::any_of(
        shares.begin(), shares.end(), [](const PillarShare &share) { return share.pillar.share > 0; });
    m_bars->setVisible(compared);
    m_target->setVisible(anyShare);
    m_targetLabel->setVisible(anyShare);
    QStringList notes;
    if (shares.isEmpty())
        notes << tr("A pillar is what a brand speaks of again and again: advice, products, backstage. With "
                    "pillars you see whether the posts keep to their shares.");
    else if (!compared)
        notes << tr("Too few posts about a pillar to compare (n = %1).").arg(about);
    else if (least)
        notes << tr("%n more post(s) about “%1” would bring it to its share.",
                    nullptr,
                    postsMissing(*least, about))
                     .arg(least->pillar.name);
    if (!shares.isEmpty() && without > 0)
        notes << tr("%n post(s) are about none.", nullptr, without);
    m_note->setText(notes.join(u' '));
    m_note->setVisible(!notes.isEmpty());
    m_change->setEnabled(!m_brands.isEmpty());
}

void PillarCard::change()
{
    auto *const dialog = new PillarsDialog(m_brands, brand(), m_list.pillars(), this);
    connect(dialog, &PillarsDialog::chosen, &m_list, &LabelList::setPillars);
    dialog->open();
}

} // namespace ruche::ui
