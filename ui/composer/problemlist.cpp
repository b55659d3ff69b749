// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/problemlist.h"

#include "ui/common/banner.h"
#include "ui/common/format.h"
#include "ui/common/plainlabel.h"

#include <QAbstractButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

ProblemList::ProblemList(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(this))
    , m_rows(new QVBoxLayout)
{
    m_title->setTextSize(TextSize::Base, QFont::DemiBold);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_title);
    m_rows->setSpacing(8);
    column->addLayout(m_rows);
    retranslate();
}

void ProblemList::retranslate()
{
    rebuild();
}

void ProblemList::setProblems(const QList<PostProblem> &problems)
{
    if (problems == m_problems)
        return;
    m_problems = problems;
    rebuild();
}

void ProblemList::rebuild()
{
    m_title->setText(tr("To put right before it leaves: %1").arg(format::number(m_problems.size())));
    setVisible(!m_problems.isEmpty());
    while (QLayoutItem *const item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (qsizetype i = 0; i < m_problems.size(); ++i) {
        const PostProblem &problem = m_problems.at(i);
        const bool bad = problem.kind == PostProblem::Kind::Error;
        auto *const strip = new Banner(bad ? Banner::Kind::Bad : Banner::Kind::Warning, this);
        strip->setObjectName(u"problem-%1"_s.arg(i));
        strip->setText(problem.text);
        if (problem.finding.file >= 0 && !bad)
            strip->setIcon(u"image"_s);
        if (!problem.fixText.isEmpty()) {
            QAbstractButton *const button = strip->addAction(problem.fixText);
            button->setObjectName(u"fix-%1"_s.arg(i));
            button->setAccessibleName(tr("%1 %2").arg(problem.text, problem.fixText));
            connect(button, &QAbstractButton::clicked, this, [this, problem] { emit fixRequested(problem); });
        }
        m_rows->addWidget(strip);
    }
}

} // namespace ruche::ui
