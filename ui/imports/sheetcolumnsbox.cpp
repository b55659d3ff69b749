// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/sheetcolumnsbox.h"

#include "ui/common/plainlabel.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QSignalBlocker>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

/// In the order in which they are shown.
const QStringList &sheetFieldNames()
{
    static const QStringList names{
        u"text"_s, u"title"_s, u"date"_s, u"time"_s, u"accounts"_s, u"link"_s, u"state"_s};
    return names;
}

} // namespace

SheetColumnsBox::SheetColumnsBox(QWidget *parent)
    : QWidget(parent)
{
    auto *const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    constexpr int pairsInARow = 2;
    int place = 0;
    for (const QString &name : sheetFieldNames()) {
        auto *const label = new PlainLabel(this);
        label->setInk(PlainLabel::Ink::Secondary);
        auto *const choice = new QComboBox(this);
        choice->setObjectName(u"column-"_s + name);
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(14);
        label->setBuddy(choice);
        grid->addWidget(label, place / pairsInARow, place % pairsInARow * 2);
        grid->addWidget(choice, place / pairsInARow, place % pairsInARow * 2 + 1);
        grid->setColumnStretch(place % pairsInARow * 2 + 1, 1);
        ++place;
        m_choices.insert(name, choice);
        m_labels.insert(name, label);
        connect(choice, &QComboBox::activated, this, [this] { emit chosen(columns()); });
    }
    retranslate();
}

void SheetColumnsBox::setSheet(const services::PlanSheet &sheet)
{
    m_sheet = sheet;
    fill();
}

void SheetColumnsBox::fill()
{
    const QStringList example = m_sheet.rows.value(0);
    for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it) {
        const QSignalBlocker blocker(it.value());
        it.value()->clear();
        it.value()->addItem(tr("None"), -1);
        for (int i = 0; i < m_sheet.headers.size(); ++i) {
            const QString heading
                = m_sheet.headers.at(i).isEmpty() ? tr("Column %1").arg(i + 1) : m_sheet.headers.at(i);
            it.value()->addItem(heading, i);
            it.value()->setItemData(it.value()->count() - 1, example.value(i).left(200), Qt::ToolTipRole);
        }
        it.value()->setCurrentIndex(m_sheet.columns.value(it.key(), -1) + 1);
    }
}

QMap<QString, int> SheetColumnsBox::columns() const
{
    QMap<QString, int> columns;
    for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it) {
        if (const int column = it.value()->currentData().toInt(); column >= 0)
            columns.insert(it.key(), column);
    }
    return columns;
}

void SheetColumnsBox::retranslate()
{
    const QMap<QString, QString> names{{u"text"_s, tr("Text")},
                                       {u"title"_s, tr("Title")},
                                       {u"date"_s, tr("Date")},
                                       {u"time"_s, tr("Time")},
                                       {u"accounts"_s, tr("Accounts")},
                                       {u"link"_s, tr("Link")},
                                       {u"state"_s, tr("Status")}};
    for (auto it = m_labels.cbegin(); it != m_labels.cend(); ++it) {
        it.value()->setText(names.value(it.key()));
        m_choices.value(it.key())->setAccessibleName(names.value(it.key()));
    }
    fill();
}

void SheetColumnsBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace ruche::ui
