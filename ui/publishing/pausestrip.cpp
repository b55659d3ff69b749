// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publishing/pausestrip.h"

#include "ui/common/banner.h"
#include "ui/common/format.h"
#include "ui/publishing/publishnotices.h"

#include <QAbstractButton>
#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

PauseStrip::PauseStrip(PublishNotices &notices, QWidget *parent)
    : QWidget(parent)
    , m_notices(notices)
    , m_rows(new QVBoxLayout(this))
{
    setObjectName(u"pauseStrip"_s);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    connect(&notices, &PublishNotices::changed, this, &PauseStrip::rebuild);
    rebuild();
}

void PauseStrip::rebuild()
{
    struct Row
    {
        domain::BrandId brand;
        QString text;
        QString detail;
    };
    QList<Row> rows;
    QString all;
    for (const services::PublishPause &pause : m_notices.pauses()) {
        const QString since
            = format::nearDayAndTime(pause.startedAt, m_notices.zoneOf(pause.brand), m_notices.now());
        Row row{pause.brand,
                pause.brand.isValid()
                    ? tr("Publishing is paused for %1.").arg(m_notices.brandName(pause.brand))
                    : tr("Publishing is paused for all brands."),
                tr("Since %1: %2", "time, reason").arg(since, pause.reason)};
        all += row.text + row.detail + u'\n';
        rows << row;
    }
    if (all == m_shown && m_rows->count() == rows.size())
        return; // keeps the focus in its button
    m_shown = all;
    while (QLayoutItem *const item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Row &row : rows) {
        auto *const banner = new Banner(Banner::Kind::Warning, this);
        banner->setObjectName(u"pauseBanner"_s);
        banner->setStrip(true);
        banner->setIcon(u"pause"_s);
        banner->setText(row.text, row.detail);
        QAbstractButton *const resume = banner->addAction(tr("Resume publishing"));
        resume->setObjectName(u"resumePublishing"_s);
        resume->setAccessibleName(tr("Resume publishing. %1").arg(row.text));
        connect(
            resume, &QAbstractButton::clicked, this, [this, brand = row.brand] { m_notices.resume(brand); });
        m_rows->addWidget(banner);
        banner->show();
    }
    setVisible(!rows.isEmpty());
}

void PauseStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_shown.clear();
        rebuild();
    }
}

} // namespace ruche::ui
