// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/post.h"
#include "core/domain/publishing.h"
#include "core/domain/publishwarning.h"
#include "core/services/publishlog.h"

#include <QList>
#include <QWidget>

class QPushButton;
class QTimer;

namespace ruche::ui {

class PageContext;
class PlainLabel;

/// How publishing one post stands: what keeps it from leaving, what was tried and what came back, and the
/// ways on (reconnect, post by hand, all attempts). Nothing is seen of it when there is nothing to say.
/// Thread: GUI.
class PostPublishing final : public QWidget
{
    Q_OBJECT
public:
    explicit PostPublishing(PageContext &context, QWidget *parent = nullptr);

    /// Invalid: nothing.
    void setPost(domain::PostId post);
    void reload();
    void retranslate();
    /// What was asked for has come.
    [[nodiscard]] bool isKnown() const { return m_open == 0; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showFound();
    [[nodiscard]] QString attemptLine(const domain::PublishLogRow &row) const;

    PageContext &m_context;
    services::PublishLog m_log;
    QTimer *m_coalesce;
    domain::PostId m_post;
    QList<domain::PublishWarning> m_warnings;
    QList<domain::PublishLogRow> m_attempts;
    bool m_byHandPossible = false;
    int m_generation = 0; ///< of the post: tells late answers
    int m_open = 0; ///< questions on their way
    PlainLabel *m_warned;
    QPushButton *m_reconnect;
    PlainLabel *m_title;
    PlainLabel *m_lines;
    QPushButton *m_byHand;
    QPushButton *m_all;
};

} // namespace ruche::ui
