// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/mediastrip.h"

#include "core/base/async.h"
#include "core/services/accountservice.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/prompts.h"
#include "ui/common/style.h"
#include "ui/common/toasthost.h"
#include "ui/composer/composercontroller.h"
#include "ui/composer/mediacard.h"
#include "ui/media/cropdialog.h"
#include "ui/media/filereading.h"
#include "ui/shell/pagecontext.h"

#include <QAbstractScrollArea>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int mediaCardHeight = 70;
constexpr int narrowestCards = 460; ///< two beside each other

/// What belongs to the text itself is pasted there.
bool isForTheStrip(const QMimeData &data)
{
    if (data.hasUrls()) {
        const QList<QUrl> urls = data.urls();
        return std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); });
    }
    return data.hasImage() && !data.hasText();
}

} // namespace

MediaStrip::MediaStrip(ComposerController &controller, PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_context(context)
    , m_media(context.workspace().storage())
    , m_thumbnails(m_media)
    , m_intake(m_media)
    , m_title(new PlainLabel(this))
    , m_count(new PlainLabel(this))
    , m_hint(new PlainLabel(this))
    , m_add(new QPushButton(this))
    , m_more(new QToolButton(this))
    , m_scroll(new QScrollArea(this))
    , m_content(new QWidget(this))
    , m_grid(new QGridLayout(m_content))
{
    setAcceptDrops(true);
    m_title->setTextSize(TextSize::Base, QFont::DemiBold);
    m_count->setTextSize(TextSize::Small);
    m_count->setInk(PlainLabel::Ink::Meta);
    m_hint->setTextSize(TextSize::Small);
    m_hint->setInk(PlainLabel::Ink::Meta);
    m_hint->setEliding(true);
    m_add->setObjectName(u"addMedia"_s);
    m_add->setIcon(icon(u"image"_s));
    setButtonKind(m_add, "secondary", true);
    m_more->setObjectName(u"mediaRules"_s);
    m_more->setIcon(icon(u"more"_s));
    setButtonKind(m_more, "quiet", true);
    auto *const header = new QHBoxLayout;
    header->addWidget(m_title);
    header->addWidget(m_count);
    header->addStretch();
    header->addWidget(m_hint);
    header->addWidget(m_add);
    header->addWidget(m_more);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(8);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_content);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->hide();
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 10, 20, 10);
    column->setSpacing(8);
    column->addLayout(header);
    column->addWidget(m_scroll);
    connect(m_add, &QPushButton::clicked, this, &MediaStrip::choose);
    connect(m_more, &QToolButton::clicked, this, &MediaStrip::showRuleMenu);
    connect(&m_controller, &ComposerController::changed, this, &MediaStrip::update);
    connect(&m_controller, &ComposerController::loaded, this, [this] {
        m_shown = {domain::MediaId()};
        m_items.clear();
        update();
    });
    connect(&m_intake, &FileIntake::added, this, &MediaStrip::onAdded);
    connect(
        &m_intake, &FileIntake::refused, this, [this](const QString &text) { m_context.toastError(text); });
    connect(&m_intake, &FileIntake::progressed, this, &MediaStrip::updateTitle);
    connect(&m_thumbnails, &FileThumbnails::ready, this, [this](domain::MediaId id) {
        for (MediaCard *const card : std::as_const(m_cards)) {
            if (m_shown.value(card->index()) == id)
                showItem(card);
        }
    });
    connect(&m_context.workspace(), &services::Workspace::changed, this, [this](domain::Changes changes) {
        if (changes.testFlag(domain::Change::Posts))
            loadItems();
        if (changes.testFlag(domain::Change::Brands)) {
            m_ruleOf = {};
            loadRule();
        }
    });
    retranslate();
}

void MediaStrip::retranslate()
{
    m_title->setText(tr("Media"));
    m_hint->setText(tr("Drag to reorder"));
    m_add->setText(tr("Add…"));
    m_add->setAccessibleName(tr("Add pictures or files"));
    m_more->setAccessibleName(tr("Rules for pictures"));
    m_more->setToolTip(m_more->accessibleName());
    m_scroll->setAccessibleName(tr("Media"));
    m_shown = {domain::MediaId()};
    update();
}

