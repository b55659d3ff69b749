// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/followuprow.h"

#include "core/base/async.h"
#include "core/services/followupservice.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/composer/composercontroller.h"
#include "ui/composer/problemtext.h"
#include "ui/shell/pagecontext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr std::array followUpDelays{0, 1, 5, 10, 15, 30, 60, 120};
constexpr int followUpHeight = 52;

} // namespace

FollowUpRow::FollowUpRow(PageContext &context, ComposerController &controller, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_controller(controller)
    , m_title(new PlainLabel(this))
    , m_note(new PlainLabel(this))
    , m_rows(new QVBoxLayout)
{
    m_title->setTextSize(TextSize::Base, QFont::DemiBold);
    m_note->setTextSize(TextSize::Meta);
    m_note->setInk(PlainLabel::Ink::Meta);
    m_note->setWordWrap(true);
    m_note->setObjectName(u"followUpNote"_s);
    m_rows->setSpacing(6);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 8, 20, 8);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addLayout(m_rows);
    column->addWidget(m_note);
    connect(&m_controller, &ComposerController::loaded, this, &FollowUpRow::load);
    connect(&m_controller, &ComposerController::changed, this, &FollowUpRow::update);
    connect(&m_controller, &ComposerController::saved, this, &FollowUpRow::save);
    hide();
}

void FollowUpRow::add(const QString &text)
{
    if (!m_controller.isEditable())
        return;
    addEntry({{}, m_entries.isEmpty() ? 1 : 30, text});
    m_entries.constLast().text->setFocus();
    if (!text.isEmpty())
        touch();
    update();
}

void FollowUpRow::addToFirst(const QString &words)
{
    if (m_entries.isEmpty())
        return add(words);
    QPlainTextEdit *const text = m_entries.constFirst().text;
    text->moveCursor(QTextCursor::End);
    text->insertPlainText(text->document()->isEmpty() ? words : u' ' + words);
}

void FollowUpRow::fillDelays(QComboBox *delay, int minutes) const
{
    delay->clear();
    const auto addDelay = [delay](int value) {
        const QString text = value == 0 ? tr("at once")
            : value % 60 == 0           ? tr("%n hour(s) later", nullptr, value / 60)
                                        : tr("%n minute(s) later", nullptr, value);
        delay->addItem(text, value);
    };
    for (const int value : followUpDelays)
        addDelay(value);
    if (delay->findData(minutes) < 0)
        addDelay(minutes);
    delay->setCurrentIndex(delay->findData(minutes));
}

