// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/limitsdialog.h"

#include "core/base/async.h"
#include "core/composing/limitsfile.h"
#include "core/services/limitsinforce.h"
#include "core/services/workspace.h"
#include "core/services/writingservice.h"
#include "core/text/errortext.h"
#include "ui/common/plainlabel.h"
#include "ui/common/prompts.h"
#include "ui/common/style.h"
#include "ui/composer/problemtext.h"
#include "ui/shell/pagecontext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int kilobyte = 1024;

} // namespace

LimitsDialog::LimitsDialog(PageContext &context, const QList<domain::Account> &accounts, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_accounts(accounts)
    , m_for(new QComboBox(this))
    , m_note(new PlainLabel(this))
    , m_problem(new PlainLabel(this))
    , m_paste(new QPushButton(tr("Paste what its server says…"), this))
    , m_reset(new QPushButton(tr("Reset"), this))
    , m_save(new QPushButton(tr("Save"), this))
{
    setObjectName(u"limits"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What networks accept"));
    buildLayout();
    connect(m_for, &QComboBox::currentIndexChanged, this, &LimitsDialog::showChosen);
    connect(m_save, &QPushButton::clicked, this, &LimitsDialog::save);
    connect(m_reset, &QPushButton::clicked, this, &LimitsDialog::reset);
    connect(m_paste, &QPushButton::clicked, this, &LimitsDialog::paste);
    showChosen();
}

void LimitsDialog::buildLayout()
{
    using domain::Limits;
    m_for->setObjectName(u"limitsFor"_s);
    m_save->setObjectName(u"limitsSave"_s);
    m_reset->setObjectName(u"limitsReset"_s);
    m_paste->setObjectName(u"limitsPaste"_s);
    for (const domain::Account &account : std::as_const(m_accounts))
        m_for->addItem(problemtext::accountName(account), account.id.value);
    QStringList networks = composing::builtInLimits().keys();
    networks.sort();
    for (const QString &network : std::as_const(networks))
        m_for->addItem(tr("%1, all accounts").arg(problemtext::networkName(network)), network);
    auto *const form = new QFormLayout;
    form->addRow(tr("For"), m_for);
    const auto add = [this, form](const QString &label, const QString &name, const Field &given) {
        Field field = given;
        field.box = new QSpinBox(this);
        field.box->setObjectName(name);
        field.box->setRange(0, std::numeric_limits<int>::max());
        field.box->setGroupSeparatorShown(true);
        field.box->setSpecialValueText(tr("no limit known"));
        form->addRow(label, field.box);
        m_fields << field;
    };
    add(tr("Characters"), u"limitText"_s, {nullptr, &Limits::text, nullptr});
    add(tr("Bytes of text"), u"limitTextBytes"_s, {nullptr, &Limits::bytes, nullptr});
    add(tr("Characters of a title"), u"limitTitle"_s, {nullptr, &Limits::title, nullptr});
    add(tr("What an address counts"), u"limitUrl"_s, {nullptr, &Limits::urlLength, nullptr});
    add(tr("Pictures"), u"limitMedia"_s, {nullptr, &Limits::mediaCount, nullptr});
    add(tr("Alternative text"), u"limitAltText"_s, {nullptr, &Limits::altText, nullptr});
    add(tr("Hashtags"), u"limitHashtags"_s, {nullptr, &Limits::hashtags, nullptr});
    add(tr("Mentions"), u"limitMentions"_s, {nullptr, &Limits::mentions, nullptr});
    add(tr("A picture, in KB"), u"limitImage"_s, {nullptr, nullptr, &Limits::imageBytes});
    add(tr("A video, in KB"), u"limitVideo"_s, {nullptr, nullptr, &Limits::videoBytes});
    for (PlainLabel *const label : {m_note, m_problem}) {
        label->setTextSize(TextSize::Small);
        label->setWordWrap(true);
    }
    m_note->setInk(PlainLabel::Ink::Secondary);
    m_problem->setInk(PlainLabel::Ink::Failed);
    m_problem->setObjectName(u"limitsProblem"_s);
    auto *const close = new QPushButton(tr("Close"), this);
    for (QPushButton *const button : {m_paste, m_reset, close})
        setButtonKind(button, "secondary");
    setButtonKind(m_save, "primary");
    m_save->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *const buttons = new QHBoxLayout;
    buttons->addWidget(m_paste);
    buttons->addWidget(m_reset);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_save);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(m_note);
    column->addWidget(m_problem);
    column->addLayout(buttons);
}

const domain::Account *LimitsDialog::account() const
{
    const QVariant chosen = m_for->currentData();
    if (chosen.typeId() != QMetaType::LongLong)
        return nullptr;
    const auto found = std::find_if(m_accounts.begin(), m_accounts.end(), [&chosen](const auto &one) {
        return one.id.value == chosen.toLongLong();
    });
    return found == m_accounts.end() ? nullptr : &*found;
}

QString LimitsDialog::network() const
{
    return account() ? account()->network : m_for->currentData().toString();
}

void LimitsDialog::show(const domain::Limits &limits)
{
    m_shown = limits;
    for (const Field &field : std::as_const(m_fields))
        field.box->setValue(field.count ? limits.*field.count : int((limits.*field.bytes) / kilobyte));
}

void LimitsDialog::showChosen()
{
    m_problem->setText({});
    const auto table = composing::LimitsFile(services::limitsPath()).table();
    if (!table)
        m_problem->setText(tr("Your file of limits cannot be read, so it is left aside: %1, %2")
                               .arg(table.error().subject, table.error().detail));
    const composing::LimitsTable limits = table.value_or(composing::builtInLimits());
    const domain::Account *const one = account();
    show(one ? composing::limitsOf(*one, limits) : limits.value(network()));
    m_paste->setVisible(one && one->network == u"mastodon"_s);
    m_note->setText(one ? tr("In place of what the server of this account said. Reset goes back to that.")
                        : tr("Kept in your own file, for all accounts that do not say otherwise: %1")
                              .arg(services::limitsPath()));
    m_save->setEnabled(one || table);
}

domain::Limits LimitsDialog::typed() const
{
    domain::Limits limits = m_shown;
    for (const Field &field : std::as_const(m_fields)) {
        if (field.count)
            limits.*field.count = field.box->value();
        else if (field.box->value() != int((m_shown.*field.bytes) / kilobyte)) // to the byte where untouched
            limits.*field.bytes = qint64(field.box->value()) * kilobyte;
    }
    return limits;
}

void LimitsDialog::save()
{
    const QString done = tr("The limits are saved.");
    if (account())
        setForAccount(typed(), done);
    else
        setForNetwork(typed(), done);
}

void LimitsDialog::reset()
{
    const QString done = tr("The limits are as they were.");
    if (account())
        setForAccount(std::nullopt, done);
    else
        setForNetwork(std::nullopt, done);
}

void LimitsDialog::paste()
{
    if (!account())
        return;
    TextQuestion question;
    question.title = tr("What the server says");
    question.label = tr("Open %1 in a browser and paste what it shows")
                         .arg(account()->url.resolved(QUrl(u"/api/v2/instance"_s)).toString());
    question.multiLine = true;
    question.problem = [](const QString &text) {
        return composing::limitsFromInstance(text.toUtf8(), {})
            ? QString()
            : tr("There is no limit of characters in this.");
    };
    m_context.prompts().askText(this, question, [this](const std::optional<QString> &text) {
        const auto limits = text ? composing::limitsFromInstance(text->toUtf8(), m_shown)
                                 : Result<domain::Limits>(fail(ErrorCode::Cancelled));
        if (limits)
            show(*limits);
        if (limits)
            setForAccount(*limits, tr("The limits are saved."));
    });
}

void LimitsDialog::setForAccount(const std::optional<domain::Limits> &limits, const QString &done)
{
    const domain::AccountId id = account()->id;
    async::deliver(services::WritingService(m_context.workspace().storage()).setOwnLimits(id, limits),
                   this,
                   [this, id, limits, done](const Result<domain::EventId> &event) {
                       if (!event) {
                           m_problem->setText(text::errorText(event.error()).message);
                           return;
                       }
                       for (domain::Account &one : m_accounts) {
                           if (one.id == id)
                               one.limits = limits;
                       }
                       m_context.toastWithUndo(done, *event);
                       showChosen();
                   });
}

void LimitsDialog::setForNetwork(const std::optional<domain::Limits> &limits, const QString &done)
{
    const auto saved = composing::LimitsFile(services::limitsPath()).set(network(), limits);
    if (!saved) {
        m_problem->setText(text::errorText(saved.error()).message);
        return;
    }
    m_problem->setText({});
    m_note->setText(done);
    emit networksChanged();
    const auto table = composing::LimitsFile(services::limitsPath()).table();
    show(table ? table->value(network()) : domain::Limits());
}

} // namespace ruche::ui
