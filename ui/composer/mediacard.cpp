// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/mediacard.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int thumbnailSide = 52;
constexpr int cardInset = 8;

} // namespace

MediaCard::MediaCard(qsizetype index, QWidget *parent)
    : QWidget(parent)
    , m_index(index)
    , m_name(new PlainLabel(this))
    , m_meta(new PlainLabel(this))
    , m_alt(new QLineEdit(this))
    , m_count(new PlainLabel(this))
    , m_more(new QToolButton(this))
    , m_remove(new QToolButton(this))
{
    setObjectName(u"media-%1"_s.arg(index));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::OpenHandCursor);
    m_name->setTextSize(TextSize::Small, QFont::DemiBold);
    m_name->setEliding(true, Qt::ElideMiddle);
    m_name->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_meta->setTextSize(TextSize::Meta);
    m_meta->setInk(PlainLabel::Ink::Secondary);
    m_meta->setEliding(true);
    m_meta->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_count->setTextSize(TextSize::Meta);
    m_count->setInk(PlainLabel::Ink::Meta);
    m_alt->setObjectName(u"alt-%1"_s.arg(index));
    m_alt->setFrame(false);
    m_alt->setFont(ui::font(TextSize::Meta));
    m_alt->setCursor(Qt::IBeamCursor);
    m_more->setObjectName(u"mediaMore-%1"_s.arg(index));
    m_more->setIcon(icon(u"more"_s));
    m_remove->setObjectName(u"mediaRemove-%1"_s.arg(index));
    m_remove->setIcon(icon(u"close"_s));
    for (QToolButton *const button : {m_more, m_remove}) {
        setButtonKind(button, "quiet", true);
        button->setCursor(Qt::ArrowCursor);
    }
    auto *const head = new QHBoxLayout;
    head->setSpacing(0);
    auto *const names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_meta);
    head->addLayout(names, 1);
    head->addWidget(m_more, 0, Qt::AlignTop);
    head->addWidget(m_remove, 0, Qt::AlignTop);
    auto *const foot = new QHBoxLayout;
    foot->setSpacing(4);
    foot->addWidget(m_alt, 1);
    foot->addWidget(m_count);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(2 * cardInset + scaled(thumbnailSide), 5, 5, 5);
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(foot);
    connect(m_alt, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_file.altText = text;
        showCount();
        update();
        emit altTextEdited(m_index, text);
    });
    connect(m_alt, &QLineEdit::editingFinished, this, [this] {
        if (!m_alt->hasFocus())
            m_alt->home(false); // its beginning says most
    });
    connect(m_remove, &QToolButton::clicked, this, [this] { emit removeRequested(m_index); });
    connect(m_more, &QToolButton::clicked, this, [this] {
        emit menuRequested(m_index, m_more->mapToGlobal(m_more->rect().bottomLeft()));
    });
}

void MediaCard::setFile(const domain::Media &file, bool editable)
{
    m_file = file;
    m_editable = editable;
    if (m_alt->text() != file.altText) {
        const QSignalBlocker quiet(m_alt);
        m_alt->setText(file.altText);
        if (!m_alt->hasFocus())
            m_alt->home(false);
    }
    m_alt->setReadOnly(!editable);
    m_remove->setEnabled(editable);
    m_alt->setVisible(file.mimeType.startsWith("image/"_L1) || file.mimeType.startsWith("video/"_L1));
    retranslate();
}

void MediaCard::setItem(const domain::MediaItem &item)
{
    m_item = item;
    retranslate();
}

void MediaCard::setPicture(const QImage &picture)
{
    m_picture = picture;
    update();
}

void MediaCard::setAltLimit(int limit)
{
    m_altLimit = limit;
    showCount();
}

void MediaCard::setAltRequired(bool required)
{
    m_altRequired = required;
    update();
}

bool MediaCard::isMissing() const
{
    return m_file.mimeType.startsWith("image/"_L1) && m_file.altText.trimmed().isEmpty();
}

void MediaCard::showCount()
{
    const qsizetype length = m_alt->text().size();
    m_count->setVisible(length > 0 && m_alt->isVisibleTo(this));
    m_count->setText(m_altLimit > 0 ? u"%1/%2"_s.arg(length).arg(m_altLimit) : format::number(length));
    m_count->setInk(m_altLimit > 0 && length > m_altLimit ? PlainLabel::Ink::Failed : PlainLabel::Ink::Meta);
}

