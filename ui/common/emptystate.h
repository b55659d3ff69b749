// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QAbstractButton;
class QHBoxLayout;

namespace ruche::ui {

class HexagonGlyph;
class PlainLabel;
class ProgressBar;

/// What a list or page shows when there is nothing: a glyph in hexagons, one sentence that says what is true,
/// one line of help, at most two actions.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setContent(const QString &icon, const QString &title, const QString &help = {});
    /// The first one added is the main one when `primary`.
    QAbstractButton *addAction(const QString &text, bool primary = false);
    void clearActions();
    /// Progress towards enough data, 0 … 1; negative for none.
    void setProgress(double value);

protected:
    void changeEvent(QEvent *event) override;

private:
    HexagonGlyph *m_glyph;
    PlainLabel *m_title;
    PlainLabel *m_help;
    ProgressBar *m_progress;
    QHBoxLayout *m_actions;
};

} // namespace ruche::ui
