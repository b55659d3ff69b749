// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace ruche::ui {

/// The word on the dark toast (and on the bulk bar) that can be pressed, with its key beside it.
class ToastButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit ToastButton(const QString &text, QWidget *parent = nullptr);

    void setKeys(const QString &keys);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_keys;
};

} // namespace ruche::ui
