// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace ruche::ui {

/// One alert of the period: its arithmetic, and below it whose it is and when it was. Pressing it shows its
/// messages. Says all of it.
class AlertRow final : public QAbstractButton
{
    Q_OBJECT
public:
    /// `open`: still going on.
    AlertRow(const QString &text, const QString &detail, bool open, QWidget *parent = nullptr);

    /// Its messages are those shown below.
    void setCurrent(bool on);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_detail;
    bool m_open;
    bool m_isCurrent = false;
};

} // namespace ruche::ui
