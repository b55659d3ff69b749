// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace ruche::ui {

/// A drawing of figures that can be read without eyes and without a mouse: it takes the focus, says its
/// summary, ← → (in a grid also ↑ ↓) go from point to point and say each, Enter or a click on one opens what
/// is behind it. T, which shows the figures as a table, belongs to the card around it. Thread: GUI.
class Plot : public QWidget
{
    Q_OBJECT
public:
    explicit Plot(QWidget *parent = nullptr);
    ~Plot() override;

    /// "Page views per month": what it is.
    void setName(const QString &name);
    /// "Most in May: 84 000": what a look at it would tell.
    void setSummary(const QString &summary);
    [[nodiscard]] QString summary() const { return m_summary; }
    /// A sentence a point, in reading order: "May 2026: 84 000, a year before 69 000".
    void setPoints(const QStringList &points);
    [[nodiscard]] const QStringList &points() const { return m_points; }
    /// −1 until one was chosen.
    [[nodiscard]] int currentPoint() const { return m_current; }
    void setCurrentPoint(int point);

signals:
    /// Enter or a click on a point.
    void pointActivated(int point);
    void currentPointChanged(int point);

protected:
    /// The point under a position of this widget; −1 for none.
    [[nodiscard]] virtual int pointAt(const QPoint &position) const = 0;
    /// Where a point is drawn, for the tool tip and the focus mark.
    [[nodiscard]] virtual QRect pointRect(int point) const = 0;
    /// How far ↑ and ↓ go; 0 when they mean nothing here.
    [[nodiscard]] virtual int rowStep() const { return 0; }
    /// A point that can be opened shows the hand.
    void setOpens(bool opens) { m_opens = opens; }
    /// Colours or the chosen point have changed.
    virtual void restyle() { }
    /// The chosen point and the focus ring; to be called last by paint code.
    void paintCurrent(QPainter *painter) const;

    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void say();

    QString m_name;
    QString m_summary;
    QStringList m_points;
    int m_current = -1;
    bool m_opens = false;
};

} // namespace ruche::ui
