// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moderation/reasonpane.h"

#include "core/base/zonedtime.h"
#include "core/domain/moderationcapability.h"
#include "core/moderation/spamhints.h"
#include "core/text/moderationtext.h"
#include "core/text/queuetext.h"
#include "ui/common/avatar.h"
#include "ui/common/branddot.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/networkglyph.h"
#include "ui/common/painting.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/moderation/highlighttext.h"
#include "ui/moderation/moderationcontroller.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

using namespace std::chrono_literals;
using domain::ReviewKind;

/// A part of the pane with a line under it.
class ReasonSection final : public QWidget
{
public:
    explicit ReasonSection(const QString &title)
        : m_column(new QVBoxLayout(this))
    {
        m_column->setContentsMargins(16, 12, 16, 12);
        m_column->setSpacing(5);
        if (title.isEmpty())
            return;
        auto *heading = new PlainLabel(title, this);
        heading->setTextSize(TextSize::Small, QFont::DemiBold);
        m_column->addWidget(heading);
    }
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    PlainLabel *addLine(const QString &text, PlainLabel::Ink ink = PlainLabel::Ink::Secondary)
    {
        auto *label = new PlainLabel(text, this);
        label->setTextSize(TextSize::Small);
        label->setInk(ink);
        label->setWordWrap(true);
        m_column->addWidget(label);
        return label;
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), Theme::of(this).line);
    }

private:
    QVBoxLayout *m_column;
};

/// "Promise of money", a bar, "+0.41".
class ReasonBar final : public QWidget
{
public:
    ReasonBar(const QString &text, double share, double most, QWidget *parent)
        : QWidget(parent)
        , m_text(text)
        , m_share(share)
        , m_most(std::max(most, 0.01))
    {
        setFixedHeight(scaled(22));
        setToolTip(text);
        setAccessibleName(u"%1, %2"_s.arg(text, format::score(share)));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = Theme::of(this);
        const QString value = format::score(m_share);
        const int valueWidth = scaled(42);
        const int bar = scaled(70);
        paintElided(&painter,
                    QRect(0, 0, width() - valueWidth - bar - 14, height()),
                    m_text,
                    ui::font(TextSize::Small),
                    theme.text);
        const QRectF track(width() - valueWidth - bar - 4, height() / 2.0 - 3, bar, 6);
        paintProgress(&painter, track, m_share / m_most, -1, theme, theme.negative);
        paintTabular(&painter,
                     QRect(width() - valueWidth, 0, valueWidth, height()),
                     value,
                     ui::font(TextSize::Small, QFont::Medium),
                     theme.negative);
    }

private:
    QString m_text;
    double m_share;
    double m_most;
};

domain::NetworkInfo networkInfo(ModerationController &controller, const QString &key)
{
    const QList<domain::NetworkInfo> used = controller.networksInUse();
    for (const domain::NetworkInfo &network : used) {
        if (network.key == key)
            return network;
    }
    domain::NetworkInfo unknown;
    unknown.key = key;
    unknown.name = key;
    return unknown;
}

} // namespace

ReasonPane::ReasonPane(ModerationController &controller, const Clock &clock, QWidget *parent)
    : QScrollArea(parent)
    , m_controller(controller)
    , m_clock(clock)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    connect(&controller, &ModerationController::detailChanged, this, &ReasonPane::build);
    build();
}

void ReasonPane::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        build();
}

void ReasonPane::paintEvent(QPaintEvent *event)
{
    QPainter(viewport()).fillRect(viewport()->rect(), Theme::of(this).surface);
    QScrollArea::paintEvent(event);
}

QString ReasonPane::stateOfDetail() const
{
    const auto &detail = m_controller.detail();
    if (!detail)
        return u"none %1"_s.arg(m_controller.current().value);
    const services::Standing &standing = detail->person.standing;
    QStringList parts{detail->item.message.text(),
                      domain::moderationName(detail->item.moderation),
                      QString::number(qHash(detail->item.text)),
                      QString::number(detail->item.severity),
                      m_controller.list().brand(detail->item.brand).name,
                      QLocale().name()};
    for (const qsizetype count : {detail->item.reasons.size(),
                                  detail->flags.size(),
                                  detail->rulings.size(),
                                  detail->rules.size(),
                                  detail->context.size(),
                                  detail->person.notes.size(),
                                  standing.record.size(),
                                  standing.active.size(),
                                  qsizetype(standing.strikes),
                                  m_controller.networksInUse().size()})
        parts << QString::number(count);
    return parts.join(u' ');
}

