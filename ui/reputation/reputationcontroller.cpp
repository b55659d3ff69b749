// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reputation/reputationcontroller.h"

#include "core/base/async.h"
#include "core/base/zonedtime.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "core/text/historytext.h"
#include "ui/shell/shownbrands.h"

#include <QTimer>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

ReputationController::ReputationController(services::Workspace &workspace,
                                           const Clock &clock,
                                           QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_clock(clock)
    , m_service(workspace.storage())
    , m_moods(workspace.storage())
    , m_watchService(workspace.storage())
    , m_indexService(workspace.storage())
    , m_coalesce(new QTimer(this))
    , m_period(dayIn(clock.now(), systemZone()))
{
    // While moods are read in the background a commit follows the other, and a report reads much.
    m_coalesce->setSingleShot(true);
    m_coalesce->setInterval(std::chrono::milliseconds(500));
    connect(m_coalesce, &QTimer::timeout, this, [this] {
        const domain::Changes changes = m_pending;
        m_pending = {};
        onChanged(changes);
    });
    connect(&m_workspace, &services::Workspace::changed, this, [this](domain::Changes changes) {
        m_pending |= changes;
        if (!m_coalesce->isActive())
            m_coalesce->start();
    });
}

ReputationController::~ReputationController() = default;

void ReputationController::setBrands(const QList<domain::Brand> &brands)
{
    m_brands = brands;
    m_brandsKnown = true;
    m_period.follow(today());
    emit periodChanged();
    reload();
}

domain::Brand ReputationController::brand(domain::BrandId id) const
{
    return shownbrands::find(m_brands, id);
}

void ReputationController::setHiddenBrands(const QSet<domain::BrandId> &hidden)
{
    m_hidden = hidden;
    reload();
}

QList<domain::BrandId> ReputationController::shownBrands() const
{
    QList<domain::BrandId> shown = shownbrands::ids(m_brands);
    shown.removeIf([this](domain::BrandId id) { return m_hidden.contains(id); });
    return shown;
}

QDate ReputationController::today() const
{
    return shownbrands::today(m_brands, m_clock);
}

QString ReputationController::zoneOf(domain::BrandId id) const
{
    const QString zone = brand(id).zone;
    return zone.isEmpty() ? systemZone() : zone;
}

void ReputationController::setPeriod(PeriodKind kind)
{
    if (kind == PeriodKind::Custom)
        return;
    m_period.choose(kind, today());
    periodChosen();
}

void ReputationController::setCustomPeriod(QDate from, QDate to)
{
    if (m_period.chooseDays(from, to, today()))
        periodChosen();
}

void ReputationController::step(int by)
{
    if (m_period.step(by, today()))
        periodChosen();
}

void ReputationController::periodChosen()
{
    emit periodChanged();
    reload();
}

void ReputationController::reload()
{
    if (!m_brandsKnown)
        return;
    ask();
    askSide();
}

void ReputationController::onChanged(domain::Changes changes)
{
    using enum domain::Change;
    if (!m_brandsKnown)
        return;
    if (changes & (domain::Changes(Messages) | Brands))
        ask();
    if (changes & (domain::Changes(Messages) | Brands | Planning))
        askSide();
}

void ReputationController::askSide()
{
    const quint64 round = ++m_sideRound;
    const services::Period period{shownBrands(), span().from, span().to};
    if (period.brands.isEmpty()) {
        m_watches = {services::WatchReport(), {}, false};
        m_index = {QList<services::BrandIndex>(), {}, false};
        emit watchesChanged();
        emit indexChanged();
        return;
    }
    m_watches.loading = true;
    m_index.loading = true;
    async::deliver(
        m_indexService.index(period), this, [this, round](const Result<QList<services::BrandIndex>> &index) {
            if (round != m_sideRound)
                return;
            m_index.loading = false;
            m_index.error = index ? QString() : text::errorText(index.error()).message;
            if (index)
                m_index.value = *index;
            emit indexChanged();
        });
    async::deliver(
        m_watchService.report(period), this, [this, round](const Result<services::WatchReport> &report) {
            if (round != m_sideRound)
                return;
            m_watches.loading = false;
            m_watches.error = report ? QString() : text::errorText(report.error()).message;
            if (report)
                m_watches.value = *report;
            emit watchesChanged();
            if (report && m_topic == Topic::Watch)
                followWatch(*report);
        });
}

void ReputationController::followWatch(const services::WatchReport &report)
{
    const auto found = std::find_if(report.watches.begin(), report.watches.end(), [this](const auto &figure) {
        return figure.watch.id == m_watch.id;
    });
    if (found != report.watches.end())
        showWatch(*found);
    else
        showNothing();
}

void ReputationController::acted(const QFuture<Result<domain::EventId>> &answer, const QString &action)
{
    async::deliver(answer, this, [this, action](const Result<domain::EventId> &event) {
        if (!event) {
            emit refused(event.error().subject, text::errorText(event.error()).message);
            return;
        }
        emit saved();
        emit done(text::actionText(action, 1), *event);
    });
}

void ReputationController::saveWatch(const domain::Watch &watch)
{
    acted(m_watchService.save(watch), u"mention.save"_s);
}

void ReputationController::removeWatch(domain::WatchId watch)
{
    if (m_topic == Topic::Watch && m_watch.id == watch)
        showNothing();
    acted(m_watchService.remove(watch), u"mention.remove"_s);
}

void ReputationController::setWeights(domain::BrandId brand, const domain::IndexWeights &weights)
{
    acted(m_indexService.setWeights(brand, weights), u"reputation.weights"_s);
}

void ReputationController::ask()
{
    const quint64 round = ++m_reportRound;
    const QList<domain::BrandId> shown = shownBrands();
    if (shown.isEmpty()) {
        // An empty list would mean all brands; without any there is nothing to say.
        m_report = {services::ReputationReport(), {}, false};
        take(*m_report.value);
        return;
    }
    m_report.loading = true;
    emit reportChanged();
    async::deliver(m_service.report({shown, span().from, span().to}),
                   this,
                   [this, round](const Result<services::ReputationReport> &report) {
                       if (round != m_reportRound)
                           return;
                       m_report.loading = false;
                       m_report.error.clear();
                       if (!report) {
                           m_report.error = text::errorText(report.error()).message;
                           emit reportChanged();
                           return;
                       }
                       m_report.value = *report;
                       take(*report);
                   });
}

void ReputationController::take(const services::ReputationReport &report)
{
    // What was chosen stays chosen as long as it is still there.
    const auto sameWord = [this](const auto &one) { return one.word == m_word; };
    if (m_topic == Topic::Word) {
        const auto driver = std::find_if(report.drivers.begin(), report.drivers.end(), sameWord);
        const auto word = std::find_if(report.words.begin(), report.words.end(), sameWord);
        if (driver != report.drivers.end())
            showWord(driver->word, driver->examples);
        else if (word != report.words.end())
            showWord(word->word, word->examples);
        else
            showNothing();
    } else if (m_topic == Topic::Alert) {
        const auto alert = std::find_if(report.alerts.begin(), report.alerts.end(), [this](const auto &one) {
            return one.brand == m_alert.brand && one.from == m_alert.from;
        });
        if (alert != report.alerts.end())
            showAlert(*alert);
        else
            showNothing();
    }
    emit reportChanged();
    askLoudest();
    refreshChosen();
}

QList<services::NegativeAlert> ReputationController::openAlerts() const
{
    QList<services::NegativeAlert> open;
    if (m_report.value) {
        for (const services::NegativeAlert &alert : m_report.value->alerts) {
            if (alert.isOpen)
                open << alert;
        }
    }
    return open;
}

void ReputationController::showNothing()
{
    ++m_examplesRound;
    m_topic = Topic::Nothing;
    m_word.clear();
    m_examples = {};
    emit examplesChanged();
}

void ReputationController::showWord(const QString &word, const QList<domain::MessageId> &examples)
{
    const bool other = m_topic != Topic::Word || m_word != word;
    m_topic = Topic::Word;
    m_word = word;
    if (other)
        m_examples = {};
    show(m_service.messages(examples));
}

void ReputationController::showWatch(const services::WatchFigure &figure)
{
    if (m_topic != Topic::Watch || m_watch.id != figure.watch.id)
        m_examples = {};
    m_topic = Topic::Watch;
    m_watch = figure.watch;
    show(m_service.messages(figure.newest));
}

void ReputationController::show(const QFuture<Result<Messages>> &messages)
{
    m_examples.loading = true;
    emit examplesChanged();
    async::deliver(messages, this, [this, round = ++m_examplesRound](const Result<Messages> &found) {
        if (round != m_examplesRound)
            return;
        m_examples.loading = false;
        m_examples.error = found ? QString() : text::errorText(found.error()).message;
        if (found)
            m_examples.value = *found;
        emit examplesChanged();
    });
}

void ReputationController::showAlert(const services::NegativeAlert &alert)
{
    if (m_topic != Topic::Alert || m_alert.brand != alert.brand || m_alert.from != alert.from)
        m_examples = {};
    m_topic = Topic::Alert;
    m_alert = alert;
    show(m_service.messagesOf(alert, mostAlertMessages));
}

void ReputationController::setLoudest(bool best)
{
    if (m_best == best)
        return;
    m_best = best;
    m_loudest = {};
    askLoudest();
}

void ReputationController::askLoudest()
{
    if (!m_report.value)
        return;
    m_loudest.loading = true;
    emit loudestChanged();
    async::deliver(m_service.messages(m_best ? m_report.value->best : m_report.value->worst),
                   this,
                   [this, round = ++m_loudestRound](const Result<Messages> &messages) {
                       if (round != m_loudestRound)
                           return;
                       m_loudest.loading = false;
                       m_loudest.error = messages ? QString() : text::errorText(messages.error()).message;
                       if (messages) {
                           m_loudest.value = *messages;
                           if (!m_chosen && !messages->isEmpty())
                               choose(messages->constFirst());
                       }
                       emit loudestChanged();
                   });
}

void ReputationController::choose(const services::SpokenMessage &message)
{
    m_chosen = message;
    emit chosenChanged();
}

void ReputationController::refreshChosen()
{
    if (!m_chosen)
        return;
    async::deliver(
        m_service.messages({m_chosen->id}), this, [this, id = m_chosen->id](const Result<Messages> &now) {
            if (!m_chosen || m_chosen->id != id || !now)
                return;
            if (now->isEmpty())
                m_chosen.reset();
            else
                m_chosen = now->constFirst();
            emit chosenChanged();
        });
}

void ReputationController::correct(domain::Sentiment::Label label)
{
    if (!m_chosen)
        return;
    const auto word = m_chosen->mood.corrected == label ? std::nullopt : std::optional(label);
    async::deliver(m_moods.correct(m_chosen->id, word), this, [this](const Result<domain::EventId> &event) {
        if (!event) {
            emit failed(text::errorText(event.error()).message);
            return;
        }
        emit done(text::actionText(u"mood.correct"_s, 1), *event);
        refreshChosen();
    });
}

} // namespace ruche::ui
