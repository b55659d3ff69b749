// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/message.h"

#include <QAbstractButton>

#include <optional>

namespace ruche::ui {

/// One message of a person's history: network, how it sounds, the words, when. Pressing it goes there. Says
/// all of it.
class MessageRow final : public QAbstractButton
{
    Q_OBJECT
public:
    /// `lines` 1 or 2. `when` is formatted.
    MessageRow(const QString &network,
               const std::optional<domain::Sentiment> &sentiment,
               const QString &text,
               const QString &when,
               int lines = 1,
               QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_network;
    std::optional<domain::Sentiment> m_sentiment;
    QString m_when;
    int m_lines;
};

} // namespace ruche::ui
