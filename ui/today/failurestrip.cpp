// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/failurestrip.h"

#include "core/text/names.h"
#include "ui/common/branddot.h"
#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/common/plainlabel.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

/// A pictogram that says its name.
class FailureGlyph final : public QWidget
{
public:
    FailureGlyph(const QString &name, const QString &said, bool bad, QWidget *parent)
        : QWidget(parent)
        , m_name(name)
        , m_bad(bad)
    {
        setFixedSize(18, 18);
        setToolTip(said.toHtmlEscaped());
        setAccessibleName(said);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = Theme::of(this);
        paintIcon(&painter, rect(), m_name, m_bad ? theme.failed.text : theme.text2);
    }

private:
    QString m_name;
    bool m_bad;
};

QPushButton *rowButton(const QString &text, const QString &of, const QString &name, QWidget *parent)
{
    auto *const button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAccessibleName(FailureStrip::tr("%1: %2").arg(text, of));
    setButtonKind(button, "secondary", true);
    return button;
}

} // namespace

FailureStrip::FailureStrip(QWidget *parent)
    : QFrame(parent)
    , m_header(new QWidget(this))
    , m_title(new PlainLabel(m_header))
    , m_kept(new PlainLabel(m_header))
    , m_all(new QPushButton(m_header))
    , m_rows(new QVBoxLayout)
{
    setObjectName(u"failures"_s);
    m_header->setFixedHeight(scaled(36));
    m_title->setTextSize(TextSize::Base, QFont::DemiBold);
    m_title->setInk(PlainLabel::Ink::Failed);
    m_kept->setTextSize(TextSize::Small);
    m_kept->setInk(PlainLabel::Ink::Secondary);
    m_kept->setEliding(true);
    setButtonKind(m_all, "secondary", true);
    m_all->setObjectName(u"showAllFailures"_s);
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_showAll = !m_showAll;
        rebuild();
    });
    auto *const head = new QHBoxLayout(m_header);
    head->setContentsMargins(metrics::cardPadding + 22, 0, 12, 0);
    head->setSpacing(metrics::grid);
    head->addWidget(m_title);
    head->addWidget(m_kept, 1);
    head->addWidget(m_all);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(m_rows);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void FailureStrip::setFailures(const QList<TodayFailure> &failures,
                               const QHash<domain::BrandId, domain::Brand> &brands)
{
    const bool news = failures.size() > m_failures.size();
    const bool same = failures == m_failures && brands == m_brands;
    m_failures = failures;
    m_brands = brands;
    if (!same)
        rebuild();
    setVisible(!m_failures.isEmpty());
    if (news && isVisible()) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void FailureStrip::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    rebuild();
}

int FailureStrip::shownRows() const
{
    return m_rows->count();
}

int FailureStrip::countOf(TodayFailure::What what, bool posts) const
{
    return int(std::count_if(m_failures.begin(), m_failures.end(), [what, posts](const TodayFailure &one) {
        return one.what == what && one.post.isValid() == posts;
    }));
}

bool FailureStrip::isBad() const
{
    return countOf(TodayFailure::What::Failed, true) + countOf(TodayFailure::What::Failed, false) > 0;
}

void FailureStrip::updateHeader()
{
    using What = TodayFailure::What;
    const int failed = countOf(What::Failed, true);
    const int byHand = countOf(What::ByHand, true);
    const int warned = countOf(What::Warned, true);
    const int accounts = countOf(What::Failed, false);
    QStringList title;
    if (byHand > 0)
        title << tr("%n post(s) to be posted by hand", nullptr, byHand);
    if (failed > 0)
        title << tr("%n post(s) could not leave", nullptr, failed);
    if (warned > 0)
        title << tr("%n post(s) will not leave as they are", nullptr, warned);
    if (accounts > 0)
        title << tr("%n account(s) cannot be read", nullptr, accounts);
    m_title->setText(title.join(u" · "_s));
    m_title->setInk(isBad() ? PlainLabel::Ink::Failed : PlainLabel::Ink::Warn);
    m_kept->setText(failed > 0         ? tr("Nothing is lost: text and media are kept.")
                        : accounts > 0 ? tr("What was read before is kept.")
                                       : QString());
    m_kept->setVisible(!m_compact);
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_kept->text());
    m_all->setVisible(m_failures.size() > fewRows);
    m_all->setText(m_showAll ? tr("Show fewer") : tr("Show all %1").arg(m_failures.size()));
}

