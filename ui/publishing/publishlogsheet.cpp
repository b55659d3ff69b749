// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publishing/publishlogsheet.h"

#include "core/base/async.h"
#include "core/base/htmltext.h"
#include "core/services/accountservice.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "ui/common/emptystate.h"
#include "ui/common/format.h"
#include "ui/common/plainlabel.h"
#include "ui/common/prompts.h"
#include "ui/common/searchfield.h"
#include "ui/common/skeletonlist.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/publishing/publishguide.h"
#include "ui/publishing/publishlogmodel.h"
#include "ui/publishing/publishwords.h"
#include "ui/shell/pagecontext.h"

#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <array>
#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

using AttemptState = domain::Attempt::State;
constexpr std::array<AttemptState, 6> shownStates{AttemptState::Sent,
                                                  AttemptState::Failed,
                                                  AttemptState::Uncertain,
                                                  AttemptState::Sending,
                                                  AttemptState::Claimed,
                                                  AttemptState::Released};

QPushButton *logButton(const QString &name, const char *kind, QWidget *parent)
{
    auto *const button = new QPushButton(parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    setButtonKind(button, kind, true);
    return button;
}

} // namespace

PublishLogSheet::PublishLogSheet(PageContext &context, domain::PostId post, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_post(post)
    , m_model(new PublishLogModel(
          context.workspace(),
          context.clock(),
          [&context](domain::BrandId brand) { return PublishGuide::zoneOf(context, brand); },
          this))
    , m_typing(new QTimer(this))
    , m_title(new PlainLabel(this))
    , m_words(new SearchField(this))
    , m_accountLabel(new PlainLabel(this))
    , m_account(new QComboBox(this))
    , m_stateLabel(new PlainLabel(this))
    , m_state(new QComboBox(this))
    , m_stack(new QStackedLayout)
    , m_skeleton(new SkeletonList(scaled(metrics::tableRow), false, this))
    , m_table(new QTableView(this))
    , m_empty(new EmptyState(this))
    , m_details(new PlainLabel(this))
    , m_said(new PlainLabel(this))
    , m_whole(logButton(u"wholeLog"_s, "quiet", this))
    , m_openLink(logButton(u"openLink"_s, "secondary", this))
    , m_copy(logButton(u"copyDetails"_s, "secondary", this))
    , m_export(logButton(u"exportLog"_s, "secondary", this))
    , m_close(logButton(u"logClose"_s, "secondary", this))
{
    setObjectName(u"publishLog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    resize(scaled(900), scaled(600));
    build();
    m_typing->setSingleShot(true);
    m_typing->setInterval(std::chrono::milliseconds(200));
    connect(m_typing, &QTimer::timeout, this, &PublishLogSheet::applyFilter);
    connect(m_words, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_account, &QComboBox::activated, this, &PublishLogSheet::applyFilter);
    connect(m_state, &QComboBox::activated, this, &PublishLogSheet::applyFilter);
    connect(m_model, &PublishLogModel::loaded, this, &PublishLogSheet::update);
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            &PublishLogSheet::showDetails);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_table->setCurrentIndex(m_model->index(0, 0));
    });
    connect(m_whole, &QPushButton::clicked, this, [this] {
        m_post = {};
        retranslate();
        applyFilter();
    });
    connect(m_openLink, &QPushButton::clicked, this, [this] {
        if (const auto *const row = m_model->rowAt(m_table->currentIndex()))
            QDesktopServices::openUrl(row->url);
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (const auto *const row = m_model->rowAt(m_table->currentIndex()))
            QGuiApplication::clipboard()->setText(detailsOf(*row));
        m_said->setText(tr("Copied."));
    });
    connect(m_export, &QPushButton::clicked, this, &PublishLogSheet::exportFile);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    fillAccounts();
    retranslate();
    applyFilter();
    m_words->setFocus();
}

