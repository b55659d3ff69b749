// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mood.h"

#include <QWidget>

class QTextLayout;

namespace ruche::ui {

/// The words of a message, with what spoke for positive or negative marked by ground and underline: a full
/// line below what decided, dashes below the word that turned it. Plain text, of any script.
class MarkedText final : public QWidget
{
    Q_OBJECT
public:
    /// Longer messages end in an ellipsis.
    static constexpr int longest = 600;

    explicit MarkedText(QWidget *parent = nullptr);

    void setText(const QString &text, const QList<domain::MoodEvidence> &evidence);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    double layOut(QTextLayout &layout, int width) const;

    QString m_text;
    QList<domain::MoodEvidence> m_evidence;
};

} // namespace ruche::ui
