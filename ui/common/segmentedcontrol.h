// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QToolButton;

namespace ruche::ui {

/// Two to five views to choose one from, as page tabs. One tab stop; arrows move between the segments.
class SegmentedControl final : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentedControl(QWidget *parent = nullptr);

    /// `id` is what currentChanged() says. The first one added is chosen.
    void addSegment(const QString &id, const QString &text, const QString &icon = {});
    void setSegmentText(const QString &id, const QString &text);
    /// What a segment that shows an icon alone is called.
    void setSegmentName(const QString &id, const QString &name);
    /// The grey figure in a segment.
    void setSegmentCount(const QString &id, const QString &count);
    void setCompact(bool compact);
    [[nodiscard]] QString current() const;
    /// Emits currentChanged() when it changes.
    void setCurrent(const QString &id);

signals:
    void currentChanged(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    [[nodiscard]] QToolButton *segment(const QString &id) const;
    void updateText(QToolButton *button);
    void step(int by);

    QButtonGroup *m_group;
    QHBoxLayout *m_row;
    bool m_compact = false;
};

} // namespace ruche::ui