void PublishLogSheet::build()
{
    m_title->setTextSize(TextSize::Title, QFont::DemiBold);
    m_words->setObjectName(u"logWords"_s);
    m_account->setObjectName(u"logAccount"_s);
    m_state->setObjectName(u"logState"_s);
    m_accountLabel->setBuddy(m_account);
    m_stateLabel->setBuddy(m_state);
    m_table->setObjectName(u"logTable"_s);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(scaled(metrics::tableRow));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    QHeaderView *const head = m_table->horizontalHeader();
    head->setHighlightSections(false);
    head->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const std::array<int, PublishLogModel::columns> widths{130, 180, 190, 120, 200};
    for (int i = 0; i < PublishLogModel::columns; ++i)
        m_table->setColumnWidth(i, scaled(widths.at(size_t(i))));
    head->setStretchLastSection(true);
    m_details->setWordWrap(true);
    m_details->setTextSize(TextSize::Small);
    m_details->setObjectName(u"logDetails"_s);
    m_details->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_said->setTextSize(TextSize::Small);
    m_said->setInk(PlainLabel::Ink::Secondary);
    m_said->setEliding(true);
    m_said->setObjectName(u"logSaid"_s);
    auto *const area = new QScrollArea(this);
    area->setWidget(m_details);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFixedHeight(scaled(150));
    area->setFocusPolicy(Qt::NoFocus);
    auto *const filters = new QHBoxLayout;
    filters->setSpacing(8);
    filters->addWidget(m_words, 1);
    filters->addWidget(m_accountLabel);
    filters->addWidget(m_account);
    filters->addWidget(m_stateLabel);
    filters->addWidget(m_state);
    m_skeleton->setLoading(true);
    m_stack->addWidget(m_skeleton);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *const buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_openLink);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_whole);
    buttons->addWidget(m_said, 1);
    buttons->addWidget(m_export);
    buttons->addWidget(m_close);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 14);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addLayout(filters);
    column->addLayout(m_stack, 1);
    column->addWidget(area);
    column->addLayout(buttons);
}

void PublishLogSheet::fillAccounts()
{
    m_account->addItem(QString(), QVariant::fromValue(domain::AccountId()));
    async::deliver(
        m_context.workspace().accounts().list(), this, [this](const Result<QList<domain::Account>> &known) {
            for (const domain::Account &account : known.value_or(QList<domain::Account>()))
                m_account->addItem(publishwords::placeOf(account), QVariant::fromValue(account.id));
        });
}

void PublishLogSheet::applyFilter()
{
    domain::PublishLogQuery query;
    query.words = m_words->text();
    if (const auto account = m_account->currentData().value<domain::AccountId>(); account.isValid())
        query.accounts = {account};
    if (m_state->currentIndex() > 0)
        query.states = {shownStates.at(size_t(m_state->currentIndex() - 1))};
    if (m_post.isValid())
        query.post = m_post;
    m_said->clear();
    m_model->setQuery(query);
    update();
}

void PublishLogSheet::update()
{
    const bool empty = m_model->rowCount() == 0;
    m_skeleton->setLoading(empty && m_model->isLoading());
    m_stack->setCurrentIndex(!empty ? 1 : m_model->isLoading() ? 0 : 2);
    const bool filtered = !m_words->text().trimmed().isEmpty() || m_account->currentIndex() > 0
        || m_state->currentIndex() > 0;
    if (!m_model->problem().isEmpty())
        m_empty->setContent(u"warning"_s, tr("The log could not be read"), m_model->problem());
    else if (filtered)
        m_empty->setContent(
            u"search"_s, tr("No attempt fits"), tr("Other words, another account or another state may."));
    else
        m_empty->setContent(u"history"_s,
                            tr("Nothing was sent yet"),
                            tr("Each attempt to publish is kept here for good, with what came back."));
    m_export->setEnabled(!empty);
    showDetails();
}

