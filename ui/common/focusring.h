// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QApplication;
class QFocusFrame;
class QWidget;

namespace ruche::ui {

/// Shows the focus ring around the button that was reached by the keyboard. The ring stands outside the
/// button, where the button itself cannot paint; fields and rows paint theirs inside. One per application,
/// owned by ThemeManager.
class FocusRing final : public QObject
{
    Q_OBJECT
public:
    explicit FocusRing(QApplication &application, QObject *parent = nullptr);
    ~FocusRing() override;

private:
    void onFocusChanged(QWidget *old, QWidget *now);

    QPointer<QFocusFrame> m_frame;
};

} // namespace ruche::ui
