// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/postdetails.h"

#include "core/base/async.h"
#include "core/domain/brand.h"
#include "core/services/postservice.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "ui/calendar/calendarcontroller.h"
#include "ui/common/branddot.h"
#include "ui/common/format.h"
#include "ui/common/painting.h"
#include "ui/common/plainlabel.h"
#include "ui/common/statuspill.h"
#include "ui/media/postthumbnails.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int previewWidth = 320;
constexpr int pictureWidth = 256;
constexpr int pictureHeight = 144;
constexpr qsizetype shownText = 700;

} // namespace

PostDetails::PostDetails(CalendarController &controller, PostThumbnails &thumbnails, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_thumbnails(thumbnails)
    , m_header(new QHBoxLayout)
    , m_state(new StatusPill(domain::PostState::Draft, this))
    , m_brandRow(new QWidget(this))
    , m_dot(new BrandDot({}, m_brandRow))
    , m_brand(new PlainLabel(m_brandRow))
    , m_picture(new QLabel(this))
    , m_title(new PlainLabel(this))
    , m_text(new PlainLabel(this))
    , m_facts(new PlainLabel(this))
    , m_problem(new PlainLabel(this))
{
    m_brand->setTextSize(TextSize::Base, QFont::DemiBold);
    m_brand->setEliding(true);
    m_title->setTextSize(TextSize::Reading, QFont::DemiBold);
    m_facts->setTextSize(TextSize::Small);
    m_facts->setInk(PlainLabel::Ink::Secondary);
    m_problem->setInk(PlainLabel::Ink::Failed);
    m_problem->setTextSize(TextSize::Small);
    for (PlainLabel *const label : {m_title, m_text, m_facts, m_problem})
        label->setWordWrap(true);
    m_header->addWidget(m_state);
    m_header->addStretch();
    auto *const brandRow = new QHBoxLayout(m_brandRow);
    brandRow->setContentsMargins(0, 0, 0, 0);
    brandRow->setSpacing(6);
    brandRow->addWidget(m_dot);
    brandRow->addWidget(m_brand, 1);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(m_header);
    column->addWidget(m_brandRow);
    column->addWidget(m_picture);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_facts);
    column->addWidget(m_problem);
    connect(&thumbnails, &PostThumbnails::loaded, this, &PostDetails::showPicture);
    setPost(nullptr);
}

void PostDetails::showPicture()
{
    const QSize size(pictureWidth, pictureHeight);
    const QPixmap picture = m_post.isValid()
        ? m_thumbnails.picture({m_row.id, m_row.updatedAt}, size, devicePixelRatioF())
        : QPixmap();
    const bool changes = picture.isNull() == m_picture->isVisibleTo(this);
    m_picture->setVisible(!picture.isNull());
    m_picture->setPixmap(picture);
    if (changes && m_post.isValid())
        emit completed();
}

void PostDetails::setPost(const domain::CalendarPost *post)
{
    for (QWidget *const part : {static_cast<QWidget *>(m_state),
                                m_brandRow,
                                static_cast<QWidget *>(m_title),
                                static_cast<QWidget *>(m_facts)})
        part->setVisible(post != nullptr);
    m_text->setInk(post ? PlainLabel::Ink::Text : PlainLabel::Ink::Meta);
    if (!post) {
        m_post = {};
        m_whole = {};
        m_picture->setVisible(false);
        m_problem->setVisible(false);
        m_text->setVisible(true);
        m_text->setText(tr("Choose a post to read it here."));
        return;
    }
    m_post = post->id;
    m_row = *post;
    showPicture();
    m_state->setState(post->state);
    if (const domain::Brand *const brand = m_controller.brandOf(*post)) {
        m_dot->setBrand(*brand);
        m_brand->setText(brand->name);
    }
    if (m_whole != post->id) { // else the words stay until the new ones are there
        m_title->setText(post->title);
        m_title->setVisible(!post->title.isEmpty());
        m_text->setVisible(false);
        m_problem->setVisible(false);
        setFacts(*post, {});
    }
    async::deliver(m_controller.workspace().posts().read(post->id),
                   this,
                   [this, id = post->id](const Result<domain::Post> &whole) {
                       if (whole && id == m_post)
                           take(*whole);
                   });
}

