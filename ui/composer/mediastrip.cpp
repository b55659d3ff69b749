// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/mediastrip.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/prompts.h"
#include "ui/common/style.h"
#include "ui/composer/composercontroller.h"
#include "ui/shell/pagecontext.h"

#include <QDragEnterEvent>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr qint64 mostBytes = 32LL * 1024 * 1024; // what the services accept

} // namespace

MediaStrip::MediaStrip(ComposerController &controller, PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_context(context)
    , m_title(new PlainLabel(this))
    , m_add(new QPushButton(this))
    , m_rows(new QVBoxLayout)
{
    setAcceptDrops(true);
    m_title->setTextSize(TextSize::Base, QFont::DemiBold);
    m_add->setObjectName(u"addMedia"_s);
    m_add->setIcon(icon(u"image"_s));
    setButtonKind(m_add, "secondary", true);
    connect(m_add, &QPushButton::clicked, this, &MediaStrip::choose);
    auto *const header = new QHBoxLayout;
    header->addWidget(m_title);
    header->addStretch();
    header->addWidget(m_add);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(20, 12, 20, 12);
    column->setSpacing(8);
    column->addLayout(header);
    column->addLayout(m_rows);
    connect(&m_controller, &ComposerController::changed, this, &MediaStrip::update);
    connect(&m_controller, &ComposerController::loaded, this, [this] {
        m_shown = QStringList{u"?"_s};
        update();
    });
    retranslate();
}

void MediaStrip::retranslate()
{
    m_title->setText(tr("Pictures and files"));
    m_add->setText(tr("Add…"));
    m_add->setAccessibleName(tr("Add pictures or files"));
    m_shown = QStringList{u"?"_s};
    update();
}

void MediaStrip::update()
{
    m_add->setEnabled(m_controller.isEditable());
    const qsizetype kept = m_controller.keptMedia().size();
    const qsizetype count = kept + m_controller.newMedia().size();
    QStringList key{m_controller.isEditable() ? u"e"_s : u"r"_s};
    for (qsizetype i = 0; i < count; ++i)
        key << (i < kept ? m_controller.keptMedia().at(i).fileName
                         : m_controller.newMedia().at(i - kept).fileName);
    if (key == m_shown)
        return; // alternative texts are typed in place, also while the files are being saved
    m_shown = key;
    while (QLayoutItem *const item = m_rows->takeAt(0)) {
        if (QWidget *const widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    for (qsizetype i = 0; i < count; ++i) {
        const bool isKept = i < kept;
        const QString name = isKept ? m_controller.keptMedia().at(i).fileName
                                    : m_controller.newMedia().at(i - kept).fileName;
        const qint64 bytes = isKept ? m_controller.keptMedia().at(i).bytes
                                    : m_controller.newMedia().at(i - kept).bytes.size();
        auto *const row = new QWidget(this);
        auto *const line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        auto *const label = new PlainLabel(u"%1, %2"_s.arg(name, format::fileSize(bytes)), row);
        label->setEliding(true, Qt::ElideMiddle);
        auto *const alt = new QLineEdit(row);
        alt->setObjectName(u"alt-%1"_s.arg(i));
        alt->setText(isKept ? m_controller.keptMedia().at(i).altText
                            : m_controller.newMedia().at(i - kept).altText);
        alt->setPlaceholderText(tr("Alternative text: what the picture shows"));
        alt->setAccessibleName(tr("Alternative text of %1").arg(name));
        alt->setReadOnly(!m_controller.isEditable());
        connect(alt, &QLineEdit::textChanged, this, [this, i](const QString &text) {
            m_controller.setAltText(i, text);
        });
        auto *const remove = new QToolButton(row);
        remove->setIcon(icon(u"close"_s));
        remove->setAccessibleName(tr("Remove %1").arg(name));
        remove->setToolTip(remove->accessibleName());
        remove->setEnabled(m_controller.isEditable());
        setButtonKind(remove, "quiet", true);
        connect(remove, &QToolButton::clicked, this, [this, i] { m_controller.removeMedia(i); });
        line->addWidget(label, 2);
        line->addWidget(alt, 3);
        line->addWidget(remove);
        m_rows->addWidget(row);
    }
}

void MediaStrip::choose()
{
    FileQuestion question;
    question.mode = FileQuestion::Mode::OpenSeveral;
    question.title = tr("Add pictures or files");
    question.filters = {tr("Pictures (*.png *.jpg *.jpeg *.gif *.webp)"), tr("All files (*)")};
    m_context.prompts().chooseFile(this, question, [this](const QStringList &paths) { addFiles(paths); });
}

void MediaStrip::focusFile(qsizetype index)
{
    if (auto *const alt = findChild<QLineEdit *>(u"alt-%1"_s.arg(index)))
        alt->setFocus();
}

void MediaStrip::addFiles(const QStringList &paths)
{
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            m_context.toastError(
                tr("“%1” cannot be read. Nothing else was changed.").arg(QFileInfo(path).fileName()));
            continue;
        }
        if (file.size() > mostBytes) {
            m_context.toastError(tr("“%1” is larger than %2. Make it smaller, then add it again.")
                                     .arg(QFileInfo(path).fileName(), format::fileSize(mostBytes)));
            continue;
        }
        m_controller.addMedia({QFileInfo(path).fileName(), {}, file.readAll()});
    }
}

void MediaStrip::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && m_controller.isEditable())
        event->acceptProposedAction();
}

void MediaStrip::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    addFiles(paths);
    event->acceptProposedAction();
}

} // namespace ruche::ui
