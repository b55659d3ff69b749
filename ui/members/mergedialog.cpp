// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/mergedialog.h"

#include "core/base/zonedtime.h"
#include "ui/common/format.h"
#include "ui/common/plainlabel.h"
#include "ui/common/searchfield.h"
#include "ui/common/style.h"
#include "ui/members/memberscontroller.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

PlainLabel *mergeLine(QVBoxLayout *column, QWidget *parent, const QString &text, PlainLabel::Ink ink)
{
    auto *label = new PlainLabel(text, parent);
    label->setTextSize(TextSize::Small);
    label->setInk(ink);
    label->setWordWrap(true);
    column->addWidget(label);
    return label;
}

QString identityText(const domain::Identity &identity)
{
    QString name = identity.handle.isEmpty() ? identity.displayName : identity.handle;
    if (name.isEmpty())
        name = identity.email;
    return u"%1: %2"_s.arg(identity.network, name);
}

} // namespace

MergeDialog::MergeDialog(MembersController &controller,
                         const domain::Member &first,
                         const QString &zone,
                         QWidget *parent)
    : QDialog(parent)
    , m_controller(controller)
    , m_first(first)
    , m_zone(zone)
    , m_search(new SearchField(this))
    , m_results(new QListWidget(this))
    , m_hint(new PlainLabel(this))
    , m_comparison(new QWidget(this))
    , m_swap(new QPushButton(tr("Keep the other one"), this))
    , m_accept(new QPushButton(tr("Merge"), this))
{
    setObjectName(u"mergeDialog"_s);
    setWindowTitle(tr("Merge %1 with another member").arg(first.name));
    setAccessibleName(windowTitle());
    setWindowModality(Qt::WindowModal);
    setMinimumSize(scaled(560), scaled(460));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    auto *heading = new PlainLabel(windowTitle(), this);
    heading->setTextSize(TextSize::Reading, QFont::DemiBold);
    heading->setWordWrap(true);
    column->addWidget(heading);
    m_search->setObjectName(u"mergeSearch"_s);
    m_search->setPlaceholder(tr("Name, handle or e-mail address of the other"));
    column->addWidget(m_search);
    m_results->setObjectName(u"mergeResults"_s);
    m_results->setAccessibleName(tr("Members found"));
    m_results->setMaximumHeight(scaled(150));
    column->addWidget(m_results);
    m_hint->setTextSize(TextSize::Small);
    m_hint->setInk(PlainLabel::Ink::Meta);
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);
    column->addWidget(m_comparison, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_swap->setObjectName(u"mergeSwap"_s);
    setButtonKind(m_swap, "quiet", true);
    row->addWidget(m_swap);
    row->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"mergeCancel"_s);
    setButtonKind(cancel, "secondary", true);
    cancel->setDefault(true);
    row->addWidget(cancel);
    m_accept->setObjectName(u"mergeAccept"_s);
    m_accept->setAutoDefault(false);
    setButtonKind(m_accept, "primary", true);
    row->addWidget(m_accept);
    column->addLayout(row);

    auto *delay = new QTimer(this);
    delay->setSingleShot(true);
    delay->setInterval(std::chrono::milliseconds(150));
    connect(m_search, &QLineEdit::textChanged, delay, qOverload<>(&QTimer::start));
    connect(delay, &QTimer::timeout, this, [this] { m_controller.findOthers(m_search->text()); });
    connect(&m_controller, &MembersController::othersFound, this, &MergeDialog::showFound);
    connect(m_results, &QListWidget::currentRowChanged, this, &MergeDialog::choose);
    connect(m_swap, &QPushButton::clicked, this, [this] {
        m_keepFirst = !m_keepFirst;
        showComparison();
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        emit mergeRequested(kept().id, given().id);
        accept();
    });
    showComparison();
    m_search->setFocus();
}

void MergeDialog::showFound(const QList<domain::Member> &members)
{
    m_found = members;
    m_results->clear();
    for (const domain::Member &member : members) {
        QStringList words{member.name};
        for (const domain::Identity &identity : member.identities)
            words.append(identityText(identity));
        m_results->addItem(words.join(u" · "_s));
    }
    m_hint->setText(members.isEmpty() && !m_search->text().trimmed().isEmpty()
                        ? tr("Nobody else of this brand is found by “%1”.").arg(m_search->text().trimmed())
                        : QString());
}

void MergeDialog::choose(int row)
{
    if (row < 0 || row >= m_found.size())
        return;
    m_second = m_found.at(row);
    m_keepFirst = m_first.messageCount >= m_second.messageCount;
    showComparison();
}

void MergeDialog::showComparison()
{
    delete m_comparison->layout();
    qDeleteAll(m_comparison->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    auto *row = new QHBoxLayout(m_comparison);
    row->setContentsMargins(0, 4, 0, 4);
    row->setSpacing(20);
    row->addWidget(column(m_first, m_keepFirst), 1);
    if (m_second.id.isValid())
        row->addWidget(column(m_second, !m_keepFirst), 1);
    else
        row->addStretch(1);
    const bool ready = m_second.id.isValid();
    m_swap->setEnabled(ready);
    m_accept->setEnabled(ready);
    if (ready)
        m_accept->setText(tr("Merge into %1").arg(kept().name));
}

QWidget *MergeDialog::column(const domain::Member &member, bool kept)
{
    auto *box = new QWidget(m_comparison);
    auto *lines = new QVBoxLayout(box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    auto *name = new PlainLabel(member.name, box);
    name->setTextSize(TextSize::Base, QFont::DemiBold);
    name->setWordWrap(true);
    lines->addWidget(name);
    if (m_second.id.isValid())
        mergeLine(lines,
                  box,
                  kept ? tr("Kept: its name stays.") : tr("Identities, tags and notes move over."),
                  kept ? PlainLabel::Ink::Positive : PlainLabel::Ink::Meta);
    mergeLine(lines, box, tr("%n message(s)", nullptr, member.messageCount), PlainLabel::Ink::Secondary);
    mergeLine(lines, box, tr("Score %1").arg(format::number(member.score)), PlainLabel::Ink::Secondary);
    if (member.firstSeenAt.isValid())
        mergeLine(lines,
                  box,
                  tr("Since %1").arg(format::month(dayIn(member.firstSeenAt, m_zone))),
                  PlainLabel::Ink::Secondary);
    for (const domain::Identity &identity : member.identities)
        mergeLine(lines, box, identityText(identity), PlainLabel::Ink::Secondary);
    if (!member.tags.isEmpty())
        mergeLine(lines, box, tr("Tags: %1").arg(member.tags.join(u", "_s)), PlainLabel::Ink::Secondary);
    lines->addStretch(1);
    return box;
}

} // namespace ruche::ui
