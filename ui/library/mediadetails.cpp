// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/mediadetails.h"

#include "ui/commands/commandregistry.h"
#include "ui/common/branddot.h"
#include "ui/common/chip.h"
#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/library/mediamodel.h"
#include "ui/media/filethumbnails.h"

#include <QAbstractButton>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int pictureHeight = 200;
constexpr qsizetype mostUsesShown = 5;

/// Days as people here write them, or as machines do.
std::optional<QDate> dayFrom(const QString &text)
{
    QDate day = QLocale().toDate(text, QLocale::ShortFormat);
    if (!day.isValid())
        day = QDate::fromString(text, Qt::ISODate);
    if (day.isValid() && day.year() < 2000) // "31/12/27" is read as 1927
        day = day.addYears(100);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

/// A line between two parts.
class DetailsLine final : public QWidget
{
public:
    explicit DetailsLine(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(1);
    }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), Theme::of(this).line); }
};

/// A post by its title, as a link.
class UseLink final : public QAbstractButton
{
public:
    explicit UseLink(QWidget *parent)
        : QAbstractButton(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override { return {scaled(180), scaled(22)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = Theme::of(this);
        QFont words = ui::font(TextSize::Small);
        words.setUnderline(underMouse());
        paintElided(&painter, rect(), text(), words, theme.accentText);
        if (hasFocus())
            paintFocusRing(&painter, rect(), metrics::radiusTiny, theme, -2);
    }
};

} // namespace

/// The picture at the top, filled from edge to edge.
class MediaDetails::Picture final : public QWidget
{
public:
    Picture(FileThumbnails &thumbnails, QWidget *parent)
        : QWidget(parent)
        , m_thumbnails(thumbnails)
    {
        setFixedHeight(scaled(pictureHeight));
    }
    void show(const std::optional<domain::MediaItem> &item)
    {
        m_item = item;
        setAccessibleName(item ? item->file.altText : QString());
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const Theme &theme = Theme::of(this);
        painter.fillRect(rect(), theme.sunken);
        if (!m_item)
            return;
        const QImage picture = m_thumbnails.picture(*m_item, QSize(800, 800));
        if (picture.isNull()) {
            const QString name = m_item->isVideo() ? u"video"_s
                : m_item->isPicture()              ? u"image"_s
                                                   : u"file"_s;
            paintIcon(&painter, QRectF(rect().center() - QPoint(16, 16), QSizeF(32, 32)), name, theme.text3);
            return;
        }
        const QSize size = picture.size().scaled(rect().size(), Qt::KeepAspectRatioByExpanding);
        // Nearly the same shape fills the pane; else all of it is shown.
        const bool fills = size.width() < width() * 1.5 && size.height() < height() * 1.5;
        const QSize shown = fills ? size : picture.size().scaled(rect().size(), Qt::KeepAspectRatio);
        painter.drawImage(
            QRect(QPoint((width() - shown.width()) / 2, (height() - shown.height()) / 2), shown), picture);
    }

private:
    FileThumbnails &m_thumbnails;
    std::optional<domain::MediaItem> m_item;
};

MediaDetails::MediaDetails(FileThumbnails &thumbnails, CommandRegistry &commands, QWidget *parent)
    : QWidget(parent)
    , m_thumbnails(thumbnails)
    , m_commands(commands)
    , m_picture(new Picture(thumbnails, this))
    , m_scroll(new QScrollArea(this))
    , m_content(new QWidget(this))
    , m_name(new PlainLabel(this))
    , m_dot(new BrandDot({}, this))
    , m_meta(new PlainLabel(this))
    , m_altTitle(new PlainLabel(this))
    , m_altCount(new PlainLabel(this))
    , m_alt(new QPlainTextEdit(this))
    , m_form(new QFormLayout)
    , m_credit(new QLineEdit(this))
    , m_rights(new QLineEdit(this))
    , m_until(new QLineEdit(this))
    , m_folderName(new PlainLabel(this))
    , m_formats(new PlainLabel(this))
    , m_useBox(new QWidget(this))
    , m_useList(new QVBoxLayout(m_useBox))
    , m_tagsTitle(new PlainLabel(this))
    , m_tags(nullptr)
    , m_tagBox(new QWidget(this))
    , m_newTag(new QLineEdit(this))
    , m_footer(new QWidget(this))
    , m_post(new QPushButton(this))
    , m_more(new QToolButton(this))
    , m_hint(new PlainLabel(this))
{
    setObjectName(u"mediaDetails"_s);
    build();
    connect(&m_thumbnails, &FileThumbnails::ready, this, [this](domain::MediaId id) {
        if (m_item && id == m_item->id)
            m_picture->update();
    });
    connect(m_alt, &QPlainTextEdit::textChanged, this, [this] {
        const qsizetype length = m_alt->toPlainText().trimmed().size();
        m_altCount->setText(length == 0 ? QString() : format::number(length));
    });
    for (QLineEdit *const field : {m_credit, m_rights, m_until})
        connect(field, &QLineEdit::editingFinished, this, &MediaDetails::commitRights);
    connect(m_newTag, &QLineEdit::returnPressed, this, [this] {
        const QString tag = m_newTag->text().simplified();
        m_newTag->clear();
        if (m_item && !tag.isEmpty() && !m_item->tags.contains(tag))
            emit tagsEdited(m_item->tags + QStringList{tag});
    });
    connect(m_post, &QPushButton::clicked, this, [this] { m_commands.run(u"library.post"_s); });
    connect(m_more, &QToolButton::clicked, this, [this] {
        emit moreRequested(m_more->mapToGlobal(m_more->rect().topLeft()));
    });
    retranslate();
}

void MediaDetails::build()
{
    m_name->setTextSize(TextSize::Reading, QFont::DemiBold);
    m_name->setEliding(true, Qt::ElideMiddle);
    m_meta->setTextSize(TextSize::Small);
    m_meta->setInk(PlainLabel::Ink::Secondary);
    m_meta->setEliding(true);
    m_altTitle->setTextSize(TextSize::Small, QFont::DemiBold);
    m_altCount->setTextSize(TextSize::Meta);
    m_altCount->setInk(PlainLabel::Ink::Meta);
    m_tagsTitle->setTextSize(TextSize::Small, QFont::DemiBold);
    m_alt->setObjectName(u"mediaAlt"_s);
    m_alt->setFixedHeight(scaled(72));
    m_alt->setTabChangesFocus(true);
    m_alt->installEventFilter(this);
    m_credit->setObjectName(u"mediaCredit"_s);
    m_rights->setObjectName(u"mediaRights"_s);
    m_until->setObjectName(u"mediaUntil"_s);
    m_newTag->setObjectName(u"mediaNewTag"_s);
    m_post->setObjectName(u"mediaPost"_s);
    m_post->setIcon(icon(u"plus"_s));
    m_more->setObjectName(u"mediaMore"_s);
    m_more->setIcon(icon(u"more"_s));
    setButtonKind(m_post, "primary");
    setButtonKind(m_more, "secondary");
    m_useList->setContentsMargins(0, 0, 0, 0);
    m_useList->setSpacing(2);
    m_formats->setWordWrap(true);
    m_folderName->setEliding(true);
    m_tags = new FlowLayout(m_tagBox, 6);

    auto *const head = new QVBoxLayout;
    head->setContentsMargins(16, 16, 16, 14);
    head->setSpacing(2);
    head->addWidget(m_name);
    auto *const line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(m_dot);
    line->addWidget(m_meta, 1);
    head->addLayout(line);
    auto *const alt = new QVBoxLayout;
    alt->setContentsMargins(16, 14, 16, 14);
    alt->setSpacing(8);
    auto *const altHead = new QHBoxLayout;
    altHead->addWidget(m_altTitle);
    altHead->addStretch();
    altHead->addWidget(m_altCount);
    alt->addLayout(altHead);
    alt->addWidget(m_alt);
    m_form->setContentsMargins(16, 14, 16, 14);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(6);
    for (QWidget *const field : {static_cast<QWidget *>(m_credit),
                                 static_cast<QWidget *>(m_rights),
                                 static_cast<QWidget *>(m_until),
                                 static_cast<QWidget *>(m_folderName),
                                 m_useBox,
                                 static_cast<QWidget *>(m_formats)}) {
        auto *const label = new PlainLabel(this);
        label->setTextSize(TextSize::Small);
        label->setInk(PlainLabel::Ink::Meta);
        m_form->addRow(label, field);
    }
    auto *const tags = new QVBoxLayout;
    tags->setContentsMargins(16, 14, 16, 14);
    tags->setSpacing(8);
    tags->addWidget(m_tagsTitle);
    tags->addWidget(m_tagBox);
    tags->addWidget(m_newTag);
    auto *const column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_picture);
    column->addLayout(head);
    column->addWidget(new DetailsLine(m_content));
    column->addLayout(alt);
    column->addWidget(new DetailsLine(m_content));
    column->addLayout(m_form);
    column->addWidget(new DetailsLine(m_content));
    column->addLayout(tags);
    column->addStretch();
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_content);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    auto *const bottom = new QHBoxLayout(m_footer);
    bottom->setContentsMargins(16, 10, 16, 10);
    bottom->addWidget(m_post, 1);
    bottom->addWidget(m_more);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setInk(PlainLabel::Ink::Meta);
    m_hint->setTextSize(TextSize::Small);
    m_hint->setContentsMargins(24, 60, 24, 0);
    auto *const outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_hint);
    outer->addWidget(m_scroll, 1);
    outer->addWidget(new DetailsLine(this));
    outer->addWidget(m_footer);
}

