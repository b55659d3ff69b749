// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/commandpalette.h"

#include "ui/commands/commandregistry.h"
#include "ui/commands/palettedelegate.h"
#include "ui/commands/palettemodel.h"
#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/common/plainlabel.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

/// The box with the list; the scrim is the widget around it.
class PalettePanel final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = Theme::of(this);
        paintFrame(&painter, rect(), metrics::radius, theme.surface, theme.line2);
        painter.fillRect(QRect(1, scaled(56), width() - 2, 1), theme.line);
        paintIcon(&painter, QRectF(16, 0, 18, scaled(56)), u"search"_s, theme.text3);
    }
};

/// The keys at the bottom.
class PaletteFooter final : public QWidget
{
public:
    using QWidget::QWidget;

    QList<std::pair<QString, QString>> leftKeys;
    QList<std::pair<QString, QString>> rightKeys;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = Theme::of(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.sunken);
        painter.drawRoundedRect(
            QRectF(rect()).adjusted(1, 0, -1, -1), metrics::radius - 1, metrics::radius - 1);
        painter.fillRect(QRect(1, 0, width() - 2, metrics::radius), theme.sunken);
        painter.fillRect(QRect(0, 0, width(), 1), theme.line);
        const QFont small = ui::font(TextSize::Small);
        const auto draw = [&](int x, const std::pair<QString, QString> &hint) {
            const int key = keyHintWidth(hint.first);
            paintKeyHint(&painter, QRect(x, 0, key, height()), hint.first, theme);
            const int word = textWidth(small, hint.second);
            paintElided(&painter, QRect(x + key + 8, 0, word + 2, height()), hint.second, small, theme.text3);
            return key + 8 + word + 12;
        };
        int x = 16;
        for (const auto &hint : leftKeys)
            x += draw(x, hint);
        int width = 4;
        for (const auto &hint : rightKeys)
            width += keyHintWidth(hint.first) + 20 + textWidth(small, hint.second);
        if (x + width > this->width())
            return;
        x = this->width() - width;
        for (const auto &hint : rightKeys)
            x += draw(x, hint);
    }
};

} // namespace

CommandPalette::CommandPalette(CommandRegistry &commands, QWidget *window)
    : QWidget(window)
    , m_commands(commands)
    , m_panel(new PalettePanel(this))
    , m_field(new QLineEdit(m_panel))
    , m_scope(new PlainLabel(m_panel))
    , m_list(new QListView(m_panel))
    , m_footer(new PaletteFooter(m_panel))
    , m_none(new PlainLabel(m_panel))
    , m_model(new PaletteModel(commands, this))
{
    setObjectName(u"commandPalette"_s);
    hide();
    auto *column = new QVBoxLayout(m_panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(38, 0, 16, 0);
    m_field->setObjectName(u"paletteField"_s);
    m_field->setProperty("frameless", true);
    m_field->setFrame(false);
    m_field->setFixedHeight(scaled(56));
    m_field->setFont(ui::font(TextSize::Title));
    m_field->installEventFilter(this);
    top->addWidget(m_field, 1);
    m_scope->setTextSize(TextSize::Meta, QFont::Medium);
    m_scope->setInk(PlainLabel::Ink::Secondary);
    top->addWidget(m_scope);
    column->addLayout(top);
    column->addSpacing(1);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    column->addWidget(m_list, 1);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setInk(PlainLabel::Ink::Secondary);
    m_none->setFixedHeight(scaled(64));
    column->addWidget(m_none);
    m_footer->setFixedHeight(scaled(40));
    column->addWidget(m_footer);
    connect(m_field, &QLineEdit::textChanged, m_model, &PaletteModel::setQuery);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        selectFirst();
        place();
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        m_list->setCurrentIndex(index);
        choose(QApplication::keyboardModifiers() & Qt::ControlModifier);
    });
    window->installEventFilter(this);
    retranslate();
}

void CommandPalette::setProviders(const QList<FinderProvider *> &providers)
{
    m_model->setProviders(providers);
}

