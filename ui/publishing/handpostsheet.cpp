// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publishing/handpostsheet.h"

#include "ui/common/branddot.h"
#include "ui/common/emptystate.h"
#include "ui/common/format.h"
#include "ui/common/formfield.h"
#include "ui/common/icons.h"
#include "ui/common/networkglyph.h"
#include "ui/common/plainlabel.h"
#include "ui/common/skeletonlist.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/common/toasthost.h"
#include "ui/publishing/handfiles.h"
#include "ui/publishing/handpostcontroller.h"
#include "ui/publishing/publishwords.h"
#include "ui/shell/pagecontext.h"

#include <QAccessible>
#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

PlainLabel *stepTitle(QWidget *parent)
{
    auto *const label = new PlainLabel(parent);
    label->setTextSize(TextSize::Base, QFont::DemiBold);
    return label;
}

QPushButton *handButton(const QString &name, const char *kind, QWidget *parent)
{
    auto *const button = new QPushButton(parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    setButtonKind(button, kind, true);
    return button;
}

QHBoxLayout *lineOf(std::initializer_list<QWidget *> widgets)
{
    auto *const line = new QHBoxLayout;
    line->setSpacing(8);
    for (QWidget *const widget : widgets)
        line->addWidget(widget);
    return line;
}

} // namespace

