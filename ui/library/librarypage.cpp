// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/librarypage.h"

#include "core/base/zonedtime.h"
#include "core/settings/settings.h"
#include "core/text/errortext.h"
#include "ui/commands/commandregistry.h"
#include "ui/common/chip.h"
#include "ui/common/emptystate.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/progressbar.h"
#include "ui/common/searchfield.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/common/sidelist.h"
#include "ui/common/skeletonlist.h"
#include "ui/common/splitter.h"
#include "ui/common/style.h"
#include "ui/common/surface.h"
#include "ui/common/theme.h"
#include "ui/common/toasthost.h"
#include "ui/library/librarycontroller.h"
#include "ui/library/mediadelegate.h"
#include "ui/library/mediadetails.h"
#include "ui/library/mediagrid.h"
#include "ui/library/medialook.h"
#include "ui/shell/keptsizes.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"
#include "ui/writing/writingpane.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr int foldersWidth = 184;
constexpr int detailsWidth = 320;
constexpr QLatin1StringView sideTexts("texts");
constexpr QLatin1StringView sideHashtags("hashtags");

} // namespace

LibraryPage::LibraryPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_controller(new LibraryController(context.workspace(), this))
    , m_splitter(new Splitter(Qt::Horizontal, this))
    , m_folders(new SideList(this))
{
    setObjectName(u"libraryPage"_s);
    setAcceptDrops(true);
    auto *const outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_splitter);
    m_folders->setObjectName(u"mediaFolders"_s);
    m_folders->setMinimumWidth(160);
    m_folders->setContextMenuPolicy(Qt::CustomContextMenu);
    m_splitter->addWidget(m_folders);
    m_gridPane = makeGridPane();
    m_splitter->addWidget(m_gridPane);
    m_details = new MediaDetails(m_controller->thumbnails(), context.commands(), this);
    m_details->setMinimumWidth(280);
    m_splitter->addWidget(m_details);
    buildTexts();
    for (int i = 0; i < 4; ++i)
        m_splitter->setStretchFactor(i, i % 2 == 1 ? 1 : 0);
    m_splitter->setDefaultSizes({foldersWidth, 728, detailsWidth, 0});
    rememberSizes(m_splitter, context, pages::library);
    connectController();
    connectIntake();
    const settings::SettingsStore *const state = context.windowState();
    if (state && settings::libraryListed().read(*state))
        m_look->setCurrent(lookLines);
    retranslate();
    showListState();
}

LibraryPage::~LibraryPage() = default;

