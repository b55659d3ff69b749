// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace ruche::ui {

/// The pictogram of a network, in the ink of the theme. Says the network's key.
class NetworkGlyph final : public QWidget
{
    Q_OBJECT
public:
    explicit NetworkGlyph(const QString &network = {}, QWidget *parent = nullptr);

    void setNetwork(const QString &network);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_network;
};

} // namespace ruche::ui
