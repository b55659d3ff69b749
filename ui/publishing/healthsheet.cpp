// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publishing/healthsheet.h"

#include "core/base/async.h"
#include "core/base/zonedtime.h"
#include "core/services/brandservice.h"
#include "core/services/publisher.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "core/text/names.h"
#include "ui/common/emptystate.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/networkglyph.h"
#include "ui/common/plainlabel.h"
#include "ui/common/skeletonlist.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/publishing/publishwords.h"
#include "ui/shell/pagecontext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

using AccountIs = domain::AccountState;

constexpr int daysToRenew = 7; ///< before a sign-in ends

/// It is to be renewed before it breaks.
bool endsSoon(const services::AccountHealth &health, const QDateTime &now)
{
    return health.signInEnd && *health.signInEnd < now.addDays(daysToRenew);
}

/// The worst first.
int rankOf(const services::AccountHealth &health)
{
    switch (health.account.state) {
    case AccountIs::ToReconnect:
        return 0;
    case AccountIs::Failing:
        return 1;
    case AccountIs::RateLimited:
        return 2;
    case AccountIs::Paused:
        return 4;
    case AccountIs::UpToDate:
    case AccountIs::NeverSynced:
    case AccountIs::Syncing:
        return 3;
    }
    return 3;
}

bool isTheLatest(const services::AccountHealth &health)
{
    return health.lastFailureAt && (!health.lastSuccessAt || *health.lastFailureAt > *health.lastSuccessAt);
}

PlainLabel::Ink inkOf(AccountIs state)
{
    return state == AccountIs::ToReconnect || state == AccountIs::Failing ? PlainLabel::Ink::Failed
        : state == AccountIs::RateLimited                                 ? PlainLabel::Ink::Warn
        : state == AccountIs::UpToDate                                    ? PlainLabel::Ink::Positive
                                                                          : PlainLabel::Ink::Secondary;
}

} // namespace