QWidget *LibraryPage::makeGridPane()
{
    auto *const pane = new QWidget(this);
    pane->setMinimumWidth(360);
    auto *const column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *const bar = new Surface(Qt::BottomEdge, pane);
    bar->setFixedHeight(scaled(metrics::toolBar));
    auto *const row = new QHBoxLayout(bar);
    row->setContentsMargins(20, 0, 20, 0);
    row->setSpacing(8);
    m_folderButton = new QToolButton(bar);
    m_folderButton->setObjectName(u"folderButton"_s);
    m_folderButton->setIcon(icon(u"folder"_s));
    setButtonKind(m_folderButton, "quiet", true);
    m_folderButton->hide();
    m_search = new SearchField(bar);
    m_search->setObjectName(u"mediaSearch"_s);
    m_search->setMaximumWidth(scaled(180));
    m_kind = new Chip({}, ChipKind::Outlined, bar);
    m_tag = new Chip({}, ChipKind::Outlined, bar);
    m_unused = new Chip({}, ChipKind::Outlined, bar);
    m_kind->setObjectName(u"mediaKind"_s);
    m_tag->setObjectName(u"mediaTag"_s);
    m_unused->setObjectName(u"mediaUnused"_s);
    m_unused->setCheckable(true);
    for (Chip *const chip : {m_kind, m_tag, m_unused})
        chip->setFilter(true);
    m_kind->setMenuArrow(true);
    m_tag->setMenuArrow(true);
    m_look = new SegmentedControl(bar);
    m_look->setObjectName(u"mediaLook"_s);
    m_look->addSegment(lookCards, {}, u"board"_s);
    m_look->addSegment(lookLines, {}, u"list"_s);
    m_import = new QPushButton(bar);
    m_import->setObjectName(u"mediaImport"_s);
    m_import->setIcon(icon(u"upload"_s));
    setButtonKind(m_import, "secondary", true);
    row->addWidget(m_folderButton);
    row->addWidget(m_search, 100);
    row->addWidget(m_kind);
    row->addWidget(m_tag);
    row->addWidget(m_unused);
    row->addStretch();
    row->addWidget(m_look);
    row->addWidget(m_import);
    column->addWidget(bar);

    m_progressBar = new Surface(Qt::BottomEdge, pane);
    auto *const progress = new QHBoxLayout(m_progressBar);
    progress->setContentsMargins(20, 8, 20, 8);
    m_progressText = new PlainLabel(m_progressBar);
    m_progressText->setTextSize(TextSize::Small);
    m_progress = new ProgressBar(m_progressBar);
    m_cancel = new QPushButton(m_progressBar);
    m_cancel->setObjectName(u"mediaCancel"_s);
    setButtonKind(m_cancel, "secondary", true);
    progress->addWidget(m_progressText);
    progress->addWidget(m_progress, 1);
    progress->addWidget(m_cancel);
    m_progressBar->hide();
    column->addWidget(m_progressBar);

    m_grid = new MediaGrid(pane);
    m_grid->setObjectName(u"mediaGrid"_s);
    m_delegate = new MediaDelegate(m_controller->thumbnails(), m_grid);
    m_grid->setModel(&m_controller->model());
    m_grid->setCards(m_delegate);
    m_grid->installEventFilter(this);
    m_skeleton = new SkeletonList(scaled(metrics::twoLineRow), false, pane);
    m_empty = new EmptyState(pane);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_skeleton);
    m_stack->addWidget(m_empty);
    column->addLayout(m_stack, 1);

    m_searchDelay = new QTimer(this);
    m_searchDelay->setSingleShot(true);
    m_searchDelay->setInterval(std::chrono::milliseconds(200));
    connect(m_search, &QLineEdit::textChanged, m_searchDelay, qOverload<>(&QTimer::start));
    connect(m_searchDelay, &QTimer::timeout, this, [this] { m_controller->setSearch(m_search->text()); });
    connect(m_search, &QLineEdit::returnPressed, m_grid, qOverload<>(&QWidget::setFocus));
    connect(m_folderButton, &QToolButton::clicked, this, &LibraryPage::showFolderMenu);
    connect(m_kind, &QAbstractButton::clicked, this, &LibraryPage::showKindMenu);
    connect(m_tag, &QAbstractButton::clicked, this, &LibraryPage::showTagMenu);
    connect(m_unused, &QAbstractButton::clicked, this, [this] {
        using Group = domain::MediaQuery::Group;
        m_controller->setGroup(m_unused->isChecked() ? Group::NeverUsed : Group::All);
    });
    connect(m_look, &SegmentedControl::currentChanged, this, [this](const QString &look) {
        setListed(look == lookLines);
    });
    connect(m_import, &QPushButton::clicked, this, &LibraryPage::showImportMenu);
    return pane;
}

void LibraryPage::buildTexts()
{
    auto *const paper = new Surface({}, this);
    m_texts = new WritingPane(context(), paper);
    m_texts->setObjectName(u"libraryTexts"_s);
    m_texts->setSectionShown(false);
    m_texts->offerPost();
    m_texts->setValues([this](domain::BrandId id) {
        composing::VariableValues values;
        const domain::Brand brand = m_controller->model().brand(id);
        values.brand = brand.name;
        values.locale = QLocale(brand.languages.value(0));
        values.time = fromUtc(context().clock().now(), brand.id.isValid() ? brand.zone : systemZone()).wall;
        return values;
    });
    auto *const column = new QVBoxLayout(paper);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_texts);
    paper->hide();
    m_splitter->addWidget(paper);
    connect(m_texts, &WritingPane::countsChanged, this, &LibraryPage::showFolders);
    connect(m_texts, &WritingPane::postRequested, this, [this](domain::BrandId brand, const QString &text) {
        NewPost wish;
        wish.brand = brand;
        wish.text = text;
        context().newPost(wish);
    });
}

