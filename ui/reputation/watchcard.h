// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/watchservice.h"

#include <QAbstractButton>
#include <QHash>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace ruche::ui {

class Card;
class PlainLabel;

/// One watch: name, how its messages spread over the period, how many, the change to the period before, and
/// how they sound. Says all of it.
class WatchRow final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit WatchRow(const services::WatchFigure &figure, QWidget *parent = nullptr);

    void setCurrent(bool on);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// The menu key, or the other button of the mouse.
    void menuRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    services::WatchFigure m_figure;
    QString m_change;
    bool m_isCurrent = false;
};

/// What is watched, and the share of voice between the brand and its competitors, with the sources counted.
class WatchCard final : public QWidget
{
    Q_OBJECT
public:
    explicit WatchCard(QWidget *parent = nullptr);

    void setReport(const services::WatchReport &report, domain::WatchId current);
    /// What stands there instead: it loads, or why it could not be read.
    void setPlaceholder(const QString &text);
    [[nodiscard]] QString sources() const;

signals:
    void addRequested();
    void chosen(const ruche::services::WatchFigure &figure);
    void editRequested(const ruche::domain::Watch &watch);
    void removeRequested(ruche::domain::WatchId watch);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addShares();
    void retranslate();
    void showMenu(WatchRow *row, const domain::Watch &watch);

    Card *m_card;
    QPushButton *m_add;
    PlainLabel *m_placeholder;
    QVBoxLayout *m_rows;
    PlainLabel *m_shareTitle;
    QVBoxLayout *m_shares;
    PlainLabel *m_sources;
    QList<QWidget *> m_made;
    services::WatchReport m_report;
    domain::WatchId m_current;
    bool m_known = false;
};

} // namespace ruche::ui
