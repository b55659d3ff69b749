// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reputation/teachingdialog.h"

#include "core/base/async.h"
#include "core/services/moodmodel.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "core/text/historytext.h"
#include "core/text/names.h"
#include "ui/common/format.h"
#include "ui/common/plainlabel.h"
#include "ui/common/prompts.h"
#include "ui/common/style.h"
#include "ui/shell/pagecontext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr double taughtPraise = 0.8;

QString wordEffect(double valence)
{
    if (valence > 0)
        return TeachingDialog::tr("speaks for positive");
    return valence < 0 ? TeachingDialog::tr("speaks for negative") : TeachingDialog::tr("says nothing");
}

QPushButton *teachingButton(const QString &text, const QString &name, QWidget *parent)
{
    auto *const button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    setButtonKind(button, "secondary", true);
    return button;
}

} // namespace

TeachingDialog::TeachingDialog(const domain::Brand &brand, PageContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_brand(brand)
    , m_moods(context.workspace().storage())
    , m_reputation(context.workspace().storage())
    , m_words(new QListWidget(this))
    , m_word(new QLineEdit(this))
    , m_effect(new QComboBox(this))
    , m_add(teachingButton(tr("Add"), u"teachAdd"_s, this))
    , m_remove(teachingButton(tr("Remove"), u"teachRemove"_s, this))
    , m_count(new PlainLabel(this))
    , m_judged(new QListWidget(this))
    , m_takeBack(teachingButton(tr("Take back"), u"teachTakeBack"_s, this))
    , m_takeAll(teachingButton(tr("Take all back…"), u"teachTakeAll"_s, this))
    , m_model(new PlainLabel(this))
{
    setObjectName(u"teachingDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What %1 taught the engine").arg(brand.name));
    build();
    connect(m_add, &QPushButton::clicked, this, &TeachingDialog::addWord);
    connect(m_word, &QLineEdit::returnPressed, this, &TeachingDialog::addWord);
    connect(m_remove, &QPushButton::clicked, this, &TeachingDialog::removeWord);
    connect(m_takeBack, &QPushButton::clicked, this, [this] {
        if (const int row = m_judged->currentRow(); row >= 0 && row < m_messages.size())
            takeBack({m_messages.at(row)});
    });
    connect(m_takeAll, &QPushButton::clicked, this, &TeachingDialog::askTakeAllBack);
    connect(
        m_words, &QListWidget::currentRowChanged, this, [this](int row) { m_remove->setEnabled(row >= 0); });
    connect(m_judged, &QListWidget::currentRowChanged, this, [this](int row) {
        m_takeBack->setEnabled(row >= 0);
    });
    connect(&context.workspace(), &services::Workspace::changed, this, [this](domain::Changes changes) {
        if (changes.testFlag(domain::Change::Messages))
            load();
    });
    showModel();
    load();
    resize(640, 640);
}

void TeachingDialog::build()
{
    m_words->setObjectName(u"teachWords"_s);
    m_words->setAccessibleName(tr("Words of the brand"));
    m_word->setObjectName(u"teachWord"_s);
    m_word->setPlaceholderText(tr("A word, or a few: “une tuerie”"));
    m_word->setAccessibleName(tr("A word that means something else for the brand"));
    m_effect->setObjectName(u"teachEffect"_s);
    for (const double valence : {taughtPraise, -taughtPraise, 0.0})
        m_effect->addItem(wordEffect(valence), valence);
    m_judged->setObjectName(u"teachJudged"_s);
    m_judged->setAccessibleName(tr("Messages that people judged"));
    m_count->setObjectName(u"teachCount"_s);
    m_count->setTextSize(TextSize::Small);
    m_count->setInk(PlainLabel::Ink::Secondary);
    m_count->setWordWrap(true);
    m_model->setObjectName(u"teachModel"_s);
    m_model->setTextSize(TextSize::Meta);
    m_model->setInk(PlainLabel::Ink::Meta);
    m_model->setWordWrap(true);
    m_model->setMinimumHeight(scaled(92));
    const auto heading = [this](const QString &text) {
        auto *const label = new PlainLabel(text, this);
        label->setTextSize(TextSize::Base, QFont::DemiBold);
        return label;
    };
    auto *const effectLabel = new PlainLabel(tr("Effect"), this);
    effectLabel->setBuddy(m_effect);
    effectLabel->setTextSize(TextSize::Small);
    auto *const adding = new QHBoxLayout;
    adding->addWidget(m_word, 1);
    adding->addWidget(effectLabel);
    adding->addWidget(m_effect);
    adding->addWidget(m_add);
    adding->addWidget(m_remove);
    auto *const taking = new QHBoxLayout;
    taking->addWidget(m_count, 1);
    taking->addWidget(m_takeBack);
    taking->addWidget(m_takeAll);
    auto *const close = teachingButton(tr("Close"), u"teachClose"_s, this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 14);
    column->setSpacing(8);
    column->addWidget(heading(tr("Words of the brand")));
    column->addWidget(m_words, 1);
    column->addLayout(adding);
    column->addSpacing(6);
    column->addWidget(heading(tr("Corrections")));
    column->addWidget(m_judged, 1);
    column->addLayout(taking);
    column->addSpacing(6);
    column->addWidget(heading(tr("How well the engine reads")));
    column->addWidget(m_model);
    column->addWidget(close, 0, Qt::AlignRight);
}

