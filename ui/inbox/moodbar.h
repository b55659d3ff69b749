// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mood.h"

#include <QWidget>

#include <array>

class QHBoxLayout;
class QToolButton;

namespace ruche::ui {

class InboxController;
class MoodController;
class PageContext;
class PlainLabel;
class SentimentMark;

/// How the message that is read sounds, how sure that is, and which of its words decided; and three buttons,
/// with the keys −, = and +, that say it otherwise. The words are shown strongest first, as many as there is
/// room for. Thread: GUI.
class MoodBar final : public QWidget
{
    Q_OBJECT
public:
    MoodBar(InboxController &inbox, PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] MoodController &controller() const { return *m_controller; }
    /// What it says of the message, without the words.
    [[nodiscard]] QString sentence() const;
    /// As narrow as the pane: words that do not fit are not shown.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addCommands();
    void showMood();
    void showWords();
    void fitWords();
    void retranslate();

    PageContext &m_context;
    MoodController *m_controller;
    SentimentMark *m_mark;
    PlainLabel *m_text;
    QHBoxLayout *m_words;
    std::array<QToolButton *, 3> m_buttons{}; ///< by label
};

/// What is known of a mood in few words: "Unsure", "Not analysed". Empty for what is not read yet or known.
[[nodiscard]] QString moodStateText(domain::MoodState state);

} // namespace ruche::ui
