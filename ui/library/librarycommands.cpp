// SPDX-License-Identifier: GPL-3.0-or-later
// The commands and menus of LibraryPage, and what they ask before they act.
#include "core/base/async.h"
#include "core/services/accountservice.h"
#include "core/services/workspace.h"
#include "ui/imaging/qtpicturemaker.h"
#include "ui/commands/commandregistry.h"
#include "ui/commands/pagecommands.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/prompts.h"
#include "ui/common/searchfield.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/common/sidelist.h"
#include "ui/common/toasthost.h"
#include "ui/library/librarycontroller.h"
#include "ui/library/librarypage.h"
#include "ui/library/mediadetails.h"
#include "ui/library/mediagrid.h"
#include "ui/library/medialook.h"
#include "ui/media/cropdialog.h"
#include "ui/media/filereading.h"
#include "ui/shell/pagecontext.h"

#include <QActionGroup>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

/// One picture as large as the window allows; Space, Esc and a click close it.
class PreviewDialog final : public QDialog
{
public:
    PreviewDialog(const domain::MediaItem &item, QSize room, QWidget *parent)
        : QDialog(parent)
        , m_picture(new QLabel(this))
        , m_room(room * 0.8)
    {
        setObjectName(u"mediaPreview"_s);
        setAttribute(Qt::WA_DeleteOnClose);
        setWindowTitle(item.file.fileName);
        auto *const column = new QVBoxLayout(this);
        m_picture->setAlignment(Qt::AlignCenter);
        m_picture->setMinimumSize(320, 240);
        m_picture->setTextFormat(Qt::PlainText);
        m_picture->setAccessibleName(item.file.altText.isEmpty() ? item.file.fileName : item.file.altText);
        column->addWidget(m_picture, 1);
        auto *const words = new QLabel(item.file.altText, this);
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
        words->setVisible(!item.file.altText.isEmpty());
        column->addWidget(words);
    }
    void show(const QImage &picture)
    {
        const QPixmap pixmap = QPixmap::fromImage(picture);
        m_picture->setPixmap(pixmap.size().width() > m_room.width() || pixmap.height() > m_room.height()
                                 ? pixmap.scaled(m_room, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                                 : pixmap);
    }
    void say(const QString &text) { m_picture->setText(text); }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Space)
            close();
        else
            QDialog::keyPressEvent(event);
    }
    void mousePressEvent(QMouseEvent *) override { close(); }

private:
    QLabel *m_picture;
    QSize m_room;
};

