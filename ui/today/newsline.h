// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/newsservice.h"

#include <QDateTime>
#include <QWidget>

namespace ruche::ui {

class FlowLayout;

/// What has happened since the last visit, in one sentence of buttons that each lead to their rows. Hidden
/// when there is nothing to tell.
class NewsLine final : public QWidget
{
    Q_OBJECT
public:
    explicit NewsLine(QWidget *parent = nullptr);
    ~NewsLine() override;

    /// `zone` is that in which the visit is told.
    void setNews(const services::News &news, const QString &zone, const QDateTime &now);

signals:
    void messagesRequested();
    void postsRequested();
    void membersRequested();

private:
    void addPart(const QString &name, const QString &text, void (NewsLine::*request)());

    FlowLayout *m_flow;
};

} // namespace ruche::ui
