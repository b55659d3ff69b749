// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brand.h"
#include "core/domain/reviewitem.h"
#include "core/domain/ruling.h"

#include <QList>
#include <QScrollArea>
#include <QTimer>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSlider;
class QStandardItemModel;
class QTableView;
class QVBoxLayout;

namespace ruche::ui {

class ModerationController;
class PageContext;
class PlainLabel;

/// With what a brand moderates: its watched words with starter lists and a box to try them, the score from
/// which messages wait, the rules of its charter with their warnings, and the ladder of strikes. Thread: GUI.
class RulesPane final : public QScrollArea
{
    Q_OBJECT
public:
    RulesPane(ModerationController &controller, PageContext &context, QWidget *parent = nullptr);

    void setBrands(const QList<domain::Brand> &brands);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct LadderRow
    {
        QComboBox *what = nullptr;
        QComboBox *length = nullptr;
        PlainLabel *label = nullptr;
    };

    void build();
    void addWords(QVBoxLayout *column);
    void addTest(QVBoxLayout *column);
    void addThreshold(QVBoxLayout *column);
    void addCharter(QVBoxLayout *column);
    void addLadder(QVBoxLayout *column);
    void load();
    void loadWords();
    void showWords();
    void tryWords();
    void showThreshold();
    void keepThreshold();
    void saveWord();
    void removeWord();
    void chooseList();
    void toggleWord(int row, bool on);
    void saveCharterRule();
    void showLadder();
    void saveLadder();
    [[nodiscard]] domain::BrandId brand() const;
    void report(const Error &error);

    ModerationController &m_controller;
    PageContext &m_context;
    QList<domain::Brand> m_brands;
    domain::BrandId m_brand;
    QList<domain::WatchedWord> m_words;
    QList<domain::CharterRule> m_rules;
    QList<domain::LadderStep> m_ladder;
    QList<double> m_scores;
    bool m_loaded = false;
    bool m_filling = false;
    QComboBox *m_brandBox = nullptr;
    QStandardItemModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    QLineEdit *m_word = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_action = nullptr;
    QLineEdit *m_with = nullptr;
    PlainLabel *m_problem = nullptr;
    QPlainTextEdit *m_test = nullptr;
    PlainLabel *m_found = nullptr;
    QSlider *m_threshold = nullptr;
    QTimer m_keep; ///< runs while the slider is moved: one write at its end
    domain::BrandId m_chosenFor; ///< of m_chosen; invalid when there is nothing to keep
    double m_chosen = 0;
    PlainLabel *m_holds = nullptr;
    QComboBox *m_rule = nullptr;
    QLineEdit *m_ruleName = nullptr;
    QLineEdit *m_warning = nullptr;
    QList<LadderRow> m_steps;
};

} // namespace ruche::ui
