// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace ruche::ui {

/// Something that can be decided: icon and verb, the key at the right, and under it what will happen, to be
/// read before it is pressed. One that cannot be pressed says why.
class DecisionButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit DecisionButton(const QString &iconName, QWidget *parent = nullptr);

    void setKeys(const QString &keys);
    void setConsequence(const QString &text);
    [[nodiscard]] const QString &consequence() const { return m_consequence; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QString m_keys;
    QString m_consequence;
};

} // namespace ruche::ui
