// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/intent.h"

#include <QList>
#include <QObject>
#include <QSize>
#include <QString>

namespace ruche::ui {
class MainWindow;
class ThemeManager;
} // namespace ruche::ui

namespace ruche::app {

/// One picture of the tour.
struct TourStop
{
    QString file; ///< without ".png"
    ui::Intent intent;
    bool dark = false;
    bool compact = false; ///< 1024 × 700
    QString palette; ///< what is typed into the palette; null: it stays closed
};

/// Paints the pages of a window into PNG files, one after the other, each when its data had time to come.
/// Needs no display.
class Tour final : public QObject
{
    Q_OBJECT
public:
    Tour(ui::MainWindow &window,
         ui::ThemeManager &theme,
         QString folder,
         QSize size,
         QObject *parent = nullptr);

    void start();
    /// Every stop, also of pages that a build may lack: those are skipped.
    [[nodiscard]] static QList<TourStop> stops();

signals:
    /// `written` files; `failed` when one could not be written.
    void finished(int written, bool failed);

private:
    void visitNext();
    void takePicture(const TourStop &stop);

    ui::MainWindow &m_window;
    ui::ThemeManager &m_theme;
    QString m_folder;
    QSize m_size;
    QList<TourStop> m_left;
    int m_written = 0;
    bool m_failed = false;
};

} // namespace ruche::app
