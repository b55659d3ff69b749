// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace ruche::ui {

class MediaDelegate;

/// Cards side by side, as many as fit, or lines. Letters are commands, not a search by letter; files can be
/// dropped on it. Thread: GUI.
class MediaGrid final : public QListView
{
    Q_OBJECT
public:
    explicit MediaGrid(QWidget *parent = nullptr);

    void setCards(MediaDelegate *delegate);
    /// Lines instead of cards.
    void setListed(bool listed);
    [[nodiscard]] bool isListed() const { return m_listed; }

signals:
    void menuRequested(const QPoint &globalPosition);
    /// Space, which lists keep for themselves.
    void previewRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();

    MediaDelegate *m_cards = nullptr;
    bool m_listed = false;
};

} // namespace ruche::ui
