// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/post.h"
#include "ui/shell/intent.h"

#include <QList>
#include <QObject>
#include <QPixmap>
#include <QSize>
#include <QString>
#include <QStringList>

#include <functional>

namespace ruche::services {
class Workspace;
}
namespace ruche::ui {
class MainWindow;
class ThemeManager;
} // namespace ruche::ui

namespace ruche::app {

/// One picture of the tour.
struct TourStop
{
    QString file; ///< without ".png"
    ui::Intent intent; ///< a new post stands for the fullest one of the workspace, where there is one
    bool dark = false;
    bool compact = false; ///< 1024 × 700
    QString palette; ///< what is typed into the palette; null: it stays closed
    QStringList
        commands; ///< run one after the other, each when the page is quiet: they open drawers, dialogs
};

/// Paints the pages of a window into PNG files, one after the other, each when its data is there. Dialogs and
/// menus that stand over the window are in its picture. Needs no display.
class Tour final : public QObject
{
    Q_OBJECT
public:
    Tour(ui::MainWindow &window,
         ui::ThemeManager &theme,
         services::Workspace &workspace,
         QString folder,
         QSize size,
         QObject *parent = nullptr);

    void start();
    /// Every stop, also of pages that a build may lack: those are skipped.
    [[nodiscard]] static QList<TourStop> stops();
    /// The post that shows most of the composer: for the most accounts, then with the most words of their
    /// own, then with the most files, then the first; invalid when no post can be edited.
    [[nodiscard]] static domain::PostId fullestPost(const QList<domain::Post> &posts);

signals:
    /// `written` files; `failed` when one could not be written.
    void finished(int written, bool failed);

private:
    void visitAll(domain::PostId fullest);
    void visitNext();
    /// Calls `then` when the page says that it has loaded and nothing that it asked for in painting itself is
    /// still on its way; after a while in any case.
    void whenQuiet(std::function<void()> then);
    void quietRound(int round, int waited, const std::function<void()> &then);
    void runCommands(TourStop stop);
    void takePicture(const TourStop &stop);
    void closeOverlays();
    [[nodiscard]] QPixmap picture();

    ui::MainWindow &m_window;
    ui::ThemeManager &m_theme;
    services::Workspace &m_workspace;
    QString m_folder;
    QSize m_size;
    QList<TourStop> m_left;
    int m_written = 0;
    bool m_failed = false;
};

} // namespace ruche::app
