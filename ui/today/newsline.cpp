// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/newsline.h"

#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"

#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

NewsLine::NewsLine(QWidget *parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(this))
{
    m_flow->setContentsMargins(0, 0, 0, 0);
    hide();
}

NewsLine::~NewsLine() = default;

void NewsLine::addPart(const QString &name, const QString &text, void (NewsLine::*request)())
{
    auto *const button = new QPushButton(text, this);
    button->setObjectName(name);
    setButtonKind(button, "quiet", true);
    connect(button, &QPushButton::clicked, this, request);
    m_flow->addWidget(button);
}

void NewsLine::setNews(const services::News &news, const QString &zone, const QDateTime &now)
{
    m_flow->clear();
    const bool tells = news.since && !news.isEmpty();
    setVisible(tells);
    if (!tells)
        return;
    auto *const since = new PlainLabel(this);
    since->setInk(PlainLabel::Ink::Secondary);
    since->setMinimumHeight(scaled(metrics::compactHeight));
    since->setText(tr("Since your last visit (%1):").arg(format::nearDayAndTime(*news.since, zone, now)));
    m_flow->addWidget(since);
    if (news.messages > 0)
        addPart(
            u"newMessages"_s, tr("%n new message(s)", nullptr, news.messages), &NewsLine::messagesRequested);
    if (news.published > 0)
        addPart(u"newPosts"_s, tr("%n post(s) went out", nullptr, news.published), &NewsLine::postsRequested);
    if (news.failed > 0)
        addPart(u"newFailures"_s, tr("%n post(s) failed", nullptr, news.failed), &NewsLine::postsRequested);
    if (news.missed > 0)
        addPart(u"newMissed"_s,
                tr("%n post(s) missed their time", nullptr, news.missed),
                &NewsLine::postsRequested);
    if (news.members > 0)
        addPart(u"newMembers"_s, tr("%n new member(s)", nullptr, news.members), &NewsLine::membersRequested);
}

} // namespace ruche::ui
