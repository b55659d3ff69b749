// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractButton;

namespace ruche::services {
class MoodService;
}

namespace ruche::ui {

class Banner;

/// Over every page while many messages are being read for their mood: how far that is, and the button that
/// stops it. Stopped, it stays and offers to go on. Few messages take no time and show nothing. Thread: GUI.
class MoodStrip final : public QWidget
{
    Q_OBJECT
public:
    /// Fewer than this that are left are not worth a word.
    static constexpr int worthShowing = 2000;

    /// `moods` must outlive it.
    explicit MoodStrip(services::MoodService &moods, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void press();

    services::MoodService &m_moods;
    Banner *m_banner;
    QAbstractButton *m_button;
    bool m_stopped = false;
};

} // namespace ruche::ui
