// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moderation/rulespane.h"

#include "core/base/async.h"
#include "core/moderation/spamhints.h"
#include "core/moderation/watchlist.h"
#include "core/moderation/wordwatch.h"
#include "core/text/errortext.h"
#include "core/text/queuetext.h"
#include "ui/common/format.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/moderation/moderationcontroller.h"
#include "ui/shell/pagecontext.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QHideEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSlider>
#include <QStandardItemModel>
#include <QTableView>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

using namespace std::chrono_literals;
using services::StarterList;

constexpr std::chrono::milliseconds keepPace{400};
constexpr int scoresRead = 500;
constexpr int ladderSteps = 4;

struct RulesTr
{
    Q_DECLARE_TR_FUNCTIONS(ruche::ui::RulesPane)
};

QString watchKindText(const QString &kind)
{
    if (kind == "stem"_L1)
        return RulesTr::tr("Beginning of a word");
    return kind == "pattern"_L1 ? RulesTr::tr("Pattern") : RulesTr::tr("Whole word");
}

QString watchActionText(const domain::WatchedWord &word)
{
    if (word.action == "hold"_L1)
        return RulesTr::tr("Hide until somebody has looked");
    if (word.action == "block"_L1)
        return RulesTr::tr("Remove as spam at once");
    if (word.action == "replace"_L1)
        return RulesTr::tr("Show “%1” instead, here").arg(word.with);
    if (word.action == "label"_L1)
        return word.with.isEmpty() ? RulesTr::tr("Add a label") : RulesTr::tr("Add “%1”").arg(word.with);
    return RulesTr::tr("Put into the queue");
}

PlainLabel *rulesLabel(const QString &text, QWidget *parent, bool heading = false)
{
    auto *label = new PlainLabel(text, parent);
    label->setTextSize(heading ? TextSize::Base : TextSize::Small, heading ? QFont::DemiBold : QFont::Normal);
    label->setInk(heading ? PlainLabel::Ink::Text : PlainLabel::Ink::Secondary);
    label->setWordWrap(true);
    if (heading)
        label->setContentsMargins(0, 12, 0, 0);
    return label;
}

QList<moderation::WatchedText> watchedTexts(const QList<domain::WatchedWord> &words)
{
    QList<moderation::WatchedText> texts;
    for (const domain::WatchedWord &word : words) {
        if (word.enabled)
            texts << moderation::WatchedText{
                word.text,
                moderation::watchKindFromName(word.kind).value_or(moderation::WatchKind::Word),
                moderation::watchActionFromName(word.action).value_or(moderation::WatchAction::Flag),
                word.with,
                word.language};
    }
    return texts;
}

/// The field under a small label that names it, for readers of screens too.
QVBoxLayout *labelled(const QString &text, QWidget *field)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(1);
    auto *label = new PlainLabel(text, field->parentWidget());
    label->setTextSize(TextSize::Meta);
    label->setInk(PlainLabel::Ink::Meta);
    label->setBuddy(field);
    column->addWidget(label);
    column->addWidget(field);
    return column;
}

} // namespace

RulesPane::RulesPane(ModerationController &controller, PageContext &context, QWidget *parent)
    : QScrollArea(parent)
    , m_controller(controller)
    , m_context(context)
{
    setObjectName(u"rulesPane"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    m_keep.setSingleShot(true);
    m_keep.setInterval(keepPace);
    connect(&m_keep, &QTimer::timeout, this, &RulesPane::keepThreshold);
    build();
}

void RulesPane::setBrands(const QList<domain::Brand> &brands)
{
    m_brands = brands;
    const bool known = std::any_of(
        brands.begin(), brands.end(), [this](const domain::Brand &one) { return one.id == m_brand; });
    if (!known)
        m_brand = brands.isEmpty() ? domain::BrandId() : brands.first().id;
    m_loaded = false;
    build();
    if (isVisible())
        load();
}

domain::BrandId RulesPane::brand() const
{
    return m_brand;
}

void RulesPane::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        build();
        load();
    }
}

void RulesPane::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    if (!m_loaded)
        load();
}

