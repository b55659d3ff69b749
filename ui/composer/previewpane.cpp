// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/previewpane.h"

#include "core/base/async.h"
#include "core/composing/entities.h"
#include "core/composing/threadsplit.h"
#include "core/services/postservice.h"
#include "core/services/workspace.h"
#include "ui/imaging/qtpicturemaker.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/common/theme.h"
#include "ui/composer/composercontroller.h"
#include "ui/composer/previewview.h"
#include "ui/composer/problemlist.h"
#include "ui/composer/problemtext.h"

#include <QAbstractButton>
#include <QBuffer>
#include <QCryptographicHash>
#include <QHBoxLayout>
#include <QImageReader>
#include <QPainter>
#include <QScrollArea>
#include <QTextDocumentFragment>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int pictureEdge = 720; // twice the width of the pane
constexpr qsizetype mostSegments = 5;

/// Small enough to paint often; null for what is no picture.
QImage decoded(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && std::max(size.width(), size.height()) > pictureEdge)
        reader.setScaledSize(size.scaled(pictureEdge, pictureEdge, Qt::KeepAspectRatio));
    return reader.read();
}

} // namespace

PreviewPane::PreviewPane(ComposerController &controller, services::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_workspace(workspace)
    , m_title(new PlainLabel(this))
    , m_header(new QHBoxLayout)
    , m_view(new PreviewView(this))
    , m_none(new PlainLabel(this))
    , m_problems(new ProblemList(this))
{
    m_title->setTextSize(TextSize::Base, QFont::DemiBold);
    m_none->setInk(PlainLabel::Ink::Secondary);
    m_none->setWordWrap(true);
    m_header->setContentsMargins(16, 6, 16, 6);
    m_header->addWidget(m_title);
    m_header->addStretch();
    auto *const inside = new QWidget;
    inside->setAutoFillBackground(false);
    auto *const content = new QVBoxLayout(inside);
    content->setContentsMargins(16, 4, 16, 16);
    content->setSpacing(16);
    content->addWidget(m_none);
    content->addWidget(m_view);
    content->addWidget(m_problems);
    content->addStretch();
    auto *const area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(inside);
    area->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_header);
    column->addWidget(area, 1);
    retranslate();
}

void PreviewPane::retranslate()
{
    m_title->setText(tr("Preview"));
    m_view->setAccessibleName(tr("Preview"));
    m_none->setText(tr("Choose an account to see the post as it will look there."));
    m_problems->retranslate();
    m_choices = QStringList{u"?"_s};
    reload();
}

void PreviewPane::reload()
{
    updateChoice();
    updateContent();
}

domain::AccountId PreviewPane::shown() const
{
    if (m_controller.tab().isValid())
        return m_controller.tab();
    if (m_controller.isChosen(m_chosen))
        return m_chosen;
    const QList<domain::Account> accounts = m_controller.chosenAccounts();
    return accounts.isEmpty() ? domain::AccountId() : accounts.constFirst().id;
}

void PreviewPane::updateChoice()
{
    const QList<domain::Account> accounts = m_controller.chosenAccounts().mid(0, mostSegments);
    QStringList choices;
    for (const domain::Account &account : accounts)
        choices << account.id.text();
    if (choices != m_choices) {
        m_choices = choices;
        if (m_choice) {
            m_choice->hide();
            m_choice->deleteLater();
        }
        m_choice = new SegmentedControl(this);
        m_choice->setObjectName(u"previewChoice"_s);
        m_choice->setCompact(true);
        m_choice->setAccessibleName(tr("Account of the preview"));
        for (const domain::Account &account : accounts)
            m_choice->addSegment(account.id.text(),
                                 accounts.size() > 2 ? QString() : problemtext::networkName(account.network),
                                 networkIconName(account.network));
        const QList<QAbstractButton *> buttons = m_choice->findChildren<QAbstractButton *>();
        for (qsizetype i = 0; i < buttons.size() && i < accounts.size(); ++i) {
            buttons.at(i)->setAccessibleName(problemtext::accountName(accounts.at(i)));
            buttons.at(i)->setToolTip(buttons.at(i)->accessibleName());
        }
        m_header->addWidget(m_choice);
        connect(m_choice, &SegmentedControl::currentChanged, this, &PreviewPane::choose);
    }
    m_choice->setVisible(accounts.size() > 1);
    m_chosen = shown();
    m_choice->setCurrent(m_chosen.text());
}

