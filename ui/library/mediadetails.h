// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brand.h"
#include "core/domain/medialibrary.h"

#include <QWidget>

class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace ruche::ui {

class BrandDot;
class CommandRegistry;
class FlowLayout;
class PlainLabel;
class FileThumbnails;

/// One file of the library: its picture, what it shows, whose it is, where it is used. What is typed is
/// stored when the field is left; Esc puts back what was there. Thread: GUI.
class MediaDetails final : public QWidget
{
    Q_OBJECT
public:
    MediaDetails(FileThumbnails &thumbnails, CommandRegistry &commands, QWidget *parent = nullptr);

    /// Nothing: an empty pane.
    void show(const std::optional<domain::MediaItem> &item,
              const domain::Brand &brand,
              const QString &folder,
              const QList<domain::MediaUse> &uses);
    void retranslate();
    void focusAltText();
    void focusTags();
    /// Stores what is being typed.
    void commit();

signals:
    void altTextEdited(const QString &text);
    void tagsEdited(const QStringList &tags);
    void rightsEdited(const QString &credit, const QString &rights, const std::optional<QDate> &until);
    void postRequested(ruche::domain::PostId post);
    /// A date that cannot be understood.
    void dateRefused(const QString &text);
    void moreRequested(const QPoint &globalPosition);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    class Picture;
    void build();
    void showTags();
    void showUses();
    void fill();
    void commitAlt();
    void commitRights();

    FileThumbnails &m_thumbnails;
    CommandRegistry &m_commands;
    std::optional<domain::MediaItem> m_item;
    domain::Brand m_brand;
    QString m_folder;
    QList<domain::MediaUse> m_uses;
    Picture *m_picture;
    QScrollArea *m_scroll;
    QWidget *m_content;
    PlainLabel *m_name;
    BrandDot *m_dot;
    PlainLabel *m_meta;
    PlainLabel *m_altTitle;
    PlainLabel *m_altCount;
    QPlainTextEdit *m_alt;
    QFormLayout *m_form;
    QLineEdit *m_credit;
    QLineEdit *m_rights;
    QLineEdit *m_until;
    PlainLabel *m_folderName;
    PlainLabel *m_formats;
    QWidget *m_useBox;
    QVBoxLayout *m_useList;
    PlainLabel *m_tagsTitle;
    FlowLayout *m_tags;
    QWidget *m_tagBox;
    QLineEdit *m_newTag;
    QWidget *m_footer;
    QPushButton *m_post;
    QToolButton *m_more;
    PlainLabel *m_hint;
};

} // namespace ruche::ui
