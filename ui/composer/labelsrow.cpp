// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/labelsrow.h"

#include "core/base/async.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "ui/common/plainlabel.h"
#include "ui/composer/composercontroller.h"
#include "ui/labels/campaigncolours.h"
#include "ui/shell/pagecontext.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStringListModel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

/// Completes the tag after the last comma.
class TagCompleter final : public QCompleter
{
public:
    using QCompleter::QCompleter;

    [[nodiscard]] QStringList splitPath(const QString &path) const override
    {
        return {path.section(u',', -1).trimmed()};
    }
    [[nodiscard]] QString pathFromIndex(const QModelIndex &index) const override
    {
        const auto *const field = qobject_cast<const QLineEdit *>(widget());
        const QString typed = field ? field->text() : QString();
        const qsizetype comma = typed.lastIndexOf(u',');
        const QString before = comma < 0 ? QString() : typed.left(comma + 1) + u' ';
        return before + QCompleter::pathFromIndex(index);
    }
};

} // namespace

LabelsRow::LabelsRow(PageContext &context, ComposerController &controller, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_controller(controller)
    , m_list(context.workspace())
    , m_pillarTitle(new PlainLabel(this))
    , m_pillarChoice(new QComboBox(this))
    , m_tagsTitle(new PlainLabel(this))
    , m_tagsField(new QLineEdit(this))
{
    for (PlainLabel *const title : {m_pillarTitle, m_tagsTitle})
        title->setTextSize(TextSize::Base, QFont::DemiBold);
    m_pillarTitle->setBuddy(m_pillarChoice);
    m_pillarChoice->setObjectName(u"postPillar"_s);
    m_pillarChoice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_pillarChoice->setMinimumContentsLength(10);
    m_tagsTitle->setBuddy(m_tagsField);
    m_tagsField->setObjectName(u"postTags"_s);
    auto *const completer = new TagCompleter(m_tagsField);
    auto *const known = new QStringListModel(completer);
    completer->setModel(known);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_tagsField->setCompleter(completer);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_pillarTitle);
    column->addWidget(m_pillarChoice);
    column->addWidget(m_tagsTitle);
    column->addWidget(m_tagsField);
    connect(m_pillarChoice, &QComboBox::activated, this, &LabelsRow::choosePillar);
    connect(m_tagsField, &QLineEdit::editingFinished, this, &LabelsRow::takeTags);
    connect(&m_list, &LabelList::changed, this, [this, known] {
        known->setStringList(m_list.tags());
        fill();
    });
    connect(&m_controller, &ComposerController::loaded, this, &LabelsRow::load);
    connect(&m_controller, &ComposerController::saved, this, [this] {
        if (m_controller.post())
            m_post = m_controller.post()->id;
        save();
    });
    connect(&m_controller, &ComposerController::changed, this, [this] {
        if (m_controller.brand() != m_brand)
            load();
    });
    connect(&context.workspace(), &services::Workspace::changed, this, [this](domain::Changes changes) {
        if (changes & domain::Change::Posts)
            readPost();
    });
    retranslate();
}

void LabelsRow::retranslate()
{
    m_pillarTitle->setText(tr("Pillar"));
    m_tagsTitle->setText(tr("Tags"));
    m_tagsField->setPlaceholderText(tr("With commas between them"));
    fill();
}

void LabelsRow::load()
{
    m_brand = m_controller.brand();
    m_post = m_controller.post() ? m_controller.post()->id : domain::PostId();
    m_stored = {};
    m_shown = {};
    m_list.setBrands(m_brand.isValid() ? QList{m_brand} : QList<domain::BrandId>());
    fill();
    readPost();
}

void LabelsRow::readPost()
{
    if (!m_post.isValid())
        return;
    async::deliver(m_list.service().ofPosts({m_post}),
                   this,
                   [this, post = m_post](const Result<QList<domain::PostLabels>> &found) {
                       if (post != m_post || !found)
                           return;
                       // What is being typed is told from what stood there when that began.
                       if (m_shown != m_stored || m_tagsField->hasFocus())
                           return;
                       m_stored = found->constFirst();
                       m_shown = m_stored;
                       fill();
                   });
}

void LabelsRow::fill()
{
    const QSignalBlocker quiet(m_pillarChoice);
    const QList<domain::Pillar> pillars = m_list.pillarsOf(m_brand);
    m_pillarChoice->clear();
    m_pillarChoice->addItem(tr("None"), QVariant::fromValue(domain::PillarId()));
    for (const domain::Pillar &pillar : pillars) {
        m_pillarChoice->addItem(
            CampaignColours::swatch(pillar.colour, this), pillar.name, QVariant::fromValue(pillar.id));
        if (pillar.id == m_shown.pillar)
            m_pillarChoice->setCurrentIndex(m_pillarChoice->count() - 1);
    }
    m_pillarTitle->setVisible(!pillars.isEmpty());
    m_pillarChoice->setVisible(!pillars.isEmpty());
    if (!m_tagsField->hasFocus())
        m_tagsField->setText(m_shown.tags.join(u", "_s));
}

void LabelsRow::choosePillar(int index)
{
    m_shown.pillar = m_pillarChoice->itemData(index).value<domain::PillarId>();
    if (m_shown.pillar == m_stored.pillar)
        return;
    if (m_post.isValid())
        save();
    else
        m_controller.noteChange();
}

void LabelsRow::takeTags()
{
    m_shown.tags = LabelList::typedTags(m_tagsField->text());
    if (m_shown.tags == m_stored.tags)
        return;
    if (m_post.isValid())
        save();
    else
        m_controller.noteChange();
}

void LabelsRow::save()
{
    if (!m_post.isValid() || m_shown == m_stored)
        return;
    const domain::PostLabels before = m_stored;
    m_stored = m_shown;
    const auto told = [this](const Result<domain::EventId> &event) { tell(event); };
    if (before.pillar != m_shown.pillar)
        async::deliver(m_list.service().setPillar({m_post}, m_shown.pillar), this, told);
    if (before.tags == m_shown.tags)
        return;
    QStringList gone = before.tags;
    gone.removeIf([this](const QString &tag) { return m_shown.tags.contains(tag, Qt::CaseInsensitive); });
    async::deliver(m_list.service().changeTags({m_post}, m_shown.tags, gone), this, told);
}

void LabelsRow::tell(const Result<domain::EventId> &event)
{
    if (event)
        return;
    m_context.toastError(text::errorText(event.error()).message);
    m_shown = m_stored;
    readPost(); // shows what is stored
}

} // namespace ruche::ui
