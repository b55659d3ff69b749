// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/writing.h"

#include <QWidget>

class QPushButton;

namespace ruche::ui {

class FlowLayout;
class PlainLabel;

/// The brand's sets of hashtags, one button each with how many are in it: lit when all of them are in the
/// text. Thread: GUI.
class HashtagRow final : public QWidget
{
    Q_OBJECT
public:
    explicit HashtagRow(QWidget *parent);

    void setSets(const QList<domain::HashtagSet> &sets);
    void setText(const QString &text);
    void retranslate();

signals:
    void chosen(ruche::domain::HashtagSetId set);
    void manageRequested();

private:
    void rebuild();

    PlainLabel *m_title;
    FlowLayout *m_chips;
    QList<domain::HashtagSet> m_sets;
    QString m_text;
};

} // namespace ruche::ui
