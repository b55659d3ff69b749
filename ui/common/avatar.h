// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace ruche::ui {

/// A person's disc with initials. Says the name.
class Avatar final : public QWidget
{
    Q_OBJECT
public:
    explicit Avatar(const QString &name, int size = 28, QWidget *parent = nullptr);

    void setName(const QString &name);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    int m_size;
};

} // namespace ruche::ui
