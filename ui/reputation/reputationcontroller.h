// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/brand.h"
#include "core/domain/changes.h"
#include "core/services/moodservice.h"
#include "core/services/reputationindex.h"
#include "core/services/reputationservice.h"
#include "core/services/watchservice.h"
#include "ui/charts/figures.h"
#include "ui/charts/period.h"

#include <QObject>
#include <QSet>

#include <optional>

class QTimer;

namespace ruche::services {
class Workspace;
}

namespace ruche::ui {

/// Decides for the page of the reputation: the report of a period and some brands, which messages are shown
/// as examples of a word or an alert, and which one explains its score. What is known stays shown while newer
/// figures come. Knows no widget. Thread: GUI.
class ReputationController final : public QObject
{
    Q_OBJECT
public:
    using Messages = QList<services::SpokenMessage>;
    /// What the examples are of.
    enum class Topic { Nothing, Word, Alert, Watch };

    /// Fewer messages read for certain than this make no chart.
    static constexpr int fewestRead = 20;
    static constexpr int mostAlertMessages = 40;

    ReputationController(services::Workspace &workspace, const Clock &clock, QObject *parent = nullptr);
    ~ReputationController() override;

    void setBrands(const QList<domain::Brand> &brands);
    [[nodiscard]] const QList<domain::Brand> &brands() const { return m_brands; }
    [[nodiscard]] domain::Brand brand(domain::BrandId id) const;
    /// Brands left out by the filter of the page.
    void setHiddenBrands(const QSet<domain::BrandId> &hidden);
    [[nodiscard]] const QSet<domain::BrandId> &hiddenBrands() const { return m_hidden; }
    /// Those that are counted.
    [[nodiscard]] QList<domain::BrandId> shownBrands() const;

    void setPeriod(PeriodKind kind);
    void setCustomPeriod(QDate from, QDate to);
    void step(int by);
    [[nodiscard]] PeriodKind periodKind() const { return m_period.kind(); }
    [[nodiscard]] const DaySpan &span() const { return m_period.span(); }
    [[nodiscard]] QDate today() const;
    /// "Europe/Paris": of a brand, for its times.
    [[nodiscard]] QString zoneOf(domain::BrandId brand) const;
    [[nodiscard]] QDateTime now() const { return m_clock.now(); }

    [[nodiscard]] const Figures<services::ReputationReport> &report() const { return m_report; }
    /// The alerts that are still going on.
    [[nodiscard]] QList<services::NegativeAlert> openAlerts() const;

    void showNothing();
    /// Its examples, as the report names them.
    void showWord(const QString &word, const QList<domain::MessageId> &examples);
    void showAlert(const services::NegativeAlert &alert);
    void showWatch(const services::WatchFigure &figure);
    [[nodiscard]] Topic topic() const { return m_topic; }
    [[nodiscard]] const QString &word() const { return m_word; }
    [[nodiscard]] const services::NegativeAlert &alert() const { return m_alert; }
    [[nodiscard]] const domain::Watch &watch() const { return m_watch; }
    [[nodiscard]] const Figures<Messages> &examples() const { return m_examples; }

    /// The worst messages of the period, or the best.
    void setLoudest(bool best);
    [[nodiscard]] bool showsBest() const { return m_best; }
    [[nodiscard]] const Figures<Messages> &loudest() const { return m_loudest; }

    /// Explains the score of a message that is shown.
    void choose(const services::SpokenMessage &message);
    [[nodiscard]] const std::optional<services::SpokenMessage> &chosen() const { return m_chosen; }
    /// A person's word for chosen(); the same word again takes it back.
    void correct(domain::Sentiment::Label label);

    [[nodiscard]] const Figures<services::WatchReport> &watches() const { return m_watches; }
    [[nodiscard]] const Figures<QList<services::BrandIndex>> &index() const { return m_index; }
    /// Adds one without an id. Ends in saved() or refused().
    void saveWatch(const domain::Watch &watch);
    void removeWatch(domain::WatchId watch);
    void setWeights(domain::BrandId brand, const domain::IndexWeights &weights);

    void reload();
    /// Something was asked for and has not been answered.
    [[nodiscard]] bool isLoading() const
    {
        return m_report.loading || m_examples.loading || m_loudest.loading || m_watches.loading
            || m_index.loading;
    }

signals:
    void periodChanged();
    void reportChanged();
    void examplesChanged();
    void loudestChanged();
    void chosenChanged();
    void watchesChanged();
    void indexChanged();
    void saved();
    /// What was to be saved cannot be: `field` as in Error::subject, `reason` for people.
    void refused(const QString &field, const QString &reason);
    /// Something was done that can be undone; `text` says what.
    void done(const QString &text, ruche::domain::EventId event);
    /// Something could not be done; `text` is for people.
    void failed(const QString &text);

private:
    void onChanged(domain::Changes changes);
    void periodChosen();
    void ask();
    void askSide();
    void show(const QFuture<Result<Messages>> &messages);
    void followWatch(const services::WatchReport &report);
    void acted(const QFuture<Result<domain::EventId>> &answer, const QString &action);
    void askLoudest();
    void refreshChosen();
    void take(const services::ReputationReport &report);

    services::Workspace &m_workspace;
    const Clock &m_clock;
    services::ReputationService m_service;
    services::MoodService m_moods;
    services::WatchService m_watchService;
    services::ReputationIndexService m_indexService;
    QTimer *m_coalesce;
    domain::Changes m_pending;
    QList<domain::Brand> m_brands;
    QSet<domain::BrandId> m_hidden;
    bool m_brandsKnown = false;
    ChosenPeriod m_period;
    Figures<services::ReputationReport> m_report;
    Topic m_topic = Topic::Nothing;
    QString m_word;
    services::NegativeAlert m_alert;
    domain::Watch m_watch;
    Figures<Messages> m_examples;
    Figures<services::WatchReport> m_watches;
    Figures<QList<services::BrandIndex>> m_index;
    Figures<Messages> m_loudest;
    bool m_best = false;
    std::optional<services::SpokenMessage> m_chosen;
    quint64 m_reportRound = 0;
    quint64 m_examplesRound = 0;
    quint64 m_loudestRound = 0;
    quint64 m_sideRound = 0;
};

} // namespace ruche::ui
