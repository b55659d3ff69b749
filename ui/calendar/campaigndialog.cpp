// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/campaigndialog.h"

#include "ui/common/formfield.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/labels/campaigncolours.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int campaignFormWidth = 460;
constexpr int notesHeight = 72;

} // namespace

CampaignDialog::CampaignDialog(const domain::Campaign &old,
                               const QString &posts,
                               const QList<domain::Brand> &brands,
                               const QList<domain::Objective> &objectives,
                               QWidget *parent)
    : QDialog(parent)
    , m_old(old)
    , m_objectives(objectives)
    , m_name(new QLineEdit(old.name, this))
    , m_brand(new QComboBox(this))
    , m_start(new QDateEdit(old.startDay, this))
    , m_end(new QDateEdit(old.endDay, this))
    , m_colour(new QComboBox(this))
    , m_goal(new QLineEdit(old.goal, this))
    , m_objective(new QComboBox(this))
    , m_utm(new QLineEdit(old.utm, this))
    , m_notes(new QPlainTextEdit(old.notes, this))
    , m_save(new QPushButton(old.id.isValid() ? tr("Save") : tr("Add the campaign"), this))
    , m_utmTouched(old.id.isValid())
{
    setObjectName(u"campaign"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(old.id.isValid() ? tr("Campaign") : tr("New campaign"));
    m_name->setObjectName(u"campaignName"_s);
    m_name->setMaxLength(120);
    m_brand->setObjectName(u"campaignBrand"_s);
    for (const domain::Brand &brand : brands) {
        m_brand->addItem(brand.name, brand.id.value);
        if (brand.id == old.brand)
            m_brand->setCurrentIndex(m_brand->count() - 1);
    }
    m_brand->setEnabled(!old.id.isValid());
    m_start->setObjectName(u"campaignStart"_s);
    m_start->setCalendarPopup(true);
    m_end->setObjectName(u"campaignEnd"_s);
    m_end->setCalendarPopup(true);
    m_goal->setObjectName(u"campaignGoal"_s);
    m_goal->setMaxLength(300);
    m_utm->setObjectName(u"campaignUtm"_s);
    m_utm->setMaxLength(100);
    m_notes->setObjectName(u"campaignNotes"_s);
    m_notes->setFixedHeight(scaled(notesHeight));
    m_notes->setTabChangesFocus(true);
    m_save->setObjectName(u"campaignSave"_s);
    m_objective->setObjectName(u"campaignObjective"_s);
    m_colour->setObjectName(u"campaignColour"_s);
    setButtonKind(m_save, "primary");
    CampaignColours::fill(m_colour, old.colour);
    fillObjectives();
    buildForm(posts);
    connect(m_brand, &QComboBox::currentIndexChanged, this, &CampaignDialog::fillObjectives);
    connect(m_utm, &QLineEdit::textEdited, this, [this] { m_utmTouched = true; });
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &name) {
        if (!m_utmTouched)
            m_utm->setText(domain::campaignUtm(name));
        update();
    });
    connect(m_start, &QDateEdit::dateChanged, this, &CampaignDialog::update);
    connect(m_end, &QDateEdit::dateChanged, this, &CampaignDialog::update);
    m_save->setDefault(true);
    update();
    m_name->setFocus();
}

void CampaignDialog::fillObjectives()
{
    const domain::BrandId brand(m_brand->currentData().toLongLong());
    m_objective->clear();
    m_objective->addItem(tr("None"), 0);
    for (const domain::Objective &objective : std::as_const(m_objectives)) {
        if (objective.brand != brand)
            continue;
        m_objective->addItem(objective.name, objective.id.value);
        if (objective.id == m_old.objective)
            m_objective->setCurrentIndex(m_objective->count() - 1);
    }
}

void CampaignDialog::buildForm(const QString &posts)
{
    auto *const cancel = new QPushButton(tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        emit chosen(campaign());
        accept();
    });
    auto *const days = new QHBoxLayout;
    m_endField = new FormField(tr("Last day"), m_end, this);
    days->setSpacing(12);
    days->addWidget(new FormField(tr("First day"), m_start, this), 1, Qt::AlignTop);
    days->addWidget(m_endField, 1, Qt::AlignTop);
    days->addWidget(new FormField(tr("Colour"), m_colour, this), 1, Qt::AlignTop);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(12);
    column->addWidget(new FormField(tr("Name"), m_name, this));
    column->addWidget(new FormField(tr("Brand"), m_brand, this));
    column->addLayout(days);
    column->addWidget(new FormField(tr("What it is to bring"), m_goal, this));
    column->addWidget(new FormField(tr("Objective that it serves"), m_objective, this));
    auto *const links = new FormField(tr("In its links (utm_campaign)"), m_utm, this);
    column->addWidget(links);
    column->addWidget(new FormField(tr("Notes"), m_notes, this));
    auto *const buttons = new QHBoxLayout;
    if (m_old.id.isValid()) {
        auto *const row = new QHBoxLayout;
        auto *const count = new PlainLabel(posts, this);
        count->setInk(PlainLabel::Ink::Secondary);
        auto *const show = new QPushButton(tr("Show its posts"), this);
        show->setObjectName(u"campaignPosts"_s);
        show->setAutoDefault(false);
        setButtonKind(show, "quiet");
        row->addWidget(count);
        row->addStretch();
        row->addWidget(show);
        column->addLayout(row);
        connect(show, &QPushButton::clicked, this, [this] {
            emit postsRequested(m_old.id);
            reject();
        });
        auto *const remove = new QPushButton(tr("Delete"), this);
        remove->setObjectName(u"campaignRemove"_s);
        remove->setAutoDefault(false);
        setButtonKind(remove, "danger");
        auto *const archive = new QPushButton(tr("Archive"), this);
        archive->setObjectName(u"campaignArchive"_s);
        archive->setAutoDefault(false);
        connect(remove, &QPushButton::clicked, this, [this] {
            emit removeRequested(m_old.id);
            accept();
        });
        connect(archive, &QPushButton::clicked, this, [this] {
            emit archiveRequested(m_old.id);
            accept();
        });
        buttons->addWidget(remove);
        buttons->addWidget(archive);
    }
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    setMinimumWidth(campaignFormWidth);
}

domain::Campaign CampaignDialog::campaign() const
{
    domain::Campaign campaign = m_old;
    campaign.name = m_name->text().simplified();
    campaign.brand = domain::BrandId(m_brand->currentData().toLongLong());
    campaign.startDay = m_start->date();
    campaign.endDay = m_end->date();
    campaign.colour = domain::CampaignColour(m_colour->currentData().toInt());
    campaign.goal = m_goal->text().simplified();
    campaign.objective = domain::ObjectiveId(m_objective->currentData().toLongLong());
    campaign.utm = m_utm->text().simplified();
    campaign.notes = m_notes->toPlainText().trimmed();
    return campaign;
}

void CampaignDialog::update()
{
    const bool ends = m_end->date() >= m_start->date();
    m_endField->setError(ends ? QString() : tr("It ends before it begins."));
    m_save->setEnabled(ends && !m_name->text().trimmed().isEmpty() && m_brand->currentIndex() >= 0);
}

} // namespace ruche::ui