void LibraryPage::showTexts(bool shown)
{
    if (shown)
        m_details->commit();
    m_gridPane->setVisible(!shown);
    m_details->setVisible(!shown);
    m_texts->parentWidget()->setVisible(shown);
    m_folders->setVisible(!m_compact || shown); // else there is no way back to the files
}

void LibraryPage::connectController()
{
    connect(m_folders, &SideList::chosen, this, &LibraryPage::choose);
    connect(m_folders, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        showSideMenu(m_folders->mapToGlobal(position));
    });
    connect(
        m_grid->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LibraryPage::chooseSelected);
    connect(m_grid->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            [this](const QModelIndex &index) {
                if (index.isValid())
                    m_controller->open(m_controller->model().idAt(index.row()));
            });
    connect(m_grid, &QAbstractItemView::doubleClicked, this, &LibraryPage::preview);
    connect(m_grid, &MediaGrid::previewRequested, this, &LibraryPage::preview);
    connect(m_grid, &MediaGrid::menuRequested, this, &LibraryPage::showMoreMenu);
    connect(m_controller, &LibraryController::listChanged, this, [this] {
        showListState();
        if (!m_controller->isLoading() && !m_grid->currentIndex().isValid()
            && m_controller->model().rowCount() > 0)
            m_grid->setCurrentIndex(m_controller->model().index(0, 0));
    });
    connect(m_controller, &LibraryController::queryChanged, this, [this] {
        showFilters();
        showFolders();
        m_grid->scrollToTop();
    });
    connect(m_controller, &LibraryController::countsChanged, this, [this] {
        showFolders();
        showItem();
        showListState();
        emit titleChanged();
    });
    connect(m_controller, &LibraryController::itemChanged, this, &LibraryPage::showItem);
    connect(m_controller, &LibraryController::done, this, [this](const QString &text, domain::EventId event) {
        context().toastWithUndo(text, event);
    });
    connect(m_controller, &LibraryController::failed, this, [this](const QString &text) {
        context().toastError(text);
    });
    connect(
        m_controller, &LibraryController::neededBy, this, [this](domain::PostId post, const QString &text) {
            ToastMessage message;
            message.text = text;
            message.alert = true;
            message.actionText = tr("Open the post");
            message.action = [this, post] { context().openPost(post); };
            context().toast(message);
        });
    connect(m_controller, &LibraryController::postMade, this, [this](domain::PostId post) {
        context().openPost(post);
    });
    connect(m_controller, &LibraryController::purgeAsked, this, &LibraryPage::askPurge);
    connect(m_controller, &LibraryController::purged, this, [this](const services::LeftoverMedia &gone) {
        context().toast({tr("%n file(s) gone for good: %1 free for what you add.", nullptr, gone.files)
                             .arg(format::fileSize(gone.bytes)),
                         {},
                         {},
                         {},
                         false});
    });
    connect(m_details, &MediaDetails::altTextEdited, m_controller, &LibraryController::setAltText);
    connect(m_details, &MediaDetails::tagsEdited, m_controller, &LibraryController::setTags);
    connect(m_details, &MediaDetails::rightsEdited, m_controller, &LibraryController::setRights);
    connect(m_details, &MediaDetails::dateRefused, this, [this](const QString &text) {
        context().toastError(text);
    });
    connect(m_details, &MediaDetails::postRequested, this, [this](domain::PostId post) {
        context().openPost(post);
    });
    connect(m_details, &MediaDetails::moreRequested, this, &LibraryPage::showMoreMenu);
}

