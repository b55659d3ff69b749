// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reputation/reputationcontroller.h"
#include "ui/shell/page.h"

#include <QList>

#include <functional>

class QAbstractButton;
class QGridLayout;
class QPushButton;
class QScrollArea;
class QStackedLayout;
class QTableView;
class QToolButton;
class QVBoxLayout;

namespace ruche::ui {

class AlertRow;
class Banner;
class Card;
class ChartCard;
class Chip;
class IndexCard;
class MessageList;
class NetChart;
class PageRegistry;
class PlainLabel;
class SegmentedControl;
class WatchCard;
class WhyCard;
class WordTable;
struct ChartFigures;

/// How a brand is spoken of: the net sentiment over time with its band and the alerts, the words behind it,
/// the worst and the best messages, and why each of them has its score.
class ReputationPage final : public Page
{
    Q_OBJECT
public:
    explicit ReputationPage(PageContext &context, QWidget *parent = nullptr);
    ~ReputationPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    void setBrands(const QList<domain::Brand> &brands) override;
    void setCompact(bool compact) override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] bool isLoading() const override;

protected:
    void retranslate() override;

private:
    void buildToolbar();
    void buildChart();
    void buildWords();
    void buildSide();
    void addCommands();
    void place();
    void updateToolbar();
    void updateReport();
    void updateChart();
    void updateWords();
    void updateAlerts();
    void updateExamples();
    void updateLoudest();
    void updateChosen();
    void updateWatches();
    void updateIndex();
    void editWatch(const domain::Watch &watch);
    void addWatch();
    void editWeights(const services::BrandIndex &index);
    void openPart(services::IndexPart::Kind kind, domain::BrandId brand);
    void updateBanner();
    /// "rising", "effect" or "alerts".
    void showSection(const QString &section);
    [[nodiscard]] WordTable *currentWords() const;
    void chooseRow(int row);
    void showAlert(const services::NegativeAlert &alert);
    /// The conversations that the examples are of.
    void openExamples();
    void openInInbox(const QString &words, const QList<domain::BrandId> &brands);
    void choose(const services::SpokenMessage &message);
    [[nodiscard]] QHash<domain::BrandId, QString> zones() const;
    [[nodiscard]] QString brandPrefix(domain::BrandId brand) const;
    void toggleTable();
    void showPeriodMenu();
    void showBrandMenu();
    void showExportMenu();
    /// Calls `open` with the brand that is meant: the only one shown, else the one chosen from a menu.
    void withBrand(QWidget *button, const std::function<void(const domain::Brand &brand)> &open);
    void openCrisis(const domain::Brand &brand);

    ReputationController *m_controller;
    QWidget *m_toolbar;
    QScrollArea *m_scroll;
    QWidget *m_body;
    QGridLayout *m_grid;
    QWidget *m_main;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QPushButton *m_period = nullptr;
    QToolButton *m_compare = nullptr;
    Chip *m_brandFilter = nullptr;
    QPushButton *m_teaching = nullptr;
    QPushButton *m_crisis = nullptr;
    QPushButton *m_export = nullptr;
    Banner *m_banner;
    QAbstractButton *m_bannerButton = nullptr;
    QAbstractButton *m_bannerCrisis = nullptr;

    NetChart *m_net = nullptr;
    ChartCard *m_chartCard = nullptr;
    PlainLabel *m_figure = nullptr;
    PlainLabel *m_change = nullptr;

    Card *m_wordsCard = nullptr;
    SegmentedControl *m_sections = nullptr;
    QStackedLayout *m_sectionStack = nullptr;
    WordTable *m_rising = nullptr;
    WordTable *m_effects = nullptr;
    QTableView *m_table = nullptr;
    PlainLabel *m_noWords = nullptr;
    QWidget *m_alertsPane = nullptr;
    QVBoxLayout *m_alertRows = nullptr;
    QList<AlertRow *> m_alerts;
    PlainLabel *m_alertRule = nullptr;
    QWidget *m_examplesPane = nullptr;
    PlainLabel *m_examplesTitle = nullptr;
    QPushButton *m_examplesOpen = nullptr;
    MessageList *m_examples = nullptr;

    QWidget *m_side = nullptr;
    IndexCard *m_index = nullptr;
    WatchCard *m_watches = nullptr;
    Card *m_loudestCard = nullptr;
    SegmentedControl *m_loudestChoice = nullptr;
    MessageList *m_loudest = nullptr;
    WhyCard *m_why = nullptr;
    bool m_compact = false;
    bool m_sectionChosen = false; ///< by a person, so that no report changes it
    bool m_sectionAsked = false; ///< just now
    bool m_filling = false; ///< rows change, nobody chose one
};

/// Adds the page to the registry.
void registerReputationPage(PageRegistry &registry);

} // namespace ruche::ui
