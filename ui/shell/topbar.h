// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/shell/shellmodel.h"

#include <QWidget>

#include <functional>

class QAbstractButton;
class QMenu;
class QToolButton;

namespace ruche::ui {

class PlainLabel;

/// The bar above the page: title, the field that opens the palette, how the accounts are, new post.
class TopBar final : public QWidget
{
    Q_OBJECT
public:
    explicit TopBar(const Clock &clock, QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &subtitle);
    void setSyncStatus(const SyncStatus &status);
    /// Icons for words: the window is narrow.
    void setCompact(bool compact);
    /// What stands under the arrow of "New post": `fill` puts it into the empty menu each time it opens.
    void setNewPostMenu(const std::function<void(QMenu &menu)> &fill);
    void setCanCreate(bool on);

signals:
    void paletteRequested();
    void syncRequested();
    void newPostRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showSync();

    const Clock &m_clock;
    PlainLabel *m_title;
    PlainLabel *m_subtitle;
    QAbstractButton *m_command;
    QToolButton *m_sync;
    QToolButton *m_newPost;
    SyncStatus m_status;
    bool m_compact = false;
};

} // namespace ruche::ui