void LibraryPage::connectIntake()
{
    FileIntake &intake = m_controller->intake();
    connect(m_cancel, &QPushButton::clicked, &intake, &FileIntake::cancel);
    connect(&intake, &FileIntake::progressed, this, &LibraryPage::showProgress);
    connect(&intake, &FileIntake::refused, this, [this](const QString &text) {
        // One sentence each for a few; a whole folder of other files is one sentence at the end.
        constexpr int mostSentences = 3;
        if (++m_refused <= mostSentences)
            context().toastError(text);
    });
    connect(&intake, &FileIntake::added, this, [this](const services::AddedMedia &media) {
        if (!media.known && !media.cleaned && media.item.isPicture())
            ++m_unread;
        if (media.known) {
            ToastMessage message;
            message.text = tr("“%1” was in the library already: nothing was added twice.")
                               .arg(media.item.file.fileName);
            context().toast(message);
        }
    });
    connect(&intake, &FileIntake::finished, this, [this](int added) {
        ToastMessage message;
        message.text = tr("%n file(s) added", nullptr, added);
        if (m_refused > 0)
            message.text += u". "_s + tr("%n could not be.", "files", m_refused);
        if (m_unread > 0)
            message.text += u" "_s
                + tr("In %n picture(s) it could not be looked for places or names: such stay as they were.",
                     nullptr,
                     m_unread);
        m_refused = 0;
        m_unread = 0;
        context().toast(message);
    });
}

void LibraryPage::setListed(bool listed)
{
    m_grid->setListed(listed);
    if (settings::SettingsStore *const state = context().windowState())
        state->setValue(settings::libraryListed().key, listed);
}

QString LibraryPage::title() const
{
    return tr("Library");
}

QString LibraryPage::subtitle() const
{
    const domain::MediaCounts &counts = m_controller->counts();
    if (counts.all == 0)
        return {};
    const QString files = tr("%Ln file(s)", nullptr, counts.all);
    if (counts.pictures == 0)
        return files;
    //: %1: "1,842 files", %2: "87%"
    return tr("%1, %2 of the pictures described")
        .arg(files, format::percent(100 * counts.described / counts.pictures));
}

void LibraryPage::activate()
{
    m_controller->setActive(true);
    m_grid->setFocus(Qt::OtherFocusReason);
}

void LibraryPage::deactivate()
{
    m_details->commit();
    m_controller->setActive(false);
}

void LibraryPage::setBrands(const QList<domain::Brand> &brands)
{
    m_controller->setBrands(brands);
    m_texts->setBrands(brands);
    showFolders();
}

void LibraryPage::setCompact(bool compact)
{
    m_compact = compact;
    m_folders->setVisible(!compact || m_texts->isVisibleTo(this));
    m_folderButton->setVisible(compact);
    m_tag->setVisible(!compact);
}

void LibraryPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QList<QWidget *> LibraryPage::panes() const
{
    QList<QWidget *> list;
    if (!m_compact)
        list << m_folders;
    if (m_texts->isVisible())
        list << m_texts;
    else
        list << m_grid << m_details;
    return list;
}

bool LibraryPage::isLoading() const
{
    return m_controller->isLoading() || m_controller->thumbnails().isMaking();
}

void LibraryPage::retranslate()
{
    addCommands();
    m_folders->setAccessibleName(tr("Folders"));
    m_folderButton->setAccessibleName(tr("Folders"));
    m_folderButton->setToolTip(tr("Folders"));
    m_search->setPlaceholder(tr("Name, tag, post"));
    m_look->setAccessibleName(tr("Look"));
    m_look->setSegmentName(lookCards, tr("Cards"));
    m_look->setSegmentName(lookLines, tr("Lines"));
    m_unused->setText(tr("Never used"));
    m_import->setText(tr("Import"));
    m_import->setAccessibleName(tr("Import files"));
    m_cancel->setText(tr("Cancel"));
    m_grid->setAccessibleName(tr("Files"));
    m_details->setAccessibleName(tr("Details of the file"));
    m_details->retranslate();
    m_controller->model().retranslate();
    showFolders();
    showFilters();
    showProgress();
    showEmpty();
    emit titleChanged();
}