void MediaCard::retranslate()
{
    m_name->setText(m_file.fileName);
    QStringList meta;
    if (m_item && !m_item->shownPixels().isEmpty())
        meta << u"%1 × %2"_s.arg(m_item->shownPixels().width()).arg(m_item->shownPixels().height());
    if (m_item && m_item->duration.count() > 0)
        meta << format::duration(std::chrono::duration_cast<std::chrono::seconds>(m_item->duration));
    meta << format::fileSize(m_file.bytes);
    if (m_item && !m_item->edits.crops.isEmpty())
        meta << tr("cropped");
    m_meta->setText(meta.join(u", "_s));
    m_alt->setPlaceholderText(tr("Add an alternative text"));
    m_alt->setAccessibleName(tr("Alternative text of %1").arg(m_file.fileName));
    m_remove->setAccessibleName(tr("Remove %1").arg(m_file.fileName));
    m_remove->setToolTip(m_remove->accessibleName());
    m_more->setAccessibleName(tr("Crop, turn or move %1").arg(m_file.fileName));
    m_more->setToolTip(m_more->accessibleName());
    setAccessibleName(tr("%1, file %2").arg(m_file.fileName).arg(m_index + 1));
    setToolTip(tr("Drag to reorder, or Alt with the arrows. Enter crops, Delete removes."));
    showCount();
    update();
}

QRect MediaCard::pictureRect() const
{
    const int side = scaled(thumbnailSide);
    return {cardInset, (height() - side) / 2, side, side};
}

void MediaCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const Theme &theme = Theme::of(this);
    const bool missing = isMissing() && m_editable;
    const QColor edge = missing && m_altRequired ? theme.failedLine : missing ? theme.softLine : theme.line2;
    const QColor fill = missing && m_altRequired ? theme.failed.fill : missing ? theme.soft : theme.surface;
    if (m_dragging)
        painter.setOpacity(0.45);
    paintFrame(&painter, rect(), metrics::radius, fill, edge);
    const QRect place = pictureRect();
    QPainterPath clip;
    clip.addRoundedRect(place, metrics::radiusSmall, metrics::radiusSmall);
    painter.save();
    painter.setClipPath(clip);
    painter.fillRect(place, theme.sunken);
    if (m_picture.isNull()) {
        const bool video = m_file.mimeType.startsWith("video/"_L1);
        const bool picture = m_file.mimeType.startsWith("image/"_L1);
        paintIcon(&painter,
                  QRectF(place).adjusted(16, 16, -16, -16),
                  video         ? u"video"_s
                      : picture ? u"image"_s
                                : u"file"_s,
                  theme.text3);
    } else {
        const QSize size = m_picture.size().scaled(place.size(), Qt::KeepAspectRatioByExpanding);
        painter.drawImage(
            QRect(QPoint(place.center().x() - size.width() / 2, place.center().y() - size.height() / 2),
                  size),
            m_picture);
    }
    painter.restore();
    if (hasFocus())
        paintFocusRing(&painter, rect(), metrics::radius, theme, -2);
}

void MediaCard::keyPressEvent(QKeyEvent *event)
{
    const bool moves = event->modifiers().testFlag(Qt::AltModifier);
    const bool back = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
    const bool forth = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
    if (m_editable && moves && (back || forth))
        emit moveRequested(m_index, m_index + (back ? -1 : 1));
    else if (m_editable && event->key() == Qt::Key_Delete)
        emit removeRequested(m_index);
    else if (m_editable && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
             && !event->modifiers())
        emit cropRequested(m_index);
    else
        QWidget::keyPressEvent(event);
}

void MediaCard::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_from = event->pos();
}

void MediaCard::mouseMoveEvent(QMouseEvent *event)
{
    constexpr int startDistance = 6;
    if (!event->buttons().testFlag(Qt::LeftButton) || !m_editable)
        return;
    if (!m_dragging && (event->pos() - m_from).manhattanLength() < startDistance)
        return;
    m_dragging = true;
    setCursor(Qt::ClosedHandCursor);
    update();
    emit dragged(m_index, mapToParent(event->pos()));
}

void MediaCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_dragging)
        return;
    m_dragging = false;
    setCursor(Qt::OpenHandCursor);
    update();
    emit dropped(m_index, mapToParent(event->pos()));
}

void MediaCard::mouseDoubleClickEvent(QMouseEvent *)
{
    if (m_editable)
        emit cropRequested(m_index);
}

void MediaCard::contextMenuEvent(QContextMenuEvent *event)
{
    emit menuRequested(m_index, event->globalPos());
}

} // namespace ruche::ui