void PreviewPane::choose(const QString &id)
{
    for (const domain::Account &account : m_controller.chosenAccounts()) {
        if (account.id.text() == id)
            m_chosen = account.id;
    }
    if (m_controller.tab().isValid())
        m_controller.setTab(m_chosen);
    updateContent();
}

void PreviewPane::setMedia(const QHash<domain::MediaId, domain::MediaItem> &items)
{
    m_items = items;
    updateContent();
}

QImage PreviewPane::keptPicture(domain::MediaId id)
{
    if (const auto known = m_pictures.constFind(id); known != m_pictures.constEnd())
        return *known;
    m_pictures.insert(id, {});
    async::deliver(m_workspace.posts().readMedia(id), this, [this, id](const Result<QByteArray> &bytes) {
        if (!bytes)
            return;
        m_pictures.insert(id, decoded(*bytes));
        updateContent();
    });
    return {};
}

QList<QImage> PreviewPane::pictures()
{
    QList<QImage> list;
    const domain::Account *const account = m_controller.account(shown());
    for (const domain::Media &file : m_controller.keptMedia()) {
        const QImage picture = keptPicture(file.id);
        const domain::MediaEdits edits = m_items.value(file.id).edits;
        const auto crop = account ? edits.cropFor(account->network) : std::nullopt;
        list << (picture.isNull() || file.mimeType == "image/gif"_L1
                     ? picture
                     : imaging::edited(picture, edits.turns, crop ? crop->area : QRectF(0, 0, 1, 1)));
    }
    for (const services::MediaFile &file : m_controller.newMedia()) {
        const QByteArray key = QCryptographicHash::hash(file.bytes.left(65536), QCryptographicHash::Md5)
            + QByteArray::number(file.bytes.size());
        if (!m_newPictures.contains(key))
            m_newPictures.insert(key, decoded(file.bytes));
        list << m_newPictures.value(key);
    }
    return list;
}

void PreviewPane::updateContent()
{
    const domain::Account *const account = m_controller.account(shown());
    m_view->setVisible(account != nullptr);
    m_none->setVisible(account == nullptr);
    if (!account)
        return;
    PreviewContent content;
    content.family = previewFamily(account->network);
    content.name = account->displayName.isEmpty() ? account->handle : account->displayName;
    content.handle = account->handle;
    if (const auto &planned = m_controller.plannedFor())
        content.date = format::shortDate(planned->wall.date(), m_controller.today());
    content.title = m_controller.titleOf(account->id);
    const domain::PostOptions options = m_controller.options(account->id);
    const domain::Limits limits
        = composing::limitsBeside(m_controller.limitsOf(*account), options.contentWarning);
    content.warning = account->capabilities.testFlag(domain::Capability::ContentWarning)
        ? options.contentWarning
        : QString();
    QString text = m_controller.textOf(account->id);
    if (content.family == PreviewFamily::Article && Qt::mightBeRichText(text))
        text = QTextDocumentFragment::fromHtml(text).toPlainText();
    if (account->capabilities.testFlag(domain::Capability::Thread))
        content.parts = composing::splitThread(text, limits);
    else
        content.parts = QStringList{text};
    if (content.parts.size() == 1)
        content.overflow = composing::overflow(content.parts.first(), limits);
    content.pictures = pictures();
    const QList<composing::Entity> urls = composing::findUrls(text, composing::Scheme::Optional);
    if (!urls.isEmpty()) {
        const QUrl url = QUrl::fromUserInput(text.mid(urls.first().start, urls.first().length));
        content.linkHost = url.host();
        content.linkPath = url.path().mid(1);
    }
    content.fold = foldAfter(account->network);
    m_view->setContent(content);
}

void PreviewPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.canvas);
    painter.fillRect(0, 0, 1, height(), theme.line);
}

} // namespace ruche::ui
