// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>
#include <QStringList>

namespace ruche::ui {

/// Files to be dragged out of the window into another program, with their thumbnails; by keys they are copied
/// (Ctrl+C), to be pasted where files are asked for. Nothing chosen: all of them go. Thread: GUI.
class HandFiles final : public QListWidget
{
    Q_OBJECT
public:
    explicit HandFiles(QWidget *parent = nullptr);

    void setFiles(const QStringList &paths);
    /// The chosen ones, else all.
    [[nodiscard]] QList<QUrl> urls() const;
    void copyFiles();

signals:
    void copied(int count);

protected:
    void startDrag(Qt::DropActions actions) override;
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] QMimeData *mimeData(const QList<QListWidgetItem *> &items) const override;

private:
    void loadThumbnail(int row, const QString &path);

    QStringList m_paths;
    int m_generation = 0; ///< of the files: tells late thumbnails
};

} // namespace ruche::ui
