// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QAbstractButton;
class QHBoxLayout;

namespace ruche::ui {

class PlainLabel;
class ToastButton;

/// What can be done with the rows that are ticked: dark bar over the bottom of a list with their number, the
/// actions and their keys. The page shows, places and hides it.
class BulkBar final : public QWidget
{
    Q_OBJECT
public:
    explicit BulkBar(QWidget *parent = nullptr);

    /// "7 conversations".
    void setText(const QString &text);
    /// `keys` is the hint beside it.
    ToastButton *addAction(const QString &text, const QString &keys);
    void clearActions();
    /// 20 px above the bottom of `area` (in the parent), centred, kept inside the parent.
    void placeIn(const QRect &area);

signals:
    /// The cross: tick nothing any more.
    void cleared();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    PlainLabel *m_text;
    QHBoxLayout *m_actions;
    ToastButton *m_clear;
};

} // namespace ruche::ui
