// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/mediaservice.h"
#include "ui/media/fileintake.h"
#include "ui/media/filethumbnails.h"

#include <QHash>
#include <QList>
#include <QWidget>

class QGridLayout;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace ruche::ui {

class ComposerController;
class MediaCard;
class PageContext;
class PlainLabel;

/// The pictures and files of the post being written, as cards: added by the button, dropped here or on the
/// text, pasted; put into order by dragging or by keys; cut, turned and described. Each goes into the library
/// when it is added. Thread: GUI.
class MediaStrip final : public QWidget
{
    Q_OBJECT
public:
    MediaStrip(ComposerController &controller, PageContext &context, QWidget *parent = nullptr);
    void retranslate();
    /// Asks for files.
    void choose();
    /// Into the alternative text of that file.
    void focusFile(qsizetype index);
    /// Files and pictures that are dropped on this field, or pasted into it, become files of the post.
    void watch(QWidget *field);
    /// What the library knows of a file of the post; nothing until it was asked.
    [[nodiscard]] const QHash<domain::MediaId, domain::MediaItem> &items() const { return m_items; }

signals:
    /// What the library knows has come, or changed: crops and turns too.
    void itemsChanged();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void update();
    void updateTitle();
    void makeCards();
    void connectCard(MediaCard *card);
    void loadItems();
    void showItem(MediaCard *card);
    void addMime(const QMimeData &mime);
    void addPaths(const QStringList &paths);
    void onAdded(const services::AddedMedia &media);
    void loadRule();
    void move(qsizetype from, qsizetype to);
    void crop(qsizetype index);
    void turn(qsizetype index);
    void showCardMenu(qsizetype index, const QPoint &position);
    void showRuleMenu();
    [[nodiscard]] qsizetype indexAt(const QPoint &position) const;
    [[nodiscard]] int altLimit() const;
    [[nodiscard]] int mostFiles() const;

    ComposerController &m_controller;
    PageContext &m_context;
    services::MediaService m_media;
    FileThumbnails m_thumbnails;
    FileIntake m_intake;
    PlainLabel *m_title;
    PlainLabel *m_count;
    PlainLabel *m_hint;
    QPushButton *m_add;
    QToolButton *m_more;
    QScrollArea *m_scroll;
    QWidget *m_content;
    QGridLayout *m_grid;
    QList<MediaCard *> m_cards;
    QHash<domain::MediaId, domain::MediaItem> m_items;
    QList<domain::MediaId> m_shown;
    domain::BrandId m_ruleOf;
    int m_columns = 2;
};

} // namespace ruche::ui