void LibraryPage::showFolders()
{
    const domain::MediaCounts &counts = m_controller->counts();
    QList<SideEntry> entries;
    entries.append({u"all"_s, tr("All files"), u"image"_s, format::number(counts.all)});
    entries.append({sideTexts, tr("Texts, templates"), u"note"_s, format::number(m_texts->snippetCount())});
    entries.append({sideHashtags, tr("Sets of hashtags"), u"hash"_s, format::number(m_texts->setCount())});
    if (!counts.folders.isEmpty())
        entries.append({{}, tr("Folders"), {}, {}});
    for (const domain::MediaFolder &folder : counts.folders)
        entries.append({folder.id.text(), folder.name, u"folder"_s, format::number(folder.count)});
    entries.append({{}, tr("To look after"), {}, {}});
    entries.append({u"alt"_s, tr("No alternative text"), u"warning"_s, format::number(counts.undescribed())});
    entries.append({u"rights"_s, tr("Rights over"), u"lock"_s, format::number(counts.rightsOver)});
    entries.append({u"unused"_s, tr("Never used"), u"inbox"_s, format::number(counts.neverUsed)});
    m_folders->setEntries(entries);
    using Group = domain::MediaQuery::Group;
    const domain::MediaQuery &query = m_controller->query();
    if (m_texts->isVisibleTo(this)) {
        const bool sets = m_texts->section() == WritingPane::Section::HashtagSets;
        m_folders->setCurrent(sets ? sideHashtags : sideTexts);
        return;
    }
    m_folders->setCurrent(query.folder.isValid()                 ? query.folder.text()
                              : query.group == Group::NoAltText  ? u"alt"_s
                              : query.group == Group::RightsOver ? u"rights"_s
                              : query.group == Group::NeverUsed  ? u"unused"_s
                                                                 : u"all"_s);
}

void LibraryPage::choose(const QString &id)
{
    using Group = domain::MediaQuery::Group;
    const bool texts = id == sideTexts || id == sideHashtags;
    showTexts(texts);
    if (texts) {
        m_texts->setSection(id == sideTexts ? WritingPane::Section::Snippets
                                            : WritingPane::Section::HashtagSets);
        showFolders();
        return;
    }
    if (id == "all"_L1)
        m_controller->setGroup(Group::All);
    else if (id == "alt"_L1)
        m_controller->setGroup(Group::NoAltText);
    else if (id == "rights"_L1)
        m_controller->setGroup(Group::RightsOver);
    else if (id == "unused"_L1)
        m_controller->setGroup(Group::NeverUsed);
    else
        m_controller->setFolder(domain::MediaFolderId::fromText(id));
}

void LibraryPage::showFilters()
{
    using Kind = domain::MediaQuery::Kind;
    const domain::MediaQuery &query = m_controller->query();
    const QString kind = query.kind == Kind::Pictures ? tr("Pictures")
        : query.kind == Kind::Videos                  ? tr("Videos")
        : query.kind == Kind::Others                  ? tr("Other files")
                                                      : tr("Type");
    m_kind->setText(kind);
    m_kind->setKind(query.kind == Kind::Any ? ChipKind::Outlined : ChipKind::Soft);
    m_kind->setAccessibleName(tr("Type: %1").arg(kind));
    m_tag->setText(query.tag.isEmpty() ? tr("Tag") : query.tag);
    m_tag->setKind(query.tag.isEmpty() ? ChipKind::Outlined : ChipKind::Soft);
    m_tag->setAccessibleName(query.tag.isEmpty() ? tr("Filter by tag") : tr("Tag: %1").arg(query.tag));
    const bool unused = query.group == domain::MediaQuery::Group::NeverUsed;
    m_unused->setChecked(unused);
    m_unused->setKind(unused ? ChipKind::Soft : ChipKind::Outlined);
    if (m_search->text().simplified() != query.words)
        m_search->setText(query.words);
}

