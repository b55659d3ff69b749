// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/splitter.h"

#include "ui/common/painting.h"

#include <QPainter>
#include <QSplitterHandle>

namespace ruche::ui {

namespace {

class ThinHandle final : public QSplitterHandle
{
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = Theme::of(this);
        painter.fillRect(contentsRect(), theme.line);
    }

    void mouseDoubleClickEvent(QMouseEvent *) override
    {
        if (auto *owner = qobject_cast<Splitter *>(splitter())) {
            owner->resetSizes();
            emit owner->sizesChosen();
        }
    }
};

} // namespace

Splitter::Splitter(Qt::Orientation orientation, QWidget *parent)
    : QSplitter(orientation, parent)
{
    setHandleWidth(1); // Qt then lets the pointer grab a few pixels of the panes beside the line
    setChildrenCollapsible(false);
    connect(this, &QSplitter::splitterMoved, this, &Splitter::sizesChosen);
}

void Splitter::setDefaultSizes(const QList<int> &sizes)
{
    m_defaults = sizes;
    setSizes(sizes);
}

void Splitter::resetSizes()
{
    if (!m_defaults.isEmpty())
        setSizes(m_defaults);
}

QSplitterHandle *Splitter::createHandle()
{
    return new ThinHandle(orientation(), this);
}

} // namespace ruche::ui