void MediaDetails::retranslate()
{
    const QStringList labels{
        tr("Credit"), tr("Rights"), tr("Until"), tr("Folder"), tr("Used in"), tr("Crops")};
    for (int row = 0; row < m_form->rowCount(); ++row) {
        auto *const label = qobject_cast<PlainLabel *>(m_form->itemAt(row, QFormLayout::LabelRole)->widget());
        label->setText(labels.at(row));
    }
    m_altTitle->setText(tr("Alternative text"));
    m_alt->setAccessibleName(tr("Alternative text"));
    m_alt->setPlaceholderText(tr("What the picture shows, for those who do not see it"));
    m_credit->setAccessibleName(tr("Credit: whose work it is"));
    m_credit->setPlaceholderText(tr("Whose work it is"));
    m_rights->setAccessibleName(tr("Rights: what may be done with it"));
    m_rights->setPlaceholderText(tr("What may be done with it"));
    m_until->setAccessibleName(tr("Last day on which it may be used"));
    m_until->setPlaceholderText(tr("No end"));
    m_tagsTitle->setText(tr("Tags"));
    m_newTag->setAccessibleName(tr("New tag"));
    m_newTag->setPlaceholderText(tr("Add a tag, then Enter"));
    m_post->setText(tr("Post with this file"));
    m_more->setAccessibleName(tr("More about this file"));
    m_more->setToolTip(m_more->accessibleName());
    m_hint->setText(tr("Choose a file to see what is known of it."));
    fill();
}

