// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QString>
#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;
class QToolButton;

namespace ruche::ui {

class PlainLabel;

/// A pane at the right of a list: header with title and a cross, content below. Opening moves the focus to
/// it, closing gives it back to what had it. In the compact layout a page may lay it over its content
/// (setOverlay()).
class Drawer final : public QWidget
{
    Q_OBJECT
public:
    explicit Drawer(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    [[nodiscard]] QHBoxLayout *header() const { return m_headerRow; }
    /// Shows it and takes the focus.
    void open();
    /// Hides it and gives the focus back. Esc does so too.
    void close();
    /// Over `host`, at its right edge, `width` px wide; null puts an end to that (the caller lays it out
    /// again).
    void setOverlay(QWidget *host, int width = 340);

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void place();

    PlainLabel *m_title;
    QToolButton *m_close;
    QHBoxLayout *m_headerRow;
    QVBoxLayout *m_content;
    QPointer<QWidget> m_focusBefore;
    QPointer<QWidget> m_host;
    int m_overlayWidth = 0;
};

} // namespace ruche::ui
