// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/style.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTextEdit>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

Style::Style()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
    , m_theme(&Theme::light())
{
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QLineEdit *>(widget) || qobject_cast<QScrollBar *>(widget)
        || qobject_cast<QHeaderView *>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

void setButtonKind(QWidget *button, const char *kind, bool compact)
{
    button->setProperty("kind", QString::fromLatin1(kind));
    button->setProperty("compact", compact);
    button->updateGeometry();
    button->update();
}

} // namespace ruche::ui