void PostDetails::take(const domain::Post &post)
{
    m_whole = post.id;
    m_title->setText(post.title);
    m_title->setVisible(!post.title.isEmpty());
    m_text->setText(post.text.size() > shownText ? post.text.left(shownText) + u'…' : post.text);
    m_text->setVisible(!post.text.isEmpty());
    QStringList more;
    if (!post.media.isEmpty()) {
        const auto silent = std::count_if(post.media.begin(),
                                          post.media.end(),
                                          [](const domain::Media &file) { return file.altText.isEmpty(); });
        more << (silent == 0 ? tr("%n file(s), described", nullptr, int(post.media.size()))
                             : tr("%n file(s) without a description", nullptr, int(silent)));
    }
    setFacts(m_row, more);
    m_problem->setVisible(false);
    for (const domain::Variant &variant : post.variants) {
        if (!variant.problem)
            continue;
        m_problem->setText(text::errorText(*variant.problem).message);
        m_problem->setVisible(true);
    }
    emit completed();
}

void PostDetails::setFacts(const domain::CalendarPost &post, const QStringList &more)
{
    QStringList lines;
    if (post.day.isValid())
        lines << tr("%1, %2", "day, time").arg(format::longDate(post.day), format::time(post.time));
    else
        lines << tr("No date yet");
    if (const QStringList accounts = m_controller.accountsOf(post); !accounts.isEmpty())
        lines << tr("On %1", "accounts").arg(accounts.join(u", "_s));
    else
        lines << tr("No account chosen yet");
    if (post.series.isValid())
        lines << tr("One of a post that repeats");
    m_facts->setText((lines + more).join(u'\n'));
}

PostPreview::PostPreview(CalendarController &controller, PostThumbnails &thumbnails, QWidget *page)
    : QFrame(page)
    , m_details(new PostDetails(controller, thumbnails, this))
    , m_waiting(new PlainLabel(this))
{
    setObjectName(u"postPreview"_s);
    m_waiting->setInk(PlainLabel::Ink::Warn);
    m_waiting->setTextSize(TextSize::Small);
    m_waiting->setWordWrap(true);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->addWidget(m_details);
    column->addWidget(m_waiting);
    connect(m_details, &PostDetails::completed, this, [this] {
        if (isVisible())
            place();
    });
    hide();
}

void PostPreview::showFor(const domain::CalendarPost &post, const QRect &place, const QStringList &waiting)
{
    m_post = post.id;
    m_details->setPost(&post);
    m_waiting->setText(waiting.join(u'\n'));
    m_waiting->setVisible(!waiting.isEmpty());
    m_beside = QRect(parentWidget()->mapFromGlobal(place.topLeft()), place.size());
    this->place();
    show();
    raise();
    setAccessibleName(post.title);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void PostPreview::place()
{
    const QWidget *const page = parentWidget();
    layout()->activate();
    const int tall = std::max(layout()->heightForWidth(previewWidth), 60);
    const QSize size(previewWidth, std::min(tall, page->height() - 16));
    int x = m_beside.right() + 8;
    if (x + size.width() > page->width() - 8)
        x = m_beside.left() - 8 - size.width();
    if (x < 8)
        x = std::max(8, page->width() - size.width() - 8);
    const int y = std::clamp(m_beside.top(), 8, std::max(8, page->height() - size.height() - 8));
    setGeometry(QRect(QPoint(x, y), size));
}

void PostPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    paintFrame(&painter, rect(), metrics::radius, theme.surface, theme.line2);
}

} // namespace ruche::ui
