// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/post.h"

#include <QFrame>

class QHBoxLayout;

namespace ruche::ui {

class BrandDot;
class CalendarController;
class PlainLabel;
class StatusPill;

/// A whole post to read: state, brand and networks, words, date, accounts, files, what went wrong. Stands in
/// the pane beside the week, and as a card over the other views. Thread: GUI.
class PostDetails final : public QWidget
{
    Q_OBJECT
public:
    explicit PostDetails(const CalendarController &controller, QWidget *parent = nullptr);

    /// Null shows a line that says how to choose one.
    void setPost(const domain::Post *post);
    /// Row of the state, for buttons at its end.
    [[nodiscard]] QHBoxLayout *header() const { return m_header; }

private:
    void setFacts(const domain::Post &post);

    const CalendarController &m_controller;
    QHBoxLayout *m_header;
    StatusPill *m_state;
    QWidget *m_brandRow;
    BrandDot *m_dot;
    PlainLabel *m_brand;
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
    explicit PostPreview(const CalendarController &controller, QWidget *page);

    /// `place` in global coordinates.
    void showFor(const domain::Post &post, const QRect &place);
    /// Of the post shown; invalid while hidden.
    [[nodiscard]] domain::PostId post() const { return isVisible() ? m_post : domain::PostId(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PostDetails *m_details;
    domain::PostId m_post;
};

} // namespace ruche::ui
