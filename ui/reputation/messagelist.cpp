// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reputation/messagelist.h"

#include "core/base/zonedtime.h"
#include "ui/common/format.h"
#include "ui/common/messagerow.h"
#include "ui/common/plainlabel.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

std::optional<domain::Sentiment> shownSentiment(const domain::Mood &mood)
{
    const auto counted = mood.counted();
    if (!counted)
        return std::nullopt;
    const double score = mood.corrected ? double(static_cast<int>(*mood.corrected) - 1) : mood.score;
    return domain::Sentiment{*counted, score, mood.engine, mood.corrected.has_value()};
}

MessageList::MessageList(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
    , m_placeholder(new PlainLabel(this))
{
    m_rows->setContentsMargins(10, 0, 10, 6);
    m_rows->setSpacing(0);
    m_placeholder->setTextSize(TextSize::Small);
    m_placeholder->setInk(PlainLabel::Ink::Secondary);
    m_placeholder->setWordWrap(true);
    m_placeholder->setContentsMargins(6, 2, 6, 6);
    m_rows->addWidget(m_placeholder);
}

void MessageList::setMessages(const QList<services::SpokenMessage> &messages,
                              const QHash<domain::BrandId, QString> &zones,
                              const QDateTime &now)
{
    int focused = -1;
    while (m_rows->count() > 1) {
        QLayoutItem *const item = m_rows->takeAt(1);
        if (item->widget()->hasFocus())
            focused = int(m_messages.size()) - m_rows->count();
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_messages = messages;
    m_placeholder->setVisible(messages.isEmpty());
    for (const services::SpokenMessage &message : messages) {
        const QString zone = zones.value(message.brand, u"UTC"_s);
        const QDate today = dayIn(now, zone);
        const QDateTime wall = fromUtc(message.writtenAt, zone).wall;
        auto *const row = new MessageRow(message.network,
                                         shownSentiment(message.mood),
                                         message.text.left(240),
                                         wall.date() == today ? format::time(wall.time())
                                                              : format::shortDate(wall.date(), today),
                                         1,
                                         this);
        row->setObjectName(u"spokenMessage"_s);
        connect(row, &QAbstractButton::clicked, this, [this, message] { emit chosen(message); });
        m_rows->addWidget(row);
        row->show();
        if (m_rows->count() - 2 == focused)
            row->setFocus();
    }
}

void MessageList::setPlaceholder(const QString &text)
{
    m_placeholder->setText(text);
}

} // namespace ruche::ui
