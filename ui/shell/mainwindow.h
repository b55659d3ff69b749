// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/intent.h"
#include "ui/shell/shellmodel.h"

#include <QHash>
#include <QMainWindow>

class QMenu;
class QStackedWidget;
class QVBoxLayout;

namespace ruche::ui {

class Banner;
class CommandPalette;
class FinderProvider;
class KeyRouter;
class Page;
class PageContext;
class PageRegistry;
class Rail;
class ToastHost;
class TopBar;

/// The window: rail, top bar and one page at a time. Knows pages only as Page and decides nothing about their
/// content. `registry`, `model` and `context` must outlive it.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(const PageRegistry &registry,
               ShellModel &model,
               PageContext &context,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    void setFinders(const QList<FinderProvider *> &finders);

    /// Shows a page, made at its first visit, and hands it the intent.
    void open(const Intent &intent);
    [[nodiscard]] QString currentPage() const { return m_current; }
    /// Null before its first visit.
    [[nodiscard]] Page *page(const QString &id) const { return m_pages.value(id); }

    /// Puts a strip under the top bar, over every page; takes it over.
    void addStrip(QWidget *strip);
    void chooseBrand(domain::BrandId brand);
    void toggleRail();
    void openPalette(const QString &typed = {});
    [[nodiscard]] CommandPalette &commandPalette() const { return *m_palette; }
    void showShortcuts();
    /// 1 the next pane, −1 the one before: rail, top bar, panes of the page.
    void stepPane(int by);
    void focusSearch();
    void undo();
    void toggleTheme();
    [[nodiscard]] ShellModel &model() const { return m_model; }
    [[nodiscard]] const PageRegistry &registry() const { return m_registry; }
    [[nodiscard]] PageContext &context() const { return m_context; }
    [[nodiscard]] bool isCompact() const;

signals:
    void pageChanged(const QString &page);
    void closing();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void showIntent(const Intent &intent);
    Page *visit(const QString &id);
    void applyLayout();
    void applyBrands();
    void applyWorkspace();
    void showTitle();
    void showUndoToast(const QString &text, domain::EventId event);
    void applyPreferences();
    void applyTextSize();
    void offerNewPosts(QMenu &menu);
    [[nodiscard]] QList<domain::Brand> shownBrands() const;
    [[nodiscard]] QString brandName() const;

    const PageRegistry &m_registry;
    ShellModel &m_model;
    PageContext &m_context;
    Rail *m_rail;
    TopBar *m_top;
    QWidget *m_brandBand;
    Banner *m_banner;
    QVBoxLayout *m_strips;
    QStackedWidget *m_stack;
    ToastHost *m_toasts;
    CommandPalette *m_palette;
    KeyRouter *m_keys;
    QHash<QString, Page *> m_pages;
    QString m_current;
    std::optional<bool> m_railForced; ///< narrow or wide by Ctrl+B; else by the window's width
    int m_textScale = 100; ///< that the pages were made for
};

} // namespace ruche::ui
