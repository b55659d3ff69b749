// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/moodbar.h"

#include "core/text/names.h"
#include "ui/commands/commandregistry.h"
#include "ui/commands/pagecommands.h"
#include "ui/common/chip.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/sentimentmark.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/inbox/moodcontroller.h"
#include "ui/shell/intent.h"
#include "ui/shell/pagecontext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

using Label = domain::Sentiment::Label;

constexpr std::array moodLabels{Label::Negative, Label::Neutral, Label::Positive};
constexpr std::array moodKeys{"-", "=", "+"};
constexpr std::array moodCommandIds{"inbox.moodNegative", "inbox.moodNeutral", "inbox.moodPositive"};

QString languageName(const QString &code)
{
    const QLocale locale(code);
    const QString name = locale.language() == QLocale::C ? QString() : locale.nativeLanguageName();
    return name.isEmpty() ? code : name;
}

/// The word, with the one that turned it before it: "pas … mal".
QString wordOf(const domain::MoodEvidence &piece, const QString &text)
{
    const QString word = text.mid(piece.start, piece.length).simplified();
    if (piece.negatorStart < 0)
        return word;
    return u"%1 … %2"_s.arg(text.mid(piece.negatorStart, piece.negatorLength).simplified(), word);
}

} // namespace

QString moodStateText(domain::MoodState state)
{
    switch (state) {
    case domain::MoodState::Unsure:
        return MoodBar::tr("Sentiment unsure");
    case domain::MoodState::NotAnalysed:
        return MoodBar::tr("Sentiment not analysed");
    case domain::MoodState::Unread:
    case domain::MoodState::Known:
        break;
    }
    return {};
}