void RulesPane::paintEvent(QPaintEvent *event)
{
    QPainter(viewport()).fillRect(viewport()->rect(), Theme::of(this).surface);
    QScrollArea::paintEvent(event);
}

void RulesPane::build()
{
    setAccessibleName(tr("Rules"));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(20, 10, 20, 20);
    column->setSpacing(6);
    m_brandBox = new QComboBox(content);
    m_brandBox->setObjectName(u"rulesBrand"_s);
    m_brandBox->setMaximumWidth(scaled(320));
    for (const domain::Brand &one : std::as_const(m_brands))
        m_brandBox->addItem(one.name, one.id.value);
    m_brandBox->setCurrentIndex(m_brandBox->findData(m_brand.value));
    connect(m_brandBox, &QComboBox::activated, this, [this] {
        m_brand = domain::BrandId(m_brandBox->currentData().toLongLong());
        load();
    });
    if (m_brands.size() > 1)
        column->addLayout(labelled(tr("Brand"), m_brandBox));
    else
        m_brandBox->hide();
    addWords(column);
    addTest(column);
    addThreshold(column);
    addCharter(column);
    addLadder(column);
    column->addStretch(1);
    setWidget(content); // deletes the former one
    content->setAutoFillBackground(false);
}

void RulesPane::addWords(QVBoxLayout *column)
{
    QWidget *parent = column->parentWidget();
    column->addWidget(rulesLabel(tr("Watched words"), parent, true));
    column->addWidget(rulesLabel(tr("Found however they are written: accents, capitals, digits and signs for "
                                    "letters, letters apart."),
                                 parent));
    m_model = new QStandardItemModel(parent);
    m_table = new QTableView(parent);
    m_table->setObjectName(u"watchedWords"_s);
    m_table->setAccessibleName(tr("Watched words"));
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(scaled(metrics::tableRowDense));
    m_table->setMinimumHeight(scaled(190));
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(m_model, &QStandardItemModel::itemChanged, this, [this](QStandardItem *item) {
        if (!m_filling && item->column() == 0)
            toggleWord(item->row(), item->checkState() == Qt::Checked);
    });
    column->addWidget(m_table);
    auto *row = new QHBoxLayout;
    m_word = new QLineEdit(parent);
    m_word->setObjectName(u"newWord"_s);
    m_word->setPlaceholderText(tr("Word, or pattern"));
    row->addLayout(labelled(tr("Word to watch"), m_word), 2);
    m_kind = new QComboBox(parent);
    m_kind->setObjectName(u"newWordKind"_s);
    for (const QString &kind : {u"word"_s, u"stem"_s, u"pattern"_s})
        m_kind->addItem(watchKindText(kind), kind);
    row->addLayout(labelled(tr("How it is compared"), m_kind));
    m_action = new QComboBox(parent);
    m_action->setObjectName(u"newWordAction"_s);
    for (const QString &action : {u"flag"_s, u"hold"_s, u"block"_s, u"label"_s}) {
        domain::WatchedWord word;
        word.action = action;
        word.with = u"…"_s;
        m_action->addItem(watchActionText(word), action);
    }
    row->addLayout(labelled(tr("What is done"), m_action), 1);
    m_with = new QLineEdit(parent);
    m_with->setObjectName(u"newWordWith"_s);
    m_with->setPlaceholderText(tr("Label"));
    m_with->setAccessibleName(tr("The label"));
    m_with->hide();
    row->addWidget(m_with, 1, Qt::AlignBottom);
    connect(m_action, &QComboBox::currentIndexChanged, this, [this] {
        const QString action = m_action->currentData().toString();
        m_with->setVisible(action == "label"_L1);
    });
    auto *add = new QPushButton(tr("Add"), parent);
    add->setObjectName(u"addWord"_s);
    connect(add, &QPushButton::clicked, this, &RulesPane::saveWord);
    connect(m_word, &QLineEdit::returnPressed, this, &RulesPane::saveWord);
    row->addWidget(add, 0, Qt::AlignBottom);
    column->addLayout(row);
    m_problem = rulesLabel({}, parent);
    m_problem->setObjectName(u"wordProblem"_s);
    m_problem->setInk(PlainLabel::Ink::Failed);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *below = new QHBoxLayout;
    auto *lists = new QPushButton(tr("Add a list…"), parent);
    lists->setObjectName(u"addList"_s);
    connect(lists, &QPushButton::clicked, this, &RulesPane::chooseList);
    auto *remove = new QPushButton(tr("Remove the word"), parent);
    remove->setObjectName(u"removeWord"_s);
    connect(remove, &QPushButton::clicked, this, &RulesPane::removeWord);
    for (QPushButton *button : {lists, remove}) {
        setButtonKind(button, "secondary", true);
        below->addWidget(button);
    }
    below->addStretch(1);
    column->addLayout(below);
}

