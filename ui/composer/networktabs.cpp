// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/networktabs.h"

#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"

#include <QHBoxLayout>
#include <QScopedValueRollback>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

NetworkTabs::NetworkTabs(QWidget *parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideNone);
    setIconSize(QSize(16, 16));
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QTabBar::currentChanged, this, [this](int index) {
        if (m_updating || index < 0)
            return;
        updateTexts();
        const bool preview = index >= m_tabs.size();
        emit chosen(preview ? domain::AccountId() : m_tabs.at(index).account, preview);
    });
}

bool NetworkTabs::isPreview() const
{
    return currentIndex() >= m_tabs.size() && !m_tabs.isEmpty();
}

void NetworkTabs::setTabs(const QList<NetworkTab> &tabs, domain::AccountId current)
{
    const QScopedValueRollback guard(m_updating, true);
    if (tabs != m_tabs) {
        const bool preview = isPreview();
        m_tabs = tabs;
        rebuild();
        if (preview)
            setCurrentIndex(count() - 1);
    }
    for (int i = 0; !isPreview() && i < m_tabs.size(); ++i) {
        if (m_tabs.at(i).account == current)
            setCurrentIndex(i);
    }
    updateTexts();
}

void NetworkTabs::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    const QScopedValueRollback guard(m_updating, true);
    const int current = currentIndex();
    m_compact = compact;
    rebuild();
    setCurrentIndex(current < m_tabs.size() ? current : 0);
    updateTexts();
}

void NetworkTabs::next(int by)
{
    const int tabs = int(m_tabs.size());
    if (tabs > 0)
        setCurrentIndex(isPreview() ? 0 : (currentIndex() + by + tabs) % tabs);
}

void NetworkTabs::retranslate()
{
    const QScopedValueRollback guard(m_updating, true);
    updateTexts();
}

QWidget *NetworkTabs::markOf(const NetworkTab &tab)
{
    if (tab.tooMuch.isEmpty() && !tab.customised)
        return nullptr;
    auto *const mark = new QWidget(this);
    auto *const row = new QHBoxLayout(mark);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    if (tab.customised) {
        auto *const pencil = new PlainLabel(mark);
        pencil->setObjectName(u"customised"_s);
        pencil->setPixmap(iconPixmap(u"edit"_s, Theme::of(this).accentText, 12, devicePixelRatioF()));
        row->addWidget(pencil);
    }
    if (!tab.tooMuch.isEmpty()) {
        auto *const sum = new PlainLabel(tab.tooMuch, mark);
        sum->setTextSize(TextSize::Small, QFont::DemiBold);
        sum->setInk(PlainLabel::Ink::Failed);
        row->addWidget(sum);
    }
    return mark;
}

void NetworkTabs::rebuild()
{
    const int wanted = int(m_tabs.size()) + (m_compact ? 1 : 0);
    while (count() > wanted)
        removeTab(count() - 1);
    while (count() < wanted)
        addTab(QString());
    for (int i = 0; i < count(); ++i) {
        QWidget *const before = tabButton(i, RightSide);
        const bool preview = i >= m_tabs.size();
        const bool common = !preview && !m_tabs.at(i).account.isValid();
        setTabIcon(i,
                   preview      ? icon(u"eye"_s)
                       : common ? QIcon()
                                : icon(networkIconName(m_tabs.at(i).network)));
        setTabButton(i, RightSide, preview ? nullptr : markOf(m_tabs.at(i)));
        if (before)
            before->deleteLater(); // the bar still hides it while it takes the next one
    }
}

void NetworkTabs::updateTexts()
{
    for (int i = 0; i < count(); ++i) {
        const bool preview = i >= m_tabs.size();
        const bool common = !preview && !m_tabs.at(i).account.isValid();
        const QString name = preview ? tr("Preview") : common ? tr("Common") : m_tabs.at(i).name;
        const bool glyphOnly = m_compact && !common && i != currentIndex();
        // "&" would be taken for the mark of a key.
        QString shown = name;
        setTabText(i, glyphOnly ? QString() : shown.replace(u'&', u"&&"_s));
        QString told = name;
        if (!preview && m_tabs.at(i).customised)
            told = tr("%1, has words of its own").arg(told);
        if (!preview && !m_tabs.at(i).tooMuch.isEmpty())
            told = tr("%1, too long: %2").arg(told, m_tabs.at(i).tooMuch);
        setAccessibleTabName(i, told);
        setTabToolTip(i, told);
    }
    setAccessibleName(tr("What each account says"));
}

} // namespace ruche::ui
