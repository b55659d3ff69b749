// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QAbstractButton;
class QHBoxLayout;
class QToolButton;

namespace ruche::ui {

class PlainLabel;

/// A strip that says something about the whole page or form: what is wrong, what to mind, what is well.
class Banner final : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Bad, Warning, Good };

    explicit Banner(Kind kind = Kind::Warning, QWidget *parent = nullptr);

    /// `detail` is a second, grey line or (with setOneLine) goes beside the text.
    void setText(const QString &text, const QString &detail = {});
    void setKind(Kind kind);
    void setIcon(const QString &name);
    QAbstractButton *addAction(const QString &text);
    /// From edge to edge of the window: square, with a line below instead of a frame.
    void setStrip(bool on);
    /// A cross at the right that hides it.
    void setClosable(bool on);
    [[nodiscard]] QString text() const;

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Kind m_kind;
    QString m_icon;
    bool m_strip = false;
    PlainLabel *m_text;
    PlainLabel *m_detail;
    QHBoxLayout *m_row;
    QToolButton *m_close;
};

} // namespace ruche::ui
