// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/moodstrip.h"

#include "core/services/moodservice.h"
#include "ui/common/banner.h"
#include "ui/common/format.h"

#include <QAbstractButton>
#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

MoodStrip::MoodStrip(services::MoodService &moods, QWidget *parent)
    : QWidget(parent)
    , m_moods(moods)
    , m_banner(new Banner(Banner::Kind::Good, this))
    , m_button(m_banner->addAction(tr("Stop")))
{
    setObjectName(u"moodStrip"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_banner->setStrip(true);
    m_banner->setIcon(u"smile"_s);
    column->addWidget(m_banner);
    m_button->setObjectName(u"moodStripButton"_s);
    connect(m_button, &QAbstractButton::clicked, this, &MoodStrip::press);
    connect(&moods, &services::MoodService::progressed, this, &MoodStrip::refresh);
    refresh();
}

void MoodStrip::refresh()
{
    const services::MoodProgress &progress = m_moods.progress();
    if (!progress.isRunning && progress.left == 0)
        m_stopped = false; // the last batch was under way already
    const QString total = format::number(progress.done + progress.left);
    if (m_stopped)
        m_banner->setText(tr("Reading the sentiment of messages is stopped, %1 are left.")
                              .arg(format::number(progress.left)));
    else
        m_banner->setText(tr("Reading the sentiment of messages on this computer: %1 of %2.")
                              .arg(format::number(progress.done), total));
    m_button->setText(m_stopped ? tr("Go on") : tr("Stop"));
    m_button->setAccessibleName(m_stopped ? tr("Go on reading the sentiment of messages")
                                          : tr("Stop reading the sentiment of messages"));
    setVisible(m_stopped || (progress.isRunning && progress.left >= worthShowing));
}

void MoodStrip::press()
{
    if (m_stopped) {
        m_stopped = false;
        m_moods.setAutomatic(true);
    } else {
        m_stopped = true;
        m_moods.cancel();
    }
    refresh();
}

void MoodStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace ruche::ui
