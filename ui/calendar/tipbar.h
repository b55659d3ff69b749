// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace ruche::ui {

/// One dark line at the lower left of a view: why what the pointer holds may not be dropped here.
class TipBar final : public QWidget
{
    Q_OBJECT
public:
    explicit TipBar(QWidget *parent = nullptr);

    /// Shown while there is a text.
    void say(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }
    void placeIn(const QRect &area);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    QString m_text;
    QRect m_area;
};

} // namespace ruche::ui
