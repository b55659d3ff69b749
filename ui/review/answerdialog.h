// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/reviewpackservice.h"

#include <QDialog>

namespace ruche::ui {

/// What an answer to a review pack says, post by post, and what becomes of each, before anything is changed.
/// Thread: GUI.
class AnswerDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit AnswerDialog(const services::AnswerReading &reading, QWidget *parent = nullptr);

signals:
    void takeOverRequested();
};

} // namespace ruche::ui