void MediaStrip::update()
{
    m_add->setEnabled(m_controller.isEditable() && m_controller.brand().isValid());
    loadRule();
    updateTitle();
    QList<domain::MediaId> ids;
    for (const domain::Media &file : m_controller.keptMedia())
        ids << file.id;
    if (ids != m_shown) {
        m_shown = ids;
        makeCards();
        loadItems();
    }
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        MediaCard *const card = m_cards.at(i);
        card->setFile(m_controller.keptMedia().at(i), m_controller.isEditable());
        card->setAltLimit(altLimit());
        card->setAltRequired(m_controller.isAltRequired());
    }
}

void MediaStrip::updateTitle()
{
    const qsizetype count = m_controller.keptMedia().size();
    const int most = mostFiles();
    m_hint->setVisible(count > 1 && m_controller.isEditable());
    if (m_intake.isBusy())
        m_count->setText(tr("adding %1 of %2").arg(m_intake.done() + 1).arg(m_intake.total()));
    else if (count > 0 && most > 0)
        m_count->setText(tr("%1 of %2").arg(count).arg(most));
    else
        m_count->setText(count > 0 ? QString::number(count) : QString());
}

void MediaStrip::makeCards()
{
    for (MediaCard *const card : std::as_const(m_cards)) {
        m_grid->removeWidget(card);
        card->hide();
        card->deleteLater();
    }
    m_cards.clear();
    for (qsizetype i = 0; i < m_shown.size(); ++i) {
        auto *const card = new MediaCard(i, m_content);
        card->setFixedHeight(scaled(mediaCardHeight));
        m_grid->addWidget(card, int(i) / m_columns, int(i) % m_columns);
        card->setFile(m_controller.keptMedia().at(i), m_controller.isEditable());
        connectCard(card);
        m_cards << card;
        showItem(card);
        card->show();
    }
    for (int column = 0; column < 2; ++column)
        m_grid->setColumnStretch(column, column < m_columns ? 1 : 0);
    const int rows = int((m_shown.size() + m_columns - 1) / m_columns);
    const bool low = window()->height() < metrics::compactHeightLimit;
    const int seen = std::min(rows, low ? 1 : 2);
    m_scroll->setFixedHeight(seen * scaled(mediaCardHeight) + std::max(0, seen - 1) * 8);
    m_scroll->setVisible(rows > 0);
}

void MediaStrip::connectCard(MediaCard *card)
{
    connect(card, &MediaCard::altTextEdited, this, [this](qsizetype index, const QString &text) {
        m_controller.setAltText(index, text);
    });
    connect(card, &MediaCard::removeRequested, this, [this](qsizetype index) {
        m_controller.removeMedia(index);
    });
    connect(card, &MediaCard::moveRequested, this, &MediaStrip::move);
    connect(card, &MediaCard::dropped, this, [this](qsizetype index, const QPoint &position) {
        move(index, indexAt(position));
    });
    connect(card, &MediaCard::cropRequested, this, &MediaStrip::crop);
    connect(card, &MediaCard::menuRequested, this, &MediaStrip::showCardMenu);
}

qsizetype MediaStrip::indexAt(const QPoint &position) const
{
    qsizetype nearest = 0;
    int best = -1;
    for (const MediaCard *const card : m_cards) {
        const int distance = (card->geometry().center() - position).manhattanLength();
        if (best < 0 || distance < best) {
            best = distance;
            nearest = card->index();
        }
    }
    return nearest;
}

void MediaStrip::move(qsizetype from, qsizetype to)
{
    if (to < 0 || to >= m_shown.size() || from == to)
        return;
    m_controller.moveMedia(from, to);
    if (to < m_cards.size())
        m_cards.at(to)->setFocus(Qt::OtherFocusReason);
}

void MediaStrip::loadItems()
{
    if (m_shown.isEmpty() || !m_shown.first().isValid())
        return;
    async::deliver(m_media.rows(m_shown), this, [this](const Result<QList<domain::MediaItem>> &items) {
        if (!items)
            return;
        bool changed = false;
        for (const domain::MediaItem &item : *items) {
            changed = changed || m_items.value(item.id) != item;
            m_items.insert(item.id, item);
            m_controller.adoptAltText(item.id, item.file.altText);
        }
        for (MediaCard *const card : std::as_const(m_cards))
            showItem(card);
        if (changed)
            emit itemsChanged();
    });
}

void MediaStrip::showItem(MediaCard *card)
{
    const auto item = m_items.constFind(m_shown.value(card->index()));
    if (item == m_items.constEnd())
        return;
    card->setItem(*item);
    card->setPicture(m_thumbnails.picture(*item, QSize(160, 160)));
}