void MediaDetails::show(const std::optional<domain::MediaItem> &item,
                        const domain::Brand &brand,
                        const QString &folder,
                        const QList<domain::MediaUse> &uses)
{
    const bool another = !item || !m_item || item->id != m_item->id;
    if (another)
        commit();
    const bool altTyped = !another && m_alt->hasFocus();
    const bool rightsTyped
        = !another && (m_credit->hasFocus() || m_rights->hasFocus() || m_until->hasFocus());
    m_item = item;
    m_brand = brand;
    m_folder = folder;
    m_uses = uses;
    if (m_item && !altTyped && m_alt->toPlainText() != m_item->file.altText)
        m_alt->setPlainText(m_item->file.altText);
    if (m_item && !rightsTyped) {
        m_credit->setText(m_item->credit);
        m_rights->setText(m_item->rights);
        m_until->setText(m_item->rightsUntil ? QLocale().toString(*m_item->rightsUntil, QLocale::ShortFormat)
                                             : QString());
    }
    fill();
}

void MediaDetails::fill()
{
    m_scroll->setVisible(m_item.has_value());
    m_footer->setVisible(m_item.has_value());
    m_hint->setVisible(!m_item);
    m_picture->show(m_item);
    if (!m_item)
        return;
    m_name->setText(m_item->file.fileName);
    m_dot->setBrand(m_brand);
    QStringList meta{m_brand.name};
    if (const QSize pixels = m_item->shownPixels(); !pixels.isEmpty())
        meta << u"%1 × %2"_s.arg(pixels.width()).arg(pixels.height());
    if (m_item->duration.count() > 0)
        meta << MediaModel::durationText(m_item->duration);
    meta << format::fileSize(m_item->file.bytes);
    m_meta->setText(meta.join(u", "_s));
    m_folderName->setText(m_folder.isEmpty() ? tr("None", "folder") : m_folder);
    QStringList crops;
    for (const domain::MediaCrop &crop : m_item->edits.crops) {
        const QString shape = crop.ratio.isEmpty() ? tr("free", "shape") : crop.ratio;
        crops << (crop.network.isEmpty() ? shape : u"%1 (%2)"_s.arg(shape, crop.network));
    }
    m_formats->setText(crops.isEmpty() ? tr("The whole picture everywhere") : crops.join(u", "_s));
    showUses();
    showTags();
}