void RulesPane::addTest(QVBoxLayout *column)
{
    QWidget *parent = column->parentWidget();
    column->addWidget(rulesLabel(tr("Try them"), parent, true));
    m_test = new QPlainTextEdit(parent);
    m_test->setObjectName(u"wordTest"_s);
    m_test->setAccessibleName(tr("Text to try the rules on"));
    m_test->setPlaceholderText(tr("Paste a message: what would be found is marked"));
    m_test->setTabChangesFocus(true);
    m_test->setFixedHeight(scaled(72));
    connect(m_test, &QPlainTextEdit::textChanged, this, &RulesPane::tryWords);
    column->addWidget(m_test);
    m_found = rulesLabel({}, parent);
    m_found->setObjectName(u"wordsFound"_s);
    column->addWidget(m_found);
}

void RulesPane::addThreshold(QVBoxLayout *column)
{
    QWidget *parent = column->parentWidget();
    column->addWidget(rulesLabel(tr("From which spam score on a message waits"), parent, true));
    m_threshold = new QSlider(Qt::Horizontal, parent);
    m_threshold->setObjectName(u"thresholdSlider"_s);
    m_threshold->setAccessibleName(tr("Spam score from which on a message waits"));
    m_threshold->setRange(5, 100);
    m_threshold->setPageStep(5);
    m_threshold->setMaximumWidth(scaled(420));
    connect(m_threshold, &QSlider::valueChanged, this, &RulesPane::showThreshold);
    connect(m_threshold, &QSlider::valueChanged, this, [this] {
        if (m_filling)
            return;
        m_chosenFor = brand();
        m_chosen = m_threshold->value() / 100.0;
        m_keep.start();
    });
    column->addWidget(m_threshold);
    m_holds = rulesLabel({}, parent);
    m_holds->setObjectName(u"wouldHold"_s);
    column->addWidget(m_holds);
}

void RulesPane::keepThreshold()
{
    if (!m_chosenFor.isValid())
        return;
    m_keep.stop();
    async::deliver(m_controller.queue().setThreshold(std::exchange(m_chosenFor, {}), m_chosen),
                   this,
                   [this](const Result<void> &kept) {
                       if (!kept)
                           report(kept.error());
                   });
}

void RulesPane::hideEvent(QHideEvent *event)
{
    keepThreshold();
    QScrollArea::hideEvent(event);
}

void RulesPane::addCharter(QVBoxLayout *column)
{
    QWidget *parent = column->parentWidget();
    column->addWidget(rulesLabel(tr("Rules of the charter"), parent, true));
    column->addWidget(rulesLabel(
        tr("Decisions name them. Their warning is what its author is told; {quote} stands for the words."),
        parent));
    auto *row = new QHBoxLayout;
    m_rule = new QComboBox(parent);
    m_rule->setObjectName(u"editRule"_s);
    row->addLayout(labelled(tr("Rule to change"), m_rule));
    m_ruleName = new QLineEdit(parent);
    m_ruleName->setObjectName(u"ruleName"_s);
    m_ruleName->setPlaceholderText(tr("Name of the rule"));
    row->addLayout(labelled(tr("Name of the rule"), m_ruleName), 1);
    m_warning = new QLineEdit(parent);
    m_warning->setObjectName(u"ruleWarning"_s);
    m_warning->setPlaceholderText(tr("You wrote “{quote}”. Please…"));
    row->addLayout(labelled(tr("Warning of the rule"), m_warning), 2);
    auto *save = new QPushButton(tr("Save"), parent);
    save->setObjectName(u"saveRule"_s);
    connect(save, &QPushButton::clicked, this, &RulesPane::saveCharterRule);
    row->addWidget(save, 0, Qt::AlignBottom);
    connect(m_rule, &QComboBox::currentIndexChanged, this, [this] {
        const qint64 id = m_rule->currentData().toLongLong();
        m_ruleName->clear();
        m_warning->clear();
        for (const domain::CharterRule &rule : std::as_const(m_rules)) {
            if (rule.id.value == id) {
                m_ruleName->setText(rule.name);
                m_warning->setText(rule.warning);
            }
        }
    });
    column->addLayout(row);
}