void FailureStrip::rebuild()
{
    updateHeader();
    while (QLayoutItem *const item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const qsizetype count = m_showAll ? m_failures.size() : std::min<qsizetype>(fewRows, m_failures.size());
    for (qsizetype i = 0; i < count; ++i) {
        QWidget *const row = rowOf(m_failures.at(i));
        m_rows->addWidget(row);
        row->show();
    }
    update();
}

QWidget *FailureStrip::rowOf(const TodayFailure &failure)
{
    auto *const row = new QWidget(this);
    row->setFixedHeight(scaled(49));
    auto *const line = new QHBoxLayout(row);
    line->setContentsMargins(metrics::cardPadding, 0, 12, 0);
    line->setSpacing(10);
    const bool isPost = failure.post.isValid();
    const bool failed = failure.what == TodayFailure::What::Failed;
    const QString sign = !failed ? (failure.what == TodayFailure::What::ByHand ? u"bell"_s : u"warning"_s)
        : isPost                 ? statusIconName(failure.state)
                                 : u"plug"_s;
    const QString said = !failed
        ? (failure.what == TodayFailure::What::ByHand ? tr("By hand") : tr("Warning"))
        : isPost ? text::name(failure.state)
                 : tr("Account");
    line->addWidget(new FailureGlyph(sign, said, failed, row));
    line->addWidget(new BrandDot(m_brands.value(failure.brand), row));
    line->addWidget(new FailureGlyph(networkIconName(failure.network), failure.network, false, row));
    auto *const texts = new QVBoxLayout;
    texts->setSpacing(0);
    auto *const title = new PlainLabel(failure.title, row);
    title->setTextSize(TextSize::Base, QFont::DemiBold);
    title->setEliding(true);
    auto *const reason = new PlainLabel(failure.reason, row);
    reason->setTextSize(TextSize::Small);
    reason->setInk(PlainLabel::Ink::Secondary);
    reason->setEliding(true);
    texts->addStretch(1);
    texts->addWidget(title);
    texts->addWidget(reason);
    texts->addStretch(1);
    line->addLayout(texts, 1);
    if (!isPost) {
        auto *const reconnect = rowButton(tr("Reconnect…"), failure.title, u"reconnect"_s, row);
        reconnect->setIcon(icon(u"key"_s));
        connect(reconnect, &QPushButton::clicked, this, [this, account = failure.account] {
            emit reconnectRequested(account);
        });
        line->addWidget(reconnect);
        return row;
    }
    if (failure.what == TodayFailure::What::ByHand) {
        auto *const byHand = rowButton(tr("Post by hand…"), failure.title, u"postByHand"_s, row);
        connect(
            byHand, &QPushButton::clicked, this, [this, post = failure.post] { emit byHandRequested(post); });
        line->addWidget(byHand);
    } else if (failure.unclear.isValid()) {
        auto *const there = rowButton(tr("It is there…"), failure.title, u"isThere"_s, row);
        connect(there, &QPushButton::clicked, this, [this, failure] { emit presenceSaid(failure, true); });
        auto *const absent = rowButton(tr("It is not there"), failure.title, u"isNotThere"_s, row);
        connect(absent, &QPushButton::clicked, this, [this, failure] { emit presenceSaid(failure, false); });
        line->addWidget(there);
        line->addWidget(absent);
    } else if (failed && failure.state != domain::PostState::Uncertain) {
        auto *const publish = rowButton(tr("Publish now…"), failure.title, u"publishNow"_s, row);
        connect(publish, &QPushButton::clicked, this, [this, failure] { emit publishRequested(failure); });
        line->addWidget(publish);
    }
    if (failure.mayReschedule && !m_compact) {
        auto *const later = rowButton(tr("Reschedule"), failure.title, u"reschedule"_s, row);
        connect(later, &QPushButton::clicked, this, [this, failure, later] {
            emit rescheduleRequested(failure, later);
        });
        line->addWidget(later);
    }
    auto *const open = rowButton(tr("Open"), failure.title, u"openFailure"_s, row);
    connect(open, &QPushButton::clicked, this, [this, post = failure.post] { emit openRequested(post); });
    line->addWidget(open);
    return row;
}

void FailureStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    const bool bad = isBad();
    paintFrame(&painter, rect(), metrics::radius, theme.surface, bad ? theme.failedLine : theme.warnLine);
    const QRect head = m_header->geometry();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(bad ? theme.failed.fill : theme.warnFill);
    painter.drawRoundedRect(head, metrics::radius - 1, metrics::radius - 1);
    painter.drawRect(head.adjusted(0, head.height() / 2, 0, 0));
    painter.restore();
    paintIcon(&painter,
              QRectF(head.left() + metrics::cardPadding - 1, head.center().y() - 7, 15, 15),
              bad ? u"status-failed"_s : u"bell"_s,
              bad ? theme.failed.text : theme.warn);
    for (int i = 0; i < m_rows->count(); ++i) {
        const QRect row = m_rows->itemAt(i)->geometry();
        painter.fillRect(QRect(1, row.top(), width() - 2, 1), theme.line);
    }
}

void FailureStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

} // namespace ruche::ui
