// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/advicedetail.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/strategy/advicemodel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

QString figureText(const services::AudienceFigure &figure)
{
    QStringList parts{format::percent(figure.share), figure.population};
    if (figure.year > 0)
        parts << QString::number(figure.year);
    if (!figure.certainty.isEmpty())
        parts << AdviceDetail::tr("certainty %1").arg(figure.certainty);
    return parts.join(u" · "_s);
}

bool mayOpen(const QUrl &url)
{
    return url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
}

} // namespace

AdviceDetail::AdviceDetail(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(16, 12, 16, 14);
    m_column->setSpacing(6);
}

void AdviceDetail::addText(const QString &text, bool strong, bool grey)
{
    auto *const label = new PlainLabel(text, this);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setTextSize(strong ? TextSize::Reading : TextSize::Small,
                       strong ? QFont::DemiBold : QFont::Normal);
    if (grey)
        label->setInk(PlainLabel::Ink::Secondary);
    m_column->addWidget(label);
    label->show();
}

void AdviceDetail::addSource(const QString &source, const QUrl &url)
{
    if (source.isEmpty())
        return;
    auto *const row = new QWidget(this);
    auto *const line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto *const label = new PlainLabel(source, row);
    label->setTextSize(TextSize::Small);
    label->setInk(PlainLabel::Ink::Secondary);
    label->setWordWrap(true);
    line->addWidget(label, 1);
    auto *const open = new QPushButton(tr("Open the source"), row);
    open->setObjectName(u"openSource"_s);
    open->setIcon(icon(u"external"_s));
    open->setAccessibleName(tr("Open the source: %1").arg(source));
    open->setToolTip(url.toDisplayString().toHtmlEscaped());
    open->setEnabled(mayOpen(url));
    setButtonKind(open, "secondary", true);
    connect(open, &QPushButton::clicked, this, [this, url] { emit openRequested(url); });
    line->addWidget(open, 0, Qt::AlignTop);
    m_column->addWidget(row);
    row->show();
    if (!m_firstSource)
        m_firstSource = open;
}

void AdviceDetail::setAdvice(const services::NetworkAdvice &advice)
{
    m_advice = advice;
    m_firstSource = nullptr;
    while (QLayoutItem *const item = m_column->takeAt(0)) {
        if (QWidget *const widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    if (advice.name.isEmpty())
        return;
    addText(advice.name, true, false);
    addText(adviceStanding(advice), false, true);
    addText(advice.why, false, false);
    QUrl last;
    for (const services::AudienceFigure &figure : advice.figures) {
        addText(figureText(figure), false, false);
        if (figure.sourceUrl != last || last.isEmpty())
            addSource(figure.source, figure.sourceUrl);
        last = figure.sourceUrl;
    }
    if (advice.figures.isEmpty())
        addSource(advice.source, advice.sourceUrl);
    for (const QString &remark : advice.remarks)
        addText(u"• "_s + remark, false, true);
    auto *const copy = new QPushButton(tr("Copy with sources"), this);
    copy->setObjectName(u"copyAdvice"_s);
    copy->setIcon(icon(u"copy"_s));
    setButtonKind(copy, "quiet", true);
    connect(copy, &QPushButton::clicked, this, [this] { emit copyRequested(asText()); });
    m_column->addWidget(copy, 0, Qt::AlignLeft);
    copy->show();
    m_column->addStretch(1);
}

QString AdviceDetail::asText() const
{
    QStringList lines{
        m_advice.name + u": "_s + adviceShare(m_advice), adviceStanding(m_advice), m_advice.why};
    for (const services::AudienceFigure &figure : m_advice.figures)
        lines << figureText(figure) << figure.source << figure.sourceUrl.toString();
    if (m_advice.figures.isEmpty() && !m_advice.source.isEmpty())
        lines << m_advice.source << m_advice.sourceUrl.toString();
    lines << m_advice.remarks;
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace ruche::ui