void RulesPane::addLadder(QVBoxLayout *column)
{
    QWidget *parent = column->parentWidget();
    column->addWidget(rulesLabel(tr("Ladder of strikes"), parent, true));
    column->addWidget(rulesLabel(tr("It is proposed beside a message and never done by itself."), parent));
    m_steps.clear();
    for (int i = 1; i <= ladderSteps; ++i) {
        auto *row = new QHBoxLayout;
        auto *label = rulesLabel(tr("At %n strike(s)", nullptr, i), parent);
        label->setMinimumWidth(scaled(110));
        row->addWidget(label);
        LadderRow step;
        step.what = new QComboBox(parent);
        step.what->setObjectName(u"ladderWhat%1"_s.arg(i));
        label->setBuddy(step.what);
        step.what->addItem(tr("As before"), u"none"_s);
        step.what->addItem(tr("Warn"), u"warn"_s);
        step.what->addItem(tr("Mute"), u"mute"_s);
        step.what->addItem(tr("Ban"), u"ban"_s);
        row->addWidget(step.what);
        step.length = new QComboBox(parent);
        step.length->setObjectName(u"ladderLength%1"_s.arg(i));
        auto *howLong = rulesLabel(tr("how long"), parent);
        howLong->setBuddy(step.length);
        step.label = howLong;
        row->addWidget(howLong);
        for (const auto length : {std::optional<std::chrono::seconds>(24h),
                                  std::optional<std::chrono::seconds>(168h),
                                  std::optional<std::chrono::seconds>(720h),
                                  std::optional<std::chrono::seconds>()})
            step.length->addItem(text::penaltyLength(length), qint64(length ? length->count() : 0));
        row->addWidget(step.length);
        row->addStretch(1);
        connect(step.what, &QComboBox::activated, this, &RulesPane::saveLadder);
        connect(step.length, &QComboBox::activated, this, &RulesPane::saveLadder);
        m_steps << step;
        column->addLayout(row);
    }
}

void RulesPane::load()
{
    if (!brand().isValid())
        return;
    m_loaded = true;
    keepThreshold();
    loadWords();
    async::deliver(m_controller.queue().threshold(brand()), this, [this](const Result<double> &value) {
        if (m_chosenFor.isValid())
            return; // another one has been chosen meanwhile
        const QScopedValueRollback filling(m_filling, true);
        m_threshold->setValue(int(value.value_or(domain::defaultReviewThreshold) * 100 + 0.5));
        showThreshold();
    });
    async::deliver(m_controller.queue().newestScores(brand(), scoresRead),
                   this,
                   [this](const Result<QList<double>> &scores) {
                       m_scores = scores.value_or(QList<double>());
                       showThreshold();
                   });
    async::deliver(m_controller.rulingService().rules(brand()),
                   this,
                   [this](const Result<QList<domain::CharterRule>> &rules) {
                       m_rules = rules.value_or(QList<domain::CharterRule>());
                       m_rule->clear();
                       m_rule->addItem(tr("New rule"), qint64(0));
                       for (const domain::CharterRule &rule : std::as_const(m_rules))
                           m_rule->addItem(rule.name, rule.id.value);
                   });
    async::deliver(m_controller.rulingService().ladder(brand()),
                   this,
                   [this](const Result<QList<domain::LadderStep>> &ladder) {
                       m_ladder = ladder.value_or(QList<domain::LadderStep>());
                       showLadder();
                   });
}

