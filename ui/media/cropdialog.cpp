// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/media/cropdialog.h"

#include "core/base/async.h"
#include "core/media/crops.h"
#include "core/services/mediaservice.h"
#include "core/text/errortext.h"
#include "ui/imaging/qtpicturemaker.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/media/cropview.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

CropDialog::CropDialog(services::MediaService &media,
                       const domain::MediaItem &item,
                       const QList<QPair<QString, QString>> &networks,
                       QWidget *parent)
    : QDialog(parent)
    , m_media(media)
    , m_item(item)
    , m_networkNames(networks)
    , m_edits(item.edits)
    , m_view(new CropView(this))
    , m_networkLabel(new PlainLabel(this))
    , m_networks(new QComboBox(this))
    , m_ratios(new QButtonGroup(this))
    , m_result(new PlainLabel(this))
    , m_help(new PlainLabel(this))
    , m_whole(new QPushButton(this))
    , m_left(new QPushButton(this))
    , m_right(new QPushButton(this))
    , m_noFocus(new QPushButton(this))
    , m_cancel(new QPushButton(this))
    , m_save(new QPushButton(this))
{
    setObjectName(u"cropDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_view->setObjectName(u"cropView"_s);
    m_networks->setObjectName(u"cropNetwork"_s);
    m_networkLabel->setBuddy(m_networks);
    m_result->setTextSize(TextSize::Small);
    m_result->setInk(PlainLabel::Ink::Secondary);
    m_help->setTextSize(TextSize::Meta);
    m_help->setInk(PlainLabel::Ink::Meta);
    m_help->setWordWrap(true);
    auto *const top = new QHBoxLayout;
    top->addWidget(m_networkLabel);
    top->addWidget(m_networks);
    top->addStretch();
    m_left->setObjectName(u"cropTurnLeft"_s);
    m_left->setIcon(icon(u"undo"_s));
    m_right->setObjectName(u"cropTurnRight"_s);
    m_right->setIcon(icon(u"redo"_s));
    m_noFocus->setObjectName(u"cropNoFocus"_s);
    m_whole->setObjectName(u"cropWhole"_s);
    m_save->setObjectName(u"cropSave"_s);
    for (QPushButton *const button : {m_left, m_right}) {
        setButtonKind(button, "secondary", true);
        top->addWidget(button);
    }
    auto *const shapes = new QHBoxLayout;
    shapes->setSpacing(6);
    QStringList ratios = media::ratioNames();
    ratios << QString();
    for (const QString &ratio : std::as_const(ratios)) {
        auto *const button = new QPushButton(ratio, this);
        button->setObjectName(u"ratio-"_s + (ratio.isEmpty() ? u"free"_s : ratio));
        button->setCheckable(true);
        button->setAutoDefault(false);
        setButtonKind(button, "secondary", true);
        m_ratios->addButton(button);
        shapes->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, ratio] { chooseRatio(ratio); });
    }
    shapes->addStretch();
    for (QPushButton *const button : {m_whole, m_noFocus}) {
        setButtonKind(button, "quiet", true);
        shapes->addWidget(button);
    }
    auto *const bottom = new QHBoxLayout;
    bottom->addWidget(m_result, 1);
    setButtonKind(m_cancel, "secondary");
    setButtonKind(m_save, "primary");
    bottom->addWidget(m_cancel);
    bottom->addWidget(m_save);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(12);
    column->addLayout(top);
    column->addWidget(m_view, 1);
    column->addLayout(shapes);
    column->addWidget(m_help);
    column->addLayout(bottom);
    m_save->setDefault(true);
    connect(m_networks, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_quiet)
            showNetwork();
    });
    connect(m_view, &CropView::areaChanged, this, &CropDialog::keepArea);
    connect(m_view, &CropView::focusPointChanged, this, [this] {
        m_edits.focus = m_view->focusPoint();
        m_noFocus->setEnabled(true);
    });
    connect(m_left, &QPushButton::clicked, this, [this] { turn(3); });
    connect(m_right, &QPushButton::clicked, this, [this] { turn(1); });
    connect(m_noFocus, &QPushButton::clicked, this, [this] {
        m_edits.focus.reset();
        m_view->setFocusPoint({});
        m_noFocus->setEnabled(false);
    });
    connect(m_whole, &QPushButton::clicked, this, [this] {
        m_edits.crops.removeIf([this](const domain::MediaCrop &crop) { return crop.network == network(); });
        showNetwork();
    });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &CropDialog::save);
    retranslate();
    load();
    m_view->setFocus();
}

void CropDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void CropDialog::retranslate()
{
    setWindowTitle(tr("Crop “%1”").arg(m_item.file.fileName));
    m_networkLabel->setText(tr("For"));
    m_view->setAccessibleName(tr("The part of the picture that is sent"));
    m_left->setText(tr("Turn left"));
    m_right->setText(tr("Turn right"));
    m_whole->setText(tr("Whole picture"));
    m_noFocus->setText(tr("No focal point"));
    m_cancel->setText(tr("Cancel"));
    m_save->setText(tr("Keep"));
    m_help->setText(
        tr("Drag the frame or its corners, or use the arrows (with Shift to size it). A double click, or "
           "P, sets the focal point. The picture itself stays as it is."));
    const QScopedValueRollback quiet(m_quiet, true);
    const int current = std::max(0, m_networks->currentIndex());
    m_networks->clear();
    m_networks->addItem(tr("All networks"), QString());
    for (const auto &[key, name] : std::as_const(m_networkNames))
        m_networks->addItem(QIcon(icon(networkIconName(key))), name, key);
    m_networks->setCurrentIndex(current);
    const QList<QAbstractButton *> buttons = m_ratios->buttons();
    for (QAbstractButton *const button : buttons) {
        if (button->objectName() == "ratio-free"_L1)
            button->setText(tr("Free"));
        button->setAccessibleName(tr("Shape: %1").arg(button->text()));
    }
    showNetwork();
}

QString CropDialog::network() const
{
    return m_networks->currentData().toString();
}

void CropDialog::setNetwork(const QString &network)
{
    m_networks->setCurrentIndex(std::max(0, m_networks->findData(network)));
}

QSize CropDialog::turnedSize() const
{
    return m_edits.turns % 2 == 0 ? m_item.pixels : m_item.pixels.transposed();
}

void CropDialog::load()
{
    async::deliver(m_media.content(m_item.id), this, [this](const Result<QByteArray> &bytes) {
        if (!bytes) {
            emit failed(text::errorText(bytes.error()).message);
            return;
        }
        const auto read = QtConcurrent::run([content = *bytes]() -> Result<QImage> {
            return imaging::readPicture(content, {1600, 1200});
        });
        async::deliver(read, this, [this](const Result<QImage> &picture) {
            if (!picture) {
                emit failed(text::errorText(picture.error()).message);
                return;
            }
            m_upright = *picture;
            showNetwork();
        });
    });
}

void CropDialog::showNetwork()
{
    if (!m_upright.isNull())
        m_view->setPicture(imaging::edited(m_upright, m_edits.turns, {0, 0, 1, 1}));
    const auto own
        = std::find_if(m_edits.crops.cbegin(), m_edits.crops.cend(), [this](const domain::MediaCrop &crop) {
              return crop.network == network();
          });
    const bool cut = own != m_edits.crops.cend();
    const std::optional<domain::MediaCrop> crop = m_edits.cropFor(network());
    m_view->setRatio(crop ? crop->ratio : QString());
    m_view->setArea(crop ? crop->area : QRectF(0, 0, 1, 1));
    m_view->setFocusPoint(m_edits.focus);
    m_whole->setEnabled(cut);
    m_noFocus->setEnabled(m_edits.focus.has_value());
    const QString shape = crop ? (crop->ratio.isEmpty() ? u"free"_s : crop->ratio) : QString();
    m_ratios->setExclusive(false);
    const QList<QAbstractButton *> buttons = m_ratios->buttons();
    for (QAbstractButton *const button : buttons)
        button->setChecked(button->objectName() == u"ratio-"_s + shape);
    m_ratios->setExclusive(true);
    const QSize all = turnedSize();
    const QSize kept = all.isEmpty() ? QSize() : media::pixelArea(m_view->area(), all).size();
    m_result->setText(kept.isEmpty() ? QString()
                                     : tr("%1 × %2 pixels are sent").arg(kept.width()).arg(kept.height()));
}

void CropDialog::chooseRatio(const QString &ratio)
{
    const auto before = m_edits.cropFor(network());
    QRectF area = media::largestArea(turnedSize(), ratio, m_edits.focus);
    if (ratio.isEmpty() && before)
        area = before->area;
    m_edits.crops.removeIf([this](const domain::MediaCrop &crop) { return crop.network == network(); });
    m_edits.crops.append({network(), ratio, area});
    showNetwork();
}

void CropDialog::keepArea()
{
    const auto before = m_edits.cropFor(network());
    const QString ratio = before ? before->ratio : QString();
    m_edits.crops.removeIf([this](const domain::MediaCrop &crop) { return crop.network == network(); });
    m_edits.crops.append({network(), ratio, m_view->area()});
    showNetwork();
}

void CropDialog::turn(int by)
{
    for (int i = 0; i < by; ++i) {
        m_edits.turns = (m_edits.turns + 1) % 4;
        if (m_edits.focus)
            m_edits.focus = media::turnedRight({*m_edits.focus, QSizeF(0, 0)}).topLeft();
        for (domain::MediaCrop &crop : m_edits.crops)
            crop.area = media::turnedRight(crop.area);
    }
    // A turned 4:5 is a 5:4: the shape is put back around the same middle.
    for (domain::MediaCrop &crop : m_edits.crops) {
        if (!crop.ratio.isEmpty())
            crop.area = media::largestArea(turnedSize(), crop.ratio, crop.area.center());
    }
    showNetwork();
}

void CropDialog::save()
{
    if (m_edits == m_item.edits) {
        accept();
        return;
    }
    m_save->setEnabled(false);
    async::deliver(m_media.setEdits(m_item.id, m_edits), this, [this](const Result<domain::EventId> &event) {
        m_save->setEnabled(true);
        if (!event) {
            emit failed(text::errorText(event.error()).message);
            return;
        }
        emit stored(*event);
        accept();
    });
}

} // namespace ruche::ui
