// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/audienceservice.h"

#include <QUrl>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace ruche::ui {

class PlainLabel;

/// Why a network stands where it does: the reasoning with its arithmetic, every figure with population, year,
/// source and certainty, and what else is known.
class AdviceDetail final : public QWidget
{
    Q_OBJECT
public:
    explicit AdviceDetail(QWidget *parent = nullptr);

    void setAdvice(const services::NetworkAdvice &advice);
    /// The first button of a source; null without any.
    [[nodiscard]] QPushButton *sourceButton() const { return m_firstSource; }
    /// All of it as text, as Copy puts it on the clipboard.
    [[nodiscard]] QString asText() const;

signals:
    /// A source was pressed: http or https only.
    void openRequested(const QUrl &url);
    void copyRequested(const QString &text);

private:
    void addText(const QString &text, bool strong, bool grey);
    void addSource(const QString &source, const QUrl &url);

    services::NetworkAdvice m_advice;
    QVBoxLayout *m_column;
    QPushButton *m_firstSource = nullptr;
};

} // namespace ruche::ui
