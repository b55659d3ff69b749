// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include <optional>

namespace ruche::ui {

/// What a key figure shows. `better` colours the change: more page views are good, a longer response time is
/// not.
struct TileData
{
    enum class Trend { None, Better, Worse };

    QString label; ///< "Response time"
    QString value; ///< formatted: "42 min"; a dash when nothing was collected
    QString delta; ///< "18 min, better"; empty for none
    bool up = false; ///< arrow of the delta
    Trend trend = Trend::None;
    QList<double> series; ///< sparkline
    QString source; ///< tool tip: where the figure comes from
};

/// One key figure with its change and a small line. Says all of it.
class Tile final : public QWidget
{
    Q_OBJECT
public:
    explicit Tile(QWidget *parent = nullptr);

    void setData(const TileData &data);
    [[nodiscard]] const TileData &data() const { return m_data; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TileData m_data;
};

} // namespace ruche::ui
