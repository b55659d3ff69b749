// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendarpost.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace ruche::ui {

class BrandDot;
class CalendarController;
class PlainLabel;
class PostThumbnails;
class StatusPill;

/// A whole post to read: state, brand and networks, words, date, accounts, files, what went wrong. Shows at
/// once what the calendar knows of it, and the rest when it was read. Stands in the pane beside the week, and
/// as a card over the other views. Thread: GUI.
class PostDetails final : public QWidget
{
    Q_OBJECT
public:
    PostDetails(CalendarController &controller, PostThumbnails &thumbnails, QWidget *parent = nullptr);

    /// Null shows a line that says how to choose one.
    void setPost(const domain::CalendarPost *post);
    /// The one shown; invalid for none.
    [[nodiscard]] domain::PostId post() const { return m_post; }
    /// Row of the state, for buttons at its end.
    [[nodiscard]] QHBoxLayout *header() const { return m_header; }

signals:
    /// The rest of the post is there: it may need another height.
    void completed();

private:
    void take(const domain::Post &post);
    void showPicture();
    void setFacts(const domain::CalendarPost &post, const QStringList &more);

    CalendarController &m_controller;
    PostThumbnails &m_thumbnails;
    domain::CalendarPost m_row;
    domain::PostId m_post;
    domain::PostId m_whole; ///< of which the words are shown
    QHBoxLayout *m_header;
    StatusPill *m_state;
    QWidget *m_brandRow;
    BrandDot *m_dot;
    PlainLabel *m_brand;
    QLabel *m_picture;
    PlainLabel *m_title;
    PlainLabel *m_text;
    PlainLabel *m_facts;
    PlainLabel *m_problem;
};

/// PostDetails as a card beside a chip, while it is wanted. Belongs to a page; keeps inside it.
class PostPreview final : public QFrame
{
    Q_OBJECT
public:
    PostPreview(CalendarController &controller, PostThumbnails &thumbnails, QWidget *page);

    /// `place` in global coordinates. `waiting`: what a person is to know of its publishing.
    void showFor(const domain::CalendarPost &post, const QRect &place, const QStringList &waiting);
    /// Of the post shown; invalid while hidden.
    [[nodiscard]] domain::PostId post() const { return isVisible() ? m_post : domain::PostId(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    PostDetails *m_details;
    PlainLabel *m_waiting;
    domain::PostId m_post;
    QRect m_beside; ///< of the chip, on the page
};

} // namespace ruche::ui