void MediaDetails::showUses()
{
    while (QLayoutItem *const item = m_useList->takeAt(0)) {
        if (QWidget *const widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    if (m_uses.isEmpty()) {
        auto *const none = new PlainLabel(tr("No post yet"), m_useBox);
        m_useList->addWidget(none);
        none->show();
    }
    for (const domain::MediaUse &use : m_uses.first(std::min(mostUsesShown, m_uses.size()))) {
        const QString title = use.title.isEmpty() ? tr("A post without words") : use.title;
        auto *const link = new UseLink(m_useBox);
        link->setText(title);
        link->setObjectName(u"use-"_s + use.post.text());
        link->setAccessibleName(tr("Open the post “%1”").arg(title));
        link->setToolTip(title);
        connect(link, &QAbstractButton::clicked, this, [this, post = use.post] { emit postRequested(post); });
        m_useList->addWidget(link);
        link->show();
    }
    if (m_uses.size() > mostUsesShown) {
        auto *const more
            = new PlainLabel(tr("and %n more", nullptr, int(m_uses.size() - mostUsesShown)), m_useBox);
        m_useList->addWidget(more);
        more->show();
    }
}

void MediaDetails::showTags()
{
    m_tags->clear();
    for (const QString &tag : m_item->tags) {
        auto *const chip = new Chip(tag, ChipKind::Label, m_tagBox);
        chip->setRemovable(true);
        chip->setAccessibleName(tr("Remove the tag “%1”").arg(tag));
        connect(chip, &Chip::removeRequested, this, [this, tag] {
            QStringList left = m_item->tags;
            left.removeAll(tag);
            emit tagsEdited(left);
        });
        m_tags->addWidget(chip);
        chip->show();
    }
    m_tagBox->setVisible(!m_item->tags.isEmpty());
}

void MediaDetails::focusAltText()
{
    m_alt->setFocus(Qt::ShortcutFocusReason);
    m_alt->selectAll();
}

void MediaDetails::focusTags()
{
    m_newTag->setFocus(Qt::ShortcutFocusReason);
}

void MediaDetails::commit()
{
    commitAlt();
    if (m_credit->hasFocus() || m_rights->hasFocus() || m_until->hasFocus())
        commitRights();
}

void MediaDetails::commitAlt()
{
    if (m_item && m_alt->toPlainText().trimmed() != m_item->file.altText) {
        m_item->file.altText = m_alt->toPlainText().trimmed();
        emit altTextEdited(m_item->file.altText);
    }
}

void MediaDetails::commitRights()
{
    if (!m_item)
        return;
    const QString day = m_until->text().trimmed();
    const std::optional<QDate> until = dayFrom(day);
    if (!day.isEmpty() && !until) {
        m_until->setText(m_item->rightsUntil ? QLocale().toString(*m_item->rightsUntil, QLocale::ShortFormat)
                                             : QString());
        emit dateRefused(tr("“%1” is no day. The one before stays. Write it like %2.")
                             .arg(day, QLocale().toString(QDate(2027, 12, 31), QLocale::ShortFormat)));
        return;
    }
    const QString credit = m_credit->text().simplified();
    const QString rights = m_rights->text().trimmed();
    if (credit == m_item->credit && rights == m_item->rights && until == m_item->rightsUntil)
        return;
    m_item->credit = credit;
    m_item->rights = rights;
    m_item->rightsUntil = until;
    emit rightsEdited(credit, rights, until);
}

bool MediaDetails::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_alt && event->type() == QEvent::FocusOut)
        commitAlt();
    if (object == m_alt && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && m_item) {
        m_alt->setPlainText(m_item->file.altText);
        return false;
    }
    return QWidget::eventFilter(object, event);
}

void MediaDetails::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(0, 0, 1, height()), theme.line);
}

} // namespace ruche::ui
