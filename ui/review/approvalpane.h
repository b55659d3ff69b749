// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/post.h"
#include "core/services/approvalservice.h"

#include <QWidget>

#include <functional>
#include <optional>

class QCheckBox;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace ruche::ui {

class PageContext;
class PlainLabel;
class ReviewActions;

/// The approval of one post, beside what it says: how it stands, who decided what, what has changed since it
/// was approved, what is said about it, and what one may do now. Thread: GUI.
class ApprovalPane final : public QWidget
{
    Q_OBJECT
public:
    ApprovalPane(PageContext &context, QWidget *parent = nullptr);

    /// The stored post; invalid while nothing is stored yet.
    void setPost(domain::PostId post);
    /// Called before something is decided: stores what was typed. False when that is not to be, and the person
    /// has to save first.
    void setBefore(const std::function<bool()> &before) { m_before = before; }
    void reload();
    void retranslate();

signals:
    /// Something was decided: the state of the post may be another.
    void decided();

private:
    void buildButtons(QVBoxLayout *column);
    void show(const services::Review &review);
    void showChanges();
    void showSteps();
    void showComments();
    void updateButtons();
    void send();
    PlainLabel *addLine(QVBoxLayout *layout, const QString &text, bool strong = false);
    [[nodiscard]] QString timeOf(const QDateTime &at) const;

    PageContext &m_context;
    ReviewActions *m_actions;
    std::function<bool()> m_before;
    domain::PostId m_post;
    std::optional<services::Review> m_review;
    PlainLabel *m_title;
    PlainLabel *m_status;
    QVBoxLayout *m_changes;
    QVBoxLayout *m_steps;
    QPushButton *m_request;
    QPushButton *m_approve;
    QPushButton *m_ask;
    QPushButton *m_withdraw;
    PlainLabel *m_commentsTitle;
    QVBoxLayout *m_comments;
    QPlainTextEdit *m_words;
    QCheckBox *m_forClient;
    QPushButton *m_send;
    int m_generation = 0; ///< tells late answers
};

} // namespace ruche::ui
