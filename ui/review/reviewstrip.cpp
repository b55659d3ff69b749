// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewstrip.h"

#include "core/base/async.h"
#include "core/services/approvalservice.h"
#include "core/services/workspace.h"
#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/shell/pagecontext.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int answersShown = 200;
constexpr int answerDays = 7;

} // namespace

ReviewStrip::ReviewStrip(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_text(new PlainLabel(this))
    , m_open(new QPushButton(this))
{
    setObjectName(u"reviewStrip"_s);
    m_text->setObjectName(u"reviewText"_s);
    m_text->setWordWrap(true);
    m_open->setObjectName(u"openReview"_s);
    setButtonKind(m_open, "secondary", true);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(40, 6, 12, 6);
    row->addWidget(m_text, 1);
    row->addWidget(m_open);
    connect(m_open, &QPushButton::clicked, this, [this] { m_context.openPost(m_first); });
    connect(&m_context.workspace(), &services::Workspace::changed, this, [this](domain::Changes changes) {
        if (changes & (domain::Change::Planning | domain::Change::Posts))
            reload();
    });
    hide();
}

void ReviewStrip::setBrands(const QList<domain::Brand> &brands)
{
    m_brands.clear();
    for (const domain::Brand &brand : brands)
        m_brands << brand.id;
    reload();
}

void ReviewStrip::reload()
{
    const int generation = ++m_generation;
    services::ApprovalService approval(m_context.workspace().storage());
    const QDateTime now = m_context.clock().now();
    async::deliver(
        approval.open(m_brands), this, [this, generation, now](const Result<QList<services::Review>> &open) {
            if (generation != m_generation || !open)
                return;
            int late = 0;
            for (const services::Review &review : *open)
                late += review.post.plannedAt && *review.post.plannedAt <= now ? 1 : 0;
            m_first = open->isEmpty() ? domain::PostId() : open->first().post.id;
            services::ApprovalService answers(m_context.workspace().storage());
            async::deliver(answers.answered(now.addDays(-answerDays), answersShown),
                           this,
                           [this, generation, late, waiting = int(open->size())](
                               const Result<QList<domain::ReviewDecision>> &decisions) {
                               if (generation != m_generation || !decisions)
                                   return;
                               int approvals = 0;
                               for (const domain::ReviewDecision &one : *decisions)
                                   approvals += one.kind == domain::ReviewDecision::Kind::Approved ? 1 : 0;
                               update(waiting, late, approvals, int(decisions->size()) - approvals);
                           });
        });
}

void ReviewStrip::update(int waiting, int late, int approvals, int wishes)
{
    QStringList parts;
    if (waiting > 0)
        parts << tr("%n post(s) wait for a review.", nullptr, waiting);
    if (late > 0)
        parts << tr("The time of %n of them has passed.", nullptr, late);
    if (approvals > 0)
        parts << tr("Clients approved %n post(s) this week.", nullptr, approvals);
    if (wishes > 0)
        parts << tr("Clients asked for changes of %n post(s) this week.", nullptr, wishes);
    m_text->setText(parts.join(u' '));
    m_open->setText(tr("Open the next one"));
    m_open->setVisible(m_first.isValid());
    setVisible(!parts.isEmpty());
}

void ReviewStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    paintFrame(&painter, rect(), metrics::radius, theme.surface, theme.line);
    paintIcon(&painter,
              QRectF(14, height() / 2.0 - 8, 16, 16),
              statusIconName(domain::PostState::InReview),
              theme.inReview.text);
}

} // namespace ruche::ui
