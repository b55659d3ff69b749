// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QWidget>

class QListView;
class QToolButton;

namespace ruche::ui {

class CalendarController;
class EmptyState;
class PlainLabel;
class PostListModel;
class PostThumbnails;
class SearchField;

/// The drafts without a date, beside the month: filter them, drag one onto a day, or give it a date by D. A
/// post dropped here loses its date. Thread: GUI.
class DraftTray final : public QWidget
{
    Q_OBJECT
public:
    DraftTray(CalendarController &controller,
              PostListModel &model,
              PostThumbnails &thumbnails,
              QWidget *parent = nullptr);

    [[nodiscard]] domain::PostId currentPost() const;
    [[nodiscard]] QListView *list() const { return m_list; }
    void retranslate();

signals:
    void openRequested(ruche::domain::PostId post);
    void pickDateRequested(ruche::domain::PostId post);
    void removeRequested(ruche::domain::PostId post);
    void dropped(const QList<ruche::domain::PostId> &posts);
    void closeRequested();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void update();

    CalendarController &m_controller;
    PostListModel &m_model;
    PlainLabel *m_title;
    PlainLabel *m_count;
    QToolButton *m_close;
    SearchField *m_search;
    QListView *m_list;
    EmptyState *m_empty;
    PlainLabel *m_hint;
};

} // namespace ruche::ui