void RulesPane::loadWords()
{
    async::deliver(
        m_controller.queue().words(brand()), this, [this](const Result<QList<domain::WatchedWord>> &words) {
            if (!words) {
                report(words.error());
                return;
            }
            m_words = *words;
            showWords();
            tryWords();
        });
}

void RulesPane::showWords()
{
    const QScopedValueRollback filling(m_filling, true);
    const int kept = m_table->currentIndex().row();
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Word"), tr("How"), tr("What is done"), tr("List")});
    for (const domain::WatchedWord &word : std::as_const(m_words)) {
        auto *text = new QStandardItem(word.text);
        text->setCheckable(true);
        text->setCheckState(word.enabled ? Qt::Checked : Qt::Unchecked);
        m_model->appendRow({text,
                            new QStandardItem(watchKindText(word.kind)),
                            new QStandardItem(watchActionText(word)),
                            new QStandardItem(text::watchListName(word.list))});
    }
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < 4; ++column)
        m_table->setColumnWidth(column, scaled(column == 2 ? 190 : 130));
    if (kept >= 0 && kept < m_model->rowCount())
        m_table->selectRow(kept);
}

void RulesPane::tryWords()
{
    const QString text = m_test->toPlainText();
    const moderation::WordWatch watch(watchedTexts(m_words));
    const moderation::WatchResult result = watch.read(text);
    const moderation::SpamScore score = moderation::spamScore(text, {});
    QList<QTextEdit::ExtraSelection> marks;
    const Theme &theme = Theme::of(this);
    const auto mark = [&](qsizetype from, qsizetype length) {
        if (length <= 0)
            return;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(m_test->document());
        selection.cursor.setPosition(int(from));
        selection.cursor.setPosition(int(from + length), QTextCursor::KeepAnchor);
        selection.format.setFontUnderline(true);
        selection.format.setForeground(theme.negative);
        selection.format.setBackground(theme.status(domain::PostState::Failed).fill);
        marks << selection;
    };
    for (const moderation::WatchHit &hit : result.hits)
        mark(hit.from, hit.length);
    for (const moderation::SpamReason &reason : score.reasons)
        mark(reason.from, reason.length);
    m_test->setExtraSelections(marks);
    if (text.trimmed().isEmpty()) {
        m_found->clear();
        return;
    }
    QStringList lines{tr("%n watched word(s) found", nullptr, int(result.hits.size())),
                      tr("spam score %1").arg(format::decimal(score.value, 2))};
    const QString replaced = watch.replaced(text);
    if (replaced != text)
        lines << tr("shown as “%1”").arg(replaced);
    m_found->setText(lines.join(u", "_s));
}

void RulesPane::showThreshold()
{
    const double threshold = m_threshold->value() / 100.0;
    const auto held = std::count_if(
        m_scores.begin(), m_scores.end(), [threshold](double score) { return score >= threshold; });
    const QString value = format::decimal(threshold, 2);
    m_holds->setText(m_scores.isEmpty()
                         ? tr("From %1 on. No message has come in yet to compare with.").arg(value)
                         : tr("From %1 on: would hold %2 of the last %3 messages.")
                               .arg(value, format::number(held), format::number(m_scores.size())));
}

void RulesPane::saveWord()
{
    domain::WatchedWord word;
    word.brand = brand();
    word.text = m_word->text();
    word.kind = m_kind->currentData().toString();
    word.action = m_action->currentData().toString();
    if (m_with->isVisible())
        word.with = m_with->text();
    async::deliver(
        m_controller.queue().saveWord(word), this, [this, word](const Result<domain::EventId> &saved) {
            m_problem->setVisible(!saved);
            if (!saved) {
                const bool twice = saved.error().code == ErrorCode::AlreadyExists;
                m_problem->setText(twice ? tr("“%1” is watched already.").arg(word.text)
                                         : tr("This can never be found: %1").arg(saved.error().subject));
                return;
            }
            m_word->clear();
            m_context.toastWithUndo(tr("“%1” is watched").arg(word.text.trimmed()), *saved);
            loadWords();
        });
}

