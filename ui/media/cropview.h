// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QWidget>

#include <optional>

namespace ruche::ui {

/// A picture with the part of it that is kept, and the point that must stay in sight. The part is moved and
/// sized by pointer, or by the arrows (with Shift it grows and shrinks); a double click, or P with the
/// pointer's place, sets the point. Areas are fractions of the picture as shown. Thread: GUI.
class CropView final : public QWidget
{
    Q_OBJECT
public:
    explicit CropView(QWidget *parent = nullptr);

    void setPicture(const QImage &picture);
    [[nodiscard]] const QImage &picture() const { return m_picture; }
    /// The shape that the area keeps; empty for any.
    void setRatio(const QString &ratio);
    void setArea(const QRectF &area);
    [[nodiscard]] QRectF area() const { return m_area; }
    void setFocusPoint(const std::optional<QPointF> &point);
    [[nodiscard]] const std::optional<QPointF> &focusPoint() const { return m_focus; }
    [[nodiscard]] QSize sizeHint() const override { return {560, 420}; }

signals:
    /// By the user.
    void areaChanged(const QRectF &area);
    void focusPointChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Grip { None, Move, TopLeft, TopRight, BottomLeft, BottomRight };
    [[nodiscard]] QRectF shown() const;
    [[nodiscard]] QRectF areaOnScreen() const;
    [[nodiscard]] QPointF fractionAt(const QPointF &position) const;
    [[nodiscard]] Grip gripAt(const QPointF &position) const;
    void change(const QRectF &area);
    void drag(const QPointF &to);

    QImage m_picture;
    QString m_ratio;
    QRectF m_area{0, 0, 1, 1};
    std::optional<QPointF> m_focus;
    Grip m_grip = Grip::None;
    QPointF m_from;
    QRectF m_start;
};

} // namespace ruche::ui