MoodBar::MoodBar(InboxController &inbox, PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_controller(new MoodController(inbox, context.workspace(), this))
    , m_mark(new SentimentMark({}, false, this))
    , m_text(new PlainLabel(this))
    , m_words(new QHBoxLayout)
{
    setObjectName(u"moodBar"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 5, 12, 5);
    row->setSpacing(8);
    row->addWidget(m_mark);
    m_text->setObjectName(u"moodText"_s);
    m_text->setTextSize(TextSize::Small);
    m_text->setEliding(true);
    row->addWidget(m_text);
    m_words->setSpacing(4);
    row->addLayout(m_words, 1);
    for (size_t i = 0; i < moodLabels.size(); ++i) {
        auto *button = new QToolButton(this);
        button->setObjectName(QString::fromLatin1(moodCommandIds.at(i)));
        button->setIcon(icon(sentimentIconName(moodLabels.at(i))));
        button->setCheckable(true);
        setButtonKind(button, "quiet", true);
        connect(button, &QToolButton::clicked, m_controller, [this, i] {
            m_buttons.at(i)->setChecked(false); // until it is kept
            m_controller->correct(moodLabels.at(i));
        });
        row->addWidget(button);
        m_buttons.at(i) = button;
    }
    connect(m_controller, &MoodController::changed, this, &MoodBar::showMood);
    connect(m_controller, &MoodController::done, this, [this](const QString &text, domain::EventId event) {
        m_context.toastWithUndo(text, event);
    });
    connect(m_controller, &MoodController::failed, this, [this](const QString &text) {
        m_context.toastError(text);
    });
    retranslate();
}

void MoodBar::addCommands()
{
    const PageCommands add(m_context.commands(), this, pages::inbox, tr("Sentiment"));
    const std::array texts{tr("Sentiment: negative"), tr("Sentiment: neutral"), tr("Sentiment: positive")};
    for (size_t i = 0; i < moodLabels.size(); ++i) {
        add(
            QString::fromLatin1(moodCommandIds.at(i)),
            texts.at(i),
            sentimentIconName(moodLabels.at(i)),
            {QString::fromLatin1(moodKeys.at(i))},
            [this, i] { m_controller->correct(moodLabels.at(i)); },
            [this] { return m_controller->mood().has_value(); });
    }
}

QString MoodBar::sentence() const
{
    const auto &mood = m_controller->mood();
    if (!mood)
        return {};
    if (mood->corrected) {
        const QString said = tr("%1, as you said").arg(text::name(*mood->corrected));
        if (!mood->isRead || mood->label == *mood->corrected)
            return said;
        return tr("%1, as you said instead of %2")
            .arg(text::name(*mood->corrected), text::name(mood->label).toLower());
    }
    const QString percent = format::percent(mood->confidence * 100);
    switch (mood->state()) {
    case domain::MoodState::Known:
        //: "Negative, 82% sure"
        return tr("%1, %2 sure").arg(text::name(mood->label), percent);
    case domain::MoodState::Unsure:
        //: "Unsure: negative at 43%"
        return tr("Unsure: %1 at %2").arg(text::name(mood->label).toLower(), percent);
    case domain::MoodState::NotAnalysed:
        return mood->language == QString::fromLatin1(domain::nothingToRead)
            ? tr("Not analysed: nothing to read")
            : tr("Not analysed: in %1").arg(languageName(mood->language));
    case domain::MoodState::Unread:
        break;
    }
    return tr("Not read yet");
}

void MoodBar::showMood()
{
    const auto &mood = m_controller->mood();
    setVisible(m_controller->message().has_value());
    const auto counted = mood ? mood->counted() : std::nullopt;
    if (counted)
        m_mark->setSentiment({*counted, mood->score, mood->engine, mood->corrected.has_value()});
    m_mark->setVisible(counted.has_value());
    m_text->setText(sentence());
    const bool quiet = !counted;
    m_text->setInk(quiet ? PlainLabel::Ink::Meta : PlainLabel::Ink::Text);
    m_text->setToolTip(mood && mood->isRead ? tr("Read on this computer by engine %1.").arg(mood->engine)
                                            : QString());
    for (size_t i = 0; i < moodLabels.size(); ++i) {
        m_buttons.at(i)->setEnabled(mood.has_value());
        m_buttons.at(i)->setChecked(mood && mood->corrected == moodLabels.at(i));
    }
    showWords();
    m_context.commands().refresh();
}

void MoodBar::showWords()
{
    while (QLayoutItem *item = m_words->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    const auto &mood = m_controller->mood();
    if (mood && m_controller->message()) {
        for (const domain::MoodEvidence &piece : mood->evidence) {
            const QString word = wordOf(piece, m_controller->message()->text);
            if (word.isEmpty())
                continue;
            auto *chip = new Chip(u"%1 %2"_s.arg(word, format::score(piece.weight)), ChipKind::Label, this);
            chip->setObjectName(u"moodWord"_s);
            chip->setToolTip(piece.weight < 0 ? tr("Speaks for negative") : tr("Speaks for positive"));
            chip->setAccessibleName(u"%1: %2"_s.arg(word, chip->toolTip()));
            m_words->addWidget(chip);
        }
    }
    m_words->addStretch(1);
    fitWords();
}

void MoodBar::fitWords()
{
    int room = width() - 20 - 12 - m_text->sizeHint().width() - 8;
    room -= m_mark->isHidden() ? 0 : m_mark->sizeHint().width() + 8;
    for (const QToolButton *const button : m_buttons)
        room -= button->sizeHint().width() + 8;
    for (int i = 0; i < m_words->count(); ++i) {
        QWidget *const chip = m_words->itemAt(i)->widget();
        if (!chip)
            continue;
        room -= chip->sizeHint().width() + 4;
        chip->setVisible(room >= 0);
    }
}

QSize MoodBar::minimumSizeHint() const
{
    return {0, QWidget::minimumSizeHint().height()};
}

void MoodBar::retranslate()
{
    addCommands();
    for (size_t i = 0; i < moodLabels.size(); ++i) {
        const QString name = text::name(moodLabels.at(i));
        m_buttons.at(i)->setToolTip(tr("Say that it is %1 (%2)", "sentiment, key")
                                        .arg(name.toLower(), QString::fromLatin1(moodKeys.at(i))));
        m_buttons.at(i)->setAccessibleName(tr("Say that it is %1", "sentiment").arg(name.toLower()));
    }
    showMood();
}

void MoodBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MoodBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitWords();
}

void MoodBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.canvas);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
}

} // namespace ruche::ui
