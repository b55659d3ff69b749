// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

class QHBoxLayout;
class QVBoxLayout;

namespace ruche::ui {

class PlainLabel;

/// A white box with an edge and, when it has a title, a 44 px header: title, count, and room for buttons at
/// the right.
class Card final : public QFrame
{
    Q_OBJECT
public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// The grey figure beside the title; empty for none.
    void setCount(const QString &count);
    /// Right end of the header.
    void addHeaderWidget(QWidget *widget);
    /// Where the content goes; its margins are 0 (lists) until padded.
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    /// 16 px around the content (4 at the top under a header).
    void setPadded(bool on);
    /// A line under the header.
    void setHeaderLine(bool on);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_header;
    PlainLabel *m_title;
    PlainLabel *m_count;
    QHBoxLayout *m_headerRow;
    QVBoxLayout *m_content;
    bool m_headerLine = false;
};

} // namespace ruche::ui
