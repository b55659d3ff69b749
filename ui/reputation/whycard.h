// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/reputationservice.h"

#include <QWidget>

#include <array>

class QPushButton;
class QToolButton;

namespace ruche::ui {

class Avatar;
class Card;
class EvidenceBars;
class MarkedText;
class PlainLabel;
class SentimentMark;

/// Why a message has its score: its words with those marked that decided, how far each pulled, how sure that
/// is, in which language; and the buttons that say it otherwise.
class WhyCard final : public QWidget
{
    Q_OBJECT
public:
    explicit WhyCard(QWidget *parent = nullptr);

    void setMessage(const services::SpokenMessage &message, const QString &zone, const QDateTime &now);
    /// No message is chosen.
    void clear();
    [[nodiscard]] const EvidenceBars &evidence() const { return *m_bars; }

signals:
    void corrected(ruche::domain::Sentiment::Label label);
    void openRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void show(const services::SpokenMessage &message);
    void retranslate();

    Card *m_card;
    SentimentMark *m_mark;
    QWidget *m_content;
    PlainLabel *m_nothing;
    Avatar *m_avatar;
    PlainLabel *m_author;
    PlainLabel *m_when;
    MarkedText *m_text;
    EvidenceBars *m_bars;
    PlainLabel *m_confidenceName;
    PlainLabel *m_confidence;
    PlainLabel *m_languageName;
    PlainLabel *m_language;
    PlainLabel *m_engineName;
    PlainLabel *m_engine;
    PlainLabel *m_question;
    PlainLabel *m_local;
    QPushButton *m_open;
    std::array<QToolButton *, 3> m_buttons{}; ///< by label
    services::SpokenMessage m_message;
    QString m_zone;
    QDateTime m_now;
};

} // namespace ruche::ui