int MediaStrip::altLimit() const
{
    int least = 0;
    for (const domain::Account &account : m_controller.chosenAccounts()) {
        if (m_controller.tab().isValid() && account.id != m_controller.tab())
            continue;
        const int limit = m_controller.limitsOf(account).altText;
        if (limit > 0 && account.capabilities.testFlag(domain::Capability::AltText))
            least = least == 0 ? limit : std::min(least, limit);
    }
    return least;
}

int MediaStrip::mostFiles() const
{
    int least = 0;
    for (const domain::Account &account : m_controller.chosenAccounts()) {
        if (m_controller.tab().isValid() && account.id != m_controller.tab())
            continue;
        const int limit = m_controller.limitsOf(account).mediaCount;
        if (limit > 0)
            least = least == 0 ? limit : std::min(least, limit);
    }
    return least;
}

void MediaStrip::loadRule()
{
    const domain::BrandId brand = m_controller.brand();
    if (!brand.isValid() || brand == m_ruleOf)
        return;
    m_ruleOf = brand;
    async::deliver(m_media.altRequired(brand), this, [this, brand](const Result<bool> &required) {
        if (required && brand == m_controller.brand())
            m_controller.setAltRequired(*required);
    });
}

void MediaStrip::choose()
{
    FileQuestion question;
    question.mode = FileQuestion::Mode::OpenSeveral;
    question.title = tr("Add pictures or files");
    question.filters = {tr("Pictures and videos (*.png *.jpg *.jpeg *.gif *.webp *.mp4 *.mov *.webm *.pdf)"),
                        tr("All files (*)")};
    m_context.prompts().chooseFile(this, question, [this](const QStringList &paths) { addPaths(paths); });
}

void MediaStrip::focusFile(qsizetype index)
{
    if (index >= 0 && index < m_cards.size())
        m_cards.at(index)->altText()->setFocus(Qt::OtherFocusReason);
}

void MediaStrip::addPaths(const QStringList &paths)
{
    if (paths.isEmpty() || !m_controller.isEditable())
        return;
    m_intake.setTarget(m_controller.brand());
    m_intake.addPaths(paths);
}

void MediaStrip::addMime(const QMimeData &mime)
{
    if (!m_controller.isEditable())
        return;
    m_intake.setTarget(m_controller.brand());
    (void)m_intake.addMime(mime);
}

void MediaStrip::onAdded(const services::AddedMedia &media)
{
    const QString &name = media.item.file.fileName;
    m_items.insert(media.item.id, media.item);
    ToastMessage message;
    if (!m_controller.addKept(media.item.file))
        message.text = tr("“%1” is in this post already: it is there once.").arg(name);
    else if (media.known)
        message.text = tr("“%1” was in the library already: that one is used.").arg(name);
    else if (media.hadPlace)
        message.text = tr("“%1” said where it was taken: that was taken out of it.").arg(name);
    else if (!media.cleaned && media.item.isPicture() && media.item.file.mimeType != "image/gif"_L1)
        message.text
            = tr("What a camera may have written into “%1” cannot be read: it stays as it is.").arg(name);
    if (!message.text.isEmpty())
        m_context.toast(message);
}

void MediaStrip::crop(qsizetype index)
{
    const auto item = m_items.constFind(m_shown.value(index));
    if (item == m_items.constEnd() || !item->isPicture())
        return;
    QList<QPair<QString, QString>> networks;
    const QList<domain::Account> accounts = m_controller.accounts();
    for (const domain::NetworkInfo &info : services::AccountService::networks()) {
        const bool used
            = std::any_of(accounts.begin(), accounts.end(), [&info](const domain::Account &account) {
                  return account.network == info.key;
              });
        if (used)
            networks.append({info.key, info.name});
    }
    auto *const dialog = new CropDialog(m_media, *item, networks, this);
    if (const domain::Account *const account = m_controller.account(m_controller.tab()))
        dialog->setNetwork(account->network);
    connect(dialog, &CropDialog::stored, this, [this](domain::EventId event) {
        m_context.toastWithUndo(tr("Picture changed for the networks"), event);
        loadItems();
    });
    connect(dialog, &CropDialog::failed, this, [this](const QString &text) { m_context.toastError(text); });
    dialog->open();
}

void MediaStrip::turn(qsizetype index)
{
    const auto item = m_items.constFind(m_shown.value(index));
    if (item == m_items.constEnd() || !item->isPicture())
        return;
    domain::MediaEdits edits = item->edits;
    edits.turns = (edits.turns + 1) % 4;
    edits.crops.clear(); // they were drawn on the other side
    edits.focus.reset();
    async::deliver(m_media.setEdits(item->id, edits), this, [this](const Result<domain::EventId> &event) {
        if (event)
            m_context.toastWithUndo(tr("Picture turned"), *event);
        else
            m_context.toastError(text::errorText(event.error()).message);
        loadItems();
    });
}

