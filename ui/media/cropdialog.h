// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/medialibrary.h"

#include <QDialog>
#include <QImage>

class QButtonGroup;
class QComboBox;
class QPushButton;

namespace ruche::services {
class MediaService;
}

namespace ruche::ui {

class CropView;
class PlainLabel;

/// What each network gets of a picture: for all of them or for one, in a shape or free, turned, with the
/// point that must stay in sight. The picture that is kept is not touched. Stores when asked to. Thread: GUI.
class CropDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `networks`: keys and names of those that can have a crop of their own.
    CropDialog(services::MediaService &media,
               const domain::MediaItem &item,
               const QList<QPair<QString, QString>> &networks,
               QWidget *parent = nullptr);

    /// Begins with this network.
    void setNetwork(const QString &network);
    [[nodiscard]] const domain::MediaEdits &edits() const { return m_edits; }

signals:
    void stored(ruche::domain::EventId event);
    void failed(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void load();
    void showNetwork();
    void chooseRatio(const QString &ratio);
    void keepArea();
    void turn(int by);
    void save();
    [[nodiscard]] QString network() const;
    [[nodiscard]] QSize turnedSize() const;

    services::MediaService &m_media;
    domain::MediaItem m_item;
    QList<QPair<QString, QString>> m_networkNames;
    domain::MediaEdits m_edits;
    QImage m_upright; ///< before turns, small enough to show
    CropView *m_view;
    PlainLabel *m_networkLabel;
    QComboBox *m_networks;
    QButtonGroup *m_ratios;
    PlainLabel *m_result;
    PlainLabel *m_help;
    QPushButton *m_whole;
    QPushButton *m_left;
    QPushButton *m_right;
    QPushButton *m_noFocus;
    QPushButton *m_cancel;
    QPushButton *m_save;
    bool m_quiet = false;
};

} // namespace ruche::ui
