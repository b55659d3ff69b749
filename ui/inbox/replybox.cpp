// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/replybox.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/common/plainlabel.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/common/style.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextBoundaryFinder>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

/// What people call characters: an emoji of several code points is one.
int graphemes(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int count = 0;
    while (finder.toNextBoundary() >= 0)
        ++count;
    return count;
}

} // namespace

ReplyBox::ReplyBox(QWidget *parent)
    : QFrame(parent)
    , m_edit(new QPlainTextEdit(this))
    , m_mode(new SegmentedControl(this))
    , m_counter(new PlainLabel(this))
    , m_reason(new PlainLabel(this))
    , m_send(new QPushButton(this))
    , m_more(new QToolButton(this))
    , m_keepOpen(new QAction(this))
    , m_later(new QAction(this))
{
    setObjectName(u"replyBox"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 8);
    column->setSpacing(4);
    m_edit->setObjectName(u"replyText"_s);
    m_edit->setProperty("frameless", true);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setTabChangesFocus(true);
    m_edit->setFont(ui::font(TextSize::Reading));
    m_edit->viewport()->setAutoFillBackground(false);
    m_edit->installEventFilter(this);
    column->addWidget(m_edit);
    m_reason->setTextSize(TextSize::Small);
    m_reason->setInk(PlainLabel::Ink::Warn);
    m_reason->setWordWrap(true);
    m_reason->hide();
    column->addWidget(m_reason);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    m_mode->setObjectName(u"replyMode"_s);
    m_mode->addSegment(u"reply"_s, {});
    m_mode->addSegment(u"note"_s, {});
    m_mode->setCompact(true);
    row->addWidget(m_mode);
    row->addStretch(1);
    m_counter->setTextSize(TextSize::Meta);
    m_counter->setInk(PlainLabel::Ink::Meta);
    m_counter->setObjectName(u"replyCounter"_s);
    row->addWidget(m_counter);
    m_send->setObjectName(u"replySend"_s);
    setButtonKind(m_send, "primary", true);
    row->addWidget(m_send);
    m_more->setObjectName(u"replyMore"_s);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setIcon(icon(u"chevron-down"_s));
    setButtonKind(m_more, "primary", true);
    auto *menu = new QMenu(m_more);
    m_keepOpen->setObjectName(u"replyKeepOpen"_s);
    menu->addAction(m_keepOpen);
    m_later->setObjectName(u"replyLater"_s);
    menu->addAction(m_later);
    m_more->setMenu(menu);
    row->addWidget(m_more);
    column->addLayout(row);

    connect(m_mode, &SegmentedControl::currentChanged, this, [this](const QString &id) {
        setNote(id == "note"_L1);
    });
    connect(m_send, &QPushButton::clicked, this, &ReplyBox::sendRequested);
    connect(m_keepOpen, &QAction::triggered, this, &ReplyBox::sendKeepOpenRequested);
    connect(m_later, &QAction::triggered, this, &ReplyBox::sendLaterRequested);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        updateState();
        fitHeight();
        if (!m_quiet)
            emit textEdited(m_edit->toPlainText());
    });
    retranslate();
    fitHeight();
}

void ReplyBox::retranslate()
{
    m_mode->setSegmentText(u"reply"_s, tr("Reply"));
    m_mode->setSegmentText(u"note"_s, tr("Internal note"));
    m_keepOpen->setText(tr("Reply, keep open"));
    m_keepOpen->setProperty("keys", tr("Ctrl Shift ↵", "key hint"));
    m_later->setText(tr("Send later…"));
    m_later->setProperty("keys", tr("Ctrl Alt ↵", "key hint"));
    m_more->setAccessibleName(tr("More ways to reply"));
    m_more->setToolTip(tr("More ways to reply"));
    updateState();
}

void ReplyBox::setNote(bool note)
{
    if (note == m_note)
        return;
    m_note = note;
    m_mode->setCurrent(note ? u"note"_s : u"reply"_s);
    updateState();
    update();
    emit modeChanged(note);
}

QString ReplyBox::text() const
{
    return m_edit->toPlainText();
}

void ReplyBox::setText(const QString &text)
{
    if (text == m_edit->toPlainText())
        return;
    const QScopedValueRollback quiet(m_quiet, true);
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
}

void ReplyBox::setLimit(int limit)
{
    m_limit = limit;
    updateState();
}

void ReplyBox::setReplyAllowed(bool allowed, const QString &reason)
{
    m_allowed = allowed;
    m_reason->setText(reason);
    updateState();
}

void ReplyBox::focusText()
{
    m_edit->setFocus(Qt::OtherFocusReason);
}

bool ReplyBox::canSend() const
{
    const QString words = text().trimmed();
    if (words.isEmpty())
        return false;
    return m_note || (m_allowed && (m_limit <= 0 || graphemes(words) <= m_limit));
}

void ReplyBox::updateState()
{
    const int length = graphemes(text().trimmed());
    const int left = m_limit - length;
    const bool limited = !m_note && m_limit > 0;
    m_counter->setVisible(!m_note && (m_limit > 0 || length > 0));
    m_counter->setText(limited ? u"%1 / %2"_s.arg(format::number(length), format::number(m_limit))
                               : format::number(length));
    m_counter->setInk(limited && left < 0
                          ? PlainLabel::Ink::Failed
                          : (limited && left <= 20 ? PlainLabel::Ink::Warn : PlainLabel::Ink::Meta));
    const int stage = !limited || left > 20 ? 0 : (left >= 0 ? 1 : 2);
    m_counter->setAccessibleName(stage == 2 ? tr("%n character(s) too many", nullptr, -left)
                                            : (limited ? tr("%n character(s) left", nullptr, left)
                                                       : tr("%n character(s)", nullptr, length)));
    if (stage != m_announced) {
        m_announced = stage;
        QAccessibleEvent event(m_counter, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
    m_send->setText(m_note ? tr("Add note") : tr("Reply and close"));
    m_send->setToolTip(m_note ? tr("Add note (Ctrl ↵)") : tr("Reply and close (Ctrl ↵)"));
    m_send->setEnabled(canSend());
    m_more->setVisible(!m_note);
    m_more->setEnabled(canSend());
    m_reason->setVisible(!m_note && !m_allowed && !m_reason->text().isEmpty());
    m_edit->setPlaceholderText(m_note ? tr("Only your team reads this.") : tr("Write your reply"));
    m_edit->setAccessibleName(m_note ? tr("Internal note") : tr("Reply"));
}

void ReplyBox::fitHeight()
{
    const int line = QFontMetrics(m_edit->font()).lineSpacing();
    int lines = 0;
    for (QTextBlock block = m_edit->document()->begin(); block.isValid(); block = block.next())
        lines += std::max(1, block.lineCount());
    m_edit->setFixedHeight(std::clamp(lines, 2, 8) * line + 12);
}

void ReplyBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    const bool focused = m_edit->hasFocus();
    paintFrame(&painter,
               rect(),
               metrics::radius,
               m_note ? theme.warnFill : theme.surface,
               focused ? theme.focus : (m_note ? theme.warnLine : theme.control));
    if (focused)
        paintFrame(
            &painter, rect().adjusted(1, 1, -1, -1), metrics::radius - 1, Qt::transparent, theme.focus);
}

bool ReplyBox::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        emit leaveRequested();
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    else if (event->type() == QEvent::Resize)
        fitHeight();
    return QFrame::eventFilter(object, event);
}

void ReplyBox::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace ruche::ui
