// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reputation/whycard.h"

#include "core/text/names.h"
#include "ui/common/avatar.h"
#include "ui/common/card.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/sentimentmark.h"
#include "ui/common/style.h"
#include "ui/reputation/evidencebars.h"
#include "ui/reputation/markedtext.h"
#include "ui/reputation/messagelist.h"
#include "ui/reputation/reputationtext.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

using Label = domain::Sentiment::Label;

constexpr std::array whyLabels{Label::Negative, Label::Neutral, Label::Positive};
constexpr std::array whyNames{"whyNegative", "whyNeutral", "whyPositive"};

PlainLabel *smallLabel(QWidget *parent, PlainLabel::Ink ink)
{
    auto *const label = new PlainLabel(parent);
    label->setTextSize(TextSize::Small);
    label->setInk(ink);
    return label;
}

} // namespace

WhyCard::WhyCard(QWidget *parent)
    : QWidget(parent)
    , m_card(new Card(u" "_s, this))
    , m_mark(new SentimentMark({}, true, m_card))
    , m_content(new QWidget(m_card))
    , m_nothing(smallLabel(m_card, PlainLabel::Ink::Secondary))
{
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_card);
    m_card->addHeaderWidget(m_mark);
    m_card->setPadded(true);
    m_nothing->setWordWrap(true);
    m_card->content()->addWidget(m_nothing);
    m_card->content()->addWidget(m_content);
    m_card->content()->addStretch(1);
    build();
    clear();
    retranslate();
}

void WhyCard::build()
{
    auto *const column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_avatar = new Avatar({}, 24, m_content);
    m_author = new PlainLabel(m_content);
    m_author->setTextSize(TextSize::Small, QFont::DemiBold);
    m_author->setEliding(true);
    m_when = smallLabel(m_content, PlainLabel::Ink::Meta);
    m_open = new QPushButton(m_content);
    m_open->setObjectName(u"whyOpen"_s);
    setButtonKind(m_open, "quiet", true);
    connect(m_open, &QPushButton::clicked, this, &WhyCard::openRequested);
    auto *const head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_avatar);
    head->addWidget(m_author);
    head->addWidget(m_when);
    head->addStretch(1);
    head->addWidget(m_open);
    m_text = new MarkedText(m_content);
    m_bars = new EvidenceBars(m_content);
    auto *const grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    const auto row = [&](int at, PlainLabel *&name, PlainLabel *&value) {
        name = smallLabel(m_content, PlainLabel::Ink::Secondary);
        value = smallLabel(m_content, PlainLabel::Ink::Text);
        grid->addWidget(name, at, 0);
        grid->addWidget(value, at, 1);
    };
    row(0, m_confidenceName, m_confidence);
    row(1, m_languageName, m_language);
    row(2, m_engineName, m_engine);
    m_question = smallLabel(m_content, PlainLabel::Ink::Secondary);
    auto *const answer = new QHBoxLayout;
    answer->setSpacing(4);
    answer->addWidget(m_question);
    answer->addStretch(1);
    for (size_t i = 0; i < whyLabels.size(); ++i) {
        auto *const button = new QToolButton(m_content);
        button->setObjectName(QString::fromLatin1(whyNames.at(i)));
        button->setIcon(icon(sentimentIconName(whyLabels.at(i))));
        button->setCheckable(true);
        setButtonKind(button, "secondary", true);
        connect(button, &QToolButton::clicked, this, [this, i] {
            m_buttons.at(i)->setChecked(false); // until it is kept
            emit corrected(whyLabels.at(i));
        });
        answer->addWidget(button);
        m_buttons.at(i) = button;
    }
    m_local = new PlainLabel(m_content);
    m_local->setTextSize(TextSize::Meta);
    m_local->setInk(PlainLabel::Ink::Meta);
    m_local->setWordWrap(true);
    column->addLayout(head);
    column->addWidget(m_text);
    column->addWidget(m_bars);
    column->addSpacing(4);
    column->addLayout(grid);
    column->addSpacing(4);
    column->addLayout(answer);
    column->addWidget(m_local);
}

void WhyCard::setMessage(const services::SpokenMessage &message, const QString &zone, const QDateTime &now)
{
    m_message = message;
    m_zone = zone;
    m_now = now;
    m_nothing->hide();
    m_content->show();
    show(message);
}

void WhyCard::clear()
{
    m_message = {};
    m_mark->hide();
    m_content->hide();
    m_nothing->show();
}

void WhyCard::show(const services::SpokenMessage &message)
{
    const domain::Mood &mood = message.mood;
    const auto sentiment = shownSentiment(mood);
    m_mark->setVisible(sentiment.has_value());
    if (sentiment)
        m_mark->setSentiment(*sentiment);
    const QString author = message.author.isEmpty() ? tr("Without a name") : message.author;
    m_avatar->setName(author);
    m_author->setText(author);
    m_when->setText(format::nearDayAndTime(message.writtenAt, m_zone, m_now));
    m_text->setText(message.text, mood.isRead ? mood.evidence : QList<domain::MoodEvidence>());
    m_bars->setEvidence(message.text, mood.isRead ? mood.evidence : QList<domain::MoodEvidence>());
    m_bars->setVisible(m_bars->bars() > 0);
    m_confidence->setText(reputationtext::confidenceText(mood));
    m_language->setText(reputationtext::languageName(mood.language));
    m_engine->setText(mood.engine);
    m_engine->setVisible(!mood.engine.isEmpty());
    m_engineName->setVisible(!mood.engine.isEmpty());
    for (size_t i = 0; i < whyLabels.size(); ++i)
        m_buttons.at(i)->setChecked(mood.corrected == whyLabels.at(i));
}

void WhyCard::retranslate()
{
    m_card->setTitle(tr("Why this score?"));
    m_nothing->setText(tr("Choose a message to see which of its words decided."));
    m_open->setText(tr("Open"));
    m_open->setAccessibleName(tr("Open this message in the inbox"));
    m_confidenceName->setText(tr("Confidence"));
    m_languageName->setText(tr("Language"));
    m_engineName->setText(tr("Engine"));
    m_question->setText(tr("Does the score look wrong?"));
    m_local->setText(tr("Read on this computer. Your corrections serve as examples for the brand."));
    for (size_t i = 0; i < whyLabels.size(); ++i) {
        const QString text = tr("Say that it is %1", "sentiment").arg(text::name(whyLabels.at(i)).toLower());
        m_buttons.at(i)->setAccessibleName(text);
        m_buttons.at(i)->setToolTip(text);
    }
    if (m_message.id.isValid())
        show(m_message);
}

void WhyCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace ruche::ui
