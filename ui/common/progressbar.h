// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

namespace ruche::ui {

/// How far something is, with a tick where it should be by now. Says both in percent.
class ProgressBar final : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressBar(QWidget *parent = nullptr);

    /// Both 0 … 1 and beyond.
    void setValue(double value, std::optional<double> target = std::nullopt);
    /// In the failed colour: a full disk, a quota used up.
    void setCritical(bool on);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    double m_value = 0;
    std::optional<double> m_target;
    bool m_critical = false;
};

} // namespace ruche::ui