QString PublishLogSheet::detailsOf(const domain::PublishLogRow &row) const
{
    const domain::Attempt &attempt = row.attempt;
    const QString zone = PublishGuide::zoneOf(m_context, row.brand);
    const QDateTime now = m_context.clock().now();
    QStringList lines;
    lines << publishwords::attemptText(row);
    QString when = tr("Began %1").arg(format::nearDayAndTime(attempt.startedAt, zone, now));
    if (attempt.endedAt)
        when += tr(", ended %1").arg(format::nearDayAndTime(*attempt.endedAt, zone, now));
    if (attempt.slot.isValid())
        when += tr(", planned for %1").arg(format::nearDayAndTime(attempt.slot, zone, now));
    lines << when;
    if (!row.url.isEmpty())
        lines << row.url.toString();
    if (attempt.problem)
        lines
            << tr("Raw answer: %1").arg(codeName(attempt.problem->code) + u" · "_s + attempt.problem->detail);
    if (!attempt.remoteId.value.isEmpty())
        lines << tr("Known to the network as %1").arg(attempt.remoteId.value);
    if (!row.key.isEmpty())
        lines << tr("Asked for by the key %1, so that nothing is sent twice").arg(row.key);
    lines << (publishwords::isByHand(attempt) ? tr("By a person, %1").arg(attempt.owner.section(u", "_s, 1))
                                              : tr("By %1").arg(attempt.owner));
    for (const QString &file : row.media)
        lines << tr("File %1").arg(file);
    const QString text = html::toPlainText(QStringView(row.text).left(2000)).trimmed();
    if (!text.isEmpty())
        lines << QString() << text;
    return lines.join(u'\n');
}

void PublishLogSheet::showDetails()
{
    const domain::PublishLogRow *const row = m_model->rowAt(m_table->currentIndex());
    m_details->setText(row ? detailsOf(*row) : QString());
    m_openLink->setEnabled(row && !row->url.isEmpty());
    m_copy->setEnabled(row != nullptr);
}

void PublishLogSheet::exportFile()
{
    FileQuestion question;
    question.mode = FileQuestion::Mode::Save;
    question.title = tr("Export the publish log");
    question.fileName = tr("publish-log.csv");
    question.filters = {tr("Spreadsheets (*.csv)")};
    m_context.prompts().chooseFile(this, question, [this](const QStringList &paths) {
        if (paths.isEmpty())
            return;
        services::PublishLog log(m_context.workspace().storage());
        async::deliver(log.exportCsv(m_model->query(), paths.first()),
                       this,
                       [this, path = paths.first()](const Result<int> &count) {
                           m_said->setText(count
                                               ? tr("%n attempt(s) written to %1", nullptr, *count).arg(path)
                                               : text::errorText(count.error()).message);
                       });
    });
}

void PublishLogSheet::retranslate()
{
    setWindowTitle(tr("Publish log"));
    m_title->setText(m_post.isValid() ? tr("Attempts to send this post") : tr("Publish log"));
    m_whole->setText(tr("Show all posts"));
    m_whole->setVisible(m_post.isValid());
    m_words->setPlaceholder(tr("Search in texts, accounts and answers"));
    m_accountLabel->setText(tr("Account"));
    m_stateLabel->setText(tr("State"));
    m_account->setItemText(0, tr("All accounts"));
    const int chosen = std::max(0, m_state->currentIndex());
    m_state->clear();
    m_state->addItem(tr("All states"));
    for (const AttemptState state : shownStates)
        m_state->addItem(publishwords::attemptName(state));
    m_state->setCurrentIndex(chosen);
    m_table->setAccessibleName(tr("Attempts to publish, newest first"));
    m_openLink->setText(tr("Open the link"));
    m_copy->setText(tr("Copy the details"));
    m_export->setText(tr("Export…"));
    m_close->setText(tr("Close"));
    m_model->retranslate();
    update();
}

void PublishLogSheet::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace ruche::ui
