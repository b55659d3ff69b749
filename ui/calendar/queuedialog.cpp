// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/queuedialog.h"

#include "core/base/async.h"
#include "core/text/errortext.h"
#include "ui/calendar/calendarcontroller.h"
#include "ui/common/format.h"
#include "ui/common/formfield.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/labels/campaigncolours.h"
#include "ui/labels/labellist.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int queueWidth = 520;
constexpr int queueHeight = 320;
constexpr int queueDaysAhead = 365;
constexpr int pillarRole = Qt::UserRole;
constexpr int brandRole = Qt::UserRole + 1;

} // namespace

QueueDialog::QueueDialog(CalendarController &controller,
                         const LabelList &labels,
                         domain::BrandId brand,
                         QWidget *parent)
    : QDialog(parent)
    , m_controller(controller)
    , m_choice(new QComboBox(this))
    , m_list(new QListWidget(this))
    , m_note(new PlainLabel(this))
    , m_earlier(new QPushButton(tr("Earlier"), this))
    , m_later(new QPushButton(tr("Later"), this))
    , m_save(new QPushButton(tr("Save the order"), this))
{
    setObjectName(u"queue"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Queue"));
    m_choice->setObjectName(u"queueOf"_s);
    for (const domain::Brand &one : controller.brands()) {
        const auto add = [&](const QString &name, domain::PillarId pillar) {
            m_choice->addItem(name);
            m_choice->setItemData(m_choice->count() - 1, QVariant::fromValue(pillar), pillarRole);
            m_choice->setItemData(m_choice->count() - 1, one.id.value, brandRole);
        };
        add(one.name, {});
        if (one.id == brand)
            m_choice->setCurrentIndex(m_choice->count() - 1);
        for (const domain::Pillar &pillar : labels.pillarsOf(one.id)) {
            add(tr("%1, %2", "brand, pillar").arg(one.name, pillar.name), pillar.id);
            m_choice->setItemIcon(m_choice->count() - 1, CampaignColours::swatch(pillar.colour, this));
        }
    }
    m_list->setObjectName(u"queuePosts"_s);
    m_list->setAccessibleName(tr("Posts in the order in which they leave"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setMinimumSize(scaled(queueWidth), scaled(queueHeight));
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    m_note->setInk(PlainLabel::Ink::Secondary);
    m_note->setWordWrap(true);
    m_earlier->setObjectName(u"queueEarlier"_s);
    m_earlier->setIcon(icon(u"arrow-up"_s));
    m_earlier->setToolTip(tr("Alt+↑"));
    m_later->setObjectName(u"queueLater"_s);
    m_later->setIcon(icon(u"arrow-down"_s));
    m_later->setToolTip(tr("Alt+↓"));
    m_save->setObjectName(u"queueSave"_s);
    m_save->setDefault(true);
    setButtonKind(m_save, "primary");
    auto *const cancel = new QPushButton(tr("Cancel"), this);
    for (QPushButton *const button : {m_earlier, m_later, cancel})
        button->setAutoDefault(false);
    auto *const buttons = new QHBoxLayout;
    buttons->addWidget(m_earlier);
    buttons->addWidget(m_later);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(12);
    column->addWidget(new FormField(tr("Posts of"), m_choice, this));
    column->addWidget(m_list, 1);
    column->addWidget(m_note);
    column->addLayout(buttons);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &QueueDialog::load);
    connect(m_list, &QListWidget::currentRowChanged, this, &QueueDialog::update);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &QueueDialog::update);
    connect(m_earlier, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_later, &QPushButton::clicked, this, [this] { step(1); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        emit chosen(plan());
        accept();
    });
    load();
    m_list->setFocus();
}

void QueueDialog::load()
{
    const int generation = ++m_generation;
    m_loading = true;
    domain::PostQuery query;
    query.brands = {domain::BrandId(m_choice->currentData(brandRole).toLongLong())};
    query.states = {domain::PostState::Draft,
                    domain::PostState::InReview,
                    domain::PostState::Approved,
                    domain::PostState::Scheduled};
    query.from = m_controller.clock().now();
    query.to = query.from->addDays(queueDaysAhead);
    domain::LabelQuery about;
    if (const auto pillar = m_choice->currentData(pillarRole).value<domain::PillarId>(); pillar.isValid())
        about.pillars = {pillar};
    async::deliver(m_controller.calendar().list(query, about),
                   this,
                   [this, generation](const Result<QList<domain::CalendarPost>> &posts) {
                       if (generation != m_generation)
                           return;
                       m_loading = false;
                       m_posts.clear();
                       for (const domain::CalendarPost &post :
                            posts.value_or(QList<domain::CalendarPost>())) {
                           if (post.plannedFor && domain::isEditable(post) && m_posts.size() < most)
                               m_posts << post;
                       }
                       fill();
                       if (!posts)
                           m_note->setText(text::errorText(posts.error()).message);
                   });
}

void QueueDialog::fill()
{
    m_list->clear();
    for (qsizetype i = 0; i < m_posts.size(); ++i) {
        auto *const item = new QListWidgetItem(rowText(i, m_posts.at(i)), m_list);
        item->setData(Qt::UserRole, int(i));
        item->setFlags(item->flags() & ~Qt::ItemIsDropEnabled); // between two posts, never onto one
    }
    m_list->setCurrentRow(m_posts.isEmpty() ? -1 : 0);
    update();
}

QString QueueDialog::rowText(qsizetype slot, const domain::CalendarPost &post) const
{
    const QDateTime wall = m_posts.at(slot).plannedFor->wall;
    return tr("%1, %2: %3", "day, time, title of a post")
        .arg(format::longDate(wall.date()), format::time(wall.time()), post.title);
}

void QueueDialog::step(int by)
{
    const int row = m_list->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_list->count())
        return;
    QListWidgetItem *const item = m_list->takeItem(row);
    m_list->insertItem(to, item);
    m_list->setCurrentRow(to);
    update();
}

