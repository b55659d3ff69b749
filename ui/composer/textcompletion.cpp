// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/textcompletion.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTextBlock>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int completionWidth = 340;
constexpr int mostShown = 8;

} // namespace

TextCompletion::TextCompletion(QPlainTextEdit *edit, Source source, QWidget *page)
    : QListWidget(page)
    , m_edit(edit)
    , m_source(std::move(source))
{
    setObjectName(u"completion"_s);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setUniformItemSizes(true);
    hide();
    m_edit->installEventFilter(this);
    connect(m_edit, &QPlainTextEdit::cursorPositionChanged, this, &TextCompletion::refresh);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &TextCompletion::refresh);
    connect(this, &QListWidget::itemClicked, this, [this] { take(); });
}

QString TextCompletion::typedBeforeCaret() const
{
    const QTextCursor cursor = m_edit->textCursor();
    if (cursor.hasSelection() || m_edit->isReadOnly())
        return {};
    static const QRegularExpression open(u"(?:^|\\s)([/#][\\w-]{0,40})$"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    return open.match(cursor.block().text().left(cursor.positionInBlock())).captured(1);
}

void TextCompletion::refresh()
{
    const QString typed = typedBeforeCaret();
    if (typed.isEmpty() || typed == m_dismissed || !m_edit->hasFocus()) {
        if (typed != m_dismissed)
            m_dismissed.clear();
        hide();
        return;
    }
    m_dismissed.clear();
    m_rows = m_source(typed.at(0), typed.mid(1));
    const bool same = m_rows.size() == 1 && m_rows.first().text == typed;
    clear();
    if (m_rows.isEmpty() || same) {
        hide();
        return;
    }
    for (const CompletionRow &row : std::as_const(m_rows)) {
        auto *const item
            = new QListWidgetItem(row.detail.isEmpty() ? row.text : row.text + u"   "_s + row.detail, this);
        item->setData(Qt::AccessibleTextRole, row.text + u", "_s + row.detail);
    }
    setCurrentRow(0);
    const int rows = std::min(int(m_rows.size()), mostShown);
    const int high = rows * sizeHintForRow(0) + 2 * frameWidth();
    const QRect caret = m_edit->cursorRect();
    QWidget *const page = parentWidget();
    QPoint place = m_edit->viewport()->mapTo(page, caret.bottomLeft()) + QPoint(0, 4);
    if (place.y() + high > page->height())
        place.setY(m_edit->viewport()->mapTo(page, caret.topLeft()).y() - high - 4);
    const int wide = std::min(completionWidth, page->width());
    place.setX(std::clamp(place.x(), 0, page->width() - wide));
    setGeometry(QRect(place, QSize(wide, high)));
    show();
    raise();
}

void TextCompletion::replaceTyped(const QString &words)
{
    QTextCursor cursor = m_edit->textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, int(typedBeforeCaret().size()));
    cursor.insertText(words);
    m_edit->setTextCursor(cursor);
}

void TextCompletion::take()
{
    const int row = currentRow();
    hide();
    if (row >= 0 && row < m_rows.size()) {
        const CompletionRow chosen = m_rows.at(row);
        emit taken(chosen);
        hide();
    }
}

bool TextCompletion::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_edit)
        return QListWidget::eventFilter(object, event);
    if (event->type() == QEvent::FocusOut)
        hide();
    if (event->type() != QEvent::KeyPress || !isVisible())
        return QListWidget::eventFilter(object, event);
    const auto *const key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() != Qt::NoModifier && key->modifiers() != Qt::KeypadModifier)
        return false;
    switch (key->key()) {
    case Qt::Key_Down:
        setCurrentRow((currentRow() + 1) % count());
        return true;
    case Qt::Key_Up:
        setCurrentRow((currentRow() + count() - 1) % count());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        take();
        return true;
    case Qt::Key_Escape:
        m_dismissed = typedBeforeCaret();
        hide();
        return true;
    default:
        return false;
    }
}

} // namespace ruche::ui
