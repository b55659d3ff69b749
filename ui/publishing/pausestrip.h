// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace ruche::ui {

class PublishNotices;

/// Over every page while publishing is paused: of what, why, since when, and the button that ends it. Stays
/// until then; nothing closes it. Thread: GUI.
class PauseStrip final : public QWidget
{
    Q_OBJECT
public:
    /// `notices` must outlive it.
    explicit PauseStrip(PublishNotices &notices, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();

    PublishNotices &m_notices;
    QVBoxLayout *m_rows;
    QString m_shown; ///< what the rows say
};

} // namespace ruche::ui