void QueueDialog::update()
{
    for (int row = 0; row < m_list->count() && row < m_posts.size(); ++row) {
        QListWidgetItem *const item = m_list->item(row);
        item->setText(rowText(row, m_posts.at(item->data(Qt::UserRole).toInt())));
    }
    const int row = m_list->currentRow();
    m_earlier->setEnabled(row > 0);
    m_later->setEnabled(row >= 0 && row + 1 < m_list->count());
    m_save->setEnabled(!m_loading && !plan().moves.isEmpty());
    m_note->setText(m_posts.isEmpty() && !m_loading
                        ? tr("Nothing is planned here.")
                        : tr("The times stay: drag a post, and it changes places with the others."));
}

MovePlan QueueDialog::plan() const
{
    MovePlan plan;
    for (int row = 0; row < m_list->count() && row < m_posts.size(); ++row) {
        const domain::CalendarPost &post = m_posts.at(m_list->item(row)->data(Qt::UserRole).toInt());
        const domain::CalendarPost &place = m_posts.at(row);
        if (post.id == place.id || *post.plannedFor == *place.plannedFor)
            continue;
        plan.moves << services::PostMove{post.id, *place.plannedFor, true};
        const auto minutes = int(m_controller.clock().now().secsTo(*place.plannedAt) / 60);
        constexpr int soon = 5;
        if (minutes < soon && post.state != domain::PostState::Draft)
            plan.minutesLeft = std::min(minutes, plan.minutesLeft.value_or(minutes));
    }
    return plan;
}

bool QueueDialog::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_list && event->type() == QEvent::KeyPress) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        const bool up = key->key() == Qt::Key_Up;
        if (key->modifiers() == Qt::AltModifier && (up || key->key() == Qt::Key_Down)) {
            step(up ? -1 : 1);
            return true;
        }
    }
    return QDialog::eventFilter(object, event);
}

} // namespace ruche::ui