void MediaStrip::showCardMenu(qsizetype index, const QPoint &position)
{
    auto *const menu = new QMenu(this);
    menu->setObjectName(u"cardMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool editable = m_controller.isEditable();
    const auto item = m_items.constFind(m_shown.value(index));
    const bool picture = item != m_items.constEnd() && item->isPicture();
    const auto add
        = [menu](const QString &name, const QString &text, const QString &iconName, bool enabled, auto run) {
              QAction *const action = menu->addAction(icon(iconName), text, menu, run);
              action->setObjectName(name);
              action->setEnabled(enabled);
          };
    add(u"cardCrop"_s, tr("Crop, focal point…"), u"image"_s, picture, [this, index] { crop(index); });
    add(u"cardTurn"_s, tr("Turn right"), u"redo"_s, picture, [this, index] { turn(index); });
    menu->addSeparator();
    add(u"cardBack"_s, tr("Move back"), u"arrow-left"_s, editable && index > 0, [this, index] {
        move(index, index - 1);
    });
    add(u"cardForth"_s,
        tr("Move forth"),
        u"arrow-right"_s,
        editable && index + 1 < m_shown.size(),
        [this, index] { move(index, index + 1); });
    menu->addSeparator();
    add(u"cardRemove"_s, tr("Remove from the post"), u"close"_s, editable, [this, index] {
        m_controller.removeMedia(index);
    });
    menu->popup(position);
}

void MediaStrip::showRuleMenu()
{
    const domain::Brand *const brand = m_controller.currentBrand();
    if (!brand)
        return;
    auto *const menu = new QMenu(this);
    menu->setObjectName(u"ruleMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QString name = brand->name;
    QAction *const required = menu->addAction(
        tr("%1 schedules no picture without alternative text").arg(name.replace(u'&', u"&&"_s)));
    required->setObjectName(u"altRequired"_s);
    required->setCheckable(true);
    required->setChecked(m_controller.isAltRequired());
    connect(required, &QAction::toggled, this, [this, id = brand->id](bool on) {
        async::deliver(m_media.setAltRequired(id, on), this, [this, on](const Result<void> &stored) {
            if (stored)
                m_controller.setAltRequired(on);
            else
                m_context.toastError(text::errorText(stored.error()).message);
        });
    });
    menu->popup(m_more->mapToGlobal(m_more->rect().bottomLeft()));
}

void MediaStrip::watch(QWidget *field)
{
    field->installEventFilter(this);
    if (auto *const area = qobject_cast<QAbstractScrollArea *>(field))
        area->viewport()->installEventFilter(this);
}

bool MediaStrip::eventFilter(QObject *object, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto *const drag = static_cast<QDragMoveEvent *>(event);
        if (isForTheStrip(*drag->mimeData()) && m_controller.isEditable()) {
            drag->acceptProposedAction();
            return true;
        }
        break;
    }
    case QEvent::Drop: {
        auto *const drop = static_cast<QDropEvent *>(event);
        if (isForTheStrip(*drop->mimeData())) {
            addMime(*drop->mimeData());
            drop->acceptProposedAction();
            return true;
        }
        break;
    }
    case QEvent::KeyPress:
        if (static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)) {
            const QMimeData *const copied = QGuiApplication::clipboard()->mimeData();
            if (copied && isForTheStrip(*copied)) {
                addMime(*copied);
                return true;
            }
        }
        break;
    default:
        break;
    }
    return QWidget::eventFilter(object, event);
}

void MediaStrip::dragEnterEvent(QDragEnterEvent *event)
{
    if (FileIntake::accepts(*event->mimeData()) && m_controller.isEditable())
        event->acceptProposedAction();
}

void MediaStrip::dropEvent(QDropEvent *event)
{
    addMime(*event->mimeData());
    event->acceptProposedAction();
}

void MediaStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int columns = width() >= scaled(narrowestCards) ? 2 : 1;
    if (columns != m_columns) {
        m_columns = columns;
        for (qsizetype i = 0; i < m_cards.size(); ++i)
            m_grid->addWidget(m_cards.at(i), int(i) / columns, int(i) % columns);
        for (int column = 0; column < 2; ++column)
            m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    }
}

} // namespace ruche::ui
