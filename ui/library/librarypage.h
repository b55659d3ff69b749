// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/medialibrary.h"
#include "ui/shell/page.h"

class QLabel;
class QPushButton;
class QStackedLayout;
class QTimer;
class QToolButton;

namespace ruche::services {
struct LeftoverMedia;
}

namespace ruche::ui {

class Chip;
class EmptyState;
class LibraryController;
class MediaDelegate;
class MediaDetails;
class MediaGrid;
class PageRegistry;
class PlainLabel;
class ProgressBar;
class SearchField;
class SegmentedControl;
class SideList;
class SkeletonList;
class Splitter;
class WritingPane;

/// Pictures and files of the brands: folders, a grid of cards to search, and one file in the details. Files
/// are added by the button, dropped or pasted.
class LibraryPage final : public Page
{
    Q_OBJECT
public:
    explicit LibraryPage(PageContext &context, QWidget *parent = nullptr);
    ~LibraryPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    void activate() override;
    void deactivate() override;
    void setBrands(const QList<domain::Brand> &brands) override;
    void setCompact(bool compact) override;
    void focusSearch() override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] bool isLoading() const override;

    /// For tests.
    [[nodiscard]] LibraryController &controller() const { return *m_controller; }

protected:
    void retranslate() override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QWidget *makeGridPane();
    void connectController();
    void connectIntake();
    void addCommands();
    void showFolders();
    void showFilters();
    void showListState();
    void showEmpty();
    void showItem();
    void showProgress();
    void chooseSelected();
    void choose(const QString &id);
    void setListed(bool listed);
    void buildTexts();
    /// Files, or texts and sets of hashtags.
    void showTexts(bool shown);
    void showKindMenu();
    void showTagMenu();
    void showFolderMenu();
    void showImportMenu();
    void showMoreMenu(const QPoint &globalPosition);
    void showMoveMenu(const QPoint &globalPosition);
    void showSideMenu(const QPoint &globalPosition);
    /// Calls it with the brand that files go to: asked for when several are shown.
    void withTargetBrand(const std::function<void(domain::BrandId)> &then);
    void askFiles(bool folder);
    void askRename();
    void askFolder();
    void askPurge(const services::LeftoverMedia &leftovers);
    void askFolderName(domain::MediaFolderId folder);
    void paste();
    void preview();
    void crop();

    LibraryController *m_controller;
    Splitter *m_splitter;
    SideList *m_folders;
    QToolButton *m_folderButton;
    SearchField *m_search;
    QTimer *m_searchDelay;
    Chip *m_kind;
    Chip *m_tag;
    Chip *m_unused;
    SegmentedControl *m_look; ///< cards or lines
    QPushButton *m_import;
    MediaGrid *m_grid;
    MediaDelegate *m_delegate;
    QStackedLayout *m_stack;
    SkeletonList *m_skeleton;
    EmptyState *m_empty;
    QWidget *m_gridPane;
    WritingPane *m_texts; ///< in the place of files and details
    QWidget *m_progressBar;
    ProgressBar *m_progress;
    PlainLabel *m_progressText;
    QPushButton *m_cancel;
    MediaDetails *m_details;
    bool m_compact = false;
    int m_refused = 0; ///< of the files under way
    int m_unread = 0; ///< of them, pictures that were not cleaned
};

/// Adds the library to the pages of the window.
void registerLibraryPage(PageRegistry &registry);

} // namespace ruche::ui