HandPostSheet::HandPostSheet(PageContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_controller(new HandPostController(context.workspace(), context.clock(), this))
    , m_stack(new QStackedLayout)
    , m_skeleton(new SkeletonList(scaled(64), false, this))
    , m_empty(new EmptyState(this))
    , m_glyph(new NetworkGlyph({}, this))
    , m_place(new PlainLabel(this))
    , m_dot(new BrandDot({}, this))
    , m_brand(new PlainLabel(this))
    , m_when(new PlainLabel(this))
    , m_textTitle(stepTitle(this))
    , m_title(new PlainLabel(this))
    , m_text(new QPlainTextEdit(this))
    , m_length(new PlainLabel(this))
    , m_copyText(handButton(u"copyText"_s, "secondary", this))
    , m_copyTitle(handButton(u"copyTitle"_s, "secondary", this))
    , m_filesTitle(stepTitle(this))
    , m_filesHelp(new PlainLabel(this))
    , m_files(new HandFiles(this))
    , m_copyFiles(handButton(u"copyFiles"_s, "secondary", this))
    , m_openFolder(handButton(u"openFolder"_s, "quiet", this))
    , m_siteTitle(stepTitle(this))
    , m_address(new PlainLabel(this))
    , m_openSite(handButton(u"openSite"_s, "secondary", this))
    , m_link(new QLineEdit(this))
    , m_linkField(new FormField({}, m_link, this))
    , m_said(new PlainLabel(this))
    , m_number(new PlainLabel(this))
    , m_next(handButton(u"nextHandPost"_s, "quiet", this))
    , m_later(handButton(u"remindLater"_s, "secondary", this))
    , m_close(handButton(u"handClose"_s, "secondary", this))
    , m_mark(handButton(u"markPosted"_s, "primary", this))
{
    setObjectName(u"handPostSheet"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(scaled(620), std::min(scaled(680), 660));
    m_skeleton->setLoading(true);
    m_stack->addWidget(m_skeleton);
    m_stack->addWidget(buildSteps());
    m_stack->addWidget(m_empty);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 14);
    column->setSpacing(10);
    column->addLayout(m_stack, 1);
    buildFooter(column);
    connectParts();
    retranslate();
}

QWidget *HandPostSheet::buildSteps()
{
    m_place->setTextSize(TextSize::Title, QFont::DemiBold);
    m_place->setEliding(true);
    m_brand->setInk(PlainLabel::Ink::Secondary);
    m_when->setInk(PlainLabel::Ink::Secondary);
    m_title->setTextSize(TextSize::Reading, QFont::DemiBold);
    m_title->setWordWrap(true);
    m_text->setObjectName(u"handText"_s);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(scaled(84));
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // gives room to the files
    m_length->setTextSize(TextSize::Small);
    m_length->setInk(PlainLabel::Ink::Meta);
    m_filesHelp->setTextSize(TextSize::Small);
    m_filesHelp->setInk(PlainLabel::Ink::Secondary);
    m_filesHelp->setWordWrap(true);
    m_files->setFixedHeight(scaled(112));
    m_address->setObjectName(u"siteAddress"_s);
    m_address->setWordWrap(true);
    m_address->setInk(PlainLabel::Ink::Secondary);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_link->setObjectName(u"postLink"_s);
    m_openSite->setIcon(icon(u"external"_s));
    m_copyText->setIcon(icon(u"copy"_s));
    auto *const body = new QWidget(this);
    auto *const column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *const head = lineOf({m_glyph, m_place});
    head->setStretch(1, 1);
    column->addLayout(head);
    auto *const about = lineOf({m_dot, m_brand, m_when});
    about->addStretch(1);
    column->addLayout(about);
    column->addSpacing(4);
    column->addWidget(m_textTitle);
    column->addWidget(m_title);
    column->addWidget(m_text, 1);
    auto *const copying = lineOf({m_copyText, m_copyTitle});
    copying->addStretch(1);
    copying->addWidget(m_length);
    column->addLayout(copying);
    column->addSpacing(4);
    column->addWidget(m_filesTitle);
    column->addWidget(m_filesHelp);
    column->addWidget(m_files);
    auto *const filing = lineOf({m_copyFiles, m_openFolder});
    filing->addStretch(1);
    column->addLayout(filing);
    column->addSpacing(4);
    column->addWidget(m_siteTitle);
    auto *const site = lineOf({m_address, m_openSite});
    site->setStretch(0, 1);
    column->addLayout(site);
    column->addSpacing(4);
    column->addWidget(m_linkField);
    auto *const area = new QScrollArea(this);
    area->setWidget(body);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

void HandPostSheet::buildFooter(QVBoxLayout *column)
{
    m_said->setInk(PlainLabel::Ink::Positive);
    m_said->setTextSize(TextSize::Small);
    m_said->setObjectName(u"handSaid"_s);
    m_number->setInk(PlainLabel::Ink::Meta);
    m_number->setTextSize(TextSize::Small);
    column->addWidget(m_said);
    auto *const row = lineOf({m_number, m_next});
    row->addStretch(1);
    row->addWidget(m_close);
    row->addWidget(m_later);
    row->addWidget(m_mark);
    column->addLayout(row);
}

void HandPostSheet::connectParts()
{
    connect(m_controller, &HandPostController::changed, this, &HandPostSheet::update);
    connect(m_controller, &HandPostController::filesChanged, this, &HandPostSheet::updateFiles);
    connect(m_controller, &HandPostController::refused, this, [this](const QString &text) {
        m_linkField->setError(text);
        m_link->setFocus();
        m_link->selectAll();
    });
    connect(m_controller, &HandPostController::posted, this, [this] {
        ToastMessage message;
        message.text = tr("Marked as published.");
        m_context.toast(message);
    });
    connect(m_controller, &HandPostController::finished, this, &QDialog::accept);
    connect(m_copyText, &QPushButton::clicked, this, [this] {
        if (const auto *const post = m_controller->current())
            copy(post->text, tr("The text is copied."));
    });
    connect(m_copyTitle, &QPushButton::clicked, this, [this] {
        if (const auto *const post = m_controller->current())
            copy(post->title, tr("The title is copied."));
    });
    connect(m_copyFiles, &QPushButton::clicked, m_files, &HandFiles::copyFiles);
    connect(m_files, &HandFiles::copied, this, [this](int count) {
        m_said->setText(tr("%n file(s) copied: paste them on the site.", nullptr, count));
    });
    connect(m_openFolder, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(m_controller->folder()));
    });
    connect(m_openSite, &QPushButton::clicked, this, &HandPostSheet::openSite);
    connect(m_link, &QLineEdit::textChanged, this, [this] { m_linkField->setError({}); });
    connect(m_link, &QLineEdit::returnPressed, this, &HandPostSheet::mark);
    connect(m_mark, &QPushButton::clicked, this, &HandPostSheet::mark);
    connect(m_next, &QPushButton::clicked, m_controller, &HandPostController::next);
    connect(m_later, &QPushButton::clicked, this, [this] {
        if (const auto *const post = m_controller->current()) {
            emit laterRequested(post->variant);
            m_controller->putOff();
        }
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    const auto onKeys = [this](const QString &keys, QPushButton *button) {
        auto *const shortcut = new QShortcut(QKeySequence(keys, QKeySequence::PortableText), this);
        connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    };
    onKeys(u"Ctrl+Return"_s, m_mark);
    onKeys(u"Ctrl+Shift+C"_s, m_copyText);
    onKeys(u"Ctrl+Shift+O"_s, m_openSite);
}

void HandPostSheet::showPost(domain::PostId post)
{
    m_controller->show(post);
}

void HandPostSheet::copy(const QString &text, const QString &said)
{
    QGuiApplication::clipboard()->setText(text);
    m_said->setText(said);
    QAccessibleEvent event(m_said, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void HandPostSheet::openSite()
{
    const auto *const post = m_controller->current();
    if (!post)
        return;
    if (!QDesktopServices::openUrl(post->composeUrl))
        m_said->setText(tr("No browser could be opened. Copy the address from here."));
}

void HandPostSheet::mark()
{
    m_controller->markPosted(m_link->text());
}

void HandPostSheet::update()
{
    m_skeleton->setLoading(!m_controller->isKnown());
    const services::HandPost *const post = m_controller->current();
    m_stack->setCurrentIndex(!m_controller->isKnown() ? 0 : post ? 1 : 2);
    for (QWidget *const widget : {static_cast<QWidget *>(m_mark), static_cast<QWidget *>(m_later)})
        widget->setVisible(post != nullptr);
    m_next->setVisible(m_controller->count() > 1);
    m_number->setVisible(m_controller->count() > 1);
    m_close->setText(post ? tr("Not now") : tr("Close"));
    if (!post) {
        if (m_controller->problem().isEmpty())
            m_empty->setContent(u"check"_s,
                                tr("Nothing is to be posted by hand now"),
                                tr("When its time comes, a post for a network that only people can post on "
                                   "appears here."));
        else
            m_empty->setContent(u"warning"_s, tr("It could not be read"), m_controller->problem());
        return;
    }
    if (post->variant != m_shown) {
        m_shown = post->variant;
        m_link->clear();
        m_linkField->setError({});
        m_said->clear();
        m_text->setPlainText(post->text);
        m_copyText->setFocus();
    } else if (m_text->toPlainText() != post->text) {
        m_text->setPlainText(post->text);
    }
    m_glyph->setNetwork(post->account.network);
    m_place->setText(publishwords::placeOf(post->account));
    const domain::Brand brand = m_controller->brand();
    m_dot->setBrand(brand);
    m_brand->setText(brand.name);
    m_when->setText(tr("due %1").arg(format::nearDayAndTime(post->dueAt, brand.zone, m_controller->now())));
    m_title->setText(post->title);
    m_title->setVisible(!post->title.isEmpty());
    m_copyTitle->setVisible(!post->title.isEmpty());
    m_length->setText(m_controller->lengthText());
    m_length->setInk(m_controller->isTooLong() ? PlainLabel::Ink::Failed : PlainLabel::Ink::Meta);
    m_address->setText(post->composeUrl.toString());
    m_number->setText(tr("%1 of %2").arg(m_controller->index() + 1).arg(m_controller->count()));
    m_mark->setEnabled(!m_controller->isMarking());
    const QString network = publishwords::networkName(post->account.network);
    m_siteTitle->setText(tr("3. Post it on %1").arg(network));
    m_linkField->setLabel(tr("4. Paste the link of the post"));
    m_link->setPlaceholderText(u"https://"_s);
    setAccessibleName(tr("Post by hand: %1").arg(m_place->text()));
}

void HandPostSheet::updateFiles()
{
    using Files = HandPostController::Files;
    const Files files = m_controller->files();
    for (QWidget *const widget : {static_cast<QWidget *>(m_filesTitle), static_cast<QWidget *>(m_filesHelp)})
        widget->setVisible(files != Files::None);
    for (QWidget *const widget : {static_cast<QWidget *>(m_files),
                                  static_cast<QWidget *>(m_copyFiles),
                                  static_cast<QWidget *>(m_openFolder)})
        widget->setVisible(files == Files::There);
    m_files->setFiles(m_controller->paths());
    m_filesHelp->setInk(files == Files::Failed ? PlainLabel::Ink::Failed : PlainLabel::Ink::Secondary);
    m_filesHelp->setText(files == Files::Writing ? tr("The files are being laid out…")
                             : files == Files::Failed
                             ? tr("The files could not be written. Open the post to see them.")
                             : tr("Drag them onto the site; or copy them and paste them there. They are kept "
                                  "here until this sheet closes."));
}

void HandPostSheet::retranslate()
{
    setWindowTitle(tr("Post by hand"));
    m_textTitle->setText(tr("1. Copy the text"));
    m_text->setAccessibleName(tr("Text of the post"));
    m_copyText->setText(tr("Copy the text"));
    m_copyText->setToolTip(tr("Ctrl+Shift+C"));
    m_copyTitle->setText(tr("Copy the title"));
    m_filesTitle->setText(tr("2. Take the files along"));
    m_files->setAccessibleName(tr("Files of the post"));
    m_copyFiles->setText(tr("Copy the files"));
    m_openFolder->setText(tr("Open the folder"));
    m_openSite->setText(tr("Open the site"));
    m_openSite->setToolTip(tr("Ctrl+Shift+O"));
    m_next->setText(tr("Next one"));
    m_later->setText(tr("Remind me in 10 minutes"));
    m_mark->setText(tr("Mark as published"));
    m_mark->setToolTip(tr("Ctrl+Enter"));
    update();
    updateFiles();
}

void HandPostSheet::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace ruche::ui