void LibraryPage::showListState()
{
    const bool empty = m_controller->model().rowCount() == 0;
    const bool loading = m_controller->isLoading() && empty;
    m_skeleton->setLoading(loading);
    if (loading) {
        m_stack->setCurrentWidget(m_skeleton);
    } else if (empty || m_controller->problem()) {
        showEmpty();
        m_stack->setCurrentWidget(m_empty);
    } else {
        m_stack->setCurrentWidget(m_grid);
    }
    if (empty)
        m_controller->open({});
}

void LibraryPage::showEmpty()
{
    m_empty->clearActions();
    if (m_controller->problem()) {
        const text::ErrorText words = text::errorText(*m_controller->problem());
        m_empty->setContent(u"warning"_s, words.message, words.hint);
        connect(m_empty->addAction(tr("Try again"), true),
                &QAbstractButton::clicked,
                m_controller,
                &LibraryController::reload);
    } else if (m_controller->isFiltered()) {
        m_empty->setContent(u"search"_s, tr("No file is like that"), tr("Fewer words or filters find more."));
        connect(m_empty->addAction(tr("Show all files")),
                &QAbstractButton::clicked,
                m_controller,
                &LibraryController::clearFilters);
    } else {
        m_empty->setContent(
            u"library"_s,
            tr("The library is empty"),
            tr("Drop pictures and videos here, paste one, or import a folder. What cameras write into "
               "pictures, such as the place, is taken out."));
        connect(m_empty->addAction(tr("Import files…"), true), &QAbstractButton::clicked, this, [this] {
            askFiles(false);
        });
    }
}

void LibraryPage::showItem()
{
    const auto &item = m_controller->item();
    domain::Brand brand;
    QString folder;
    if (item) {
        brand = m_controller->model().brand(item->file.brand);
        for (const domain::MediaFolder &known : m_controller->counts().folders) {
            if (known.id == item->folder)
                folder = known.name;
        }
    }
    m_details->show(item, brand, folder, m_controller->uses());
    context().commands().refresh();
}

void LibraryPage::showProgress()
{
    const FileIntake &intake = m_controller->intake();
    m_progressBar->setVisible(intake.isBusy());
    const int total = std::max(1, intake.total());
    m_progress->setValue(double(intake.done()) / total);
    m_progress->setAccessibleName(tr("Adding files"));
    m_progressText->setText(
        tr("Adding files: %1 of %2").arg(format::number(intake.done()), format::number(intake.total())));
}

void LibraryPage::chooseSelected()
{
    QList<domain::MediaId> ids;
    QModelIndexList rows = m_grid->selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) {
        return a.row() < b.row();
    });
    for (const QModelIndex &index : std::as_const(rows))
        ids << m_controller->model().idAt(index.row());
    m_controller->setChosen(ids);
    context().commands().refresh();
}

void LibraryPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (FileIntake::accepts(*event->mimeData()))
        event->acceptProposedAction();
}

void LibraryPage::dropEvent(QDropEvent *event)
{
    // What is dropped is gone after this; the brand may have to be asked for.
    auto *const kept = new QMimeData;
    kept->setUrls(event->mimeData()->urls());
    if (event->mimeData()->hasImage())
        kept->setImageData(event->mimeData()->imageData());
    const std::shared_ptr<QMimeData> dropped(kept);
    event->acceptProposedAction();
    withTargetBrand([this, dropped](domain::BrandId brand) {
        m_controller->setIntakeTarget(brand);
        m_controller->intake().addMime(*dropped);
    });
}

bool LibraryPage::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_grid && event->type() == QEvent::ShortcutOverride) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Paste)) {
            event->accept();
            return true;
        }
    }
    if (object == m_grid && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)) {
        paste();
        return true;
    }
    return Page::eventFilter(object, event);
}

void registerLibraryPage(PageRegistry &registry)
{
    registry.add(
        {pages::library,
         [] { return LibraryPage::tr("Library"); },
         u"library"_s,
         u"B"_s,
         [](PageContext &context, QWidget *parent) -> Page * { return new LibraryPage(context, parent); },
         true});
}

} // namespace ruche::ui
