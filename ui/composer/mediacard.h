// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/medialibrary.h"

#include <QImage>
#include <QWidget>

class QLineEdit;
class QToolButton;

namespace ruche::ui {

class PlainLabel;

/// A file of the post being written: small picture, name, size, alternative text in place. Can be dragged,
/// and moved by Alt with the arrows. Thread: GUI.
class MediaCard final : public QWidget
{
    Q_OBJECT
public:
    MediaCard(qsizetype index, QWidget *parent);

    void setFile(const domain::Media &file, bool editable);
    /// What the library knows beside it; its picture comes by setPicture().
    void setItem(const domain::MediaItem &item);
    void setPicture(const QImage &picture);
    /// 0: no limit that is known.
    void setAltLimit(int limit);
    /// The brand wants every picture described.
    void setAltRequired(bool required);
    [[nodiscard]] QLineEdit *altText() const { return m_alt; }
    [[nodiscard]] qsizetype index() const { return m_index; }
    void retranslate();

signals:
    void altTextEdited(qsizetype index, const QString &text);
    void removeRequested(qsizetype index);
    void moveRequested(qsizetype from, qsizetype to);
    /// It is dragged to that place of its parent.
    void dragged(qsizetype index, const QPoint &position);
    void dropped(qsizetype index, const QPoint &position);
    void cropRequested(qsizetype index);
    void turnRequested(qsizetype index);
    void menuRequested(qsizetype index, const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    [[nodiscard]] QRect pictureRect() const;
    [[nodiscard]] bool isMissing() const;
    void showCount();

    qsizetype m_index;
    domain::Media m_file;
    std::optional<domain::MediaItem> m_item;
    QImage m_picture;
    PlainLabel *m_name;
    PlainLabel *m_meta;
    QLineEdit *m_alt;
    PlainLabel *m_count;
    QToolButton *m_more;
    QToolButton *m_remove;
    int m_altLimit = 0;
    bool m_altRequired = false;
    bool m_editable = true;
    bool m_dragging = false;
    QPoint m_from;
};

} // namespace ruche::ui
