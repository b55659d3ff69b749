// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/composing/textlength.h"
#include "core/domain/ids.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QWidget>

class QToolButton;

namespace ruche::ui {

class FlowLayout;

/// How long a text is for one account.
struct Counter
{
    domain::AccountId account;
    QString network; ///< key
    QString name; ///< of the account, for a screen reader
    composing::TextLength length;

    friend bool operator==(const Counter &, const Counter &) = default;
};

/// The counters of the accounts whose words are shown, each by its own network's rule. Pressing one says how
/// the sum comes about. A screen reader is told at 20 left, and when it is too much. Thread: GUI.
class CounterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit CounterBar(QWidget *parent = nullptr);

    void setCounters(const QList<Counter> &counters);
    [[nodiscard]] const QList<Counter> &counters() const { return m_counters; }
    void retranslate();
    /// Says how the sum of an account comes about.
    void explain(domain::AccountId account);

signals:
    /// Told to screen readers just now.
    void announced(const QString &text);

private:
    enum class Room { Enough, Little, None };
    [[nodiscard]] static Room roomOf(const composing::TextLength &length);
    void updateButtons();
    void announce(QToolButton *button, const Counter &counter, Room room);

    FlowLayout *m_row;
    QList<QToolButton *> m_buttons;
    QList<Counter> m_counters;
    QHash<domain::AccountId, Room> m_rooms;
};

} // namespace ruche::ui