void ReasonPane::build()
{
    // What is being typed and ticked stays while nothing of the message is new.
    const QString state = stateOfDetail();
    if (widget() && state == m_shown)
        return;
    m_shown = state;
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    setAccessibleName(tr("Why this message waits"));
    if (m_controller.detail()) {
        column->addWidget(words());
        if (!m_controller.detail()->item.reasons.isEmpty())
            column->addWidget(score());
        if (!m_controller.detail()->flags.isEmpty())
            column->addWidget(reports());
        column->addWidget(author());
        column->addWidget(extras());
        if (QWidget *proposed = proposedRule())
            column->addWidget(proposed);
        if (!m_controller.detail()->context.isEmpty())
            column->addWidget(before());
    }
    column->addStretch(1);
    content->setSizePolicy(QSizePolicy::Ignored,
                           QSizePolicy::Preferred); // as wide as the pane, however long a word
    setWidget(content); // deletes the former one
    content->setAutoFillBackground(false);
}

QWidget *ReasonPane::words()
{
    const domain::ReviewItem &item = m_controller.detail()->item;
    const domain::Brand brand = m_controller.list().brand(item.brand);
    auto *section = new ReasonSection({});
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new Avatar(item.author, 28, section));
    auto *name = new PlainLabel(item.author, section);
    name->setObjectName(u"reviewAuthor"_s);
    name->setTextSize(TextSize::Base, QFont::DemiBold);
    name->setEliding(true);
    row->addWidget(name, 1);
    auto *dot = new BrandDot(brand, section);
    row->addWidget(dot);
    row->addWidget(new NetworkGlyph(item.network, section));
    auto *time = new PlainLabel(
        format::nearDayAndTime(item.writtenAt, m_controller.zoneOf(item.brand), m_clock.now()), section);
    time->setTextSize(TextSize::Meta);
    time->setInk(PlainLabel::Ink::Meta);
    row->addWidget(time);
    section->column()->addLayout(row);
    auto *text = new HighlightText(TextSize::Reading, section);
    text->setObjectName(u"reviewText"_s);
    QList<HighlightSpan> spans;
    for (const domain::ReviewReason &reason : item.reasons) {
        if (reason.length > 0)
            spans << HighlightSpan{reason.from, reason.length};
    }
    text->setContent(item.text, spans);
    section->column()->addWidget(text);
    if (!item.subject.isEmpty())
        section->addLine(tr("Under “%1”").arg(item.subject), PlainLabel::Ink::Meta);
    if (item.moderation == domain::Moderation::Held)
        section->addLine(tr("Nobody but you sees it yet."), PlainLabel::Ink::Warn);
    auto *open = new QPushButton(tr("Show the conversation"), section);
    open->setObjectName(u"reviewConversation"_s);
    setButtonKind(open, "quiet", true);
    connect(open, &QPushButton::clicked, this, [this, id = item.conversation, message = item.message] {
        emit conversationRequested(id, message);
    });
    section->column()->addWidget(open, 0, Qt::AlignLeft);
    return section;
}

QWidget *ReasonPane::score()
{
    const domain::ReviewItem &item = m_controller.detail()->item;
    auto *section = new ReasonSection({});
    const auto heading = [section](const QString &title, double value) {
        auto *row = new QHBoxLayout;
        auto *label = new PlainLabel(title, section);
        label->setTextSize(TextSize::Small, QFont::DemiBold);
        row->addWidget(label, 1);
        auto *number = new PlainLabel(format::decimal(value, 2), section);
        number->setObjectName(u"reviewScore"_s);
        number->setTextSize(TextSize::Title, QFont::DemiBold);
        row->addWidget(number);
        section->column()->addLayout(row);
    };
    double most = 0;
    for (const domain::ReviewReason &reason : item.reasons)
        most = std::max(most, reason.share);
    for (const ReviewKind kind : {ReviewKind::Words, ReviewKind::Spam}) {
        const double value = kind == ReviewKind::Spam ? item.spam : item.words;
        if (value <= 0)
            continue;
        heading(kind == ReviewKind::Spam ? tr("Spam score") : tr("Watched words"), value);
        for (const domain::ReviewReason &reason : item.reasons) {
            if (reason.kind == kind && reason.share > 0)
                section->column()->addWidget(
                    new ReasonBar(text::reviewReason(reason, QLocale()), reason.share, most, section));
        }
    }
    auto *foot = section->addLine(tr("Worked out on this computer. Nothing is sent to any service."),
                                  PlainLabel::Ink::Meta);
    foot->setTextSize(TextSize::Meta);
    return section;
}