void RulesPane::removeWord()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_words.size())
        return;
    const domain::WatchedWord word = m_words.at(row);
    async::deliver(
        m_controller.queue().removeWord(word), this, [this, word](const Result<domain::EventId> &removed) {
            if (!removed) {
                report(removed.error());
                return;
            }
            m_context.toastWithUndo(tr("“%1” is watched no more").arg(word.text), *removed);
            loadWords();
        });
}

void RulesPane::toggleWord(int row, bool on)
{
    if (row < 0 || row >= m_words.size())
        return;
    domain::WatchedWord word = m_words.at(row);
    word.enabled = on;
    async::deliver(m_controller.queue().saveWord(word), this, [this](const Result<domain::EventId> &saved) {
        if (!saved)
            report(saved.error());
        loadWords();
    });
}

void RulesPane::chooseList()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"listMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const StarterList list : {StarterList::Insults, StarterList::SpamBaits, StarterList::PersonalData}) {
        const QString name = text::watchListName(services::starterListName(list));
        QAction *action = menu->addAction(name, this, [this, list, name] {
            async::deliver(m_controller.queue().addStarterList(brand(), list),
                           this,
                           [this, name](const Result<domain::EventId> &added) {
                               if (!added) {
                                   report(added.error());
                                   return;
                               }
                               m_context.toastWithUndo(tr("“%1” added").arg(name), *added);
                               loadWords();
                           });
        });
        action->setProperty("keys", format::number(services::starterWords(brand(), list).size()));
    }
    menu->popup(QCursor::pos());
}

void RulesPane::saveCharterRule()
{
    domain::CharterRule rule;
    rule.id = domain::CharterRuleId(m_rule->currentData().toLongLong());
    rule.brand = brand();
    rule.name = m_ruleName->text();
    rule.warning = m_warning->text();
    async::deliver(m_controller.rulingService().saveRule(rule),
                   this,
                   [this](const Result<domain::CharterRuleId> &saved) {
                       if (saved)
                           load();
                       else
                           report(saved.error());
                   });
}

void RulesPane::showLadder()
{
    for (int i = 0; i < m_steps.size(); ++i) {
        const LadderRow &row = m_steps.at(i);
        row.what->setCurrentIndex(0);
        row.length->setCurrentIndex(0);
        for (const domain::LadderStep &step : std::as_const(m_ladder)) {
            if (step.strikes != i + 1)
                continue;
            const QString what = !step.sanction ? u"warn"_s : domain::sanctionKindName(*step.sanction);
            row.what->setCurrentIndex(row.what->findData(what));
            row.length->setCurrentIndex(
                std::max(0, row.length->findData(qint64(step.duration ? step.duration->count() : 0))));
        }
        const QString what = row.what->currentData().toString();
        for (QWidget *widget : {static_cast<QWidget *>(row.length), static_cast<QWidget *>(row.label)})
            widget->setVisible(what == "mute"_L1 || what == "ban"_L1);
    }
}

void RulesPane::saveLadder()
{
    QList<domain::LadderStep> steps;
    for (int i = 0; i < m_steps.size(); ++i) {
        const QString what = m_steps.at(i).what->currentData().toString();
        if (what == "none"_L1)
            continue;
        domain::LadderStep step;
        step.strikes = i + 1;
        step.sanction = domain::sanctionKindFromName(what);
        const qint64 seconds = m_steps.at(i).length->currentData().toLongLong();
        if (step.sanction && seconds > 0)
            step.duration = std::chrono::seconds(seconds);
        steps << step;
    }
    async::deliver(m_controller.rulingService().setLadder(brand(), steps),
                   this,
                   [this, steps](const Result<void> &saved) {
                       if (!saved)
                           report(saved.error());
                       else
                           m_ladder = steps;
                       showLadder();
                   });
}

void RulesPane::report(const Error &error)
{
    m_context.toastError(text::errorText(error).message);
}

} // namespace ruche::ui