void TeachingDialog::load()
{
    async::deliver(
        m_moods.teaching(m_brand.id), this, [this](const Result<services::MoodTeaching> &teaching) {
            if (!teaching) {
                m_count->setText(text::errorText(teaching.error()).message);
                return;
            }
            m_count->setText(tr("%n message(s) judged by people; %1 of them the engine had read otherwise.",
                                nullptr,
                                teaching->corrections)
                                 .arg(teaching->changed));
            m_takeAll->setEnabled(teaching->corrections > 0);
            if (m_known != teaching->words || m_words->count() == 0) {
                m_known = teaching->words;
                m_words->clear();
                for (const domain::BrandWord &word : m_known)
                    m_words->addItem(
                        tr("%1: %2 (%3)")
                            .arg(word.word, wordEffect(word.valence), format::score(word.valence)));
            }
            m_remove->setEnabled(m_words->currentRow() >= 0);
        });
    async::deliver(
        m_reputation.judged(m_brand.id, mostJudged),
        this,
        [this](const Result<QList<services::SpokenMessage>> &judged) {
            if (!judged)
                return;
            QList<domain::MessageId> now;
            for (const services::SpokenMessage &message : *judged)
                now << message.id;
            if (now == m_messages && m_judged->count() == now.size())
                return;
            m_messages = now;
            m_judged->clear();
            for (const services::SpokenMessage &message : *judged)
                m_judged->addItem(
                    tr("“%1”: %2")
                        .arg(message.text.simplified().left(90),
                             text::name(message.mood.corrected.value_or(message.mood.label)).toLower()));
            m_takeBack->setEnabled(m_judged->currentRow() >= 0);
        });
}

void TeachingDialog::acted(const QFuture<Result<domain::EventId>> &answer, const QString &action)
{
    async::deliver(answer, this, [this, action](const Result<domain::EventId> &event) {
        if (event)
            m_context.toastWithUndo(text::actionText(action, 1), *event);
        else
            m_context.toastError(text::errorText(event.error()).message);
        load();
    });
}

void TeachingDialog::addWord()
{
    if (m_word->text().trimmed().isEmpty())
        return;
    acted(m_moods.setWord(m_brand.id, m_word->text(), m_effect->currentData().toDouble()), u"mood.word"_s);
    m_word->clear();
}

void TeachingDialog::removeWord()
{
    const int row = m_words->currentRow();
    if (row >= 0 && row < m_known.size())
        acted(m_moods.removeWord(m_brand.id, m_known.at(row).word), u"mood.word"_s);
}

void TeachingDialog::takeBack(const QList<domain::MessageId> &messages)
{
    for (const domain::MessageId message : messages)
        acted(m_moods.correct(message, std::nullopt), u"mood.correct"_s);
}

void TeachingDialog::askTakeAllBack()
{
    Confirmation question;
    question.title = tr("Take back what was learned?");
    question.text
        = tr("%n message(s) will be read by the engine again, as if nobody had judged them. Each can be "
             "undone in the history.",
             nullptr,
             int(m_messages.size()));
    question.confirmText = tr("Take back");
    question.destructive = true;
    m_context.prompts().confirm(this, question, [this](const ConfirmationAnswer &answer) {
        if (answer.confirmed)
            takeBack(m_messages);
    });
}

void TeachingDialog::showModel()
{
    const auto model = services::moodModel();
    if (!model) {
        m_model->setText(text::errorText(model.error()).message);
        return;
    }
    QStringList measures;
    for (const services::MoodMeasure &one : model->measures)
        measures
            << tr("%1 %2 of %3").arg(one.name, format::percent(one.accuracy), format::number(one.messages));
    m_model->setText(
        tr("Engine %1. Of messages that it was never trained with it reads as people did: %2. Irony, and "
           "politeness that hides anger, are where it fails most; French outside of comments is read worse "
           "than "
           "English. A single reading is a guess: look at many.")
            .arg(model->version, measures.join(u"; "_s)));
}

} // namespace ruche::ui
