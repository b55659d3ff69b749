// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/brand.h"
#include "core/services/moodservice.h"
#include "core/services/reputationservice.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace ruche::ui {

class PageContext;
class PlainLabel;

/// What a brand taught the engine: its own words with their effect, and the messages that people judged, each
/// of which can be taken back; below, how well the engine reads at all, as its card states it. Everything can
/// be undone. Shown by open().
class TeachingDialog final : public QDialog
{
    Q_OBJECT
public:
    static constexpr int mostJudged = 200;

    TeachingDialog(const domain::Brand &brand, PageContext &context, QWidget *parent);

private:
    void build();
    void load();
    void addWord();
    void removeWord();
    void takeBack(const QList<domain::MessageId> &messages);
    void askTakeAllBack();
    void acted(const QFuture<Result<domain::EventId>> &answer, const QString &action);
    void showModel();

    PageContext &m_context;
    domain::Brand m_brand;
    services::MoodService m_moods;
    services::ReputationService m_reputation;
    QListWidget *m_words;
    QLineEdit *m_word;
    QComboBox *m_effect;
    QPushButton *m_add;
    QPushButton *m_remove;
    PlainLabel *m_count;
    QListWidget *m_judged;
    QPushButton *m_takeBack;
    QPushButton *m_takeAll;
    PlainLabel *m_model;
    QList<domain::BrandWord> m_known;
    QList<domain::MessageId> m_messages;
};

} // namespace ruche::ui