QWidget *ReasonPane::reports()
{
    auto *section = new ReasonSection(tr("Reports"));
    for (const domain::Flag &flag : m_controller.detail()->flags) {
        const QString reason = text::flagReasonText(flag.reason);
        QString line = flag.reporter.isEmpty() ? reason : tr("%1, by %2").arg(reason, flag.reporter);
        if (!flag.note.isEmpty())
            line = tr("%1: “%2”").arg(line, flag.note);
        section->addLine(line);
    }
    return section;
}

QWidget *ReasonPane::author()
{
    const services::ReviewDetail &detail = *m_controller.detail();
    const services::ReviewPerson &person = detail.person;
    auto *section = new ReasonSection(tr("Author"));
    section->setObjectName(u"personStrip"_s);
    if (!person.member.id.isValid()) {
        section->addLine(tr("The network does not say who wrote it."));
        return section;
    }
    const QString zone = m_controller.zoneOf(detail.item.brand);
    const QDate today = dayIn(m_clock.now(), zone);
    section->addLine(tr("First seen %1, %2")
                         .arg(format::shortDate(dayIn(person.member.firstSeenAt, zone), today),
                              tr("%n message(s)", nullptr, person.member.messageCount)));
    if (person.read > 0)
        section->addLine(tr("%1 of the last %2 read as negative")
                             .arg(format::number(person.negatives), format::number(person.read)));
    const services::Standing &standing = person.standing;
    auto *strikes = section->addLine(standing.record.isEmpty() && standing.strikes == 0
                                         ? tr("No decision about them so far")
                                         : tr("%n strike(s)", nullptr, standing.strikes) + u", "_s
                                             + tr("%n decision(s)", nullptr, int(standing.record.size())));
    strikes->setObjectName(u"personStrikes"_s);
    for (const domain::Sanction &sanction : standing.active) {
        const QString what = text::sanctionText(sanction.kind);
        section->addLine(sanction.endsAt
                             ? tr("%1 until %2").arg(what, format::dayAndTime(*sanction.endsAt, zone, today))
                             : tr("%1 without an end").arg(what),
                         PlainLabel::Ink::Warn);
    }
    for (const domain::Note &note : person.notes)
        section->addLine(tr("Note: %1").arg(note.text));
    if (standing.proposal) {
        auto *proposed
            = section->addLine(tr("The ladder proposes: %1").arg(text::ladderStepText(*standing.proposal)),
                               PlainLabel::Ink::Accent);
        proposed->setObjectName(u"ladderProposal"_s);
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    auto *open = new QPushButton(tr("Open the member"), section);
    setButtonKind(open, "quiet", true);
    connect(open, &QPushButton::clicked, this, [this, id = person.member.id] { emit memberRequested(id); });
    row->addWidget(open);
    auto *record = new QPushButton(tr("Save their record…"), section);
    record->setObjectName(u"saveRecord"_s);
    setButtonKind(record, "quiet", true);
    connect(record, &QPushButton::clicked, this, [this, id = person.member.id, name = person.member.name] {
        emit recordWanted(id, name);
    });
    row->addWidget(record);
    row->addStretch(1);
    section->column()->addLayout(row);
    return section;
}

QWidget *ReasonPane::extras()
{
    const services::ReviewDetail &detail = *m_controller.detail();
    auto *section = new ReasonSection(tr("Together with the decision"));
    QVBoxLayout *column = section->column();
    const bool canReply = detail.account.capabilities.testFlag(domain::Capability::Reply);
    m_rule = new QComboBox(section);
    m_rule->setObjectName(u"charterRule"_s);
    auto *ruleLabel = new PlainLabel(tr("Rule of the charter"), section);
    ruleLabel->setTextSize(TextSize::Meta);
    ruleLabel->setInk(PlainLabel::Ink::Meta);
    ruleLabel->setBuddy(m_rule);
    column->addWidget(ruleLabel);
    m_rule->addItem(tr("No rule named"), QVariant::fromValue(qint64(0)));
    for (const domain::CharterRule &rule : detail.rules)
        m_rule->addItem(rule.name, QVariant::fromValue(rule.id.value));
    column->addWidget(m_rule);
    m_warn = new QCheckBox(tr("Warn them, as an answer everybody can read"), section);
    m_warn->setObjectName(u"warnBox"_s);
    m_warn->setEnabled(canReply);
    if (!canReply)
        m_warn->setToolTip(text::notOffered(networkInfo(m_controller, detail.item.network)));
    column->addWidget(m_warn);
    m_warning = new QLineEdit(section);
    m_warning->setObjectName(u"warningText"_s);
    m_warning->setAccessibleName(tr("Warning"));
    m_warning->setPlaceholderText(tr("What they are told"));
    m_warning->hide();
    column->addWidget(m_warning);
    m_strike = new QCheckBox(tr("Count one strike"), section);
    m_strike->setObjectName(u"strikeBox"_s);
    m_strike->setEnabled(detail.person.member.id.isValid());
    column->addWidget(m_strike);
    addPenalties(column, section);
    m_note = new QLineEdit(section);
    m_note->setObjectName(u"decisionNote"_s);
    m_note->setAccessibleName(tr("Note for colleagues"));
    m_note->setPlaceholderText(tr("Note for colleagues"));
    column->addWidget(m_note);
    auto *alone = new QPushButton(tr("Do this alone, leave the message"), section);
    alone->setObjectName(u"decideAlone"_s);
    setButtonKind(alone, "secondary", true);
    alone->setEnabled(!m_controller.extras().isEmpty());
    connect(alone, &QPushButton::clicked, this, [this] { m_controller.decide(std::nullopt); });
    connect(&m_controller, &ModerationController::extrasChanged, alone, [this, alone] {
        alone->setEnabled(!m_controller.extras().isEmpty());
    });
    column->addWidget(alone, 0, Qt::AlignLeft);
    connect(m_rule, &QComboBox::currentIndexChanged, this, [this] {
        fillWarning();
        readExtras();
    });
    connect(m_warn, &QCheckBox::toggled, this, [this](bool on) {
        m_warning->setVisible(on);
        fillWarning();
        readExtras();
    });
    for (QCheckBox *box : {m_strike, m_mute, m_ban})
        connect(box, &QCheckBox::toggled, this, &ReasonPane::readExtras);
    for (QLineEdit *line : {m_warning, m_note})
        connect(line, &QLineEdit::textChanged, this, &ReasonPane::readExtras);
    connect(m_length, &QComboBox::currentIndexChanged, this, &ReasonPane::readExtras);
    restoreExtras();
    return section;
}

void ReasonPane::addPenalties(QVBoxLayout *column, QWidget *parent)
{
    const services::ReviewDetail &detail = *m_controller.detail();
    const domain::NetworkInfo network = networkInfo(m_controller, detail.item.network);
    const QString zone = m_controller.zoneOf(detail.item.brand);
    m_length = new QComboBox(parent);
    m_length->setObjectName(u"muteLength"_s);
    for (const auto length : {std::optional<std::chrono::seconds>(1h),
                              std::optional<std::chrono::seconds>(24h),
                              std::optional<std::chrono::seconds>(168h),
                              std::optional<std::chrono::seconds>(720h),
                              std::optional<std::chrono::seconds>()})
        m_length->addItem(text::penaltyLength(length), QVariant(qint64(length ? length->count() : 0)));
    m_length->setCurrentIndex(1);
    auto *row = new QHBoxLayout;
    m_mute = new QCheckBox(tr("Mute"), parent);
    m_mute->setObjectName(u"muteBox"_s);
    row->addWidget(m_mute);
    m_ban = new QCheckBox(tr("Ban"), parent);
    m_ban->setObjectName(u"banBox"_s);
    row->addWidget(m_ban);
    auto *lengthLabel = new PlainLabel(tr("How long"), parent);
    lengthLabel->setTextSize(TextSize::Meta);
    lengthLabel->setInk(PlainLabel::Ink::Meta);
    lengthLabel->setBuddy(m_length);
    row->addSpacing(8);
    row->addWidget(lengthLabel);
    row->addWidget(m_length);
    row->addStretch(1);
    column->addLayout(row);
    auto *consequence = new PlainLabel(parent);
    consequence->setObjectName(u"sanctionConsequence"_s);
    consequence->setTextSize(TextSize::Meta);
    consequence->setInk(PlainLabel::Ink::Meta);
    consequence->setWordWrap(true);
    column->addWidget(consequence);
    const auto able = [&](domain::SanctionKind kind) {
        return detail.item.identity.isValid()
            && detail.account.capabilities.testFlag(domain::capabilityFor(kind));
    };
    m_mute->setEnabled(able(domain::SanctionKind::Mute));
    m_ban->setEnabled(able(domain::SanctionKind::Ban));
    m_length->setEnabled(m_mute->isEnabled() || m_ban->isEnabled());
    const auto say = [this, consequence, network, zone, name = detail.item.author] {
        if (!m_mute->isEnabled() && !m_ban->isEnabled()) {
            consequence->setText(text::notOffered(network));
            return;
        }
        const auto kind = m_ban->isChecked() || !m_mute->isEnabled() ? domain::SanctionKind::Ban
                                                                     : domain::SanctionKind::Mute;
        const qint64 seconds = m_length->currentData().toLongLong();
        std::optional<QDateTime> until;
        if (seconds > 0)
            until = fromUtc(m_clock.now().addSecs(seconds), zone).wall;
        consequence->setText(text::sanctionConsequence(network, kind, name, until, QLocale()));
    };
    connect(m_mute, &QCheckBox::toggled, consequence, [this, say](bool on) {
        if (on)
            m_ban->setChecked(false);
        say();
    });
    connect(m_ban, &QCheckBox::toggled, consequence, [this, say](bool on) {
        if (on) {
            m_mute->setChecked(false);
            m_length->setCurrentIndex(m_length->count() - 1); // a ban has no end unless one is chosen
        }
        say();
    });
    connect(m_length, &QComboBox::currentIndexChanged, consequence, say);
    say();
}

void ReasonPane::restoreExtras()
{
    const DecisionExtras extras = m_controller.extras();
    if (extras.isEmpty() && !extras.rule.isValid())
        return;
    m_rule->setCurrentIndex(std::max(0, m_rule->findData(extras.rule.value)));
    m_strike->setChecked(extras.strike);
    m_note->setText(extras.note);
    if (!extras.warning.isEmpty()) {
        m_warn->setChecked(true);
        m_warning->setText(extras.warning);
    }
    m_mute->setChecked(extras.sanction == domain::SanctionKind::Mute);
    m_ban->setChecked(extras.sanction == domain::SanctionKind::Ban);
    if (extras.sanction)
        m_length->setCurrentIndex(
            std::max(0, m_length->findData(qint64(extras.duration ? extras.duration->count() : 0))));
}

void ReasonPane::fillWarning()
{
    if (!m_warn->isChecked() || !m_controller.detail())
        return;
    const qint64 id = m_rule->currentData().toLongLong();
    for (const domain::CharterRule &rule : m_controller.detail()->rules) {
        if (rule.id.value == id && !rule.warning.isEmpty())
            m_warning->setText(services::warningText(rule.warning, m_controller.detail()->item.text));
    }
}

void ReasonPane::readExtras()
{
    DecisionExtras extras;
    extras.rule = domain::CharterRuleId(m_rule->currentData().toLongLong());
    if (m_warn->isChecked())
        extras.warning = m_warning->text().trimmed();
    extras.strike = m_strike->isChecked();
    if (m_mute->isChecked())
        extras.sanction = domain::SanctionKind::Mute;
    if (m_ban->isChecked())
        extras.sanction = domain::SanctionKind::Ban;
    const qint64 seconds = m_length->currentData().toLongLong();
    if (extras.sanction && seconds > 0)
        extras.duration = std::chrono::seconds(seconds);
    extras.note = m_note->text().trimmed();
    extras.reason = extras.rule.isValid() ? m_rule->currentText() : QString();
    m_controller.setExtras(extras);
}

QWidget *ReasonPane::proposedRule()
{
    const domain::ReviewItem &item = m_controller.detail()->item;
    const QStringList domains = moderation::domainsIn(item.text);
    if (domains.isEmpty() || item.spam < domain::defaultReviewThreshold)
        return nullptr;
    const QString link = domains.first();
    auto *section = new ReasonSection(tr("Proposed rule"));
    section->addLine(tr("Put every message with %1 into the queue.").arg(link));
    auto *create = new QPushButton(tr("Create the rule"), section);
    create->setObjectName(u"createRule"_s);
    setButtonKind(create, "secondary", true);
    connect(create, &QPushButton::clicked, this, [this, link, brand = item.brand] {
        domain::WatchedWord word;
        word.brand = brand;
        word.kind = u"pattern"_s;
        word.text = QRegularExpression::escape(link);
        m_controller.watchWord(word);
    });
    section->column()->addWidget(create, 0, Qt::AlignLeft);
    return section;
}

QWidget *ReasonPane::before()
{
    auto *section = new ReasonSection(tr("Said before it"));
    for (const domain::Message &message : m_controller.detail()->context) {
        const QString who = message.authorName.isEmpty() ? tr("You") : message.authorName;
        auto *line = section->addLine(u"%1: %2"_s.arg(who, message.text.simplified().left(200)));
        line->setTextSize(TextSize::Meta);
    }
    return section;
}

} // namespace ruche::ui