void FollowUpRow::addEntry(const domain::FollowUp &followUp)
{
    Entry entry;
    const QString number = QString::number(m_entries.size());
    entry.row = new QWidget(this);
    entry.text = new QPlainTextEdit(entry.row);
    entry.text->setObjectName(u"followUp-"_s + number);
    entry.text->setTabChangesFocus(true);
    entry.text->setFixedHeight(followUpHeight);
    entry.text->setPlainText(followUp.text);
    entry.delay = new QComboBox(entry.row);
    entry.delay->setObjectName(u"followUpDelay-"_s + number);
    entry.delay->setProperty("compact", true);
    fillDelays(entry.delay, followUp.minutes);
    auto *const label = new PlainLabel(tr("Sent"), entry.row);
    label->setTextSize(TextSize::Small);
    label->setInk(PlainLabel::Ink::Secondary);
    label->setBuddy(entry.delay);
    entry.remove = new QToolButton(entry.row);
    entry.remove->setObjectName(u"followUpRemove-"_s + number);
    entry.remove->setIcon(icon(u"close"_s));
    setButtonKind(entry.remove, "quiet", true);
    auto *const line = new QHBoxLayout(entry.row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    line->addWidget(entry.text, 1);
    line->addWidget(label);
    line->addWidget(entry.delay);
    line->addWidget(entry.remove);
    m_rows->addWidget(entry.row);
    m_entries << entry;
    connect(entry.text, &QPlainTextEdit::textChanged, this, &FollowUpRow::touch);
    connect(entry.delay, &QComboBox::activated, this, &FollowUpRow::touch);
    connect(entry.remove, &QToolButton::clicked, this, [this, row = entry.row] {
        const auto found = std::find_if(
            m_entries.begin(), m_entries.end(), [row](const Entry &one) { return one.row == row; });
        if (found == m_entries.end())
            return;
        m_entries.erase(found);
        row->hide();
        row->deleteLater();
        touch();
        update();
    });
    retranslate();
}

QList<domain::FollowUp> FollowUpRow::followUps() const
{
    QList<domain::FollowUp> all;
    for (const Entry &entry : m_entries)
        all << domain::FollowUp{{}, entry.delay->currentData().toInt(), entry.text->toPlainText()};
    return all;
}

void FollowUpRow::touch()
{
    if (m_loading)
        return;
    m_dirty = true;
    m_controller.noteChange();
}

void FollowUpRow::load()
{
    saveNow(); // those of the post that was shown before
    const QScopedValueRollback guard(m_loading, true);
    for (const Entry &entry : std::as_const(m_entries)) {
        entry.row->hide();
        entry.row->deleteLater();
    }
    m_entries.clear();
    m_standing.clear();
    m_dirty = false;
    m_post = m_controller.post() ? m_controller.post()->id : domain::PostId();
    update();
    if (!m_post.isValid())
        return;
    services::FollowUpService service(m_context.workspace().storage());
    async::deliver(
        service.list(m_post), this, [this, post = m_post](const Result<QList<domain::FollowUp>> &found) {
            if (post != m_post || !found || m_dirty)
                return;
            const QScopedValueRollback quiet(m_loading, true);
            for (const domain::FollowUp &followUp : *found)
                addEntry(followUp);
            update();
        });
    if (m_controller.isEditable())
        return;
    async::deliver(service.standings(m_post),
                   this,
                   [this, post = m_post](const Result<QList<domain::FollowUpStanding>> &found) {
                       if (post == m_post && found)
                           showStandings(*found);
                   });
}

FollowUpRow::~FollowUpRow()
{
    if (m_dirty && m_post.isValid())
        (void)services::FollowUpService(m_context.workspace().storage()).save(m_post, followUps());
}

void FollowUpRow::save()
{
    if (!m_controller.post())
        return;
    m_post = m_controller.post()->id;
    saveNow();
}

void FollowUpRow::saveNow()
{
    if (!m_dirty || !m_post.isValid())
        return;
    m_dirty = false;
    async::deliver(services::FollowUpService(m_context.workspace().storage()).save(m_post, followUps()),
                   this,
                   [this](const Result<void> &saved) {
                       if (!saved)
                           m_context.toastError(text::errorText(saved.error()).message);
                   });
}

void FollowUpRow::showStandings(const QList<domain::FollowUpStanding> &standings)
{
    using enum domain::FollowUpStanding::State;
    QStringList lines;
    for (const domain::FollowUpStanding &standing : standings) {
        const domain::Account *const account = m_controller.account(standing.account);
        const QString who = account ? problemtext::accountName(*account) : QString();
        switch (standing.state) {
        case Waiting:
        case Sending:
            lines << tr("%1: waits for its time.").arg(who);
            break;
        case Uncertain:
            lines << tr("%1: it is not known yet whether it arrived.").arg(who);
            break;
        case Sent:
            lines << tr("%1: sent.").arg(who);
            break;
        case Failed:
            lines << tr("%1: not sent. %2")
                         .arg(who, standing.problem ? text::errorText(*standing.problem).message : QString());
            break;
        }
    }
    m_standing = lines.join(u'\n');
    update();
}

void FollowUpRow::update()
{
    setVisible(!m_entries.isEmpty());
    if (m_entries.isEmpty())
        return;
    const bool editable = m_controller.isEditable();
    for (const Entry &entry : std::as_const(m_entries)) {
        entry.text->setReadOnly(!editable);
        entry.delay->setEnabled(editable);
        entry.remove->setVisible(editable);
    }
    QStringList without;
    for (const domain::Account &account : m_controller.chosenAccounts()) {
        if (!domain::takesFollowUps(account.capabilities)
            || m_controller.delivery(account.id) == domain::Delivery::Assisted)
            without << problemtext::accountName(account);
    }
    m_note->setText(!m_standing.isEmpty() ? m_standing
                        : without.isEmpty()
                        ? QString()
                        : tr("Nothing follows the post there: %1.").arg(without.join(u"; "_s)));
    m_note->setInk(m_standing.isEmpty() ? PlainLabel::Ink::Warn : PlainLabel::Ink::Meta);
    m_note->setVisible(!m_note->text().isEmpty());
}

void FollowUpRow::retranslate()
{
    m_title->setText(tr("First comment and what follows"));
    for (const Entry &entry : std::as_const(m_entries)) {
        entry.text->setPlaceholderText(tr("Said under the post, once it is out"));
        entry.text->setAccessibleName(tr("Said under the post, once it is out"));
        entry.remove->setAccessibleName(tr("Leave it out"));
        entry.remove->setToolTip(tr("Leave it out"));
        fillDelays(entry.delay, entry.delay->currentData().toInt());
    }
}

} // namespace ruche::ui