HealthSheet::HealthSheet(PageContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_coalesce(new QTimer(this))
    , m_title(new PlainLabel(this))
    , m_summary(new PlainLabel(this))
    , m_stack(new QStackedLayout)
    , m_skeleton(new SkeletonList(scaled(64), false, this))
    , m_rows(nullptr)
    , m_empty(new EmptyState(this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"publishHealth"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    resize(scaled(720), scaled(560));
    m_title->setTextSize(TextSize::Title, QFont::DemiBold);
    m_summary->setInk(PlainLabel::Ink::Secondary);
    m_summary->setObjectName(u"healthSummary"_s);
    auto *const body = new QWidget(this);
    m_rows = new QVBoxLayout(body);
    m_rows->setContentsMargins(0, 0, 8, 0);
    m_rows->setSpacing(0);
    auto *const area = new QScrollArea(this);
    area->setWidget(body);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    m_skeleton->setLoading(true);
    m_stack->addWidget(m_skeleton);
    m_stack->addWidget(area);
    m_stack->addWidget(m_empty);
    m_close->setObjectName(u"healthClose"_s);
    setButtonKind(m_close, "secondary");
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_summary);
    column->addLayout(m_stack, 1);
    column->addWidget(m_close, 0, Qt::AlignRight);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    m_coalesce->setSingleShot(true);
    m_coalesce->setInterval(std::chrono::milliseconds(150));
    connect(m_coalesce, &QTimer::timeout, this, &HealthSheet::reload);
    connect(&context.workspace(), &services::Workspace::changed, this, [this](domain::Changes changes) {
        using enum domain::Change;
        if ((changes & (domain::Changes(Posts) | Accounts)) && !m_coalesce->isActive())
            m_coalesce->start();
    });
    retranslate();
    reload();
}

void HealthSheet::reload()
{
    services::Workspace &workspace = m_context.workspace();
    async::deliver(workspace.brands().list(), this, [this](const Result<QList<domain::Brand>> &brands) {
        for (const domain::Brand &brand : brands.value_or(QList<domain::Brand>()))
            m_brands.insert(brand.id, brand.name);
    });
    async::deliver(workspace.publisher().desk().health(),
                   this,
                   [this](const Result<QList<services::AccountHealth>> &health) {
                       m_known = true;
                       m_problem = health ? QString() : text::errorText(health.error()).message;
                       m_health = health.value_or(QList<services::AccountHealth>());
                       std::stable_sort(m_health.begin(), m_health.end(), [](const auto &a, const auto &b) {
                           return rankOf(a) < rankOf(b);
                       });
                       update();
                   });
}

void HealthSheet::update()
{
    QString focused;
    for (int i = 0; i < m_rows->count(); ++i) {
        const QWidget *const row = m_rows->itemAt(i)->widget();
        if (row && focusWidget() && row->isAncestorOf(focusWidget()))
            focused = focusWidget()->objectName();
    }
    while (QLayoutItem *const item = m_rows->takeAt(0)) {
        if (QWidget *const row = item->widget()) {
            row->hide();
            row->deleteLater();
        }
        delete item;
    }
    for (const services::AccountHealth &health : std::as_const(m_health)) {
        QWidget *const row = rowOf(health);
        m_rows->addWidget(row);
        row->show();
        if (QWidget *const again = focused.isEmpty() ? nullptr : row->findChild<QWidget *>(focused))
            again->setFocus();
    }
    m_rows->addStretch(1);
    m_skeleton->setLoading(!m_known);
    m_stack->setCurrentIndex(!m_known ? 0 : m_health.isEmpty() ? 2 : 1);
    const auto broken = std::count_if(
        m_health.begin(), m_health.end(), [](const auto &health) { return rankOf(health) <= 1; });
    QStringList summary{tr("%n account(s)", nullptr, int(m_health.size()))};
    summary << (broken > 0 ? tr("%n not working", nullptr, int(broken)) : tr("all working"));
    m_summary->setText(summary.join(u", "_s));
    m_summary->setInk(broken > 0 ? PlainLabel::Ink::Failed : PlainLabel::Ink::Secondary);
    m_summary->setVisible(!m_health.isEmpty());
    if (m_problem.isEmpty())
        m_empty->setContent(u"plug"_s,
                            tr("No account is connected yet"),
                            tr("Connect one in Settings, and see here how publishing to it goes."));
    else
        m_empty->setContent(u"warning"_s, tr("It could not be read"), m_problem);
}

QString HealthSheet::factsOf(const services::AccountHealth &health) const
{
    const QDateTime now = m_context.clock().now();
    QStringList facts;
    facts << (health.lastSuccessAt ? tr("Last success %1").arg(format::relative(*health.lastSuccessAt, now))
                                   : tr("No success yet"));
    if (health.lastFailureAt)
        facts << tr("last failure %1").arg(format::relative(*health.lastFailureAt, now));
    facts << (health.waitingPosts == 0 ? tr("nothing waits")
                                       : tr("%n post(s) waiting", nullptr, health.waitingPosts));
    if (health.account.retryAt && *health.account.retryAt > now)
        facts << tr("goes on %1").arg(format::relative(*health.account.retryAt, now));
    if (const auto &allowance = health.allowance) {
        const qint64 cost = std::max<qint64>(1, allowance->cost);
        facts << tr("takes %1 of %2 posts until %3", "left, at most, time")
                     .arg(format::number(allowance->left / cost),
                          format::number(allowance->most / cost),
                          format::nearDayAndTime(allowance->resetsAt, systemZone(), now));
    }
    if (health.signInEnd && !endsSoon(health, now))
        facts << tr("signed in until %1").arg(format::nearDayAndTime(*health.signInEnd, systemZone(), now));
    return facts.join(u" · "_s);
}

QWidget *HealthSheet::rowOf(const services::AccountHealth &health)
{
    const domain::Account &account = health.account;
    auto *const row = new QWidget(this);
    const QString place = publishwords::placeOf(account);
    row->setAccessibleName(place);
    auto *const column = new QVBoxLayout(row);
    column->setContentsMargins(0, 10, 0, 10);
    column->setSpacing(2);
    auto *const head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new NetworkGlyph(account.network, row));
    auto *const name = new PlainLabel(publishwords::nameOf(account), row);
    name->setTextSize(TextSize::Base, QFont::DemiBold);
    name->setEliding(true);
    auto *const brand = new PlainLabel(m_brands.value(account.brand), row);
    brand->setInk(PlainLabel::Ink::Secondary);
    auto *const state = new PlainLabel(text::name(account.state), row);
    state->setTextSize(TextSize::Small, QFont::Medium);
    state->setInk(inkOf(account.state));
    head->addWidget(name);
    head->addWidget(brand);
    head->addStretch(1);
    head->addWidget(state);
    const QDateTime now = m_context.clock().now();
    const bool ends = endsSoon(health, now);
    if (account.state == AccountIs::ToReconnect || account.state == AccountIs::Failing || ends) {
        auto *const reconnect = new QPushButton(tr("Reconnect…"), row);
        reconnect->setObjectName(u"reconnect-"_s + account.id.text());
        reconnect->setIcon(icon(u"key"_s));
        reconnect->setAutoDefault(false);
        reconnect->setAccessibleName(tr("Reconnect %1").arg(place));
        reconnect->setToolTip(tr("The sign-in of now is kept until the new one works."));
        setButtonKind(reconnect, account.state == AccountIs::ToReconnect ? "primary" : "secondary", true);
        connect(reconnect, &QPushButton::clicked, this, [this, id = account.id] {
            m_context.openPage(pages::settings, u"reconnect/"_s + id.text());
            accept();
        });
        head->addWidget(reconnect);
    }
    column->addLayout(head);
    auto *const facts = new PlainLabel(factsOf(health), row);
    facts->setTextSize(TextSize::Small);
    facts->setInk(PlainLabel::Ink::Secondary);
    facts->setWordWrap(true);
    column->addWidget(facts);
    if (ends) {
        const QString when = format::nearDayAndTime(*health.signInEnd, systemZone(), now);
        auto *const end = new PlainLabel(*health.signInEnd > now
                                             ? tr("Its sign-in ends %1: reconnect it before.").arg(when)
                                             : tr("Its sign-in ended %1.").arg(when),
                                         row);
        end->setObjectName(u"signInEnd"_s);
        end->setTextSize(TextSize::Small);
        end->setInk(PlainLabel::Ink::Failed);
        end->setWordWrap(true);
        column->addWidget(end);
    }
    QStringList allowed;
    for (int bit = 1; bit <= int(domain::Capability::BanTimed); bit <<= 1) {
        if (account.capabilities.testFlag(domain::Capability(bit)))
            allowed << text::name(domain::Capability(bit));
    }
    if (!allowed.isEmpty()) {
        auto *const scopes = new PlainLabel(tr("Allowed: %1").arg(allowed.join(u", "_s)), row);
        scopes->setTextSize(TextSize::Meta);
        scopes->setInk(PlainLabel::Ink::Meta);
        scopes->setWordWrap(true);
        column->addWidget(scopes);
    }
    if (health.lastFailure)
        addFailure(column, row, health);
    return row;
}

