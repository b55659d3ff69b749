// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/sidelist.h"

#include "ui/common/icons.h"
#include "ui/common/painting.h"

#include <QPainter>
#include <QScopedValueRollback>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

enum SideRole { SideIdRole = Qt::UserRole + 1, SideIconRole, SideCountRole };

class SideDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const bool heading = index.data(SideIdRole).toString().isEmpty();
        return {40, scaled(heading ? 32 : metrics::compactHeight)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.widget);
        const QString text = index.data().toString();
        const QRect row = option.rect.adjusted(8, 0, -8, 0);
        if (index.data(SideIdRole).toString().isEmpty()) {
            paintElided(
                painter, row.adjusted(8, 8, -8, 0), text, font(TextSize::Meta, QFont::DemiBold), theme.text3);
            return;
        }
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        if (selected || hovered)
            paintFrame(painter, row, metrics::radiusSmall, selected ? theme.soft : theme.hover, {});
        const int side = scaled(15);
        const QColor ink = selected ? theme.text : theme.text2;
        paintIcon(painter,
                  QRectF(row.left() + 8, row.top() + (row.height() - side) / 2.0, side, side),
                  index.data(SideIconRole).toString(),
                  ink);
        const QString count = index.data(SideCountRole).toString();
        int right = row.right() - 8;
        if (!count.isEmpty()) {
            const QFont small = font(TextSize::Meta, QFont::Medium);
            paintTabular(painter,
                         QRect(row.left(), row.top(), right - row.left() + 1, row.height()),
                         count,
                         small,
                         theme.text3);
            right -= textWidth(small, count) + 8;
        }
        const int left = row.left() + 8 + side + 8;
        paintElided(painter,
                    QRect(left, row.top(), right - left, row.height()),
                    text,
                    font(TextSize::Small, selected ? QFont::DemiBold : QFont::Normal),
                    ink);
        if (option.state.testFlag(QStyle::State_HasFocus))
            paintFocusRing(painter, row, metrics::radiusSmall, theme, -2);
    }
};

} // namespace

SideList::SideList(QWidget *parent)
    : QListView(parent)
    , m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new SideDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setViewportMargins(0, 10, 0, 8);
    viewport()->setAutoFillBackground(false);
}

void SideList::setEntries(const QList<SideEntry> &entries)
{
    const QScopedValueRollback quiet(m_quiet, true);
    const QString chosenId = current();
    const bool sameRows = entries.size() == m_entries.size()
        && std::equal(entries.begin(), entries.end(), m_entries.begin(), [](const auto &a, const auto &b) {
                              return a.id == b.id;
                          });
    m_entries = entries;
    if (!sameRows) {
        m_model->clear();
        for (qsizetype i = 0; i < entries.size(); ++i)
            m_model->appendRow(new QStandardItem);
    }
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const SideEntry &entry = entries.at(i);
        QStandardItem *item = m_model->item(i);
        item->setText(entry.text);
        item->setToolTip(entry.text);
        item->setData(entry.id, SideIdRole);
        item->setData(entry.icon, SideIconRole);
        item->setData(entry.count, SideCountRole);
        item->setData(entry.count.isEmpty() ? entry.text : u"%1, %2"_s.arg(entry.text, entry.count),
                      Qt::AccessibleTextRole);
        item->setFlags(entry.id.isEmpty() ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    }
    if (!sameRows)
        setCurrent(chosenId);
}

void SideList::setCurrent(const QString &id)
{
    const QScopedValueRollback quiet(m_quiet, true);
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (!id.isEmpty() && m_entries.at(i).id == id) {
            setCurrentIndex(m_model->index(i, 0));
            return;
        }
    }
    setCurrentIndex({});
    clearSelection();
}

QString SideList::current() const
{
    return currentIndex().isValid() ? currentIndex().data(SideIdRole).toString() : QString();
}

void SideList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_quiet && current.isValid())
        emit chosen(current.data(SideIdRole).toString());
}

void SideList::paintEvent(QPaintEvent *event)
{
    QPainter(viewport()).fillRect(viewport()->rect(), Theme::of(this).canvas);
    QListView::paintEvent(event);
}

} // namespace ruche::ui
