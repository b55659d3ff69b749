// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/followup.h"

#include <QWidget>

class QComboBox;
class QPlainTextEdit;
class QToolButton;
class QVBoxLayout;

namespace ruche::ui {

class ComposerController;
class PageContext;
class PlainLabel;

/// What is said under the post some minutes after it is out: shown when there is something, saved with the
/// post. Which of the chosen networks cannot do that is said before anything leaves. Thread: GUI.
class FollowUpRow final : public QWidget
{
    Q_OBJECT
public:
    FollowUpRow(PageContext &context, ComposerController &controller, QWidget *parent);
    ~FollowUpRow() override;

    /// One more to write in, with these words.
    void add(const QString &text = {});
    /// Adds words to the first of them, which is made when there is none.
    void addToFirst(const QString &words);
    [[nodiscard]] QList<domain::FollowUp> followUps() const;
    void retranslate();

private:
    struct Entry
    {
        QWidget *row = nullptr;
        QPlainTextEdit *text = nullptr;
        QComboBox *delay = nullptr;
        QToolButton *remove = nullptr;
    };
    void addEntry(const domain::FollowUp &followUp);
    void load();
    void save();
    void saveNow();
    void touch();
    void showStandings(const QList<domain::FollowUpStanding> &standings);
    void update();
    void fillDelays(QComboBox *delay, int minutes) const;

    PageContext &m_context;
    ComposerController &m_controller;
    PlainLabel *m_title;
    PlainLabel *m_note;
    QVBoxLayout *m_rows;
    QList<Entry> m_entries;
    QString m_standing; ///< how those of a post that is out stand
    domain::PostId m_post; ///< whose they are; invalid: of one that is not stored yet
    bool m_dirty = false;
    bool m_loading = false;
};

} // namespace ruche::ui