void HealthSheet::addFailure(QVBoxLayout *column, QWidget *row, const services::AccountHealth &health)
{
    const domain::AccountId id = health.account.id;
    const text::ErrorText words = text::errorText(*health.lastFailure);
    auto *const why
        = new PlainLabel(words.hint.isEmpty() ? words.message : words.message + u' ' + words.hint, row);
    why->setTextSize(TextSize::Small);
    // A failure that a success came after is only remembered.
    why->setInk(isTheLatest(health) || rankOf(health) <= 1 ? PlainLabel::Ink::Failed : PlainLabel::Ink::Meta);
    why->setWordWrap(true);
    column->addWidget(why);
    if (health.lastFailure->detail.isEmpty())
        return;
    const bool open = m_unfolded.contains(id);
    auto *const fold = new QPushButton(open ? tr("Hide the raw answer") : tr("Show the raw answer"), row);
    fold->setObjectName(u"raw-"_s + id.text());
    fold->setIcon(icon(open ? u"chevron-down"_s : u"chevron-right"_s));
    fold->setAutoDefault(false);
    fold->setAccessibleName(
        tr("%1: %2", "action, account").arg(fold->text(), publishwords::placeOf(health.account)));
    setButtonKind(fold, "quiet", true);
    connect(fold, &QPushButton::clicked, this, [this, id, open] {
        if (open)
            m_unfolded.remove(id);
        else
            m_unfolded.insert(id);
        update();
    });
    column->addWidget(fold, 0, Qt::AlignLeft);
    if (!open)
        return;
    auto *const raw
        = new PlainLabel(codeName(health.lastFailure->code) + u" · "_s + health.lastFailure->detail, row);
    raw->setObjectName(u"rawAnswer"_s);
    raw->setTextSize(TextSize::Meta);
    raw->setInk(PlainLabel::Ink::Meta);
    raw->setWordWrap(true);
    raw->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(raw);
}

void HealthSheet::retranslate()
{
    setWindowTitle(tr("Health of the accounts"));
    m_title->setText(windowTitle());
    m_close->setText(tr("Close"));
    update();
}

void HealthSheet::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace ruche::ui
