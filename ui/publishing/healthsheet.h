// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/services/publishdesk.h"

#include <QDialog>
#include <QSet>

class QPushButton;
class QStackedLayout;
class QTimer;
class QVBoxLayout;

namespace ruche::ui {

class EmptyState;
class PageContext;
class PlainLabel;
class SkeletonList;

/// How publishing to each account goes, the broken ones first: state, last success, last failure in words
/// with the raw answer folded, what waits, and one button to reconnect, which keeps the old sign-in until the
/// new one works. Thread: GUI.
class HealthSheet final : public QDialog
{
    Q_OBJECT
public:
    HealthSheet(PageContext &context, QWidget *parent);

    [[nodiscard]] bool isKnown() const { return m_known; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void reload();
    void update();
    void retranslate();
    [[nodiscard]] QWidget *rowOf(const services::AccountHealth &health);
    void addFailure(QVBoxLayout *column, QWidget *row, const services::AccountHealth &health);
    [[nodiscard]] QString factsOf(const services::AccountHealth &health) const;

    PageContext &m_context;
    QTimer *m_coalesce;
    QList<services::AccountHealth> m_health;
    QHash<domain::BrandId, QString> m_brands;
    QSet<domain::AccountId> m_unfolded;
    QString m_problem;
    bool m_known = false;
    PlainLabel *m_title;
    PlainLabel *m_summary;
    QStackedLayout *m_stack;
    SkeletonList *m_skeleton;
    QVBoxLayout *m_rows;
    EmptyState *m_empty;
    QPushButton *m_close;
};

} // namespace ruche::ui
