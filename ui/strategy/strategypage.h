// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "ui/shell/page.h"

#include <QList>

class QBoxLayout;
class QComboBox;
class QListView;
class QPushButton;
class QScrollArea;
class QSpinBox;
class QStackedLayout;
class QTableView;

namespace ruche::ui {

class AdviceDetail;
class AdviceModel;
class Card;
class EmptyState;
class ObjectivesModel;
class PageRegistry;
class PillarCard;
class PlainLabel;
class SkeletonList;
class StrategyController;

/// Strategy: the objectives and how they do; where an audience can be found, with the figures it rests on.
class StrategyPage final : public Page
{
    Q_OBJECT
public:
    explicit StrategyPage(PageContext &context, QWidget *parent = nullptr);
    ~StrategyPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    void setBrands(const QList<domain::Brand> &brands) override;
    void setCompact(bool compact) override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] bool isLoading() const override;

protected:
    void retranslate() override;

private:
    void buildObjectives();
    void buildAudience();
    void addCommands();
    void keepProfile();
    void recallProfile();
    void updateObjectives();
    void updateAdvice();
    void updateDetail();
    void place();
    void newObjective();
    void editObjective(int row);
    void deleteObjective(int row);
    void openDialog(const domain::ObjectiveId &id);
    void showObjectiveMenu(const QPoint &at);
    void showSource();
    [[nodiscard]] int currentRow() const;

    StrategyController *m_controller;
    ObjectivesModel *m_objectivesModel;
    AdviceModel *m_adviceModel;
    QScrollArea *m_scroll;
    QWidget *m_body;
    Card *m_objectivesCard;
    QPushButton *m_new;
    PlainLabel *m_tickNote;
    QTableView *m_objectives;
    EmptyState *m_noObjectives;
    SkeletonList *m_skeleton;
    QStackedLayout *m_objectivesStack;
    QWidget *m_objectivesContent;
    Card *m_audienceCard;
    QBoxLayout *m_lower; ///< audience and pillars
    PillarCard *m_pillars;
    PlainLabel *m_fromLabel;
    PlainLabel *m_toLabel;
    PlainLabel *m_countryLabel;
    QSpinBox *m_from;
    QSpinBox *m_to;
    QComboBox *m_country;
    PlainLabel *m_adviceProblem;
    QListView *m_advice;
    QScrollArea *m_detailScroll;
    AdviceDetail *m_detail;
    QBoxLayout *m_adviceRow;
    PlainLabel *m_adviceFoot;
    QString m_network; ///< the chosen one, kept while the ages change
    bool m_compact = false;
};

void registerStrategyPage(PageRegistry &registry);

} // namespace ruche::ui