QString menuText(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

void LibraryPage::addCommands()
{
    const PageCommands add(context().commands(), this, pages::library, tr("Library"));
    const auto one = [this] { return m_controller->item().has_value(); };
    const auto picture = [this] { return m_controller->item() && m_controller->item()->isPicture(); };
    const auto some = [this] { return !m_controller->chosen().isEmpty(); };
    add(
        u"library.post"_s,
        tr("Post with this file"),
        u"plus"_s,
        {u"Ctrl+Return"_s},
        [this] { m_controller->postWithChosen(); },
        one);
    add(
        u"library.preview"_s, tr("Preview"), u"eye"_s, {u"Space"_s}, [this] { preview(); }, one);
    add(
        u"library.rename"_s, tr("Rename…"), u"edit"_s, {u"F2"_s}, [this] { askRename(); }, one);
    add(
        u"library.alt"_s,
        tr("Write the alternative text"),
        u"note"_s,
        {u"A"_s},
        [this] { m_details->focusAltText(); },
        one);
    add(
        u"library.tags"_s, tr("Add a tag"), u"tag"_s, {u"L"_s}, [this] { m_details->focusTags(); }, one);
    add(
        u"library.crop"_s, tr("Crop, turn, focal point…"), u"image"_s, {u"R"_s}, [this] { crop(); }, picture);
    add(
        u"library.move"_s,
        tr("Move to a folder…"),
        u"folder"_s,
        {u"D"_s},
        [this] {
            showMoveMenu(
                m_grid->viewport()->mapToGlobal(m_grid->visualRect(m_grid->currentIndex()).center()));
        },
        some);
    add(
        u"library.delete"_s,
        tr("Delete"),
        u"trash"_s,
        {u"Delete"_s},
        [this] { m_controller->removeChosen(); },
        some);
    add(u"library.folder"_s, tr("New folder…"), u"folder"_s, {u"Shift+N"_s}, [this] { askFolder(); });
    add(u"library.import"_s, tr("Import files…"), u"upload"_s, {u"Ctrl+O"_s}, [this] { askFiles(false); });
    add(u"library.importFolder"_s, tr("Import a folder…"), u"folder"_s, {}, [this] { askFiles(true); });
    add(u"library.look"_s, tr("Cards or lines"), u"list"_s, {u"V"_s}, [this] {
        m_look->setCurrent(m_look->current() == lookCards ? QString(lookLines) : QString(lookCards));
    });
    add(u"library.purge"_s, tr("Free the room of deleted files…"), u"trash"_s, {}, [this] {
        m_controller->findLeftovers();
    });
    add(u"library.paste"_s, tr("Paste files or a picture"), u"copy"_s, {}, [this] { paste(); });
}

void LibraryPage::withTargetBrand(const std::function<void(domain::BrandId)> &then)
{
    if (const auto brand = m_controller->targetBrand()) {
        then(*brand);
        return;
    }
    if (m_controller->brands().isEmpty())
        return;
    auto *const menu = new QMenu(this);
    menu->setObjectName(u"brandMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(tr("For which brand?"));
    for (const domain::Brand &brand : m_controller->brands())
        menu->addAction(menuText(brand.name), this, [then, id = brand.id] { then(id); });
    menu->popup(m_import->mapToGlobal(m_import->rect().bottomLeft()));
}

void LibraryPage::askFiles(bool folder)
{
    withTargetBrand([this, folder](domain::BrandId brand) {
        FileQuestion question;
        question.mode = folder ? FileQuestion::Mode::Folder : FileQuestion::Mode::OpenSeveral;
        question.title = folder ? tr("Import a folder") : tr("Import files");
        if (!folder)
            question.filters
                = {tr("Pictures and videos (*.png *.jpg *.jpeg *.gif *.webp *.mp4 *.mov *.webm *.pdf)"),
                   tr("All files (*)")};
        context().prompts().chooseFile(this, question, [this, brand](const QStringList &paths) {
            if (paths.isEmpty())
                return;
            m_controller->setIntakeTarget(brand);
            m_controller->intake().addPaths(paths);
        });
    });
}

void LibraryPage::paste()
{
    const QMimeData *const copied = QGuiApplication::clipboard()->mimeData();
    if (!copied || !FileIntake::accepts(*copied)) {
        context().toastError(tr("There is neither a file nor a picture to paste. Copy one first."));
        return;
    }
    withTargetBrand([this](domain::BrandId brand) {
        m_controller->setIntakeTarget(brand);
        if (const QMimeData *const pasted = QGuiApplication::clipboard()->mimeData())
            m_controller->intake().addMime(*pasted);
    });
}

void LibraryPage::askRename()
{
    const auto &item = m_controller->item();
    if (!item)
        return;
    TextQuestion question;
    question.title = tr("Rename");
    question.label = tr("Name of the file");
    question.value = item->file.fileName;
    question.confirmText = tr("Rename");
    question.problem
        = [](const QString &name) { return name.trimmed().isEmpty() ? tr("A name is missing.") : QString(); };
    context().prompts().askText(this, question, [this](const std::optional<QString> &name) {
        if (name)
            m_controller->rename(*name);
    });
}

void LibraryPage::askFolder()
{
    withTargetBrand([this](domain::BrandId brand) {
        TextQuestion question;
        question.title = tr("New folder");
        question.label = tr("Name of the folder");
        question.confirmText = tr("Create");
        question.problem = [](const QString &name) {
            return name.trimmed().isEmpty() ? tr("A name is missing.") : QString();
        };
        context().prompts().askText(this, question, [this, brand](const std::optional<QString> &name) {
            if (name)
                m_controller->addFolder(brand, *name);
        });
    });
}

void LibraryPage::askPurge(const services::LeftoverMedia &leftovers)
{
    if (leftovers.files == 0) {
        context().toast({tr("No deleted file takes any room."), {}, {}, {}, false});
        return;
    }
    Confirmation question;
    question.title = tr("Throw %n deleted file(s) away for good?", nullptr, leftovers.files);
    question.text = tr("They hold %1, and no post has them, not even one in the trash. Afterwards their "
                       "deletion can no longer be undone.")
                        .arg(format::fileSize(leftovers.bytes));
    question.confirmText = tr("Throw away");
    question.destructive = true;
    context().prompts().confirm(this, question, [this](const ConfirmationAnswer &answer) {
        if (answer.confirmed)
            m_controller->purge();
    });
}

void LibraryPage::askFolderName(domain::MediaFolderId folder)
{
    TextQuestion question;
    question.title = tr("Rename the folder");
    question.label = tr("Name of the folder");
    question.confirmText = tr("Rename");
    for (const domain::MediaFolder &known : m_controller->counts().folders) {
        if (known.id == folder)
            question.value = known.name;
    }
    context().prompts().askText(this, question, [this, folder](const std::optional<QString> &name) {
        if (name)
            m_controller->renameFolder(folder, *name);
    });
}

void LibraryPage::preview()
{
    const auto item = m_controller->item();
    if (!item)
        return;
    auto *const dialog = new PreviewDialog(*item, window()->size(), this);
    dialog->open();
    if (!item->isPicture()) {
        dialog->say(tr("Only pictures can be looked at here."));
        return;
    }
    async::deliver(
        m_controller->media().content(item->id), dialog, [dialog, item](const Result<QByteArray> &bytes) {
            constexpr QSize most(2400, 1800);
            const auto picture
                = bytes ? imaging::readPicture(*bytes, most) : Result<QImage>(fail(bytes.error()));
            if (picture)
                dialog->show(imaging::edited(*picture, item->edits.turns, {0, 0, 1, 1}));
            else
                dialog->say(tr("The picture cannot be read."));
        });
}

void LibraryPage::crop()
{
    const auto item = m_controller->item();
    if (!item || !item->isPicture())
        return;
    async::deliver(context().workspace().accounts().list({item->file.brand}),
                   this,
                   [this, item](const Result<QList<domain::Account>> &accounts) {
                       QList<QPair<QString, QString>> networks;
                       for (const domain::NetworkInfo &info : context().workspace().accounts().networks()) {
                           const QList<domain::Account> all = accounts.value_or(QList<domain::Account>());
                           const bool used
                               = std::any_of(all.begin(), all.end(), [&info](const domain::Account &account) {
                                     return account.network == info.key;
                                 });
                           if (used)
                               networks.append({info.key, info.name});
                       }
                       auto *const dialog = new CropDialog(m_controller->media(), *item, networks, this);
                       connect(dialog, &CropDialog::stored, m_controller, [this](domain::EventId event) {
                           context().toastWithUndo(tr("Picture changed for the networks"), event);
                       });
                       connect(dialog, &CropDialog::failed, this, [this](const QString &text) {
                           context().toastError(text);
                       });
                       dialog->open();
                   });
}

void LibraryPage::showKindMenu()
{
    using Kind = domain::MediaQuery::Kind;
    auto *const menu = new QMenu(this);
    menu->setObjectName(u"kindMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString &text, Kind kind) {
        QAction *const action = menu->addAction(text, this, [this, kind] { m_controller->setKind(kind); });
        action->setCheckable(true);
        action->setChecked(m_controller->query().kind == kind);
    };
    add(tr("All types"), Kind::Any);
    add(tr("Pictures"), Kind::Pictures);
    add(tr("Videos"), Kind::Videos);
    add(tr("Other files"), Kind::Others);
    menu->popup(m_search->mapToGlobal(m_search->rect().bottomRight()));
}

void LibraryPage::showTagMenu()
{
    auto *const menu = new QMenu(this);
    menu->setObjectName(u"tagMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString &text, const QString &tag) {
        QAction *const action
            = menu->addAction(menuText(text), this, [this, tag] { m_controller->setTag(tag); });
        action->setCheckable(true);
        action->setChecked(m_controller->query().tag == tag);
    };
    add(tr("All tags"), {});
    for (const QString &tag : m_controller->counts().tags)
        add(tag, tag);
    menu->popup(m_search->mapToGlobal(m_search->rect().bottomRight()));
}

void LibraryPage::showFolderMenu()
{
    auto *const menu = new QMenu(this);
    menu->setObjectName(u"folderMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const SideEntry &entry : m_folders->entries()) {
        if (entry.id.isEmpty()) {
            menu->addSeparator();
            continue;
        }
        QAction *const action = menu->addAction(
            icon(entry.icon), menuText(entry.text), this, [this, id = entry.id] { choose(id); });
        action->setCheckable(true);
        action->setChecked(entry.id == m_folders->current());
    }
    menu->popup(m_folderButton->mapToGlobal(m_folderButton->rect().bottomLeft()));
}

void LibraryPage::showImportMenu()
{
    auto *const menu = new QMenu(this);
    menu->setObjectName(u"importMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &id :
         {u"library.import"_s, u"library.importFolder"_s, u"library.paste"_s, u"library.folder"_s})
        menu->addAction(context().commands().action(id, menu));
    menu->popup(m_import->mapToGlobal(m_import->rect().bottomLeft()));
}

void LibraryPage::showMoreMenu(const QPoint &globalPosition)
{
    auto *const menu = new QMenu(this);
    menu->setObjectName(u"mediaMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &id : {u"library.post"_s, u"library.preview"_s, u"library.crop"_s})
        menu->addAction(context().commands().action(id, menu));
    menu->addSeparator();
    for (const QString &id : {u"library.rename"_s, u"library.alt"_s, u"library.tags"_s, u"library.move"_s})
        menu->addAction(context().commands().action(id, menu));
    menu->addSeparator();
    menu->addAction(context().commands().action(u"library.delete"_s, menu));
    menu->popup(globalPosition);
}

void LibraryPage::showMoveMenu(const QPoint &globalPosition)
{
    auto *const menu = new QMenu(this);
    menu->setObjectName(u"moveMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("No folder"), this, [this] { m_controller->moveChosen({}); });
    const auto &item = m_controller->item();
    for (const domain::MediaFolder &folder : m_controller->counts().folders) {
        if (!item || folder.brand == item->file.brand)
            menu->addAction(icon(u"folder"_s), menuText(folder.name), this, [this, id = folder.id] {
                m_controller->moveChosen(id);
            });
    }
    menu->addSeparator();
    menu->addAction(context().commands().action(u"library.folder"_s, menu));
    menu->popup(globalPosition);
}

void LibraryPage::showSideMenu(const QPoint &globalPosition)
{
    const domain::MediaFolderId folder = m_controller->query().folder;
    auto *const menu = new QMenu(this);
    menu->setObjectName(u"sideMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(context().commands().action(u"library.folder"_s, menu));
    menu->addAction(context().commands().action(u"library.purge"_s, menu));
    if (folder.isValid()) {
        menu->addAction(
            icon(u"edit"_s), tr("Rename the folder…"), this, [this, folder] { askFolderName(folder); });
        menu->addAction(icon(u"trash"_s), tr("Delete the folder, keep its files"), this, [this, folder] {
            m_controller->removeFolder(folder);
        });
    }
    menu->popup(globalPosition);
}

} // namespace ruche::ui
