// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/topbar.h"

#include "ui/commands/commandregistry.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QTimer>
#include <QToolButton>

#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

/// Looks like a field, is a button: pressing it opens the palette.
class CommandField final : public QAbstractButton
{
public:
    explicit CommandField(QWidget *parent)
        : QAbstractButton(parent)
    {
        setObjectName(u"commandField"_s);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::IBeamCursor);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override { return {340, scaled(metrics::controlHeight)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = Theme::of(this);
        paintFrame(&painter, rect(), metrics::radius, underMouse() ? theme.hover : theme.sunken, theme.line2);
        paintIcon(&painter, QRectF(10, 0, 15, height()), u"search"_s, theme.text3);
        QRect room = rect().adjusted(33, 0, -8, 0);
        room.setRight(room.right() - paintKeyHint(&painter, room, shortcutText(u"Ctrl+K"_s), theme) - 8);
        paintElided(&painter, room, text(), ui::font(TextSize::Base), theme.text3);
    }
};

} // namespace

TopBar::TopBar(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_title(new PlainLabel(this))
    , m_subtitle(new PlainLabel(this))
    , m_command(new CommandField(this))
    , m_sync(new QToolButton(this))
    , m_newPost(new QToolButton(this))
{
    setObjectName(u"topBar"_s);
    setFixedHeight(scaled(metrics::topBar));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pageMargin, 0, 16, 0);
    row->setSpacing(12);
    m_title->setObjectName(u"pageTitle"_s);
    m_title->setTextSize(TextSize::Title, QFont::DemiBold);
    m_subtitle->setObjectName(u"pageSubtitle"_s);
    m_subtitle->setInk(PlainLabel::Ink::Meta);
    m_subtitle->setEliding(true);
    row->addWidget(m_title);
    row->addWidget(m_subtitle);
    row->addStretch(1);
    row->addWidget(m_command);
    row->addStretch(1);
    m_sync->setObjectName(u"syncState"_s);
    setButtonKind(m_sync, "quiet");
    m_sync->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    row->addWidget(m_sync);
    m_newPost->setObjectName(u"newPost"_s);
    setButtonKind(m_newPost, "primary");
    m_newPost->setIcon(icon(u"plus"_s));
    m_newPost->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_newPost->setFocusPolicy(Qt::StrongFocus);
    m_sync->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(m_newPost);
    connect(m_command, &QAbstractButton::clicked, this, &TopBar::paletteRequested);
    connect(m_sync, &QToolButton::clicked, this, &TopBar::syncRequested);
    connect(m_newPost, &QToolButton::clicked, this, &TopBar::newPostRequested);
    auto *minute = new QTimer(this);
    minute->setInterval(std::chrono::seconds(30));
    connect(minute, &QTimer::timeout, this, &TopBar::showSync);
    minute->start();
    retranslate();
}

void TopBar::setTitle(const QString &title, const QString &subtitle)
{
    m_title->setText(title);
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!m_compact && !subtitle.isEmpty());
}

void TopBar::setSyncStatus(const SyncStatus &status)
{
    m_status = status;
    showSync();
}

void TopBar::setCompact(bool compact)
{
    m_compact = compact;
    m_sync->setToolButtonStyle(compact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_command->setFixedWidth(compact ? 260 : 340);
    m_subtitle->setVisible(!compact && !m_subtitle->text().isEmpty());
    resizeEvent(nullptr);
}

void TopBar::setNewPostMenu(const std::function<void(QMenu &)> &fill)
{
    auto *const menu = new QMenu(m_newPost);
    menu->setObjectName(u"newPostMenu"_s);
    m_newPost->setMenu(menu);
    m_newPost->setPopupMode(QToolButton::MenuButtonPopup);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, fill] {
        menu->clear();
        menu->setAccessibleName(m_newPost->text());
        fill(*menu);
    });
}

void TopBar::setCanCreate(bool on)
{
    m_newPost->setVisible(on);
}

void TopBar::showSync()
{
    const Theme &theme = Theme::of(this);
    QString text;
    QIcon glyph;
    switch (m_status.state) {
    case SyncStatus::State::Never:
        text = tr("Never synchronised");
        glyph = icon(u"refresh"_s, theme.text3);
        break;
    case SyncStatus::State::UpToDate:
        text = m_status.lastAt ? tr("Up to date, %1").arg(format::relative(*m_status.lastAt, m_clock.now()))
                               : tr("Up to date");
        glyph = icon(u"check"_s, theme.positive);
        break;
    case SyncStatus::State::Running:
        text = tr("Synchronising…");
        glyph = icon(u"refresh"_s, theme.text2);
        break;
    case SyncStatus::State::Trouble:
        text = tr("%n account(s) need attention", nullptr, m_status.accountsInTrouble);
        glyph = icon(u"warning"_s, theme.warn);
        break;
    }
    m_sync->setText(text);
    m_sync->setIcon(glyph);
    m_sync->setAccessibleName(text);
    m_sync->setToolTip(tr("%1. Press to synchronise now (%2)").arg(text, shortcutText(u"F5"_s)));
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

void TopBar::resizeEvent(QResizeEvent *)
{
    // The field gives way first, down to 180.
    const int others
        = m_title->sizeHint().width() + m_sync->sizeHint().width() + m_newPost->sizeHint().width() + 90;
    const int wanted = m_compact ? 260 : 340;
    m_command->setFixedWidth(std::clamp(width() - others, 180, wanted));
}

void TopBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        setFixedHeight(scaled(metrics::topBar));
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

void TopBar::retranslate()
{
    m_command->setText(tr("Search or run a command…"));
    m_command->setAccessibleName(tr("Search or run a command"));
    m_command->setToolTip({});
    m_newPost->setText(tr("New post"));
    m_newPost->setAccessibleName(tr("New post"));
    showSync();
}

} // namespace ruche::ui
