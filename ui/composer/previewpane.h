// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/medialibrary.h"

#include <QHash>
#include <QImage>
#include <QPointer>
#include <QWidget>

class QHBoxLayout;

namespace ruche::services {
class Workspace;
}

namespace ruche::ui {

class ComposerController;
class PlainLabel;
class PreviewView;
class ProblemList;
class SegmentedControl;

/// The post as it will look on one account, and below it what is to be put right. Shows the account of the
/// current tab; beside the common words, the one that is chosen above it. Thread: GUI.
class PreviewPane final : public QWidget
{
    Q_OBJECT
public:
    PreviewPane(ComposerController &controller, services::Workspace &workspace, QWidget *parent = nullptr);

    void retranslate();
    /// Takes everything from the controller anew.
    void reload();
    /// How pictures of the post are turned and cut for networks.
    void setMedia(const QHash<domain::MediaId, domain::MediaItem> &items);
    [[nodiscard]] ProblemList *problems() const { return m_problems; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateChoice();
    void choose(const QString &id);
    void updateContent();
    [[nodiscard]] domain::AccountId shown() const;
    [[nodiscard]] QList<QImage> pictures();
    [[nodiscard]] QImage keptPicture(domain::MediaId id);

    ComposerController &m_controller;
    services::Workspace &m_workspace;
    PlainLabel *m_title;
    QHBoxLayout *m_header;
    QPointer<SegmentedControl> m_choice;
    PreviewView *m_view;
    PlainLabel *m_none;
    ProblemList *m_problems;
    QStringList m_choices; ///< of m_choice, to know when it is to be made anew
    domain::AccountId m_chosen;
    QHash<domain::MediaId, domain::MediaItem> m_items;
    QHash<domain::MediaId, QImage> m_pictures; ///< null: asked for, or no picture
    QHash<QByteArray, QImage> m_newPictures; ///< by hash of the bytes
};

} // namespace ruche::ui
