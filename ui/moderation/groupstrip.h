// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/moderationqueue.h"

#include <QWidget>

class QPushButton;

namespace ruche::ui {

class PlainLabel;

/// Over the queue: messages of one wave, to be ticked together and decided about once.
class GroupStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit GroupStrip(QWidget *parent = nullptr);

    /// The largest of the waves; hidden when there is none.
    void setGroups(const QList<services::ReviewGroup> &groups);

signals:
    void tickRequested(int group);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void show();

    QList<services::ReviewGroup> m_groups;
    int m_shown = 0;
    PlainLabel *m_text;
    QPushButton *m_next;
    QPushButton *m_tick;
};

} // namespace ruche::ui