void CommandPalette::setBrands(const QList<domain::BrandId> &brands, const QString &name)
{
    m_model->setBrands(brands);
    m_scope->setText(name);
}

void CommandPalette::open(const QString &typed)
{
    if (!isVisible())
        m_focusBefore = window()->focusWidget();
    setGeometry(parentWidget()->rect());
    m_field->setText(typed);
    m_model->setQuery(typed);
    place();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->end(false); // what stands there is a beginning, not to be typed over
    emit opened();
}

void CommandPalette::close()
{
    if (!isVisible())
        return;
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    emit closed();
}

void CommandPalette::place()
{
    const int width = std::clamp(this->width() - 32, 320, scaled(664));
    int rows = 0;
    const int count = m_model->rowCount();
    for (int i = 0; i < count; ++i)
        rows += m_list->sizeHintForRow(i);
    m_none->setVisible(count == 0);
    m_list->setVisible(count > 0);
    const int body = count == 0 ? scaled(64) : std::min(rows + 8, scaled(36) * 10 + scaled(30) * 3);
    const int top = std::min(96, std::max(16, height() / 10));
    const int height = std::min(scaled(57) + body + scaled(40), this->height() - top - 16);
    m_panel->setGeometry((this->width() - width) / 2, top, width, height);
}

void CommandPalette::selectFirst()
{
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const QModelIndex index = m_model->index(i);
        if (index.flags() & Qt::ItemIsEnabled) {
            m_list->setCurrentIndex(index);
            m_list->scrollToTop();
            return;
        }
    }
}

void CommandPalette::step(int by)
{
    const int count = m_model->rowCount();
    int at = m_list->currentIndex().row();
    for (int tried = 0; tried < count; ++tried) {
        at = (at + by + count) % count;
        if (m_model->index(at).flags() & Qt::ItemIsEnabled) {
            m_list->setCurrentIndex(m_model->index(at));
            return;
        }
    }
}

void CommandPalette::choose(bool beside)
{
    const PaletteRow *row = m_model->row(m_list->currentIndex());
    if (!row || row->kind == PaletteRow::Kind::Heading)
        return;
    const PaletteRow chosen = *row;
    close();
    if (chosen.kind == PaletteRow::Kind::Command) {
        m_commands.run(chosen.command);
        return;
    }
    const auto act = beside && chosen.finding.openBeside ? chosen.finding.openBeside : chosen.finding.open;
    if (act)
        act();
}

bool CommandPalette::onKey(int key, Qt::KeyboardModifiers modifiers)
{
    switch (key) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(modifiers & Qt::ControlModifier);
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // the focus stays here
    case Qt::Key_K:
        if (modifiers & Qt::ControlModifier) {
            close();
            return true;
        }
        return false;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        return onKey(key->key(), key->modifiers());
    }
    if (object == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        setGeometry(parentWidget()->rect());
        place();
    }
    return QWidget::eventFilter(object, event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::of(this).scrim);
}

void CommandPalette::mousePressEvent(QMouseEvent *event)
{
    if (!m_panel->geometry().contains(event->position().toPoint()))
        close();
}

void CommandPalette::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::ApplicationFontChange)
        m_field->setFont(ui::font(TextSize::Title));
}

void CommandPalette::retranslate()
{
    setAccessibleName(tr("Command palette"));
    m_field->setPlaceholderText(tr("Search or run a command…"));
    m_field->setAccessibleName(tr("Search or run a command"));
    m_list->setAccessibleName(tr("Results"));
    m_none->setText(tr("Nothing found"));
    auto *footer = static_cast<PaletteFooter *>(m_footer);
    footer->leftKeys = {
        {u"↑ ↓"_s, tr("choose")}, {u"↵"_s, tr("open")}, {shortcutText(u"Ctrl+Return"_s), tr("open beside")}};
    footer->rightKeys = {{u">"_s, tr("actions")}, {u"@"_s, tr("members")}, {u"#"_s, tr("posts")}};
    footer->update();
}

} // namespace ruche::ui
